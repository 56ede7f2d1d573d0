"""Sentences that tell what somebody said, shown without their quotation marks."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.bare_sentences import shown_wordings
from quizkit.askers.quotes import ALL, NONE, ask_quoted_or_paraphrased, sort_of
from tests.askers.options import key_of

StoryOf = Callable[..., Any]

# "He" reads alone behind the name that the sentence holds, and not behind "that".
REPORT = "his ferry had been sold with a winch for the heavy crane"


def sentence_of(story: StoryOf, sentence: str, content: str, manner: Any = "paraphrase", **said: Any) -> Any:
    """A story of one sentence, in which Tom Birch says something."""
    source = said.pop("source", "Tom Birch")
    cue = said.pop("cue", "said")
    told = story(sentence, *said.pop("others", ())).says(source, cue, content, manner=manner, **said)
    return told.judges(sentence, "claim")


def sorts(told: Any) -> list[str]:
    return [one.fragment or sort_of(one) for one in shown_wordings(told.reading())]


def test_a_report_is_shown_with_its_sentence(story: StoryOf) -> None:
    sentence = f"Tom Birch, a pilot, said {REPORT}."
    (one,) = shown_wordings(sentence_of(story, sentence, REPORT).reading())
    assert (sort_of(one), one.passage, one.claim.statement) == (NONE, sentence, REPORT)


MARKED = [
    ("his ferry had become “a danger to every child” by the harbour", "a danger to every child"),
    ('his ferry had become "a danger to every child" by the harbour', "a danger to every child"),
    ("his ferry had become ''a danger to every child'' by the harbour", "a danger to every child"),
    ("“the ferry of Norby had become a danger to every child”", ALL),
    # Two parts, or a mark too many.
    ("his ferry had become “a danger to every child” by “a rotten harbour”", None),
    ("his ferry had become “a danger to every child by the harbour", None),
    ("his ferry had become “a ‘danger’ to every child” by the harbour", None),
    # It shows without its marks that it was quoted.
    ("his ferry had become “a danger that’ll hurt every child” by the harbour", None),
    ("his ferry had become “a danger to our every child” by the harbour", None),
    ("his ferry had become “really a danger to every child” by the harbour", None),
    ("his ferry had become “a danger to every child here” by the harbour", None),
    ("his ferry had become “a danger to every child–” by the harbour", None),
    ("his ferry had become “a danger that doesn’t help a child” by the harbour", None),
    ("“the ferry of Norby, Ana Ruiz said, had become a danger to every child”", None),
    # It tells nothing, or leaves open whom it means.
    ("his ferry had become “rotten” long before every child knew", None),
    ("his ferry had become a danger to every child “in the year 1990”", None),
    ("his ferry had become for every child “a danger of its own” by now", None),
]


@pytest.mark.parametrize(("content", "expected"), MARKED, ids=[content for content, _ in MARKED])
def test_one_part_or_all_of_what_is_said_stands_in_marks(story: StoryOf, content: str, expected: str | None) -> None:
    told = sentence_of(story, f"Tom Birch, a pilot, said {content}.", content, "mixed")
    assert sorts(told) == ([expected] if expected else [])


def test_the_marks_are_not_shown(story: StoryOf) -> None:
    content = "his ferry had become “a danger to every child” by the harbour"
    (one,) = shown_wordings(sentence_of(story, f"Tom Birch, a pilot, said {content}.", content, "mixed").reading())
    assert one.passage == "Tom Birch, a pilot, said his ferry had become a danger to every child by the harbour."


def test_a_label_is_no_quotation(story: StoryOf) -> None:
    content = "his ferry had become “a danger to every child” by the harbour"
    sentence = f"Tom Birch, a pilot, said {content}."
    told = sentence_of(story, sentence, content, "mixed", others=["“A danger to every child” is the name of a film."])
    assert sorts(told) == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"But Tom Birch, a pilot, said {REPORT}.",  # needs the sentence before
        f"UPDATE: Tom Birch, a pilot, said {REPORT}.",
        f"Later Tom Birch, a pilot, said {REPORT}.",
        f"Tom Birch, who met her in May, said {REPORT}.",
        f"Tom Birch, a pilot of such boats, said {REPORT}.",
        f"Tom Birch, our pilot, said {REPORT}.",
        f"Tom Birch, a pilot, said {REPORT}!",
        f"Tom Birch of “the best ferry of Norby” said {REPORT}.",
        f"Tom Birch, a pilot, said {REPORT} (1) at the end of a long day.",
        f"Tom Birch, a pilot, said {REPORT}, {'and so on, ' * 15}all day.",
    ],
)
def test_a_sentence_that_cannot_be_read_alone_is_not_shown(story: StoryOf, sentence: str) -> None:
    assert sorts(sentence_of(story, sentence, REPORT)) == []


def test_a_comma_before_a_quotation_shows_where_it_begins(story: StoryOf) -> None:
    content = "“the ferry of Norby had become a danger to every child”"
    assert sorts(sentence_of(story, f"Tom Birch, a pilot, said {content}.", content, "quote")) == [ALL]
    assert sorts(sentence_of(story, f"Tom Birch, a pilot, said, {content}.", content, "quote")) == []


def test_a_sentence_names_its_source(story: StoryOf) -> None:
    content = "the ferry of Norby had been sold with a winch for the heavy crane"
    sentence = f"The pilot of the port said {content}."
    told = story("Tom Birch is a pilot.", sentence).says("The pilot of the port", "said", content, by="Tom Birch")
    assert sorts(told.judges(sentence, "claim")) == []
    most = sentence_of(story, f"Most Norby pilots said {content}.", content, source="Most Norby pilots", type="group")
    assert sorts(most) == []


@pytest.mark.parametrize(("type", "expected"), [("document", []), ("organisation", [NONE])])
def test_nobody_says_what_a_poll_shows(story: StoryOf, type: Any, expected: list[str]) -> None:
    content = "the ferry of Norby had been sold with a winch for the heavy crane"
    told = sentence_of(story, f"The Norby Herald said {content}.", content, source="The Norby Herald", type=type)
    assert sorts(told) == expected


@pytest.mark.parametrize("content", ["painted the old pier of Norby in red", "the crane was sold"])
def test_a_statement_has_a_subject_and_enough_words(story: StoryOf, content: str) -> None:
    assert sorts(sentence_of(story, f"Tom Birch, a pilot of the port, said that {content}.", content)) == []


def test_a_sentence_tells_of_one_statement_and_of_all_of_it(story: StoryOf) -> None:
    sentence = f"Tom Birch, a pilot, said {REPORT}, and Ana Ruiz added that nobody knew."
    told = sentence_of(story, sentence, REPORT)
    assert sorts(told) == [NONE]
    assert sorts(told.says("Ana Ruiz", "added", "nobody knew", sure=False)) == []
    beyond = story(f"Tom Birch, a pilot, said {REPORT}. Nobody knew.").says(
        "Tom Birch", "said", f"{REPORT}. Nobody knew"
    )
    assert sorts(beyond.judges(f"Tom Birch, a pilot, said {REPORT}.", "claim")) == []


@pytest.mark.parametrize(
    ("sure", "cue", "expected"), [(True, "said", [NONE]), (False, "said", []), (True, "denied", [])]
)
def test_somebody_surely_and_plainly_says_it(story: StoryOf, sure: bool, cue: str, expected: list[str]) -> None:
    told = sentence_of(story, f"Tom Birch, a pilot, {cue} {REPORT}.", REPORT, sure=sure, cue=cue)
    assert sorts(told) == expected


def test_beside_a_report_stands_no_part_with_a_pronoun(story: StoryOf) -> None:
    content = "Ana Ruiz had sold his ferry with the winch for him"
    assert sorts(sentence_of(story, f"Tom Birch, a pilot, said {content}.", content)) == []


IN_SENTENCE = "it had become “a danger to every child” by the harbour"
OF_THE_FERRY = f"Tom Birch bought the old ferry and said {IN_SENTENCE}."  # behind "that", nobody knows what "it" is


def test_a_part_is_asked_for_in_the_sentence(story: StoryOf) -> None:
    (question,) = ask_quoted_or_paraphrased(sentence_of(story, OF_THE_FERRY, IN_SENTENCE, "mixed").reading(), 0)
    assert question.passage == OF_THE_FERRY.replace("“", "").replace("”", "")
    assert question.stem.startswith("This sentence of the article is shown without any quotation marks.")
    assert "the statement by Tom Birch" in question.stem
    assert key_of(question) == "Just “a danger to every child”"
    assert question.evidence[0].quote == OF_THE_FERRY[:-1]


def test_nothing_is_asked_about_twice(story: StoryOf) -> None:
    content = "the crane in the harbour was “a danger to every child” for years"
    told = sentence_of(story, f"Tom Birch, a pilot, said {content}.", content, "mixed")
    assert sorts(told) == ["a danger to every child"]
    (question,) = ask_quoted_or_paraphrased(told.reading(), 0)
    assert question.passage is None


def test_a_sentence_without_marks_is_shown_only_beside_one_with_some(story: StoryOf) -> None:
    reports = [f"it had been sold in {year} with a winch for the crane" for year in range(1980, 2000)]
    sold = "Lena Holt sold the old boat and said"
    alone = [sentence_of(story, f"{sold} {one}.", one, source="Lena Holt") for one in reports]
    assert all(sorts(told) == [NONE] for told in alone)
    assert not any(one.passage for told in alone for one in ask_quoted_or_paraphrased(told.reading(), 0))
    sentence = f"{sold} {reports[0]}."
    both = sentence_of(story, OF_THE_FERRY, IN_SENTENCE, "mixed", others=[sentence])
    both.says("Lena Holt", "said", reports[0]).judges(sentence, "claim")
    keys = [key_of(one) for one in ask_quoted_or_paraphrased(both.reading(), 0)]
    assert keys == ["Just “a danger to every child”", NONE]


@pytest.mark.parametrize(
    ("before", "expected"), [("“The pier is old.", []), ("“The pier is old,” nobody said.", [NONE])]
)
def test_a_sentence_inside_a_longer_quotation_is_not_shown(story: StoryOf, before: str, expected: list[str]) -> None:
    content = "the ferry of Norby had been sold with a winch for the heavy crane"
    sentence = f"Tom Birch said {content}."
    told = story(f"{before} {sentence} Nobody heard it.”").says("Tom Birch", "said", content).judges(sentence, "claim")
    assert sorts(told) == expected


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("It was old.", [NONE]),
        ("“It had a winch for the heavy crane,” Jon Falk said.", []),
        ("“Sold with a winch!”", [NONE]),
    ],
)
def test_what_is_quoted_elsewhere_is_not_called_unquoted(story: StoryOf, again: str, expected: list[str]) -> None:
    told = sentence_of(story, f"Tom Birch said {REPORT}.", REPORT, others=(again,))
    if "Falk" in again:
        told.says("Jon Falk", "said", "“It had a winch for the heavy crane,”", manner="quote")
    assert sorts(told) == expected


def test_the_end_of_a_report_may_be_the_writers(story: StoryOf) -> None:
    said = f"{REPORT}, without naming the buyer of the ferry"
    assert sorts(sentence_of(story, f"Tom Birch said {said}.", said)) == []
