"""Names in brackets for the pronouns of quotations."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.named_pronouns import claims_with_names, named_in_brackets

StoryOf = Callable[..., Any]

LEAD = "The harbour police looked for Tom Birch all night."


def told(story: StoryOf, said: str, lead: str = LEAD, names: tuple[str, ...] = ("Tom Birch",), **how: Any) -> Any:
    """A lead that names somebody, a quotation behind it, and two other voices."""
    own = f"“{said},” said Ana Ruiz."
    made = story(
        f"{lead} {own}", "Lena Holt said nobody had checked the planks.", "Karl Odell said the ferry would run late."
    )
    made.judges(lead, None).judges(own, None)
    made.says("Ana Ruiz", "said", f"“{said},”", manner="quote", **how)
    made.says("Lena Holt", "said", "nobody had checked the planks")
    return made.says("Karl Odell", "said", "the ferry would run late").names(*names).reading()


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("He knows every sandbank of the bay", "[Tom Birch] knows every sandbank of the bay"),
        ("He's hiding in the old mill again", "[Tom Birch is] hiding in the old mill again"),
        ("He left Carl Odell at the pier in May", "[Tom Birch] left Carl Odell at the pier in May"),
        ("His boat is still lying in the bay", "[Tom Birch’s] boat is still lying in the bay"),
        ("In his boat the bay is always calm", "In [Tom Birch’s] boat the bay is always calm"),
        ("I saw him in the old mill on Monday", "I saw [Tom Birch] in the old mill on Monday"),
        ("He lost his boat on a sandbank in May", "[Tom Birch] lost his boat on a sandbank in May"),
    ],
)
def test_a_name_stands_for_the_first_pronoun(story: StoryOf, said: str, statement: str) -> None:
    assert [claim.statement for claim in named_in_brackets(told(story, said))] == [statement]


def test_whoever_is_named_in_brackets_is_no_rival(story: StoryOf) -> None:
    reading = told(story, "He knows every sandbank of the bay")
    question = next(one for one in ask_source_of_claim(reading, 0) if "[" in one.stem)
    assert question.stem == "Whom does the article quote as saying “[Tom Birch] knows every sandbank of the bay”?"
    assert "The name in brackets stands for a pronoun of the article." in question.explanation
    assert {option.text for option in question.form.options} == {"Ana Ruiz", "Lena Holt", "Karl Odell"}  # type: ignore[union-attr]
    assert [claim.voice.name for claim in claims_with_names(reading)] == ["Ana Ruiz", "Lena Holt", "Karl Odell"]


SAID = "He knows every sandbank of the bay"


@pytest.mark.parametrize(
    ("said", "lead", "names"),
    [
        (SAID, "Tom Birch left Carl Sand at the pier.", ("Tom Birch", "Carl Sand")),  # two men
        (SAID, "Tom Birch left Robin Sand at the pier.", ("Tom Birch", "Robin Sand")),  # a man, and perhaps another
        (SAID, "Carl Sand’s boat was left to Tom Birch.", ("Tom Birch", "Carl Sand")),  # named as an owner
        (SAID, "Emma Birch left the pier.", ("Emma Birch",)),  # no man
        (SAID, "Robin Birch left the pier.", ("Robin Birch",)),  # perhaps no man
        (SAID, "The captain left Tom Birch at the pier.", ("Tom Birch",)),  # the captain has no name
        (SAID, "He left Tom Birch at the pier.", ("Tom Birch",)),  # somebody named before
        ("He knows her house by the bay", LEAD, ("Tom Birch",)),  # whose house?
        ("He's put every lamp of the pier out", LEAD, ("Tom Birch",)),  # is or has?
        (SAID, "Emma Birch left Tom Birch at the pier.", ("Tom Birch", "Emma Birch")),  # one surname
        ("In his boat sat Carl Sand, and the bay was calm", LEAD, ("Tom Birch", "Carl Sand")),  # named behind it
        ("He knows this bay as well as anybody", LEAD, ("Tom Birch",)),  # points elsewhere, too
    ],
)
def test_where_the_name_is_not_certain_nothing_is_asked(
    story: StoryOf, said: str, lead: str, names: tuple[str, ...]
) -> None:
    assert not named_in_brackets(told(story, said, lead, names))


def test_an_unsure_quotation_gets_no_name(story: StoryOf) -> None:
    assert not named_in_brackets(told(story, SAID, sure=False))


def reported(story: StoryOf, said: str, by: str, **how: Any) -> Any:
    """A lead that names somebody, and a report behind it."""
    own = f"{by} said {said}."
    made = story(f"{LEAD} {own}").judges(LEAD, None).judges(own, None)
    return made.says(by, "said", said, **how).names("Tom Birch").reading()


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("he knew every sandbank of the bay", "[Tom Birch] knew every sandbank of the bay"),
        ("that he knew every sandbank of the bay", "[Tom Birch] knew every sandbank of the bay"),
        ("his boat was still lying in the bay", "[Tom Birch’s] boat was still lying in the bay"),
    ],
)
def test_a_name_stands_in_what_a_body_reports(story: StoryOf, said: str, statement: str) -> None:
    reading = reported(story, said, "The Easton Council", type="organisation")
    assert [claim.statement for claim in named_in_brackets(reading)] == [statement]


def test_what_a_verb_of_naming_parts_is_no_report(story: StoryOf) -> None:
    own = "The Easton Council called his boat the worst of all boats in the bay."
    made = story(f"{LEAD} {own}").judges(LEAD, None).judges(own, None).names("Tom Birch")
    said = "his boat the worst of all boats in the bay"
    reading = made.says("The Easton Council", "called", said, type="organisation").reading()
    assert not named_in_brackets(reading)


def test_in_a_report_he_may_be_the_speaker(story: StoryOf) -> None:
    said = "he knew every sandbank of the bay"
    assert not named_in_brackets(reported(story, said, "Carl Sand"))
    assert not named_in_brackets(reported(story, said, "Robin Sand"))
    assert named_in_brackets(reported(story, said, "Emma Sand"))


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Her boat is still lying in the bay", "[Emma Birch’s] boat is still lying in the bay"),
        ("I saw her in the old mill on Monday", "I saw [Emma Birch] in the old mill on Monday"),
    ],
)
def test_her_is_an_owner_or_not(story: StoryOf, said: str, statement: str) -> None:
    reading = told(story, said, "The harbour police looked for Emma Birch all night.", ("Emma Birch",))
    assert [claim.statement for claim in named_in_brackets(reading)] == [statement]


def test_her_before_an_adverb_gets_no_name(story: StoryOf) -> None:
    lead = "The harbour police looked for Emma Birch all night."
    assert not named_in_brackets(told(story, "I never saw her more in the old mill", lead, ("Emma Birch",)))
