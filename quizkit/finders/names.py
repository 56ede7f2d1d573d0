"""The names of people in an article: who is called what, and which surname stands for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.passages import Passage
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


@attrs.frozen
class People:
    """Full names by surname. A surname that two people of the article share stands for neither."""

    by_surname: Mapping[str, tuple[str, ...]]

    def full_name(self, surname: str) -> str | None:
        """The one full name that ends in this surname, or None."""
        names = self.by_surname.get(surname, ())
        return names[0] if len(names) == 1 else None

    def is_shared(self, surname: str) -> bool:
        """Tell whether two people of the article have this surname."""
        return len(self.by_surname.get(surname, ())) > 1


def find_people(passages: Iterable[Passage]) -> People:
    """Gather the full names that the model tags as people, in body and captions.

    Two full names with the same first and last word are one person: "Ana Ruiz", "Ana M. Ruiz". The first is kept.
    """
    surnames: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for passage in passages:
        for entity in passage.doc.ents:
            name = plain_name(entity)
            if entity.label_ == "PERSON" and len(name) >= 2:
                surnames[name[-1]].setdefault(name[0], " ".join(name))
    return People({surname: tuple(names.values()) for surname, names in surnames.items()})


def plain_name(tokens: Iterable[Token] | Tokens) -> list[str]:
    """The words of a name without titles (and what stands before them) and a genitive after it.

    Words in small letters and marks end the name: the model takes in what stands beside it.
    """
    words = list(leading_names(token.text for token in tokens if token.lower_ not in ("'s", "’s")))
    titles = word_set("voices", "titles")
    after_title = max((i + 1 for i, word in enumerate(words[:-1]) if word.lower() in titles), default=0)
    return words[after_title:]


def leading_names(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if not word[:1].isupper():
            return
        yield word


def name_around(head: Token) -> list[str]:
    """The name that ends in `head`: the capitalised words right before it that belong to it."""
    doc, first = head.doc, head.i
    while (
        first > head.left_edge.i
        and doc[first - 1].pos_ == "PROPN"
        and doc[first - 1].dep_ in ("compound", "flat", "amod")
    ):
        first -= 1
    return plain_name(doc[first : head.i + 1])
