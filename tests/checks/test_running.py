"""A bank and a file as a whole: what is told, in what order, and what is passed over."""

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from quizkit.banks import dump_bank, save_bank
from quizkit.checks import RULES, Finding, check, check_file
from quizkit.model import Article, Bank, Evidence, Matching, MultipleChoice, Option, Pair, Question, Review, Span

Build = Callable[..., Question]
BankOf = Callable[..., Bank]
BAD_OPTIONS = ("*Brant Foods", "Per Lund", "None of the above")


def test_a_finding_says_where_what_and_what_to_do(build: Build, bank_of: BankOf) -> None:
    good = build(id="q0", stem="Whose words are “We counted each sack twice”?", options=("*Tove Hald", "Jon",
    "Per Lund"),
                 quote='"We counted each sack twice," said Tove Hald')  # fmt: skip
    assert check(bank_of(good, build(options=BAD_OPTIONS))) == (
        Finding(
            rule="none-of-the-above",
            severity="block",
            question="q1",
            place="questions[1].form.options[2].text",
            words="None of the above",
            message="this answer speaks of the others, which may be shuffled: offer one of its own",
        ),
    )


def test_rejected_questions_are_passed_over(build: Build, bank_of: BankOf) -> None:
    rejected = build(options=BAD_OPTIONS, review=Review("rejected"))
    assert check(bank_of(rejected)) == ()
    assert check(bank_of(attrs.evolve(rejected, review=Review("approved")))) != ()


def test_evidence_of_options_and_pairs_is_looked_at_too(build: Build, bank_of: BankOf) -> None:
    article = Article.from_text("The baker said the cafe\u0301 burnt. A miller saw it.", "Cafe")
    cut, whole = (Evidence.of(article, Span(19, end)) for end in (23, 24))
    form = MultipleChoice(
        (Option("baker", True, "", (whole,)), Option("dog", False, "No.", (cut,)), Option("cat", False))
    )
    question = build(article=article.id, evidence=(whole,), form=form)
    found = check(bank_of(question, article=article))
    assert ("cut-word", "questions[0].form.options[1].evidence[0]") in [(one.rule, one.place) for one in found]
    assert [one.rule for one in found].count("cut-word") == 1


def test_a_matching_question_is_checked_for_its_answers(build: Build, bank_of: BankOf) -> None:
    form = Matching(
        (Pair("A lamp had broken", "Brant Foods"), Pair("It burnt", "none of these")), ("All of the above",)
    )
    question = build(stem="Match each statement with the source that the article gives for it.", form=form)
    assert [(one.rule, one.place) for one in check(bank_of(question))] == [
        ("none-of-the-above", "questions[0].form.pairs[1].answer"),
        ("all-of-the-above", "questions[0].form.spare_answers[0]"),
    ]


def test_without_the_text_nothing_can_be_verified(build: Build, bank_of: BankOf) -> None:
    article = Article.from_text("Brant Foods said that a broken lamp had started the fire.", "Mill").without_text()
    evidence = (Evidence(article.id, 0, 57, "Brant Foods said that a broken lamp had started the fire."),)
    (found,) = check(bank_of(build(article=article.id, evidence=evidence), article=article))
    assert (found.rule, found.severity, found.question, found.place) == ("no-text", "warn", None, "articles[0].text")


def test_of_another_language_only_rules_without_words_are_asked(build: Build, bank_of: BankOf) -> None:
    question = build(stem="Wessen Lampe?", options=("*None of the above", "Müller", "Meier"))
    assert {one.rule for one in check(bank_of(question, language="de"))} == {"longest-key"}
    assert "none-of-the-above" in {one.rule for one in check(bank_of(question, language="en-GB"))}


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


class TestFiles:
    def test_a_bank_in_a_file_is_checked_like_any_other(self, build: Build, bank_of: BankOf, tmp_path: Path) -> None:
        bank = bank_of(build(options=BAD_OPTIONS))
        save_bank(bank, tmp_path / "bank.json")
        assert check_file(tmp_path / "bank.json") == check(bank) != ()

    def test_faults_of_loading_come_back_as_findings_that_block(
        self, build: Build, bank_of: BankOf, tmp_path: Path
    ) -> None:
        data = dump_bank(bank_of(build(id="q0"), build()))
        data = data.replace(b'"quote": "Brant Foods said', b'"quote": "Brant Goods said', 1).replace(b'"Mill"', b'""')
        (tmp_path / "bank.json").write_bytes(data)
        first, second = check_file(tmp_path / "bank.json")
        assert first == Finding("format", "block", None, "title", "", "is blank")
        assert (second.rule, second.severity, second.place) == ("evidence", "block", "questions[0].evidence[0].quote")
        assert "Brant Goods" in second.message

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"{", "is not JSON (line 1, column 2)"),
            (b'{"quizkit_bank": 99}', "quizkit_bank is 99, but this quizkit reads version 1"),
            (None, "cannot be read: No such file or directory"),
        ],
    )
    def test_what_is_no_bank_is_one_finding(self, data: bytes | None, message: str, tmp_path: Path) -> None:
        path = tmp_path / "bank.json"
        if data is not None:
            path.write_bytes(data)
        (found,) = check_file(path)
        assert (found.rule, found.severity, found.place) == ("format", "block", "")
        assert found.message.startswith(f"{path}: {message}")
