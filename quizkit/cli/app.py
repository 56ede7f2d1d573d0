"""The commands together, and the last resort: whatever goes wrong, a user sees lines and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

import click

import quizkit
from quizkit.cli.messages import OUTPUT, error_lines, is_of_output, say

DONE, DATA_WRONG, CALL_WRONG, INTERRUPTED = 0, 1, 2, 130


# A command's module is imported when the command is called, so that none has to wait for what another one needs.
MODULE_OF_COMMAND = {
    "check": "quizkit.cli.check",
    "export": "quizkit.cli.export",
    "exporters": "quizkit.cli.exporters",
    "make": "quizkit.cli.make",
    "new-exporter": "quizkit.cli.new_exporter",
    "read": "quizkit.cli.read",
    "schema": "quizkit.cli.check",
}


class Commands(click.Group):
    """A group that knows its commands by name and imports one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The names of all commands, sorted."""
        return sorted(MODULE_OF_COMMAND)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in MODULE_OF_COMMAND:
            return None
        command: click.Command = getattr(import_module(MODULE_OF_COMMAND[cmd_name]), cmd_name.replace("-", "_"))
        return command


@click.group(cls=Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizkit")
def commands() -> None:
    """Read news articles, make media-literacy quizzes from them, hand the quizzes to a classroom's tools."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line on `arguments` (None: those of the process).

    Raises SystemExit, always: 0 done, 1 something in the data is wrong, 2 the call is wrong, 130 interrupted.
    """
    _notice_a_closed_output()
    with _warnings_in_one_line():
        _be_patient_with_odd_terminals()
        code = _run(arguments)
    sys.exit(_flushed(code))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        result = commands.main(arguments, prog_name="quizkit", standalone_mode=False)
    except click.ClickException as error:
        return _tell_wrong_call(error)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return DATA_WRONG
    except (quizkit.QuizkitError, OSError, MemoryError) as error:
        first, *rest = error_lines(error)
        say(f"error: {first}", *rest)
        if is_of_output(error):
            _abandon_output()
        return DATA_WRONG
    except Exception as error:
        first, *_ = error_lines(error)
        say(f"internal error: {type(error).__name__}: {first}; please report this")
        return DATA_WRONG
    return result if isinstance(result, int) else DONE


def _tell_wrong_call(error: click.ClickException) -> int:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        say(*error.ctx.get_usage().splitlines(), f"Try '{error.ctx.command_path} --help' for help.")
    say(f"error: {error.format_message()}")
    return error.exit_code


def _flushed(code: int) -> int:
    """What was printed may still fail on its way out, to a full disk or a reader that has gone."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_output()
        return code or DATA_WRONG
    except OSError as error:
        _abandon_output()
        error.filename = OUTPUT
        say(f"error: {error_lines(error)[0]}")
        return DATA_WRONG
    return code


def _abandon_output() -> None:
    """Let the interpreter's own last flush go nowhere instead of failing once more, with a traceback."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def _notice_a_closed_output() -> None:
    """Let what is printed fail where there is no standard output; Python alone would lose it without a word."""
    if sys.stdout is None:
        cannot_be_written = os.open(os.devnull, os.O_RDONLY)
        sys.stdout = os.fdopen(cannot_be_written, "w", encoding="utf-8")


def _be_patient_with_odd_terminals() -> None:
    """A terminal that cannot show a letter gets its number instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


@contextlib.contextmanager
def _warnings_in_one_line() -> Iterator[None]:
    def show(message: Warning | str, *_: object, **__: object) -> None:
        say(f"warning: {message}")

    with warnings.catch_warnings():
        warnings.filterwarnings("always", category=quizkit.ArticleWarning)
        warnings.showwarning = show
        yield
