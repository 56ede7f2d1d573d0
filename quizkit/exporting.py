"""Find the exporters that are installed, choose one, build its options, and let it render a bank."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, get_args

import attrs
import pluggy

from quizkit import hookspecs
from quizkit.errors import ExportError, OptionError, PluginError, QuizkitError, UnknownExporterError
from quizkit.exporter_options import OptionField, build_options, option_fields
from quizkit.hookspecs import PLUGIN_API, PROJECT, Export, Exporter, File
from quizkit.model import FORM_NAMES, Bank, Status
from quizkit.step_down import fitted

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_FILE_NAME = re.compile(r"\w[^/\\:\x00-\x1f]*")  # no folders, no drives, nothing hidden
_DEFAULT_STATUSES: tuple[Status, ...] = ("draft", "approved")


@attrs.frozen
class InstalledExporter:
    """An exporter that works, and the distribution it came with."""

    exporter: Exporter[Any]
    distribution: str
    version: str

    @property
    def options(self) -> tuple[OptionField, ...]:
        """Its options, each with its type in words and its default."""
        return option_fields(self.exporter.options)


@attrs.frozen
class Broken:
    """A plugin that does not work: its entry point's name, the distribution it came with, and why."""

    name: str
    distribution: str
    version: str
    error: str

    def __str__(self) -> str:
        return f"plugin {self.name!r} of {self.distribution} {self.version} is broken: {self.error}"


@attrs.frozen
class Installed:
    """What is installed: exporters by name, in order, and the plugins that do not work."""

    exporters: Mapping[str, InstalledExporter]
    broken: tuple[Broken, ...]


@attrs.frozen
class ExportPlan:
    """An exporter that was found, with options that it takes: only the bank can still be wrong."""

    found: InstalledExporter
    options: object
    statuses: tuple[Status, ...]

    @property
    def exporter(self) -> Exporter[Any]:
        """The exporter that will render."""
        return self.found.exporter

    def export(self, bank: Bank) -> Export:
        """Render the bank. Raises ExportError where no question is left, PluginError where the exporter fails."""
        chosen = tuple(question for question in bank.questions if question.review.status in self.statuses)
        carried, losses = fitted(chosen, self.exporter, {question.id for question in bank.questions})
        if not carried:
            wanted = f"{' or '.join(self.statuses)} and of a form that {self.exporter.name!r} carries"
            raise ExportError(f"nothing to export: of {len(bank.questions)} questions none is {wanted}")
        sent = bank if carried == bank.questions else attrs.evolve(bank, questions=carried)
        export = _render(self.found, sent, self.options)
        return attrs.evolve(export, losses=losses + tuple(export.losses))


def installed() -> Installed:
    """Look for plugins, one by one: one that cannot be imported or breaks the rules does not keep others from working.

    Raises PluginError where two exporters have one name.
    """
    return _loaded(_entry_points())


def _loaded(entries: Iterable[EntryPoint]) -> Installed:
    exporters: dict[str, InstalledExporter] = {}
    broken: list[Broken] = []
    for entry in entries:
        distribution, version = _origin(entry)
        try:
            found = _load(entry)
        except (Exception, SystemExit) as error:  # a stranger's code: anything may come out of it
            broken.append(Broken(entry.name, distribution, version, _words(error)))
            continue
        for exporter in found:
            if exporter.name in exporters:
                raise PluginError(_clash(exporter.name, exporters[exporter.name].distribution, distribution))
            exporters[exporter.name] = InstalledExporter(exporter, distribution, version)
    return Installed(dict(sorted(exporters.items())), tuple(broken))


def exporters() -> dict[str, Exporter[Any]]:
    """The exporters that are installed and work, sorted by name. Raises PluginError where two have one name."""
    return {name: found.exporter for name, found in installed().exporters.items()}


def plan_export(name: str, /, *, statuses: Collection[Status] = _DEFAULT_STATUSES, **options: object) -> ExportPlan:
    """Find the exporter and build its options, so that a wrong name or option shows before there is a bank.

    Raises UnknownExporterError, OptionError or PluginError.
    """
    if unknown := [status for status in statuses if status not in get_args(Status)]:
        raise OptionError(f"no status {unknown[0]!r}; there are: {', '.join(get_args(Status))}")
    found = _found(name)
    return ExportPlan(found, build_options(found.exporter, options), tuple(statuses))


def export(bank: Bank, name: str, /, *, statuses: Collection[Status] = _DEFAULT_STATUSES, **options: object) -> Export:
    """Render the bank with the exporter of that name.

    Only questions with a review status in `statuses` go out. Where the exporter carries no matching, each pair becomes
    a single choice; other forms that it does not carry are left out; the export's losses name both. `options` are the
    exporter's; strings are taken for their values.
    Raises UnknownExporterError, OptionError, ExportError where no question is left, and PluginError where the
    exporter fails.
    """
    return plan_export(name, statuses=statuses, **options).export(bank)


def _entry_points() -> list[EntryPoint]:
    """In an order that does not hang on the search path."""
    return sorted(entry_points(group=PROJECT), key=lambda entry: (*_origin(entry), entry.name, entry.value))


def _origin(entry: EntryPoint) -> tuple[str, str]:
    return (entry.dist.name, entry.dist.version) if entry.dist else ("unknown", "")


def _load(entry: EntryPoint) -> list[Exporter[Any]]:
    manager = pluggy.PluginManager(PROJECT)  # one for each, so that a plugin registered by half leaves nothing behind
    manager.add_hookspecs(hookspecs)
    manager.register(entry.load(), entry.name)
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginError(f"{error}; the hook is called quizkit_exporters") from None
    answers = manager.hook.quizkit_exporters()
    if not answers:
        raise PluginError("implements no hook quizkit_exporters, or returns None from it")
    return list(_checked(answers[0]))


def _checked(found: object) -> Iterator[Exporter[Any]]:
    if not isinstance(found, list | tuple):
        raise PluginError(f"quizkit_exporters returned {type(found).__name__}, not a list of Exporter")
    for exporter in found:
        if not isinstance(exporter, Exporter):
            raise PluginError(f"quizkit_exporters returned a list with {type(exporter).__name__}, not Exporter")
        if fault := next(_faults(exporter), None):
            raise PluginError(f"exporter {exporter.name!r} {fault}")
        yield exporter


def _faults(exporter: Exporter[Any]) -> Iterator[str]:
    if type(exporter.api) is not int:
        yield f"has the api {exporter.api!r}, which is no whole number"
    elif exporter.api > PLUGIN_API:
        yield f"was written for plugin API {exporter.api}, this quizkit has {PLUGIN_API}: update quizkit"
    if not isinstance(exporter.name, str) or not _NAME.fullmatch(exporter.name):
        yield "has a name that is not made of small letters, digits, dots and hyphens"
    if not isinstance(exporter.media_type, str):
        yield "has a media_type that is no text"
    if not callable(exporter.render):
        yield "has a render that cannot be called"
    if not isinstance(exporter.forms, frozenset) or not exporter.forms or exporter.forms - set(FORM_NAMES):
        yield f"has forms that are not a frozenset of {', '.join(form.__name__ for form in FORM_NAMES)}"
    yield from (f"has {fault}" for fault in _option_faults(exporter.options))


def _option_faults(options: object) -> Iterator[str]:
    if not isinstance(options, type) or not attrs.has(options):
        yield "options that are no attrs class"
        return
    if any(field.name == "statuses" for field in option_fields(options)):
        yield "an option 'statuses', which is quizkit's own"


def _clash(name: str, one: str, other: str) -> str:
    return f"two exporters are called {name!r}, one of {one} and one of {other}: uninstall one of them"


def _found(name: str) -> InstalledExporter:
    """The exporter of that name: plugins called otherwise are loaded only where the one called so does not have it."""
    own = _loaded(entry for entry in _entry_points() if entry.name == name)
    return own.exporters[name] if name in own.exporters else _choose(name, installed())


def _choose(name: str, installed: Installed) -> InstalledExporter:
    if name in installed.exporters:
        return installed.exporters[name]
    import difflib  # only here: who names the right exporter need not wait for it

    parts = [f"no exporter {name!r}", f"installed: {', '.join(installed.exporters) or 'none'}"]
    if near := difflib.get_close_matches(name, installed.exporters, n=1):
        parts.append(f"did you mean {near[0]!r}?")
    raise UnknownExporterError("; ".join([*parts, *map(str, installed.broken)]))


def _render(found: InstalledExporter, bank: Bank, options: object) -> Export:
    who = f"exporter {found.exporter.name!r} of {found.distribution} {found.version}"
    try:
        export = found.exporter.render(bank, options)
    except (QuizkitError, MemoryError):
        raise
    except Exception as error:
        raise PluginError(f"{who} failed: {_words(error)}") from error
    if not isinstance(export, Export):
        raise PluginError(f"{who} returned {type(export).__name__}, not an Export")
    if fault := next(_file_faults(export.files), None):
        raise PluginError(f"{who} returned {fault}")
    return export


def _file_faults(files: Iterable[File]) -> Iterator[str]:
    """A file's name must stay in the folder that the user chose, and no file may write over another."""
    names: set[str] = set()
    for file in files:
        if not isinstance(file, File) or not isinstance(file.data, bytes):
            yield f"{file!r:.60}, which is no File with bytes"
        elif not _FILE_NAME.fullmatch(file.name):
            yield f"a file called {file.name!r:.60}, which is no plain file name"
        elif file.name in names:
            yield f"two files called {file.name!r}"
        else:
            names.add(file.name)


def _words(error: BaseException) -> str:
    """An error in one line: its class, unless that is ours, and the first line of what it says."""
    first = (str(error).strip().splitlines() or [""])[0]
    return first if isinstance(error, QuizkitError) and first else f"{type(error).__name__}: {first}".rstrip(": ")
