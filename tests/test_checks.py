from pathlib import Path
from typing import Any

import attrs
import pytest

from quizkit.banks import dump_bank, save_bank
from quizkit.checks import RULES, Finding, check, check_file
from quizkit.model import (
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    SingleChoice,
    Span,
)

TEXT = "The baker said the mill burnt twice. The cafe\u0301 owner's dog saw 3 men."
ARTICLE = Article.from_text(TEXT, "Mill")
OPTIONS = (Option("the baker", True), Option("the miller", False, "Silent."), Option("nobody", False, "One did."))
PAIRS = (Pair("the mill burnt", "claim"), Pair("it was a shame", "opinion"))


def question(id: str = "q1", **changes: Any) -> Question:
    built = Question(
        *(id, ARTICLE.id, "attribution", "source-of-claim", "sure", "Who says that the mill burnt twice?"),
        *(SingleChoice(OPTIONS), (Evidence.of(ARTICLE, Span(0, 36)),), "The baker says so.", "retrieve"),
    )
    return attrs.evolve(built, **changes)


def bank(*questions: Question, article: Article = ARTICLE) -> Bank:
    return Bank("Mills", (article,), MadeWith("0.1.0", "none", 0), questions)


def told(*questions: Question) -> list[tuple[str, str, str, str]]:
    return [(found.rule, found.severity, found.place, found.words) for found in check(bank(*questions))]


def with_option(text: str) -> Question:
    return question(form=SingleChoice((*OPTIONS, Option(text, False, "No."))))


def with_evidence(start: int, end: int) -> Question:
    return question(evidence=(Evidence.of(ARTICLE, Span(start, end)),))


def test_a_good_bank_has_no_findings() -> None:
    assert check(bank(question(), question("q2", form=MultipleChoice(OPTIONS)))) == ()
    assert check(bank(question(form=Matching(PAIRS)))) == ()


def test_a_finding_says_where_what_and_what_to_do() -> None:
    form = SingleChoice((*OPTIONS[:2], Option("nobody", False)))
    assert check(bank(question("q0"), question("q1", form=form))) == (
        Finding(
            rule="no-feedback",
            severity="fix",
            question="q1",
            place="questions[1].form.options[2]",
            words="nobody",
            message="this wrong option has no feedback: say why it is wrong",
        ),
    )


@pytest.mark.parametrize("form", [SingleChoice, MultipleChoice])
def test_a_wrong_option_needs_feedback_and_a_right_one_does_not(form: type[SingleChoice]) -> None:
    options = (OPTIONS[0], Option("the miller", False, " "), OPTIONS[2])
    assert told(question(form=form(options))) == [("no-feedback", "fix", "questions[0].form.options[1]", "the miller")]


@pytest.mark.parametrize("text", ["Who says that the mill burnt twice?", "who says that  the mill burnt twice"])
def test_an_option_may_not_repeat_the_stem(text: str) -> None:
    assert told(with_option(text)) == [("option-like-stem", "block", "questions[0].form.options[3]", text)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "All of the above",
            "none of the above.",
            "None of these",
            "Neither of the above",
            "All the above are right.",
        ),
        *(
            "Neither of the above",
            "Any of these answers",
            "None of the other answers is right",
            "all options are wrong",
        ),
    ],
)
def test_no_answer_speaks_of_the_others(text: str) -> None:
    assert told(with_option(text)) == [("all-or-none", "block", "questions[0].form.options[3].text", text)]


@pytest.mark.parametrize(
    "text",
    ["All of the bakers", "none of these men", "Both", "All of the above ground mills", "The mill above"],
)
def test_an_answer_may_begin_like_one_that_does(text: str) -> None:
    assert told(with_option(text)) == []


def test_answers_of_a_matching_do_not_speak_of_the_others_either() -> None:
    form = Matching((PAIRS[0], Pair("it was a shame", "none of these")), ("All of the above",))
    assert told(question(form=form)) == [
        ("all-or-none", "block", "questions[0].form.pairs[1].answer", "none of these"),
        ("all-or-none", "block", "questions[0].form.spare_answers[0]", "All of the above"),
    ]


@pytest.mark.parametrize(
    ("quote", "cut"),
    [
        ("The baker said", False),
        ("The bak", True),
        ("aker said", True),
        ("baker", False),
        ("owner", False),
        ("The cafe", True),
        ("cafe\u0301 owner", False),
        ("\u0301 owner", True),
        ("men.", False),
    ],
)
def test_evidence_is_not_cut_inside_a_word(quote: str, cut: bool) -> None:
    start = TEXT.index(quote)
    found = [("cut-word", "fix", "questions[0].evidence[0]", quote)] if cut else []
    assert told(with_evidence(start, start + len(quote))) == found


def test_evidence_of_an_option_is_looked_at_too() -> None:
    cut = Option("the miller", False, "Silent.", (Evidence.of(ARTICLE, Span(0, 5)),))
    form = SingleChoice((OPTIONS[0], cut, OPTIONS[2]))
    assert told(question(form=form)) == [("cut-word", "fix", "questions[0].form.options[1].evidence[0]", "The b")]


@pytest.mark.parametrize(
    ("stem", "is_open"),
    [
        ("Who says so?", False),
        ("Choose who says so.", False),
        ("Choose who says so:", False),
        ("Who says “the mill burnt?”", False),
        ("Who says so? ", False),
        ("The mill burnt", True),
        ("Who says so, and", True),
    ],
)
def test_a_stem_is_a_question_or_an_instruction(stem: str, is_open: bool) -> None:
    found = [("open-stem", "warn", "questions[0].stem", stem)] if is_open else []
    assert told(question(stem=stem)) == found


def test_prompts_of_a_matching_do_not_all_share_one_answer() -> None:
    form = Matching((Pair("the mill burnt", "claim"), Pair("it burnt twice", "Claim")), ("opinion",))
    assert told(question(form=form)) == [("one-answer", "warn", "questions[0].form.pairs", "claim")]


def test_without_the_text_nothing_can_be_verified() -> None:
    textless = attrs.evolve(ARTICLE, text=None)
    (found,) = check(bank(question(evidence=(Evidence.of(ARTICLE, Span(0, 5)),)), article=textless))
    assert (found.rule, found.severity, found.question, found.place) == ("no-text", "warn", None, "articles[0].text")


def test_every_rule_has_a_name_of_its_own_and_says_what_to_do() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(": " in rule.message for rule in RULES)


class TestFiles:
    def test_a_bank_in_a_file_is_checked_like_any_other(self, tmp_path: Path) -> None:
        whole = bank(with_option("None of the above"))
        save_bank(whole, tmp_path / "bank.json")
        assert check_file(tmp_path / "bank.json") == check(whole) != ()

    def test_faults_of_loading_come_back_as_findings_that_block(self, tmp_path: Path) -> None:
        form = SingleChoice((OPTIONS[0], Option("b", False, "No.", (Evidence.of(ARTICLE, Span(4, 9)),)), OPTIONS[2]))
        data = dump_bank(bank(question("q0"), question("q1", form=form)))
        data = data.replace(b'"quote": "baker"', b'"quote": "maker"').replace(b'"Mills"', b'""')
        (tmp_path / "bank.json").write_bytes(data)
        assert check_file(tmp_path / "bank.json") == (
            Finding("format", "block", None, "title", "", "is blank"),
            Finding(
                *("evidence", "block", None, "questions[1].form.options[1].evidence[0].quote", ""),
                "the article has 'baker' at [4, 9), not 'maker'",
            ),
        )

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
