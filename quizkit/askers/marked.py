"""What stands in quotation marks, wherever it stands, and whose words these surely are."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.others_words import PRONOUN
from quizkit.askers.pieces import pieces_over
from quizkit.askers.places import in_body
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.saying_words import words_of_saying
from quizkit.askers.sayings import NAMING, is_plain_saying, is_surely_cited
from quizkit.askers.titles import title_in_text
from quizkit.askers.wording import folded, with_double_marks, words
from quizkit.model import Attribution, Reading, Sentence, Span, Voice

FEW = 3  # words; a title, or a word at arm's length, has no more
LINE = re.compile(r"[^\n]+")
MARK = re.compile(r"“|”|\"|''|``")
OPENS = re.compile(r"(?<!\S)\"(?=\w)")  # a straight mark behind a blank and before a letter closes nothing
SINGLE_MARKS = re.compile(r"[‘'](?<![\w’'].)(?=\w)[^‘“”\"\n]{0,900}?\w[,.?!]?[’'](?![\w’'])")
# Marks of other languages, and such as were written for HTML.
ODD_MARKS = re.compile(r"[«»„‹›&](?:(?<!&)|(?i:quot|[lr]dquo|#0*34|#822[01]|#x201[cd]);)")
SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with".split())
ASKS_SOMEBODY = re.compile(r"\b(?:ask|question|interview|press)(?:s|es|ed) (?:[A-Z]|him\b|her\b|them\b)")
# "Ruiz said it was late because the mayor found the pier “a shame”", "... who saw it as “a shame”".
OF_ANOTHER = re.compile(
    r"\b(?:because|since|after|before|when|while|where|if|how|why) (?!(?:he|she|they|it|we|I|there)\b)|"
    r"\bwho(?:m|se)?\b|\bas (?:(?:an?|the|being) )?$"
)
HE_BEFORE = 2  # sentences in which whom a "he" means may be named


@attrs.frozen
class Marked(Span):
    """A stretch in quotation marks: who surely says it, and else who may do so.

    `suspects` are the voices of attributions that are not sure, None among them where one has no source. A label is so
    short that it may be a title, or words at arm's length; it is nobody's words where it is one word or a name.
    """

    words: int
    is_label: bool
    is_name: bool
    is_beside_body: bool
    attribution: Attribution | None
    suspects: frozenset[int | None] = frozenset()

    @property
    def is_quotation(self) -> bool:
        """Whether somebody's words in the body are more than a label."""
        return not (self.is_label or self.is_beside_body)

    @property
    def voice(self) -> int | None:
        """The id of the voice whose words these surely are."""
        return self.attribution.voice if self.attribution else None


@once_a_reading
def all_marked(reading: Reading) -> tuple[Marked, ...]:
    """Everything that stands in quotation marks, in the order of the text."""
    found: list[Marked] = []
    for line in LINE.finditer(reading.text):
        was_open = bool(found) and found[-1].end == line.start() - 1
        for place in stretches(reading.text, Span(*line.span())):
            goes_on = was_open and place.start == line.start()
            found.append(marked_at(reading, place, found[-1].attribution if goes_on else None))
    return tuple(found)


def stretches(text: str, line: Span) -> list[Span]:
    """What stands in marks in one line, with the marks; single ones count outside of double ones."""
    double = list(between_marks(text, line))
    single = (Span(*one.span()) for one in SINGLE_MARKS.finditer(text, line.start, line.end))
    return sorted([*double, *(one for one in single if not any(one.overlaps(other) for other in double))])


def between_marks(text: str, line: Span) -> Iterator[Span]:
    """What stands in double marks; up to the next opening one, or the line's end, where nothing closes it."""
    opened: int | None = None
    for mark in MARK.finditer(text, line.start, line.end):
        is_opening = mark[0] in ("“", "``") or OPENS.match(text, mark.start())
        if opened is not None:
            yield Span(opened, mark.start() if is_opening else mark.end())
        elif mark[0] == "”":
            yield Span(*mark.span())  # closes what was opened nowhere
        opened = mark.start() if is_opening or (opened is None and mark[0] != "”") else None
    if opened is not None:
        yield Span(opened, line.end)


def marked_at(reading: Reading, place: Span, goes_on: Attribution | None) -> Marked:
    """What stands in marks at a place; a speech may go on there from the paragraph before."""
    own = [reading.attributions[at] for at in sorted({at for _, at in pieces_over(reading, place)})]
    title = title_in_text(reading)
    is_beside = not in_body(reading, place) or (title is not None and title.overlaps(place))
    told = words(place.cut(reading.text))
    suspects = frozenset(one.voice for one in own)
    sure = goes_on if not own else None
    if len(suspects) == 1:
        sure = next((one for one in own if is_surely_quoted(reading, one, place)), None)
    return Marked(place.start, place.end, len(told), is_name_or_few(told), is_name(told), is_beside, sure, suspects)


def is_name_or_few(told: Sequence[str]) -> bool:
    """Tell whether words are a name or few; a mark without any may belong to a quotation over several lines."""
    return 0 < len(told) <= FEW or is_name(told)


def is_name(told: Sequence[str]) -> bool:
    """Tell whether it is one word, or all begin with capitals but for small ones: "The Keeper of the Old Pier"."""
    return len(told) == 1 or (bool(told) and all(one[:1].isupper() or one in SMALL_WORDS for one in told))


def is_surely_quoted(reading: Reading, attribution: Attribution, place: Span) -> bool:
    """Tell whether words in marks are surely those of an attribution's source, and nobody's whom it speaks of."""
    piece = next((one for one in attribution.content if one.holds(inside(reading.text, place))), None)
    if piece is None or attribution.manner == "paraphrase" or not is_surely_cited(reading, attribution):
        return False
    if may_be_an_answer(reading, attribution):
        return False
    return attribution.manner == "quote" or is_plainly_own(reading, attribution, piece, place)


def may_be_an_answer(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a "he said" stands soon behind "Ruiz asked Birch", where who was asked will be meant."""
    if attribution.source is None or not PRONOUN.fullmatch(attribution.source.cut(reading.text)):
        return False
    near = sentences_around(reading, attribution.source, HE_BEFORE, 0)
    return any(ASKS_SOMEBODY.search(one.cut(reading.text)) for one in near)


def is_plainly_own(reading: Reading, attribution: Attribution, piece: Span, place: Span) -> bool:
    """Tell whether a report that holds words in marks speaks of nobody's words before them."""
    if not is_plain_saying(reading, attribution) or any(piece.holds(one.cue) for one in reading.attributions):
        return False
    before = reading.text[piece.start : max(piece.start, place.start)]
    told = words(before.lower())
    if OF_ANOTHER.search(before) or any(map(NAMING.match, told)):
        return False
    return words_of_saying().isdisjoint(told)


def inside(text: str, place: Span) -> Span:
    """A stretch without the marks around it."""
    bare = place.cut(text).strip("“”\"'` ")
    start = text.find(bare, place.start) if bare else place.start
    return Span(start, start + max(1, len(bare)))


@once_a_reading
def quotations_of(reading: Reading, voice: Voice) -> tuple[Marked, ...]:
    """All in the body that is surely quoted of somebody, but for what has a few words only."""
    return tuple(one for one in all_marked(reading) if one.voice == voice.id and one.is_quotation)


@once_a_reading
def marks_of(reading: Reading, voice: Voice) -> tuple[Marked, ...]:
    """The same with the few words in marks that are surely somebody's and no name: "called the pier “a shame”"."""
    own = (one for one in all_marked(reading) if one.voice == voice.id)
    return tuple(one for one in own if not (one.is_name or one.is_beside_body))


def bare_words(reading: Reading, marked: Marked) -> str:
    return " ".join(map(folded, words(with_double_marks(marked.cut(reading.text)))))


def is_or_may_be(reading: Reading, voice: Voice, person: Voice) -> bool:
    """Tell whether two are one, or could be."""
    return voice == person or may_be_same(reading, voice, person)


def sentences_around(reading: Reading, place: Span, before: int, behind: int) -> Sequence[Sentence]:
    """The sentences that share something with a place, and so many before and behind them."""
    last = bisect.bisect_left(
        reading.sentences, place.end, key=lambda one: one.start
    )  # the first that begins behind it
    first = last
    while first and reading.sentences[first - 1].end > place.start:
        first -= 1
    return reading.sentences[max(0, first - before) : last + behind] if first < last else ()
