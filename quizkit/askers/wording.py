"""How a span of the article becomes words for a question: without marks, not too long, and word by word."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

TEXTS_KEPT = 4096  # whose words are remembered: the same names and statements are held together again and again
WORD = re.compile(r"\w+(?:[-'’.,]\w+)*+")
APOSTROPHES = ("'", "’")
GENITIVES = ("'s", "’s")
BORDER = re.compile(r"\b")
MARK_AHEAD = re.compile(r"[“\"](?=\w)")
CLOSED_FIRST = re.compile(r"[^“\"]*?(?:”|(?<=\S)\"(?!\w))")  # “liberals” at the beginning, without its first mark
MARKED = re.compile(r"[“”\"‘]")
DOUBLE_MARK = re.compile(r"[“”\"]|''")
MARK_BEHIND = re.compile(r"’(?!\w)")
STOP_INSIDE = re.compile(r"[,.](['’])$")
SENTENCE_END = re.compile(r"[.!?][’”'\"]*\s+(?=[\"“‘]?[A-Z])")
LONGEST_DOTTED = 4
SHORT_SUFFIXES = "Jr|Sr"
SUFFIXES = f"{SHORT_SUFFIXES}|II|III|IV"
SHORT_TITLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Adm|Maj|Cmdr|Lt|Col|Capt|Sgt|Cpl|Pvt|Rev|Hon|Supt|Atty"
TITLES = f"{SHORT_TITLES}|Sir|Miss"
BEFORE_A_NAME = f"{SHORT_TITLES}|Ft|Mt"  # stands at no sentence's end
NO_NAMES = frozenset(["The", "A", "An", *TITLES.split("|"), *SUFFIXES.split("|")])
DOTTED = re.compile(rf"\b(?:[a-zA-Z]\.[a-zA-Z]|{SHORT_SUFFIXES}|Inc|Co|Corp|Ltd|St)$")  # has lost its last dot
ABBREVIATION = re.compile(rf"\b(?:[A-Z]|{BEFORE_A_NAME}|St|{SHORT_SUFFIXES}|No|vs|v)\.$")
LONGEST_ABBREVIATION = 6  # characters, with its dot: what ends so need not be looked for from the beginning
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Aug|Sept|Oct|Nov|Dec"  # no news agency shortens others, and "Mar" and "Apr" may be names
ENDING = re.compile(r"(?<=\w{3})(?:ings?|edly|ed|ers?|es|s|ly|al|e)$")
STOP_WORDS = frozenset(
    (
        "a about after all also an and any are as at be been before being but by can could did do does for from "
        "had has have he her his how i if in into is it its may might more most no not of on or our over said say "
        "says she should so some than that the their them there these they this those to up was we were what when "
        "where which who will with would you "
    ).split()
)


# "On Monday at a rally in Easton": of the saying, wherever it stands.
OCCASION = re.compile(
    rf" on (?:{DAYS}) (?:at|in|during) an? [^,]*\b(?:rally|speech|interview|conference|briefing|debate|event|hearing|"
    r"forum|statement|appearance|letter|email)\b[^,]*$"
)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text.

    >>> words("The mayor's 1,600 well-fed dogs.")
    ('The', "mayor's", '1,600', 'well-fed', 'dogs')
    """
    found: list[str] = []
    for part in text.split():
        if part.isalnum():
            found.append(part)  # as most are, so that no pattern is needed
        else:
            found += WORD.findall(part)
    return tuple(found)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, folded, without a genitive."""
    small: Iterable[str] = map(str.casefold, words(text))
    if any(mark in text for mark in APOSTROPHES):
        small = [word[:-2] if word.endswith(GENITIVES) else word for word in small]
    return frozenset(small) - STOP_WORDS


@functools.lru_cache(maxsize=TEXTS_KEPT)
def content_roots(text: str) -> frozenset[str]:
    """The words that carry meaning, cut down so that forms of one word meet.

    >>> sorted(content_roots("They undermined it.") & content_roots("undermining boats"))
    ['undermin']
    """
    return frozenset(map(root_of, content_words(text)))


@functools.lru_cache(maxsize=TEXTS_KEPT)
def root_of(word: str) -> str:
    return ENDING.sub("", word)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def name_words(name: str) -> frozenset[str]:
    """The capitalised words of a name, without title and suffix: what makes it a name.

    >>> sorted(name_words("the Riverton mayor's Office")), sorted(name_words("Sen. Tom Birch Jr."))
    (['office', 'riverton'], ['birch', 'tom'])
    """
    return frozenset(folded(word) for word in words(name) if word[0].isupper() and word not in NO_NAMES)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def surname_of(name: str) -> str:
    """The last word of a name that is no "Jr."; "" where there is none.

    >>> surname_of("Tom Birch Jr."), surname_of("Tom Birch III")
    ('Birch', 'Birch')
    """
    return next((word for word in reversed(words(name)) if word not in SUFFIXES.split("|")), "")


def folded(word: str) -> str:
    """A word in small letters, without a genitive.

    >>> folded("Mayor's")
    'mayor'
    """
    small = word.casefold()
    return small[:-2] if small.endswith(GENITIVES) else small


def singular(word: str) -> str:
    """A word without the ending of several, as good as it goes without a grammar.

    >>> singular("boats")
    'boat'
    """
    return word.removesuffix("s")


def one_line(text: str) -> str:
    """The text with one blank for every stretch of blanks and line ends."""
    if text.isprintable() and "  " not in text:
        return text  # most are: no other blank can be printed
    return " ".join(f"|{text}|".split())[1:-1]  # blanks at the ends stay, between the marks


def with_double_marks(text: str) -> str:
    """The text with a double quotation mark for every two single ones."""
    return text.replace("''", '"').replace("``", '"')


@functools.lru_cache(maxsize=TEXTS_KEPT)
def without_marks(quoted: str) -> str:
    """A quotation without its marks, end punctuation and blanks; marks inside become single ones.

    >>> without_marks('“We won, ” ')
    'We won'
    >>> without_marks('“liberals” sank the “old” boat')
    '‘liberals’ sank the ‘old’ boat'
    """
    bare = with_double_marks(one_line(quoted)).strip()
    while bare and bare[-1] in '"”“.,;: ':
        bare = bare[:-1]
    while bare and bare[0] in '"”“ ':
        bare = bare[1:]
    if DOTTED.search(bare, len(bare) - LONGEST_DOTTED):
        bare += "."
    if bare.endswith(("'", "’")):
        bare = STOP_INSIDE.sub(r"\1", bare)
    if not MARKED.search(bare):
        return bare
    if CLOSED_FIRST.match(bare):
        bare = f"“{bare}"
    single = MARK_AHEAD.sub("‘", bare).replace("”", "’").replace('"', "’")
    is_open = single.count("‘") > len(MARK_BEHIND.findall(single))
    return f"{single}’" if is_open else single


def without_occasion(report: str) -> str:
    """What is reported without when and where it was said.

    >>> without_occasion("the pier was lost on Monday at a rally in Easton")
    'the pier was lost'
    """
    return OCCASION.sub("", report)


def places_of_word(text: str, word: str) -> Iterator[int]:
    """Where a word begins that stands in the text as a whole; quicker than to compile a pattern for each word.

    >>> list(places_of_word("no note, no", "no"))
    [0, 9]
    """
    at = text.find(word)
    while at != -1:
        if BORDER.match(text, at) and BORDER.match(text, at + len(word)):
            yield at
        at = text.find(word, at + 1)


def stands_in(text: str, word: str) -> bool:
    """Tell whether the text holds the word as a whole."""
    if word.isalnum() and f" {word} " in text:
        return True  # as most that do, and there may be hundreds of places inside other words
    return next(places_of_word(text, word), None) is not None


@functools.lru_cache(maxsize=TEXTS_KEPT)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text on one line; an abbreviation ends none.

    >>> sentences("Mr. Okoye won. Nobody cheered.")
    ('Mr. Okoye won.', 'Nobody cheered.')
    """
    found, start = [], 0
    for match in SENTENCE_END.finditer(text):
        dot = match.start() + 1
        if not ABBREVIATION.search(text, max(0, dot - LONGEST_ABBREVIATION), dot):
            found.append(text[start : match.end()].strip())
            start = match.end()
    return (*found, text[start:].strip())


def shortened(text: str, most: int = 12) -> str:
    """At most so many words, with dots where something is left out."""
    bare = without_marks(text)
    parts = bare.split(" ")
    return bare if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:") + " …"


def capital(name: str) -> str:
    """With a capital first letter, as at the beginning of an option."""
    return name[:1].upper() + name[1:]
