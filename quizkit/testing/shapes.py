"""Files are what their suffix says, as far as the standard library can tell; files inside a zip as well."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from quizkit.hookspecs import File
from quizkit.testing.failure import Failure
from quizkit.testing.trial import Trial


def well_formed(trial: Trial) -> Iterator[Failure]:
    """XML is well-formed, JSON can be read, a zip is whole, and what is called text is UTF-8."""
    for name, _, export in trial.exports():
        for file in export.files:
            yield from (Failure("well-formed", name, fault) for fault in _faults(file, trial.exporter.media_type))


def _faults(file: File, media_type: str) -> Iterator[str]:
    if zipfile.is_zipfile(io.BytesIO(file.data)):
        for inner in unzipped(file):
            yield from _faults(inner, "")
        return
    suffix = file.name.rpartition(".")[2].lower()
    reader = _READERS.get(suffix) or (_as_text if media_type.startswith("text/") else None)
    try:
        if reader is not None:
            reader(file.data)
    except (ValueError, expat.ExpatError) as error:
        yield f"{file.name} is not what its name says: {error}"


def unzipped(file: File) -> Iterator[File]:
    """The files in a zip."""
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        for name in archive.namelist():
            yield File(name, archive.read(name))


def _as_xml(data: bytes) -> object:
    return expat.ParserCreate().Parse(data, True)


def _as_text(data: bytes) -> object:
    return data.decode("utf-8")


_READERS: Mapping[str, Callable[[bytes], object]] = {
    "json": json.loads,
    "txt": _as_text,
    "xhtml": _as_xml,
    "xml": _as_xml,
}
