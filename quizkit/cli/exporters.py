"""`quizkit exporters`: which formats are installed, whose they are, what they can carry and be told."""

from __future__ import annotations

import attrs
import click

import quizkit
from quizkit.cli.messages import one_line, put_json


class _Commands(click.Group):
    """A group that imports the kit only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The one command."""
        return ["check"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name != "check":
            return None
        from quizkit.cli.exporters_check import check

        return check


@click.group(cls=_Commands, invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with everything.")
@click.pass_context
def exporters(context: click.Context, as_json: bool) -> None:
    """List the exporters that are installed, and the plugins that do not work."""
    if context.invoked_subcommand is not None:
        return
    installed = quizkit.installed()
    if as_json:
        put_json(_plain(installed), indent=2)
    else:
        _print_table(installed)
        _print_options(installed)


def _plain(installed: quizkit.Installed) -> dict[str, object]:
    working = [_plain_exporter(name, found) for name, found in installed.exporters.items()]
    return {
        "plugin_api": quizkit.PLUGIN_API,
        "exporters": working,
        "broken": [attrs.asdict(broken) for broken in installed.broken],
    }


def _plain_exporter(name: str, found: quizkit.InstalledExporter) -> dict[str, object]:
    return {
        "name": name,
        "distribution": found.distribution,
        "version": found.version,
        "api": found.exporter.api,
        "state": "ok",
        "media_type": found.exporter.media_type,
        "suffix": found.exporter.suffix,
        "forms": _forms(found),
        "options": [attrs.asdict(option) for option in found.options],
    }


def _forms(found: quizkit.InstalledExporter) -> list[str]:
    return [name for form, name in quizkit.FORM_NAMES.items() if form in found.exporter.forms]


def _print_table(installed: quizkit.Installed) -> None:
    from rich.console import Console  # only here: a plain export need not wait for it
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for heading in ("format", "from", "file", "carries", "state"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("format", "carries"))
    for name, found in installed.exporters.items():
        origin = f"{found.distribution} {found.version}"
        cells = (one_line(name), one_line(origin), found.exporter.suffix, "\n".join(_forms(found)), "ok")
        table.add_row(*map(Text, cells))
    for broken in installed.broken:
        origin = f"{broken.distribution} {broken.version}"
        cells = (broken.exporter or broken.name, origin, "", "", broken.state)
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    Console().print(table)
    for broken in installed.broken:  # below the table, which has no room for why
        click.echo(one_line(str(broken)))


def _print_options(installed: quizkit.Installed) -> None:
    """Each exporter's options below the table, which has no room for what they mean."""
    for name, found in installed.exporters.items():
        if found.options:
            click.echo(f"\nOptions of {one_line(name)}, as -O KEY=VALUE:")
        for option in found.options:
            click.echo(f"  {one_line(f'{option.name}={_value(option.default)} ({option.type})')}")
            if option.help:
                click.echo(f"      {one_line(option.help)}")


def _value(default: object) -> str:
    """A default as it would be typed."""
    if isinstance(default, bool):
        return "yes" if default else "no"
    return "none" if default is None else str(default)
