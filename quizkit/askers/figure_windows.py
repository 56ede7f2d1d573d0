"""A few words of the article on both sides of a figure, where its statement does not read alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizkit.askers.any_case import AnyCase
from quizkit.askers.figure_parts import is_measured, stands_before
from quizkit.askers.figure_words import CLAUSE_EDGE, LOOSE_WORDS, MEASURING, PASSIVE, TAIL_STOPS, UNRESOLVED
from quizkit.askers.places import sentence_with
from quizkit.askers.standing_alone import FIRST_PERSON, POINTING
from quizkit.askers.wording import content_words, one_line
from quizkit.model import Figure, Reading

MOST_WORDS, MOST_WORDS_BEFORE = 14, 12  # behind a figure, and before it
LEAST_TELLING = 2  # words on one of the sides
MARKS = re.compile(r"[“”\"()\[\]*@#?]|''|\S+@\S+|[.!] ")
# What begins something else behind a number, or ends something else before one.
JOINT = re.compile(r"\s(?:and|or|but|while|when|because|as|since|so|to|compared|than)\s|\s\S*\d")
ANOTHER_NUMBER = re.compile(r"\S*\d\S*")
BORDERS: tuple[re.Pattern[str] | AnyCase, ...] = (CLAUSE_EDGE, MARKS, UNRESOLVED, POINTING, FIRST_PERSON)
LEADING = re.compile(r"(?:(?:and|but|or|so|that|also|then|there|with|said|says)\s)+", re.I)
JOINS_CLAUSES = re.compile(r"\s(?:and|but|while|whereas|because|as|when|since|although|though|if|that)\s")
SAYING = re.compile(r"(?:with |and )?(?:said|says)\b", re.I)
OPENED = re.compile(
    r"(?:[,;:.!?(—–\"“”]|\b(?:and|but|while|whereas|because|as|when|since|although|though|if|said|says))\s*$"
)
ARTICLE = re.compile(r"(?:the|an?)\s", re.I)
OF_THE_VOTE = re.compile(r" of the votes?\b")  # needs no telling
IN_A_LIST = re.compile(r"^(?:[A-Z]\S*\s)+and\s")
NO_SUBJECT = re.compile(
    r"(?:of|with|in|at|on|for|by|from|to|including|like|as|than|about|over|under|which|who|whose|not|also|then|"
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
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|should|\w{2,}ed|won|got|took|gave|cost|spent|paid|made|sold|lost|led|"
    r"bought|sent|held|met|left|kept|built|grew|fell|rose|drew|saw|found|brought|set|put|ran|owes?|owns?|needs?|makes?|earns?|"
    r"costs|pays?|gives?|takes?|holds?|gets?|sells?)\b"
)
# "1 percent to the output", "125 people in Easton": what happened to them stands before.
NEEDS_A_VERB = re.compile(
    rf"{SUM_OR_SHARE} to |[\w,.]+(?: (?:thousand|million|billion))? people(?: (?:in|at|on|to|near|from|during) .*)?$"
)
CLAUSE_MARKS = ",:;—–"  # the verb before one of these is none of the figure's
# What stands behind these is not the verb of the subject: "a yard that sold", "a densely wooded hill".
OF_WHICH = re.compile(r"\b(?:who|whose|which)\b")
NO_VERB_BEHIND = re.compile(r"\b(?:that|who|which|whose|(?:the|an?)(?: \w+ly)?) $", re.I)
INTO = re.compile(r"\s(?:into|to|in|for|from|on|toward|towards)\s")  # what a sum went to
OF_WHOM = re.compile(r"\sof (?:them|these|those|it|us|you|which|whom|his|her|its|their)\b", re.I)


def words_around(reading: Reading, figure: Figure) -> str | None:
    """A figure without its hedge amid words beside it, from where a clause with subject and verb begins, or None."""
    sentence = sentence_with(reading, figure)
    if sentence is None or figure.hedge is None or not stands_before(figure):
        return None
    if OF_WHOM.match(reading.text, figure.end) or is_measured(reading, figure):
        return None
    all_before = one_line(reading.text[sentence.start : figure.hedge.start]).strip()
    all_behind = one_line(reading.text[figure.end : sentence.end])
    before, behind = before_it(all_before), behind_it(all_behind)
    if behind is None:
        return None
    telling = [content_words(side) - MEASURING for side in (before, behind)]
    if not telling[0] or max(map(len, telling)) < LEAST_TELLING:
        return None
    if before[-1] in CLAUSE_MARKS or (not behind and figure.unit is None and INTO.match(all_behind)):
        return None
    return f"{before} {one_line(figure.cut(reading.text))}{behind}"


def is_only_dated(stretch: str) -> bool:
    """Tell whether behind a sum or a share only a time or a place stands, so that nobody sees what it counts.

    >>> is_only_dated("$9 million during the month"), is_only_dated("$9 million for new piers")
    (True, False)
    """
    return ONLY_DATED.match(stretch) is not None


def lacks_its_verb(stretch: str) -> bool:
    """Tell whether a stretch says little without the verb before it: a sum that goes to something, people somewhere.

    >>> [lacks_its_verb(one) for one in ("$9 million to the harbour", "90 people in Easton", "90 people were hurt")]
    [True, True, False]
    """
    bare = stretch.removesuffix(" …")
    return NEEDS_A_VERB.match(bare) is not None and VERB.search(bare) is None


def before_it(text: str) -> str:
    """The last words of a text, from where a clause with its subject and verb begins; "" where none does."""
    border = max(ends((*BORDERS, ANOTHER_NUMBER), text), default=0)
    joints = [one for one in JOINS_CLAUSES.finditer(text, border) if VERB.search(text[border : one.start()])]
    for start in (border, *(one.end() for one in joints)):
        rest = text[start:].strip()
        leading = LEADING.match(f"{rest} ")
        bare = rest[leading.end() :] if leading else rest
        at_border = bool(leading and joins(leading[0])) or begins_phrase(text[:start], bare)
        if at_border and len(bare.split()) <= MOST_WORDS_BEFORE and has_subject(bare):
            return bare
    return ""


def joins(leading: str) -> bool:
    """Tell whether the words that lead to a clause surely end another one: "said", "said that"."""
    return bool(SAYING.match(leading))


def begins_phrase(before: str, rest: str) -> bool:
    """Tell whether words begin at the head of a sentence or behind a mark or conjunction, or with an article."""
    alone = not before.strip() or bool(OPENED.search(before)) or bool(ARTICLE.match(rest))
    # "Tom Birch, Ana Ruiz and Jo Holt sold": only a part of the subject would be left.
    return alone and not (before.rstrip().endswith(",") and IN_A_LIST.search(rest.split(" that ")[0]))


def has_subject(rest: str) -> bool:
    """Tell whether something telling stands before the first verb, which is neither a preposition nor a participle.

    >>> [has_subject(one) for one in ("The yard sold boats", "a yard that sold boats", "boats owned by it")]
    [True, False, False]
    """
    if len(VERB.findall(rest)) <= len(OF_WHICH.findall(rest)):
        return False  # "a mayor whose plan failed" has no verb of its own
    verbs = (match.start() for match in VERB.finditer(rest))
    verb = next((at for at in verbs if not (NO_VERB_BEHIND.search(rest[:at]) or PASSIVE.match(rest, at))), None)
    return verb is not None and not NO_SUBJECT.match(rest) and bool(content_words(rest[:verb]))


def behind_it(text: str) -> str | None:
    """The first words of a text, up to the first border, with a blank before them; or "".

    None where that is a number, which may cut a noun from its adjectives: "900 of the old 40-foot boats".
    """
    share = OF_THE_VOTE.match(text)
    start = share.end() if share else 0
    found = (match.start() for pattern in BORDERS for match in pattern.finditer(text))
    stop = min((at for at in found if at >= start), default=len(text))
    joints = (one.start() for one in JOINT.finditer(text, start, stop) if not joins_nouns(text[:stop], one))
    stop = next(joints, stop)
    if ANOTHER_NUMBER.match(text[stop:].lstrip()):
        return None
    kept = text[:stop].rstrip(".!?,;: ").split()
    if kept and kept[-1].endswith("ed") and text.startswith(" to ", stop):
        return None  # "of the boats needed to cross"
    if stop == len(text) and len(kept) <= MOST_WORDS:
        return " ".join(["", *kept])
    if len(kept) > MOST_WORDS:
        phrases = [at for at, word in enumerate(kept[: MOST_WORDS + 1]) if word.lower() in LOOSE_WORDS]
        kept = kept[: phrases[-1] if phrases else MOST_WORDS]
    while kept and (kept[-1].lower() in LOOSE_WORDS or TAIL_STOPS.fullmatch(f" {kept[-1]}")):
        kept.pop()
    if kept and kept[-1].endswith("ing"):
        return None  # "of the planned advertising", "sold 90 boats including"
    return f" {' '.join(kept)}" if kept else ""


def joins_nouns(text: str, joint: re.Match[str]) -> bool:
    """Tell whether a joint is between two nouns of the last phrase: "on television and radio"."""
    return joint.group().strip() in ("and", "or") and VERB.search(text, joint.end()) is None


def ends(patterns: Iterable[re.Pattern[str] | AnyCase], text: str) -> list[int]:
    return [match.end() for pattern in patterns for match in pattern.finditer(text)]
