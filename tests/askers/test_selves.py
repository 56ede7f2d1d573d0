"""What people say of themselves."""

import re
from collections.abc import Callable
from typing import Any

import attrs
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
        ("The ferry sank. Ana Ruiz said she'd put the old map away.", "she'd put the old map away"),
        ("The ferry sank. Ana Ruiz said she would never sail there then.", "she would never sail there then"),
        ("The ferry sank. Ana Ruiz said she was sad to even hear about it.", "she was sad to even hear about it"),
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
        # with either apostrophe, and with a mark that opens between the words
        (
            "Tom Birch sank it. Ana Ruiz said she didn’t believe in sea ghosts.",
            "she didn’t believe in sea ghosts",
            "she",
        ),
        (
            "Tom Birch sank it. Ana Ruiz said she didn't ‘believe’ in sea ghosts.",
            "she didn't ‘believe’ in sea ghosts",
            "she",
        ),
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


@pytest.mark.parametrize(
    ("content", "statement"),
    [
        ("she hoped to find her map", "he or she hoped to find his or her map"),
        ("she hoped that the crew would help her", "he or she hoped that the crew would help him or her"),
        ("she's leaving the Harbour Board in May", "he or she is leaving the Harbour Board in May"),
        ("she'd like a wider pier", "he or she would like a wider pier"),
        ("she'll mend the old pier by May", "he or she will mend the old pier by May"),
        ("she wanted “a pier for our boats” by May", "he or she wanted ‘a pier for our boats’ by May"),
    ],
)
def test_the_words_fit_a_man_and_a_woman(story: StoryOf, content: str, statement: str) -> None:
    asked = stems(story, f"The ferry sank. Ana Ruiz said {content}.", content)
    assert asked == [f"According to the article, who said that {statement}?"]


@pytest.mark.parametrize(
    "content",
    [
        "she thought that Carl Odell would lose her map",  # whose map is it?
        "she hoped to find his map by May",
        "she hoped she could find her map before her crew did",  # three times "or" in one stem
        "she would support it if it comes to the floor",  # the speaker is not "it"
        "she's put the old map away",  # is or has?
        "she hoped that she's chosen by the crew",
    ],
)
def test_what_is_not_certain_to_fit_is_not_asked(story: StoryOf, content: str) -> None:
    assert stems(story, f"The ferry sank. Ana Ruiz said {content}.", content) == []


@pytest.mark.parametrize(
    ("before", "said", "found"),
    [
        # the captain may be the one who never sails again, unless the article calls him otherwise
        ("Mr. Birch sank the ferry.", "she would never sail again", 1),
        ("Robin Birch sank the ferry.", "she would never sail again", 0),
        # whoever is named behind "she" is not "she"
        ("Robin Birch sank the ferry.", "she was fired after a quarrel with Robin Birch", 1),
        # "Mr. Ruiz" is no "she"
        ("Mr. Ruiz sank the ferry.", "she would never sail again", 0),
    ],
)
def test_whom_a_pronoun_cannot_mean_is_nobody_s_rival(story: StoryOf, before: str, said: str, found: int) -> None:
    made = story(f"{before} Ana Ruiz said {said}.").judges(before, None).judges(f"Ana Ruiz said {said}.", None)
    made.says("Ana Ruiz", "said", said)
    reading = (made if "Mr. Ruiz" in before else made.names(*re.findall(r"(?:Robin )?Birch", before)[:1])).reading()
    if "Mr. Ruiz" in before:
        speaker = reading.voices[0]
        place = made.place("Mr. Ruiz")
        reading = attrs.evolve(reading, voices=(attrs.evolve(speaker, mentions=(place, *speaker.mentions)),))
    assert len(list(said_of_themselves(reading))) == found


def test_an_aide_s_hopes_may_be_those_of_others(story: StoryOf) -> None:
    for calling, found in (("an architect", 1), ("an aide", 0)):
        before, said = "Robin Birch sank the ferry.", f"Ana Ruiz, {calling}, said she hoped the pier would hold."
        made = story(f"{before} {said}").judges(before, None).judges(said, None)
        made.says("Ana Ruiz", "said", "she hoped the pier would hold").names("Robin Birch")
        assert len(list(said_of_themselves(made.reading()))) == found
