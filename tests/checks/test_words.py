"""What stands in quotation marks."""

import pytest

from quizkit.checks.words import QUOTED


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Lund said ''the lamp broke'' and left.", ["''the lamp broke''"]),
        ("''It began here.\n\n''It ended there,'' Lund said. He left.", ["''It ended there,''"]),
        ("''It began here.\n\nThe guild's lamp broke.\n\n''It ended,'' Lund said.", ["''It ended,''"]),
        ("''It began\nhere,'' Lund said.", ["''It began\nhere,''"]),
    ],
)
def test_a_quotation_that_goes_on_in_the_next_paragraph_does_not_turn_the_marks_around(
    text: str, quoted: list[str]
) -> None:
    assert [found.group() for found in QUOTED.finditer(text)] == quoted
