"""From a file to a bank to the formats: what is known comes along, and every quotation stands in the text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import quizkit_html
import quizkit_markdown
import quizkit_moodle

import quizkit

from .files import page_file, pdf_file, word_file, word_paragraph

NEWS = (
    "The harbour office said on Monday that 40 ferries had been delayed by fog.",
    "“We could not see the pier,” said Maria Lopez, the captain of one of them, who called it a shameful day.",
    "According to the Ferry Union, more than 1,200 passengers spent the night in the hall.",
    "The mayor, Peter Brown, denied that the town had done too little.",
)
FACTS = (
    '<meta name="author" content="Ann &lt;i&gt;Ode"><meta property="og:site_name" content="The &lt;b&gt;Dog">'
    '<meta property="article:published_time" content="2019-04-25T10:00:00Z">'
)


def bank_of(name: str, data: bytes) -> quizkit.Bank:
    Path(name).write_bytes(data)
    return quizkit.make_bank([quizkit.load_article(name)])


def who_says_what(reading: quizkit.Reading) -> list[tuple[str | None, list[str]]]:
    return [(one.speaker, [piece.cut(reading.text) for piece in one.content]) for one in reading.attributions]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_every_kind_gives_questions_whose_evidence_is_in_the_text() -> None:
    for package in ("trafilatura", "docx", "pypdf"):
        pytest.importorskip(package)
    lines = [(50.0, 700.0 - 30 * i, 11.0, words) for i, words in enumerate(NEWS)]
    files = {
        "a.html": page_file("Fog", paragraphs=NEWS).encode(),
        "a.docx": word_file("".join(map(word_paragraph, NEWS))),
        "a.pdf": pdf_file([lines]),
        "a.md": "\n\n".join(f"**{words[:3]}**{words[3:]}" for words in NEWS).encode(),
    }
    stems, found = {}, {}
    for name, data in files.items():
        bank = bank_of(name, data)
        text = bank.articles[0].text or ""
        assert all(one.quote == text[one.start : one.end] for q in bank.questions for _, one in q.all_evidence())
        stems[name] = {question.stem for question in bank.questions}
        found[name] = who_says_what(quizkit.read(bank.articles[0]))
    assert len(found["a.docx"]) > 1
    assert (
        found["a.docx"] == found["a.pdf"] == found["a.md"]
    )  # of which chance, by an article's words, asks the same or not
    assert stems["a.html"] & stems["a.docx"]


@pytest.mark.parametrize("plugin", [quizkit_html, quizkit_markdown, quizkit_moodle])
def test_what_is_known_is_in_the_exports_escaped(plugin: object) -> None:
    pytest.importorskip("trafilatura")
    bank = bank_of("a.html", page_file("Fog", FACTS, NEWS).encode())
    (article,) = bank.articles
    assert article.published == "2019-04-25"
    assert article.outlet == "The <b>Dog"
    assert article.author
    export = plugin.render(bank, plugin.Options())  # type: ignore[attr-defined]
    written = export.files[0].data.decode()
    assert "2019-04-25" in written
    assert "The <b>Dog" not in written
    assert re.search(r"The (&lt;b&gt;|\\<b\\?>|&amp;lt;b&amp;gt;|&#60;b)", written)


MEASURE = """
import re, sys
from quizkit.inputs import Refused, articles_from
for one in articles_from(sys.argv[1:]):
    assert isinstance(one, Refused), one
    print(one.source, one.reason)
print(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is told elsewhere otherwise")
def test_200_mb_of_whatever_kind_are_refused_in_little_memory() -> None:
    names = [f"a{suffix}" for suffix in (".txt", ".md", ".html", ".docx", ".pdf", ".jsonl", ".bin", "")]
    for name in names:
        with Path(name).open("wb") as file:
            file.write(b"A")
            file.truncate(200_000_000)  # a hole, which takes no room on the disk
    path = os.pathsep.join([str(Path(quizkit.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *names],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    *lines, peak = done.stdout.splitlines()
    assert [line.split()[0].split(":")[0] for line in lines] == names
    assert int(peak) < 300_000  # kB
