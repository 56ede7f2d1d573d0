"""Who speaks for whom, as far as the words around a name tell."""

from __future__ import annotations

import re

from quizkit.askers.any_case import any_case
from quizkit.askers.initials import initials
from quizkit.askers.lists import alternatives, listed
from quizkit.askers.little_known import words_around
from quizkit.askers.parts_in_life import introduction_of
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import name_words, surname_of, words
from quizkit.model import Reading, Span, Voice

BODIES = ("organisation", "group", "government")
NEAR = 80  # characters around a name in which a body that somebody speaks for is named
HEADING = any_case(rf"\b(?:{alternatives('selves', 'heads')})\b")
ACRONYM = re.compile(r"\b(?!U\.?S|GOP)[A-Z]{3,6}\b")
CALLING = any_case(rf"\b(?:{alternatives('selves', 'speaks_for_others')})\b")

# "A Birch spokeswoman", "the tenants' lawyer", "spokeswoman for Birch".
OWNER = re.compile(
    r"(?:\b(?!(?:The|A|An|His|Her|Their|And|But)\b)[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*(?:['’]s?)?|['’]s?) "
    r"(?:[\w-]+ ){0,2}$"
)
OF_WHOM = re.compile(r"s? (?:for|of|to) [^;“”\"]*")
OF_A_HEAD = "White House"  # its spokesmen are its president's


def is_mouth_of(reading: Reading, one: Voice, other: Voice) -> bool:
    """Tell whether somebody is called the other's spokesman, lawyer or the like: "Ana Ruiz, a Birch spokeswoman"."""
    called = callings(reading, one)
    if not called:
        return False  # as most are called nothing of the kind
    surname = surname_of(other.name)
    return bool(surname) and any(surname in said and may_be_called_of(said, surname) for said in called)


def may_be_called_of(text: str, surname: str) -> bool:
    """Tell whether somebody may be called the spokesman of a person whom a text names: not if that of somebody else.

    >>> may_be_called_of("Birch told Ana Ruiz, the tenants' lawyer", "Birch")
    False
    >>> may_be_called_of("Birch and his lawyer, Ana Ruiz", "Birch"), may_be_called_of("a lawyer for Birch", "Birch")
    (True, True)
    """
    for calling in CALLING.finditer(text):
        before, behind = text[: calling.start()], text[calling.end() :]
        of, owner = OF_WHOM.match(behind), OWNER.search(before)
        if not (of or owner) or (of and surname in of[0]) or (owner and (surname in owner[0] or OF_A_HEAD in owner[0])):
            return True
    return False


@once_a_reading
def callings(reading: Reading, voice: Voice) -> tuple[str, ...]:
    """What stands around each mention of somebody, where the article says there that they speak for others."""
    return tuple(text for text in surroundings(reading, voice) if CALLING.search(text))


def leads_others(reading: Reading, voice: Voice) -> bool:
    """Tell whether around a mention of somebody a word for who heads others stands: it may be their voice, too."""
    return any(HEADING.search(text) for text in surroundings(reading, voice))


def speaks_for_named(reading: Reading, voice: Voice, statement: str) -> bool:
    """Tell whether a statement names whom its speaker speaks for, as the article says: "Ana Ruiz, a Birch spokeswoman".

    So it is of the short name of a body that introduces somebody: "Ana Ruiz, who runs the HB's news service".
    """
    own = introduction_of(reading, voice)
    names, short = name_words(statement) - name_words(voice.name), frozenset(ACRONYM.findall(statement))
    for said in (*words_around(reading, voice), *([] if own is None else [own.words])):
        if names & name_words(said) and CALLING.search(said):
            return True
        if short and not short.isdisjoint(ACRONYM.findall(said)):
            return True
    return False


def speaks_for(reading: Reading, person: Voice, body: Voice) -> bool:
    """Tell whether the body is named right beside the person: "Ana Ruiz of the Harbour Board", "HB President Ana Ruiz".

    Of who heads it the first word is enough, and its initials are: "Harbour Secretary Ana Ruiz".
    """
    wanted = name_words(body.name)
    if any(wanted <= names for names in names_beside(reading, person)):
        return True
    headed = names_of_office(reading, person)
    if not headed:
        return False  # as most head nothing
    own, short = wanted - listed("selves", "bodies"), {one.lower() for one in initials(body.name)}
    return bool(own) and any(own <= names or short & names for names in headed)


@once_a_reading
def names_of_office(reading: Reading, person: Voice) -> tuple[frozenset[str], ...]:
    """The names around each mention of somebody beside which a word for a head stands."""
    return tuple(name_words(text) for text in surroundings(reading, person) if HEADING.search(text))


@once_a_reading
def names_beside(reading: Reading, person: Voice) -> tuple[frozenset[str], ...]:
    """The names that stand around each mention of somebody, the mention's own included."""
    return tuple(name_words(text) for text in surroundings(reading, person))


@once_a_reading
def leads_whom_it_cites(reading: Reading, voice: Voice) -> bool:
    """Tell whether a body that the article cites is named beside somebody who heads one: its words may be theirs."""
    around = [text for text in surroundings(reading, voice) if HEADING.search(text)]
    if not around:
        return False
    held = set(words(" ".join(around)))
    cited = {one.voice for one in reading.attributions}
    bodies = (one for one in reading.voices if one.id in cited and one.type in BODIES)
    return any(words(one.name)[-1] in held for one in bodies)


def surroundings(reading: Reading, voice: Voice) -> tuple[str, ...]:
    """What stands around each mention of somebody."""
    return tuple(beside(reading, place).cut(reading.text) for place in voice.mentions)


def beside(reading: Reading, place: Span) -> Span:
    """What stands around a name in its own sentence."""
    within = sentence_with(reading, place) or Span(0, len(reading.text))
    return Span(max(within.start, place.start - NEAR), min(within.end, place.end + NEAR))
