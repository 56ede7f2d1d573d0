"""Verbs that report what somebody says, how each sounds, and which of them an article surely does not use."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.drafting import on_either_side, shuffled
from quizkit.askers.lists import lists_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.spoken import verb_of
from quizkit.model import Attribution, Option, Reading, Span

NEUTRAL = "Fully neutral"  # in two words, as “said” is short: the answer would be told by its length
# What each sort of verb adds to the words that it reports; also the names of the lists. Any of these may be an answer.
ON_OFFER: Mapping[str, str] = {
    NEUTRAL: "adds nothing to what is said",
    "Doubtful": "leaves open whether what is said is so",
    "Unwilling": "makes what is said sound granted unwillingly",
    "Vouching": "takes what is said for true",
    "Firm": "gives weight to what is said, as if somebody had disagreed",
    "Disputing": "makes what is said one side of a dispute",
    "Hedging": "puts what is said with caution, as a possibility",
    "Alarmed": "makes what is said sound like a danger",
    "Solemn": "gives what is said an official ring",
}
# These are seldom right, and as wrong answers odd beside most sources.
SELDOM: Mapping[str, str] = {
    "Boastful": "makes the speaker look vain",
    "Grumbling": "makes what is said sound like grumbling",
    "Playful": "tells that what is said is not meant in earnest",
    "Binding": "binds the speaker to what is said",
}
EFFECTS: Mapping[str, str] = {**ON_OFFER, **SELDOM}
RARER = ("Unwilling", "Firm")  # articles have them less often than the others, and so have the wrong answers
FORMS = 4  # past, present of one, present of several, and with -ing
SEVERAL, PARTICIPLE = 2, 3
HABIT = (
    "The verb is the writer's choice, not the speaker's: “said” leaves the judging to the reader, others do some of it."
)


@attrs.frozen
class Verb:
    """A verb of saying with its sort: its forms, and all letters by which it, or a noun of it, is found in a text."""

    sort: str
    forms: tuple[str, ...]
    letters: tuple[str, ...]


@attrs.frozen
class Chosen:
    """A verb in one of its forms, as an article has it or an answer."""

    verb: Verb
    form: int

    @property
    def sort(self) -> str:
        return self.verb.sort

    @property
    def shown(self) -> str:
        return self.verb.forms[self.form]

    @property
    def effect(self) -> str:
        return EFFECTS[self.sort]

    @property
    def is_plain(self) -> bool:
        return self.sort == NEUTRAL

    @property
    def is_of_several(self) -> bool:
        return self.form == SEVERAL

    @property
    def is_participle(self) -> bool:
        return self.form == PARTICIPLE

    @property
    def answer(self) -> str:
        return f"{self.sort}: “{self.shown}”"

    def option(self, right: bool) -> Option:
        told = f"The article writes “{self.shown}”, which {self.effect}."
        other = f"“{self.shown}” {self.effect}; the article does not use it here."
        return Option(self.answer, right, told if right else other)


@functools.cache
def verbs_of(sort: str) -> tuple[Verb, ...]:
    """The verbs of a sort, in their order on the list."""
    parts = [tuple(entry.split(", ")) for entry in lists_of("tones")[sort]]
    return tuple(Verb(sort, one[:FORMS], one) for one in parts)


@functools.cache
def by_form() -> Mapping[str, Chosen]:
    """Every form of every verb, for a quick look."""
    verbs = [verb for sort in EFFECTS for verb in verbs_of(sort)]
    return {shown: Chosen(verb, form) for verb in verbs for form, shown in enumerate(verb.forms)}


@once_a_reading
def chosen_verb(reading: Reading, attribution: Attribution) -> Chosen | None:
    """The verb that reports it, where it is of a known sort."""
    return by_form().get(verb_of(reading, attribution).lower())


def beside(chosen: Chosen, verbs: Sequence[Sequence[Verb]], text: str, seed: int) -> list[Chosen]:
    """One verb of each sort in the form of the article's, some shorter and some longer than it as chance wants."""
    fit = [[Chosen(verb, chosen.form) for verb in shuffled(of_sort, text, seed)] for of_sort in verbs]
    known = {one.answer: one for of_sort in fit for one in of_sort}
    shown = on_either_side(chosen.answer, [[one.answer for one in of_sort] for of_sort in fit], text, seed)
    return [known[one] for one in shown]


def by_chance(sorts: Sequence[str], text: str, seed: int) -> Sequence[str]:
    """Sorts for wrong answers in an order of chance: any but the rarer ones comes first twice as often."""
    twice = [*sorts, *(one for one in sorts if one not in RARER)]
    return list(dict.fromkeys(shuffled(twice, text, seed)))


@once_a_reading
def absent_verbs(reading: Reading, sort: str) -> tuple[Verb, ...]:
    """The verbs of a sort of which neither text nor title hold a form, or a noun made of them."""
    text = f"{reading.article.title}\n{reading.text}".lower()
    return tuple(verb for verb in verbs_of(sort) if not any(letters in text for letters in verb.letters))


def places_of_verb(reading: Reading, verb: Verb) -> Iterator[Span]:
    """Where the letters of a verb stand in the text."""
    text = reading.text.lower()
    for letters in verb.letters:
        at = text.find(letters)
        while at >= 0:
            yield Span(at, at + len(letters))
            at = text.find(letters, at + 1)
