"""Which questions give others away where nobody knows their kind."""

import attrs
import pytest

from quizkit.enemies import are_enemies
from quizkit.model import Evidence, Matching, Pair, Question
from quizkit.traits import traits_of
from tests.questions_by_hand import VERB, ask, options


def plain(number: int, stem: str = "", key: str = "", *, at: int | None = None, passage: str | None = None) -> Question:
    """A question of a kind that nobody knows."""
    place = 100 * number if at is None else at
    form = options(key or f"Key{number}")
    return ask("by-hand", stem or f"Stem{number}?", form, "x" * 20, at=place, passage=passage)


TELLER = plain(0, "How many boats did Ana Ruiz count in the frozen harbour of Easton?")
COUNTED = plain(1, "Who counted boats in the frozen harbour of Easton?", "Ana Ruiz")
FOUND = [
    (plain(0, at=100), plain(1, at=110), "both ask about the same words"),
    (TELLER, COUNTED, "one stem holds the other's key"),
    (plain(0, passage="Ana Ruiz counted boats in the frozen harbour of Easton."), COUNTED, "one passage holds it"),
    (
        plain(0, key="Ana Ruiz claimed that the boats were lost"),
        ask("loaded-words", "Stem?", options("Doubtful: “claimed”", "Fully neutral: “said”"), "x"),
        "an answer of one shows the verb that is the other's key",
    ),
    (
        plain(0, "When did experts say so?"),
        ask("vague-source", "Stem?", options("“Expert” or “observer”", "“Critic”"), "x", at=500),
        "one shows the word that the other asks for",
    ),
]


@pytest.mark.parametrize(("one", "other", "reason"), FOUND, ids=[reason for *_, reason in FOUND])
def test_of_a_kind_that_nobody_knows_the_same_place_or_the_key_is_enough(
    one: Question, other: Question, reason: str
) -> None:
    assert are_enemies(traits_of(one), traits_of(other)), reason
    assert are_enemies(traits_of(other), traits_of(one)), reason


FRIENDS = [
    (plain(0, at=100), plain(1, at=120), "places that only touch"),
    (
        plain(0, at=100),
        attrs.evolve(plain(1, at=100), form=Matching((Pair("one", "Ana Ruiz"), Pair("two", "Tom Birch")))),
        "a matching question spans the article",
    ),
    (
        TELLER,
        plain(1, "Whose tower would stand for a century?", "Ana Ruiz"),
        "the key is named, but for something else",
    ),
    (
        plain(0, key="Ana Ruiz said that the boats were lost"),
        ask("loaded-words", "Stem?", options("Fully neutral: “said”", "Doubtful: “claimed”"), "x", at=500),
        "a plain verb stands everywhere",
    ),
    (
        VERB,
        attrs.evolve(VERB, id="other", evidence=(Evidence("a", 9, 10, "x"),)),
        "two that have the same verb on offer",
    ),
]


@pytest.mark.parametrize(("one", "other", "reason"), FRIENDS, ids=[reason for *_, reason in FRIENDS])
def test_others_may_stand_in_one_quiz(one: Question, other: Question, reason: str) -> None:
    assert not are_enemies(traits_of(one), traits_of(other)), reason
