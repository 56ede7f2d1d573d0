"""Who a source is, and so what it may know: standing-of-source."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.drafting import of_any_length, shuffled, single_choice
from quizkit.askers.genders import gender_of
from quizkit.askers.kinds import STANDING_OF_SOURCE
from quizkit.askers.known_people import OF_A_COMPANY, OF_KNOWN_STAFF, OF_NOTE, holds_office
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import NAMES_OF_ROLES, ROLES
from quizkit.askers.wording import BEFORE_A_NAME, capital, content_words, name_words, words
from quizkit.model import Evidence, Option, Question, Reading, Span, Voice

MOST_QUESTIONS = 2  # of an article
WRONG_STANDINGS, LEAST_WRONG = 3, 2
NEAR = 60  # characters beside a name in which a part in life may be this person's
ROLE_LIKE = re.compile(r"[a-z]+(?:-[a-z]+)*")
LINE = re.compile(r".+")
# A word that opens a sentence is no given name: "But Ana Ruiz, a sailor".
OPENING = "And|But|So|Yet|Then|Now|Still|Even|Also|As|For|While|When|If|Though|Since|After|Before|With|In|On|At|By|To"
NAME = rf"(?!(?:{OPENING})\b)" r"(?:[A-Z][\w’'-]+|(?:[A-Z]\. ?){2})(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}(?:,? [JS]r\.)?"
# "Ana Ruiz, 41, a former captain of the harbour police,": up to a relative clause, a comma or the end of the sentence.
NO_PART = (
    "of in at who and was is has had said then now told his her their one on for as that with by from to among where"
).replace(" ", "|")
BEFORE_ROLE = rf"(?:(?!(?:{NO_PART})\b)[\w’'&-]+ ){{0,5}}?"
BEHIND = r"(?=,(?! \w+,? and \w)|;|\.(?:\s+(?:[A-Z“\"]|'')|\s*\n|\s*$)| who\b| which\b| that\b)"
INTRODUCTION = re.compile(
    rf"(?P<name>{NAME}), (?:\d\d, )?(?P<standing>(?:(?:an?|the) )?{BEFORE_ROLE}(?P<role>{ROLES})"
    rf"(?: (?:of|at|for|in|on|with|to|from) [^,.;:()\n“”\"]{{2,70}}?)?){BEHIND}"
)
# "White House spokesman Ben Ode", "former port director Ana Ruiz".
TITLE = re.compile(
    r"\b(?P<standing>(?:(?:[A-Z][\w’'&-]+|former|veteran|senior|retired|assistant|deputy|chief|press|campaign|"
    r"political|law|law school|personal|executive|freelance|local|union|state|federal|police|party) ){1,5}"
    rf"(?P<role>{ROLES})) (?P<name>{NAME})\b"
)
# "The port's lawyer, Ana Ruiz, said": the name behind, between commas.
BEFORE_NAME = re.compile(
    rf"\b(?P<standing>(?:[Tt]he )?(?:[A-Z][\w-]+ ){{0,2}}"
    rf"(?!(?:it|that|he|she|who|what|let|there|here)['’])[\w-]+['’]s? "
    rf"(?:[\w’'&-]+ ){{0,3}}?(?P<role>{ROLES})), (?P<name>{NAME})(?=,|\.)"
)
OF_THE_ONE = re.compile(r"the (?:[a-z-]+ )*[a-z-]+['’]s? ", re.I)
OWN = re.compile(r"\b(?:his|her|its|their|whose|this|that|these|those|here)\b", re.I)
# The end of a sentence is none behind these: "a former aide to Sen. Ode".
DATED = re.compile(r"\b(?:ago|today|yesterday|tomorrow)\b")
CUT = re.compile(rf"\b(?:{BEFORE_A_NAME}|St|No|U\.S|D\.C|[A-Z])$")
LEAST_WORDS = 2
HANGING = re.compile(
    r"(?:another|other|one|fellow|then|now|for|in|at|on|by|with|from|to|but|and|as|when|while)\b", re.I
)
UNTOLD = re.compile(
    r"\bthe (?:group|administration|organi[sz]ation|campaign|committee|team|agency|company|firm|party|ticket)\b"
    r"(?! (?:of|for|that|in|at)\b)"
)
# "Former leader": of what?
OF_NOTHING = re.compile(
    r"(?:(?:former|longtime|veteran|senior|retired|current|new) )*"
    r"(?:leader|member|official|officer|chief|head|director|president|chair\w*|executive|manager|partner|owner|founder|"
    r"aide|advis[eo]r|spokes\w+|representative|fellow|delegate|candidate)",
    re.I,
)
GENDERED = re.compile(r"(?:woman|women|man|men|lady|actress|mother|father|wife|husband|widow|son|daughter)\b", re.I)
OF_WOMEN = re.compile(r"\w*(?:woman|women|lady)\b|\b(?:actress|mother|father|wife|husband|widow|son|daughter)\b", re.I)
CORRECTION = re.compile(r"^Corrections?\b[:.]?(?! appended)", re.I | re.M)  # what it tells, the article did not say
ASK_TWICE = 4  # introductions, so that the second question isn't answered by the first
WHOLE_NAME = 2  # words of a name that must agree


@attrs.frozen
class Standing:
    """How the article introduces a person."""

    name: str
    role: str
    words: str
    place: Span
    """From the name to the end of the introduction."""

    @property
    def shown(self) -> str:
        """The words without an article, but for "the pope's press officer"."""
        return capital(self.words if OF_THE_ONE.match(self.words) else without_article(self.words))


def ask_standing_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """How does the article introduce somebody it cites? At most two questions."""
    yield from questions_of_standing(reading, seed)


@once_a_reading
def questions_of_standing(reading: Reading, seed: int) -> tuple[Question, ...]:
    """The questions, which others look at, to ask about something else."""
    return tuple(find_questions(reading, seed))


def find_questions(reading: Reading, seed: int) -> Iterator[Question]:
    """The questions, one by one."""
    standings = [one for one in standings_of(reading.text) if is_person(reading, one)]
    asked = 0
    for voice in cited_people(reading):
        standing = next((one for one in standings if is_of(one, voice)), None)
        if standing is None or asked == MOST_QUESTIONS or (asked and len(standings) < ASK_TWICE):
            continue
        if tells_too_much(standing) or holds_office(reading, voice):
            continue
        stem = f"The article cites {standing.name}. How does it introduce this source?"
        rivals = shuffled(other_standings(reading, standing, voice, standings), stem, seed)
        others = of_any_length(standing.shown, rivals, lambda one: len(one.shown), WRONG_STANDINGS, seed)
        wrong = [wrong_standing(reading, one) for one in others]
        right = Option(standing.shown, True, "The words stand beside the name.")
        tells_gender = GENDERED.search(standing.shown) and not any(GENDERED.search(one.shown) for one in others)
        told = tells_gender or is_crossing(standing, others)
        form = single_choice(stem, right, wrong, seed) if len(wrong) >= LEAST_WRONG and not told else None
        if form:
            asked += 1
            evidence = (Evidence.of(reading.article, standing.place),)
            yield STANDING_OF_SOURCE.question(reading.article, stem, form, evidence, why(reading, standing))


def tells_too_much(standing: Standing) -> bool:
    """Tell whether many know whose part in life it is, by its office or company, or whether it is a woman's."""
    return any(one.search(standing.words) for one in (OF_NOTE, OF_A_COMPANY, OF_KNOWN_STAFF, OF_WOMEN))


def is_crossing(key: Standing, others: Sequence[Standing]) -> bool:
    """Tell whether the key alone shares words with two others or more: where options cross, the key is guessed."""
    sharing = [one for one in others if content_words(one.words) & content_words(key.words)]
    pairs = itertools.combinations(sharing, 2)
    return len(sharing) > 1 and not any(content_words(one.words) & content_words(other.words) for one, other in pairs)


def cited_people(reading: Reading) -> list[Voice]:
    """People with a full name to whom a statement surely belongs."""
    cited = {one.voice for one in reading.attributions if one.askable}
    return [one for one in reading.voices if one.id in cited and one.type == "person" and is_full(one.name)]


def is_full(name: str) -> bool:
    return len(words(name)) >= WHOLE_NAME and all(one[:1].isupper() for one in name.split()[-WHOLE_NAME:])


def is_of(standing: Standing, voice: Voice) -> bool:
    """Tell whether both are of one name: the words of the shorter are the last of the longer."""
    one, other = words(standing.name), words(voice.name)
    count = min(len(one), len(other))
    return count >= WHOLE_NAME and one[-count:] == other[-count:]


def introduction_of(reading: Reading, voice: Voice) -> Standing | None:
    """How the article introduces somebody, where it does."""
    return next((one for one in standings_of(reading.text) if is_of(one, voice)), None)


def is_person(reading: Reading, standing: Standing) -> bool:
    """Tell whether the reader found a person of this name; a pattern alone takes a union for one."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    return any(is_of(standing, one) for one in people)


@functools.lru_cache(maxsize=1)
def standings_of(text: str) -> tuple[Standing, ...]:
    """Every introduction of a person, the first of each name."""
    found: dict[str, Standing] = {}
    appended = CORRECTION.search(text)
    end = appended.start() if appended else len(text)
    for match in sorted(found_by(text), key=lambda one: one.start()):
        if is_telling(match["standing"]) and match.start() < end:
            place = Span(
                min(match.start("name"), match.start("standing")), max(match.end("name"), match.end("standing"))
            )
            found.setdefault(match["name"], Standing(match["name"], match["role"], match["standing"], place))
    return tuple(found.values())


def found_by(text: str) -> Iterator[re.Match[str]]:
    """What the patterns find, which is all on one line; they are slow, so that lines without a role are left out."""
    lines = [line.span() for line in LINE.finditer(text) if not NAMES_OF_ROLES.isdisjoint(ROLE_LIKE.findall(line[0]))]
    for pattern in (INTRODUCTION, TITLE, BEFORE_NAME):
        for start, end in lines:
            yield from pattern.finditer(text, start, end)


def is_telling(standing: str) -> bool:
    """Tell whether an introduction reads alone and is not cut at an abbreviation.

    >>> is_telling("a former port director"), is_telling("the director"), is_telling("an aide to Sen")
    (True, False, False)
    """
    bare = without_article(standing)
    unfit = HANGING.match(bare) or OWN.search(bare) or DATED.search(bare) or CUT.search(bare) or UNTOLD.search(bare)
    unfit = unfit or OF_NOTHING.fullmatch(bare)
    return len(words(bare)) >= LEAST_WORDS and bare[0].isalpha() and not unfit


def without_article(standing: str) -> str:
    return re.sub(r"^(?:an?|the) ", "", standing, flags=re.I)


def other_standings(reading: Reading, key: Standing, voice: Voice, standings: Sequence[Standing]) -> list[Standing]:
    """Introductions of others that could not be meant for the key's person, and that can be told apart.

    An office of note, or one that a woman holds, is no tempting answer: many know whose it is, or that it is not hers.
    """
    chosen: list[Standing] = []
    for one in standings:
        if OF_NOTE.search(one.words) or OF_WOMEN.search(one.words):
            continue
        if GENDERED.search(one.words) and gender_of(reading, voice) == "she":
            continue
        if name_words(one.name) & (name_words(key.name) | name_words(voice.name)) or is_near(reading, one, key, voice):
            continue
        meant = [content_words(other.words) for other in (key, *chosen)]
        mine = content_words(one.words)
        if not any(mine <= other or other <= mine for other in meant):
            chosen.append(one)
    return chosen


def is_near(reading: Reading, other: Standing, key: Standing, voice: Voice) -> bool:
    """Tell whether the other's part in life is named close to the key's person, outside both introductions."""
    for mention in voice.mentions:
        start = max(0, mention.start - NEAR)
        for match in re.finditer(rf"\b{other.role}\b", reading.text[start : mention.end + NEAR]):
            place = Span(start + match.start(), start + match.end())
            if not (other.place.holds(place) or key.place.holds(place)):
                return True
    return False


def wrong_standing(reading: Reading, one: Standing) -> Option:
    reason = f"So the article introduces {one.name}."
    return Option(one.shown, False, reason, (Evidence.of(reading.article, one.place),))


def why(reading: Reading, standing: Standing) -> str:
    return (
        f"The article writes “{standing.place.cut(reading.text)}”. "
        "What stands beside a name tells what a source can know, and for whom it may speak."
    )
