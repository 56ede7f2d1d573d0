"""In whose words a figure stands: in quotation marks, as what somebody says, or as the article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.figure_places import with_counted
from quizkit.askers.figure_sources import SAME, is_fit, place_of, questions_of_source
from quizkit.askers.figure_words import evidence_for, figures_in_body
from quizkit.askers.kinds import FIGURE_IN_OWN_VOICE
from quizkit.askers.passages import has_open_marks
from quizkit.askers.places import sentence_with, tying_phrase
from quizkit.askers.sentence_sources import cites_nothing, has_more_sources
from quizkit.askers.wording import words
from quizkit.model import Attribution, Figure, Option, Question, Reading, Span

# All as long as each other: length would tell.
IN_MARKS, REPORTED = "As a source's words in quotation marks", "As a source's, without quotation marks"
OWN = "As the article's own, citing no source"
LAST = 2  # turn of the three
LEAST_QUOTED = 5  # words; fewer may be a name or a word held at arm's length
QUOTATION = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")
MARK = re.compile(r"[“”\"]|''|‘|(?<!\w)'(?=\w)|(?<=\w)'(?!\w)")
HABIT = (
    "Words in marks are the source's own; without marks the wording is the article's, and where no source stands the "
    "article itself vouches for what it tells."
)
REASONS: Mapping[str, str] = {
    IN_MARKS: "The figure stands inside quotation marks.",
    REPORTED: "The sentence cites a source, and no quotation marks stand around its figure.",
    OWN: "The sentence cites nobody, and no quotation marks stand in it.",
}


def ask_voice_of_figure(reading: Reading, seed: int) -> Iterator[Question]:
    """How does its sentence give the figure? One question at most; chance decides which way is looked for first.

    Not even last the article's own way, which is found most often: it would be a good guess.
    """
    told = [place for one in questions_of_source(reading, seed) for place in one.evidence]
    fit = (one for one in figures_in_body(reading) if is_fit(reading, one))
    free = [one for one in fit if not any(place.start <= one.start < place.end for place in told)]
    ways = [(way_of(reading, one), one) for one in free]
    for turn, wanted in enumerate(shuffled((IN_MARKS, REPORTED, OWN), reading.article.id, SAME)):
        if wanted == OWN and turn == LAST:
            return
        asked = (voice_question(reading, one, wanted, seed) for way, one in ways if way == wanted)
        if question := next(filter(None, asked), None):
            yield question
            return


def way_of(reading: Reading, figure: Figure) -> str | None:
    """How the sentence of a figure gives it; None where that could be doubted."""
    sentence = sentence_with(reading, figure)
    if sentence is None:
        return None
    if figure.attribution is None:
        return OWN if cites_nothing(reading, figure, sentence) and not MARK.search(sentence.cut(reading.text)) else None
    attribution = reading.attributions[figure.attribution]
    if not figure.sure or attribution.source is None:
        return None
    if attribution.manner != "paraphrase":
        return IN_MARKS if is_quoted(reading, figure) else None
    beside = sentence.holds(attribution.source) and sentence.holds(attribution.cue)
    is_plain = beside and not has_more_sources(reading, sentence, attribution)
    return REPORTED if is_plain and not MARK.search(paragraph_of(reading, figure).cut(reading.text)) else None


def is_quoted(reading: Reading, figure: Figure) -> bool:
    """Tell whether a figure stands in a quotation that ends in its paragraph, and none is open there."""
    paragraph = paragraph_of(reading, figure)
    text = paragraph.cut(reading.text)
    found = [Span(paragraph.start + one.start(), paragraph.start + one.end()) for one in QUOTATION.finditer(text)]
    is_even = text.count('"') % 2 == 0 and text.count("“") == text.count("”") and "''" not in text
    return is_even and any(one.holds(figure) and len(words(one.cut(reading.text))) >= LEAST_QUOTED for one in found)


def paragraph_of(reading: Reading, figure: Figure) -> Span:
    """The line that holds a figure."""
    end = reading.text.find("\n", figure.end)
    return Span(reading.text.rfind("\n", 0, figure.start) + 1, len(reading.text) if end < 0 else end)


def voice_question(reading: Reading, figure: Figure, way: str, seed: int) -> Question | None:
    """The question, or None where the sentence cannot be found by the figure."""
    attribution = None if figure.attribution is None else reading.attributions[figure.attribution]
    hidden = () if attribution is None or attribution.source is None else (attribution.source, attribution.cue)
    place = place_of(reading, figure, hidden)
    if place is None:
        return None
    shown = with_counted(reading, figure)
    stem = f"Find the figure “{shown}” in the {place[0]}. Which of these describes best how {place[1]} gives it?"
    reason = reason_for(reading, way, attribution)
    wrong = [Option(one, False, reason) for one in (IN_MARKS, REPORTED, OWN) if one != way]
    form = single_choice(stem, Option(way, True, reason), wrong, seed)
    if form is None:
        return None
    evidence = evidence_for(reading, figure)
    if has_open_marks(evidence.quote):  # a part of a quotation, of which nobody could see where it begins
        return None
    return FIGURE_IN_OWN_VOICE.question(reading.article, stem, form, (evidence,), f"{reason} {HABIT}")


def reason_for(reading: Reading, way: str, attribution: Attribution | None) -> str:
    """What shows the way in which a figure is given, with the words that tell of its source."""
    if attribution is None or attribution.source is None:
        return REASONS[way]
    return f"{REASONS[way]} The article writes “{tying_phrase(reading, attribution.source, attribution.cue)}”."
