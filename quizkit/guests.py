"""A stranger's code runs in our process: what it prints, and what it does to standard output, harms nobody."""

from __future__ import annotations

import contextlib
import io
import sys


class Aside(io.TextIOBase):
    """What stands for standard output meanwhile: it goes to standard error, and closing it closes nothing of ours."""

    def write(self, text: str) -> int:
        """Let the user see it where no data go."""
        return sys.stderr.write(text) if sys.stderr is not None else len(text)


def output_set_aside() -> contextlib.AbstractContextManager[object]:
    """Inside the block whatever is printed goes to standard error, for standard output is for data."""
    return contextlib.redirect_stdout(Aside())
