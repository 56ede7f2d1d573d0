"""Who says what, by a table of sentences: source, cue, content, manner, and whether it is sure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage
from quizkit.finders.repair import mend

Parse = Callable[..., tuple[Passage, ...]]
Row = tuple[str, str, list[str], str, bool]
SHUT = "the bridge would stay closed until spring"


@pytest.fixture
def find(parse: Parse) -> Callable[[str], list[Row]]:
    """Text to rows of source, cue, content, manner, and whether it may be asked about."""

    def found(text: str) -> list[Row]:
        mended = mend(text)
        return [
            (
                one.source.cut(mended.text),
                one.cue.cut(mended.text),
                [piece.cut(mended.text) for piece in one.content],
                one.manner,
                one.grade is not None,
            )
            for one in find_attributions(parse(mended.text), mended.breaks)
        ]

    return found


Find = Callable[[str], list[Row]]

QUOTED = [
    ("“We shut at noon on Friday,” said Maria Gomez.", "Maria Gomez", "said", ["“We shut at noon on Friday,”"]),
    ("“We shut at noon on Friday,” Maria Gomez said.", "Maria Gomez", "said", ["“We shut at noon on Friday,”"]),
    ('"We shut at noon on Friday," the baker told us.', "the baker", "told", ['"We shut at noon on Friday,"']),
    ("Maria Gomez said: “We shut at noon on Friday.”", "Maria Gomez", "said", ["“We shut at noon on Friday.”"]),
    ('Maria Gomez said, "We shut at noon on Friday."', "Maria Gomez", "said", ['"We shut at noon on Friday."']),
    ("The report says: “Two of five beams are rotten.”", "The report", "says", ["“Two of five beams are rotten.”"]),
    (
        "Maria Gomez wrote in a letter to parents: “The school will stay open this year.”",
        "Maria Gomez",
        "wrote",
        ["“The school will stay open this year.”"],
    ),
    ("“Who will pay for the roof?” asked Maria Gomez.", "Maria Gomez", "asked", ["“Who will pay for the roof?”"]),
    (
        "“The bridge is old,” said Maria Gomez, “and it will stay closed.”",
        "Maria Gomez",
        "said",
        ["“The bridge is old,”", "“and it will stay closed.”"],
    ),
    (
        "“The bridge is old,” said Maria Gomez. “It will stay closed.” The town waited.",
        "Maria Gomez",
        "said",
        ["“The bridge is old,”", "“It will stay closed.”"],
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), QUOTED)
def test_quotations(find: Find, text: str, source: str, cue: str, content: list[str]) -> None:
    assert find(text) == [(source, cue, content, "quote", True)]


REPORTED = [
    (f"Maria Gomez said that {SHUT}.", "Maria Gomez", "said", SHUT),
    (f"Maria Gomez said {SHUT}.", "Maria Gomez", "said", SHUT),
    (f"Mayor Maria Gomez said on Tuesday that {SHUT}.", "Mayor Maria Gomez", "said", SHUT),
    (f"Maria Gomez, who runs the harbour, said that {SHUT}.", "Maria Gomez", "said", SHUT),
    (f"The builder told the council that {SHUT}.", "The builder", "told", SHUT),
    (f"The harbour office announced that {SHUT}.", "The harbour office", "announced", SHUT),
    (f"Critics argue that {SHUT}.", "Critics", "argue", SHUT),
    ("Residents say the noise never stops at night.", "Residents", "say", "the noise never stops at night"),
    ("The BBC reported that two beams were rotten.", "The BBC", "reported", "two beams were rotten"),
    ("Maria Gomez denied that the bridge was unsafe.", "Maria Gomez", "denied", "the bridge was unsafe"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), REPORTED)
def test_reported_clauses(find: Find, text: str, source: str, cue: str, content: str) -> None:
    assert find(text) == [(source, cue, [content], "paraphrase", True)]


ACCORDING = [
    ("According to the harbour office, the bridge will stay closed.", "According to", "the bridge will stay closed"),
    ("The bridge will stay closed, according to the harbour office.", "according to", "The bridge will stay closed"),
    ("The bridge will stay closed according to the harbour office.", "according to", "The bridge will stay closed"),
]


@pytest.mark.parametrize(("text", "cue", "content"), ACCORDING)
def test_according_to(find: Find, text: str, cue: str, content: str) -> None:
    assert find(text) == [("the harbour office", cue, [content], "paraphrase", True)]


@pytest.mark.parametrize("noun", ["plan", "schedule", "tradition"])
def test_according_to_plan_names_nobody(find: Find, noun: str) -> None:
    assert find(f"According to {noun}, the school opened again on Monday morning.") == []


def test_a_quotation_inside_a_clause_is_mixed(find: Find) -> None:
    text = "Maria Gomez said the bridge was “a danger to every child” in the town."
    content = "the bridge was “a danger to every child” in the town"
    assert find(text) == [("Maria Gomez", "said", [content], "mixed", True)]


FOUND_BUT_NOT_SURE = [
    ("negation", f"The council did not say that {SHUT}."),
    ("never", f"The council has never said that {SHUT}."),
    ("modal", f"The council may say that {SHUT}."),
    ("should have", f"The council should have said that {SHUT}."),
    ("question", f"Did the council say that {SHUT}?"),
    ("if", f"If the council says that {SHUT}, the shops will suffer."),
    ("unless", f"Unless the council finds that {SHUT}, the shops will suffer."),
    ("whether", f"Whether the council said that {SHUT} is not known."),
    ("nobody", f"Nobody said that {SHUT}."),
    ("some", f"Some said that {SHUT}."),
    ("relative clause", f"Builders who said that {SHUT} have left the town."),
    ("passive", f"The council was told by Maria Gomez that {SHUT}."),
    ("verb of thinking", f"The mayor thinks that {SHUT}."),
    ("verb of wanting", "The mayor demanded that the council pay for a new bridge."),
    ("whether they know", "The mayor asked whether the bridge would open before the summer."),
    ("not denied", f"The mayor did not deny that {SHUT}."),
    ("a share of people", "In a poll, 60 percent said that the bridge should open again."),
    ("inserted, with another's words", "The bridge, Maria Gomez said, would stay closed, a promise that many doubt."),
    ("inserted in brackets", "He sells a boat (the deck of which, builders say, has been rotten since May)."),
    (
        "most of it cut off",
        "Maria Gomez said the bridge was safe, although the two builders who had worked on it since May left the town.",
    ),
    ("mixed, behind a colon", "It is late: the bridge is “a danger to every child,” Maria Gomez said."),
    ("before, with a comma", "The bridge, a work of the old builders, stays closed until spring, Maria Gomez said."),
    ("before, and the sentence goes on", "The bridge stays closed, said Maria Gomez, but the road will open in May."),
    ("behind a comma, and the sentence goes on", "Maria Gomez said, “Since the storm in May,” the town “has slept.”"),
    ("according in the middle", "The roof was, according to the builder, never meant to last."),
    ("too short", "The council said that it was not."),
    ("between dashes", "Maria Gomez said the bridge - it is an old one - was safe in May."),
    ("behind a semicolon", "Maria Gomez said the bridge was not safe; the builders had told nobody of it."),
    ("a title cut off from its name", "“The bridge stays closed until spring,” said harbour chief Capt."),
    ("quoted fragments", "“We will not,” Maria Gomez said, “close the school this year.”"),
    ("somebody of the same name", "“We shut at noon on Friday,” said the younger Mr. Gomez."),
    (
        "goes on about the speaker",
        "Maria Gomez said the bridge would stay closed until spring but downplayed the cost of it.",
    ),
    ("another question", "Maria Gomez said the bridge would stay closed and when asked about the cost she shrugged."),
    ("leads up to what is said", "Maria Gomez told us that with the bridge closed and the ferry late since spring."),
    ("goes on in the verb's tense", "Maria Gomez denies that the bridge was rotten and goes far to hide it."),
    (
        "a sentence of its own",
        "She will end “rotten deals and lies.” Gomez also argued for a new bridge in the town.",
    ),
    ("a headline in the text", "Local Woman Reveals The Bridge Will Stay Closed Until Spring."),
    (
        'its "but" is left outside',
        "Maria Gomez said the goal was not to “make the town great again” but to “make the bay whole again.”",
    ),
    (
        "the noun that it tells of stands before",
        "The number of boats the Herald reported the town has bought for the bay.",
    ),
    ("breaks off before its source", "The bridge was shut in May while — according to Maria Gomez — shops lost money."),
    (
        "a bracket",
        "Old towns like Easton (most of the people there were poor, according to Maria Gomez) lost money.",
    ),
    (
        "the tail of another's doing",
        "Maria Gomez cited a man who fled the town, claiming the bridge would stay closed.",
    ),
]


@pytest.mark.parametrize("text", [text for _, text in FOUND_BUT_NOT_SURE], ids=[name for name, _ in FOUND_BUT_NOT_SURE])
def test_found_but_not_sure(find: Find, text: str) -> None:
    assert [row[4] for row in find(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge stayed closed until spring.",
        "It is said that the bridge will never open again.",
        "Maria Gomez refused to say whether the bridge would open.",
        "The book was called “Bridges of the North.”",
        "“Nobody told me that the bridge was closed.”",
        "Reports that the bridge was rotten have not been confirmed.",
    ],
)
def test_nobody_says_anything(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "commentary",
    [
        ", although the work was finished in May",
        ", which many doubt",
        ", a promise that many doubt",
        " — but few believe her",
        ", while the council kept silent",
        ", despite a warning from the builders",
        ", to which the builders objected in May",
        ", fewer weeks than the builders asked for",
        ", adding that the builders were late",
        " and quoted the old builder",
        " while adding that the builders were late",
        ", without offering any proof",
        ", in what many took for a threat",
        ", in an apparent swipe at the builders",
        ", apparently unaware of the warning",
        ", possibly hoping to calm the council",
        ", as is usual in spring",
        ", the first time that anybody gave a date",
    ],
)
def test_commentary_behind_the_clause_is_cut_off(find: Find, commentary: str) -> None:
    rows = find(f"Maria Gomez said {SHUT}{commentary}.")
    assert [row[2] for row in rows if row[1] == "said"] == [[SHUT]]


def test_two_speakers_of_one_sentence_keep_their_own_words(find: Find) -> None:
    text = "The council said that the bridge was safe for cars, and the builders said that it would fall by May."
    assert [(row[0], row[2]) for row in find(text)] == [
        ("The council", ["the bridge was safe for cars"]),
        ("the builders", ["it would fall by May"]),
    ]


LEAKS, CAME = "“The roof leaks every night,”", "“Nobody has ever come to look,”"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{LEAKS} Gomez said.{CAME} Brown said.", [("Gomez", [LEAKS]), ("Brown", [CAME])]),
        (f"{LEAKS} Gomez said. {CAME} Brown said.", [("Gomez", [LEAKS]), ("Brown", [CAME])]),
        (f"{LEAKS} Gomez said, and Brown said: “Nobody came.”", [("Gomez", [LEAKS]), ("Brown", ["“Nobody came.”"])]),
        (
            f"{LEAKS} Gomez said. “We called twice.” {CAME} Brown said.",
            [("Gomez", [LEAKS, "“We called twice.”"]), ("Brown", [CAME])],
        ),
        (
            f"Gomez said the old roof was leaking.{CAME} Brown said.",
            [("Gomez", ["the old roof was leaking"]), ("Brown", [CAME])],
        ),
        (
            f"{LEAKS} Gomez said.Brown said that nobody had ever come.",
            [("Gomez", [LEAKS]), ("Brown", ["nobody had ever come"])],
        ),
    ],
)
def test_one_speaker_never_gets_the_words_of_the_next(find: Find, text: str, rows: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[2]) for row in find(text)] == rows


def test_a_glued_quotation_is_not_joined_to_the_speaker_before(find: Find) -> None:
    rows = find("“The roof leaks every night,” Gomez said.“The town has no money for pumps and beams.”")
    assert [row[2] for row in rows] == [[LEAKS]]


def test_the_outer_speaker_keeps_what_another_says_inside(find: Find) -> None:
    rows = find("The police said a driver who claimed that the brakes failed was arrested.")
    assert rows == [
        ("The police", "said", ["a driver who claimed that the brakes failed was arrested"], "paraphrase", True)
    ]


def test_a_headline_is_no_statement(parse: Parse) -> None:
    assert find_attributions(parse(f"Maria Gomez said that {SHUT}", headline=True)) == ()


BEYOND = [
    ("a demand", "Maria Gomez called on the council to open the bridge.", "Maria Gomez", "open the bridge"),
    ("a ruling", "The court ruled that the school must close.", "The court", "the school must close"),
    ("calling names", "The mayor called the roof “a danger to all.”", "The mayor", "“a danger to all.”"),
    ("a view", "In the view of the mayor, the roof is safe.", "the mayor", "the roof is safe"),
    ("a colon", "Gomez: Bridge will stay closed until spring", "Gomez", "Bridge will stay closed until spring"),
    ("a dash", "“The roof will hold for years.” — Maria Gomez", "Maria Gomez", "“The roof will hold for years.”"),
    (
        "a clause inside according",
        "According to Maria Gomez, who runs the school, the roof is not safe for children.",
        "Maria Gomez",
        "the roof is not safe for children",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), [row[1:] for row in BEYOND], ids=[name for name, *_ in BEYOND])
@pytest.mark.xfail(strict=True, reason="only reporting verbs with a clause or a quotation are read so far")
def test_what_is_not_found_yet(find: Find, text: str, source: str, content: str) -> None:
    assert [(row[0], row[2]) for row in find(text)] == [(source, [content])]


VERDICTS = [
    ("The union urged the council to pay for a new roof.", "The union", "the council to pay for a new roof", True),
    ("The union denounced the council for its long silence.", "The union", "the council for its long silence", True),
    (
        "The union has condemned the sale of the old pier, which nobody wanted.",
        "The union",
        "the sale of the old pier",
        True,
    ),
    ("The union did not praise the sale of the old pier.", "The union", "the sale of the old pier", False),
]


@pytest.mark.parametrize(("text", "source", "content", "sure"), VERDICTS)
def test_verdicts_and_demands(find: Find, text: str, source: str, content: str, sure: bool) -> None:
    ((found_source, _, pieces, _, is_sure),) = find(text)
    assert (found_source, pieces, is_sure) == (source, [content], sure)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Two of the five beams were rotten, the BBC reported.", "the BBC", "Two of the five beams were rotten"),
        (f"{SHUT.capitalize()}, said Maria Gomez.", "Maria Gomez", SHUT.capitalize()),
        (f"{SHUT.capitalize()}, said Maria Gomez, the mayor of the town.", "Maria Gomez", SHUT.capitalize()),
        (f"{SHUT.capitalize()}, Maria Gomez said, adding that buses would run.", "Maria Gomez", SHUT.capitalize()),
    ],
)
def test_a_clause_before_the_cue(find: Find, text: str, source: str, content: str) -> None:
    row = find(text)[0]
    assert (row[0], row[2], row[4]) == (source, [content], True)


@pytest.mark.parametrize(
    "content",
    [
        "the ferry, the bus and the train would all stop on Friday",
        "the bridge was safe, and had been painted twice",
        "the bridge would stay closed, because the beams were rotten",
        "the bridge would stay closed, as long as the beams were rotten",
        "the bridge would stay open, in cases where the ferry is late",
    ],
    ids=["a list", "a second verb", "a reason", "a condition", "a limit"],
)
def test_a_comma_inside_the_clause_cuts_nothing_off(find: Find, content: str) -> None:
    assert [(row[2], row[4]) for row in find(f"Maria Gomez said {content}.")] == [([content], True)]


@pytest.mark.parametrize(
    "content",
    [
        "the storm could still grow as the boat losses hit 124 and more than 4,100 are left homeless",
        "the storm could still grow as the boat losses hit 124 and more than 4.1 percent are left homeless",
    ],
    ids=["a comma", "a point"],
)
def test_a_mark_inside_a_word_ends_no_clause(find: Find, content: str) -> None:
    assert [row[2] for row in find(f"Doctors say {content}.")] == [[content]]


def test_a_clause_in_the_middle_is_kept_and_makes_it_less_sure(find: Find) -> None:
    content = "the bridge, which was built in May, would stay closed until spring"
    assert [(row[2], row[4]) for row in find(f"Maria Gomez said {content}.")] == [([content], False)]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"Maria Gomez said {SHUT}.", "sure"),
        ("Maria Gomez (D-Ohio) said the bridge would stay closed until spring.", "sure"),
        (
            f"Maria Gomez said {SHUT}, which will make the way to school longer for all children.",
            "guarded",
        ),
        (f"{SHUT.capitalize()}, said Maria Gomez.", "guarded"),
        ("Maria Gomez condemned the closing of the bridge.", "guarded"),
        (f"Maria Gomez crossed the river and said {SHUT}.", "guarded"),
        ("Maria Gomez said the bridge was as good as, which surprised nobody who had ever crossed it.", None),
        ("Maria Gomez said the bridge was a bond between the town — the old half above all — and the bay.", None),
        ("Maria Gomez recalled how the old town slept when a boat, the Easton ferry, sank in the bay.", None),
    ],
    ids=[
        "whole",
        "party",
        "cut short",
        "clause before",
        "verdict",
        "second verb",
        "breaks off",
        "two dashes",
        "two commas",
    ],
)
def test_what_is_of_a_rarer_build_or_cut_short_is_guarded(parse: Parse, text: str, grade: str | None) -> None:
    (one,) = find_attributions(parse(text))
    assert one.grade == grade


def test_a_cue_in_the_middle_has_the_sentence_around_it(find: Find) -> None:
    assert find("The old ferry, Maria Gomez said, would sail again on Friday.") == [
        ("Maria Gomez", "said", ["The old ferry", "would sail again on Friday"], "paraphrase", True)
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The bridge is “a danger to every child,” Maria Gomez said. “Nobody should use it.”",
            ["The bridge is “a danger to every child,”", "“Nobody should use it.”"],
        ),
        (
            "After the storm, Maria Gomez said, “the bridge was a danger to every child.”",
            ["After the storm", "“the bridge was a danger to every child.”"],
        ),
    ],
    ids=["before, and going on", "around the cue"],
)
def test_words_and_a_quotation_make_one_statement(find: Find, text: str, content: list[str]) -> None:
    assert [(row[2], row[3], row[4]) for row in find(text)] == [(content, "mixed", True)]


DRY, WET = "“The cellar was dry in May,”", "“Now it is wet every night.”"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (f"{DRY} Gomez said in the paper “Harbour Post.” {WET}", [DRY, WET]),
        (f"{DRY} Gomez said of what she calls the “lost” house. {WET}", [DRY, WET]),
        (f"{DRY} Gomez said after Sen. Brown had left for Albany. {WET}", [DRY, WET]),
        (f"{DRY} Gomez said, as told in the book “The Harbour and its People.”", [DRY]),
        (f"{DRY} Gomez said, adding that the builders were “not the only ones to blame.”", [DRY]),
        (
            "“The cellar was dry in May,” Gomez said, and “now it is wet.”",
            ["“The cellar was dry in May,”", "“now it is wet.”"],
        ),
        (f"{DRY} Gomez said after Brown had told the town that “nobody comes to look at it.”", [DRY]),
    ],
    ids=[
        "a title between",
        "a word in marks between",
        "a title with a full stop",
        "a book",
        "a second cue",
        "a conjunction between",
        "another's words",
    ],
)
def test_a_quotation_goes_on_behind_a_mark_only(find: Find, text: str, pieces: list[str]) -> None:
    assert find(text)[0][2] == pieces


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“The cellar was dry in May.” She added, “It has been wet since June.”", "“It has been wet since June.”"),
        ("Asked about “the wet cellars,” Gomez said the pumps had failed in May.", "the pumps had failed in May"),
    ],
)
def test_a_cue_behind_a_quotation_may_begin_what_comes_after_it(find: Find, text: str, content: str) -> None:
    assert find(text)[-1][2] == [content]


def test_who_claims_something_and_goes_on_saying_speaks_once(find: Find) -> None:
    rows = find("Gomez claimed the prize in a letter, saying: “We have won it for the whole town.”")
    assert [(row[1], row[2]) for row in rows] == [("saying", ["“We have won it for the whole town.”"])]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (f"Maria Gomez criticised the builders and said {SHUT}.", "said"),
        (f"Maria Gomez criticised the builders, saying {SHUT}.", "saying"),
        (f"The shops protested after Maria Gomez said {SHUT}.", "said"),
        (f"Maria Gomez said {SHUT} and called the builders lazy.", "said"),
        (f"Maria Gomez on Friday said {SHUT}.", "said"),
        (f"Maria Gomez said {SHUT}, but “nobody should leave the town.”", "said"),
    ],
    ids=["joined", "going on", "after", "two judgements", "a day between", "a quotation behind"],
)
def test_who_speaks_twice_or_in_a_clause_is_sure(find: Find, text: str, cue: str) -> None:
    source, _, content, _, sure = next(row for row in find(text) if row[1] == cue)
    assert (source, sure) == ("Maria Gomez", True)
    assert content[0].startswith(SHUT)


NOW_SURE = [
    ("a few words enclosed", "Maria Gomez said the bridge, too, would stay closed until spring."),
    ("commas in quotation marks", "Maria Gomez said the way was “long, dark, cold and wet” in May."),
    ("when or where before", "In May, two of the five beams were rotten, according to Maria Gomez."),
    ("a word in quotation marks", "The bridge was a “danger” to the whole town, according to Maria Gomez."),
    ("is saying", f"Maria Gomez is saying that {SHUT}."),
    ("points out", f"Maria Gomez pointed out that {SHUT}."),
    ("a promise", f"Maria Gomez promised that {SHUT}."),
    ("the speaker asks", "Maria Gomez asked: “Who will pay for the roof of the school?”"),
    ("a clause far behind", "“We shut at noon on Friday,” Maria Gomez said of the school, whose roof is leaking."),
    ("although, now", f"The shops protest, although Maria Gomez says {SHUT}."),
]


@pytest.mark.parametrize("text", [text for _, text in NOW_SURE], ids=[name for name, _ in NOW_SURE])
def test_marks_and_tenses_that_leave_no_doubt(find: Find, text: str) -> None:
    assert [(row[0], row[4]) for row in find(text)] == [("Maria Gomez", True)]


STILL_IN_DOUBT = [
    ("a relative clause enclosed", "Maria Gomez said the bridge, which she built, would stay closed until spring."),
    ("a clause before", "While the mill works, two of the five beams are rotten, according to Maria Gomez."),
    ("in the cue's tense", "Maria Gomez said she likes the bridge and shut it in May."),
]


@pytest.mark.parametrize("text", [text for _, text in STILL_IN_DOUBT], ids=[name for name, _ in STILL_IN_DOUBT])
def test_marks_and_tenses_that_leave_a_doubt(find: Find, text: str) -> None:
    assert [(row[0], row[4]) for row in find(text)] == [("Maria Gomez", False)]


@pytest.mark.parametrize(
    "text",
    [
        f"A paper that quotes the mayor, saying {SHUT}, is sold in the town.",
        "The mayor will meet the builders when they say the bridge is safe for all.",
    ],
    ids=["no speaker goes on", "when it is not yet said"],
)
def test_a_clause_that_tells_of_no_speech_is_not_sure(find: Find, text: str) -> None:
    assert not any(row[4] for row in find(text))


def test_the_second_verb_of_another_ends_no_statement(find: Find) -> None:
    text = "Maria Gomez said the builders planned to visit the town and discuss the bridge."
    assert find(text)[0][2] == ["the builders planned to visit the town and discuss the bridge"]
