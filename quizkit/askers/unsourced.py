"""What the article says in its own voice: sentences with nobody cited near, and nothing like them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.antecedents import every_pronoun_is_resolved
from quizkit.askers.distractors import overlap
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.spoken import without_capital
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.wording import content_words, one_line
from quizkit.model import Evidence, Reading, Sentence

LEAD_SENTENCES = 3  # sum up what sources say further down
ALIKE = 3  # words that a sentence shares with one that has a source: perhaps it is from there too
NEAR = 400  # characters around a sentence in which nobody may be cited, if it is to be nobody's
CITES = re.compile(
    r"\b(?:according|accounts?|sa(?:id|ys?|ying)|told|reports?|reported\w*|data|figures|survey\w*|polls?|study|studies|"
    r"statistics|statement|sources?|officials?|spokes\w+|records|documents?|announce\w*|claim\w*|alleg\w+|show(?:s|ed)|"
    r"found|estimate\w*|complaint|lawsuit|filings?|indictment|testif\w+|quote\w*|wrote|writes)\b|[“”\"]",
    re.I,
)

OWN_VOICE = "In this sentence the article cites nobody: it speaks in its own voice."


def unattributed_statements(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Sentences in the article's own voice, with nobody cited anywhere near and nothing like them said by anyone."""
    for sentence in reading.sentences[LEAD_SENTENCES:]:
        if sentence.stance != "fact" or sentence.cues or not is_alone(reading, sentence):
            continue
        text = one_line(sentence.cut(reading.text)).rstrip(".")
        if not reads_alone(text, quoted=False) or not every_pronoun_is_resolved(reading, text):
            continue
        statement = without_capital(reading, text)
        if statement and not any(len(one & content_words(text)) >= ALIKE for one in words_with_a_source(reading)):
            yield statement, Evidence.of(reading.article, sentence.place())


@once_a_reading
def words_with_a_source(reading: Reading) -> tuple[frozenset[str], ...]:
    """What carries meaning in each statement of a source, and in each sentence that may tell where it is from."""
    said = (piece.cut(reading.text) for one in reading.attributions for piece in one.content)
    told = (one.cut(reading.text) for one in reading.sentences)
    return tuple(map(content_words, (*said, *(sentence for sentence in told if CITES.search(sentence)))))


@once_a_reading
def is_said_by_somebody(reading: Reading, text: str) -> bool:
    """Tell whether the article gives something like it to a source, sure or not."""
    return any(overlap(piece.cut(reading.text), text) for one in reading.attributions for piece in one.content)


def is_alone(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence stands on one line, far from every source."""
    before, after = max(0, sentence.start - NEAR), sentence.end + NEAR
    cited = any(before <= one.cue.start < after for one in reading.attributions)
    return not cited and "\n" not in sentence.cut(reading.text) and not CITES.search(reading.text[before:after])
