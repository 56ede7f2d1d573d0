"""Statements that need the sentences before them, where words of saying stand between: shown behind those sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.clipping import clipped
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.material import claim_from, claims_of
from quizkit.askers.passages import (
    QUOTATION_WORDS,
    SOMEBODY,
    Shown,
    all_told_in,
    as_shown,
    first_sentences,
    has_open_marks,
    lead_to,
    names_somebody,
    sentence_before,
    shown_in_passages,
)
from quizkit.askers.places import is_cut_short
from quizkit.askers.rivals import has_peers
from quizkit.askers.sayings import is_plain_saying, is_torn
from quizkit.askers.selves import said_of_themselves
from quizkit.askers.spoken import NO_SUBJECT, is_whole
from quizkit.askers.standing_alone import (
    ASKED,
    FIRST_PERSON,
    POINTING,
    QUOTED_INSIDE,
    all_resolved,
    has_loose_end,
    has_paired_marks,
    is_broken,
    tells_enough,
)
from quizkit.askers.unfinished import HANGING
from quizkit.askers.wording import name_words, one_line, sentences, singular, without_marks, words
from quizkit.model import Attribution, Reading, Span, Voice

BEHIND_DOTS = (
    "This passage of the article ends with a quotation; dots stand for the words that say who speaks. "
    "Whose words are they?"
)
PLACE = re.compile(r"\b(?:in|at|to|from|near) (?:the )?[A-Z]")
POINTERS = frozenset("the this that these those".split())
OF_NOW = ("so far", "currently", "right now")
MOST_OPENING = 40  # characters of its sentence that may stand before what is said and who says it
STATEMENT_WORDS = range(5, 27)


def introduced_by_context(reading: Reading) -> Iterator[Shown]:
    """Every sure statement that is asked about nowhere else and can be understood after the sentences before it."""
    asked = {claim.index for claim in claims_of(reading)} | {one.claim.index for one in shown_in_passages(reading)}
    asked |= {claim.index for claim in said_of_themselves(reading)}
    for index, attribution in enumerate(reading.attributions):
        if index in asked or not is_plain_saying(reading, attribution):
            continue
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        fit = can_be_named(voice) and has_peers(reading, voice)
        lead = lead_before(reading, attribution, voice) if fit else None
        shown = lead and behind(reading, index, lead)
        if shown and not name_words(voice.name) & name_words(f"{shown.passage} {shown.claim.statement}"):
            yield shown


def lead_before(reading: Reading, attribution: Attribution, voice: Voice) -> Span | None:
    """The sentences before that of the statement, unless they speak of its source."""
    assert attribution.source is not None
    first = min(attribution.source, attribution.cue, attribution.content[0])
    own = next((one for one in reading.sentences if one.start <= first.start < one.end), None)
    if own is None or first.start - own.start > MOST_OPENING:
        return None
    said = (piece for one in reading.attributions if one.voice in (voice.id, None) for piece in one.content)
    places = (*voice.mentions, *said)
    before = sentence_before(reading, own)
    if before is None or any(map(before.overlaps, places)):
        return None
    lead = lead_to(reading, own)
    return None if lead is None or any(map(lead.overlaps, places)) else lead


def behind(reading: Reading, index: int, lead: Span) -> Shown | None:
    """The statement behind its lead: a quotation in the passage with it, a report in the question."""
    attribution = reading.attributions[index]
    told = as_shown(lead.cut(reading.text))
    if attribution.manner == "quote":
        said = quotation_behind(reading, attribution, lead)
        claim = said and claim_from(reading, index, without_marks(said))
        fits = claim and said and all_told_in(reading, f"{told} {said}", said)
        return Shown(claim, f"{told} … {said}", BEHIND_DOTS) if claim and fits else None
    if not every_pronoun_is_resolved(reading, without_marks(told)):
        return None
    said = report_behind(reading, attribution, told)
    claim = said and claim_from(reading, index, without_marks(said))
    if not claim:
        return None
    after = "this sentence" if len(sentences(told)) == 1 else "these sentences"
    stem = f"Right after {after} the article gives {claim.in_a_stem}. Which source does it name for that?"
    return Shown(claim, told, stem)


def quotation_behind(reading: Reading, attribution: Attribution, lead: Span) -> str | None:
    """A quotation, as much of it as there is room for; "he" and "she" must have somebody before them."""
    if is_cut_short(reading, attribution, attribution.content[0]):
        return None
    said = as_shown(attribution.content[0].cut(reading.text))
    if len(words(said)) > QUOTATION_WORDS[-1]:
        said = first_sentences(said)
    bare = without_marks(said)
    if len(words(said)) not in QUOTATION_WORDS or not bare[:1].isupper() or has_open_marks(said):
        return None
    return None if SOMEBODY.match(bare) and not names_somebody(reading, lead) else said


def report_behind(reading: Reading, attribution: Attribution, lead: str) -> str | None:
    """A report whose pronouns it tells itself: any other may be its source, or a body that the source belongs to.

    What else it points at ("the bill", "there") its lead must name.
    """
    if is_torn(reading, attribution) or not is_whole(reading, attribution):
        return None
    said = without_marks(sentences(one_line(attribution.content[0].cut(reading.text)))[0]).removeprefix("that ")
    said = clipped(said, quoted=False)
    if len(words(said)) not in STATEMENT_WORDS or not tells_enough(said) or not has_paired_marks(said):
        return None
    if any(has_loose_end(quotation) for quotation in QUOTED_INSIDE.findall(said)):
        return None
    told = QUOTED_INSIDE.sub("‘’", said)
    if is_broken(told) or FIRST_PERSON.search(told) or not all_told(told, lead):
        return None
    if any(pattern.match(said) for pattern in (ASKED, HANGING, NO_SUBJECT)):
        return None
    return said if all_resolved(said) and every_pronoun_is_resolved(reading, said) else None


def all_told(said: str, lead: str) -> bool:
    """Tell whether a lead names everything that a report points at.

    >>> all_told("the bill would pass", "The senate debates a bill."), all_told("the bill would pass", "It rains.")
    (True, False)
    """
    return all(is_told(said, pointer, lead) for pointer in POINTING.finditer(said))


def is_told(said: str, pointer: re.Match[str], lead: str) -> bool:
    word = pointer.group().lower()
    if word == "there":
        return bool(PLACE.search(lead))
    if word in OF_NOW:
        return True
    if " " in word and not word.startswith("the "):
        return False  # "last week", "two years later": told from a day that no lead gives
    noun = word.split()[-1] if word.startswith("the ") else behind_pointer(said[pointer.end() :])
    return noun is not None and is_brought_up(noun, words(lead.lower()))


def is_brought_up(noun: str, lead: Sequence[str]) -> bool:
    """Tell whether a lead speaks of one or several and does not itself point there: "a bill", not "the bill"."""
    pairs = zip(("", *lead), lead, strict=False)
    return any(singular(one) == singular(noun) and before not in POINTERS for before, one in pairs)


def behind_pointer(rest: str) -> str | None:
    """The one word behind "this" or "those" that may be what they point at."""
    return next(iter(words(rest.lower())), None)
