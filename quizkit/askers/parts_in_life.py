"""How the article introduces people: the parts in life that stand beside their names."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.any_case import small
from quizkit.askers.lists import lines_with, vocabulary
from quizkit.askers.roles import NAMES_OF_ROLES, ROLES
from quizkit.askers.wording import BEFORE_A_NAME, capital, words
from quizkit.model import Reading, Span, Voice

ROLE_LIKE = re.compile(r"[a-z]+(?:-[a-z]+)*+")
# A word that opens a sentence is no given name: "But Ana Ruiz, a sailor".
OPENING = "And|But|So|Yet|Then|Now|Still|Even|Also|As|For|While|When|If|Though|Since|After|Before|With|In|On|At|By|To"
# No word is longer than this: in a line of one endless word a pattern would look to its end from every letter.
WORD = r"[\w’'&-]{1,40}"
NAMED = r"[A-Z][\w’'-]{1,40}"
NAME = rf"\b(?=[A-Z])(?!(?:{OPENING})\b)(?:{NAMED}|(?:[A-Z]\. ?){{2}})(?: [A-Z]\.)?(?: {NAMED}){{1,2}}(?:,? [JS]r\.)?"
# "Ana Ruiz, 41, a former captain of the harbour police,": up to a relative clause, a comma or the end of the sentence.
NO_PART = (
    "of in at who and was is has had said then now told his her their one on for as that with by from to among where"
).replace(" ", "|")
BEFORE_ROLE = rf"(?:(?!(?:{NO_PART})\b){WORD} ){{0,5}}?"
BEHIND = r"(?=,(?! \w+,? and \w)|;|\.(?:\s+(?:[A-Z“\"]|'')|\s*\n|\s*$)| who\b| which\b| that\b)"
INTRODUCTION = re.compile(
    rf"(?P<name>{NAME}), (?:\d\d, )?(?P<standing>(?:(?:an?|the) )?{BEFORE_ROLE}(?P<role>{ROLES})"
    rf"(?: (?:of|at|for|in|on|with|to|from) [^,.;:()\n“”\"]{{2,70}}?)?){BEHIND}"
)
# "White House spokesman Ben Ode", "former port director Ana Ruiz".
TITLE = re.compile(
    rf"\b(?P<standing>(?:(?:[A-Z]{WORD}|former|veteran|senior|retired|assistant|deputy|chief|press|campaign|"
    r"political|law|law school|personal|executive|freelance|local|union|state|federal|police|party) ){1,5}"
    rf"(?P<role>{ROLES})) (?P<name>{NAME})\b"
)
# "The port's lawyer, Ana Ruiz, said": the name behind, between commas.
BEFORE_NAME = re.compile(
    rf"\b(?P<standing>(?:[Tt]he )?(?:[A-Z][\w-]{{1,40}} ){{0,2}}"
    rf"(?!(?:it|that|he|she|who|what|let|there|here)['’])[\w-]{{1,40}}['’]s? "
    rf"(?:{WORD} ){{0,3}}?(?P<role>{ROLES})), (?P<name>{NAME})(?=,|\.)"
)
OWNER = re.compile(r"[\w-]['’]s? ")  # no line without it has what stands before a name
ARTICLE = re.compile(r"^(?:an?|the) ", re.I)
OF_THE_ONE = re.compile(r"the (?:[a-z-]+ )*[a-z-]+['’]s? ", re.I)
OWN = re.compile(r"\b(?:his|her|its|their|whose|this|that|these|those|here)\b", re.I)
DATED = re.compile(r"\b(?:ago|today|yesterday|tomorrow)\b")
# The end of a sentence is none behind these: "a former aide to Sen. Ode".
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
CORRECTION = re.compile(r"^Corrections?\b[:.]?(?! appended)", re.I | re.M)  # what it tells, the article did not say
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

    def stands_behind_name(self, text: str) -> bool:
        """Tell whether it is an apposition: "Ana Ruiz, a captain", and not "captain Ana Ruiz"."""
        return text.startswith(self.name, self.place.start)


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


@functools.lru_cache(maxsize=1)
def standings_of(text: str) -> tuple[Standing, ...]:
    """Every introduction of a person, the first of each name."""
    found: dict[str, Standing] = {}
    appended = CORRECTION.search(text) if "correction" in text.lower() else None
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
    known = NAMES_OF_ROLES.intersection(ROLE_LIKE.findall(vocabulary(small(text))))
    for start, end in lines_with(text, list(known)):
        line = text[start:end]
        roles = [role for role in known if role in line]
        if 0 <= line.find(", ") < max(map(line.rfind, roles)):
            yield from INTRODUCTION.finditer(text, start, end)
        if stand_before_capital(line, roles, " "):
            yield from TITLE.finditer(text, start, end)
        if stand_before_capital(line, roles, ", ") and OWNER.search(line):
            yield from BEFORE_NAME.finditer(text, start, end)


def stand_before_capital(line: str, roles: Sequence[str], between: str) -> bool:
    """Tell whether any of the roles stands right before a capital, as names have, with this between them."""
    held = (part for role in roles if (part := f"{role}{between}") in line)
    return any(rest[:1].isupper() for part in held for rest in line.split(part)[1:])


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
    return ARTICLE.sub("", standing)
