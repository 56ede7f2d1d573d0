"""The names of bodies: an acronym and what it stands for, a short name and the whole one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.names import GENITIVES
from quizkit.finders.passages import Passage
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

SMALL_WORDS = frozenset({"of", "the", "for", "and", "on", "in", "to"})
MASTHEADS = frozenset({"Post", "Times", "Journal", "Tribune", "Herald", "Globe", "Guardian", "Telegraph"})
EXPLAINED = re.compile(r"((?:[A-Z][\w.’'&-]*\s+(?:(?:of|the|for|and|on|in)\s+)*){2,7})\(([A-Z]{2,7})\)")

POLICE = re.compile(r"(?:[A-Z][\w-]+ ){1,3}police\b")


@attrs.frozen
class Bodies:
    """The bodies that an article names in more than one word, in the order of the text."""

    names: tuple[str, ...]
    after_article: frozenset[str] = frozenset()
    """Those that come with "the"."""

    def whole_name(self, name: str) -> str:
        """The one longer name that the article has for a short one, or the name itself."""
        longer = [other for other in self.names if is_short_for(name, other)]
        longest = [other for other in longer if not any(is_short_for(other, another) for another in longer)]
        return longest[0] if len(longest) == 1 else name

    def with_article(self, name: str) -> str:
        """The name as it stands in a sentence: "the Justice Ministry"."""
        return f"the {name}" if name in self.after_article else name

    def of_sort(self, noun: str) -> tuple[str, ...]:
        """The bodies whose name ends in a noun: "Justice Ministry" for "ministry"."""
        return tuple(name for name in self.names if name.split()[-1].lower() == noun)


def find_bodies(passages: Iterable[Passage]) -> Bodies:
    """Gather the names of bodies in body and captions."""
    names: dict[str, None] = {}
    after_article: set[str] = set()
    for passage in passages:
        if passage.block.role == "headline":
            continue
        for entity in passage.doc.ents:
            name = plain_body([token.text for token in entity])
            if entity.label_ == "ORG" and len(name) > 1 and all(is_name_word(word) for word in name):
                names[" ".join(name)] = None
                is_whole = entity.root.dep_ != "compound"
                if is_whole and entity.start and "the" in (entity[0].lower_, entity[0].nbor(-1).lower_):
                    after_article.add(" ".join(name))
        for match in EXPLAINED.finditer(passage.text):
            if whole := explained(match.group(1).split(), match.group(2)):
                names[whole] = None
        names.update((match.group(), None) for match in POLICE.finditer(passage.text))
    return Bodies(tuple(names), frozenset(after_article))


def plain_body(words: Sequence[str]) -> list[str]:
    """A body's name without article and genitive."""
    kept = [word for word in words if word not in GENITIVES]
    return kept[1:] if kept and kept[0].lower() in ("the", "a", "an") else kept


def is_name_word(word: str) -> bool:
    """Tell whether a word can stand in the name of a body; "Of" with a capital stands in headlines."""
    is_capital = word[:1].isupper() and (word.isupper() or word.lower() not in SMALL_WORDS)
    return is_capital or word in SMALL_WORDS or word == "&"


def explained(words: Sequence[str], acronym: str) -> str | None:
    """The words before an acronym in brackets that it is made of."""
    for first in range(len(words)):
        if words[first][0].isupper() and acronym in acronyms_of(words[first:]):
            return " ".join(words[first:])
    return None


def acronyms_of(words: Sequence[str]) -> set[str]:
    """The acronyms of a name, with and without its small words."""
    large = "".join(word[0] for word in words if word[0].isupper())
    return {large, "".join(word[0] for word in words).upper()} if len(words) > 1 else set()


def is_short_for(name: str, other: str) -> bool:
    """Tell whether a name is the acronym, the first part or the masthead of another."""
    if name == other:
        return False
    short, words = name.replace(".", ""), other.split()
    if short.isupper() and 2 <= len(short) <= 7 and short in acronyms_of(words):
        return True
    if other.startswith(f"{name} "):
        rest = other[len(name) :].lower().split()
        return all(word in word_set("voices", "company_tails") for word in rest)
    return name in MASTHEADS and words[-1] == name


def is_no_body(last: str) -> bool:
    """Tell whether a name can be a person's: bodies, laws and places end in words of their own."""
    return not any(last.lower() in word_set("voices", key) for key in ("not_surnames", "organisations", "documents"))


def is_body_with_name(head: Token) -> bool:
    """Tell a body from a group of people: "the Associated Press", not "the press"."""
    return head.ent_type_ == "ORG" and head.text[:1].isupper() and head.i > 0 and head.nbor(-1).ent_type_ == "ORG"


def is_called_body(head: Token) -> bool:
    """Tell whether a noun for bodies beside a name shows that it is one's: "Norvia, the town's news agency"."""
    nouns = (child.lower_ for child in head.children if child.dep_ == "appos" and child.i > head.i)
    return any(noun in word_set("voices", "generic_bodies") for noun in nouns)
