"""Who judges or demands something: the object of a verb, where no clause says it."""

from __future__ import annotations

from quizkit.finders.commentary import kept
from quizkit.finders.cues import Content, Cue
from quizkit.finders.words import word_set


def verdict(cue: Cue) -> Content | None:
    """Ana condemned the sale of the pier; Ana urged the council to stop it: what is judged or asked for."""
    if cue.verb.lemma_.lower() not in word_set("reporting", "verdict"):
        return None
    parts = [child for child in cue.verb.children if child.dep_ in ("dobj", "prep", "xcomp") and child.i > cue.verb.i]
    if not any(child.dep_ == "dobj" for child in parts) or parts[0].left_edge.i != cue.verb.i + 1:
        return None
    start, end = parts[0].left_edge.idx, parts[-1].right_edge.idx + len(parts[-1].right_edge)
    end = min((end, *(at for at in cue.breaks if at > start)))
    return Content("verdict", *kept(cue, parts[0], start, end))
