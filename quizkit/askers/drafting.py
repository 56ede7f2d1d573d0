"""From stem and answers to a question: order, id, and what every kind has in common."""

from __future__ import annotations

import functools
import hashlib
import random
from collections.abc import Callable, Sequence
from typing import TypeVar

import attrs

from quizkit.askers.wording import TEXTS_KEPT
from quizkit.model import (
    Article,
    Certainty,
    Evidence,
    Family,
    Form,
    Matching,
    Option,
    Pair,
    Process,
    Question,
    SingleChoice,
)

ENOUGH_WRONG = 2
LONGEST_KEY = 1.25  # a key longer than this many times its longest rival gives itself away
Item = TypeVar("Item")


@attrs.frozen
class Kind:
    """A kind of question: its slug, what it teaches and asks of the mind, and how certain its keys are."""

    slug: str
    family: Family
    process: Process
    certainty: Certainty = "sure"

    def question(
        self,
        article: Article,
        stem: str,
        form: Form,
        evidence: tuple[Evidence, ...],
        explanation: str,
        passage: str | None = None,
    ) -> Question:
        """Build a question. Its id comes from article, kind, evidence and key, so it outlives new wording."""
        places = [f"{one.article}:{one.start}-{one.end}" for one in evidence]
        digest = hashlib.sha256("\0".join([article.id, self.slug, *places, *key_of(form)]).encode()).hexdigest()
        return Question(
            id=f"{article.id}-{digest[:8]}",
            article=article.id,
            family=self.family,
            kind=self.slug,
            certainty=self.certainty,
            stem=stem,
            passage=passage,
            form=form,
            evidence=evidence,
            explanation=explanation,
            process=self.process,
        )


def key_of(form: Form) -> list[str]:
    """What is right, as texts."""
    if isinstance(form, Matching):
        return [text for couple in sorted((pair.prompt, pair.answer) for pair in form.pairs) for text in couple]
    return [option.text for option in form.options if option.right]


def single_choice(stem: str, right: Option, wrong: Sequence[Option], seed: int) -> SingleChoice | None:
    """Options in an order that comes from stem and seed; None where the key would give itself away by its length."""
    if stands_out(right.text, [option.text for option in wrong]):
        return None
    return SingleChoice(tuple(shuffled([right, *wrong], stem, seed)))


def of_like_length(right: Option, wrong: Sequence[Option]) -> Sequence[Option]:
    """The wrong options without one that is the longest by far, where enough remain: it would tell that it is wrong."""
    longest = max(wrong, key=lambda option: len(option.text), default=None)
    rest = [option for option in wrong if option is not longest]
    texts = [option.text for option in rest]
    if longest is None or len(rest) < ENOUGH_WRONG or stands_out(right.text, texts):
        return wrong
    return rest if stands_out(longest.text, [right.text, *texts]) else wrong


def stands_out(key: str, wrong: Sequence[str]) -> bool:
    """Tell whether a key is the longest by far."""
    return len(key) > LONGEST_KEY * max(map(len, wrong))


def of_any_length(
    key: str, rivals: Sequence[Item], length: Callable[[Item], int], most: int, seed: int, lost: int = 3
) -> list[Item]:
    """At most so many of the best rivals, in their order: as many longer than the key as chance wants, where there are.

    A key that is always of middle length could be guessed. That it is the longest is wanted more often by what is
    `lost`: less often there are rivals for it, and some of these questions are not asked.
    """
    best = rivals[: 2 * most]
    longer = [one for one in best if length(one) > len(key)]
    shorter = [one for one in best if one not in longer]
    if len(best) <= most or not longer or not shorter:
        return list(best[:most])  # nothing is left to chance
    wanted = shuffled([*[0] * lost, *range(most + 1)], key, seed)[0]
    chosen = [*longer[:wanted], *shorter[: most - wanted]]
    chosen += [one for one in best if one not in chosen][: most - len(chosen)]
    return [one for one in best if one in chosen]


def on_either_side(key: str, choices: Sequence[Sequence[str]], text: str, seed: int) -> list[str]:
    """One text of each choice: as many longer than the key as chance wants, so that its length tells nothing.

    Where all texts of a choice are longer, or none is, nothing is left to chance.

    >>> on_either_side("a pier", [["a boat", "a harbour"]], "Whose?", 0) in (["a boat"], ["a harbour"])
    True
    """
    longer = [[one for one in texts if len(one) > len(key)] for texts in choices]
    others = [[one for one in texts if len(one) <= len(key)] for texts in choices]
    free = [at for at in range(len(choices)) if longer[at] and others[at]]
    wanted = shuffled([0, *range(len(free) + 1)], text + key, seed)[0]
    long = set(shuffled(free, text, seed)[:wanted])
    return [(longer[at] if at in long or not others[at] else others[at])[0] for at in range(len(choices))]


def shuffled(items: Sequence[Item], text: str, seed: int) -> list[Item]:
    """The items in an order that depends on nothing but the text and the seed."""
    return [items[place] for place in order_by_chance(len(items), text, seed)]


@functools.lru_cache(maxsize=TEXTS_KEPT)
def order_by_chance(count: int, text: str, seed: int) -> tuple[int, ...]:
    """So many places in such an order."""
    places = list(range(count))
    if count > 1:
        random.Random(hashlib.sha256(f"{seed}\0{text}".encode()).digest()).shuffle(places)
    return tuple(places)


def is_one_of_so_many(number: int, text: str) -> bool:
    """Tell whether chance, which depends on the text alone and on no seed, chooses it: one text of so many."""
    return shuffled(range(number), text, 0)[0] == 0


def matching(stem: str, pairs: Sequence[Pair], spare: Sequence[str], seed: int) -> Matching:
    """Pairs in an order that comes from stem and seed."""
    return Matching(tuple(shuffled(pairs, stem, seed)), tuple(spare))
