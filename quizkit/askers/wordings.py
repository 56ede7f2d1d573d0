"""What a stem can say that somebody said, and which of its words stand in quotation marks in the article."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import attrs

from quizkit.askers.any_case import small
from quizkit.askers.clipping import shorter
from quizkit.askers.material import Claim, claim_from, sentences_beside, without_that
from quizkit.askers.own_pronouns import with_speaker
from quizkit.askers.parts import LEAST_MEANT, parted, says_something
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import CALLED_ON, is_plain_saying, is_torn
from quizkit.askers.spoken import (
    BARE_SUBJECT,
    after_that,
    can_be_told,
    is_said,
    spoken_claims,
)
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.wording import (
    STOP_WORDS,
    content_words,
    folded,
    one_line,
    sentences,
    without_marks,
    without_occasion,
    words,
)
from quizkit.model import Reading

# "Keep the country safe": which one, a stem would have to say.
UNTOLD = re.compile(r"\bthe (?:country|nation|region)\b(?! of\b)")
FRAGMENT_WORDS = range(2, 13)
WORDS_OUTSIDE = 2  # a fragment that leaves fewer outside is too near to "the whole of it"
OPENING_MARKS = ("“", '"', "‘", "''", "``")
GOES_ON = re.compile(r"[\w-]")
QUOTATION = re.compile(r"(?:“|\"|''|``)([^“”\"`]+?)(?:”|\"|'')")
ANY_MARK = re.compile(r"“|”|\"|‘|''|``|'(?<!\w')")
# In a quotation the speaker says "he" of somebody else; a dash at the end shows that it was broken off.
UNFIT = re.compile(rf"{ANY_MARK.pattern}|^(?:he|she|it|they|his|her|its|their)\b|[–—-]$", re.I)
OF_ONESELF = re.compile(r"\b(?:I|me|my|myself)\b")  # shows without its marks that it was quoted
# With these a speaker begins a point; behind "that" they show that it was quoted.
OPENER = re.compile(r"(?:first of all|in essence|of course|in fact|in other words|by the way|for one thing)\b", re.I)
# "‘Ana Ruiz, the mayor,’ has left": marks around a name are no quotation of the speaker.
NAME_FIRST = re.compile(r"[A-Z]\S* [A-Z]\S*,")
MARKED = re.compile(r"(?<!\w)‘([^‘]+)’(?!\w)")
EXAMPLE = re.compile(r", for (?:instance|example)$")
# Either the writer tells by it how something was said, or it is a part of what was said.
OF_EITHER = re.compile(r", (?:without|while|before|after) \w+ing\b")
ECHO_WORDS = 3  # that carry meaning, one behind the other


@attrs.frozen
class Wording:
    """A claim without quotation marks in it, and which of its words have them in the article.

    `passage` is its sentence, where it has to be shown with the claim.
    """

    claim: Claim
    statement: str
    whole: bool
    fragment: str = ""
    passage: str = ""


def wordings_of(reading: Reading) -> Iterator[Wording]:
    """Statements of which it is plain what stands in quotation marks, in the order of the text."""
    found = [*wholly_quoted(reading), *not_quoted(reading), *partly_quoted(reading)]
    yield from sorted(found, key=lambda one: one.claim.index)


def wholly_quoted(reading: Reading) -> Iterator[Wording]:
    """Of each quotation the first sentence that reads well without its marks."""
    for claim in spoken_claims(reading):
        if claim.quoted:
            fit = (one for one in (claim, *sentences_beside(reading, claim)) if can_be_told(reading, one))
            told = ((one, after_that(reading, one)) for one in fit)
            yield from [Wording(one, text, whole=True) for one, text in told if text and is_unmarked(text)][:1]


def is_unmarked(statement: str) -> bool:
    """Tell whether a quotation reads like a report, so that nothing in it shows that it was quoted."""
    gives_away = UNFIT.search(statement) or OF_ONESELF.search(statement) or OPENER.match(statement)
    return not gives_away and is_told(statement)


def is_told(statement: str) -> bool:
    """Tell whether a statement reads alone behind "that"."""
    unclear = "…" in statement or UNTOLD.search(statement) or BARE_SUBJECT.match(statement)
    return not unclear and reads_alone(statement, quoted=False)


def not_quoted(reading: Reading) -> Iterator[Wording]:
    """Reports without a mark, of speakers whom the article also quotes, so that one must look where the marks stand."""
    for claim in spoken_claims(reading):
        content = claim.attribution.content[0].cut(reading.text)
        if claim.attribution.manner != "paraphrase" or ANY_MARK.search(content) or not is_quoted(reading, claim):
            continue
        statement = as_told(reading, claim)
        if statement and is_clear(reading, claim, statement) and not is_echoed(reading, claim, statement):
            yield Wording(claim, statement, whole=False)


def is_echoed(reading: Reading, claim: Claim, statement: str) -> bool:
    """Tell whether the article quotes some of a report in another place, so that “none” could be disputed.

    That is its end, whoever says it, or a few words of it where the same speaker is quoted.
    """
    part, own = parted(statement).casefold(), runs_of(statement)
    for voice, quoted, runs in quotations(reading):
        is_own = voice in (claim.attribution.voice, None)
        if (part and part in quoted) or (is_own and not own.isdisjoint(runs)):
            return True
    return False


@once_a_reading
def quotations(reading: Reading) -> tuple[tuple[int | None, str, frozenset[tuple[str, ...]]], ...]:
    """The voice of everything of which some is quoted, its words in small letters, and the runs of them."""
    quoting = (one for one in reading.attributions if one.manner != "paraphrase")
    quoted = ((one.voice, one_line(" ".join(piece.cut(reading.text) for piece in one.content))) for one in quoting)
    return tuple((voice, text.casefold(), runs_of(text)) for voice, text in quoted)


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Every few words in a row that carry meaning, whatever stands between them."""
    meant = [low for low in map(folded, words(text)) if low not in STOP_WORDS]
    return frozenset(tuple(meant[i : i + ECHO_WORDS]) for i in range(len(meant) - ECHO_WORDS + 1))


def as_told(reading: Reading, claim: Claim) -> str | None:
    """The statement of a report as it goes on behind "that"; None where its end may be the writer's."""
    statement = after_that(reading, claim)
    return EXAMPLE.sub("", statement) if statement and not OF_EITHER.search(statement) else None


def is_quoted(reading: Reading, claim: Claim) -> bool:
    """Tell whether the article quotes the speaker."""
    voice = claim.attribution.voice
    return any(one.voice == voice and one.manner != "paraphrase" for one in reading.attributions)


def is_clear(reading: Reading, claim: Claim, statement: str) -> bool:
    """Tell whether a statement reads alone where the speaker is named right before it."""
    told = with_speaker(reading, claim, statement)
    return told is not None and is_told(told)


def partly_quoted(reading: Reading) -> Iterator[Wording]:
    """Reports with one quoted part that tells something, the first of each attribution that reads without its marks."""
    for index, attribution in enumerate(reading.attributions):
        if attribution.manner != "mixed" or not is_plain_saying(reading, attribution) or is_torn(reading, attribution):
            continue
        if CALLED_ON.match(reading.text, attribution.cue.start):
            continue
        first = sentences(one_line(attribution.content[0].cut(reading.text)))[0]
        bare = without_occasion(without_that(without_marks(first)))
        found = (wording_of(reading, index, part) for part in shorter(bare, quoted=False))
        yield from [one for one in found if one][:1]


def wording_of(reading: Reading, index: int, marked: str) -> Wording | None:
    """A part of a report as a wording, where it has one quoted part and can be told without its marks."""
    parts = [part.rstrip(",") for part in MARKED.findall(marked)]
    if len(parts) != 1 or marked.count("‘") != 1 or is_label(reading, parts[0]):
        return None
    claim = claim_from(reading, index, MARKED.sub(r"\1", marked))
    statement = as_told(reading, claim)
    if not (statement and parts[0] in statement and is_said(reading, claim) and can_be_told(reading, claim)):
        return None
    fits = tells_something(parts[0], statement) and is_clear(reading, claim, statement)
    return Wording(claim, statement, whole=False, fragment=parts[0]) if fits else None


def is_label(reading: Reading, part: str) -> bool:
    """Tell whether the article puts the same words in marks again, as it does with a name and in a scare quote."""
    text, small_part = small(reading.text), small(part)
    if text.count(small_part) == 1:
        return False  # as most stand there once
    beside = itertools.pairwise(text.split(small_part))
    return sum(before.endswith(OPENING_MARKS) and not GOES_ON.match(behind) for before, behind in beside) > 1


def tells_something(part: str, statement: str) -> bool:
    """Tell whether a part is neither a title, nor a word or two without weight, nor nearly all of the statement."""
    count = len(words(part))
    if count not in FRAGMENT_WORDS or count > len(words(statement)) - WORDS_OUTSIDE or NAME_FIRST.match(part):
        return False
    return len(content_words(part)) >= LEAST_MEANT and says_something(part)
