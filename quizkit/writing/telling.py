"""What is known of articles and questions beside their texts, and what of a bank stays out of most formats."""

from __future__ import annotations

from quizkit.model import Article, Bank, Question
from quizkit.writing.source import Source


def known_of(article: Article) -> dict[str, str]:
    """Who wrote it, where and when, by the field; a source only where others can look it up."""
    known = {"author": article.author, "outlet": article.outlet, "published": article.published}
    if article.source.startswith(("https://", "http://")):  # a path on a teacher's machine tells a class nothing
        known["source"] = article.source
    return {name: value for name, value in known.items() if value}


def labels_of(question: Question) -> dict[str, str]:
    """What the question teaches, how sure it is, its review's status and its own tags, by the field."""
    labels: dict[str, str] = {"family": question.family, "kind": question.kind, "process": question.process}
    labels |= {"certainty": question.certainty, "review.status": question.review.status}
    return labels | {f"tags[{i}]": tag for i, tag in enumerate(question.tags)}


def questions_by_article(bank: Bank, source: Source) -> dict[str, list[Question]]:
    """The questions about each article, in the articles' order; an article that nobody asks about is told as lost."""
    asked: dict[str, list[Question]] = {article.id: [] for article in bank.articles}
    for question in bank.questions:
        asked[question.article].append(question)
    for index, article in enumerate(bank.articles):
        if not asked[article.id]:
            source.lose(f"articles[{index}]", "no question is about it: left out")
    return {id: questions for id, questions in asked.items() if questions}


def tell_what_is_not_shown(bank: Bank, with_articles: bool, source: Source) -> None:
    """Note what is known of the articles and stands beside their text, where that is left out."""
    if not with_articles:
        source.lose("articles[].text", "left out, as article=no asks")
    for i, article in enumerate(bank.articles):
        if not with_articles or article.text is None:
            for name in known_of(article):
                source.lose(f"articles[{i}].{name}", "stands beside the article's text, which is left out")


def tell_notes(bank: Bank, source: Source) -> None:
    """Note that the notes of a review stay out."""
    if noted := sum(bool(question.review.note.strip()) for question in bank.questions):
        source.lose("questions[].review.note", f"the notes on {noted} questions are the teacher's own: left out")


def tell_language(bank: Bank, source: Source) -> None:
    """Note that the words around the bank's own are in another language than the bank's."""
    if bank.language.casefold().partition("-")[0] != "en":
        reason = f"the bank's language is {bank.language!r}, and the words that the format adds to it are English"
        source.lose("language", reason)
