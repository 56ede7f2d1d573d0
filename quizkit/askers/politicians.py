"""Who is in politics by the title before the name: "Senator Lena Holt", "Mayor Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizkit.askers.capacities import Capacity, people_but
from quizkit.askers.lists import alternatives
from quizkit.askers.places import starts_of_word
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.titles import is_beside_body, is_title
from quizkit.askers.told import stands_in_marks
from quizkit.askers.wording import surname_of, words
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
OF_A_BODY = re.compile(r"\b[A-Z][\w’'-]+ $")  # "Union President Holt", "Vice President Holt"


@once_a_reading
def politics_of(reading: Reading, voice: Voice) -> Capacity | None:
    """The first title of a politician in the body; None where one was or will be one, or has two sorts of titles."""
    found: list[Capacity] = []
    for place, sort, told in titles_before(reading, voice):
        before = reading.text[max(0, place.start - NEAR) : place.start]
        if OTHERWISE.search(before) or (sort == "head" and OF_A_BODY.search(before)):
            return None
        found.append(Capacity(sort, told["title"].lower(), told["title"], "", place))
    if len({one.sort for one in found}) != 1:
        return None
    return next((one for one in found if stands_in_body(reading, one.place)), None)


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
