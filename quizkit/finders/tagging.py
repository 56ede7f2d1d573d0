"""Texts through the model, in less time than its own pipeline takes.

Word classes and base forms are as the model's own rules give them, each worked out once. The rules look at a word, its
tag and its place in the sentence, seldom at its neighbours; trying all of them at every word costs as much as the
parse. So what they say is kept for each such word, and only a text in which one of the rare rules over several words
fits is handed to them whole.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from quizkit.finders.stepping import can_be_stepped, take_steps

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc, MorphAnalysis
    from spacy.vocab import Vocab

PARSER, NAMES = "parser", "ner"
STEPPED = (PARSER, NAMES)
RULES, BASE_FORMS = "attribute_ruler", "lemmatizer"
AT_ONCE = 256  # texts: more need more memory and gain no time

Word = tuple[int, int, int]
"""A word, its tag and its place in the sentence, as the numbers of the model."""
Class = tuple[int, "MorphAnalysis", int]
"""Its class, features and base form."""


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
        self.known: dict[Word, Class] = {}

    def put_into(self, doc: Doc) -> None:
        """Give every word its class, features and base form."""
        if self.over_several_words(doc, allow_missing=True):
            self.base_forms(self.rules(doc))
            return
        words = [(token.orth, token.tag, token.dep) for token in doc]
        if new := {word for word in words if word not in self.known}:
            self.learn(sorted(new), doc.vocab)
        for token, word in zip(doc, words, strict=True):
            token.pos, token.morph, token.lemma = self.known[word]

    def learn(self, words: Sequence[Word], vocab: Vocab) -> None:
        """Keep what the rules say of words, whatever stands around them.

        The rules are asked about all words at once, which is quicker, unless one over several words fits by chance.
        """
        row = in_a_row(words, vocab)
        by_chance = self.over_several_words(row, allow_missing=True)
        docs = [in_a_row([word], vocab) for word in words] if by_chance else [row]
        told = [token for doc in docs for token in self.base_forms(self.rules(doc))]
        self.known.update(
            (word, (token.pos, token.morph, token.lemma)) for word, token in zip(words, told, strict=True)
        )


def in_a_row(words: Sequence[Word], vocab: Vocab) -> Doc:
    """A text of words, each with its tag and place."""
    from spacy.tokens import Doc

    doc = Doc(vocab, words=[vocab.strings[orth] for orth, _, _ in words])
    for token, (_, tag, dep) in zip(doc, words, strict=True):
        token.tag, token.dep = tag, dep
    return doc
