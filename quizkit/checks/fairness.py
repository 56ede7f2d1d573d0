"""Rules about fairness: does the question take a side, or put words into a mouth?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.checks.findings import Flaw, question_rule
from quizkit.checks.items import Item
from quizkit.checks.words import QUOTED, holds_run, one_of, own_words, roots, word_list, words

LEAST_QUOTED = 3  # fewer words in marks may be words pointed at, not somebody's
_OPINION_OF_READER = re.compile(
    r"\b(?:do|would|should) (?:you|we) (?:agree|believe|feel|prefer|say|support|think)\b|"
    r"\b(?:in|what is|what's) your (?:own )?(?:opinion|view)\b|\byour (?:own )?(?:opinion|view)\b",
    re.I,
)
_WHO = re.compile(r"(?:who|whom|which|what)\b", re.I)
_SAYING = re.compile(r"\b(?:say\w*|said|statement|claim\w*)\b.*\bthat\b", re.I | re.S)
_VERDICT = re.compile(
    r"\bwho(?:se \w+)? (?:is|was) (?:right|wrong|lying|telling the truth|to blame|guilty)\b|"
    r"\b(?:which|what|whose)\b[^?]*\b(?:is|are|was|were) (?:the )?(?:more|most|less|least)? ?"
    r"(?:accurate|believable|credible|reliable|trustworthy|honest)\b|"
    r"^(?:is|are|was|were) (?:this|these|the|it|that)\b[^?]*"
    r"\b(?:accurate|believable|biased|correct|credible|reliable|true|trustworthy)\b",
    re.I,
)


def asks_for_opinion(item: Item) -> Iterator[Flaw]:
    """Ask whether something is an opinion and whose, never for the reader's. Haladyna et al. 2002."""
    if found := _OPINION_OF_READER.search(own_words(item.stem)):
        yield Flaw("stem", found.group())


def asks_for_verdict(item: Item) -> Iterator[Flaw]:
    """Who is right, or which figure is more accurate, is not in the article. Ours; the rubric's K1."""
    if found := _VERDICT.search(own_words(item.stem)):
        yield Flaw("stem", found.group())


def vouching_verb(item: Item) -> Iterator[Flaw]:
    """ "Who revealed that ...?" says that it is so. Words in quotation marks do not count. Ours, flaw 4."""
    stem = own_words(item.stem)
    found = re.search(rf"{one_of('terms', 'vouching').pattern}(?: to \w+)? that\b", stem, re.I)
    if found and not _SAYING.search(stem[: found.start()]):
        yield Flaw("stem", found.group())


def asserting_stem(item: Item) -> Iterator[Flaw]:
    """The stem states what the evidence gives to a source, and names neither source nor article. Ours, flaw 4."""
    asks_about_text = one_of("terms", "naming").search(item.stem) or QUOTED.search(item.stem)
    if (
        not asks_about_text
        and not _asks_who_speaks(item.stem)
        and "?" in item.stem
        and one_of("terms", "reporting").search(item.evidence)
    ):
        yield Flaw("stem", item.stem)


def _asks_who_speaks(stem: str) -> bool:
    """Tell "Who condemns the plan?" from "Who burnt the mill?"."""
    spoken = roots(" ".join(word_list("terms", "speech_acts")))
    return _WHO.match(stem) is not None and bool(roots(stem) & spoken)


def invented_quotation(item: Item) -> Iterator[Flaw]:
    """Words in quotation marks that the article does not have, one after the other. Ours; the rubric's H1."""
    if not item.article.text:
        return
    for place, text in item.shown():
        for quoted in QUOTED.finditer(text):
            if any(_is_invented(part, item.text) for part in _parts(quoted.group())):
                yield Flaw(place, quoted.group())


def _parts(quoted: str) -> list[str]:
    """A quotation without what somebody put in brackets and cut where something is left out."""
    return re.split(r"…|\.\.\.|\. \. \.|\[[^\]]*\]", quoted)


def _is_invented(part: str, text: str) -> bool:
    return len(words(part)) >= LEAST_QUOTED and not holds_run(text, part)


def changed_passage(item: Item) -> Iterator[Flaw]:
    """A passage that is not in the article word for word. Ours; the rubric's H1."""
    passage = item.question.passage
    if passage and item.article.text and any(_is_invented(part, item.text) for part in _parts(passage)):
        yield Flaw("passage", passage)


FAIRNESS_RULES = (
    question_rule(
        asks_for_opinion,
        "block",
        "this asks what the reader holds, which has no key: ask whose opinion it is, or whether it is one",
    ),
    question_rule(
        asks_for_verdict,
        "block",
        "the article does not settle this, so it has no key: ask what the article says and who says it",
    ),
    question_rule(vouching_verb, "block", "this verb says that the claim is true: write “says that”"),
    question_rule(
        asserting_stem,
        "block",
        "the article gives this to a source, the stem says it as a fact: ask what the source says, or whose it is",
    ),
    question_rule(
        invented_quotation,
        "block",
        "the article does not have these words: quote it word for word, or take the quotation marks away",
        english=False,
    ),
    question_rule(
        changed_passage, "block", "the article does not have this passage: copy it word for word", english=False
    ),
)
