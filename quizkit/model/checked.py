"""How the nouns refuse to be built wrong: each lists its own faults, and all of them are told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quizkit.errors import Fault, ModelError


class Checked:
    """A base for attrs classes: after `__init__` every fault that `_faults` yields is raised in one ModelError."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        if faults := tuple(self._faults()):
            raise ModelError(type(self).__name__, faults)

    def _faults(self) -> Iterator[Fault]:
        return iter(())


def refuse_single(what: str, path: str, given: object) -> None:
    """Raise ModelError where one thing is given for many: a text, too, would be gone through, letter by letter."""
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise ModelError(
            what, [Fault(path, f"must be a list or another iterable, not a single {type(given).__name__}")]
        )


def text_faults(path: str, value: object, *, blank: bool = False) -> Iterable[Fault]:
    """A text must be a string without lone surrogates, and have something in it unless `blank` is allowed."""
    if type(value) is str and (blank or value.strip()) and lone_surrogate(value) is None:
        return ()  # as nearly all are
    return faults_of_text(path, value, blank=blank)


def faults_of_text(path: str, value: object, *, blank: bool) -> Iterator[Fault]:
    """The same, one by one."""
    if not isinstance(value, str):
        yield Fault(path, f"must be text, not {value!r}")
        return
    if not blank and not value.strip():
        yield Fault(path, "is blank")
    if (offset := lone_surrogate(value)) is not None:
        yield Fault(path, f"holds a lone surrogate at offset {offset}")


def lone_surrogate(text: str) -> int | None:
    """The offset of the first code point that is half of a UTF-16 pair and so no character, or None."""
    if text.isascii():
        return None  # as most are
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None


def choice_faults(path: str, value: object, allowed: Sequence[Any]) -> Iterator[Fault]:
    """A value must be one of those allowed, and of the very same type."""
    if type(value) is str and value in allowed:
        return  # as nearly all are
    if not any(value == one and type(value) is type(one) for one in allowed):
        yield Fault(path, f"{value!r} is none of {', '.join(map(str, allowed))}")


def repeated_faults(path: str, values: Sequence[str]) -> Iterator[Fault]:
    """Texts that look alike (case and blanks aside) may not stand twice. Each repetition is named by its index."""
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        seen = first.setdefault(" ".join(value.casefold().split()), index)
        if seen != index:
            yield Fault(f"{path}[{index}]", f"{value!r} repeats {path}[{seen}]")
