"""Where the article gives what somebody says: in one place, or again after others have spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.first_and_last import first_quoted, last_quoted
from quizkit.askers.kinds import PROMINENCE_OF_SOURCE
from quizkit.askers.likeness import is_at_centre
from quizkit.askers.own_turns import AGAIN, BEFORE, BEHIND, BETWEEN, Turn, turns
from quizkit.askers.places import evidence_of, tied, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import one_line, shortened, without_marks
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Voice

# All of one length, and with the same words in common, so that none stands out.
OPTIONS = {
    BEFORE: "In one place that is before the others",
    BETWEEN: "In one place, with others on each side",
    BEHIND: "In one place which is after the others",
    AGAIN: "In more than one place, others between",
}
RAREST_FIRST = (BEFORE, BEHIND, BETWEEN)
# To whom an article is about it comes back; that would be guessed. Of such a one it is asked in one of so many.
SELDOM = 2
SAME = 0  # whatever the seed is, the same people are asked about
MOST_SHOWN = 6  # words of what is said
HABITS = {
    BEFORE: "Whoever is heard first and no more sets the terms, but answers nothing of what follows.",
    BETWEEN: "Whoever is heard once cannot answer what is said later: ask what they might have replied.",
    BEHIND: "Whoever is heard last is not answered any more: ask what those before might have replied.",
    AGAIN: "Whoever is heard again can answer what others have said: ask who got no such chance.",
}


def ask_where_heard(reading: Reading, seed: int) -> Iterator[Question]:
    """Where is somebody heard as against others? At most one question about several places, and one about one place."""
    for turn in chosen(reading):
        if question := about(reading, turn, seed):
            yield question


@once_a_reading
def chosen(reading: Reading) -> tuple[Turn, ...]:
    """Somebody to whom the article comes back, and somebody who is heard in one place, who is harder to guess first."""
    free = [one for one in shuffled(turns(reading), reading.article.id, SAME) if not is_asked_else(reading, one)]
    again = [one for one in free if one.sort == AGAIN]
    hidden = [one for one in again if not is_at_centre(reading, one.voice)]
    is_seldom = shuffled(range(SELDOM), reading.article.id, SAME)[0] == 0
    once = sorted((one for one in free if one.sort != AGAIN), key=lambda one: RAREST_FIRST.index(one.sort))
    return (*(hidden or ([] if is_seldom else again))[:1], *once[:1])


def is_asked_else(reading: Reading, turn: Turn) -> bool:
    """Tell whether the question who has the first or the last word would have the same answer."""
    end = {BEFORE: first_quoted, BEHIND: last_quoted}.get(turn.sort)
    found = end(reading) if end else None
    return found is not None and found.voice == turn.voice


def about(reading: Reading, turn: Turn, seed: int) -> Question | None:
    stem = (
        "An article can give a source's words in one place, or come back to them after others have spoken. "
        f"Where does this one give what {turn.voice.name} says, quoted or paraphrased?"
    )
    reasons = why_again(reading, turn) if turn.sort == AGAIN else why_once(reading, turn)
    right, *wrong = (
        Option(OPTIONS[sort], sort == turn.sort, reasons[sort]) for sort in sorted(OPTIONS, key=turn.sort.__ne__)
    )
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    why = f"{right.feedback} {HABITS[turn.sort]}"
    return PROMINENCE_OF_SOURCE.question(reading.article, stem, form, evidence(reading, turn), why)


def evidence(reading: Reading, turn: Turn) -> tuple[Evidence, ...]:
    """Those words first that tell where the person is heard, then the others'."""
    shown = (*turn.own, *turn.others)
    return tuple(dict.fromkeys(place for one in shown for place in evidence_of(reading, one, voice_of(reading, one))))


def voice_of(reading: Reading, attribution: Attribution) -> Voice:
    assert attribution.voice is not None
    return reading.voices[attribution.voice]


def words_shown(reading: Reading, attribution: Attribution) -> str:
    """The words that cite somebody, with the first that are said."""
    assert attribution.source is not None
    phrase = tied(tying_phrase(reading, attribution.source, attribution.cue), voice_of(reading, attribution))
    said = without_marks(one_line(attribution.content[0].cut(reading.text))).removeprefix("that ").rstrip(" ,.")
    return f"{phrase} (“{shortened(said, MOST_SHOWN)}”)"


def why_again(reading: Reading, turn: Turn) -> Mapping[str, str]:
    """The reason for each answer where another speaks between."""
    first, other, then = (words_shown(reading, one) for one in (turn.own[0], *turn.others, turn.own[1]))
    return {
        AGAIN: f"{other} stands between {first} and {then}.",
        BETWEEN: f"It is more than one place: behind {first} stands {other}, then {then}.",
        BEFORE: f"Not all of it stands before others: {then} comes behind {other}.",
        BEHIND: f"Not all of it stands behind others: {first} comes before {other}.",
    }


def why_once(reading: Reading, turn: Turn) -> Mapping[str, str]:
    """The reason for each answer where all stands in one place."""
    name = turn.voice.name
    place = f"All that {name} says stands in one place: {words_shown(reading, turn.own[0])}."
    before, behind = (
        f"{words_shown(reading, one) if one else 'Nobody'} {'stands' if one else 'is cited'} {where} what {name} says."
        for one, where in ((turn.before, "before"), (turn.behind, "behind"))
    )
    reasons = {AGAIN: place, BEFORE: before, BEHIND: behind, BETWEEN: behind if turn.before else before}
    return reasons | {turn.sort: f"{place} {before} {behind}"}
