"""Which questions make a good quiz: balanced, none that answers another, no favourite place for keys."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.attributions import ENOUGH_VOICES, LARGEST_SHARE
from quizkit.askers.drafting import shuffled
from quizkit.askers.kinds import LOADED_WORDS, VAGUE_SOURCE
from quizkit.askers.wording import DAYS, MONTHS, content_words, name_words
from quizkit.model import Matching, Option, Question, SingleChoice

RANKED = re.compile(rf"\d|^(?:On|In) (?:{DAYS}|{MONTHS})$|^“(?:last|this) (?:week|month|year)”$")
MARKED = re.compile(r"“([^“”]+)”")
FOR_A_WORD = frozenset({LOADED_WORDS.slug, VAGUE_SOURCE.slug})  # a verb of saying, a word for people
PLAIN = frozenset(("said", "say", "saying", "says", "source"))  # words that nearly every question shows somewhere
SHARED_WORDS = 3  # content words that make two questions about the same thing


def select(questions: Sequence[Question], count: int, seed: int = 0) -> tuple[Question, ...]:
    """At most `count` questions, in the order given: families in turn, rare kinds and keys first, no enemies.

    Among equals the seed decides, so that another seed gives another quiz.
    """
    text = " ".join(one.id for one in questions)
    turn = {one.id: place for place, one in enumerate(shuffled(questions, text, seed))}
    chosen: list[Question] = []
    while len(chosen) < count:
        free = [one for one in questions if one not in chosen and not any(are_enemies(one, other) for other in chosen)]
        fresh = [one for one in free if not is_worn(one, chosen, questions, count)]
        if not fresh:
            break
        chosen.append(min(fresh, key=lambda one: (*crowding(one, chosen, fresh), turn[one.id])))
    return tuple(one for one in questions if one in chosen)


def is_worn(question: Question, chosen: Sequence[Question], questions: Sequence[Question], count: int) -> bool:
    """Tell whether too many questions for a source would have its key, where there are voices enough to choose."""
    if question.kind not in FOR_A_SOURCE or len({key for one in questions for key in source_keys(one)}) < ENOUGH_VOICES:
        return False
    wanted = min(count, len(questions))
    same = sum(source_keys(one) == source_keys(question) for one in chosen)
    return same + 1 > max(1, int(LARGEST_SHARE * wanted))


FOR_A_SOURCE = frozenset({"source-of-claim", "owner-of-figure", "owner-of-judgement"})


def source_keys(question: Question) -> list[str]:
    """The key of a question that asks for a source."""
    return right_texts(question) if question.kind in FOR_A_SOURCE else []


def crowding(question: Question, chosen: Sequence[Question], free: Sequence[Question]) -> tuple[int, ...]:
    """How much of its family, kind, key, process and place is chosen already; less is better."""
    families = Counter(one.family for one in chosen)
    kinds = Counter(one.kind for one in chosen)
    keys = Counter(key for one in chosen for key in right_texts(one))
    processes = Counter(one.process for one in chosen)
    places = Counter(one.evidence[0].start for one in chosen)
    return (
        families[question.family],
        sum(one.family == question.family for one in free),
        kinds[question.kind],
        max((keys[key] for key in right_texts(question)), default=0),
        max(0, how_named(question, chosen)),
        sum(rank_of_length(one) == rank_of_length(question) for one in chosen),
        processes[question.process],
        places[question.evidence[0].start],
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


def right_texts(question: Question) -> list[str]:
    """The keys of a question with options; in matching all answers are on view."""
    if isinstance(question.form, Matching):
        return []
    return [option.text.casefold() for option in question.form.options if option.right]


def are_enemies(one: Question, other: Question) -> bool:
    """Tell whether one of the two gives the other away, or both ask about the same words."""
    same_place = any(
        a.start < b.end and b.start < a.end for a, b in itertools.product(one.evidence[:1], other.evidence[:1])
    )
    both_choices = not isinstance(one.form, Matching) and not isinstance(other.form, Matching)
    pairs = ((one, other), (other, one))
    return (same_place and both_choices) or any(gives_away(*pair) or shows_word(*pair) for pair in pairs)


def gives_away(teller: Question, asker: Question) -> bool:
    """Tell whether stem or passage of one holds the key of the other and is about the same thing."""
    shown = shown_by(teller)
    about = content_words(shown) & content_words(shown_by(asker))
    return any(
        key in shown.casefold() and len(about - content_words(key)) >= SHARED_WORDS for key in right_texts(asker)
    )


def shows_word(teller: Question, asker: Question) -> bool:
    """Tell whether one shows the article's own words with the word that the other asks for: “Ana Ruiz claimed”."""
    if asker.kind not in FOR_A_WORD or teller.kind == asker.kind:
        return False
    asked = {word for key in right_texts(asker) for word in MARKED.findall(key)} - PLAIN
    told = " ".join([shown_by(teller), *(option.text for option in options_of(teller))]).casefold()
    return any(re.search(rf"\b{re.escape(word)}s?\b", told) for word in asked)


def shown_by(question: Question) -> str:
    """What a question gives to read before its answers."""
    return f"{question.passage or ''} {question.stem}"
