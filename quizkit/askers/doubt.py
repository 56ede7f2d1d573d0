"""Which word shows that the article does not vouch for something: doubting-word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.material import one_line
from quizkit.askers.wording import words
from quizkit.model import Evidence, Option, Question, Reading, Sentence

DOUBTING_WORD = Kind("doubting-word", "opinion", "evaluate", "guarded")

DOUBTING = re.compile(
    r"\b(?:alleged|allegedly|so-called|purported|purportedly|reportedly|supposedly|ostensibly|ostensible|self-styled|"
    r"self-proclaimed|unconfirmed|unproven|unverified|rumoured|rumored)\b",
    re.I,
)
# Other words that hold something at a distance: beside them the key would not be the only one.
DISTANCING = re.compile(
    r"[\"“”‘]|\b(?:say|says|said|saying|told|claim\w*|accus\w+|alleg\w+|suspect\w*|accord\w+|apparent\w*|appear\w*|seem\w*|"
    r"perhaps|maybe|possibl\w+|probabl\w+|likely|might|may|could|would|believ\w+|thought|presum\w+|report\w*|suppos\w+|"
    r"rumou?r\w*|purport\w*|ostensib\w*|suggest\w*|alleged\w*|call\w*|dubbed|question\w*|doubt\w*|disput\w+|charg\w+|"
    r"certain\w*|clear\w*|sure\w*|obvious\w*|recall|deni\w+|deny|critic\w*|argu\w+|potential\w*|conspir\w+|theor\w+|if|what|not|never|whether|attempt\w*|tried|"
    r"promis\w+|vow\w*|intend\w*|plan\w*|deem\w*|consider\w*|describ\w+|known|label\w*|insist\w*|controvers\w+)\b",
    re.I,
)
NAMES_APART = frozenset({"so-called", "self-styled", "self-proclaimed"})
PLAIN_WORD = re.compile(r"[a-z]{4,}")
STOPS = frozenset(
    "with from that this have been were they their them than then when where which while about after before into over "
    "under between during through also more most some such each only other both will your because".split()
)
MOST_WRONG, SENTENCE_WORDS = 3, range(9, 41)


def ask_doubting_word(reading: Reading, seed: int) -> Iterator[Question]:
    """Which word shows distance? One question for each sentence of the outlet's with one doubting word."""
    for sentence in reading.sentences:
        text = one_line(sentence.cut(reading.text))
        found = list(DOUBTING.finditer(text))
        if len(found) != 1 or not is_plain(reading, sentence, text, found[0]):
            continue
        key = found[0][0].lower()
        wrong = other_plain_words(text, key)
        if len(wrong) < MOST_WRONG:
            continue
        right = Option(key, True, what_it_does(key))
        form = single_choice(STEM, right, [Option(word, False, not_in_doubt(word)) for word in wrong], seed)
        if form:
            evidence = (Evidence.of(reading.article, sentence.place()),)
            yield DOUBTING_WORD.question(reading.article, STEM, form, evidence, why_doubted(key), text)


STEM = "Which of these words shows that the article does not vouch for a part of what this sentence tells?"


def is_plain(reading: Reading, sentence: Sentence, text: str, found: re.Match[str]) -> bool:
    """Tell whether nobody else speaks in the sentence and nothing but the one word casts doubt."""
    if len(words(text)) not in SENTENCE_WORDS or not text[:1].isupper() or text[-1:] not in ".!?":
        return False
    if DISTANCING.search(text[: found.start()] + " " + text[found.end() :]):
        return False
    return not any(
        piece.overlaps(sentence.place()) for one in reading.attributions for piece in (*one.content, one.cue)
    )


def other_plain_words(text: str, key: str) -> list[str]:
    """Words of the sentence that are nearest to the key in length, in the order of the sentence."""
    found = [word for word in words(text) if PLAIN_WORD.fullmatch(word) and word not in STOPS]
    single = [word for word in dict.fromkeys(found) if word != key and found.count(word) == 1]
    near = sorted(single, key=lambda word: (abs(len(word) - len(key)), word))[:MOST_WRONG]
    return [word for word in single if word in near]


def not_in_doubt(word: str) -> str:
    return f"“{word}” is part of what the sentence tells; it does not say how sure that is."


def what_it_does(key: str) -> str:
    if key in NAMES_APART:
        return f"“{key}” tells of a name that the writer does not share."
    return f"“{key}” leaves it open whether what it stands with is so."


def why_doubted(key: str) -> str:
    return (
        f"{what_it_does(key)} Writers use such a word where a matter is not proved, or where they do not share what "
        "somebody says: ask who says it, and what is known."
    )
