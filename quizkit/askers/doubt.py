"""Which word shows that the article does not vouch for something: doubting-word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.excerpts import excerpt, outside_marks, shown
from quizkit.askers.loaded import is_inside_quotation
from quizkit.askers.wording import words
from quizkit.model import Evidence, Option, Question, Reading, Sentence, Span

DOUBTING_WORD = Kind("doubting-word", "opinion", "evaluate", "guarded")

DOUBTING = re.compile(
    r"\b(?:alleged|allegedly|so-called|purported|purportedly|reportedly|supposedly|ostensibly|ostensible|self-styled|"
    r"self-proclaimed|unconfirmed|unproven|unverified|rumoured|rumored)\b",
    re.I,
)
# Other words that hold something at a distance: on offer beside the key they would be right too.
DISTANCING = re.compile(
    r"\b(?:say|says|said|saying|told|claim\w*|accus\w+|alleg\w+|suspect\w*|accord\w+|apparent\w*|appear\w*|seem\w*|"
    r"perhaps|maybe|possibl\w+|probabl\w+|likely|might|may|could|would|believ\w+|thought|presum\w+|report\w*|suppos\w+|"
    r"rumou?r\w*|purport\w*|ostensib\w*|suggest\w*|alleged\w*|call\w*|dubbed|question\w*|doubt\w*|disput\w+|charg\w+|"
    r"certain\w*|clear\w*|sure\w*|obvious\w*|recall|deni\w+|deny|critic\w*|argu\w+|potential\w*|conspir\w+|theor\w+|if|what|not|never|whether|attempt\w*|tried|"
    r"promis\w+|vow\w*|intend\w*|plan\w*|deem\w*|consider\w*|describ\w+|known|label\w*|disguis\w+|s[kc]eptic\w*|questionab\w+|infamous|fabricat\w+|fak\w+|false\w*|bogus|hoax\w*|myths?|err\w+|mistak\w+|wrong\w*|mislead\w+|unsubstantiat\w+|debunk\w+|dubious|unclear|unknown|myster\w+|invent\w+|lies?|lying|insist\w*|controvers\w+)\b",
    re.I,
)
NAMES_APART = frozenset({"so-called", "self-styled", "self-proclaimed"})
PLAIN_WORD = re.compile(r"[a-z]{4,}")
STOPS = frozenset(
    "with from that this have been were they their them than then when where which while about after before into over "
    "under between during through also more most some such each only other both will your because".split()
)
MOST_QUESTIONS, MOST_WRONG, LEAST_WORDS = 2, 3, 9


def ask_doubting_word(reading: Reading, seed: int) -> Iterator[Question]:
    """Which word shows distance? One question for each doubting word of the outlet's, at most two."""
    asked: set[str] = set()
    for sentence in reading.sentences:
        place = doubting_place(reading, sentence)
        key = place.cut(reading.text).lower() if place else ""
        if place is None or key in asked or len(asked) == MOST_QUESTIONS:
            continue
        part = excerpt(reading, sentence, place)
        text = shown(reading, sentence, part)
        wrong = other_plain_words(text, key)
        if len(wrong) < MOST_WRONG:
            continue
        right = Option(key, True, what_it_does(key))
        stem = STEM_OF_NAMES if key in NAMES_APART else STEM
        form = single_choice(stem, right, [Option(word, False, not_in_doubt(word)) for word in wrong], seed)
        if form:
            asked.add(key)
            evidence = (Evidence.of(reading.article, part),)
            yield DOUBTING_WORD.question(reading.article, stem, form, evidence, why_doubted(key), text)


STEM = "Which of these words leaves open whether what the sentence tells is so?"
STEM_OF_NAMES = "Which of these words shows that the writer does not share a name that the sentence uses?"


def doubting_place(reading: Reading, sentence: Sentence) -> Span | None:
    """Where the first doubting word of a whole sentence stands that is nobody else's."""
    raw = sentence.cut(reading.text)
    if len(words(raw)) < LEAST_WORDS or "\n" in raw or not raw[:1].isupper() or raw[-1:] not in ".!?":
        return None
    found = DOUBTING.search(outside_marks(raw))
    if found is None or is_inside_quotation(reading, sentence):
        return None
    place = Span(sentence.start + found.start(), sentence.start + found.end())
    if any(piece.overlaps(place) for one in reading.attributions for piece in (*one.content, one.cue)):
        return None
    return place


def other_plain_words(text: str, key: str) -> list[str]:
    """Words outside quotation marks that cast no doubt, nearest to the key in length, in the order of the text."""
    plain = outside_marks(text)
    found = [word for word in words(plain) if PLAIN_WORD.fullmatch(word) and word not in STOPS]
    single = [word for word in dict.fromkeys(found) if text.lower().count(word) == 1 and not DISTANCING.search(word)]
    fit = [word for word in single if word != key and not DOUBTING.search(word)]
    near = sorted(fit, key=lambda word: (unlikeness(word, key), abs(len(word) - len(key)), word))
    longer = [word for word in near if len(word) >= len(key)][:1]  # else the key is never the shortest
    near = [*longer, *(word for word in near if word not in longer)][:MOST_WRONG]
    return [word for word in single if word in near]


def unlikeness(word: str, key: str) -> int:
    """How little a word looks like one that could tell how sure something is: adverbs first, then forms of verbs."""
    if word[-2:] == "ly":
        return 0 if key[-2:] == "ly" else 1
    return 1 if word[-2:] == "ed" else 2 if word[-3:] == "ing" else 3


def not_in_doubt(word: str) -> str:
    return f"“{word}” is part of what the sentence tells; it does not say how sure that is."


def what_it_does(key: str) -> str:
    if key in NAMES_APART:
        return f"“{key}” tells of a name that the writer does not share."
    return f"“{key}” leaves open whether what stands beside it is so."


def why_doubted(key: str) -> str:
    return (
        f"{what_it_does(key)} Writers use such a word where a matter is not proved, or where they do not share what "
        "somebody says: ask who says it, and what is known."
    )
