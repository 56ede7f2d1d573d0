"""What every kind of question has in common."""

from collections import Counter

import pytest

from quizkit.askers.drafting import of_any_length, on_either_side

SHORTER, LONGER = ["a", "bb", "ccc"], ["d" * 8, "e" * 9, "f" * 10]
RIVALS = [rival for pair in zip(SHORTER, LONGER, strict=True) for rival in pair]


def longer_than(key: str, seed: int, rivals: list[str]) -> int:
    return sum(len(one) > len(key) for one in of_any_length(key, rivals, len, 3, seed))


def test_a_key_is_the_longest_the_shortest_and_between_its_rivals_by_chance() -> None:
    ranks = Counter(longer_than("key-k", seed, RIVALS) for seed in range(200))
    assert set(ranks) == {0, 1, 2, 3}
    assert ranks[0] == max(ranks.values())  # such keys are dropped later, where they stand out
    assert min(ranks.values()) > 10


def test_the_best_rivals_are_taken_in_their_order() -> None:
    for seed in range(20):
        chosen = of_any_length("key-k", RIVALS, len, 3, seed)
        assert len(chosen) == 3
        assert chosen == [one for one in RIVALS if one in chosen]
        assert [one for one in chosen if len(one) > 5] == LONGER[: longer_than("key-k", seed, RIVALS)]


@pytest.mark.parametrize("rivals", [SHORTER, LONGER, ["a", "d" * 8]])
def test_where_no_others_are_there_all_are_taken(rivals: list[str]) -> None:
    assert all(of_any_length("key-k", rivals, len, 3, seed) == rivals for seed in range(20))


def test_a_rival_far_down_is_not_taken_for_its_length() -> None:
    many = [*("a" * i for i in range(1, 7)), "the only long one"]
    assert all("the only long one" not in of_any_length("b" * 9, many, len, 3, seed) for seed in range(20))


def test_of_texts_that_could_be_either_as_many_are_longer_than_the_key_as_chance_wants() -> None:
    choices = [["a", "d" * 8], ["b", "e" * 8], ["c", "f" * 8]]
    chosen = [on_either_side("key-k", choices, "Which?", seed) for seed in range(200)]
    ranks = Counter(sum(len(one) > len("key-k") for one in texts) for texts in chosen)
    assert set(ranks) == {0, 1, 2, 3}
    assert ranks[0] == max(ranks.values())  # a tie, or a text that is always longer, costs such keys most
    assert min(ranks.values()) > 10
    assert all(text in choice for texts in chosen for text, choice in zip(texts, choices, strict=True))


def test_texts_that_are_all_longer_or_all_shorter_are_taken_as_they_come() -> None:
    choices = [["a", "bb"], ["d" * 8, "e" * 9]]
    assert all(on_either_side("key-k", choices, "Which?", seed) == ["a", "d" * 8] for seed in range(20))
