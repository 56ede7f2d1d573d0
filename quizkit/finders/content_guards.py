"""Guards of the content: all of it is said, and what is left of it says something."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizkit.finders.candidates import Candidate, words
from quizkit.finders.comma_guards import LEADING_UP, QUOTED
from quizkit.finders.cue_guards import FINITE_TENSES
from quizkit.finders.cues import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

ANY_LENGTH = sys.maxsize
LENGTHS: Mapping[Kind, range] = {
    "quote-before": range(4, ANY_LENGTH),
    "quote-after": range(5, ANY_LENGTH),
    "clause-after": range(4, 46),
    "clause-before": range(4, 31),
    "inserted": range(6, 41),
    "mixed": range(5, ANY_LENGTH),
    "according": range(5, 36),
    "verdict": range(4, 25),
    "calling": range(3, 31),
}
FEW_WORDS = 7  # behind "and", up to a verb: "and then, on Friday, closing"
WORDS_BEHIND_CUE = 3  # "on Friday morning"
WHEN_ASKED = re.compile(r"\bwhen asked\b")
# "The pier was rotten at a rally": behind "is" and "was" it is the place where that was said.
WHERE_SAID = re.compile(
    r"\b(?:at|during|in)\s(?:an?|the)\s(?:[\w.’'-]+\s){0,3}?"
    r"(?:briefing|debate|hearing|interview|(?:news|press) conference|rally|speech|town hall)\b"
)


def has_enough_words(one: Candidate) -> bool:
    return words(one.said) in LENGTHS[one.content.kind]


def goes_before_its_cue(one: Candidate) -> bool:
    """Behind a quotation with a full stop stand source and cue alone: else they begin a sentence of their own."""
    start, end = one.content.pieces[0]
    rest = one.text[max(one.cue_stretch[1], one.source.stretch[1]) : one.cue_token.sent.end_char]
    return not re.search(r"\.[’']*[\"”]$|\.''$", one.text[start:end]) or words(rest) <= WORDS_BEHIND_CUE


def has_no_clause_behind(one: Candidate) -> bool:
    """No clause right behind source and cue that could be the content, unless that is quoted too."""
    at = max(one.cue_stretch[1], one.source.stretch[1])
    behind = (c.left_edge.idx for c in one.cue_token.children if c.dep_ == "ccomp" and c.left_edge.idx >= at)
    right_behind = (start for start in behind if not one.text[at:start].strip())
    return all(any(start <= at < end for start, end in one.content.pieces) for at in right_behind)


def follows_its_cue(one: Candidate) -> bool:
    """No other verb stands between cue and quotation, whose subject may speak: "a man asked, and Ana said"."""
    between = one.passage.doc.char_span(one.cue_stretch[1], one.content.pieces[0][0], alignment_mode="contract")
    return not any(token.pos_ == "VERB" and speaks_finitely(token) for token in between or ())


def speaks_finitely(verb: Token) -> bool:
    """Tell whether a verb is finite by itself or by its "has": "said", "has said", not "addressed to"."""
    by_has = any(child.tag_ in FINITE_TENSES and child.dep_ == "aux" for child in verb.children)
    return verb.tag_ in FINITE_TENSES or (verb.tag_ == "VBN" and by_has)


def is_closed(one: Candidate) -> bool:
    """The quotation ends in its passage, or in one of the next lines."""
    start = one.content.pieces[0][0]
    return any(q.start == start and (q.closed or one.passage.goes_on) for q in one.quotations)


def is_one_piece(one: Candidate) -> bool:
    return len(one.content.pieces) == 1


def says_it_all_itself(one: Candidate) -> bool:
    """Without the writer's "but played it down" and "and when asked", which go on about the speaker."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    if tokens is None or WHEN_ASKED.search(one.said) or only_leads_up(one, tokens[0]):
        return False
    outside = (token for token in tokens if not any(quotation.holds(token.idx) for quotation in one.quotations))
    return not any(goes_on_about_speaker(token, one.cue_token, tokens.root) for token in outside)


def tells_not_where_said(one: Candidate) -> bool:
    """Not "the pier was rotten on Monday at a rally", where time and place are those of the speech."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    is_state = tokens is not None and tokens.root.lemma_ == "be"
    return not (is_state and WHERE_SAID.search(QUOTED.sub("_", one.said)))


def goes_on_about_speaker(conjunction: Token, cue: Token, root: Token) -> bool:
    """Tell whether the verb right behind "but" or "and" may be the speaker's: "denies that it was so and goes on to".

    Behind "and" only where it stands in the tense of the cue, and what is said does not.
    """
    if conjunction.lower_ not in ("and", "but"):
        return False
    if cue.tag_ == "VBG" and goes_on_by_participle(conjunction, cue):
        return True
    after = [token for token in conjunction.doc[conjunction.i + 1 : conjunction.i + 3] if token.pos_ != "ADV"]
    if not after or after[0].tag_ not in FINITE_TENSES:
        return False
    in_cues_tense = after[0].tag_ == cue.tag_ != root.tag_ and root.tag_ in FINITE_TENSES
    return conjunction.lower_ == "but" or in_cues_tense


def goes_on_by_participle(conjunction: Token, cue: Token) -> bool:
    """Tell whether what follows is what a speaker does beside "saying": "and then, on Friday, closing the pier".

    Not where it goes with a participle of what is said: "by waiting and hoping".
    """
    following = conjunction.doc[conjunction.i + 1 : conjunction.i + 1 + FEW_WORDS]
    verb = next((token for token in following if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.tag_ != "VBG" or verb.dep_ == "acl":
        return False
    return verb.head.tag_ != "VBG" or verb.head == cue


def has_paired_marks(one: Candidate) -> bool:
    said = "".join(one.text[start:end] for start, end in one.content.pieces)
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return said.count('"') % 2 == 0 and all(said.count(opening) == said.count(closing) for opening, closing in pairs)


def is_in_no_bracket(one: Candidate) -> bool:
    """The cue's sentence has no bracket open where the cue stands."""
    before = one.text[one.cue_token.sent.start_char : one.cue_stretch[0]]
    return before.count("(") == before.count(")")


def has_no_dash(one: Candidate) -> bool:
    """Neither dash nor semicolon, behind which the outlet may speak."""
    return not re.search(r"[—;]|\s(?:–|--?)\s", one.said)


def is_clause(one: Candidate) -> bool:
    """A finite verb with a subject of its own, and no relative clause."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    if tokens is None or tokens[0].lower_ in ("which", "who", "whom", "whose"):
        return False
    root = tokens.root
    has_subject = any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in root.children)
    finite = root.tag_ in FINITE_TENSES or any(child.tag_ in ("MD", *FINITE_TENSES) for child in root.children)
    return root.pos_ in ("VERB", "AUX") and has_subject and finite


def begins_sentence(one: Candidate) -> bool:
    """With a capital, a number or a mark, at the beginning of the cue's sentence."""
    start = one.content.pieces[0][0]
    first = one.text[start]
    is_first = not one.text[one.cue_token.sent.start_char : start].strip()
    return is_first and (first.isupper() or first.isdigit() or first in '"“')


def only_leads_up(one: Candidate, first: Token) -> bool:
    """Tell whether the main clause that the beginning leads up to was cut off or never came."""
    is_lead = first.lower_ in LEADING_UP and first.dep_ != "advmod"  # not "as many as"
    return is_lead and (bool(one.content.left_out) or "," not in one.said)
