"""Who a source is, and so what it may know: standing-of-source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from quizkit.askers.drafting import of_any_length, shuffled, single_choice
from quizkit.askers.genders import gender_of
from quizkit.askers.kinds import STANDING_OF_SOURCE
from quizkit.askers.known_people import OF_A_COMPANY, OF_KNOWN_STAFF, OF_NOTE, ONCE_OF_THE_STATE, is_widely_known
from quizkit.askers.likeness import is_at_centre, is_private
from quizkit.askers.lists import within
from quizkit.askers.parts_in_life import Standing, is_full, is_of, standings_of
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import content_words, name_words, places_of_word
from quizkit.model import Evidence, Option, Question, Reading, SingleChoice, Span, Voice

MOST_QUESTIONS = 2  # of an article
WRONG_STANDINGS, LEAST_WRONG = 3, 2
NEAR = 60  # characters beside a name in which a part in life may be this person's
GENDERED = re.compile(
    r"(?:woman|women|man|men|lady|actress|mother|father|wife|husband|widow|son|daughter|priest|bishop|monk)\b", re.I
)
OF_WOMEN = re.compile(r"\w*(?:woman|women|lady)\b|\b(?:actress|mother|father|wife|husband|widow|son|daughter)\b", re.I)
NATIONS = within("standings", "nationalities")
TELLING = (OF_NOTE, OF_A_COMPANY, OF_KNOWN_STAFF, ONCE_OF_THE_STATE, OF_WOMEN)
ASK_TWICE = 4  # introductions, so that the second question isn't answered by the first


def ask_standing_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """How does the article introduce somebody it cites, and whom few know? At most two questions."""
    return (question for _, question in about_introductions(reading, seed))


def asked_by_introductions(reading: Reading, seed: int) -> frozenset[Voice]:
    """Whom these questions ask about."""
    return frozenset(voice for voice, _ in about_introductions(reading, seed))


@once_a_reading
def about_introductions(reading: Reading, seed: int) -> tuple[tuple[Voice, Question], ...]:
    return tuple(people_with_questions(reading, seed))


def people_with_questions(reading: Reading, seed: int) -> Iterator[tuple[Voice, Question]]:
    """Each question with the person whom it is about."""
    standings = [one for one in standings_of(reading.text) if is_person(reading, one)]
    asked = 0
    for voice in cited_people(reading):
        standing = next((one for one in standings if is_of(one, voice)), None)
        if standing is None or asked == MOST_QUESTIONS or (asked and len(standings) < ASK_TWICE):
            continue
        if not is_little_known(reading, standing, voice):
            continue
        stem = f"The article cites {standing.name.rstrip('.')}. How does it introduce this source?"
        if form := among_standings(reading, standing, other_standings(reading, standing, voice, standings), stem, seed):
            asked += 1
            evidence = (Evidence.of(reading.article, standing.place),)
            yield voice, STANDING_OF_SOURCE.question(reading.article, stem, form, evidence, why(reading, standing))


def is_little_known(reading: Reading, standing: Standing, voice: Voice) -> bool:
    """Tell whether the article must say who a source is: none of note, not its subject, introduced behind the name.

    "Norlin captain Ana Ruiz" is a label for readers who know her; "Ana Ruiz, a captain at Norlin," tells who she is.
    """
    is_told = standing.stands_behind_name(reading.text) and not tells_too_much(standing)
    return (
        is_told and not is_widely_known(voice.name) and is_private(reading, voice) and not is_at_centre(reading, voice)
    )


def among_standings(
    reading: Reading, key: Standing, rivals: Sequence[Standing], stem: str, seed: int
) -> SingleChoice | None:
    """The key among other introductions; None where these are too few, or the key could be told from them."""
    rivals = shuffled(rivals, stem, seed)
    others = of_any_length(key.shown, rivals, lambda one: len(one.shown), WRONG_STANDINGS, seed)
    tells_gender = GENDERED.search(key.shown) and not any(GENDERED.search(one.shown) for one in others)
    is_told = tells_gender or is_told_by_nation(key, others)
    if len(others) < LEAST_WRONG or is_told or is_crossing(key, others):
        return None
    right = Option(key.shown, True, "The words stand beside the name.")
    return single_choice(stem, right, [wrong_standing(reading, one) for one in others], seed)


def tells_too_much(standing: Standing) -> bool:
    """Tell whether many know whose part in life it is, by its office or company, or whether it is a woman's."""
    return any(one.search(standing.words) for one in TELLING)


def is_told_by_nation(key: Standing, others: Sequence[Standing]) -> bool:
    """Tell whether the key has a nationality and not all others have one: a name may tell whose it is."""
    return bool(NATIONS.search(key.shown)) and not all(NATIONS.search(one.shown) for one in others)


def is_crossing(key: Standing, others: Sequence[Standing]) -> bool:
    """Tell whether the key alone shares words with two others or more: where options cross, the key is guessed."""
    sharing = [one for one in others if content_words(one.words) & content_words(key.words)]
    pairs = itertools.combinations(sharing, 2)
    return len(sharing) > 1 and not any(content_words(one.words) & content_words(other.words) for one, other in pairs)


def cited_people(reading: Reading) -> list[Voice]:
    """People with a full name to whom a statement surely belongs."""
    cited = {one.voice for one in reading.attributions if one.askable}
    return [one for one in reading.voices if one.id in cited and one.type == "person" and is_full(one.name)]


def is_person(reading: Reading, standing: Standing) -> bool:
    """Tell whether the reader found a person of this name; a pattern alone takes a union for one."""
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    return any(is_of(standing, one) for one in people)


def other_standings(reading: Reading, key: Standing, voice: Voice, standings: Sequence[Standing]) -> list[Standing]:
    """Introductions of others that could not be meant for the key's person, and that can be told apart.

    What many know somebody by, or only a woman holds, is no tempting answer: it is surely not this one's.
    """
    chosen: list[Standing] = []
    for one in standings:
        if tells_too_much(one):
            continue
        if GENDERED.search(one.words) and gender_of(reading, voice) == "she":
            continue
        if name_words(one.name) & (name_words(key.name) | name_words(voice.name)) or is_near(reading, one, key, voice):
            continue
        meant = [content_words(other.words) for other in (key, *chosen)]
        mine = content_words(one.words)
        if not any(mine <= other or other <= mine for other in meant):
            chosen.append(one)
    return chosen


def is_near(reading: Reading, other: Standing, key: Standing, voice: Voice) -> bool:
    """Tell whether the other's part in life is named close to the key's person, outside both introductions."""
    for mention in voice.mentions:
        start = max(0, mention.start - NEAR)
        for at in places_of_word(reading.text[start : mention.end + NEAR], other.role):
            place = Span(start + at, start + at + len(other.role))
            if not (other.place.holds(place) or key.place.holds(place)):
                return True
    return False


def wrong_standing(reading: Reading, one: Standing) -> Option:
    reason = f"So the article introduces {one.name}."
    return Option(one.shown, False, reason, (Evidence.of(reading.article, one.place),))


def why(reading: Reading, standing: Standing) -> str:
    return (
        f"The article writes “{standing.place.cut(reading.text)}”. "
        "What stands beside a name tells what a source can know, and for whom it may speak."
    )
