"""Quotations that run over several lines: a long one may open anew at each, or be closed lines later."""

from __future__ import annotations

from collections.abc import Sequence

from quizkit.finders.quotations import MARKS, can_only_open, find_quotations

MOST_LINES = 12  # of one quotation; where nobody closes it by then, a mark was forgotten


def quoted_over(lines: Sequence[str | None]) -> tuple[tuple[bool, bool], ...]:
    """For each line whether it begins inside a quotation, and whether its last quotation goes on behind it.

    None stands for a line that no quotation runs over.

    >>> quoted_over(["He said: “It leaks from stem to stern.", "It stinks.”", "It sank."])
    ((False, True), (True, False), (False, False))
    """
    begins, goes_on = [False] * len(lines), [False] * len(lines)
    for i, line in enumerate(lines):
        if line is None or not leaves_open(line, begins[i]):
            continue
        last = closing_line(lines, i + 1)
        for at in range(i, last):
            goes_on[at] = begins[at + 1] = True
        goes_on[i] = goes_on[i] or opens_anew(lines, i + 1)
    return tuple(zip(begins, goes_on, strict=True))


def leaves_open(line: str, opened: bool) -> bool:
    """Tell whether a line ends inside a quotation that surely began in it, or before it."""
    if not opened and not MARKS.search(line):
        return False
    quotations = find_quotations(line, opened, goes_on=True)
    if not quotations or quotations[-1].closed:
        return False
    start = quotations[-1].start
    return line[start] != '"' or (opened and start == 0) or can_only_open(line, start)


def closing_line(lines: Sequence[str | None], first: int) -> int:
    """The line that closes the quotation before any other mark; the one before the first where none does."""
    for at, line in enumerate(lines[first : first + MOST_LINES], first):
        mark = MARKS.search(line) if line is not None else None
        if line is None or (mark and not is_closing(line, mark.start())):
            break
        if mark:
            return at
    return first - 1


def is_closing(line: str, at: int) -> bool:
    """A mark behind a letter, a full stop or the like."""
    return at > 0 and line[at] != "“" and not line[at - 1].isspace()


def opens_anew(lines: Sequence[str | None], at: int) -> bool:
    """Tell whether a line begins with an opening mark, as each paragraph of a long quotation does."""
    line = (lines[at] if at < len(lines) else None) or ""
    return line[:1] == "“" or (line[:1] == '"' and can_only_open(line, 0))
