"""The command line: what lands where, which exit code, and that every wrong turn ends in words."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import quizkit
from quizkit.cli import main
from quizkit.discovery import Broken, Installed, InstalledExporter

TEXT = "Two dogs bit a man, police said. A cat saw it."


@attrs.frozen
class Result:
    code: int
    out: bytes
    err: str


@attrs.frozen
class StemOptions:
    upper: bool = False
    fail: bool = False
    twice: bool = False


def render_stems(bank: quizkit.Bank, options: StemOptions) -> quizkit.Export:
    if options.fail:
        raise RuntimeError("out of ink")
    text = "\n".join(question.stem for question in bank.questions)
    main_file = quizkit.File("stems.txt", (text.upper() if options.upper else text).encode())
    more = (quizkit.File("key.txt", b"key"),) if options.twice else ()
    return quizkit.Export((main_file, *more), (quizkit.Loss(None, "title", None, "no \x1b[31mtitles"),))


STEMS = quizkit.Exporter("stems", "text/plain", ".stems", render_stems, StemOptions)
TWIN = attrs.evolve(STEMS, name="twin")


def make_question(article: quizkit.Article, number: int, status: Any = "draft", note: str = "") -> quizkit.Question:
    options = (quizkit.Option("police", True), quizkit.Option("a cat", False), quizkit.Option("a man", False))
    return quizkit.Question(
        id=f"{article.id}-{number}",
        article=article.id,
        family="attribution",
        kind="source-of-claim",
        certainty="sure",
        stem=f"Who said so {number}?",
        form=quizkit.SingleChoice(options),
        evidence=(quizkit.Evidence.of(article, quizkit.Span(0, 8)),),
        explanation="The text says so.",
        process="retrieve",
        review=quizkit.Review(status, note),
    )


def make_one_bank(*statuses: str, text: str = TEXT) -> quizkit.Bank:
    article = quizkit.Article.from_text(text, "Dogs")
    questions = tuple(make_question(article, number, status) for number, status in enumerate(statuses))
    return quizkit.Bank("Dogs", (article,), quizkit.MadeWith("0.1.0", "none", 0), questions)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def _with_one_exporter_and_a_broken_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {one.name: InstalledExporter(one, "quizkit-stems", "1.2") for one in (STEMS, TWIN)}
    installed = Installed(found, (Broken("bad", "quizkit-bad", "0.9", "ImportError: no ink"),))
    monkeypatch.setattr("quizkit.exporting.installed", lambda *_: installed)
    monkeypatch.setattr(quizkit, "installed", lambda: installed)


Run = Callable[..., Result]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return Result(int(str(caught.value.code)), out, err.decode())

    return call


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """A reader that needs no language model: an article gives two questions, unless it says "nothing"."""
    calls: list[dict[str, Any]] = []

    def make_bank(
        articles: Any, title: str = "", *, on_reading: Any, on_refused: Any, keep_text: bool = True, **asked: Any
    ) -> Any:
        for article in articles:
            if "refuse" in article.text:
                on_refused(article, quizkit.ArticleError(f"{article.source}: the text is not in English"))
        known = tuple(article for article in articles if "refuse" not in article.text)
        calls.append({"title": title, "keep_text": keep_text, **asked})
        questions: list[quizkit.Question] = []
        for article in known:
            new = () if "nothing" in article.text else (make_question(article, 0), make_question(article, 1))
            questions.extend(new)
            on_reading(quizkit.Reading(article, (), (), (), (), ()), new)
        return quizkit.Bank(title or "Quiz", known, quizkit.MadeWith("0.1.0", "none", 0), tuple(questions))

    monkeypatch.setattr(quizkit, "make_bank", make_bank)
    monkeypatch.setattr(quizkit, "why_no_questions", lambda _: "no attributions found")
    return calls


def write_article(name: str, text: str = TEXT) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def write_bank(name: str, *statuses: str) -> str:
    quizkit.save_bank(make_one_bank(*statuses), name)
    return name


def files() -> list[str]:
    return sorted(str(path.relative_to(Path.cwd())) for path in Path.cwd().rglob("*") if path.is_file())


# make: where things go


def test_a_bank_lands_in_the_current_folder(run: Run) -> None:
    result = run("make", write_article("a/b.txt"))
    assert (result.code, result.out) == (0, b"")
    assert result.err == "wrote b.json: 2 questions on 1 article\n"
    assert files() == ["a/b.txt", "b.json"]
    assert len(quizkit.load_bank("b.json").questions) == 2


def test_exports_lie_beside_the_bank(run: Run) -> None:
    Path("out").mkdir()
    article = write_article("b.txt")
    result = run("make", article, "-o", "out/x.json", "--to", "stems", "-O", "stems.upper=yes", "-O", "stems.twice=1")
    assert result.code == 0
    assert files() == ["b.txt", "out/x-key.txt", "out/x.json", "out/x.stems"]
    assert Path("out/x.stems").read_bytes().startswith(b"WHO SAID SO 0?")
    assert "lost in out/x.stems: bank.title: no \\x1b[31mtitles\n" in result.err


def test_a_folder_gets_a_bank_an_article(run: Run) -> None:
    names = [write_article("a.txt"), write_article("b.txt", "A cat sat on it, police said.")]
    Path("out").mkdir()
    assert run("make", *names, "-o", "out/", "--to", "stems").code == 0
    assert files() == ["a.txt", "b.txt", "out/a.json", "out/a.stems", "out/b.json", "out/b.stems"]


def test_several_articles_make_one_bank(run: Run) -> None:
    names = [write_article("a.txt"), write_article("b.txt", "A cat sat on it, police said.")]
    assert run("make", *names, "-o", "x.json").code == 0
    assert len(quizkit.load_bank("x.json").articles) == 2


def test_standard_input_to_standard_output(run: Run) -> None:
    result = run("make", "-", "-o", "-", stdin=TEXT.encode())
    assert result.code == 0
    assert quizkit.parse_bank(result.out).articles[0].text == TEXT
    assert files() == []


def test_what_is_asked_for_reaches_the_asker(run: Run, reader: list[Any]) -> None:
    kind, family = next(iter(quizkit.KINDS.items()))
    asked = ["--count", "3", "--family", family, "--kind", kind, "--sure", "--seed", "7", "--title", "T", "--no-text"]
    assert run("make", write_article("b.txt"), *asked, "--model", "m").code == 0
    assert reader == [
        {
            "title": "T",
            "keep_text": False,
            "families": (family,),
            "kinds": (kind,),
            "count": 3,
            "seed": 7,
            "sure_only": True,
            "model": "m",
        }
    ]


# make: articles that give nothing, banks that are there


def test_an_article_that_gives_nothing_is_named_and_the_bank_made(run: Run) -> None:
    names = [write_article("a.txt"), write_article("n.txt", "nothing here")]
    result = run("make", *names, "-o", "x.json")
    assert result.code == 0
    assert "warning: n.txt: no attributions found\n" in result.err
    assert len(quizkit.load_bank("x.json").questions) == 2


def test_an_article_that_is_refused_is_named_and_the_others_are_read(run: Run) -> None:
    names = [write_article("a.txt"), write_article("r.txt", "refuse this"), write_article("b.txt", "A cat sat.")]
    result = run("make", *names, "-o", "./")
    assert (result.code, files()) == (0, ["a.json", "a.txt", "b.json", "b.txt", "r.txt"])
    assert result.err.endswith("warning: r.txt: the text is not in English\n")
    result = run("make", *names, "-o", "x.json")
    assert (result.code, len(quizkit.load_bank("x.json").articles)) == (0, 2)
    assert "warning: r.txt: the text is not in English\n" in result.err


def test_an_article_that_is_refused_makes_no_bank(run: Run) -> None:
    result = run("make", write_article("r.txt", "refuse this"))
    assert (result.code, files()) == (1, ["r.txt"])
    assert result.err == "error: r.txt: the text is not in English; there is nothing to ask, nothing was written\n"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--family", "opinion"], "--family"),
        (["--sure"], "--sure"),
        (["--family", "opinion", "--kind", "reported-opinion"], "--kind/--family"),
    ],
)
def test_nothing_of_what_was_asked_for_is_told_from_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, options: list[str], named: str
) -> None:
    def ask(reading: quizkit.Reading, seed: int) -> tuple[quizkit.Question, ...]:
        return tuple(make_question(reading.article, number) for number in range(seed))

    monkeypatch.setattr(quizkit, "ask", ask)
    write_article("n.txt", "nothing here")
    why = f"no question of the kinds asked for; without {named} there "
    assert f"n.txt: {why}are 12; " in run("make", "n.txt", *options, "--seed", "12").err
    assert f"n.txt: {why}is 1; " in run("make", "n.txt", *options, "--seed", "1").err
    assert "n.txt: no attributions found; " in run("make", "n.txt", *options, "--seed", "0").err
    assert "n.txt: no attributions found; " in run("make", "n.txt", "--seed", "12").err


def test_in_a_folder_too(run: Run) -> None:
    names = [write_article("a.txt"), write_article("n.txt", "nothing here")]
    result = run("make", *names, "-o", "./")
    assert (result.code, files()) == (0, ["a.json", "a.txt", "n.txt"])
    assert "warning: n.txt: no attributions found\n" in result.err


def test_an_empty_bank_is_not_written(run: Run) -> None:
    result = run("make", write_article("n.txt", "nothing here"))
    assert (result.code, files()) == (1, ["n.txt"])
    assert result.err == "error: n.txt: no attributions found; there is nothing to ask, nothing was written\n"
    result = run("make", "n.txt", write_article("m.txt", "nothing there"), "-o", "x.json")
    assert (result.code, files()) == (1, ["m.txt", "n.txt"])
    assert "warning: n.txt: no attr" in result.err
    assert "warning: m.txt: no attr" in result.err


def test_the_same_text_twice_is_told(run: Run) -> None:
    result = run("make", write_article("a.txt"), write_article("b.txt"), "-o", "./")
    assert "warning: b.txt has the same text as a.txt\n" in result.err


def test_reviews_are_kept_unless_all_is_to_be_fresh(run: Run) -> None:
    write_article("b.txt")
    write_bank("b.json", "approved", "rejected")
    assert run("make", "b.txt").code == 0
    assert [question.review.status for question in quizkit.load_bank("b.json").questions] == ["approved", "rejected"]
    assert run("make", "b.txt", "--fresh").code == 0
    assert [question.review.status for question in quizkit.load_bank("b.json").questions] == ["draft", "draft"]


def test_a_file_that_is_no_bank_is_not_written_over(run: Run, reader: list[Any]) -> None:
    write_article("b.txt")
    Path("b.json").write_text('{"my": "notes"}')
    result = run("make", "b.txt")
    assert (result.code, reader) == (1, [])
    assert result.err.startswith("error: b.json: ")
    assert "--fresh" in result.err
    assert Path("b.json").read_text() == '{"my": "notes"}'
    assert run("make", "b.txt", "--fresh").code == 0
    assert quizkit.load_bank("b.json").questions


# make: calls that are wrong, found before anything is read

WRONG_CALLS = {
    "no article": ([], "Missing argument"),
    "several without -o": (["a.txt", "b.txt"], "several articles need -o"),
    "unknown format": (["a.txt", "--to", "stem"], "no exporter 'stem'; installed: stems, twin; did you mean 'stems'?"),
    "unknown option": (["a.txt", "--to", "stems", "-O", "stems.uper=1"], "no option 'uper'; its options: upper"),
    "wrong value": (["a.txt", "--to", "stems", "-O", "stems.upper=maybe"], "'maybe' is neither yes nor no"),
    "option of another format": (["a.txt", "--to", "stems", "-O", "moodle.x=1"], "there is no --to moodle"),
    "option without format": (["a.txt", "--to", "stems", "-O", "upper=1"], "write it as FORMAT.KEY=VALUE"),
    "option without value": (["a.txt", "--to", "stems", "-O", "stems.upper"], "write it as FORMAT.KEY=VALUE"),
    "two formats, one file": (["a.txt", "--to", "stems", "--to", "twin"], "a.stems is another output"),
    "unknown kind": (["a.txt", "--kind", "riddle"], "no kind 'riddle'; there are: "),
    "unknown family": (["a.txt", "--family", "riddle"], "'riddle' is not one of"),
    "count of nought": (["a.txt", "--count", "0"], "0 is not in the range"),
    "seed in words": (["a.txt", "--seed", "x"], "'x' is not a valid integer"),
    "standard input twice": (["-", "-", "-o", "x.json"], "only once"),
    "standard input without a name": (["-"], "say -o FILE"),
    "export beside standard output": (["a.txt", "-o", "-", "--to", "stems"], "say -o FILE"),
    "two banks of one name": (["a.txt", "c/a.txt", "-o", "./"], "a.json is another output"),
    "bank over article": (["a.txt", "-o", "a.txt", "--fresh"], "a.txt is an input"),
    "article without a name": (["a.txt", ""], "ARTICLE is empty: say which file"),
    "bank without a name": (["a.txt", "-o", ""], "-o is empty: say which file"),
    "title that is no text": (["a.txt", "--title", "ab\udcff"], "--title 'ab\\udcff' is no text: character 3"),
    "export over article": (["x.stems", "--to", "stems"], "x.stems is an input"),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG_CALLS.values(), ids=WRONG_CALLS.keys())
def test_a_wrong_call_ends_with_2_before_reading(run: Run, reader: list[Any], arguments: list[str], words: str) -> None:
    before = [write_article(name) for name in ("a.txt", "b.txt", "c/a.txt", "x.stems")]
    result = run("make", *arguments)
    assert (result.code, result.out, reader, files()) == (2, b"", [], before)
    assert words in result.err
    assert result.err.splitlines()[-1].startswith("error: ")


def test_a_kind_outside_the_chosen_families_is_a_wrong_call(run: Run) -> None:
    kind, family = next(iter(quizkit.KINDS.items()))
    other = next(one for one in quizkit.KINDS.values() if one != family)
    result = run("make", write_article("a.txt"), "--kind", kind, "--family", other)
    assert result.code == 2
    assert f"kind '{kind}' is of the family '{family}'" in result.err


BAD_ARTICLES = {
    "missing": (None, "there is no such file"),
    "empty": (b"", "is empty"),
    "blank": (b" \n", "nothing but blanks"),
    "binary": (b"ab\x00c", "NUL at byte 2"),
    "undecodable": (b"caf\xe9 \x81", "0x81 at byte 5"),
    "half a pair": (b"\xff\xfe\x00\xd8a\x00", "at byte 2"),
}


@pytest.mark.parametrize(("data", "words"), BAD_ARTICLES.values(), ids=BAD_ARTICLES.keys())
def test_a_bad_article_ends_with_1_and_one_line(run: Run, reader: list[Any], data: bytes | None, words: str) -> None:
    if data is not None:
        Path("bad.txt").write_bytes(data)
    result = run("make", write_article("a.txt"), "bad.txt", "-o", "x.json")
    assert (result.code, reader, Path("x.json").exists()) == (1, [], False)
    assert result.err.startswith("error: bad.txt: ")
    assert words in result.err
    assert result.err.count("\n") == 1


def test_an_empty_folder_is_told(run: Run) -> None:
    Path("d").mkdir()
    result = run("make", "d")
    assert result.code == 1
    assert result.err.startswith("error: d: holds no article; articles end in .txt, ")


def test_a_folder_gives_all_its_articles_and_one_that_is_bad_keeps_none_away(run: Run) -> None:
    for name, text in {"in/a.txt": "A said so.", "in/b.txt": "", "in/m/c.txt": "C said so."}.items():
        write_article(name, text)
    result = run("make", "in", "-o", "x.json")
    assert result.code == 1
    assert result.err == "error: in/b.txt: is empty\nwrote x.json: 4 questions on 2 articles\n"
    assert [article.source for article in quizkit.load_bank("x.json").articles] == ["in/a.txt", "in/m/c.txt"]


def test_several_articles_at_one_place_need_a_name_for_their_bank(run: Run, reader: list[Any]) -> None:
    write_article("in/a.txt", "A said so.")
    write_article("in/b.txt", "B said so.")
    result = run("make", "in")
    assert (result.code, reader) == (2, [])
    assert "several articles need -o" in result.err


def test_a_row_of_a_table_names_its_bank(run: Run) -> None:
    rows = [{"body": "A said so.", "head": "Ah"}, {"body": "B said so.", "head": "Bee"}]
    Path("news.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    assert run("make", "news.jsonl", "--columns", "text=body,title=head", "-o", "./", "--to", "stems").code == 0
    assert files() == ["news-1.json", "news-1.stems", "news-2.json", "news-2.stems", "news.jsonl"]
    (article,) = quizkit.load_bank("news-2.json").articles
    assert (article.source, article.title, article.text) == ("news.jsonl:2", "Bee", "B said so.")


def test_nothing_goes_over_a_table_that_was_read(run: Run) -> None:
    data = json.dumps({"text": "A said so."})
    Path("news.jsonl").write_text(data)
    result = run("make", "news.jsonl", "-o", "news.jsonl")
    assert (result.code, Path("news.jsonl").read_text()) == (2, data)
    assert "news.jsonl is an input and would be written over" in result.err


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ("body", "--columns 'body': write it as FIELD=NAME,…"),
        ("text=", "--columns 'text=': write it as FIELD=NAME,…"),
        ("words=body", "--columns: 'words' is nothing of an article; there are: text, title, author"),
    ],
)
@pytest.mark.parametrize("command", ["make", "read"])
def test_wrong_columns_are_a_wrong_call(run: Run, command: str, columns: str, words: str) -> None:
    result = run(command, write_article("a.txt"), "--columns", columns)
    assert (result.code, words in result.err) == (2, True)


def test_a_file_of_a_folder_is_not_written_over(run: Run) -> None:
    write_article("in/a.txt", "A said so.")
    assert run("make", "in", "-o", "in/a.txt").code == 2
    assert Path("in/a.txt").read_text() == "A said so."


@pytest.mark.parametrize("command", ["make", "read"])
def test_an_address_in_this_computer_is_not_asked(run: Run, command: str) -> None:
    pytest.importorskip("urllib3")
    result = run(command, "http://127.0.0.1:9/secret", *(["-o", "x.json"] if command == "make" else []))
    assert result.code == 1
    assert result.err == (
        "error: http://127.0.0.1:9/secret: leads to 127.0.0.1, which is not on the public internet; "
        "that is not followed\n"
    )


def test_a_warning_about_an_article_is_one_line(run: Run) -> None:
    Path("c.txt").write_bytes(b"Two dogs bit a man in a caf\xe9.")
    result = run("make", "c.txt")
    assert result.code == 0
    assert result.err.splitlines()[0].startswith("warning: c.txt: 0xE9 at byte 27 is not UTF-8; read as Windows-1252")


def test_a_missing_folder_is_found_before_reading(run: Run, reader: list[Any]) -> None:
    result = run("make", write_article("a.txt"), "-o", "none/x.json")
    assert (result.code, reader) == (1, [])
    assert result.err == "error: none: there is no such folder; make it first\n"
    result = run("make", "a.txt", "-o", "a.txt/x.json")
    assert (result.code, result.err) == (1, "error: a.txt: is no folder\n")


@pytest.mark.parametrize("shut", ["out", "out/x.json"], ids=["folder", "what is in it"])
@pytest.mark.parametrize("call", [["make", "a.txt"], ["export", "b.json", "--to", "stems"]], ids=["make", "export"])
def test_a_forbidden_folder_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, reader: list[Any], call: list[str], shut: str
) -> None:
    write_article("a.txt")
    write_bank("b.json", "draft")
    Path("out").mkdir()
    look = Path.stat

    def refuse(path: Path, **how: Any) -> os.stat_result:
        if path.is_relative_to(shut) or (shut != "out" and path.parent == Path("out")):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", refuse)
    result = run(*call, "-o", "out/x.json")
    assert (result.code, result.err, reader) == (1, "error: out: cannot be written: Permission denied\n", [])


def test_a_full_disk_leaves_the_old_bank_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_article("b.txt")
    write_bank("b.json", "approved")
    old = Path("b.json").read_bytes()
    monkeypatch.setattr(os, "fsync", _full_disk)
    result = run("make", "b.txt")
    assert (result.code, result.err) == (1, "error: b.json: cannot be written: No space left on device\n")
    assert Path("b.json").read_bytes() == old
    assert files() == ["b.json", "b.txt"]


def _full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_export_that_fails_keeps_the_bank_and_the_other_formats(run: Run) -> None:
    Path("twin").mkdir()
    result = run("make", write_article("b.txt"), "--to", "stems", "-O", "stems.fail=yes")
    assert result.code == 1
    assert "error: exporter 'stems' of quizkit-stems 1.2 failed: RuntimeError: out of ink\n" in result.err
    assert files() == ["b.json", "b.txt"]


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run_failing(run, monkeypatch, KeyboardInterrupt()) == (130, "interrupted\n")


def test_too_little_memory_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run_failing(run, monkeypatch, MemoryError()) == (1, "error: there is not enough memory for this\n")


def test_an_error_of_ours_within_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    code, err = _run_failing(run, monkeypatch, ZeroDivisionError("by\x1b zero"))
    assert (code, err) == (1, "internal error: ZeroDivisionError: by\\x1b zero; please report this\n")


def test_a_missing_language_model_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    error = quizkit.LanguageModelError("the model 'm' is not installed")
    assert _run_failing(run, monkeypatch, error) == (1, "error: the model 'm' is not installed\n")


def _run_failing(run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> tuple[int, str]:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(quizkit, "make_bank", fail)
    result = run("make", write_article("b.txt"))
    return result.code, result.err.lstrip("\n")  # click ends the line with the ^C first


# export


def test_an_export_lies_beside_its_bank(run: Run) -> None:
    Path("a").mkdir()
    result = run("export", write_bank("a/b.json", "draft", "approved", "rejected"), "--to", "stems")
    assert (result.code, result.out) == (0, b"")
    assert result.err == "wrote a/b.stems\nlost in a/b.stems: bank.title: no \\x1b[31mtitles\n"
    assert Path("a/b.stems").read_text() == "Who said so 0?\nWho said so 1?"


@pytest.mark.parametrize(
    ("bank", "place"), [("week.13", "week.13.stems"), ("week", "week.stems"), ("w.JSON", "w.stems")]
)
def test_only_a_banks_own_suffix_is_replaced(run: Run, bank: str, place: str) -> None:
    assert run("export", write_bank(bank, "draft"), "--to", "stems").code == 0
    assert files() == sorted([bank, place])
    Path(place).unlink()
    assert run("make", write_article("a.txt"), "-o", bank, "--to", "stems").code == 0
    assert files() == sorted(["a.txt", bank, place])


@pytest.mark.parametrize(
    "call",
    [
        ["export", "b.json", "--to", "stems", "-o", "old.stems"],
        ["export", "b.json", "--to", "stems", "-o", "new", "-O", "twice=1"],
        ["make", "a.txt", "-o", "old.json", "--to", "stems"],
    ],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf\n"], ids=["plain", "marked"])
def test_no_export_goes_over_a_bank(run: Run, reader: list[Any], call: list[str], mark: bytes) -> None:
    write_article("a.txt")
    data = mark + quizkit.dump_bank(make_one_bank("approved"))
    for name in (write_bank("b.json", "draft"), "old.stems", "new-key.txt"):
        Path(name).write_bytes(data)
    before = files()
    result = run(*call)
    assert (result.code, reader, files()) == (1, [], before)
    assert result.err.count("\n") == 1
    assert "is a bank, and an export would destroy it; say with -o" in result.err
    assert {Path(name).read_bytes() for name in ("b.json", "old.stems", "new-key.txt")} == {data}


def test_an_export_goes_over_what_is_no_bank(run: Run) -> None:
    Path("b.stems").write_text('["quizkit_bank"]')
    assert run("export", write_bank("b.json", "draft"), "--to", "stems").code == 0
    assert Path("b.stems").read_text() == "Who said so 0?"


@pytest.mark.skipif(sys.platform == "win32", reason="links are made differently there")
@pytest.mark.parametrize(
    "call",
    [
        ["make", "a.txt", "-o", "loop"],
        ["make", "loop", "-o", "x.json"],
        ["export", "b.json", "--to", "stems", "-o", "loop"],
        ["export", "loop", "--to", "stems"],
    ],
)
def test_a_link_that_leads_to_itself_is_told(run: Run, call: list[str]) -> None:
    write_article("a.txt")
    write_bank("b.json", "draft")
    Path("loop").symlink_to("loop")
    result = run(*call)
    assert (result.code, result.err) == (1, "error: loop: is a link that leads nowhere, or back to itself\n")


@pytest.mark.skipif(sys.platform == "win32", reason="links are made differently there")
def test_nothing_is_written_to_a_link_that_leads_to_itself() -> None:
    Path("loop").symlink_to("loop")
    with pytest.raises(quizkit.BankError, match=r"^loop: cannot be written: "):
        quizkit.save_bank(make_one_bank("draft"), "loop")


@pytest.mark.parametrize(
    ("arguments", "places"),
    [
        (["-o", "x.txt"], ["b.json", "x.txt"]),
        (["-o", "x.txt", "-O", "twice=yes"], ["b.json", "x-key.txt", "x.txt"]),
        (["-o", "out/"], ["b.json", "out/b.stems"]),
        (["-o", "out"], ["b.json", "out/b.stems"]),
    ],
)
def test_exports_go_where_they_are_told(run: Run, arguments: list[str], places: list[str]) -> None:
    Path("out").mkdir()
    assert run("export", write_bank("b.json", "draft"), "--to", "stems", *arguments).code == 0
    assert files() == places


def test_losses_are_told_of_what_was_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bank("b.json", "draft")
    assert "lost in stems.txt: " in run("export", "b.json", "--to", "stems", "-o", "-").err
    monkeypatch.setattr("quizkit.cli.export.put", _full_disk)
    monkeypatch.setattr(quizkit, "write_whole", _full_disk)
    for target in ("-", "x"):
        result = run("export", "b.json", "--to", "stems", "-o", target)
        assert (result.code, "lost in" in result.err) == (1, False)


def test_statuses_may_be_chosen(run: Run) -> None:
    bank = write_bank("b.json", "draft", "approved", "rejected")
    result = run("export", bank, "--to", "stems", "-o", "-", "--status", "rejected", "--status", "approved")
    assert result.out == b"Who said so 1?\nWho said so 2?"
    assert run("export", bank, "--to", "stems", "--status", "done").code == 2


def test_a_bank_may_come_from_standard_input(run: Run) -> None:
    data = quizkit.dump_bank(make_one_bank("draft"))
    result = run("export", "-", "--to", "stems", "-o", "-", stdin=data)
    assert (result.code, result.out) == (0, b"Who said so 0?")
    result = run("export", "-", "--to", "stems", stdin=data)
    assert (result.code, files()) == (2, [])
    result = run("export", "-", "--to", "stems", "-o", "-", stdin=b"[]")
    assert result.code == 1
    assert result.err.startswith("error: -: ")


BAD_EXPORTS = {
    "no bank": (["none.json", "--to", "stems"], 1, "error: none.json: "),
    "not a bank": (["bad.json", "--to", "stems"], 1, "error: bad.json: "),
    "unknown format": (["b.json", "--to", "stem"], 2, "did you mean 'stems'?"),
    "unknown option": (["b.json", "--to", "stems", "-O", "x=1"], 2, "no option 'x'"),
    "no format": (["b.json"], 2, "Missing option '--to'"),
    "two files to standard output": (["b.json", "--to", "stems", "-o", "-", "-O", "twice=1"], 1, "stems made 2 files"),
    "over its bank": (["b.json", "--to", "stems", "-o", "b.json"], 2, "b.json is an input"),
    "missing folder": (["b.json", "--to", "stems", "-o", "none/x"], 1, "error: none: there is no such folder"),
    "nothing to export": (["b.json", "--to", "stems", "--status", "rejected"], 1, "of 1 questions none is rejected"),
    "bank without a name": (["", "--to", "stems"], 2, "BANK is empty: say which file"),
    "output without a name": (["b.json", "--to", "stems", "-o", ""], 2, "-o is empty: say which file"),
    "option without value": (["b.json", "--to", "stems", "-O", "upper"], 2, "write it as KEY=VALUE"),
    "two formats": (["b.json", "--to", "stems", "--to", "twin", "-o", "x"], 2, "--to can be given once, not 2 times"),
    "failing exporter": (["b.json", "--to", "stems", "-O", "fail=1"], 1, "out of ink"),
}


@pytest.mark.parametrize(("arguments", "code", "words"), BAD_EXPORTS.values(), ids=BAD_EXPORTS.keys())
def test_a_bad_export_writes_nothing(run: Run, arguments: list[str], code: int, words: str) -> None:
    write_bank("b.json", "draft")
    Path("bad.json").write_text("{")
    before = Path("b.json").read_bytes()
    result = run("export", *arguments)
    assert (result.code, result.out, files()) == (code, b"", ["b.json", "bad.json"])
    assert words in result.err
    assert Path("b.json").read_bytes() == before


def test_every_fault_of_a_bank_is_told_on_its_own_line(run: Run) -> None:
    plain = json.loads(quizkit.dump_bank(make_one_bank("draft", "draft")))
    plain["questions"][0]["stem"] = " "
    plain["questions"][1]["review"]["status"] = "do\u202ene"
    Path("b.json").write_text(json.dumps(plain))
    result = run("export", "b.json", "--to", "stems")
    first, *faults = result.err.splitlines()
    assert (result.code, first.split(": ")[:2]) == (1, ["error", "b.json"])
    assert [fault.split(":")[0] for fault in sorted(faults)] == ["  questions[0].stem", "  questions[1].review.status"]
    assert "\u202e" not in result.err


def test_a_full_disk_leaves_the_old_export_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bank("b.json", "draft")
    Path("b.stems").write_text("old")
    monkeypatch.setattr(os, "fsync", _full_disk)
    result = run("export", "b.json", "--to", "stems")
    assert result.code == 1
    assert result.err.endswith("error: b.stems: cannot be written: No space left on device\n")
    assert (Path("b.stems").read_text(), files()) == ("old", ["b.json", "b.stems"])


# read


@pytest.fixture(autouse=True)
def _readings(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_all(articles: Any, **_: object) -> Iterator[quizkit.Reading]:
        for article in articles:
            yield _reading(article)

    monkeypatch.setattr(quizkit, "read_all", read_all)
    monkeypatch.setattr(quizkit, "reading_line", lambda reading: json.dumps({"id": reading.article.id}))


def _reading(article: quizkit.Article) -> quizkit.Reading:
    span = quizkit.Span
    voice = quizkit.Voice(0, "police\x1b", "organisation", (span(20, 26),))
    said = quizkit.Attribution(span(20, 26), 0, "police", span(27, 31), (span(0, 18),), "paraphrase", True)
    nobody = quizkit.Attribution(None, None, None, span(39, 42), (span(43, 45),), "quote", False)
    figure = quizkit.Figure(0, 3, 2, None, span(4, 8), None, "attribution", 0, (), True)
    cue = quizkit.Cue(39, 42, "doubt", "outlet")
    lines = [quizkit.Block(at, end, "body") for at, end in ((0, 32), (33, len(article.text or "")))]
    return quizkit.Reading(
        article, tuple(lines), (voice,), (quizkit.Sentence(33, 46, "opinion", (cue,)),), (said, nobody), (figure,)
    )


def test_read_shows_who_said_what(run: Run) -> None:
    result = run("read", write_article("b.txt"))
    assert result.code == 0
    lines = result.out.decode().split("\n")
    assert [line for line in lines if line] == [
        "b.txt",
        "Marks: <speaker>[1]   {1: what speaker 1 says}   #figure#   *judging word*   ? not sure",
        "{1: #Two# dogs bit a man}, <police>[1] said.",
        "A cat *saw* {nobody named?: it}.",
        "[1] police\\x1b (organisation)",
        "  Two dogs bit a man [paraphrase, said]",
        "No source named",
        "  it [quote, saw] (not sure)",
        "Figures",
        "  Two dogs: police",
        "Judgements",
        "  A cat saw it. [saw: doubt, outlet]",
    ]


@pytest.mark.parametrize("colour", [True, False], ids=["colour", "NO_COLOR"])
def test_read_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, colour: bool) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # as if standard output were a terminal
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    shown = run("read", write_article("b.txt")).out.decode()
    assert ("\x1b[1;36mpolice[1]\x1b[0m" in shown) == colour
    assert ("<police>[1]" in shown) == (not colour)
    assert colour or "\x1b" not in shown


def test_what_could_steer_a_terminal_is_shown_and_not_sent(run: Run) -> None:
    Path("evil.txt").write_text(f"{TEXT} \x1b[31mred\x07 \u202eback\u200b [bold]no[/bold] :cat:", encoding="utf-8")
    shown = run("read", "evil.txt").out.decode()
    assert "\\x1b[31mred\\x07 \\u202eback\\u200b [bold]no[/bold] :cat:" in shown
    assert not {"\x1b", "\x07", "\u202e", "\u200b"} & set(shown)


def test_read_takes_folders_and_tables(run: Run) -> None:
    write_article("in/a.txt", TEXT)
    Path("in/news.jsonl").write_text(json.dumps({"body": TEXT}))
    result = run("read", "--json", "in", "--columns", "text=body")
    assert (result.code, len(result.out.splitlines())) == (0, 2)


def test_read_as_json_goes_on_after_a_bad_article(run: Run) -> None:
    result = run("read", "--json", write_article("a.txt"), "none.txt", "-", stdin=TEXT.encode())
    assert result.code == 1
    assert [list(json.loads(line)) for line in result.out.splitlines()] == [["id"], ["id"]]
    assert result.err == "error: none.txt: there is no such file\n"


def test_read_goes_on_after_an_article_that_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_all(articles: Any, *, on_refused: Any, **_: object) -> Iterator[quizkit.Reading]:
        first, *others = articles
        on_refused(first, quizkit.ArticleError("a.txt: the text is not in English"))
        yield from map(_reading, others)

    monkeypatch.setattr(quizkit, "read_all", read_all)
    result = run("read", "--json", write_article("a.txt"), write_article("b.txt"))
    assert (result.code, result.err) == (1, "error: a.txt: the text is not in English\n")
    assert len(result.out.splitlines()) == 1


# check, exporters, schema


def test_check_tells_each_finding_on_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    finding = quizkit.Finding("vague", "warn", "q-1", "questions[0].stem", "it", "say who")
    found = {"a.json": (finding,), "b.json": (attrs.evolve(finding, severity="block", question=None),)}
    monkeypatch.setattr(quizkit, "check_file", found.__getitem__)
    result = run("check", "a.json")
    assert (result.code, result.out) == (0, b"a.json: warn vague q-1 questions[0].stem: say who\n")
    result = run("check", "a.json", "b.json", "--json")
    assert result.code == 1
    assert [json.loads(line) for line in result.out.splitlines()][1] == {
        "file": "b.json",
        "rule": "vague",
        "severity": "block",
        "question": None,
        "place": "questions[0].stem",
        "words": "it",
        "message": "say who",
    }


def test_check_finds_what_keeps_a_bank_from_loading(run: Run) -> None:
    Path("bad.json").write_text("{}")
    result = run("check", "bad.json")
    assert result.code == 1
    assert result.out.startswith(b"bad.json: block ")
    assert result.out.count(b"bad.json") == 1


def test_check_names_the_question_that_helps(run: Run) -> None:
    told = run("check", write_bank("b.json", "draft", "draft")).out.decode().splitlines()
    other, one = (question.id for question in quizkit.load_bank("b.json").questions)
    (line,) = [line for line in told if line.startswith(f"b.json: warn enemies {one} ")]
    assert line.endswith(f" (the other is {other})")


@pytest.mark.parametrize("broken", ["{}", "{", '{"quizkit_bank": 1, "title": 3}'])
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_broken_bank_is_told_alike_from_standard_input(run: Run, broken: str, options: list[str]) -> None:
    Path("bad.json").write_text(broken)
    from_file = run("check", "bad.json", *options)
    from_input = run("check", "-", *options, stdin=broken.encode())
    assert (from_input.code, from_input.err) == (1, "")
    assert from_input.out == from_file.out.replace(b"bad.json", b"-")
    assert from_input.out.startswith(b'{"file": "-", ' if options else b"-: block format ")


def test_check_reads_standard_input(run: Run) -> None:
    assert run("check", "-", stdin=quizkit.dump_bank(make_one_bank("draft"))).code == 0
    assert run("check", "-", stdin=b"{}").code == 1


def test_exporters_are_listed_with_whose_they_are(run: Run) -> None:
    result = run("exporters")
    assert result.code == 0
    for words in ("stems", "twin", "1.2", ".stems", "matching", "ok", "broken: ImportError"):
        assert words in result.out.decode()


def test_exporters_as_json(run: Run) -> None:
    plain = json.loads(run("exporters", "--json").out)
    assert plain["exporters"][0] == {
        "name": "stems",
        "distribution": "quizkit-stems",
        "version": "1.2",
        "api": 1,
        "state": "ok",
        "media_type": "text/plain",
        "suffix": ".stems",
        "forms": ["single-choice", "multiple-choice", "matching"],
        "options": [
            {"name": "upper", "type": "yes or no", "default": False, "help": ""},
            {"name": "fail", "type": "yes or no", "default": False, "help": ""},
            {"name": "twice", "type": "yes or no", "default": False, "help": ""},
        ],
    }
    assert plain["broken"] == [
        {
            "name": "bad",
            "distribution": "quizkit-bad",
            "version": "0.9",
            "error": "ImportError: no ink",
            "state": "broken",
            "exporter": None,
        }
    ]


def test_the_schema_is_json(run: Run) -> None:
    result = run("schema")
    assert result.code == 0
    assert json.loads(result.out) == quizkit.bank_schema()


# names and texts that would steer a terminal, outputs that fail


def test_a_file_name_cannot_steer_the_terminal(run: Run) -> None:
    result = run("make", "\x1b[31mred\u202e\n.txt")
    assert result.code == 1
    assert result.err.startswith("error: \\x1b[31mred\\u202e\\n.txt: there is no such file")


def test_without_a_command_the_call_is_wrong(run: Run) -> None:
    result = run()
    assert result.code == 2
    assert result.err.endswith("error: Missing command.\n")


def test_nor_can_a_wrong_call(run: Run) -> None:
    result = run("make", "a.txt", "--kind", "\x1b[31m")
    assert result.code == 2
    assert "\x1b" not in result.err


def _process(*arguments: str, **more: Any) -> "subprocess.CompletedProcess[bytes]":
    path = os.pathsep.join([str(Path(quizkit.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    code = f"from quizkit.cli import main; main({list(arguments)!r})"
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run([sys.executable, "-c", code], env=environment, check=False, **more)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_standard_output_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        result = _process("schema", stdout=full, stderr=subprocess.PIPE)
    assert (result.returncode, result.stderr) == (1, b"error: standard output: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_standard_error_changes_no_exit_code() -> None:
    with Path("/dev/full").open("wb") as full:
        assert _process("make", "none.txt", stderr=full).returncode == 1
        assert _process("make", stderr=full).returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_that_has_gone_ends_it_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = _process("schema", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (result.returncode, result.stderr) == (1, b"")


def test_a_narrow_encoding_gets_numbers_for_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    Path("ś.json").write_text("{}")
    assert _process("check", "ś.json", capture_output=True).stdout.startswith(b"\\u015b.json: block ")


def test_an_export_loads_neither_language_model_nor_tables() -> None:
    write_bank("b.json", "draft")
    code = (
        "import sys\nfrom quizkit.cli import main\n"
        "try:\n    main(['export', 'b.json', '--to', 'none-such'])\n"
        "except SystemExit as stop:\n    assert stop.code == 2, stop.code\n"
        "loaded = {'spacy', 'numpy', 'rich'} & set(sys.modules)\n"
        "assert not loaded, loaded"
    )
    path = os.pathsep.join([str(Path(quizkit.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}, check=True)
