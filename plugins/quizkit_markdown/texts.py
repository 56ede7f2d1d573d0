"""How words of a bank become Markdown that shows exactly these words, and where the words stand in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from string import ascii_uppercase

import attrs

from quizkit import Article, Evidence, Loss, Question, place_of

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029]+")

# Emphasis, code, links, HTML, headings, tables, mathematics, citations, smart quotes.
ESCAPES = str.maketrans({character: f"\\{character}" for character in r"""\`*_{}[]<>#+|~$^="'"""} | {"\t": " "})
SPECIAL = re.compile(
    r"&(?=\w)"  # an entity; "#" is escaped already
    r"|:(?=\S)|^:"  # an address, a definition, a fenced division
    r"|-(?=-)|(?<=-)-|^-"  # a dash, a rule, a bullet
    r"|\.(?=\.)|(?<=\bwww)\."  # an ellipsis, an address
    r"|^[%(]|(?<=\\)[()]",  # a comment, a number in brackets, mathematics
    re.IGNORECASE,
)
LIST_NUMBER = re.compile(r"^((?:\\\()?(?:\d+|\w|[ivxlcdm]+))([.)])", re.IGNORECASE)
MAIL_AT = re.compile(r"(?<=[\w.+-])@(?=\w)")
NO_LINK = "<!-- -->"  # GitHub makes a link of a mail address whatever is escaped in it; not across this


@attrs.frozen
class Source:
    """Where a text comes from: a question, or the bank itself (None). Collects what cannot be written."""

    question: str | None
    losses: list[Loss]

    def lose(self, field: str, reason: str) -> None:
        """Note that a whole field is lost."""
        self.losses.append(Loss(self.question, field, None, reason))

    def legal(self, field: str, text: str) -> str:
        """The text with U+FFFD for each control character; each is noted."""
        if CONTROL.search(text) is None:
            return text
        for found in CONTROL.finditer(text):
            reason = f"control character U+{ord(found[0]):04X}: written as U+FFFD"
            self.losses.append(Loss(self.question, field, found.start(), reason))
        return CONTROL.sub("\ufffd", text)

    def line(self, field: str, text: str) -> str:
        """The text on one line, as Markdown that shows exactly its characters."""
        return escaped_line(self.legal(field, text))

    def lines(self, field: str, text: str) -> list[str]:
        """Each line of the text that is not blank, as Markdown."""
        return [escaped(line) for line in LINE_BREAK.split(self.legal(field, text)) if line.strip()]


def escaped(line: str) -> str:
    r"""Words that Markdown shows as they are.

    >>> print(escaped("1. *Profit* rose 5 - 6 %, it's said."))
    1\. \*Profit\* rose 5 - 6 %, it\'s said.
    """
    plain = SPECIAL.sub(r"\\\g<0>", line.strip().translate(ESCAPES))
    if "@" in plain:
        plain = MAIL_AT.sub(f"{NO_LINK}@", plain).replace("@", "\\@")
    return LIST_NUMBER.sub(r"\1\\\2", plain)


def escaped_line(text: str) -> str:
    """Words that Markdown shows as they are, with a blank for each break of a line."""
    return escaped(LINE_BREAK.sub(" ", text))


def quoted(lines: Iterable[str]) -> str:
    """A block quotation with a paragraph for each line."""
    return "\n>\n".join(f"> {line}" for line in lines)


def indented(block: str) -> str:
    """A block inside a list item."""
    return "\n".join(f"  {line}".rstrip() for line in block.split("\n"))


def letter_of(index: int) -> str:
    """The letter of an item.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(index, len(ascii_uppercase))
    return (letter_of(rest - 1) if rest else "") + ascii_uppercase[last]


@attrs.frozen
class Places:
    """The articles of a bank by their ids, to say in which of their numbered paragraphs a quotation stands."""

    articles: Mapping[str, Article]
    asked_about: str = ""  # the id of the question's article

    def seen_from(self, question: Question) -> Places:
        """The same for the evidence of that question."""
        return attrs.evolve(self, asked_about=question.article)

    def name(self, evidence: Evidence) -> str:
        """The place in words: paragraphs, or offsets where the bank does not hold the text.

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
    """The title on one line, as Markdown; what it cannot hold is told where the article has its heading."""
    return escaped_line(CONTROL.sub("\ufffd", article.title)) or f"Article {article.id}"
