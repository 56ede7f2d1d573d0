"""Who is in politics by the title before the name: "Senator Lena Holt", "Mayor Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.capacities import Capacity, people_but
from quizkit.askers.lists import alternatives, within
from quizkit.askers.places import starts_of_word
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.source_kinds import BODIES, PEOPLE
from quizkit.askers.titles import is_beside_body, is_title
from quizkit.askers.told import stands_in_marks
from quizkit.askers.wording import DAYS, MONTHS, surname_of, words
from quizkit.model import Reading, Span, Voice

POLITICIANS = ("senator", "representative", "governor", "head")
NEAR = 80  # characters before a surname in which a title may begin
GIVEN_NAMES = r"(?P<given>(?:(?!(?:and|or)\b)[A-Z][\w.’'-]* ){0,3})"
TITLES: Mapping[str, re.Pattern[str]] = {
    sort: re.compile(rf"(?<![\w.-])(?P<title>{alternatives('capacities', f'titles_of_{sort}')}) {GIVEN_NAMES}$")
    for sort in POLITICIANS
}
ANY_TITLE = re.compile(
    rf"(?:{alternatives('capacities', *(f'titles_of_{sort}' for sort in POLITICIANS))}) {GIVEN_NAMES}$"
)
# "Former Senator Holt", "then-Mayor Holt".
OTHERWISE = re.compile(r"\b(?:former|ex|then|late|one-?time|retired|acting|next|future)[ -](?:[\w.]+ ){0,2}$", re.I)
# "Union President Holt", "Student Senator Holt"; but "Ohio Senator Holt", "Norby's senator", "Easton Mayor Holt".
LAST_WORD = re.compile(r"\b(\w[\w’'-]+) $")
OF_A_STATE = re.compile(rf"(?:{alternatives('capacities', 'before_titles')}|{DAYS}|{MONTHS})|.+['’]s")
OF_A_TOWN, OF_NO_TOWN = re.compile(r"mayor|mp", re.I), within("capacities", "before_no_mayor")
OF_A_PARTY = r"an? (?:[\w-]+ )?(?:Republican|Democrat)|the (?:[\w.-]+ ){0,2}(?:Republican|Democrat)|an independent"
# "Senator Holt, a student of law", "Senator Holt of the Dockers' Union", "Senator Holt, whom the students elected".
TOLD_APART = re.compile(
    rf"(?:,? Jr\.)?(?:(?:,| \(| ?[—–]| --?) ?(?:\d+, )?(?!(?:{OF_A_PARTY})\b)"
    rf"(?:(?:an?|the|one|whom?|whose|which)\b|(?!and |or |but )(?:[\w-]+ ){{0,2}}{PEOPLE.pattern}\b)|"
    r" who\b|,? (?:of|from|for|at) (?:(?:the (?!state\b|city\b|town\b|United States)|an?\b|his\b|her\b|their\b|its\b)|"
    rf"(?:[A-Z][\w.&’'-]* ){{0,4}}(?=[A-Z])(?i:{BODIES.pattern})))"
)


@once_a_reading
def politics_of(reading: Reading, voice: Voice) -> Capacity | None:
    """The first title of a politician in the body; None where one was or will be one, or has two sorts of titles."""
    found: list[Capacity] = []
    for place, sort, told in titles_before(reading, voice):
        before = reading.text[max(0, place.start - NEAR) : place.start]
        if OTHERWISE.search(before) or is_of_a_body(before, sort, told["title"]):
            return None
        if TOLD_APART.match(reading.text, place.end):
            return None
        found.append(Capacity(sort, told["title"].lower(), told["title"], "", place))
    if len({one.sort for one in found}) != 1:
        return None
    return next((one for one in found if stands_in_body(reading, one.place)), None)


def is_of_a_body(before: str, sort: str, title: str) -> bool:
    """Tell whether the word before a title may name a body, and no state, town or party of which it is."""
    found = LAST_WORD.search(before)
    if found is None:
        return False
    if BODIES.search(found[1]) or OF_NO_TOWN.search(found[1].lower()):
        return True
    is_of_state = sort != "head" and (OF_A_TOWN.fullmatch(title) or OF_A_STATE.fullmatch(found[1]))
    return found[1][0].isupper() and not is_of_state


def stands_in_body(reading: Reading, place: Span) -> bool:
    """Tell whether a place is in no headline, nor in one that the article repeats on a line of its own."""
    start, end = reading.text.rfind("\n", 0, place.start) + 1, reading.text.find("\n", place.start)
    line = reading.text[start : end if end > 0 else None]
    return not (is_beside_body(reading, place) or is_title(reading, line))


def titles_before(reading: Reading, voice: Voice) -> Iterator[tuple[Span, str, re.Match[str]]]:
    """Each title with the name behind it, of which sort it is and how it was found; not what somebody else calls it."""
    surname = surname_of(voice.name)
    for at in starts_of_word(reading, surname):
        if not ANY_TITLE.search(reading.text, max(0, at - NEAR), at):
            continue  # as behind most
        for sort, pattern in TITLES.items():
            told = pattern.search(reading.text, max(0, at - NEAR), at)
            if told and is_title_of(reading, voice, told["given"]):
                place = Span(told.start(), at + len(surname))
                if not stands_in_marks(reading, place):
                    yield place, sort, told


def is_title_of(reading: Reading, voice: Voice, given: str) -> bool:
    """Tell whether these given names behind a title are somebody's, or there are none, and nobody else of the surname.

    "Mayor Tom Ruiz" is not Ana Ruiz, and "Mayor Ruiz" may not be.
    """
    if given:
        return set(words(given)) <= set(words(voice.name))
    return not any(surname_of(one.name) == surname_of(voice.name) for one in people_but(reading, voice))
