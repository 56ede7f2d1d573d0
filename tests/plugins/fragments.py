"""HTML that our exporters put into fields of other programs, read back: its words, and the evidence in it."""

from __future__ import annotations

import re

import lxml.html

from quizkit import Article, Evidence, Span, paragraphs

Element = lxml.html.HtmlElement


def fragment(text: str) -> Element:
    return lxml.html.fragment_fromstring(text or " ", create_parent="div")


def is_place(element: Element) -> bool:
    following = element.getnext()
    return following is not None and following.tag == "blockquote"


def evidence_in(element: Element, article: Article) -> tuple[Evidence, ...]:
    return tuple(
        evidence_at(quote.getprevious().text_content(), quote.text_content(), article)
        for quote in element.findall("blockquote")
    )


def evidence_at(place: str, quote: str, article: Article) -> Evidence:
    (number, *_) = map(int, re.findall(r"\d+", place))
    text = article.text or ""
    start = text.index(quote, paragraphs(text)[number - 1].start)
    return Evidence.of(article, Span(start, start + len(quote)))
