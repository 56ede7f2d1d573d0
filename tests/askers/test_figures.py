"""owner-of-figure and hedged-figure: asked only where nobody could object to the key."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figures import HEDGES, ask_hedged_figure, ask_owner_of_figure
from quizkit.model import Question, SingleChoice

StoryOf = Callable[..., Any]

RUIZ = "Ana Ruiz said the storm had wrecked about 1,200 boats in one night."
BIRCH = "Tom Birch argued that nobody checked a single plank since March."
HOLT = "Lena Holt warned that ferries would have to land in Easton."


def told_of(story: StoryOf, *more: str, headline: str = "", hedge: str = "about") -> Any:
    told = story(RUIZ.replace("about", hedge), BIRCH, HOLT, *more, headline=headline)
    said = f"the storm had wrecked {hedge} 1,200 boats in one night"
    told.says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    return told.counts(said, "1,200", 1200, hedge=hedge, unit="boats", said=0)


def options_of(question: Question) -> dict[str, bool]:
    assert isinstance(question.form, SingleChoice)
    return {option.text: option.right for option in question.form.options}


def test_a_figure_is_asked_for_its_owner(story: StoryOf) -> None:
    (question,) = ask_owner_of_figure(told_of(story).reading(), 0)
    assert question.stem == (
        "Whose figure is “about 1,200 boats” in the statement that "
        "the storm had wrecked about 1,200 boats in one night?"
    )
    assert options_of(question) == {"Ana Ruiz": True, "Tom Birch": False, "Lena Holt": False}
    assert question.evidence[0].quote == "Ana Ruiz said the storm had wrecked about 1,200 boats in one night"


def test_no_owner_is_asked_for_where_the_figure_is_not_sure(story: StoryOf) -> None:
    told = told_of(story)
    told.figures.clear()
    told.counts(told.text.split("\n")[0], "1,200", 1200, hedge="about", unit="boats", said=0, sure=False)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_no_owner_is_asked_for_where_nobody_is_named_for_the_number_elsewhere(story: StoryOf) -> None:
    told = told_of(story, "The storm took 1,200 boats before noon.")
    told.counts("The storm took 1,200 boats before noon", "1,200", 1200, unit="boats")
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_the_same_number_in_the_headline_is_no_other_owner(story: StoryOf) -> None:
    told = told_of(story, headline="Storm wrecks 1,200 fine boats")
    told.counts("Storm wrecks 1,200 fine boats", "1,200", 1200, unit="boats")
    assert len(list(ask_owner_of_figure(told.reading(), 0))) == 1


def test_another_number_without_an_owner_does_not_matter(story: StoryOf) -> None:
    told = told_of(story, "The storm took 30 boats before noon.")
    told.counts("The storm took 30 boats before noon", "30", 30, unit="boats")
    assert len(list(ask_owner_of_figure(told.reading(), 0))) == 1


def test_no_owner_is_asked_for_where_the_number_has_two(story: StoryOf) -> None:
    told = told_of(story, "Cem Aydin put the loss at 1,200 craft of all sorts.")
    told.says("Cem Aydin", "put", "the loss at 1,200 craft of all sorts")
    told.counts("the loss at 1,200 craft", "1,200", 1200, unit="craft", said=3)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_who_gives_the_number_too_is_never_a_wrong_answer(story: StoryOf) -> None:
    """Not even where the attribution is not sure."""
    told = told_of(story, "Cem Aydin put the loss at 1,200 craft of all sorts.")
    told.says("Cem Aydin", "put", "the loss at 1,200 craft of all sorts", sure=False)
    told.counts("the loss at 1,200 craft", "1,200", 1200, unit="craft", said=3, sure=False)
    for question in ask_owner_of_figure(told.reading(), 0):
        assert "Cem Aydin" not in options_of(question)


def test_one_claim_with_two_figures_is_asked_about_once(story: StoryOf) -> None:
    said = "the storm had wrecked 1,200 boats and 17 piers"
    told = story(f"Ana Ruiz said {said}.", BIRCH, "Ines Varga watched the sale from her boat.").says(
        "Ana Ruiz", "said", said
    )
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.names("Ines Varga")
    told.counts(said, "1,200", 1200, unit="boats", said=0).counts(said, "17", 17, unit="piers", said=0)
    assert len(list(ask_owner_of_figure(told.reading(), 0))) == 1


def test_a_hedge_is_asked_for_among_other_sorts_of_hedge(story: StoryOf) -> None:
    (question,) = ask_hedged_figure(told_of(story).reading(), 0)
    assert options_of(question) == {
        "About 1,200 boats": True,
        "More than 1,200 boats": False,
        "Up to 1,200 boats": False,
        "Nearly 1,200 boats": False,
    }
    assert "about" not in question.stem.casefold()


@pytest.mark.parametrize("hedge", sorted(wording for wordings, _, _ in HEDGES.values() for wording in wordings))
def test_no_wrong_option_means_what_the_key_means(story: StoryOf, hedge: str) -> None:
    sort = next(wordings for wordings, _, _ in HEDGES.values() if hedge in wordings)
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
