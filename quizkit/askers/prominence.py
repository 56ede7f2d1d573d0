"""Who gets the first word, the last word, the most and the least room: prominence-of-source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.distractors import could_be_one
from quizkit.askers.drafting import single_choice, stands_out
from quizkit.askers.first_and_last import first_quoted, last_quoted
from quizkit.askers.heard import silent_option
from quizkit.askers.kinds import PROMINENCE_OF_SOURCE
from quizkit.askers.likeness import is_at_centre, is_public, likeness, places_of
from quizkit.askers.marked import ODD_MARKS, Marked, is_or_may_be, marks_of, quotations_of
from quizkit.askers.most_room import least_quoted, most_quoted, words_of
from quizkit.askers.persons import is_full_name
from quizkit.askers.places import evidence_of, tied, tying_phrase
from quizkit.askers.prominence_sorts import EARLIER, FIRST, LAST, LATER, LEAST, MOST, Sort
from quizkit.askers.rivals import LEAST_WRONG, wrong_voices
from quizkit.askers.silent import silent_people
from quizkit.askers.standouts import Standout, first_citation, is_surname, people_with_names
from quizkit.askers.wording import folded, name_words, one_line, shortened, singular, surname_of, words
from quizkit.model import Attribution, Evidence, Option, Question, Reading, Voice

LEAST_ROUNDED = 20  # words
EARLY = 0.25  # of the text


def ask_prominence_of_source(reading: Reading, seed: int) -> Iterator[Question]:
    """Who is quoted first, who last, and who at the greatest length?"""
    if len(people_with_names(reading)) < LEAST_WRONG or ODD_MARKS.search(reading.text):
        return
    ends = ((FIRST, EARLIER, first_quoted(reading)), (LAST, LATER, last_quoted(reading)))
    found = [(sort if one.outright else weaker, one) for sort, weaker, one in ends if one]
    found += [(sort, one) for sort, one in ((MOST, most_quoted(reading)), (LEAST, least_quoted(reading))) if one]
    for sort, one in found:
        if question := about(reading, sort, one, seed):
            yield question


def about(reading: Reading, sort: Sort, found: Standout, seed: int) -> Question | None:
    """The question for whoever stands out, beside others who are cited and surely do not."""
    rivals = rivals_beside(reading, sort, found, seed)
    if len(rivals) < LEAST_WRONG:
        return None
    if sort == MOST and is_plainly_foremost(reading, found.voice, rivals):
        return None
    named = shown_names(found.voice, rivals)
    key = named[found.voice.id]
    if sounds_in(sort.stem, key):
        return None
    assert found.marked.attribution is not None
    said = words_shown(reading, found.marked)
    right = Option(key, True, f"{sort.of_key.format(key=key)}: “{said}”.")
    wrong = [wrong_option(reading, sort, key, one, named[one.id]) for one in rivals]
    form = single_choice(sort.stem, right, wrong, seed)
    if form is None:
        return None
    proof = sort.proof.format(key=key, count=rounded(found.words), **next_to(reading, found, rivals, named))
    phrase = phrase_of(reading, found.marked.attribution, found.voice)
    why = f"{phrase} stands beside “{said}”. {proof} {sort.habit}"
    return PROMINENCE_OF_SOURCE.question(reading.article, sort.stem, form, evidence_for(reading, found), why)


def rivals_beside(reading: Reading, sort: Sort, found: Standout, seed: int) -> Sequence[Voice]:
    """The best wrong answers: whoever stands out in one way is among them where it is asked who does in another.

    Else the keys would be those who stand among the answers of one question only.
    """
    others = others_beside(reading, sort, found)
    chosen = wrong_voices(reading, found.voice, others, seed)
    outstanding = (one.voice for one in (first_quoted(reading), last_quoted(reading), most_quoted(reading)) if one)
    tempting = [one for one in outstanding if one in others]
    rivals = list(dict.fromkeys([*tempting, *chosen]))[: len(chosen)]
    if not rivals or stands_out(found.voice.name, [one.name for one in rivals]):
        rivals = chosen
    return without_longest(found.voice, rivals, tempting)


def without_longest(key: Voice, rivals: Sequence[Voice], kept: Sequence[Voice]) -> Sequence[Voice]:
    """The rivals without the only one whose name is longer than the key, unless it is kept or the key would stand out.

    Few keys have the longest name, as such a one may not stand out; so it would be the second longest too often.
    """
    rest = [one for one in rivals if one in kept or len(one.name) <= len(key.name)]
    is_enough = len(rest) >= LEAST_WRONG and not stands_out(key.name, [one.name for one in rest])
    return rest if len(rest) == len(rivals) - 1 and is_enough else rivals


def is_plainly_foremost(reading: Reading, key: Voice, rivals: Sequence[Voice]) -> bool:
    """Tell whether an article is about somebody, and about nobody else whom many know: such a one would be guessed."""
    if is_surname(key):
        return True  # who needs no given name is known to all
    return is_at_centre(reading, key) and not any(
        is_at_centre(reading, one) or is_public(reading, one) for one in rivals
    )


def shown_names(key: Voice, rivals: Sequence[Voice]) -> dict[int, str]:
    """How each is shown, by id: all with the full name, or all by the surname where the article gives one no more."""
    people = [key, *rivals]
    by_surname = any(map(is_surname, people))
    return {one.id: surname_of(one.name) if by_surname else one.name for one in people}


def next_to(reading: Reading, found: Standout, rivals: Sequence[Voice], named: Mapping[int, str]) -> dict[str, str]:
    """Who of the others is quoted with a count of words that is nearest to the key's, and that count."""
    nearest = min(rivals, key=lambda one: abs(words_of(reading, one) - found.words))
    return {"next": named[nearest.id], "others": str(rounded(words_of(reading, nearest)))}


def rounded(count: int) -> int:
    """A count as a reader might give it.

    >>> rounded(87), rounded(8)
    (90, 8)
    """
    return count if count < LEAST_ROUNDED else round(count, -1)


def sounds_in(stem: str, name: str) -> bool:
    """Tell whether a word of a name stands in the stem, which would point at it: "marks" at Mark.

    >>> sounds_in("Whose words stand in marks?", "Mark Holt"), sounds_in("Whose words stand in marks?", "Ana Ruiz")
    (True, False)
    """
    return not name_words(name).isdisjoint(singular(folded(word)) for word in words(stem))


def others_beside(reading: Reading, sort: Sort, found: Standout) -> list[Voice]:
    """Of those who come behind all who are quoted; where this is one only, another beside them who is not.

    Whoever has no words in marks is no tempting answer. Beside a full name stand full names, where there are enough.
    """
    apart = [
        one
        for at, one in enumerate(found.beaten)
        if not any(is_or_may_be(reading, one, other) for other in found.beaten[:at])
    ]
    full = [one for one in apart if is_full_name(one)] if is_full_name(found.voice) else []
    return few_beside(reading, sort, found, full) or few_beside(reading, sort, found, apart)


def few_beside(reading: Reading, sort: Sort, found: Standout, others: Sequence[Voice]) -> list[Voice]:
    """All whom the article quotes, with a few words only where it must be; one of them and another who is cited or,
    where nobody else is, named."""
    quoted = [one for one in others if quotations_of(reading, one)]
    if len(quoted) < LEAST_WRONG:
        quoted = [one for one in others if marks_of(reading, one)]
    if len(quoted) != 1:
        return quoted if len(quoted) >= LEAST_WRONG else []
    told = [one for one in others if one not in quoted] or silent_beside(reading, sort, [found.voice, *quoted])
    return [*quoted, min(told, key=lambda one: likeness(reading, one, found.voice))] if told else []


def silent_beside(reading: Reading, sort: Sort, people: Sequence[Voice]) -> list[Voice]:
    """Those whom the article names often or early and does not let speak, where that is not to come first."""
    if sort == LEAST:
        return []
    silent = (one for one in silent_people(reading) if is_of_weight(reading, one))
    return [one for one in silent if not any(could_be_one(reading, one.id, other.id) for other in people)]


def is_of_weight(reading: Reading, voice: Voice) -> bool:
    """Tell whether somebody is named twice, or in the first part of the text: in passing nobody is thought to speak."""
    places = places_of(reading, voice)
    return len(places) > 1 or any(one.start < EARLY * len(reading.text) for one in places)


def wrong_option(reading: Reading, sort: Sort, key: str, voice: Voice, name: str) -> Option:
    """Why somebody is not the key: quoted elsewhere, or only reported."""
    quoted = quotations_of(reading, voice) or marks_of(reading, voice)
    if quoted and quoted[0].attribution:
        reason = f"{name} is quoted too, {sort.of_quoted.format(key=key)}: “{words_shown(reading, quoted[0])}”."
        return Option(name, False, reason, evidence_of(reading, quoted[0].attribution, voice))
    cited, where = first_citation(reading, voice), sort.of_others.format(name=name, key=key)
    if cited is None:
        return attrs.evolve(silent_option(reading, voice), text=name)
    reason = f"{phrase_of(reading, cited, voice)} tells what {name} said, but {where}."
    return Option(name, False, reason, evidence_of(reading, cited, voice))


def phrase_of(reading: Reading, attribution: Attribution, voice: Voice) -> str:
    assert attribution.source is not None
    return tied(tying_phrase(reading, attribution.source, attribution.cue), voice)


def words_shown(reading: Reading, marked: Marked) -> str:
    return shortened(one_line(marked.cut(reading.text)))


def evidence_for(reading: Reading, found: Standout) -> tuple[Evidence, ...]:
    """The words in marks with those that tell whose they are; for the room the longest of them, in the text's order."""
    spans: list[Evidence] = []
    for marked in found.shown:
        new = evidence_of_marked(reading, marked, found.voice)
        spans += [one for one in new if not any(one.quote in known.quote for known in spans)]
    return tuple(spans)


def evidence_of_marked(reading: Reading, marked: Marked, voice: Voice) -> tuple[Evidence, ...]:
    attribution = marked.attribution
    assert attribution is not None
    piece = next((one for one in attribution.content if one.overlaps(marked)), None)
    tying = evidence_of(reading, attribution, voice, piece)
    return tying if piece else (*tying, Evidence.of(reading.article, marked.place()))
