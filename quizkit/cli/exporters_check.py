"""`quizkit exporters check`: the conformance kit on one exporter that is installed."""

from __future__ import annotations

import click

import quizkit
from quizkit.cli.inputs import planned
from quizkit.cli.messages import one_line, put_json
from quizkit.testing import CHECKS, check_exporter

NEEDS_PARSER = "text-survives"


@click.command()
@click.argument("name", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a failure and line.")
@click.pass_context
def check(context: click.Context, name: str, as_json: bool) -> None:
    """Try the exporter NAME with banks that hurt, and tell what it does wrong.

    The exit code is 1 where something is. Whether hostile text comes out as it went in needs a parser of the format:
    the exporter's own tests can have one, see docs/plugins.md.
    """
    found = planned(name, {}).found
    failures = check_exporter(found.exporter)
    for failure in failures:
        if as_json:
            put_json({"exporter": name, "check": failure.check, "bank": failure.bank, "message": failure.message})
        else:
            click.echo(f"{name}: {one_line(str(failure))}")
    if not as_json:
        click.echo(_verdict(found, {failure.check for failure in failures}))
    if failures:
        context.exit(1)


def _verdict(found: quizkit.InstalledExporter, failed: set[str]) -> str:
    whose = f"{found.exporter.name} of {found.distribution} {found.version}"
    kept = [check for check in CHECKS if check not in failed and check != NEEDS_PARSER]
    passed = f"passed: {', '.join(kept) or 'nothing'}"
    return one_line(f"{whose}: {passed}; failed: {', '.join(sorted(failed)) or 'nothing'}; not tried: {NEEDS_PARSER}")
