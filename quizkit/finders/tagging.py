"""Word classes and base forms, as the model's own rules give them, each worked out once.

The rules look at a word, its tag and its place in the sentence, seldom at its neighbours; trying all of them at every
word costs as much as the parse. So what they say is kept for each such word, and only a text in which one of the rare
rules over several words fits is handed to them whole.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc, MorphAnalysis, Token

RULES, BASE_FORMS = "attribute_ruler", "lemmatizer"


def analysed(texts: Iterable[str], language: Language) -> Iterator[Doc]:
    """Texts through the whole pipeline, in order: the very result of `language.pipe`, in less time."""
    if not can_be_kept(language):
        yield from language.pipe(texts)
        return
    classes = classes_of(language)
    for doc in language.pipe(texts, disable=[RULES, BASE_FORMS]):
        classes.put_into(doc)
        yield doc


def can_be_kept(language: Language) -> bool:
    """Tell whether word classes and base forms come from rules, and nothing but them hangs on these."""
    names = language.pipe_names
    by_rule = BASE_FORMS in names and getattr(language.get_pipe(BASE_FORMS), "mode", None) == "rule"
    return by_rule and RULES in names and set(names[names.index(RULES) :]) <= {RULES, BASE_FORMS, "ner"}


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
