"""Every line has one role; the headline may stand first, last or nowhere."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizkit.finders.blocks import date_of, find_blocks
from quizkit.finders.repair import mend
from quizkit.model import Role

HEADLINE = "River town waits for its bridge"
FIRST, SECOND = "The river rose again on Monday.", "Nobody was hurt, the harbour office said."


def roles(text: str) -> list[tuple[Role, str]]:
    return [(block.role, block.cut(text)) for block in find_blocks(text)]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"{HEADLINE}\n{FIRST}\n{SECOND}", HEADLINE),
        (f"{FIRST}\n{SECOND}\n{HEADLINE}", HEADLINE),
        (f"\n\n  {HEADLINE}  \n\n{FIRST}", HEADLINE),
        (f"March 3, 2021\nBy Ana Ruiz\n{HEADLINE}\n{FIRST}", HEADLINE),
        (f"Who will mend the bridge?\n{FIRST}", "Who will mend the bridge?"),
        (f"{FIRST}\n{SECOND}", None),
        (f"{FIRST}\n{SECOND}\nAna Ruiz is the author of", None),
        (f"Town passes tax credit plan\n{FIRST}", "Town passes tax credit plan"),
        (f"{FIRST}\nShare this\n{SECOND}", None),
        (HEADLINE, None),
        ("", None),
    ],
    ids=[
        "first",
        "last",
        "blanks around",
        "after date",
        "question",
        "none",
        "torn sentence",
        "no photo credit",
        "furniture",
        "one line",
        "empty",
    ],
)
def test_the_headline(text: str, headline: str | None) -> None:
    found = [line for role, line in roles(text) if role == "headline"]
    assert found == ([] if headline is None else [headline])


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Ana Ruiz", "byline"),
        ("by Ana Ruiz", "byline"),
        ("BY ANA RUIZ", "byline"),
        ("By Ana Ruiz and Bo Li", "byline"),
        ("By Ana Ruiz, Staff Writer", "byline"),
        ("By José Núñez", "byline"),
        ("Written by Bo Li", "byline"),
        ("By the river, nobody slept.", "body"),
        ("March 3, 2021", "dateline"),
        ("3 March 2021", "dateline"),
        ("2021-03-03", "dateline"),
        ("Updated: Wednesday, March 3, 2021 at 9:30 a.m. ET", "dateline"),
        ("PUBLISHED: MARCH 3, 2021", "dateline"),
        ("Published on 3 March 2021 | News", "dateline"),
        ("On March 3, 2021, the river rose.", "body"),
        ("Boats lie in the old harbour. (Photo: Bo Li)", "caption"),
        ("Boats lie in the old harbour. (Bo Li/River Press)", "caption"),
        ("Boats lie in the old harbour. Picture: Bo Li", "caption"),
        ("The mayor at the bridge in May. CreditBo Li/River Press", "caption"),
        ("Advertisement", "furniture"),
        ("Article posted with permission from The River Press", "furniture"),
        ("Reprinted with permission.", "furniture"),
        ("Follow Ana Ruiz on Twitter @anaruiz.", "furniture"),
        ("Follow the river on foot and you will see the bridge.", "body"),
        ("Read the rest of the story here.", "furniture"),
        ("Read the letter aloud, the judge said.", "body"),
        ("Bo Li contributed to this report.", "furniture"),
        ("The rain contributed to the flood, the office said.", "body"),
        ("Bo Li reported from Riverton.", "furniture"),
        ("Residents reported from two towns that the river rose.", "body"),
        ("FULL TEXT.", "furniture"),
        (".image-wrap img {", "furniture"),
        ("padding-top: 20px;", "furniture"),
        ('<tweet tweet-id="12"><tweet/>.', "furniture"),
        ("<b>The river</b> rose again on Monday.", "body"),
        ("Share this", "furniture"),
        ("Tags: river, bridge", "furniture"),
        ("Read more: The old bridge", "furniture"),
        ("© 2021 The River Press", "furniture"),
        ("https://example.org/river", "furniture"),
        ("@riverpress", "furniture"),
        ("* * *", "furniture"),
        ("The river rose again on Monday.", "body"),
        ("“It came at night,” he said.", "body"),
    ],
)
def test_the_role_of_a_line(line: str, role: Role) -> None:
    assert roles(f"{FIRST}\n{line}\n{SECOND}")[1] == (role, line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Comments on the plan poured in from all over the valley", id="comments"),
        pytest.param("Share prices of the ferry line fell on Monday, the bank said:", id="share"),
    ],
)
@pytest.mark.xfail(reason="a line that opens with a word of the furniture and does not end like a sentence")
def test_a_body_line_that_opens_like_furniture(line: str) -> None:
    assert roles(f"{FIRST}\n{line}\n{SECOND}")[1] == ("body", line)


@pytest.mark.parametrize(
    "place",
    [
        "RIVERTON, Ohio (AP) —",
        "RIVERTON (AP) —",
        "RIVERTON —",
        "RIVERTON, March 3 (Reuters) -",
        "NEW RIVERTON, Ohio —",
        "ST. ANNE --",
    ],
)
def test_the_place_of_a_report_stands_apart(place: str) -> None:
    assert roles(f"{place} {FIRST}\n{SECOND}") == [("dateline", place), ("body", FIRST), ("body", SECOND)]


@pytest.mark.parametrize("start", ["The film is on show. (Photo: Bo Li) ", "Follow Ana Ruiz on Twitter. ", "© Bo Li "])
def test_an_article_in_one_line_is_body(start: str) -> None:
    text = f"{start}{FIRST} " * 20
    assert roles(text) == [("body", text.rstrip())]


@pytest.mark.parametrize("text", ["RIVERTON — ", "RIVERTON, Ohio (AP) — \nThe river rose."])
def test_a_place_with_nothing_behind_it(text: str) -> None:
    assert roles(text)[0] == ("dateline", text.split("\n")[0].rstrip())


def test_a_dash_after_capitals_is_not_always_a_place() -> None:
    assert roles("NATO—the alliance—met on Monday.") == [("body", "NATO—the alliance—met on Monday.")]


LINES = st.sampled_from(
    [
        HEADLINE,
        FIRST,
        SECOND,
        "RIVERTON — ",
        "RIVERTON (AP) — It rained.",
        "",
        "  ",
        "By Ana Ruiz",
        "May 1, 2020",
        "***",
    ]
)


@given(st.lists(LINES | st.text(max_size=20), max_size=8).map("\n".join))
def test_blocks_cover_every_word_and_never_overlap(given_text: str) -> None:
    text = mend(given_text).text
    blocks = find_blocks(text)
    covered = {at for block in blocks for at in range(block.start, block.end)}
    assert all(one.end <= other.start for one, other in itertools.pairwise(blocks))
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())
    assert all(block.end <= len(text) and block.cut(text).strip() for block in blocks)
    assert sum(block.role == "headline" for block in blocks) <= 1


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("March 3, 2021", "2021-03-03"),
        ("March 3rd, 2021", "2021-03-03"),
        ("3 March 2021", "2021-03-03"),
        ("3rd March 2021", "2021-03-03"),
        ("2021-03-03", "2021-03-03"),
        ("Sept. 9, 2020", "2020-09-09"),
        ("Jun 1, 2020", "2020-06-01"),
        ("July 31, 2020", "2020-07-31"),
        ("MAY 5, 2020", "2020-05-05"),
        ("ſept 5, 2020", "2020-09-05"),
        ("Updated: Thursday, April 25, 2019 at 9:30 a.m.", "2019-04-25"),
        ("Published on 3 March 2021 | News", "2021-03-03"),
        ("Posted 12:45 March 3, 2021", "2021-03-03"),
        ("February 29, 2020", "2020-02-29"),
        ("February 29, 2021", None),
        ("June 31, 2020", None),
        ("2021-13-45", None),
        ("0 May 2020", None),
        ("March 2021", None),
        ("RIVERTON, March 3 (Reuters) -", None),
        ("", None),
    ],
)
def test_the_day_of_a_date_line(line: str, date: str | None) -> None:
    assert date_of(line) == date
