"""The people of an article: who is called what, and which surname stands for whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.names import ends_in, is_same_name, plain_tokens, runs_of_names, surname_of, words_of
from quizkit.finders.passages import Passage
from quizkit.finders.roles import nouns_about, role_of
from quizkit.finders.words import word_set
from quizkit.given_names import Gender, gender_of_given, is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_NAMES = 5  # words in one person's name
NAME_WORD = re.compile(r"[^\W\d_]\.?(?:[^\W\d_]\.?)*(?:[-'’][^\W\d_]+)*\.?")
SPOUSES = re.compile(r"\b(?:wife|wives|husbands?|widow(?:er)?|spouses?)\b", re.I)


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
    has_spouses: bool = False
    """Whether the article speaks of a wife or husband, whom "Mrs. Ruiz" may be where only Mr. Ruiz is named in full."""

    @property
    def everyone(self) -> tuple[Person, ...]:
        return tuple(person for several in self.by_surname.values() for person in several)

    def meant_by(self, name: Sequence[str], title: str = "") -> tuple[Person, ...]:
        """All whom a name (without titles) can mean; `title` may tell a man from a woman ("mrs.")."""
        if len(name) > 1:
            same = self.by_surname.get(surname_of(name), ())
            return tuple(one for one in same if is_same_name(one.name.split(), name))
        found = self.by_surname.get(surname_of(name)) or self.by_given.get(name[0], ()) if name else ()
        gender = gender_of_words([title])
        possible = tuple(one for one in found if gender is None or one.gender in (None, gender))
        if len(possible) > 1:  # "Mr. Ruiz" beside Tom Ruiz may be Akari Ruiz, of whom nothing is known
            return possible
        return tuple(one for one in possible if may_have_title(one.gender, gender, self.has_spouses))


@attrs.frozen
class Sighting:
    """One place where somebody is named: the words of the name, and what titles and appositions there say."""

    name: tuple[str, ...]
    roles: tuple[str, ...]
    about: frozenset[str]
    place: int

    @classmethod
    def at(cls, name: Sequence[str], first: Token, last: Token, passage: Passage) -> Sighting:
        """What is found beside a name that goes from one token to another."""
        nouns = tuple(nouns_about(first, last))
        about = frozenset(child.lower_ for noun in nouns for child in (noun, *noun.subtree))
        return cls(tuple(name), tuple(map(role_of, nouns)), about, passage.block.start + first.idx)


def may_have_title(own: Gender | None, told: Gender | None, has_spouses: bool) -> bool:
    """Tell whether somebody of a gender can be meant by a title ("Mrs.") that tells one."""
    return told is None or own == told or (own is None and not has_spouses)


def find_people(passages: Iterable[Passage]) -> People:
    """Gather everybody who is named in full, or with a title, in body and captions.

    Two full names with the same surname and given name are one person: "Ana Ruiz", "Ana M. Ruiz". The first is kept,
    without a word before it that may be a title which nobody knows.
    """
    told = [passage for passage in passages if passage.block.role != "headline"]
    groups: defaultdict[str, list[list[Sighting]]] = defaultdict(list)
    for sighting in (one for passage in told for one in sightings(passage)):
        same_surname = groups[surname_of(sighting.name)]
        same = next((group for group in same_surname if is_same_name(group[0].name, sighting.name)), None)
        if same is None:
            same_surname.append([sighting])
        else:
            same.append(sighting)
    has_spouses = any(SPOUSES.search(passage.text) for passage in told)
    for sighting in (one for passage in told for one in short_names(passage)):
        several = groups[surname_of(sighting.name)] or [[]]
        groups[surname_of(sighting.name)] = several
        if len(several) == 1 and is_title_of(sighting, several[0], has_spouses):
            several[0].append(sighting)
    people = {surname: tuple(map(person_of, several)) for surname, several in groups.items()}
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in (person for several in people.values() for person in several):
        by_given[person.given].append(person)
    given_names = {given: tuple(several) for given, several in by_given.items() if is_given_name(given)}
    return People(people, given_names, has_spouses)


def is_title_of(sighting: Sighting, group: Sequence[Sighting], has_spouses: bool) -> bool:
    """Tell whether a surname with a title can be that of whom the group names: "Mrs. Ruiz" is not Tom Ruiz."""
    if not group:
        return True
    return may_have_title(gender_of(group), gender_of_words(sighting.roles), has_spouses)


def person_of(group: Sequence[Sighting]) -> Person:
    """What all sightings of one person tell together."""
    roles = frozenset(role for sighting in group for role in sighting.roles)
    about = frozenset[str]().union(*(sighting.about for sighting in group))
    return Person(" ".join(name_of(group)), gender_of(group), roles, about, group[0].place)


def name_of(group: Sequence[Sighting]) -> tuple[str, ...]:
    """The first name, without a word before it that may be a title."""
    first = group[0].name
    full = [one.name for one in group if ends_in(first, one.name) and len(one.name) > 1]
    return first if is_given_name(first[0]) or not full else min(full, key=len)


def gender_of(group: Sequence[Sighting]) -> Gender | None:
    """The gender that titles and nouns tell, or else the given name."""
    return gender_of_words(role for sighting in group for role in sighting.roles) or gender_of_given(name_of(group)[0])


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
            yield Sighting.at(words_of([first, name[0]]), first, name[0], passage)


def seen_once(passage: Passage, tokens: Sequence[Token], seen: set[int]) -> Iterator[Sighting]:
    """The name in the tokens, if it is one of a person and in full and was not seen before."""
    name = plain_tokens(tokens)
    words = tuple(words_of(name))
    if is_full_name(words) and name[-1].i not in seen and not is_a_people(name) and not opens_question(name):
        seen.add(name[-1].i)
        yield Sighting.at(words, name[0], name[-1], passage)


def is_full_name(words: Sequence[str]) -> bool:
    """A given name and a surname, written like names, the last no word that bodies, places and laws end in."""
    if not 2 <= len(words) <= MOST_NAMES or not all(map(NAME_WORD.fullmatch, words)):
        return False
    if words[0].lower() in word_set("voices", "not_given_names") or words[0].lower() in word_set("voices", "particles"):
        return False
    if any(word.isupper() and len(word) > 2 and word.lower() not in word_set("voices", "suffixes") for word in words):
        return False
    return is_surname_word(surname_of(words))


def is_surname_word(word: str) -> bool:
    """Tell a word that can be a surname from those that bodies, places, laws and papers end in."""
    keys = ("not_surnames", "organisations", "documents", "titles")
    return not any(word.lower() in word_set("voices", key) for key in keys)


def is_a_people(name: Sequence[Token]) -> bool:
    """Tell whether a name is that of many: "Roman Catholics"."""
    last = name[-1]
    return last.ent_type_ == "NORP" or (last.tag_ == "NNPS" and not is_given_name(name[0].text))


def opens_question(name: Sequence[Token]) -> bool:
    """Tell whether the first word is the verb of a question ("Will Ruiz go?") and not a given name."""
    first = name[0]
    return first.text in ("Will", "May") and first.is_sent_start is True and first.sent.text.rstrip().endswith("?")


def is_surname(token: Token, people: People) -> bool:
    """Tell whether a word with a capital is a surname of the article, whatever the model takes it for."""
    return token.text in people.by_surname and token.pos_ not in ("AUX", "ADP", "DET")


def named_before(several: tuple[Person, ...], at: int, title: str) -> tuple[Person, ...]:
    """Those who are named before a place; all of them where a title ("Mr.") does not tell that they are meant."""
    before = tuple(one for one in several if one.first <= at)
    is_told = gender_of_words([title]) is None or all(one.gender is not None for one in before)
    return before if is_told else several


def gender_of_words(words: Iterable[str]) -> Gender | None:
    """The one gender that titles and nouns tell ("Mrs.", "former actress"); None where they tell none or both."""
    bare = {word.lower().removeprefix("former ") for word in words}
    male, female = bool(bare & word_set("voices", "male_words")), bool(bare & word_set("voices", "female_words"))
    if male == female:
        return None
    return "he" if male else "she"
