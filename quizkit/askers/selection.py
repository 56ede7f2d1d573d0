"""Which questions make a good quiz: balanced, none that answers another, no favourite place for keys."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.attributions import ENOUGH_VOICES, LARGEST_SHARE
from quizkit.askers.drafting import shuffled
from quizkit.askers.wording import DAYS, MONTHS, name_words
from quizkit.enemies import are_enemies, share_a_place
from quizkit.model import Matching, Option, Question, SingleChoice
from quizkit.traits import traits_of

RANKED = re.compile(rf"\d|^(?:On|In) (?:{DAYS}|{MONTHS})$|^“(?:last|this) (?:week|month|year)”$")
PARTS = 3  # of a text
FOR_A_SOURCE = frozenset(
    {"source-of-claim", "owner-of-figure", "owner-of-judgement", "prominence-of-source", "loaded-words"}
)
NAME = re.compile(r"(?:[A-Z]\S*|[a-z]{1,3})(?: (?:[A-Z]\S*|[a-z]{1,3}))*")  # with an “of the” in it


def select(questions: Sequence[Question], count: int, seed: int = 0) -> tuple[Question, ...]:
    """At most `count` questions, in the order given: no enemies, families in turn, rare kinds and keys first.

    Among equals the seed decides, so that another seed gives another quiz.
    """
    text = " ".join(one.id for one in questions)
    turn = {one.id: place for place, one in enumerate(shuffled(questions, text, seed))}
    enemies, parts = enemies_of(questions), parts_of(questions)
    chosen: list[Question] = []
    free: Sequence[Question] = questions
    while len(chosen) < count:
        fresh = [one for one in free if not is_worn(one, chosen, questions)]
        if not fresh:
            break
        lost = places_lost(free, enemies, count - len(chosen))
        best = min(fresh, key=lambda one: (lost[one.id], *crowding(one, chosen, fresh, parts), turn[one.id]))
        chosen.append(best)
        free = [one for one in free if one != best and one.id not in enemies[best.id]]
    return tuple(one for one in questions if one in chosen)


def places_lost(free: Sequence[Question], enemies: Mapping[str, set[str]], wanted: int) -> dict[str, int]:
    """For each question, by its id, how many places would surely stay empty if it took one of those `wanted`."""
    ids = {one.id for one in free}
    return {name: max(0, len(enemies[name] & ids) - (len(free) - wanted)) for name in ids}


def enemies_of(questions: Sequence[Question]) -> dict[str, set[str]]:
    """For each question, by its id, the ids of those that must not stand beside it."""
    enemies: dict[str, set[str]] = {one.id: set() for one in questions}
    for one, other in itertools.combinations(map(traits_of, questions), 2):
        if are_enemies(one, other):
            enemies[one.question.id].add(other.question.id)
            enemies[other.question.id].add(one.question.id)
    return enemies


def parts_of(questions: Sequence[Question]) -> dict[str, int]:
    """For each question, by its id, in which third of what is asked about its evidence begins."""
    starts = {one.id: one.evidence[0].start for one in questions}
    first, last = min(starts.values(), default=0), max(starts.values(), default=0)
    return {name: PARTS * (start - first) // (last - first + 1) for name, start in starts.items()}


def is_worn(question: Question, chosen: Sequence[Question], questions: Sequence[Question]) -> bool:
    """Tell whether too many of the questions for a source would have its key, where there are voices enough."""
    keys = source_keys(question)
    if not keys or len({key for one in questions for key in source_keys(one)}) < ENOUGH_VOICES:
        return False
    asked = [source_keys(one) for one in chosen if source_keys(one)]
    return asked.count(keys) + 1 > max(1, LARGEST_SHARE * (len(asked) + 1))


def source_keys(question: Question) -> list[str]:
    """The key of a question that asks for a source by name."""
    keys = [option.text for option in options_of(question) if option.right]
    return keys if question.kind in FOR_A_SOURCE and all(map(NAME.fullmatch, keys)) else []


def crowding(
    question: Question,
    chosen: Sequence[Question],
    free: Sequence[Question],
    parts: Mapping[str, int],
) -> tuple[int, ...]:
    """How much of its family, kind, place, key and process is chosen already; less is better.

    `parts` gives for each question, by its id, its part of the text.
    """
    families = Counter(one.family for one in chosen)
    kinds = Counter(one.kind for one in chosen)
    keys = Counter(key for one in chosen for key in right_texts(one))
    processes = Counter(one.process for one in chosen)
    return (
        families[question.family],
        sum(one.family == question.family for one in free),
        kinds[question.kind],
        sum(share_a_place(one.evidence[:1], question.evidence[:1]) for one in chosen),
        sum(parts[one.id] == parts[question.id] for one in chosen),
        max((keys[key] for key in right_texts(question)), default=0),
        max(0, how_named(question, chosen)),
        sum(rank_of_length(one) == rank_of_length(question) for one in chosen),
        processes[question.process],
        -distance(question, chosen),
    )


def how_named(question: Question, chosen: Sequence[Question]) -> int:
    """1 where the options of these questions name the key more often than its rivals, so that it could be guessed;
    0 where as often, -1 where less often."""
    named = Counter(name for one in (question, *chosen) for _, names in names_of(one) for name in names)
    key, wrong = (
        max((named[name] for right, names in names_of(question) if right == wanted for name in names), default=0)
        for wanted in (True, False)
    )
    return (key > wrong) - (key < wrong)


def names_of(question: Question) -> list[tuple[bool, frozenset[str]]]:
    """For each option whether it is right, and the names in it that are not in all of them."""
    found = [(option.right, name_words(option.text)) for option in options_of(question)]
    common = frozenset.intersection(*(names for _, names in found)) if found else frozenset()
    return [(right, names - common) for right, names in found]


def options_of(question: Question) -> tuple[Option, ...]:
    return () if isinstance(question.form, Matching) else question.form.options


def rank_of_length(question: Question) -> int | None:
    """How many options are longer than the key; None where the question has no one key."""
    lengths = [len(text) for text in right_texts(question)]
    if len(lengths) != 1:
        return None
    return sum(len(text) > lengths[0] for text in [option.text for option in options_of(question)])


def distance(question: Question, chosen: Sequence[Question]) -> int:
    """How far from all that is chosen it lies in the article, in characters."""
    return min((abs(question.evidence[0].start - one.evidence[0].start) for one in chosen), default=0)


def evened(questions: Sequence[Question], seed: int) -> Iterator[Question]:
    """The questions with their keys spread evenly over first, second, third place, in an order that chance decides.

    Options that hold numbers, days or months keep their order.
    """
    turns: dict[int, list[int]] = {}
    for question in questions:
        form = question.form
        if not isinstance(form, SingleChoice) or sum(has_a_rank(option) for option in form.options) > 1:
            yield question
            continue
        left = turns.setdefault(len(form.options), [])
        if not left:
            left.extend(shuffled(range(len(form.options)), question.id, seed))
        place = left.pop()
        is_there = form.options[place].right
        yield question if is_there else attrs.evolve(question, form=SingleChoice(with_key_at(place, form.options)))


def has_a_rank(option: Option) -> bool:
    """Tell whether it holds a number, or is a day or a month."""
    return RANKED.search(option.text) is not None


def with_key_at(place: int, options: Sequence[Option]) -> tuple[Option, ...]:
    wrong = [option for option in options if not option.right]
    key = next(option for option in options if option.right)
    return (*wrong[:place], key, *wrong[place:])


def texts_offered(question: Question) -> list[str]:
    """All answers that can be chosen; in matching, to which prompts."""
    form = question.form
    if isinstance(form, Matching):
        return [*(pair.prompt for pair in form.pairs), *form.answers]
    return [option.text.casefold() for option in form.options]


def right_texts(question: Question) -> list[str]:
    """The keys of a question with options; in matching all answers are on view."""
    if isinstance(question.form, Matching):
        return []
    return [option.text.casefold() for option in question.form.options if option.right]
