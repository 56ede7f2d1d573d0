"""How words of a bank become fit for QTI: legal in XML, on one line where a title is wanted; and what that cost."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

import attrs

from quizkit import Article, Evidence, Loss, Question, place_of

TITLE_LENGTH = 120  # of an item: its whole stem stands inside
IDENTIFIER_LENGTH = 32  # the most that QTI 2.1 asks platforms to hold
ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
PLAIN_ID = re.compile("[a-z0-9_-]+")  # capitals aside: two file names must not differ in case alone
LANGUAGE_CODE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@attrs.frozen
class Source:
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    question: str | None
    losses: list[Loss]
    articles: Mapping[str, Article]
    asked_about: str = ""  # the id of the question's article

    def of(self, question: Question) -> Source:
        """The same for texts of that question."""
        return attrs.evolve(self, question=question.id, asked_about=question.article)

    def lose(self, field: str, reason: str, offset: int | None = None) -> None:
        """Note a loss."""
        self.losses.append(Loss(self.question, field, offset, reason))

    def legal(self, field: str, text: str) -> str:
        """The text with U+FFFD for each character that XML forbids; each is noted."""
        if ILLEGAL_IN_XML.search(text) is None:
            return text
        for found in ILLEGAL_IN_XML.finditer(text):
            self.lose(field, f"XML forbids U+{ord(found[0]):04X}: written as U+FFFD", found.start())
        return ILLEGAL_IN_XML.sub("\ufffd", text)

    def line(self, field: str, text: str) -> str:
        """The text on one line, for a title that stands nowhere else; what that changes is noted."""
        legal = self.legal(field, text)
        line = one_line(legal)
        if line != legal:
            self.lose(field, "QTI wants titles on one line: runs of blanks joined")
        return line

    def language(self, code: str) -> str | None:
        """The language code, if XML can hold it; else that is noted."""
        if LANGUAGE_CODE.fullmatch(code):
            return code
        self.lose("language", f"{code!r} is no language code that XML can hold: left out")
        return None

    def place(self, evidence: Evidence) -> str:
        """Where the words of the evidence stand: in which of the numbered paragraphs, or between which offsets.

        Where the words are from another article than the question's, its title is told.
        """
        article = self.articles[evidence.article]
        other = f" of “{title_of(article)}”" if article.id != self.asked_about else ""
        place = place_of(evidence, article)
        if place is None:
            return f"Characters {evidence.start} to {evidence.end}{other or ' of the article'}:"
        first, last = place
        return f"Paragraph {first}{other}:" if first == last else f"Paragraphs {first} to {last}{other}:"


def title_of(article: Article) -> str:
    """The title on one line, or the id; what XML cannot hold of it is told where the article stands."""
    return one_line(ILLEGAL_IN_XML.sub("\ufffd", article.title)) or f"Article {article.id}"


def one_line(text: str) -> str:
    """The text with a single blank for each run of them.

    >>> one_line(" Who\\n said it? ")
    'Who said it?'
    """
    return " ".join(text.split())


def shortened(text: str, length: int = TITLE_LENGTH) -> str:
    """The text, cut at a blank if it is longer than that.

    >>> shortened("Whose figure is it?", 15)
    'Whose figure…'
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return (head.rpartition(" ")[0] or head).rstrip() + "…"


def identifiers(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """For each id a name that XML, a file system and QTI can hold, no two alike; the id itself where it can be one.

    >>> identifiers("Q-", ["1f-2", "Who?"])
    {'1f-2': 'Q-1f-2', 'Who?': 'Q-who--d991a24e8e04'}
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        name = f"{prefix}{id}"
        if not PLAIN_ID.fullmatch(id) or len(name) > IDENTIFIER_LENGTH or name in taken:
            name = _made_up(prefix, id)
        while name in taken:  # somebody's id looks like one that was made up here
            name = _made_up(prefix, name)
        taken.add(name)
        names[id] = name
    return names


def _made_up(prefix: str, id: str) -> str:
    digest = hashlib.sha256(id.encode()).hexdigest()[:12]
    head = re.sub("[^a-z0-9_-]", "-", id.casefold())[: IDENTIFIER_LENGTH - len(prefix) - len(digest) - 1]
    return f"{prefix}{head}-{digest}"
