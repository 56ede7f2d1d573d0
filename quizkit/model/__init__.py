"""The nouns: frozen classes that cannot be built wrong."""

from typing import TYPE_CHECKING

from quizkit.model.article import Article, Span
from quizkit.model.bank import (
    FORM_NAMES,
    Bank,
    Certainty,
    Evidence,
    Family,
    Form,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Process,
    Question,
    Review,
    SingleChoice,
    Status,
    reference_faults,
)

if TYPE_CHECKING:
    from quizkit.model.reading import (
        Attribution,
        Block,
        Cue,
        Figure,
        Manner,
        Owner,
        Reading,
        Role,
        Sentence,
        Stance,
        Voice,
        VoiceType,
    )

__all__ = [
    "FORM_NAMES",
    "Article",
    "Attribution",
    "Bank",
    "Block",
    "Certainty",
    "Cue",
    "Evidence",
    "Family",
    "Figure",
    "Form",
    "MadeWith",
    "Manner",
    "Matching",
    "MultipleChoice",
    "Option",
    "Owner",
    "Pair",
    "Process",
    "Question",
    "Reading",
    "Review",
    "Role",
    "Sentence",
    "SingleChoice",
    "Span",
    "Stance",
    "Status",
    "Voice",
    "VoiceType",
    "reference_faults",
]

# Who only exports a bank has no use for what is found in an article, and its classes take long to make.
_OF_READING = frozenset(
    {
        "Attribution",
        "Block",
        "Cue",
        "Figure",
        "Manner",
        "Owner",
        "Reading",
        "Role",
        "Sentence",
        "Stance",
        "Voice",
        "VoiceType",
    }
)


def __getattr__(name: str) -> object:
    """Import the nouns of a reading when the first of them is asked for."""
    if name not in _OF_READING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from quizkit.model import reading

    globals().update({noun: getattr(reading, noun) for noun in _OF_READING})
    return globals()[name]
