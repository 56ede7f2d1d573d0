"""Which questions make a good quiz: balanced, with no question that answers another."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from quizkit.askers.wording import content_words
from quizkit.model import Matching, Question

SHARED_WORDS = 3  # content words that make two questions about the same thing


def select(questions: Sequence[Question], count: int) -> tuple[Question, ...]:
    """At most `count` questions, in the order given: families in turn, rare kinds and keys first, no enemies."""
    chosen: list[Question] = []
    while len(chosen) < count:
        free = [one for one in questions if one not in chosen and not any(are_enemies(one, other) for other in chosen)]
        if not free:
            break
        chosen.append(min(free, key=lambda one: crowding(one, chosen, free)))
    return tuple(one for one in questions if one in chosen)


def crowding(question: Question, chosen: Sequence[Question], free: Sequence[Question]) -> tuple[int, ...]:
    """How much of its family, kind, key and place is chosen already, and how common its family is; less is better."""
    families = Counter(one.family for one in chosen)
    kinds = Counter(one.kind for one in chosen)
    keys = Counter(key for one in chosen for key in right_texts(one))
    places = Counter(one.evidence[0].start for one in chosen)
    return (
        families[question.family],
        sum(one.family == question.family for one in free),
        kinds[question.kind],
        max((keys[key] for key in right_texts(question)), default=0),
        places[question.evidence[0].start],
    )


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
    return (same_place and both_choices) or gives_away(one, other) or gives_away(other, one)


def gives_away(teller: Question, asker: Question) -> bool:
    """Tell whether the stem of one holds the key of the other and is about the same thing."""
    shown = f"{teller.passage or ''} {teller.stem}".casefold()
    about = content_words(teller.stem) & content_words(asker.stem)
    return any(key in shown and len(about - content_words(key)) >= SHARED_WORDS for key in right_texts(asker))
