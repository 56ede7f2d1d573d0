"""The real thing: the bank of a run is the one that `make_bank` makes of the article alone."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import quizkit
from benchmarks.invented_articles import invented_articles
from quizkit.corpora.outcomes import Made, NoQuestions, SetAside, Task
from tests.corpora.makers import files_in

POLISH = quizkit.Article.from_text("Przewodniczący powiedział, że most zostanie zamknięty. " * 9, source="most.txt")
SILENT = quizkit.Article.from_text("The bridge is old. Rain fell on it all week.", source="rain.txt")
(ARTICLE,) = invented_articles(1)


def test_the_banks_are_those_of_make_bank(tmp_path: Path) -> None:
    given = list(invented_articles(6))
    report = quizkit.make_corpus([*given, POLISH], tmp_path, quizkit.Recipe(count=3, title="Week"), jobs=2)
    assert (report.made, report.no_questions) == (6, 1)
    for article in given:
        alone = quizkit.make_bank([article], "Week", count=3)
        assert files_in(tmp_path)[Path(article.source).with_suffix(".json").name] == quizkit.dump_bank(alone)


def test_what_gives_no_question_is_told_with_the_reason() -> None:
    assert quizkit.Recipe().make(Task(POLISH)) == NoQuestions(
        "the text is not in English, and only English can be read"
    )
    none = quizkit.Recipe().make(Task(SILENT))
    assert none == NoQuestions("no attributions found: nobody is cited with a verb of saying")
    assert quizkit.Recipe(kinds=["loaded-words"]).make(Task(SILENT)) == NoQuestions(
        "no question of the kinds asked for"
    )


def test_reviews_are_kept_and_a_second_time_changes_nothing() -> None:
    recipe = quizkit.Recipe(count=2)
    first = recipe.make(Task(ARTICLE))
    assert isinstance(first, Made)
    bank = quizkit.parse_bank(first.bank)
    reviewed = [attrs.evolve(one, review=quizkit.Review("approved", "good")) for one in bank.questions]
    old = quizkit.dump_bank(attrs.evolve(bank, questions=tuple(reviewed)))
    again = recipe.make(Task(ARTICLE, old))
    assert isinstance(again, Made)
    assert {one.review.status for one in quizkit.parse_bank(again.bank).questions} == {"approved"}
    assert recipe.make(Task(ARTICLE, again.bank)) == again


def test_a_file_that_is_no_bank_is_not_written_over() -> None:
    outcome = quizkit.Recipe(count=1).make(Task(ARTICLE, b"mine"))
    assert isinstance(outcome, SetAside)
    assert outcome.reason.startswith("the bank that is there already is broken and not written over: is not JSON")


def test_the_options_are_told_for_the_record() -> None:
    options = quizkit.Recipe(families=["figure"], count=3).options()
    assert (options["families"], options["count"], options["kinds"]) == (["figure"], 3, None)
    assert options["quizkit"]


def test_what_can_never_be_had_is_refused_at_once() -> None:
    with pytest.raises(quizkit.ModelError, match="'nope' is none of attribution"):
        quizkit.Recipe(families=["nope"])
