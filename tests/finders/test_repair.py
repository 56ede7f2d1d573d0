"""Mending a text changes no word, and every offset finds its way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizkit.finders.repair import mend
from quizkit.model import Span

ZERO_WIDTH, BIDI, NO_BREAK, BOM = "\u200b", "\u202e", "\u00a0", "\ufeff"

MENDED = [
    ("nothing to mend", "Ana said no. Bo left.", "Ana said no. Bo left."),
    ("glued sentences", "He said no.Then he left.", "He said no. Then he left."),
    ("glued behind a question", "Who said so?Nobody knows.", "Who said so? Nobody knows."),
    ("glued behind a bracket", "It rose (again).Then it fell.", "It rose (again). Then it fell."),
    ("glued behind a per cent sign", "It rose 5%.Then it fell.", "It rose 5%. Then it fell."),
    ("glued behind a closing mark", '"Go home."Then he left.', '"Go home." Then he left.'),
    ("glued before an opening mark", "He left.“Go home,” she said.", "He left. “Go home,” she said."),
    ("two at once", "One fell.Two fell.Three fell.", "One fell. Two fell. Three fell."),
    ("capital letters with points", "The U.S.Army left.", "The U.S.Army left."),
    ("an address", "See example.com for more.", "See example.com for more."),
    ("a decimal point", "It rose 2.5 per cent.", "It rose 2.5 per cent."),
    ("two apostrophes", "''Go home,'' she said.", '"Go home," she said.'),
    ("backticks and apostrophes", "``Go home,'' she said.", '"Go home," she said.'),
    ("doubled straight marks", '""Go home,"" she said.', '"Go home," she said.'),
    ("doubled curly marks", "““Go home,”” she said.", "“Go home,” she said."),
    ("no-break blank", f"5{NO_BREAK}dogs", "5 dogs"),
    ("tab", "five\tdogs", "five dogs"),
    ("doubled blanks", "five   dogs", "five dogs"),
    ("zero-width", f"fi{ZERO_WIDTH}ve dogs", "five dogs"),
    ("soft hyphen", "fi\u00adve dogs", "five dogs"),
    ("bidi override", f"five {BIDI}dogs", "five dogs"),
    ("byte order mark", f"{BOM}five dogs", "five dogs"),
    ("control characters", "five\x00 \x07dogs", "five dogs"),
    ("HTML entities", "&ldquo;Go&#8217;s&rdquo; &amp; &#x22;no&quot;", '“Go’s” & "no"'),
    ("blank entity", "five&nbsp;dogs", "five dogs"),
    ("invisible entity", "fi&shy;ve&#0; dogs", "five\ufffd dogs"),
    ("no entity", "AT&T; R&D & &nothing;", "AT&T; R&D & &nothing;"),
    ("paragraphs stay", "one\n\n  two\r\n", "one\n\n  two\r\n"),
    ("only invisible", ZERO_WIDTH + BIDI, ""),
    ("empty", "", ""),
]


@pytest.mark.parametrize(("given_text", "mended"), [row[1:] for row in MENDED], ids=[row[0] for row in MENDED])
def test_what_is_mended(given_text: str, mended: str) -> None:
    assert mend(given_text).text == mended


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("He said no.Then he left.", [11]),
        ("He said no. Then he left.", []),
        ("One fell.Two fell.Three fell.", [9, 19]),
        (f"{ZERO_WIDTH}Go.{NO_BREAK}He left.Then she did.", [12]),
    ],
)
def test_breaks_are_the_blanks_that_were_put_in(text: str, breaks: list[int]) -> None:
    mended = mend(text)
    assert sorted(mended.breaks) == breaks
    assert all(mended.text[at] == " " for at in breaks)


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("He said no.Then he left.", "Then he", "Then he"),
        ("He said no.Then he left.", "no. Then", "no.Then"),
        ("''Go home,'' she said.", '"Go home,"', "''Go home,''"),
        (f"five{NO_BREAK}dogs", "five dogs", f"five{NO_BREAK}dogs"),
        ("five    dogs", "dogs", "dogs"),
        (f"fi{ZERO_WIDTH}ve dogs", "five", f"fi{ZERO_WIDTH}ve"),
        ("&quot;Go home,&quot; she said.", '"Go home,"', "&quot;Go home,&quot;"),
        (f"{BOM}five dogs{BIDI}", "five dogs", "five dogs"),
        ("two 🐕 dogs.Then 🐈 cats", "🐈 cats", "🐈 cats"),
    ],
)
def test_the_way_back(text: str, words: str, cut: str) -> None:
    mended = mend(text)
    at = mended.text.index(words)
    assert mended.back(Span(at, at + len(words))).cut(text) == cut


CRUMBS = st.sampled_from(
    [*"aZ5 \t\n\r.!?,\"“”'`%)(…—", NO_BREAK, ZERO_WIDTH, BIDI, BOM, "\u2028", "\x00", "🐕", "said.", "The", '."', ".“"]
)
TEXTS = st.lists(CRUMBS, max_size=40).map("".join) | st.text(max_size=60)


@given(TEXTS)
def test_every_span_with_words_goes_back_to_a_span_of_the_text(text: str) -> None:
    mended = mend(text)
    assert len(mended.text) == len(mended.starts) == len(mended.ends)
    for start in range(len(mended.text)):
        for end in range(start + 1, len(mended.text) + 1):
            if mended.text[start:end].strip():
                back = mended.back(Span(start, end))
                assert 0 <= back.start < back.end <= len(text)


@given(TEXTS)
def test_the_way_back_keeps_the_order(text: str) -> None:
    mended = mend(text)
    assert list(mended.starts) == sorted(mended.starts)
    assert list(mended.ends) == sorted(mended.ends)
    assert all(end <= start for end, start in zip(mended.ends, mended.starts[1:], strict=False))


@given(TEXTS)
def test_no_letter_or_digit_is_lost_or_added(text: str) -> None:
    def kept(characters: str) -> list[str]:
        return [character for character in characters if character.isalnum()]

    assert kept(mend(text).text) == kept(text)


@given(TEXTS)
def test_letters_go_back_to_themselves(text: str) -> None:
    mended = mend(text)
    for at, character in enumerate(mended.text):
        if character.isalnum():
            assert text[mended.starts[at] : mended.ends[at]] == character


@given(TEXTS)
def test_every_break_is_a_blank_of_the_mended_text(text: str) -> None:
    mended = mend(text)
    assert all(mended.text[at] == " " and mended.starts[at] == mended.ends[at] for at in mended.breaks)
