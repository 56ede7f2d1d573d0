"""The places of an article where people are named, and what stands beside their names there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.name_signs import (
    NAME_WORD,
    is_a_people,
    is_full_name,
    is_surname_word,
    is_told_person,
    opens_question,
)
from quizkit.finders.names import plain_tokens, runs_of_names, words_of
from quizkit.finders.passages import Passage
from quizkit.finders.relatives import Relative, relative_at
from quizkit.finders.roles import nouns_about, role_of
from quizkit.finders.words import word_set
from quizkit.given_names import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Token


@attrs.frozen
class Sighting:
    """One place where somebody is named: the words of the name, and what titles and appositions there say."""

    name: tuple[str, ...]
    roles: tuple[str, ...]
    about: frozenset[str]
    place: int
    relative: Relative | None = None
    """Whose relative this is, if a title and a surname alone name him or her."""

    @classmethod
    def at(cls, name: Sequence[str], first: Token, last: Token, passage: Passage) -> Sighting:
        """What is found beside a name that goes from one token to another."""
        nouns = tuple(nouns_about(first, last))
        about = frozenset(child.lower_ for noun in nouns for child in (noun, *noun.subtree))
        return cls(tuple(name), tuple(map(role_of, nouns)), about, passage.block.start + first.idx)


def sightings(passage: Passage) -> Iterator[Sighting]:
    """Every full name of a passage: what the model tags as a person, and what begins with a common given name."""
    seen: set[int] = set()
    for entity in passage.doc.ents:
        if entity.label_ == "PERSON":
            yield from seen_once(passage, list(entity), seen)
    for run in runs_of_names(passage.doc):
        has_title = any(is_personal_title(token.lower_) for token in run[:-1])
        starts = [0] if has_title else [i for i, token in enumerate(run) if is_given_name(token.text)]
        if starts and (has_title or not any(token.ent_type_ == "PERSON" for token in run)):
            yield from seen_once(passage, run[starts[0] :], seen)
        elif is_told_person(run):
            yield from seen_once(passage, run, seen)


def is_personal_title(word: str) -> bool:
    """Tell whether a title goes before names only: "Sen.", "Sheriff", not "White" of the White House."""
    if word not in word_set("voices", "titles"):
        return False
    keys = ("person_nouns", "male_words", "female_words")
    return word.endswith(".") or any(word in word_set("voices", key) for key in keys)


def short_names(passage: Passage) -> Iterator[Sighting]:
    """Every surname alone behind a title: "Sheriff Ruiz", "Pope Leo"."""
    for run in runs_of_names(passage.doc):
        name = plain_tokens(run)
        word, before = name[-1].text, name[0].nbor(-1) if name[0].i else name[0]
        is_word = bool(NAME_WORD.fullmatch(word)) and is_surname_word(word) and not is_a_people(name)
        if len(name) == 1 and len(run) > 1 and is_word and is_personal_title(before.lower_):
            first = before if before.lower_ in word_set("voices", "kept_titles") else name[0]
            sighting = Sighting.at(words_of([first, name[0]]), first, name[0], passage)
            yield attrs.evolve(sighting, relative=relative_at(name[0]))


def seen_once(passage: Passage, tokens: Sequence[Token], seen: set[int]) -> Iterator[Sighting]:
    """The name in the tokens, if it is one of a person and in full and was not seen before."""
    name = plain_tokens(tokens)
    words = tuple(words_of(name))
    if (
        is_full_name(words, is_told_person(name))
        and name[-1].i not in seen
        and not is_a_people(name)
        and not opens_question(name)
    ):
        seen.add(name[-1].i)
        yield Sighting.at(words, name[0], name[-1], passage)
