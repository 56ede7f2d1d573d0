"""What a reading offers to ask about: claims that read alone, each with its voice and its place."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.antecedents import leans_on_article, may_mean_speaker
from quizkit.askers.clipping import shorter
from quizkit.askers.fit_names import PRONOUN, can_be_named
from quizkit.askers.places import evidence_of, is_cut_short, part_with, tied, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import CALLED_ON, is_plain_saying, is_torn
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.unfinished import without_link
from quizkit.askers.wording import (
    TEXTS_KEPT,
    capital,
    content_words,
    name_words,
    one_line,
    sentences,
    singular,
    without_marks,
    without_occasion,
)
from quizkit.model import Attribution, Evidence, Reading, Span, Voice

# "Said that town is too old": it may be one that was spoken of.
THAT_ONE = re.compile(
    r"that (?!(?:it|he|she|there|all|more|much|what|who)\b)[a-z-]+(?<!s)(?<!one)(?<!body)(?<!thing) "
    r"(?:is|was|has|had|will|would|could|can|may|might|should|does|did)\b"
)


@attrs.frozen
class Claim:
    """A sure attribution, in words that can stand in a question."""

    index: int
    attribution: Attribution
    voice: Voice
    statement: str
    quoted: bool
    piece: Span
    reading: Reading = attrs.field(eq=False, repr=False)

    @functools.cached_property  # as most claims are never asked about
    def evidence(self) -> tuple[Evidence, ...]:
        """Where the article makes the claim."""
        return evidence_of(self.reading, self.attribution, self.voice, self.piece)

    @functools.cached_property
    def phrase(self) -> str:
        """The words of the article that tie the statement to its source: "Ana Ruiz said"."""
        assert self.attribution.source is not None
        return tying_phrase(self.reading, self.attribution.source, self.attribution.cue)

    @property
    def tied(self) -> str:
        """The phrase in marks; where it has no name, with whom it means: “she said” (Ana Ruiz)."""
        return tied(self.phrase, self.voice)

    @property
    def needs_marks(self) -> bool:
        """Tell whether the statement only reads well inside quotation marks: "We will not pay", "It ends here"."""
        return self.quoted and not reads_alone(self.statement[:1].lower() + self.statement[1:], quoted=False)

    @property
    def in_a_stem(self) -> str:
        """The statement as part of a question, never in the question's own voice."""
        if self.quoted:
            return f"the words “{self.statement}”"
        stands_first = self.attribution.content[0].start < self.attribution.cue.start
        bare = not (self.statement[0].isupper() and stands_first)
        return f"the statement that {self.statement}" if bare else f"the statement “{self.statement}”"

    def gives_away(self, voice: Voice) -> bool:
        """Tell whether the statement holds a word of the voice's name."""
        return gives_away(self.statement, voice)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def singular_words(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, as of one."""
    return frozenset(map(singular, content_words(text)))


def gives_away(statement: str, voice: Voice) -> bool:
    """Tell whether a statement holds a word of the voice's name, one or several: "protest leaders", "protests"."""
    return not singular_words(voice.name).isdisjoint(singular_words(statement))


@once_a_reading
def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """What can be asked of voices that can be named, in the order of the text."""
    return tuple(claim for claim in every_claim(reading) if can_be_named(claim.voice))


@once_a_reading
def every_claim(reading: Reading) -> tuple[Claim, ...]:
    """What every sure attribution says, as far as it reads alone, whoever says it."""
    return tuple(find_claims(reading))


def find_claims(reading: Reading) -> Iterator[Claim]:
    """The claims, one by one."""
    for index, attribution in enumerate(reading.attributions):
        if not is_plain_saying(reading, attribution) or CALLED_ON.match(reading.text, attribution.cue.start):
            continue
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        if PRONOUN.fullmatch(voice.name):
            continue
        quoted = attribution.manner == "quote"
        if (quoted and names_itself(reading, attribution, voice)) or (not quoted and is_torn(reading, attribution)):
            continue
        for piece, statement in statements_of(reading, attribution):
            yield claim_from(reading, index, statement, part_with(reading.text, piece, statement))


def claim_from(reading: Reading, index: int, statement: str, piece: Span | None = None) -> Claim:
    """The claim that an attribution makes in these words, which stand in a piece of it, or in its first."""
    attribution = reading.attributions[index]
    assert attribution.voice is not None
    voice, quoted = reading.voices[attribution.voice], attribution.manner == "quote"
    return Claim(index, attribution, voice, statement, quoted, piece or attribution.content[0], reading)


def unasked_quotations(reading: Reading) -> Iterator[tuple[int, Attribution, Voice]]:
    """The sure quotations of voices that can be named of which nothing makes a claim by itself, with their index."""
    return (one for one in unasked_sayings(reading) if one[1].manner == "quote")


def unasked_sayings(reading: Reading) -> Iterator[tuple[int, Attribution, Voice]]:
    """All that voices that can be named surely say and of which nothing makes a claim by itself, with its index."""
    asked = {claim.index for claim in claims_of(reading)}
    for index, attribution in enumerate(reading.attributions):
        if index in asked or not is_plain_saying(reading, attribution):
            continue
        assert attribution.voice is not None
        voice = reading.voices[attribution.voice]
        if can_be_named(voice):
            yield index, attribution, voice


def names_itself(reading: Reading, attribution: Attribution, voice: Voice) -> bool:
    """Tell whether "he said" stands beside a quotation that names the voice: it may be somebody else who speaks."""
    source = attribution.source.cut(reading.text) if attribution.source else ""
    said = " ".join(piece.cut(reading.text) for piece in attribution.content)
    return bool(PRONOUN.fullmatch(source)) and bool(name_words(voice.name) & name_words(said))


def sentences_beside(reading: Reading, claim: Claim) -> Iterator[Claim]:
    """What else reads alone of the same piece of speech, or of the pieces around it, each as a claim of its own."""
    for piece, statement in every_statement_of(reading, claim.attribution):
        if statement != claim.statement:
            yield attrs.evolve(claim, statement=statement, piece=part_with(reading.text, piece, statement))


def statements_of(reading: Reading, attribution: Attribution) -> Iterator[tuple[Span, str]]:
    """The first sentence of each piece of what is said that reads alone, with its piece."""
    for piece in attribution.content:
        for statement in itertools.islice(statements_in(reading, attribution, piece), 1):
            yield piece, statement


@once_a_reading
def every_statement_of(reading: Reading, attribution: Attribution) -> tuple[tuple[Span, str], ...]:
    """All sentences of what is said that read alone, each with its piece."""
    return tuple(
        (piece, statement) for piece in attribution.content for statement in statements_in(reading, attribution, piece)
    )


def statements_in(reading: Reading, attribution: Attribution, piece: Span) -> Iterator[str]:
    """All sentences of one piece that read alone, whole or cut at a clause end."""
    quoted = attribution.manner == "quote"
    start = min(piece.start, attribution.cue.start)
    voice = None if attribution.voice is None else reading.voices[attribution.voice]
    for part in (part for one in told_in(reading, attribution, piece) for part in shorter(one, quoted=quoted)):
        alone = reads_alone(part, quoted=quoted) and not leans_on_article(reading, start, part)
        if alone and (quoted or voice is None or not may_mean_speaker(reading, voice, part)):
            yield part


@once_a_reading
def told_in(reading: Reading, attribution: Attribution, piece: Span) -> tuple[str, ...]:
    """The sentences of one piece, but for those that break off; of a report without "that" and when it was said."""
    told = [without_marks(one) for one in sentences(one_line(piece.cut(reading.text)))]
    if is_cut_short(reading, attribution, piece):
        told.pop()
    whole = (one for one in told if not one.endswith("…"))  # broken off by the speaker
    return tuple(
        without_link(one) if attribution.manner == "quote" else without_occasion(without_that(one)) for one in whole
    )


def without_that(report: str) -> str:
    """What is reported without the "that" before it, unless that points: "that town is too old"."""
    return report if THAT_ONE.match(report) else report.removeprefix("that ")


def shown_alike(claims: Sequence[Claim]) -> list[str]:
    """The statements as options that look alike: in marks where all are quoted, or one needs them, else bare."""
    marked = all(claim.quoted for claim in claims) or any(claim.needs_marks for claim in claims)
    return [f"“{capital(claim.statement)}”" if marked else capital(claim.statement) for claim in claims]


def is_cited(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article surely gives a voice something."""
    return any(one.voice == voice.id and one.source is not None and one.askable for one in reading.attributions)
