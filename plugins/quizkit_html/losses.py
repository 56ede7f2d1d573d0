"""What the page cannot carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit import Bank, Evidence, Loss, Matching, Question

CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")  # HTML holds tab, line feed, form feed and carriage return only
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def without_controls(html: str) -> str:
    """Put U+FFFD in the place of each control character that HTML cannot hold, and a reference for carriage returns."""
    return CONTROL.sub(REPLACEMENT, html).replace("\r", "&#13;")


def losses(bank: Bank, *, with_articles: bool, with_key: bool) -> Iterator[Loss]:
    """Tell what of the bank the page does not show as it is."""
    if not with_key:
        what = "right answers, feedback, explanations, evidence, kinds, processes and tags"
        yield Loss(None, "questions", None, f"{what} are left out, as key=no asks")
    if noted := sum(bool(question.review.note.strip()) for question in bank.questions):
        reason = f"the notes on {noted} questions are the teacher's own: left out"
        yield Loss(None, "questions[].review.note", None, reason)
    if with_articles:
        yield from _missing_articles(bank)
    elif bank.articles:
        yield Loss(None, "articles[].text", None, "left out, as article=no asks")
    for question, field, text in _shown_texts(bank, with_articles=with_articles):
        if found := CONTROL.findall(text):
            offset = text.index(found[0])
            yield Loss(question, field, offset, _replaced(found))


def _missing_articles(bank: Bank) -> Iterator[Loss]:
    for i, article in enumerate(bank.articles):
        if article.text is None:
            reason = "the bank does not hold the text, so the questions stand alone"
            yield Loss(None, f"articles[{i}].text", None, reason)


def _replaced(found: list[str]) -> str:
    names = ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(found))
    many = f"{len(found)} control characters" if len(found) > 1 else "a control character"
    return f"{many} that HTML cannot hold ({names}) shown as U+FFFD"


def _shown_texts(bank: Bank, *, with_articles: bool) -> Iterator[tuple[str | None, str, str]]:
    """Each text that the page shows: the question it is of (None: the bank), its path, and the text."""
    yield None, "title", bank.title
    yield None, "language", bank.language
    yield None, "made_with.quizkit", bank.made_with.quizkit
    for i, article in enumerate(bank.articles):
        texts = {"title": article.title, "author": article.author, "outlet": article.outlet}
        texts |= {
            "published": article.published,
            "source": article.source,
            "text": article.text if with_articles else None,
        }
        yield from ((None, f"articles[{i}].{name}", text) for name, text in texts.items() if text)
    for question in bank.questions:
        yield from ((question.id, field, text) for field, text in _question_texts(question))


def _question_texts(question: Question) -> Iterator[tuple[str, str]]:
    yield "id", question.id
    yield "kind", question.kind
    yield "stem", question.stem
    yield "passage", question.passage or ""
    yield from _form_texts(question)
    yield from _quotes("evidence", question.evidence)
    yield "explanation", question.explanation
    yield from ((f"tags[{i}]", tag) for i, tag in enumerate(question.tags))


def _form_texts(question: Question) -> Iterator[tuple[str, str]]:
    if isinstance(question.form, Matching):
        for i, pair in enumerate(question.form.pairs):
            path = f"form.pairs[{i}]"
            yield from ((f"{path}.prompt", pair.prompt), (f"{path}.answer", pair.answer))
            yield f"{path}.feedback", pair.feedback
            yield from _quotes(f"{path}.evidence", pair.evidence)
        yield from ((f"form.spare_answers[{i}]", answer) for i, answer in enumerate(question.form.spare_answers))
        return
    for i, option in enumerate(question.form.options):
        path = f"form.options[{i}]"
        yield from ((f"{path}.text", option.text), (f"{path}.feedback", option.feedback))
        yield from _quotes(f"{path}.evidence", option.evidence)


def _quotes(path: str, evidence: tuple[Evidence, ...]) -> Iterator[tuple[str, str]]:
    yield from ((f"{path}[{i}].quote", one.quote) for i, one in enumerate(evidence))
