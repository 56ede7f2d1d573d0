"""Everyone who is cited: one voice for a person or body, whatever it is called; or abstain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.attributions import Found
from quizkit.finders.bodies import find_bodies, is_body_with_name, is_called_body, is_no_body
from quizkit.finders.bystanders import named_places
from quizkit.finders.cited import Cited, Known, of_person, without_article
from quizkit.finders.described_voices import beside_name, described, is_twice_described, stranger_at
from quizkit.finders.descriptions import (
    is_people,
    is_person_noun,
    nouns_without_name,
)
from quizkit.finders.names import (
    is_broken,
    is_name,
    name_around,
    names_inside_sentences,
    start_of_name,
    words_of,
)
from quizkit.finders.namesakes import bearers_at
from quizkit.finders.passages import Passage
from quizkit.finders.people import People, is_surname
from quizkit.finders.pronouns import STRANGER, resolve_pronouns
from quizkit.finders.words import word_set
from quizkit.model import Attribution, Voice, VoiceType

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "one", "us", "them"})
THEY_REACH = 500  # characters between a group that speaks and the "they" that goes on speaking
# Behind these the description of a source tells what it did, not who it is.
TELLS_MORE = re.compile(
    r"\s+(?:who|that|which|whose)\b.*|\s+on\s+[A-Z][a-z]+day\b.*|\s+[—–-]+\s.*|,?\s+including\b.*|\s*[:;].*|!.*",
    re.S,
)
ACRONYM = re.compile(r"[A-Z]{2,4}")
BETWEEN_TWO = re.compile(r",? and (?:the )?|, ")
TOGETHER = re.compile(r"(?<!\bof)\s+(?:all|alike|both|each|themselves)$")


def find_voices(
    passages: Sequence[Passage], found: Sequence[Found], people: People
) -> tuple[tuple[Voice, ...], tuple[Attribution, ...]]:
    """Tell who is cited in each attribution, and gather the voices.

    An attribution stays sure only where the voice is certain too.
    """
    pronouns, nouns = resolve_pronouns(passages, found, people), nouns_without_name(passages)
    known = Known(people, find_bodies(passages), pronouns, nouns, passages, names_inside_sentences(passages))
    for one in found:
        known.before.append((one, whom(one, known)))
    groups: dict[str, list[tuple[Found, Cited]]] = {}
    for one, who in known.before:
        groups.setdefault(who.key, []).append((one, who))
    voices = {key: gathered(i, group, passages) for i, (key, group) in enumerate(groups.items())}
    return tuple(voices.values()), tuple(attributed(one, who, voices[who.key]) for one, who in known.before)


def attributed(one: Found, who: Cited, voice: Voice) -> Attribution:
    """The attribution with its voice."""
    grade = one.grade if who.certain and not tells_it_to(one, voice) else None
    sure, guarded = grade == "sure", grade == "guarded"
    return Attribution(one.source, voice.id, voice.name, one.cue, one.content, one.manner, sure, guarded)


def tells_it_to(one: Found, voice: Voice) -> bool:
    """Tell whether a pronoun's voice is the one spoken to: in "he told Ruiz", Ruiz is not "he"."""
    told = (child.text for child in one.head.head.children if child.dep_ in ("dobj", "dative", "iobj"))
    return one.head.pos_ == "PRON" and bool(set(told) & set(voice.name.split()))


def gathered(id: int, group: Sequence[tuple[Found, Cited]], passages: Sequence[Passage]) -> Voice:
    """The voice of one key: its best name, its type, and every place where it is named or described.

    The best name is the whole one, but of two bodies together the short one, which is long enough.
    """
    names = [who.name for _, who in group]
    together = all(BETWEEN_TWO.search(name) for name in names)
    name = min(names, key=len) if together else max(names, key=lambda name: (len(name.split()), -len(name)))
    places = {one.source for one, _ in group}
    type = group[0][1].type
    if type == "person" and name[:1].isupper():
        places.update(named_places(name, passages))
    apart = [place for place in places if not any(other != place and other.holds(place) for other in places)]
    return Voice(id, name, type, tuple(sorted(apart)))


# ---------------------------------------------------------------- whom a source names


def whom(one: Found, known: Known) -> Cited:
    """Whom the source of one attribution names."""
    text = source_text(one, known.names)
    if one.head.lower_ in PRONOUNS:
        return by_pronoun(one, known) or Cited(f"{text.lower()}@{one.cue.start}", text, "unknown", False)
    if is_joined(one) and not is_twice_described(one.head):
        return several(one, text, known)
    if (is_name(one.head) or is_surname(one.head, known.people)) and not is_title_alone(one.head):
        return named(one, text, known)
    return beside_name(one, known) or described(one, text, known)


def is_joined(one: Found) -> bool:
    """Tell whether the source is two or more: "Ana Ruiz and Bo Falk", "Sens. Ana Ruiz of Ohio and Bo Falk"."""
    end = one.source.end - one.passage.block.start
    later = [token for token in one.head.subtree if token.dep_ == "conj" and one.head.idx < token.idx < end]
    return any(token.head == one.head or token.pos_ == "PROPN" == one.head.pos_ for token in later)


def source_text(one: Found, names: frozenset[str]) -> str:
    """The source's words, clean, without the capital that only the beginning of a sentence gives.

    The model takes some names at the beginning of a sentence for common words; `names` are those of the article.
    """
    start, end = one.source.start - one.passage.block.start, one.source.end - one.passage.block.start
    text = one.passage.text[start:end]
    first = next(token for token in one.passage.doc if token.idx + len(token) > start)
    labels = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")
    keeps = first.pos_ == "PROPN" or first.ent_type_ in labels or not first.text[1:].islower() or first.text in names
    keeps = keeps and first.pos_ != "DET" and first.lower_ != "a"
    return clean(text if keeps else text[:1].lower() + text[1:]) or text


def clean(text: str) -> str:
    """Without brackets and what they hold, quotation marks, a genitive at the end, and what only tells more."""
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]?|[\"“”\])]", "", text)
    bare = re.sub(r"['’]s?$", "", TELLS_MORE.sub("", " ".join(bare.split())))
    bare = TOGETHER.sub("", bare)
    return re.sub(r"^(?:even|literally|especially|only|just)\s+", "", bare).strip(" ,;:–—-")


def by_pronoun(one: Found, known: Known) -> Cited | None:
    """Whom a pronoun means, where that is certain."""
    if any(child.dep_ == "conj" for child in one.head.children):
        return None
    if one.head.lower_ == "they":
        return group_meant(one, known)
    name = known.pronouns.get((one.passage.block.start, one.head.i))
    if name is None or is_broken(name):
        return None
    if name.startswith(STRANGER):
        return stranger_at(name, known)
    persons = known.people.meant_by(name.split())
    return of_person(persons[0]) if len(persons) == 1 else Cited(name.lower(), name, "person")


def group_meant(one: Found, known: Known) -> Cited | None:
    """The group that has just spoken and goes on speaking, with no other plural subject between."""
    if not known.before:
        return None
    last, who = known.before[-1]
    is_many = who.type == "group" or (who.type == "organisation" and " and " in who.name)
    if not (who.certain and is_many) or not 0 < one.source.start - last.cue.end < THEY_REACH:
        return None
    between = [
        token
        for token in one.passage.doc
        if last.cue.end < one.passage.block.start + token.idx < one.source.start
        and token.dep_ in ("nsubj", "nsubjpass")
        and (token.tag_ in ("NNS", "NNPS") or token.lower_ in ("they", "we"))
    ]
    return None if between or one.passage != last.passage else who


def several(one: Found, text: str, known: Known) -> Cited:
    """Two or more together: a group where one is a person, else bodies."""
    heads = [one.head, *(token for token in one.head.subtree if token.dep_ == "conj")]
    is_group = any(
        token.pos_ == "NOUN" or token.ent_type_ == "PERSON" or known.people.meant_by(words_of(name_around(token)))
        for token in heads
    )
    if is_group:
        return Cited(text.lower(), text, "group")
    parts = [known.bodies.whole_name(without_article(part)) for part in BETWEEN_TWO.split(text)]
    return Cited(" and ".join(parts).lower(), text, "organisation")


# ---------------------------------------------------------------- names


def is_title_alone(head: Token) -> bool:
    """Tell whether a proper noun is only a title: "the Cardinal", "one Democrat"."""
    has_article = any(child.dep_ == "det" or child.lower_ == "one" for child in head.children)
    return has_article and is_person_noun(head) and head.ent_type_ != "PERSON"


def named(one: Found, text: str, known: Known) -> Cited:
    """A source whose head is a name: a person by full name, surname or given name, else a body or a place."""
    head = one.head
    words = words_of(name_around(head)) or [head.text]
    title = head.doc[start_of_name(head)].lower_
    meant = bearers_at(head, words, one.passage.block.start + head.idx, known.people)
    if len(meant) == 1:
        return of_person(meant[0])
    if known.people.by_surname.get(words[-1]) and len(words) == 1:
        return Cited(words[0].lower(), words[0], "person", False)
    if len(almost := known.people.almost(words)) == 1:
        return attrs.evolve(of_person(almost[0]), certain=False)
    has_article = any(child.dep_ == "det" for child in head.children)
    if is_broken(" ".join(words)):
        return Cited(" ".join(words).lower(), text, "unknown", False)
    is_person = head.ent_type_ == "PERSON" or (title in word_set("voices", "titles") and title != head.lower_)
    if (
        is_person
        and not has_article
        and not is_called_body(head)
        and is_no_body(words[-1])
        and (head.tag_ != "NNPS" or len(words) > 1)
    ):
        is_kept = title in word_set("voices", "kept_titles") and title != head.lower_
        name = " ".join([title.capitalize(), *words] if is_kept else words)
        return Cited(" ".join(words).lower(), name, "person")
    return body(one, text, known)


def body(one: Found, text: str, known: Known) -> Cited:
    """A body, a government, a group of people with a name (Democrats), or something of which that is not known."""
    bare = without_article(text)
    whole = known.bodies.whole_name(bare)
    shown = text if whole == bare else known.bodies.with_article(whole)
    types: dict[str, VoiceType] = {"PERSON": "person", "ORG": "organisation", "GPE": "government"}
    type = types.get(one.head.ent_type_, "unknown")
    if bare.lower() in word_set("voices", "seats_of_power") or one.head.lower_ in word_set("voices", "governments"):
        type = "government"
    elif one.head.tag_ == "NNPS" and (one.head.ent_type_ != "ORG" or is_people(one.head)):
        type = "group" if is_people(one.head) else "unknown"
    elif one.head.lower_ in word_set("voices", "organisations"):
        type = "organisation"
    elif one.head.lower_ in word_set("voices", "groups"):
        type = "organisation" if is_body_with_name(one.head) else "group"
    elif is_called_body(one.head):
        type = "organisation"
    elif type == "person" and (bare != text or not is_no_body(one.head.text)):
        type = "organisation" if " " in bare else "unknown"
    elif type == "unknown" and (whole in known.bodies.names or ACRONYM.fullmatch(one.head.text)):
        type = "organisation"
    return Cited(whole.lower(), shown, type, one.head.ent_type_ not in ("DATE", "TIME", "LAW", "EVENT"))
