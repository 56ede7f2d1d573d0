"""Rules about evidence: do these words of the article settle the key?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from quizkit.checks.findings import Flaw, bank_rule, question_rule
from quizkit.checks.items import Item
from quizkit.checks.keys import asks_for_source
from quizkit.checks.names import is_named_in, speaks
from quizkit.checks.words import QUOTED, bare, holds_run, one_of, roots
from quizkit.model import Bank, Evidence

FAR = 300  # characters
_FURNITURE = re.compile(
    r"tags?\b.{0,80}|share\b.{0,40}|advertisement|related\b.{0,30}|read (?:more|also|next)\b.*|follow us\b.*|"
    r"(?:sign up|subscribe)\b.{0,80}|print|e-?mail|(?:\d+ )?comments?|copyright\b.*|©.*|all rights reserved\.?|"
    r"by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}|(?:updated|published|posted)\b.{0,60}|"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?[a-z]+ \d{1,2},? \d{4}.{0,20}",
    re.I,
)
_CAPTION = re.compile(r"\((?:photo|image|picture|file)\b|\b(?:photo|image)(?: credit)?:|^the photo shows\b", re.I)
_ABOUT_FURNITURE = re.compile(r"\b(?:headline|title|caption|photo\w*|picture|image|byline|date)\b", re.I)
# Of whom an article quotes first a stem need not say what, and a kind of person is told in other words.
_BY_PLACE = re.compile(r"\bquotes? (?:first|last)\b", re.I)
_MARKED_WORD = re.compile(r"“(\w+)”")
_OWN_VOICE = re.compile(r"\b(?:own voice|without (?:attribut|cit)\w+)\b", re.I)
_CARRIED_ON = re.compile(
    r"(?:(?:he|she|they|it) (?:also )?|the \w+ also |also\b|moreover\b|further(?:more)?\b|in addition\b)", re.I
)
_FIGURE_WORD = re.compile(
    r"\d|%|\b(?:figure|number|count|toll|total|ratio|percent\w*|per cent|half|third|quarter|twice|double|"
    r"how (?:many|much|long|often)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores?|hundreds?|thousands?|millions?|billions?)\b",
    re.I,
)


def cut_word(item: Item) -> Iterator[Flaw]:
    """Evidence that begins or ends inside a word. Ours; the rubric's S8."""
    for place, one in item.question.all_evidence():
        if one.article == item.article.id and item.text and _is_cut(item.text, one):
            yield Flaw(place, one.quote)


def _is_cut(text: str, one: Evidence) -> bool:
    return _cuts_word(text, one.start) or _cuts_word(text, one.end)


def _cuts_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and _in_word(text[offset - 1]) and _in_word(text[offset])


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")  # marks belong to the letter before


def furniture(item: Item) -> Iterator[Flaw]:
    """Evidence from the headline, a caption, the date or a menu, in a question about none of them. Ours, flaw 7."""
    if not item.text or _ABOUT_FURNITURE.search(f"{item.stem} {item.question.kind}"):
        return
    for place, one in item.own_evidence():
        line = _line_of(item.text, one).strip()
        if _FURNITURE.fullmatch(line) or _CAPTION.search(line) or bare(line) == bare(item.article.title):
            yield Flaw(place, one.quote)


def _line_of(text: str, one: Evidence) -> str:
    start = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.start)
    return text[start : end if end >= 0 else len(text)]


def off_evidence(item: Item) -> Iterator[Flaw]:
    """The evidence shares no word with stem or key, and nor does what stands around it. Ours; the rubric's E1."""
    if item.asks_for_kind and _BY_PLACE.search(item.stem):
        return
    asked = roots(f"{item.stem} {item.question.passage or ''} {' '.join(item.right)}")
    asked |= roots(" ".join(text for _, text in item.prompts()))
    shown = roots(item.evidence)
    for _, one in item.own_evidence():
        shown |= roots(_around(item.text, one))
    names_key = any(holds_run(item.evidence, key) or _shows_a_word(item.evidence, key) for key in item.right)
    if asked and not asked & shown and not names_key:
        yield Flaw("evidence[0]", item.question.evidence[0].quote)


def _shows_a_word(evidence: str, key: str) -> bool:
    """Tell whether one of the words that a key holds in marks stands in the evidence, be it of one or of several."""
    return any(re.search(rf"\b{re.escape(word)}s?\b", evidence, re.I) for word in _MARKED_WORD.findall(key))


def _around(text: str, one: Evidence) -> str:
    """What stands before the evidence in its paragraph, not too far, and the rest of its last sentence."""
    before = text[max(0, one.start - FAR) : one.start].rsplit("\n", 1)[-1]
    after = re.split(r"(?<=[.!?])[\s\"”]|\n", text[one.end : one.end + FAR], maxsplit=1)[0]
    return f"{before} {after}"


def wrong_speaker(item: Item) -> Iterator[Flaw]:
    """Beside the word of saying in the evidence stands a wrong option, nothing of the key. Ours; the rubric's K1."""
    if not asks_for_source(item) or any(is_named_in(key, item.evidence) for key in item.right):
        return
    for place, text in item.wrong_places():
        if speaks(text, item.evidence):
            yield Flaw(place, text)


def carried_on(item: Item) -> Iterator[Flaw]:
    """Asked what the article says in its own voice, the evidence cites somebody or goes on citing. Ours, flaw 6."""
    if not item.options or not _OWN_VOICE.search(item.stem):
        return
    for i, one in enumerate(item.question.evidence):
        if one_of("terms", "reporting").search(one.quote) or _CARRIED_ON.match(one.quote) or QUOTED.search(one.quote):
            yield Flaw(f"evidence[{i}]", one.quote)


def wrong_family(item: Item) -> Iterator[Flaw]:
    """Filed under figures, with no figure but a year in stem and answers. Ours; the rubric's S7."""
    asked = re.sub(r"\b[12]\d{3}\b", "", " ".join(text for _, text in item.shown()))
    if item.question.family == "figure" and not _FIGURE_WORD.search(asked):
        yield Flaw("family", item.question.family)


def no_text(bank: Bank) -> Iterator[Flaw]:
    """An article whose text is left out. Ours."""
    for i, article in enumerate(bank.articles):
        if article.text is None:
            yield Flaw(f"articles[{i}].text", article.title)


EVIDENCE_RULES = (
    question_rule(
        cut_word, "fix", "this evidence begins or ends inside a word: move it to the word's edge", english=False
    ),
    question_rule(
        furniture, "block", "this is a headline, a caption, a date or a menu: take evidence from the article's body"
    ),
    question_rule(
        off_evidence, "block", "this evidence has nothing to do with stem and key: mark the words that settle it"
    ),
    question_rule(
        wrong_speaker, "block", "the evidence names this option as the speaker, not the key: look who says it"
    ),
    question_rule(
        carried_on, "block", "somebody else may be speaking here: ask about a sentence that stands far from any citing"
    ),
    question_rule(wrong_family, "fix", "no figure is asked about: file the question under what it teaches"),
    bank_rule(
        no_text,
        "warn",
        "without its text the quotes of this article could not be checked: make the bank with the text to check them",
    ),
)
