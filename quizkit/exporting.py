"""Choose an exporter, build its options, and let it render a bank."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, get_args

import attrs

from quizkit.discovery import Installed, InstalledExporter, installed
from quizkit.errors import ExportError, OptionError, PluginError, UnknownExporterError, first_line
from quizkit.exporter_options import build_options
from quizkit.exporter_rules import export_faults
from quizkit.guests import output_set_aside
from quizkit.hookspecs import Export, Exporter
from quizkit.model import Bank, Status
from quizkit.step_down import fitted

_DEFAULT_STATUSES: tuple[Status, ...] = ("draft", "approved")


@attrs.frozen
class ExportPlan:
    """An exporter that was found, with options that it takes: only the bank can still be wrong.

    `found` is the exporter with its distribution, `options` an object of its options' class, `statuses` those of the
    questions that will go out.
    """

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
        whose = f" of {self.found.distribution} {self.found.version}"
        with output_set_aside():
            export = rendered(self.exporter, sent, self.options, whose)
        return attrs.evolve(export, losses=losses + tuple(export.losses))


def exporters() -> dict[str, Exporter[Any]]:
    """The exporters that are installed and work, sorted by name."""
    return {name: found.exporter for name, found in installed().exporters.items()}


def plan_export(name: str, /, *, statuses: Collection[Status] = _DEFAULT_STATUSES, **options: object) -> ExportPlan:
    """Find the exporter and build its options, so that a wrong name or option shows before there is a bank.

    The arguments are those of `export`. Raises UnknownExporterError, OptionError or PluginError.
    """
    if unknown := [status for status in statuses if status not in get_args(Status)]:
        raise OptionError(f"no status {unknown[0]!r}; there are: {', '.join(get_args(Status))}")
    found = _found(name)
    return ExportPlan(found, build_options(found.exporter, options), tuple(statuses))


def export(bank: Bank, name: str, /, *, statuses: Collection[Status] = _DEFAULT_STATUSES, **options: object) -> Export:
    """Render the bank with the exporter of that name: files as bytes, and what the format could not carry.

    Nothing is written. Only questions with a review status in `statuses` go out. Where the exporter carries no
    matching, each pair becomes a single choice; other forms that it does not carry are left out; the export's losses
    name both. `options` are the exporter's; strings are taken for their values. Raises UnknownExporterError,
    OptionError, ExportError where no question is left, and PluginError where the exporter fails.
    """
    return plan_export(name, statuses=statuses, **options).export(bank)


def _found(name: str) -> InstalledExporter:
    """The exporter of that name: plugins called otherwise are loaded only where the one called so does not have it."""
    own = installed(name)
    return own.exporters[name] if name in own.exporters else _choose(name, installed())


def _choose(name: str, installed: Installed) -> InstalledExporter:
    if name in installed.exporters:
        return installed.exporters[name]
    if reasons := installed.why_not(name):
        raise PluginError("; ".join(map(str, reasons)))
    import difflib  # only here: who names the right exporter need not wait for it

    parts = [f"no exporter {name!r}", f"installed: {', '.join(installed.exporters) or 'none'}"]
    if near := difflib.get_close_matches(name, installed.exporters, n=1):
        parts.append(f"did you mean {near[0]!r}?")
    raise UnknownExporterError("; ".join([*parts, *map(str, installed.broken)]))


def rendered(exporter: Exporter[Any], bank: Bank, options: object, whose: str = "") -> Export:
    """What the exporter makes of a bank whose forms it all carries.

    Raises PluginError, with `whose` exporter it is, where it fails or hands back what is no export. An ExportError is
    how an exporter refuses a bank, and passes.
    """
    who = f"exporter {exporter.name!r}{whose}"
    try:
        export = exporter.render(bank, options)
    except (ExportError, MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:  # a stranger's code: anything may come out of it, an exit as well
        raise PluginError(f"{who} failed: {first_line(error)}") from error
    if fault := next(export_faults(export), None):
        raise PluginError(f"{who} returned {fault}")
    return export
