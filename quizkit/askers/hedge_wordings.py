"""Hedges: what each makes of a number, and the wordings that stand beside the article's own as wrong answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from quizkit.askers.drafting import on_either_side, shuffled
from quizkit.askers.figure_words import is_share
from quizkit.askers.wording import capital, one_line
from quizkit.model import Figure, Option, Reading

# Digits before its noughts that make a number look counted: nobody says "nearly 345,431", or "nearly 544 boats".
LOOKS_COUNTED, SMALL_LOOKS_COUNTED = 4, 3
SMALL = 1000
LONGEST = 24  # characters of a hedge
# A number "nearly" reached is a rough one too, and so is one with a word that is no known hedge.
ROUGH = frozenset({"near", "below"})
OFTEN = ("near",)  # as a wrong answer, as it is a key
NUMBER = re.compile(r"\W?(\d[\d,.]*)( (?:thousand|million|billion|trillion))?")
# A lower limit that is nearly the number, too: "about" could be defended beside it.
JUST_OVER = frozenset({"just over", "a little over", "slightly over", "a little more than", "slightly more than"})
LESS = frozenset({"less than", "fewer than", "under"})  # "just under" would be the same


@attrs.frozen
class Sort:
    """Hedges that make the same of a number: their wordings, the usual one, what they mean in short and in full."""

    wordings: frozenset[str]
    usual: str
    name: str
    meaning: str


def sort(usual: str, name: str, meaning: str, *others: str) -> Sort:
    return Sort(frozenset({usual, *others}), usual, name, meaning)


HEDGES: Mapping[str, Sort] = {
    "at least": sort(
        "more than",
        "a lower limit",
        "a lower limit",
        *("over", "at least", "upwards of", "no fewer than", "no less than", "in excess of", "well over"),
        *("or more", "not less than", "north of", "well above", "far more than", "much more than", *JUST_OVER),
    ),
    "at most": sort(
        "up to",
        "an upper limit",
        "an upper limit",
        *("at most", "as many as", "as much as", "no more than", "not more than", "fewer than", "less than", "under"),
        *("or less", "or fewer", "well below", "well under", "far less than", "far fewer than", "much less than"),
    ),
    "near": sort(
        "about",
        "a rough number",
        "a rough number, which may be higher or lower",
        *("around", "approximately", "roughly", "some", "an estimated", "estimated", "or so"),
    ),
    "below": sort(
        "nearly",
        "almost the number",
        "a number not quite reached",
        *("almost", "close to", "just under", "a little under", "slightly under", "a little less than"),
        "slightly less than",
    ),
}

WHOLE_WORDINGS = tuple(f" {wording} " for sort in HEDGES.values() for wording in sort.wordings)
A_NUMBER = (
    r"(?:an? )?(?:\W?\d|half\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|third|quarter)s?\b)"
)
HEDGED_NUMBERS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{'|'.join(sorted(sort.wordings))}) {A_NUMBER}", re.I) for name, sort in HEDGES.items()
}
# Short and long wordings of each sort for wrong options, so that length tells nothing; each fits any kind of number.
OFFERED: Mapping[str, Sequence[str]] = {
    "more than": ("over", "at least", "more than", "well over"),
    "up to": ("up to", "no more than", "not more than"),
    "about": ("about", "approximately", "an estimated"),
    "nearly": ("nearly", "just under", "close to"),
}

NOT_OF_A_SHARE = frozenset({"up to", "an estimated"})  # a share of answers or votes is never put so


def sort_of_hedge(reading: Reading, figure: Figure) -> str | None:
    """What the hedge makes of the number, or None where there is no hedge that is known."""
    if figure.hedge is None:
        return None
    hedge = one_line(figure.hedge.cut(reading.text)).lower()
    return next((name for name, sort in HEDGES.items() if hedge in sort.wordings), None)


def is_doubly_hedged(reading: Reading, figure: Figure) -> bool:
    """Tell whether something else stands beside a hedge that makes the number less exact: "at least about 40"."""
    if figure.hedge is None:
        return False
    start, end = min(figure.start, figure.hedge.start), max(figure.end, figure.hedge.end)
    before, behind = reading.text[max(0, start - LONGEST) : start].lower(), reading.text[end : end + LONGEST].lower()
    return before.endswith((" average of ", *WHOLE_WORDINGS)) or behind.startswith(WHOLE_WORDINGS)


def holds_hedged_number(text: str, sorts: Iterable[str] = HEDGES) -> bool:
    """Tell whether a hedge of one of the sorts stands before a number in a text.

    >>> holds_hedged_number("about thirty boats for 900 people"), holds_hedged_number("a book about boats")
    (True, False)
    """
    return any(HEDGED_NUMBERS[sort].search(one_line(text)) for sort in sorts)


def wrong_wordings(number: str, right: str | None, hedge: str, stem: str, seed: int) -> list[Option]:
    """The same number with other sorts of hedge than the right one, each with what it would mean; at most three.

    One rough number stands among all at most, the right one or another, or two could be defended; rather that which
    is right more often.
    """
    mixed = dict.fromkeys(shuffled([*HEDGES, *OFTEN], stem, seed))
    fit = [name for name in mixed if name != right and could_stand(name, number, hedge)]
    rough = [name for name in (right, *fit) if name in ROUGH]
    others = [HEDGES[name] for name in fit if name not in rough[1:]]
    offered = [wordings_for(one, number, stem, seed) for one in others]
    key = as_worded(HEDGES[right], hedge, number) if right else bare(number)
    shown = on_either_side(key, [list(reasons) for reasons in offered], stem, seed)
    return [Option(text, False, reasons[text]) for text, reasons in zip(shown, offered, strict=True)]


def wordings_for(one: Sort, number: str, stem: str, seed: int) -> Mapping[str, str]:
    """How options may word one sort of hedge, each with the reason why it is wrong, in an order of chance."""
    fit = [words for words in OFFERED[one.usual] if not (is_share(number) and words in NOT_OF_A_SHARE)]
    reason = f"would make it {one.meaning}; the article does not write that."
    mixed = shuffled(fit, f"{stem}{one.usual}", seed)
    return {as_worded(one, words, number): f"“{capital(words)}” {reason}" for words in mixed}


def as_worded(sort: Sort, wording: str, number: str) -> str:
    """An option: what a hedge makes of a number, and the two as they stand together."""
    return f"{capital(sort.name)}: {wording} {number}"


def could_stand(name: str, number: str, hedge: str) -> bool:
    """Tell whether a sort of hedge would be no surprise before a number, and not nearly the same as the article's."""
    if (name == "below" and hedge in LESS) or (name in ROUGH and hedge in JUST_OVER):
        return False
    return not (name in ROUGH and looks_counted(number))


def looks_counted(number: str) -> bool:
    """Tell whether a number has too many digits to be a rough one.

    >>> looks_counted("2,034 boats"), looks_counted("228 million"), looks_counted("1,200 boats")
    (True, False, False)
    """
    match = NUMBER.match(number)
    if match is None:
        return False
    digits = match[1].strip(",.").replace(",", "").replace(".", "")
    small = match[2] is None and float(match[1].strip(",.").replace(",", "")) < SMALL
    return len(digits.strip("0")) >= (SMALL_LOOKS_COUNTED if small else LOOKS_COUNTED)


def bare_wording(hedge: str, number: str) -> Option:
    """The number without its hedge, as a wrong option: to forget the hedge is the most usual slip."""
    return Option(bare(number), False, f"This leaves out “{hedge}”, which makes the number look exact.")


def bare(number: str) -> str:
    """An option: the number by itself."""
    return f"A bare number: {number}"
