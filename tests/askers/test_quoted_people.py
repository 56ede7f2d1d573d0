"""In which form the article gives what a person says: quoted, paraphrased, or both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.quoted_people import OPTIONS, ask_about_people
from quizkit.askers.quotes import ask_quoted_or_paraphrased
from quizkit.askers.voice_forms import QUOTED, QUOTED_FIRST, TOLD, TOLD_FIRST, voice_forms
from quizkit.model import Question, SingleChoice
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

QUOTATION = "“The new pier needs a guard for its large crane,”"
FURTHER = "“Nobody has paid for the ropes since the last storm,”"
REPORT = "the old pier had lost half of its timber"
QUOTES = f"{QUOTATION} said Ana Ruiz, the harbour master."
REPORTS = f"Ana Ruiz said {REPORT}."


def told(story: StoryOf, *paragraphs: str, headline: str = "") -> Any:
    """A story of these paragraphs, each a sentence, in which Ana Ruiz is cited wherever she is quoted or reported."""
    made = story(*paragraphs, headline=headline)
    for paragraph in paragraphs:
        made.judges(paragraph, None)
    for text, manner in ((QUOTATION, "quote"), (FURTHER, "quote"), (REPORT, "paraphrase")):
        if any(text in one for one in paragraphs):
            made.says("Ana Ruiz", "said", text, manner=manner)
    return made


def form_of(made: Any) -> str | None:
    """The form in which the article gives what Ana Ruiz says."""
    return next((one.sort for one in voice_forms(made.reading()) if one.voice.name == "Ana Ruiz"), None)


@pytest.mark.parametrize(
    ("paragraphs", "sort"),
    [
        ([QUOTES], QUOTED),
        ([REPORTS], TOLD),
        ([QUOTES, REPORTS], QUOTED_FIRST),
        ([REPORTS, QUOTES], TOLD_FIRST),
        ([REPORTS, QUOTES, f"{FURTHER} said Ana Ruiz."], TOLD_FIRST),
    ],
)
def test_the_form_of_all_that_somebody_says(story: StoryOf, paragraphs: list[str], sort: str) -> None:
    assert form_of(told(story, *paragraphs)) == sort


@pytest.mark.parametrize(
    ("headline", "paragraphs", "sort"),
    [
        ("Pier is ‘a Danger to All’", [REPORTS], None),
        ("Pier is “a Danger to All”", [REPORTS, QUOTES], None),
        ("Pier is “a Danger to All”", [QUOTES], QUOTED),
        ("Sailors' pier and builders' crane", [REPORTS], TOLD),
    ],
)
def test_words_in_marks_in_a_headline_may_be_anybodys(
    story: StoryOf, headline: str, paragraphs: list[str], sort: str | None
) -> None:
    assert form_of(told(story, *paragraphs, headline=headline)) == sort


def asked(made: Any) -> list[Question]:
    """The questions for the first article of a few in which this one's form of answer is not left out."""
    return next((found for seed in range(9) if (found := list(ask_about_people(made.reading(), [], seed)))), [])


@pytest.mark.parametrize(
    ("paragraphs", "sort", "evidence"),
    [
        ([QUOTES], QUOTED, ["said Ana Ruiz"]),
        ([REPORTS], TOLD, [REPORT]),
        ([QUOTES, REPORTS], QUOTED_FIRST, ["said Ana Ruiz", REPORT]),
        ([REPORTS, QUOTES], TOLD_FIRST, [REPORT, "said Ana Ruiz"]),
    ],
)
def test_a_question_has_all_forms_and_shows_every_statement(
    story: StoryOf, paragraphs: list[str], sort: str, evidence: list[str]
) -> None:
    (question,) = asked(told(story, *paragraphs))
    assert question.stem.endswith("How does this one give what Ana Ruiz says?")
    assert set(options_of(question)) == set(OPTIONS.values())
    assert key_of(question) == OPTIONS[sort]
    assert len(question.evidence) == len(evidence)
    assert all(words in place.quote for words, place in zip(evidence, question.evidence, strict=True))


def feedback(question: Question) -> dict[str, str | None]:
    assert isinstance(question.form, SingleChoice)
    return {one.text: one.feedback for one in question.form.options}


def test_a_wrong_answer_is_refuted_by_words_of_the_article(story: StoryOf) -> None:
    (question,) = asked(told(story, REPORTS, QUOTES))
    said = feedback(question)
    assert said[OPTIONS[QUOTED]] == (
        "The article also paraphrases: “Ana Ruiz said” reports “the old pier had lost half of its timber” "
        "without quotation marks."
    )
    assert said[OPTIONS[TOLD]] == (
        "The article also quotes Ana Ruiz: “The new pier needs a guard for its large crane”."
    )
    assert said[OPTIONS[QUOTED_FIRST]] == (
        "The paraphrase (“the old pier had lost half of its timber”) stands before the quotation "
        "(“The new pier needs a guard for its large crane”)."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz wants the crane to go.",
        "The council was told by Ana Ruiz of the crane.",
        "Ana Ruiz was not optimistic about the crane.",
        "Ana Ruiz was of another mind: the crane was fine.",
        "Ana Ruiz does not foresee a new crane.",
        "A crane is what Ana Ruiz would like best.",
        "To Ana Ruiz, the crane is the heart of the town.",
        "Ana Ruiz came in May. She complained about the crane.",
    ],
)
def test_nobody_is_only_quoted_of_whom_more_may_be_told(story: StoryOf, sentence: str) -> None:
    assert form_of(told(story, sentence, QUOTES)) is None
    assert form_of(told(story, "Ana Ruiz came in May with the old crane.", QUOTES)) == QUOTED


@pytest.mark.parametrize(
    ("source", "sure", "sort"),
    [("She", False, None), ("The mayor", False, None), ("the Harbour Board", True, QUOTED)],
)
def test_a_report_of_nobody_in_particular_soon_behind_a_name_may_be_theirs(
    story: StoryOf, source: str, sure: bool, sort: str | None
) -> None:
    made = story(f"{QUOTES} {source} warned of ice on the ropes of the mole.")
    made.judges(QUOTES, None).says("Ana Ruiz", "said", QUOTATION, manner="quote")
    kind = "organisation" if source.endswith("Board") else "person"
    made.says(source, "warned", "of ice on the ropes of the mole", type=kind, sure=sure)
    assert form_of(made) == sort


def test_a_description_before_the_first_name_may_be_the_one_who_is_named(story: StoryOf) -> None:
    lead = "The harbour master said ice lay on the ropes of the mole."
    made = told(story, lead, QUOTES)
    assert form_of(made.says("The harbour master", "said", "ice lay on the ropes of the mole", sure=False)) is None


@pytest.mark.parametrize(
    ("source", "sort"),
    [
        ("Even the keeper of the harbour in Easton", None),
        ("One harbour master", None),
        ("One farmer", QUOTED),
        ("Mayor Tom Birch", QUOTED),
    ],
)
def test_a_description_far_before_the_first_name_is_theirs_if_it_fits(
    story: StoryOf, source: str, sort: str | None
) -> None:
    made = told(story, f"{source} said ice lay on the ropes of the mole.", "The winter was long.", QUOTES)
    made.says(source, "said", "ice lay on the ropes of the mole", by=source[:1].lower() + source[1:], sure=False)
    assert form_of(made) == sort


@pytest.mark.parametrize(
    ("lead", "sort"),
    [
        ("Even the harbour master agrees.", None),
        ("The last man to build a boat here agrees.", None),
        ("The new law has a part that others recommended.", QUOTED),
        ("Others agree.", QUOTED),
    ],
)
def test_words_of_saying_right_before_the_first_name_may_be_of_the_one_who_is_named(
    story: StoryOf, lead: str, sort: str | None
) -> None:
    made = story(f"{lead} {QUOTES}").judges(lead, None).judges(QUOTES, None)
    assert form_of(made.says("Ana Ruiz", "said", QUOTATION, manner="quote")) == sort


def test_a_clause_beside_a_quotation_may_tell_more(story: StoryOf) -> None:
    sentence = f"{QUOTATION} said Ana Ruiz, because the storms were worse each year."
    made = story(sentence).judges(sentence, None).says("Ana Ruiz", "said", QUOTATION, manner="quote")
    assert form_of(made) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz has sold her boat. “It was rotten from the first day on,” is what the harbour heard.",
        "Ana Ruiz has ‘no time for ropes’ this year.",
    ],
)
def test_nobody_is_only_paraphrased_near_a_quotation_of_nobody(story: StoryOf, sentence: str) -> None:
    assert form_of(told(story, REPORTS, sentence)) is None
    assert form_of(told(story, REPORTS, "Ana Ruiz has sold her boat, the “Grey Lady”.")) == TOLD


def test_who_is_named_often_is_only_asked_about_where_both_forms_are_there(story: StoryOf) -> None:
    named = [f"The year {year} brought Ana Ruiz." for year in range(20)]
    assert form_of(told(story, QUOTES, *named)) is None
    assert form_of(told(story, QUOTES, REPORTS, *named)) == QUOTED_FIRST


MIXED = "the mole in the harbour was “a danger to every child” this year"


@pytest.mark.parametrize(
    ("first", "sort"), [(MIXED, None), (QUOTATION, None), (REPORT, TOLD_FIRST)], ids=["mixed", "quoted", "told"]
)
def test_a_report_with_a_quoted_part_counts_as_quoted_behind_one_without(
    story: StoryOf, first: str, sort: str | None
) -> None:
    said = [text for text in (QUOTES, REPORTS) if first in text]
    made = told(story, *said, f"Ana Ruiz noted {MIXED}.", *([] if said else [QUOTES]))
    assert form_of(made.says("Ana Ruiz", "noted", MIXED, manner="mixed")) == sort


@pytest.mark.parametrize("part", ["the mole was “rotten” after every storm", "the mole was “a danger to every child”"])
def test_a_word_in_marks_and_a_report_of_few_words_are_of_no_form(story: StoryOf, part: str) -> None:
    made = told(story, REPORTS, f"Ana Ruiz noted {part}.")
    assert form_of(made.says("Ana Ruiz", "noted", part, manner="mixed")) is None


def test_what_is_given_according_to_somebody_is_not_said_to_be_reported_by_these_words(story: StoryOf) -> None:
    made = story(f"According to Ana Ruiz, {REPORT}.")
    (question,) = asked(made.says("Ana Ruiz", "According to", REPORT))
    assert question.explanation.startswith(
        "No words of Ana Ruiz stand in quotation marks: “According to Ana Ruiz” gives “the old pier"
    )


AIDE = "a former harbour aide"


@pytest.mark.parametrize(
    ("before", "behind", "sort"),
    [
        ("", "", TOLD),
        ("", ", Ana Ruiz", None),
        ("Tom Birch is an aide at the harbour.", "", None),
        ("", ". Tom Birch is angry about it", None),
    ],
)
def test_who_has_no_name_is_asked_about_where_it_could_be_nobody_who_has_one(
    story: StoryOf, before: str, behind: str, sort: str | None
) -> None:
    made = story(before or "The winter was long.", f"On Monday {REPORT}, according to {AIDE}{behind}.")
    made.says(AIDE, "according to", REPORT).names(*(["Tom Birch"] if "Birch" in before + behind else []))
    assert [one.sort for one in voice_forms(made.reading())] == ([sort] if sort else [])


@pytest.mark.parametrize(
    ("other", "is_asked"),
    [
        ("a ferry captain", True),
        ("the ferry captain", True),
        ("another aide", False),
        ("the official", False),
        ("aides of the mayor", False),
    ],
)
def test_who_has_no_name_is_asked_about_where_nobody_else_without_one_could_be_the_same(
    story: StoryOf, other: str, is_asked: bool
) -> None:
    made = story(f"{REPORT}, said {AIDE}.", f"And {other} said ice lay on the ropes of the mole.")
    made.says(AIDE, "said", REPORT)
    made.says(other, "said", "ice lay on the ropes", type="group" if other.startswith("aides") else "person")
    assert (AIDE in [one.voice.name for one in voice_forms(made.reading())]) is is_asked


@pytest.mark.parametrize(
    ("name", "is_asked"),
    [
        ("one former harbour aide", True),
        ("an aide to the harbour board", True),
        ("an aide", False),
        ("a second harbour aide", False),
        ("an aide to his mother", False),
        ("a longtime friend", False),
    ],
)
def test_a_description_must_tell_who_is_meant(story: StoryOf, name: str, is_asked: bool) -> None:
    made = story(f"{REPORT}, said {name}.").says(name, "said", REPORT)
    assert bool(list(voice_forms(made.reading()))) is is_asked


@pytest.mark.parametrize(("verb", "sort"), [("said", TOLD), ("promised", TOLD), ("denied", None)])
def test_a_clause_behind_a_name_is_a_report_though_it_is_not_sure(story: StoryOf, verb: str, sort: str | None) -> None:
    sentence = f"Ana Ruiz {verb} {REPORT}."
    made = story(sentence).judges(sentence, None).says("Ana Ruiz", verb, REPORT, sure=False)
    assert form_of(made) == sort


@pytest.mark.parametrize(
    ("content", "sort"), [("plans for a new pier in the harbour", None), ("the pier would go before the winter", TOLD)]
)
def test_an_object_is_no_clause(story: StoryOf, content: str, sort: str | None) -> None:
    assert form_of(story(f"Ana Ruiz announced {content}.").says("Ana Ruiz", "announced", content)) == sort


def test_a_quoted_question_is_a_quotation(story: StoryOf) -> None:
    question = "“Who will pay for the new ropes?”"
    made = story(f"{question} asked Ana Ruiz.").judges(f"{question} asked Ana Ruiz.", None)
    assert form_of(made.says("Ana Ruiz", "asked", question, manner="quote")) == QUOTED


def test_nobody_is_only_paraphrased_who_leads_up_to_a_paragraph(story: StoryOf) -> None:
    assert form_of(told(story, REPORTS, "Ana Ruiz wrote for the harbour news:\nThe mole is old.")) is None


@pytest.mark.parametrize(("other", "sort"), [("Tom Ruiz", None), ("Ana Ruiz Birch", None), ("Tom Birch", QUOTED)])
def test_two_people_of_one_surname_are_not_told_apart(story: StoryOf, other: str, sort: str | None) -> None:
    made = story(QUOTES, f"The pier was sold by {other}.").judges(QUOTES, None).names(other)
    assert form_of(made.says("Ana Ruiz", "said", QUOTATION, manner="quote")) == sort


def test_most_people_are_only_quoted_and_such_a_one_is_asked_about_once_or_never(story: StoryOf) -> None:
    ferry, crane = "“The ferry needs a captain for the long winter,”", "“A crane is no toy for the children here,”"
    made = told(story, f"{ferry} said Tom Birch.", f"{crane} said Lena Holt.")
    made.says("Tom Birch", "said", ferry, manner="quote").says("Lena Holt", "said", crane, manner="quote")
    assert {len(list(ask_about_people(made.reading(), [], seed))) for seed in range(9)} == {0, 1}


def test_different_answers_come_before_a_second_one_alike(story: StoryOf) -> None:
    people = "Tom Birch", "Lena Holt", "Ana Ruiz"
    made = story(
        *(f"{name} said the {what} was old and slow." for name, what in zip(people, "xyz", strict=True)), QUOTES
    )
    for name, what in zip(people, "xyz", strict=True):
        made.says(name, "said", f"the {what} was old and slow")
    made.says("Ana Ruiz", "said", QUOTATION, manner="quote")
    keys = [key_of(one) for one in ask_about_people(made.reading(), [], 0)]
    assert keys == [OPTIONS[TOLD_FIRST], OPTIONS[TOLD], OPTIONS[TOLD]]


def test_a_name_misspelt_and_taken_for_a_body_may_be_theirs(story: StoryOf) -> None:
    made = story(f"Tom Hollow said {REPORT}.", "Hollo said no.").says("Tom Hollow", "said", REPORT)
    assert [one.sort for one in voice_forms(made.reading())] == [TOLD]
    assert not list(voice_forms(made.says("Hollo", "said", "no", type="organisation").reading()))


def test_answers_of_an_article_differ_where_they_can(story: StoryOf) -> None:
    made = told(story, QUOTES, REPORTS, "“The ferry needs a captain for the long winter,” said Tom Birch.")
    made.says("Tom Birch", "said", "“The ferry needs a captain for the long winter,”", manner="quote")
    keys = {tuple(map(key_of, ask_about_people(made.reading(), [], seed))) for seed in range(9)}
    assert keys == {(OPTIONS[QUOTED_FIRST],), (OPTIONS[QUOTED_FIRST], OPTIONS[QUOTED])}


def test_who_is_cited_most_is_asked_about_before_who_is_cited_in_passing(story: StoryOf) -> None:
    ferry = "“The ferry needs a captain for the long winter,”"
    made = told(story, f"{ferry} said Tom Birch.", QUOTES, f"{FURTHER} said Ana Ruiz.")
    (question,) = asked(made.says("Tom Birch", "said", ferry, manner="quote"))
    assert question.stem.endswith("what Ana Ruiz says?")


def test_of_a_statement_that_another_question_asks_about_nothing_more_is_asked(story: StoryOf) -> None:
    reading = told(story, REPORTS, QUOTES).reading()
    assert all(list(ask_about_people(reading, [], seed)) for seed in range(9))
    for known in reading.attributions:
        assert list(ask_about_people(reading, [known], 0)) == []


def test_statements_are_asked_about_before_people(story: StoryOf) -> None:
    content = "the old crane in the harbour was “a danger to every child”"
    made = told(story, REPORTS, f"Ana Ruiz noted {content}.").says("Ana Ruiz", "noted", content, manner="mixed")
    assert [key_of(one) for one in ask_about_people(made.reading(), [], 0)] == [OPTIONS[TOLD_FIRST]]
    keys = [key_of(one) for one in ask_quoted_or_paraphrased(made.reading(), 0)]
    assert "Just “a danger to every child”" in keys
    assert OPTIONS[TOLD_FIRST] not in keys


@pytest.mark.parametrize(("part", "sort"), [("chairwoman of the Pier Fund", None), ("a friend of the Pier Fund", TOLD)])
def test_who_heads_a_body_that_is_cited_may_have_said_its_words(story: StoryOf, part: str, sort: str | None) -> None:
    made = told(story, f"Ana Ruiz, {part}, said {REPORT}.", "The Pier Fund said the timber was gone.")
    made.says("the Pier Fund", "said", "the timber was gone", type="organisation")
    assert form_of(made) == sort
