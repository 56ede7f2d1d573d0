"""A file in GIFT, read by gift-pegjs and by what Moodle is known to do, gives the questions of the bank again.

gift-pegjs comes from npm, into the folder that QUIZKIT_NODE_MODULES names. Skipped where it or Node is missing, unless
QUIZKIT_REQUIRE_CLIENTS=1 says that they must be there.
"""

from __future__ import annotations

import html
import json
import os
import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from quizkit_gift import Options, render

from quizkit import (
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
    paragraphs,
)
from tests.plugins.fragments import Element, evidence_in, fragment, is_place
from tests.plugins.gift_importer import Item, imported
from tests.plugins.moodle_importer import RefusedError

REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"
MODULES = Path(os.environ.get("QUIZKIT_NODE_MODULES", "node_modules"))
SCRIPT = """
const gift = require(process.argv[1]);
const text = require("fs").readFileSync(0, "utf8");
try {
  console.log(JSON.stringify(gift.parse(text)));
} catch (error) {
  console.error(JSON.stringify(error.location && error.location.start), error.message);
  process.exit(1);
}
"""
SIGNS = (
    *"\\~=#{}:%/->[]&;$()<>\"'|T \t",
    *("####", "::", "//", "->", "=>", "%50%", "%-100%", "\\n", "\\\\", "\\:", "\\~", "TRUE", "{}", "}\n\n{", "\n//x\n"),
    *(
        "&&058;",
        "&#126;",
        "[html]",
        "[plain]",
        "[id:x]",
        "[tag:y]",
        "$CATEGORY: z",
        "\r\n\r\n",
        "\n \n",
        "~=",
        "{=a ~b}",
    ),
)  # what means something to somebody who reads GIFT


def by_gift_pegjs(data: bytes) -> list[Item]:
    """What gift-pegjs makes of a file."""
    module = MODULES / "gift-pegjs"
    if not module.exists() or shutil.which("node") is None:
        assert not REQUIRED, f"QUIZKIT_REQUIRE_CLIENTS=1 and there is no node, or no {module}"
        pytest.skip(f"there is no node, or no {module}")
    command = ["node", "-e", SCRIPT, str(module.resolve())]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    items: list[Item] = json.loads(done.stdout)
    return items


READERS = pytest.mark.parametrize("read", [by_gift_pegjs, imported])
Reader = Callable[[bytes], list[Item]]


def question_of(item: Item, article: Article) -> Question:
    family, kind, process, certainty, status, *tags = item["tags"]
    assert item["stem"]["format"] == item["globalFeedback"]["format"] == "html"
    (asked,) = fragment(item["stem"]["text"])
    *passages, stem = asked
    (told,) = fragment(item["globalFeedback"]["text"])
    is_matching = item["type"] == "Matching"
    return Question(
        id=item["id"],
        article=article.id,
        family=family,
        kind=kind,
        certainty=certainty,
        stem=stem.text_content(),
        form=matching(item, told.find("ul"), article) if is_matching else choice(item, article),
        evidence=evidence_in(told, article),
        explanation=told[0].text_content(),
        process=process,
        passage="\n".join(line.text_content() for line in passages[0]) if passages else None,
        tags=tuple(tags),
        review=Review(status),
    )


def choice(item: Item, article: Article) -> SingleChoice | MultipleChoice:
    assert item["type"] == "MC"
    options = []
    is_single = any(one["isCorrect"] for one in item["choices"])
    for one in item["choices"]:
        told = fragment((one["feedback"] or {"text": ""})["text"])
        is_right = one["isCorrect"] if is_single else one["weight"] > 0
        assert (one["weight"] is None) == is_single
        text = fragment(one["text"]["text"]).text_content()
        options.append(Option(text, is_right, remark(list(told)), evidence_in(told, article)))
    if not is_single:
        assert sum(one["weight"] for one in item["choices"] if one["weight"] > 0) == pytest.approx(100, abs=0.001)
    return SingleChoice(tuple(options)) if is_single else MultipleChoice(tuple(options))


def matching(item: Item, rows: Element | None, article: Article) -> Matching:
    told = {row[0].text_content(): row for row in rows} if rows is not None else {}
    pairs, spare = [], []
    for one in item["matchPairs"]:
        prompt = fragment(one["subquestion"]["text"]).text_content()
        answer = html.unescape(decoded(one["subanswer"]))
        if not one["subquestion"]["text"]:
            spare.append(answer)
            continue
        row = next((row for right, row in told.items() if " ".join(right.split()).endswith(f"– {answer}")
                    and right.startswith(f"{prompt} – ")), None)  # fmt: skip
        evidence = () if row is None else evidence_in(row, article)
        pairs.append(Pair(prompt, answer, "" if row is None else remark(list(row[1:])), evidence))
    return Matching(tuple(pairs), tuple(spare))


def decoded(answer: str) -> str:
    """gift-pegjs forgets to give back the signs that were escaped in the answer of a pair: Moodle does."""
    return re.sub(r"&&0(\d\d);", lambda found: chr(int(found[1])), re.sub(r"&&1(\d\d);", r"&#1\1;", answer))


def remark(blocks: list[Element]) -> str:
    """The feedback: the first paragraph, unless that is the place of a quotation."""
    return blocks[0].text_content() if blocks and blocks[0].tag == "p" and not is_place(blocks[0]) else ""


def one_line(text: str) -> str:
    return " ".join(text.split())


def as_carried(question: Question) -> Question:
    """The question without what GIFT is known to lose: notes, blank lines in passages, breaks of lines in answers."""
    passage = None
    if question.passage is not None:
        passage = "\n".join(line for line in re.split("[\n\r]+", question.passage) if line.strip())
    form = question.form
    if isinstance(form, Matching):
        pairs = tuple(attrs.evolve(pair, answer=one_line(pair.answer)) for pair in form.pairs)
        form = Matching(pairs, tuple(map(one_line, form.spare_answers)))
    return attrs.evolve(question, passage=passage, form=form, review=Review(question.review.status))


def hostile_text(chance: random.Random, number: int) -> str:
    """Words that are told apart by their number, in the midst of signs."""
    before, after = ("".join(chance.choices(SIGNS, k=chance.randrange(6))) for _ in range(2))
    return f"{before}w{number}{after}"


def hostile_question(article: Article, number: int) -> Question:
    chance = random.Random(number)
    lines = [span for span in paragraphs(article.text or "") if re.search(r"w\d+", span.cut(article.text or ""))]
    span = lines[number % len(lines)]
    evidence = (Evidence.of(article, span),)
    texts = [hostile_text(chance, i) for i in range(12)]
    options = tuple(Option(texts[i], i == number % 4, texts[i + 4], evidence[: i % 2]) for i in range(4))
    pairs = tuple(Pair(texts[i], texts[i + 4], texts[i + 8], evidence[: i % 2]) for i in range(3))
    forms = (SingleChoice(options), MultipleChoice(options), Matching(pairs, (texts[3],)))
    return Question(
        f"{article.id}-{number:08x}", article.id, "opinion", "which-are-opinion", "sure", texts[8],
        forms[number % 3], evidence, texts[9], "evaluate", texts[10] if number % 2 else None, (f"tag {number}",),
    )  # fmt: skip


@pytest.fixture(scope="module")
def thousand_hostile() -> Bank:
    """A thousand questions in which every text is full of signs that GIFT knows."""
    chance = random.Random(0)
    text = "\n".join(hostile_text(chance, i).replace("\r", "") for i in range(40))
    article = Article.from_text(text, hostile_text(chance, 0), outlet="~{=}#")
    questions = tuple(hostile_question(article, number) for number in range(1000))
    return Bank(hostile_text(chance, 1), (article,), MadeWith("", "", 0), questions)


@READERS
@pytest.mark.parametrize("name", ["bank", "hostile_bank", "long_bank", "heavy_bank", "thousand_hostile"])
def test_what_is_read_equals_what_the_bank_holds(name: str, read: Reader, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    (article,) = bank.articles
    export = render(bank, Options())
    category, description, *items = read(export.files[0].data)
    assert category["type"] == "Category"
    with_other_tags = {loss.question for loss in export.losses if loss.field.startswith("tags")}
    for item, sent in zip(items, bank.questions, strict=True):
        got = question_of(item, article)
        carried = as_carried(sent)
        tags = got.tags if sent.id in with_other_tags else carried.tags
        assert got == attrs.evolve(carried, tags=tags)
    assert (description["type"], description["id"]) == ("Description", f"{article.id}-article")
    assert lines_of(description) == [span.cut(article.text or "") for span in paragraphs(article.text or "")]


def lines_of(description: Item) -> list[str]:
    """The numbered paragraphs of the article."""
    (shown,) = fragment(description["stem"]["text"])
    numbered = [line for line in shown.findall("p") if line.find("small") is not None]
    return [re.sub(r"\A\d+ ", "", line.text_content()) for line in numbered]


@READERS
@pytest.mark.parametrize("name", ["bank", "hostile_bank", "control_bank", "bank_of_two", "thousand_hostile"])
@pytest.mark.parametrize("options", [Options(), Options(category="A: {b}//c/ d ~#=", article=False)])
def test_every_bank_is_read(name: str, options: Options, read: Reader, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    items = read(render(bank, options).files[0].data)
    kinds = [item["type"] for item in items]
    about = {question.article for question in bank.questions}
    assert kinds.count("Category") == len(about)
    assert kinds.count("Description") == (len(about) if options.article else 0)
    assert len([kind for kind in kinds if kind in ("MC", "Matching")]) == len(bank.questions)
    assert [item["id"] for item in items if item["type"] in ("MC", "Matching")] == [one.id for one in bank.questions]


@READERS
def test_categories_and_names_are_read_as_they_were_meant(bank: Bank, read: Reader) -> None:
    named = attrs.evolve(bank, title="Ferries: 3/4 {of} ~ # =")
    category, description, first, *_ = read(render(named, Options()).files[0].data)
    assert category["title"] == "$course$/top/Ferries: 3//4 {of} ~ # =/Ferry to Low Island to stop in May"
    assert description["title"] == "Article: Ferry to Low Island to stop in May"
    assert first["title"] == "Whose figure is the loss of £90,000 a year?"


WRONG = [
    "::a::[html]b{\n\t~c\n\t~d\n}",  # nothing earns anything
    "// [id:1]\n::a::[html]b{\n\t~%33.3%c\n\t~%66.7%d\n}",  # fractions that Moodle does not have
    "// [id:1]\n::a::[html]b{\n\t=c -> d\n\t=e -> f\n}",  # two answers
    "// [id:1]\n::a::[html]b{\n\t=c}\n\t~d\n}",  # a brace of the bank's
    "// [id:1]\n::a::[html]b{\n\t=c=d\n\t~d\n}",  # a sign of the bank's
    "// [id:1]\n::<b>::[html]b{\n\t=c\n\t~d\n}",  # a name that Moodle would empty
    "$CATEGORY: a\\:b",  # a sign that is never given back
]


@pytest.mark.parametrize("text", WRONG)
def test_the_importer_refuses_what_moodle_would_spoil(text: str) -> None:
    with pytest.raises(RefusedError):
        imported(text.encode())
