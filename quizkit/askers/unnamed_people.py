"""What an article calls people whom it cites without their names: vague-source by words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.cited_unnamed import SORTS, Unnamed, cited_unnamed
from quizkit.askers.drafting import is_one_of_so_many, shuffled, single_choice
from quizkit.askers.kinds import VAGUE_SOURCE
from quizkit.askers.lists import lists_of
from quizkit.askers.silent_sorts import silent_sorts
from quizkit.model import Evidence, Option, Question, Reading

STEM = "What sort of word does the article use for people whom it cites without giving their names?"
MOST_QUESTIONS = 2  # of an article
MOST_WRONG, LEAST_WRONG = 3, 2


@attrs.frozen
class Sort:
    """What a reader may ask of an unnamed source of a sort, and which sorts may be the same."""

    habit: str
    often: int
    """How often it is on offer as a wrong answer, about as often as it is right; at 0 where too few others are."""

    may_be: tuple[str, ...] = ()


CLOSE = ("official", "aide", "spokesman", "lawyer", "prosecutor", "executive", "worker")
BY_SORT: Mapping[str, Sort] = {
    "critic": Sort(
        "Whoever is called a critic takes a side; ask who they are, and what they would gain.",
        7,
        ("protester",),
    ),
    "supporter": Sort(
        "Whoever is called a supporter takes a side; ask who they are, and what they would gain.",
        5,
        ("protester", "voter"),
    ),
    "voter": Sort(
        "A few voters do not speak for all; ask how they were found.",
        1,
        ("resident", "supporter"),
    ),
    "aide": Sort(
        "Aides want those whom they serve to look well; ask why they do not give their names.",
        9,
        ("source", "official", "spokesman"),
    ),
    "source": Sort(
        "The word “source” tells little; look for how they could know, and why they are not named.",
        12,
        CLOSE,
    ),
    "expert": Sort(
        "Nobody is an expert in everything: look for their field, and for who they are.",
        14,
        ("lawyer",),
    ),
    "official": Sort(
        "Officials know a matter from within, and may want it to look well; ask why they are not named.",
        14,
        ("source", "aide", "spokesman", "lawyer", "prosecutor"),
    ),
    "spokesman": Sort(
        "Whoever speaks for others gives their side of a matter; ask whose words they are.",
        6,
        ("source", "aide", "official", "lawyer"),
    ),
    "lawyer": Sort(
        "Lawyers speak for those whom they serve; look for what the other side says.",
        2,
        ("source", "official", "spokesman", "expert", "prosecutor"),
    ),
    "protester": Sort(
        "Activists know their cause well, and want others to take it up; look for what others say.",
        1,
        ("critic", "supporter"),
    ),
    "worker": Sort(
        "Workers can tell how things are where they work; ask how many of them say so.",
        1,
        ("source", "aide"),
    ),
    "resident": Sort(
        "Residents can tell how things look from their place; ask how many of them say so.",
        0,
        ("voter",),
    ),
    "executive": Sort(
        "Whoever is in business knows the trade, and may gain or lose by what is decided.",
        1,
        ("source",),
    ),
    "journalist": Sort(
        "Journalists gather what others know; look for where they have it from.",
        0,
    ),
    "prosecutor": Sort(
        "Prosecutors give one side of a case; look for what the accused says.",
        0,
        ("source", "official", "lawyer"),
    ),
}
# Cited so often that they could be guessed: asked for in one article of so many.
COMMON: Mapping[str, int] = {"official": 4}


def ask_unnamed_people(reading: Reading, seed: int) -> Iterator[Question]:
    """What does the article call people whom it cites without names? At most two questions, the rarer sorts first."""
    used: set[str] = set()
    asked = 0
    for key in sorted(cited_unnamed(reading), key=lambda one: BY_SORT[one.sort].often):
        if asked == MOST_QUESTIONS or not is_one_of_so_many(COMMON.get(key.sort, 1), f"{reading.article.id}{key.sort}"):
            continue
        wrong = [one for one in other_sorts(reading, key) if one not in used][:MOST_WRONG]
        if len(wrong) >= LEAST_WRONG and (question := about(reading, key, wrong, seed)):
            used.update(wrong)
            asked += 1
            yield question


def about(reading: Reading, key: Unnamed, wrong: Sequence[str], seed: int) -> Question | None:
    """The question for one sort of people."""
    told = f"“{key.phrase}” gives no name."
    spoken_of = silent_sorts(reading)
    chance = chance_of(reading, key)
    others = [Option(shown(one, chance), False, why_not(spoken_of[one])) for one in wrong]
    right = Option(shown(key.sort, chance, key.word), True, told)
    form = single_choice(chance, right, others, seed)
    evidence, explanation = (Evidence.of(reading.article, key.place),), f"{told} {BY_SORT[key.sort].habit}"
    return VAGUE_SOURCE.question(reading.article, STEM, form, evidence, explanation) if form else None


def shown(sort: str, chance: str, own: str = "") -> str:
    """Two words for a sort as an option, the article's own among them.

    >>> shown("critic", ""), shown("supporter", "", "proponent")
    ('“Critic” or “opponent”', '“Supporter” or “proponent”')
    """
    first, *more = lists_of("unnamed")[sort]
    second = own if own in more else shuffled(more, f"{chance}{sort}", 0)[0]  # the same for every seed, as keys are
    return f"“{first.capitalize()}” or “{second}”"


def chance_of(reading: Reading, key: Unnamed) -> str:
    return f"{reading.article.id}{key.phrase}"


def why_not(spoken_of: str) -> str:
    if spoken_of:
        return f"The article speaks of “{spoken_of}”, but cites nobody who is called so."
    return "The article calls nobody so."


def other_sorts(reading: Reading, key: Unnamed) -> Sequence[str]:
    """Sorts of which surely nobody is cited, those rather that are often right."""
    apart = [one for one in silent_sorts(reading) if one != key.sort and one not in BY_SORT[key.sort].may_be]
    turns = [one for one in SORTS for _ in range(BY_SORT[one].often) if one in apart]
    chance = chance_of(reading, key)
    return list(dict.fromkeys([*shuffled(turns, chance, 0), *shuffled(apart, chance, 0)]))
