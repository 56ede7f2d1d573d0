"""`quizkit new-exporter`: a distribution of a stranger's own to start from."""

from __future__ import annotations

import importlib.metadata
import re
import shlex
from importlib.resources import files
from pathlib import Path
from string import Template

import click

import quizkit
from quizkit.cli.messages import say
from quizkit.cli.places import PlaceError

NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
LONGEST = 50
FORM = f"use at most {LONGEST} small letters, digits and single low lines, a letter first, such as my_format"
FILES = ("pyproject.toml", "README.md", "module.py", "test_module.py")


class WrongNameError(click.ClickException):
    """No exporter can be called so. One line says it all, and none of it is about how to call."""

    exit_code = 2


@click.command("new-exporter")
@click.argument("name", metavar="NAME")
@click.argument("folder", metavar="[DIR]", required=False)
def new_exporter(name: str, folder: str | None) -> None:
    """Write a distribution with the exporter NAME into DIR, which is made (default: quizkit-NAME).

    It works at once and passes its tests; then make it yours.
    """
    _refuse_name(name)
    words = _words(name)
    target = Path(words["distribution"] if folder is None else folder)
    _make_folder(target)
    for file in FILES:
        template = files("quizkit.cli").joinpath("template", f"{file}.in").read_text(encoding="utf-8")
        path = target / file.replace("module", words["module"])
        quizkit.write_whole(path, Template(template).substitute(words).encode())
    say(f"made {target}; next: cd {shlex.quote(str(target))} && pip install -e '.[test]' && pytest")


def _words(name: str) -> dict[str, str]:
    """What stands in the place of the template's gaps."""
    return {
        "name": name,
        "module": f"quizkit_{name}",
        "distribution": f"quizkit-{name.replace('_', '-')}",
        "quizkit": importlib.metadata.version("quizkit"),
        "api": str(quizkit.PLUGIN_API),
    }


def _refuse_name(name: str) -> None:
    """Raises WrongNameError where no exporter can be called so, PlaceError where one is."""
    if len(name) > LONGEST or not NAME.fullmatch(name):
        raise WrongNameError(f"{name!r:.60} is no name for an exporter: {FORM}")
    if taken := quizkit.installed().exporters.get(name):
        whose = f"{taken.distribution} {taken.version}"
        raise PlaceError(f"there is an exporter {name!r} already, of {whose}: choose another name")


def _make_folder(folder: Path) -> None:
    """Raises PlaceError where something is there, for nothing may be written over."""
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        raise PlaceError(f"{folder}: is there already; choose another folder") from None
