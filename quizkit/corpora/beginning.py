"""Whether a run goes on with what is there, begins anew, or is refused because it would mix two kinds of bank."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

from quizkit.corpora.manifest import Manifest
from quizkit.errors import CorpusError

Again = Literal["all", "set-aside"]

NO, YES = "no", "yes"


def begin(manifest: Manifest, options: Mapping[str, object], *, fresh: bool, again: Again | None) -> None:
    """Get the record ready for a run with these options.

    What `fresh` or `again` asks for is done once: where a run that was begun like that was cut off, it goes on. Raises
    CorpusError where the record is of a run with other options.
    """
    mode = "fresh" if fresh else again or ""
    wanted = json.dumps(options, sort_keys=True)
    before = manifest.get("options", "")
    cut_off = manifest.get("mode", "") if manifest.get("finished", YES) == NO else None
    if mode in ("fresh", "all") and (before != wanted or cut_off != mode):
        manifest.forget()
        manifest.put({"made_with": ""})
    elif before and before != wanted:
        raise CorpusError(f"{manifest.folder}: {_differences(json.loads(before), options)}; {_WAYS_OUT}")
    elif cut_off == "fresh" and mode != "fresh":
        raise CorpusError(f"{manifest.folder}: the run that was cut off there was begun with --fresh; give it again")
    elif mode == "set-aside" and cut_off != mode:
        manifest.forget(only_set_aside=True)
    manifest.put({"options": wanted, "mode": mode or cut_off or "", "finished": NO})


_WAYS_OUT = "give the same options, another folder, or --again all to make all anew (reviews are kept)"


def end(manifest: Manifest) -> None:
    """Note that the whole corpus was gone through."""
    manifest.put({"finished": YES, "mode": ""})


def _differences(before: Mapping[str, object], now: Mapping[str, object]) -> str:
    names = [name for name in sorted({*before, *now}) if before.get(name) != now.get(name)]
    told = ", ".join(f"{name} {_shown(before.get(name))}, now {_shown(now.get(name))}" for name in names)
    return f"its run was begun with other options ({told})"


def _shown(value: object) -> str:
    return "not given" if value is None else json.dumps(value, ensure_ascii=False)
