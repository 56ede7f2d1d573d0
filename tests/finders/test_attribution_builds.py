"""Builds of sentences in which the parse alone does not tell who says what, and those that are never asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import Found, find_attributions
from quizkit.finders.passages import Passage
from quizkit.finders.repair import mend

Parse = Callable[..., tuple[Passage, ...]]
Row = tuple[str, str, list[str]]
Find = Callable[[str], list[Row]]


def found_in(text: str, parse: Parse) -> tuple[str, tuple[Found, ...]]:
    mended = mend(text)
    return mended.text, find_attributions(parse(mended.text), mended.breaks)


@pytest.fixture
def find(parse: Parse) -> Find:
    """Text to rows of source, cue and content."""

    def rows(text: str) -> list[Row]:
        whole, found = found_in(text, parse)
        return [
            (one.source.cut(whole), one.cue.cut(whole), [piece.cut(whole) for piece in one.content]) for one in found
        ]

    return rows


LONG = "“We never asked to have the old ferry back from the yard, and we will not pay for it,”"
BESIDE = [
    (f"{LONG} Ruiz, 58, told the Post in a talk at the harbour on Monday.", "Ruiz", [LONG]),
    ("“My fault, I am sorry,” Ruiz said after the talk.", "Ruiz", ["“My fault, I am sorry,”"]),
    (
        "“I will stand with the captain, Ana Ruiz,” Falk said, “and I will vote for her.”",
        "Falk",
        ["“I will stand with the captain, Ana Ruiz,”", "“and I will vote for her.”"],
    ),
    (
        "Bo Falk, the captain of 2012, tweeted in response: “The old yard builds no ferries; ours does.”",
        "Bo Falk",
        ["“The old yard builds no ferries; ours does.”"],
    ),
    (
        "“I'm not going to say it is a mistake, so forget it,” said retired captain Bo Falk, asked about the loss.",
        "retired captain Bo Falk",
        ["“I'm not going to say it is a mistake, so forget it,”"],
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), BESIDE)
def test_the_name_beside_a_quotation_speaks(find: Find, text: str, source: str, content: list[str]) -> None:
    assert [(row[0], row[2]) for row in find(text)] == [(source, content)]


def test_a_name_in_the_quotation_is_no_source(find: Find) -> None:
    rows = find("“That was a good ride last night, Mr. President,” Captain Ana Ruiz, owner of two boats, told Bo Falk.")
    assert [row[0] for row in rows] == ["Captain Ana Ruiz"]


def test_a_quotation_inside_a_quotation_closes_before_it(find: Find) -> None:
    rows = find("''Nobody will be happy with 'We'll sink it,''' said Captain Bo Falk of Arendal.")
    assert rows == [("Captain Bo Falk of Arendal", "said", ["\"Nobody will be happy with 'We'll sink it,'\""])]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "As the Harbour Post reported, the yard would need two more years to mend it.",
            "the Harbour Post",
            "the yard would need two more years to mend it",
        ),
        ("The yard is empty, as Ana Ruiz noted.", "Ana Ruiz", "The yard is empty"),
    ],
)
def test_as_somebody_told(find: Find, parse: Parse, text: str, source: str, content: str) -> None:
    assert [(row[0], row[2]) for row in find(text)] == [(source, [content])]
    assert [one.grade for one in found_in(text, parse)[1]] == [None]


def test_as_without_telling_attributes_nothing(find: Find) -> None:
    assert find("As the ferry came in, the band of the town began to play.") == []


def test_a_long_sentence_before_she_said_is_hers(find: Find) -> None:
    said = "The net has made it easy for people with like-minded, if odd, ideas and plans to find and reach others"
    assert find(f"{said}, she said.") == [("she", "said", [said])]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "She says the yard sold the old ferry and says it was a mistake.",
            [("She", ["the yard sold the old ferry"]), ("She", ["it was a mistake"])],
        ),
        (
            "Bo Falk was sent home by the yard and said that he would come back in May.",
            [("Bo Falk", ["he would come back in May"])],
        ),
    ],
    ids=["a second cue behind a clause", "the subject of a passive"],
)
def test_who_says_the_second_thing(find: Find, text: str, rows: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[2]) for row in find(text)] == rows


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Ana Ruiz said in a statement that the pier could not carry lorries.", [["the pier could not carry lorries"]]),
        ("Ana Ruiz said in a statement on Friday that the crane was sold.", [["the crane was sold"]]),
        ("Ana Ruiz read a statement that the pier could not carry lorries.", []),
        ("Ana Ruiz smiled in a sign that the crane belonged in a museum.", []),
        ("Ana Ruiz spoke in a room that the county had rented for a year.", []),
    ],
)
def test_what_is_said_in_a_statement_may_hang_on_the_statement(
    find: Find, text: str, contents: list[list[str]]
) -> None:
    assert [row[2] for row in find(text)] == contents


def test_a_noun_that_only_tells_of_the_speaker_does_not_speak(find: Find) -> None:
    text = "Radio reporters based in the town during and after the flood said the water had ruined most of the shops."
    assert [rows[0] for rows in find(text)] == ["Radio reporters"]


def test_a_quotation_that_begins_in_a_clause_is_taken_to_its_end(find: Find) -> None:
    content = "the yard “has no money for a new ferry. It has not had any since May.”"
    assert find(f"Ana Ruiz said {content} The town waited.")[0][2] == [content]


def test_what_follows_the_comma_of_a_quotation_is_not_said(find: Find) -> None:
    text = "When Ana Ruiz said that the ferry was “a gift to all of us,” the mayor took the floor."
    assert [row[2] for row in find(text)] == [["the ferry was “a gift to all of us,”"]]


def test_what_else_the_speaker_does_answers_no_not(parse: Parse) -> None:
    text = "Ruiz said the aim was not a “bay without cranes” but called the plan a shame."
    assert found_in(text, parse)[1][0].grade == "sure"


def test_who_goes_on_by_a_second_participle_is_parted_from_what_is_said(find: Find) -> None:
    rows = find("Bo Falk spoke for long, saying the ferry was late and chiding the yard for its silence.")
    assert [row[2] for row in rows if row[1] == "saying"] == [["the ferry was late"]]


ACCORDING = [
    ("It is late: According to the harbour office, the ferry has left.", ["the ferry has left"]),
    (
        "The way is shut to cars: two of five beams are rotten, according to the harbour office.",
        ["two of five beams are rotten"],
    ),
    (
        "Among the other ferries, according to the harbour office, two are older than ours.",
        ["Among the other ferries", "two are older than ours"],
    ),
    (
        "The noise so troubled the town that it shut the yard and, according to the harbour office, sold two cranes.",
        ["sold two cranes"],
    ),
    ("The ferry is late but according to the harbour office nobody was hurt.", ["nobody was hurt"]),
    ("According to the harbour office that night, the ferry had left on time.", ["the ferry had left on time"]),
]


def test_what_tells_of_the_source_is_no_content(find: Find) -> None:
    text = "According to a complaint filed by the county in May, the yard sank the old ferry by night."
    assert [row[2] for row in find(text)] == [["the yard sank the old ferry by night"]]


@pytest.mark.parametrize(("text", "content"), ACCORDING)
def test_according_to_goes_with_its_own_clause(find: Find, text: str, content: list[str]) -> None:
    assert [(row[0], row[2]) for row in find(text)] == [("the harbour office", content)]


# ---------------------------------------------------------------- found, and never asked about

MATTERS = [
    ("The union questioned the sale of the old ferry.", "The union", "the sale of the old ferry"),
    ("The union attacked the yard for its long silence.", "The union", "the yard for its long silence"),
    ("The union complained about the noise in the yard.", "The union", "the noise in the yard"),
    ("The union vowed to stop the sale.", "The union", "to stop the sale"),
]


@pytest.mark.parametrize(("text", "source", "content"), MATTERS)
def test_what_somebody_speaks_of_is_found(find: Find, parse: Parse, text: str, source: str, content: str) -> None:
    assert [(row[0], row[2]) for row in find(text)] == [(source, [content])]
    assert [one.grade for one in found_in(text, parse)[1]] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The men who questioned the sale of the old ferry went home.",
        "The yard wants to question the sale of the old ferry.",
        "The union may question the sale of the old ferry.",
        "The rain threatened the feast in the yard.",
        "The yard declined to comment on the sale.",
    ],
    ids=["a relative clause", "an infinitive", "a modal", "no verb of speech with an object", "silence"],
)
def test_what_nobody_is_told_to_have_said_is_not_found(find: Find, text: str) -> None:
    assert find(text) == []


SCRIPT = "The host met Ana Ruiz.\nFALK: Is the ferry late?\nRUIZ: I think it left at noon.\nFALK: So it is not late."


def test_a_script_gives_each_turn_to_its_speaker(find: Find, parse: Parse) -> None:
    assert find(SCRIPT) == [
        ("FALK", ":", ["Is the ferry late?"]),
        ("RUIZ", ":", ["I think it left at noon."]),
        ("FALK", ":", ["So it is not late."]),
    ]
    assert {one.grade for one in found_in(SCRIPT, parse)[1]} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: The ferry has left the harbour.\nUPDATE: The ferry has come back.",
        "One thing is sure: the ferry has left.\nThe ferry has left.",
        "RESULT: The ferry has left the harbour.",
        "Q: Is the ferry late?\nA: It has left.\nQ: At noon?\nA: At one.",
    ],
    ids=["a label of the page", "a sentence", "a word that is no name", "letters that name nobody"],
)
def test_not_every_colon_has_a_speaker_before_it(find: Find, text: str) -> None:
    assert find(text) == []


def test_a_writers_own_thought_is_nobodys_statement(find: Find) -> None:
    assert find("I think that the ferry is late.") == []


PLAIN = [
    "“It came to a head, and the yard had to go,” the Herald reported.",
    "“We want to try something new,” Bo Falk recalled.",
    "According to the council's report, the repair would cost nine million euros.",
    "“The owners of some boats left,” Falk added.",
    "At one point, Ruiz said, “as long as we are not breaking any harbour rules.”",
    "Rural Ohio announced “another age, that is the best way to put it for us.”",
    "In May it was still the best harbour of the coast, according to Ana Ruiz.",
    "Ruiz said the mayor spoke at a rally of the captains.",
    "Ruiz said the pier was “a ship at a rally of ghosts.”",
    "Ruiz said the aim was to “make the bay whole again” but to wait for a year.",
    "In a talk Ruiz said the bridge would stay closed until spring.",
    "Last week Ruiz said the bridge would stay closed until spring.",
]
DOUBTFUL = [
    "“It came to a head, and the yard had to go,” the Herald reported, quoting an official without a name.",
    "“We want to try something new,” Bo Falk recalled the mayor telling him.",
    "The repair would cost nine million euros, according to the “Harbour for all” paper he handed out.",
    "“Owners of some older boats,” Falk added, “have spent their money on paint that does not last\nin salt water.”",
    "At one point, a man asked for a picture and Falk said, “as long as we’re not breaking any harbour rules.”",
    "Rural Ohio embracing Falk announced “another age, that is the best way to put it for us.”",
    "Even if the noise of the cranes drives the old captains mad, it is the best harbour, according to Ruiz.",
    "Ruiz said the pier was rotten on Monday at a harbour rally.",
    "Ana Ruiz said those numbers were wrong during a hearing last week.",
    "Ana Ruiz said the town was lost when a boat, the Easton ferry, could sink in the bay.",
    "The port (this much is sure: two of its five beams are rotten, according to Ruiz) is shut.",
    "The port (this much is sure: two of its five beams are rotten) is shut, according to Ruiz.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_the_plain_build_is_sure(parse: Parse, text: str) -> None:
    assert [one.grade for one in found_in(text, parse)[1]] == ["sure"]


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_may_be_anothers_or_half_is_not_sure(parse: Parse, text: str) -> None:
    assert {one.grade for one in found_in(text, parse)[1]} == {None}


@pytest.mark.parametrize("verb", ["touted", "blasted", "slammed", "trumpeted"])
def test_a_verb_that_judges_by_itself_makes_no_statement_of_a_noun(find: Find, verb: str) -> None:
    assert find(f"The union {verb} the yard for its long silence.") == []
