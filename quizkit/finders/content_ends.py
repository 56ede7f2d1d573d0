"""Guards of where the content ends: nothing that belongs to it is left outside."""

from __future__ import annotations

import re

from quizkit.finders.candidates import Candidate, words
from quizkit.finders.content_guards import is_one_piece
from quizkit.finders.cue_guards import FINITE_TENSES
from quizkit.finders.speaking import is_second_cue

MOST_LEFT_OUT = 0.4  # of what is kept: where more was cut off, what is left may be the lesser part
WHOLE_CLAUSE = 7  # words that surely tell something, though more was said
OPEN_WORDS = ("DT", "IN", "CC", "TO", "PRP$")  # tags of a last word that surely wants another
BREAKS_OFF = (*OPEN_WORDS, "JJ", "JJR", "JJS", "VBG")  # and of one that may, where something was cut off
GOES_ON_QUOTED = re.compile(r",?\s*[\"“][a-z]")
ASIDE = re.compile(r"\s*(?:—|\s(?:–|--?)\s)[^—\n]+?(?:—|\s(?:–|--?)\s)")
ENCLOSED_BEHIND = re.compile(r",\s[^,.;:—]{1,60},\s(?=\w)")
SENTENCE_END = re.compile(r"[.!?…][’']?$")
BUT = re.compile(r"\s+but\b")
TORN = re.compile(r"\b(?:and|but|or)(?: (?:also|later|then))?$")
NOT = re.compile(r"\bnot\b|n['’]t\b")


def ends_in_punctuation(one: Candidate) -> bool:
    """The first quotation ends like a sentence; before its cue it may break off."""
    if is_left_open(one) and is_one_piece(one):
        return bool(SENTENCE_END.search(one.said))
    pieces = (one.text[start:end] for start, end in one.content.pieces)
    quoted = next((piece for piece in pieces if piece[-1] in '"”'), "")
    may_break_off = one.content.kind in ("quote-before", "mixed") or comments_behind(one)
    marks = r"[,.!?…—–-]" if may_break_off else r"[.!?]"
    return bool(re.search(marks + r"\s?[’']?\s?[\"”]$", quoted))


def is_left_open(one: Candidate) -> bool:
    """Tell whether the content ends in a quotation that goes on in the next line."""
    end = one.content.pieces[-1][1]
    return one.passage.goes_on and any(not quotation.closed and quotation.end == end for quotation in one.quotations)


def comments_behind(one: Candidate) -> bool:
    """Tell whether a participle behind the quotation tells more of it: "he said, “We will,” referring to the pier"."""
    at = one.content.pieces[-1][1] + 1
    behind = one.passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return behind is not None and behind[0].tag_ == "VBG"


def has_second_half(one: Candidate) -> bool:
    """Where the quotation goes on behind its source in the midst of a sentence, that half is there too."""
    at = max(one.cue_stretch[1], one.source.stretch[1])
    return not is_one_piece(one) or not GOES_ON_QUOTED.match(one.text, at)


def is_mostly_kept(one: Candidate) -> bool:
    """Little was cut off the clause, or what is left is a clause of some length that does not break off."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    whole = tokens is not None and tokens[0].tag_ != "WP" and tokens[-1].tag_ not in BREAKS_OFF
    return one.content.left_out <= len(one.said) * MOST_LEFT_OUT or (whole and words(one.said) >= WHOLE_CLAUSE)


def is_cut_at_no_aside(one: Candidate) -> bool:
    """Not before an aside behind which it goes on: "the rift between the islands — the old ones — | and the port".

    Between commas that is one behind which a verb stands: "when the boat, | the old ferry, sank".
    """
    end, high = one.content.pieces[-1][1], one.cue_token.sent.end_char
    if ASIDE.match(one.text, end, high):
        return False
    enclosed = ENCLOSED_BEHIND.match(one.text, end, high)
    behind = enclosed and one.passage.doc.char_span(enclosed.end(), enclosed.end() + 1, alignment_mode="expand")
    return not (behind and behind[0].tag_ in ("MD", *FINITE_TENSES))


def ends_in_no_open_word(one: Candidate) -> bool:
    """Its last word wants no other behind it, as "the", "of" and "while" do."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    return tokens is not None and tokens[-1].tag_ not in OPEN_WORDS


def ends_clean(one: Candidate) -> bool:
    """A mark or the end of the text follows: nothing of the clause is left outside."""
    follows = one.text[one.content.pieces[0][1] :][:3]
    if goes_on_with_but(one) or TORN.search(one.said):
        return False
    is_end = one.said[-1] in '"”' or bool(re.match(r"[\"”’']*\s*(?:[.!?;—–-]|,(?!\d)|$)", follows))
    return is_end or is_before_second_cue(one)


def goes_on_with_but(one: Candidate) -> bool:
    """Tell whether a "not" in it is answered behind its last quotation mark: "not a “toy” | but a ship"."""
    answer = BUT.match(one.text, one.content.pieces[-1][1])
    return bool(answer and NOT.search(one.said)) and not is_before_second_cue(one)


def is_before_second_cue(one: Candidate) -> bool:
    """The same speaker's next verb follows: "said it was late and called it a shame"."""
    end, doc = one.content.pieces[0][1], one.passage.doc
    after = [token for token in doc if token.idx >= end][:4]
    if not after or after[0].dep_ != "cc":
        return False
    return any(token.dep_ == "conj" and is_second_cue(token) for token in after[1:])


def ends_with_cue(one: Candidate) -> bool:
    """Nothing that may belong to the content follows source and cue."""
    at = max(one.cue_stretch[1], one.source.stretch[1])
    rest = one.text[at : one.cue_token.sent.end_char]
    return not re.search(r"[;:]|,\s+(?:and|but|or|while|though|although|because|since|so)\b", rest)


def object_ends_clean(one: Candidate) -> bool:
    """At the end of its sentence or clause."""
    return bool(re.match(r"\s*(?:[.!?,;]|$)", one.text[one.content.pieces[0][1] :][:3]))
