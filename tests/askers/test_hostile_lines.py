"""However a line is made to mislead a pattern, asking about it takes time that grows with its length and no faster."""

import time
from collections.abc import Callable

import pytest

from quizkit.askers.antecedents import OWNER, TWO_NAMED
from quizkit.askers.bare_sentences import QUOTATION
from quizkit.askers.checkables import mark_of_checking
from quizkit.askers.dates import times_of
from quizkit.askers.figure_clauses import has_subject
from quizkit.askers.figure_notes import VERB_OF_ANOTHER
from quizkit.askers.figure_slots import has_no_main_verb
from quizkit.askers.marked import SINGLE_MARKS
from quizkit.askers.parts import parted
from quizkit.askers.parts_in_life import standings_of
from quizkit.askers.settled import without_settled
from quizkit.askers.standing_alone import has_loose_end
from quizkit.askers.unfinished import HANGING

SHORT, TIMES = 1_500, 10
READERS: dict[str, Callable[[str], object]] = {
    "parts in life": lambda line: standings_of(f"captain {line}"),
    "parts of a statement": parted,
    "clauses": has_subject,
    "main verbs": has_no_main_verb,
    "what can be checked": mark_of_checking,
    "what seems to point": without_settled,
    "what points": has_loose_end,
    "what hangs": HANGING.match,
    "quotations": QUOTATION.findall,
    "owners": OWNER.findall,
    "two names": TWO_NAMED.search,
    "verbs of others": VERB_OF_ANOTHER.search,
    "times": times_of,
    "single marks": SINGLE_MARKS.findall,
}
HOSTILE = ("A", "A-", "a-", "a ", "A ", "A. ", "who ", "that has ", "the has ", "went ", "voted ", "owes ", "1,", "’s ")
HOSTILE_TOO = ("``", "in ", "“", "that war ", "and that is ", "you ", "the a with ", "running in ", "'a ", "May 1, ")


@pytest.mark.parametrize("unit", HOSTILE + HOSTILE_TOO)
@pytest.mark.parametrize("name", READERS)
def test_the_time_grows_with_the_line(name: str, unit: str) -> None:
    def seconds(length: int) -> float:
        line = (unit * length)[:length]
        start = time.process_time()
        READERS[name](line)
        return time.process_time() - start

    READERS[name]("a line")  # what is kept for later uses is made here
    least = 0.002  # below it other things than the line take the time
    shorter = max(least, min(seconds(SHORT + i) for i in range(3)))  # a length of its own: some keep what they found
    longer = min(seconds(TIMES * SHORT + i) for i in range(2))
    assert longer < 3 * TIMES * shorter  # the square would be a hundred times
