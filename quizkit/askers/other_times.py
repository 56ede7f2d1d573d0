"""Wrong answers to when something was said: times that are surely others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from quizkit.askers.beside_verb import around
from quizkit.askers.dates import AGES, MONTH_NAMES, WEEKDAYS, Time, surely_differ, times_in_body
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import stands_in
from quizkit.model import Evidence, Option, Reading, SingleChoice

MOST_YEARS_APART = 10
YEARS_OF_UNDATED = 2
MOST_WRONG, LEAST_WRONG = 3, 2
DAYS_AWAY, MONTHS_AWAY, YEARS_AWAY = (2, 3, 4, 5), (-4, -3, -2, 2, 3, 4), (-3, -2, -1, 1, 2, 3)


def among_times(
    reading: Reading, said: Time, stem: str, said_then: str, seed: int, taken: Collection[str] = ()
) -> SingleChoice | None:
    """The time among others, in their order; None where the article gives none that could be taken for it.

    One near it is made up where the others would be too few, or none like it. None has words that are `taken`.
    """
    given = given_times(reading, said, stem, seed, taken)
    has_like = any(one.sort == said.sort for one in given)
    made_up: Sequence[Time] = ()
    if len(given) < LEAST_WRONG or not has_like:
        room = 1 if said.age is None else MOST_WRONG - len(given)
        made_up = shuffled(list(near_times(reading, said)), stem, seed)[:room]
    if not given or len(given) + len(made_up) < LEAST_WRONG or not (has_like or made_up):
        return None
    right = Option(said.shown, True, f"The article writes “{said_then}”.")
    wrong = [(one.rank, given_option(reading, one)) for one in given[: MOST_WRONG - len(made_up)]]
    wrong += [(one.rank, Option(one.shown, False, f"Not so: the article writes “{said_then}”.")) for one in made_up]
    if single_choice(stem, right, [option for _, option in wrong], seed) is None:
        return None
    ordered = sorted([(said.rank, right), *wrong], key=lambda one: one[0])
    return SingleChoice(tuple(option for _, option in ordered))


def given_times(reading: Reading, said: Time, stem: str, seed: int, taken: Collection[str]) -> list[Time]:
    """Other times of the article, no two of which could be one: those of its sort first, others where they are few."""
    others = [one for one in times_in_body(reading) if could_be(reading, one, said) and one.words not in taken]
    others = shuffled(others, stem, seed)
    others.sort(key=lambda one: (one.sort != said.sort, one.preposition != said.preposition))
    fit: list[Time] = []
    for one in others:
        is_wanted = one.preposition == said.preposition or len(fit) < LEAST_WRONG
        if is_wanted and all(surely_differ(one, other) or surely_differ(other, one) for other in fit):
            fit.append(one)
    return fit[:MOST_WRONG]


def could_be(reading: Reading, time: Time, said: Time) -> bool:
    """Tell whether a time is surely another, and not from so long ago that the speaker could not know."""
    last = last_year(reading)
    if time.year and abs((said.year or last) - time.year) > MOST_YEARS_APART:
        return False
    if said.year and time.weekday is not None and said.year >= last:
        return False
    if said.month is not None and time.month == said.month:
        return False  # "on May 3" beside "on May 4", or beside "in May 2012", is a matter of eyesight
    return surely_differ(said, time) or are_years_apart(said, time, last)


def are_years_apart(one: Time, other: Time, last: int) -> bool:
    """Tell whether one is a month without a year, so of the last year or the one before, and the other is older."""
    undated = [time for time in (one, other) if time.sort == "month"]
    years = [time.year for time in (one, other) if time.year]
    return len(undated) == len(years) == 1 and years[0] <= last - YEARS_OF_UNDATED


@once_a_reading
def last_year(reading: Reading) -> int:
    """The last year that the article names; 0 where it names none."""
    return max((one.year for one in times_in_body(reading) if one.year), default=0)


def near_times(reading: Reading, said: Time) -> Iterator[Time]:
    """Times of the same sort, some days, months or years away, that the article does not name."""
    for words in named_near(reading, said):
        named = words.split()[0] if said.month is not None else words
        if not stands_in(reading.text, named):
            yield Time(said.sort, said.span, words)


def named_near(reading: Reading, said: Time) -> Sequence[str]:
    """The words of such times; at most one of "last year" and the like holds a word that the article has not."""
    if said.weekday is not None:
        return [WEEKDAYS[(said.weekday + step) % len(WEEKDAYS)] for step in DAYS_AWAY]
    if said.age is not None:
        others = [one for one in AGES if one != said.words]
        spoken_of = [one for one in others if stands_in(reading.text, one.split()[1])]
        return [*spoken_of, *[one for one in others if one not in spoken_of][:1]]
    if said.day is not None:
        return []
    if said.month is not None:
        months = [MONTH_NAMES[(said.month + step) % len(MONTH_NAMES)] for step in MONTHS_AWAY]
        return [f"{month} {said.year}" if said.year else month for month in months]
    years = (said.year + step for step in YEARS_AWAY) if said.year else ()
    return [str(year) for year in years if year <= last_year(reading)]


def given_option(reading: Reading, time: Time) -> Option:
    reason = f"The article gives this time for something else: “{around(reading.text, time.span)}”."
    return Option(time.shown, False, reason, (Evidence.of(reading.article, time.span),))
