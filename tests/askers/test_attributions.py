"""source-of-claim, and what no asker about statements does."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.claim_matches import ask_match_claims
from quizkit.askers.claims import ask_claim_of_source
from quizkit.model import Manner, SingleChoice
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

TIMBER, QUOTED = "the old pier had lost half of its timber", "“The old pier has lost half of its timber,”"
HOPES = {"Tom Birch": "for rain in May", "Lena Holt": "for a long summer"}


def with_hopes(story: StoryOf, *paragraphs: str, headline: str = "") -> Any:
    """A story in which two are cited behind its paragraphs, for their hopes."""
    told = story(*paragraphs, *(f"{name} hoped {words}." for name, words in HOPES.items()), headline=headline)
    for name, words in HOPES.items():
        told.says(name, "hoped", words)
    return told


def test_each_claim_is_asked_for_its_source_among_others_of_its_sort(harbour: Any) -> None:
    questions = list(ask_source_of_claim(harbour.reading(), 0))
    people = ["Ana Ruiz", "Tom Birch", "Lena Holt", "Cem Aydin"]
    assert [key_of(question) for question in questions] == people
    assert questions[0].stem == (
        "According to the article, which source said that the old pier had lost half of its timber?"
    )
    assert all(set(options_of(question)) == set(people) for question in questions)


def test_every_wrong_voice_has_a_reason_and_the_key_has_evidence(harbour: Any) -> None:
    for question in ask_source_of_claim(harbour.reading(), 0):
        assert isinstance(question.form, SingleChoice)
        for option in question.form.options:
            assert option.feedback
            assert option.right or option.evidence
        assert question.evidence[0].quote.startswith(key_of(question))


def test_quoted_words_are_asked_for_as_a_quotation(story: StoryOf) -> None:
    told = with_hopes(story, f"{QUOTED} said Ana Ruiz.").says("Ana Ruiz", "said", QUOTED, manner="quote")
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert question.stem == "Whom does the article quote as saying “The old pier has lost half of its timber”?"


@pytest.mark.parametrize(("whose", "asked"), [("Ruiz", False), ("Odell", True)])
def test_a_claim_that_names_its_speaker_is_not_asked_for_it(story: StoryOf, whose: str, asked: bool) -> None:
    said = f"the house of {whose} would stand for a century"
    told = with_hopes(story, f"Ana Ruiz, a carpenter, said {said}.").says("Ana Ruiz", "said", said)
    assert bool(list(ask_source_of_claim(told.reading(), 0))) == asked


def test_a_key_with_a_long_name_stands_beside_another_long_one(story: StoryOf) -> None:
    crowd = ("Ines Varga", "Cem Aydin", "Maximiliana Oyelaran-Hart")
    others = ("Gus Olsen hoped for rain in May.", *(f"{name} feared fog in {name[:3]}." for name in crowd))
    told = story(f"Bartholomew Featherstone, a carpenter, said {TIMBER}.", *others)
    told.says("Bartholomew Featherstone", "said", TIMBER).says("Gus Olsen", "hoped", "for rain in May")
    for name in crowd:
        told.says(name, "feared", f"fog in {name[:3]}", sure=False)
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert "Maximiliana Oyelaran-Hart" in options_of(question)


@pytest.mark.parametrize(
    ("key", "more", "options"),
    [
        ("Bartholomew Moss", "", {"Moss", "Birch", "Holt"}),
        ("Bartholomew Moss", "Eva Moss", set()),
        ("Bartholomew Featherstone", "", set()),
        ("Bartholomew Ana Moss", "", set()),
        ("Bartholomew Tom", "", set()),
        ("Eva Moss", "", {"Eva Moss", "Tom Birch", "Lena Holt"}),
    ],
)
def test_all_stand_there_by_surname_where_a_whole_name_would_stand_out(
    story: StoryOf, key: str, more: str, options: set[str]
) -> None:
    told = with_hopes(story, f"{QUOTED} said {key}, a carpenter.", f"{more} sat by the water.")
    told.says(key, "said", QUOTED, manner="quote")
    asked = list(ask_source_of_claim((told.names(more) if more else told).reading(), 0))
    assert {option for question in asked for option in options_of(question)} == options


@pytest.mark.parametrize("ask", [ask_source_of_claim, ask_claim_of_source, ask_match_claims])
def test_one_voice_alone_makes_no_question(story: StoryOf, ask: Any) -> None:
    told = story(f"Ana Ruiz, a carpenter, said {TIMBER}.").says("Ana Ruiz", "said", TIMBER)
    assert list(ask(told.reading(), 0)) == []


@pytest.mark.parametrize("sure", [True, False])
@pytest.mark.parametrize("ask", [ask_source_of_claim, ask_claim_of_source, ask_match_claims])
def test_nothing_is_asked_about_an_unsure_attribution(harbour: Any, story: StoryOf, ask: Any, sure: bool) -> None:
    tower = "the tower would stand for a century"
    told = story(f"Ole Dahl, a clerk, said {tower}.", *harbour.text.split("\n")[2::2])
    told.says("Ole Dahl", "said", tower, sure=sure)
    for name, cue, said in (
        ("Ana Ruiz", "said", TIMBER),
        ("Tom Birch", "argued", "that nobody checked a single plank since March"),
        ("Lena Holt", "said", "a concrete jetty might cost 4 million crowns"),
    ):
        told.says(name, cue, said)
    asked = list(ask(told.reading(), 0))
    assert any(tower in repr(question).replace("The tower", "the tower") for question in asked) == sure


def test_two_pieces_of_what_is_said_make_two_questions_with_two_ids(story: StoryOf) -> None:
    more = "“Boats must land in Easton now.”"
    told = with_hopes(story, f"{QUOTED} said Ana Ruiz. {more}")
    told.says("Ana Ruiz", "said", QUOTED, manner="quote").says("Ana Ruiz", "said", more, manner="quote")
    questions = list(ask_source_of_claim(told.reading(), 0))
    assert [key_of(question) for question in questions] == ["Ana Ruiz"] * 2
    assert questions[0].id != questions[1].id


def test_a_verdict_is_asked_for_in_the_articles_words(story: StoryOf) -> None:
    told = with_hopes(story, "Ana Ruiz, a carpenter, condemned the sale of the pier.")
    told.says("Ana Ruiz", "condemned", "the sale of the pier")
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert question.stem == "According to the article, which source “condemned the sale of the pier”?"
    assert key_of(question) == "Ana Ruiz"
    assert [*ask_claim_of_source(told.reading(), 0), *ask_match_claims(told.reading(), 0)] == []


@pytest.mark.parametrize(
    ("spoken", "where"),
    [("said the carpenter, Ana Ruiz", "right behind it"), ("the carpenter said", "elsewhere in the article")],
)
def test_the_explanation_tells_where_the_name_stands(story: StoryOf, spoken: str, where: str) -> None:
    told = with_hopes(story, "Lower Norby knows the carpenter Ana Ruiz.", f"{QUOTED} {spoken}.")
    told.says("the carpenter", "said", QUOTED, by="Ana Ruiz", manner="quote")
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert f"Here that is Ana Ruiz, named {where}." in question.explanation


def test_no_voice_is_the_key_of_too_many_where_several_are_asked_for(story: StoryOf) -> None:
    places = ("mill", "school", "market", "town hall", "inn")
    said = [f"“The {place} needs a new roof before winter,”" for place in places]
    plank, jetty = "nobody checked a single plank since March", "a concrete jetty might cost a fortune"
    told = story(
        *(f"Ana Ruiz, a carpenter, said {one}." for one in said),
        f"Tom Birch, a pilot, argued {plank}.",
        f"Lena Holt, a baker, claimed {jetty}.",
    )
    for one in said:
        told.says("Ana Ruiz", "said", one, manner="quote")
    told.says("Tom Birch", "argued", plank).says("Lena Holt", "claimed", jetty)
    keys = [key_of(question) for question in ask_source_of_claim(told.reading(), 0)]
    assert keys == ["Ana Ruiz"] * 3 + ["Tom Birch", "Lena Holt"]


AWAY, CENTRE = "A gull watched.", "The town knows Ana Ruiz."


@pytest.mark.parametrize(
    ("ruiz", "manner", "more", "asked"),
    [
        ("Ana Ruiz", "paraphrase", AWAY, False),
        ("Mayor Ana Ruiz", "paraphrase", AWAY, True),
        ("Mayor Ana Ruiz", "paraphrase", CENTRE, False),
        ("Ana Ruiz, a carpenter,", "paraphrase", AWAY, True),
        ("Ana Ruiz, a president of the bakers' guild,", "paraphrase", AWAY, True),
        ("Ana Ruiz, a carpenter,", "paraphrase", CENTRE, True),
        ("Ana Ruiz", "quote", AWAY, True),
        ("Ana Ruiz", "quote", CENTRE, False),
        ("Ana Ruiz, a carpenter,", "quote", CENTRE, True),
    ],
)
def test_who_needs_no_introduction_is_asked_for_with_a_quotation_and_away_from_the_centre(
    story: StoryOf, ruiz: str, manner: Manner, more: str, asked: bool
) -> None:
    said = QUOTED if manner == "quote" else TIMBER
    told = with_hopes(story, f"{ruiz} said {said}.", more).says("Ana Ruiz", "said", said, manner=manner)
    assert bool(list(ask_source_of_claim(told.reading(), 0))) == asked


@pytest.mark.parametrize(("headline", "asked"), [("Ruiz looks at the pier", False), ("A look at the pier", True)])
def test_whom_the_headline_names_is_not_asked_for(story: StoryOf, headline: str, asked: bool) -> None:
    told = with_hopes(story, f"{QUOTED} said Ana Ruiz.", headline=headline)
    told.says("Ana Ruiz", "said", QUOTED, manner="quote")
    assert bool(list(ask_source_of_claim(told.reading(), 0))) == asked


@pytest.mark.parametrize(("lead", "asked"), [("The council wants a closure of the harbour road.", True), ("", False)])
def test_a_report_is_asked_about_with_a_passage_before_it(story: StoryOf, lead: str, asked: bool) -> None:
    ruiz = "Ana Ruiz said the closure would ruin every shop behind the market."
    told = with_hopes(story, f"{lead} {ruiz}".strip()).judges(ruiz, None)
    told.says("Ana Ruiz", "said", "the closure would ruin every shop behind the market")
    reading = (told.judges(lead, None) if lead else told).reading()
    assert [bool(question.passage) for question in ask_source_of_claim(reading, 0)] == ([True] if asked else [])


def test_a_body_that_is_named_most_is_asked_for_with_a_report(all_say: StoryOf) -> None:
    said = {
        "The Fishers' Union": TIMBER,
        "The Harbour Watch": "nobody checked a plank",
        "Green Velden": "gulls sleep on roofs",
    }
    told = all_say(said, "The Fishers' Union met.", headline="The Fishers' Union meets", type="organisation")
    assert key_of(next(ask_source_of_claim(told.reading(), 0))) == "The Fishers' Union"


def test_a_verdict_on_words_is_asked_for_in_quotation_marks(story: StoryOf) -> None:
    credible = "the first report on the pier was credible"
    told = with_hopes(story, f"Ana Ruiz, a carpenter, said {credible}.").says("Ana Ruiz", "said", credible)
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert question.stem == (
        "Which source does the article give for the words “the first report on the pier was credible”?"
    )


@pytest.mark.parametrize(
    ("said", "asked"),
    [("“I thank my hard-working staff of Easton today,”", False), ("“I thank the sailors of Easton today,”", True)],
)
def test_what_only_the_holder_of_an_office_says_is_not_asked_about(story: StoryOf, said: str, asked: bool) -> None:
    told = with_hopes(story, f"{said} said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    assert bool(list(ask_source_of_claim(told.reading(), 0))) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("“Your old harbour leans in two directions,”", True),
        ("“You sail on stormy Sundays at the risk of a fine,”", True),
        ("“You told the harbour council that story twice,”", False),
        ("“You sold it to the harbour council of Easton,”", False),
        ("“Did you sell the old harbour in May?”", False),
    ],
)
def test_to_whom_a_quotation_speaks_need_not_be_told(story: StoryOf, said: str, asked: bool) -> None:
    told = with_hopes(story, f"{said} said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    questions = list(ask_source_of_claim(told.reading(), 0))
    assert [one.stem for one in questions] == [f"Whom does the article quote as saying {said[:-2]}”?"] * asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("“But Easton sold a fine harbour in May,”", "Easton sold a fine harbour in May"),
        ("“So, I sold the old harbour in May,”", "I sold the old harbour in May"),
        ("“But the harbour of Easton was sold,”", None),
        ("“Because Easton sold a harbour, boats left,”", None),
    ],
)
def test_what_links_a_quotation_to_what_stood_before_is_left_out(story: StoryOf, said: str, asked: str | None) -> None:
    told = with_hopes(story, f"{said} said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    questions = list(ask_source_of_claim(told.reading(), 0))
    assert [one.stem for one in questions] == [f"Whom does the article quote as saying “{asked}”?"] * bool(asked)


def test_a_quotation_that_names_who_said_it_by_a_pronoun_is_not_asked_about(story: StoryOf) -> None:
    said = "“Your old harbour, Ruiz, leans in two directions,”"
    told = with_hopes(story, f"Ana Ruiz came by boat. {said} she said.")
    told.says("she", "said", said, by="Ana Ruiz", manner="quote")
    assert list(ask_source_of_claim(told.reading(), 0)) == []


@pytest.mark.parametrize(
    ("ruiz", "of", "asked"),
    [
        ("Ana Ruiz, a spokeswoman for Norby Yard,", "Norby Yard", False),
        ("Ana Ruiz, a spokeswoman for Norby Yard,", "Velden Port", True),
        ("Ana Ruiz, a carpenter at Norby Yard,", "Norby Yard", True),
        ("Ana Ruiz, who runs the news service of the NYC,", "the NYC", False),
        ("Ana Ruiz, who runs the news service of the NYC,", "the VYC", True),
    ],
)
def test_who_speaks_for_whom_the_statement_names_is_not_asked_for(
    story: StoryOf, ruiz: str, of: str, asked: bool
) -> None:
    said = f"the old pier of {of} had lost its timber"
    told = with_hopes(story, f"{ruiz} said {said}.").says("Ana Ruiz", "said", said)
    assert bool(list(ask_source_of_claim(told.reading(), 0))) == asked


def test_what_the_reading_holds_twice_is_asked_once(harbour: Any) -> None:
    reading = harbour.reading()
    twice = attrs.evolve(reading, attributions=(*reading.attributions, reading.attributions[0]))
    stems = [question.stem for question in ask_source_of_claim(twice, 0)]
    assert len(stems) == len(set(stems)) > 1
