"""What sources condemn, praise, urge and the like, or call by a judging name: told from the verb on."""

from __future__ import annotations

import re

from quizkit.askers.fit_names import can_be_named
from quizkit.askers.material import Claim, claim_from
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import NAMING, VERDICT, is_verdict
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.wording import one_line, without_marks
from quizkit.model import Attribution, Reading, Span

OCCASION = re.compile(r"\b(?:during|while|\w+day|at an? \w+|in an? (?:interview|speech|statement))\b")
# What goes on behind a quoted name: “called it a "new low", as he had before”.
BEHIND_NAME = re.compile(r"(?:,([”\"])|([”\"]),) [^“”\"]*$")


@once_a_reading
def verdicts_of(reading: Reading) -> tuple[Claim, ...]:
    """What named voices condemn, praise, urge and the like or call by a quoted name, in the words from the verb on."""
    found = []
    for index, attribution in enumerate(reading.attributions):
        if not (attribution.askable and attribution.source) or not has_verdict_verb(reading, attribution):
            continue
        voice = reading.voices[attribution.voice or 0]
        told = Span(attribution.cue.start, attribution.content[-1].end).cut(reading.text)
        statement = without_marks(BEHIND_NAME.sub(r"\1\2", one_line(told)))
        if can_be_named(voice) and reads_alone(statement, quoted=False) and not OCCASION.search(statement):
            found.append(claim_from(reading, index, statement))
    return tuple(found)


def has_verdict_verb(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a verb that can follow "somebody who" judges or names; "which source urging" is no question."""
    cue = attribution.cue.cut(reading.text)
    if attribution.manner == "mixed" and NAMING.match(cue):
        return cue.endswith(("ed", "s")) and attribution.content[0].start > attribution.cue.end
    verb = VERDICT.match(cue) if is_verdict(reading, attribution) else None
    return verb is not None and (verb["ending"] or "")[-1:] in ("d", "s")
