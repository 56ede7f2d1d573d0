"""The article in a QTI package: shared by its items, or in each of them, and what is told where it is missing."""

from __future__ import annotations

import re

import attrs
from quizkit_qti import Options, render

from quizkit import Article, Bank
from tests.plugins.qti_package import Package, blocks, explanation, lines_of, reasons, text

NOTICE = "Questions are about what this article says and who says it. They do not say who is right."


def test_the_article_is_shared_with_its_origin_its_paragraphs_and_the_notice(bank: Bank) -> None:
    package = Package.of(bank)
    id = f"A-{bank.articles[0].id}"
    stimulus = package.files[f"stimuli/{id}.xml"]
    article = lines_of(bank.articles[0].text or "")
    numbered = [f"{number} {line}" for number, line in enumerate(article, start=1)]
    assert text(stimulus.find("qti-stimulus-body/h2")) == bank.articles[0].title
    assert blocks(stimulus) == ["Nadia Petrov, The Low Island Post, 2026-04-21", *numbered, NOTICE]
    for item in package.items:
        (reference,) = item.iterfind("qti-assessment-stimulus-ref")
        assert (reference.get("identifier"), reference.get("href")) == (id, f"../stimuli/{id}.xml")
        assert [one.get("data-stimulus-idref") for one in item.iterfind("qti-item-body/div")] == [id]


def test_in_qti_2_the_article_stands_in_every_item_and_that_is_told(bank: Bank) -> None:
    package = Package.of(bank, version="2.1")
    assert not [path for path in package.files if path.startswith("stimuli")]
    for item in package.items:
        (article,) = item.iterfind("itemBody/div[@class='qti-shared-stimulus']")
        assert blocks(article)[-1] == NOTICE
        assert len(blocks(article)) == 7
    assert "stands in each" in reasons(bank, version="2.1")[None, "articles[].text"]
    assert (None, "articles[].text") not in reasons(bank)
    assert (None, "articles[].text") in reasons(bank, article=False)


def test_the_article_can_be_left_out(bank: Bank) -> None:
    for version in ("3.0", "2.1"):
        package = Package.of(bank, version=version, article=False)
        assert [path.split("/")[0] for path in package.files] == ["imsmanifest.xml", "test.xml", *["items"] * 3]
        assert all("Tuesday" not in text(root) for root in package.files.values())


def test_an_article_without_text_is_a_loss_only_if_it_is_wanted(bank_without_text: Bank) -> None:
    assert not [path for path in Package.of(bank_without_text).files if path.startswith("stimuli")]
    assert (None, "articles[0].text") in reasons(bank_without_text)
    assert (None, "articles[0].text") not in reasons(bank_without_text, article=False)


def test_an_address_is_shown_and_a_path_is_not(bank: Bank) -> None:
    def origin(bank: Bank) -> str:
        return blocks(Package.of(bank).files[f"stimuli/A-{bank.articles[0].id}.xml"])[0]

    assert origin(bank) == "Nadia Petrov, The Low Island Post, 2026-04-21"
    online = attrs.evolve(bank.articles[0], source="https://news.example/ferry")
    assert origin(attrs.evolve(bank, articles=(online,))).endswith("2026-04-21, https://news.example/ferry")


def test_evidence_from_another_article_names_it(bank_of_two: Bank) -> None:
    def places(bank: Bank) -> list[str]:
        return [one for one in explanation(Package.of(bank).items[0]) if re.match("Paragraph|Character", one)]

    others = ["of “<b>*Mill* & 1. \ufffdco”:", f"of “Article {bank_of_two.articles[2].id}”:"]
    assert places(bank_of_two) == ["Paragraph 3:", f"Paragraph 2 {others[0]}", f"Paragraph 1 {others[1]}"]
    without = attrs.evolve(bank_of_two, articles=tuple(attrs.evolve(one, text=None) for one in bank_of_two.articles))
    assert places(without)[1:] == [f"Characters 38 to 50 {others[0]}", f"Characters 0 to 7 {others[1]}"]


def test_an_article_that_nobody_asks_about_is_left_out_and_told(bank: Bank) -> None:
    other = Article.from_text("The mill will close, Jo Pell said.", "Mill")
    both = attrs.evolve(bank, articles=(other, *bank.articles))
    assert render(both, Options()).files == render(bank, Options()).files
    assert (None, "articles[0]") in reasons(both)
