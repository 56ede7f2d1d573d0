"""Whose judgement it is, and what about it is a fact: reported-opinion, owner-of-judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quizkit.askers.distractors import is_same_sort, other_voices
from quizkit.askers.drafting import Kind, shuffled, single_choice
from quizkit.askers.elsewhere import other_words
from quizkit.askers.fragments import Fragment, fragments_of
from quizkit.askers.likeness import is_bystander, is_like, times_cited
from quizkit.askers.material import Claim, is_cited
from quizkit.askers.places import tied
from quizkit.askers.rivals import able_to_say, alike_in_fame, is_named_like, name_inside, wrong_voices
from quizkit.askers.telling_words import tells_speaker
from quizkit.askers.views import View, reported_views, verdict_views, views_of
from quizkit.askers.wording import content_words, name_words
from quizkit.model import Option, Question, Reading, Voice

REPORTED_OPINION = Kind("reported-opinion", "opinion", "evaluate")
OWNER_OF_JUDGEMENT = Kind("owner-of-judgement", "opinion", "evaluate")

MOST_OTHERS, MOST_QUESTIONS = 3, 4
MOST_OF_ONE = 2  # questions about one speaker: that name would soon be known for the key
WHICH = "Which of these does it report as a fact?"
ABOUT_QUOTATION = "The article quotes these words. Which of these does it report as a fact?"
ABOUT_PASSAGE = (
    "The passage ends with a quotation. Which of these does the article report as a fact about the words quoted?"
)
# The view itself as a fact, in wordings of many lengths: what is told is true, what is asked or done is right. None
# has a word of a stem, or one that an article is likely not to have: it could be told apart by that.
IT_IS_SO = (
    "That it is so",
    "That this is true",
    "That this is the case",
    "That what it says is true",
    "That what was said is true",
    "That this is how things are",
    "That what was said is the case",
    "That what has been said is true",
    "That it is so, whoever said this",
    "That it is so, no matter who says it",
    "That it is so, no matter who said this",
    "That it is so, no matter who may say this",
    "That it is so, no matter who may have said this",
)
IT_IS_RIGHT = (
    "That this is right",
    "That this should be so",
    "That it would be right to do so",
    "That this should be so, whoever says it",
    "That this should be so, no matter who said it",
)
IT_WAS_RIGHT = (
    "That this was right",
    "That it was right to do this",
    "That it was right that they did this",
)
ITSELF = Option("The article itself, in its own voice", False, "The words stand in quotation marks, with a speaker.")


def ask_reported_opinion(reading: Reading, seed: int) -> Iterator[Question]:
    """What is the fact here? That somebody said it: for each view, then for each verdict, at most four questions."""
    asked = Counter[int]()
    most_of_one = MOST_OF_ONE if len(times_cited(reading)) > 1 else 1
    for view in (*reported_views(reading), *verdict_views(reading)):
        speaker = view.claim.voice.id
        question = reported_question(reading, view, seed) if asked[speaker] < most_of_one else None
        if question and asked.total() < MOST_QUESTIONS:
            asked[speaker] += 1
            yield question


def reported_question(reading: Reading, view: View, seed: int) -> Question | None:
    """The question about a view, where somebody else could have held it."""
    claim = view.claim
    others = rivals_of(reading, claim, seed)
    if not others or claim.gives_away(claim.voice) or tells_speaker(reading, claim.statement):
        return None
    stem, did = stem_about(view), "did" if view.sort == "verdict" else "said"
    name = name_inside(claim.voice, claim.voice)
    right = Option(f"That {name} {did} this", True, f"That somebody {did} this can be checked.")
    wrong = [by_another(reading, voice, name_inside(voice, claim.voice), did) for voice in others]
    wrong.append(that_it_is_so(view, [right.text, *(option.text for option in wrong)], stem))
    form = single_choice(stem, right, wrong, seed)
    if form is None:
        return None
    return REPORTED_OPINION.question(reading.article, stem, form, claim.evidence, why_reported(view), view.passage)


def rivals_of(reading: Reading, claim: Claim, seed: int) -> list[Voice]:
    """Who else could have said it: two voices of the speaker's type, or one who is cited where no other is like it.

    One alone who is only named, perhaps the target of an attack, would be known for no speaker without the article.
    """
    key = claim.voice
    others = [one for one in other_voices(reading, key, claim.statement) if one.type == key.type]
    others = [one for one in able_to_say(reading, claim, others) if is_named_like(one, key)]
    chosen = wrong_voices(reading, key, others, seed, MOST_OTHERS - 1)
    if not alike_in_fame(reading, key, chosen):
        chosen = wrong_voices(reading, key, alike_in_fame(reading, key, others), seed, MOST_OTHERS - 1)
    if all(is_bystander(reading, one) for one in chosen):
        return chosen if len(chosen) > 1 else []
    return [one for one in chosen if not is_bystander(reading, one) or is_like(reading, one, key)]


def stem_about(view: View) -> str:
    if view.sort == "verdict":
        return f"The article tells of somebody who “{view.claim.statement}”. {WHICH}"
    if view.passage is None:
        return f"The article contains these words: “{view.claim.statement}”. {WHICH}"
    return ABOUT_QUOTATION if view.passage[:1] in '“"' else ABOUT_PASSAGE


def that_it_is_so(view: View, beside: Sequence[str], stem: str) -> Option:
    """The view itself as a fact, in words that chance makes now the shortest answer and now the longest."""
    lengths = sorted(map(len, beside))
    inner = range(1, len(lengths))  # twice as often, as there is not always room between two names
    rank = shuffled([*range(len(lengths) + 1), *inner], stem, len(lengths))[0]
    bounds = [0, *lengths, len(max(IT_IS_SO, key=len)) + lengths[-1]]
    low, high = bounds[rank], bounds[rank + 1]
    fit = {"verdict": IT_WAS_RIGHT, "demand": IT_IS_RIGHT}.get(view.sort, IT_IS_SO)
    text = min(fit, key=lambda words: abs(2 * len(words) - low - high))
    return Option(text, False, f"That is the view of {view.claim.voice.name}; others may judge otherwise.")


def by_another(reading: Reading, voice: Voice, name: str, did: str) -> Option:
    reason, evidence = other_words(reading, voice)
    return Option(f"That {name} {did} this", False, reason, evidence[:1])


def why_reported(view: View) -> str:
    done = "done" if view.sort == "verdict" else "said"
    held = f"What was said is {view.named} (“{view.words_shown}”)"
    if view.sort == "verdict":
        held = "Whether it was right to do so is a matter of opinion"
    return (
        f"{view.claim.tied} makes this a report: that it was {done} is a fact, which a record could confirm. "
        f"{held}: the view of {view.claim.voice.name}, even when an article repeats it."
    )


def ask_owner_of_judgement(reading: Reading, seed: int) -> Iterator[Question]:
    """Whose judgement is it? One question for each quoted judgement that is not asked about as a whole."""
    asked = [view.claim.statement for view in views_of(reading)]
    for fragment in fragments_of(reading):
        gives_away = name_words(fragment.voice.name) & content_words(fragment.text)
        if gives_away or any(fragment.text in words for words in asked) or reading.text.count(fragment.text) > 1:
            continue
        others = other_voices(reading, fragment.voice, fragment.text)
        others = sorted(others, key=lambda voice: not is_cited(reading, voice))[:MOST_OTHERS]
        if (
            len(others) < MOST_OTHERS - 1
            or not is_cited(reading, others[0])
            or not is_same_sort(fragment.voice, others)
        ):
            continue
        stem = f"The article quotes the judgement “{fragment.text}”. Whose is it?"
        right = Option(
            fragment.voice.name, True, f"{tied(fragment.phrase, fragment.voice)} ties the words to their speaker."
        )
        wrong = [another(reading, voice) for voice in others]
        form = single_choice(stem, right, wrong if len(wrong) == MOST_OTHERS else [*wrong, ITSELF], seed)
        if form:
            yield OWNER_OF_JUDGEMENT.question(reading.article, stem, form, fragment.evidence, why_owned(fragment))


def another(reading: Reading, voice: Voice) -> Option:
    reason, evidence = other_words(reading, voice)
    return Option(voice.name, False, reason, evidence[:1])


def why_owned(fragment: Fragment) -> str:
    return (
        f"“{fragment.phrase}” gives the quotation to {fragment.voice.name}. Quotation marks promise "
        "somebody's own words; they do not turn the judgement into a fact."
    )
