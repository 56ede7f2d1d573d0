"""Find the plugins that are installed, one at a time: one that does not work keeps no other from working."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint, distributions, entry_points
from typing import Any, Literal

import attrs
import pluggy

from quizkit import hookspecs
from quizkit.errors import PluginError, first_line
from quizkit.exporter_options import OptionField, option_fields
from quizkit.exporter_rules import checked_exporters
from quizkit.guests import output_set_aside
from quizkit.hookspecs import PROJECT, Exporter

ALLOW_LIST = "QUIZKIT_PLUGINS"  # distributions, parted by commas; unset: all; ours are always allowed


@attrs.frozen
class InstalledExporter:
    """An exporter that works, the distribution it came with, and its options.

    Each of the `options` has a `name`, a `type` in words ("yes or no"), a `default` and a `help`.
    """

    exporter: Exporter[Any]
    distribution: str
    version: str
    options: tuple[OptionField, ...] = attrs.Factory(lambda self: option_fields(self.exporter.options), takes_self=True)


@attrs.frozen
class Broken:
    """A plugin that does not work, or may not: its entry point's name, the distribution it came with, and why.

    `state` is "broken", or "off" where `QUIZKIT_PLUGINS` leaves its distribution out. `exporter` names the one exporter
    that is meant where the plugin's others work.
    """

    name: str
    distribution: str
    version: str
    error: str
    state: Literal["broken", "off"] = "broken"
    exporter: str | None = None

    def __str__(self) -> str:
        which = f"exporter {self.exporter!r}" if self.exporter is not None else f"plugin {self.name!r}"
        return f"{which} of {self.distribution} {self.version} is {self.state}: {self.error}"


@attrs.frozen
class Installed:
    """What is installed: exporters by name, in order, and the plugins that do not work."""

    exporters: Mapping[str, InstalledExporter]
    broken: tuple[Broken, ...]

    def why_not(self, name: str) -> tuple[Broken, ...]:
        """What is known of plugins and exporters of that name that do not work."""
        return tuple(broken for broken in self.broken if name in (broken.name, broken.exporter))


@attrs.frozen
class _Plugin:
    """An entry point with whose it is."""

    entry: EntryPoint
    distribution: str
    version: str

    def broken(self, error: str, state: Literal["broken", "off"] = "broken", exporter: str | None = None) -> Broken:
        return Broken(self.entry.name, self.distribution, self.version, error, state, exporter)

    def owns(self, name: str) -> bool:
        """A name that several hand over belongs to the plugin that is called so."""
        return self.entry.name == name


_Offer = tuple[_Plugin, InstalledExporter]


def installed(called: str | None = None) -> Installed:
    """Look for plugins, one by one; with a name, `called`, only at those whose entry point is called so.

    One that cannot be imported or breaks the rules is told as broken and the others go on. Where several hand over
    exporters of one name, it is that of the plugin that is called so; without one, or with two, nobody has it.
    """
    allowed = _allow_list()
    offers: list[_Offer] = []
    broken: list[Broken] = []
    for plugin in sorted(_plugins(called), key=_order):
        if allowed is not None and _normal(plugin.distribution) not in allowed:
            broken.append(plugin.broken(f"{ALLOW_LIST} does not name {plugin.distribution}", "off"))
            continue
        try:
            offers.extend((plugin, found) for found in _load(plugin))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a stranger's code: anything may come out of it, an exit as well
            broken.append(plugin.broken(first_line(error)))
    exporters, refused = _settled(offers)
    return Installed(exporters, (*broken, *refused))


def _plugins(called: str | None) -> Iterator[_Plugin]:
    for entry in _entry_points():
        if called is None or entry.name == called:
            yield _Plugin(entry, *_origin(entry))


def _order(plugin: _Plugin) -> tuple[str, ...]:
    """So that what is found does not hang on the search path."""
    return plugin.distribution, plugin.version, plugin.entry.name, plugin.entry.value


def _entry_points() -> Iterable[EntryPoint]:
    try:
        return entry_points(group=PROJECT)
    except Exception:  # some distribution, not even one of ours, is damaged: go round it
        return _readable_entry_points()


def _readable_entry_points() -> Iterator[EntryPoint]:
    for distribution in distributions():
        try:
            found = distribution.entry_points.select(group=PROJECT)
        except Exception:
            continue
        yield from found


def _origin(entry: EntryPoint) -> tuple[str, str]:
    if entry.dist is None:
        return "unknown", ""
    try:
        metadata = entry.dist.metadata
        return str(metadata["Name"] or "unknown"), str(metadata["Version"] or "")
    except Exception:  # damaged metadata
        return "unknown", ""


def _allow_list() -> Collection[str] | None:
    names = os.environ.get(ALLOW_LIST)
    return None if names is None else {_normal(name) for name in (PROJECT, *names.split(","))}


def _normal(distribution: str) -> str:
    """The name as package indexes compare names."""
    return re.sub(r"[-_.]+", "-", distribution.strip()).lower()


def _load(plugin: _Plugin) -> list[InstalledExporter]:
    if not plugin.entry.pattern.match(plugin.entry.value):
        raise PluginError(f"its entry point {plugin.entry.value!r:.60} names no module")
    with output_set_aside():
        answers = _answers(plugin.entry)
        if not answers:
            raise PluginError("it implements no hook quizkit_exporters, or returns None from it")
        if len(answers) > 1:
            raise PluginError("it implements the hook quizkit_exporters more than once")
        found = checked_exporters(answers[0])
        return [InstalledExporter(exporter, plugin.distribution, plugin.version) for exporter in found]


def _answers(entry: EntryPoint) -> list[object]:
    """What the plugin's hook returns, if it has one."""
    manager = pluggy.PluginManager(PROJECT)  # one for each, so that a plugin registered by half leaves nothing behind
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(entry.load(), entry.name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        reason = "; ".join(str(error).splitlines())
        raise PluginError(f"{reason}; the one hook is quizkit_exporters(), without arguments") from None
    answers: list[object] = manager.hook.quizkit_exporters()
    return answers


def _settled(offers: Iterable[_Offer]) -> tuple[dict[str, InstalledExporter], list[Broken]]:
    by_name: dict[str, list[_Offer]] = {}
    for offer in offers:
        by_name.setdefault(offer[1].exporter.name, []).append(offer)
    exporters: dict[str, InstalledExporter] = {}
    refused: list[Broken] = []
    for name, rivals in sorted(by_name.items()):
        owners = rivals if len(rivals) == 1 else [offer for offer in rivals if offer[0].owns(name)]
        owner = owners[0] if len(owners) == 1 else None
        if owner is not None:
            exporters[name] = owner[1]
        losers = [plugin for plugin, found in rivals if owner is None or found is not owner[1]]
        refused.extend(plugin.broken(_clash(name, plugin, rivals), exporter=name) for plugin in losers)
    return exporters, refused


def _clash(name: str, plugin: _Plugin, rivals: Iterable[_Offer]) -> str:
    others = (other for other, _ in rivals if other is not plugin)
    owners = " and ".join(f"{other.distribution} {other.version}" for other in others)
    return f"there is an exporter {name!r} in {owners} too: uninstall one of them"
