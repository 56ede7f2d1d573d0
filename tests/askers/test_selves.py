"""What people say of themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.selves import said_of_themselves, stem_of_self

StoryOf = Callable[..., Any]


def stems(story: StoryOf, paragraph: str, content: str, **how: Any) -> list[str]:
    first, _, rest = paragraph.partition(". ")
    made = story(paragraph).judges(f"{first}." if rest else first, None)
    if rest:
        made.judges(rest, None)
    made.says("Ana Ruiz", "said", content, **how).names("Tom Birch")
    return [stem_of_self(claim) for claim in said_of_themselves(made.reading())]


def test_a_speaker_alone_speaks_of_herself(story: StoryOf) -> None:
    assert stems(story, "The ferry sank. Ana Ruiz said she would never sail again.", "she would never sail again") == [
        "According to the article, who said that he or she would never sail again?"
    ]


@pytest.mark.parametrize(
    ("paragraph", "content"),
    [
        ("Tom Birch sank the ferry. Ana Ruiz said he would never sail again.", "he would never sail again"),
        ("The captain sank the ferry. Ana Ruiz said she would never sail again.", "she would never sail again"),
        ("The ferry sank. Ana Ruiz said it would never sail again.", "it would never sail again"),
        ("The ferry sank. Ana Ruiz said she'd never sail again there.", "she'd never sail again there"),
        ("The ferry sank. Ana Ruiz said she would never sail there then.", "she would never sail there then"),
    ],
)
def test_where_somebody_else_may_be_meant_or_more_is_open_it_is_not_asked(
    story: StoryOf, paragraph: str, content: str
) -> None:
    assert stems(story, paragraph, content) == []


def test_an_unsure_statement_is_not_asked(story: StoryOf) -> None:
    paragraph = "The ferry sank. Ana Ruiz said she would never sail again."
    assert stems(story, paragraph, "she would never sail again", sure=False) == []


@pytest.mark.parametrize(
    ("paragraph", "content", "statement"),
    [
        # what people say of themselves only
        (
            "Tom Birch sank the ferry. Ana Ruiz said she hoped the pier would hold.",
            "she hoped the pier would hold",
            "she",
        ),
        ("Tom Birch sank it. Ana Ruiz promised she would mend the old pier.", "she would mend the old pier", "she"),
        # the sentence before is about the speaker
        ("Ana Ruiz met the captain. Ana Ruiz said she had lost the old map.", "she had lost the old map", "she"),
    ],
)
def test_others_may_be_named_where_the_words_or_the_topic_are_the_speaker_s_own(
    story: StoryOf, paragraph: str, content: str, statement: str
) -> None:
    cue = "promised" if "promised" in paragraph else "said"
    first, _, rest = paragraph.partition(". ")
    made = story(paragraph).judges(f"{first}.", None).judges(rest, None).says("Ana Ruiz", cue, content)
    (claim,) = said_of_themselves(made.names("Tom Birch").reading())
    assert claim.statement == content.replace(statement, "he or she", 1)


def test_who_speaks_for_others_may_mean_them(story: StoryOf) -> None:
    before, said = "Tom Birch sank the ferry.", "Ana Ruiz, a lawyer for Birch, said she hoped the pier would hold."
    made = story(f"{before} {said}").judges(before, None).judges(said, None)
    made.says("Ana Ruiz", "said", "she hoped the pier would hold")
    assert list(said_of_themselves(made.reading())) == []


def test_an_organisation_is_it_only_in_words_of_its_own(story: StoryOf) -> None:
    for content, found in (("it expects the pier to hold", 1), ("it would cost three million crowns", 0)):
        said = f"The Harbour Board said {content}."
        made = story(said).judges(said, None).says("The Harbour Board", "said", content, type="organisation")
        claims = list(said_of_themselves(made.reading()))
        assert [claim.statement for claim in claims] == [content] * found
        assert all(stem_of_self(claim).startswith("According to the article, which source said") for claim in claims)


def test_a_pronoun_behind_it_would_tell_which_of_the_two_it_is(story: StoryOf) -> None:
    assert stems(story, "The ferry sank. Ana Ruiz said she hoped to find her map.", "she hoped to find her map") == []
