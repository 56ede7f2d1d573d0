"""Banks made from real articles have nothing that blocks or must be fixed. Left out where there are no articles."""

from pathlib import Path

import pytest

import quizkit

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "corpora" / "articles"
GOLD = ROOT.parent / "shared" / "gold"
EVERY = 5  # so many articles are passed over for each that is read: a sample, for the sake of time


def hard(found: tuple[quizkit.Finding, ...]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.place, one.words) for one in found if one.severity != "warn"]


@pytest.mark.parametrize("path", sorted((ROOT / "question_banks").glob("*.json")), ids=lambda path: path.stem)
def test_the_banks_that_come_along_are_clean(path: Path) -> None:
    assert hard(quizkit.check_file(path)) == []


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the corpora are not here")
def test_generated_banks_are_clean() -> None:
    paths = sorted(ARTICLES.glob("*.txt"))[::EVERY]
    bank = quizkit.make_bank([quizkit.load_article(path) for path in paths])
    assert len(bank.questions) > len(paths)
    assert hard(quizkit.check(bank)) == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold questions are not here")
def test_questions_written_by_hand_with_care_are_not_blocked() -> None:
    for path in sorted(GOLD.glob("*.json")):
        assert [one for one in quizkit.check_file(path) if one.severity == "block"] == []
