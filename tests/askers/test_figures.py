"""owner-of-figure: asked only where nobody could object to the key."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.figures import ask_owner_of_figure
from quizkit.model import Question
from tests.askers.options import options_of

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


def test_a_figure_is_asked_for_its_owner(story: StoryOf) -> None:
    (question,) = ask_owner_of_figure(told_of(story).reading(), 0)
    assert question.stem == (
        "Whose figure does the article give in the words “the storm had wrecked about 1,200 boats in one night”?"
    )
    assert options_of(question) == {"Ana Ruiz": True, "Tom Birch": False, "Lena Holt": False}
    assert question.evidence[0].quote == "Ana Ruiz said the storm had wrecked about 1,200 boats in one night"


def test_no_owner_is_asked_for_where_the_figure_is_not_sure(story: StoryOf) -> None:
    told = told_of(story)
    told.figures.clear()
    told.counts(told.text.split("\n")[2], "1,200", 1200, hedge="about", unit="boats", said=0, sure=False)
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
    told = story(f"Ana Ruiz said {said}.", BIRCH, HOLT).says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, "1,200", 1200, unit="boats", said=0).counts(said, "17", 17, unit="piers", said=0)
    assert len(list(ask_owner_of_figure(told.reading(), 0))) == 1


def test_the_same_number_of_something_else_without_an_owner_does_not_matter(story: StoryOf) -> None:
    told = told_of(story, "The storm took 1,200 cows before noon.")
    told.counts("The storm took 1,200 cows before noon", "1,200", 1200, unit="cows")
    assert len(list(ask_owner_of_figure(told.reading(), 0))) == 1


@pytest.mark.parametrize(
    ("said", "number", "value", "unit"),
    [
        ("the storm had wrecked the 1,200 boats in one night", "1,200", 1200, "boats"),
        ("the storm had wrecked 5 boats in one night", "5", 5, "boats"),
        ("the storm had gone on for 40 minutes that night", "40", 40, "minutes"),
    ],
)
def test_no_owner_is_asked_for_a_number_that_nobody_counted(
    story: StoryOf, said: str, number: str, value: int, unit: str
) -> None:
    told = story(f"Ana Ruiz said {said}.", BIRCH, HOLT).says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, number, value, unit=unit, said=0)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_a_small_extent_is_nobodys_figure(story: StoryOf) -> None:
    said = "the old pier of Easton had stood for thirty-seven years"
    told = story(f"Ana Ruiz said {said}.", BIRCH, HOLT).says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, "thirty-seven", 37, unit="years", said=0)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_who_is_merely_named_is_no_rival_where_two_are_cited_or_nobody_is(story: StoryOf) -> None:
    told = told_of(story, "Ines Varga watched the storm.").names("Ines Varga")
    (question,) = ask_owner_of_figure(told.reading(), 0)
    assert "Ines Varga" not in options_of(question)
    alone = story(RUIZ, "Ines Varga watched the storm.", "Olaf Quist slept.").names("Ines Varga").names("Olaf Quist")
    said = "the storm had wrecked about 1,200 boats in one night"
    alone.says("Ana Ruiz", "said", said).counts(said, "1,200", 1200, hedge="about", unit="boats", said=0)
    assert list(ask_owner_of_figure(alone.reading(), 0)) == []


def test_what_speakers_tell_of_their_own_doings_is_no_figure_of_theirs(story: StoryOf) -> None:
    said = "she had sold 1,200 boats to fishers in Easton"
    told = story(f"Ana Ruiz said {said}.", BIRCH, "Lena Holt warned that ferries would have to land soon.").says(
        "Ana Ruiz", "said", said
    )
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land soon")
    told.counts(said, "1,200", 1200, unit="boats", said=0)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_a_name_that_may_stand_for_several_is_no_key(story: StoryOf) -> None:
    said = "the storm had wrecked 1,200 boats in one night"
    told = story(f"Ruiz said {said}.", BIRCH, HOLT).says("Ruiz", "said", said, sure=False)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, "1,200", 1200, unit="boats", said=0)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_what_speakers_say_with_i_would_give_them_away(story: StoryOf) -> None:
    said = "In Easton I was 1,200 votes ahead of the harbour board"
    told = story(f"“{said},” Ana Ruiz said.", BIRCH, HOLT)
    told.says("Ana Ruiz", "said", said, manner="quote")
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, "1,200", 1200, unit="votes", said=0)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_a_claim_that_does_not_read_alone_is_shown_from_its_figure_on(story: StoryOf) -> None:
    said = "its clerks had paid him about 1,200 gold coins for a boat in Easton"
    told = story(f"Ana Ruiz said {said}.", BIRCH, HOLT).says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, "1,200", 1200, hedge="about", unit="gold coins", said=0)
    (question,) = ask_owner_of_figure(told.reading(), 0)
    assert question.stem == (
        "Whose figure does the article give in the words “… about 1,200 gold coins for a boat in Easton”?"
    )


@pytest.mark.parametrize(
    "said",
    [
        "if the storm came back, 1,200 boats in Easton would sink",
        "the storm might wreck 1,200 boats in one night",
        "the storm wrecked 1,200 boats of someone who fished in Easton",
        "the storm hit back 1,200 times as hard as in Easton",
        "had wrecked 1,200 boats of the western fleet in Easton",
    ],
)
def test_a_number_that_is_only_supposed_or_somebodys_own_is_nobodys_count(story: StoryOf, said: str) -> None:
    told = story(f"Ana Ruiz said {said}.", BIRCH, HOLT).says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    told.counts(said, "1,200", 1200, unit="boats" if "boats" in said else "times", said=0)
    assert list(ask_owner_of_figure(told.reading(), 0)) == []


def test_a_survey_with_a_name_owns_its_figure_though_it_is_a_survey(story: StoryOf) -> None:
    said = "40% of the boats in Easton leak"
    others = BIRCH.replace("Tom Birch", "The Pilots Club"), HOLT.replace("Lena Holt", "The Fishers Council")
    told = story(f"A Harbour Board survey said {said}.", *others)
    told.says("A Harbour Board survey", "said", said, type="document", sure=False)
    told.says("The Pilots Club", "argued", "nobody checked a single plank since March", type="organisation")
    told.says("The Fishers Council", "warned", "ferries would have to land in Easton", type="organisation")
    told.counts(said, "40%", 40, unit="boats", said=0)
    (question,) = ask_owner_of_figure(told.reading(), 0)
    assert options_of(question)["A Harbour Board survey"]


def told_by_ruiz(story: StoryOf, said: str, number: str, value: float, unit: str = "") -> list[Question]:
    told = story(f"Ana Ruiz said {said}.", BIRCH, HOLT).judges(f"Ana Ruiz said {said}.", "claim")
    told.says("Ana Ruiz", "said", said)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Lena Holt", "warned", "ferries would have to land in Easton")
    return list(ask_owner_of_figure(told.counts(said, number, value, unit=unit, said=0).reading(), 0))


def test_a_share_of_nothing_named_is_asked_about_where_its_whole_statement_tells_what_it_is(story: StoryOf) -> None:
    (question,) = told_by_ruiz(story, "the western yards led the field with 22 percent", "22 percent", 22)
    assert question.stem.endswith("“the western yards led the field with 22 percent”?")
    assert told_by_ruiz(story, "he and his yards led it with 22 percent", "22 percent", 22) == []


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("they lied, his 1,200 boats in harbour sheds to spare her paint cost him it", None),
        ("the storm took 1,200 boats in harbour sheds to spare her the paint", "… 1,200 boats in harbour sheds …"),
        ("the storm took 1,200 boats to spare her the paint", None),
        ("the storm might take 1,200 boats in harbour sheds to spare her the paint", None),
        ("you need 1,200 boats in harbour sheds to spare her the paint", None),
    ],
    ids=["somebody's", "told by a few words", "too few words", "supposed", "anybody's"],
)
def test_a_figure_is_shown_with_the_few_words_that_tell_what_it_counts(
    story: StoryOf, said: str, shown: str | None
) -> None:
    stems = [one.stem for one in told_by_ruiz(story, said, "1,200", 1200, "boats")]
    assert stems == ([f"Whose figure does the article give in the words “{shown}”?"] if shown else [])


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("her book, “Boats: A Tale of Ice,” has sold 1,200 paper copies", None),
        ("her boat had no sail, almost surely north of 1,200 paper boats", None),
        ("her boat sank, 1,200 paper boats were sold at once", "… 1,200 paper boats were sold at once"),
    ],
    ids=["inside a title", "no subject", "a clause"],
)
def test_words_around_a_figure_begin_with_their_subject(story: StoryOf, said: str, shown: str | None) -> None:
    stems = [one.stem for one in told_by_ruiz(story, said, "1,200", 1200, "boats" if "boats" in said else "copies")]
    assert stems == ([f"Whose figure does the article give in the words “{shown}”?"] if shown else [])
