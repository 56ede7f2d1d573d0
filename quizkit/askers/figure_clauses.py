"""Whether words with a figure are a clause: subject and verb, and what the number counts."""

from __future__ import annotations

import re

from quizkit.askers.figure_words import PASSIVE
from quizkit.askers.wording import content_words

IN_A_LIST = re.compile(r"^(?:[A-Z]\S*\s)+and\s")
NO_SUBJECT = re.compile(
    r"(?:of|with|in|at|on|for|by|from|to|including|like|as|than|about|over|under|which|who|whose|not|also|then|how|"
    r"\w+ly|\w{2,}ing (?:the|an?|at|to|for|in|on|some|\w+ing)|(?-i:[a-z]\w+ed))\s",
    re.I,
)
# "$9 million during the month": a sum or share of what?
SUM_OR_SHARE = (
    r"(?:[^\w\s][\d,.]+|[\d,.]+ ?(?:%|percent\b|per cent\b|(?:percentage )?points?\b))"
    r"(?: (?:thousand|million|billion|trillion))?"
)
ONLY_DATED = re.compile(
    rf"{SUM_OR_SHARE} (?:during|per|last|this|since|over|between|by|every|each|an?|"
    r"in (?:the|that|these|those|an?|[A-Z]|\d|early|late|recent|his|her|its|their))\b"
    r"(?!.* (?:on|for|of(?! \d)|to|from) )"
)
# "Hundred", "need", "United" and the like end as a past does.
PAST = r"(?!(?:hundred|kindred|hatred|sacred|naked|wicked|rugged|beloved)\b)[a-z]{2,}(?<!e)ed|agreed|freed|guaranteed"
# None behind a hyphen: "the Norby-based yard".
VERB = re.compile(
    rf"(?<!-)\b(?:is|are|was|were|has|have|had|will|would|could|should|{PAST}|"
    r"won|got|took|gave|cost|spent|paid|made|sold|"
    r"lost|led|bought|sent|held|met|left|kept|built|grew|fell|rose|drew|saw|found|brought|set|put|ran|"
    r"owes?|owns?|(?<!\bin )needs?(?! of\b)|makes?|earns?|costs|pays?|gives?|takes?|holds?|gets?|sells?)\b"
)
# What tells which one is meant has a verb of its own: "a yard whose boats sold", "a mayor who has given".
OF_WHICH = re.compile(
    rf"\b(?:(?:who|whose|which)\b.{{0,80}}?|that\s)(?:{VERB.pattern})"
    rf"(?:\s(?:\w+ly|not|never|also|been|be|given|{VERB.pattern})\b)*"
)
NO_VERB_BEHIND = re.compile(r"\b(?:the|an?)(?: \w+ly)? $", re.I)
NEAR = 40  # characters, in which they stand


def is_only_dated(stretch: str) -> bool:
    """Tell whether behind a sum or a share only a time or a place stands, so that nobody sees what it counts.

    >>> is_only_dated("$9 million during the month"), is_only_dated("$9 million for new piers")
    (True, False)
    """
    return ONLY_DATED.match(stretch) is not None


def has_subject(clause: str) -> bool:
    """Tell whether something telling stands before the first verb, which is neither a preposition nor a participle.

    >>> [has_subject(one) for one in ("The yard sold boats", "a yard that sold boats", "boats owned by it")]
    [True, False, False]
    """
    main = OF_WHICH.sub("", clause)
    verbs = (match.start() for match in VERB.finditer(main))
    verb = next((at for at in verbs if not (is_behind_article(main, at) or PASSIVE.match(main, at))), None)
    return verb is not None and not NO_SUBJECT.match(main) and bool(content_words(main[:verb]))


def is_behind_article(text: str, at: int) -> bool:
    """Tell whether what looks like a verb is none: "the newly painted pier"."""
    return NO_VERB_BEHIND.search(text[max(0, at - NEAR) : at]) is not None
