"""How words of a bank become HTML that Anki shows as it is."""

from __future__ import annotations

import attrs

from quizkit.writing import HtmlSource

REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
# "[sound:", "[latex]", "\\(" and "{{c1::" mean something to Anki. A reference for the sign would not do: formulas are
# looked for in the page, where references are resolved, and Anki's editor resolves them in the field.
APART = {sign: f"<span>{sign}</span>" for sign in "\\[{"}
ATTRIBUTE_REFERENCES = str.maketrans(REFERENCES | {'"': "&quot;"} | {sign: f"&#{ord(sign)};" for sign in APART})


@attrs.frozen
class Source(HtmlSource):
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    references = str.maketrans(REFERENCES | APART)
