"""`quizkit check`: what is wrong with a bank. `quizkit schema`: what a bank has to look like."""

from __future__ import annotations

import tempfile
from pathlib import Path

import attrs
import click

import quizkit
from quizkit.cli.inputs import STANDARD, refuse_empty, refuse_two_standard_inputs, standard_input
from quizkit.cli.messages import one_line, put_json, visible

BLOCKING = "block"
ABOUT_ANOTHER = "enemies"  # the rule whose findings have the id of the other question as their words


@click.command()
@click.argument("banks", nargs=-1, required=True, metavar="BANK...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a finding and line.")
@click.pass_context
def check(context: click.Context, banks: tuple[str, ...], as_json: bool) -> None:
    """Hold evidence and keys of each BANK against its text, and look for flaws in how questions are written.

    The exit code is 1 where a finding blocks: such a question should not reach a class.
    """
    refuse_two_standard_inputs(banks)
    refuse_empty("BANK", *banks)
    blocked = False
    for bank in banks:
        for finding in _findings(bank):
            blocked = blocked or finding.severity == BLOCKING
            if as_json:
                put_json({"file": bank, **attrs.asdict(finding)})
            else:
                click.echo(_line(bank, finding))
    if blocked:
        context.exit(1)


def _findings(bank: str) -> tuple[quizkit.Finding, ...]:
    if bank != STANDARD:
        return quizkit.check_file(bank)
    with tempfile.TemporaryDirectory() as folder:  # so that a broken bank is told as one in a file is
        path = Path(folder) / "bank.json"
        path.write_bytes(standard_input())
        found = quizkit.check_file(path)
    return tuple(attrs.evolve(one, message=one.message.replace(f"{path}: ", f"{STANDARD}: ")) for one in found)


def _line(bank: str, finding: quizkit.Finding) -> str:
    parts = [finding.severity, finding.rule, finding.question or "-", finding.place or "-"]
    other = f" (the other is {finding.words})" if finding.rule == ABOUT_ANOTHER else ""
    message = finding.message.removeprefix(f"{bank}: ") + other
    return f"{visible(bank)}: {one_line(' '.join(parts))}: {one_line(message)}"


@click.command()
def schema() -> None:
    """Print the JSON Schema of a bank."""
    put_json(quizkit.bank_schema(), indent=2)
