"""Which of several people with one surname it stands for where it stands alone."""

from __future__ import annotations

from quizkit.finders.people import Person, gender_of_words

NEAR = 600  # characters behind the name of another with the same surname, who may still be meant


def named_before(several: tuple[Person, ...], at: int, title: str) -> tuple[Person, ...]:
    """Those who are named before a place; all of them where a title ("Mr.") does not tell that they are meant.

    Of several the one whom the article has called by the surname alone, unless another was named just before.
    """
    before = tuple(one for one in several if one.first <= at)
    is_told = gender_of_words([title]) is None or all(one.gender is not None for one in before)
    if not is_told:
        return several
    plain = tuple(one for one in before if one.is_plain)
    others = [place for one in before if not one.is_plain for place in one.places]
    is_free = len(plain) == 1 and not any(0 <= at - place < NEAR for place in others)
    return plain if is_free else before
