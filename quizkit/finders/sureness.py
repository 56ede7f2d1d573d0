"""What makes an attribution sure: a careful reader would give this source for this content and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from quizkit.finders.candidates import Candidate
from quizkit.finders.comma_guards import (
    has_bearable_commas,
    has_few_commas,
    has_no_comma,
    has_no_comment_behind,
    is_plain_but_for_quotation,
    is_plain_object,
    is_plain_sentence,
)
from quizkit.finders.content_ends import (
    ends_clean,
    ends_in_no_open_word,
    ends_in_punctuation,
    ends_with_cue,
    has_second_half,
    is_cut_at_no_aside,
    is_mostly_kept,
    object_ends_clean,
)
from quizkit.finders.content_guards import (
    begins_sentence,
    follows_its_cue,
    goes_before_its_cue,
    has_enough_words,
    has_no_clause_behind,
    has_no_dash,
    has_paired_marks,
    is_clause,
    is_closed,
    is_in_no_bracket,
    is_one_piece,
    says_it_all_itself,
    tells_not_where_said,
)
from quizkit.finders.cue_guards import (
    has_strong_verb,
    is_affirmed,
    is_finite,
    is_main,
    is_no_condition,
    is_no_headline,
    is_no_question,
    relays_nobody,
)
from quizkit.finders.cues import Kind
from quizkit.finders.source_guards import (
    begins_a_clause,
    has_clean_source,
    has_own_source,
    has_short_source,
    has_source_without_verb,
    is_next_to_cue,
    is_no_share,
    is_somebody,
    is_told_apart,
    is_whole_source,
)
from quizkit.model import Certainty

# Found, and never asked about: what is spoken of is no claim, a script has no quotation marks, "as" agrees.
NEVER_ASKED: tuple[Kind, ...] = ("matter", "colon", "as-told")
QUOTES: tuple[Kind, ...] = ("quote-before", "quote-after")
UNCOMMON: tuple[Kind, ...] = ("verdict", "calling", "clause-before")


def grade_of(one: Candidate) -> Certainty | None:
    """Sure: a careful reader would give this source for this content and no other; every guard of its pattern agrees.

    Guarded: the guards agree, but where the content ends is less certain. None where a guard speaks against it.
    """
    if one.content.kind in NEVER_ASKED or any(True for _ in doubts(one)):
        return None
    return "sure" if ends_for_certain(one) else "guarded"


def doubts(one: Candidate) -> Iterator[str]:
    """The names of the guards that speak against an attribution, the cheapest first."""
    return (guard.__name__ for guard in (*ALWAYS, *GUARDS[one.content.kind]) if not guard(one))


def ends_for_certain(one: Candidate) -> bool:
    """The common builds, whole.

    No second verb of a subject, no clause that another holds, no object of a judging verb, no clause cut short, and
    hardly a comma behind which the outlet may have added something.
    """
    is_main_line = one.source.how != "shared" and one.cue_token.dep_ != "ccomp"
    is_whole = not one.content.left_out and not one.content.stretched
    if not (is_main_line and is_whole) or one.content.kind in UNCOMMON:
        return False
    return one.content.kind in QUOTES or (has_few_commas if one.content.kind == "clause-after" else has_no_comma)(one)


Guard = Callable[[Candidate], bool]
ALWAYS: tuple[Guard, ...] = (
    is_affirmed,
    is_finite,
    is_main,
    is_no_condition,
    is_no_question,
    is_no_headline,
    relays_nobody,
    has_own_source,
    has_short_source,
    has_clean_source,
    is_whole_source,
    is_next_to_cue,
    is_told_apart,
    is_no_share,
    has_source_without_verb,
    is_somebody,
)
OF_CLAUSE: tuple[Guard, ...] = (
    is_one_piece,
    begins_a_clause,
    has_strong_verb,
    has_enough_words,
    has_bearable_commas,
    has_paired_marks,
    is_mostly_kept,
    has_no_dash,
    is_cut_at_no_aside,
    ends_clean,
    is_clause,
    says_it_all_itself,
    tells_not_where_said,
)
GUARDS: Mapping[Kind, tuple[Guard, ...]] = {
    "quote-before": (
        has_strong_verb,
        goes_before_its_cue,
        ends_in_punctuation,
        has_no_clause_behind,
        has_second_half,
        has_enough_words,
    ),
    "quote-after": (has_strong_verb, ends_in_punctuation, is_closed, follows_its_cue, has_enough_words),
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
    "inserted": (
        has_strong_verb,
        has_enough_words,
        is_plain_sentence,
        has_no_comment_behind,
        is_in_no_bracket,
        begins_sentence,
    ),
    "mixed": (
        has_strong_verb,
        has_enough_words,
        ends_in_punctuation,
        has_paired_marks,
        begins_sentence,
        is_plain_but_for_quotation,
    ),
    "according": (
        is_plain_sentence,
        has_enough_words,
        has_paired_marks,
        is_in_no_bracket,
        ends_in_no_open_word,
        is_clause,
    ),
    "calling": (is_one_piece, has_enough_words, has_few_commas, has_paired_marks, is_mostly_kept, ends_clean),
    "verdict": (is_plain_object, has_enough_words, object_ends_clean),
}
