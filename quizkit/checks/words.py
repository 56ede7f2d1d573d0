"""Words of questions and articles, and the lists to look them up in."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Sequence
from importlib import resources

QUOTED = re.compile(
    r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»|"
    r"''(?:(?!\n\s*\n).){1,2000}?''|"
    r"(?<!\w)‘.{1,2000}?’(?!\w)|(?<![\w'])'(?=[^\s']).{1,2000}?(?<=[^\s'])'(?![\w'])",
    re.S,
)
_WORD = re.compile(r"\w+(?:[-'.,]\w+)*")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|edly|ed|ers?|es|als?|s|ly|e)$")
_PLURAL = re.compile(r"(?<=\w{2})ies$")
_ABBREVIATION = r"(?:[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|Mr|Mrs|Ms)"
_CLOSING = "\"'”’ "
LEAST_OF_SENTENCE = 4  # words
_MARKS = "\"'“”‘’«»()[].,:;?!… "


@functools.cache
def word_list(name: str, key: str) -> tuple[str, ...]:
    """The entries under `key` of `wordlists/<name>.json`, in the order of the file."""
    file = resources.files("quizkit.checks") / "wordlists" / f"{name}.json"
    return tuple(json.loads(file.read_text(encoding="utf-8"))[key])


@functools.cache
def function_words() -> frozenset[str]:
    """Words that carry no meaning of their own, as a set that is quick to ask."""
    return frozenset(word_list("terms", "function_words"))


@functools.cache
def one_of(name: str, key: str) -> re.Pattern[str]:
    """A pattern for any entry of a list as whole words; a hyphen joins words, so "so" is not in "so-called"."""
    entries = sorted(word_list(name, key), key=len, reverse=True)
    choices = "|".join(re.escape(entry).replace(r"\ ", r"\s+").replace("'", "['’]") for entry in entries)
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.I)


def bare(text: str) -> str:
    """A text as it is compared: without case, spare blanks and the marks at its ends.

    >>> bare(" “The  Mill.” ")
    'the mill'
    """
    return " ".join(text.casefold().split()).strip(_MARKS)


@functools.lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded.

    >>> words("The mayor’s 1,600 well-fed dogs.")
    ('the', "mayor's", '1,600', 'well-fed', 'dogs')
    """
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


@functools.lru_cache(maxsize=4096)
def roots(text: str) -> frozenset[str]:
    """The words that carry meaning, cut down so that forms of one word meet.

    >>> sorted(roots("Whose boats were the boat's?")), sorted(roots("official ally; officials, allies"))
    (['boat'], ['ally', 'offici'])
    """
    meaning = (word.removesuffix("'s") for word in words(text))
    return frozenset(_ENDING.sub("", _PLURAL.sub("y", word)) for word in meaning if word not in function_words())


def own_words(text: str) -> str:
    """A text without what stands in quotation marks.

    >>> own_words("Who says “it never rains” here?")
    'Who says … here?'
    """
    return QUOTED.sub("…", text)


def is_quoted(text: str) -> bool:
    """Tell whether all of a text stands in quotation marks."""
    return bool(QUOTED.fullmatch(text.strip().rstrip(".")))


def holds_run(text: str, part: str) -> bool:
    """Tell whether the words of `part` stand in `text` one after the other, whatever marks are between them.

    >>> holds_run("“We won,” he said.", "we won he said")
    True
    """
    return f" {' '.join(_plain(part))} " in f" {' '.join(_plain(text))} "


@functools.lru_cache(maxsize=4096)
def _plain(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


@functools.lru_cache(maxsize=64)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, cut roughly: at line ends, and at a stop before a capital."""
    return tuple(part for part in re.split(r"\n+|(?<=[.!?])[\"”’']*\s+(?=[\"“‘']?[A-Z])", text) if part.strip())


def capital_words(text: str) -> frozenset[str]:
    """The capitalised words of a text, folded; not an article or title at its beginning.

    >>> sorted(capital_words("The Riverton Mayor’s Office"))
    ['mayor', 'office', 'riverton']
    """
    found = re.findall(r"\b[A-Z]\w*(?:[-.]\w+)*", text)
    return frozenset(word.casefold() for word in found) - {"the", "a", "an"}


def without_titles(names: Iterable[str]) -> tuple[str, ...]:
    """Names without "Mr", "General" and the like."""
    return tuple(name for name in names if name.rstrip(".").casefold() not in word_list("names", "titles"))


def is_sentence(text: str) -> bool:
    """Tell whether an answer is written as a sentence."""
    return len(words(text)) >= LEAST_OF_SENTENCE and (ends_in_stop(text) or text.rstrip(_CLOSING).endswith(("!", "?")))


def ends_in_stop(text: str) -> bool:
    """Tell whether a text ends in a full stop that is no part of an abbreviation.

    >>> ends_in_stop("It sank."), ends_in_stop("Per Lund Jr.")
    (True, False)
    """
    return text.rstrip(_CLOSING).endswith(".") and not re.search(rf"\b{_ABBREVIATION}\.$", text.rstrip(_CLOSING))


def share(found: Sequence[object] | frozenset[str], of: Sequence[object] | frozenset[str]) -> float:
    """How large a part one collection is of another, 0 where that is empty."""
    return len(found) / len(of) if of else 0.0
