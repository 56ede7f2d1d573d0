"""Whose judgement it is, and what about it is a fact: reported-opinion, owner-of-judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quizkit.askers.attributions import is_told_without_article
from quizkit.askers.distractors import other_voices
from quizkit.askers.drafting import single_choice
from quizkit.askers.elsewhere import is_told, other_words
from quizkit.askers.fragments import Fragment, fragments_of
from quizkit.askers.kinds import OWNER_OF_JUDGEMENT, REPORTED_OPINION
from quizkit.askers.likeness import is_private
from quizkit.askers.material import is_cited
from quizkit.askers.places import tied
from quizkit.askers.rivals import able_to_say, alike_in_fame, is_named_like, name_inside, wrong_voices
from quizkit.askers.view_signs import Sort
from quizkit.askers.views import View, reported_views, views_of
from quizkit.askers.wording import content_words, name_words
from quizkit.model import Option, Question, Reading, Voice

LEAST_OTHERS, MOST_OTHERS, MOST_QUESTIONS = 2, 3, 6
RIVALS = 2
MOST_OF_ONE = 2  # questions about one speaker: that name would soon be known for the key
ABOUT_WORDS = "The article contains these words: “{}”. Which of these does it report as a fact?"
ABOUT_QUOTATION = "The article quotes these words. Which of these does it report as a fact?"
ABOUT_PASSAGE = (
    "The passage ends with a quotation. Which of these does the article report as a fact about the words quoted?"
)
# Why it is no fact that somebody was right, by the sort of view.
NO_FACT: Mapping[Sort, str] = {
    "demand": "That it should be so is the view of {}; others may want something else.",
    "forecast": "That it will be so is the view of {}; nobody can know it yet.",
    "contention": "That it is so is the view of {}; the article does not say it itself.",
}
MAY_JUDGE_OTHERWISE = "That is the view of {}; others may judge otherwise."
ITSELF = Option("The article itself, in its own voice", False, "The words stand in quotation marks, with a speaker.")


def ask_reported_opinion(reading: Reading, seed: int) -> Iterator[Question]:
    """What is the fact here? That somebody said it, not that it is right: at most six views, each voice in its turn."""
    asked = Counter[int]()
    for view in reported_views(reading):
        speaker = view.claim.voice.id
        if asked[speaker] == MOST_OF_ONE or asked.total() == MOST_QUESTIONS:
            continue
        if question := reported_question(reading, view, seed):
            asked[speaker] += 1
            yield question


def reported_question(reading: Reading, view: View, seed: int) -> Question | None:
    """The question about a view, where two others who are cited could have held it and nothing tells whose it is."""
    claim = view.claim
    if is_told_without_article(reading, claim, view.passage):
        return None
    rivals = rivals_beside(reading, view, seed)
    if len(rivals) < RIVALS:
        return None
    stem = stem_about(view)
    right = Option(stated(claim.voice, claim.voice), True, "That somebody said this can be checked.")
    wrong = [*(stated_by_another(reading, one, claim.voice) for one in rivals), was_correct(view)]
    form = single_choice(stem + (view.passage or ""), right, wrong, seed)
    if form is None:
        return None
    return REPORTED_OPINION.question(reading.article, stem, form, claim.evidence, why_reported(view), view.passage)


def stated(voice: Voice, key: Voice) -> str:
    return f"That {name_inside(voice, key)} stated this"


def stated_by_another(reading: Reading, other: Voice, key: Voice) -> Option:
    reason, evidence = other_words(reading, other)
    return Option(stated(other, key), False, reason, evidence[:1])


def was_correct(view: View) -> Option:
    """That what was stated is correct: nobody's name stands there, or the key would be what most have in common."""
    no_fact = NO_FACT.get(view.sort, MAY_JUDGE_OTHERWISE).format(view.claim.voice.name)
    return Option("That what was stated is correct", False, no_fact)


def rivals_beside(reading: Reading, view: View, seed: int) -> list[Voice]:
    """Who else could have said it: of the speaker's type and cited, as a careless reader takes no silent one for it.

    Whose own words can be shown come first: they are the reason why it is not the answer.
    """
    key, shown = view.claim.voice, f"{view.claim.statement} {view.passage or ''}"
    others = [one for one in other_voices(reading, key, shown) if one.type == key.type and is_named_like(one, key)]
    others = [one for one in able_to_say(reading, view.claim, others) if is_cited(reading, one)]
    alike = alike_in_fame(reading, key, others)
    is_among_known = is_private(reading, key) and len(alike) == 1  # one as little known is enough beside such a key
    return best_of(reading, key, others if is_among_known else alike, seed)


def best_of(reading: Reading, key: Voice, others: Sequence[Voice], seed: int) -> list[Voice]:
    """The best of the others; whose words can be shown come first."""
    heard = [one for one in others if is_told(reading, one)]
    return wrong_voices(reading, key, heard if len(heard) >= RIVALS else others, seed, RIVALS)


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
