"""The words of the article from a number on, or around it, as far as they tell what is counted."""

from __future__ import annotations

import re

from quizkit.askers.figure_clauses import IN_A_LIST, VERB, has_subject
from quizkit.askers.figure_excerpts import excerpt_around
from quizkit.askers.figure_parts import is_measured, start_with_hedge
from quizkit.askers.figure_words import (
    ABBREVIATED,
    LONGEST_CLAUSE,
    LOOSE_WORDS,
    MEASURING,
    PLURALS,
    STRETCH_END,
    TAIL_STOPS,
    UNRESOLVED,
    has_unit_behind,
)
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import ASKED, FIRST_PERSON, POINTING
from quizkit.askers.wording import BEFORE_A_NAME, content_words, one_line, sentences, without_marks, words
from quizkit.model import Figure, Reading, Span

MOST_WORDS, LEAST_CONTENT_WORDS = 20, 2
TITLE = re.compile(rf"\b(?:{BEFORE_A_NAME}|St)\.$")
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
LOOSE_END = re.compile(
    r" (?:so far|now|already|yet|as well|too|alone|currently|here|\w+ing|in the (?:hours|days|weeks|months|years)|"
    r"(?:earlier |later )?(?:last|this|next|that) (?:year|month|week|weekend|night|summer|fall|winter|spring)|"
    r"says?|said|(?:do|does|did)(?: not|n['’]t)(?: even)?)$",
    re.I,
)
MARKS = re.compile(r"[\[\]*@#?“”\"]|‘(?!.*’)")  # and a quotation that does not end
# Where a long stretch may end early: what is counted stands before it.
VERBS = "have|has|had|is|are|was|were|will|would|could|can|may|might|must|should"
EARLY_END = re.compile(
    rf"\s(?:(?P<verb>(?:(?:and|but|or) (?:never |also |not )?)?(?:{VERBS}))|"
    r"(?P<joint>and|or)|but|because|while|when|where|that|who|which|after|before|since|now|so far)\s",
    re.I,
)
# Where something else begins that was done: "raised 9 million and becoming known", "asked 90 sailors and found".
GOES_ON = re.compile(
    r" (?:(?:and|but|while|before|after|by) (?:\w+ly )?\w+ing|"
    r"(?:and|but) (?:who|which|found|won|took|made|got|gave|left|lost|saw))\b.*$",
    re.I,
)
LONGEST_OPENING = 40  # characters of a mark or word that begins a clause, with the blanks behind it
CLAUSE_BEGINS = re.compile(r"(?:^|[,;:.!?“\"(—–―]|\b(?:that|reveals?|shows?|and|but|while|as))\s*$")
# A clause that lost what it speaks of, or goes on from another: "… who has 9 percent", "… jumped to 9 percent".
LOOSE_START = re.compile(
    r"(?:… )?(?i:who|which|whose|that|and|but|or|with|to|as|by|after|before)\b|"
    r"… (?!(?:an?|the|some|at least|about|nearly|more than|almost|over|up to|roughly|around|only)\b)[a-z]"
)
# What stands right before a number at the head of a report is its verb or adverb: "includes 90 boats".
NO_SUBJECT_BEFORE = re.compile(r"(?!(?:an?|the|another|all|only|just|other|every|each|no|some)\b)[a-z]+ $")
# "From the billionaires Ana Ruiz": the first of several who are named.
ENDS_IN_A_LIST = re.compile(r" [a-z]+s (?:[A-Z][\w.’'-]* ?)+$")
ENDED = re.compile(r"[.!?][\"'”’)]*\s*$")
THE_LAST_ONES = re.compile(r"\b(?:last|past|previous|next|coming) (?:\w+ )?\w+s\b", re.I)


@once_a_reading
def from_the_number_on(reading: Reading, figure: Figure) -> str | None:
    """The words from a number to the end of its clause, or of its first part, where they tell what is counted."""
    number = one_line(figure.cut(reading.text))
    rest = one_line(reading.text[figure.start : figure.start + LONGEST_CLAUSE]).replace("''", '"')
    clause, is_whole = clause_at(rest, len(number))
    clause = number + GOES_ON.sub("", clause[len(number) :]) if clause else ""
    early = EARLY_END.search(clause, len(number))
    # A verb may be that of a clause around ("what took 90 boats will return"), and a list may end a cut one.
    verb = any(one["verb"] for one in EARLY_END.finditer(clause, len(number)))
    stretches = [] if verb and not (is_whole and begins_clause(reading, figure)) else [clause]
    if early and ends_in_noun(clause, early):
        stretches.append(clause[: early.start()])
    bare = (LOOSE_END.sub("", stretch)[len(number) :] for stretch in stretches)
    behind = next((one for one in bare if says_what_is_counted(reading, figure, one)), None)
    if behind is None:
        return None
    ends = re.match(r"[.?!,;]?[\"”’]*(?:[.?!;]|$)", rest[len(number + behind) :])
    if ends:
        return number + behind
    return None if ENDS_IN_A_LIST.search(behind) else f"{number}{behind} …"


def ends_in_noun(clause: str, early: re.Match[str]) -> bool:
    """Tell whether an early end cuts no noun from its adjectives: "46 eastern and western harbours"."""
    if early["joint"] is None:
        return True
    last = words(clause[: early.start()])[-1]
    return last.endswith("s") or last in PLURALS


def begins_clause(reading: Reading, figure: Figure) -> bool:
    """Tell whether nothing but a hedge stands before a number in its clause, so that a verb behind it is its own."""
    start = start_with_hedge(figure)
    return bool(CLAUSE_BEGINS.search(reading.text, max(0, start - LONGEST_OPENING), start))


def clause_at(rest: str, number: int) -> tuple[str, bool]:
    """The clause at the start of a text, behind a number of so many characters, and whether the sentence ends there.

    Empty where no end can be told.
    """
    if rest[number : number + 1] == "-":
        return "", False
    for end in STRETCH_END.finditer(rest, number):
        read, following = rest[: end.start() + 1], rest[end.start() + 2 : end.start() + 3]
        if TITLE.search(read) or (INITIALS.search(read) and following.islower()) or goes_on(read, following):
            continue
        if ABBREVIATED.search(read) or read.endswith((":", ' "', " “")):
            return "", False  # what the colon or the quotation mark opens belongs to it
        return without_marks(rest[: end.start()]), read[-1] in ".;?!"
    return "", False


def goes_on(read: str, following: str) -> bool:
    """Tell whether a clause goes on behind a short month or the like: "Dec. 21", "Inc. has"."""
    return ABBREVIATED.search(read) is not None and (following.isdigit() or following.islower())


def says_what_is_counted(reading: Reading, figure: Figure, behind: str) -> bool:
    """Tell whether the words behind a number read alone and say what it counts: two telling words, or the unit."""
    parts, telling = words(behind), content_words(behind) - MEASURING
    if not parts or len(parts) > MOST_WORDS or not telling:
        return False
    if len(telling) < LEAST_CONTENT_WORDS and not is_plain_unit(reading, figure, behind):
        return False
    if counts_more(reading, figure, behind) or THE_LAST_ONES.search(behind):
        return False
    if UNRESOLVED.search(behind) or POINTING.search(behind) or is_loose(parts[-1]):
        return False
    return not (FIRST_PERSON.search(behind) or MARKS.search(behind))


def counts_more(reading: Reading, figure: Figure, behind: str) -> bool:
    """Tell whether another figure stands in the words behind a number."""
    return any(figure.end <= one.start < figure.end + len(behind) for one in reading.figures)


def is_plain_unit(reading: Reading, figure: Figure, behind: str) -> bool:
    """Tell whether the words behind a number are what it counts, and no measure of time or size."""
    unit = figure.unit
    if unit is None or not has_unit_behind(reading, figure) or is_measured(reading, figure):
        return False
    last = unit.cut(reading.text).split()[-1]
    return one_line(unit.cut(reading.text)) == behind.strip() and (last.endswith("s") or last in PLURALS)


def is_loose(last: str) -> bool:
    """Tell whether a stretch may not end in a word: one that calls for another; a year may end it."""
    return not last[0].isdigit() and (last.lower() in LOOSE_WORDS or bool(TAIL_STOPS.fullmatch(f" {last}")))


@once_a_reading
def statement_around(reading: Reading, figure: Figure) -> str | None:
    """The statement or clause around a figure, where it reads alone and has its subject and verb."""
    piece = stretch_with(reading, figure)
    excerpt = excerpt_around(reading, figure, piece, quoted=False) if piece else None
    if piece is None or excerpt is None or (figure.attribution is None and excerpt[0].islower()):
        return None
    worded = one_line(reading.text[start_with_hedge(figure) : figure.end])
    before, _, behind = excerpt.removeprefix("… ").partition(worded)
    if NO_SUBJECT_BEFORE.match(before) or ASKED.match(before) or not (before or VERB.search(behind)):
        return None
    if is_whole(reading, figure, piece, excerpt):
        return excerpt
    cut = LOOSE_START.match(excerpt) or IN_A_LIST.match(before)
    return excerpt if has_its_subject(reading, figure, excerpt) and not cut else None


def has_its_subject(reading: Reading, figure: Figure, excerpt: str) -> bool:
    """Tell whether a part of a sentence has subject and verb; a hedge before the number is none of the subject."""
    worded = one_line(reading.text[start_with_hedge(figure) : figure.end])
    return has_subject(excerpt.removeprefix("… ").replace(worded, one_line(figure.cut(reading.text)), 1))


def is_whole(reading: Reading, figure: Figure, piece: Span, excerpt: str) -> bool:
    """Tell whether words are a sentence, or a report from its start on."""
    whole = [without_marks(one).removeprefix("that ") for one in sentences(one_line(piece.cut(reading.text)))]
    if figure.attribution is not None and excerpt == whole[0]:
        return True
    is_ended = ENDED.search(piece.cut(reading.text)) is not None  # or a line broke it off
    return excerpt in whole and is_ended and not excerpt[0].islower()


def stretch_with(reading: Reading, figure: Figure) -> Span | None:
    """What is said with the figure by its owner, or the sentence that holds it."""
    if figure.attribution is not None:
        content = reading.attributions[figure.attribution].content
        return next((piece for piece in content if piece.holds(figure)), None)
    return sentence_with(reading, figure)
