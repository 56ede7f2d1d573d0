"""Who gives a figure: a source whose words hold it, or the article itself, far from everybody whom it cites."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import attrs

from quizkit.askers.figure_clauses import is_only_dated
from quizkit.askers.figure_parts import hedge_before, stems
from quizkit.askers.figure_slots import sort_of
from quizkit.askers.figure_stretches import from_the_number_on, statement_around
from quizkit.askers.figure_verbs import verb_before
from quizkit.askers.figure_weight import is_small_extent, only_identifies
from quizkit.askers.figure_words import counted, figures_in_body, is_percent, is_presupposed
from quizkit.askers.fit_names import PRONOUN
from quizkit.askers.hedges import is_plain, is_worth_it
from quizkit.askers.minds import tells_of_a_mind
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.unsourced import LEAD_SENTENCES, QUOTED, tells_of_source
from quizkit.askers.wording import capital, content_words, name_words, one_line, words
from quizkit.model import Attribution, Figure, Reading, Sentence, Span, Voice

BEFORE, BEHIND = 1, 1  # sentences around a figure in which a source may go on speaking
FAR = 4  # sentences around a share in which nobody may speak of a poll, and before a figure where no report is cited
MOST_WORDS, TELLING = 16, 3
LEAST_GIVEN = 3  # a key and two others
ALIKE = 0.4  # of their words two figures may share
POLL = re.compile(
    r"\b(?:polls?|polled|polling|pollsters?|surveys?|surveyed|respondents?|margin of error|study|report)\b", re.I
)
LEANING = re.compile(r"(?:he|she|they|it|his|her|their|its|that|this|these|those|but|and|another|also|so)\b", re.I)


@attrs.frozen
class Given:
    """A figure as an option, and the attribution whose words it stands in, or whether it is surely nobody's."""

    figure: Figure
    text: str
    sort: str
    attribution: Attribution | None
    is_nobodys: bool


def figures_given(reading: Reading) -> Iterator[tuple[Given, ...]]:
    """The figures of the body that a source surely gives or that stand in no source's words, shown in two manners.

    First by the words from the number on, then by the statements that hold them: options are to look alike.
    """
    if len(figures_to_give(reading)) < LEAST_GIVEN:
        return
    for manner in (number_first, whole_statement):
        yield given_in(reading, manner)


@once_a_reading
def given_in(reading: Reading, manner: Callable[[Reading, Figure], str | None]) -> tuple[Given, ...]:
    """The figures that can be shown in one manner."""
    found = ((one, manner(reading, one)) for one in figures_to_give(reading))
    return tuple(
        Given(one, text, sort_of(one.cut(reading.text)), source_of(reading, one), is_nobodys(reading, one))
        for one, text in found
        if text is not None
    )


@once_a_reading
def figures_to_give(reading: Reading) -> tuple[Figure, ...]:
    """The figures that are worth asking about, as far as they are surely somebody's or stand in nobody's words."""
    owned = (one for one in figures_in_body(reading) if one.attribution is None or source_of(reading, one) is not None)
    return tuple(one for one in owned if is_telling(reading, one))


def number_first(reading: Reading, figure: Figure) -> str | None:
    """The figure with its hedge, a verb right before it and the words behind it, where these say what is counted."""
    if is_percent(figure.cut(reading.text)) and not reading.text.startswith(" of ", figure.end):
        return None
    if not is_worth_it(reading, figure):
        return None
    stretch = from_the_number_on(reading, figure) or with_dots(counted(reading, figure))
    if stretch is None or len(words(stretch)) > MOST_WORDS or len(content_words(stretch)) < TELLING:
        return None
    if is_only_dated(stretch):
        return None
    return f"“… {verb_before(reading, figure)}{hedge_before(reading, figure).lower()}{stretch}”"


def whole_statement(reading: Reading, figure: Figure) -> str | None:
    """The statement around a figure as it would stand by itself: some begin a sentence, others stand behind "that"."""
    statement = statement_around(reading, figure)
    return None if statement is None else capital(statement.removeprefix("… "))


def with_dots(words_of_it: str | None) -> str | None:
    return words_of_it and f"{words_of_it} …"


def is_telling(reading: Reading, figure: Figure) -> bool:
    """A number that counts something worth asking about, and has one giver, or none, wherever it stands."""
    if not is_plain(reading, figure) or is_presupposed(reading, figure) or is_small_extent(reading, figure):
        return False
    if only_identifies(reading, figure):
        return False
    same = (one for one in figures_in_body(reading) if one.value == figure.value)
    return len({voice_of(reading, one) for one in same}) == 1


def voice_of(reading: Reading, figure: Figure) -> int | None:
    return None if figure.attribution is None else reading.attributions[figure.attribution].voice


@once_a_reading
def source_of(reading: Reading, figure: Figure) -> Attribution | None:
    """The attribution that surely gives a figure to somebody, named or not."""
    if not figure.sure or figure.attribution is None:
        return None
    attribution = reading.attributions[figure.attribution]
    if attribution.voice is None or attribution.source is None:
        return None
    return None if PRONOUN.fullmatch(reading.voices[attribution.voice].name) else attribution


@once_a_reading
def is_nobodys(reading: Reading, figure: Figure) -> bool:
    """Tell whether the article gives a figure in its own voice: nobody is cited in its sentence or near it.

    Not one of the first sentences, which sum up what sources say, nor a share where the article speaks of a poll.
    """
    at = number_of_sentence(reading, figure)
    if figure.attribution is not None or at is None or at < LEAD_SENTENCES:
        return False
    own = one_line(reading.sentences[at].cut(reading.text))
    if reading.sentences[at].stance not in ("fact", None) or LEANING.match(own):
        return False
    if tells_of_a_mind(own) or QUOTED.search(own) or cites_somebody(reading, at) or goes_on_from_document(reading, at):
        return False
    near = stretch_around(reading, at, BEFORE, BEHIND)
    if any(near.overlaps(part) for one in reading.attributions for part in parts_of(one)):
        return False
    return not (is_percent(own) and POLL.search(stretch_around(reading, at, FAR, FAR).cut(reading.text)))


def cites_somebody(reading: Reading, at: int) -> bool:
    """Tell whether a sentence or the one before it holds a word of saying, finding or doubting."""
    return tells_of_source(stretch_around(reading, at, BEFORE, 0).cut(reading.text))


def goes_on_from_document(reading: Reading, at: int) -> bool:
    """Tell whether a report, filing or the like is cited shortly before: it may be the source of what follows, too."""
    before = stretch_around(reading, at, FAR, 0)
    papers = (one for one in reading.attributions if one.voice is not None and before.holds(one.cue))
    return any(reading.voices[one.voice].type == "document" for one in papers if one.voice is not None)


def is_away_from(reading: Reading, figure: Figure, voice: Voice) -> bool:
    """Tell whether a voice, or somebody who may be it, is neither cited nor named near a figure.

    A body or document may stand behind other words of saying there: "in a poll by the Easton Times".
    """
    at = number_of_sentence(reading, figure)
    if at is None or (voice.type != "person" and (cites_somebody(reading, at) or goes_on_from_document(reading, at))):
        return False
    if name_words(voice.name) & content_words(stretch_around(reading, at, BEFORE, 0).cut(reading.text)):
        return False
    near = stretch_around(reading, at, BEFORE, BEHIND)
    cited = (one for one in reading.attributions if any(near.overlaps(part) for part in parts_of(one)))
    return not any(one.voice is None or may_be(reading, reading.voices[one.voice], voice) for one in cited)


def may_be(reading: Reading, one: Voice, other: Voice) -> bool:
    """Tell whether two voices are one or could be; "he" could be anybody."""
    return one == other or bool(PRONOUN.fullmatch(one.name)) or may_be_same(reading, one, other)


def number_of_sentence(reading: Reading, figure: Figure) -> int | None:
    """Which of the sentences holds a figure, counted from nought."""
    return next((at for at, one in enumerate(reading.sentences) if one.holds(figure)), None)


def stretch_around(reading: Reading, at: int, before: int, behind: int) -> Span:
    """From so many sentences before one of them to so many behind it."""
    near = reading.sentences[max(0, at - before) : at + behind + 1]
    return Span(near[0].start, near[-1].end)


def parts_of(attribution: Attribution) -> tuple[Span, ...]:
    """The places of source, cue and content."""
    source = () if attribution.source is None else (attribution.source,)
    return (*source, attribution.cue, *attribution.content)


@once_a_reading
def cited_in(reading: Reading, sentence: Sentence) -> tuple[Attribution, ...]:
    """All of which a part stands in a sentence."""
    return tuple(one for one in reading.attributions if any(map(sentence.overlaps, parts_of(one))))


def unlike(key: Given, others: Sequence[Given]) -> list[Given]:
    """The others of the key's sort of number that share few words with it and with each other."""
    chosen: list[Given] = []
    for one in (one for one in others if one.sort == key.sort):
        if not any(are_alike(one, other) for other in (key, *chosen)):
            chosen.append(one)
    return chosen


def are_alike(one: Given, other: Given) -> bool:
    """Tell whether two figures stand in much the same words, or the words of one hold the other."""
    first, second = stems(one.text), stems(other.text)
    return len(first & second) > ALIKE * min(len(first), len(second)) or one.figure == other.figure
