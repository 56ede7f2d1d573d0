"""Of what sort a statement is: it judges, demands, tells what is to come, or what could be looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

import attrs

from quizkit.askers.checkables import event_in, mark_of_checking
from quizkit.askers.lists import listed, within
from quizkit.askers.places import sentence_with
from quizkit.askers.plain_wishes import is_plainly_demanded, is_plainly_to_come
from quizkit.askers.sayings import NAMING, is_plain_saying, is_verdict
from quizkit.askers.sure_verbs import RIGHT_BEFORE, is_asserted, is_named_in
from quizkit.askers.titles import in_title
from quizkit.askers.told import stands_in_marks
from quizkit.askers.view_signs import DEMAND, DEMANDING, SAID_OUTRIGHT, is_the_point, wish_in
from quizkit.askers.views import EVALUATING, RELAYED, TAKEN_BACK, TWO_IN_ONE, cues_of_sources
from quizkit.askers.wording import one_line, words
from quizkit.model import Attribution, Reading, Sentence, Span

StatementSort = Literal["judgement", "demand", "forecast", "claim"]
LEAST, LEAST_OF_VIEW, MOST = 4, 2, 40  # words of a statement; "called it absurd" needs few
BLANKS = ' ,."“”'
# More than one clause: perhaps also more than one sort of statement.
SEVERAL = re.compile(
    r"[;:?!—–]|, (?:and|but|while|which|who|because|so|as|I|we|he|she|it|they|there)\b|"
    r"\b(?:but|while|although|though|unless|because|since|[Ii]f|[Ww]hen)\b|"
    r"\band (?:that|he|she|it|they|we|I|there|is|are|was|were|has|had|have|will|would|should|must)\b"
)
FUTURE = re.compile(
    r"\b(?:will|won['’]t|would(?:n['’]t)?)"
    r"(?: (?:not|never|also|soon|be|then|eventually|only|now|more|no longer|[a-z]+ly))* (?!have\b|been\b)[a-z]{2,}|"
    r"(?:\b(?:is|are|was|were|am)|['’](?:s|re|m))(?: not)? going to [a-z]{2,}|['’]ll [a-z]{2,}"
)
# "The crew warned that they would leave": what was to come is told inside of what was done.
INSIDE = re.compile(
    r"\b(?:is|are|was|were|has|had|have|did|does|do|[a-z]{2,}ed|[a-z]{3,}ing|knew|thought|told|said|to|"
    r"(?:hope|believe|think|fear|expect|know|say|mean|doubt|wish|want|promise|claim|suspect|guess)s?|that|what|how|when|where)\b"
)
MOST_BEFORE = 10  # words before the verb of what is to come
# "That ought to be a help", "should be done by May", "where it needs to be": what is likely, or how things stand.
NO_DEMAND = re.compile(
    r"\b(?:should|ought to) (?:be (?:an?|the|able)\b|be \w+(?: \w+)? by [A-Z\d]|get\b|disqualify\b|\w+ly be\b)|"
    r"\bneeds? to be\W*$"
)
RELATIVE = re.compile(r"\w (?:that|what|where|which|who|whom|whose)\b")  # before a verb, which may be of that clause
OBLIGED = re.compile(r"\b(?:have|has|had|having|need|needs|needed) to\b")
# Behind the statement its speaker may go on, in another clause.
GOES_ON = re.compile(r"\b(?:and|but|which|although|while|with)\b.*\b(?:he|she|they|it|we|I)\b")
AT_ALL_TO_COME = re.compile(r"\b(?:will|won['’]t|would|going to|shall)\b|['’](?:ll|d)\b", re.I)
DIGIT = re.compile(r"\d")
MARKED = re.compile(r"[\"“”]")
WOULD = re.compile(r"\bwould")
JUDGING = frozenset({"eval_adj", "loaded_n", "loaded_ph", "loaded_v", "stance_adv"})
WEIGHING, WEIGHING_IF_SAID_OF = within("views", "weighing"), within("views", "weighing_if_said_of")
UNSETTLED = within("sorts", "unsettled")
ALSO_JUDGING, SUPPOSING = within("sorts", "also_judging"), within("sorts", "supposing")
TOLD_BY_VERBS: Mapping[str, StatementSort] = {
    "judging_verbs": "judgement",
    "demanding_verbs": "demand",
    "foretelling_verbs": "forecast",
}
VERBS = {verb: sort for key, sort in TOLD_BY_VERBS.items() for verb in listed("sorts", key)}


@attrs.frozen
class Sorted:
    """A statement that a source makes in one sentence: of which sort it is, and by which words of the article."""

    attribution: Attribution
    own: Sentence
    said: tuple[Span, ...]
    sort: StatementSort
    mark: Span


def sorted_statement(reading: Reading, attribution: Attribution) -> Sorted | None:
    """What an attribution says in the sentence of its verb, where that is surely of one sort."""
    own = sentence_with(reading, attribution.cue)
    if own is None or in_title(reading, attribution) or not is_certain(reading, attribution):
        return None
    said = tuple(part for piece in attribution.content if (part := common(own, piece)))
    text = " ".join(part.cut(reading.text) for part in said)
    if "\n" in own.cut(reading.text).strip() or not LEAST_OF_VIEW <= len(words(text)) <= MOST:
        return None
    found = sort_told(reading, attribution, said, text)
    if found is None:
        return None
    sort, mark = found
    if mark is None:
        return Sorted(attribution, own, said, sort, attribution.cue)
    place = next((at for part in said if (at := place_in(reading, part, mark))), None)
    return Sorted(attribution, own, said, sort, place) if place else None


def is_certain(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether it is certain whose statement it is; where it ends matters only if its words show the sort.

    "Ana Ruiz urged", in the article's own words, is enough.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or attribution.voice is None:
        return False
    if attribution.askable:
        return True
    if verb_sort(reading, cue) is None or not is_named_in(reading, source, attribution.voice):
        return False
    is_right_before = source.end < cue.start and RIGHT_BEFORE.fullmatch(reading.text, source.end, cue.start)
    return bool(is_right_before) and is_asserted(reading, source) and not stands_in_marks(reading, cue)


def verb_sort(reading: Reading, cue: Span) -> StatementSort | None:
    """The sort that a verb tells by itself."""
    return VERBS.get(one_line(cue.cut(reading.text)).lower())


def common(sentence: Span, piece: Span) -> Span | None:
    """What two stretches of text share."""
    start, end = max(sentence.start, piece.start), min(sentence.end, piece.end)
    return Span(start, end) if start < end else None


def place_in(reading: Reading, part: Span, mark: str) -> Span | None:
    """Where words stand in a part of the text."""
    at = reading.text.find(mark, part.start, part.end)
    return Span(at, at + len(mark)) if at >= 0 else None


def sort_told(
    reading: Reading, attribution: Attribution, said: tuple[Span, ...], text: str
) -> tuple[StatementSort, str | None] | None:
    """The sort, and the words of the statement that show it, or None for them where the verb does."""
    cue = one_line(attribution.cue.cut(reading.text))
    is_coloured = any(part.holds(one) for one in cues_of_sources(reading) if one.family in JUDGING for part in said)
    if NAMING.match(cue):
        return judging_name(text)
    by_verb = verb_sort(reading, attribution.cue)
    if by_verb:
        return (by_verb, None) if not SEVERAL.search(text.strip(BLANKS)) else None
    if len(words(text)) < LEAST:
        return None
    if is_verdict(reading, attribution) or not is_plain_saying(reading, attribution):
        return None
    # "It would not sail, she said" may be of what never was; "she said it would not sail" is of what was to come.
    if WOULD.search(text) and attribution.cue.start > said[0].start:
        return None
    return sort_in(text, is_coloured)


def judging_name(text: str) -> tuple[StatementSort, str] | None:
    """A judgement where somebody calls a thing by a word that judges."""
    judging = judging_word(text)
    if judging is None or SEVERAL.search(text.strip(BLANKS)):
        return None
    return "judgement", judging[0]


def judging_word(text: str) -> re.Match[str] | None:
    """The first word that plainly calls something good or bad."""
    found = (*EVALUATING.finditer(text), *ALSO_JUDGING.finditer(text))
    return next((one for one in found if one[0].lower() not in listed("sorts", "can_be_looked_up")), None)


def sort_in(text: str, is_coloured: bool = False) -> tuple[StatementSort, str] | None:
    """The only sort that a statement is of, with the word that shows it.

    >>> sort_in("the pier should be mended"), sort_in("the pier was a disgrace")
    (('demand', 'should'), ('judgement', 'disgrace'))
    >>> sort_in("the council will mend the pier"), sort_in("the council sold 14 boats")
    (('forecast', 'will mend'), ('claim', '14'))
    >>> sort_in("the pier should be mended because it is a disgrace"), sort_in("the pier is old")
    (None, None)
    """
    if SEVERAL.search(text.strip(BLANKS)) or TWO_IN_ONE.search(text) or RELAYED.search(text):
        return None
    judging = judging_word(text)
    weighs = is_coloured or any(one.search(text) for one in (EVALUATING, WEIGHING, WEIGHING_IF_SAID_OF))
    demands = DEMAND.search(text) or DEMANDING.search(text)
    to_come = AT_ALL_TO_COME.search(text)
    if demands:
        return demand_in(text) if not (weighs or to_come) else None
    if to_come:
        return future_in(text) if not weighs else None
    if judging:
        return ("judgement", judging[0]) if is_said_outright(text, judging) else None
    is_plain = not (weighs or UNSETTLED.search(text.lower()) or MARKED.search(text.strip(BLANKS)))
    told = one_line(text).strip(BLANKS)
    mark = mark_of_checking(told) if is_plain else None
    return ("claim", event_in(told) or mark) if mark else None


def demand_in(text: str) -> tuple[StatementSort, str] | None:
    """What is demanded, as the verb of the statement."""
    wish = wish_in(text)
    if wish is None or wish[1] != "demand" or NO_DEMAND.search(text.strip(BLANKS)):
        return None
    if RELATIVE.search(text.partition(wish[0])[0]) or not is_plainly_demanded(text.strip(BLANKS), wish[0]):
        return None
    return "demand", wish[0]


def is_telling(text: str) -> bool:
    """Tell whether words of a sentence may show of what sort a statement in it is."""
    signs = (EVALUATING, WEIGHING, ALSO_JUDGING, DEMAND, DEMANDING, AT_ALL_TO_COME)
    return any(one.search(text) for one in signs)


def future_in(text: str) -> tuple[StatementSort, str] | None:
    """What is to come, as the verb of the statement, and not on a condition."""
    future = FUTURE.search(text)
    if future is None or SUPPOSING.search(text.lower()) or not is_the_point(future):
        return None
    before = text[: future.start()].removeprefix("that ")
    if INSIDE.search(before) or len(words(before)) > MOST_BEFORE or not is_plainly_to_come(text, future):
        return None
    return "forecast", future[0]


def is_said_outright(text: str, judging: re.Match[str]) -> bool:
    """Tell whether something is called so, and nothing takes it back or counts."""
    before = text[: judging.start()]
    if TAKEN_BACK.search(before) or OBLIGED.search(before) or DIGIT.search(text):
        return False
    return SAID_OUTRIGHT.search(before) is not None
