"""An exporter that keeps every promise, and many that break one each. Their files are lines of JSON strings."""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import attrs

from quizkit import Bank, Export, Exporter, ExportError, File, Loss

NOTES = Loss(None, "questions[].review.note", None, "notes are the teacher's own")
NO_KEY = Loss(None, "questions[].form.options[].right", None, "left out, as key=no asks")
NO_ANSWERS = Loss(None, "questions[].form.pairs", None, "left out, as key=no asks")
CALLS: list[int] = []


@attrs.frozen
class Options:
    key: bool = True
    manner: Literal["plain", "loud"] = "plain"


def values(one: Any, left_out: frozenset[str]) -> Iterator[Any]:
    """All that is in there, in order, but for fields of these names."""
    if isinstance(one, tuple):
        for part in one:
            yield from values(part, left_out)
    elif attrs.has(type(one)):
        for field in attrs.fields(type(one)):
            if field.name not in left_out:
                yield from values(getattr(one, field.name), left_out)
    else:
        yield one


def written(bank: Bank, options: Options, *left_out: str, more: str = "") -> Export:
    """The bank as lines, and a last line with whatever should not be there."""
    hidden = () if options.key else ("right", "pairs")
    lines = [json.dumps(one) for one in values(bank, frozenset({"note", *hidden, *left_out}))]
    data = "\n".join([*lines, json.dumps(more)])
    return Export((File("quiz.lines", data.encode()),), (NOTES,) if options.key else (NOTES, NO_KEY, NO_ANSWERS))


def read(export: Export) -> list[str]:
    lines = export.files[0].data.decode().split("\n")
    return [one for one in map(json.loads, lines) if isinstance(one, str)]


def honest(bank: Bank, options: Options) -> Export:
    return written(bank, options)


def drops_tags(bank: Bank, options: Options) -> Export:
    return written(bank, options, "tags")


def drops_feedback(bank: Bank, options: Options) -> Export:
    return written(bank, options, "feedback")


def drops_the_last_of_many(bank: Bank, options: Options) -> Export:
    return written(attrs.evolve(bank, questions=bank.questions[:999]), options)


def shortens(bank: Bank, options: Options) -> Export:
    short = (attrs.evolve(question, stem=question.stem[:500]) for question in bank.questions)
    return written(attrs.evolve(bank, questions=tuple(short)), options)


def drops_the_key(bank: Bank, options: Options) -> Export:
    return written(bank, options, "right")


def drops_the_key_when_asked(bank: Bank, options: Options) -> Export:
    return attrs.evolve(written(bank, options), losses=(NOTES,))


def names_a_field_that_is_not_there(bank: Bank, options: Options) -> Export:
    export = written(bank, options)
    return attrs.evolve(export, losses=(*export.losses, Loss(None, "questions[].explanaton", None, "too long")))


def names_its_own_option(bank: Bank, options: Options) -> Export:
    export = written(bank, options)
    return attrs.evolve(export, losses=(*export.losses, Loss(None, "manner", None, "no voice")))


def names_a_question_that_is_not_there(bank: Bank, options: Options) -> Export:
    export = written(bank, options)
    return attrs.evolve(export, losses=(*export.losses, Loss("nobody", "stem", None, "too long")))


def tells_the_time(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=str(int(time.time()) // 3600))


def tells_the_date(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=str(datetime.date.today()))


def tells_the_year(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=str(datetime.datetime.now(datetime.UTC).year))


def zips_with_the_time(bank: Bank, options: Options) -> Export:
    export, packed = written(bank, options), io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inside", export.files[0].data)
    return attrs.evolve(export, files=(File("quiz.lines", packed.getvalue()),))


def tells_who_runs_it(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=os.environ.get("USER", ""))


def takes_a_chance(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=str(random.random()))


def orders_by_a_set(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=" ".join(tag for question in bank.questions for tag in set(question.tags)))


def counts_its_calls(bank: Bank, options: Options) -> Export:
    CALLS.append(1)
    return written(bank, options, more=str(len(CALLS)))


def reads_the_folder(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=str(Path.cwd()))


def writes_a_file(bank: Bank, options: Options) -> Export:
    Path("written.txt").write_text(bank.title)
    return written(bank, options)


def writes_a_file_if_it_can(bank: Bank, options: Options) -> Export:
    with contextlib.suppress(OSError):
        os.close(os.open("written.txt", os.O_CREAT | os.O_WRONLY))
    return written(bank, options)


def makes_a_folder(bank: Bank, options: Options) -> Export:
    with contextlib.suppress(OSError):
        Path("folder").mkdir()
    return written(bank, options)


def leaves_a_temporary_file(bank: Bank, options: Options) -> Export:
    with tempfile.NamedTemporaryFile(delete=False):
        return written(bank, options)


def uses_a_temporary_file(bank: Bank, options: Options) -> Export:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "draft").write_bytes(written(bank, options).files[0].data)
    return written(bank, options)


def prints(bank: Bank, options: Options) -> Export:
    print("done")
    return written(bank, options)


def prints_and_closes(bank: Bank, options: Options) -> Export:
    print("done")
    sys.stdout.close()
    return written(bank, options)


def prints_past_python(bank: Bank, options: Options) -> Export:
    os.write(1, b"done")
    return written(bank, options)


def opens_a_socket(bank: Bank, options: Options) -> Export:
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", 9), timeout=1).close()
    return written(bank, options)


def asks_the_web(bank: Bank, options: Options) -> Export:
    with contextlib.suppress(OSError):
        urllib.request.urlopen("http://127.0.0.1:9/", timeout=1)
    return written(bank, options)


def starts_a_program(bank: Bank, options: Options) -> Export:
    with contextlib.suppress(OSError):
        subprocess.run([sys.executable, "--version"], capture_output=True, check=False)
    return written(bank, options)


def changes_the_bank(bank: Bank, options: Options) -> Export:
    export = written(bank, options)
    for question in bank.questions:
        object.__setattr__(question, "tags", ())
    return export


def changes_its_options(bank: Bank, options: Options) -> Export:
    object.__setattr__(options, "manner", "loud")
    return written(bank, options)


def fails_when_loud(bank: Bank, options: Options) -> Export:
    if options.manner == "loud":
        raise NotImplementedError("no voice")
    return written(bank, options)


def fails_with_many(bank: Bank, options: Options) -> Export:
    if len(bank.questions) > 999:
        raise IndexError("too many")
    return written(bank, options)


def leaves_with_many(bank: Bank, options: Options) -> Export:
    if len(bank.questions) > 999:
        sys.exit(0)
    return written(bank, options)


def refuses_hostile_text(bank: Bank, options: Options) -> Export:
    if "<" in bank.title:
        raise ExportError("no < please")
    return written(bank, options)


def fails_without_questions(bank: Bank, options: Options) -> Export:
    return written(bank, options, more=bank.questions[0].id)


def refuses_an_empty_bank(bank: Bank, options: Options) -> Export:
    if not bank.questions:
        raise ExportError("no question")
    return written(bank, options)


def calls_its_file_otherwise(bank: Bank, options: Options) -> Export:
    return Export((File("quiz.json", written(bank, options).files[0].data),), written(bank, options).losses)


def strips_tags(bank: Bank, options: Options) -> Export:
    return changed(bank, options, "<", "")


def strips_controls(bank: Bank, options: Options) -> Export:
    return changed(bank, options, "\\u0007", "")


def changed(bank: Bank, options: Options, old: str, new: str) -> Export:
    export = written(bank, options)
    data = export.files[0].data.decode().replace(old, new)
    return attrs.evolve(export, files=(File("quiz.lines", data.encode()),))


def breaks_its_format(bank: Bank, options: Options) -> Export:
    return changed(bank, options, "\\u001b", "\x1b")


def packed(data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("inside", (1980, 1, 1, 0, 0, 0)), data)
    return held.getvalue()


def exporter(render: Any, **changes: Any) -> Exporter[Any]:
    return Exporter(
        **{"name": "sample", "media_type": "text/plain", "suffix": ".lines", "render": render, "options": Options}
        | changes
    )
