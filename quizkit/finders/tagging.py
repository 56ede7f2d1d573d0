"""Texts through the model, in less time than its own pipeline takes.

Word classes and base forms are as the model's own rules give them, each worked out once. The rules look at a word, its
tag and its place in the sentence, seldom at its neighbours; trying all of them at every word costs as much as the
parse. So what they say is kept for each such word, and only a text in which one of the rare rules over several words
fits is handed to them whole.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from quizkit.finders.stepping import can_be_stepped, take_steps

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc, MorphAnalysis, Token

PARSER, NAMES = "parser", "ner"
STEPPED = (PARSER, NAMES)
RULES, BASE_FORMS = "attribute_ruler", "lemmatizer"
AT_ONCE = 256  # texts: more need more memory and gain no time


def analysed(texts: Iterable[str], language: Language) -> Iterator[Doc]:
    """Texts through the whole pipeline, in order: the very result of `language.pipe`, in less time."""
    if not can_be_kept(language):
        yield from language.pipe(texts)
        return
    classes = classes_of(language)
    waiting = iter(texts)
    while some := list(itertools.islice(waiting, AT_ONCE)):
        docs = list(language.pipe(some, disable=[*STEPPED, RULES, BASE_FORMS]))
        for name in STEPPED:
            take_steps(language.get_pipe(name), docs)
        for doc in docs:
            classes.put_into(doc)
            yield doc


def can_be_kept(language: Language) -> bool:
    """Tell whether word classes and base forms come from rules, and they, parse and names are the last to be found."""
    names = language.pipe_names
    by_rule = BASE_FORMS in names and getattr(language.get_pipe(BASE_FORMS), "mode", None) == "rule"
    if not by_rule or not {*STEPPED, RULES} <= set(names):
        return False
    is_last = set(names[names.index(PARSER) :]) == {*STEPPED, RULES, BASE_FORMS}
    return is_last and all(can_be_stepped(language.get_pipe(name)) for name in STEPPED)


@functools.lru_cache(maxsize=1)
def classes_of(language: Language) -> WordClasses:
    """What is kept for a model."""
    return WordClasses(language)


class WordClasses:
    """The class, the features and the base form of each word met so far."""

    def __init__(self, language: Language) -> None:
        from spacy.matcher import Matcher

        self.rules = cast("AttributeRuler", language.get_pipe(RULES))
        self.base_forms = cast("Lemmatizer", language.get_pipe(BASE_FORMS))
        self.over_several_words = Matcher(language.vocab)
        rules: list[dict[str, Any]] = [dict(rule) for rule in self.rules.patterns]
        for number, rule in enumerate(rules):
            if longer := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
                self.over_several_words.add(str(number), longer)
        self.known: dict[tuple[int, int, int], tuple[int, MorphAnalysis, int]] = {}

    def put_into(self, doc: Doc) -> None:
        """Give every word its class, features and base form."""
        if self.over_several_words(doc, allow_missing=True):
            self.base_forms(self.rules(doc))
            return
        for token in doc:
            key = (token.orth, token.tag, token.dep)
            if key not in self.known:
                self.known[key] = self.alone(token)
            token.pos, token.morph, token.lemma = self.known[key]

    def alone(self, token: Token) -> tuple[int, MorphAnalysis, int]:
        """What the rules say of a word with this tag and place, whatever stands around it."""
        from spacy.tokens import Doc

        doc = Doc(token.vocab, words=[token.text])
        doc[0].tag, doc[0].dep = token.tag, token.dep
        word = self.base_forms(self.rules(doc))[0]
        return word.pos, word.morph, word.lemma
