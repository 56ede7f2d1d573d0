"""The checks of the kit, by name: each looks at one promise of an exporter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from quizkit.errors import QuizkitError
from quizkit.exporter_rules import exporter_faults
from quizkit.hookspecs import Exporter
from quizkit.model import Bank
from quizkit.testing.banks import hard_banks
from quizkit.testing.failure import Failure
from quizkit.testing.losses import losses_are_complete, text_survives
from quizkit.testing.sameness import bank_unchanged, same_bytes
from quizkit.testing.shapes import well_formed
from quizkit.testing.trial import Read, Rendering, Trial, as_typed
from quizkit.testing.watching import Act


def door(trial: Trial) -> Iterator[Failure]:
    """The door lets the exporter in: its name, suffix, options, forms and API version are right."""
    try:
        for fault in exporter_faults(trial.exporter):
            yield Failure("door", "", f"exporter {trial.exporter.name!r} {fault}")
    except QuizkitError as error:
        yield Failure("door", "", str(error))


def renders(trial: Trial) -> Iterator[Failure]:
    """Every bank gives an export whose main file has the suffix; only an empty bank may be refused."""
    for name in trial.banks:
        rendering = trial.rendering(name)
        if rendering.export is None:
            if rendering.bank.questions or not rendering.is_refusal:
                yield Failure("renders", name, _why(rendering))
        elif not rendering.export.files[0].name.endswith(trial.exporter.suffix):
            main = rendering.export.files[0].name
            yield Failure("renders", name, f"the main file {main!r} has not the suffix {trial.exporter.suffix!r}")


def _why(rendering: Rendering) -> str:
    return f"refused: {rendering.error}" if rendering.is_refusal else rendering.error


def no_network(trial: Trial) -> Iterator[Failure]:
    """Rendering asks neither the network nor another program."""
    yield from _acts(trial, "no-network", "network")


def no_files(trial: Trial) -> Iterator[Failure]:
    """Rendering writes no file and prints nothing; a temporary file that is gone afterwards is none."""
    yield from _acts(trial, "no-files", "file")


def _acts(trial: Trial, check: str, kind: str) -> Iterator[Failure]:
    seen: set[Act] = set()
    for name in trial.banks:
        for act in trial.rendering(name).acts:
            if act.kind == kind and act not in seen:
                seen.add(act)
                yield Failure(check, name, act.what)


def options_work(trial: Trial) -> Iterator[Failure]:
    """Each switch and each choice of the options gives an export, or is refused with an ExportError."""
    first, *others = ((values, trial.render(trial.ordinary, values)) for values in trial.settings)
    if first[1].export is None:
        return  # another check tells
    for values, rendering in others:
        if rendering.export is None and not rendering.is_refusal:
            yield Failure("options", "every-form", f"{rendering.error}{as_typed(values)}")


Check = Callable[[Trial], Iterator[Failure]]
CHECKS: Mapping[str, Check] = {
    "door": door,
    "renders": renders,
    "same-bytes": same_bytes,
    "no-network": no_network,
    "no-files": no_files,
    "bank-unchanged": bank_unchanged,
    "options": options_work,
    "well-formed": well_formed,
    "losses": losses_are_complete,
    "text-survives": text_survives,
}


def check_exporter(
    exporter: Exporter[Any], *, read: Read | None = None, banks: Mapping[str, Bank] | None = None
) -> tuple[Failure, ...]:
    """Try the exporter with banks that hurt, and give everything that it does wrong; () where that is nothing.

    `read` is a parser of the format, as strict as you can get: it takes an Export and gives every text that a user of
    the format would see. Without it the check `text-survives` has nothing to go by and finds nothing. `banks` are other
    banks by name, in place of `hard_banks()`.
    """
    trial = Trial(exporter, read, hard_banks() if banks is None else banks)
    refused = tuple(door(trial))
    return refused or tuple(failure for check in CHECKS.values() for failure in check(trial))
