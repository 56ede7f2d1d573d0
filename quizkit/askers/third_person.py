"""The pronouns of the third person in a statement, but for an "it" that stands for nothing."""

from __future__ import annotations

import functools
import re

from quizkit.askers.any_case import any_case
from quizkit.askers.wording import TEXTS_KEPT

# The first letters go first, as they are found quickly; what stands before one is looked at from behind it.
THIRD_PERSON = any_case(
    r"(?:h(?<!\w.)(?:e|im|ers?|is|imself|erself)|s(?<!\w.)he|it(?<!\w..)(?:s|self)?|the(?<!\w...)(?:y|m|irs?))\b"
)
# "It is time to", "it was clear that", "makes it hard to": this "it" stands for nothing; "it is going to" is another.
EMPTY_IT = re.compile(
    r"\bit(?:(?:['’]s| is)(?: going to be)?| was| will be| would be| has been| had been)(?: not)? "
    r"(?:time\b|official\b|(?:\w+ly )?(?:un)?clear\b|(?:the |an? )?(?:[\w’'-]+ ){1,3}who\b|"
    r"(?:\w+ly |too |so |very )?(?!(?:got|going|like|up|due|set|about|able|ready|back|down|\w+(?:ing|ed)(?! that))\b)"
    r"\w+ (?:that|to|if|for (?:\w+ ){1,4}to)\b)|"
    r"\bit (?:seems|appears|turns out)\b|"
    r"\b(?:mak(?:e|es|ing)|made|finds?|found) it \w+ (?:to|that|for)\b",
    re.I,
)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def with_pronouns(statement: str) -> tuple[str, tuple[re.Match[str], ...]]:
    """A statement without any "it" that stands for nothing, and the pronouns of the third person that are left."""
    found = tuple(THIRD_PERSON.finditer(statement))
    if not any(one[0] == "it" for one in found):
        return statement, found
    meant = EMPTY_IT.sub("", statement)
    return meant, tuple(THIRD_PERSON.finditer(meant))
