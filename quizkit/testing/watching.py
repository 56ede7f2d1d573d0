"""What a piece of code does besides computing: files it writes, the network, other programs, standard output."""

from __future__ import annotations

import contextlib
import io
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import attrs

_NO_FOLDER = -1
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REMOVALS = frozenset({"os.remove", "os.rmdir"})
_CHANGES = _REMOVALS | {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate", "shutil.rmtree"}
_PROGRAMS = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile"})


@attrs.frozen
class Act:
    """Something that was done, or tried: files are written, or the world outside is asked."""

    kind: Literal["file", "network"]
    what: str


@attrs.define
class _Watch:
    """What is being watched: a folder for temporary files, in which everything is allowed, and what was done."""

    folder: str
    acts: list[Act] = attrs.Factory(list)

    def see(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note what should not be done, and keep it from being done."""
        act = _network_act(event, arguments) or _file_act(event, arguments, self.folder)
        if act is not None:
            self.acts.append(act)
            raise PermissionError(f"{act.what}: an exporter only makes bytes")


class _Printed(io.StringIO):
    """What was printed, to be looked at even where somebody closed standard output."""

    def close(self) -> None:
        """Nothing is closed."""


_watches: list[_Watch] = []  # at most one; the hook below cannot be taken away again
_is_hooked = False


@contextlib.contextmanager
def watched() -> Iterator[list[Act]]:
    """Watch what is done inside the block; a write outside of the temporary folder and the network are refused."""
    _hook_once()
    with tempfile.TemporaryDirectory() as folder:
        watch, printed = _Watch(os.path.realpath(folder)), _Printed()
        kept = tempfile.tempdir, sys.dont_write_bytecode
        tempfile.tempdir, sys.dont_write_bytecode = watch.folder, True
        _watches.append(watch)
        try:
            with contextlib.redirect_stdout(printed):
                yield watch.acts
        finally:
            _watches.remove(watch)
            tempfile.tempdir, sys.dont_write_bytecode = kept
            watch.acts.extend(_left_over(watch.folder, printed.getvalue()))


def _left_over(folder: str, printed: str) -> Iterator[Act]:
    for path in sorted(Path(folder).rglob("*")):
        yield Act("file", f"leaves the temporary file {path.name}")
    if printed:
        yield Act("file", f"writes {printed[:40]!r} to standard output, where a user may want the export")


def _hook_once() -> None:
    global _is_hooked
    if not _is_hooked:
        sys.addaudithook(_hook)
        _is_hooked = True


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watches:
        _watches[-1].see(event, arguments)


def _network_act(event: str, arguments: tuple[object, ...]) -> Act | None:
    if event == "socket.__new__":
        return Act("network", "opens a socket") if arguments[1] in (socket.AF_INET, socket.AF_INET6) else None
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethostby", "urllib.")):
        return Act("network", f"asks the network ({event})")
    return Act("network", f"starts a program ({event})") if event in _PROGRAMS else None


def _file_act(event: str, arguments: tuple[object, ...], folder: str) -> Act | None:
    if event == "open":
        path, _, flags = arguments
        is_writing = isinstance(flags, int) and bool(flags & _WRITING)
        return _outside(path, folder, "writes the file") if is_writing else None
    if event == "sqlite3.connect":
        return None if _is_in_memory(arguments[0]) else _outside(arguments[0], folder, "opens the database")
    if event not in _CHANGES or (event in _REMOVALS and arguments[-1] != _NO_FOLDER):
        return None  # what is removed below an open folder was seen when that was begun
    return _outside(arguments[0], folder, f"calls {event} on")


def _outside(path: object, folder: str, what: str) -> Act | None:
    """A descriptor was opened before, and was seen then; what is sent nowhere harms nobody."""
    if not isinstance(path, str | bytes | os.PathLike):
        return None
    name = os.fsdecode(path)
    if name == os.devnull or Path(os.path.realpath(name)).is_relative_to(folder):
        return None
    return Act("file", f"{what} {name}")


def _is_in_memory(database: object) -> bool:
    return database in (":memory:", "") or (isinstance(database, str) and "mode=memory" in database)
