"""Whose words the article reports with a verb that colours them: loaded-words."""

from __future__ import annotations

from collections.abc import Sequence

from quizkit.askers.drafting import single_choice
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.kinds import LOADED_WORDS
from quizkit.askers.lists import any_of, listed, within
from quizkit.askers.mouths import surroundings
from quizkit.askers.places import evidence_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.rivals import has_whole_name, is_named_like, is_of_sort
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.titles import in_title
from quizkit.askers.wording import capital, one_line
from quizkit.model import Attribution, Option, Question, Reading, Voice

STEM = "For whose words does the article use a verb that colours them, where a neutral writer would put “said”?"
# What each group of verbs does to the words that it reports; also the names of the lists.
LITERAL_BEHIND, ALSO_COLOURED = any_of("coloured", "literal_behind"), within("coloured", "also_coloured")
EFFECTS = (
    "lets the reader doubt what is said",
    "makes it sound like something granted unwillingly",
    "takes what is said for true",
    "makes the speaker look vain",
    "makes praise sound like selling",
    "makes criticism sound like a blow",
    "makes the speaker sound out of temper",
    "makes it sound like grumbling",
    "makes the speaker look petty",
    "makes the speaker look scornful",
)
MOST_WRONG, LEAST_WRONG = 3, 2


def coloured_verb_question(reading: Reading, attribution: Attribution, seed: int) -> Question | None:
    """For whom does the article choose a verb that colours? None where it is plain, or too few are cited plainly."""
    effect = effect_of(reading, attribution)
    return coloured_question(reading, attribution, effect, plainly_cited(reading), seed) if effect else None


@once_a_reading
def plainly_cited(reading: Reading) -> tuple[Voice, ...]:
    """Voices that are cited with plain verbs only."""
    return tuple(voice for voice in reading.voices if is_cited_plainly(reading, voice))


def effect_of(reading: Reading, attribution: Attribution) -> str | None:
    """What the verb of a sure attribution does to the words, or None for a plain one and for "claimed victory"."""
    if not attribution.askable or attribution.voice is None or in_title(reading, attribution):
        return None
    cue = one_line(attribution.cue.cut(reading.text)).lower()
    verb = cue if cue.endswith(" out") else cue.split()[-1]
    if reading.voices[attribution.voice].type == "person" and not verb.removesuffix(" out").endswith(
        ("s", "ed", "ing")
    ):
        return None  # "his claim": a noun
    effect = next((effect for effect in EFFECTS if verb in listed("coloured", effect)), None)
    if effect and LITERAL_BEHIND.match(reading.text, attribution.cue.end + 1):
        return None
    return effect


def is_cited_plainly(reading: Reading, voice: Voice) -> bool:
    """Tell whether a voice is cited, only with plain verbs, and never named beside another one."""
    cited = [one for one in reading.attributions if one.voice == voice.id]
    verbs = [one_line(one.cue.cut(reading.text)).lower().split() for one in cited]
    plain = listed("coloured", "plain")
    if not any(one.askable for one in cited) or not all(verb[-1] in plain or " ".join(verb) in plain for verb in verbs):
        return False
    is_fit = voice.type != "document" and can_be_named(voice)
    return is_fit and not any(map(ALSO_COLOURED.search, surroundings(reading, voice)))


def coloured_question(
    reading: Reading, attribution: Attribution, effect: str, plainly: Sequence[Voice], seed: int
) -> Question | None:
    """A question whose wrong answers are voices that are cited with plain verbs."""
    assert attribution.voice is not None
    voice = reading.voices[attribution.voice]
    others: list[Voice] = []
    alike = (one for one in plainly if is_of_sort(one, voice) and is_named_like(one, voice))
    for other in sorted(alike, key=lambda one: (one.type != voice.type, one.id)):
        if not any(may_be_same(reading, other, one) for one in [voice, *others]):
            others.append(other)
    if not (can_be_named(voice) and has_whole_name(voice)) or len(others) < LEAST_WRONG:
        return None
    verb = attribution.cue.cut(reading.text)
    wrong = [cited_plainly(reading, other) for other in others[:MOST_WRONG]]
    form = single_choice(STEM, Option(capital(voice.name), True, f"“{verb}” {effect}."), wrong, seed)
    evidence = evidence_of(reading, attribution, voice)
    why = (
        f"“{verb}” is the writer's word, not the speaker's, and it {effect}. A plainer verb would report the same. "
        "Look at the verb before you judge what somebody says."
    )
    return LOADED_WORDS.question(reading.article, STEM, form, evidence, why) if form else None


def cited_plainly(reading: Reading, voice: Voice) -> Option:
    """A wrong answer, with the plain verb that the article uses."""
    one = next(one for one in reading.attributions if one.voice == voice.id and one.askable)
    verb = one_line(one.cue.cut(reading.text))
    return Option(
        capital(voice.name), False, f"The article is plain here: “{verb}”.", evidence_of(reading, one, voice)[:1]
    )
