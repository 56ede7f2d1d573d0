"""By what channel a statement came: the words for it that stand with the verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from quizkit.askers.beside_verb import SENTENCE_BORDER, words_of_verb
from quizkit.askers.lists import Entries, alternatives, listed, within
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import DAYS, MONTHS, capital
from quizkit.model import Attribution, Reading, Span

# A channel of one sort may not be meant by the words for another.
SORTS = ("statement", "social", "letter", "article", "papers", "testimony", "interview", "reporters", "crowd", "video")
TELLTALE: Mapping[str, re.Pattern[str]] = {
    sort: within("channels", f"{sort}_tells") for sort in ("social", "letter", "testimony", "crowd")
}
NAMED: Mapping[str, Entries] = {sort: Entries.of("channels", f"{sort}_named") for sort in SORTS}
SAYS_LITTLE = Entries.of("channels", "says_little")
ADDRESSED = ("reporters", "crowd", "testimony")
AHEAD, BEHIND = 110, 110  # characters ahead of a verb of saying and behind it in which its channel may stand


def nouns(key: str, name: str = "") -> str:
    """A group for any of the nouns that are listed."""
    return f"(?P<{name or key}>{alternatives('channels', key)})"


BEHIND_THE = rf"[Tt]he (?:{alternatives('channels', 'outlets_behind_the')})"
KNOWN_OUTLETS = f"{BEHIND_THE}|{alternatives('channels', 'known_outlets')}"
# "The Star-Ledger", but not the Gold Star families.
NAMED_OUTLET = (
    rf"[Tt]he (?!Gold Star)(?:[A-Z][\w.&’'-]*[ -]){{1,3}}?(?:{alternatives('channels', 'outlet_endings')})(?! [A-Z])"
)
OUTLET = re.compile(rf"(?<![\w-])(?=[A-Zt])(?:{NAMED_OUTLET}|{KNOWN_OUTLETS})(?![\w-])(?! and [A-Z]\w+ newspaper)")
TIME = (
    r"(?: (?:on |in |late |early |earlier |last |this ){0,2}(?:"
    rf"{DAYS}|week|month|year|{MONTHS}|\d{{4}})"
    r"(?: (?:morning|afternoon|evening|night|\d{1,2}))?)?"
)
# "In a recent telephone interview", but not "in response to a letter".
NO_DESCRIPTION = r"(?:an?|the|of|to|for|with|from|about|on|in|at|by|during|and|or|that|after|before)\b"
DESCRIBED = rf"(?:(?:{MONTHS})\.? \d{{1,2}}, \d{{4}},? )?(?:(?!{NO_DESCRIPTION})[\w’'.-]+ ){{0,3}}?"
ENDED = rf"(?=[,.;:!?”\"\n]| [“\"—–-]|''| ?$| ?\n| (?:{alternatives('channels', 'may_follow')})\b)"
TITLE = r"[A-Z][\w.]*(?:(?: (?:the|of|in|and|with|&)){0,2} [A-Z][\w.]*){0,4}(?!\w)"  # "Meet the Press"
PROGRAMME = rf"(?:[“\"][^”\"\n]{{3,40}}[”\"]|''[^'\n]{{3,40}}''|{TITLE})"
OWNING = rf"(?:['’]s? (?:{PROGRAMME})?|{ENDED})"
NOUN = "|".join(nouns(sort) for sort in SORTS)
TO_OUTLET = rf"(?:(?: \w+)? (?:with|to|on) (?P<host>{OUTLET.pattern}){OWNING})?"
OCCASION = re.compile(
    rf"(?P<at>(?i:in|at|on|during|by|via)) (?:(?P<one>an?|the|his|her|its|their|another|[A-Z]\w+['’]s) )?{DESCRIBED}"
    rf"(?:{NOUN}){ENDED}{TO_OUTLET}"
)
ON_AIR = re.compile(rf"[Oo]n (?:(?P<host>{OUTLET.pattern})|[“\"]{nouns('programmes')}[.,]?[”\"]){OWNING}")
GATHERING = rf"(?:an?|the|his|her) {DESCRIBED}{nouns('gatherings')}(?: of (?:\w+ ){{0,2}}[\d,]+)?"
ADDRESSEE = "|".join([*(nouns(f"{sort}_told", sort) for sort in ADDRESSED), GATHERING])
TOLD = re.compile(
    rf"(?:(?P<host>{OUTLET.pattern})|[“\"]{nouns('programmes')}[.,]?[”\"]){OWNING}|(?:{ADDRESSEE}){ENDED}"
)
TO_CHANNEL = re.compile(rf"{TIME},?{TIME} {{1,2}}")
BY_CUE = {"tweeted": ("social", "In a tweet"), "testified": ("testimony", "In testimony")}
OPENING = re.compile(
    rf"(?:(?:But|And|Later|Earlier|Then|Also|Back),? )?(?:(?:On )?(?:{DAYS})(?: night| morning)? )?(?=[A-Za-z])"
)
ON_THE_AIR = "On the air"
SHORT_WORD = re.compile(r"(?<= )(?=[a-z]{2,6} )")  # as the prepositions of channels are
TELLING = re.compile(r"\b(?:told|tells)$")
SAID_TO = re.compile(r"(?:said|says|saying|speaking)$")
ON_TO_SOURCE = re.compile(r"(?:[^.;:\n“”\"]|[“\"][^“”\"\n]{3,25}[”\"]){0,60}, ")
# "Said in a statement, adding": the first verb of the sentence has the channel.
SPEAKING = re.compile(r",? (?:speaking |writing |(?:also )?(?:said|wrote) )?")
TOLD_BEFORE = re.compile(r" (?:also )?told ")


@attrs.frozen
class Channel:
    """A channel that an article gives: its sort, how an option shows it, and the outlet that is named, if any."""

    sort: str
    shown: str | None
    outlet: str | None
    span: Span


@once_a_reading
def channels_of(reading: Reading) -> tuple[tuple[Attribution, Channel], ...]:
    """Every attribution beside whose verb one channel stands and no other, with this channel."""
    found = ((one, channel_of(reading.text, one)) for one in reading.attributions if one.source is not None)
    return tuple((one, channel) for one, channel in found if channel is not None)


def channel_of(text: str, attribution: Attribution) -> Channel | None:
    """The channel that stands with the verb of saying; None where there is none, or two of different sorts."""
    direct = [
        *ahead(text, attribution),
        *amid(text, attribution),
        *behind(text, attribution),
        *by_cue(text, attribution),
    ]
    if not direct:
        return None
    named = [*direct, *further(text, attribution)]
    if len({one.sort for one in named}) > 1:
        return None
    shown = [one.shown for one in named if one.shown]
    outlets = [one.outlet for one in named if one.outlet]
    first, last = min(one.span for one in named), max(one.span for one in named)
    return Channel(
        direct[0].sort,
        shown[-1] if shown else None,  # "told reporters at a news conference"
        outlets[0] if outlets else None,
        Span(first.start, last.end),
    )


def ahead(text: str, attribution: Attribution) -> Iterator[Channel]:
    """ "In a letter to the mayor, she said": the channel opens the sentence."""
    source = attribution.source
    if source is None or attribution.cue.start < source.start:
        return
    before = text[max(0, source.start - AHEAD) : source.start]
    opened = source.start - len(SENTENCE_BORDER.split(before)[-1])
    starts = OPENING.match(text, opened)
    channel = occasion_at(text, starts.end(), source.start) if starts else None
    if channel and ON_TO_SOURCE.fullmatch(text, channel.span.end, source.start):
        yield channel


def amid(text: str, attribution: Attribution) -> Iterator[Channel]:
    """ "Ana Ruiz, in a letter to the mayor, said": the channel stands between source and cue."""
    source, cue = attribution.source, attribution.cue
    if source is None or source.end >= cue.start:
        return
    starts, told = SPEAKING.match(text, source.end), TOLD_BEFORE.match(text, source.end)
    if told:
        yield from filter(None, [addressee_at(text, told.end(), cue.start)])
    elif starts:
        yield from filter(None, [occasion_at(text, starts.end(), cue.start)])


def behind(text: str, attribution: Attribution) -> Iterator[Channel]:
    """ "Said on Friday in a letter", "told reporters": the channel follows the verb."""
    verb = words_of_verb(attribution).end
    to_channel = TO_CHANNEL.match(text, verb)
    if not to_channel:
        return
    end = end_of_verbs_clause(text, attribution, verb)
    channel = occasion_at(text, to_channel.end(), end)
    cue, is_next = attribution.cue.cut(text), verb == attribution.cue.end
    if TELLING.search(cue) and is_next:
        channel = addressee_at(text, verb + 1, end) or channel
    elif SAID_TO.search(cue) and text.startswith("to ", to_channel.end()):
        channel = addressee_at(text, to_channel.end() + len("to "), end)
    if channel:
        yield channel


def by_cue(text: str, attribution: Attribution) -> Iterator[Channel]:
    """ "Tweeted" and "testified" tell it themselves."""
    cue = attribution.cue.cut(text)
    if cue in BY_CUE:
        yield Channel(*BY_CUE[cue], None, attribution.cue)


def further(text: str, attribution: Attribution) -> Iterator[Channel]:
    """Whatever channel else is named between the verb and what is said, or the end of the sentence."""
    behind = verb = words_of_verb(attribution).end
    end = end_of_verbs_clause(text, attribution, verb)
    for start in SHORT_WORD.finditer(text[verb:end]):
        channel = occasion_at(text, verb + start.start(), end)
        if channel and channel.span.start >= behind:
            behind = channel.span.end  # "in an interview on CNN" is one
            yield channel


def end_of_verbs_clause(text: str, attribution: Attribution, verb: int) -> int:
    """Where what belongs to a verb ends at the latest: at what is said behind its end, or with the sentence."""
    content = [piece.start for piece in attribution.content if piece.start >= verb]
    end = min([*content, verb + BEHIND, len(text)])
    border = SENTENCE_BORDER.search(text, verb, end)
    return border.start() if border else end


def occasion_at(text: str, at: int, end: int) -> Channel | None:
    """The occasion or medium whose words begin here: "in a letter", "at a rally", "on CNN"."""
    match = OCCASION.match(text, at, end)
    if match is None:
        air = ON_AIR.match(text, at, end)
        return Channel("interview", ON_THE_AIR, air["host"] or air["programmes"], found(air)) if air else None
    sort = next(sort for sort in SORTS if match[sort])
    noun = match[sort]
    shown = f"{capital(match['at'].lower())} {in_full(noun, match['one'])}"
    host = match["host"] if sort == "interview" else None
    return Channel(sort, None if noun.endswith("appearance") else shown, host, found(match))


def addressee_at(text: str, at: int, end: int) -> Channel | None:
    """Whom it was told: an outlet, reporters, a crowd."""
    match = TOLD.match(text, at, end)
    if match is None:
        return None
    outlet = match["host"] or match["programmes"]
    if outlet:
        return Channel("interview", "In remarks to a news outlet", outlet, found(match))
    if match["gatherings"]:
        return Channel("crowd", f"In remarks to {with_article(match['gatherings'])}", None, found(match))
    sort = next(sort for sort in ADDRESSED if match[sort])
    return Channel(sort, f"In remarks to {match[sort]}", None, found(match))


def found(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match[0].rstrip()))


def in_full(noun: str, article: str | None) -> str:
    """A noun with its article, also where the text leaves it out: "said in statement"; not "a Twitter"."""
    if noun in listed("channels", "without_article"):
        return f"the {noun}" if article == "the" else noun
    return with_article(noun)


def with_article(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"


def sorts_named(text: str) -> frozenset[str]:
    """The sorts of channel of which a text holds a word, whatever it says of it."""
    return frozenset(sort for sort in NAMED if names_sort(text, sort))


def names_sort(text: str, sort: str) -> bool:
    """Tell whether a text holds a word for a channel of one sort."""
    return sort in NAMED and NAMED[sort].stand_in(text)


def says_little(words: str) -> bool:
    """Tell whether somebody only thanks, takes leave or will not comment: how that was said matters to nobody."""
    return SAYS_LITTLE.stand_in(words)


def tells(sort: str, words: str) -> bool:
    """Tell whether what is said shows by itself that it came by a channel of a sort: "Thank you, Ohio"."""
    return sort in TELLTALE and TELLTALE[sort].search(words.lower()) is not None
