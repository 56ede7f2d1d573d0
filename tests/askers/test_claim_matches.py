"""match-claims."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.claim_matches import ask_match_claims
from quizkit.model import Matching, Question, VoiceType

StoryOf = Callable[..., Any]

SAID = {
    "Ana Ruiz": "the old pier had lost half of its timber",
    "Tom Birch": "nobody checked a single plank since March",
}
LAND = "boats would have to land in Easton"


def matching_of(question: Question) -> Matching:
    assert isinstance(question.form, Matching)
    return question.form


def test_claims_are_matched_with_their_voices_and_one_stays_over(harbour: Any) -> None:
    (question,) = ask_match_claims(harbour.names("Ines Varga").reading(), 0)
    form = matching_of(question)
    assert {pair.prompt: pair.answer for pair in form.pairs} == {
        "The old pier had lost half of its timber": "Ana Ruiz",
        "Nobody checked a single plank since March": "Tom Birch",
        "A concrete jetty might cost 4 million crowns": "Lena Holt",
        "The ferry line would open again": "Cem Aydin",
    }
    assert form.spare_answers == ("Ines Varga",)  # the union is cited, and no person
    assert {evidence.quote.split()[0] for evidence in question.evidence} == {"Ana", "Tom", "Lena", "Cem"}


@pytest.mark.parametrize(
    ("third", "type", "asked"),
    [("Lena Holt", "person", True), ("The Fishers' Union", "organisation", False), ("Tom Birch", "person", False)],
    ids=["another person", "a body", "one of them again"],
)
def test_three_people_are_enough_to_match(all_say: StoryOf, third: str, type: VoiceType, asked: bool) -> None:
    told = all_say(SAID, f"{third} added that {LAND}.").says(third, "added", f"that {LAND}", type=type)
    assert bool(list(ask_match_claims(told.reading(), 0))) == asked


def test_bodies_are_matched_with_bodies(all_say: StoryOf) -> None:
    bodies = ("The Fishers' Union", "Residents of Norby", "Green Velden")
    told = all_say(dict(zip(bodies, [*SAID.values(), LAND], strict=True)), "Ana Ruiz watched.", type="group")
    (question,) = ask_match_claims(told.names("Ana Ruiz").reading(), 0)
    assert {*matching_of(question).answers} == {*bodies}
    assert matching_of(question).spare_answers == ()


def test_two_voices_that_say_the_same_are_never_matched_together(all_say: StoryOf) -> None:
    said = {"Lena Holt": LAND, "Cem Aydin": "the old pier lost half the timber"}
    (question,) = ask_match_claims(all_say(SAID | said).reading(), 0)
    assert {pair.answer for pair in matching_of(question).pairs} == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


@pytest.mark.parametrize("seed", range(1, 5))
def test_another_seed_keeps_the_id_of_a_matching_question(harbour: Any, seed: int) -> None:
    (first,), (other,) = ask_match_claims(harbour.reading(), 0), ask_match_claims(harbour.reading(), seed)
    assert first.id == other.id


def test_where_too_few_are_alike_words_of_the_article_are_matched_with_their_voices(all_say: StoryOf) -> None:
    said = {
        "Cem Aydin": "“We sold our last good boat,”",
        "Ana Ruiz": "“I have never seen worse planks,”",
        "Tom Birch": "nobody had checked the timber",
    }
    (question,) = ask_match_claims(all_say(said).reading(), 0)
    assert question.stem == "Match these words of the article with the source that the article gives for each."
    assert {pair.answer for pair in matching_of(question).pairs} == {*said}
    assert all(pair.prompt.startswith("“") for pair in matching_of(question).pairs)


def test_reports_stand_alone_where_there_are_enough(all_say: StoryOf) -> None:
    told = all_say({"Cem Aydin": "“We sold our last good boat,”"} | SAID | {"Lena Holt": LAND})
    (question,) = ask_match_claims(told.reading(), 0)
    assert question.stem == "Match each statement with the source that the article gives for it."
    assert {pair.answer for pair in matching_of(question).pairs} == {*SAID, "Lena Holt"}


def test_all_are_matched_by_surname_where_one_has_no_more(all_say: StoryOf) -> None:
    told = all_say(SAID | {"Holt": LAND}, "Cem Aydin watched.").names("Cem Aydin")
    (question,) = ask_match_claims(told.reading(), 0)
    form = matching_of(question)
    assert {*form.answers, *form.spare_answers} == {"Ruiz", "Birch", "Holt", "Aydin"}


MORE = {
    "Ana Ruiz": "Norby had asked seven builders for an offer",
    "Tom Birch": "tourists would rather walk along the cliffs",
    "Lena Holt": "gulls had nested under every second lamp",
}


def adding(told: Any, said: dict[str, str]) -> Any:
    """The same people say something more, in paragraphs of their own."""
    for name, words in said.items():
        told.says(name, "added", words)
    return told.reading()


def added(said: dict[str, str]) -> list[str]:
    return [f"{name} added {words}." for name, words in said.items()]


def test_what_the_same_voices_say_besides_is_matched_in_a_second_question(all_say: StoryOf) -> None:
    reading = adding(all_say(SAID | {"Lena Holt": LAND}, *added(MORE)), MORE)
    first, second = ask_match_claims(reading, 0)
    prompts = [{pair.prompt.casefold() for pair in matching_of(one).pairs} for one in (first, second)]
    assert prompts == [{*map(str.casefold, one.values())} for one in (SAID | {"Lena Holt": LAND}, MORE)]


def test_what_was_asked_in_other_words_is_not_matched_again(all_say: StoryOf) -> None:
    again = MORE | {"Ana Ruiz": "the old pier had lost a half of the timber it had"}
    reading = adding(all_say(SAID | {"Lena Holt": LAND}, *added(again)), again)
    assert len(list(ask_match_claims(reading, 0))) == 1


def test_a_third_question_is_not_asked(all_say: StoryOf) -> None:
    third = {
        "Ana Ruiz": "carpenters earned twice as much inland",
        "Tom Birch": "fog closed the channel for eleven weeks",
        "Lena Holt": "bread cost more on Sundays than on Mondays",
    }
    told = all_say(SAID | {"Lena Holt": LAND}, *added(MORE), *added(third))
    adding(told, MORE)
    assert len(list(ask_match_claims(adding(told, third), 0))) == 2


def test_whoever_speaks_first_does_not_decide_alone_who_fits_beside(all_say: StoryOf) -> None:
    told = all_say({"The Fishers' Union": "boats would have to land in Velden"}, *added({"Lena Holt": LAND} | SAID))
    told.voices["The Fishers' Union"] = attrs.evolve(told.voices["The Fishers' Union"], type="organisation")
    (question,) = ask_match_claims(adding(told, {"Lena Holt": LAND} | SAID), 0)
    assert {pair.answer for pair in matching_of(question).pairs} == {*SAID, "Lena Holt"}


def test_who_is_named_in_what_he_says_gives_it_away(all_say: StoryOf) -> None:
    said = SAID | {"Lena Holt": "the Holt bakery would have to close"}
    assert not list(ask_match_claims(all_say(said).reading(), 0))
    (question,) = ask_match_claims(adding(all_say(said, *added({"Lena Holt": LAND})), {"Lena Holt": LAND}), 0)
    assert LAND in {pair.prompt[:1].lower() + pair.prompt[1:] for pair in matching_of(question).pairs}


def test_also_the_first_who_speaks_may_give_it_away(all_say: StoryOf) -> None:
    said = {"Lena Holt": "the Holt bakery would have to close"} | SAID
    assert not list(ask_match_claims(all_say(said).reading(), 0))


@pytest.mark.parametrize(("type", "asked"), [("group", True), ("document", False)])
def test_a_document_is_not_matched(all_say: StoryOf, type: VoiceType, asked: bool) -> None:
    bodies = dict(zip(("The Fishers' Union", "Residents of Norby"), SAID.values(), strict=True))
    told = all_say(bodies, f"Green Velden said {LAND}.", type="group")
    assert bool(list(ask_match_claims(told.says("Green Velden", "said", LAND, type=type).reading(), 0))) == asked
