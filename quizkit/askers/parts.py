"""Where a quotation could begin in a statement, and how such a part of it is shown in an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.wording import content_words, words

OFFERED_WORDS = range(3, 13)
THIRD = 3
LONGEST_PART = 24  # pieces between blanks, which may be dashes
LEAST_MEANT = 2  # words of a part that carry meaning
LONGEST_SHOWN = 35  # characters; of a longer part an answer shows the first and the last words
# Before these and behind those a quotation could begin, so that a statement can be parted there.
PART_BEFORE = frozenset("a an the his her its their any no every some about against as for from in to with".split())
PART_BEHIND = frozenset(
    "am are be been being can could had has have is may might must should was were will would".split()
)
# With no verb before it, a part would be cut out of the subject: "in Easton has sunk". A word is surely a verb with a
# thing behind it ("painted the pier", "needs a guard"); behind "who" or "if" it is not the verb of the statement.
OPENERS = "that|which|who|whose|whom|what|where|when|while|why|how|if|because|since|until|before|after|as|than"
SURE_VERBS = r"\w+n['’]t|(?:he|she|it|there)['’]s|\w+['’](?:re|ve|ll)|(?:hoped|wanted|refused|decided|tried)(?= to\b)"
TO_A_VERB = re.compile(
    rf"(?:(?:{OPENERS})\b[^,]{{0,80}}, )?(?:(?!(?:{OPENERS})\b)\S+ )*?"
    rf"(?:(?:{'|'.join(sorted(PART_BEHIND))}|do|does|did|{SURE_VERBS})\b|"
    r"(?!(?:times|days)\b)(?:[a-z]\w*(?:ed|(?<![sui])s)|made|took|gave|won|lost|kept)"
    r"(?= (?:the|an?|his|her|its|their)\b))"
)
# A verb without a clause of its own runs on from a subject that is cut: "in Easton harbour have sunk".
RUNNING_ON = re.compile(
    rf"(?:(?!(?:{OPENERS}|he|she|it|they|we|you|I|there)\b)\S+ )+"
    r"(?:can|could|had|has|is|are|was|were|may|might|must|should|will|would|does|did|"
    r"(?<!to )(?<!not )(?<!ly )(?<!also )(?<!never )have)\b"
)
# Nobody would quote across a clause end; a comma in a part stands in a list: "China, Korea and Japan".
CLAUSE_END = re.compile(r"[;:]|,(?! (?:[\w’'-]+,? ){1,4}(?:and|or) \w)")
PARTED_NAME = re.compile(r"[A-Z]\S*(?<![.,;]) (?:of|for|in|on|and) (?:the )?[A-Z]")


def just(part: str, statement: str) -> str:
    """An answer with a part of a statement; a long one by its ends, so that no answer stands out by its length.

    >>> just("its crane", "the port sold its crane")
    'Just “its crane”'
    >>> just("had lost a large part of its northern pier", "the port had lost a large part of its northern pier")
    'Just from “had lost” to “pier”'
    """
    if len(part) <= LONGEST_SHOWN:
        return f"Just “{part}”"
    every = part.split(" ")
    places = [i for i in range(1, len(every)) if not (every[i - 1][:1].isupper() and every[i][:1].isupper())]
    heads = [" ".join(every[:i]) for i in places]
    tails = [" ".join(every[i:]) for i in reversed(places)]
    return f"Just from “{first_clear(heads, statement)}” to “{first_clear(tails, statement)}”"


def first_clear(ends: list[str], statement: str) -> str:
    """The shortest that carries meaning and stands only once in the statement, or the shortest of all."""
    clear = (end for end in ends if content_words(end) and f" {statement} ".count(f" {end} ") == 1)
    return next(clear, ends[0]).strip(",;:")


def parted(statement: str) -> str:
    """How a statement ends from where a quotation could begin, as near to a third as it goes; nothing if nowhere.

    What is quoted in part is seldom more.

    >>> parted("the port had lost a large part of its northern pier")
    'its northern pier'
    """
    return min(filter(is_part, ends_of(statement)), key=lambda end: abs(THIRD * len(end) - len(statement)), default="")


def ends_of(statement: str) -> Iterator[str]:
    """What stands behind each place where a quotation could begin."""
    verb = TO_A_VERB.match(statement)
    every = statement.split(" ")
    first = max(len(verb[0].split(" ")) if verb else len(every), len(every) - LONGEST_PART)
    for i in range(first, len(every)):
        begins = every[i].lower() in PART_BEFORE or every[i - 1].lower() in PART_BEHIND
        if begins and not PARTED_NAME.match(" ".join(every[i - 1 :])):
            yield " ".join(every[i:])


def is_part(part: str) -> bool:
    """Tell whether somebody could put so much in quotation marks."""
    if len(content_words(part)) < LEAST_MEANT:
        return False
    is_cut = CLAUSE_END.search(part) or RUNNING_ON.match(part)
    return len(words(part)) in OFFERED_WORDS and not is_cut and says_something(part)


def says_something(part: str) -> bool:
    """Tell whether a part is more than names: a word in small letters carries meaning."""
    return any(word.islower() and word in content_words(part) for word in words(part))
