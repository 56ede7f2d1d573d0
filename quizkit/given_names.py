"""Common given names, and the gender with which one nearly always goes."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Literal

Gender = Literal["he", "she"]


def gender_of_given(given: str) -> Gender | None:
    """The gender with which a given name nearly always goes.

    >>> gender_of_given("Ana"), gender_of_given("Robin")
    ('she', None)
    """
    if given.lower() in _listed("male"):
        return "he"
    return "she" if given.lower() in _listed("female") else None


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name, written like one.

    >>> is_given_name("Robin"), is_given_name("robin")
    (True, False)
    """
    return word[:1].isupper() and any(word.lower() in _listed(key) for key in ("male", "female", "other"))


@functools.cache
def _listed(key: str) -> frozenset[str]:
    file = resources.files("quizkit") / "given_names.json"
    return frozenset(json.loads(file.read_text(encoding="utf-8"))[key])
