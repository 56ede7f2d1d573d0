"""In what capacity a source speaks, and so what it may know and want: standing-of-source by sorts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.capacities import SORTS, Capacity, capacity_of
from quizkit.askers.capacity_answers import ASKED
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import STANDING_OF_SOURCE
from quizkit.askers.known_people import OF_A_COMPANY, OF_KNOWN_STAFF, OF_NOTE, holds_office, is_widely_known
from quizkit.askers.likeness import is_at_centre, is_public, places_of, times_cited
from quizkit.askers.lists import within
from quizkit.askers.parts_in_life import is_full
from quizkit.askers.politicians import POLITICIANS
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standings import asked_by_introductions
from quizkit.askers.wording import content_words, surname_of
from quizkit.model import Evidence, Option, Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
MOST_WRONG, LEAST_WRONG = 3, 2
BESIDE = 40  # characters beside a name in which another capacity may be meant
# Each as often as it is about a key: a wrong answer that is seldom right could be told.
OFTEN = (*["study", "speak"] * 6, *["lead", "office"] * 2, *SORTS)
OF_NO_NOTE = ("senior vice president", "executive vice president")
OFTEN_NAMED = 4  # times: many know for whom it is that somebody speaks
KNOWN_BODY = re.compile(r"\b[A-Z]{3,}\b")  # who leads what is known by its letters is known
SIGNS: Mapping[str, re.Pattern[str]] = {one: within("capacities", f"{one}_signs") for one in (*SORTS, *POLITICIANS)}
AS_OF_OTHERS = 3  # how much rather a capacity is a wrong answer that is another's in the article
# Who speaks for these is seen so often that many know the name.
OF_POWER = re.compile(
    r"\b(?:campaign|White House|Pentagon|State (?:Department|spokes\w+)|Kremlin|Foreign Ministry|National Committee|"
    r"RNC|DNC|[Ss]uper PAC)\b"
)


def ask_capacity_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """In what capacity does the article introduce somebody it cites? At most two questions, for two sorts."""
    return (question for _, question in about_capacities(reading, seed))


def asked_by_capacity(reading: Reading, seed: int) -> frozenset[Voice]:
    """Whom these questions ask about."""
    return frozenset(voice for voice, _ in about_capacities(reading, seed))


@once_a_reading
def about_capacities(reading: Reading, seed: int) -> tuple[tuple[Voice, Question], ...]:
    return tuple(people_with_questions(reading, seed))


def people_with_questions(reading: Reading, seed: int) -> Iterator[tuple[Voice, Question]]:
    """Each question with the person whom it is about."""
    told = asked_by_introductions(reading, seed)
    asked: set[str] = set()
    for voice in people_cited(reading):
        capacity = capacity_of(reading, voice)
        if capacity is None or capacity.sort in asked or voice in told or is_known(reading, voice, capacity):
            continue
        if len(asked) < MOST_QUESTIONS and (question := about(reading, voice, capacity, seed)):
            asked.add(capacity.sort)
            yield voice, question


@once_a_reading
def people_cited(reading: Reading) -> tuple[Voice, ...]:
    """People with a full name to whom a statement surely belongs."""
    cited = times_cited(reading)
    return tuple(one for one in reading.voices if cited[one.id] and one.type == "person" and is_full(one.name))


def is_known(reading: Reading, voice: Voice, capacity: Capacity) -> bool:
    """Tell whether many may know who somebody is without the article."""
    whole = f"{capacity.words}{capacity.more}"
    is_of_note = capacity.head not in OF_NO_NOTE and OF_NOTE.search(capacity.words)
    if is_of_note or OF_A_COMPANY.search(capacity.words) or OF_KNOWN_STAFF.search(whole):
        return True
    if is_widely_known(voice.name):
        return True
    if capacity.sort == "journalism" and not capacity.place.cut(reading.text).startswith(voice.name):
        return True  # "the Easton Herald's reporter Ana Ruiz"
    if capacity.sort == "lead" and (KNOWN_BODY.search(whole) or OF_A_COMPANY.search(whole)):
        return True
    is_staff = (
        capacity.sort in ("speak", "party")
        and not capacity.is_of_anybody
        and (OF_POWER.search(whole) or is_of_somebody_known(reading, whole))
    )
    return bool(is_staff) or holds_office(reading, voice) or is_at_centre(reading, voice)


def is_of_somebody_known(reading: Reading, words: str) -> bool:
    """Tell whether an introduction names somebody whom many know: who speaks for them is known, too."""
    named = content_words(words)
    return any(
        surname_of(one.name).casefold() in named
        and (is_public(reading, one) or len(places_of(reading, one)) >= OFTEN_NAMED)
        for one in (*reading.voices, *reading.bystanders)
        if one.type == "person"
    )


def about(reading: Reading, voice: Voice, capacity: Capacity, seed: int) -> Question | None:
    """The question for one person; None where too few capacities are surely not this one's."""
    stem = f"The article cites {voice.name.rstrip('.')}. In what capacity does it introduce this source?"
    others = other_sorts(reading, voice, capacity, stem, seed)
    if len(others) < LEAST_WRONG:
        return None
    return question_of(reading, stem, capacity, others, seed)


def question_of(
    reading: Reading,
    stem: str,
    capacity: Capacity,
    others: Sequence[str],
    seed: int,
    tied: str = "",
    places: tuple[Evidence, ...] = (),
    habit: str = "",
) -> Question | None:
    """The question with the capacity as its key, these sorts as wrong answers and more places as evidence."""
    told = f"The article writes “{capacity.place.cut(reading.text)}”"
    key = ASKED[capacity.sort]
    wrong = [Option(ASKED[one].shown, False, f"{told}, and nothing of {ASKED[one].matter}.") for one in others]
    chance = f"{reading.article.id} {stem}"
    form = single_choice(chance, Option(key.shown, True, f"{told}."), wrong, seed)
    if form is None:
        return None
    evidence = (Evidence.of(reading.article, capacity.place), *places)
    explanation = " ".join(filter(None, (tied, f"{told}.", habit or key.habit)))
    return STANDING_OF_SOURCE.question(reading.article, stem, form, evidence, explanation)


def other_sorts(reading: Reading, voice: Voice, capacity: Capacity, stem: str, seed: int) -> list[str]:
    """Sorts that this person surely isn't of, those rather in which others are introduced, and that are often right."""
    return free_sorts(reading, voice, capacity, stem, seed)[:MOST_WRONG]


def free_sorts(reading: Reading, voice: Voice, capacity: Capacity, stem: str, seed: int) -> list[str]:
    """All such sorts, the likeliest wrong answers first."""
    near = words_near(reading, voice, capacity)
    free = [one for one in ASKED[capacity.sort].apart if not SIGNS[one].search(near)]
    others = [told.sort for one in people_cited(reading) if (told := capacity_of(reading, one))]
    turns = shuffled([*OFTEN, *POLITICIANS, *others * AS_OF_OTHERS], stem, seed)
    return list(dict.fromkeys(one for one in turns if one in free))


def words_near(reading: Reading, voice: Voice, capacity: Capacity) -> str:
    """The introduction, and what stands close to every mention: there may be another capacity."""
    text = reading.text
    surname = surname_of(voice.name)
    near = [text[max(0, one.start - BESIDE) : one.end + BESIDE] for one in voice.mentions]
    near += [text[capacity.place.start : capacity.place.end + BESIDE]]
    return "\n".join(near).replace(surname, "").lower()
