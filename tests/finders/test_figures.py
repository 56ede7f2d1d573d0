"""Figures: what is one, what it is worth, what it counts, how it is hedged, and whose it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.finders.figures import find_figures
from quizkit.finders.number_ranges import find_numerals
from quizkit.finders.passages import Passage
from quizkit.model import Attribution, Figure, Span

Parse = Callable[..., tuple[Passage, ...]]
Said = Callable[..., Attribution]


def read(parse: Parse, text: str, *attributions: Attribution, **options: Any) -> tuple[Figure, ...]:
    return find_figures(parse(text, **options), attributions)


def words(text: str, span: Span | None) -> str | None:
    return span.cut(text) if span else None


# A sentence with one figure: the figure's own words, its value, its hedge, its unit.
FIGURES = [
    ("The flood killed more than 1,600 civilians.", "1,600", 1600, "more than", "civilians"),
    ("Officials counted 300 civilian deaths.", "300", 300, None, "civilian deaths"),
    ("About 40 people were hurt in the fire.", "40", 40, "About", "people"),
    ("Up to 25 boats sank in the harbour.", "25", 25, "Up to", "boats"),
    ("At least twelve bakers went on strike.", "twelve", 12, "At least", "bakers"),
    ("Nearly half a million books were sold.", "half a million", 500000, "Nearly", "books"),
    ("As many as 90 dogs escaped from the shelter.", "90", 90, "As many as", "dogs"),
    ("Over 200 farmers blocked the bridge.", "200", 200, "Over", "farmers"),
    ("Almost 70 villages lost their power.", "70", 70, "Almost", "villages"),
    ("Around 5,000 runners filled the streets.", "5,000", 5000, "Around", "runners"),
    ("Some 350 pupils missed the bus.", "350", 350, "Some", "pupils"),
    ("Fewer than 20 nurses were on duty.", "20", 20, "Fewer than", "nurses"),
    ("The storm destroyed an estimated 800 houses.", "800", 800, "an estimated", "houses"),
    ("The factory hired 60 or more welders.", "60", 60, "or more", "welders"),
    ("The town lost well over 100 trees.", "100", 100, "well over", "trees"),
    ("No fewer than 15 cooks left the hotel.", "15", 15, "No fewer than", "cooks"),
    ("The shop sold 300+ bicycles.", "300", 300, "+", "bicycles"),
    ("The council spent $5 million on roads.", "$5 million", 5000000, None, None),
    ("The bridge cost roughly £3bn to build.", "£3bn", 3000000000, "roughly", None),
    ("The fine came to US$1.2 billion.", "US$1.2 billion", 1200000000, None, None),
    ("The firm paid 2.5 million euros to its owners.", "2.5 million", 2500000, None, "euros"),
    ("About 45 percent of voters stayed at home.", "45 percent", 45, "About", "voters"),
    ("Some 12% of the pupils were ill.", "12%", 12, "Some", "pupils"),
    ("Rents rose by 7.5 per cent.", "7.5 per cent", 7.5, None, None),
    ("Prices rose by 5 to 10 percent.", "5 to 10 percent", (5, 10), None, None),
    ("Between 300 and 400 people fled the valley.", "300 and 400", (300, 400), None, "people"),
    ("The walk takes 10-15 minutes.", "10-15", (10, 15), None, "minutes"),
    ("The plan helps 5 to 10 million families.", "5 to 10 million", (5000000, 10000000), None, "families"),
    ("The dam holds 10 times the water of the lake.", "10", 10, None, "times"),
    ("Two-thirds of the houses burned down.", "Two-thirds", 2 / 3, None, "houses"),
    ("Half of the fish died in the heat.", "Half", 0.5, None, "fish"),
    ("A quarter of drivers were fined.", "A quarter", 0.25, None, "drivers"),
    ("One in five children goes hungry.", "One in five", 0.2, None, "children"),
    ("Nine out of 10 shops were shut.", "Nine out of 10", 0.9, None, "shops"),
    ("The siege lasted 18 months.", "18", 18, None, "months"),
    ("The talks went on for two days.", "two", 2, None, "days"),
    ("Both sides agreed to a 30-day truce.", "30", 30, None, "day"),
    ("Two dozen trees fell on the road.", "Two dozen", 24, None, "trees"),
    ("Two hundred and fifty sailors drowned.", "Two hundred and fifty", 250, None, "sailors"),
    ("One soldier died at the border.", "One", 1, None, "soldier"),
    ("The pipe runs for 20km under the sea.", "20", 20, None, "km"),
    ("The army said that 1,600 were hurt.", "1,600", 1600, None, None),
    ("More than 2,000 bees were counted.", "2,000", 2000, "More than", "bees"),
    ("The river rose two and a half metres.", "two and a half", 2.5, None, "metres"),
    ("Hundreds of people came.", "Hundreds", (200, 1000), None, "people"),
    ("The firm lost tens of millions of dollars.", "tens of millions", (20000000, 100000000), None, "dollars"),
    ("Several hundred bakers marched through Oslo.", "Several hundred", (200, 1000), None, "bakers"),
    ("The 28-nation bloc met in Oslo.", "28", 28, None, "nation"),
    ("About $4 of every $5 went to the harbour.", "$4 of every $5", 0.8, "About", None),
    ("Only five past and current clerks spoke up.", "five", 5, None, "past and current clerks"),
    ("Some 40 nurses and doctors left the hospital.", "40", 40, "Some", "nurses and doctors"),
    ("The rate fell half a percentage point.", "half", 0.5, None, "percentage point"),
    ("The town sold 300-odd boats.", "300", 300, "-odd", "boats"),
    ("Perhaps 40 boats sank in the storm.", "40", 40, "Perhaps", "boats"),
    ("The plan cuts waste by 2030 to 32 percent of the sum.", "32 percent", 32, None, "sum"),
]

NO_FIGURES = [
    "He left Oslo when he was 17.",
    "The choir took singers as young as twelve.",
    "It was “100 percent ready” for the storm.",
    "They held one meeting after another.",
    "The vicar read Luke 3:1-5 aloud.",
    "It is told in notes 336 and 351.",
    "The vicar read 2 Kings 3:4 aloud.",
    "Harvests fail in every age (Lk 4.7).",
    "Harvests fail in every age (see 2 Maccabees 4.7).",
    "The bridge was closed [12] and later torn down.",
    "Her favourite show was “24” by far.",
    "They will stay in Oslo for a week or two.",
    "I am 100 percent sure of that.",
    "One place to start is the harbour.",
    "One lesson he learned was to wait.",
    "They are all 20-something clerks.",
    "The war began in 2014.",
    "She was born on May 5, 1987.",
    "The vote takes place on 12 March.",
    "The treaty of 2019-04-25 was never signed.",
    "The 2016 election was close.",
    "Anna Berg, 45, runs the bakery.",
    "A 45-year-old baker was arrested.",
    "The driver, aged 19, was not hurt.",
    "His son is 12 years old.",
    "They came third in the second race.",
    "The train left at 10:30 and came back at 6 p.m.",
    "The team won 3-2 on Sunday.",
    "The council voted 7 to 4 against it.",
    "She lives at 10 Mill Street.",
    "Article 5 was never used.",
    "The map is on page 12.",
    "A Boeing 737 landed in Oslo.",
    "Leaders of the G20 met in Rome.",
    "The attacks of 9/11 changed the city.",
    "One of the men laughed.",
    "No one could say which one it was.",
    "One day they will return.",
    "The two men shook hands.",
    "Music of the 1990s filled the room.",
    "Call 555-1234 for help.",
    "Call +44 20 7946 0958 for help.",
    "It happened two days ago.",
    "A third man was seen near the gate.",
    "The F-16 flew over the town.",
    "They favour a two-state solution.",
    "A 911 caller gave the name of the street.",
]


@pytest.mark.parametrize(("text", "number", "value", "hedge", "unit"), FIGURES)
def test_a_figure_has_its_value_hedge_and_unit(
    parse: Parse, text: str, number: str, value: object, hedge: str | None, unit: str | None
) -> None:
    (figure,) = read(parse, text)
    assert (figure.cut(text), figure.value) == (number, value)
    assert (words(text, figure.hedge), words(text, figure.unit)) == (hedge, unit)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_a_number_that_counts_nothing_is_no_figure(parse: Parse, text: str) -> None:
    assert [figure.cut(text) for figure in read(parse, text)] == []


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("The army killed 300 people in 2017.", "300", "in 2017"),
        ("The town spends $3bn a year on roads.", "$3bn", "a year"),
        ("Some 300 deaths were recorded over five years.", "300", "over five years"),
        ("Since 2015 the club has lost 40 members.", "40", "Since 2015"),
        ("The clinic treats 90 patients per day.", "90", "per day"),
        ("The army killed 300 people.", "300", None),
        ("He sold 300 cows in 2016 and in 2018.", "300", None),
        ("The 2016 election cost 40 people their jobs.", "40", None),
    ],
)
def test_a_period_is_a_rate_or_the_one_date_of_the_same_verb(
    parse: Parse, text: str, number: str, period: str | None
) -> None:
    figure = next(one for one in read(parse, text) if one.cut(text) == number)
    assert words(text, figure.period) == period


def test_a_long_stretch_is_a_figure_and_the_period_of_another(parse: Parse) -> None:
    text = "Some 300 deaths were recorded over five years."
    assert [(one.cut(text), words(text, one.hedge)) for one in read(parse, text)] == [("300", "Some"), ("five", None)]


def test_the_owner_is_the_shortest_content_that_holds_the_figure(parse: Parse, said: Said) -> None:
    text = "The mayor said the police claimed 300 people came. Another 20 people left."
    outer = said(text, "The mayor", "said", "the police claimed 300 people came")
    inner = said(text, "the police", "claimed", "300 people came")
    first, second = read(parse, text, outer, inner)
    assert (first.owner, first.attribution, first.sure) == ("attribution", 1, True)
    assert (second.owner, second.attribution, second.sure) == ("unknown", None, False)


SURE = [
    ("The mayor said 300 people came.", "The mayor", "said", "300 people came", True),
    ("According to the clinic, 300 people came.", "the clinic", "According to", "300 people came", True),
    ("The mayor did not say 300 people came.", "The mayor", "say", "300 people came", False),
    ("The mayor may say 300 people came.", "The mayor", "say", "300 people came", False),
    ("Some said 300 people came.", "Some", "said", "300 people came", False),
    ("The mayor believed 300 people came.", "The mayor", "believed", "300 people came", False),
    ("The mayor praised the 300 people who came.", "The mayor", "praised", "the 300 people who came", False),
    ("If the mayor says 300 people came, we go.", "the mayor", "says", "300 people came", False),
    ("12 percent of voters said 300 people came.", "12 percent of voters", "said", "300 people came", False),
    (
        "The mayor said the storm, which killed 300 people, was over.",
        *("The mayor", "said", "the storm, which killed 300 people, was over", False),
    ),
    (
        "The mayor said 90 dogs came, compared with Easton's 300.",
        *("The mayor", "said", "90 dogs came, compared with Easton's 300", False),
    ),
    (
        "The mayor said 20 percent left, while 300 people stayed.",
        *("The mayor", "said", "20 percent left, while 300 people stayed", True),
    ),
    (
        "The mayor said that according to the police 300 people came.",
        *("The mayor", "said", "according to the police 300 people came", False),
    ),
    (
        "Ana Ruiz said the army has hidden the deaths, saying it killed 300 people.",
        *("the army", "saying", "it killed 300 people", False),
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "sure"), SURE)
def test_a_figure_is_sure_where_somebody_is_asserted_to_give_it(
    parse: Parse, said: Said, text: str, source: str, cue: str, content: str, sure: bool
) -> None:
    """Though the attribution as a whole is not."""
    figures = read(parse, text, said(text, source, cue, content, sure=False))
    (figure,) = [one for one in figures if one.value == 300]
    assert (figure.owner, figure.sure) == ("attribution", sure)


def test_a_sure_attribution_that_praises_gives_no_figure(parse: Parse, said: Said) -> None:
    text = "The mayor praised the 300 people who came."
    (figure,) = read(parse, text, said(text, "The mayor", "praised", "the 300 people who came"))
    assert not figure.sure


@pytest.mark.parametrize(
    "content", ["2.5m people came", "one study was wrong", "the top 10 percent left", "the last 10 days were dry"]
)
def test_a_number_with_two_readings_is_not_sure(parse: Parse, said: Said, content: str) -> None:
    text = f"The mayor said {content}."
    (figure,) = read(parse, text, said(text, "The mayor", "said", content))
    assert figure.owner == "attribution"
    assert not figure.sure


def test_the_same_figure_elsewhere_is_linked_by_value_kind_and_unit(parse: Parse) -> None:
    text = "Flood Killed 1,600, Says Army\nThe flood killed 1,600 civilians.\nIt drowned 1,600 cows and cost $1,600."
    headline, civilians, cows, money = read(parse, text, headline=True)
    assert headline.same_as == (1, 2)
    assert civilians.same_as == (0,)
    assert cows.same_as == (0,)
    assert (money.same_as, headline.owner) == ((), "unknown")


def test_units_that_share_a_word_may_count_the_same(parse: Parse) -> None:
    civilians, deaths = read(parse, "The flood killed 1,600 civilians.\nThe report counts 1,600 civilian deaths.")
    assert (civilians.same_as, deaths.same_as) == ((1,), (0,))


def test_places_count_from_the_start_of_the_text_not_of_the_block(parse: Parse) -> None:
    text = "Rain fell.\nMore than 40 cellars were full."
    (figure,) = read(parse, text)
    assert (figure.cut(text), words(text, figure.hedge), words(text, figure.unit)) == ("40", "More than", "cellars")


def test_a_text_without_numbers_has_no_figures(parse: Parse) -> None:
    assert read(parse, "It rained all week.") == ()
    assert find_figures((), ()) == ()


def test_two_signed_numbers_in_falling_order_are_two_figures() -> None:
    assert [one.value for one in find_numerals("She led by 46 percent to 42 percent.")] == [46, 42]


def test_a_number_repeated_endlessly_is_not_linked(parse: Parse) -> None:
    figures = read(parse, "\n".join(["The team has 7 goals."] * 60))
    assert len(figures) == 60
    assert all(figure.same_as == () for figure in figures)
