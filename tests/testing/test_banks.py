"""The banks of the kit hurt in the ways that they are there for."""

from __future__ import annotations

import quizkit
from quizkit.testing import AWKWARD, hard_banks
from quizkit.testing.awkward import CONTROL_CHARACTERS
from quizkit.testing.fields import content_fields

FORMS = set(quizkit.FORM_NAMES)


def test_they_are_the_same_at_every_call_and_can_be_saved() -> None:
    banks = hard_banks()
    assert banks == hard_banks()
    for bank in banks.values():
        assert quizkit.parse_bank(quizkit.dump_bank(bank)) == bank


def test_every_form_is_in_each_that_has_questions() -> None:
    for name, bank in hard_banks().items():
        assert {type(question.form) for question in bank.questions} == (set() if name == "empty" else FORMS)


def test_awkward_words_and_control_characters_stand_in_each_form() -> None:
    banks = hard_banks()
    for words, bank in [(AWKWARD, banks["hostile"]), (CONTROL_CHARACTERS, banks["control-characters"])]:
        for one in words:
            assert {type(question.form) for question in bank.questions if one in question.stem} == FORMS


def test_some_are_large() -> None:
    banks = hard_banks()
    assert len(banks["thousand"].questions) == 1000
    assert max(len(field.text) for field in content_fields(banks["long-texts"])) > 50_000


def test_each_text_of_the_worded_bank_is_there_once() -> None:
    own = [field.text for field in content_fields(hard_banks()["worded"]) if field.text.startswith("w")]
    evidence = [text for text in own if text.startswith("wquote")]
    assert len(own) - len(evidence) == len(set(own) - set(evidence)) > 60
