"""In what capacity the article introduces people: as scholars, for others, in office, as anybody."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from quizkit.askers.lists import alternatives, listed, within
from quizkit.askers.little_known import names_in
from quizkit.askers.parts_in_life import CUT, LEAST_WORDS, OPENING, OWN, WHOLE_NAME, WORD, without_article
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import ROLES
from quizkit.askers.wording import BEFORE_A_NAME, places_of_word, surname_of, words
from quizkit.model import Reading, Span, Voice

SORTS = ("study", "speak", "office", "party", "citizen", "business", "lead", "cause", "journalism", "faith")
HEADS = f"(?i:{alternatives('capacities', *SORTS)})"
AHEAD, TAIL = 110, 100  # characters before a name in which an introduction may stand, and behind it a second one
NO_PART = (
    "of|in|at|who|whose|and|or|but|was|is|has|had|says?|said|told|tells?|one|on|for|as|that|with|by|to|from|among|where|"
    "which|when|not|another|other"
)
MODIFIER = (
    "former|veteran|senior|retired|assistant|deputy|chief|freelance|local|union|state|federal|police|party|"
    "defen[cs]e|immigration|criminal|political|law|public|college|graduate|investigative|lead|top"
)
BEFORE_HEAD = rf"(?:(?!(?:{NO_PART})\b){WORD} ){{0,6}}?"
MORE = (
    r" (?:of|for|at|with|in|on|from|to|representing|based in|raised in|born in|living in) "
    rf"(?!{WORD} (?:is|was)\b)(?:\b(?:{BEFORE_A_NAME}|St|No|U\.S|D\.C|[A-Z])\.|[^,.;:()\n“”\"]){{2,80}}?"
)
# "Ana Ruiz, 41, a lawyer for the port,": up to a comma, the end of the sentence or a relative clause.
BEHIND_NAME = re.compile(
    rf", (?:\d\d, )?(?P<words>{BEFORE_HEAD}(?P<head>{HEADS}))(?P<more>{MORE})?"
    r"(?=,|;|\.|\)| who\b| that\b|\s*[–—]|\s*\n)"
)
# "Port lawyer Ana Ruiz", "a spokesman for the port, Ana Ruiz", "the port's spokesman, Ana Ruiz".
WITH_ARTICLE = rf"(?:[Aa]n?|[Tt]he) {BEFORE_HEAD}"
OF_SOMEBODY = r"(?!\w+n['’]t\b)[\w-]{1,40}['’]s? (?:[\w-]{1,40} ){0,3}?"
OF_A_NAME = rf"(?:[A-Z][\w’'.&-]{{0,40}} ){{1,5}}?(?:(?!(?:{NO_PART})\b)[a-z][\w-]{{1,40}} ){{0,3}}?"
BEFORE_NAME = re.compile(
    rf"(?<![\w’'-])(?!(?:{OPENING})\b)(?P<words>(?:{WITH_ARTICLE}|{OF_SOMEBODY}|{OF_A_NAME}|(?:(?:{MODIFIER}) )?)"
    rf"(?P<head>{HEADS}))(?P<more>{MORE}(?=,))?,? $"
)
AND_ANOTHER = re.compile(rf"\b(?:and|or) (?:(?:an?|the|former)\b.*|(?:[\w-]+ ){{0,2}})\b(?:{ROLES}|{HEADS})\b")
OF_FAME = re.compile(
    r"\b(?:billionaire|tycoon|mogul|celebrit\w+|famed|famous|prominent|renowned|well-known|outspoken)\b", re.I
)
PAST = re.compile(
    r"\b(?:former|formerly|ex-?|one-?time|longtime|then|future|aspiring|would-be|late|so-called|self-\w+)\b",
    re.I,
)
# "Chair of the Norby County Democrats": who leads a party of the whole land is known.
OF_A_PARTY = re.compile(r"\b(?:GOP|Republicans?|Democrat(?:s|ic)?|Labour|Conservatives?|Party)\b")
OF_A_PLACE = re.compile(r"\b(?:County|city|City|Congressional District|District|Ward|Township|town|Town|local)\b")
OF_A_BODY = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w’'.&-]{0,40} )+[A-Z][\w-]{0,40}$")  # "Harbour Union Director"
# "Director of a film", "head of a family", "a surgical resident": of another sort than others with such a head.
OF_ITS_OWN = re.compile(
    r"\b(?:film|movie|documentary|play|series|book|poems|family|household|hospital|surgical|medical)\b"
)
HEADS_OF_ITS_OWN = ("director", "editor", "head", "resident")
CLOSED = re.compile(r"[,.;:)”\"–—]| [–—-]| (?:of|from) [A-Z]")  # what stands behind a name that is put in
FOR_A_CLIENT = re.compile(r" (?:for|representing) (?:an?|the|[A-Z]\w*)\b")  # but not "for hedge funds"
OF_POWER = within("capacities", "of_power")
POSSESSIVE = re.compile(r"['’]s?\b|['’] |\bdefen[cs]e\b", re.I)
END_OF_TAIL = re.compile(r"“|\"|''|\.\s|\n|;|\b(?:said|says|told|wrote|added|and (?:he|she))\b")
# What goes on with the person: "a trader, sailor and activist", not "a trader, agrees" nor "a trader at Norlin, which".
GOES_ON = re.compile(r" who\b|,? and\b|\s*[–—]|, (?!(?:\w+(?:ed|s)|which|where|told|said|wrote|whom|in) )")
# "Ana Ruiz, 41, of Easton,": whom nothing is told of but age and home.
AT_HOME = re.compile(
    rf", \d\d, (?P<words>(?:of|from) (?P<head>[A-Z]{WORD}(?: [A-Z]{WORD}){{0,2}}))(?P<more>)(?=,|\.(?:\s|$))"
)
# "Ana Ruiz, who lives in Easton,", "said Ana Ruiz, 41.": nor is anything else of these.
LIVING = re.compile(
    r", (?:\d\d, )?(?P<words>who (?P<head>lives))(?P<more> (?:in|near|on|outside) (?:[^,.;:()\n“”\"]){2,80}?)"
    r"(?=,|\.(?:\s|$))"
)
AGED = re.compile(
    r", (?P<words>(?P<head>\d\d))(?P<more>)(?=\.(?:\s|$)|, (?:said|says|told|tells|added|agreed|was|is|had|has|will)\b)"
)
ORDINARY = (AT_HOME, LIVING, AGED)
BODY = within("capacities", "bodies")
# "A Birch supporter", "a supporter of Mayor Birch", but not "a supporter of free ferries".
OF_A_POLITICIAN = re.compile(r"\b[A-Z][\w’'-]* (?:supporter|backer)\b|\b(?:of|to|for) (?:[a-z]+ )?[A-Z]")
# What may tell a second capacity: "a professor of law who has advised the mayor".
SECOND = re.compile(
    rf"\b(?:{ROLES}|{HEADS}|advis\w+|serv\w+|work\w*|ran|runs?|running|led|leads?|leading|found\w*|own\w*|help\w*|"
    r"represent\w*|head\w*|sit\w*|elected|volunteer\w*|support\w*|campaign\w*|wrote|writes|teach\w*|taught|stud\w+)\b"
)
# "Ruiz, who also sits on the council,": what is told of somebody further down.
MORE_OF_THEM = re.compile(r", who\b[^.\n“”\"]{0,100}")


@attrs.frozen
class Capacity:
    """Words that introduce a person, of which sort they are, and where they stand with the name."""

    sort: str
    head: str
    """The word that decides, in small letters: "lawyer"."""

    words: str
    """Up to the head: "a port lawyer"."""

    more: str
    """What goes on behind: " for the union"."""

    place: Span

    @property
    def is_of_anybody(self) -> bool:
        """Tell whether it may be said of somebody who was introduced by more: "Ana Ruiz, 41", "a Birch supporter"."""
        return self.head.isdigit() or self.head in listed("capacities", "of_anybody")


@once_a_reading
def capacity_of(reading: Reading, voice: Voice) -> Capacity | None:
    """How the article plainly introduces a person, where all it says is of one sort; None where it does not."""
    found = list(capacities_beside(reading, voice))
    is_sure = len({one.sort for one in found}) == 1 and all(is_plain(reading.text, one) for one in found)
    is_sure = is_sure and not (found[0].is_of_anybody and is_named_before(reading.text, voice, found[0]))
    return found[0] if is_sure and not is_told_more_of(reading.text, voice) else None


def is_named_before(text: str, voice: Voice, capacity: Capacity) -> bool:
    """Tell whether the surname stands somewhere before an introduction."""
    return next(places_of_word(text, surname_of(voice.name))) < capacity.place.start


def is_told_more_of(text: str, voice: Voice) -> bool:
    """Tell whether behind any mention of somebody a "who" may tell a second capacity."""
    behind = (MORE_OF_THEM.match(text, one.end) for one in voice.mentions)
    return any(more is not None and SECOND.search(more[0]) for more in behind)


def capacities_beside(reading: Reading, voice: Voice) -> Iterator[Capacity]:
    """What stands as an introduction behind the whole name or before it, and is not somebody else: "Tom Baker"."""
    text = reading.text
    others = [place for one in people_but(reading, voice) for place in one.mentions]
    for name in names_in(voice, text):
        told = told_beside(text, name) if len(words(name.cut(text))) >= WHOLE_NAME else None
        if told and not any(one.holds(Span(*told.span("head"))) for one in others):
            yield capacity_in(told, place_of(told, name))


def people_but(reading: Reading, voice: Voice) -> Iterator[Voice]:
    """All people of the article but one."""
    return (one for one in (*reading.voices, *reading.bystanders) if one.type == "person" and one.id != voice.id)


def told_beside(text: str, name: Span) -> re.Match[str] | None:
    """The introduction behind a name, else that before it."""
    for pattern in (BEHIND_NAME, *ORDINARY):
        if behind := pattern.match(text, name.end):
            return behind
    before = (
        BEFORE_NAME.search(text, max(0, name.start - AHEAD), name.start) if may_be_told_before(text, name) else None
    )
    return before if before and is_one_with(text, before, name) else None


def place_of(told: re.Match[str], name: Span) -> Span:
    """A name with its introduction, up to what decides where an abbreviation hides the end."""
    if told.end() <= name.start:
        return Span(told.start("words"), name.end)
    return Span(name.start, told.end("head") if CUT.search(told[0]) else told.end())


def is_one_with(text: str, before: re.Match[str], name: Span) -> bool:
    """Tell whether words before a name and a comma are about the same person, where the name is put in.

    "Tom Birch, the port's lawyer, Ana Ruiz and Lena Holt" are three; "for a sailor, Ana Ruiz is tall" tells of two.
    """
    if not before[0].endswith(", "):
        return True
    return bool(CLOSED.match(text, name.end)) and not text.endswith(", ", 0, before.start())


def may_be_told_before(text: str, name: Span) -> bool:
    """Tell whether the last word of a head stands before a name, right before it where there is no comma."""
    before = text[max(0, name.start - AHEAD) : name.start]
    told = words(before.lower())
    return not ends_of_heads().isdisjoint(told if before.endswith(", ") else told[-1:])


@functools.cache
def ends_of_heads() -> frozenset[str]:
    return frozenset(words(head)[-1] for sort in SORTS for head in listed("capacities", sort))


def capacity_in(match: re.Match[str], place: Span) -> Capacity:
    head = match["head"].lower().replace("’", "'")
    return Capacity(sort_of(head), head, match["words"], match["more"] or "", place)


@functools.cache
def sort_of(head: str) -> str:
    """The sort under which a head is listed; where somebody is at home is told of ordinary people."""
    return next((sort for sort in SORTS if head in listed("capacities", sort)), "citizen")


def is_plain(text: str, capacity: Capacity) -> bool:
    """Tell whether an introduction is of today, tells enough, and none of another sort stands behind it.

    "The economist Ana Ruiz" is for readers who know her.
    """
    whole = capacity.place.cut(text)
    is_label = re.match(r"the\b", whole, re.I) is not None and "," not in whole
    if is_label or PAST.search(capacity.words) or OF_FAME.search(capacity.words) or OWN.search(capacity.words):
        return False
    return tells_enough(capacity) and not SECOND.search(tail_of(text, capacity.place.end))


def tail_of(text: str, end: int) -> str:
    """What the sentence goes on to tell of the person behind an introduction."""
    tail = text[end : end + TAIL]
    stop = END_OF_TAIL.search(tail)
    return tail[: stop.start() if stop else None] if GOES_ON.match(tail) else ""


def tells_enough(capacity: Capacity) -> bool:
    """Tell whether a fellow is one of some house, a lawyer speaks for somebody, and a director is not of the state."""
    head, more = capacity.head, capacity.more
    told = words(f"{without_article(capacity.words)}{more}")
    is_short = len(told) < LEAST_WORDS and capacity.sort not in ("office", "citizen")
    if (is_short and head not in listed("capacities", "told_by_itself")) or AND_ANOTHER.search(more):
        return False
    if head in listed("capacities", "of_a_politician") and not OF_A_POLITICIAN.search(f"{capacity.words}{more}"):
        return False
    if head in listed("capacities", "of_a_body") and not BODY.search(more.lower()):
        return False
    if head in HEADS_OF_ITS_OWN and OF_ITS_OWN.search(" ".join(told)):
        return False
    if head in listed("capacities", "of_a_party_here"):
        return all(one.search(" ".join(told)) for one in (OF_A_PARTY, OF_A_PLACE))
    if head in listed("capacities", "of_clients"):
        return bool(FOR_A_CLIENT.match(more) or POSSESSIVE.search(capacity.words))
    if head in listed("capacities", "told_with_more") and not more and not OF_A_BODY.match(capacity.words):
        return False
    return capacity.sort != "lead" or not OF_POWER.search(" ".join(told).lower())
