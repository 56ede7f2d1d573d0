"""What can go wrong, in words a user can act on."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

LONGEST_LINE = 400  # of what a stranger's error says


@attrs.frozen
class Fault:
    """One thing that is wrong: where (a JSON path such as `questions[3].stem`, or "") and what."""

    path: str
    message: str

    def below(self, parent: str) -> Fault:
        """The same fault, seen from an object that holds the faulty one at `parent`.

        >>> Fault("stem", "is blank").below("questions[3]").path
        'questions[3].stem'
        """
        joint = "" if not parent or not self.path or self.path.startswith("[") else "."
        return attrs.evolve(self, path=f"{parent}{joint}{self.path}")

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class QuizkitError(Exception):
    """The base of everything that quizkit raises on purpose."""


class ModelError(QuizkitError, ValueError):
    """An object that would be wrong was not built. `faults` holds everything that is wrong with it."""

    def __init__(self, what: str, faults: Iterable[Fault]) -> None:
        self.what = what
        self.faults = tuple(faults)
        super().__init__(what, self.faults)

    def __str__(self) -> str:
        return f"{self.what}: " + "; ".join(map(str, self.faults))


class ArticleError(QuizkitError):
    """A file or text that cannot be read as an article."""


class ArticleWarning(UserWarning):
    """An article was read, but perhaps not as it was meant."""


class LanguageModelError(QuizkitError):
    """The English model that the reader needs is not installed or cannot be loaded."""


class CorpusError(QuizkitError):
    """A run over many articles cannot begin or go on; what is done stays done."""


class BankError(QuizkitError):
    """A bank that cannot be read or written. `faults` has every fault found, each with its JSON path."""

    def __init__(self, message: str, faults: Iterable[Fault] = ()) -> None:
        self.message = message
        self.faults = tuple(faults)
        super().__init__(message, self.faults)

    def __str__(self) -> str:
        return "\n".join([self.message, *(f"  {fault}" for fault in self.faults)])


class ExportError(QuizkitError):
    """A bank could not be exported."""


class UnknownExporterError(ExportError):
    """Nobody installed an exporter of that name."""


class OptionError(ExportError):
    """An exporter's option is unknown or has a value that it cannot have."""


class PluginError(QuizkitError):
    """A plugin breaks the rules of the door: the message names its distribution and what it did."""


def first_line(error: BaseException) -> str:
    """A stranger's error in one line: its class, unless that is ours, and the first line of what it says."""
    try:
        said = str(error)
    except Exception:  # an error that cannot even be shown
        said = ""
    first = (said.strip().splitlines() or [""])[0][:LONGEST_LINE]
    return first if isinstance(error, QuizkitError) and first else f"{type(error).__name__}: {first}".rstrip(": ")
