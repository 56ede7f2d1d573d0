"""Everyone who is cited: one voice for a person or body, whatever it is called; or abstain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.attributions import Found
from quizkit.finders.names import People, find_people, name_around
from quizkit.finders.passages import Passage
from quizkit.finders.quotations import find_quotations
from quizkit.finders.words import word_set
from quizkit.model import Attribution, Span, Voice, VoiceType

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
SENTENCES_BACK = 2  # how far a pronoun may reach


@attrs.frozen
class Cited:
    """Whom one source names: the key that tells voices apart, the name to show, and whether that is certain."""

    key: str
    name: str
    type: VoiceType
    certain: bool = True


def find_voices(
    passages: Sequence[Passage], found: Sequence[Found]
) -> tuple[tuple[Voice, ...], tuple[Attribution, ...]]:
    """Tell who is cited in each attribution, and gather the voices.

    An attribution stays sure only where the voice is certain too.
    """
    people = find_people(passages)
    cited: list[Cited] = []
    for one in found:
        cited.append(whom(one, passages, people, cited))
    keys = list(dict.fromkeys(one.key for one in cited))
    voices = tuple(gathered(i, key, cited, found, passages) for i, key in enumerate(keys))
    by_key = dict(zip(keys, voices, strict=True))
    return voices, tuple(attributed(one, who, by_key[who.key]) for one, who in zip(found, cited, strict=True))


def attributed(one: Found, who: Cited, voice: Voice) -> Attribution:
    """The attribution with its voice."""
    sure = one.sure and who.certain
    return Attribution(one.source, voice.id, voice.name, one.cue, one.content, one.manner, sure)


def find_bystanders(passages: Sequence[Passage], voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """People whom the body names in full and nobody cites, in the order of the text."""
    cited = {word for voice in voices for word in voice.name.split()}
    body = [passage for passage in passages if passage.block.role == "body"]
    names = [
        name
        for several in find_people(body).by_surname.values()
        for name in several
        if is_full_name(name) and acts(name, body)
    ]
    found = {name: tuple(named_places(name, passages)) for name in names if not cited & set(name.split())}
    ordered = sorted((places[0], name, places) for name, places in found.items() if places)
    return tuple(Voice(len(voices) + i, name, "person", places) for i, (_, name, places) in enumerate(ordered))


def acts(name: str, passages: Sequence[Passage]) -> bool:
    """Tell whether the name is the subject of a sentence somewhere, or has a title: places and laws seldom do."""
    surname = name.split()[-1]
    titles = word_set("voices", "titles")
    return any(
        token.dep_ in ("nsubj", "nsubjpass") or any(child.lower_ in titles for child in token.children)
        for passage in passages
        for token in passage.doc
        if token.text == surname and token.ent_type_ == "PERSON"
    )


def is_full_name(name: str) -> bool:
    """Two or three words with a capital and small letters: initials are fine, capitals alone are no name."""
    parts = name.split()
    return len(parts) in (2, 3) and all(re.fullmatch(r"[A-Z][a-z’'A-Z-]*[a-z]|[A-Z]\.", part) for part in parts)


def gathered(id: int, key: str, cited: Sequence[Cited], found: Sequence[Found], passages: Sequence[Passage]) -> Voice:
    """The voice of one key: its best name, its type, and every place where it is named or described."""
    same = [(who, one) for who, one in zip(cited, found, strict=True) if who.key == key]
    name = max((who.name for who, _ in same), key=lambda name: (len(name.split()), -len(name)))
    places = {one.source for _, one in same}
    if same[0][0].type == "person" and name[:1].isupper():
        places.update(named_places(name, passages))
    apart = [place for place in places if not any(other != place and other.holds(place) for other in places)]
    return Voice(id, name, same[0][0].type, tuple(sorted(apart)))


def named_places(name: str, passages: Sequence[Passage]) -> Iterable[Span]:
    """Where the full name stands in the article."""
    for passage in passages:
        for match in re.finditer(rf"\b{re.escape(name)}\b", passage.text):
            yield Span(passage.block.start + match.start(), passage.block.start + match.end())


def whom(one: Found, passages: Sequence[Passage], people: People, before: Sequence[Cited]) -> Cited:
    """Whom the source of one attribution names."""
    text = source_text(one)
    if one.head.lower_ in PRONOUNS:
        return person_meant(one, passages, people) or Cited(f"{text.lower()}@{one.cue.start}", text, "unknown", False)
    if any(child.dep_ == "conj" for child in one.head.children):
        is_group = one.head.pos_ == "NOUN" or one.head.ent_type_ == "PERSON"
        return Cited(text.lower(), text, "group" if is_group else "organisation")
    if one.head.pos_ == "PROPN":
        return named(one, text, people)
    return described(one, text, before)


def source_text(one: Found) -> str:
    """The source's words, without the capital that only the beginning of a sentence gives."""
    start, end = one.source.start - one.passage.block.start, one.source.end - one.passage.block.start
    text = one.passage.text[start:end]
    first = next(token for token in one.passage.doc if token.idx + len(token) > start)
    is_name = first.pos_ == "PROPN" or first.ent_type_ or not first.lower_.isalpha()
    return text if is_name and first.pos_ != "DET" else text[:1].lower() + text[1:]


def named(one: Found, text: str, people: People) -> Cited:
    """A source whose head is a name: a person by full name or surname, else a body or a place."""
    name = name_around(one.head)
    surname = name[-1] if name else one.head.text
    label = one.head.ent_type_
    if len(name) >= 2 and (label == "PERSON" or people.full_name(surname) == " ".join(name)):
        known = next(
            (full for full in people.by_surname.get(surname, ()) if full.split()[0] == name[0]), " ".join(name)
        )
        return Cited(known.lower(), known, "person")
    if len(name) == 1 and people.is_shared(surname):
        return Cited(surname.lower(), surname, "person", False)
    if len(name) == 1 and (full := people.full_name(surname)):
        return Cited(full.lower(), full, "person")
    if label == "PERSON" and name:
        return Cited(" ".join(name).lower(), text if len(text.split()) <= 4 else " ".join(name), "person")
    shown = without_article(text)
    types: dict[str, VoiceType] = {"PERSON": "person", "ORG": "organisation", "GPE": "government"}
    return Cited(shown.lower(), text, types.get(label, "unknown"))


def described(one: Found, text: str, before: Sequence[Cited]) -> Cited:
    """A source without a name as its head: "the mayor's spokesman", "critics", "the groups".

    "A resident" after "a resident" may be somebody else.
    """
    head = one.head.lower_
    if head in word_set("voices", "plural_organisations") and re.fullmatch(
        r"(?:the|both|these)(?: two)? \w+", text, re.I
    ):
        several = [who for who in before if re.search(r"\band\b", who.name)]
        if several:
            return several[-1]
    key = without_article(text).lower()
    is_another = bool(re.match(r"an?\s", text, re.I)) and any(who.key == key for who in before)
    return Cited(key, text, type_of(one.head), not is_another)


def type_of(head: Token) -> VoiceType:
    """What kind of voice a common noun stands for."""
    if head.lower_ in word_set("voices", "documents"):
        return "document"
    if head.lower_ in word_set("voices", "organisations"):
        return "organisation"
    return "group" if head.tag_ in ("NNS", "NNPS") or head.lower_ == "people" else "person"


def without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.I)


# ---------------------------------------------------------------- pronouns


def person_meant(one: Found, passages: Sequence[Passage], people: People) -> Cited | None:
    """Whom "he" or "she" means: the only person named in this and the two sentences before, who is a subject there.

    None where two people come into question, or a surname that two people share.
    """
    if one.head.lower_ not in ("he", "she"):
        return None
    near = [token for sentence in sentences_up_to(one, passages) for token in sentence]
    surnames = {token.text: token for token in near if token.text in people.by_surname and not inside_name(token)}
    full = {people.full_name(surname) for surname in surnames}
    if len(full) != 1 or None in full:
        return None
    if not any(token.dep_ == "nsubj" for token in near if token.text in surnames):
        return None
    name = next(iter(full)) or ""
    if any(is_stranger(token, name) for token in near):
        return None
    return Cited(name.lower(), name, "person")


def is_stranger(token: Token, name: str) -> bool:
    """Tell whether a subject has a name of two words and so may be another person, though the model tags none."""
    own = name_around(token)
    is_person = token.ent_type_ not in ("ORG", "NORP", "FAC") and not any(c.dep_ == "det" for c in token.children)
    return token.dep_ in ("nsubj", "nsubjpass") and len(own) >= 2 and is_person and own[-1] not in name.split()


def inside_name(token: Token) -> bool:
    """Tell whether a surname is only part of something else's name: "the Clinton Foundation"."""
    return token.dep_ == "compound" and token.head.pos_ in ("PROPN", "NOUN")


def sentences_up_to(one: Found, passages: Sequence[Passage]) -> list[list[Token]]:
    """The tokens of the cue's sentence before the pronoun, and of the sentences before it, without speech."""
    sentences: list[list[Token]] = []
    for passage in passages:
        if passage.block.role != "body" or passage.block.start > one.cue.start:
            continue
        quotations = [q for q in find_quotations(passage.text) if q.speech]
        for place, tokens in passage.sentences():
            if place.start <= one.source.start:
                sentences.append(
                    [
                        token
                        for token in tokens
                        if not any(q.holds(token.idx) for q in quotations)
                        and passage.block.start + token.idx < one.source.start
                    ]
                )
    return sentences[-SENTENCES_BACK - 1 :]
