"""Which of several people with one surname it stands for where it stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.names import start_of_name
from quizkit.finders.people import People, Person, gender_of_words
from quizkit.finders.relatives import relative_at

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_TITLE = 30  # characters before a surname in which its title begins
NEAR = 600  # characters behind the name of another with the same surname, who may still be meant


def bearers_at(head: Token, words: Sequence[str], at: int, people: People) -> tuple[Person, ...]:
    """Whom a name can mean that ends in `head` at a place of the text; its words come without titles."""
    title = head.doc[start_of_name(head)].lower_
    meant = without_relatives(people.meant_by(words, title), head, words, at)
    return named_before(meant, at, title) if len(meant) > 1 else meant


def without_relatives(meant: tuple[Person, ...], head: Token, words: Sequence[str], at: int) -> tuple[Person, ...]:
    """Those who are meant; where "her husband, Mayor" stands before a surname, only who was surely seen there."""
    if len(words) > 1 or not meant or relative_at(head) is None:
        return meant
    seen = (one for one in meant if any(at - LONGEST_TITLE < place <= at for place in one.places))
    return tuple(one for one in seen if len(meant) == 1 or one.name != one.surname)


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
