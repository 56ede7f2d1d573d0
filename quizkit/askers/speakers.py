"""In what capacity somebody is introduced whom a question does not name, and who may be known therefore."""

from __future__ import annotations

from quizkit.askers.capacities import Capacity, capacity_of
from quizkit.askers.drafting import shuffled
from quizkit.askers.footings import LEAST_WRONG, MOST_WRONG, free_sorts, words_near
from quizkit.askers.known_people import holds_office
from quizkit.askers.lists import within
from quizkit.askers.politicians import POLITICIANS, politics_of
from quizkit.model import Reading, Voice

AS_WRONG = (*POLITICIANS, "senator")  # each about as often as it is a key
IN_POLITICS = within("capacities", "politics_near")


def capacity_of_speaker(reading: Reading, voice: Voice) -> Capacity | None:
    """The office of a politician; the introduction of somebody who is none, nor an official."""
    politics = politics_of(reading, voice)
    if politics or holds_office(reading, voice):
        return politics
    capacity = capacity_of(reading, voice)
    return capacity if capacity and capacity.sort != "office" else None


def sorts_beside(reading: Reading, voice: Voice, capacity: Capacity, stem: str, seed: int) -> list[str]:
    """Sorts of capacities that are surely wrong, a politician's among them; none where these are too few.

    In the news a politician is the likeliest guess; which politician, nobody can guess.
    """
    others = free_sorts(reading, voice, capacity, stem, seed)
    if capacity.sort in POLITICIANS:
        others = shuffled(others, stem, seed)  # whoever speaks for others stands among them no more often than they
    else:
        if may_be_in_politics(reading, voice, capacity):
            return []
        others = [shuffled(AS_WRONG, stem, seed)[0], *others]
    return shuffled(others[:MOST_WRONG], stem, seed) if len(others) >= LEAST_WRONG else []


def may_be_in_politics(reading: Reading, voice: Voice, capacity: Capacity) -> bool:
    """Tell whether a word near a name may make a politician of somebody who is introduced as something else.

    Near one who speaks for a politician or helps one it is this one's.
    """
    near = words_near(reading, voice, capacity)
    return capacity.sort not in ("speak", "party") and IN_POLITICS.search(near) is not None
