"""Which words of a sentence carry the writer's own judgement: loaded-words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from quizkit.askers.drafting import Kind, single_choice
from quizkit.askers.excerpts import excerpt, outside_marks, shown
from quizkit.askers.lists import listed
from quizkit.askers.material import one_line
from quizkit.askers.wording import words
from quizkit.model import Cue, Evidence, Option, Question, Reading, Sentence, Span

LOADED_WORDS = Kind("loaded-words", "opinion", "evaluate", "guarded")

STEM = "Which of these {parts} from the sentence carries the writer's own judgement?"
LISTS_OF = {
    "eval_adj": ("adjectives", "more_adjectives", "adverbs"),
    "stance_adv": ("adverbs",),
    "loaded_n": ("nouns",),
    "loaded_v": ("verbs",),
}
JUDGING_LISTS = ("adjectives", "more_adjectives", "adverbs", "nouns", "verbs", "no_plain_words")
PHRASES = frozenset({"loaded_ph", "pretext"})
MOST_QUESTIONS, MOST_WRONG, LEAST_WRONG, LEAST_WORDS = 4, 3, 2, 8
# Where somebody speaks, or the writer addresses somebody, the judgement may not be the writer's.
SPEECH = re.compile(
    r"[?\[\]]|\b(?:say|says|said|saying|tells|told|telling|accord\w+|wrote|writes|tweet(?:s|ed)|calls|called|calling|"
    r"accus(?:es|ed|ing)|argu(?:es|ed|ing)|dubbed|mocked|I|me|my|mine|you|your)\b"
)
# Where these stand ahead of it, the judgement may be somebody else's, or only supposed.
AHEAD = re.compile(
    r"\b(?:claim\w*|alleg\w+|believ\w+|think\w*|thought|describ\w+|criti\w+|poll\w*|viewed|views|consider\w*|regard\w*|"
    r"deem\w*|label\w*|denounc\w+|condemn\w*|insist\w*|warn\w*|suggest\w*|fear\w*|feel\w*|felt|complain\w*|known as|as|"
    r"sees?|saw|found|finds?|rul(?:ed|ing)|charg\w+|prais\w+|blam\w+|vow\w*|promis\w*|want\w*|hop(?:e|es|ed|ing)|reportedly|if|"
    r"whether|perhaps|maybe|might|would|could|seem\w*|appear(?:s|ed)?|concern\w*|worr\w+|not|no|never|nothing|hardly|n['’]t)\b",
    re.I,
)
FOR_SOMEBODY = re.compile(r" (?:to|for) ")  # "troubling to many" gives the judgement to others
# A side's government by its name, no "regime change" or "tax regime".
REGIME = re.compile(r"\b[A-Z][a-z]+(?:[’']s)? regime\b(?!-| change)")
SPEAKER_AHEAD = re.compile(r"\s*[A-Z][\w .]{0,30}:\s")
NUMBER = r"(?:[$€£]?\d[\d,.]*\d|[$€£]?\d)%?(?: (?:million|billion|trillion|percent|per cent))?"
NAME = r"(?>(?:[A-Z][a-z]+|[A-Z]{2,5})(?: (?:[A-Z][a-z]+|[A-Z]{2,5}))?)(?! of | [A-Z])"
DATE = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday)"
)
GOES_BEFORE = re.compile(r"(?:[A-Z][\w.]*(?:[’']s)?|\bof(?: the)?|[\w’']-) $")
TIME = rf"(?:in|on|since|until|during) (?:(?:early|late|mid) )?(?:{DATE}(?: \d+)?(?:,? \d{{4}})?|(?:19|20)\d\d)"
NO_THING = r"(?!(?:among|after|more|less|than|from|with|over|this|that|last|and|the|were|was|are|for)\b)"
NEUTRAL = re.compile(
    rf"(?<![\w'’-])(?:{TIME}(?![\w,]\d)|(?:in|from|to|at|across|near|with|for|by|against) {NAME}|{NAME})(?![\w'’-])"
    rf"|(?<![\w.,/$€£-])(?!(?:19|20)\d\d\b){NUMBER} {NO_THING}[a-z]{{3,}}(?![\w'’-])"
)


@attrs.frozen
class Judging:
    """The part of a sentence in the outlet's voice that is shown, and the words of it that judge."""

    sentence: Sentence
    place: Span
    text: str
    cue: str
    phrase: str


def ask_loaded_words(reading: Reading, seed: int) -> Iterator[Question]:
    """Which phrase judges? At most four questions, each about another word, spread over the article."""
    asked = [question for one in judging_sentences(reading) if (question := loaded_question(reading, one, seed))]
    step = max(1, len(asked) / MOST_QUESTIONS)
    yield from (asked[int(number * step)] for number in range(min(len(asked), MOST_QUESTIONS)))


def loaded_question(reading: Reading, one: Judging, seed: int) -> Question | None:
    """A question about a judging phrase, where the sentence has enough that judges nothing."""
    wrong = neutral_phrases(reading, one)
    if sum(phrase.islower() for phrase in wrong) < LEAST_WRONG:
        return None  # among names and dates alone the one judging word stands out
    options = [
        Option(phrase, False, f"“{phrase}” tells who, what, when or how many; it judges nothing.") for phrase in wrong
    ]
    right = Option(one.phrase, True, f"“{one.cue}” says what the writer thinks of the matter.")
    single = all(len(words(option.text)) == 1 for option in [right, *options])
    stem = STEM.format(parts="words" if single else "phrases")
    form = single_choice(stem, right, options, seed)
    evidence = (Evidence.of(reading.article, one.place),)
    if form is None:
        return None
    return LOADED_WORDS.question(reading.article, stem, form, evidence, why_loaded(one), one.text)


def why_loaded(one: Judging) -> str:
    return (
        f"Nobody is named for “{one.cue}”, so it is the writer's own word. A neutral writer could leave it out or "
        "choose a plainer one, and the reader would still learn what happened. The other phrases could be looked up."
    )


def judging_sentences(reading: Reading) -> Iterator[Judging]:
    """The sentences that hold a sure word of judgement in the outlet's voice, each with a word that no other has."""
    seen: set[str] = set()
    for index, sentence in enumerate(reading.sentences):
        if not is_own_voice(reading, index):
            continue
        word, family = next(judging_words(reading, sentence), ("", ""))
        if word and word.lower() not in seen:
            seen.add(word.lower())
            start = sentence.start + sentence.cut(reading.text).index(word)
            part = excerpt(reading, sentence, Span(start, start + len(word)))
            text = shown(reading, sentence, part)
            yield Judging(sentence, part, text, word, phrase_about(text, word, family))


def judging_words(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The words of a sentence that surely judge, each with its family, but for those that may be another's."""
    text = outside_marks(sentence.cut(reading.text))
    cues = [
        (one_line(cue.cut(reading.text)), cue.family) for cue in sentence.cues if is_sure_judgement(cue, reading.text)
    ]
    more = [(word, "eval_adj") for word in words(text) if word in listed("loaded", "more_adjectives")]
    named_so = [(word[0].split()[-1], "loaded_n") for word in REGIME.finditer(text)]
    for word, family in [*cues, *more, *named_so]:
        before, _, behind = text.partition(word)
        once = word in text and word not in behind
        if once and not AHEAD.search(before) and not FOR_SOMEBODY.match(behind):
            yield word, family


def is_own_voice(reading: Reading, index: int) -> bool:
    """Tell whether a sentence is surely the outlet's: whole, plain, and no source or quotation in it or before it."""
    sentence = reading.sentences[index]
    text = one_line(sentence.cut(reading.text))
    if len(words(text)) < LEAST_WORDS or not text[:1].isupper() or text[-1:] not in '.!”"':
        return False
    if SPEECH.search(outside_marks(text)) or SPEAKER_AHEAD.match(text) or "\n" in sentence.cut(reading.text):
        return False
    if is_inside_quotation(reading, sentence):
        return False
    near = Span(reading.sentences[index - 1].start if index else 0, sentence.end)
    return not any(
        piece.overlaps(near) for one in reading.attributions for piece in (*one.content, one.cue, one.source) if piece
    )


def is_inside_quotation(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether marks that open before the sentence are not closed, or its block is quoted as a whole."""
    number = next((i for i, block in enumerate(reading.blocks) if block.holds(sentence.place())), None)
    if number is None:
        return True
    before = reading.text[reading.blocks[number].start : sentence.start]
    earlier = reading.text[: reading.blocks[number].start].rstrip()
    is_open = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return is_open or earlier.endswith(":") or bool(SPEAKER_AHEAD.match(before))


def is_sure_judgement(cue: Cue, text: str) -> bool:
    """Tell whether the outlet's cue judges wherever it stands, and is not often meant literally."""
    if cue.said_by != "outlet":
        return False
    word = one_line(cue.cut(text)).lower()
    if cue.family in PHRASES:
        return word not in listed("loaded", "phrases_often_literal")
    forms = {word, word.replace(" ", "-")}
    if cue.family in ("loaded_n", "loaded_v"):
        forms |= stems(word)
    return any(forms & listed("loaded", key) for key in LISTS_OF.get(cue.family, ()))


def stems(word: str) -> set[str]:
    """What a plural or a form of a verb may come from: "whined" from "whin" or "whine", "brags" from "brag"."""
    bare = re.sub(r"(?:es|s|ed|ing)$", "", word)
    return {bare, f"{bare}e", bare[:-1], re.sub(r"i$", "y", bare), re.sub(r"s$", "", word)}


def phrase_about(text: str, cue: str, family: str) -> str:
    """The judging word with the one word that it judges, where a mark or a function word comes next."""
    behind = text[text.index(cue) + len(cue) :]
    tail = re.match(rf" ([a-z][a-z’'-]+)(?=[,.;:!)]| (?:{particles()})\b)", behind)
    if family not in ("eval_adj", "stance_adv") or tail is None or tail[1] in listed("loaded", "function_words"):
        return cue
    return cue + tail[0]


def neutral_phrases(reading: Reading, one: Judging) -> list[str]:
    """Names, dates, numbers and plain descriptions of the sentence that are nearest to the key in length."""
    start = one.text.index(one.phrase)
    taken = [Span(start, start + len(one.phrase))]
    found = []
    text = outside_marks(one.text)
    single = plain_words(text) if len(words(one.phrase)) == 1 else ()
    for place in sorted([*single, *described(text), *named(text)], key=lambda span: rank(span, one)):
        phrase = place.cut(one.text)
        if any(place.overlaps(other) for other in taken) or not is_neutral(reading, one, phrase):
            continue
        taken.append(place)
        found.append(place)
    return [place.cut(one.text) for place in sorted(found[:MOST_WRONG])]


def rank(place: Span, one: Judging) -> tuple[bool, int, bool, int, int]:
    """Without names, as the key is; then near in words, then no shorter, or it is never the shortest; then early."""
    phrase = place.cut(one.text)
    return (
        not phrase.islower(),
        abs(len(words(phrase)) - len(words(one.phrase))),
        len(phrase) < len(one.phrase),
        abs(len(phrase) - len(one.phrase)),
        place.start,
    )


def plain_words(text: str) -> Iterator[Span]:
    """Single words that tell only who, what or when: "county", "signed"."""
    for match in re.finditer(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", text):
        if any(match[0] in listed("loaded", key) for key in ("neutral_nouns", "neutral_adjectives", "neutral_verbs")):
            yield Span(*match.span())


def named(text: str) -> Iterator[Span]:
    """Names, places, dates and counted things; no month without its day, no half of a name."""
    for match in NEUTRAL.finditer(text):
        if match.start() > 0 and not re.fullmatch(DATE, match[0]) and not GOES_BEFORE.search(text[: match.start()]):
            yield Span(*match.span())


def described(text: str) -> Iterator[Span]:
    """A noun with a plain word before it: "federal judges"."""
    yield from (Span(*match.span()) for match in plain_things().finditer(text))
    found = list(re.finditer(r"[\w'’-]+", text))
    for first, second, after in zip(found, found[1:], [*found[2:], None], strict=False):
        if first[0].lower() not in listed("loaded", "neutral_adjectives") or text[first.end() : second.start()] != " ":
            continue
        ends = after is None or text[second.end()] != " " or after[0].lower() in listed("loaded", "function_words")
        if ends and re.fullmatch(r"[a-z]{3,}", second[0]) and second[0] not in listed("loaded", "function_words"):
            yield Span(first.start(), second.end())


@functools.cache
def plain_things() -> re.Pattern[str]:
    """A plain noun with its article, and with the word before that ties it to the sentence."""
    nouns = "|".join(sorted(listed("loaded", "neutral_nouns")))
    return re.compile(
        rf"\b(?:(?:in|on|at|by|for|from|with|to|of|during) )?(?:the|an?) (?:{nouns})(?=[,.;:!)]| (?:{particles()})\b)"
    )


@functools.cache
def particles() -> str:
    """The words that end a noun phrase, as a pattern."""
    return "|".join(sorted(listed("loaded", "function_words")))


def is_neutral(reading: Reading, one: Judging, phrase: str) -> bool:
    """Tell whether a phrase holds no cue of any family and stands but once in the sentence."""
    cues = [one_line(cue.cut(reading.text)).lower() for cue in one.sentence.cues]
    parts = [word.lower() for word in words(phrase)]
    judged = any(part in listed("loaded", key) for part in parts for key in JUDGING_LISTS)
    return not judged and one.text.count(phrase) == 1 and not any(cue in phrase.lower() for cue in cues)
