"""hedged-figure and headline-hedge: the article's own small words, and nobody else's."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.headlines import ask_headline_hedge
from quizkit.askers.hedges import HEDGES, ask_hedged_figure
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
    """The sort of hedge of each option, and whether it is right."""
    found = {text.casefold().removesuffix(f" {number}"): right for text, right in options_of(question).items()}
    return {name: right for name, sort in HEDGES.items() for text, right in found.items() if text in sort.wordings}


def test_a_hedge_is_asked_for_among_other_sorts_of_hedge(story: StoryOf) -> None:
    (question,) = ask_hedged_figure(told_of(story).reading(), 0)
    sorts, options = sorts_of(question, "1,200 boats"), options_of(question)
    assert [name for name, right in sorts.items() if right] == ["near"]
    assert len(sorts) == 3
    assert options["1,200 boats"] is False, "the number without its hedge tempts"
    assert len(options) == 4
    assert "about" not in question.stem.casefold()


@pytest.mark.parametrize("hedge", sorted(wording for sort in HEDGES.values() for wording in sort.wordings))
def test_no_wrong_option_means_what_the_key_means(story: StoryOf, hedge: str) -> None:
    sort = next(sort.wordings for sort in HEDGES.values() if hedge in sort.wordings)
    for question in ask_hedged_figure(told_of(story, hedge=hedge).reading(), 0):
        wrong = [
            text.casefold().removesuffix(" 1,200 boats") for text, right in options_of(question).items() if not right
        ]
        assert len(wrong) == 3
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


def test_the_stem_shows_what_is_counted_and_who_gives_it_but_not_the_hedge(story: StoryOf) -> None:
    (question,) = ask_hedged_figure(told_of(story).reading(), 0)
    assert question.stem == "How does the article word the figure given by Ana Ruiz in “… 1,200 boats in one night”?"
    assert question.evidence[0].quote == "about 1,200 boats"


def test_where_the_words_behind_say_too_little_the_statement_is_shown_without_the_hedge(story: StoryOf) -> None:
    told = story("The new pier of the harbour in Easton has cost nearly $48,000.")
    told.judges(told.text, None).counts(told.text, "$48,000", 48_000, hedge="nearly")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem == (
        "How does the article word the figure $48,000 in “The new pier of the harbour in Easton has cost … $48,000”?"
    )
    assert "$48,000" not in options_of(question), "the dots would tell that it is not bare"


@pytest.mark.parametrize(
    ("words", "unit", "key"),
    [
        ("about 1,200 boats in one night", "boats", "About 1,200 boats"),
        ("about 1,200 boat owners of Easton", "boat", "About 1,200"),
        ("about 1,200 Easton Democrats in one night", "Easton Democrats", "About 1,200"),
    ],
)
def test_options_show_what_is_counted_only_where_it_is_a_plain_plural(
    story: StoryOf, words: str, unit: str, key: str
) -> None:
    told = story(f"The storm took {words}.").counts(words, "1,200", 1200, hedge="about", unit=unit)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert options_of(question)[key]


@pytest.mark.parametrize(
    ("sentence", "number", "value", "hedge", "asked"),
    [
        ("The mayor of Easton spoke to a crowd of about 500.", "500", 500, "about", True),
        ("Three fishers drowned in Easton and more than 500 were hurt.", "500", 500, "more than", True),
        ("The mayor of Easton will gain at least 500.", "500", 500, "at least", False),
        ("The harbour of Easton has some 2016 visitors from Norby.", "2016", 2016, "some", False),
    ],
    ids=["a crowd", "how they fared", "nobody knows of what", "a year"],
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
    told = story(f"The storm took {words}.").counts(words, number, value, hedge="about", unit=words.split()[-1])
    assert bool(list(ask_hedged_figure(told.reading(), 0))) is asked


def test_a_fraction_that_is_told_in_percent_too_is_not_asked_about_with_its_statement(story: StoryOf) -> None:
    sentence = "Of the western fishers about two-thirds, 67 percent, stayed on the quay."
    told = story(sentence).judges(sentence, None).counts(sentence, "two-thirds", 2 / 3, hedge="about")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_number_that_looks_counted_is_put_beside_no_rough_ones(story: StoryOf) -> None:
    words = "at least 1,234 boats in one night"
    told = story(f"The storm took {words}.").counts(words, "1,234", 1234, hedge="at least", unit="boats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert set(sorts_of(question, "1,234 boats")) == {"at least", "at most"}
    assert len(options_of(question)) == 3, "the bare number is the other"


@pytest.mark.parametrize("hedge", ["less than", "fewer than", "under"])
def test_a_number_not_quite_reached_is_no_wrong_answer_beside_a_lower_one(story: StoryOf, hedge: str) -> None:
    (question,) = ask_hedged_figure(told_of(story, hedge=hedge).reading(), 0)
    assert "below" not in sorts_of(question, "1,200 boats")


def test_who_passes_a_figure_on_does_not_give_it(story: StoryOf) -> None:
    said = "data of the port showed about 1,200 boats in one night"
    told = story(f"Ana Ruiz said {said}.").judges(f"Ana Ruiz said {said}.", None).says("Ana Ruiz", "said", said)
    told.counts(said, "1,200", 1200, hedge="about", unit="boats", said=0)
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert "Ana Ruiz" not in question.stem


def test_where_no_statement_reads_alone_a_few_words_on_both_sides_are_shown(story: StoryOf) -> None:
    sentence = "Since he took it over, the old yard has sold about 1,200 boats to them."
    told = story(sentence).judges(sentence, None).counts(sentence, "1,200", 1200, hedge="about", unit="boats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem == ("How does the article word the figure 1,200 in “… the old yard has sold … 1,200 boats …”?")
    assert "1,200 boats" not in options_of(question), "the dots would tell that it is not bare"


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
    assert "The board of the harbour raised … $900" in question.stem


@pytest.mark.parametrize(
    ("sentence", "number", "value", "shown"),
    [
        (
            "The board of the harbour gave about $900 to the oldest fishers.",
            "$900",
            900,
            "The board of the harbour gave … $900 to the oldest fishers",
        ),
        (
            "The storm hurt about 900 people in the harbour of Easton on Friday.",
            "900",
            900,
            "The storm hurt … 900 people in the harbour of Easton on Friday",
        ),
        (
            "About 900 people in the harbour of Easton were hurt on Friday.",
            "900",
            900,
            "… 900 people in the harbour of Easton were hurt on Friday",
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
    assert f"“{shown}”" in question.stem


def test_a_statement_that_begins_with_the_number_gives_it_once(story: StoryOf) -> None:
    sentence = "About 900 fishers of the old harbour have left Easton, and many of the young ones will never come back."
    told = story(sentence).judges(sentence, None).counts(sentence, "900", 900, hedge="About", unit="fishers")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem.startswith("How does the article word the figure in “… 900 fishers of the old harbour")
    assert question.stem.count("900") == 1


def test_one_lower_limit_at_most_is_asked_for(story: StoryOf) -> None:
    counts = [("at least 1,200 oak boats", "1,200", 1200), ("more than 3,400 iron anchors", "3,400", 3400)]
    told = story(*(f"The storm took {words}." for words, *_ in counts), "It took about 560 hemp ropes.")
    for words, number, value in counts:
        told.counts(words, number, value, hedge=words.split(f" {number}")[0], unit=words.split(f"{number} ")[1])
    told.counts("about 560 hemp ropes", "560", 560, hedge="about", unit="hemp ropes")
    keys = [key for one in ask_hedged_figure(told.reading(), 0) for key, right in options_of(one).items() if right]
    assert keys == ["At least 1,200 oak boats", "About 560 hemp ropes"]


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
        ("about a dozen boats in one night", "a dozen", 12, "boats"),
    ],
)
def test_a_figure_that_does_not_say_what_it_counts_is_not_asked_about(
    story: StoryOf, words: str, number: str, value: int, unit: str
) -> None:
    told = story(f"The storm took {words}.").counts(words, number, value, hedge="about", unit=unit)
    assert list(ask_hedged_figure(told.reading(), 0)) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("about 1,200 wooden boats", "1,200 wooden boats"),
        ("about 1,200 wooden boats so far", "1,200 wooden boats …"),
        ("about 1,200 wooden boats with wooden hulls between 2009 and 2012", None),
        ("about 1,200 wooden boats of Mrs. Holt's yard in Easton", None),
        ("about 1,200 wooden boats and drowned nearly 90 cows", "1,200 wooden boats …"),
        (
            "about 1,200 wooden boats of the eastern harbour and left a hole",
            "1,200 wooden boats of the eastern harbour …",
        ),
        ("about 1,200 wooden boats in Easton, where it began", "1,200 wooden boats in Easton …"),
        ("about 1,200 wooden boats in Easton while drowning cows", "1,200 wooden boats in Easton …"),
    ],
)
def test_as_much_is_shown_as_says_what_is_counted(story: StoryOf, words: str, shown: str | None) -> None:
    told = story(f"The storm took {words}.").counts(words, "1,200", 1200, hedge="about", unit="wooden boats")
    if "90" in words:
        told.counts(words, "90", 90, hedge="nearly", unit="cows")
    question = next(iter(ask_hedged_figure(told.reading(), 0)))
    assert question.stem.endswith(f"“… {shown or words.removeprefix('about ')}”?")


def test_a_verb_of_the_sentence_around_is_not_taken_for_that_of_the_figure(story: StoryOf) -> None:
    words = "The storm that took about 1,200 wooden boats will be remembered in Easton"
    told = story(f"{words}.").counts(words, "1,200", 1200, hedge="about", unit="wooden boats")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem == "How does the article word the figure in “… 1,200 wooden boats …”?"


def test_a_verb_of_saying_is_not_shown_with_those_who_say(story: StoryOf) -> None:
    words = "About 1,200 older fishers of the island say that they saw it"
    told = story(f"{words}.").counts(words, "1,200", 1200, hedge="About", unit="older fishers")
    (question,) = ask_hedged_figure(told.reading(), 0)
    assert question.stem.endswith("“… 1,200 older fishers of the island …”?")


def test_where_the_unit_alone_stands_behind_nothing_is_asked_without_a_statement_or_an_owner(story: StoryOf) -> None:
    words = "about 1,200 boats"
    told = story(f"The storm took {words}.").counts(words, "1,200", 1200, hedge="about", unit="boats")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_range_in_the_stem_would_tell_how_exact_the_figure_is(story: StoryOf) -> None:
    told = story("The harbour party of Easton won nearly 48%, by 48%-31% in the last count.")
    told.judges(told.text, None).counts("nearly 48%", "48%", 48, hedge="nearly")
    assert list(ask_hedged_figure(told.reading(), 0)) == []


def test_a_share_is_put_beside_hedges_that_shares_have(story: StoryOf) -> None:
    for town in ("Easton", "Norby", "Aro", "Quist", "Varga", "Holm", "Lund", "Birk"):
        words = f"nearly 48 percent of the ferries to {town}"
        told = story(f"The storm stopped {words}.").counts(words, "48 percent", 48, hedge="nearly", unit="ferries")
        (question,) = ask_hedged_figure(told.reading(), 0)
        assert not any(text.startswith(("Up to", "An estimated")) for text in options_of(question))


def headline_told(
    story: StoryOf, *more: str, hedge: str = "more than", headline: str = "Storm wrecks 1,200 boats"
) -> Any:
    told = story(f"The storm took {hedge} 1,200 boats in one night.", *more, headline=headline)
    told.counts(f"{hedge} 1,200 boats in", "1,200", 1200, hedge=hedge, unit="boats")
    return told.counts("wrecks 1,200", "1,200", 1200)


def test_a_headline_that_drops_the_hedge_is_asked_about(story: StoryOf) -> None:
    (question,) = ask_headline_hedge(headline_told(story).reading(), 0)
    assert sorts_of(question, "1,200") == {"at least": True, "at most": False, "near": False, "below": False}
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
