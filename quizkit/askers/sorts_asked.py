"""Of what sort a statement is that the article reports, asked without its words: checkable-statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.bare_verbs import can_be_told_of
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.figure_places import BEGUN, LEAST_SHOWN, WORD, is_ended, shown_of
from quizkit.askers.kinds import CHECKABLE_STATEMENT
from quizkit.askers.lists import listed
from quizkit.askers.places import evidence_of, sentence_with, tied, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.rivals import is_pair, is_paper
from quizkit.askers.statement_sorts import GOES_ON, Sorted, StatementSort, is_telling, sorted_statement
from quizkit.askers.wording import one_line
from quizkit.model import Attribution, Option, Question, Reading, Span, Voice

# The answers, all of one length.
ANSWERS: Mapping[StatementSort, str] = {
    "judgement": "A judgement: how good or bad something is",
    "demand": "A demand: what somebody should or must do",
    "forecast": "A forecast or plan: what is still to come",
    "claim": "A checkable claim: what is so or was done",
}
NOT_SO: Mapping[StatementSort, str] = {
    "judgement": "A judgement calls something good or bad; “{}” does not.",
    "demand": "A demand tells what ought to be done; “{}” does not.",
    "forecast": "A forecast or plan tells what comes later; “{}” does not.",
    "claim": "Records show what was; they cannot settle what “{}” tells.",
}
WHY: Mapping[StatementSort, str] = {
    "judgement": "the statement judges, and others may judge otherwise",
    "demand": "the statement demands something, and others may want something else",
    "forecast": "the statement tells what is to come, and nobody could look it up when it was made",
    "claim": "records or witnesses could confirm or refute the statement, so that it may prove true or false",
}
SHARE = re.compile(r"\d ?%|\bper ?cent\b")
CLAUSE = re.compile(r"\b(?:is|are|was|were|said)\b")
HABIT = "Ask of every statement first whether anything could show it to be false."
MOST_QUESTIONS = 3
MOST_SHOWN = 7  # words that point a sentence out
JUST_BEFORE = 2  # words of the statement before what shows the sort, by which one could guess it: "was a"
FAR_BEHIND = 5  # words between what shows the sort and such words of the statement itself
# What sources say most: in three of four articles one of them is not asked about, or it would be the key too often.
LEFT_OUT: tuple[StatementSort | None, ...] = ("claim", "forecast", "forecast", None)
SAME = 0


def ask_sort_of_statement(reading: Reading, seed: int) -> Iterator[Question]:
    """Does it judge, demand, foretell, or could it be looked up? At most three, of different sorts and sources."""
    asked: list[Sorted] = []
    for sort in shuffled(tuple(ANSWERS), reading.article.id, SAME):
        for one in sorted_statements(reading):
            if one.sort != sort or any(one.attribution.voice == other.attribution.voice for other in asked):
                continue
            if question := sort_question(reading, one, seed):
                asked.append(one)
                yield question
                break
        if len(asked) == MOST_QUESTIONS:
            return


@once_a_reading
def sorted_statements(reading: Reading) -> tuple[Sorted, ...]:
    """The statements of sources that are surely of one sort; not of all that are often made."""
    left_out = shuffled(LEFT_OUT, reading.article.id, SAME)[0]
    found = (sorted_statement(reading, attribution) for attribution in reading.attributions)
    return tuple(one for one in found if one is not None and one.sort != left_out)


def sort_question(reading: Reading, one: Sorted, seed: int) -> Question | None:
    """The question about a statement, where its sentence can be pointed out, and nobody else is cited there."""
    attribution = one.attribution
    assert attribution.source is not None
    assert attribution.voice is not None
    voice = reading.voices[attribution.voice]
    if not is_fit(reading, voice) or has_more_words(reading, one) or leads_up_to_more(reading, attribution):
        return None
    where = next(places_shown(reading, one), None)
    if where is None:
        return None
    stem = f"In the sentence that {where}, the article reports a statement by {voice.name}. Of what sort is it?"
    mark = one_line(one.mark.cut(reading.text))
    right = Option(ANSWERS[one.sort], True, f"The article has “{mark}” there: {WHY[one.sort]}.")
    wrong = [Option(text, False, NOT_SO[sort].format(mark)) for sort, text in ANSWERS.items() if sort != one.sort]
    form = single_choice(stem, right, wrong, seed)
    phrase = tied(tying_phrase(reading, attribution.source, attribution.cue), voice)
    why = (
        f"{phrase} makes it a report of what somebody stated. The article has “{mark}” there: {WHY[one.sort]}. {HABIT}"
    )
    evidence = evidence_of(reading, attribution, voice, one.said[-1])
    if form is None:
        return None
    question = CHECKABLE_STATEMENT.question(reading.article, stem, form, evidence, why)
    return question if attribution.sure else attrs.evolve(question, certainty="guarded")


def is_fit(reading: Reading, voice: Voice) -> bool:
    """Tell whether a stem can name a voice as who states something: no paper, no two in one, no half sentence."""
    return not (is_paper(voice) or is_pair(voice) or CLAUSE.search(voice.name)) and can_be_told_of(reading, voice)


def leads_up_to_more(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a colon in the sentence leads up to words of which another sort may be."""
    sentence = sentence_with(reading, attribution.cue)
    return sentence is None or ":" in sentence.cut(reading.text)


def has_more_words(reading: Reading, one: Sorted) -> bool:
    """Tell whether anything else is reported in the sentence, be it sure or not, or may be behind the statement."""
    others = (other for other in reading.attributions if other != one.attribution)
    if any(one.own.overlaps(part) for other in others for part in (*other.content, other.cue)):
        return True
    if one.sort != "claim" and SHARE.search(one.own.cut(reading.text)):
        return True  # of a poll, in which many answered what they were asked
    last = max(part.end for part in (*one.said, one.attribution.cue))
    return GOES_ON.search(reading.text, last, one.own.end) is not None


def places_shown(reading: Reading, one: Sorted) -> Iterator[str]:
    """How the sentence begins or ends, without what shows the sort: rather in words that are not the source's."""
    whole = one.own.cut(reading.text).strip()
    if not (BEGUN.match(whole) and is_ended(whole)):
        return
    hidden = hidden_of(reading, one)
    first, last = min(part.start for part in one.said), max(part.end for part in (*one.said, *hidden))
    yield from begins(reading, one, first, 0, hidden)
    yield from ends(reading, one, last, MOST_SHOWN, hidden)
    yield from begins(reading, one, min(place.start for place in hidden), JUST_BEFORE, hidden)
    behind = list(WORD.finditer(reading.text, max(place.end for place in hidden), one.own.end))
    if len(behind) >= FAR_BEHIND + LEAST_SHOWN:
        yield from ends(reading, one, behind[FAR_BEHIND].start(), LEAST_SHOWN + 1, hidden)


def begins(reading: Reading, one: Sorted, end: int, less: int, hidden: Sequence[Span]) -> Iterator[str]:
    """The first words of the sentence, without so many before a place in it."""
    found = list(WORD.finditer(reading.text, one.own.start, max(end, one.own.start)))
    if (shown := shown_of(reading, found[: min(MOST_SHOWN, len(found) - less)], hidden)) and not is_telling(shown):
        yield f"begins “{shown} …”"


def ends(reading: Reading, one: Sorted, start: int, most: int, hidden: Sequence[Span]) -> Iterator[str]:
    """Its last words, behind a place in it."""
    found = list(WORD.finditer(reading.text, start, one.own.end))
    if (shown := shown_of(reading, found[-most:], hidden)) and not is_telling(shown):
        yield f"ends “… {shown}”"


def hidden_of(reading: Reading, one: Sorted) -> tuple[Span, ...]:
    """What would tell the sort: the words that show it, and a verb that is not plain."""
    cue = one.attribution.cue
    is_plain = one_line(cue.cut(reading.text)).lower() in listed("coloured", "plain")
    return (one.mark,) if is_plain else (one.mark, cue)
