"""Banks that nobody would write, drawn by Hypothesis: every field of them may hold whatever it is allowed to hold."""

from __future__ import annotations

from hypothesis import strategies as st

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
    Span,
)
from quizkit.testing import AWKWARD

SIGNS = [*"<>&\"'`\\{}=~#:*_[]()$^|@%-\n\r\t /.\x00\x07\x0b\x0c\x1b\x85\u200b\u202e\u2028\uffff", "->", "]]>", "//"]
WORDS = st.lists(st.one_of(st.sampled_from(AWKWARD), st.sampled_from(SIGNS), st.text(max_size=8)), max_size=5).map(
    "".join
)
TEXTS = WORDS.filter(str.strip)


def alike(text: str) -> str:
    """What makes two texts the same to a bank."""
    return " ".join(text.casefold().split())


def different(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Texts that may stand beside each other."""
    return st.lists(TEXTS, min_size=least, max_size=most, unique_by=alike)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article of which all or nothing is known."""
    known = {name: draw(st.none() | TEXTS) for name in ("outlet", "published", "author")}
    return Article.from_text(draw(TEXTS), draw(WORDS), source=draw(WORDS), **known)


@st.composite
def evidence(draw: st.DrawFn, article: Article) -> Evidence:
    """Words of the article, from anywhere to anywhere."""
    text = article.text or ""
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start, draw(st.integers(start + 1, len(text))))
    return Evidence.of(article, span if span.cut(text).strip() else Span(0, len(text)))


def some_evidence(article: Article) -> st.SearchStrategy[tuple[Evidence, ...]]:
    """Evidence of an option or a pair, which may have none."""
    return st.lists(evidence(article), max_size=1).map(tuple)


@st.composite
def choices(draw: st.DrawFn, article: Article) -> SingleChoice | MultipleChoice:
    """Options of which some are right."""
    texts = draw(different(3, 6))
    rights = draw(st.sets(st.integers(0, len(texts) - 1), min_size=1))
    options = tuple(
        Option(text, i in rights, draw(WORDS), draw(some_evidence(article))) for i, text in enumerate(texts)
    )
    return SingleChoice(options) if len(rights) == 1 and draw(st.booleans()) else MultipleChoice(options)


@st.composite
def matchings(draw: st.DrawFn, article: Article) -> Matching:
    """Pairs, of which some may share an answer, and answers to spare."""
    prompts, answers = draw(different(2, 4)), draw(different(2, 5))
    belonging = [draw(st.sampled_from(answers[:-1])) for _ in prompts]
    pairs = tuple(
        Pair(prompt, answer, draw(WORDS), draw(some_evidence(article)))
        for prompt, answer in zip(prompts, belonging, strict=True)
    )
    return Matching(pairs, tuple(one for one in answers if one not in belonging))


@st.composite
def questions(draw: st.DrawFn, article: Article) -> Question:
    """A question about the article."""
    return Question(
        id=draw(TEXTS),
        article=article.id,
        family=draw(st.sampled_from(["attribution", "figure", "opinion"])),
        kind=draw(TEXTS),
        certainty=draw(st.sampled_from(["sure", "guarded"])),
        stem=draw(TEXTS),
        form=draw(choices(article) | matchings(article)),
        evidence=tuple(draw(st.lists(evidence(article), min_size=1, max_size=2))),
        explanation=draw(TEXTS),
        process=draw(st.sampled_from(["retrieve", "integrate", "infer", "evaluate", "compare"])),
        passage=draw(st.none() | TEXTS),
        tags=tuple(draw(st.lists(TEXTS, max_size=2))),
        review=Review(draw(st.sampled_from(["draft", "approved"])), draw(WORDS)),
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Questions about one or two articles, with their texts or without."""
    about = draw(st.lists(articles(), min_size=1, max_size=2, unique_by=lambda one: one.id))
    asked = st.sampled_from(about).flatmap(questions)
    drawn = draw(st.lists(asked, min_size=1, max_size=3, unique_by=lambda one: one.id))
    kept = tuple(article if draw(st.booleans()) else article.without_text() for article in about)
    made_with = MadeWith(draw(WORDS), draw(WORDS), draw(st.integers(-9, 9)))
    return Bank(draw(TEXTS), kept, made_with, tuple(drawn), draw(TEXTS))
