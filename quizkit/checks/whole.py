"""Rules about the bank as a whole: does one question help with another?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from quizkit.checks.findings import Flaw, bank_rule
from quizkit.checks.items import Item, items_of
from quizkit.checks.keys import asks_for_source
from quizkit.checks.words import bare
from quizkit.enemies import asks_again, tells
from quizkit.model import Bank
from quizkit.traits import traits_of

LEAST_QUESTIONS = 12  # fewer say nothing about habits
RARE = 0.005  # how seldom chance may give a share as high as this before it counts as a habit
LARGEST_SHARE, LEAST_SOURCE_ITEMS = 0.4, 5


def key_position(bank: Bank) -> Iterator[Flaw]:
    """One place holds the key more often than chance would. Haladyna et al. 2002."""
    items = _with_one_key(bank)
    places = Counter(_place_of_key(item) for item in items)
    for place, count in sorted(places.items()):
        chances = [1 / len(item.options) if place < len(item.options) else 0 for item in items]
        if _is_habit(count, chances):
            yield Flaw("questions", f"{count} of {len(items)} keys stand at place {place + 1}")


def longest_share(bank: Bank) -> Iterator[Flaw]:
    """The key is the longest option more often than chance would make it. Tarrant 2006, flaw 4."""
    items = [item for item in _with_one_key(bank) if len({len(option.text) for option in item.options}) > 1]
    count = sum(len(item.right[0]) > max(map(len, item.wrong)) for item in items)
    if _is_habit(count, [1 / len(item.options) for item in items]):
        yield Flaw("questions", f"in {count} of {len(items)} questions the key is the longest option")


def one_voice(bank: Bank) -> Iterator[Flaw]:
    """One source is the key of more than four in ten questions about sources of an article. Ours; the rubric."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for item in items_of(bank):
        if len(item.right) == 1 and asks_for_source(item):
            keys[item.article.id].append(item.right[0])
    for article, named in keys.items():
        (name, count), *_ = Counter(named).most_common()
        if len(named) >= LEAST_SOURCE_ITEMS and count > LARGEST_SHARE * len(named):
            yield Flaw("questions", f"{name}: the key of {count} of {len(named)} questions about sources of {article}")


def enemies(bank: Bank) -> Iterator[Flaw]:
    """A question that another gives away, or that asks the same again. Ours, flaw 13."""
    items = [(item, traits_of(item.question)) for item in items_of(bank)]
    for item, asker in items:
        for other, teller in items:
            if other is item or other.article.id != item.article.id:
                continue
            if tells(teller, asker) or (other.index < item.index and asks_again(asker, teller)):
                yield Flaw(f"questions[{item.index}]", other.question.id, item.question.id)
                break


def repeated_question(bank: Bank) -> Iterator[Flaw]:
    """The same stem, passage and key as in a question before about the article. Ours."""
    seen: set[tuple[str, str, str, tuple[str, ...]]] = set()
    for item in items_of(bank):
        answers = item.right or tuple(text for _, text in item.prompts())
        shown = bare(item.stem), bare(item.question.passage or "")
        asked = (item.article.id, *shown, tuple(sorted(map(bare, answers))))
        if asked in seen:
            yield Flaw(f"questions[{item.index}].stem", item.stem, item.question.id)
        seen.add(asked)


def _with_one_key(bank: Bank) -> list[Item]:
    return [item for item in items_of(bank) if len(item.right) == 1 and item.wrong]


def _place_of_key(item: Item) -> int:
    return next(i for i, option in enumerate(item.options) if option.right)


def _is_habit(count: int, chances: Sequence[float]) -> bool:
    """Tell whether so many hits are rarer than chance allows; the chance of each is taken at their mean."""
    tries = len(chances)
    if tries < LEAST_QUESTIONS:
        return False
    chance = sum(chances) / tries
    return sum(_probability(k, tries, chance) for k in range(count, tries + 1)) < RARE


def _probability(hits: int, tries: int, chance: float) -> float:
    """How likely so many hits are, by logarithms: in a large bank the binomial coefficient is too large for a float."""
    ways = math.lgamma(tries + 1) - math.lgamma(hits + 1) - math.lgamma(tries - hits + 1)
    return math.exp(ways + hits * math.log(chance) + (tries - hits) * math.log1p(-chance))


BANK_RULES = (
    bank_rule(key_position, "warn", "the place of the key can be guessed: shuffle the options"),
    bank_rule(longest_share, "warn", "the length of the key can be guessed: lengthen wrong options, or shorten keys"),
    bank_rule(
        one_voice, "warn", "whoever chooses this source is often right: ask about other sources too", english=True
    ),
    bank_rule(enemies, "warn", "another question of the bank helps with this one: use only one of the two in a quiz"),
    bank_rule(repeated_question, "fix", "this question is in the bank already: leave one out"),
)
