"""Who is heard in one place of the article, and to whom it comes back after others have spoken."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from quizkit.askers.marked import ODD_MARKS, all_marked, is_or_may_be
from quizkit.askers.named_once import is_known_by_name
from quizkit.askers.own_place import own_place, start_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.standouts import is_named_person
from quizkit.askers.unsourced import cites
from quizkit.askers.voice_forms import is_known_from_others, shares_its_surname
from quizkit.model import Attribution, Reading, Voice

BEFORE, BETWEEN, BEHIND, AGAIN = "before", "between", "behind", "again"
LEAST_CITED = 2  # voices


@attrs.frozen
class Turn:
    """Somebody who is heard, and where as against others.

    `own` is what they say, `between` what another says between the two places of it; of what stands in one place `own`
    is the first, and `before` and `behind` it somebody else may be heard.
    """

    voice: Voice
    own: tuple[Attribution, ...]
    between: Attribution | None = None
    before: Attribution | None = None
    behind: Attribution | None = None

    @property
    def sort(self) -> str:
        if self.between:
            return AGAIN
        return BETWEEN if self.before and self.behind else BEFORE if self.behind else BEHIND

    @property
    def others(self) -> tuple[Attribution, ...]:
        """What others say, in the order of the text."""
        return tuple(one for one in (self.before, self.between, self.behind) if one)


@once_a_reading
def turns(reading: Reading) -> tuple[Turn, ...]:
    """Everybody with a name of whom it is certain where they are heard, in the order of the voices."""
    cited = {one.voice for one in plain_sayings(reading)}
    if len(cited) < LEAST_CITED:
        return ()
    known = (one for one in reading.voices if one.id in cited and can_be_told_apart(reading, one))
    return tuple(turn for one in known if (turn := turn_of(reading, one)))


@once_a_reading
def plain_sayings(reading: Reading) -> tuple[Attribution, ...]:
    """All that is surely said by somebody, in the order of the text."""
    plain = (one for one in reading.attributions if is_plain_saying(reading, one))
    return tuple(sorted(plain, key=start_of))


def can_be_told_apart(reading: Reading, voice: Voice) -> bool:
    """Tell whether a name surely means one person, or one body."""
    if voice.type == "person":
        return is_known_from_others(reading, voice) or (
            is_named_person(reading, voice) and not shares_its_surname(reading, voice)
        )
    return is_known_by_name(voice)


def turn_of(reading: Reading, voice: Voice) -> Turn | None:
    """Where somebody is heard; None where it is not certain."""
    own = [one for one in plain_sayings(reading) if one.voice == voice.id]
    others = [one for one in plain_sayings(reading) if is_of_another(reading, one, voice)]
    for first, then in itertools.pairwise(own):
        between = next((one for one in others if is_in_turn(reading, first, one, then)), None)
        if between:
            return Turn(voice, (first, then), between)
    return turn_in_one_place(reading, voice, own[0], others) if others else None


def turn_in_one_place(reading: Reading, voice: Voice, own: Attribution, others: Sequence[Attribution]) -> Turn | None:
    """Where all stands that somebody says, with the last of the others before and the first behind it."""
    place = own_place(reading, voice)
    if place is None:
        return None
    before = next((one for one in reversed(others) if one.cue.end <= place.start), None)
    behind = next((one for one in others if one.cue.start >= place.end), None)
    if before is None and may_be_heard(reading, 0, place.start):
        return None
    if behind is None and may_be_heard(reading, place.end, len(reading.text)):
        return None
    return Turn(voice, (own,), None, before, behind) if before or behind else None


def is_of_another(reading: Reading, attribution: Attribution, voice: Voice) -> bool:
    """Tell whether somebody else surely is cited, and no paper."""
    assert attribution.voice is not None
    other = reading.voices[attribution.voice]
    return other.type not in ("document", "unknown") and not is_or_may_be(reading, other, voice)


def is_in_turn(reading: Reading, first: Attribution, other: Attribution, then: Attribution) -> bool:
    """Tell whether three stand in three paragraphs, one behind the other."""
    if not first.cue.start < other.cue.start < then.cue.start:
        return False
    text = reading.text
    return all("\n" in text[one.cue.end : next_.cue.start] for one, next_ in ((first, other), (other, then)))


def may_be_heard(reading: Reading, start: int, end: int) -> bool:
    """Tell whether anybody may have words in a stretch of text."""
    if cites(reading.text[start:end]) or ODD_MARKS.search(reading.text, start, end):
        return True
    heard = (*(one.cue for one in reading.attributions), *(one for one in all_marked(reading) if one.is_quotation))
    return any(start <= one.start < end for one in heard)
