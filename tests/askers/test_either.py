"""Words that fit a man and a woman."""

import pytest

from quizkit.askers.either import of_either, of_one, spelt_out


@pytest.mark.parametrize(
    ("pronoun", "rest", "wide"),
    [
        ("he", "would sell his boat", "would sell his or her boat"),
        ("he", "saw himself as a sailor", "saw himself or herself as a sailor"),
        ("she", "was sorry they left her in Easton", "was sorry they left him or her in Easton"),
        ("she", "was sorry they left her", "was sorry they left him or her"),
        ("she", "would sell his boat", None),
        ("he", "sold his boat because he needed money", None),
        ("he", "hoped he'd win", None),
    ],
)
def test_each_pronoun_becomes_one_for_either(pronoun: str, rest: str, wide: str | None) -> None:
    assert of_either(pronoun, rest) == wide


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("he's not ready", "he is not ready"),
        ("he's never been ill", "he's never been ill"),
        ("they're leaving", "they are leaving"),
        ("it’ll open in May", "it will open in May"),
        ("she'd love to stay", "she would love to stay"),
        ("she'd cut it", "she'd cut it"),
        ("the boat's old", "the boat's old"),
    ],
)
def test_a_shortened_verb_is_spelt_out_where_it_can_be_one_only(short: str, whole: str) -> None:
    assert spelt_out(short) == whole


def test_one_name_for_either() -> None:
    assert of_one("sold his or her boat and hurt himself or herself", "Birch") == "sold Birch's boat and hurt Birch"
