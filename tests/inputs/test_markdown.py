"""Markdown gives the words without the marks."""

from __future__ import annotations

import contextlib
import time

import pytest

from quizkit.inputs.markdown import read_markdown
from quizkit.inputs.refusals import NotReadableError

CASES = {
    "# Dogs *bite* man\n\nTwo **dogs** bit\na man.\n": "Dogs bite man\n\nTwo dogs bit a man.",
    'A [link](http://a.test "t"), ![a dog](d.png), `code`, &amp;, 5 \\* 2.': "A link, , code, &, 5 * 2.",
    "> “No,” said\n> the mayor.\n\n- one\n- two\n\n1. three": "“No,” said the mayor.\n\none\n\ntwo\n\nthree",
    "One  \ntwo <b>three</b> <!-- no -->": "One\ntwo three",
    "<div>One <b>two</b><script>x()</script></div>\n\nThree": "One two\n\nThree",
    "| a | b |\n|---|---|\n| 1 | 2 |": "a\n\nb\n\n1\n\n2",
    "    code\n\n```\nfence\n```\n\n---\n": "code\n\nfence",
    "snake_case and 2*3*4 and http://a.test/x_y_z": "snake_case and 234 and http://a.test/x_y_z",
}


@pytest.mark.parametrize(("source", "text"), CASES.items())
def test_marks_go_and_words_stay(source: str, text: str) -> None:
    assert read_markdown(source.encode()).text == text


def test_front_matter_tells_what_is_known() -> None:
    head = "---\ntitle: 'Dogs: a tale'\nauthor: Ann Ode\ndate: 2019-04-25\ntags:\n  - dog\n---\n"
    document = read_markdown(f"{head}Two dogs bit.\n".encode())
    assert (document.text, document.title) == ("Two dogs bit.", "Dogs: a tale")
    assert (document.author, document.published) == ("Ann Ode", "2019-04-25")


def test_a_line_across_is_no_front_matter() -> None:
    assert read_markdown(b"A.\n\n---\n\ntitle: B\n\n---\n").text == "A.\n\ntitle: B"


@pytest.mark.parametrize("mark", ["[", "*a ", "![", "`", "> ", "- ", "<a ", "<div>", "&", "_*", "a\n\n", "[a](", "|"])
def test_hostile_marks_end_soon(mark: str) -> None:
    begin = time.perf_counter()
    with contextlib.suppress(NotReadableError):
        read_markdown((mark * (100_000 // len(mark))).encode())
    assert time.perf_counter() - begin < 60
