"""Who is mentioned in the outlet's own words: names, titles that stand for a name, and people without one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.descriptions import bearers_of, is_description, is_person_noun, names_another, type_of
from quizkit.finders.name_signs import is_surname_word
from quizkit.finders.names import is_name, name_around, start_of_name, words_of
from quizkit.finders.namesakes import bearers_at
from quizkit.finders.people import People, gender_of_words, is_surname
from quizkit.finders.relatives import relative_at
from quizkit.finders.words import word_set
from quizkit.given_names import Gender, gender_of_given

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("poss", "pobj", "dobj")
UNSURE = ("", "ORG", "PRODUCT", "WORK_OF_ART")  # what the model takes a surname for that it does not know
Place = tuple[int, int]  # a token: where its block starts, and its index there


@attrs.frozen
class Mention:
    """A person in the outlet's own words. `who` is the name; None for somebody whom the text does not name."""

    place: Place
    who: str | None
    gender: Gender | None
    is_main: bool
    """The subject of the sentence's own verb, or of a reporting verb."""
    is_subject: bool
    speaks: bool
    is_reported: bool
    """Mentioned in what somebody says."""
    is_pronoun: bool = False
    is_owner: bool = False
    """Named only as the owner of something: "Ruiz's plan"."""
    is_object: bool = False
    """The object of a verb, or behind "by", "from" or "with": who is met may speak as well as who meets."""
    is_topic: bool = False
    """The owner of what the sentence is about, if that is neither a person nor a body: "Ruiz's plan is late"."""

    is_noun: bool = False
    """Somebody without a name, told by a common noun: "a zombie", "his rivals' lawyer"."""

    asks: bool = False
    """The subject of "asked" and the like: it is not who asks that goes on speaking."""

    @property
    def is_open(self) -> bool:
        """A pronoun inside a clause that nobody can be found for: whoever it may mean is mentioned beside it."""
        return self.is_pronoun and self.who is None and not self.is_main

    def fits(self, pronoun: str) -> bool:
        return self.gender is None or self.gender == pronoun


def talks(verb: Token) -> bool:
    """Tell whether a verb is one of speech, whatever it takes: "took aim at", no; "criticised", "spoke of", yes."""
    lemma = verb.lemma_.lower()
    return any(lemma in word_set("reporting", key) for key in ("strong", "verdict", "gestures", "talking"))


def is_acted_on(token: Token) -> bool:
    """Tell whether somebody is the object of a verb, or stands behind "by", "from" or "with"."""
    return token.dep_ in ("dobj", "dative") or (token.dep_ == "pobj" and token.head.lower_ in ("by", "from", "with"))


def owns_topic(token: Token) -> bool:
    """Tell whether somebody owns the subject of the main verb, which is a thing: "Ruiz's plan is late"."""
    thing = token.head
    is_thing = thing.pos_ == "NOUN" and not is_person_noun(thing) and type_of(thing) in ("unknown", "document")
    return token.dep_ == "poss" and is_thing and thing.dep_ == "nsubj" and is_main_verb(thing.head)


def asks(verb: Token) -> bool:
    """Tell whether a verb is one of asking, after which another answers."""
    return verb.lemma_.lower() in word_set("reporting", "asking")


def subject_beside(token: Token) -> Token | None:
    """The subject that a name is put beside or joined to: "the mayor, Ana Ruiz", "Ana Ruiz and Bo Falk"."""
    while token.dep_ in ("appos", "conj") and token.head.pos_ in ("NOUN", "PROPN"):
        token = token.head
    return token if token.dep_ in SUBJECTS else None


def is_presented(token: Token) -> bool:
    """Tell whether a sentence brings somebody up: "Then there is Ruiz"."""
    return token.dep_ == "attr" and any(child.dep_ == "expl" for child in token.head.children)


def is_main_verb(verb: Token) -> bool:
    while verb.dep_ in ("conj", "parataxis"):
        verb = verb.head
    return verb.dep_ == "ROOT"


def somebody(token: Token, start: int, people: People) -> tuple[str | None, Gender | None] | None:
    """Name and gender of the person whom a word stands for; None where it stands for no person."""
    if token.dep_ == "compound" or (token.dep_ == "attr" and not is_presented(token)) or is_place(token, people):
        return None
    if is_name(token) or is_surname(token, people):
        return named_person(token, people, start + token.idx)
    if token.pos_ != "NOUN" or token.tag_ != "NN" or not is_person_noun(token):
        return None
    bearers = bearers_of(token, people, start + token.idx) if is_description(token) else ()
    if len(bearers) == 1 and not names_another(bearers[0], people, token.doc[: token.i].text):
        return bearers[0].name, bearers[0].gender
    if any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.children) or token.dep_ == "appos":
        return None  # the name beside it counts
    gender = gender_of_words([token.lower_])
    is_in_the_way = token.dep_ in (*SUBJECTS, "dobj", "conj") or gender is not None
    return (None, gender) if is_in_the_way and token.dep_ != "poss" else None


def is_place(token: Token, people: People) -> bool:
    """Tell whether a name is that of a place, or of a time; a surname of the article is one only behind "in"."""
    if token.pos_ != "PROPN" or token.ent_type_ not in ("GPE", "LOC", "DATE"):
        return False
    return token.dep_ == "pobj" or token.text not in people.by_surname


def named_person(token: Token, people: People, at: int) -> tuple[str | None, Gender | None] | None:
    name = words_of(name_around(token))
    title = token.doc[start_of_name(token)].lower_
    persons = bearers_at(token, name, at, people)
    if len(persons) == 1:
        return persons[0].name, persons[0].gender
    if len(persons) > 1:
        genders = {person.gender for person in persons}
        return None, genders.pop() if len(genders) == 1 else None
    if relative := relative_at(token):
        return None, gender_of_words([relative.kin])
    has_article = any(child.dep_ == "det" for child in token.children)
    if not name or has_article or token.ent_type_ in ("NORP", "FAC") or is_no_surname(name):
        return None
    titles = word_set("voices", "titles")
    is_person = token.ent_type_ == "PERSON" or title in titles or (len(name) == 2 and token.dep_ in SUBJECTS)
    if not is_person or token.ent_type_ == "ORG":
        return (None, None) if may_be_surname(token) else None
    return " ".join(name), gender_of_words([title]) or gender_of_given(name[0])


def is_no_surname(name: Sequence[str]) -> bool:
    """Tell whether a word alone, which the model takes for a person, is the name of no one: "Twitter"."""
    return len(name) == 1 and not is_surname_word(name[0])


def may_be_surname(token: Token) -> bool:
    """Tell whether a capitalised word alone, that the model does not know or takes for another name, may be a surname.

    It knows few surnames by themselves: "pictures of Falk" and "Falk's pictures" may be those of a firm to it.
    """
    if token.tag_ != "NNP" or token.ent_type_ not in UNSURE:
        return False
    if token.dep_ in SUBJECTS:
        return not token.ent_type_
    is_alone = not any(child.dep_ in ("compound", "amod") for child in token.children)
    return token.dep_ in OBJECTS and is_alone and token.text[1:].islower() and is_surname_word(token.text)
