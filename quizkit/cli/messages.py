"""What goes to the user: messages to standard error, data to standard output, nothing that could steer a terminal."""

from __future__ import annotations

import contextlib
import errno
import json
import re
import sys
from typing import TypeGuard

import quizkit

OUTPUT = "standard output"

# Control characters, line separators, marks that turn the reading direction, halves of surrogate pairs.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    r"""The text with every character that would act instead of being seen written as its number.

    >>> visible("a\x1b[31m\u202eb")
    'a\\x1b[31m\\u202eb'
    """
    return _UNSAFE.sub(lambda found: ascii(found.group())[1:-1], text)


def one_line(text: str) -> str:
    r"""The text on one line, with nothing in it that acts.

    >>> one_line("two\r\n  dogs")
    'two dogs'
    """
    return visible(" ".join(text.split()))


def say(*lines: str) -> None:
    """Tell the user, on standard error, one line each; where that is closed or full, nobody can be told."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        for line in lines:
            print(visible(line), file=sys.stderr, flush=True)  # not click.echo: it would write through a progress bar


def put(data: bytes) -> None:
    """Hand data over, on standard output, byte for byte."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        error.filename = OUTPUT
        raise


def put_json(value: object, indent: int | None = None) -> None:
    """Hand a value over as JSON in UTF-8; half a surrogate pair, which UTF-8 has no bytes for, goes out escaped."""
    put((json.dumps(value, ensure_ascii=False, indent=indent) + "\n").encode("utf-8", "backslashreplace"))


def is_of_output(error: BaseException) -> TypeGuard[OSError]:
    """Tell whether it is standard output that failed: whatever else is opened or written has a name."""
    return isinstance(error, OSError) and error.filename in (None, OUTPUT)


def error_lines(error: BaseException) -> list[str]:
    """An error in words: one line, and below it one for each fault of a bank."""
    if isinstance(error, quizkit.BankError):
        return [error.message, *(f"  {fault}" for fault in error.faults)]
    if is_of_output(error) and error.errno == errno.EBADF:
        return [f"{OUTPUT} is closed"]
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        return [f"{error.filename}: {reason}" if error.filename else reason]
    if isinstance(error, MemoryError):
        return ["there is not enough memory for this"]
    return [str(error)]
