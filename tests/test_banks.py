import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from quizkit.banks import dump_bank, keep_reviews, load_bank, parse_bank, save_bank
from quizkit.conversion import KEY_ORDER
from quizkit.errors import BankError
from quizkit.files import write_whole
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
    Review,
    SingleChoice,
    Span,
)

TEXT = "The mayor said the bridge was “safe”. Engineers said 40 bolts were missing.\nShopkeepers kept silent 😶."
ARTICLE = Article.from_text(TEXT, "Bridge", source="bridge.txt", published="2020-03-04", author="A. Smith")
OTHER = Article.from_text("Two ferries collided, the harbour office said.", "Ferries")
SAFE = Evidence.of(ARTICLE, Span(0, 37))
BOLTS = Evidence.of(ARTICLE, Span(38, 75))
SINGLE = SingleChoice((Option("the mayor", True), Option("the engineers", False, "No.", (BOLTS,)), Option("x", False)))
MULTIPLE = MultipleChoice((Option("the mayor", True), Option("the engineers", True), Option("shopkeepers", False)))
MATCHING = Matching((Pair("safe", "mayor", "Yes.", (SAFE,)), Pair("missing", "engineers")), ("shopkeepers",))


def question(id: str = "q1", form: Any = SINGLE, article: Article = ARTICLE, **changes: Any) -> Question:
    evidence = (Evidence.of(article, Span(0, 11)),)
    built = Question(
        id, article.id, "attribution", "source-of-claim", "sure", "Who says so?", form, evidence, "He does.", "retrieve"
    )
    return attrs.evolve(built, **changes)


def bank(*questions: Question, articles: tuple[Article, ...] = (ARTICLE,), title: str = "Bridges") -> Bank:
    return Bank(title, articles, MadeWith("0.1.0", "none", 7), questions)


def full_bank() -> Bank:
    told = question("q3", MATCHING, passage="A\tbridge", tags=("news",), review=Review("rejected", "Dull."))
    return bank(
        question("q1"), question("q2", MULTIPLE), told, question("q4", MULTIPLE, OTHER), articles=(ARTICLE, OTHER)
    )


def plain() -> Any:
    return json.loads(dump_bank(full_bank()))


def faults_of(value: Any) -> list[str]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(BankError) as error:
        parse_bank(data)
    return [str(fault) for fault in error.value.faults]


def message_of(data: bytes) -> str:
    with pytest.raises(BankError) as error:
        parse_bank(data)
    assert error.value.faults == ()
    return str(error.value)


def changed(path: str, value: Any) -> Any:
    """The full bank as plain values, with `value` put at a path such as `questions.0.stem`."""
    whole = plain()
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    place = whole
    for part in way:
        place = place[part]
    place[last] = value
    return whole


def without(path: str) -> Any:
    whole = changed(path, None)
    *way, last = path.split(".")
    place = whole
    for part in way:
        place = place[int(part) if part.isdigit() else part]
    del place[last]
    return whole


class TestWriting:
    def test_a_bank_comes_back_as_it_was(self) -> None:
        assert parse_bank(dump_bank(full_bank())) == full_bank()

    def test_the_keys_stand_in_the_order_of_the_format(self) -> None:
        whole = plain()
        assert list(whole) == ["quizkit_bank", "title", "language", "articles", "made_with", "questions"]
        assert " ".join(whole["articles"][0]) == "id title author outlet published source sha256 text"
        assert " ".join(whole["articles"][1]) == "id title outlet published source sha256 text"
        assert " ".join(whole["questions"][0]) == (
            "id article family kind certainty stem passage form evidence explanation process tags review"
        )
        assert [list(one["form"]) for one in whole["questions"][:3]] == [
            ["type", "options"],
            ["type", "options"],
            ["type", "pairs", "spare_answers"],
        ]

    @pytest.mark.parametrize("cls", KEY_ORDER)
    def test_no_field_is_forgotten_in_that_order(self, cls: type[Any]) -> None:
        assert sorted(KEY_ORDER[cls]) == sorted(field.name for field in attrs.fields(cls))

    def test_the_file_is_for_human_eyes_too(self) -> None:
        lines = dump_bank(full_bank()).decode().splitlines(keepends=True)
        assert lines[:3] == ["{\n", ' "quizkit_bank": 1,\n', ' "title": "Bridges",\n']
        assert lines[-1] == "}\n"
        assert any("“safe”" in line and "😶" in line for line in lines)

    def test_a_saved_bank_can_be_loaded(self, tmp_path: Path) -> None:
        save_bank(full_bank(), tmp_path / "bank.json")
        assert load_bank(str(tmp_path / "bank.json")) == full_bank()

    def test_a_failed_save_says_which_file_in_one_line(self, tmp_path: Path) -> None:
        path = tmp_path / "nowhere" / "bank.json"
        with pytest.raises(BankError) as error:
            save_bank(full_bank(), path)
        assert str(error.value) == f"{path}: cannot be written: No such file or directory"


class TestWholeFiles:
    def test_an_old_file_is_replaced_and_keeps_its_permissions(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.json"
        path.write_bytes(b"old and longer")
        path.chmod(0o640)
        write_whole(path, b"new")
        assert path.read_bytes() == b"new"
        assert path.stat().st_mode & 0o777 == 0o640
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("failing", ["fsync", "replace"])
    def test_an_old_file_stays_whole_when_writing_fails(
        self, failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device")

        path = tmp_path / "bank.json"
        path.write_bytes(b"old")
        if failing == "fsync":
            monkeypatch.setattr(os, "fsync", fail)
        else:
            monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(BankError, match="cannot be written: No space left on device"):
            save_bank(full_bank(), path)
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        path, link = tmp_path / "bank.json", tmp_path / "link.json"
        path.write_bytes(b"old")
        link.symlink_to(path)
        write_whole(link, b"new")
        assert link.is_symlink()
        assert path.read_bytes() == b"new"

    def test_a_protected_file_is_not_replaced(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "bank.json"
        path.write_bytes(b"old")
        monkeypatch.setattr(os, "access", lambda *_: False)
        with pytest.raises(PermissionError):
            write_whole(path, b"new")
        assert path.read_bytes() == b"old"

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(IsADirectoryError):
            write_whole(tmp_path, b"new")

    def test_a_pipe_is_written_to_and_stays_a_pipe(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        try:
            write_whole(pipe, b"new")
            assert os.read(reader, 10) == b"new"
        finally:
            os.close(reader)
        assert pipe.is_fifo()


class TestWhatIsNoBank:
    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "is empty: a bank is a JSON object"),
            (b" \n", "is empty: a bank is a JSON object"),
            (b'{"title": "caf\xe9"}', "is not UTF-8 (byte 0xe9 at offset 14): save the file as UTF-8"),
            (b'\xff\xfe{\x00"\x00', "is not UTF-8 (byte 0xff at offset 0): save the file as UTF-8"),
            (b'{\n "title" "x"}', "is not JSON (line 2, column 10): expecting ':' delimiter"),
            (b'{"title": "x"} {', "is not JSON (line 1, column 16): extra data"),
            (b"[]", "must be a JSON object, not a list"),
            (b'"bank"', "must be a JSON object, not 'bank'"),
            (b"NaN", "must be a JSON object, not NaN"),
            (b'{"a":' * 100_000, "is nested too deep for a bank"),
            (b"[" * 100_000, "is nested too deep for a bank"),
            (b'{"quizkit_bank": ' + b"9" * 5000 + b"}", "holds a number with too many digits"),
            (b"{}", "is no quizkit bank: the key 'quizkit_bank' is missing"),
        ],
    )
    def test_one_line_says_why(self, data: bytes, message: str) -> None:
        assert message_of(data) == message

    @pytest.mark.parametrize(
        ("version", "shown"),
        [
            ("99", "99"),
            ("0", "0"),
            ("true", "true"),
            ('"1"', "'1'"),
            ("1.0", "1.0"),
            ("null", "null"),
            ("[1]", "a list"),
        ],
    )
    def test_of_an_unknown_version_nothing_else_is_looked_at(self, version: str, shown: str) -> None:
        message = message_of(f'{{"quizkit_bank": {version}, "title": 3, "odd": NaN}}'.encode())
        assert message.startswith(f"quizkit_bank is {shown}, but this quizkit reads version 1: ")

    def test_a_byte_order_mark_is_passed_over(self) -> None:
        assert parse_bank(b"\xef\xbb\xbf" + dump_bank(full_bank())) == full_bank()

    @pytest.mark.parametrize(("make", "reason"), [("none", "No such file"), ("folder", "Is a directory")])
    def test_a_file_that_cannot_be_read_is_named(self, make: str, reason: str, tmp_path: Path) -> None:
        path = tmp_path / "bank.json"
        if make == "folder":
            path.mkdir()
        with pytest.raises(BankError) as error:
            load_bank(path)
        assert str(error.value).startswith(f"{path}: cannot be read: {reason}")

    def test_a_loaded_file_is_named_before_its_faults(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.json"
        path.write_text(json.dumps(changed("title", "")))
        with pytest.raises(BankError) as error:
            load_bank(path)
        assert str(error.value) == f"{path}: 1 fault in the bank\n  title: is blank"


class TestFaults:
    @pytest.mark.parametrize(
        ("path", "value", "fault"),
        [
            ("title", 3, "title: must be text, not 3"),
            ("title", " ", "title: is blank"),
            ("language", None, "language: must be text, not null"),
            ("articles", {}, "articles: must be a list, not an object"),
            ("questions", "abc", "questions: must be a list, not 'abc'"),
            ("made_with.seed", True, "made_with.seed: must be a whole number, not true"),
            ("made_with.seed", 3.0, "made_with.seed: must be a whole number, not 3.0"),
            ("made_with.seed", "3", "made_with.seed: must be a whole number, not '3'"),
            ("made_with.seed", float("nan"), "made_with.seed: must be a whole number, not NaN"),
            ("made_with.seed", float("inf"), "made_with.seed: must be a whole number, not Infinity"),
            ("articles.0.outlet", 5, "articles[0].outlet: must be text, not 5"),
            ("articles.0.text", TEXT + "!", "articles[0].sha256: is not that of the text"),
            ("questions.0", [], "questions[0]: must be an object with id, article, "),
            ("questions.0.stem", "\ud800", "questions[0].stem: holds a lone surrogate at offset 0"),
            ("questions.0.family", "poem", "questions[0].family: must be one of attribution, figure, opinion, not"),
            ("questions.0.family", [], "questions[0].family: must be one of attribution, figure, opinion, not a list"),
            ("questions.0.tags", "abc", "questions[0].tags: must be a list, not 'abc'"),
            ("questions.0.tags", ["a", 1], "questions[0].tags[1]: must be text, not 1"),
            ("questions.0.review", None, "questions[0].review: must be an object with status, note, not null"),
            ("questions.0.form", [], "questions[0].form: must be an object with a type, not a list"),
            ("questions.0.form.type", "essay", "questions[0].form.type: must be one of single-choice, "),
            ("questions.0.form.type", [], "questions[0].form.type: must be one of single-choice, "),
            ("questions.0.form.options.0.right", "x", "questions[0].form.options[0].right: must be true or false"),
            ("questions.0.form.options.0.right", 1, "questions[0].form.options[0].right: must be true or false, not 1"),
            ("questions.0.form.options.1.right", True, "questions[0].form.options: 2 are right, must be exactly 1"),
            ("questions.0.form.options.1.evidence.0.end", 74, "questions[0].form.options[1].evidence[0].quote: has 37"),
            ("questions.2.form.spare_answers", [""], "questions[2].form.spare_answers[0]: is blank"),
            ("questions.0.evidence.0.quote", "The mayors!", "questions[0].evidence[0].quote: the article has"),
            ("questions.1.id", "q1", "questions[1].id: 'q1' is that of questions[0] too"),
            ("questions.0.article", "00000000", "questions[0].article: '00000000' is not in the bank"),
            ("rigth", 1, "unknown key 'rigth'; known are title, language, "),
            ("questions.0.form.options.0.rigth", 1, "questions[0].form.options[0]: unknown key 'rigth'; known are"),
            ("questions.0.form.rigth", 1, "questions[0].form: unknown key 'rigth'; known are type, options"),
            ("questions.0.form.pairs", [], "questions[0].form: unknown key 'pairs'; known are type, options"),
            ("questions.0.\ud800\n", 1, "questions[0]: unknown key '\\ud800\\n'; known are id, "),
        ],
    )  # fmt: skip
    def test_each_is_told_with_its_path(self, path: str, value: Any, fault: str) -> None:
        (told,) = faults_of(changed(path, value))
        assert told.startswith(fault)

    @pytest.mark.parametrize(
        ("path", "fault"),
        [
            ("title", "title: is missing"),
            ("articles", "articles: is missing"),
            ("made_with.seed", "made_with.seed: is missing"),
            ("articles.0.text", "articles[0].text: is missing"),
            ("questions.0.stem", "questions[0].stem: is missing"),
            ("questions.0.form.type", "questions[0].form.type: is missing"),
            ("questions.0.form.options", "questions[0].form.options: is missing"),
            ("questions.0.form.options.0.right", "questions[0].form.options[0].right: is missing"),
        ],
    )
    def test_a_key_without_which_there_is_no_bank(self, path: str, fault: str) -> None:
        assert faults_of(without(path)) == [fault]

    @pytest.mark.parametrize(
        "path",
        [
            *("language", "articles.0.outlet", "articles.0.published", "questions.0.passage", "questions.0.tags"),
            *("questions.0.review", "questions.0.review.note", "questions.0.form.options.0.feedback"),
            *(
                "questions.0.form.options.1.evidence",
                "questions.2.form.spare_answers",
                "questions.2.form.pairs.0.evidence",
            ),
        ],
    )
    def test_a_key_that_may_be_left_out(self, path: str) -> None:
        assert len(parse_bank(json.dumps(without(path)).encode()).questions) == 4

    def test_a_key_may_not_stand_twice(self) -> None:
        data = dump_bank(full_bank()).replace(b'"stem"', b'"stem": "Who?", "stem"', 1)
        data = data.replace(b'"title"', b'"title": "Other", "title"', 1).replace(b'"kind"', b'"kind": "x", "kind"', 1)
        assert faults_of(data) == [
            "the key 'title' stands more than once",
            "questions[0]: the key 'kind' stands more than once",
            "questions[0]: the key 'stem' stands more than once",
        ]

    def test_the_type_of_a_form_may_not_stand_twice(self) -> None:
        data = dump_bank(full_bank()).replace(b'"type"', b'"type": "matching", "type"', 1)
        assert faults_of(data) == ["questions[0].form: the key 'type' stands more than once"]

    def test_all_are_told_at_once(self) -> None:
        whole = plain()
        whole["title"] = 1
        whole["made_with"]["seed"] = "x"
        whole["extra"] = 1
        del whole["articles"][1]["source"]
        whole["questions"][0]["form"]["options"][0]["right"] = "yes"
        whole["questions"][0]["form"]["options"][2]["text"] = ""
        whole["questions"][0]["explanation"] = 3
        whole["questions"][1]["evidence"][0]["quote"] = "The mayors!"
        assert [told.split(":")[0] for told in faults_of(whole)] == [
            "title",
            "made_with.seed",
            "unknown key 'extra'; known are title, language, articles, made_with, questions",
            "articles[1].source",
            "questions[0].form.options[0].right",
            "questions[0].form.options[2].text",
            "questions[0].explanation",
            "questions[1].evidence[0].quote",
        ]

    def test_a_broken_article_does_not_put_its_questions_in_the_wrong(self) -> None:
        assert faults_of(changed("articles.1.outlet", "")) == ["articles[1].outlet: is blank"]

    def test_an_article_without_an_id_is_missed(self) -> None:
        assert [told.split(",")[0] for told in faults_of(changed("articles.1", None))] == [
            "articles[1]: must be an object with id",
            f"questions[3].article: {OTHER.id!r} is not in the bank",
            f"questions[3].evidence[0].article: {OTHER.id!r} is not in the bank",
        ]

    def test_long_values_are_cut_in_messages(self) -> None:
        (told,) = faults_of(changed("made_with.seed", "x" * 10_000))
        assert told == f"made_with.seed: must be a whole number, not '{'x' * 58}…"

    @pytest.mark.parametrize("value", [None, True, 0, -1, 1.5, "", "x", "\ud800", [], {}, [[]], [None], {"x": 1}])
    def test_a_wrong_value_anywhere_is_a_fault_and_never_a_crash(self, value: Any) -> None:
        for change in places(plain(), value):
            whole = plain()
            change(whole)
            assert is_bank_or_faults(json.dumps(whole).encode())


def is_bank_or_faults(data: bytes) -> bool:
    """Tell whether `data` is loaded or refused in words of one line each; any other exception is let through."""
    try:
        return parse_bank(data).title != ""
    except BankError as error:
        return all("\n" not in line for line in (error.message, *map(str, error.faults)))


def places(value: Any, put: Any, way: tuple[Any, ...] = ()) -> list[Callable[[Any], None]]:
    """For every place inside `value` a function that puts `put` there."""

    def change(whole: Any) -> None:
        for part in way[:-1]:
            whole = whole[part]
        whole[way[-1]] = copy.deepcopy(put)

    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return ([change] if way else []) + [one for key, item in inner for one in places(item, put, (*way, key))]


class TestKeepingReviews:
    def test_a_question_keeps_its_review(self) -> None:
        review = Review("rejected", "Too easy.")
        kept = keep_reviews(bank(question(stem="Who then?")), bank(question(review=review)))
        assert kept.questions == (question(stem="Who then?", review=review),)

    def test_an_approved_question_keeps_its_whole_text(self) -> None:
        approved = question(stem="Who, says the teacher?", review=Review("approved"))
        assert keep_reviews(bank(question()), bank(approved)).questions == (approved,)

    @pytest.mark.parametrize("review", [Review("approved"), Review("rejected"), Review("draft", "Look again.")])
    def test_a_reviewed_question_is_kept_though_it_is_not_made_again(self, review: Review) -> None:
        old = bank(question("gone", MULTIPLE, OTHER, review=review), articles=(OTHER,))
        kept = keep_reviews(bank(question(), title="New"), old)
        assert [one.id for one in kept.questions] == ["q1", "gone"]
        assert (kept.articles, kept.title) == ((ARTICLE, OTHER), "New")

    @pytest.mark.parametrize("review", [Review(), Review("draft", " \n")])
    def test_a_question_that_nobody_looked_at_is_dropped(self, review: Review) -> None:
        new = bank(question())
        assert keep_reviews(new, bank(question("gone", MULTIPLE, OTHER, review=review), articles=(OTHER,))) == new

    def test_articles_of_kept_evidence_come_along(self) -> None:
        both = (Evidence.of(ARTICLE, Span(0, 9)), Evidence.of(OTHER, Span(0, 11)))
        approved = question(evidence=both, review=Review("approved"))
        kept = keep_reviews(bank(question()), bank(approved, articles=(OTHER, ARTICLE)))
        assert kept.articles == (ARTICLE, OTHER)

    def test_the_new_bank_decides_whether_a_text_is_in_it(self) -> None:
        new = bank(question(), articles=(attrs.evolve(ARTICLE, text=None),))
        assert keep_reviews(new, bank(question(review=Review("approved")))).articles == new.articles

    def test_an_old_quote_that_was_never_true_is_told(self) -> None:
        misquote = question(evidence=(Evidence(ARTICLE.id, 0, 3, "Her"),), review=Review("approved"))
        old = bank(misquote, articles=(attrs.evolve(ARTICLE, text=None),))
        with pytest.raises(BankError, match="do not fit the new one") as error:
            keep_reviews(bank(question()), old)
        assert error.value.faults[0].path == "questions[0].evidence[0].quote"


def test_a_path_that_can_be_no_file_name_is_told() -> None:
    for call in (lambda: load_bank("a\0b"), lambda: save_bank(bank(), "a\0b")):
        with pytest.raises(BankError, match=r"^'a\\x00b': is no file name: "):
            call()


def test_importing_banks_loads_neither_a_language_model_nor_a_plugin() -> None:
    code = "import quizkit.banks, sys; print(*sorted({'spacy', 'lxml', 'jinja2', 'click', 'rich'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
