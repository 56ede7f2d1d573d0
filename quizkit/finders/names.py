"""The words of a name in the text: where it begins and ends, and when two of them can be one person's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quizkit.finders.words import word_list, word_set
from quizkit.given_names import is_given_name
from quizkit.model import Voice

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizkit.finders.passages import Passage

# Marks that no name has, and "Ã" or "Â" before something else than the small letters of a Portuguese name.
BROKEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd]|[ÃÂ](?![a-z])")
GENITIVES = ("'s", "’s", "'", "’")


def is_named(voice: Voice) -> bool:
    """Tell a named person from a described one: "Ana Ruiz" and "Ursula von der Leyen", not "Ruiz's lawyer".

    A person's name is shown plain, so one small-lettered word that is no particle makes it a description.
    """
    parts = voice.name.split()
    plain = all(part[:1].isupper() or part.lower() in word_set("voices", "particles") for part in parts)
    return voice.type == "person" and plain and not any(part.endswith(("'s", "’s")) for part in parts)


def runs_of_names(doc: Doc) -> Iterator[list[Token]]:
    """Proper nouns with capitals that stand side by side."""
    run: list[Token] = []
    for token in doc:
        is_part = is_name(token) and token.text[:1].isupper()
        if is_part or (run and is_hyphen(token)):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def plain_tokens(tokens: Iterable[Token]) -> list[Token]:
    """The tokens of a name without titles (and what stands before them) and a genitive after it.

    Words in small letters and marks end the name: the model takes in what stands beside it.
    """
    parts = list(leading_names(token for token in tokens if token.text not in GENITIVES))
    while len(parts) > 1 and not parts[-1].text[:1].isupper():
        parts.pop()
    titles = word_set("voices", "titles")
    after_title = max((i + 1 for i, part in enumerate(parts[:-1]) if part.lower_ in titles), default=0)
    is_inside = after_title == 2 and len(parts) == 3 and parts[1].lower_ == "cardinal" and is_given_name(parts[0].text)
    is_given = after_title == 1 and len(parts) == 2 and is_given_name(parts[0].text)  # "Dean Ruiz"
    return parts if is_inside or is_given else parts[after_title:]


def leading_names(tokens: Iterable[Token]) -> Iterator[Token]:
    first = True
    for token in tokens:
        if token.text == ".":  # parted from a title that the tokenizer does not know: "Lt."
            continue
        goes_on = token.text in word_set("voices", "particles") or is_hyphen(token)
        if not token.text[:1].isupper() and (first or not goes_on):
            return
        first = False
        yield token


def is_hyphen(token: Token) -> bool:
    """Tell whether a token joins two parts of one name: "Smith-Jones" is three tokens."""
    return token.text == "-" and token.i > 0 and not token.nbor(-1).whitespace_ and not token.whitespace_


def names_inside_sentences(passages: Iterable[Passage]) -> frozenset[str]:
    """The proper nouns that stand inside sentences of the text and nowhere in small letters."""
    told = [token for passage in passages if passage.block.role != "headline" for token in passage.doc]
    small = {token.text for token in told if token.text.islower()}
    names = {token.text for token in told if token.tag_ == "NNP" and token.text.istitle() and not token.is_sent_start}
    return frozenset(name for name in names if name.lower() not in small)


def is_broken(name: str) -> bool:
    """Tell whether a name has letters that were lost when bytes were read wrongly: "KÃ\x83 rner", "Jos\ufffd"."""
    return bool(BROKEN.search(name))


def words_of(name: Sequence[Token]) -> list[str]:
    """The words of a name as they are written."""
    return name[0].doc[name[0].i : name[-1].i + 1].text.split() if name else []


def is_name(token: Token) -> bool:
    """Tell whether a word is a name, also where the model takes it for a noun but knows what it names."""
    return token.pos_ == "PROPN" or (token.text[:1].isupper() and token.ent_type_ in ("PERSON", "ORG", "GPE"))


def name_around(head: Token) -> list[Token]:
    """The name that ends in `head`: the capitalised words right before it that belong to it, without titles."""
    return plain_tokens(head.doc[start_of_name(head) : head.i + 1])


def start_of_name(head: Token) -> int:
    """Where the words of a name with its titles begin."""
    doc, first = head.doc, head.i
    while first and not doc[first].is_sent_start and is_part_of_name(doc[first - 1], head):
        first -= 1
    return first


def is_part_of_name(token: Token, head: Token) -> bool:
    if token.text in word_set("voices", "particles") or is_hyphen(token):
        return not token.is_sent_start and token.i > 0 and token.nbor(-1).pos_ == "PROPN"
    joined = token.dep_ in ("compound", "flat", "amod", "nmod") and head.is_ancestor(token)
    return (token.pos_ == "PROPN" or is_given_name(token.text)) and (
        joined or (token.ent_type_ == "PERSON" == head.ent_type_)
    )


def surname_of(name: Sequence[str]) -> str:
    """The last word that is no suffix such as "Jr."; "al-Amin" also where a sentence begins with "Al-Amin"."""
    suffixes = word_set("voices", "suffixes")
    word = next((word for word in reversed(name) if word.lower() not in suffixes), name[-1])
    particle, hyphen, rest = word.partition("-")
    return f"{particle.lower()}-{rest}" if hyphen and particle.lower() in word_set("voices", "particles") else word


def is_same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names with one surname can be one person's; one may have a word more before it."""
    return is_same_given(one[0], other[0]) or ends_in(one, other) or ends_in(other, one)


def is_misspelt(one: str, other: str) -> bool:
    """Tell whether a surname differs from another by one letter, or two that have changed places; not by an "s"."""
    if min(len(one), len(other)) < 5 or one[0] != other[0] or one == other:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) != len(long):
        return long != f"{short}s" and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    apart = [i for i in range(len(one)) if one[i] != other[i]]
    changed = len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]
    return len(apart) == 1 or (changed and one[apart[1]] == other[apart[0]])


def ends_in(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    return tuple(longer[-len(shorter) :]) == tuple(shorter)


def without_accents(word: str) -> str:
    """A word in bare letters."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def is_same_given(one: str, other: str) -> bool:
    """Tell whether two given names can be one: the same, an initial, or a short form ("Bill" for "William").

    With or without accents: "François", "Francois".
    """
    one, other = without_accents(one), without_accents(other)
    if one == other or (one[0] == other[0] and min(len(one), len(other)) <= 2):
        return True
    short, long = sorted((one.lower(), other.lower()), key=len)
    forms = {tuple(pair.split()) for pair in word_list("voices", "short_forms")}
    return (len(short) > 2 and long.startswith(short)) or bool({(short, long), (long, short)} & forms)
