"""Whether an article says whose a quotation is before the quoted words, between them or behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from quizkit.askers.beside_verb import words_of_verb
from quizkit.askers.drafting import single_choice
from quizkit.askers.kinds import QUOTED_OR_PARAPHRASED
from quizkit.askers.marked import all_marked
from quizkit.askers.nameless import is_nameless
from quizkit.askers.own_place import lines_around, start_of
from quizkit.askers.places import evidence_of, naming_places, tied, tying_phrase
from quizkit.askers.sayings import is_surely_cited
from quizkit.askers.wording import name_words, one_line, shortened
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Span, Voice

AHEAD, AMID, BEHIND = "ahead", "amid", "behind"
# Of one length; what is quoted behind the name decides, as a first part may read like the whole.
OPTIONS = {
    AHEAD: "Before the first of these quoted words",
    AMID: "Between some parts of the quoted words",
    BEHIND: "After the last one of the quoted words",
}
RAREST_FIRST = (AHEAD, BEHIND, AMID)
MOST_QUESTIONS = 2  # of an article
LEAST_SAID = 8  # words of a quotation
MOST_SHOWN = 7  # words by which a reason points out what is quoted
NEAR = 300  # characters before a quotation in which a name would tell whose it is
NEXT = 3  # characters between paragraphs
HABIT = "Look for the name before you weigh the words: the same words can weigh more or less with who says them."


@attrs.frozen
class Naming:
    """A quotation, and where the words that tell whose it is stand as against the quoted words."""

    attribution: Attribution
    voice: Voice
    sort: str


def ask_when_named(reading: Reading, known: Collection[Attribution], seed: int) -> Iterator[Question]:
    """When does a reader learn whose words are quoted? At most two questions, of different answers.

    `known` are attributions of which other questions ask whether they are quoted.
    """
    asked: list[str] = []
    found = [one for one in namings(reading) if one.attribution not in known]
    for one in sorted(found, key=lambda one: RAREST_FIRST.index(one.sort)):
        question = about(reading, one, seed) if one.sort not in asked else None
        if question and len(asked) < MOST_QUESTIONS:
            asked.append(one.sort)
            yield question


def namings(reading: Reading) -> Iterator[Naming]:
    """Quotations of which that is plain, in the order of the text."""
    for one in sorted(reading.attributions, key=start_of):
        if one.manner != "quote" or one.voice is None or not is_surely_cited(reading, one):
            continue
        voice = reading.voices[one.voice]
        if voice.type == "person" and is_nameless(voice):
            continue
        sort = sort_of(reading, one) if is_named_in(reading, one, voice) else None
        if sort and (sort == AHEAD or not is_known_before(reading, one, voice)):
            yield Naming(one, voice, sort)


def is_named_in(reading: Reading, attribution: Attribution, voice: Voice) -> bool:
    assert attribution.source is not None
    return not name_words(voice.name).isdisjoint(name_words(attribution.source.cut(reading.text)))


def sort_of(reading: Reading, attribution: Attribution) -> str | None:
    """Where the words that tell whose it is stand; None where more is quoted or said in the paragraph, or goes on."""
    tag = words_of_verb(attribution)
    line = lines_around(reading.text, tag)
    marked = [one for one in all_marked(reading) if line.overlaps(one)]
    others = (one for one in reading.attributions if one is not attribution and line.holds(one.cue))
    is_its_own = all(any(one.overlaps(piece) for piece in attribution.content) for one in marked)
    if any(others) or not is_its_own or any(tag.overlaps(one) or not line.holds(one) for one in marked):
        return None
    if sum(one.words for one in marked) < LEAST_SAID or names_itself(reading, attribution):
        return None
    before, behind = (any(one.end <= tag.start for one in marked), any(one.start >= tag.end for one in marked))
    if behind:
        return AMID if before else AHEAD
    return None if may_go_on(reading, attribution, line) else BEHIND


def names_itself(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether the quoted words name their source: "it told the Norby Courier", the Courier wrote."""
    assert attribution.source is not None
    own = name_words(attribution.source.cut(reading.text))
    return any(not own.isdisjoint(name_words(piece.cut(reading.text))) for piece in attribution.content)


def may_go_on(reading: Reading, attribution: Attribution, line: Span) -> bool:
    """Tell whether the next paragraph begins with a quotation that is not surely another's."""
    following = (one for one in all_marked(reading) if line.end <= one.start <= line.end + NEXT)
    return any(one.voice in (attribution.voice, None) for one in following)


def is_known_before(reading: Reading, attribution: Attribution, voice: Voice) -> bool:
    """Tell whether what stands before a quotation lets a reader know whose it is: a name, or more of the same voice."""
    start = start_of(attribution)
    if any(start - NEAR <= one.start < start for one in (*voice.mentions, *naming_places(reading, voice))):
        return True
    before = [one for one in reading.attributions if one.cue.start < start]
    return bool(before) and max(before, key=start_of).voice in (voice.id, None)


def about(reading: Reading, naming: Naming, seed: int) -> Question | None:
    pieces = sorted(naming.attribution.content)
    begin = shortened(one_line(pieces[0].cut(reading.text)))
    stem = (
        "Readers weigh words differently once they know who is speaking. "
        f"When does this article tell who is speaking in the quotation that begins “{begin}”?"
    )
    reasons = reasons_for(reading, naming, pieces)
    right, *wrong = (
        Option(OPTIONS[sort], sort == naming.sort, reasons[sort]) for sort in sorted(OPTIONS, key=naming.sort.__ne__)
    )
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    evidence = evidence_for(reading, naming, pieces)
    why = f"{right.feedback} {HABIT}"
    return QUOTED_OR_PARAPHRASED.question(reading.article, stem, form, evidence, why)


def evidence_for(reading: Reading, naming: Naming, pieces: Sequence[Span]) -> tuple[Evidence, ...]:
    """What is quoted first with the words that tell whose it is, and what is quoted behind them."""
    first = evidence_of(reading, naming.attribution, naming.voice, pieces[0])
    rest = [Evidence.of(reading.article, first_sentence(reading, pieces[-1]))] if naming.sort == AMID else []
    return (*first, *rest)


def first_sentence(reading: Reading, piece: Span) -> Span:
    """What is quoted up to the end of its first sentence, which is enough to show where it stands."""
    ends = (one.end for one in reading.sentences if one.start <= piece.start < one.end < piece.end)
    return Span(piece.start, next(ends, piece.end))


def reasons_for(reading: Reading, naming: Naming, pieces: Sequence[Span]) -> Mapping[str, str]:
    """The reason for each answer: what stands before and behind the words that tell whose it is."""
    assert naming.attribution.source is not None
    phrase = tied(tying_phrase(reading, naming.attribution.source, naming.attribution.cue), naming.voice)
    first, last = (f"“{shortened(one_line(one.cut(reading.text)), MOST_SHOWN)}”" for one in (pieces[0], pieces[-1]))
    ahead, behind = f"{phrase} stands before the quoted words.", f"{phrase} stands behind the quoted words."
    if naming.sort == AMID:
        amid = f"{phrase} stands behind {first} and before {last}."
        return {AMID: amid, AHEAD: f"{first} stands before {phrase}.", BEHIND: f"{last} stands behind {phrase}."}
    return dict.fromkeys(OPTIONS, ahead if naming.sort == AHEAD else behind)
