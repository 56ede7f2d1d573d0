"""What the door demands of an exporter, and of what an exporter hands back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from quizkit.errors import PluginError
from quizkit.exporter_options import option_fields
from quizkit.hookspecs import OLDEST_PLUGIN_API, PLUGIN_API, Export, Exporter, File, Loss
from quizkit.model import FORM_NAMES

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_SUFFIX = re.compile(r"\.\w[\w.]*")
_FILE_NAME = re.compile(r"\w[^/\\:\x00-\x1f]*")  # no folders, no drives, nothing hidden


def checked_exporters(found: object) -> tuple[Exporter[Any], ...]:
    """What a plugin's hook returned, if it is a list of exporters that the door lets in. Raises PluginError."""
    if not isinstance(found, list | tuple):
        raise PluginError(f"quizkit_exporters returned {type(found).__name__}, not a list of Exporter")
    names: set[str] = set()
    for exporter in found:
        if not isinstance(exporter, Exporter):
            raise PluginError(f"quizkit_exporters returned a list with {type(exporter).__name__}, not Exporter")
        if fault := next(exporter_faults(exporter), None):
            raise PluginError(f"exporter {exporter.name!r} {fault}")
        if exporter.name in names:
            raise PluginError(f"it has two exporters called {exporter.name!r}")
        names.add(exporter.name)
    return tuple(found)


def exporter_faults(exporter: Exporter[Any]) -> Iterator[str]:
    """Why the door refuses an exporter, each reason as the rest of a sentence about it.

    Raises OptionError where its options cannot be looked at.
    """
    yield from _api_faults(exporter.api)
    if type(exporter.name) is not str or not _NAME.fullmatch(exporter.name):
        yield "has a name that is not made of small letters, digits, dots, hyphens and low lines"
    if type(exporter.media_type) is not str:
        yield f"has the media type {exporter.media_type!r:.60}, which is no text"
    if type(exporter.suffix) is not str or not _SUFFIX.fullmatch(exporter.suffix):
        yield f"has the suffix {exporter.suffix!r:.60}, which is not a dot and then letters or digits, such as '.xml'"
    if not callable(exporter.render):
        yield "has a render that cannot be called"
    if not isinstance(exporter.forms, frozenset) or not exporter.forms or exporter.forms - set(FORM_NAMES):
        yield f"has forms that are not a frozenset of {', '.join(form.__name__ for form in FORM_NAMES)}"
    yield from (f"has {fault}" for fault in _option_faults(exporter.options))


def _api_faults(api: object) -> Iterator[str]:
    if type(api) is not int:
        yield f"has the api {api!r:.60}, which is no whole number"
    elif api > PLUGIN_API:
        yield f"was written for plugin API {api}, this quizkit has {PLUGIN_API}: update quizkit"
    elif api < OLDEST_PLUGIN_API:
        yield f"was written for plugin API {api}, the oldest that this quizkit takes is {OLDEST_PLUGIN_API}: update it"


def _option_faults(options: object) -> Iterator[str]:
    if not isinstance(options, type) or not attrs.has(options):
        yield "options that are no attrs class"
        return
    if any(field.name == "statuses" for field in option_fields(options)):
        yield "an option 'statuses', which is quizkit's own"


def export_faults(export: object) -> Iterator[str]:
    """What is wrong with what a render returned, each as the rest of "it returned"."""
    if not isinstance(export, Export):
        yield f"{type(export).__name__}, not an Export"
        return
    yield from _file_faults(export.files)
    if not isinstance(export.losses, tuple | list):
        yield f"losses that are {type(export.losses).__name__}, not a tuple of Loss"
        return
    yield from (
        f"the loss {loss!r:.60}, which is no Loss with a reason" for loss in export.losses if not _is_loss(loss)
    )


def _file_faults(files: Iterable[File]) -> Iterator[str]:
    """A file's name must stay in the folder that the user chose, and no file may write over another."""
    names: set[str] = set()
    for file in files:
        if not isinstance(file, File) or not isinstance(file.data, bytes):
            yield f"{file!r:.60}, which is no File with bytes"
        elif not isinstance(file.name, str) or not _FILE_NAME.fullmatch(file.name):
            yield f"a file called {file.name!r:.60}, which is no plain file name"
        elif file.name in names:
            yield f"two files called {file.name!r}"
        else:
            names.add(file.name)


def _is_loss(loss: object) -> bool:
    return (
        type(loss) is Loss
        and isinstance(loss.question, str | None)
        and isinstance(loss.field, str)
        and isinstance(loss.offset, int | None)
        and isinstance(loss.reason, str)
        and bool(loss.reason.strip())
    )
