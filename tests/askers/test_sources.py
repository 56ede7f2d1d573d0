"""type-of-source."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers import sources
from quizkit.askers.source_kinds import BODY, DOCUMENT, NOBODY, PERSON, UNNAMED
from quizkit.askers.sources import ask_type_of_source
from quizkit.model import Question, Reading, SingleChoice
from tests.askers.options import key_of

StoryOf = Callable[..., Any]

# Two other voices, so that a reader must look who speaks; neither of them has a claim that reads alone.
OTHERS = ("The Fishers' Union said so.", "It was late, sailors said.")
SEEDS = 12
STATEMENT = "The old pier had lost half of its timber"


def keys_of(reading: Reading) -> list[str]:
    return [key_of(question) for question in ask_type_of_source(reading, 0)]


@pytest.fixture(autouse=True)
def _people_alone_are_asked_for_in_every_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "PEOPLE_ALONE", 1)


def told_with_others(story: StoryOf, *paragraphs: str) -> Any:
    told = story(*OTHERS, *paragraphs)
    told.says("The Fishers' Union", "said", "so", type="organisation")
    return told.says("sailors", "said", "It was late", type="group")


SOURCES = [
    ("Ana Ruiz", "person", [PERSON]),
    ("port lawyer Ana Ruiz", "person", []),
    ("Easton's man at the Harbour Board", "person", []),
    ("Green Harbour Society", "organisation", [BODY]),
    ("Harbour Watch", "person", []),
    ("Bishop Tom Birch", "organisation", []),
    ("officials", "group", [UNNAMED]),
    ("friends of port officials", "group", []),
    ("Easton officials", "group", [UNNAMED]),
    ("a senior Birch adviser", "person", [UNNAMED]),
    ("senior Birch administration officials", "group", [UNNAMED]),
    ("Harbour Board officials", "group", [UNNAMED]),
    ("Harbour party officials", "group", [UNNAMED]),
    ("HBC officials", "group", [UNNAMED]),
    ("doctors at Easton", "group", []),
    ("Tom Fisher", "person", [PERSON]),
    ("Easton plans", "group", []),
    ("the HBC", "organisation", [BODY]),
    ("the Hbc", "organisation", []),
    ("early data", "group", []),
    ("a port official", "person", [UNNAMED]),
    ("the lawsuit", "document", []),
    ("court documents", "document", [DOCUMENT]),
    ("new polls", "document", [DOCUMENT]),
    ("the officials", "group", []),
    ("a port spokesman", "person", [UNNAMED]),
    ("a spokeswoman for the port", "person", [UNNAMED]),
    ("the spokesman", "person", []),
    ("the White House", "organisation", [BODY]),
    ("Reuters", "organisation", [BODY]),
    ("Hof", "organisation", []),
    ("the mayor", "person", []),
    ("Ruiz", "person", []),
    ("Society", "organisation", []),
    ("sailors and officials", "group", []),
    ("Norland", "government", []),
    ("They", "group", []),
]


@pytest.mark.parametrize(("name", "type", "kinds"), SOURCES, ids=[name for name, _, _ in SOURCES])
def test_the_kind_of_source_is_asked_for_only_where_nobody_could_see_it_otherwise(
    story: StoryOf, name: str, type: str, kinds: list[str]
) -> None:
    told = told_with_others(story, f"{STATEMENT}, {name} said.")
    told.says(name, "said", STATEMENT, type=type)
    assert keys_of(told.reading()) == kinds


@pytest.mark.parametrize(
    ("said", "asked"), [("The old pier was rotten", False), ("The old pier was rotten in Easton", True)]
)
def test_a_statement_of_few_words_may_be_somebody_elses_in_other_words(story: StoryOf, said: str, asked: bool) -> None:
    told = told_with_others(story, f"{said}, Ana Ruiz said.").says("Ana Ruiz", "said", said)
    assert bool(keys_of(told.reading())) == asked


def test_a_paper_without_a_name_is_a_document(story: StoryOf) -> None:
    told = story("According to a lawsuit the old pier had lost half of its timber.")
    told.says("a lawsuit", "According to", "the old pier had lost half of its timber", type="document")
    (question,) = ask_type_of_source(told.reading(), 0)
    assert key_of(question) == DOCUMENT
    assert NOBODY not in offered(question)


@pytest.mark.parametrize(
    "sentence",
    [
        "According to a lawsuit filed by Tom Birch the old pier had lost half of its timber.",
        "The Courier reported that according to a lawsuit the old pier had lost half of its timber.",
    ],
)
def test_a_paper_whose_maker_is_named_or_that_another_tells_of_has_two_sources(story: StoryOf, sentence: str) -> None:
    content, cue = "the old pier had lost half of its timber", "According to"
    told = story(sentence).says("a lawsuit", cue if cue in sentence else cue.lower(), content, type="document")
    assert keys_of(told.judges(sentence, "claim").reading()) == []


@pytest.mark.parametrize("behind", [", such as Tom Birch,", " like Tom Birch", ", including the pilot Tom Birch,"])
def test_people_with_an_example_by_name_are_not_unnamed(story: StoryOf, behind: str) -> None:
    told = story(f"Many sailors{behind} said the old pier had lost half of its timber.")
    told.says("Many sailors", "said", "the old pier had lost half of its timber", by="many sailors", type="group")
    assert keys_of(told.reading()) == []


def offered(question: Question) -> set[str]:
    assert isinstance(question.form, SingleChoice)
    return {option.text for option in question.form.options}


def test_all_answers_are_on_offer_now_and_then(story: StoryOf) -> None:
    told = story(f"{STATEMENT}, officials said.").says("officials", "said", STATEMENT, type="group")
    asked = [offered(question) for seed in range(2 * SEEDS) for question in ask_type_of_source(told.reading(), seed)]
    with_a_body = {frozenset({PERSON, BODY, UNNAMED, last}) for last in (DOCUMENT, NOBODY)}
    assert {frozenset(one) for one in asked} == {*with_a_body, frozenset({PERSON, UNNAMED, DOCUMENT, NOBODY})}


@pytest.mark.parametrize(
    ("said", "name", "type"),
    [
        ("said Ana Ruiz, a spokeswoman for the port", "Ana Ruiz", "person"),
        ("said Ana Ruiz, director of the Harbour Board", "Ana Ruiz", "person"),
        ("wrote Ana Ruiz in the Courier", "Ana Ruiz", "person"),
        ("said Harbour Board officials", "Harbour Board officials", "group"),
        ("said a port spokesman", "a port spokesman", "person"),
    ],
)
def test_beside_who_may_speak_for_a_body_no_body_is_on_offer(story: StoryOf, said: str, name: str, type: str) -> None:
    other = "The fog hides a lighthouse on most evenings in winter"
    told = story(f"{STATEMENT}, {said}.", f"{other}, sailors said.").says("sailors", "said", other, type="group")
    told.says(name, said.split()[0], STATEMENT, type=type)
    asked = [one for seed in range(SEEDS) for one in ask_type_of_source(told.reading(), seed)]
    asked = [one for one in asked if name in one.explanation]
    assert asked
    assert not any(BODY in offered(one) for one in asked)


@pytest.mark.parametrize(("beside", "last"), [("The letter came late. ", {NOBODY}), ("", {DOCUMENT, NOBODY})])
def test_no_document_is_on_offer_beside_a_paper(story: StoryOf, beside: str, last: set[str]) -> None:
    told = story(f"{beside}{STATEMENT}, officials said.").says("officials", "said", STATEMENT, type="group")
    asked = [offered(question) for seed in range(SEEDS) for question in ask_type_of_source(told.reading(), seed)]
    assert set().union(*asked) - {PERSON, BODY, UNNAMED} == last


@pytest.mark.parametrize(
    ("said", "by", "type"),
    [
        ("the new pier of Easton had served us well", "officials", "group"),
        ("half of the town wants a new pier in Easton, or 51 percent", "new polls", "document"),
    ],
)
def test_words_that_tell_what_sort_of_source_it_is_are_not_asked_about(
    story: StoryOf, said: str, by: str, type: str
) -> None:
    told = story(f"According to {by} {said}.").says(by, "According to", said, type=type)
    assert keys_of(told.reading()) == []


@pytest.mark.parametrize(("told_of", "keys"), [("the town", [PERSON]), ("her own family", [])])
def test_a_pronoun_for_the_source_has_nobody_to_stand_for_in_the_stem(
    story: StoryOf, told_of: str, keys: list[str]
) -> None:
    said = f"the rotten pier in Norby had cost {told_of} two boats and a crane"
    told = told_with_others(story, f"Ana Ruiz said that {said}.").says("Ana Ruiz", "said", said)
    assert keys_of(told.reading()) == keys


def test_what_polls_show_is_a_statement_of_theirs(story: StoryOf) -> None:
    content = "voters in Easton trust the mayor more than her rivals"
    told = story(f"In town new polls show {content}.").says("new polls", "show", content, type="document")
    assert keys_of(told.reading()) == [DOCUMENT]


def test_a_named_person_is_asked_for_where_others_than_people_are_cited_too(story: StoryOf) -> None:
    told = told_with_others(story, f"{STATEMENT}, Ana Ruiz said.").says("Ana Ruiz", "said", STATEMENT)
    assert keys_of(told.reading()) == [PERSON]


def test_a_named_person_is_not_asked_for_where_only_people_speak(story: StoryOf) -> None:
    told = story(f"{STATEMENT}, Ana Ruiz said.").says("Ana Ruiz", "said", STATEMENT)
    assert list(ask_type_of_source(told.reading(), 0)) == []


@pytest.mark.parametrize("sure", [True, False])
def test_the_kind_is_not_asked_for_where_another_source_says_it_too(story: StoryOf, sure: bool) -> None:
    told = story(f"{STATEMENT}, officials said.", "Half the timber of the old pier was gone, Ana Ruiz said.")
    told.says("officials", "said", STATEMENT, type="group")
    told.says("Ana Ruiz", "said", "Half the timber of the old pier was gone", sure=sure)
    assert UNNAMED not in [key_of(question) for question in ask_type_of_source(told.reading(), 0)]


@pytest.mark.parametrize(
    ("other", "asked"), [("the pier is short of timber", False), ("the pier has a new roof", True)]
)
def test_another_source_may_say_it_in_words_of_its_own(story: StoryOf, other: str, asked: bool) -> None:
    told = story(f"{STATEMENT}, officials said.", f"As for the town, {other}, a sailor has warned.")
    told.says("officials", "said", STATEMENT, type="group").judges(
        f"As for the town, {other}, a sailor has warned.", None
    )
    assert keys_of(told.reading()) == [UNNAMED] * asked


LONG = (
    "The old pier had lost half of its timber after stormy winters without any repair of planks, nails, ropes or steps"
)


@pytest.mark.parametrize(
    ("other", "asked"),
    [
        ("the pier needs a new sort of timber", True),
        ("the old pier is short of timber, ropes and nails since the stormy winters", False),
    ],
)
def test_of_a_long_statement_another_source_must_share_more_words(story: StoryOf, other: str, asked: bool) -> None:
    again = f"As for the town, {other}, a sailor has warned."
    told = story(f"{LONG}, officials said.", again).says("officials", "said", LONG, type="group").judges(again, None)
    assert keys_of(told.reading()) == [UNNAMED] * asked


@pytest.mark.parametrize(("name", "keys"), [("Harbour Research Group", [BODY]), ("Harbour Research Poll", [])])
def test_a_body_with_the_name_of_a_poll_may_be_a_document(story: StoryOf, name: str, keys: list[str]) -> None:
    told = told_with_others(story, f"{STATEMENT}, {name} said.").says(name, "said", STATEMENT, type="organisation")
    assert keys_of(told.reading()) == keys


UNLIKE: dict[str, tuple[tuple[str, str, str], ...]] = {
    "people": (
        ("Ana Ruiz", "person", STATEMENT),
        ("Tom Birch", "person", "The swallows nest under every roof of the northern quay"),
        ("Lena Holt", "person", "A bell would warn captains of the sandbank"),
    ),
    "others": (
        ("officials", "group", "The boats would have to land on a beach near Easton"),
        ("sailors", "group", "The fog hides a lighthouse on most evenings in winter"),
        ("residents", "group", "The lorries wake a whole street before sunrise"),
        ("Green Harbour Society", "organisation", "A concrete jetty might cost the town a fortune"),
    ),
}


def said_by(story: StoryOf, people: int, others: int) -> Any:
    chosen = (*UNLIKE["people"][:people], *UNLIKE["others"][:others])
    told = story(*(f"{said}, {name} said." for name, _, said in chosen))
    for name, type, said in chosen:
        told.says(name, "said", said, type=type)
    return told


@pytest.mark.parametrize(
    ("people", "others", "keys"),
    [
        (1, 4, [UNNAMED, BODY, UNNAMED, PERSON]),
        (2, 4, [UNNAMED, BODY, PERSON, PERSON]),
        (3, 2, [UNNAMED, UNNAMED, PERSON, PERSON]),
        (3, 1, [UNNAMED, PERSON]),
        (0, 3, [UNNAMED, UNNAMED]),
    ],
)
def test_two_of_a_kind_are_asked_for_and_no_more_people_than_others(
    story: StoryOf, people: int, others: int, keys: list[str]
) -> None:
    assert keys_of(said_by(story, people, others).reading()) == keys


def test_one_person_is_asked_for_where_others_are_cited_and_not_asked_for(story: StoryOf) -> None:
    told = told_with_others(story, *(f"{said}, {name} said." for name, _, said in UNLIKE["people"]))
    for name, type, said in UNLIKE["people"]:
        told.says(name, "said", said, type=type)
    assert keys_of(told.reading()) == [PERSON]


def quoting(story: StoryOf, words: str, name: str, *, type: str = "group", behind: str = "") -> Any:
    """A quotation of a source beside others."""
    told = told_with_others(story, f"“{words},” {name} said{behind}.")
    return told.says(name, "said", f"“{words},”", type=type, manner="quote")


def test_the_kind_of_source_of_a_quotation_is_asked_for_by_its_words(story: StoryOf) -> None:
    (question,) = ask_type_of_source(quoting(story, STATEMENT, "officials").reading(), 0)
    assert key_of(question) == UNNAMED
    assert question.stem == f"What kind of source does the article give for the words “{STATEMENT}”?"


@pytest.mark.parametrize("words", ["The old pier is rotten", "We lost half of the timber of the old pier in May"])
def test_a_short_quotation_and_one_of_us_are_left_alone(story: StoryOf, words: str) -> None:
    assert keys_of(quoting(story, words, "officials").reading()) == []


QUOTED_TOO = "Nobody in Easton has looked after the planks since May"


@pytest.mark.parametrize(
    ("behind", "asked"),
    [("", [PERSON, UNNAMED]), (", who is the director of the yard", [PERSON, UNNAMED])],
    ids=["a plain person", "who heads others"],
)
def test_a_person_is_quoted_beside_another_kind_of_source(story: StoryOf, behind: str, asked: list[str]) -> None:
    told = told_with_others(story, f"{STATEMENT}, officials said.", f"“{QUOTED_TOO},” said Ana Ruiz{behind}.")
    told.says("officials", "said", STATEMENT, type="group")
    told.says("Ana Ruiz", "said", f"“{QUOTED_TOO},”", manner="quote")
    assert sorted(keys_of(told.reading())) == asked


def test_people_alone_are_asked_for_in_some_articles_only(story: StoryOf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    told = [told_with_others(story, f"“{STATEMENT},” Ana Ruiz said.", f"It was {i} o'clock.") for i in range(SEEDS)]
    asked = [keys_of(one.says("Ana Ruiz", "said", f"“{STATEMENT},”", manner="quote").reading()) for one in told]
    assert [] in asked
    assert [PERSON] in asked


def test_people_alone_who_may_speak_for_a_body_are_not_asked_for(story: StoryOf) -> None:
    told = quoting(story, STATEMENT, "Ana Ruiz", type="person", behind=", director of the Harbour Board")
    assert keys_of(told.reading()) == []


def test_the_beginning_of_what_a_source_may_have_said_is_left_alone(story: StoryOf) -> None:
    first = "The captain of the oldest boat in Easton has praised the mayor for her patience over the past eight years"
    last = "and won seven in ten of the votes in the eastern streets near the harbour and in the villages up the river"
    told = story(f"{first}, {last}, according to officials.")
    told.says("officials", "according to", f"{first}, {last}", type="group")
    assert keys_of(told.reading()) == []
    alone = story(f"{first}, according to officials.").says("officials", "according to", first, type="group")
    assert keys_of(alone.reading()) == [UNNAMED]


@pytest.mark.parametrize("name", ["Ana Ruiz", "She"])
def test_the_source_itself_must_be_named_beside_the_statement(story: StoryOf, name: str) -> None:
    told = told_with_others(story, f"{name} said the old pier had lost half of its timber.", "Ana Ruiz left.")
    told.says(name, "said", "the old pier had lost half of its timber", by="Ana Ruiz")
    assert keys_of(told.reading()) == ([PERSON] if name == "Ana Ruiz" else [])


def test_the_kind_is_not_asked_for_where_another_sentence_says_it_too(story: StoryOf) -> None:
    again = "Half the timber of the old pier was gone."
    told = story(f"{STATEMENT}, officials said.", again).says("officials", "said", STATEMENT, type="group")
    assert [key_of(question) for question in ask_type_of_source(told.reading(), 0)] == [UNNAMED]
    assert list(ask_type_of_source(told.judges(again, None).reading(), 0)) == []


FACT = "The pier was built by three masons and a carpenter in 1911."
LEAD = ("The tide went out.", "The gulls came in.", "The nets were dry.")


def factual(story: StoryOf, beside: str = "") -> Any:
    """The fact behind the lead of the article, with something beside it."""
    told = story(*LEAD, beside + FACT)
    for sentence in LEAD:
        told.judges(sentence, None)
    return told.judges(FACT, "fact")


@pytest.mark.parametrize(
    ("beside", "asked"),
    [("The sea was calm that day. ", True), ("Records show why. ", False), ("Many asked “why”. ", False)],
)
def test_nobody_is_the_source_only_where_nobody_is_cited_near(story: StoryOf, beside: str, asked: bool) -> None:
    told = factual(story, beside)
    assert [key_of(question) for question in ask_type_of_source(told.reading(), 0)] == ([NOBODY] if asked else [])


EVENT = "The council bought three boats from a yard in Norby in May 2014."


@pytest.mark.parametrize(("beside", "keys"), [("", [NOBODY]), (" The yard said so.", [])])
def test_an_event_of_the_articles_own_has_nobody_for_a_source(story: StoryOf, beside: str, keys: list[str]) -> None:
    told = story(*LEAD, "It was late, sailors said.", "The wind fell.", EVENT + beside)
    told.says("sailors", "said", "It was late", type="group")
    for sentence in (*LEAD, "The wind fell.", EVENT):
        told.judges(sentence, None)
    assert keys_of(told.reading()) == keys


def test_the_evidence_of_an_unattributed_fact_is_its_sentence(story: StoryOf) -> None:
    (question,) = ask_type_of_source(factual(story).reading(), 0)
    assert [one.quote for one in question.evidence] == [FACT]
    assert "that the pier was built" in question.stem


def test_the_lead_of_an_article_may_sum_up_what_sources_say(story: StoryOf) -> None:
    assert list(ask_type_of_source(story(FACT).judges(FACT, "fact").reading(), 0)) == []


def test_a_fact_that_shares_its_words_with_a_statement_may_be_its_source_s(story: StoryOf) -> None:
    told = factual(story)
    told.text += "\n" + "x" * 500 + "\nAna Ruiz said three masons had built it in 1911."
    told.says("Ana Ruiz", "said", "three masons had built it in 1911")
    assert NOBODY not in [key_of(question) for question in ask_type_of_source(told.reading(), 0)]


def test_a_fact_that_shares_its_words_with_a_sentence_that_cites_a_paper_may_be_from_there(story: StoryOf) -> None:
    counted = "The data of the port count three masons in 1911."
    far = factual(story)
    far.text += "\n" + "x" * 500 + f"\n{counted}"
    assert NOBODY not in [key_of(question) for question in ask_type_of_source(far.judges(counted, None).reading(), 0)]


def test_a_sentence_that_is_no_sure_fact_is_left_alone(story: StoryOf) -> None:
    assert list(ask_type_of_source(story(FACT).judges(FACT, None).reading(), 0)) == []
