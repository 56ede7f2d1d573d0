"""From a place on the command line to files: a file as it is, a folder with all below it, a pattern."""

from __future__ import annotations

import contextlib
import glob
import os
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quizkit.errors import ArticleWarning
from quizkit.inputs.kinds import KINDS, suffix_of
from quizkit.inputs.refusals import NotReadableError, Refused

_PARTS_OF_A_PAGE = "_files"  # how browsers call the folder that they save beside a page
_HIDDEN = (".", "~$")  # the second is how Word marks a document that is open
_SUFFIXES_NAMED = 5


def source_of(path: str | os.PathLike[str]) -> str:
    """A path as text for messages and banks; a file name need not be text."""
    return os.fsencode(path).decode("utf-8", "replace")


def files_at(place: str) -> Iterator[Path | Refused]:
    """The files of one place, lazily and in the order of their names."""
    if "\0" in place:
        yield Refused(source_of(place), "is no file name: it holds a NUL")
    elif _is_folder(path := Path(place)):
        yield from files_below(path)
    elif glob.has_magic(place) and not os.path.lexists(place):
        yield from files_like(place)
    else:
        yield path


def files_below(folder: Path) -> Iterator[Path | Refused]:
    """The files of a known kind in a folder and all below it, in the order of their names.

    Hidden files and the parts that a browser saves beside a page are passed over. Files of other kinds are counted,
    and an ArticleWarning tells how many. A link is followed to a file in this folder or below, and nowhere else.
    """
    left_out: Counter[str] = Counter()
    found = False
    waiting = [(folder, [""])]  # names and no more: a folder may have a million of them
    while waiting:
        parent, names = waiting[-1]
        if not names:
            waiting.pop()
            continue
        path = parent / names.pop()
        try:
            if path == folder or (_is_folder(path) and not path.is_symlink()):
                waiting.append((path, _names_in(path)))
            elif suffix_of(path.name) in KINDS or _is_folder(path):
                found = True
                _refuse_odd(path, folder)
                yield path
            else:
                left_out[path.suffix or path.name] += 1
        except NotReadableError as error:
            yield Refused(source_of(path), str(error))
    if left_out:
        _tell_left_out(folder, left_out)
    if not found:
        yield Refused(source_of(folder), f"holds no article; articles end in {', '.join(KINDS)}")


def files_like(pattern: str) -> Iterator[Path | Refused]:
    """The files that a pattern such as `news/**/*.html` fits, sorted; links are followed as in a folder."""
    root, rest = _parted(Path(pattern))
    try:
        paths = sorted(path for path in root.glob(rest) if not _is_folder(path))
    except (ValueError, NotImplementedError, OSError) as error:
        yield Refused(source_of(pattern), f"is no pattern for files: {error}")
        return
    if not paths:
        yield Refused(source_of(pattern), "there is no such file, and as a pattern it fits none")
    for path in paths:
        try:
            _refuse_outward_link(path, root)  # a folder on the way may be a link, too
            _refuse_odd(path, root)
            yield path
        except NotReadableError as error:
            yield Refused(source_of(path), str(error))


def _parted(pattern: Path) -> tuple[Path, str]:
    """The folder that a pattern begins in, and the pattern within it."""
    parts = pattern.parts
    fixed = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:fixed]), str(Path(*parts[fixed:]))


def _names_in(folder: Path) -> list[str]:
    """What lies in a folder, the first name last. Raises NotReadableError."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - of a million names one copy is enough
    except OSError as error:
        raise NotReadableError(f"cannot be read: {error.strerror}") from None
    pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
    parts_of_pages = {f"{page}{_PARTS_OF_A_PAGE}" for page in pages}
    names = [name for name in names if not name.startswith(_HIDDEN) and name not in parts_of_pages]
    return sorted(names, reverse=True)


def _refuse_odd(path: Path, folder: Path) -> None:
    """Raise NotReadableError for a link that leads out of the folder, and for what is no file."""
    if _is_folder(path):
        raise NotReadableError("is a link to a folder, and those are not followed; name the folder itself")
    if path.is_symlink():
        _refuse_outward_link(path, folder)
    try:
        there = path.is_file()
    except OSError as error:
        raise NotReadableError(f"cannot be read: {error.strerror}") from None
    if not there:
        raise NotReadableError("is no file, or a link that leads nowhere")


def _is_folder(path: Path) -> bool:
    with contextlib.suppress(OSError):  # what cannot be looked at is told when it is opened
        return path.is_dir()
    return False


def _refuse_outward_link(path: Path, folder: Path) -> None:
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise NotReadableError("is a link that leads out of the folder; name the file itself if it is meant")


def _tell_left_out(folder: Path, left_out: Counter[str]) -> None:
    number = left_out.total()
    named = ", ".join(sorted(left_out)[:_SUFFIXES_NAMED])
    more = ", …" if len(left_out) > _SUFFIXES_NAMED else ""
    words = f"{number} file{'' if number == 1 else 's'} of another kind left out ({named}{more})"
    warnings.warn(f"{source_of(folder)}: {words}", ArticleWarning, stacklevel=2)
