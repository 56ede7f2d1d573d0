"""Everyone who is cited: one voice for a person or body, whatever it is called; or abstain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.attributions import Found
from quizkit.finders.bodies import Bodies, find_bodies
from quizkit.finders.bystanders import find_bystanders as find_bystanders
from quizkit.finders.bystanders import named_places
from quizkit.finders.descriptions import (
    bearers_of,
    is_description,
    is_indefinite,
    is_one_person,
    is_people,
    is_person_noun,
    nouns_without_name,
    type_of,
)
from quizkit.finders.names import People, Person, find_people, is_name, is_surname, name_around, start_of_name, words_of
from quizkit.finders.passages import Passage
from quizkit.finders.pronouns import Place, resolve_pronouns
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
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
BARE_GROUPS = re.compile(r"(?:the|both|these)(?: two)? \w+", re.I)


@attrs.frozen
class Cited:
    """Whom one source names: the key that tells voices apart, the name to show, and whether that is certain."""

    key: str
    name: str
    type: VoiceType
    certain: bool = True
    noun: str = ""
    """The noun that describes somebody without a name, where the text brings him or her up: "a police officer"."""


@attrs.frozen
class Known:
    """What is known of the whole article when one source is looked at, and who was cited before it."""

    people: People
    bodies: Bodies
    pronouns: Mapping[Place, str]
    nouns: Counter[str]
    """How often the article brings up somebody without a name by which noun: "an officer"."""
    before: list[tuple[Found, Cited]] = attrs.field(factory=list)


def find_voices(
    passages: Sequence[Passage], found: Sequence[Found]
) -> tuple[tuple[Voice, ...], tuple[Attribution, ...]]:
    """Tell who is cited in each attribution, and gather the voices.

    An attribution stays sure only where the voice is certain too.
    """
    people = find_people(passages)
    known = Known(
        people, find_bodies(passages), resolve_pronouns(passages, found, people), nouns_without_name(passages)
    )
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
    """The voice of one key: its best name, its type, and every place where it is named or described."""
    name = max((who.name for _, who in group), key=lambda name: (len(name.split()), -len(name)))
    places = {one.source for one, _ in group}
    type = group[0][1].type
    if type == "person" and name[:1].isupper():
        places.update(named_places(name, passages))
    apart = [place for place in places if not any(other != place and other.holds(place) for other in places)]
    return Voice(id, name, type, tuple(sorted(apart)))


# ---------------------------------------------------------------- whom a source names


def whom(one: Found, known: Known) -> Cited:
    """Whom the source of one attribution names."""
    text = source_text(one)
    if one.head.lower_ in PRONOUNS:
        return by_pronoun(one, known) or Cited(f"{text.lower()}@{one.cue.start}", text, "unknown", False)
    if is_joined(one):
        return several(one, text, known)
    if (is_name(one.head) or is_surname(one.head, known.people)) and not is_title_alone(one.head):
        return named(one, text, known)
    return beside_name(one, known) or described(one, text, known)


def is_joined(one: Found) -> bool:
    """Tell whether the source is two or more: "Ana Ruiz and Bo Falk", "Sens. Ana Ruiz of Ohio and Bo Falk"."""
    end = one.source.end - one.passage.block.start
    later = [token for token in one.head.subtree if token.dep_ == "conj" and one.head.idx < token.idx < end]
    return any(token.head == one.head or token.pos_ == "PROPN" == one.head.pos_ for token in later)


def source_text(one: Found) -> str:
    """The source's words, clean, without the capital that only the beginning of a sentence gives."""
    start, end = one.source.start - one.passage.block.start, one.source.end - one.passage.block.start
    text = one.passage.text[start:end]
    first = next(token for token in one.passage.doc if token.idx + len(token) > start)
    names = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")
    keeps = first.pos_ == "PROPN" or first.ent_type_ in names or not first.text[1:].islower()
    keeps = keeps and first.pos_ != "DET" and first.lower_ != "a"
    return clean(text if keeps else text[:1].lower() + text[1:]) or text


def clean(text: str) -> str:
    """Without brackets and what they hold, quotation marks, a genitive at the end, and what only tells more."""
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]?|[\"“”\])]", "", text)
    bare = re.sub(r"['’]s?$", "", TELLS_MORE.sub("", " ".join(bare.split())))
    return re.sub(r"^(?:even|literally|especially|only|just)\s+", "", bare).strip(" ,;:–—-")


def without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.I)


def of_person(person: Person) -> Cited:
    return Cited(person.name.lower(), person.name, "person")


def by_pronoun(one: Found, known: Known) -> Cited | None:
    """Whom a pronoun means, where that is certain."""
    if any(child.dep_ == "conj" for child in one.head.children):
        return None
    if one.head.lower_ == "they":
        return group_meant(one, known)
    name = known.pronouns.get((one.passage.block.start, one.head.i))
    if name is None:
        return None
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
        and token.tag_ in ("NNS", "NNPS", "PRP")
    ]
    return None if between or one.passage != last.passage else who


def several(one: Found, text: str, known: Known) -> Cited:
    """Two or more together: a group where one is a person, else bodies."""
    heads = [one.head, *(token for token in one.head.subtree if token.dep_ == "conj")]
    is_group = any(
        token.pos_ == "NOUN" or token.ent_type_ == "PERSON" or known.people.meant_by(words_of(name_around(token)))
        for token in heads
    )
    return Cited(text.lower(), text, "group" if is_group else "organisation")


# ---------------------------------------------------------------- names


def is_title_alone(head: Token) -> bool:
    """Tell whether a proper noun is only a title: "the Cardinal"."""
    has_article = any(child.dep_ == "det" for child in head.children)
    return has_article and is_person_noun(head) and head.ent_type_ != "PERSON"


def named(one: Found, text: str, known: Known) -> Cited:
    """A source whose head is a name: a person by full name, surname or given name, else a body or a place."""
    head = one.head
    words = words_of(name_around(head)) or [head.text]
    title = head.doc[start_of_name(head)].lower_
    meant = known.people.meant_by(words, title)
    if len(meant) > 1:
        meant = tuple(person for person in meant if person.first <= one.source.start)
    if len(meant) == 1:
        return of_person(meant[0])
    if known.people.by_surname.get(words[-1]) and len(words) == 1:
        return Cited(words[0].lower(), words[0], "person", False)
    has_article = any(child.dep_ == "det" for child in head.children)
    is_person = head.ent_type_ == "PERSON" or (title in word_set("voices", "titles") and title != head.lower_)
    if is_person and not has_article and is_no_body(words[-1]) and (head.tag_ != "NNPS" or len(words) > 1):
        name = " ".join([title.capitalize(), *words] if title in word_set("voices", "kept_titles") else words)
        return Cited(" ".join(words).lower(), name, "person")
    return body(one, text, known)


def is_no_body(last: str) -> bool:
    """Tell whether a name can be a person's: bodies, laws and places end in words of their own."""
    return not any(last.lower() in word_set("voices", key) for key in ("not_surnames", "organisations", "documents"))


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
        type = "group"
    elif type == "person" and not is_no_body(one.head.text):
        type = "unknown"
    return Cited(whole.lower(), shown, type, one.head.ent_type_ not in ("DATE", "TIME", "LAW", "EVENT"))


# ---------------------------------------------------------------- descriptions


def beside_name(one: Found, known: Known) -> Cited | None:
    """The person whose name stands beside a description: "the board's leader, Ana Ruiz, said"."""
    for child in one.head.children:
        if child.dep_ == "appos" and is_name(child) and child.i > one.head.i and is_one_person(one.head):
            meant = known.people.meant_by(words_of(name_around(child)))
            if len(meant) == 1:
                return of_person(meant[0])
    return None


def described(one: Found, text: str, known: Known) -> Cited:
    """A source without a name as its head: "the mayor's spokesman", "critics", "the groups".

    "A resident" after "a resident" may be somebody else.
    """
    for rule in (pair_meant, stranger_meant, bearer_meant, body_meant):
        if who := rule(one, text, known):
            return who
    key = without_article(text).lower()
    type = type_of(one.head)
    before = [who for _, who in known.before]
    is_another = is_indefinite(one.head) and any(who.key == key for who in before)
    noun = one.head.lower_ if is_indefinite(one.head) and type == "person" else ""
    return Cited(key, text, type, not is_another and type != "unknown", noun)


def pair_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The groups" after "the League and the Union"."""
    if one.head.lower_ not in word_set("voices", "plural_organisations") or not BARE_GROUPS.fullmatch(text):
        return None
    return next((who for _, who in reversed(known.before) if re.search(r"\band\b", who.name)), None)


def bearer_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The senator" after "Senator Ana Ruiz": the one who bears the title, if there is no other senator."""
    if not is_description(one.head) or not is_one_person(one.head):
        return None
    bearers = bearers_of(one.head, known.people, one.source.start)
    if len(bearers) == 1 and one.head.lower_ not in known.nouns and not is_after_another(one, bearers[0], known):
        return of_person(bearers[0])
    may_be_named = any(person.first < one.source.start for person in known.people.everyone)
    if bearers or may_be_named or known.nouns[one.head.lower_] > 1:
        return Cited(without_article(text).lower(), text, "person", False)
    return None


def is_after_another(one: Found, bearer: Person, known: Known) -> bool:
    """Tell whether the same paragraph names others before the description, and not the one who bears the title."""
    before = one.passage.text[: one.source.start - one.passage.block.start]
    words = set(re.findall(r"[\w’'-]+", QUOTED.sub(" ", before)))
    named = words & set(known.people.by_surname)
    return bool(named) and bearer.surname not in named


def body_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The ministry" after "the Justice Ministry", "the company" after a company that spoke last."""
    noun = one.head.lower_
    if noun not in word_set("voices", "generic_bodies") or not re.fullmatch(
        r"(?:the|this|that)\s+\w+|police", text, re.I
    ):
        return None
    names = dict.fromkeys(known.bodies.whole_name(name) for name in known.bodies.of_sort(noun))
    if len(names) == 1:
        name = next(iter(names))
        return Cited(name.lower(), known.bodies.with_article(name), type_of(one.head))
    if noun == "police":
        return None
    return Cited(without_article(text).lower(), text, type_of(one.head), not (names or known.bodies.names))


def stranger_meant(one: Found, text: str, known: Known) -> Cited | None:
    """ "The officer" after "a police officer": the same stranger, if the article brings up no other."""
    is_bare = is_description(one.head) and len(text.split()) == 2
    if not is_bare or bearers_of(one.head, known.people, one.source.start):
        return None
    alike = {who.key: who for _, who in known.before if who.noun == one.head.lower_}
    if not alike:
        return None
    who = next(iter(alike.values()))
    if len(alike) == 1 and known.nouns[one.head.lower_] == 1:
        return attrs.evolve(who, noun="")
    return Cited(without_article(text).lower(), text, "person", False)
