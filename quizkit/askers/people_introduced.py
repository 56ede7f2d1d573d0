"""Whom the article introduces in these words: standing-of-source, asked the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.distractors import may_be_same
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.standings import (
    OF_NOTE,
    STANDING_OF_SOURCE,
    Standing,
    ask_standing_of_source,
    cited_people,
    is_full,
    is_near,
    is_of,
    is_person,
    standings_of,
)
from quizkit.askers.wording import content_words, name_words, words
from quizkit.model import Evidence, Option, Question, Reading, Voice

MOST_QUESTIONS = 2  # of an article
MOST_WRONG, LEAST_WRONG = 3, 2
# Who holds such an office many know without the article.
KNOWN = re.compile(
    r"\b(?:presidential|vice president|governor|senator|secretary|minister|speaker|nominee|candidate|justice|"
    r"first lady|attorney general|representative|congress\w*|president of the United States|president)\b",
    re.I,
)
TITLED = re.compile(
    r"\b(?:President|Justice|Sens?\.|Senators?|Reps?\.|Representatives?|Gov\.|Governor|Secretary|Minister|Speaker|Pope|Cardinal|"
    r"Leader|nominee|candidate|contender|governor|senator|president|congressman|congresswoman|star)[ ,]*$"
)
FEW_MENTIONS = 5
NEAR = 24  # characters before a name in which a title may stand
OF_WOMEN = re.compile(r"\w*(?:woman|women|lady)\b|\b(?:actress|mother|father|wife|husband|widow|son|daughter)\b", re.I)


def ask_whom_it_introduces(reading: Reading, seed: int) -> Iterator[Question]:
    """Who is introduced in these words? At most two questions, for people whom the article cites."""
    standings = [one for one in standings_of(reading.text) if is_person(reading, one)]
    told = [question.stem for question in ask_standing_of_source(reading, seed)]
    asked = 0
    for standing in standings:
        voice = next((one for one in cited_people(reading) if is_of(standing, one)), None)
        if voice is None or asked == MOST_QUESTIONS or not is_fit(standing) or is_in_headline(reading, voice):
            continue
        if any(standing.name in stem for stem in told):
            continue
        if question := question_about(reading, standing, voice, seed):
            asked += 1
            yield question


def is_fit(standing: Standing) -> bool:
    """Tell whether the words neither say whether it is a man or a woman, nor name an office of note."""
    return not any(office.search(standing.words) for office in (KNOWN, OF_NOTE)) and not OF_WOMEN.search(standing.words)


def question_about(reading: Reading, standing: Standing, voice: Voice, seed: int) -> Question | None:
    """The question, or None where too few others could be meant or the key would stand out."""
    stem = f"Whom does the article introduce as “{standing.words}”?"
    others = others_for(reading, standing, voice, seed)
    wrong = [wrong_person(reading, one) for one in others]
    right = Option(voice.name, True, "The words stand beside this name.")
    form = single_choice(stem, right, wrong, seed) if len(wrong) >= LEAST_WRONG else None
    if form is None:
        return None
    evidence = (Evidence.of(reading.article, standing.place),)
    explanation = (
        f"The article writes “{standing.place.cut(reading.text)}”. "
        "Before weighing what a source says, find out who it is and what it can know."
    )
    return STANDING_OF_SOURCE.question(reading.article, stem, form, evidence, explanation)


def others_for(reading: Reading, standing: Standing, key: Voice, seed: int) -> list[Voice]:
    """People of whom the words can neither be meant nor speak, and not those whom the headline names.

    One whom many may know stands there beside two others or more, or knowledge would tell the key.
    """
    chosen: list[Voice] = []
    everyone = shuffled([*reading.voices, *reading.bystanders], reading.article.id, seed)
    for voice in sorted(everyone, key=lambda one: may_be_known(reading, one)):
        if voice.type != "person" or not is_full(voice.name) or voice == key or is_spoken_of(standing, voice):
            continue
        if is_in_headline(reading, voice):
            continue
        if any(may_be_same(reading, voice, one) for one in (key, *chosen)) or has_role(reading, standing, voice):
            continue
        chosen.append(voice)
    unknown = [one for one in chosen if not may_be_known(reading, one)]
    known = [one for one in chosen if one not in unknown]
    return [*unknown, *known[:1]][:MOST_WRONG] if len(unknown) >= LEAST_WRONG else []


def is_spoken_of(standing: Standing, voice: Voice) -> bool:
    """Tell whether the words hold a part of the name: "a Ruiz spokesman"."""
    return bool(name_words(voice.name) & content_words(standing.words))


def may_be_known(reading: Reading, voice: Voice) -> bool:
    """Tell whether many know somebody without the article: by an office of note, or as a person it is all about."""
    if is_in_headline(reading, voice):
        return True
    if any(is_of(one, voice) and not KNOWN.search(one.words) for one in standings_of(reading.text)):
        return False
    if len(voice.mentions) > FEW_MENTIONS or voice in reading.bystanders:
        return True
    return any(TITLED.search(reading.text, max(0, one.start - NEAR), one.start) for one in voice.mentions)


def is_in_headline(reading: Reading, voice: Voice) -> bool:
    """Tell whether the first line names somebody: whom a headline names needs no introduction."""
    first = reading.text.lstrip().partition("\n")[0]
    return words(voice.name)[-1] in words(f"{reading.article.title} {first}")


def has_role(reading: Reading, standing: Standing, voice: Voice) -> bool:
    """Tell whether the part in life is named close to this person too."""
    return is_near(reading, standing, standing, voice)


def wrong_person(reading: Reading, voice: Voice) -> Option:
    own = next((one for one in standings_of(reading.text) if is_of(one, voice)), None)
    if own is None:
        return Option(voice.name, False, f"The article does not introduce {voice.name} in these words.")
    place = (Evidence.of(reading.article, own.place),)
    return Option(voice.name, False, f"The article introduces {voice.name} as “{own.words}”.", place)
