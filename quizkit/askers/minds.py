"""Words by which a sentence that cites nobody still tells what somebody thinks, wants, feels or has counted."""

from __future__ import annotations

import re

from quizkit.askers.lists import within

THINKING = within("figure_sources", "minds")
COUNTING = re.compile(r"\bput(?:s|ting)? (?:[^ ,.;:]+ ){1,6}at\b")  # "put the loss at 40 boats"
SEEING = re.compile(r"\b(?:sees?|saw|seen) (?:[^ ,.;:]+ ){1,6}as\b")
# "To the farmers the drought meant": the sentence begins with those to whom it is so.
TO_SOME = re.compile(r"\W*(?:to|for) (?:the|many|most|some|these|those|all|his|her|their) (?:[\w'’-]+ ){0,2}?[\w-]+s\b")


def tells_of_a_mind(text: str) -> bool:
    """Tell whether what a sentence tells may be so for somebody, or as somebody counts.

    >>> tells_of_a_mind("Rumour has it that the pier is sold"), tells_of_a_mind("The pier is sold")
    (True, False)
    >>> tells_of_a_mind("The club put the loss at 40 boats"), tells_of_a_mind("To the crews it meant 40 boats less")
    (True, True)
    """
    told = text.lower()
    return any(one.search(told) for one in (THINKING, COUNTING, SEEING)) or TO_SOME.match(told) is not None
