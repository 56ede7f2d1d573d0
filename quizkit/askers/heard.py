"""Who speaks in the article, and who is only spoken about: heard-or-mentioned."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from quizkit.askers.compared import is_named_in_comparison
from quizkit.askers.drafting import single_choice, stands_out
from quizkit.askers.kinds import HEARD_OR_MENTIONED
from quizkit.askers.likeness import is_apart_in_fame, is_private, places_of
from quizkit.askers.persons import is_full_name
from quizkit.askers.places import evidence_of, sentence_with, tying_phrase
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.sayings import is_plain_saying
from quizkit.askers.silent import silent_people
from quizkit.askers.wording import one_line, shortened
from quizkit.model import Attribution, Evidence, Option, Question, Reading, SingleChoice, Voice

WHO_SPEAKS = "Which of these people does the article cite, with something that they said or wrote?"
WHO_IS_SILENT = "Which of these people is named in the article, but has no voice in it?"
MOST_WRONG, LEAST_WRONG = 3, 2
MOST_OF_A_SORT = 2
BEFORE = 60  # characters before a source in which "after" may stand
IN_PASSING = re.compile(
    r"\b(?:after|before|when|since|until|once|as|while|because|although|though)\s(?:[\w.’'-]+ ){0,2}$", re.I
)


def ask_heard_or_mentioned(reading: Reading, seed: int) -> Iterator[Question]:
    """For whom is cited, and for whom is not, a question or two among other people; of people with full names only."""
    heard = cited_people(reading)
    silent = silent_people(reading) if heard else ()
    if not silent:
        return
    told = [(voice, heard_option(reading, voice, one)) for voice, one in heard]
    plainly = [(voice, option) for voice, option in told if not is_heard_in_passing(reading, voice)]
    mute = [(voice, silent_option(reading, voice)) for voice in silent]
    missing = [(voice, option) for voice, option in mute if not is_named_in_comparison(reading, voice)]
    for stem, keys, others in ((WHO_SPEAKS, told, mute), (WHO_IS_SILENT, missing, plainly)):
        yield from itertools.islice(among_other_people(reading, stem, keys, others, seed), MOST_OF_A_SORT)


def among_other_people(
    reading: Reading,
    stem: str,
    keys: Sequence[tuple[Voice, Option]],
    others: Sequence[tuple[Voice, Option]],
    seed: int,
) -> Iterator[Question]:
    """The questions of one sort, each of them with wrong answers that no other has."""
    left = list(others)
    for key, option in ordered(reading, stem, keys):
        question = one_among(reading, stem, key, option, left, seed)
        if question and isinstance(question.form, SingleChoice):
            offered = {one.text for one in question.form.options}
            left = [one for one in left if one[1].text not in offered]
            yield question


def ordered(reading: Reading, stem: str, keys: Sequence[tuple[Voice, Option]]) -> Sequence[tuple[Voice, Option]]:
    """The keys in the order in which they are tried: of who is heard first whom the article names least often."""
    return sorted(keys, key=lambda found: len(places_of(reading, found[0]))) if stem == WHO_SPEAKS else keys


def one_among(
    reading: Reading, stem: str, key: Voice, option: Option, others: Sequence[tuple[Voice, Option]], seed: int
) -> Question | None:
    """The question for one person among those of the other sort who are as well known, and named about as often.

    None where these are too few, or nobody is as well known: an aide among presidents is easily told from them.
    """
    fit = [(voice, one) for voice, one in others if not may_be_same(reading, voice, key)]
    fit.sort(
        key=lambda found: (
            is_private(reading, found[0]) != is_private(reading, key),
            apart(reading, found[0], key),
        )
    )
    if len(fit) < LEAST_WRONG or all(is_apart_in_fame(reading, voice, key) for voice, _ in fit):
        return None
    wrong = [one for _, one in fit][:MOST_WRONG]
    if stands_out(key.name, [one.text for one in wrong]):
        return None
    right = Option(option.text, True, option.feedback, option.evidence)
    form = single_choice(stem + key.name, right, wrong, seed)
    if form is None:
        return None
    habit = (
        "Being in the news is not being heard: see who is cited, and who is only spoken about."
        if stem == WHO_SPEAKS
        else "Notice whose words are missing: to stand in the news is not yet to be heard in it."
    )
    return HEARD_OR_MENTIONED.question(reading.article, stem, form, option.evidence, f"{option.feedback} {habit}")


def apart(reading: Reading, one: Voice, other: Voice) -> int:
    """How much more often the article names one person than another: who is named most is most often heard."""
    return abs(len(places_of(reading, one)) - len(places_of(reading, other)))


def heard_option(reading: Reading, voice: Voice, attribution: Attribution) -> Option:
    assert attribution.source is not None
    phrase = tying_phrase(reading, attribution.source, attribution.cue)
    said = shortened(one_line(attribution.content[0].cut(reading.text)))
    reason = f"“{phrase}” stands beside what {voice.name} said or wrote: “{said}”."
    return Option(voice.name, False, reason, evidence_of(reading, attribution, voice))


def silent_option(reading: Reading, voice: Voice) -> Option:
    place = sentence_with(reading, voice.mentions[0]) or voice.mentions[0]
    reason = f"The article names {voice.name}, but gives nothing that {voice.name} said or wrote."
    return Option(voice.name, False, reason, (Evidence.of(reading.article, place),))


def is_heard_in_passing(reading: Reading, voice: Voice) -> bool:
    """Tell whether somebody is cited beside other news only, "after Ana announced": that may be called no voice."""
    own = [one.source for one in reading.attributions if one.voice == voice.id and is_plain_saying(reading, one)]
    return all(
        source is None or IN_PASSING.search(reading.text, max(0, source.start - BEFORE), source.start) for source in own
    )


@once_a_reading
def cited_people(reading: Reading) -> tuple[tuple[Voice, Attribution], ...]:
    """People with a full name who surely say something, each with the first thing that they say."""
    found: dict[int, Attribution] = {}
    for one in sorted(reading.attributions, key=lambda one: not one.sure):
        if one.voice is not None and is_plain_saying(reading, one) and is_full_name(reading.voices[one.voice]):
            found.setdefault(one.voice, one)
    return tuple((reading.voices[voice], one) for voice, one in found.items())
