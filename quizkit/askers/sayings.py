"""Which attributions tell plainly that somebody said something: no verdict, no denial, nothing on another's word."""

from __future__ import annotations

import re

from quizkit.askers.firms import may_be_a_firm
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.titles import in_title
from quizkit.model import Attribution, Reading

NEAR = 80  # characters before a source in which another may be cited for its words
# "X denied that ..." does not say that ...; these verbs may not become "said".
NOT_SAID = re.compile(r"(?:den(?:y\w*|ies|ied)|doubt\w*|disput\w+|ask\w*|wonder\w*|refus\w+|question\w*)$", re.I)
# "Called on the council to wait": what stands behind it is no statement.
CALLED_ON = re.compile(r"(?:\w+ )?call(?:s|ed|ing)? (?:up)?on\b")
# "A book reported that Ana Ruiz said": whether she did is told on somebody else's word.
ON_ANOTHERS_WORD = re.compile(
    r"\b(?:report|claim|alleg|recall|insist|suggest|testif|recount|maintain|tweet|deni|said|says|wrote|writes|told)"
    r"\w*(?: \S+){0,2} that (?:[\w’'.-]+,? ){0,3}$"
)
# "Told the court Birch was lost": whom it was told to stands in what was taken for the clause.
TELLING = re.compile(r"(?:\w+ )?(?:t(?:old|ells?|elling)|remind\w*|inform\w*|assur\w+|warn\w*|advis\w+)$")
TOLD_TO = re.compile(r"(?:the|an?|his|her|their|its) [a-z]+(?: [a-z]+)? (?:[A-Z]|(?:he|she|they|it|we|there)\b)")
MAY_LACK_ONE = ("warn", "warns", "warned", "warning", "advise", "advises", "advised", "advising")
# Verbs whose object is judged or asked for: "condemned the sale", "urged the council to wait".
VERDICT = re.compile(
    r"(?:accus|applaud|blam|castigat|censur|commend|condemn|critici[sz]|decri|denounc|deplor|derid|dismiss|endors|"
    r"fault|hail|implor|laud|lambast|mock|oppos|prais|rebuk|reject|ridicul|urg|welcom|defend)(?P<ending>e|e?[ds]|ing)?$",
    re.I,
)
# "Described the plan as hopeless", "called it a shame": no clause follows that somebody "said".
NAMING = re.compile(
    r"(?:call(?:s|ed|ing)?|(?:describ|characteri[sz]|portray|depict|brand|label|dub|deem|pronounc|regard)\w*|terms?|termed|"
    r"casts?|casting|paint(?:s|ed|ing))$",
    re.I,
)
# Behind a source: "wrote Ana Ruiz, Tom Birch and Lena Holt".
NAMED_TOO = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
ONE_OF_MANY = re.compile(rf"(?:, {NAMED_TOO})*,? and {NAMED_TOO}")


def is_verdict(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether the content is the object of a judging verb, not a statement."""
    behind = attribution.content[0].start - attribution.cue.end in (1, 2) and attribution.manner == "paraphrase"
    return behind and bool(VERDICT.match(attribution.cue.cut(reading.text)))


@once_a_reading
def is_plain_saying(reading: Reading, attribution: Attribution) -> bool:
    """A sure attribution of a source in the body, whose verb neither judges nor denies nor asks."""
    return is_surely_cited(reading, attribution) and not NOT_SAID.match(attribution.cue.cut(reading.text))


@once_a_reading
def is_surely_cited(reading: Reading, attribution: Attribution) -> bool:
    """A sure attribution of one source in the body, in plain words: also of a question."""
    return (
        attribution.askable
        and attribution.voice is not None
        and attribution.source is not None
        and not is_verdict(reading, attribution)
        and not in_title(reading, attribution)
        and not ONE_OF_MANY.match(reading.text, attribution.source.end)
        and not holds_listener(reading, attribution)
        and not may_be_a_firm(reading, attribution)
        and not ON_ANOTHERS_WORD.search(reading.text, max(0, attribution.source.start - NEAR), attribution.source.start)
    )


def holds_listener(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a report begins with whom it was told to."""
    cue, content = attribution.cue.cut(reading.text), attribution.content[0]
    if attribution.manner == "quote" or not TELLING.match(cue):
        return False
    # Who is told stands between verb and clause; where nothing does, it stands in the clause: "told the hall of it".
    is_next = 0 <= content.start - attribution.cue.end <= 1 and not cue.endswith(MAY_LACK_ONE)
    is_next = is_next and not content.cut(reading.text).startswith("that ")
    return is_next or bool(TOLD_TO.match(reading.text, content.start))


def is_torn(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a report is no statement by itself: its verb judges, names ("called it a joke") or parts it."""
    cue = attribution.cue.cut(reading.text)
    return bool(VERDICT.match(cue) or NAMING.match(cue)) or len(attribution.content) > 1
