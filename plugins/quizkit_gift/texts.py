"""How words of a bank become fit for GIFT: escaped as HTML, and escaped as GIFT."""

from __future__ import annotations

import re

import attrs

from quizkit.writing.moodle import LABEL_REFERENCES, MoodleSource

PLACEHOLDER = re.compile("&(?=&)")  # what reads GIFT keeps "&&058;" and the like for the signs that were escaped
GIFT_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"})


@attrs.frozen
class Source(MoodleSource):
    """Where a text comes from. With references for the breaks of its lines it makes no new line in the file."""

    references = LABEL_REFERENCES | {ord(sign): f"&#{ord(sign)};" for sign in "$\\()[]\n\r"}
    format = "GIFT"
    not_in_tags = re.compile("[<>`\\[\\]\\\\\x00-\x1f\x7f-\x9f]")
    why_not_in_tags = "a tag in GIFT cannot hold brackets, backslashes, backticks or outer blanks: left out of it"

    def tidied(self, line: str) -> str:
        """Without what readers would take for a sign that was escaped."""
        return PLACEHOLDER.sub("& ", line)


def gift(text: str) -> str:
    r"""Words that GIFT takes as they are.

    >>> print(gift("5 = {6}: no ~"))
    5 \= \{6\}\: no \~
    """
    return text.translate(GIFT_ESCAPES)
