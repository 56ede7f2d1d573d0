"""Tell headline, caption, byline, date line and furniture from the body, line by line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from quizkit.model import Block, Role

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?"
AMERICAN, EUROPEAN = rf"{MONTH}\s+{DAY_OF_MONTH},?\s+\d{{4}}", rf"{DAY_OF_MONTH}\s+{MONTH},?\s+\d{{4}}"
DATE = rf"(?:{DAY},?\s+)?(?:{AMERICAN}|{EUROPEAN}|\d{{4}}-\d\d-\d\d)"
TIME = r"(?:\s*[,|–—-]?\s*(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?"
DATE_LINE = re.compile(
    rf"(?:(?:last\s+)?(?:updated|published|posted|modified)(?:\s+on)?:?\s*)?{DATE}{TIME}(?:\s*[|/].*)?", re.I
)
PLACE_LINE = re.compile(
    r"[A-Z][A-Z.’' -]{3,}(?:,\s(?:[A-Z][\w.]*\s?){1,3})?(?:,?\s"
    + rf"{MONTH}"
    + r"\s\d{1,2})?(?:\s\([\w /]{2,20}\))?\s?(?:[—–]|--?)\s+"
)
BYLINE = re.compile(
    r"(?i:by|written by|reported by):?\s+[^\W\d_a-z][\w.'’-]+(?:[\s,|&]+(?:and\s+)?[^\W\d_a-z][\w.'’@-]+){0,8}"
)
CREDIT = re.compile(
    r"\((?:photo|image|picture|video|file photo|photograph|credit|screenshot)\b[^)]*\)\s*\.?$"
    r"|\b(?:photo|image|picture|video)\s*(?:by|credit|courtesy|:)"
    r"|\((?:[A-Z][\w./&’'-]*\s?){1,4}/(?:[A-Z][\w./&’'-]*\s?){1,4}\)\s*\.?$"
    r"|[.!?”\"]\s*credit:?\s?(?-i:[A-Z])[^.]*$"
    r"|\b(?:getty images|associated press file|via ap|ap photo|reuters/\w+)\b\s*\)?\.?$",
    re.I,
)
FURNITURE = re.compile(
    r"(?:tags?|topics?|share|tweet|email|print|comments?|advertisement|sponsored|related|read more|see also|also read|"
    r"watch|more from|follow us|sign up|subscribe|newsletter|click here|continue reading|story continues|recommended|"
    r"most popular|trending|copyright|all rights reserved|share to other apps|share this|like us|photo|loading)\b"
    r"(?:[^.!?]{0,80}|[^.!?]*[:.])$"
    r"|https?://\S+$|www\.\S+$|[@#]\w+(?:\s+[@#]\w+)*$|(?:©|\(c\)).*|pic\.twitter\.com/\S+$",
    re.I,
)
# Code of the page that came along with its text: rules of a style sheet, tags.
CODE = re.compile(
    r"[.@#]?[\w ,.:#()>-]*\{\.?|-?[a-z-]+:\s?[^.!?;]{1,80};|</?[a-z][\w-]*(?:\s[^<>]*)?(?:>|$)(?:</\w+>|<\w+/>)?\W*"
)
# What is said about the article and is no part of it.
COLOPHON = re.compile(
    r".{0,40}\b(?:posted|printed|reprinted|republished|published) (?:here )?(?:with|by) permission\b.*"
    r"|follow\b.{1,80}\bon (?:twitter|facebook|instagram|x)\b.*"
    r"|read the (?:rest|full|whole|original)\b[^.]{0,60}\.?"
    r"|.{3,200}\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\.?"
    r"|(?-i:[A-Z][\w.’'-]+ ){1,4}reported from (?-i:[A-Z])[^.]{2,40}\.",
    re.I,
)
LABEL = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,})?[.:]?")  # "ABSTRACT", "FULL TEXT."
ENDS_OPEN = re.compile(r"\b(?:a|an|and|at|by|for|from|in|is|of|or|the|to|with)$")  # words of a sentence torn apart
ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")
NO_WORDS = re.compile(r"[\W\d_]*$")
CAPITALS = 0.7  # share of the longer words with a capital in a heading
LONGEST_LABEL = 600  # characters; no caption and no furniture is longer
HEADLINE_WORDS = 30  # a headline is a line of at most this many words


def find_blocks(text: str) -> tuple[Block, ...]:
    """Give each line that holds something a role. Lines are blocks, so no sentence runs from one into the next.

    The headline is the first line of the text, or, where the body begins at once, the first line after the body that
    reads like one; there may be none.
    """
    lines = [line for match in re.finditer(r"[^\s][^\r\n\u2028\u2029]*", text) for line in without_place(match)]
    roles = [role_alone(line) for _, line in lines]
    headline = headline_index([line for _, line in lines], roles)
    if headline is not None:
        roles[headline] = "headline"
    for i, (_, line) in enumerate(lines):
        if roles[i] == "body" and is_title(line):
            roles[i] = "furniture"
    return tuple(Block(at, at + len(line), role) for (at, line), role in zip(lines, roles, strict=True))


def without_place(line: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The place that a report is sent from ("RIVERTON, Ohio (AP) — ") as a line of its own, and the rest."""
    place = PLACE_LINE.match(line.group())
    cut = place.end() if place else 0
    if place:
        yield line.start(), place.group().rstrip()
    if rest := line.group()[cut:].rstrip():
        yield line.start() + cut, rest


def role_alone(line: str) -> Role:
    """The role that a line shows by itself; a long one is text, whatever words stand in it."""
    if len(line) > LONGEST_LABEL:
        return "body"
    if DATE_LINE.fullmatch(line) or PLACE_LINE.fullmatch(f"{line} "):
        return "dateline"
    if BYLINE.fullmatch(line):
        return "byline"
    if FURNITURE.match(line) or NO_WORDS.match(line) or any(one.fullmatch(line) for one in (CODE, COLOPHON, LABEL)):
        return "furniture"
    return "caption" if CREDIT.search(line) else "body"


def headline_index(lines: list[str], roles: list[Role]) -> int | None:
    """Where the headline stands: the first body line, or the first that follows the last full sentence."""
    body = [i for i, role in enumerate(roles) if role == "body"]
    if not body or len(lines) < 2:
        return None
    if reads_like_headline(lines[body[0]]):
        return body[0]
    return next((i for i in trailing(lines, body) if reads_like_headline(lines[i])), None)


def trailing(lines: list[str], body: list[int]) -> Iterator[int]:
    """The body lines at the end of the text that do not end like sentences."""
    last = max((i for i in body if ENDS_SENTENCE.search(lines[i])), default=-1)
    return (i for i in body if i > last)


def reads_like_headline(line: str) -> bool:
    """A short line with a word in it that does not end like a sentence (a question or an exclamation may)."""
    words = line.split()
    ends_well = line[-1] in "?!" or not (ENDS_SENTENCE.search(line) or ENDS_OPEN.search(line))
    return 3 <= len(words) <= HEADLINE_WORDS and ends_well


def is_title(line: str) -> bool:
    """Tell whether a line is a heading in capitals: most of its longer words have one, and no sentence ends."""
    longer = re.findall(r"[^\W\d_]{4,}", line)
    capital = sum(word[0].isupper() for word in longer)
    return reads_like_headline(line) and len(longer) >= 3 and capital / len(longer) >= CAPITALS


def date_of(line: str) -> str | None:
    """The day that a date line gives, as an ISO date.

    >>> date_of("Updated: Thursday, April 25, 2019 at 9:30 a.m.")
    '2019-04-25'
    """
    if match := re.search(r"(\d{4})-(\d\d)-(\d\d)", line):
        return existing_day(*map(int, match.groups()))
    written = re.search(rf"\b(?:{AMERICAN}|{EUROPEAN})\b", line, re.I)
    if written is None:
        return None
    day, year = map(int, re.findall(r"\d+", written.group()))
    month = re.findall(r"[a-z]{3}", written.group().casefold())[0]
    return existing_day(year, MONTHS.index(month) + 1, day)


def existing_day(year: int, month: int, day: int) -> str | None:
    """An ISO date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
