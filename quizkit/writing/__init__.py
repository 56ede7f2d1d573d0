"""What exporters share: how to tell what a format cannot carry, where a quotation stands, and how HTML is made.

Nothing here is part of the plugin API: it is there to be used, and may change with every version.
"""

from quizkit.writing.html import NOTICE, Html, HtmlSource, joined, lines, tagged
from quizkit.writing.source import CONTROL, ILLEGAL_IN_XML, Source
from quizkit.writing.telling import (
    known_of,
    labels_of,
    questions_by_article,
    tell_language,
    tell_notes,
    tell_what_is_not_shown,
)
from quizkit.writing.words import (
    answer_fields,
    answers_in_order,
    keyword,
    letter_of,
    one_line,
    shortened,
    stand_in_order,
)

__all__ = [
    "CONTROL",
    "ILLEGAL_IN_XML",
    "NOTICE",
    "Html",
    "HtmlSource",
    "Source",
    "answer_fields",
    "answers_in_order",
    "joined",
    "keyword",
    "known_of",
    "labels_of",
    "letter_of",
    "lines",
    "one_line",
    "questions_by_article",
    "shortened",
    "stand_in_order",
    "tagged",
    "tell_language",
    "tell_notes",
    "tell_what_is_not_shown",
]
