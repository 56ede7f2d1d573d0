"""Which of several statements is quoted, and which is in the article's own words: quoted-or-paraphrased.

Quotation marks settle it, so it rests on no finding of who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.antecedents import leans_on_article
from quizkit.askers.distractors import apart, overlap
from quizkit.askers.drafting import of_any_length, of_like_length, shuffled, single_choice
from quizkit.askers.kinds import QUOTED_OR_PARAPHRASED
from quizkit.askers.looks import look_of
from quizkit.askers.material import VERDICT, without_that
from quizkit.askers.quotes import ANY_MARK, UNFIT
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.titles import in_title, is_title
from quizkit.askers.wording import capital, content_words, one_line, sentences, without_marks, words
from quizkit.model import Attribution, Evidence, Option, Question, Reading, SingleChoice, Span

WHICH_IS_QUOTED = "Which of these statements does the article give word for word, as a quotation?"
WHICH_IS_RETOLD = "Which of these statements does the article give in its own words, not as a quotation?"
MOST_QUESTIONS = 2  # of each sort
MOST_WRONG, LEAST_WRONG = 3, 2
LENGTHS = (0.6, 1.6)  # of a wrong option, in those of the key
LEAST_WORDS = 8
WHOLE = re.compile(r"[.,][\"”’']*$")  # how a quoted sentence ends
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|do|[a-z]{2,}ed|went|came)\b"
)
SAYS = re.compile(
    rf"{VERB.pattern}|['’](?:s|re|ve|ll|d|m)\b|n['’]t\b|\b[a-z]+s (?:to|the|an?|not|it|in|on|for|up|out)\b"
)
RELATIVE = re.compile(r" (?:who|that|which)\b")
# What articles say of those who made them, and of those who could not be reached.
ABOUT_THE_WORK = re.compile(
    r"\b(?:(?:return|answer|respond)\w* (?:to )?(?:\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?|questions?)|"
    r"declined to comment|contributed to|(?:editor|reporter|writer|columnist|correspondent) (?:at|for|of) the)\b",
    re.I,
)
# "Sign up for the newsletter": asked of whoever reads.
OF_READERS = re.compile(
    r"(?:Click|Contact|Download|E-?mail|Follow|Join|Listen|Read|Share|Sign|Subscribe|Visit|Watch)\b"
)
TO_DO = re.compile(r"\w+ to [a-z]+\b")  # "members to sign up": asked of them, no clause
BEFORE_CLAUSE = re.compile(r"(?:\bthat|[,.:;“\"—–-])\s*\Z", re.I)
DATELINE = re.compile(r"[A-Z]{3}.{0,40}(?:[-–—―]{1,2}|\))\s")


@attrs.frozen
class Statement:
    """Words of the article that read alone, with or without quotation marks around them."""

    text: str
    place: Span
    quoted: bool
    told_by: int  # of the retold: 0 where a source is named for it, 1 where none is

    @property
    def how(self) -> str:
        if self.quoted:
            return "It stands in quotation marks."
        return "It stands without quotation marks, so the wording is the article's."


def ask_which_is_quoted(reading: Reading, seed: int) -> Iterator[Question]:
    """One quotation among other statements, and one other statement among quotations, without their marks.

    At most two questions of each sort; no statement is on offer in both.
    """
    quoted = tuple(quotations_of(reading))
    retold = tuple(one for one in retold_of(reading) if not is_quoted_too(reading, one)) if quoted else ()
    for stem, keys, rivals in ((WHICH_IS_QUOTED, quoted, retold), (WHICH_IS_RETOLD, retold, quoted)):
        asked, shown = 0, frozenset[str]()
        for key in shuffled(keys, stem, seed):
            fresh = [one for one in rivals if one.text not in shown]
            question = which_question(reading, stem, key, fresh, seed) if asked < MOST_QUESTIONS else None
            if question and key.text not in shown:
                asked, shown = asked + 1, shown | texts_of(question)
                yield question


def texts_of(question: Question) -> frozenset[str]:
    assert isinstance(question.form, SingleChoice)
    return frozenset(option.text for option in question.form.options)


def quotations_of(reading: Reading) -> Iterator[Statement]:
    """Whole quoted sentences that would read alone without their marks: no first person, nothing cut out."""
    for attribution in reading.attributions:
        if attribution.manner != "quote" or in_title(reading, attribution):
            continue
        for piece in attribution.content:
            text = one_line(piece.cut(reading.text))
            if not ANY_MARK.match(text):
                continue
            for sentence in sentences(text):
                bare = without_marks(sentence)
                if bare[:1].isupper() and SAYS.search(bare) and WHOLE.search(sentence) and is_fit(reading, piece, bare):
                    yield Statement(bare, piece.place(), True, 0)
                    break


@once_a_reading
def retold_of(reading: Reading) -> tuple[Statement, ...]:
    """What the article says in its own words: what is reported, then what it says itself."""
    return (*reported_of(reading), *told_of(reading))


def reported_of(reading: Reading) -> Iterator[Statement]:
    """What is reported in a clause without marks."""
    reported = [one for one in reading.attributions if one.manner == "paraphrase" and not in_title(reading, one)]
    for attribution in reported:
        piece = attribution.content[0]
        bare = capital(without_that(without_marks(one_line(piece.cut(reading.text)))))
        if (
            len(attribution.content) == 1
            and begins_whole(reading, attribution)
            and not TO_DO.match(bare)
            and not stands_in_marks(reading, piece)
            and VERB.search(RELATIVE.split(bare, 1)[0])
            and is_fit(reading, piece, bare)
        ):
            yield Statement(bare, piece.place(), False, 0)


def begins_whole(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether what is said begins where a clause does, and not behind a word that belongs to it."""
    start = attribution.content[0].start
    before = reading.text[:start].rstrip()
    ends = {attribution.cue.end, attribution.source.end if attribution.source else -1}
    return not before or len(before) in ends or bool(BEFORE_CLAUSE.search(before, max(0, len(before) - 8)))


def told_of(reading: Reading) -> Iterator[Statement]:
    """What the article says itself, in sentences that name no source."""
    for sentence in reading.sentences:
        text = sentence.cut(reading.text)
        if (
            sentence.cues
            or text[-1:] != "."
            or not text[:1].isupper()
            or "\n" in text
            or is_title(reading, text)
            or DATELINE.match(text)
            or OF_READERS.match(text)
            or any(sentence.overlaps(one.cue) for one in reading.attributions)
            or ABOUT_THE_WORK.search(text)
        ):
            continue
        bare = without_marks(text)
        told = is_fit(reading, sentence, bare) and not stands_in_marks(reading, sentence)
        # "Applauded the plan": no words of its own to retell.
        if told and not any(VERDICT.match(word) for word in words(bare)):
            yield Statement(bare, sentence.place(), False, 1)


def is_fit(reading: Reading, place: Span, bare: str) -> bool:
    """Tell whether words read alone without marks, and hold none of their own."""
    return (
        reads_alone(bare, quoted=False)
        and len(words(bare)) >= LEAST_WORDS
        and not UNFIT.search(bare)
        and not leans_on_article(reading, place.start, bare)
    )


def stands_in_marks(reading: Reading, place: Span) -> bool:
    """Tell whether quotation marks that were opened before the place, perhaps paragraphs before, are not closed."""
    text, end = reading.text, place.start
    is_open = text.rfind("“", 0, end) > text.rfind("”", 0, end)
    line = text.rfind("\n", 0, end) + 1
    counts = (text.count('"', 0, end), text.count('"', line, end), text.count("''", line, end))
    return is_open or any(count % 2 for count in counts)


def is_quoted_too(reading: Reading, statement: Statement) -> bool:
    """Tell whether the article quotes something like it."""
    quotations = (one for one in reading.attributions if one.manner != "paraphrase")
    return any(overlap(piece.cut(reading.text), statement.text) for one in quotations for piece in one.content)


def which_question(
    reading: Reading, stem: str, key: Statement, rivals: Sequence[Statement], seed: int
) -> Question | None:
    """The question, or None where too few of the others have the key's look and length and say something else."""
    if content_words(stem) & content_words(key.text):
        return None  # a word that stem and key share would be a cue
    low, high = (share * len(key.text) for share in LENGTHS)
    look = look_of(reading, key.text)
    apart_enough: list[Statement] = []
    for rival in sorted(rivals, key=lambda one: (one.told_by, apart(one.text, key.text), one.place)):
        alike = low <= len(rival.text) <= high and look_of(reading, rival.text) == look
        if len(apart_enough) == 2 * MOST_WRONG:
            break
        if alike and not any(overlap(rival.text, one.text) for one in [key, *apart_enough]):
            apart_enough.append(rival)
    chosen = of_any_length(key.text, apart_enough, lambda one: len(one.text), MOST_WRONG, seed)
    wrong = [Option(one.text, False, one.how, (Evidence.of(reading.article, one.place),)) for one in chosen]
    if len(wrong) < LEAST_WRONG or not (key.told_by or any(one.told_by == 0 for one in chosen)):
        return None
    right = Option(key.text, True, key.how)
    form = single_choice(stem + key.text, right, of_like_length(right, wrong), seed)
    if form is None:
        return None
    evidence = (Evidence.of(reading.article, key.place),)
    return QUOTED_OR_PARAPHRASED.question(reading.article, stem, form, evidence, why_it_is(key))


def why_it_is(key: Statement) -> str:
    """How the key stands in the article, and the habit to take away."""
    habit = (
        "A quotation promises the exact words, so it can be held against a record of what was said."
        if key.quoted
        else "Where there are no marks, the words were chosen by the writer, even if a source is named for them."
    )
    return f"{key.how} {habit}"
