"""A run over a corpus: every article once, the same bytes however many work, and nothing done twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import quizkit
from quizkit.corpora import running
from quizkit.corpora.keeping import LIST
from quizkit.corpora.manifest import FOLDER
from tests.corpora.makers import Faulty, Plain, Unable, articles, bank_of, files_in


def left_out(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / FOLDER / LIST).read_text(encoding="utf-8").splitlines()]


def test_every_article_gets_a_bank(tmp_path: Path) -> None:
    report = quizkit.make_corpus(articles(20), tmp_path, Plain(), jobs=2)
    assert report == quizkit.CorpusReport(made=20, no_questions=0, set_aside=0, known=0, list=None)
    assert sorted(files_in(tmp_path)) == [f"{at:03}.json" for at in range(1, 21)]
    assert quizkit.load_bank(tmp_path / "007.json").articles[0].source == "in/007.txt"


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_number_of_workers_changes_no_byte(jobs: int, tmp_path: Path) -> None:
    given = articles(30, a4="nothing", a9="CRASH", a17="BREAK", a30="nothing")
    maker = Faulty(seconds=0.002)
    (one := tmp_path / "one").mkdir()
    (other := tmp_path / "other").mkdir()
    quizkit.make_corpus(given, one, maker, jobs=2)
    quizkit.make_corpus(given, other, maker, jobs=jobs)
    assert files_in(one) == files_in(other)
    assert len(files_in(one)) == 26 + 1


def test_a_second_run_has_nothing_to_do(tmp_path: Path) -> None:
    given = articles(10, a4="nothing", a5="CRASH")
    first = quizkit.make_corpus(given, tmp_path, Faulty())
    files = files_in(tmp_path)
    changed = [path.stat().st_mtime_ns for path in sorted(tmp_path.glob("*.json"))]
    second = quizkit.make_corpus(given, tmp_path, Unable())  # whose workers could not even start
    assert (first.known, second.known) == (0, 10)
    assert attrs.evolve(second, known=0) == first
    assert files_in(tmp_path) == files
    assert [path.stat().st_mtime_ns for path in sorted(tmp_path.glob("*.json"))] == changed


def test_what_is_new_changed_or_lost_is_made(tmp_path: Path) -> None:
    given = articles(4)
    quizkit.make_corpus(given, tmp_path, Plain())
    (tmp_path / "002.json").unlink()
    changed = quizkit.Article.from_text("Number 3 stayed.", source="in/003.txt")
    new = quizkit.Article.from_text("Number 5 came.", source="in/005.txt")
    report = quizkit.make_corpus([*given[:2], changed, given[3], new], tmp_path, Plain())
    assert (report.made, report.known) == (5, 2)
    assert quizkit.load_bank(tmp_path / "003.json").articles[0].text == "Number 3 stayed."
    assert sorted(files_in(tmp_path)) == [f"00{at}.json" for at in range(1, 6)]


def test_what_was_refused_is_in_the_list_and_read_again(tmp_path: Path) -> None:
    first, second = articles(2)
    report = quizkit.make_corpus([quizkit.Refused("in/001.txt", "there is no such file"), second], tmp_path, Plain())
    assert (report.made, report.set_aside) == (1, 1)
    assert left_out(tmp_path) == [{"source": "in/001.txt", "kind": "set aside", "reason": "there is no such file"}]
    assert report.list == tmp_path / FOLDER / LIST
    report = quizkit.make_corpus([first, second], tmp_path, Plain())
    assert (report.made, report.set_aside, report.list) == (2, 0, None)
    assert sorted(files_in(tmp_path)) == ["001.json", "002.json"]


def test_articles_of_one_name_get_banks_of_their_own(tmp_path: Path) -> None:
    sources = ("a/news.txt", "b/news.txt", "c/NEWS.txt", "table.jsonl:7")
    given = [quizkit.Article.from_text(f"Number {at} came.", source=source) for at, source in enumerate(sources)]
    quizkit.make_corpus(given, tmp_path, Plain())
    ids = [article.id for article in given]
    assert sorted(files_in(tmp_path)) == sorted(
        ["news.json", f"news-{ids[1]}.json", f"NEWS-{ids[2]}.json", "table-7.json"]
    )


def test_an_article_that_comes_twice_is_made_once(tmp_path: Path) -> None:
    (one,) = articles(1)
    assert quizkit.make_corpus([one, one], tmp_path, Plain()).made == 1
    other = quizkit.Article.from_text("Number 1 left.", source=one.source)
    with pytest.raises(quizkit.CorpusError, match=r"^in/001\.txt: came twice, with different texts"):
        quizkit.make_corpus([one, other], tmp_path, Plain())


def test_reviews_of_a_bank_that_is_there_are_kept(tmp_path: Path) -> None:
    first, second, third = articles(3)
    for article in (first, second):
        quizkit.save_bank(rejected(bank_of(article, "Old")), tmp_path / Path(article.source).with_suffix(".json").name)
    (tmp_path / "003.json").write_text("mine")
    report = quizkit.make_corpus([first, third], tmp_path, quizkit_like := Reviewing())
    assert status_in(tmp_path / "001.json") == "rejected"
    assert (report.made, report.set_aside) == (1, 1)
    assert (tmp_path / "003.json").read_text() == "mine"
    quizkit.make_corpus([second], tmp_path, quizkit_like, fresh=True)
    assert status_in(tmp_path / "002.json") == "draft"


@attrs.frozen
class Reviewing(Plain):
    """As the real recipe does, a broken bank is not written over."""

    def make(self, task):  # type: ignore[no-untyped-def]
        from quizkit.corpora.outcomes import SetAside

        try:
            return super().make(task)
        except quizkit.BankError as error:
            return SetAside(str(error))


def test_a_bank_is_not_written_over_its_article(tmp_path: Path) -> None:
    (place := tmp_path / "a.json").write_text("Number 1 came.")
    given = [quizkit.Article.from_text("Number 1 came.", source=str(place))]
    with pytest.raises(quizkit.CorpusError, match=r"a\.json: is an input and would be written over"):
        quizkit.make_corpus(given, tmp_path, Plain(), fresh=True)
    assert place.read_text() == "Number 1 came."


def rejected(bank: quizkit.Bank) -> quizkit.Bank:
    (question,) = bank.questions
    return attrs.evolve(bank, questions=(attrs.evolve(question, review=quizkit.Review("rejected", "no")),))


def status_in(path: Path) -> str:
    (question,) = quizkit.load_bank(path).questions
    return question.review.status


def test_progress_tells_what_was_done_before_and_what_is_done(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(5), tmp_path, Plain())
    told: list[quizkit.CorpusProgress] = []
    quizkit.make_corpus(articles(20), tmp_path, Plain(), on_progress=told.append)
    assert quizkit.CorpusProgress(known=5, done=0) in told
    assert told[-1] == quizkit.CorpusProgress(known=5, done=15)


def test_a_corpus_is_a_stream(tmp_path: Path) -> None:
    """Only as many articles are taken as are under way."""
    ahead: list[int] = []
    done = 0

    def note(progress: quizkit.CorpusProgress) -> None:
        nonlocal done
        done = progress.done

    def counted() -> Iterator[quizkit.Article]:
        for at, article in enumerate(articles(200)):
            ahead.append(at - done)
            yield article

    quizkit.make_corpus(counted(), tmp_path, Plain(seconds=0.001), jobs=2, on_progress=note)
    assert max(ahead) <= 2 * running.BATCH * 2


def test_nothing_but_the_banks_and_the_list_is_left_behind(tmp_path: Path) -> None:
    quizkit.make_corpus(articles(3, a2="nothing"), tmp_path, Plain())
    assert {path.name for path in tmp_path.iterdir()} == {FOLDER, "001.json", "003.json"}
    assert {path.name for path in (tmp_path / FOLDER).iterdir()} == {"manifest.sqlite", LIST}
