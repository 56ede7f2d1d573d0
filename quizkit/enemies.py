"""Which questions must not stand in one quiz: one gives the other away, or both ask the same."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import attrs

from quizkit.model import Evidence, Matching, Question

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

MARKED = re.compile(r"“([^“”]+)”")
QUOTED = re.compile(r"“[^”]*”?|''.*?(?:''|$)|\"[^\"]*\"?", re.S)
STATEMENT = re.compile(r"\b(?:sa(?:y|id|ying)|statement) that\b|“")
CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")
PLAIN = frozenset({"said", "say", "saying", "says"})  # words that nearly every question shows somewhere
SHARED_WORDS = 3  # words that make two questions about the same thing

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


def are_enemies(one: Traits, other: Traits) -> bool:
    """Tell whether one of the two gives the other away, or both ask the same about the same words."""
    return asks_again(one, other) or tells(one, other) or tells(other, one)


def asks_again(one: Traits, other: Traits) -> bool:
    """Tell whether both are choices about the same words, where we do not know that they ask different things."""
    questions = (one.question, other.question)
    if any(isinstance(question.form, Matching) for question in questions):
        return False
    kinds = {question.kind for question in questions}
    return (len(kinds) == 1 or not kinds <= KNOWN) and share_a_place(*(one.evidence[:1] for one in questions))


def share_a_place(some: Sequence[Evidence], others: Sequence[Evidence]) -> bool:
    return any(a.article == b.article and a.start < b.end and b.start < a.end for a in some for b in others)


def tells(teller: Traits, asker: Traits) -> bool:
    """Tell whether the first question gives away the key of the second."""
    kind = asker.question.kind
    if kind == PLACE:  # no words tell where in the article somebody speaks
        return False
    if kind == HEARD:
        return tells_who_is_heard(teller, asker)
    if kind in BY_A_WORD and shows_word(teller, asker):
        return True
    if asker.pairs:
        return tells_a_pair(teller, asker)
    if kind == MARKS:
        return tells_marks(teller, asker)
    if kind in BY_SIGHT:
        if is_about(teller, teller.offered_words, asker, asker.statement) or names_its_source(teller, asker):
            return True
        return kind == SORT and shows_what_is_hidden(teller, asker)
    if keeps_back(asker, teller) or (kind in OF_STATEMENTS and shows_wrong(teller, asker)):
        return True
    if kind in BY_WHAT_STANDS_NEAR and asker.hidden & teller.shown_words:
        return is_about(teller, teller.shown_words, asker, asker.subject)
    told = teller.told_words if kind in BY_SOURCE else teller.shown_words
    return holds_key(told, asker) and is_about(teller, told - asker.key, asker, asker.subject)


def is_about(teller: Traits, told: frozenset[str], asker: Traits, subject: frozenset[str]) -> bool:
    """Tell whether words of one question are about the subject of the other."""
    shared = len(told & subject)
    if asker.question.kind not in KNOWN:
        return shared >= SHARED_WORDS
    least = max(1, min(SHARED_WORDS, len(subject)))
    if share_a_place(teller.question.evidence, asker.question.evidence):
        return shared >= least
    return shared >= max(least, min(len(subject), len(teller.statement) or len(subject)) // 2)


def holds_key(told: frozenset[str], asker: Traits) -> bool:
    """Tell whether these words hold the key, or most of it where we know what kind of key it is."""
    if asker.question.kind in KNOWN:
        return is_most(told & asker.key, asker.key)
    return bool(asker.key) and asker.key <= told


def is_most(part: frozenset[str], whole: frozenset[str]) -> bool:
    return bool(whole) and 2 * len(part) >= len(whole)


def tells_who_is_heard(teller: Traits, asker: Traits) -> bool:
    """Tell whether it names one of the people as speaking, or asks the reverse where the key of each is a wrong answer
    of the other, so that all others are out."""
    if teller.question.kind == HEARD:
        pairs = ((teller.answers, asker.answers), (asker.answers, teller.answers))
        return all(any(right and (False, name) in others for right, name in answers) for answers, others in pairs)
    return any(name and name <= teller.voices for _, name in asker.answers)


def keeps_back(asker: Traits, teller: Traits) -> bool:
    """Tell whether it asks in what capacity somebody says something and keeps back the name, and the other asks for it,
    so that whoever knows the people on offer knows more."""
    introduction, *rest = asker.question.evidence
    if asker.question.kind not in BY_WHAT_STANDS_NEAR or not share_a_place(rest, teller.question.evidence[:1]):
        return False
    kept_back = words(introduction.quote) - asker.shown_words
    return any(right and name and name <= kept_back for right, name in teller.answers)


def shows_wrong(teller: Traits, asker: Traits) -> bool:
    """Tell whether it asks about a statement that is a wrong answer of the other, and has not that source on offer."""
    if asker.subject <= teller.offered_words:
        return False
    wrong = [statement for right, statement in asker.answers if not right and len(statement) >= SHARED_WORDS]
    return any(is_most(teller.shown_words & statement, statement) for statement in wrong)


def names_its_source(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows more of the sentence than the other does, and so its source: “surveys of voters”."""
    shared = teller.shown_words & (asker.statement | asker.hidden)
    return (
        len(shared) >= SHARED_WORDS
        and bool(shared & asker.statement)
        and share_a_place(teller.question.evidence[:1], asker.question.evidence[:1])
    )


def shows_what_is_hidden(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows words of a statement of which the other asks of what sort it is, and shows nothing."""
    first = teller.question.evidence[:1], asker.question.evidence[:1]
    unseen = words(asker.question.evidence[0].quote) - asker.shown_words
    return len(teller.offered_words & unseen) >= SHARED_WORDS and share_a_place(*first)


def tells_marks(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows the words that the other shows without marks, the place of those shown in marks, or that
    the person is quoted at all about whom the other asks."""
    if "“" in asker.shown:
        return bool(teller.question.passage) and is_about(teller, teller.shown_words, asker, asker.subject)
    if asker.statement:
        return is_about(teller, teller.offered_words, asker, asker.statement)
    return asker.subject <= teller.voices and "“" in teller.shown


def tells_a_pair(teller: Traits, asker: Traits) -> bool:
    """Tell whether it shows a statement that is to be sorted, or a statement and its source that are to be matched."""
    told = teller.told_words
    return any(
        len(told & prompt) >= SHARED_WORDS
        and is_most(told & prompt, prompt)
        and (asker.question.kind == SORTED or is_most(told & answer, answer))
        for prompt, answer in asker.pairs
    )


def shows_word(teller: Traits, asker: Traits) -> bool:
    """Tell whether one shows the article's own words with the word that the other asks for: “Ana Ruiz claimed”."""
    if teller.question.kind == asker.question.kind or isinstance(asker.question.form, Matching):
        return False
    right = " ".join(option.text for option in asker.question.form.options if option.right)
    marked = set(MARKED.findall(right.casefold())) - PLAIN
    asked = {"sources" if word == "source" else word for word in marked}  # a stem may speak of a source
    has_fixed_answers = teller.question.kind in BY_WHAT_STANDS_NEAR
    told = (teller.shown if has_fixed_answers else teller.offered).casefold()
    return any(re.search(rf"\b{re.escape(word)}s?\b", told) for word in asked)
