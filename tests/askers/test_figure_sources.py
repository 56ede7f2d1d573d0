"""owner-of-figure by the kind of source: what the sentence of a figure cites for it, and nothing that could be two."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.figure_places import is_ended
from quizkit.askers.figure_sources import WITHOUT_CITED, ask_source_of_figure
from quizkit.askers.sentence_sources import BODY, NOTHING, PAPER, PEOPLE
from quizkit.model import Question
from tests.askers.options import options_of

StoryOf = Callable[..., Any]

OWN = "The storm tore down 340 street lamps in the old town."


def said_by(story: StoryOf, source: str, cue: str, *, name: str = "", type: str = "person", more: str = "") -> Any:
    said = "the storm had sunk 900 boats off the northern piers"
    sentence = f"{source} {cue} {said}{more}."
    told = story(sentence, OWN).judges(sentence, None).judges(OWN, "fact")
    told.says(source, cue, said, by=name or None, type=type)
    return told.counts(said, "900", 900, unit="boats", said=0)


def keys_of(told: Any) -> list[str]:
    questions = ask_source_of_figure(told.reading(), 0)
    return [text for question in questions for text, right in options_of(question).items() if right]


def without_source(told: Any) -> list[Question]:
    return [one for one in ask_source_of_figure(told.reading(), 0) if options_of(one).get(NOTHING)]


def test_the_sentence_of_a_figure_is_asked_about_by_its_figure_alone(story: StoryOf) -> None:
    (question,) = ask_source_of_figure(said_by(story, "Ana Ruiz", "said").reading(), 0)
    assert question.stem == (
        "Find the figure “900 boats” in the article. What kind of source does its sentence cite for it?"
    )
    options = options_of(question)
    assert options.pop(PEOPLE)
    assert NOTHING in options
    assert not any(options.values())
    assert question.kind == "owner-of-figure"
    assert "“Ana Ruiz said”" in question.explanation


@pytest.mark.parametrize(
    ("source", "cue", "type", "key"),
    [
        ("Some sailors", "said", "group", PEOPLE),
        ("The harbour company", "said", "organisation", BODY),
        ("A survey", "found", "document", PAPER),
        ("Port records", "say", "document", PAPER),
        ("The mayor", "said", "unknown", PEOPLE),
        ("A spokeswoman", "said", "person", None),  # people, or the body that they speak for
        ("Police", "said", "group", None),
        ("Reports", "said", "document", None),
        ("The harbour company", "found", "organisation", None),  # in a report of its own, perhaps
        ("Ana Ruiz", "promised", "person", None),  # has counted nothing
    ],
)
def test_people_bodies_and_papers_are_told_apart_or_left_alone(
    story: StoryOf, source: str, cue: str, type: str, key: str | None
) -> None:
    assert keys_of(said_by(story, source, cue, type=type)) == ([] if key is None else [key])


def test_who_speaks_for_a_body_stands_beside_none(story: StoryOf) -> None:
    told = said_by(story, "Ana Ruiz", "of the Harbour Board said")
    (question,) = ask_source_of_figure(told.reading(), 0)
    assert BODY not in options_of(question)


def test_a_survey_with_a_name_stands_beside_no_body(story: StoryOf) -> None:
    (question,) = ask_source_of_figure(said_by(story, "An Easton Bank survey", "found", type="document").reading(), 0)
    assert BODY not in options_of(question)


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("A report by Tom Birch", "said"),
        ("A report by researchers at the Harbour College", "said"),
        ("Lena Holt’s survey", "found"),
        ("Holt's survey", "found"),
        ("Her survey", "found"),
        ("A report", "from two clerks said"),
    ],
)
def test_a_paper_of_somebody_stands_beside_no_people(story: StoryOf, source: str, cue: str) -> None:
    questions = list(ask_source_of_figure(said_by(story, source, cue, type="document").reading(), 0))
    assert not any(PEOPLE in options_of(one) for one in questions)


def test_a_paper_of_a_body_stands_beside_people(story: StoryOf) -> None:
    told = said_by(story, "A report by the Harbour College", "said", type="document")
    (question,) = ask_source_of_figure(told.reading(), 0)
    assert options_of(question) == {PAPER: True, PEOPLE: False, NOTHING: False}


@pytest.mark.parametrize("seed", range(5))
def test_whatever_the_seed_is_the_same_is_asked(story: StoryOf, seed: int) -> None:
    first, other = (next(ask_source_of_figure(said_by(story, "Ana Ruiz", "said").reading(), one)) for one in (0, seed))
    assert (first.stem, options_of(first)) == (other.stem, options_of(other))


@pytest.mark.parametrize(
    "more",
    [
        ", citing the crews",
        ", the Courier reported",
        ", if the crews are right",
        " that you see",
    ],
)
def test_a_second_source_or_a_condition_leaves_a_doubt(story: StoryOf, more: str) -> None:
    assert keys_of(said_by(story, "Ana Ruiz", "said", more=more)) == []


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ("the storm had sunk more boats than the 900 boats that the council had feared", []),
        ("there had been sailors waiting for 900 boats of their own", []),
        ("there had been sailors waiting in a village of 900 boats", []),
        ("there had been sailors waiting for 900 boats of the council", [PEOPLE]),
    ],
)
def test_what_is_only_compared_or_somebodys_own_is_no_count(story: StoryOf, said: str, keys: list[str]) -> None:
    told = story(f"Ana Ruiz said {said}.").judges(f"Ana Ruiz said {said}.", None).says("Ana Ruiz", "said", said)
    assert keys_of(told.counts(said, "900", 900, unit="boats", said=0)) == keys


def test_what_somebody_tells_of_themselves_is_no_count(story: StoryOf) -> None:
    said = "he had sold 900 boats off the northern piers"
    told = story(f"Tom Birch said {said}.").says("Tom Birch", "said", said).judges(f"Tom Birch said {said}.", None)
    assert keys_of(told.counts(said, "900", 900, unit="boats", said=0)) == []


def uncited(story: StoryOf, sentence: str, before: str = "") -> Any:
    """An article that has a figure with a source, too: only then a sentence without one is surely asked about."""
    said = "the storm had sunk 900 boats off the northern piers"
    told = story(f"{before} {sentence}".strip(), f"Ana Ruiz said {said}.")
    told.says("Ana Ruiz", "said", said)
    if before:
        told.judges(before, None)
    told.judges(sentence, "fact").judges(f"Ana Ruiz said {said}.", None)
    told.counts(said, "900", 900, unit="boats", said=0)
    return told.counts(sentence, "340", 340, unit="street lamps")


def test_a_sentence_that_cites_nothing_is_asked_about_beside_one_that_does(story: StoryOf) -> None:
    assert keys_of(uncited(story, OWN)) == [PEOPLE, NOTHING]
    (question,) = without_source(uncited(story, OWN))
    assert question.explanation.startswith("Nobody is cited in this sentence")


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("The plan would put up 340 street lamps in the old town.", ""),  # perhaps from the plan
        ("The storm “tore down 340 street lamps” in the old town.", ""),
        ("The storm tore down 340 street lamps in our old town.", ""),
        ("The storm tore down 340 street lamps.", ""),  # so short a one may be a caption
        ("The storm tore down 340 street lamps in the old town, it is said.", ""),
        (OWN, "The mayor said that she had been there."),  # may go on speaking
        (OWN, "“The night was long."),  # a quotation is open
        ("In the eyes of the smiths the storm tore down 340 street lamps of the old town.", ""),
        ("Rumour has it that the storm tore down 340 street lamps in the old town.", ""),
        ("The smiths hold that the storm tore down 340 street lamps in the old town.", ""),
        ("Guards suspect the storm of the fall of 340 street lamps in the old town.", ""),
        ("The smiths of the old town put the loss at 340 street lamps.", ""),
        ("Ines Varga of the smiths has counted 340 street lamps that fell in the old town.", ""),
        ("The smiths of the old town want 340 street lamps by next winter.", ""),
        ("To the smiths the storm meant the loss of 340 street lamps in the old town.", ""),
        ("The old town lost 340 street lamps, a loss that Ines Varga blamed on the storm.", ""),
        ("Ines Varga has no doubt that the storm tore down 340 street lamps.", ""),
        ("It is common knowledge that the storm tore down 340 street lamps.", ""),
    ],
)
def test_a_sentence_that_may_have_a_source_is_not_said_to_have_none(story: StoryOf, sentence: str, before: str) -> None:
    assert without_source(uncited(story, sentence, before)) == []


def test_where_nothing_is_cited_for_any_figure_few_articles_are_asked_about(story: StoryOf) -> None:
    """No source would be a good guess; which ones is left to chance."""
    asked = 0
    for number in range(40):
        sentence = f"The storm of year {number} tore down 340 street lamps in the old town."
        told = story(sentence).judges(sentence, "fact").counts(sentence, "340", 340, unit="street lamps")
        asked += len(list(ask_source_of_figure(told.reading(), 0)))
    assert 0 < asked < 40 / (len(WITHOUT_CITED) - 1)


def test_a_figure_that_stands_twice_is_found_by_its_sentence_and_no_word_of_its_source(story: StoryOf) -> None:
    said, again = "the storm had sunk 900 boats off the northern piers", "The year before it had taken 900 boats."
    told = story(f"Ana Ruiz said {said}.", again).says("Ana Ruiz", "said", said)
    told.judges(f"Ana Ruiz said {said}.", None).judges(again, None)
    (question,) = ask_source_of_figure(told.counts(said, "900", 900, unit="boats", said=0).reading(), 0)
    assert question.stem.startswith("Find the figure “900 boats” in the sentence that ends “… off the northern piers”.")


@pytest.mark.parametrize(("text", "ended"), [("The tug of Mrs.", False), ("The tug sank.”", True), ("The tug", False)])
def test_half_a_sentence_is_no_sentence(text: str, ended: bool) -> None:
    assert is_ended(text) is ended


def test_a_figure_in_the_words_of_the_title_is_not_asked_about(story: StoryOf) -> None:
    told = said_by(story, "Ana Ruiz", "said")
    assert keys_of(told) != []
    reading = told.reading()
    (first, *_) = reading.sentences
    titled = attrs.evolve(reading, article=attrs.evolve(reading.article, title=first.cut(reading.text).rstrip(".")))
    assert list(ask_source_of_figure(titled, 0)) == []
