"""The commands, options, schema and outputs that the pages show are those there are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import quizkit
from docs.printed import DOCS, blocks, laid_out, runner, written_anew
from quizkit.cli.app import commands

PAGES = {path: text for path in sorted(DOCS.rglob("*.md")) if list(blocks(text := path.read_text(encoding="utf-8")))}
ANEW = "run `python docs/printed.py`, which writes it anew"


def words_of(printed: str) -> str:
    """Help without its line breaks, which another version of click sets elsewhere."""
    return " ".join(printed.split())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_shows_what_is_printed(path: Path, tmp_path: Path) -> None:
    run = runner(tmp_path)
    for arguments, shown in blocks(PAGES[path]):
        printed = run(arguments)
        if "--help" in arguments:
            printed, shown = words_of(printed), words_of(shown)
        assert printed == shown, f"{path.name}, quizkit {arguments}: {ANEW}"


def command_lines(group: click.Group, head: str = "") -> Iterator[str]:
    """How the help of each command is asked for, of those below others too."""
    yield f"{head}--help"
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command
        if isinstance(command, click.Group):
            yield from command_lines(command, f"{head}{name} ")
        else:
            yield f"{head}{name} --help"


def test_the_help_of_every_command_is_shown() -> None:
    shown = [arguments for arguments, _ in blocks(PAGES[DOCS / "commands.md"]) if arguments.endswith("--help")]
    assert sorted(shown) == sorted(command_lines(commands))


def test_the_schema_is_shown() -> None:
    assert "schema" in [arguments for arguments, _ in blocks(PAGES[DOCS / "bank-format.md"])]


def test_what_is_shown_is_written_anew_and_nothing_else() -> None:
    page = "Before\n\n<!-- printed by: quizkit make a.txt -->\n\n```text\nold\n```\n\nbehind\n\n```text\nkept\n```\n"
    assert written_anew(page, lambda arguments: f"new: {arguments}\n") == page.replace("old", "new: make a.txt")


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no\.json"):
        runner(tmp_path)("check no.json")


def test_json_is_laid_out_without_a_change() -> None:
    line = quizkit.reading_line(quizkit.read(quizkit.load_article(DOCS / "examples" / "quay.txt")))
    assert json.loads(laid_out(line)) == json.loads(line)
