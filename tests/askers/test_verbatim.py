"""Which statement is quoted, which is not."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.verbatim import WHICH_IS_QUOTED, WHICH_IS_RETOLD, ask_which_is_quoted, retold_of
from quizkit.model import SingleChoice

StoryOf = Callable[..., Any]
QUOTED = "“The northern pier had lost nearly all of its planks,”"
RETOLD = ["nobody had looked at the harbour wall since spring", "the ferry was going to run late until Christmas"]


def told(story: StoryOf, quoted: str = QUOTED, retold: list[str] = RETOLD, **how: Any) -> Any:
    made = story(f"{quoted} said Ana Ruiz.", f"Tom Birch said {retold[0]}.", f"Lena Holt said {retold[1]}.")
    made.says("Ana Ruiz", "said", quoted, manner="quote", **how)
    made.says("Tom Birch", "said", retold[0])
    return made.says("Lena Holt", "said", retold[1])


def asked(reading: Any) -> dict[str, tuple[str, list[str]]]:
    found = {}
    for question in ask_which_is_quoted(reading, 0):
        assert isinstance(question.form, SingleChoice)
        right = next(option.text for option in question.form.options if option.right)
        found[question.stem] = right, [option.text for option in question.form.options]
    return found


def test_the_quotation_is_the_key_and_shows_no_marks(story: StoryOf) -> None:
    key, options = asked(told(story).reading())[WHICH_IS_QUOTED]
    assert key == "The northern pier had lost nearly all of its planks"
    assert sorted(options) == sorted(
        [
            key,
            "Nobody had looked at the harbour wall since spring",
            "The ferry was going to run late until Christmas",
        ]
    )


def test_it_rests_on_the_marks_and_not_on_who_speaks(story: StoryOf) -> None:
    assert WHICH_IS_QUOTED in asked(told(story, sure=False).reading())


def test_one_retold_statement_stands_out_from_quotations(story: StoryOf) -> None:
    more = "“The mayor of Easton had never set a foot on the old ferry,”"
    made = told(story).reading()
    assert WHICH_IS_RETOLD not in asked(made)
    twice = story(f"{QUOTED} said Ana Ruiz.", f"{more} said Tom Birch.", f"Lena Holt said {RETOLD[0]}.")
    twice.says("Ana Ruiz", "said", QUOTED, manner="quote").says("Tom Birch", "said", more, manner="quote")
    key, options = asked(twice.says("Lena Holt", "said", RETOLD[0]).reading())[WHICH_IS_RETOLD]
    assert key == "Nobody had looked at the harbour wall since spring"
    assert "The mayor of Easton had never set a foot on the old ferry" in options


def test_a_sentence_of_the_article_s_own_may_stand_in(story: StoryOf) -> None:
    own = "The northbound trains stopped at Easton twice every hour on weekdays."
    made = story(f"{QUOTED} said Ana Ruiz.", own, f"Lena Holt said {RETOLD[1]}.").judges(own, None)
    made.says("Ana Ruiz", "said", QUOTED, manner="quote").says("Lena Holt", "said", RETOLD[1])
    assert asked(made.reading())[WHICH_IS_QUOTED][1].count(own.rstrip(".")) == 1


@pytest.mark.parametrize(
    "quoted",
    [
        "“We lost nearly all of the planks of our pier,”",  # first person gives it away
        "“It had lost nearly all of the northern planks,”",
        "“The pier had lost ‘nearly all’ of its planks,”",  # marks inside
        "“The northern pier that had lost nearly all of”",  # broken off
        "“The northern pier was gone,”",  # too short
    ],
)
def test_a_quotation_that_does_not_read_like_the_others_is_no_key(story: StoryOf, quoted: str) -> None:
    assert WHICH_IS_QUOTED not in asked(told(story, quoted).reading())


@pytest.mark.parametrize(
    "quoted",
    [
        "“The northern pier is losing nearly all of its planks,”",  # now, and all else is told of then
        "“The northern pier had lost kind of all of its planks,”",  # talk
        "“Let’s not sell the planks that Norby had lost in May,”",
        "“Lena Holt had lost nearly all of the northern planks,”",  # about somebody, and nothing else is
        "“The northern pier had lost 14 planks of the new deck,”",  # with a number, and nothing else has one
    ],
)
def test_words_that_look_unlike_all_others_are_no_key(story: StoryOf, quoted: str) -> None:
    assert WHICH_IS_QUOTED not in asked(told(story, quoted).reading())


def test_a_statement_that_is_quoted_elsewhere_is_no_wrong_answer(story: StoryOf) -> None:
    retold = ["the northern pier had lost most of its planks", RETOLD[1]]
    assert WHICH_IS_QUOTED not in asked(told(story, retold=retold).reading())


OWN = "The northbound trains stopped at Easton twice every hour on weekdays."


@pytest.mark.parametrize(
    "around",
    [
        [f"“The rails were new. {OWN}"],
        [f'"The rails were new. {OWN}'],
        ['"The rails were new.', OWN],  # opened a paragraph before
        ['"The rails were new.', f'"So was the bridge. {OWN}'],  # each paragraph of a long quotation opens anew
        [f"''The rails were new. {OWN}"],
    ],
)
def test_a_sentence_inside_marks_that_are_still_open_is_not_the_articles_own(story: StoryOf, around: list[str]) -> None:
    own = OWN
    made = story(f"{QUOTED} said Ana Ruiz.", *around, f"Lena Holt said {RETOLD[1]}.")
    made.judges(own, None).says("Ana Ruiz", "said", QUOTED, manner="quote").says("Lena Holt", "said", RETOLD[1])
    assert WHICH_IS_QUOTED not in asked(made.reading())


@pytest.mark.parametrize(("done", "retold"), [("praised", False), ("repaired", True)])
def test_that_somebody_praised_or_blamed_a_thing_is_nothing_retold(story: StoryOf, done: str, retold: bool) -> None:
    own = f"Two doctors from the hospital of Easton {done} Norby Bridge."
    made = story(own).judges(own, "fact").reading()
    assert bool(retold_of(made)) == retold


def test_the_title_on_a_line_of_its_own_is_nothing_told(story: StoryOf) -> None:
    reading = story(OWN).judges(OWN, "fact").reading()
    titled = attrs.evolve(reading, article=attrs.evolve(reading.article, title=OWN.upper()))
    assert [one.text for one in retold_of(reading)] == [OWN.rstrip(".")]
    assert not retold_of(titled)


def test_a_key_with_a_word_of_the_question_would_be_a_cue(story: StoryOf) -> None:
    quoted = "“The northern pier had lost every word of its old name,”"
    assert WHICH_IS_QUOTED in asked(told(story, quoted.replace("word", "letter")).reading())
    assert WHICH_IS_QUOTED not in asked(told(story, quoted).reading())


@pytest.mark.parametrize(
    "own",
    [
        "The mayor of Easton did not return two phone calls on Monday.",
        "Emma Birch is a senior editor at the Easton Herald in Norby.",
        "The Harbour Board of Easton declined to comment on the new pier.",
    ],
)
def test_what_an_article_says_of_its_making_is_nothing_retold(story: StoryOf, own: str) -> None:
    assert not retold_of(story(own).judges(own, "fact").reading())


@pytest.mark.parametrize(
    ("lead", "content", "retold"),
    [
        ("Ana Ruiz said that ", "plans for the old pier were based on a mistake", True),
        ("Ana Ruiz said the plans ", "for the old pier of the town were based on mistakes", False),
        ("Ana Ruiz urged ", "members to sign up for a walk planned along the old pier", False),
    ],
)
def test_a_report_that_begins_in_the_midst_of_a_clause_is_nothing_retold(
    story: StoryOf, lead: str, content: str, retold: bool
) -> None:
    made = story(f"{lead}{content}.").says("Ana Ruiz", lead.split()[2], content)
    assert bool(retold_of(made.reading())) == retold
