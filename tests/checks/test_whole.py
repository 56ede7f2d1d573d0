"""Rules about the bank as a whole."""

from collections.abc import Callable

import pytest

from quizkit.checks import check
from quizkit.model import Bank, Question

Build = Callable[..., Question]
BankOf = Callable[..., Bank]
NAMES = ("Brant Foods", "Per Lund", "Tove Hald")


def found(bank: Bank, rule: str) -> list[str]:
    return [one.words for one in check(bank) if one.rule == rule]


def with_keys(build: Build, places: list[int], names: tuple[str, ...] = NAMES) -> list[Question]:
    return [
        build(id=f"q{i}", options=tuple("*" * (j == place) + name for j, name in enumerate(names)))
        for i, place in enumerate(places)
    ]


def test_a_key_that_keeps_its_place_is_told(build: Build, bank_of: BankOf) -> None:
    assert found(bank_of(*with_keys(build, [1] * 14)), "key-position") == ["14 of 14 keys stand at place 2"]


@pytest.mark.parametrize("places", [[0, 1, 2] * 5, [1] * 11, [1] * 7 + [0] * 4 + [2] * 4])
def test_places_that_chance_may_give_are_not_told(build: Build, bank_of: BankOf, places: list[int]) -> None:
    assert found(bank_of(*with_keys(build, places)), "key-position") == []


def test_keys_that_are_the_longest_by_a_letter_each_time_are_told(build: Build, bank_of: BankOf) -> None:
    words = ("lamps", "mill", "fire")
    longest = found(bank_of(*with_keys(build, [0] * 13 + [1], words)), "longest-share")
    assert longest == ["in 13 of 14 questions the key is the longest option"]
    assert found(bank_of(*with_keys(build, [0, 1, 2] * 5, words)), "longest-share") == []
    assert found(bank_of(*with_keys(build, [0] * 14, ("lamp", "mill", "fire"))), "longest-share") == []


@pytest.mark.parametrize(("places", "told"), [([0, 0, 0, 1, 2], True), ([0, 0, 1, 1, 2], False), ([0, 0, 0, 1], False)])
def test_one_voice_is_not_the_key_of_most_source_questions(
    build: Build, bank_of: BankOf, places: list[int], told: bool
) -> None:
    assert bool(found(bank_of(*with_keys(build, places)), "one-voice")) is told


def test_other_questions_do_not_count_for_a_voice(build: Build, bank_of: BankOf) -> None:
    questions = [build(id=f"q{i}", stem="What had started the fire?") for i in range(6)]
    assert found(bank_of(*questions), "one-voice") == []


def test_a_question_that_names_the_key_of_another_is_told(build: Build, bank_of: BankOf) -> None:
    teller = build(
        id="q0",
        stem="What does Brant Foods say of the broken lamp that started the fire?",
        options=("*It hung low", "It was old", "It was new"),
        quote="Brant Foods bought the mill in 2011.",
    )
    far = build(id="q2", stem="Who bought the mill?", quote="We counted each sack twice")
    assert [(one.question, one.words) for one in check(bank_of(teller, build(), far)) if one.rule == "enemies"] == [
        ("q1", "q0")
    ]


def test_a_passage_gives_a_key_away_too(build: Build, bank_of: BankOf) -> None:
    passage = "Brant Foods said that a broken lamp had started the fire."
    teller = build(id="q0", stem="Whose words are these?", passage=passage, quote="We counted each sack twice")
    bank = bank_of(teller, build(), build(id="q2", stem="Who bought the mill?", quote="Brant Foods bought the mill"))
    assert [(one.question, one.words) for one in check(bank) if one.rule == "enemies"] == [("q1", "q0")]


def test_of_two_questions_about_the_same_words_the_second_is_told(build: Build, bank_of: BankOf) -> None:
    questions = (
        build(id="q0", stem="Who spoke of a lamp?"),
        build(id="q1", stem="What broke?", options=("*x", "y", "z")),
    )
    assert found(bank_of(*questions), "enemies") == ["q0"]


def test_a_question_is_not_in_the_bank_twice(build: Build, bank_of: BankOf) -> None:
    same, other = build(id="q0"), build(id="q1", options=("*Per Lund", "Brant Foods", "Tove Hald"))
    assert found(bank_of(same, other), "repeated-question") == []
    assert found(bank_of(same, other, build(id="q2")), "repeated-question") == [same.stem]
