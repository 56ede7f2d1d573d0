"""What makes an attribution sure: a careful reader would give this source for this content and no other."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from quizkit.finders.candidates import Candidate, words
from quizkit.finders.commentary import is_of_speech, is_second_cue
from quizkit.finders.cues import Kind
from quizkit.finders.words import word_set
from quizkit.model import Certainty

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
SURE_SOURCE_WORDS = 12  # a longer source is most often a subtree that went astray
INNER_CLAUSES = ("relcl", "acl", "csubj", "pcomp", "xcomp", "advcl")
UNCOMMON: tuple[Kind, ...] = ("verdict", "calling", "clause-before", "mixed")
MOST_LEFT_OUT = 0.4  # of what is kept: where more was cut off, what is left may be the lesser part
WHOLE_CLAUSE = 7  # words that surely tell something, though more was said
BREAKS_OFF = ("JJ", "JJR", "JJS", "DT", "IN", "CC", "TO", "PRP$", "VBG")  # tags of a last word that wants another
PARTY = re.compile(r" \((?:[A-Z]|[A-Z]-[A-Z][\w. ]{1,15})\)")  # "Ana Ruiz (D-Calif.)"
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
TELLING = frozenset({"after", "although", "though", "when", "while"})
RESOLVABLE = frozenset({"he", "she", "they"})


def grade_of(one: Candidate) -> Certainty | None:
    """Sure: a careful reader would give this source for this content and no other; every guard of its pattern agrees.

    Guarded: the guards agree, but where the content ends is less certain. None where a guard speaks against it.
    """
    if any(True for _ in doubts(one)):
        return None
    return "sure" if ends_for_certain(one) else "guarded"


def doubts(one: Candidate) -> Iterator[str]:
    """The names of the guards that speak against an attribution, the cheapest first."""
    return (guard.__name__ for guard in (*ALWAYS, *GUARDS[one.content.kind]) if not guard(one))


def ends_for_certain(one: Candidate) -> bool:
    """The common builds, whole: no object of a judging verb, no second verb of a subject, no clause cut short."""
    return one.source.how != "shared" and one.content.kind not in UNCOMMON and not one.content.left_out


# ---------------------------------------------------------------- the cue


def is_affirmed(one: Candidate) -> bool:
    """Neither denied nor merely possible."""
    return not any(child.dep_ == "neg" or child.tag_ == "MD" for child in one.cue_token.children)


def is_finite(one: Candidate) -> bool:
    """No participle and no infinitive, so that somebody does say it."""
    cue = one.cue_token
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in cue.children)
    finite = cue.tag_ in ("VBD", "VBZ", "VBP") or (cue.tag_ == "VBN" and perfect)
    return cue.lower_ == "according" or finite or goes_on(one)


def is_main(one: Candidate) -> bool:
    """Not the verb of a clause inside another, but for one that tells of what happened: "after Ana said so"."""
    cue = one.cue_token
    return cue.lower_ == "according" or cue.dep_ not in INNER_CLAUSES or goes_on(one) or tells_when(cue)


def tells_when(cue: Token) -> bool:
    """Tell whether a clause gives a time or a contrast, and its verb stands in the past."""
    first = {child.lower_ for child in cue.children if child.dep_ in ("mark", "advmod")}
    return cue.dep_ == "advcl" and cue.tag_ == "VBD" and bool(first & TELLING)


def goes_on(one: Candidate) -> bool:
    """Who has spoken goes on: "Ana criticised the plan, saying it was late"."""
    cue = one.cue_token
    return one.source.how == "inherited" and cue.dep_ == "advcl" and cue.head.dep_ == "ROOT" and is_of_speech(cue.head)


def is_no_condition(one: Candidate) -> bool:
    cue = one.cue_token
    marks = {child.lower_ for token in (cue, *cue.ancestors) for child in token.children if child.dep_ == "mark"}
    return cue.lower_ == "according" or not marks & {"if", "whether", "unless"}


def is_no_question(one: Candidate) -> bool:
    return one.cue_token.lower_ == "according" or not one.cue_token.sent.text.rstrip(' "”').endswith("?")


def has_strong_verb(one: Candidate) -> bool:
    """A verb that can only mean that somebody said so: with a quotation, or for a paper that finds, others too."""
    lemma = one.cue_token.lemma_.lower()
    if one.content.kind in ("quote-before", "quote-after") and lemma in word_set("reporting", "strong_with_quotation"):
        return True
    if lemma in word_set("reporting", "strong_of_documents"):
        return one.source.head.lower_ in word_set("voices", "documents")
    return lemma in word_set("reporting", "strong")


# ---------------------------------------------------------------- the source


def has_own_source(one: Candidate) -> bool:
    """The verb's own subject, that of the main verb it is joined to, or who stands behind "according to"."""
    is_joined = one.source.how == "shared" and one.cue_token.head.dep_ == "ROOT"
    return one.source.how in ("subject", "object") or is_joined or goes_on(one)


def has_short_source(one: Candidate) -> bool:
    return words(one.source_text) <= SURE_SOURCE_WORDS


def has_clean_source(one: Candidate) -> bool:
    """Without the marks and words of a subtree that went astray."""
    astray = r"[\"“”:;()\[\]]|\b(?:but|that|if|when)\b|\n|\b(?:Adm|Capt|Cmdr|Col|Gen|Lt|Maj|Sgt)\.?$"
    return not re.search(astray, PARTY.sub("", one.source_text))


def is_no_share(one: Candidate) -> bool:
    """Not "60 percent said": the poll says so, and it stands elsewhere."""
    return not re.search(r"^(?:\w+ ){0,2}\d|\bper ?cent\b|%|\bout of\b", one.source_text)


def has_source_without_verb(one: Candidate) -> bool:
    tokens = one.passage.doc.char_span(*one.source.stretch, alignment_mode="expand")
    return tokens is not None and not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)


def is_somebody(one: Candidate) -> bool:
    """Somebody in particular, or a pronoun: that one is sure only if its voice is, and `voices` sees to it."""
    head = one.source.head.lower_
    return head not in word_set("reporting", "vague_heads") or head in RESOLVABLE


# ---------------------------------------------------------------- the content


def has_enough_words(one: Candidate) -> bool:
    return words(one.said) in LENGTHS[one.content.kind]


def ends_in_punctuation(one: Candidate) -> bool:
    """The first quotation ends like a sentence; before its cue it may break off."""
    pieces = (one.text[start:end] for start, end in one.content.pieces)
    quoted = next((piece for piece in pieces if piece[-1] in '"”'), "")
    marks = r"[,.!?…—–-]" if one.content.kind in ("quote-before", "mixed") else r"[.!?]"
    return bool(re.search(marks + r"[’']?[\"”]$", quoted))


def has_no_clause_behind(one: Candidate) -> bool:
    """No clause behind the verb that could be the content, unless that is quoted too."""
    behind = (c.left_edge.idx for c in one.cue_token.children if c.dep_ == "ccomp" and c.i > one.cue_token.i)
    return all(any(start <= at < end for start, end in one.content.pieces) for at in behind)


def is_closed(one: Candidate) -> bool:
    start = one.content.pieces[0][0]
    return any(q.closed and q.start == start for q in one.quotations)


def is_one_piece(one: Candidate) -> bool:
    return len(one.content.pieces) == 1


def has_few_commas(one: Candidate) -> bool:
    """With one comma at most: behind a second the outlet may speak."""
    return len(re.findall(r",(?!\d)", one.said)) <= 1


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


def is_mostly_kept(one: Candidate) -> bool:
    """Little was cut off the clause, or what is left is a clause of some length that does not break off."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    whole = tokens is not None and tokens[0].tag_ != "WP" and tokens[-1].tag_ not in BREAKS_OFF
    return one.content.left_out <= len(one.said) * MOST_LEFT_OUT or (whole and words(one.said) >= WHOLE_CLAUSE)


def ends_clean(one: Candidate) -> bool:
    """A mark or the end of the text follows: nothing of the clause is left outside."""
    follows = one.text[one.content.pieces[0][1] :][:3]
    is_end = one.said[-1] in '"”' or bool(re.match(r"[\"”’']*\s*(?:[.!?,;—–-]|$)", follows))
    return is_end or is_before_second_cue(one)


def is_before_second_cue(one: Candidate) -> bool:
    """The same speaker's next verb follows: "said it was late and called it a shame"."""
    end, doc = one.content.pieces[0][1], one.passage.doc
    after = [token for token in doc if token.idx >= end][:4]
    if not after or after[0].dep_ != "cc":
        return False
    return any(token.dep_ == "conj" and is_second_cue(token) for token in after[1:])


def is_clause(one: Candidate) -> bool:
    """A finite verb with a subject of its own, and no relative clause."""
    tokens = one.passage.doc.char_span(*one.content.pieces[0], alignment_mode="expand")
    if tokens is None or tokens[0].lower_ in ("which", "who", "whom", "whose"):
        return False
    root = tokens.root
    has_subject = any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in root.children)
    finite = root.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in root.children
    )
    return root.pos_ in ("VERB", "AUX") and has_subject and finite


def is_plain_sentence(one: Candidate) -> bool:
    """Without quotation marks or commas, so that its cue governs all of it."""
    return not any(re.search(r"[\"“”;:]|,(?!\d)|\s[—–-]", one.text[start:end]) for start, end in one.content.pieces)


def begins_sentence(one: Candidate) -> bool:
    """With a capital, a number or a mark, at the beginning of the cue's sentence."""
    start = one.content.pieces[0][0]
    first = one.text[start]
    is_first = not one.text[one.cue_token.sent.start_char : start].strip()
    return is_first and (first.isupper() or first.isdigit() or first in '"“')


def ends_with_cue(one: Candidate) -> bool:
    """Nothing that may belong to the content follows source and cue."""
    at = max(one.cue_stretch[1], one.source.stretch[1])
    rest = one.text[at : one.cue_token.sent.end_char]
    return not re.search(r"[;:]|,\s+(?:and|but|or|while|though|although|because|since|so)\b", rest)


def is_plain_but_for_quotation(one: Candidate) -> bool:
    """Outside its quotation marks the first piece holds no mark behind which another may speak."""
    start, end = one.content.pieces[0]
    return not re.search(r"[;:]|,(?!\d)|\s[—–-]", QUOTED.sub("", one.text[start:end]))


def is_plain_object(one: Candidate) -> bool:
    return not re.search(r"[\"“”;:]|,(?!\d)", one.said)


def object_ends_clean(one: Candidate) -> bool:
    """At the end of its sentence or clause."""
    return bool(re.match(r"\s*(?:[.!?,;]|$)", one.text[one.content.pieces[0][1] :][:3]))


Guard = Callable[[Candidate], bool]
ALWAYS: tuple[Guard, ...] = (
    is_affirmed,
    is_finite,
    is_main,
    is_no_condition,
    is_no_question,
    has_own_source,
    has_short_source,
    has_clean_source,
    is_no_share,
    has_source_without_verb,
    is_somebody,
)
OF_CLAUSE: tuple[Guard, ...] = (
    is_one_piece,
    has_strong_verb,
    has_enough_words,
    has_few_commas,
    has_paired_marks,
    is_mostly_kept,
    has_no_dash,
    ends_clean,
    is_clause,
)
GUARDS: Mapping[Kind, tuple[Guard, ...]] = {
    "quote-before": (has_strong_verb, ends_in_punctuation, has_no_clause_behind, has_enough_words),
    "quote-after": (has_strong_verb, ends_in_punctuation, is_closed, has_enough_words),
    "clause-after": OF_CLAUSE,
    "clause-before": (
        is_one_piece,
        has_strong_verb,
        has_enough_words,
        is_plain_sentence,
        has_paired_marks,
        is_in_no_bracket,
        is_clause,
        begins_sentence,
        ends_with_cue,
    ),
    "inserted": (has_strong_verb, has_enough_words, is_plain_sentence, is_in_no_bracket, begins_sentence),
    "mixed": (
        has_strong_verb,
        has_enough_words,
        ends_in_punctuation,
        has_paired_marks,
        begins_sentence,
        is_plain_but_for_quotation,
    ),
    "according": (is_plain_sentence, has_enough_words, is_clause),
    "calling": (is_one_piece, has_enough_words, has_few_commas, has_paired_marks, is_mostly_kept, ends_clean),
    "verdict": (is_plain_object, has_enough_words, object_ends_clean),
}
