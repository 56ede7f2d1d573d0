"""Who is in politics by the title before the name: "Senator Lena Holt", "Mayor Ruiz"."""

from __future__ import annotations

import re

from quizkit.askers.capacities import Capacity
from quizkit.askers.lists import alternatives
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import places_of_word, surname_of
from quizkit.model import Reading, Span, Voice

NEAR = 80  # characters before a surname in which a title may begin
GIVEN_NAMES = r"(?:(?!(?:and|or)\b)[A-Z][\w.’'-]* ){0,3}"
TITLE = re.compile(rf"(?<![\w.-])(?P<title>{alternatives('capacities', 'titles_of_politics')}) {GIVEN_NAMES}$")
# "Former Senator Holt", "then-Mayor Holt", "Union President Holt", "the senator's aide, Ana Ruiz".
OTHERWISE = re.compile(
    r"(?:\b(?:former|ex|then|late|one-?time|retired|acting|next|future)[ -](?:\w+ ){0,2}|[a-z]-)$", re.I
)


@once_a_reading
def politics_of(reading: Reading, voice: Voice) -> Capacity | None:
    """The first title of a politician in office before a name; None where somebody was or will be one as well."""
    text, surname = reading.text, surname_of(voice.name)
    found: list[Capacity] = []
    for at in places_of_word(text, surname):
        if told := TITLE.search(text, max(0, at - NEAR), at):
            if OTHERWISE.search(text, max(0, told.start() - NEAR), told.start()):
                return None
            title, place = told["title"], Span(told.start(), at + len(surname))
            found.append(Capacity("politics", title.lower(), title, "", place))
    return found[0] if found else None
