"""Whose words the article reports with a verb that it uses for nobody else: loaded-words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.kinds import LOADED_WORDS
from quizkit.askers.likeness import is_apart_in_fame
from quizkit.askers.places import evidence_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.reporting_verbs import Chosen, chosen_verb, places_of_verb
from quizkit.askers.rivals import has_whole_name, is_named_like, is_of_sort, is_pair
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.sure_verbs import is_surely_of
from quizkit.askers.wording import capital, one_line
from quizkit.model import Attribution, Option, Question, Reading, Voice

WRONG, LEAST_WRONG = 3, 2
BY_NAME = ("person", "organisation", "government")


def whose_verb_question(reading: Reading, attribution: Attribution, seed: int) -> Question | None:
    """For whom does the article choose this verb? None where another could be meant, or too few stand beside."""
    chosen = chosen_verb(reading, attribution)
    if chosen is None or chosen.is_plain or attribution.voice is None:
        return None
    voice = reading.voices[attribution.voice]
    is_named = is_one_by_name(voice) and has_whole_name(voice)
    if not (is_named and is_surely_of(reading, attribution, chosen) and is_for_one(reading, chosen, voice)):
        return None
    stem = f"Whose words does the article report with “{chosen.shown}”, a verb that {chosen.effect}?"
    others = itertools.islice(beside(reading, voice), WRONG)
    wrong = [with_its_verb(reading, one, chosen) for one in others]
    right = Option(capital(voice.name), True, f"“{chosen.shown}” {chosen.effect}.")
    form = single_choice(stem, right, wrong, seed) if len(wrong) >= LEAST_WRONG else None
    why = (
        f"The article writes “{chosen.shown}” for {voice.name} alone. "
        f"It is the writer's word, not the speaker's, and it {chosen.effect}. "
        "Ask why one source gets such a verb, and others “said”."
    )
    evidence = evidence_of(reading, attribution, voice, attribution.cue)
    return LOADED_WORDS.question(reading.article, stem, form, evidence, why) if form else None


def is_for_one(reading: Reading, chosen: Chosen, voice: Voice) -> bool:
    """Tell whether the verb, and a noun of it, stands nowhere but where it surely reports words of the voice."""
    own = [one for one in reading.attributions if one.voice == voice.id and chosen_verb(reading, one)]
    cues = [one.cue for one in own if is_surely_of(reading, one, chosen)]
    return all(any(cue.holds(place) for cue in cues) for place in places_of_verb(reading, chosen.verb))


def beside(reading: Reading, voice: Voice) -> Iterator[Voice]:
    """Others who are surely cited, of the voice's sort, named as it is, as well known, and surely somebody else."""
    chosen = [voice]
    ids = dict.fromkeys(one.voice for one in cited(reading) if one.voice is not None)
    peers = [one for one in map(reading.voices.__getitem__, ids) if one != voice and is_peer(reading, one, voice)]
    for other in shuffled(peers, voice.name, 0):
        if not any(may_be_same(reading, other, one) for one in chosen):
            chosen.append(other)
            yield other


def is_peer(reading: Reading, other: Voice, voice: Voice) -> bool:
    """Tell whether another may stand beside a voice: of its sort, named as it is, and as well known."""
    is_alike = is_of_sort(other, voice) and is_named_like(other, voice) and is_one_by_name(other)
    return is_alike and not is_apart_in_fame(reading, other, voice)


def is_one_by_name(voice: Voice) -> bool:
    """Tell whether it is one person or body, by name: "one official" may be of "some officials"."""
    return voice.type in BY_NAME and can_be_named(voice) and not is_pair(voice)


@once_a_reading
def cited(reading: Reading) -> Sequence[Attribution]:
    """All that surely says something."""
    return [one for one in reading.attributions if is_plain_saying(reading, one)]


def with_its_verb(reading: Reading, voice: Voice, chosen: Chosen) -> Option:
    """A wrong answer, with a verb that the article uses."""
    one = next(one for one in cited(reading) if one.voice == voice.id)
    verb = one_line(one.cue.cut(reading.text))
    evidence = evidence_of(reading, one, voice, one.cue)[:1]
    reason = f"For {voice.name} the article has “{verb}”, and never “{chosen.shown}”."
    return Option(capital(voice.name), False, reason, evidence)
