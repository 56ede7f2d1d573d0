"""Whom or what a sentence cites for its figure: people, a body, a paper, or nothing at all."""

from __future__ import annotations

import re

import attrs

from quizkit.askers.figure_givers import POLL, cited_in, cites_somebody, goes_on_from_document, stretch_around
from quizkit.askers.figure_weight import is_uncut
from quizkit.askers.figure_words import is_share
from quizkit.askers.figures import OF_THEMSELVES, PASSED_ON
from quizkit.askers.lists import within
from quizkit.askers.minds import tells_of_a_mind
from quizkit.askers.mouths import callings, leads_others
from quizkit.askers.places import number_of, sentence_with, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import ROLES
from quizkit.askers.source_kinds import BODIES, OF_WRITING, PERSON, UNNAMED, is_people, kind_of
from quizkit.askers.standing_alone import FIRST_PERSON
from quizkit.askers.unsourced import QUOTED
from quizkit.askers.wording import name_words, one_line, words
from quizkit.model import Attribution, Figure, Reading, Sentence, Span, Voice

PEOPLE, BODY = "Somebody, with or without a name", "An agency, company or other body"
PAPER, NOTHING = "A poll, record or similar papers", "It states that number as its own"
NEAR = 8  # sentences around a share in which nobody may speak of a poll
A_PERSON = re.compile(r"he|she|(?:Mr|Ms|Mrs|Dr)\. .+", re.I)
A_ROLE = re.compile(rf"(?:the|an?) (?:[\w-]+ ){{0,2}}?(?:{ROLES})", re.I)
OF_OTHERS = re.compile(r"\b[Ss]pokes|\brepresentatives?\b|\b[Pp]olice\b")  # a body's, or a body as well as people
REPORTS = re.compile(r"(?:the )?reports", re.I)  # of whom? they may be an outlet's
PAPERS, SOME_BODY = within("figure_sources", "papers"), within("figure_sources", "bodies")
LIKE_PAPERS, SAYING = within("figure_sources", "like_papers"), within("figure_sources", "saying")
PLAINLY_SAYS = within("figure_sources", "plainly_says")
ALSO_A_PAPER = within("figure_sources", "says_on_paper")  # "the ministry found": in a report of its own, perhaps
NAMED = re.compile(r".[^A-Z]*[A-Z]")
# Who made a paper: "Falk's study", "a report by two clerks"; "her memo" is somebody's.
OWNED, MADE_BY = re.compile(r"(.+)['’]s? "), re.compile(r"\b(?:by|from) ([^,.;]+)")
OF_ONE = re.compile(r"(?:his|her|their) ", re.I)


@attrs.frozen
class Cited:
    """A figure, the kind of source that its sentence gives for it, and the words that do; what could be one, too."""

    figure: Figure
    kind: str
    phrase: str = ""
    hidden: tuple[Span, ...] = ()
    excluded: frozenset[str] = frozenset()


def cited_for(reading: Reading, figure: Figure) -> Cited | None:
    """What the sentence of a figure cites for it, or that it cites nothing; None where that could be doubted."""
    sentence = sentence_with(reading, figure)
    if sentence is None:
        return None
    if figure.attribution is None:
        return Cited(figure, NOTHING) if cites_nothing(reading, figure, sentence) else None
    attribution = reading.attributions[figure.attribution]
    source, cue = attribution.source, attribution.cue
    if not figure.sure or source is None or not (sentence.holds(source) and sentence.holds(cue)):
        return None
    outside = rest_of(reading, sentence, source)
    if has_more_sources(reading, sentence, attribution) or PASSED_ON.search(outside):
        return None
    kind = kind_cited(reading, attribution, source)
    if kind is None:
        return None
    excluded = not_surely_wrong(reading, attribution, source, rest_of(reading, sentence, *attribution.content))
    return Cited(figure, kind, tying_phrase(reading, source, cue), (source, cue), excluded - {kind})


def cites_nothing(reading: Reading, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether the sentence of a figure cites nobody, and no poll near it may be the source of a share."""
    if not cites_nobody(reading, sentence):
        return False
    is_polled = POLL.search(stretch_around(reading, number_of(reading, sentence), NEAR, NEAR).cut(reading.text))
    return not (is_share(figure.cut(reading.text)) and is_polled)


@once_a_reading
def cites_nobody(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether neither a sentence nor the one before cites anything, and no quotation is open."""
    own, at = sentence.cut(reading.text), number_of(reading, sentence)
    if sentence.stance not in ("fact", None) or QUOTED.search(own) or FIRST_PERSON.search(own):
        return False
    before = reading.text[reading.text.rfind("\n", 0, sentence.start) + 1 : sentence.start]
    if LIKE_PAPERS.search(own.lower()) or tells_of_a_mind(own) or not is_uncut(before):
        return False
    if cites_somebody(reading, at) or goes_on_from_document(reading, at):
        return False
    return not cited_in(reading, sentence)


def has_more_sources(reading: Reading, sentence: Sentence, attribution: Attribution) -> bool:
    """Tell whether somebody else is cited in the sentence too, or a word of saying stands apart from this source's."""
    inside = cited_in(reading, sentence)
    if any(one.voice != attribution.voice for one in inside):
        return True
    said = [part for one in inside for part in (one.cue, *((one.source,) if one.source else ()))]
    return SAYING.search(rest_of(reading, sentence, *said).lower()) is not None


def rest_of(reading: Reading, sentence: Sentence, *parts: Span) -> str:
    """The sentence with blanks instead of some of its parts."""
    text = sentence.cut(reading.text)
    for part in parts:
        start, end = max(0, part.start - sentence.start), max(0, part.end - sentence.start)
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text


def kind_cited(reading: Reading, attribution: Attribution, source: Span) -> str | None:
    """People, a body or a paper, as the source is named in its sentence; None where it could be two of these."""
    if attribution.voice is None:
        return None
    voice, named = reading.voices[attribution.voice], one_line(source.cut(reading.text))
    if OF_OTHERS.search(named) or REPORTS.fullmatch(named):
        return None
    if PAPERS.search(named.lower()):
        return PAPER if voice.type == "document" else None
    if not PLAINLY_SAYS.search(attribution.cue.cut(reading.text).lower()):
        return None  # who promises or wants 900 boats has counted none
    if is_of_people(reading, voice, named):
        return None if OF_THEMSELVES.match(attribution.content[0].cut(reading.text)) else PEOPLE
    is_body = voice.type in ("organisation", "government") and names_body(named)
    return BODY if is_body and not ALSO_A_PAPER.search(attribution.cue.cut(reading.text).lower()) else None


def is_of_people(reading: Reading, voice: Voice, named: str) -> bool:
    """Tell whether a voice is surely one of people, by its name, by what it is called or by a pronoun."""
    if kind_of(voice) in (PERSON, UNNAMED) or A_ROLE.fullmatch(named):
        return True
    mentioned = (named, *(one.cut(reading.text) for one in voice.mentions))
    return voice.type == "person" and any(A_PERSON.fullmatch(one) for one in mentioned)


def names_body(text: str) -> bool:
    return SOME_BODY.search(text.lower()) is not None or BODIES.search(text) is not None


def not_surely_wrong(reading: Reading, attribution: Attribution, source: Span, outside: str) -> frozenset[str]:
    """Kinds of source that could be defended: the body for which somebody speaks, who made a poll, a letter."""
    if attribution.voice is None:
        return frozenset()
    voice, named = reading.voices[attribution.voice], source.cut(reading.text)
    for_others = names_body(outside) or callings(reading, voice) or leads_others(reading, voice)
    is_made_by_name = NAMED.match(named) is not None and PAPERS.search(named.lower()) is not None
    body = {BODY} if for_others or is_made_by_name else set()
    people = {PEOPLE} if PAPERS.search(named.lower()) and is_made_by_people(reading, named, outside) else set()
    paper = {PAPER} if OF_WRITING.search(outside) or PAPERS.search(outside.lower()) else set()
    return frozenset(body | people | paper)


def is_made_by_people(reading: Reading, named: str, outside: str) -> bool:
    """Tell whether somebody may have made a paper, and so be its source: by its name, or by words in its sentence."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    if OF_ONE.match(named) or any(name_words(one.name) & name_words(named) for one in people):
        return True
    makers = (found[1] for found in (OWNED.match(named), MADE_BY.search(outside)) if found)
    return any(not names_body(one) or any(is_people(word) for word in words(one)) for one in makers)
