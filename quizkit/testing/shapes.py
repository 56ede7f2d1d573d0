"""Files are what their suffix says, as far as the standard library can tell; files inside a zip as well."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from quizkit.hookspecs import File
from quizkit.testing.failure import Failure
from quizkit.testing.trial import Trial

Reader = Callable[[bytes], object]

_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)  # the last: one that wants a password


def well_formed(trial: Trial) -> Iterator[Failure]:
    """XML is well-formed, JSON can be read, a zip is whole, and what is called text is UTF-8."""
    for name, _, export in trial.exports():
        main, *others = export.files
        faults = [*_faults(main, trial.exporter.media_type), *(fault for file in others for fault in _faults(file))]
        yield from (Failure("well-formed", name, fault) for fault in faults)


def _faults(file: File, media_type: str = "") -> Iterator[str]:
    try:
        if (reader := _reader(file, media_type)) is not None:
            reader(file.data)
    except (ValueError, expat.ExpatError, *_BROKEN_ZIP) as error:
        yield f"{file.name} is not what its name says: {error}"
    for inner in unzipped(file):
        yield from _faults(inner)


def _reader(file: File, media_type: str) -> Reader | None:
    if media_type == "application/zip" or media_type.endswith("+zip") or _looks_zipped(file.data):
        return _zipped
    return _READERS.get(file.name.rpartition(".")[2].lower()) or (_as_text if media_type.startswith("text/") else None)


def unzipped(file: File) -> tuple[File, ...]:
    """The files in a zip; none where it is no zip, or not a whole one."""
    try:
        return _zipped(file.data) if _looks_zipped(file.data) else ()
    except _BROKEN_ZIP:
        return ()


def _looks_zipped(data: bytes) -> bool:
    return zipfile.is_zipfile(io.BytesIO(data))


def _zipped(data: bytes) -> tuple[File, ...]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(File(name, archive.read(name)) for name in archive.namelist())


def _as_xml(data: bytes) -> object:
    return expat.ParserCreate().Parse(data, True)


def _as_json(data: bytes) -> object:
    return json.loads(data, parse_constant=_no_number)


def _no_number(word: str) -> None:
    raise ValueError(f"JSON knows no {word}")


def _as_text(data: bytes) -> object:
    return data.decode("utf-8")


_READERS: Mapping[str, Reader] = {
    "json": _as_json,
    "txt": _as_text,
    "xhtml": _as_xml,
    "xml": _as_xml,
    "zip": _zipped,
}
