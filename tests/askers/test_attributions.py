"""source-of-claim, claim-of-source, match-claims."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.attributions import ask_source_of_claim
from quizkit.askers.claim_matches import ask_match_claims
from quizkit.askers.claims import ask_claim_of_source
from quizkit.model import Manner, Matching, SingleChoice
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]


CROWD = ("Tom Birch", "Lena Holt", "Ines Varga", "Maximiliana Oyelaran-Hart")
HARBOUR_VOICES = (
    "The Fishers' Union said the old pier had lost its timber.",
    "Residents of Easton feared the road would be closed.",
    "Tom Birch hoped Tom would do well.",
    "Lena Holt hoped Len would do well.",
    "Ines Varga hoped Ine would do well.",
)
HOPES = {"Tom Birch": "for rain in May", "Lena Holt": "for a long summer"}
VARGA = "Ines Varga held her shares to be lost."


def all_say(story: StoryOf, said: dict[str, str], *others: str) -> Any:
    """A story in which each says something, in a paragraph of its own; behind them other paragraphs."""
    told = story(*(f"{name} said {words}." for name, words in said.items()), *others)
    for name, words in said.items():
        told.says(name, "said", words, type="group" if " and " in name else "person")
    return told


def with_hopes(story: StoryOf, *paragraphs: str) -> Any:
    """A story in which two are cited behind its paragraphs, for their hopes."""
    told = story(*paragraphs, *(f"{name} hoped {words}." for name, words in HOPES.items()))
    for name, words in HOPES.items():
        told.says(name, "hoped", words)
    return told


def test_each_claim_is_asked_for_its_source_where_the_key_is_not_the_longest_by_far(harbour: Any) -> None:
    questions = list(ask_source_of_claim(harbour.reading(), 0))
    assert [key_of(question) for question in questions] == ["Ana Ruiz", "Tom Birch", "Lena Holt"]
    assert questions[0].stem == (
        "According to the article, which source said that the old pier had lost half of its timber?"
    )
    assert set(options_of(questions[0])) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}  # the union is longest by far


def test_every_wrong_voice_has_a_reason_and_the_key_has_evidence(harbour: Any) -> None:
    for question in ask_source_of_claim(harbour.reading(), 0):
        assert isinstance(question.form, SingleChoice)
        for option in question.form.options:
            assert option.feedback
            assert option.right or option.evidence
        assert question.evidence[0].quote.startswith(key_of(question))


def test_quoted_words_are_asked_for_as_a_quotation(story: StoryOf) -> None:
    told = story(
        "“Boats must land in Easton now,” said Ana Ruiz.", "Tom Birch said nobody had checked the planks.", VARGA
    )
    told.says("Ana Ruiz", "said", "“Boats must land in Easton now,”", manner="quote")
    told.says("Tom Birch", "said", "nobody had checked the planks").says("Ines Varga", "held", "her shares to be lost")
    question = next(ask_source_of_claim(told.reading(), 0))
    assert question.stem == "Whom does the article quote as saying “Boats must land in Easton now”?"


def test_a_claim_that_names_its_speaker_is_not_asked_for_it(story: StoryOf) -> None:
    told = story("Ana Ruiz said the house of Ruiz would stand.", "Tom Birch said nobody had checked the planks.", VARGA)
    told.says("Ana Ruiz", "said", "the house of Ruiz would stand")
    told.says("Tom Birch", "said", "nobody had checked the planks").says("Ines Varga", "held", "her shares to be lost")
    assert [key_of(question) for question in ask_source_of_claim(told.reading(), 0)] == ["Tom Birch"]


def test_a_key_with_a_long_name_stands_beside_another_long_one(story: StoryOf) -> None:
    told = story(
        "Bartholomew Featherstone said the old pier had lost its timber.",
        "Gus Olsen hoped for rain in May.",
        *(f"{name} watched." for name in CROWD),
    )
    told.says("Bartholomew Featherstone", "said", "the old pier had lost its timber")
    told.says("Gus Olsen", "hoped", "for rain in May").names(*CROWD)
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert "Maximiliana Oyelaran-Hart" in options_of(question)


def test_beside_an_organisation_stand_bodies_and_no_people(story: StoryOf) -> None:
    told = story(*HARBOUR_VOICES, "Harbour Watch hoped the wind would drop.")
    told.says("The Fishers' Union", "said", "the old pier had lost its timber", type="organisation")
    told.says("Residents of Easton", "feared", "the road would be closed", type="group")
    told.says("Harbour Watch", "hoped", "the wind would drop", type="organisation")
    for name in ("Tom Birch", "Lena Holt", "Ines Varga"):
        told.says(name, "hoped", f"{name[:3]} would do well", sure=False)
    question = next(one for one in ask_source_of_claim(told.reading(), 0) if key_of(one) == "The Fishers' Union")
    assert set(options_of(question)) == {"The Fishers' Union", "Residents of Easton", "Harbour Watch"}


def test_one_voice_alone_makes_no_question(story: StoryOf) -> None:
    told = story("Ana Ruiz said the old pier had lost its timber.").says(
        "Ana Ruiz", "said", "the old pier had lost its timber"
    )
    reading = told.reading()
    assert [*ask_source_of_claim(reading, 0), *ask_claim_of_source(reading, 0), *ask_match_claims(reading, 0)] == []


@pytest.mark.parametrize("ask", [ask_source_of_claim, ask_claim_of_source, ask_match_claims])
def test_nothing_is_asked_about_an_unsure_attribution(harbour: Any, story: StoryOf, ask: Any) -> None:
    unsure = "the tower would stand for a century"
    told = story(*harbour.text.split("\n")[::2], f"Cem Aydin said {unsure}.")
    told.attributions, told.voices = harbour.attributions, harbour.voices
    told.says("Cem Aydin", "said", unsure, sure=False)
    assert told.reading().attributions[-1].speaker == "Cem Aydin"
    for question in ask(told.reading(), 0):
        assert unsure not in repr(question)


def test_two_pieces_of_what_is_said_make_two_questions_with_two_ids(story: StoryOf) -> None:
    first, second = "“The pier has lost half its timber,”", "“Boats must land in Easton now.”"
    told = story(f"{first} said Ana Ruiz. {second}", "Tom Birch said nobody had checked the planks.", VARGA)
    told.says("Ana Ruiz", "said", first, manner="quote").says("Ana Ruiz", "said", second, manner="quote")
    told.says("Tom Birch", "said", "nobody had checked the planks").says("Ines Varga", "held", "her shares to be lost")
    questions = [one for one in ask_source_of_claim(told.reading(), 0) if key_of(one) == "Ana Ruiz"]
    assert len({question.id for question in questions}) == len(questions) == 2


def test_each_voice_is_asked_for_its_claim_among_those_of_others(harbour: Any) -> None:
    questions = {question.stem: question for question in ask_claim_of_source(harbour.reading(), 0)}
    question = questions["Which of these statements does the article attribute to Ana Ruiz?"]
    assert key_of(question) == "The old pier had lost half of its timber"
    assert {
        "Nobody checked a single plank since March",
        "Boats would have to land in Easton",
    } <= set(options_of(question))
    assert len(questions) == 4


def test_two_people_as_one_are_not_asked_about_and_two_reports_in_one_are_no_answer(story: StoryOf) -> None:
    said = {
        "Ana Ruiz": "nobody ever checked a single old plank",
        "Birch and Rep. Holt": "boats would have to land in Easton",
        "Cem Aydin": "the mill was for sale and that prices fell",
        "Ines Varga": "a concrete jetty might cost a fortune",
    }
    questions = list(ask_claim_of_source(all_say(story, said).reading(), 0))
    assert [key_of(question).lower() for question in questions] == [said["Ana Ruiz"], said["Ines Varga"]]
    assert not any("for sale" in text for question in questions for text in options_of(question))


def test_a_key_much_longer_than_its_rivals_is_not_asked(story: StoryOf) -> None:
    long = "the old pier had lost half of its timber to the storms and most of its iron to people from other towns"
    told = story(
        f"Ana Ruiz said {long}.",
        "Tom Birch said nobody checked a single plank.",
        "Lena Holt said boats must land in Easton.",
    )
    told.says("Ana Ruiz", "said", long).says("Tom Birch", "said", "nobody checked a single plank")
    told.says("Lena Holt", "said", "boats must land in Easton")
    assert "Ana Ruiz" not in " ".join(question.stem for question in ask_claim_of_source(told.reading(), 0))


def test_first_person_and_paraphrase_stand_apart_where_there_are_enough_of_both(story: StoryOf) -> None:
    told = story(
        "“We sold our last good boat,” said Cem Aydin.",
        "Ana Ruiz said the old pier had lost its timber.",
        "Tom Birch said nobody had checked the planks.",
        "Lena Holt said ferries must land in Easton.",
    )
    told.says("Cem Aydin", "said", "“We sold our last good boat,”", manner="quote")
    told.says("Ana Ruiz", "said", "the old pier had lost its timber").says(
        "Tom Birch", "said", "nobody had checked the planks"
    )
    told.says("Lena Holt", "said", "ferries must land in Easton")
    questions = [*ask_claim_of_source(told.reading(), 0), *ask_match_claims(told.reading(), 0)]
    assert len(questions) == 4
    assert not any("our last good boat" in repr(question.form) for question in questions)


def of_all_manners(story: StoryOf) -> Any:
    """Two quotations in the first person and a report."""
    told = story(
        "“We sold our last good boat,” said Cem Aydin.",
        "“I have never seen worse planks,” said Ana Ruiz.",
        "Tom Birch said nobody had checked the timber.",
    )
    told.says("Cem Aydin", "said", "“We sold our last good boat,”", manner="quote")
    told.says("Ana Ruiz", "said", "“I have never seen worse planks,”", manner="quote")
    return told.says("Tom Birch", "said", "nobody had checked the timber")


def test_where_there_are_too_few_alike_all_are_shown_as_words_of_the_article(story: StoryOf) -> None:
    questions = list(ask_claim_of_source(of_all_manners(story).reading(), 0))
    assert [question.stem for question in questions] == [
        "Which of these words of the article are attributed to Cem Aydin?",
        "Which of these words of the article are attributed to Ana Ruiz?",
    ]  # Tom Birch's would be the only words out of the first person
    assert set(options_of(questions[0])) == {
        "“We sold our last good boat”",
        "“I have never seen worse planks”",
        "“Nobody had checked the timber”",
    }


def test_words_of_the_article_are_matched_with_their_voices(story: StoryOf) -> None:
    (question,) = ask_match_claims(of_all_manners(story).reading(), 0)
    assert question.stem == "Match these words of the article with the source that the article gives for each."
    assert isinstance(question.form, Matching)
    assert {pair.answer for pair in question.form.pairs} == {"Cem Aydin", "Ana Ruiz", "Tom Birch"}
    assert all(pair.prompt.startswith("“") for pair in question.form.pairs)


@pytest.mark.parametrize(
    ("second", "asked"),
    [
        ("the ferry would sail from Easton", True),
        ("the planks and nails had cost too much", True),  # one word in common
        ("nobody in Easton had paid for the planks", False),  # the two would look like a pair
    ],
)
def test_two_statements_of_one_other_voice_are_enough(story: StoryOf, second: str, asked: bool) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost its timber.",
        "Tom Birch said nobody had checked the planks.",
        f"Tom Birch added that {second}.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost its timber")
    told.says("Tom Birch", "said", "nobody had checked the planks").says("Tom Birch", "added", f"that {second}")
    stems = [question.stem for question in ask_claim_of_source(told.reading(), 0)]
    assert stems == (["Which of these statements does the article attribute to Ana Ruiz?"] if asked else [])


@pytest.mark.parametrize(("heard_from", "is_offered"), [("constituents", False), ("neighbours", True)])
def test_what_only_the_holder_of_an_office_says_stands_nowhere_as_a_wrong_answer(
    story: StoryOf, heard_from: str, is_offered: bool
) -> None:
    said = {
        "Ana Ruiz": "We need a better ferry line to Easton",
        "Tom Birch": f"I heard about the crane from my {heard_from}",
        "Lena Holt": "We will build a new pier in Norby",
    }
    told = story(*(f"“{words},” said {name}." for name, words in said.items()))
    for name, words in said.items():
        told.says(name, "said", f"“{words},”", manner="quote")
    options = [text for question in ask_claim_of_source(told.reading(), 0) for text in options_of(question)]
    assert any("the crane" in text for text in options) is is_offered


def test_claims_are_matched_with_their_voices(harbour: Any) -> None:
    (question,) = ask_match_claims(harbour.names("Ines Varga").reading(), 0)
    assert isinstance(question.form, Matching)
    assert {pair.prompt: pair.answer for pair in question.form.pairs} == {
        "The old pier had lost half of its timber": "Ana Ruiz",
        "Nobody checked a single plank since March": "Tom Birch",
        "Boats would have to land in Easton": "The Fishers' Union",
        "A concrete jetty might cost 4 million crowns": "Lena Holt",
    }
    assert question.form.spare_answers == ("Ines Varga",)
    assert {evidence.quote.split()[0] for evidence in question.evidence} == {"Ana", "Tom", "The", "Lena"}


def test_two_voices_are_too_few_to_match(story: StoryOf) -> None:
    told = story("Ana Ruiz said the old pier had lost its timber.", "Tom Birch said nobody had checked the planks.")
    told.says("Ana Ruiz", "said", "the old pier had lost its timber").says(
        "Tom Birch", "said", "nobody had checked the planks"
    )
    assert list(ask_match_claims(told.reading(), 0)) == []


def test_two_voices_that_say_the_same_are_never_matched_together(story: StoryOf) -> None:
    told = story(
        "Ana Ruiz said the old pier had lost half of its timber.",
        "Tom Birch said the old pier lost half the timber.",
        "Lena Holt said boats would have to land in Easton.",
        "Cem Aydin said nobody checked a single plank since March.",
    )
    told.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("Tom Birch", "said", "the old pier lost half the timber")
    told.says("Lena Holt", "said", "boats would have to land in Easton")
    told.says("Cem Aydin", "said", "nobody checked a single plank since March")
    for question in ask_match_claims(told.reading(), 0):
        assert isinstance(question.form, Matching)
        assert not {"Ana Ruiz", "Tom Birch"} <= set(question.form.answers)


@pytest.mark.parametrize("seed", range(1, 5))
def test_another_seed_keeps_the_id_of_a_matching_question(harbour: Any, seed: int) -> None:
    (first,), (other,) = ask_match_claims(harbour.reading(), 0), ask_match_claims(harbour.reading(), seed)
    assert first.id == other.id


def test_a_verdict_is_asked_for_in_the_articles_words(story: StoryOf) -> None:
    told = story("Ana Ruiz condemned the sale of the pier.", "Tom Birch said nobody had checked the planks.", VARGA)
    told.says("Ana Ruiz", "condemned", "the sale of the pier").says(
        "Tom Birch", "said", "nobody had checked the planks"
    )
    told.says("Ines Varga", "held", "her shares to be lost", sure=False)
    question = next(one for one in ask_source_of_claim(told.reading(), 0) if "condemned" in one.stem)
    assert question.stem == "According to the article, which source “condemned the sale of the pier”?"
    assert key_of(question) == "Ana Ruiz"


def test_a_verdict_is_no_statement_to_choose_among(story: StoryOf) -> None:
    told = story("Ana Ruiz condemned the sale of the pier.", "Tom Birch said nobody had checked the planks.", VARGA)
    told.says("Ana Ruiz", "condemned", "the sale of the pier").says(
        "Tom Birch", "said", "nobody had checked the planks"
    )
    reading = told.names("Ines Varga").reading()
    assert [*ask_claim_of_source(reading, 0), *ask_match_claims(reading, 0)] == []


@pytest.mark.parametrize(
    ("paragraph", "source", "cue", "where"),
    [
        ("“The old pier has lost its timber,” said the mayor, Ana Ruiz.", "the mayor", "said", "right behind it"),
        ("“The old pier has lost its timber,” the mayor said.", "the mayor", "said", "elsewhere in the article"),
    ],
)
def test_the_explanation_tells_where_the_name_stands(
    story: StoryOf, paragraph: str, source: str, cue: str, where: str
) -> None:
    told = with_hopes(story, "Ana Ruiz is the mayor.", paragraph)
    told.says(source, cue, "“The old pier has lost its timber,”", by="Ana Ruiz", manner="quote")
    (question,) = ask_source_of_claim(told.reading(), 0)
    assert f"Here that is Ana Ruiz, named {where}." in question.explanation


def test_no_voice_is_the_key_of_too_many_where_several_are_asked_for(story: StoryOf) -> None:
    places = ("mill", "school", "market", "town hall", "inn")
    said = [f"“The {place} needs a new roof before winter,”" for place in places]
    made = story(
        *(f"Ana Ruiz said {one}." for one in said),
        "Tom Birch argued that nobody checked a single plank since March.",
        "Lena Holt claimed that a concrete jetty might cost a fortune.",
    )
    for one in said:
        made.says("Ana Ruiz", "said", one, manner="quote")
    made.says("Tom Birch", "argued", "that nobody checked a single plank since March")
    made.says("Lena Holt", "claimed", "that a concrete jetty might cost a fortune")
    keys = [key_of(question) for question in ask_source_of_claim(made.reading(), 0)]
    assert keys.count("Ana Ruiz") == 3
    assert {"Tom Birch", "Lena Holt"} < set(keys)


@pytest.mark.parametrize(
    ("said", "manner", "watching", "asked"),
    [
        ("the old pier had lost half of its timber", "paraphrase", "Ana Ruiz", False),
        ("the old pier had lost half of its timber", "paraphrase", "A gull", True),
        ("“The old pier has lost half of its timber,”", "quote", "Ana Ruiz", True),
        ("“I sailed to Easton in the old storm,”", "quote", "Ana Ruiz", False),
        ("“I sailed to Easton in the old storm,”", "quote", "A gull", True),
        ("“I sailed to Easton in the old storm of March,”", "quote", "Ana Ruiz", True),
    ],
)
def test_no_report_and_no_short_line_of_an_own_is_asked_for_of_whom_the_article_names_most(
    story: StoryOf, said: str, manner: Manner, watching: str, asked: bool
) -> None:
    told = with_hopes(story, f"Ana Ruiz said {said}.", f"{watching} watched.")
    told.says("Ana Ruiz", "said", said, manner=manner)
    assert bool(list(ask_source_of_claim(told.reading(), 0))) == asked


def test_a_verdict_on_words_is_asked_for_in_quotation_marks(story: StoryOf) -> None:
    made = story("Ana Ruiz said the first report on the pier was credible.", *HARBOUR_VOICES[2:])
    made.says("Ana Ruiz", "said", "the first report on the pier was credible")
    for name in ("Tom Birch", "Lena Holt"):
        made.says(name, "hoped", f"{name[:3]} would do well")
    (question,) = ask_source_of_claim(made.reading(), 0)
    assert question.stem == (
        "Which source does the article give for the words “the first report on the pier was credible”?"
    )


def test_all_are_matched_by_surname_where_one_has_no_more(story: StoryOf) -> None:
    said = {
        "Ruiz": "the old pier had lost half of its timber",
        "Tom Birch": "nobody checked a single plank since March",
        "Lena Holt": "boats would have to land in Easton",
    }
    told = all_say(story, said, "Cem Aydin watched.").names("Cem Aydin")
    (question,) = ask_match_claims(told.reading(), 0)
    assert isinstance(question.form, Matching)
    assert set(question.form.answers) | set(question.form.spare_answers) == {"Ruiz", "Birch", "Holt", "Aydin"}


FACTS = (
    "The new bridge of Norby opened on 4 March 1998 for cars and trams.",
    "The old bridge of Norby closed on 7 May 1999 for the winter.",
)


@pytest.mark.parametrize(("first", "asked"), [(FACTS, 1), ((), 0)])
def test_no_fact_right_behind_words_of_a_voice_is_offered_as_the_articles_own(
    story: StoryOf, first: tuple[str, ...], asked: int
) -> None:
    said = "Ana Ruiz said the harbour wall needs a great many new stones."
    behind = " ".join([said, *(FACTS if not first else ())])
    made = story(*first, behind).says("Ana Ruiz", "said", "the harbour wall needs a great many new stones")
    for fact in FACTS:
        made.judges(fact, "fact")
    assert len(list(ask_claim_of_source(made.reading(), 0))) == asked


def test_a_fact_that_goes_on_with_another_is_not_offered_as_the_articles_own(story: StoryOf) -> None:
    facts = (FACTS[0], "The old bridge of Norby also closed on 7 May 1999.")
    made = story(*facts, "Ana Ruiz said the harbour wall needs a great many new stones.")
    made.says("Ana Ruiz", "said", "the harbour wall needs a great many new stones")
    for fact in facts:
        made.judges(fact, "fact")
    assert not list(ask_claim_of_source(made.reading(), 0))


def test_what_the_article_gives_to_anybody_is_not_offered_as_its_own(story: StoryOf) -> None:
    said = "Ana Ruiz said the harbour wall needs a great many new stones."
    told = "Tom Birch said the old bridge of Norby had closed for the winter."
    made = story(*FACTS, said, told).says("Ana Ruiz", "said", "the harbour wall needs a great many new stones")
    made.says("Tom Birch", "said", "the old bridge of Norby had closed for the winter", sure=False)
    for fact in FACTS:
        made.judges(fact, "fact")
    assert not list(ask_claim_of_source(made.reading(), 0))


def test_no_fact_of_the_articles_own_is_offered_beside_a_quotation(story: StoryOf) -> None:
    said = "“The harbour wall needs a great many new stones,”"
    made = story(*FACTS, f"{said} said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    for fact in FACTS:
        made.judges(fact, "fact")
    assert not list(ask_claim_of_source(made.reading(), 0))


@pytest.mark.parametrize(
    ("said", "asked"), [("“I thank my hard-working staff,”", False), ("“I thank the sailors,”", True)]
)
def test_what_only_the_holder_of_an_office_says_is_not_asked_about(story: StoryOf, said: str, asked: bool) -> None:
    said = said.replace(",”", " of Easton today,”")
    told = story(f"{said} said Ana Ruiz.", "Tom Birch said nobody had checked the planks.", VARGA)
    told.says("Ana Ruiz", "said", said, manner="quote").says("Tom Birch", "said", "nobody had checked the planks")
    told.says("Ines Varga", "held", "her shares to be lost")
    keys = [key_of(question) for question in ask_source_of_claim(told.reading(), 0)]
    assert ("Ana Ruiz" in keys) == asked


def test_what_the_reading_holds_twice_is_asked_once(harbour: Any) -> None:
    reading = harbour.reading()
    twice = attrs.evolve(reading, attributions=(*reading.attributions, reading.attributions[0]))
    stems = [question.stem for question in ask_source_of_claim(twice, 0)]
    assert len(stems) == len(set(stems))


def test_chance_decides_how_many_of_the_statements_on_offer_are_longer_than_the_key(story: StoryOf) -> None:
    said = {
        "Ana Ruiz": "the old pier had lost half of its timber",
        "Tom Birch": "nobody checked a single plank since March",
        "Lena Holt": "a concrete jetty might cost the town a fortune",
        "Ole Dahl": "boats may land in Easton at night",
        "Kai Berg": "gulls sleep on every roof of the harbour street",
        "Mia Lunde": "the ferry sails on Sundays only",
        "Ida Moss": "sailors from the north drink at the mill",
    }
    reading = all_say(story, said).reading()
    longer = set()
    for seed in range(20):
        question = next(one for one in ask_claim_of_source(reading, seed) if "Ana Ruiz" in one.stem)
        longer.add(sum(len(text) > len(key_of(question)) for text in options_of(question)))
    assert len(longer) > 1
