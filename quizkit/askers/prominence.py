"""Who gets the first word, the last word and the most room: prominence-of-source."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quizkit.askers.drafting import single_choice
from quizkit.askers.first_and_last import first_quoted, last_quoted
from quizkit.askers.heard import cited_people, silent_option
from quizkit.askers.kinds import PROMINENCE_OF_SOURCE
from quizkit.askers.likeness import is_bystander
from quizkit.askers.marked import ODD_MARKS, Marked, quotations_of
from quizkit.askers.most_room import most_quoted
from quizkit.askers.places import evidence_of, tied, tying_phrase
from quizkit.askers.rivals import LEAST_WRONG, wrong_voices
from quizkit.askers.standouts import Standout
from quizkit.askers.wording import folded, name_words, one_line, shortened, singular, words
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Voice


@attrs.frozen
class Sort:
    """What is asked: the stem, what is told of the key and of a rival, and the habit to take away."""

    stem: str
    of_key: str
    proof: str
    of_quoted: str
    of_cited: str
    habit: str


FIRST = Sort(
    "Which of these people gets the first word in the article, as the first whose words stand in quotation marks?",
    "Of these people {key} is the first to be quoted",
    "No other of these people has words in quotation marks before that.",
    "but not before {key}",
    "puts none of it in quotation marks before the words of {key}",
    "Whoever is quoted first often sets the terms in which a matter is seen: "
    "ask how the article would read if somebody else had begun.",
)
LAST = Sort(
    "Which of these people gets the last word in the article, as the last whose words stand in quotation marks?",
    "Of these people {key} is the last to be quoted",
    "No other of these people has words in quotation marks after that.",
    "but not after {key}",
    "puts none of it in quotation marks after the words of {key}",
    "What is quoted last stays in mind and goes unanswered: ask what others who are cited would have replied.",
)
MOST = Sort(
    "Which of these people gets the most room in the article, counted in words that stand in quotation marks?",
    "Of these people {key} is quoted with most words, among them",
    "About {count} words of {key} stand in quotation marks, more than twice as many as of any other of these people.",
    "but with less than half as many words as {key}",
    "puts far less of it in quotation marks than of the words of {key}",
    "Whoever is quoted at length has more chances to persuade: see how much room each side gets before you weigh them.",
)


def ask_prominence_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """Who is quoted first, who last, and who at the greatest length?"""
    if ODD_MARKS.search(reading.text):
        return
    found = ((FIRST, first_quoted(reading)), (LAST, last_quoted(reading)), (MOST, most_quoted(reading)))
    for sort, one in found:
        if one and (question := about(reading, sort, one, seed)):
            yield question


def about(reading: Reading, sort: Sort, found: Standout, seed: int) -> Question | None:
    """The question for whoever stands out, beside others who are cited and surely do not."""
    rivals = wrong_voices(reading, found.voice, others_beside(reading, found), seed)
    if len(rivals) < LEAST_WRONG or not any(quotations_of(reading, one) for one in rivals):
        return None
    if sounds_in(sort.stem, found.voice.name):
        return None
    assert found.marked.attribution is not None
    said = words_shown(reading, found.marked)
    right = Option(found.voice.name, True, f"{sort.of_key.format(key=found.voice.name)}: “{said}”.")
    form = single_choice(sort.stem, right, [wrong_option(reading, sort, found.voice, one) for one in rivals], seed)
    if form is None:
        return None
    proof = sort.proof.format(key=found.voice.name, count=round(found.words, -1))
    why = f"{phrase_of(reading, found.marked.attribution, found.voice)} stands beside “{said}”. {proof} {sort.habit}"
    return PROMINENCE_OF_SOURCE.question(reading.article, sort.stem, form, evidence_for(reading, found), why)


def sounds_in(stem: str, name: str) -> bool:
    """Tell whether a word of a name stands in the stem, which would point at it: "marks" at Mark.

    >>> sounds_in("Whose words stand in marks?", "Mark Holt"), sounds_in("Whose words stand in marks?", "Ana Ruiz")
    (True, False)
    """
    return not name_words(name).isdisjoint(singular(folded(word)) for word in words(stem))


def others_beside(reading: Reading, found: Standout) -> list[Voice]:
    """Of those who come behind all who are quoted; where these are too few, all who are cited, and one who is not."""
    quoted = [one for one in found.beaten if quotations_of(reading, one)]
    if len(quoted) >= LEAST_WRONG:
        return quoted
    cited = [one for one in found.beaten if not is_bystander(reading, one)]
    return cited if len(cited) >= LEAST_WRONG else list(found.beaten[: len(cited) + 1])


def wrong_option(reading: Reading, sort: Sort, key: Voice, voice: Voice) -> Option:
    quoted = quotations_of(reading, voice)
    if quoted and quoted[0].attribution:
        where = sort.of_quoted.format(key=key.name)
        reason = f"{voice.name} is quoted too, {where}: “{words_shown(reading, quoted[0])}”."
        return Option(voice.name, False, reason, evidence_of(reading, quoted[0].attribution, voice))
    cited = next((one for who, one in cited_people(reading) if who == voice), None)
    if cited is None:
        return silent_option(reading, voice)
    where = sort.of_cited.format(key=key.name)
    reason = f"{phrase_of(reading, cited, voice)} tells what {voice.name} said, but the article {where}."
    return Option(voice.name, False, reason, evidence_of(reading, cited, voice))


def phrase_of(reading: Reading, attribution: Attribution, voice: Voice) -> str:
    assert attribution.source is not None
    return tied(tying_phrase(reading, attribution.source, attribution.cue), voice)


def words_shown(reading: Reading, marked: Marked) -> str:
    return shortened(one_line(marked.cut(reading.text)))


def evidence_for(reading: Reading, found: Standout) -> tuple[Evidence, ...]:
    """The words in marks with those that tell whose they are."""
    attribution = found.marked.attribution
    assert attribution is not None
    piece = next((one for one in attribution.content if one.overlaps(found.marked)), None)
    tying = evidence_of(reading, attribution, found.voice, piece)
    return tying if piece else (*tying, Evidence.of(reading.article, found.marked.place()))
