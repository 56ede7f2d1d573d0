"""Which of several statements the article tells with a word of caution: doubting-word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.distractors import overlap
from quizkit.askers.drafting import single_choice
from quizkit.askers.kinds import DOUBTING_WORD
from quizkit.askers.lists import listed, within
from quizkit.askers.told import is_fit, told_of
from quizkit.askers.wording import capital, without_marks, words
from quizkit.model import Evidence, Option, Question, Reading, Sentence, Span

STEM = "For which of these does the article use a word of caution, such as “reportedly” or “allegedly”?"
MOST_QUESTIONS, MOST_WRONG, LEAST_WRONG = 2, 3, 2
LENGTHS = (0.6, 1.6)  # of a wrong option, in those of the key
WORD_AHEAD = re.compile(r"(?<!, )(?<![\w-])([\w-]+) (?=\w)")  # no comma before, another word behind
SUBJECT = re.compile(r"(?:the|an?|his|her|its|their|no|some|many|most)\b|[A-Z]")  # what a clause may begin with
# "The man who was allegedly there": not the main clause, which the whole statement is taken for.
SUBORDINATE = re.compile(
    r"\b(?:who|whose|that|which|where|when|as|because|although|though|if|while|after|before)\b", re.I
)
DISTANCING = within("doubt", "distancing")
PAST = re.compile(r"[a-z]{2,}ed")
SPEAKER_AHEAD = re.compile(r"\s*[A-Z][\w .]{0,30}:\s")  # "Ana Ruiz: The pier is old."
OUTRIGHT = "The article says this outright: no word in its sentence leaves it open."


@attrs.frozen
class Cautious:
    """A sentence of the outlet's own with its word of caution, and as it reads without that."""

    place: Span
    word: str
    text: str


def ask_doubting_word(reading: Reading, seed: int) -> Iterator[Question]:
    """What does the article leave open? One question for each of its own sentences with a word of caution."""
    cautious = tuple(cautious_sentences(reading))
    told = told_of(reading) if cautious else ()
    outright = [(text, place) for text, place in told if is_outright(text)]
    asked = 0
    for one in cautious:
        question = question_about(reading, one, outright, seed)
        if question and asked < MOST_QUESTIONS:
            asked += 1
            yield question


def question_about(reading: Reading, one: Cautious, outright: Sequence[tuple[str, Span]], seed: int) -> Question | None:
    """The statement without its word among others that have none, near to it in length."""
    low, high = (share * len(one.text) for share in LENGTHS)
    chosen: list[tuple[str, Span]] = []
    for text, place in sorted(outright, key=lambda other: (abs(len(other[0]) - len(one.text)), other[1])):
        if low <= len(text) <= high and not any(overlap(text, other) for other in [one.text, *(t for t, _ in chosen)]):
            chosen.append((text, place))
    if len(chosen) < LEAST_WRONG:
        return None
    wrong = [Option(text, False, OUTRIGHT, (Evidence.of(reading.article, place),)) for text, place in chosen]
    right = Option(one.text, True, f"The article has “{one.word}” in this sentence.")
    form = single_choice(STEM + one.text, right, wrong[:MOST_WRONG], seed)
    if form is None:
        return None
    return DOUBTING_WORD.question(reading.article, STEM, form, (Evidence.of(reading.article, one.place),), why(one))


def why(one: Cautious) -> str:
    return (
        f"“{one.word}” leaves open whether it is so. Writers use such a word where a matter is not proved, or where "
        "they do not share what somebody says: ask who says it, and what is known."
    )


def is_outright(text: str) -> bool:
    """Tell whether no word of a statement holds it at a distance.

    >>> is_outright("The ferry sank in May."), is_outright("The ferry may sink.")
    (True, False)
    """
    return not DISTANCING.search(text[:1].lower() + text[1:])


def cautious_sentences(reading: Reading) -> Iterator[Cautious]:
    """The outlet's own sentences with one word of caution that reads well without it."""
    for sentence in reading.sentences if may_be_cautious(reading.text) else ():
        raw = sentence.cut(reading.text)
        found = caution_in(raw) if raw[-1:] == "." and "\n" not in raw else None
        if found is None or is_inside_quotation(reading, sentence):
            continue
        bare = capital(without_marks(raw[: found.start] + raw[found.end :]))
        if caution_in(bare) is None and is_of_the_outlet(reading, sentence) and is_fit(reading, sentence, bare):
            yield Cautious(sentence.place(), found.cut(raw).strip(), bare)


def is_of_the_outlet(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether nobody is cited in the sentence."""
    return not any(piece.overlaps(sentence) for one in reading.attributions for piece in (*one.content, one.cue))


def caution_in(sentence: str) -> Span | None:
    """The one word of caution that can be left out, with the blank behind it; no commas may stand beside it.

    It hedges the whole clause: it stands beside its verb, or before its subject. "The allegedly stolen lamp" does not.

    >>> caution_in("He allegedly sold it.").cut("He allegedly sold it.")
    'allegedly '
    >>> caution_in("He sold, allegedly, a lamp.")
    >>> caution_in("The lamp allegedly stolen in May was sold.")
    """
    if not may_be_cautious(sentence):
        return None
    for match in WORD_AHEAD.finditer(sentence):
        if match[1].lower() in listed("doubt", "adverbs"):
            before, behind = sentence[: match.start()], sentence[match.end() :]
            return Span(*match.span()) if hedges_clause(before, behind) else None
    return None


def may_be_cautious(text: str) -> bool:
    """Tell whether a text holds a word of caution at all: most do not."""
    in_small = text.lower()
    return any(word in in_small for word in listed("doubt", "adverbs"))


def hedges_clause(before: str, behind: str) -> bool:
    """Tell whether a word between the two parts of a sentence goes with the verb of the clause, or opens it.

    A past form behind it is that verb where no other follows; else it may be "the lamp allegedly sold was found".
    """
    if not before:
        return bool(SUBJECT.match(behind))
    if SUBORDINATE.search(before):
        return False
    last, (first, *rest) = words(before)[-1:], words(behind)
    if last and last[0].lower() in listed("doubt", "helping"):
        return True
    return is_verb(first) and not any(map(is_verb, rest))


def is_verb(word: str) -> bool:
    """Tell whether a word is a helping verb, or has the form of a past."""
    return word in listed("doubt", "helping") | listed("doubt", "pasts") or bool(PAST.fullmatch(word))


def is_inside_quotation(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether marks that open before the sentence are not closed, or its block is quoted as a whole."""
    block = next((block for block in reading.blocks if block.holds(sentence)), None)
    if block is None:
        return True
    before = reading.text[block.start : sentence.start]
    is_open = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return is_open or reading.text[: block.start].rstrip().endswith(":") or bool(SPEAKER_AHEAD.match(before))
