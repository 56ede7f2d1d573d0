"""loaded-words: which verb reports a statement."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.reporting_verbs import EFFECTS, NEUTRAL, verbs_of
from quizkit.askers.tones import BESIDE_STATEMENTS, statement_verb_question
from quizkit.model import Question, SingleChoice
from tests.askers.options import key_of

StoryOf = Callable[..., Any]
CLAIM = "a second account for the bridge was opened by the council of Easton"
OTHERS = {
    "Tom Birch": "the old ferry to Norby sinks a little deeper every winter",
    "Lena Holt": "nine boats from Velden were sold to the islands in May",
    "Bo Falk": "the tower of Easton was painted green in the spring",
}


def told(story: StoryOf, *verbs: str, said: str = CLAIM) -> Any:
    """Ana Ruiz first, then the others, each with a verb and a statement."""
    names = {"Ana Ruiz": said, **OTHERS}
    cited = [(name, verb, words) for (name, words), verb in zip(names.items(), verbs, strict=False)]
    made = story(*(f"{name} {verb} that {words}." for name, verb, words in cited))
    for name, verb, words in cited:
        made.says(name, verb, words)
    return made


def questions(made: Any, seed: int = 0) -> list[Question]:
    reading = made.reading()
    found = (statement_verb_question(reading, one, seed) for one in reading.attributions)
    return [one for one in found if one is not None]


def asked(story: StoryOf, *verbs: str, seed: int = 0) -> list[Question]:
    return questions(told(story, *verbs), seed)


def options(question: Question) -> dict[str, str]:
    assert isinstance(question.form, SingleChoice)
    return {option.text: option.feedback for option in question.form.options}


def test_the_verb_of_the_article_is_the_key_beside_a_plain_one_and_others(story: StoryOf) -> None:
    (question,) = asked(story, "claimed")
    assert question.stem == (
        f"The article reports Ana Ruiz as saying that {CLAIM}. "
        "Which verb does it choose for this, and how does the verb sound?"
    )
    assert key_of(question) == "Doubtful: “claimed”"
    assert "Fully neutral: “said”" in options(question)
    assert len(options(question)) == 4
    assert options(question)["Doubtful: “claimed”"].endswith("which leaves open whether what is said is so.")
    assert options(question)["Fully neutral: “said”"].endswith("the article does not use it here.")
    assert question.evidence[0].quote == f"Ana Ruiz claimed that {CLAIM}"


@pytest.mark.parametrize("verb", ["conceded", "noted", "stressed", "argued", "alleged"])
def test_each_verb_that_adds_something_has_its_sort(story: StoryOf, verb: str) -> None:
    (question,) = asked(story, verb)
    sort, shown = key_of(question).split(": ")
    assert shown == f"“{verb}”"
    assert EFFECTS[sort] in question.explanation
    assert sort != NEUTRAL


def test_a_plain_verb_is_the_key_where_the_article_has_one(story: StoryOf) -> None:
    (question,) = asked(story, "said")
    assert key_of(question) == "Fully neutral: “said”"
    assert len(options(question)) == 4


@pytest.mark.parametrize("verb", ["declared", "warned", "suggested", "insisted", "asked", "claiming"])
def test_a_verb_that_tells_what_is_said_or_is_of_no_sort_stands_beside_no_statement(story: StoryOf, verb: str) -> None:
    assert asked(story, verb) == []


@pytest.mark.parametrize(("verb", "ending"), [("argues", "s"), ("argued", "ed")])
def test_the_wrong_verbs_stand_in_the_tense_of_the_article(story: StoryOf, verb: str, ending: str) -> None:
    shown = [option for seed in range(6) for option in options(asked(story, verb, seed=seed)[0])]
    verbs = {option.split("“")[1].rstrip("”").split()[0] for option in shown} - {"said", "says"}
    assert len(verbs) > 4
    assert all(one.endswith(ending) for one in verbs)


def test_any_sort_of_verb_may_be_a_wrong_answer(story: StoryOf) -> None:
    shown = {option.split(": ")[0] for seed in range(12) for option in options(asked(story, "argued", seed=seed)[0])}
    assert shown == set(BESIDE_STATEMENTS)
    assert all(verbs_of(sort) for sort in shown)


def test_a_verb_that_the_statement_holds_is_not_asked_for(story: StoryOf) -> None:
    said = "an account for the bridge that nobody had claimed was opened in Easton"
    assert asked(story, "claimed")
    assert questions(told(story, "claimed", said=said)) == []


@pytest.mark.parametrize(
    ("said", "manner", "asked_for"),
    [(OTHERS["Tom Birch"], "paraphrase", True), (f"“{CLAIM.capitalize()}.”", "quote", False)],
)
def test_a_plain_verb_beside_a_quotation_is_not_asked_for(
    story: StoryOf, said: str, manner: str, asked_for: bool
) -> None:
    made = story(f"Tom Birch said {said}").says("Tom Birch", "said", said, manner=manner)
    assert bool(questions(made)) == asked_for


def test_a_long_stem_is_not_asked(story: StoryOf) -> None:
    said = CLAIM + " of the ferry between the islands and the old harbour of Velden in the north of the lower county"
    assert asked(story, "claimed")
    assert questions(told(story, "claimed", said=said)) == []


@pytest.mark.parametrize(("more", "made"), [("", True), (" It went fast.", False)])
def test_a_verb_beside_several_sentences_may_be_meant_for_another_one(story: StoryOf, more: str, made: bool) -> None:
    said = f"“{CLAIM.capitalize().replace('easton', 'Easton')}.{more}”"
    told_so = story(f"{said} Ana Ruiz conceded.").says("Ana Ruiz", "conceded", said, manner="quote")
    assert bool(questions(told_so)) == made
