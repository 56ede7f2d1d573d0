"""What the article says in its own voice: sentences with nobody cited near, and nothing like them elsewhere."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.distractors import overlap
from quizkit.askers.lists import within
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.spoken import without_capital
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.wording import TEXTS_KEPT, content_words, one_line, without_marks
from quizkit.model import Evidence, Reading, Sentence

LEAD_SENTENCES = 3  # sum up what sources say further down
ALIKE = 3  # words that a sentence shares with one that has a source: perhaps it is from there too
NEAR = 400  # characters around a sentence in which nobody may be cited, if it is to be nobody's
CITES = within("unsourced", "cites")
QUOTED = re.compile(r"“|”|\"|''")

OWN_VOICE = "In this sentence the article cites nobody: it speaks in its own voice."


def unattributed_statements(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Sentences in the article's own voice, with nobody cited anywhere near and nothing like them said by anyone."""
    for sentence, text in own_sentences(reading):
        if sentence in reading.sentences[:LEAD_SENTENCES] or not is_alone(reading, sentence):
            continue
        statement = without_capital(reading, text)
        if statement and not any(len(one & content_words(text)) >= ALIKE for one in words_with_a_source(reading)):
            yield statement, Evidence.of(reading.article, sentence.place())


@once_a_reading
def own_sentences(reading: Reading) -> tuple[tuple[Sentence, str], ...]:
    """The plain facts of the article that read alone and cite nobody, each with its words."""
    facts = [one for one in reading.sentences if one.stance == "fact" and not one.cues]
    told = ((one, without_marks(one_line(one.cut(reading.text)))) for one in facts if not cites(one.cut(reading.text)))
    return tuple((one, text) for one, text in told if is_understood(reading, text))


def is_understood(reading: Reading, text: str) -> bool:
    return reads_alone(text, quoted=False) and every_pronoun_is_resolved(reading, text)


def cites(text: str) -> bool:
    """Tell whether something in a text may be somebody's: words of a source, or a quotation mark."""
    return tells_of_source(text) or QUOTED.search(text) is not None


@functools.lru_cache(maxsize=TEXTS_KEPT)
def tells_of_source(text: str) -> bool:
    """Tell whether a text holds a word of saying, finding or doubting.

    >>> tells_of_source("The mayor added a pier"), tells_of_source("An essay won")
    (True, False)
    """
    return CITES.search(text.lower()) is not None


@once_a_reading
def words_with_a_source(reading: Reading) -> tuple[frozenset[str], ...]:
    """What carries meaning in each statement of a source, and in each sentence that may tell where it is from."""
    said = (piece.cut(reading.text) for one in reading.attributions for piece in one.content)
    told = (one.cut(reading.text) for one in reading.sentences)
    return tuple(map(content_words, (*said, *(sentence for sentence in told if cites(sentence)))))


@once_a_reading
def is_said_by_somebody(reading: Reading, text: str) -> bool:
    """Tell whether the article gives something like it to a source, sure or not."""
    return any(overlap(piece.cut(reading.text), text) for one in reading.attributions for piece in one.content)


def is_alone(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence stands on one line, far from every source."""
    before, after = max(0, sentence.start - NEAR), sentence.end + NEAR
    cited = any(before <= one.cue.start < after for one in reading.attributions)
    return not cited and "\n" not in sentence.cut(reading.text) and not cites(reading.text[before:after])
