"""What questions are compared by: what each shows and what it asks, as words, and what settles one of its kind."""

from __future__ import annotations

import functools
import re

import attrs

from quizkit.model import Matching, Question

# What settles a question of a kind. One of a kind that is not here may ask for anything.
BY_SOURCE = frozenset({"source-of-claim", "claim-of-source", "match-claims", "owner-of-judgement", "reported-opinion"})
BY_SIGHT = frozenset(  # of the statement, with its source and its figures
    {"type-of-source", "figure-in-own-voice", "owner-of-figure", "checkable-statement", "hedged-figure"}
    | {"headline-hedge", "ratio-direction", "meaning-of-figure", "doubting-word"}
)
BY_A_WORD = frozenset({"loaded-words", "vague-source"})  # a verb of saying, a word for people
BY_WHAT_STANDS_NEAR = frozenset({"standing-of-source", "channel-of-statement", "time-of-statement"})
OF_STATEMENTS = frozenset({"claim-of-source", "vague-source"})  # have statements to choose from
SORT = "checkable-statement"
MARKS, HEARD, SORTED, PLACE = "quoted-or-paraphrased", "heard-or-mentioned", "sort-statements", "prominence-of-source"
KNOWN = BY_SOURCE | BY_SIGHT | BY_A_WORD | BY_WHAT_STANDS_NEAR | {MARKS, HEARD, SORTED, PLACE}

QUOTED = re.compile(r"“[^”]*”?|''.*?(?:''|$)|\"[^\"]*\"?", re.S)
STATEMENT = re.compile(r"\b(?:sa(?:y|id|ying)|statement) that\b|“")
CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")
WORD = re.compile(r"\w+(?:[-'’.,]\w+)*+")
GENITIVE = re.compile(r"['’]s$")
SHORT = 3  # letters: words of no more carry little meaning, but for numbers and abbreviations
SMALL = frozenset(
    "about after also because been before being could does from have into made make more most only other over said "
    "says should some than that their them then there these they this those were what when where which while whom "
    "whose will with would".split()
)


@attrs.frozen
class Traits:
    """What a question shows and what it asks, as words that carry meaning."""

    question: Question
    shown: str  # stem and passage
    offered: str  # with all answers
    shown_words: frozenset[str]
    told_words: frozenset[str]  # with the right answer
    offered_words: frozenset[str]
    key: frozenset[str]  # words of the right answer that not all answers have and the stem has not
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]  # of a matching question
    answers: tuple[tuple[bool, frozenset[str]], ...]  # the words of each, and whether it is right
    voices: frozenset[str]  # of the stem before any statement, where it names who speaks; names that are matched
    subject: frozenset[str]  # words of the article that it is about
    statement: frozenset[str]  # those of them that are said
    hidden: frozenset[str]  # words of its first evidence, outside quotations, that it does not show


@functools.lru_cache(maxsize=4096)
def words(text: str) -> frozenset[str]:
    """The words that carry meaning, folded.

    >>> sorted(words("The FBI counted the mayor's 30 boats."))
    ['30', 'boats', 'counted', 'fbi', 'mayor']
    """
    found = (GENITIVE.sub("", word) for word in WORD.findall(text))
    telling = (word for word in found if len(word) > SHORT or word.isupper() or word[0].isdigit())
    return frozenset(map(str.casefold, telling)) - SMALL


def traits_of(question: Question) -> Traits:
    """The traits of a question."""
    form = question.form
    pairs = [(pair.prompt, pair.answer) for pair in form.pairs] if isinstance(form, Matching) else []
    options = () if isinstance(form, Matching) else form.options
    answers = [option.text for option in options] or [text for pair in pairs for text in pair]
    right = [option.text for option in options if option.right] or answers
    shown = f"{question.passage or ''} {question.stem}"
    key = words(" ".join(right)) - frozenset.intersection(*map(words, answers)) - words(shown)
    before = STATEMENT.split(question.stem)[0]
    subject = subject_of(question, shown, key, right)
    names = [name for _, name in pairs if question.kind != SORTED]
    return Traits(
        question,
        shown,
        offered=" ".join([shown, *answers]),
        shown_words=words(shown),
        told_words=words(" ".join([shown, *right])),
        offered_words=words(" ".join([shown, *answers])),
        key=key,
        pairs=tuple((words(prompt), words(answer)) for prompt, answer in pairs),
        answers=tuple((answer in right, words(answer)) for answer in answers),
        voices=words(" ".join([before, *names])),
        subject=subject,
        statement=subject & words(f"{question.passage or ''} {question.stem[len(before) :]}"),
        hidden=words(QUOTED.sub(" ", question.evidence[0].quote)) - words(shown),
    )


def subject_of(question: Question, shown: str, key: frozenset[str], right: list[str]) -> frozenset[str]:
    """What the question is about: the words of its evidence that it shows, or else those of a key that is no name.

    Of a kind that we do not know all its words count, since its evidence may be short.
    """
    if question.kind not in KNOWN:
        return words(shown)
    evidence = words(" ".join(one.quote for one in question.evidence))
    is_name = key <= words(" ".join(CAPITAL.findall(" ".join(right))))
    return (words(shown) & evidence) or (frozenset() if is_name else key & evidence)
