"""Banks made from real articles have nothing that blocks or must be fixed. Left out where there are no articles."""

from pathlib import Path

import pytest

import quizkit

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "corpora" / "articles"
GOLD = ROOT.parent / "shared" / "gold"
EVERY = 2  # the share of the articles that is read is one in so many, for the sake of time


def hard(found: tuple[quizkit.Finding, ...]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.place, one.words) for one in found if one.severity != "warn"]


@pytest.mark.parametrize("path", sorted((ROOT / "question_banks").glob("*.json")), ids=lambda path: path.stem)
def test_the_banks_that_come_along_are_clean(path: Path) -> None:
    assert hard(quizkit.check_file(path)) == []


@pytest.fixture(scope="module")
def readings() -> list[quizkit.Reading]:
    """A sample of the articles, read once."""
    if not ARTICLES.is_dir():
        pytest.skip("the corpora are not here")
    return list(quizkit.read_all(quizkit.load_article(path) for path in sorted(ARTICLES.glob("*.txt"))[::EVERY]))


def bank_of(readings: list[quizkit.Reading], count: int | None) -> quizkit.Bank:
    """The bank of all the readings, with so many questions about each at most."""
    questions = tuple(question for reading in readings for question in quizkit.ask(reading, count=count))
    articles = tuple(reading.article for reading in readings)
    return quizkit.Bank("A sample", articles, quizkit.MadeWith("", "", 0), questions)


@pytest.mark.parametrize("count", [None, 6, 10])
def test_generated_banks_are_clean(readings: list[quizkit.Reading], count: int | None) -> None:
    bank = bank_of(readings, count)
    assert len(bank.questions) > len(readings)
    assert hard(quizkit.check(bank)) == []


@pytest.mark.parametrize("count", [6, 10])
def test_no_question_of_a_quiz_gives_another_away(readings: list[quizkit.Reading], count: int) -> None:
    found = quizkit.check(bank_of(readings, count))
    assert [one for one in found if one.rule in ("enemies", "repeated-question")] == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold questions are not here")
def test_questions_written_by_hand_with_care_are_not_blocked() -> None:
    for path in sorted(GOLD.glob("*.json")):
        assert [one for one in quizkit.check_file(path) if one.severity == "block"] == []
