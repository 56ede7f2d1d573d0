"""Whose judgement it is, and what about it is a fact: reported-opinion, owner-of-judgement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import shuffled, single_choice
from quizkit.askers.elsewhere import is_told, other_words
from quizkit.askers.fragments import Fragment, fragments_of
from quizkit.askers.kinds import OWNER_OF_JUDGEMENT, REPORTED_OPINION
from quizkit.askers.likeness import places_of
from quizkit.askers.material import is_cited
from quizkit.askers.places import tied
from quizkit.askers.rivals import able_to_say, alike_in_fame, is_named_like, name_inside, wrong_voices
from quizkit.askers.telling_words import tells_speaker
from quizkit.askers.view_signs import Sort
from quizkit.askers.views import View, reported_views, views_of
from quizkit.askers.wording import content_words, name_words
from quizkit.model import Option, Question, Reading, Voice

LEAST_OTHERS, MOST_OTHERS, MOST_QUESTIONS = 2, 3, 6
MOST_RIVALS = 2
FAR_MORE = 5  # times that a speaker is named for each time that the only rival is
MOST_OF_ONE = 2  # questions about one speaker: that name would soon be known for the key
ABOUT_WORDS = "The article contains these words: “{}”. Which of these does it report as a fact?"
ABOUT_QUOTATION = "The article quotes these words. Which of these does it report as a fact?"
ABOUT_PASSAGE = (
    "The passage ends with a quotation. Which of these does the article report as a fact about the words quoted?"
)
IT_WAS = "That the statement was correct"
# Why it is no fact that somebody was right, by the sort of view.
NO_FACT: Mapping[Sort, str] = {
    "demand": "That it should be so is the view of {}; others may want something else.",
    "forecast": "That it will be so is the view of {}; nobody can know it yet.",
    "contention": "That it is so is the view of {}; the article does not say it itself.",
}
MAY_JUDGE_OTHERWISE = "That is the view of {}; others may judge otherwise."
MANY = re.compile(r"\b[a-z]+s$|\b(?:people|police)$")
MANY_OF_A_GROUP = re.compile(r"s$| and ")
ITSELF = Option("The article itself, in its own voice", False, "The words stand in quotation marks, with a speaker.")


def ask_reported_opinion(reading: Reading, seed: int) -> Iterator[Question]:
    """What is the fact here? That somebody said it, not that it is right: at most six views, each voice in its turn."""
    asked = Counter[int]()
    for view in reported_views(reading):
        speaker = view.claim.voice.id
        question = reported_question(reading, view, seed) if asked[speaker] < MOST_OF_ONE else None
        if question and asked.total() < MOST_QUESTIONS:
            asked[speaker] += 1
            yield question


def reported_question(reading: Reading, view: View, seed: int) -> Question | None:
    """The question about a view, where one or two others who are cited could have held it."""
    claim, rivals = view.claim, rivals_beside(reading, view, seed)
    if not rivals or claim.gives_away(claim.voice) or tells_speaker(reading, claim.statement):
        return None
    stem = stem_about(view)
    chance = stem + (view.passage or "")
    right = Option(
        f"That {name_inside(claim.voice, claim.voice)} stated this", True, "That somebody said this can be checked."
    )
    form = single_choice(chance, right, wrong_facts(reading, view, rivals, chance, seed), seed)
    if form is None:
        return None
    return REPORTED_OPINION.question(reading.article, stem, form, claim.evidence, why_reported(view), view.passage)


def wrong_facts(reading: Reading, view: View, rivals: Sequence[Voice], chance: str, seed: int) -> list[Option]:
    """That others stated it, and that it or somebody was correct.

    Where there is one other, the words and the view of both are crossed. Beside two, chance decides whether one of them
    or the statement was correct: never the speaker, or the key would be what all the others have in common.
    """
    key = view.claim.voice
    stated = [other_fact(reading, one, key, "stated this") for one in rivals]
    by_chance = shuffled([*rivals, None, None], chance, seed)[:1]
    correct = [key, *rivals] if len(rivals) < MOST_RIVALS else by_chance
    return [*stated, *(view_as_fact(reading, view, one) for one in correct)]


def view_as_fact(reading: Reading, view: View, whose: Voice | None) -> Option:
    """That somebody was correct, or without a name that the statement was, which only its speaker's view says."""
    key = view.claim.voice
    if whose is not None and whose != key:
        return other_fact(reading, whose, key, f"{was(whose)} correct")
    no_fact = NO_FACT.get(view.sort, MAY_JUDGE_OTHERWISE).format(key.name)
    return Option(IT_WAS if whose is None else f"That {name_inside(key, key)} {was(key)} correct", False, no_fact)


def other_fact(reading: Reading, other: Voice, key: Voice, what: str) -> Option:
    reason, evidence = other_words(reading, other)
    return Option(f"That {name_inside(other, key)} {what}", False, reason, evidence[:1])


def rivals_beside(reading: Reading, view: View, seed: int) -> list[Voice]:
    """Who else could have said it: of the speaker's type and cited, as a careless reader takes no silent one for it.

    Whose own words can be shown come first: they are the reason why it is not the answer. One who is hardly named is
    alone no rival to whom the article is about.
    """
    key, shown = view.claim.voice, f"{view.claim.statement} {view.passage or ''}"
    others = [one for one in other_voices(reading, key, shown) if one.type == key.type and is_named_like(one, key)]
    others = [one for one in able_to_say(reading, view.claim, others) if is_cited(reading, one)]
    others = alike_in_fame(reading, key, others)
    heard = [one for one in others if is_told(reading, one)]
    fit = next((some for some in (heard, others) if len(some) >= MOST_RIVALS), heard or others)
    chosen = wrong_voices(reading, key, fit, seed, MOST_RIVALS)
    is_alone = len(chosen) == 1 and len(places_of(reading, key)) > FAR_MORE * len(places_of(reading, chosen[0]))
    return [] if is_alone else chosen


def was(voice: Voice) -> str:
    """The verb that goes with a name: "officials were", "Republicans were", "the Harbour Board was"."""
    is_many = MANY.search(voice.name) or (voice.type == "group" and MANY_OF_A_GROUP.search(voice.name))
    return "were" if is_many else "was"


def stem_about(view: View) -> str:
    if view.passage is None:
        return ABOUT_WORDS.format(view.claim.statement)
    return ABOUT_QUOTATION if view.passage[:1] in '“"' else ABOUT_PASSAGE


def why_reported(view: View) -> str:
    return (
        f"{view.claim.tied} makes this a report: that it was said is a fact, which a record could confirm. "
        f"What was said is {view.named} (“{view.words_shown}”): the view of {view.claim.voice.name}, "
        "even when an article repeats it."
    )


def ask_owner_of_judgement(reading: Reading, seed: int) -> Iterator[Question]:
    """Whose judgement is it? One question for each quoted judgement that is not asked about as a whole."""
    asked = [view.claim.statement for view in views_of(reading)]
    for fragment in fragments_of(reading):
        gives_away = name_words(fragment.voice.name) & content_words(fragment.text)
        if gives_away or any(fragment.text in words for words in asked) or reading.text.count(fragment.text) > 1:
            continue
        others = others_beside(reading, fragment)
        if len(others) < LEAST_OTHERS:
            continue
        stem = f"The article quotes the judgement “{fragment.text}”. Whose is it?"
        right = Option(
            fragment.voice.name, True, f"{tied(fragment.phrase, fragment.voice)} ties the words to their speaker."
        )
        wrong = [another(reading, voice) for voice in others]
        form = single_choice(stem, right, wrong if len(wrong) == MOST_OTHERS else [*wrong, ITSELF], seed)
        if form:
            yield OWNER_OF_JUDGEMENT.question(reading.article, stem, form, fragment.evidence, why_owned(fragment))


def others_beside(reading: Reading, fragment: Fragment) -> list[Voice]:
    """Who is surely cited too, of the speaker's type and as well or as little known."""
    key = fragment.voice
    others = [one for one in other_voices(reading, key, fragment.text) if one.type == key.type]
    return alike_in_fame(reading, key, [one for one in others if is_cited(reading, one)])[:MOST_OTHERS]


def another(reading: Reading, voice: Voice) -> Option:
    reason, evidence = other_words(reading, voice)
    return Option(voice.name, False, reason, evidence[:1])


def why_owned(fragment: Fragment) -> str:
    return (
        f"“{fragment.phrase}” gives the quotation to {fragment.voice.name}. Quotation marks promise "
        "somebody's own words; they do not turn the judgement into a fact."
    )
