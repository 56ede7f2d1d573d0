"""Who gets the first word, the last word and the most room."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.prominence import ask_prominence_of_source
from quizkit.askers.prominence_sorts import EARLIER, FIRST, LAST, LATER, LEAST, MOST
from quizkit.model import Question
from tests.askers.options import key_of, options_of

StoryOf = Callable[..., Any]

RUIZ = "“The old pier has lost half of its timber,” Ana Ruiz said."
BIRCH = "“Nobody has ever checked the planks,” Tom Birch said."
HOLT = "“My boat will not land here again,” Lena Holt said."
THREE = (RUIZ, BIRCH, HOLT)


def quoting(story: StoryOf, *paragraphs: str, headline: str = "") -> Any:
    """A story in which each of the three is surely quoted where their sentence stands."""
    made = story(*paragraphs, headline=headline)
    for sentence in (one for one in THREE if one in paragraphs):
        said, name = sentence.split(",” ")
        made.says(name.removesuffix(" said."), "said", f"{said},”", manner="quote")
    for sentence in paragraphs:
        made.judges(sentence, "fact")
    return made


def asked(made: Any) -> dict[str, Question]:
    return {one.stem: one for one in ask_prominence_of_source(made.reading(), 0)}


def keys(made: Any) -> dict[str, str]:
    return {stem: key_of(one) for stem, one in asked(made).items()}


def test_who_is_quoted_first_and_who_last(story: StoryOf) -> None:
    assert keys(quoting(story, *THREE)) == {FIRST.stem: "Ana Ruiz", LAST.stem: "Lena Holt"}


def test_the_quotation_with_its_source_is_the_evidence_and_others_are_shown_with_theirs(story: StoryOf) -> None:
    first = asked(quoting(story, *THREE))[FIRST.stem]
    assert [one.quote for one in first.evidence] == [RUIZ.rstrip(".")]
    shown = {one.text: (one.feedback, [place.quote for place in one.evidence]) for one in first.form.options}
    assert shown["Tom Birch"] == (
        "Tom Birch is quoted too, but not before Ana Ruiz: “Nobody has ever checked the planks”.",
        [BIRCH.rstrip(".")],
    )


UNSURE = [
    "“It was never any good to us,” somebody called from the quay.",
    "'It was never any good to us,' somebody called from the quay.",
    "“It was never any good",
    "It was never any good.”",
]
FAR = "The tide went out and came in again over the old stones."


@pytest.mark.parametrize("unsure", UNSURE)
def test_nobody_is_first_or_last_who_is_named_near_words_that_may_be_anybodys(story: StoryOf, unsure: str) -> None:
    assert not {FIRST.stem, EARLIER.stem} & set(keys(quoting(story, unsure, *THREE)))
    assert not {LAST.stem, LATER.stem} & set(keys(quoting(story, *THREE, unsure)))
    assert set(keys(quoting(story, RUIZ, unsure, BIRCH, HOLT))) == {FIRST.stem, LAST.stem}


@pytest.mark.parametrize("unsure", UNSURE)
def test_words_of_somebody_far_from_all_who_are_on_offer_only_weaken_the_stem(story: StoryOf, unsure: str) -> None:
    far = [FAR.replace("again", f"again {time}") for time in ("soon", "late", "twice", "daily", "early", "slowly")]
    assert keys(quoting(story, unsure, *far[:4], *THREE)) == {EARLIER.stem: "Ana Ruiz", LAST.stem: "Lena Holt"}
    assert keys(quoting(story, *THREE, *far, unsure)) == {FIRST.stem: "Ana Ruiz", LATER.stem: "Lena Holt"}


@pytest.mark.parametrize(
    "label",
    [
        "The “Grey Lady” lies at the pier.",
        "They call it a “great shame” here.",
        "The 'Grey Lady' lies at the pier.",
        "The “Keeper of the Old Light” lies at the pier.",
    ],
)
def test_a_few_words_in_marks_are_a_title_or_at_arms_length(story: StoryOf, label: str) -> None:
    assert keys(quoting(story, label, *THREE, label.replace("lies", "rots").replace("here", "now"))) == {
        FIRST.stem: "Ana Ruiz",
        LAST.stem: "Lena Holt",
    }


@pytest.mark.parametrize(
    "label",
    ["Birch’s “great shame” stays where it is.", "Birch has seen the pier. The “great shame” is what he calls it."],
)
def test_whose_words_a_few_in_marks_may_be_is_not_on_offer(story: StoryOf, label: str) -> None:
    made = quoting(story, label, *THREE).names("Paul Marsh")
    for sentence in label.split(". "):
        made.judges(sentence.rstrip(".") + "." if sentence.rstrip(".") + "." in label else sentence, "fact")
    assert FIRST.stem not in keys(made)


def test_a_headline_may_be_read_first(story: StoryOf) -> None:
    assert FIRST.stem not in keys(quoting(story, *THREE, headline="Pier is a 'shame'"))
    assert keys(quoting(story, *THREE, headline="Pier 'has lost half'"))[FIRST.stem] == "Ana Ruiz"


def test_a_report_may_hold_words_of_whom_it_speaks_of(story: StoryOf) -> None:
    report = "Paul Marsh said {} “was a shame for all of us”."
    for subject, is_asked in (("the pier", True), ("the claim by the board that it", False)):
        made = quoting(story, report.format(subject), *THREE)
        made.says("Paul Marsh", "said", f"{subject} “was a shame for all of us”", manner="mixed")
        assert ("Paul Marsh" in keys(made).values()) is is_asked


def test_a_body_is_passed_over_and_so_is_who_may_speak_for_it(story: StoryOf) -> None:
    made = quoting(story, "“We will mend it in the spring,” the Harbour Board said.", *THREE)
    made.says("the Harbour Board", "said", "“We will mend it in the spring,”", type="organisation", manner="quote")
    assert keys(made)[EARLIER.stem] == "Ana Ruiz"
    made = quoting(story, "“We will mend it in the spring,” a spokeswoman said.", *THREE)
    made.says("a spokeswoman", "said", "“We will mend it in the spring,”", manner="quote")
    assert set(keys(made)) == {LAST.stem}


def test_a_speech_goes_on_in_the_next_paragraph(story: StoryOf) -> None:
    made = story(
        *THREE[:2], "“My boat will not land here again,” Lena Holt said. “It is gone.\n“I will buy no other one.”"
    )
    for sentence in THREE[:2]:
        said, name = sentence.split(",” ")
        made.says(name.removesuffix(" said."), "said", f"{said},”", manner="quote")
    made.says("Lena Holt", "said", "“My boat will not land here again,”", manner="quote")
    assert LAST.stem not in keys(made)
    made.says("Lena Holt", "said", "“It is gone.", manner="quote")
    last = asked(made)[LAST.stem]
    assert key_of(last) == "Lena Holt"
    assert last.evidence[-1].quote == "“I will buy no other one.”"


def test_one_who_is_only_reported_may_stand_beside_one_who_is_quoted(story: StoryOf) -> None:
    reports = ("Paul Marsh said the ferry was late.", "Mary Lund said the ferry was old.")
    made = quoting(story, RUIZ, BIRCH, *reports).says("Paul Marsh", "said", "the ferry was late")
    assert set(options_of(asked(made)[FIRST.stem])) == {"Ana Ruiz", "Tom Birch", "Paul Marsh"}
    made.says("Mary Lund", "said", "the ferry was old")
    assert len(options_of(asked(made)[FIRST.stem])) == 3


NAMED = "Lena Holt built the ferry with her own hands."


HOW = ("soon", "late", "twice", "daily", "early", "slowly", "well", "calmly", "softly", "mildly")
BEHIND = [FAR.replace("again", f"again {how}") for how in HOW]


@pytest.mark.parametrize(
    ("more", "is_offered"),
    [(BEHIND, True), (["Nobody has thanked Holt."], True), ([], False)],
    ids=["early", "twice", "in passing"],
)
def test_who_is_only_named_is_on_offer_where_a_third_is_lacking(
    story: StoryOf, more: list[str], is_offered: bool
) -> None:
    made = quoting(story, RUIZ, BIRCH, NAMED, *more).names("Lena Holt")
    assert keys(made) == ({FIRST.stem: "Ana Ruiz", LAST.stem: "Tom Birch"} if is_offered else {})
    for one in (one for question in asked(made).values() for one in question.form.options if one.text == "Lena Holt"):
        assert one.feedback == "The article names Lena Holt, but gives nothing that Lena Holt said or wrote."
        assert [place.quote for place in one.evidence] == [NAMED]


def test_who_is_cited_comes_before_who_is_only_named(story: StoryOf) -> None:
    marsh = "Paul Marsh said the ferry was late."
    told = quoting(story, RUIZ, BIRCH, NAMED, marsh, *BEHIND).says("Paul Marsh", "said", "the ferry was late")
    assert set(options_of(asked(told.names("Lena Holt"))[FIRST.stem])) == {"Ana Ruiz", "Tom Birch", "Paul Marsh"}


def test_whoever_is_quoted_alone_is_asked_for_beside_nobody_who_is_only_named_or_reported(story: StoryOf) -> None:
    reports = ("Paul Marsh said the ferry was late.", "Mary Lund said the ferry was old.")
    made = quoting(story, RUIZ, *reports).says("Paul Marsh", "said", "the ferry was late")
    assert keys(made.says("Mary Lund", "said", "the ferry was old")) == {}
    assert keys(quoting(story, RUIZ, NAMED, "Ole Berg built the pier.").names("Lena Holt", "Ole Berg")) == {}


def test_who_is_quoted_with_a_few_words_is_quoted_too(story: StoryOf) -> None:
    made = quoting(story, RUIZ, BIRCH, "Mary Lund called the pier a “crying shame” twice.")
    made.says("Mary Lund", "called", "a “crying shame”", manner="mixed")
    lund = next(one for one in asked(made)[FIRST.stem].form.options if one.text == "Mary Lund")
    assert lund.feedback == "Mary Lund is quoted too, but not before Ana Ruiz: “crying shame”."
    more = quoting(story, *THREE, "Mary Lund called the pier a “crying shame” twice.")
    more.says("Mary Lund", "called", "a “crying shame”", manner="mixed")
    assert set(options_of(asked(more)[FIRST.stem])) == {"Ana Ruiz", "Tom Birch", "Lena Holt"}


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("The mayor cast the pier as a “crying shame” twice.", False),
        ("“Rotten and late and dear,” is what his old friend found.", False),
        ("Critics cast the pier as a “crying shame” twice.", False),
        ("The campaign cast the pier as a “crying shame” twice.", False),
        ("The tide cast the pier as a “crying shame” twice.", True),
        ("The mayor keeps the “Grey Lady” at the pier.", True),
    ],
)
def test_whom_a_sentence_with_words_in_marks_describes_may_be_anybody(
    story: StoryOf, words: str, is_asked: bool
) -> None:
    far = [FAR.replace("again", f"again {time}") for time in ("soon", "late", "twice", "daily", "early", "slowly")]
    assert (FIRST.stem in keys(quoting(story, words, *far, *THREE))) is is_asked


@pytest.mark.parametrize(
    ("before", "is_own"),
    [
        ("she left because the mayor branded her", False),
        ("she left when Birch cast her as", False),
        ("she wept for whoever saw the pier, who was", False),
        ("the mayor had called her", False),
        ("she left because she was", True),
        ("the mayor was", True),
    ],
)
def test_a_report_may_hold_words_of_somebody_else_in_a_clause(story: StoryOf, before: str, is_own: bool) -> None:
    report = f"{before} “rotten and late and dear”"
    made = quoting(story, f"Paul Marsh said {report}.", *THREE).says("Paul Marsh", "said", report, manner="mixed")
    assert ("Paul Marsh" in keys(made).values()) is is_own


LONG = (
    "“We have written to the board each spring, and each spring it has sent two men with a tape and no timber. The "
    "ferry now lands at the mill, where the water is low, and whoever cannot climb the ladder stays at home for good.”"
)


def test_who_is_quoted_at_the_greatest_length(story: StoryOf) -> None:
    made = quoting(story, *THREE, f"{LONG} Paul Marsh said.").says("Paul Marsh", "said", LONG, manner="quote")
    most = asked(made)[MOST.stem]
    assert key_of(most) == "Paul Marsh"
    assert "About 40 words of Paul Marsh stand in quotation marks, against about 9 of Ana Ruiz" in most.explanation


@pytest.mark.parametrize(
    "aside",
    [
        "“Birch said, and said again, that planks of pine are good for a year and not for any more,” a sailor said.",
        "Of Birch it is told in the town: “planks of pine are good for a year or so, and not for any more of them”.",
        "“He has told us that planks of pine are good for a year and not for any more of them,” a sailor said.",
        "“Then we heard: ‘Planks of pine are good for a year, and not for any more of them at all,’” a sailor said.",
    ],
)
def test_words_told_again_by_others_count_for_whom_they_may_be_of(story: StoryOf, aside: str) -> None:
    """With them Birch may have more than half as many words as Marsh, and so is not on offer."""
    made = quoting(story, *THREE, aside, f"{LONG} Paul Marsh said.").says("Paul Marsh", "said", LONG, manner="quote")
    if aside.endswith("a sailor said."):
        made.says("a sailor", "said", aside.removesuffix(" a sailor said."), manner="quote")
    most = asked(made).get(MOST.stem)
    assert most is None or "Tom Birch" not in options_of(most)


def test_words_that_may_be_anybodys_count_for_each_rival(story: StoryOf) -> None:
    unsure = "“Some say it was the storm, and some that it was the worm, but nobody has gone down,” it was heard."
    made = quoting(story, *THREE, unsure, f"{LONG} Paul Marsh said.").says("Paul Marsh", "said", LONG, manner="quote")
    assert MOST.stem not in keys(made)


def test_nothing_is_asked_where_the_marks_are_of_another_language(story: StoryOf) -> None:
    assert keys(quoting(story, *THREE, "«It is gone», they said.")) == {}


def test_all_are_shown_by_the_surname_where_the_article_has_no_more_of_one(story: StoryOf) -> None:
    made = quoting(story, "“I will mend it in the spring,” Mr. Marsh said.", *THREE)
    made.says("Marsh", "said", "“I will mend it in the spring,”", manner="quote")
    asked_for = asked(made)
    assert key_of(asked_for[FIRST.stem]) == "Marsh"
    assert "Ana Ruiz" not in options_of(asked_for[FIRST.stem])
    assert set(options_of(asked_for[LAST.stem])) == {"Lena Holt", "Ana Ruiz", "Tom Birch"}


def test_one_word_that_neither_a_title_nor_a_pronoun_stands_for_may_be_no_person(story: StoryOf) -> None:
    made = quoting(story, "“We will mend it in the spring,” General Harbour said.", *THREE)
    made.says("Harbour", "said", "“We will mend it in the spring,”", manner="quote")
    assert "Harbour" not in keys(made).values()


def test_a_word_of_the_stem_in_the_name_would_point_at_it(story: StoryOf) -> None:
    made = quoting(story, "“I will mend it in the spring,” Mark Lund said.", *THREE)
    made.says("Mark Lund", "said", "“I will mend it in the spring,”", manner="quote")
    assert set(keys(made)) == {LAST.stem}


def test_the_room_is_shown_by_words_that_no_other_question_shows(story: StoryOf) -> None:
    short = "“I will row to the mill,” Paul Marsh said."
    made = quoting(
        story, short, f"{LONG} Marsh said.", *THREE, "Birch rowed to the mill, and rowed home with Birch’s boat."
    )
    made.says("Paul Marsh", "said", "“I will row to the mill,”", manner="quote")
    made.says("Marsh", "said", LONG, by="Paul Marsh", manner="quote")
    questions = asked(made)
    assert key_of(questions[FIRST.stem]) == key_of(questions[MOST.stem]) == "Paul Marsh"
    assert [one.quote for one in questions[MOST.stem].evidence] == [
        "“I will row to the mill,” Paul Marsh said",
        f"{LONG} Marsh said",
    ]
    right = next(one for one in questions[MOST.stem].form.options if one.right)
    assert right.feedback.endswith("“We have written to the board each spring, and each spring it …”.")


def test_who_is_plainly_foremost_would_be_guessed(story: StoryOf) -> None:
    made = quoting(story, f"{LONG} Paul Marsh said.", *THREE).says("Paul Marsh", "said", LONG, manner="quote")
    assert MOST.stem in keys(made)
    made = quoting(story, f"{LONG} Paul Marsh said.", *THREE, "Marsh rowed to the mill.")
    assert MOST.stem not in keys(made.says("Paul Marsh", "said", LONG, manner="quote"))


def test_who_is_asked_answers_and_not_who_asks(story: StoryOf) -> None:
    last = "Paul Marsh asked Mia Lund about the mill. “I will row to it in the spring,” he said."
    asked_somebody = quoting(story, *THREE, last)
    asked_somebody.says("he", "said", "“I will row to it in the spring,”", by="Paul Marsh", manner="quote")
    assert "Paul Marsh" not in keys(asked_somebody).values()
    told = quoting(story, *THREE, last.replace("asked", "told"))
    told.says("he", "said", "“I will row to it in the spring,”", by="Paul Marsh", manner="quote")
    assert keys(told)[LAST.stem] == "Paul Marsh"


def test_a_few_words_given_to_somebody_else_come_first_all_the_same(story: StoryOf) -> None:
    made = quoting(story, "Mary Lund called the pier a “crying shame” twice.", *THREE)
    made.says("Mary Lund", "called", "a “crying shame”", manner="mixed")
    assert keys(made)[EARLIER.stem] == "Ana Ruiz"
    made = quoting(story, "Ana Ruiz called the pier a “crying shame” twice.", *THREE)
    made.says("Ana Ruiz", "called", "a “crying shame”", manner="mixed")
    assert keys(made)[FIRST.stem] == "Ana Ruiz"


OTHER = LONG.replace("board", "council").replace("ferry", "boat").replace("mill", "quay")


def test_who_is_quoted_with_the_fewest_words(story: StoryOf) -> None:
    made = quoting(story, f"{LONG} Paul Marsh said.", *THREE[1:], f"{OTHER} Mary Lund said.")
    made.says("Paul Marsh", "said", LONG, manner="quote").says("Mary Lund", "said", OTHER, manner="quote")
    least = asked(made)[LEAST.stem]
    assert options_of(least) == {"Tom Birch": True, "Paul Marsh": False, "Mary Lund": False}
    assert "About 6 words of Tom Birch" in least.explanation


def test_words_near_somebody_that_may_be_theirs_count_for_the_fewest_too(story: StoryOf) -> None:
    unsure = "“Some say it was the storm, and some that it was the worm, but none has gone down,” Birch thought."
    made = quoting(story, f"{LONG} Paul Marsh said.", BIRCH, unsure, HOLT, f"{OTHER} Mary Lund said.")
    made.says("Paul Marsh", "said", LONG, manner="quote").says("Mary Lund", "said", OTHER, manner="quote")
    assert keys(made).get(LEAST.stem) != "Tom Birch"
