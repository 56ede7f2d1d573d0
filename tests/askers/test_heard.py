"""Who speaks in the article, and who is only spoken about."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.heard import WHO_IS_SILENT, WHO_SPEAKS, ask_heard_or_mentioned
from quizkit.askers.persons import is_full_name
from quizkit.model import Question, SingleChoice, Voice

StoryOf = Callable[..., Any]

SPEAK = "Ana Ruiz said the old pier had lost half of its timber."
SECOND = "Tom Birch said nobody had checked the old planks."
MENTION = "Lena Holt built the ferry with her own hands."
FURTHER = "Paul Marsh owns the two boats at the end of the pier."


def told(story: StoryOf, *more: str, names: tuple[str, ...] = ("Lena Holt", "Paul Marsh")) -> Any:
    made = story(SPEAK, SECOND, *more)
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    for sentence in more:
        made.judges(sentence, "fact")
    return made.names(*names)


def keys(questions: list[Question]) -> dict[str, str]:
    found = {}
    for one in questions:
        assert isinstance(one.form, SingleChoice)
        found[one.stem] = next(option.text for option in one.form.options if option.right)
    return found


def test_one_question_asks_who_is_cited_and_one_who_is_not(story: StoryOf) -> None:
    asked = keys(list(ask_heard_or_mentioned(told(story, MENTION, FURTHER).reading(), 0)))
    assert asked == {WHO_SPEAKS: "Ana Ruiz", WHO_IS_SILENT: "Lena Holt"}


def test_evidence_is_what_is_said_or_where_somebody_is_named(story: StoryOf) -> None:
    quotes = {
        one.stem: one.evidence[0].quote for one in ask_heard_or_mentioned(told(story, MENTION, FURTHER).reading(), 0)
    }
    assert quotes == {WHO_SPEAKS: SPEAK.rstrip("."), WHO_IS_SILENT: MENTION}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Holt wants the ferry to stay.",
        "The ferry will roll over all of us, as Lena Holt put it.",
        "The ferry rolls in the memoirs of Lena Holt.",
        "Lena Holt pressed the council about the ferry.",
        "According to Lena Holt the ferry is old.",
        "The ferry, Lena Holt made clear in a letter, is old.",
        "Lena Holt built the ferry. “It will last,” the paper had it.",
        "“A ferry is a road on the sea” runs a line by Lena Holt.",
        "Lena Holt built the ferry and the little house on the hill behind the old church, and was heard to complain.",
        "The council argued with Lena Holt, who thinks the ferry is old.",
        "The paper has a letter about Lena Holt’s claims.",
        "Three builders, for instance Lena Holt, have called the ferry old.",
        "Her letter to the council was signed by Lena Holt. She wants the ferry to stay.",
        "Lena Holt, a builder, is a member of the paper’s board of friends.",
        "The statement about the ferry was attributed to Lena Holt.",
        "Two builders claim to know the ferry: Paul Marsh and Lena Holt.",
        "A picture shows Lena Holt. In the old letters, she is angry.",
        "The ferry was sold by Lena Holt. The old builder said it was worn.",
        "Lena Holt, a builder, states what the ferry costs.",
        "Lena Holt and Paul Marsh recall the old ferry.",
        "Lena Holt, talking of the ferry, was sad.",
        "Lena Holt was clear about one thing: The ferry must stay.",
        "The moderator Lena Holt came late.",
        "Three more used their hour to criticize the paper for its silence: Lena Holt and two sailors.",
        "Lena Holt applauded the ferry.",
        "Lena Holt has backed a ban of the ferry.",
        "Lena Holt vouched for the crew of the ferry.",
        "The old drawings were used by Lena Holt in television appearances.",
        "Contributors to the story: Lena Holt and two sailors.",
        "So has Lena Holt, a builder.",
        "Lena Holt, a fellow of the Easton guild, is a reporter of long standing.",
        "The ferry was praised by old sailors, including Lena Holt.",
        "On that day the sailor Lena Holt was asked about the ferry.",
        "Lena Holt and Tom Birch complained about the ferry.",
        "The board accused Lena Holt of calling the ferry old.",
        "After the attack Lena Holt smiled. “It will last,” the paper had it.",
        "The town may challenge the ferry Lena Holt built. “It will last,” the paper had it.",
        "The cable under the pier came with the signature of the builder. Lena Holt coined a name for it.",
        "Lena Holt attributed the leak to the age of the ferry.",
        "Lena Holt is proposing a new ferry.",
        "Sailors who brought the petition include Lena Holt.",
        "Tom Birch built the ferry with Lena Holt as an answer to what they called a scandal.",
        "The captain and his secretary of State, Lena Holt, criticized the ferry.",
        "Lena Holt on why the ferry was sold.",
        "The numbers of the ferry were looked up with my old colleague Lena Holt.",
        "Said Lena Holt: the ferry is old.",
        "The council wants no “deal with Lena Holt” about the ferry.",
        "Critics like Lena Holt break down what the ferry costs.",
    ],
)
def test_nobody_is_called_silent_beside_words_that_may_be_theirs(story: StoryOf, sentence: str) -> None:
    asked = keys(list(ask_heard_or_mentioned(told(story, sentence, FURTHER).reading(), 0)))
    assert "Lena Holt" not in asked.values()


def test_who_speaks_along_with_a_source_is_not_silent(story: StoryOf) -> None:
    told_by_both = "Tom Birch, along with the old sailor Lena Holt, said the ferry of the town leaks."
    made = told(story, told_by_both, FURTHER).says("Tom Birch", "said", "the ferry of the town leaks")
    assert "Lena Holt" not in keys(list(ask_heard_or_mentioned(made.reading(), 0))).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "Old boats were built in the yard of Lena Holt. The council wants them back.",
        "Lena Holt built the ferry and put items on a shelf.",
        "Nobody in the United States builds ferries with Lena Holt.",
        "Many captains argued before a large picture of Lena Holt.",
        "The captains were asked whether Lena Holt built the ferry.",
        "In both states Lena Holt has lost a recall election.",
        "Lena Holt has sold the ferry to Carolina state fishers, and it is a talking point.",
        "Lena Holt built the ferry. Old people know it as the “Grey Lady” still.",
        "Lena Holt was accused of sinking the ferry.",
        "Lena Holt took the ill-advised ferry.",
        "Lena Holt has 40 percent support in the town.",
        "Pilots and Birch spoke; Lena Holt left the ferry.",
        "Lena Holt left the ferry while Birch complained.",
        "The board fired retiring Lena Holt. “It will last,” the paper had it.",
        "Many lost money over Lena Holt. “It will last,” the paper had it.",
        "The flowers were sent to Lena Holt. “They will last,” the paper had it.",
        "Lena Holt did not respond to a request for comment on the ferry.",
        "Lena Holt has not returned several messages seeking comment.",
        "Lena Holt stands on the recommended list of a pledged donor.",
        "The parcel was addressed to Lena Holt.",
        "On board were two old sailors, State Treasurer Lena Holt and a dog.",
    ],
)
def test_words_that_are_no_sayings_of_somebody_named_leave_them_silent(story: StoryOf, sentence: str) -> None:
    made = told(story, sentence, FURTHER, "In the end the board met in May.", "Nobody came.", "It rained all day.")
    assert keys(list(ask_heard_or_mentioned(made.reading(), 0)))[WHO_IS_SILENT] == "Lena Holt"


@pytest.mark.parametrize(("speaker", "silent"), [("he", True), ("she", False)])
def test_a_pronoun_of_the_other_gender_speaks_for_somebody_else(story: StoryOf, speaker: str, silent: bool) -> None:
    made = told(story, f"Lena Holt sailed the ferry alone for years, {speaker} said.", FURTHER)
    made.says(speaker, "said", "Lena Holt sailed the ferry alone for years", by="the keeper of the pier", sure=False)
    assert ("Lena Holt" in keys(list(ask_heard_or_mentioned(made.reading(), 0))).values()) is silent


@pytest.mark.parametrize(
    ("speaker", "silent"),
    [("one old sailor", True), ("the old sailor", False), ("an aide", False), ("a friend of sailor Lena Holt", False)],
)
def test_who_is_new_to_the_article_was_not_named_before(story: StoryOf, speaker: str, silent: bool) -> None:
    made = told(story, f"Lena Holt built the ferry. “It will last for years,” {speaker} said.", FURTHER)
    made.says(speaker, "said", "“It will last for years,”", manner="quote", sure=False)
    assert ("Lena Holt" in keys(list(ask_heard_or_mentioned(made.reading(), 0))).values()) is silent


@pytest.mark.parametrize(("speakers", "silent"), [("the two builders", False), ("old sailors", True)])
def test_those_who_were_named_may_be_meant_together(story: StoryOf, speakers: str, silent: bool) -> None:
    made = told(story, f"Lena Holt built the ferry. The ferry was sold too late, {speakers} said.", FURTHER)
    made.says(speakers, "said", "The ferry was sold too late", type="group")
    assert ("Lena Holt" in keys(list(ask_heard_or_mentioned(made.reading(), 0))).values()) is silent


@pytest.mark.parametrize(("kin", "is_whole"), [("his wife, ", False), ("the sailor ", True)])
def test_two_given_names_of_a_wife_are_half_a_name(story: StoryOf, kin: str, is_whole: bool) -> None:
    made = told(story, f"Tom Birch bought the ferry with {kin}Mary Ann.", FURTHER, names=("Mary Ann", "Paul Marsh"))
    asked = [one.form for one in ask_heard_or_mentioned(made.reading(), 0)]
    assert any("Mary Ann" in [option.text for option in form.options] for form in asked) is is_whole


def test_half_a_name_is_nobody(story: StoryOf) -> None:
    made = told(
        story,
        "The ferry stood in the yard of Anna Dahl Berg, a builder of boats, for years.",
        FURTHER,
        names=("Dahl Berg",),
    )
    assert keys(list(ask_heard_or_mentioned(made.reading(), 0))) == {}


def all_keys(questions: list[Question]) -> list[str]:
    return [option.text for one in questions for option in one.form.options if option.right]  # type: ignore[union-attr]


def test_two_of_a_sort_are_asked_for_with_other_people_beside_them(story: StoryOf) -> None:
    more = {"Ole Dahl": "the fog would lift", "Kai Berg": "nobody slept", "Mia Lunde": "boats are dear"}
    silent = (
        "Lena Holt",
        "Paul Marsh",
        "Anna Falk",
        "Eva Stahl",
        "Karl Brandt",
        "Emma Lund",
        "Jon Torp",
        "Ida Moen",
        "Nils Vik",
    )
    made = told(story, *(f"{name} owns a boat in the harbour." for name in silent), names=silent)
    made.text += "".join(f"\n{name} said {words}." for name, words in more.items())
    for name, words in more.items():
        made.says(name, "said", words)
    asked = list(ask_heard_or_mentioned(made.reading(), 0))
    assert [one.stem for one in asked] == [WHO_SPEAKS, WHO_SPEAKS, WHO_IS_SILENT, WHO_IS_SILENT]
    assert len(set(all_keys(asked))) == 4
    for first, second in (asked[:2], asked[2:]):
        assert set(names_of(first)).isdisjoint(names_of(second))


@pytest.mark.parametrize(
    ("name", "sentence", "is_person"),
    [
        ("Pier Control", "The cure for the ferry is Pier Control, as everybody knows.", False),
        ("Zorko Blen", "The ferry stood in the yard of Zorko Blen for years.", False),
        ("Zorko Blen", "The ferry stood in the yard of Zorko Blen, a builder of boats, for years.", True),
        ("Zorko Blen", "The ferry stood in the yard of Mayor Zorko Blen for years.", True),
        ("Anna Blen", "The ferry stood in the yard of Anna Blen for years.", True),
    ],
)
def test_who_is_called_silent_is_surely_a_person(story: StoryOf, name: str, sentence: str, is_person: bool) -> None:
    made = told(story, sentence, "In the end the board met.", "Nobody came.", "It rained all day.", names=(name,))
    assert keys(list(ask_heard_or_mentioned(made.reading(), 0))) == ({WHO_IS_SILENT: name} if is_person else {})


def test_whose_name_goes_on_behind_a_source_may_be_the_speaker(story: StoryOf) -> None:
    sentence = "“Sold,” said Harbour Union builder Lena Holt."
    made = story(SPEAK, SECOND, sentence, FURTHER)
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "nobody had checked the old planks")
    made.says("Harbour Union", "said", "“Sold,”", type="organisation", manner="quote", sure=False)
    made.judges(sentence, None).judges(FURTHER, "fact")
    asked = keys(list(ask_heard_or_mentioned(made.names("Lena Holt", "Paul Marsh").reading(), 0)))
    assert asked == {WHO_IS_SILENT: "Paul Marsh"}


def test_the_dead_of_history_and_those_whom_only_a_source_names_are_not_asked_about(story: StoryOf) -> None:
    made = story(SPEAK, "Tom Birch said: “Lena Holt built the ferry.”", FURTHER, "Mark Twain sailed past the pier.")
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "“Lena Holt built the ferry.”", manner="quote")
    for sentence in ("Tom Birch said: “Lena Holt built the ferry.”", FURTHER, "Mark Twain sailed past the pier."):
        made.judges(sentence, None)
    asked = list(ask_heard_or_mentioned(made.names("Lena Holt", "Paul Marsh", "Mark Twain").reading(), 0))
    assert keys(asked) == {WHO_IS_SILENT: "Paul Marsh"}


def test_whose_spokeswoman_is_cited_is_not_called_silent(story: StoryOf) -> None:
    made = told(story, MENTION, FURTHER, "Eva Dahl, a spokeswoman for Lena Holt, said no more.")
    made.says("Eva Dahl", "said", "no more")
    assert keys(list(ask_heard_or_mentioned(made.reading(), 0)))[WHO_IS_SILENT] == "Paul Marsh"


def test_what_another_is_cited_for_saying_of_somebody_is_not_theirs(story: StoryOf) -> None:
    made = story(SPEAK, "Tom Birch said Lena Holt built the ferry.", FURTHER)
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "said", "Lena Holt built the ferry")
    made.judges("Tom Birch said Lena Holt built the ferry.", "claim").judges(FURTHER, "fact")
    reading = made.names("Lena Holt", "Paul Marsh").reading()
    assert keys(list(ask_heard_or_mentioned(reading, 0)))[WHO_IS_SILENT] == "Lena Holt"


def test_two_wrong_answers_are_needed(story: StoryOf) -> None:
    asked = keys(list(ask_heard_or_mentioned(told(story, MENTION, names=("Lena Holt",)).reading(), 0)))
    assert asked == {WHO_IS_SILENT: "Lena Holt"}


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("After Tom Birch announced that the dock was sold, nobody came.", []),
        ("Tom Birch announced that the dock was sold.", ["Lena Holt"]),
    ],
)
def test_who_is_cited_in_passing_is_not_put_beside_a_silent_person(
    story: StoryOf, sentence: str, silent: list[str]
) -> None:
    made = story(SPEAK, sentence, MENTION).says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    made.says("Tom Birch", "announced", "the dock was sold").judges(MENTION, "fact")
    asked = keys(list(ask_heard_or_mentioned(made.names("Lena Holt").reading(), 0)))
    assert list(asked.values()) == silent


def names_of(question: Question) -> list[str]:
    assert isinstance(question.form, SingleChoice)
    return sorted(one.text for one in question.form.options if not one.right)


def test_who_is_heard_and_named_least_often_is_asked_for_first(story: StoryOf) -> None:
    made = told(story, MENTION, FURTHER, "Ruiz saw the pier.")
    assert keys(list(ask_heard_or_mentioned(made.reading(), 0)))[WHO_SPEAKS] == "Tom Birch"


def test_those_who_are_named_as_often_as_the_key_stand_beside_it(story: StoryOf) -> None:
    others = {"Ole Dahl": "never", "Kai Berg": "maybe", "Mia Lunde": "perhaps"}
    often = " Ruiz came. Ruiz left. Ruiz slept."
    made = story(SPEAK + often, *(f"{name} said {words}." for name, words in others.items()), MENTION)
    made.says("Ana Ruiz", "said", "the old pier had lost half of its timber").judges(MENTION, "fact")
    for name, words in others.items():
        made.says(name, "said", words)
    (silent,) = ask_heard_or_mentioned(made.names("Lena Holt").reading(), 0)
    assert names_of(silent) == sorted(others)


@pytest.mark.parametrize(("title", "asked"), [("", [WHO_IS_SILENT]), ("Senator ", [])])
def test_nobody_is_asked_for_among_people_of_another_fame_only(story: StoryOf, title: str, asked: list[str]) -> None:
    silent = f"The ferry stood for years in the yard of {title}Lena Holt."
    experts = "Ana Ruiz, an engineer at the port, said never.", "Tom Birch, a carpenter from Easton, said no."
    made = story("The pier", *experts, silent).says("Ana Ruiz", "said", "never").says("Tom Birch", "said", "no")
    made.judges(silent, "fact")
    assert list(keys(list(ask_heard_or_mentioned(made.names("Lena Holt").reading(), 0)))) == asked


@pytest.mark.parametrize(
    ("name", "is_full"),
    [
        ("Ana A. Ruiz", True),
        ("Ana Ruiz", True),
        ("Ruiz", False),
        ("Ana the sailor", False),
        ("Tom Birch Jr.", True),
        ("Ana de la Ruiz", True),
        ("Birch Jr.", False),
    ],
)
def test_an_initial_is_no_article_and_a_suffix_no_name(name: str, is_full: bool) -> None:
    assert is_full_name(Voice(0, name, "person", ())) is is_full


@pytest.mark.parametrize(
    ("sentence", "is_asked"),
    [
        ("Sailors saw a ferry like that of Lena Holt.", False),
        ("The ferry sank, as Lena Holt did.", False),
        ("The ferry sails more slowly than Lena Holt once rowed.", False),
        ("No ferry has sunk since the days of Lena Holt.", False),
        ("The ferry is a match for the similar boat in Lena Holt’s shed.", False),
        ("The ferry was built in 1992 by Lena Holt.", False),
        ("The ferry was built in 2019 by Lena Holt.", True),
        ("The ferry was built as a gift, and not only by Lena Holt.", True),
        ("Boats like the ferry sink; it was built by Lena Holt.", True),
    ],
)
def test_who_is_named_once_to_compare_is_not_missed(story: StoryOf, sentence: str, is_asked: bool) -> None:
    late = "The quay was mended in 2021, and painted green."
    made = told(story, sentence, late, names=("Lena Holt",))
    assert (WHO_IS_SILENT in keys(list(ask_heard_or_mentioned(made.reading(), 0)))) is is_asked
    twice = told(story, sentence, late, MENTION, names=("Lena Holt",))
    assert WHO_IS_SILENT in keys(list(ask_heard_or_mentioned(twice.reading(), 0)))
