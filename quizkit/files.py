"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path


def write_whole(path: str | os.PathLike[str], data: bytes, by: Path | None = None) -> None:
    """Write `data` to the file at `path`: afterwards it is whole, or it is what it was before.

    `by` is the file that is written first and then renamed; it is on the same disk, and what it holds is lost. By
    default it is a new one beside the target.

    A file that is there keeps its permissions, and one that is reached through a link is written where it lies. What
    is no file (a pipe, a terminal) is written straight on. Raises OSError where that cannot be done.
    """
    if Path(path).exists() and not Path(path).is_file():
        Path(path).write_bytes(data)
        return
    target = _resolved(path)
    if target.exists() and not os.access(target, os.W_OK):  # replacing would get round the protection
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    # In the same folder a rename never leaves the disk.
    temporary = by or target.with_name(f".quizkit-{secrets.token_hex(8)}.part")
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
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Let the names in a folder outlive a power cut, where the system can be told so (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
