"""Words of saying near a name, and which of them may be about what the named one says."""

from __future__ import annotations

import functools
import re

from quizkit.askers.lists import alternatives, listed
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import surname_of
from quizkit.model import Reading, Span

NEAR = 70  # characters around a name in which a word of saying may be this person's
FAR = 300  # characters between a word and a name behind it in which something may part them
BEFORE = 150  # characters before a surname in which a verb that it is the object of may stand
PLAIN_WORD = re.compile(r"\b(?:put|puts|putting) it\b|\w+", re.I)
PHRASES = re.compile(rf"\b(?:{alternatives('heard', 'of_no_words')})\b")
# "Did not respond to a request for comment": there the words of saying tell that there are none.
NO_ANSWER = re.compile(
    r"n(?:ot(?<!\w...)|['’]t|ever(?<!\w.....)) (?:immediately )?(?:respond|reply|return)(?:ed)?\b(?: to)?"
    r"(?: (?:[a-z]+ ){0,3}(?:requests?|messages?|inquir(?:y|ies)|questions?|e-?mails?|calls?))?"
    r"(?: (?:for|seeking) (?:an? )?(?:comments?|interviews?)\b)?"
)
PART_OF_A_WORD = re.compile(r"\w$|\w-$")  # what stands right before the rest of "restate", "ill-advised"
# What stands between "asked" or "a statement" and a name that is neither's subject nor owner.
APART = re.compile(
    r"\b(?:that|to|about|with|against|for|on|in|at|when|while|if|whether|as|than|over|after|before|because|"
    r"is|are|was|were|has|have|had|will|would|can|could|should|may|might)\b"
)
BY_SOMEBODY = re.compile(
    r"\b(?:by|from|interviews? with|interviewed|(?:attribut|ascrib)ed to|[Aa]ccording to)\s"
    r"(?:[a-z]+\s){0,3}(?:[A-Z][\w.’'-]*,?\s){0,6}$"
)
NAME_GOES_ON = re.compile(r" [A-Z]")
# What makes a verb of "state" or "rule": "Ana Ruiz, a builder, states", "she may press", "Ruiz and Birch recall that".
VERB = re.compile(
    r"(?:\b[A-Z][\w.’'-]* \w+(?:[^s]s|ing)|(?:,|\b(?:[A-Z][\w.’'-]* and(?: [A-Z][\w.’'-]*)+|and|he|she|they|who|to|not|"
    r"is|are|was|were|be|been|will|would|can|could|may|might|must|should|do|does|did|also|still|now)) \w+)$"
)
SAID_BEHIND = re.compile(r"[:,]?\s*(?:[“\"]|'')| (?:that|whether|how|why|what)\b")
# "Ana Ruiz was accused", "they are thought to": what is done to somebody, or told of them by others.
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:(?:not|never|also|still|[a-z]+ly) )*$", re.I)
BY = re.compile(r"\bby\b")
PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|id|old|ght|und)$")
# Of these the one to whom it is done speaks, or it is a way to think: "was asked", "is opposed to".
ANSWERS = frozenset("asked interviewed questioned pressed quoted heard opposed worried spoken cited agreed".split())
# "On recommended lists", "a pledged delegate": of whom the words are nobody is told.
BEFORE_ATTRIBUTE = re.compile(r"\b(?:the|an?|no|new|of|onto|to|in|for|with) $")
ATTRIBUTED = re.compile(
    r" (?!(?:by|to|that|for|with|in|on|at|as|about|from|of|or|and|the|an?|his|her|him|them)\b)[a-z]"
)
# "Prosecutor Tom Birch has also said"; of two who are named together either may be the subject.
SUBJECT = re.compile(
    r"(?P<before>\S*) ?(?P<title>(?:[A-Z][\w.’'-]* ){0,5}?)(?P<name>[A-Z][\w’'-]+)"
    r" (?:(?:has|had|have|also|then|later|once|again|[a-z]+ly) ){0,2}$"
)
A_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+ (?:[a-z]+ ){0,2}$")  # is quicker than to look for the whole subject
JOINED = re.compile(r"(?:and|or|nor|&|with|like|.*,)$")
# "To succeed retiring Sen. Ana Ruiz": what leads up to the surname of whom a verb is about.
OBJECT = re.compile(
    rf"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bhis )(?<!\bher )\b(?:{alternatives('heard', 'done_to')}) "
    r"(?:(?!(?:the|an?|his|her|its|their|this|that)\b)[a-z-]+ ){0,3}"
    r"(?:[A-Z][\w.’'-]* ){0,6}$"
)


@functools.cache
def words_of_saying() -> frozenset[str]:
    """All words that may tell of words, some of them as verbs only."""
    return listed("heard", "of_words") | listed("heard", "of_words_as_verbs")


@once_a_reading
def saying_words(reading: Reading, around: Span) -> tuple[re.Match[str], ...]:
    """The words of saying in a stretch of text, but for those in phrases that tell of none: "percent support"."""
    told = (pattern.finditer(reading.text, around.start, around.end) for pattern in (PHRASES, NO_ANSWER))
    phrases = [Span(*one.span()) for found in told for one in found]
    found = PLAIN_WORD.finditer(reading.text, around.start, around.end)
    of_saying = words_of_saying()
    whole = (one for one in found if one[0].lower() in of_saying and is_plain_word(reading.text, one))
    return tuple(one for one in whole if not any(phrase.holds(Span(*one.span())) for phrase in phrases))


def may_be_of(reading: Reading, word: re.Match[str], place: Span) -> bool:
    """Tell whether a word of saying may be about what somebody says whose name stands at a place near it."""
    text = reading.text
    if is_noun(text, word) or is_attribute(text, word) or stands_apart(text, word, place):
        return False
    return not (is_done_to_somebody(text, word, place) or has_subject_of_its_own(reading, word, place))


def stands_apart(text: str, word: re.Match[str], place: Span) -> bool:
    """Tell whether a word of saying before a name takes it in its object: "asked whether Ana", "said that Ana"."""
    if word.end() > place.start:
        return False
    between = text[max(word.start(), place.start - FAR) : place.start]
    is_list = ":" in between or "(" in between  # "Three mayors claim to know: Ana Ruiz, ..."
    return bool(APART.search(between)) and not is_list and not BY_SOMEBODY.search(between)


def is_done_to_somebody(text: str, word: re.Match[str], place: Span) -> bool:
    """Tell whether a word of saying is a passive that does not tell by whom, or not by whom the place names."""
    if word[0].lower() in ANSWERS or not PARTICIPLE.match(word[0]):
        return False
    is_passive = PASSIVE.search(text, max(0, word.start() - NEAR), word.start())
    agent = BY.search(text, word.end(), max(word.end(), min(word.end() + NEAR, place.start)))
    return bool(is_passive) and agent is None


def is_attribute(text: str, word: re.Match[str]) -> bool:
    """Tell whether a participle only tells what kind of thing is meant: "the alleged thief"."""
    stands_before = BEFORE_ATTRIBUTE.search(text, max(0, word.start() - NEAR), word.start())
    return bool(PARTICIPLE.fullmatch(word[0]) and stands_before and ATTRIBUTED.match(text, word.end()))


def has_subject_of_its_own(reading: Reading, word: re.Match[str], place: Span) -> bool:
    """Tell whether right before a word of saying somebody else is named, and nobody together with them."""
    start = max(0, word.start() - NEAR)
    if not A_NAME_BEFORE.search(reading.text, start, word.start()):
        return False  # as for most
    subject = SUBJECT.search(reading.text, start, word.start())
    if subject is None or subject["name"] == place.cut(reading.text) or subject["name"] not in surnames(reading):
        return False
    return word.end() <= place.start or not JOINED.match(subject["before"])


@once_a_reading
def surnames(reading: Reading) -> frozenset[str]:
    """The surnames of all people whom the article cites or names."""
    return frozenset(surname_of(one.name) for one in (*reading.voices, *reading.bystanders) if one.type == "person")


def is_plain_word(text: str, word: re.Match[str]) -> bool:
    """Tell whether a word is whole and no part of a name: "the United States" holds no word of saying."""
    is_part = PART_OF_A_WORD.search(text, max(0, word.start() - 2), word.start())
    return not is_part and not (word[0][0].isupper() and text[: word.start()].rstrip()[-1:].isalnum())


def is_noun(text: str, word: re.Match[str]) -> bool:
    """Tell whether a word that tells of words as a verb only is none: "in both states", ", State Treasurer Ruiz"."""
    if word[0].lower() not in listed("heard", "of_words_as_verbs"):
        return False
    if word[0][0].isupper() and NAME_GOES_ON.match(text, word.end()):
        return True
    is_verb = VERB.search(text, max(0, word.start() - NEAR), word.end()) or SAID_BEHIND.match(text, word.end())
    return not is_verb


def is_object(text: str, own: Span, place: Span) -> bool:
    """Tell whether a name is the object of a plain verb, and nothing is told of words in what follows right behind."""
    if not OBJECT.search(text, max(own.start, place.start - BEFORE), place.start):
        return False
    behind = re.split(r"[,.;:()]", text[place.end : own.end], maxsplit=1)[0]
    return words_of_saying().isdisjoint(one.lower() for one in PLAIN_WORD.findall(behind))
