"""Quotations: where they begin and end, and which of them are speech."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizkit.finders.quotations import find_quotations


def found(text: str) -> list[tuple[str, bool, bool]]:
    return [(text[q.start : q.end], q.closed, q.speech) for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Nobody spoke.", []),
        ("“Go home,” said Ana.", [("“Go home,”", True, True)]),
        ('"Go home," said Ana.', [('"Go home,"', True, True)]),
        ("“Go,” said Ana, “now.”", [("“Go,”", True, True), ("“now.”", True, True)]),
        ("The “lost” dog came back.", [("“lost”", True, False)]),
        ("She read “The Bridge” aloud.", [("“The Bridge”", True, False)]),
        ("He said “we will not go” twice.", [("“we will not go”", True, True)]),
        ("“He told me ‘go home.’” she said.", [("“He told me ‘go home.’”", True, True)]),
        ("“Go home” asked Ana?", [("“Go home”", True, False)]),
        ("“Really?” asked Ana.", [("“Really?”", True, True)]),
    ],
)
def test_what_is_found(text: str, quotations: list[tuple[str, bool, bool]]) -> None:
    assert found(text) == quotations


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“We wait for the bridge to be mended.", [("“We wait for the bridge to be mended.", False, True)]),
        ("“We wait", []),
        ("We wait,” said Ana.", []),
        ("The old “bridge “Go home,” said Ana.", [("“Go home,”", True, True)]),
        ('The 12" pipe broke. "Go home," said Ana.', [('"Go home,"', True, True)]),
        ('“We wait." said Ana.', [('“We wait."', True, True)]),
        ("“", []),
        ("", []),
    ],
    ids=[
        "never closed",
        "never closed, short",
        "never opened",
        "opened twice",
        "inches",
        "mixed marks",
        "one",
        "empty",
    ],
)
def test_stray_marks(text: str, quotations: list[tuple[str, bool, bool]]) -> None:
    assert found(text) == quotations


@pytest.mark.xfail(reason="in capitals or not, a title of four words looks like speech")
def test_a_long_title_is_no_speech() -> None:
    assert found("She read “The Bridges of the North” aloud.") == [("“The Bridges of the North”", True, False)]


def test_a_quotation_holds_its_marks_and_what_is_between() -> None:
    (quotation,) = find_quotations("x “Go,” y")
    assert [at for at in range(9) if quotation.holds(at)] == [2, 3, 4, 5, 6]


@given(st.text(alphabet='ab ,.“”"’\n', max_size=80))
def test_quotations_stand_in_order_and_apart(text: str) -> None:
    quotations = find_quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in quotations)
    assert all(one.end <= other.start for one, other in itertools.pairwise(quotations))
    assert all(q.closed for q in quotations[:-1])
    assert all(text[q.end - 1] in '"”' for q in quotations if q.closed)
