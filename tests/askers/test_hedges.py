"""hedged-figure and headline-hedge: the article's own small words, and nobody else's."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.headlines import ask_headline_hedge
from quizkit.askers.hedge_wordings import HEDGES, JUST_OVER
from quizkit.askers.hedges import ask_hedged_figure
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]

BIRCH = "Tom Birch argued that nobody checked a single plank since March."


def told_of(story: StoryOf, *more: str, headline: str = "", hedge: str = "about") -> Any:
    said = f"the storm had wrecked {hedge} 1,200 boats in one night"
    told = story(f"Ana Ruiz said {said}.", BIRCH, *more, headline=headline)
    told.says("Ana Ruiz", "said", said)
    return told.counts(said, "1,200", 1200, hedge=hedge, unit="boats", said=0)


def sorts_of(question: Question, number: str) -> dict[str, bool]:
    """The sort of hedge of each option by its wording, and whether it is right."""
    found = {text.split(": ")[1].removesuffix(f" {number}"): right for text, right in options_of(question).items()}
    return {name: right for name, sort in HEDGES.items() for text, right in found.items() if text in sort.wordings}


def test_a_hedge_is_asked_for_among_other_sorts_of_hedge(story: StoryOf) -> None:
    (question,) = ask_hedged_figure(told_of(story).reading(), 0)
    assert sorts_of(question, "1,200") == {"near": True, "at least": False, "at most": False}
    options = options_of(question)
    assert options["A bare number: 1,200"] is False, "the number without its hedge tempts"
    assert len(options) == 4
    assert "about" not in question.stem.casefold()


@pytest.mark.parametrize("hedge", ["more than", "up to", "nearly"])
def test_one_number_at_most_is_a_rough_one(story: StoryOf, hedge: str) -> None:
    """Or "about 900" could be defended beside "nearly 900"."""
    (question,) = ask_hedged_figure(told_of(story, hedge=hedge).reading(), 0)
    assert len(set(sorts_of(question, "1,200")) & {"near", "below"}) == 1


@pytest.mark.parametrize("hedge", sorted(wording for sort in HEDGES.values() for wording in sort.wordings))
def test_no_wrong_option_means_what_the_key_means(story: StoryOf, hedge: str) -> None:
    sort = next(sort.wordings for sort in HEDGES.values() if hedge in sort.wordings)
    for question in ask_hedged_figure(told_of(story, hedge=hedge).reading(), 0):
        wrong = [
            text.split(": ")[1].removesuffix(" 1,200") for text, right in options_of(question).items() if not right
        ]
        assert len(wrong) == (2 if hedge in JUST_OVER else 3), "“about” and “nearly” could be defended"
        assert not set(wrong) & sort


@pytest.mark.parametrize("hedge", ["", "exactly", "fully"])
def test_a_figure_without_a_known_hedge_is_not_asked_about(story: StoryOf, hedge: str) -> None:
    said = f"the storm had wrecked {hedge or 'all'} 1,200 boats in one night"
    told = story(f"Ana Ruiz said {said}.", BIRCH).says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.counts(said, "1,200", 1200, hedge=hedge, unit="boats", said=0)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


AGAIN = [
    ("about 1,200 boats", "about", True),
    ("roughly 1,200 boats", "roughly", True),
    ("nearly 1,200 boats", "nearly", False),
    ("more than 1,200 boats", "more than", False),
    ("1,200 boats", "", False),
]


@pytest.mark.parametrize(("words", "hedge", "asked"), AGAIN)
def test_a_hedge_is_asked_for_only_where_every_mention_agrees(
    story: StoryOf, words: str, hedge: str, asked: bool
) -> None:
    told = told_of(story, f"The storm took {words} before noon.")
    told.counts(f"The storm took {words} before noon", "1,200", 1200, hedge=hedge, unit="boats", outlet=True)
    assert bool(list(ask_hedged_figure(told.reading(), 0))) == asked


def test_a_bare_number_in_the_headline_does_not_count_as_disagreeing(story: StoryOf) -> None:
    told = told_of(story, headline="Storm wrecks 1,200 fine boats")
    told.counts("Storm wrecks 1,200 fine boats", "1,200", 1200, unit="boats")
    assert len(list(ask_hedged_figure(told.reading(), 0))) == 1


def test_options_say_what_a_hedge_makes_of_the_number_and_how_it_reads(story: StoryOf) -> None:
    (question,) = ask_hedged_figure(told_of(story).reading(), 0)
    assert options_of(question)["A rough number: about 1,200"]
    assert all(text.startswith(("A ", "An ", "Almost ")) for text in options_of(question))


def test_the_stem_shows_what_is_counted_and_who_gives_it_but_not_the_hedge(story: StoryOf) -> None:
    (question,) = ask_hedged_figure(told_of(story).reading(), 0)
    assert question.stem == (
        "From the article a reader notes, as a figure given by Ana Ruiz: The storm had wrecked 1,200 boats in one "
        "night. How exact is the figure “1,200” as the article words it?"
    )
    assert question.evidence[0].quote == "about 1,200 boats"


def test_where_nobody_surely_gives_it_the_note_is_from_the_article(story: StoryOf) -> None:
    told = story("The new pier of the harbour in Easton has cost nearly $48,000.")
    told.judges(told.text, None).counts(told.text, "$48,000", 48_000, hedge="nearly")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem == (
        "A reader notes from the article: The new pier of the harbour in Easton has cost $48,000. How exact is the "
        "figure “$48,000” as the article words it?"
    )


def test_a_clause_that_begins_with_its_number_is_a_note(story: StoryOf) -> None:
    told = story("While it rained on the hills of his farm, nearly 900 hill sheep were driven off by the wind.")
    told.judges(told.text, None).counts(told.text, "900", 900, hedge="nearly", unit="hill sheep")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert ": 900 hill sheep were driven off by the wind. " in question.stem


def test_a_number_in_words_has_no_capital_in_the_options(story: StoryOf) -> None:
    told = story("Nearly half of the boats in Easton were lost.")
    told.judges(told.text, None).counts(told.text, "half", 0.5, hedge="Nearly", unit="boats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert ": Half of the boats in Easton were lost. " in question.stem
    assert options_of(question)["Almost the number: nearly half"]


@pytest.mark.parametrize(
    ("sentence", "number", "value", "hedge", "asked"),
    [
        ("The mayor of Easton spoke to a crowd of about 500.", "500", 500, "about", True),
        ("The mayor of Easton was born in a town of about 500.", "500", 500, "about", True),
        ("Three fishers drowned in Easton and more than 500 were hurt.", "500", 500, "more than", True),
        ("The mayor of Easton will gain at least 500.", "500", 500, "at least", False),
        ("The harbour of Easton has some 2016 visitors from Norby.", "2016", 2016, "some", False),
    ],
    ids=["a crowd", "a town", "how they fared", "nobody knows of what", "a year"],
)
def test_a_number_without_a_noun_is_asked_about_where_the_words_beside_it_tell_what_it_counts(
    story: StoryOf, sentence: str, number: str, value: int, hedge: str, asked: bool
) -> None:
    told = story(sentence).judges(sentence, None).counts(sentence, number, value, hedge=hedge)
    assert bool(list(ask_hedged_figure(told.reading(), 0))) is asked


@pytest.mark.parametrize(
    ("words", "number", "value", "asked"),
    [
        ("about two-thirds of the wooden boats", "two-thirds", 2 / 3, True),
        ("about 4 in 10 wooden boats of the island", "4 in 10", 0.4, True),
        ("about half a century of fishing on the island", "half", 0.5, False),
        ("about a quarter of a million wooden boats", "a quarter", 0.25, False),
        ("at least about two-thirds of the wooden boats", "two-thirds", 2 / 3, False),
        ("about two-thirds or more of the wooden boats", "two-thirds", 2 / 3, False),
    ],
    ids=["a fraction", "in ten", "half of one", "a quarter of one", "hedged before", "hedged behind"],
)
def test_a_fraction_is_asked_about_where_it_is_a_share_of_several_things_with_one_hedge(
    story: StoryOf, words: str, number: str, value: float, asked: bool
) -> None:
    told = story(f"The storm took {words}.").judges(f"The storm took {words}.", None)
    told.counts(words, number, value, hedge="about", unit=words.split()[-1])
    assert bool(list(ask_hedged_figure(told.reading(), 0))) is asked


def test_a_fraction_that_is_told_in_percent_too_is_not_asked_about_with_its_statement(story: StoryOf) -> None:
    sentence = "Of the western fishers about two-thirds, 67 percent, stayed on the quay."
    told = story(sentence).judges(sentence, None).counts(sentence, "two-thirds", 2 / 3, hedge="about")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_number_that_looks_counted_is_put_beside_no_rough_ones(story: StoryOf) -> None:
    words = "at least 1,234 boats in one night"
    told = story(f"The storm took {words}.").judges(f"The storm took {words}.", None)
    told.counts(words, "1,234", 1234, hedge="at least", unit="boats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert set(sorts_of(question, "1,234")) == {"at least", "at most"}


@pytest.mark.parametrize("hedge", ["less than", "fewer than", "under"])
def test_a_number_not_quite_reached_is_no_wrong_answer_beside_a_lower_one(story: StoryOf, hedge: str) -> None:
    (question,) = ask_hedged_figure(told_of(story, hedge=hedge).reading(), 0)
    assert "below" not in sorts_of(question, "1,200")


def test_who_passes_a_figure_on_does_not_give_it(story: StoryOf) -> None:
    said = "data of the port showed about 1,200 boats in one night"
    told = story(f"Ana Ruiz said {said}.").judges(f"Ana Ruiz said {said}.", None).says("Ana Ruiz", "said", said)
    told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert "Ana Ruiz" not in question.stem


def test_a_long_statement_is_shown_up_to_an_aside(story: StoryOf) -> None:
    start = "The board of the harbour in Easton has paid more than $900 for a new lamp on the western pier"
    told = story(f"{start}, which was built of oak by the grandfathers of those who fish there.")
    told.judges(told.text, None).counts(told.text, "$900", 900, hedge="more than")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert f": {start.replace('more than ', '')}. " in question.stem


@pytest.mark.parametrize(
    ("rest", "noted"),
    [("on Dec. 21 in the old harbour", True), ("in the yard of Birch Inc. Harbour", False)],
    ids=["a month", "its end may be there"],
)
def test_a_clause_goes_on_behind_a_short_month(story: StoryOf, rest: str, noted: bool) -> None:
    sentence = f"Then nearly 900 hill sheep were driven away by them, and about half of the oak boats were lost {rest}."
    told = story(sentence).judges(sentence, None).counts(sentence, "half", 0.5, hedge="about", unit="oak boats")
    assert any(f"lost {rest}" in question.stem for question in ask_hedged_figure(told.reading(), 0)) is noted


def test_a_hedge_of_the_same_sort_elsewhere_in_the_stem_would_tell_it(story: StoryOf) -> None:
    sentence = "The harbour party of Easton lost up to five boats and paid up to $900 for a pier."
    told = story(sentence).judges(sentence, None).counts("up to $900", "$900", 900, hedge="up to")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize(
    ("sentence", "hedge", "asked"),
    [
        ("Who steals a boat in Easton faces a fine of up to $900.", "up to", False),
        ("A new boat for the harbour of Easton costs up to $900.", "up to", True),
        ("A tax on fishers making more than $900 was planned in Easton.", "more than", False),
    ],
    ids=["a penalty", "a price", "a threshold"],
)
def test_what_a_rule_sets_is_not_asked_about(story: StoryOf, sentence: str, hedge: str, asked: bool) -> None:
    told = story(sentence).judges(sentence, None).counts(sentence, "$900", 900, hedge=hedge)
    assert bool(list(ask_hedged_figure(told.reading(), 0))) is asked


def test_a_sum_with_nothing_but_a_time_is_shown_with_its_statement(story: StoryOf) -> None:
    sentence = "The board of the harbour raised about $900 during the first month."
    told = story(sentence).judges(sentence, None).counts(sentence, "$900", 900, hedge="about")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert "The board of the harbour raised $900 during" in question.stem


@pytest.mark.parametrize(
    ("sentence", "number", "value", "shown"),
    [
        (
            "The board of the harbour gave about $900 to the oldest fishers.",
            "$900",
            900,
            "The board of the harbour gave $900 to the oldest fishers",
        ),
        (
            "The storm hurt about 900 people in the harbour of Easton on Friday.",
            "900",
            900,
            "The storm hurt 900 people in the harbour of Easton on Friday",
        ),
        (
            "About 900 people in the harbour of Easton were hurt on Friday.",
            "900",
            900,
            "900 people in the harbour of Easton were hurt on Friday",
        ),
    ],
    ids=["a sum given", "people hurt", "its own verb"],
)
def test_what_needs_the_verb_before_it_is_shown_with_that(
    story: StoryOf, sentence: str, number: str, value: int, shown: str
) -> None:
    hedge = "About" if sentence.startswith("About") else "about"
    unit = "people" if "people" in sentence else ""
    told = story(sentence).judges(sentence, None).counts(sentence, number, value, hedge=hedge, unit=unit)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert f": {shown}. " in question.stem


def test_a_statement_that_begins_with_its_hedge_begins_with_the_number(story: StoryOf) -> None:
    sentence = "About 900 fishers of the old harbour have left Easton, and many of the young ones will never come back."
    told = story(sentence).judges(sentence, None).counts(sentence, "900", 900, hedge="About", unit="fishers")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem.startswith("A reader notes from the article: 900 fishers of the old harbour")


ROPES, BOATS, ANCHORS = (
    ("about 560 hemp ropes", "560", 560, "A rough number: about 560"),
    ("at least 1,200 oak boats", "1,200", 1200, "A lower limit: at least 1,200"),
    ("more than 3,400 iron anchors", "3,400", 3400, "A lower limit: more than 3,400"),
)


@pytest.mark.parametrize(
    ("counts", "asked"),
    [([BOATS, ANCHORS, ROPES], [BOATS, ROPES]), ([BOATS, ROPES, ANCHORS], [BOATS, ROPES, ANCHORS])],
    ids=["in a row", "another between"],
)
def test_a_second_lower_limit_waits_for_a_question_with_another_hedge(
    story: StoryOf, counts: list[tuple[str, str, int, str]], asked: list[tuple[str, str, int, str]]
) -> None:
    told = story(*(f"The storm took {words}." for words, *_ in counts))
    for words, number, value, _ in counts:
        told.judges(f"The storm took {words}.", None)
        told.counts(words, number, value, hedge=words.split(f" {number}")[0], unit=words.split(f"{number} ")[1])
    keys = [key for one in ask_hedged_figure(told.reading(), 0) for key, right in options_of(one).items() if right]
    assert keys == [key for *_, key in asked]


def test_a_ratio_is_not_asked_about(story: StoryOf) -> None:
    words = "about 12 times as many boats in Easton as in Norby"
    told = story(f"The storm took {words}.").counts(words, "12", 12, hedge="about", unit="times")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_statement_about_some_of_them_is_not_shown(story: StoryOf) -> None:
    told = story("Nearly 48 percent of them went to the harbour of Easton by boat.")
    told.judges(told.text, None).counts(told.text, "48 percent", 48, hedge="Nearly")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize(
    ("words", "number", "value", "unit"),
    [
        ("about 1,200 minutes", "1,200", 1200, "minutes"),
        ("about 2 boats in one night", "2", 2, "boats"),
        ("about 1,200 boats in the last six months", "1,200", 1200, "boats"),
        ("about 1,200 of them in one night", "1,200", 1200, ""),
        ("about 1,200 boats he owned in one night", "1,200", 1200, "boats"),
    ],
)
def test_a_figure_that_does_not_say_what_it_counts_is_not_asked_about(
    story: StoryOf, words: str, number: str, value: int, unit: str
) -> None:
    told = story(f"They had with them {words}.").counts(words, number, value, hedge="about", unit=unit)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize(
    ("words", "number", "value", "unit", "verb", "noted"),
    [
        ("The storm sank about 1,200 boats.", "1,200", 1200, "boats", "", ""),
        ("The storm took about 1,200 boats.", "1,200", 1200, "boats", "took", "1,200 boats"),
        ("They sold about 1,200 boats and have mended nets.", "1,200", 1200, "boats", "sold", "1,200 boats …"),
        ("They have about 1,200 boats.", "1,200", 1200, "boats", "have", "1,200 boats"),
        ("They want to sell about 1,200 boats.", "1,200", 1200, "boats", "sell", "1,200 boats"),
        ("They sold about 90 boats.", "90", 90, "boats", "", ""),
        ("They sold about 90 oars of ash.", "90", 90, "oars", "sold", "90 oars of ash"),
        ("They gave about $900 to the old harbour.", "$900", 900, "", "gave", "$900 to the old harbour"),
        ("They earned about $900 in old coins ― their own.", "$900", 900, "", "earned", "$900 in old coins …"),
        ("They earned about $900 last year.", "$900", 900, "", "", ""),
        ("They earned about $900 from Tom B. Birch.", "$900", 900, "", "", ""),
        ("They never sold about 1,200 boats.", "1,200", 1200, "boats", "", ""),
        ("They sold about 1,200 boats he owned.", "1,200", 1200, "boats", "", ""),
        ("They sold about 1,200 metres of their pier.", "1,200", 1200, "metres", "", ""),
        ("They paid about $900 in island, town and harbour taxes.", "$900", 900, "", "", ""),
    ],
    ids=[
        "no known verb",
        "a verb",
        "another verb",
        "have",
        "to do",
        *(
            "few of",
            "a few of what",
            "a sum",
            "a long dash",
            "a sum of what",
            "a name",
            "denied",
            "his",
            "far",
            "a list",
        ),
    ],
)
def test_where_the_words_from_the_number_on_say_too_little_the_verb_before_it_is_noted_too(
    story: StoryOf, words: str, number: str, value: int, unit: str, verb: str, noted: str
) -> None:
    told = story(words).counts(words, number, value, hedge="about", unit=unit)
    stems = [question.stem for question in ask_hedged_figure(told.reading(), 0)]
    shown = f"A reader notes from the article: … {verb} {noted}{'' if noted.endswith('…') else '.'} How exact"
    assert [stem.startswith(shown) for stem in stems] == [True] * bool(noted)


@pytest.mark.parametrize(("more", "asked"), [([], True), ([BIRCH] * 9, False)], ids=["early", "late"])
def test_a_number_in_dozens_is_asked_about_where_it_is_no_small_change(
    story: StoryOf, more: list[str], asked: bool
) -> None:
    sentence = "The yard in Easton has mended nearly two dozen boats from Norby."
    told = story(*more, sentence).judges(sentence, None)
    told.counts(sentence, "two dozen", 24, hedge="nearly", unit="boats")
    (question,) = [*ask_hedged_figure(told.reading(), 0), None][:1]
    assert (question is not None and options_of(question)["Almost the number: nearly two dozen"]) is asked


ONLY_WORDS = "only the words from the number on: “… {}”."


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("sold about 1,200 wooden boats with hulls of oak", "1,200 wooden boats with hulls of oak"),
        ("sold about 1,200 wooden boats in Easton, where it began", "1,200 wooden boats in Easton …"),
        ("sold about 1,200 wooden boats to Norby in the weeks when he sailed", "1,200 wooden boats to Norby …"),
        ("sold about 1,200 wooden boats to Norby earlier this year", "1,200 wooden boats to Norby …"),
    ],
)
def test_without_a_clause_that_reads_alone_the_words_from_the_number_on_are_noted(
    story: StoryOf, words: str, noted: str
) -> None:
    told = story(f"They {words}.").counts(words, "1,200", 1200, hedge="about", unit="wooden boats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem.startswith(f"A reader notes from the article {ONLY_WORDS.format(noted)} How exact")


@pytest.mark.parametrize(
    ("words", "number", "value", "unit", "noted"),
    [
        ("about 1,200 crates of salmon.", "1,200", 1200, "crates", "1,200 crates of salmon"),
        ("about $900 in silver coins, which were old.", "$900", 900, "", "$900 in silver coins …"),
        ("about 1,200 fishers in Easton.", "1,200", 1200, "fishers", ""),
        ("about 1,200 crates of old, salted salmon.", "1,200", 1200, "crates", ""),
    ],
    ids=["of what", "a sum in what", "where", "a list"],
)
def test_a_few_words_from_the_number_on_are_noted_where_they_tell_of_what_it_is(
    story: StoryOf, words: str, number: str, value: int, unit: str, noted: str
) -> None:
    told = story(f"They live with {words}").counts(words, number, value, hedge="about", unit=unit)
    stems = [question.stem for question in ask_hedged_figure(told.reading(), 0)]
    assert [ONLY_WORDS.format(noted) in stem for stem in stems] == [True] * bool(noted)


@pytest.mark.parametrize(
    ("words", "number", "value", "unit"),
    [
        ("about 1,200 wooden boats", "1,200", 1200, "wooden boats"),
        ("about 1,200 nets of tar, old rope and wool", "1,200", 1200, "nets"),
        ("about $1,200 in the first cold weeks of 2016", "$1,200", 1200, ""),
        ("about $1,200 to the old harbour of Easton", "$1,200", 1200, ""),
        ("about 1,200 people in the old harbour of Easton", "1,200", 1200, "people"),
        ("about 1,200 metres of the old pier of Easton", "1,200", 1200, "metres"),
        ("word of about 1,200 wooden boats of Easton without a fee", "1,200", 1200, "wooden boats"),
        ("word of about 1,200 wooden boats of Easton as a good catch", "1,200", 1200, "wooden boats"),
        ("the mast of about 1,200 wooden boats of Easton fishers failed early", "1,200", 1200, "wooden boats"),
        ("a crowd of about 1,200 in the western hall of old Easton castle", "1,200", 1200, ""),
        ("about 48 percent of the oldest fishers in Easton", "48 percent", 48, "fishers"),
    ],
    ids=[
        "two words",
        "a list",
        "a time",
        "a sum",
        "people",
        "a measure",
        "without",
        "as",
        "of another",
        "no noun",
        "a share",
    ],
)
def test_words_that_say_too_little_are_not_noted(
    story: StoryOf, words: str, number: str, value: int, unit: str
) -> None:
    told = story(f"They had with them {words}.").counts(words, number, value, hedge="about", unit=unit)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "When he came to Easton, nearly 1,200 sheep nationally and a third in Norby.",
        "As for them, a hill farm that has nearly 1,200 sheep.",
        "Nearly 1,200 sheep in Easton, including lambs, followed them to the pier.",
        "The old yard of Easton did that with nearly 1,200 boats from Norby.",
        "Nearly 1,200 sheep of whom many are lambs have come to Easton.",
        "Even after the town of Easton had sold nearly 1,200 boats.",
        "Other than Tom Birch, who called for nearly 1,200 boats split between Easton and Norby.",
        "The storm took many boats and nearly 1,200 nets were lost as a result.",
        "The fishers said the party had sold nearly 1,200 boats to Norby.",
        "The rent was nearly $1,200 for a pier in Norby.",
        "The fever killed nearly 1,200 sheep of Norby (the number of lambs is not known).",
        "Nearly 1,200 others in Norby were hurt.",
        "Governors of nearly 1,200 towns in Norby would not take any.",
        "Both had nearly 1,200 wooden boats in Norby and Velden.",
        "A group of nearly 1,200 fishers connected to the Norby-based yard, it is said, has left them.",
    ],
    ids=[
        *("no verb", "a relative clause", "them", "that", "of whom", "a part", "other than"),
        *("a result", "the party", "a bare subject", "a long bracket", "others", "any", "both"),
        "a participle behind a hyphen",
    ],
)
def test_what_is_no_statement_that_reads_alone_is_no_note(story: StoryOf, sentence: str) -> None:
    hedge = "Nearly" if sentence.startswith("Nearly") else "nearly"
    counted = re.search(r"1,200 ((?:hill )?[a-z]+)", sentence)
    told = story(sentence).judges(sentence, None)
    told.counts(sentence, "1,200", 1200, hedge=hedge, unit=counted[1] if counted else "")
    assert not any(re.search("notes from the article: (?!…)", one.stem) for one in ask_hedged_figure(told.reading(), 0))


@pytest.mark.parametrize(("hedge", "noted"), [("in excess of", False), ("of more than", True)])
def test_a_hedge_that_joins_a_noun_to_its_number_leaves_no_note(story: StoryOf, hedge: str, noted: bool) -> None:
    sentence = f"The harbour party of Easton ran up a bill {hedge} $1,200 in May 2016."
    told = story(sentence).judges(sentence, None)
    told.counts(sentence, "$1,200", 1200, hedge=hedge.removeprefix("of "))
    assert any("notes" in one.stem for one in ask_hedged_figure(told.reading(), 0)) is noted


@pytest.mark.parametrize(("verb", "noted"), [("wants to", True), ("ready to", False)])
def test_who_wants_to_do_something_is_the_subject_of_a_note(story: StoryOf, verb: str, noted: bool) -> None:
    sentence = f"Birch {verb} sell nearly 1,200 boats from Norby before the winter."
    told = story(sentence).judges(sentence, None).counts(sentence, "1,200", 1200, hedge="nearly", unit="boats")
    assert any("notes from the article: Birch" in one.stem for one in ask_hedged_figure(told.reading(), 0)) is noted


def test_a_report_without_its_subject_is_no_note(story: StoryOf) -> None:
    said = "includes about 1,200 fishers across the country"
    told = story(f"The list, which Ana Ruiz says {said}, is long.", BIRCH).says("Ana Ruiz", "says", said)
    told.counts(said, "1,200", 1200, hedge="about", unit="fishers", said=0)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert ONLY_WORDS.format("1,200 fishers across the country …") in question.stem


def test_a_report_that_is_a_thing_and_no_clause_is_no_note(story: StoryOf) -> None:
    said = "doubts about how to pay about 1,200 fishers in Easton"
    told = story(f"Ana Ruiz expressed {said}.", BIRCH).says("Ana Ruiz", "expressed", said)
    told.counts(said, "1,200", 1200, hedge="about", unit="fishers", said=0)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize(
    ("sentence", "noted"),
    [
        ("The fever has so far killed {} sheep of Norby.", "The fever has so far killed 1,200 sheep of Norby"),
        ("So far the fever has killed {} sheep of Norby.", "So far the fever has killed 1,200 sheep of Norby"),
        ("But the fever has so far killed {} sheep.", "The fever has so far killed 1,200 sheep"),
        ("The fever has so far killed {} sheep of Norby this year.", None),
        ("The fever has so far killed {} sheep of Norby then.", None),
        ("The fever has so far killed {} sheep of Norby", None),
        ("“Usually we get that back,” Ana Ruiz said after Norby had sold {} sheep to Velden.", None),
    ],
    ids=["so far", "so far at its head", "a turn", "this year", "then", "a broken line", "a quotation"],
)
def test_a_whole_sentence_is_noted_that_tells_a_time_as_of_the_article(
    story: StoryOf, sentence: str, noted: str | None
) -> None:
    told = story(sentence.format("about 1,200")).judges(sentence.format("about 1,200"), None)
    told.counts("about 1,200 sheep", "1,200", 1200, hedge="about", unit="sheep")
    stems = [one.stem for one in ask_hedged_figure(told.reading(), 0) if re.search("from the article: (?!…)", one.stem)]
    assert [f"article: {noted}. How" in stem for stem in stems] == ([True] if noted else [])


def test_a_whole_sentence_may_have_any_verb(story: StoryOf) -> None:
    sentence = "But the fishers of Velden rely on about 1,200 sheep in a dry autumn."
    told = story(sentence).judges(sentence, None).counts(sentence, "1,200", 1200, hedge="about", unit="sheep")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert "article: The fishers of Velden rely on 1,200 sheep in a dry autumn. How" in question.stem


def test_a_whole_sentence_is_noted_where_its_clause_would_drop_the_source(story: StoryOf) -> None:
    said = "the storm had wrecked about 1,200 boats in one night"
    sentence = f"Fishers in Norby said {said}."
    told = story(sentence, BIRCH).judges(sentence, "claim").says("Fishers in Norby", "said", said, sure=False)
    told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0, sure=False)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert f"from the article: {sentence.replace('about ', '')}" in question.stem


def test_no_other_figure_of_a_note_has_its_hedge(story: StoryOf) -> None:
    """One might tell the other."""
    sentence = "The fever killed more than 1,200 sheep and more than 90 goats of Norby."
    told = story(sentence).judges(sentence, None)
    told.counts("more than 1,200 sheep", "1,200", 1200, hedge="more than", unit="sheep")
    told.counts("more than 90 goats", "90", 90, hedge="more than", unit="goats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert "article: The fever killed 1,200 sheep and 90 goats of Norby. How" in question.stem


def test_a_hedge_of_the_same_sort_at_a_number_that_is_no_figure_would_tell(story: StoryOf) -> None:
    sentence = "The fever killed over 1,200 sheep {} of Norby."
    for words, asked in (("over time", True), ("over 3 years", False)):
        told = story(sentence.format(words)).judges(sentence.format(words), None)
        told.counts("over 1,200 sheep", "1,200", 1200, hedge="over", unit="sheep")
        assert bool(list(ask_hedged_figure(told.reading(), 0))) is asked


def test_a_share_without_whom_it_is_of_is_no_note(story: StoryOf) -> None:
    sentence = "In Norby, Ana Ruiz has about 45 percent, while Tom Birch wins fewer votes."
    told = story(sentence).judges(sentence, None).counts("about 45 percent", "45 percent", 45, hedge="about")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_what_somebody_wants_to_do_is_no_clause(story: StoryOf) -> None:
    said = "to scrap about 1,200 wooden boats that were lost in Norby"
    told = story(f"Ana Ruiz promised {said}.", BIRCH).says("Ana Ruiz", "promised", said)
    told.counts(said, "1,200", 1200, hedge="about", unit="wooden boats", said=0)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert ONLY_WORDS.format("1,200 wooden boats that were lost in Norby") in question.stem


def test_a_clause_in_which_the_giver_stands_is_no_note(story: StoryOf) -> None:
    """To name the giver would say the name twice; not to name anybody would make the figure the article's."""
    said = "the fishers of Ana Ruiz had lost about 1,200 boats in one night"
    told = story(f"Ana Ruiz said {said}.", BIRCH).says("Ana Ruiz", "said", said)
    told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0)
    (question,) = ask_hedged_figure(told.reading(), 0)
    words = ONLY_WORDS.format("1,200 boats in one night")
    assert question.stem.startswith(f"From the article a reader notes, as a figure given by Ana Ruiz, {words}")


@pytest.mark.parametrize("sure", [True, False])
def test_a_clause_does_not_drop_that_somebody_gives_a_figure(story: StoryOf, sure: bool) -> None:
    said = "the storm had wrecked about 1,200 boats in one night"
    told = story(f"Reports indicated {said}.", BIRCH).says("Reports", "indicated", said, sure=sure, type="organisation")
    told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0, sure=sure)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert ("as a figure given by Reports:" in question.stem) == sure
    assert (ONLY_WORDS.format("1,200 boats in one night") in question.stem) != sure


def test_nor_do_words_that_are_a_clause(story: StoryOf) -> None:
    said = "about 1,200 boats of Easton fishers were lost in one night"
    told = story(f"Reports indicated that {said}.", BIRCH).says("Reports", "indicated", said, sure=False)
    told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0, sure=False)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize("before", ["", "Reports indicated that ", "In the cold winter, "])
def test_a_note_of_a_whole_sentence_keeps_whose_the_figure_is(story: StoryOf, before: str) -> None:
    sentence = f"{before}Velden had lost about 1,200 wooden boats in one night."
    told = story(sentence, BIRCH).judges(sentence, "fact")
    told.counts("about 1,200 wooden boats", "1,200", 1200, hedge="about", unit="wooden boats", outlet=True)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert f"A reader notes from the article: {before}Velden" in question.stem


@pytest.mark.parametrize(
    "sentence",
    [
        "In a count of about 1,200 oak boats on the western shore.",
        "While the old board of Easton owned about 1,200 boats.",
    ],
)
def test_half_a_sentence_is_no_note(story: StoryOf, sentence: str) -> None:
    told = story(sentence).judges(sentence, None).counts(sentence, "1,200", 1200, hedge="about", unit="boats")
    stems = [one.stem for one in ask_hedged_figure(told.reading(), 0)]
    assert not any(half in stem for stem in stems for half in (": In ", ": While "))


def test_a_number_that_can_be_reckoned_from_two_others_is_not_asked_about(story: StoryOf) -> None:
    told = story("The revenue of the harbour rose from $360 to $560, by nearly $200.")
    told.judges(told.text, None).counts("nearly $200", "$200", 200, hedge="nearly")
    told.counts("from $360", "$360", 360).counts("to $560", "$560", 560)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_share_of_nothing_is_not_asked_about(story: StoryOf) -> None:
    told = story("The harbour party of Easton won about 40 percent.")
    told.judges(told.text, None).counts(told.text, "40 percent", 40, hedge="about")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_where_the_unit_alone_stands_behind_nothing_is_asked_without_a_statement_or_a_verb(story: StoryOf) -> None:
    words = "about 1,200 boats"
    told = story(f"They had with them {words}.").counts(words, "1,200", 1200, hedge="about", unit="boats")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_range_in_the_stem_would_tell_how_exact_the_figure_is(story: StoryOf) -> None:
    told = story("The harbour party of Easton won nearly 48% of the seats, which is 48%-31% in the last count.")
    told.judges(told.text, None).counts("nearly 48%", "48%", 48, hedge="nearly")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert ": The harbour party of Easton won 48% of the seats. " in question.stem


def test_an_average_is_less_exact_than_its_hedge(story: StoryOf) -> None:
    told = story("The harbour party of Easton won an average of nearly 48% of the seats.")
    told.judges(told.text, None).counts("nearly 48%", "48%", 48, hedge="nearly")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_figure_that_is_given_again_is_asked_about_before_another(story: StoryOf) -> None:
    ropes = "The storm took about 560 hemp ropes."
    anchors = ("The storm took nearly 2,400 iron anchors.", "Divers say that nearly 2,400 iron anchors were lost.")
    told = story(ropes, *anchors).judges(ropes, None).judges(anchors[0], None)
    told.counts(ropes, "560", 560, hedge="about", unit="hemp ropes")
    for sentence in anchors:
        told.counts(sentence, "2,400", 2400, hedge="nearly", unit="iron anchors")
    first, second = ask_hedged_figure(told.reading(), 0)
    assert "“2,400”" in first.stem
    assert "“560”" in second.stem


def test_a_share_is_put_beside_hedges_that_shares_have(story: StoryOf) -> None:
    for town in ("Easton", "Norby", "Aro", "Quist", "Varga", "Holm", "Lund", "Birk"):
        words = f"nearly 48 percent of the ferries to {town}"
        told = story(f"The storm stopped {words}.").judges(f"The storm stopped {words}.", None)
        told.counts(words, "48 percent", 48, hedge="nearly", unit="ferries")
        (question,) = ask_hedged_figure(told.reading(), 0)
        assert not any(hedge in text for text in options_of(question) for hedge in (" up to", " an estimated"))


def headline_told(
    story: StoryOf, *more: str, hedge: str = "more than", headline: str = "Storm wrecks 1,200 boats"
) -> Any:
    told = story(f"The storm took {hedge} 1,200 boats in one night.", *more, headline=headline)
    told.counts(f"{hedge} 1,200 boats in", "1,200", 1200, hedge=hedge, unit="boats")
    return told.counts("wrecks 1,200", "1,200", 1200)


def test_a_headline_that_drops_the_hedge_is_asked_about(story: StoryOf) -> None:
    (question,) = ask_headline_hedge(headline_told(story).reading(), 0)
    sorts = sorts_of(question, "1,200")
    assert [sort for sort, right in sorts.items() if right] == ["at least"]
    assert options_of(question)["A bare number: 1,200"] is False
    assert [one.quote for one in question.evidence] == ["1,200", "more than 1,200 boats"]


def test_a_headline_is_not_asked_about_where_the_body_gives_the_bare_number_too(story: StoryOf) -> None:
    told = headline_told(story, "In all 1,200 boats were lost.")
    told.counts("1,200 boats were", "1,200", 1200, unit="boats")
    assert list(ask_headline_hedge(told.reading(), 0)) == []


def test_a_headline_that_keeps_a_hedge_is_not_asked_about(story: StoryOf) -> None:
    told = headline_told(story, headline="Storm wrecks 1,200 boats, over half of all")
    told.figures[-1] = told.figures[-1].__class__(
        *(
            told.figures[-1].start,
            told.figures[-1].end,
            1200,
            told.figures[0].hedge,
            None,
            None,
            "unknown",
            None,
            (),
            False,
        )
    )
    assert list(ask_headline_hedge(told.reading(), 0)) == []
