"""Any bank survives being written and read; any file is a bank or is refused in lines that each say one thing."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import quizkit
from quizkit import Bank, BankError, dump_bank, parse_bank
from tests.drawn_banks import banks

FEW = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A bank's file with some of its bytes changed, cut out or doubled."""
    data = bytearray(dump_bank(draw(banks())))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        piece = bytes(data[start : start + draw(st.integers(0, 60))])
        data[start : start + len(piece)] = draw(st.sampled_from([b"", piece * 2]) | st.binary(max_size=8))
    return bytes(data)


@st.composite
def twisted(draw: st.DrawFn) -> bytes:
    """A bank's JSON with something else in some places, or with a key too few or too many."""
    whole: Any = json.loads(dump_bank(draw(banks())))
    for _ in range(draw(st.integers(1, 3))):
        inside = whole
        while isinstance(inside, dict | list) and inside:
            keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
            key = draw(st.sampled_from(keys))
            if isinstance(inside[key], dict | list) and inside[key] and draw(st.integers(0, 4)):
                inside = inside[key]
                continue
            if draw(st.booleans()):
                del inside[key]
            else:
                inside[key] = draw(ANY_JSON)
            break
    return json.dumps(whole).encode()


@FEW
@given(banks())
def test_what_is_written_is_read_again(bank: Bank) -> None:
    data = dump_bank(bank)
    assert parse_bank(data) == bank
    assert dump_bank(parse_bank(data)) == data
    assert all(finding.message for finding in quizkit.check(bank))


@FEW
@given(damaged() | twisted() | st.binary(max_size=300) | ANY_JSON.map(json.dumps).map(str.encode))
def test_any_file_is_a_bank_or_is_refused(data: bytes) -> None:
    try:
        bank = parse_bank(data)
    except BankError as error:
        lines = [error.message, *map(str, error.faults)]
        assert all(line.strip() and "\n" not in line for line in lines)
    else:
        assert parse_bank(dump_bank(bank)) == bank
