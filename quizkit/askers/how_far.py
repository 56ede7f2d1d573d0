"""How far one has to read to come to the words of somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.first_and_last import first_quoted, last_quoted
from quizkit.askers.first_heard import EARLY, HALFWAY, LATE, FirstHeard, all_first_heard
from quizkit.askers.kinds import PROMINENCE_OF_SOURCE
from quizkit.askers.likeness import is_at_centre
from quizkit.askers.own_place import start_of
from quizkit.askers.own_turns import BEFORE, BEHIND
from quizkit.askers.places import evidence_of
from quizkit.askers.turns import chosen, words_shown
from quizkit.model import Option, Question, Reading

MOST_QUESTIONS = 2  # of an article
SAME = 0  # whatever the seed is, the same people are asked about
TENTH = -1
# All of one length, so that none stands out by it.
OPTIONS = {
    EARLY: "In its opening third",
    HALFWAY: "In its central third",
    LATE: "In its closing third",
}
HABITS = {
    EARLY: "Those who are heard early are met by nearly all readers: ask who has to wait.",
    HALFWAY: "Who reads the beginning alone does not meet this voice: see who is heard there, and who is not.",
    LATE: "Who stops halfway does not meet this voice: look who is heard late before you say that a side is missing.",
}


def ask_how_far(reading: Reading, seed: int) -> Iterator[Question]:
    """How far does one have to read to hear somebody? At most two questions, of different thirds."""
    asked: list[str] = []
    for one in free_to_ask(reading):
        if len(asked) == MOST_QUESTIONS:
            return
        question = about(reading, one, seed) if one.third not in asked else None
        if question:
            asked.append(one.third)
            yield question


def free_to_ask(reading: Reading) -> Sequence[FirstHeard]:
    """Those of whom no other question tells it, and who are not plainly heard at once; who is asked about comes last.

    Halfway most people are first heard; so they come behind others.
    """
    asked = {turn.voice.id: turn.sort for turn in chosen(reading)}
    ends = {end.voice.id for end in (first_quoted(reading), last_quoted(reading)) if end}
    free = (
        one
        for one in shuffled(all_first_heard(reading), reading.article.id, SAME)
        if one.voice.id not in ends
        and asked.get(one.voice.id) not in (BEFORE, BEHIND)
        and not (one.third == EARLY and is_at_centre(reading, one.voice))
    )
    return sorted(free, key=lambda one: (one.voice.id in asked, one.third == HALFWAY))


def about(reading: Reading, found: FirstHeard, seed: int) -> Question | None:
    stem = (
        "Many readers stop before an article ends. "
        f"In which part of this one do they first come to words of {found.voice.name}, quoted or paraphrased?"
    )
    reasons = reasons_for(reading, found)
    right, *wrong = (
        Option(OPTIONS[third], third == found.third, reasons[third])
        for third in sorted(OPTIONS, key=found.third.__ne__)
    )
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    evidence = evidence_of(reading, found.shown, found.voice)
    why = f"{right.feedback} {HABITS[found.third]}"
    return PROMINENCE_OF_SOURCE.question(reading.article, stem, form, evidence, why)


def reasons_for(reading: Reading, found: FirstHeard) -> Mapping[str, str]:
    """Where the first words stand: behind so many words of the text."""
    name, words = found.voice.name, words_shown(reading, found.shown)
    before, whole = len(reading.text[: start_of(found.shown)].split()), len(reading.text.split())
    place = f"About {rounded(before)} of the {rounded(whole)} words of the text stand before {words}"
    right = place if found.third == EARLY else f"{place}, and nothing that {name} says in an earlier third"
    thirds = list(OPTIONS)
    at = thirds.index(found.third)
    sooner = f"Up to there the article gives nothing that {name} says. {place}."
    later = f"It is not that far: {words} stands earlier in the text."
    return {third: f"{right}." if i == at else sooner if i < at else later for i, third in enumerate(thirds)}


def rounded(count: int) -> int:
    """A count of words to the next ten."""
    return round(count, TENTH)
