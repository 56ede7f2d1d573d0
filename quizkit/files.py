"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write `data` to the file at `path`: afterwards it is whole, or it is what it was before.

    A file that is there keeps its permissions, and one that is reached through a link is written where it lies. What
    is no file (a pipe, a terminal) is written straight on. Raises OSError where that cannot be done.
    """
    if Path(path).exists() and not Path(path).is_file():
        Path(path).write_bytes(data)
        return
    target = _resolved(path)
    if target.exists() and not os.access(target, os.W_OK):  # replacing would get round the protection
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    temporary = target.with_name(f".quizkit-{secrets.token_hex(8)}.part")  # same folder: a rename never leaves the disk
    try:
        _write_through(temporary, data)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _resolved(path: str | os.PathLike[str]) -> Path:
    try:
        return Path(path).resolve()
    except RuntimeError:  # how Python 3.11 tells of links that go round
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
