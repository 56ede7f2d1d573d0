"""Which people an article cites without their names: vague-source by words for people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.any_case import small
from quizkit.askers.cited_unnamed import SORTS, Unnamed, cited_unnamed, one_of, several
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.kinds import VAGUE_SOURCE
from quizkit.askers.lists import Entries, listed, lists_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.silent_groups import silent_groups
from quizkit.model import Evidence, Option, Question, Reading

SEVERAL = "Which of these people does the article cite, without giving their names?"
ONE = "Which of these does the article cite, without giving the person's name?"
HABIT = (
    "Readers cannot ask such a source back; see what the article tells about them, such as their work or their side, "
    "and how they could know."
)
MOST_QUESTIONS = 2  # of an article
MOST_WRONG, LEAST_WRONG = 3, 2
MOST_SPOKEN_OF = 2  # of the wrong answers: beside others, whose words are often right, no word is told by being new
# Each as often as it is about a key: a wrong answer that is seldom right could be told.
OFTEN: Mapping[str, int] = {
    **dict.fromkeys(SORTS, 1),
    **{"expert": 6, "official": 6, "aide": 9, "spokesman": 9, "supporter": 4, "source": 4, "critic": 3},
}
USUAL = 2  # words of each sort are on offer: the first ones of its list
COMMON = "official"  # cited so often that it could be guessed: asked for in one article of so many
ONE_OF = 2
NEAR: Mapping[str, Entries] = {sort: Entries.of("unnamed", f"{sort}_near") for sort in SORTS}


@attrs.frozen
class Wrong:
    """A word for people who are not cited, as of one, and why it is wrong."""

    word: str
    reason: str


def ask_unnamed_people(reading: Reading, seed: int) -> Iterator[Question]:
    """Which people does the article cite without their names? At most two questions, the rarer sorts first."""
    used: set[str] = set()
    asked = 0
    for key in sorted(cited_unnamed(reading), key=lambda one: one.sort == COMMON):
        is_left_out = key.sort == COMMON and shuffled(range(ONE_OF), reading.article.id, seed)[0]
        if asked == MOST_QUESTIONS or is_left_out:
            continue
        wrong = [one for one in wrong_answers(reading, key, seed) if one.word not in used][:MOST_WRONG]
        if question := about(reading, key, wrong, seed):
            used.update(one.word for one in wrong)
            asked += 1
            yield question


def about(reading: Reading, key: Unnamed, wrong: Sequence[Wrong], seed: int) -> Question | None:
    """The question for one sort of people; None where too few others are surely not cited."""
    if len(wrong) < LEAST_WRONG:
        return None
    stem, told = ONE if key.is_one else SEVERAL, f"“{key.phrase}” gives no name."
    others = [Option(shown(one.word, key.is_one), False, one.reason) for one in wrong]
    form = single_choice(chance_of(reading, key), Option(shown(key.word, key.is_one), True, told), others, seed)
    evidence = (Evidence.of(reading.article, key.place),)
    return VAGUE_SOURCE.question(reading.article, stem, form, evidence, f"{told} {HABIT}") if form else None


def chance_of(reading: Reading, key: Unnamed) -> str:
    return f"{reading.article.id}{key.phrase}"


def shown(word: str, is_one: bool) -> str:
    """A word as an option.

    >>> shown("critic", False), shown("aide", True)
    ('Critics', 'An aide')
    """
    if not is_one:
        return several(word).capitalize()
    return f"{'An' if re.match('[aeio]', word) else 'A'} {word}"


def wrong_answers(reading: Reading, key: Unnamed, seed: int) -> Sequence[Wrong]:
    """Words for people who are surely not cited: some of whom the article speaks, at least one, then others."""
    spoken_of = [one for one in silent_groups(reading) if not may_be(one, key)]
    if not spoken_of:
        return []
    chosen = shuffled(spoken_of, chance_of(reading, key), seed)[:MOST_SPOKEN_OF]
    found = [Wrong(one_of(group), f"The article speaks of {group}, but cites none of them.") for group in chosen]
    return [
        *found,
        *(Wrong(one, f"The article does not speak of {several(one)}.") for one in absent(reading, key, seed)),
    ]


def may_be(group: str, key: Unnamed) -> bool:
    """Tell whether people of a group could be those who are cited."""
    is_near = NEAR[key.sort].pattern.search(group) is not None
    return is_near or (key.sort == "source" and group in listed("unnamed", "insiders"))


def absent(reading: Reading, key: Unnamed, seed: int) -> Iterator[str]:
    """Words for people of whom the article nowhere speaks, those rather that are often right."""
    chance, sorts = chance_of(reading, key), absent_sorts(reading)
    turns = [sort for sort in SORTS for _ in range(OFTEN[sort]) if sort in sorts and sort != key.sort]
    for sort in dict.fromkeys(shuffled(turns, chance, seed)):
        yield shuffled(lists_of("unnamed")[sort][:USUAL], f"{chance}{sort}", seed)[0]


@once_a_reading
def absent_sorts(reading: Reading) -> frozenset[str]:
    """The sorts of people near to which no word of the article comes."""
    text = small(reading.text)
    return frozenset(sort for sort, near in NEAR.items() if not near.stand_in(text))
