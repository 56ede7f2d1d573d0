"""The people of an article: who is called what, and which surname stands for whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.false_names import without_false_names
from quizkit.finders.name_signs import is_surname_word
from quizkit.finders.names import (
    ends_in,
    is_misspelt,
    is_same_given,
    is_same_name,
    surname_of,
)
from quizkit.finders.passages import Passage
from quizkit.finders.relatives import Relative
from quizkit.finders.sightings import Sighting, short_names, sightings
from quizkit.finders.surnames_alone import places_alone
from quizkit.finders.words import word_set
from quizkit.given_names import Gender, gender_of_given, is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHER_APOSTROPHE = str.maketrans("'’", "’'")
# Spouses who may be called by a title alone: "his wife" is never "Mr.", and "Tom, the husband of" is Tom.
HIS_WIFE, HER_HUSBAND = (
    re.compile(r"\bhis (?:\w+ )?(?:wife|widow)\b", re.I),
    re.compile(r"\bher (?:\w+ )?husband\b", re.I),
)
SPOUSES = re.compile(r"(?<!, the )(?<!, a )\b(?:wife|wives|husbands?|widow(?:er)?|spouses?)\b", re.I)


@attrs.frozen
class Person:
    """Somebody whom the article names in full: the plain name, what he or she is, and where that is first said."""

    name: str
    gender: Gender | None
    roles: frozenset[str]
    """Heads of titles and appositions, in small letters: "senator", "lawyer", "former governor"."""
    about: frozenset[str]
    """Every word of those titles and appositions."""
    first: int
    places: tuple[int, ...] = ()
    """Where he or she is named in full, or by a title."""
    is_plain: bool = False
    """Called by the surname alone before anybody else who shares it was named."""

    @property
    def surname(self) -> str:
        return surname_of(self.name.split())

    @property
    def given(self) -> str:
        return self.name.split()[0]


@attrs.frozen
class People:
    """The people of an article. A surname or given name that two of them share stands for neither."""

    by_surname: Mapping[str, tuple[Person, ...]]
    by_given: Mapping[str, tuple[Person, ...]]
    by_first_surname: Mapping[str, tuple[Person, ...]] = attrs.field(factory=dict)
    """Those with two surnames: "Ana Ruiz Falk" may be "Ms. Ruiz"."""
    spouses: frozenset[Gender] = frozenset()
    """The genders of wives and husbands of whom it speaks: "Mrs. Ruiz" may be one where Mr. Ruiz alone has a name."""

    @property
    def everyone(self) -> tuple[Person, ...]:
        return tuple(person for several in self.by_surname.values() for person in several)

    def with_surname(self, surname: str) -> tuple[Person, ...]:
        """All who have a surname, with whichever apostrophe it is written: "O'Neill", "O’Neill"."""
        return self.by_surname.get(surname) or self.by_surname.get(surname.translate(OTHER_APOSTROPHE), ())

    def bearing(self, word: str, surname: str) -> tuple[Person, ...]:
        """All who have a word as a surname, or else as a given name, or as the first of two surnames."""
        return self.with_surname(surname) or self.by_given.get(word) or self.by_first_surname.get(word, ())

    def almost(self, name: Sequence[str]) -> tuple[Person, ...]:
        """Whose surname may be misspelt in a name that nobody of the article bears."""
        return tuple(
            one
            for one in self.everyone
            if is_misspelt(name[-1], one.surname) and (len(name) == 1 or is_same_given(name[0], one.given))
        )

    def meant_by(self, name: Sequence[str], title: str = "") -> tuple[Person, ...]:
        """All whom a name (without titles) can mean; `title` may tell a man from a woman ("mrs.")."""
        if len(name) > 1:
            same = self.with_surname(surname_of(name))
            found = tuple(one for one in same if is_same_name(one.name.split(), name))
            return tuple(one for one in found if one.name != one.surname) or found
        found = self.bearing(name[0], surname_of(name)) if name else ()
        gender = gender_of_words([title])
        possible = tuple(one for one in found if gender is None or one.gender in (None, gender))
        if len(possible) > 1:  # "Mr. Ruiz" beside Tom Ruiz may be Akari Ruiz, of whom nothing is known
            return possible
        return tuple(one for one in possible if may_have_title(one.gender, gender, self.spouses, bool(one.roles)))


def may_have_title(own: Gender | None, told: Gender | None, spouses: frozenset[Gender], has_role: bool) -> bool:
    """Tell whether somebody of a gender can be meant by a title ("Mrs.") that tells one.

    Where the gender is not known, a spouse might be; but "Mr. Ruiz" and "his wife" are Mayor Ruiz and Mrs. Ruiz.
    """
    return told is None or own == told or (own is None and (not spouses or (has_role and told not in spouses)))


def spouses_in(texts: Iterable[str]) -> frozenset[Gender]:
    """The genders of the wives and husbands of whom texts speak; both where they do not tell."""
    found: set[Gender] = set()
    for text in texts:
        rest = HIS_WIFE.sub("", HER_HUSBAND.sub("", text))
        if SPOUSES.search(rest):
            return frozenset(("he", "she"))
        found |= {"she"} if HIS_WIFE.search(text) else set()
        found |= {"he"} if HER_HUSBAND.search(text) else set()
    return frozenset(found)


def find_people(passages: Iterable[Passage]) -> People:
    """Gather everybody who is named in full, or with a title, in body and captions.

    Two full names with the same surname and given name are one person: "Ana Ruiz", "Ana M. Ruiz". The first is kept,
    without a word before it that may be a title which nobody knows.
    """
    told = [passage for passage in passages if passage.block.role != "headline"]
    groups: defaultdict[str, list[list[Sighting]]] = defaultdict(list)
    for sighting in without_false_names((one for passage in told for one in sightings(passage)), told):
        same_surname = groups[surname_of(sighting.name)]
        same = next((group for group in same_surname if is_same_name(group[0].name, sighting.name)), None)
        if same is None:
            same_surname.append([sighting])
        else:
            same.append(sighting)
    spouses = spouses_in(passage.text for passage in told)
    for sighting in (one for passage in told for one in short_names(passage)):
        surname = whole_surname(surname_of(sighting.name), groups)
        several = groups[surname] or [[]]
        groups[surname] = several
        if len(several) == 1 and is_title_of(sighting, several[0], spouses):
            several[0].append(sighting)
        elif sighting.relative and several[0]:
            # One more of the surname, who may be meant where it stands alone; "the mayor" is not called by it.
            several.append([attrs.evolve(sighting, roles=(), about=frozenset())])
    people = {
        surname: with_plain_one(tuple(map(person_of, several)), surname, told) for surname, several in groups.items()
    }
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in (person for several in people.values() for person in several):
        by_given[person.given].append(person)
    given_names = {given: tuple(several) for given, several in by_given.items() if is_given_name(given)}
    return People(people, given_names, by_first_surname(people), spouses)


def with_plain_one(several: tuple[Person, ...], surname: str, passages: Sequence[Passage]) -> tuple[Person, ...]:
    """The bearers of a surname; the first is marked where it stands alone before anybody else who bears it is named."""
    first, *others = sorted(several, key=lambda one: one.first)
    end = min((one.first for one in others), default=0)
    if not any(first.first < place < end for place in places_alone(surname, passages if others else ())):
        return several
    return tuple(attrs.evolve(one, is_plain=one is first) for one in several)


def whole_surname(surname: str, groups: Mapping[str, Sequence[Sequence[Sighting]]]) -> str:
    """The surname itself, or the last one of the only person whose first of two surnames it is: "Ana Ruiz Falk"."""
    if surname in groups:
        return surname
    found = [last for last, several in groups.items() for one in several if first_surname(one[0].name) == surname]
    return found[0] if len(found) == 1 else surname


def first_surname(name: Sequence[str]) -> str | None:
    """The middle one of three names where it is no given name, initial, title or particle."""
    words = name[: name.index(surname_of(name))] if surname_of(name) in name else ()
    if len(words) != 2 or len(words[1]) < 3 or is_given_name(words[1]) or not is_surname_word(words[1]):
        return None
    return words[1]


def by_first_surname(people: Mapping[str, tuple[Person, ...]]) -> Mapping[str, tuple[Person, ...]]:
    """The people with two surnames by the first one, where nobody has it as the last."""
    found: defaultdict[str, tuple[Person, ...]] = defaultdict(tuple)
    for person in (person for several in people.values() for person in several):
        if (surname := first_surname(person.name.split())) and surname not in people:
            found[surname] += (person,)
    return dict(found)


def is_title_of(sighting: Sighting, group: Sequence[Sighting], spouses: frozenset[Gender]) -> bool:
    """Tell whether a surname with a title can be that of whom the group names: "Mrs. Ruiz" is not Tom Ruiz."""
    if not group:
        return True
    if sighting.relative and not may_be_relative(sighting.relative, gender_of(group)):
        return False
    has_role = any(one.roles for one in group)
    return may_have_title(gender_of(group), gender_of_words(sighting.roles), spouses, has_role)


def may_be_relative(relative: Relative, own: Gender | None) -> bool:
    """Tell whether somebody of a gender surely is not whose relative is told: "her brother, Mayor Ruiz" is no woman."""
    return own is not None and own == relative.unlike_owner and gender_of_words([relative.kin]) in (None, own)


def person_of(group: Sequence[Sighting]) -> Person:
    """What all sightings of one person tell together."""
    roles = frozenset(role for sighting in group for role in sighting.roles)
    about = frozenset[str]().union(*(sighting.about for sighting in group))
    places = tuple(sorted(one.place for one in group))
    return Person(" ".join(name_of(group)), gender_of(group), roles, about, places[0], places)


def name_of(group: Sequence[Sighting]) -> tuple[str, ...]:
    """The first name, without a word before it that may be a title."""
    first = group[0].name
    full = [one.name for one in group if ends_in(first, one.name) and len(one.name) > 1]
    return first if is_given_name(first[0]) or not full else min(full, key=len)


def gender_of(group: Sequence[Sighting]) -> Gender | None:
    """The gender that titles and nouns tell, or else the given name."""
    return gender_of_words(role for sighting in group for role in sighting.roles) or gender_of_given(name_of(group)[0])


def is_surname(token: Token, people: People) -> bool:
    """Tell whether a word with a capital is a surname of the article, whatever the model takes it for."""
    return token.text in people.by_surname and token.pos_ not in ("AUX", "ADP", "DET")


def gender_of_words(words: Iterable[str]) -> Gender | None:
    """The one gender that titles and nouns tell ("Mrs.", "former actress"); None where they tell none or both."""
    bare = {word.lower().removeprefix("former ") for word in words}
    male, female = bool(bare & word_set("voices", "male_words")), bool(bare & word_set("voices", "female_words"))
    if male == female:
        return None
    return "he" if male else "she"
