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
        ("His boat is still lying in the bay", "[Tom Birch’s] boat is still lying in the bay"),
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
        ("He knows this bay as well as anybody", LEAD, ("Tom Birch",)),  # points elsewhere, too
    ],
)
def test_where_the_name_is_not_certain_nothing_is_asked(
    story: StoryOf, said: str, lead: str, names: tuple[str, ...]
) -> None:
    assert not named_in_brackets(told(story, said, lead, names))


def test_an_unsure_quotation_gets_no_name(story: StoryOf) -> None:
    assert not named_in_brackets(told(story, SAID, sure=False))
