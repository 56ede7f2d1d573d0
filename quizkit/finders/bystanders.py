"""People whom the article names and does not cite."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quizkit.finders.names import is_name, name_around, words_of
from quizkit.finders.passages import Passage
from quizkit.finders.people import People, Person
from quizkit.finders.roles import role_nouns
from quizkit.given_names import is_given_name
from quizkit.model import Span, Voice

if TYPE_CHECKING:
    from spacy.tokens import Token

# What a person can be in a sentence but its subject: "met Ruiz", "with Ruiz", "Ruiz's boat", "his brother, Tom Ruiz".
SPOKEN_OF = ("dobj", "dative", "pobj", "poss", "appos", "conj", "attr", "oprd")

# Sentences that name those who wrote the article, not those it is about.
CREDIT = re.compile(
    r"\bcontributed (?:reporting|to (?:this|the) (?:report|story|article))\b"
    r"|\b(?:reporting|editing) by\b|\b(?:press|staff) writers?\b|\breported from [A-Z]"
    r"|\b(?:story|video|photos?|photography|graphics?|cinematography|production) (?:produced )?by (?-i:[A-Z])",
    re.I,
)
DEATH = r"(?:death|murder|killing|assassination|funeral|suicide|memory|widow|estate)"
# Most paragraphs have none of these, and need no search for each of the people.
DEATH_WORD = re.compile(rf"[Ll]ate\s|{DEATH}|died|kill|murder|assassinated|executed|fatally|victims")
# "Fatally shooting young Tom Ruiz", "victims such as Tom Ruiz", but not "killed by Tom Ruiz".
SLAIN = r"(?:fatally\s\w+|killed|killing|murdered|murdering|victims,?\s(?:such\sas|like|including))"
NO_AGENT = r"(?!(?:by|near|in|at|on|when|after|while|before|with|and|as|for|to)\b)"

RUN_TOGETHER = re.compile(r"[a-z]{4}[A-Z]")  # two words without a blank: "RuizPhotos"


def find_bystanders(passages: Sequence[Passage], voices: Sequence[Voice], people: People) -> tuple[Voice, ...]:
    """Those of the people whom the body names in full and nobody cites, who could speak, in the order of the text."""
    cited = {word for voice in voices for word in voice.name.split() if word[:1].isupper()}
    body = [passage for passage in passages if passage.block.role == "body"]
    left_out = cited | set(words_of_credits(body))
    able = set(those_who_are_people(body, people)) - set(those_who_died(body, people))
    chosen = [
        person
        for person in people.everyone
        if person.name in able and is_plain(person, people) and not left_out & set(person.name.split())
    ]
    found = sorted((places[0], person.name, places) for person in chosen if (places := named_places(person.name, body)))
    return tuple(Voice(len(voices) + i, name, "person", places) for i, (_, name, places) in enumerate(found))


def words_of_credits(passages: Iterable[Passage]) -> Iterator[str]:
    """The words of sentences that name those who wrote the article."""
    for passage in passages:
        if CREDIT.search(passage.text):
            yield from (token.text for sent in passage.doc.sents if CREDIT.search(sent.text) for token in sent)


def is_plain(person: Person, people: People) -> bool:
    """Tell whether a name is written like a person's and nobody shares the surname without a given name of note.

    Of two people with one surname the one without a known gender is often a verb and a name: "Confront Ruiz".
    """
    shared = people.by_surname.get(person.surname, ())
    words = person.name.split()
    looks_right = all(re.fullmatch(r"[^\W\d_a-z].*[^\W\d_A-Z]|[A-Z]\.|[a-z]{2,3}", word) for word in words)
    looks_right = looks_right and not RUN_TOGETHER.search(person.name)
    return looks_right and 2 <= len(words) <= 4 and (len(shared) == 1 or person.gender is not None)


def those_who_are_people(passages: Iterable[Passage], people: People) -> Iterator[str]:
    """Names that somewhere are the subject of a sentence, have a title or surely are a person's: no places and laws."""
    for passage in passages:
        for token in passage.doc:
            if token.text in people.by_surname:
                meant = people.meant_by(words_of(name_around(token)))
                if len(meant) == 1 and (is_actor(token) or is_surely_somebody(token, meant[0])):
                    yield meant[0].name


def is_actor(surname: Token) -> bool:
    """Tell whether a name is the subject of a sentence or has a title: places and laws seldom do."""
    titles = role_nouns()
    return surname.dep_ in ("nsubj", "nsubjpass") or any(child.lower_ in titles for child in surname.children)


def is_surely_somebody(surname: Token, person: Person) -> bool:
    """Tell whether a name with a known given name stands alone and whole: "met Ana Ruiz", not "the Ana Ruiz Bridge"."""
    name = name_around(surname)
    behind = surname.nbor() if surname.i + 1 < len(surname.doc) else None
    is_whole = len(name) > 1 and not (behind is not None and is_name(behind))
    is_bare = not any(child.dep_ == "det" for child in surname.children)
    return is_whole and is_bare and surname.dep_ in SPOKEN_OF and is_given_name(person.given)


def those_who_died(passages: Iterable[Passage], people: People) -> Iterator[str]:
    """Names of which the text says that they are dead: "the late Ana Ruiz", "Ruiz died", "Ruiz's death"."""
    for passage in passages:
        if not DEATH_WORD.search(passage.text):
            continue
        for surname, several in people.by_surname.items():
            if surname in passage.text and is_called_dead(surname, passage.text):
                yield from (person.name for person in several)


def is_called_dead(surname: str, text: str) -> bool:
    name = re.escape(surname)
    word = r"[\w.,’'-]+\s"
    before = rf"\b(?:(?:[Ll]ate|{DEATH}s? of)\s(?:{word}){{0,4}}?|{SLAIN}\s(?:{NO_AGENT}{word}){{0,4}}?){name}\b"
    after = (
        rf"\b{name}(?:['’]s\s{DEATH}|,?\s(?:who\s)?(?:had\s|later\s|then\s)*(?:died|killed\s(?:him|her)self"
        r"|was\s(?:\w+\s)?(?:killed|murdered|assassinated|executed))"
        r"|(?:\sand(?:\s[A-Z][\w.’'-]*){1,3})?,?\swere\s(?:killed|murdered|executed))\b"
    )
    listed = rf"\b(?:deaths?\sof|killed|murders?\sof)\s[^.:\n]{{0,60}}:\s[^\n:]{{0,200}}?\b{name}\b"
    return any(re.search(pattern, text) for pattern in (before, after, listed))


def named_places(name: str, passages: Iterable[Passage]) -> tuple[Span, ...]:
    """Where the full name stands."""
    whole = re.compile(rf"\b{re.escape(name)}(?!\w)")
    return tuple(
        Span(passage.block.start + match.start(), passage.block.start + match.end())
        for passage in passages
        if name in passage.text  # in most it is not
        for match in whole.finditer(passage.text)
    )
