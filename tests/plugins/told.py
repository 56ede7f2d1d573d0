"""What an export tells as lost."""

from __future__ import annotations

from quizkit import Export


def reasons_in(export: Export) -> dict[tuple[str | None, str], str]:
    """Losses by question and field, but for notes, which never go to a class."""
    found = {(loss.question, loss.field): loss.reason for loss in export.losses}
    return {place: reason for place, reason in found.items() if place != (None, "questions[].review.note")}
