"""Whom the article introduces in these words: standing-of-source, asked the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizkit.askers.distractors import may_be_same
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.genders import gender_of
from quizkit.askers.kinds import STANDING_OF_SOURCE
from quizkit.askers.known_people import MAY_BE_OF_NOTE, OF_KNOWN_STAFF, OF_NOTE, holds_office, is_in_headline
from quizkit.askers.roles import NAMES_OF_ROLES, ROLES
from quizkit.askers.standings import (
    GENDERED,
    OF_WOMEN,
    Standing,
    cited_people,
    introduction_of,
    is_full,
    is_near,
    is_of,
    is_person,
    questions_of_standing,
    standings_of,
)
from quizkit.askers.wording import content_words, name_words, words
from quizkit.given_names import gender_of_given
from quizkit.model import Evidence, Option, Question, Reading, Span, Voice

MOST_QUESTIONS = 2  # of an article
MOST_WRONG, LEAST_WRONG = 3, 2
FEW_MENTIONS = 5
# A part in life right beside a name, in whatever words: who is named without any needs no introduction.
PART_BEHIND = re.compile(
    rf", (?:\d\d, )?(?:(?:an?|who|whose|the)\b[^.;\n“”\"]*|(?:[\w’'&-]+ +){{0,6}}?(?:{ROLES})\b[^.;\n“”\"]*)"
)
PART_BEFORE = re.compile(rf"\b(?:{ROLES})(?: (?:of|at|with|for|in) [^,.;\n“”\"]+)?,? $", re.I)
# Who heads a body with a name of its own is known by it to those who know the body.
HEADS_A_BODY = re.compile(
    r"^(?:(?:an?|the) )?(?:(?:former|founding|executive|national|managing|acting|current|longtime) )*"
    r"(?:(?:co-)?founder|director|chair(?:man|woman|person)?|head|chief executive|leader) of (?:the )?[A-Z]"
)
NATIONAL = re.compile(r"\b[A-Z][a-z]+(?:ese|ish|ian|ean|[aq]i|ench)\b")
UNDER_WHOM = re.compile(r" (?:to|for|under|with|at|in) ")  # "a speechwriter to the president" holds no office of note
BESIDE = 60  # characters beside a name in which its part in life may stand


def ask_whom_it_introduces(reading: Reading, seed: int) -> Iterator[Question]:
    """Who is introduced in these words? At most two questions, for people whom the article cites."""
    standings = [one for one in standings_of(reading.text) if is_person(reading, one)]
    told = [question.stem for question in questions_of_standing(reading, seed)]
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
    """Tell whether the words neither say whether it is a man or a woman, nor make somebody known, nor fit one name.

    A foreign name beside the words for a foreign country is known for the key: "a Norlish spokesman".
    """
    if NATIONAL.search(standing.words) and not gender_of_given(standing.name.split()[0]):
        return False
    return not any(one.search(standing.words) for one in (MAY_BE_OF_NOTE, OF_WOMEN, OF_KNOWN_STAFF, HEADS_A_BODY))


def question_about(reading: Reading, standing: Standing, voice: Voice, seed: int) -> Question | None:
    """The question, or None where too few others could be meant or the key would stand out."""
    stem = f"Whom does the article introduce as “{standing.words}”?"
    others = others_for(reading, standing, voice, seed)
    if are_of_one_circle(reading, standing, others):
        return None
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


def are_of_one_circle(reading: Reading, standing: Standing, others: Sequence[Voice]) -> bool:
    """Tell whether the introductions of all others share a name that the words do not have: "an aide to Holt"."""
    introductions = [introduction_of(reading, one) for one in others]
    theirs = [names_in(own.words) if own else frozenset() for own in introductions]
    return bool(others) and bool(frozenset.intersection(*theirs) - names_in(standing.words))


def names_in(introduction: str) -> frozenset[str]:
    """The capitalised words of an introduction, without a genitive."""
    return content_words(" ".join(one for one in words(introduction) if one[:1].isupper()))


def others_for(reading: Reading, standing: Standing, key: Voice, seed: int) -> list[Voice]:
    """People of whom the words can neither be meant nor speak, and whom few know: those introduced too, if enough."""
    chosen: list[Voice] = []
    everyone = shuffled([*reading.voices, *reading.bystanders], reading.article.id, seed)
    for voice in sorted(everyone, key=lambda one: introduction_of(reading, one) is None):
        if voice.type != "person" or not is_full(voice.name) or voice == key or is_spoken_of(standing, voice):
            continue
        if may_be_known(reading, voice) or not voice.name[:1].isupper():
            continue
        if any(may_be_same(reading, voice, one) for one in (key, *chosen)) or has_role(reading, standing, voice):
            continue
        if GENDERED.search(standing.words) and gender_of(reading, voice) == "she":
            continue  # "a spokesman"
        chosen.append(voice)
    introduced = [one for one in chosen if introduction_of(reading, one)]
    return introduced[:MOST_WRONG] if len(introduced) >= LEAST_WRONG else chosen[:LEAST_WRONG]


def is_spoken_of(standing: Standing, voice: Voice) -> bool:
    """Tell whether the words hold a part of the name: "a Ruiz spokesman"."""
    return bool(name_words(voice.name) & content_words(standing.words))


def may_be_known(reading: Reading, voice: Voice) -> bool:
    """Tell whether many know somebody without the article: by an office of note, or as a person it is all about."""
    if is_in_headline(reading, voice) or holds_office(reading, voice):
        return True
    own = introduction_of(reading, voice)
    if own is not None and not MAY_BE_OF_NOTE.search(own.words):
        return False
    if len(voice.mentions) > FEW_MENTIONS or voice in reading.bystanders:
        return True
    return not has_part_beside(reading, voice) if own is None else bool(OF_NOTE.search(own.words))


def has_part_beside(reading: Reading, voice: Voice) -> bool:
    """Tell whether some part in life that is not of note stands right beside a name, or in its place."""
    told = [part for place in voice.mentions for part in parts_beside(reading.text, place)]
    return bool(told) and not any(MAY_BE_OF_NOTE.search(UNDER_WHOM.split(part)[0]) for part in told)


def parts_beside(text: str, mention: Span) -> Iterator[str]:
    """The words beside a mention, or the mention itself, where they tell a part in life."""
    before, own = text[max(0, mention.start - BESIDE) : mention.start], mention.cut(text)
    behind = PART_BEHIND.match(text, mention.end, mention.end + BESIDE)
    if behind:
        yield behind[0]
    if PART_BEFORE.search(before):
        yield before
    if not NAMES_OF_ROLES.isdisjoint(words(own.lower())):
        yield own


def has_role(reading: Reading, standing: Standing, voice: Voice) -> bool:
    """Tell whether the part in life is named close to this person too, but for an introduction in other words.

    "A member of the board" may be any of its members, but "a member from Easton" is no "member from Norlin".
    """
    own = introduction_of(reading, voice)
    if own is None:
        return is_near(reading, standing, standing, voice)
    asked, theirs = content_words(standing.words), content_words(own.words)
    return asked <= theirs or theirs <= asked or is_near(reading, standing, own, voice)


def wrong_person(reading: Reading, voice: Voice) -> Option:
    own = introduction_of(reading, voice)
    if own is None:
        return Option(voice.name, False, f"The article does not introduce {voice.name} in these words.")
    place = (Evidence.of(reading.article, own.place),)
    return Option(voice.name, False, f"The article introduces {voice.name} as “{own.words}”.", place)
