"""Whose wording it is: quoted-or-paraphrased."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import QUOTED_OR_PARAPHRASED
from quizkit.askers.material import Claim
from quizkit.askers.spoken import after_that, is_told_in_a_stem, spoken_claims
from quizkit.askers.standing_alone import reads_alone
from quizkit.askers.wording import content_words, one_line, without_marks, words
from quizkit.model import Option, Question, Reading, SingleChoice

# Every question offers both of these and a part of the statement; each is right about as often.
ALL, NONE = "The whole of it, from start to end", "Not a single word or phrase of it"
MOST_QUESTIONS, MOST_OF_ONE = 4, 2  # of an article, and with one sort of answer
SELDOM = 3  # articles in which nothing is quoted that could be asked about, for each of them in which a report is
MOST_STEM_WORDS = 40
FRAGMENT_WORDS = range(2, 13)
LEAST_MEANT = 2  # words of a part that carry meaning
WORDS_OUTSIDE = 2  # a fragment that leaves fewer outside is too near to "the whole of it"
ANY_MARK = re.compile(r"[“”\"‘]|''|``|(?<!\w)'")
# In a quotation the speaker says "he" of somebody else; a dash at the end shows that it was broken off.
UNFIT = re.compile(rf"{ANY_MARK.pattern}|^(?:he|she|it|they|his|her|its|their)\b|[–—-]$", re.I)
OF_ONESELF = re.compile(r"\b(?:I|me|my|myself)\b")  # shows without its marks that it was quoted
FRAGMENT = re.compile(r"[“\"]([^“”\"]+)[”\"]")

# What ends or begins a part belongs to what stands beside it: "prevented the" would be cut behind its verb.
DETERMINERS = frozenset("a an the his her its their any no every some".split())
LINKS = frozenset(
    (
        "about above across after against among and as at because before behind between but by during for from if in "
        "into of off on or over since than through to toward towards under until upon when where whether while with "
        "within without"
    ).split()
)
OTHER_BORDERS = frozenset(
    (
        "are be been being can could did do does due had has have he him how i is it kind may might must not other she "
        "should so sort that them there they these this those was we were what which who why will would you "
        "aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won wouldn"
    ).split()
)
CONNECTING = frozenset("that which who".split())
# Before these and behind those a quotation could begin, so that a statement can be parted there.
PART_BEFORE = DETERMINERS | frozenset("about against as for from in to with without".split())
PART_BEHIND = frozenset("am are be been can could had has have is may might must should was were will would".split())


@attrs.frozen
class Wording:
    """A claim without quotation marks in it, and which of its words have them in the article."""

    claim: Claim
    statement: str
    whole: bool
    fragment: str = ""

    @property
    def sort(self) -> str:
        """Its sort of answer: all, none, or a part."""
        return "part" if self.fragment else ALL if self.whole else NONE

    @property
    def answer(self) -> str:
        return just(self.fragment) if self.fragment else self.sort


def just(part: str) -> str:
    return f"Just “{part}”"


def ask_quoted_or_paraphrased(reading: Reading, seed: int) -> Iterator[Question]:
    """Which words of a statement stand in quotation marks? At most four questions, of all sorts of answer."""
    asked: list[str] = []
    for wording in sorted(wordings_of(reading), key=lambda one: (not one.fragment, not one.whole)):
        if len(asked) == MOST_QUESTIONS or is_too_often(reading, wording.sort, asked, seed):
            continue
        stem = (
            f"The article reports {wording.claim.voice.name} as saying that {wording.statement}. "
            "How much of this does it put in quotation marks?"
        )
        form = among_parts(wording, stem, seed) if len(words(stem)) <= MOST_STEM_WORDS else None
        if form:
            asked.append(wording.sort)
            evidence = wording.claim.evidence[:1]
            yield QUOTED_OR_PARAPHRASED.question(reading.article, stem, form, evidence, why(wording))


def is_too_often(reading: Reading, sort: str, asked: Sequence[str], seed: int) -> bool:
    """Tell whether a sort of answer would stand out: paraphrases are common, so they may not outnumber the rest."""
    if sort == NONE and not asked:
        return shuffled(range(SELDOM), reading.article.id, seed)[0] > 0
    if sort == NONE:
        return asked.count(NONE) >= max(asked.count(ALL), asked.count("part"))
    return asked.count(sort) == MOST_OF_ONE


def wordings_of(reading: Reading) -> Iterator[Wording]:
    """Statements of which it is plain what stands in quotation marks."""
    for claim in spoken_claims(reading):
        statement = after_that(reading, claim)
        if statement is None or "…" in statement or not is_told_in_a_stem(reading, claim, statement):
            continue
        if OF_ONESELF.search(statement):
            continue
        content = " ".join(one_line(piece.cut(reading.text)) for piece in claim.attribution.content)
        content = re.sub(r"''|``", '"', content)
        if claim.attribution.manner == "mixed":
            yield from partly_quoted(claim, statement, content)
        elif claim.quoted and not UNFIT.search(statement) and reads_alone(statement, quoted=False):
            yield Wording(claim, statement, whole=True)
        elif not claim.quoted and not ANY_MARK.search(content) and is_quoted_elsewhere(reading, claim):
            yield Wording(claim, statement, whole=False)


def is_quoted_elsewhere(reading: Reading, claim: Claim) -> bool:
    """Tell whether the article also quotes the speaker, so that one must look where the marks stand."""
    voice = claim.attribution.voice
    return any(one.voice == voice and one.manner != "paraphrase" for one in reading.attributions)


def partly_quoted(claim: Claim, statement: str, content: str) -> Iterator[Wording]:
    """The statement with its one quoted part, where it has no other and the part tells something."""
    quoted = [without_marks(part) for part in FRAGMENT.findall(content)]
    inside = [part for part in quoted if f"‘{part}’" in statement]
    if len(inside) == 1 and statement.count("‘") == 1 and tells_something(inside[0], statement):
        yield Wording(claim, statement.replace(f"‘{inside[0]}’", inside[0]), whole=False, fragment=inside[0])


def tells_something(part: str, statement: str) -> bool:
    """Tell whether a part is neither a title, nor a word or two without weight, nor nearly all of the statement."""
    count = len(words(part))
    if count not in FRAGMENT_WORDS or count > len(words(statement)) - WORDS_OUTSIDE:
        return False
    return len(content_words(part)) >= LEAST_MEANT and says_something(part)


def among_parts(wording: Wording, stem: str, seed: int) -> SingleChoice | None:
    """The whole of it, nothing, or a part; None where the statement has no part that tells something."""
    part = wording.fragment or min(parted(wording.statement), key=len, default="")
    if not part:
        return None
    offered = (ALL, NONE, just(part))
    others = [Option(text, False, why_not(wording, text)) for text in offered if text != wording.answer]
    return single_choice(stem, Option(wording.answer, True, why_right(wording)), others, seed)


def parted(statement: str) -> list[str]:
    """Two parts of a statement, cut where a quotation could begin, as near to the middle as it goes.

    >>> parted("the port had lost a large part of its northern pier")
    ['the port had lost a large part', 'its northern pier']
    """
    fit = [halves for halves in cuts_of(statement) if all(map(is_part, halves))]
    return list(min(fit, key=lambda halves: abs(len(halves[0]) - len(halves[1])), default=()))


def cuts_of(text: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind each place where a quotation could begin."""
    every = text.split()
    for i in range(1, len(every)):
        if every[i].lower() in PART_BEFORE or every[i - 1].lower() in PART_BEHIND:
            yield trimmed(" ".join(every[:i])), " ".join(every[i:])


def is_part(part: str) -> bool:
    """Tell whether somebody could put so much in quotation marks."""
    return len(words(part)) in FRAGMENT_WORDS and "," not in part and says_something(part)


def says_something(part: str) -> bool:
    """Tell whether a part is more than names: a word in small letters carries meaning."""
    return any(word.islower() and word in content_words(part) for word in words(part))


def trimmed(part: str) -> str:
    """The part without words at its ends that belong to what stands beside it.

    >>> trimmed("the port had lost the"), trimmed(", and sold its cranes")
    ('the port had lost', 'sold its cranes')
    """
    kept = part.strip(" ,;:—–").split()
    while kept and kept[-1].lower() in DETERMINERS | LINKS | OTHER_BORDERS:
        kept.pop()
    while kept and kept[0].lower() in LINKS | CONNECTING:
        kept.pop(0)
    return " ".join(kept)


def why_not(wording: Wording, text: str) -> str:
    if wording.whole:
        return f"“{wording.claim.phrase}” stands beside a quotation that holds every word of it."
    if not wording.fragment:
        return f"“{wording.claim.phrase}” reports it without a quotation mark."
    quoted = f"The article puts “{wording.fragment}” in quotation marks"
    return f"{quoted}, and nothing else of it." if text == ALL else f"{quoted}."


def why_right(wording: Wording) -> str:
    if wording.whole:
        return "The marks open before its first word and close behind its last."
    return "The marks stand there and nowhere else." if wording.fragment else "No mark stands in this report."


def why(wording: Wording) -> str:
    """What the marks show, and the habit to take away."""
    phrase, name = wording.claim.phrase, wording.claim.voice.name
    if wording.whole:
        return (
            f"All of it stands between quotation marks, with “{phrase}” beside it. "
            "A quotation promises the exact words, so it can be held against a record of what was said."
        )
    if wording.fragment:
        return (
            f"Only “{wording.fragment}” stands between quotation marks. See where the marks begin and end: "
            f"those are the words of {name}, and what is around them is the article's wording."
        )
    return (
        f"“{phrase}” reports the statement without quotation marks, so the wording is the article's. "
        "A paraphrase may be shorter, milder or sharper than what was said."
    )
