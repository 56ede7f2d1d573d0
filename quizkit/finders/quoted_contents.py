"""What is said in quotation marks: before its cue, behind it, and going on after the cue's sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.finders.cues import Content, Cue, complements
from quizkit.finders.quotations import Quotation
from quizkit.finders.sources import Stretch, trimmed
from quizkit.finders.words import word_set

REACH = 170  # characters between a cue and the quotation behind it
REACH_OF_SENTENCE = 400  # characters that the rest of the cue's sentence may have before its quotation goes on
LEAD_IN = re.compile(r"[,:]?|.{0,80},|.{0,160}:")  # "he said, " or "he said in a letter to parents: "
ONLY_MARKS = re.compile(r"[\s,—–-]*")
# The rest of the cue's sentence, up to its mark; full stops of abbreviations end no sentence.
SHORT_FORMS = "[A-Z]|Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|St|Jr|Sr|Lt|Gen|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Va|Pa|Ga|Calif|Fla|Mass"
REST_OF_SENTENCE = re.compile(
    rf"(?:(?:[^.!?]|\.(?=[\w,)])|\b(?:{SHORT_FORMS})\.(?=\s))*(?:[.,:;—–-]|, (?:and|but|or)))?"
)
SENTENCE_END = re.compile(r"[.!?…][’']?[\"”]$")
SMALL_LETTER = re.compile(r"\s[a-z]")
END_OF_SPEECH = re.compile(r"[,.!?…—–-][’']?[\"”]$")
FULL_STOP = re.compile(r"\.[’']?[\"”]$")


def quote_before(cue: Cue) -> Content | None:
    """ "...," Ana said. "..." — with what the same speaker goes on to say after the cue's sentence."""
    last = quotation_before(cue)
    if last is None or cue.source.how not in ("subject", "shared") or has_words_of_its_own(cue, last):
        return None
    clauses = [c for c in complements(cue.verb) if c.i < cue.verb.i and c.left_edge.idx < last.start]
    if clauses and clauses[0].sent == cue.verb.sent:
        return Content("mixed", ((clauses[0].left_edge.idx, last.end), *going_on(cue)))
    return Content("quote-before", ((last.start, last.end), *going_on(cue)))


def quotation_before(cue: Cue) -> Quotation | None:
    """The speech that ends right before source and cue."""
    before = [
        quotation
        for quotation in cue.quotations
        if quotation.speech
        and quotation.closed
        and quotation.end <= cue.low
        and ONLY_MARKS.fullmatch(cue.text[quotation.end : cue.low])
        and cue.joined(quotation.end, cue.low)
    ]
    return before[-1] if before else None


def has_words_of_its_own(cue: Cue, before: Quotation) -> bool:
    """Tell whether a cue that stands right behind a quotation begins what comes after it.

    "It was late." She added, "I left" and "...," she said the roof leaked, not "...," she said, "and I left".
    """
    begins = before.end <= cue.source.stretch[0] and cue.source.head.text in ("He", "She", "They")
    is_over = SENTENCE_END if begins else FULL_STOP
    ends = is_over.search(cue.text[before.start : before.end])
    if quote_after(cue, ".*[,:]" if ends else ":"):
        return True
    behind = next((c.left_edge.idx for c in complements(cue.verb) if c.i > cue.verb.i), None)
    if behind is None or behind < cue.high or any(quotation.holds(behind) for quotation in cue.quotations):
        return False
    return not re.search(r"[,:—–]", cue.text[cue.high : behind])


def going_on(cue: Cue) -> Iterator[Stretch]:
    """The quotations that follow the cue's sentence, or a mark in it, and each other directly.

    What stands in quotation marks in the midst of the cue's sentence is a title, or another's word.
    """
    at, rest = cue.high, ""
    for quotation in cue.quotations:
        if quotation.start < at:
            continue
        gap = cue.text[at : quotation.start]
        if has_second_cue_until(cue, quotation):
            return
        is_object = at == cue.high and not gap.strip()  # "she told “The Morning Hour,” a show"
        follows = REST_OF_SENTENCE.fullmatch((rest + gap).strip()) if at == cue.high or rest else not gap.strip()
        follows = follows and not is_object
        if follows and len(rest + gap) < REACH_OF_SENTENCE and quotation.speech and cue.joined(at, quotation.start):
            if not quotation.closed or is_woven_in(cue, quotation):
                return
            yield (quotation.start, quotation.end)
            rest = ""
        elif at == cue.high or rest:
            ends = FULL_STOP.search(cue.text[quotation.start : quotation.end])
            rest += f"{gap}_." if ends else f"{gap}_"
        else:
            return
        at = quotation.end


def is_woven_in(cue: Cue, quotation: Quotation) -> bool:
    """Tell whether a quotation is only part of a sentence of another cue: "“We wait for” the pier, he said"."""
    ends = END_OF_SPEECH.search(cue.text[quotation.start : quotation.end])
    return not ends and bool(SMALL_LETTER.match(cue.text, quotation.end))


def quote_after(cue: Cue, between: str = "") -> Content | None:
    """Ana said: "..." — with nothing but what `between` says, or a lead-in, between."""
    quotation = next((q for q in cue.quotations if q.speech and q.start >= cue.high), None)
    if quotation is None or quotation.start - cue.high >= REACH or not cue.joined(cue.high, quotation.start):
        return None
    gap = cue.text[cue.high : quotation.start].strip()
    if between and not re.fullmatch(between, gap):
        return None
    if not LEAD_IN.fullmatch(gap) or re.search(r"[.!?]\s", gap):
        return None
    if gap not in ("", ",", ":") and (has_clause_until(cue, quotation) or has_second_cue_until(cue, quotation)):
        return None
    if before := beginning_of_quoted_sentence(cue, quotation):
        return Content("mixed", (before, (quotation.start, quotation.end)))
    return Content("quote-after", ((quotation.start, quotation.end),))


def has_clause_until(cue: Cue, quotation: Quotation) -> bool:
    return any(c.i > cue.verb.i and c.left_edge.idx < quotation.start for c in complements(cue.verb))


def has_second_cue_until(cue: Cue, quotation: Quotation) -> bool:
    """Tell whether another verb introduces the quotation: "claimed victory, saying: ..." """
    between = cue.verb.doc.char_span(cue.high, quotation.start, alignment_mode="contract") or ()
    return any(token.tag_ == "VBG" and token.lemma_.lower() in word_set("reporting", "clause") for token in between)


def beginning_of_quoted_sentence(cue: Cue, quotation: Quotation) -> Stretch | None:
    """The speaker's words before a cue between commas, where the quotation goes on in small letters.

    After all, Ana said, "it never leaked."
    """
    start = max((cue.verb.sent.start_char, *(at for at in cue.breaks if at <= cue.low)))
    first = re.search(r"\w", cue.text[quotation.start : quotation.end])
    goes_on = first is not None and first.group().islower() and cue.text[cue.high : quotation.start].strip() == ","
    before = cue.text[start : cue.low]
    if not goes_on or not re.search(r"\w,\s*$", before) or re.search(r"[\"“”]", before):
        return None
    return trimmed(cue.text, start, cue.low)
