"""loaded-words: which of its forms are asked, and how many."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.loaded_words import MOST_QUESTIONS, ask_loaded_words
from quizkit.model import Question
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]
SAID = {
    "Ana Ruiz": "a second account for the bridge was opened by the council of Easton",
    "Tom Birch": "the old ferry to Norby sinks a little deeper every winter",
    "Lena Holt": "nine boats from Velden were sold to the islands in May",
    "Bo Falk": "the tower of Easton was painted green in the spring",
    "Mia Lund": "two wells in the upper town of Velden dried up in August",
}
MANY = [f"It rained on day {number}." for number in range(40)]


def asked(story: StoryOf, *verbs: str, more: str = "Rain.", names: tuple[str, ...] = tuple(SAID)) -> list[Question]:
    """Each of the people with a verb and a statement; then more, which makes it another article."""
    cited = list(zip(names, verbs, strict=False))
    made = story(*(f"{name} {verb} that {SAID[name]}." for name, verb in cited), more)
    for name, verb in cited:
        made.says(name, verb, SAID[name])
    return list(ask_loaded_words(made.reading(), 0))


def form_of(question: Question) -> str:
    return question.stem.split()[0] + (" bare" if "of these verbs" in question.stem else "")


def test_there_are_at_most_three_questions_about_different_voices(story: StoryOf) -> None:
    found = asked(story, "claimed", "insisted", "warned", "admitted", "suggested")
    assert len(found) == MOST_QUESTIONS
    assert len({one.evidence[0].start for one in found}) == MOST_QUESTIONS


def test_by_names_is_asked_for_a_verb_that_is_not_told_and_once_for_one_that_is(story: StoryOf) -> None:
    forms = Counter(form_of(one) for one in asked(story, "claimed", "insisted", "warned", "said", "said"))
    assert forms == {"For": 1, "Whose": 1, "Which bare": 1}


def test_nobody_is_asked_about_again_under_a_part_of_the_name(story: StoryOf) -> None:
    made = story(f"Ana Ruiz claimed that {SAID['Tom Birch']}.", f"Ruiz Ferries warned that {SAID['Bo Falk']}.")
    made.says("Ana Ruiz", "claimed", SAID["Tom Birch"])
    made.says("Ruiz Ferries", "warned", SAID["Bo Falk"], type="organisation")
    assert [key_of(one) for one in ask_loaded_words(made.reading(), 0)] == ["Doubtful: “claimed”"]


def test_the_verb_of_a_statement_is_asked_for_where_said_is_no_wrong_answer_without_it(story: StoryOf) -> None:
    alone = story(f"Ana Ruiz claimed that {SAID['Tom Birch']}.")
    (bare,) = ask_loaded_words(alone.says("Ana Ruiz", "claimed", SAID["Tom Birch"]).reading(), 0)
    assert form_of(bare) == "Which bare"
    made = story(f"Ana Ruiz claimed that {SAID['Tom Birch']}.", "Ana Ruiz told us about the islands.")
    made.says("Ana Ruiz", "claimed", SAID["Tom Birch"]).says("Ana Ruiz", "told", "about the islands")
    (stated,) = ask_loaded_words(made.reading(), 0)
    assert form_of(stated) == "The"
    assert "Fully neutral: “said”" in options_of(stated)


@pytest.mark.parametrize("verbs", [("said",), ("claimed", "said")])
def test_a_plain_verb_is_asked_for_in_some_articles(story: StoryOf, verbs: tuple[str, ...]) -> None:
    names = ("Ana Ruiz", "Bo Falk")
    keys = [key_of(one) for more in MANY for one in asked(story, *verbs, more=more, names=names)]
    assert 0 < keys.count("Fully neutral: “said”") < len(MANY) / 2
