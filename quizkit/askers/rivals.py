"""Who may stand beside a source as a wrong answer: voices of the article that could have said it too."""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Sequence

from quizkit.askers.drafting import of_any_length, shuffled, stands_out
from quizkit.askers.elsewhere import is_told
from quizkit.askers.likeness import (
    is_apart_in_fame,
    is_at_centre,
    is_bystander,
    is_private,
    is_public,
    likeness,
    times_cited,
)
from quizkit.askers.material import Claim
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.source_kinds import PAPERS, PEOPLE, head_of
from quizkit.askers.telling_words import who_could_say
from quizkit.askers.wording import SUFFIXES, TEXTS_KEPT, TITLES, capital, surname_of, words
from quizkit.given_names import is_given_name
from quizkit.model import Reading, Voice

WRONG_VOICES, LEAST_WRONG = 3, 2
WHOLE_NAME = 2  # words
ALIKE = 3  # parts of a rank in which voices agree that are equally good beside a key
SHORTEST_LIKE, LONGEST_LIKE = 0.5, 1.2  # times the key's length
BESIDE_NAME = re.compile(rf"\b(?:{TITLES}|{SUFFIXES})\b\.?")
PAPER = re.compile(rf"\b(?:{'|'.join(sorted(PAPERS))}|averages?|records|analysis|data|figures|index)$", re.I)
PAIR = re.compile(rf"\w and (?:{TITLES})\b")
BOTH = re.compile(r"[A-Z][\w.’'-]* and (?:[a-z]+ ){0,2}[A-Z]")


def rivals_of(reading: Reading, claim: Claim, others: Sequence[Voice], seed: int) -> list[Voice]:
    """The wrong voices beside a claim's own, two or three, or none where too few could have said it.

    All are people or all are bodies, as the source is, and the article cites every one: whoever is only named could be
    told apart without reading what is said. Of every body and of one person at least the words can be shown, and one is
    known as the source is.
    """
    alike = alike_in_fame(reading, claim.voice, others)
    return rivals_among(reading, claim, others, seed) or rivals_among(reading, claim, alike, seed)


def rivals_among(reading: Reading, claim: Claim, others: Sequence[Voice], seed: int) -> list[Voice]:
    """The same from some of the voices; none where the key is the only one, or not one, whom many know."""
    key = claim.voice
    peers = [one for one in able_to_say(reading, claim, others) if is_peer(reading, one, key)]
    fit = [one for one in peers if stands_beside(reading, one, key)]
    if len(fit) < LEAST_WRONG:
        return []
    chosen = only_told(reading, key, wrong_voices(reading, key, fit, seed))
    if len(chosen) < LEAST_WRONG or not any(is_told(reading, one) for one in chosen):
        return []
    return [] if is_told_by_fame(reading, key, chosen) else chosen


def stands_beside(reading: Reading, voice: Voice, key: Voice) -> bool:
    """Tell whether a peer tempts: a body has words that can be shown, and a person whom the article is about stands
    with words of their own beside one whom it introduces only: of any other source many would know that it is not them.
    """
    if is_human(voice) and not is_at_centre(reading, voice):
        return True
    return is_told(reading, voice) and (not is_human(key) or is_private(reading, key) or is_public(reading, key))


def alike_in_fame(reading: Reading, key: Voice, others: Sequence[Voice]) -> list[Voice]:
    """Those who are not surely known where the article introduces the key as little known, nor the other way round."""
    return [one for one in others if not is_apart_in_fame(reading, one, key)]


def is_told_by_fame(reading: Reading, key: Voice, others: Sequence[Voice]) -> bool:
    """Tell whether nobody is known as the key is, or many surely know two of the others and perhaps not the key.

    Beside a source whom the article introduces they may stand: that an expert says it, and no politician, does not tell
    which of two experts.
    """
    if not alike_in_fame(reading, key, others):
        return True
    is_placed = is_public(reading, key) or is_private(reading, key)
    return not is_placed and sum(is_public(reading, one) for one in others) > 1


def able_to_say(reading: Reading, claim: Claim, others: Sequence[Voice]) -> list[Voice]:
    """Those of whom nobody could rule out, by what they are or say of themselves, that it is theirs."""
    key = claim.voice
    return [
        one
        for one in who_could_say(reading, claim.statement, key, others)
        if not is_odd_paper(one, key) and not (claim.quoted and is_crowd(one) and not is_crowd(key))
    ]


def is_crowd(voice: Voice) -> bool:
    """Tell whether it is people without a name of their own, who say no sentence in one voice: "Birch supporters"."""
    return voice.name.split()[-1][:1].islower() and any(PEOPLE.fullmatch(one) for one in head_of(words(voice.name)))


def is_odd_paper(voice: Voice, key: Voice) -> bool:
    """Tell whether one is a document or a poll beside a person, group or government, who says other things."""
    return is_paper(voice) and not is_paper(key) and key.type != "organisation"


@functools.lru_cache(maxsize=TEXTS_KEPT)
def is_paper(voice: Voice) -> bool:
    """Tell whether a name is that of a document or a poll: "county land records", "the Harbour Poll average"."""
    return voice.type == "document" or bool(PAPER.search(" ".join(head_of(words(voice.name)))))


@once_a_reading
def has_peers(reading: Reading, key: Voice) -> bool:
    """Tell whether enough others can stand beside a source at all, to refuse without much ado where they cannot."""
    is_fit = is_named_like(key, key) and not is_pair(key)
    peers = (one for one in reading.voices if one.id != key.id and is_peer(reading, one, key))
    return is_fit and len(tuple(itertools.islice(peers, LEAST_WRONG))) == LEAST_WRONG


def is_peer(reading: Reading, voice: Voice, key: Voice) -> bool:
    """Tell whether a voice is cited, of the key's sort, and can be shown as the key is."""
    is_alike = is_of_sort(voice, key) and is_named_like(voice, key)
    return is_alike and not (is_bystander(reading, voice) or is_pair(voice))


def only_told(reading: Reading, key: Voice, chosen: list[Voice]) -> list[Voice]:
    """Without those of whom the article shows no words, where enough are left: they would tempt nobody."""
    told = [one for one in chosen if is_told(reading, one)]
    return chosen if len(told) < LEAST_WRONG or stands_out(key.name, [one.name for one in told]) else told


def is_of_sort(voice: Voice, key: Voice) -> bool:
    """Tell whether both are people, or neither is."""
    return is_human(voice) == is_human(key)


@functools.lru_cache(maxsize=TEXTS_KEPT)
def is_human(voice: Voice) -> bool:
    """Tell whether a voice is a person, also one whom the reader could not tell, by a given name and a surname."""
    parts = words(voice.name)
    is_name = len(parts) == WHOLE_NAME and is_given_name(parts[0]) and parts[1][:1].isupper()
    return voice.type == "person" or (voice.type == "unknown" and is_name)


def is_pair(voice: Voice) -> bool:
    """Tell whether two are named as one: "Tom Birch and Rep. Holt", "Birch and the Harbour Party"."""
    return bool(PAIR.search(voice.name)) or (voice.type == "group" and bool(BOTH.search(voice.name)))


@functools.lru_cache(maxsize=TEXTS_KEPT)
def has_whole_name(voice: Voice) -> bool:
    """Tell whether a person is not shown by the first name or the surname alone, beside others with both."""
    return voice.type != "person" or len(words(BESIDE_NAME.sub("", voice.name))) > 1


def is_named_like(voice: Voice, key: Voice) -> bool:
    """Tell whether a person can be shown as the key is: with the whole name, or all by surname where it has no more."""
    if has_whole_name(key):
        return has_whole_name(voice)
    return voice.type != "person" or not is_given_name(surname_of(voice.name))


def name_beside(voice: Voice, key: Voice) -> str:
    """The name to show as an answer: a person's surname where the article gives the key no more.

    >>> ana, birch = Voice(0, "Ana Ruiz", "person", ()), Voice(1, "Birch", "person", ())
    >>> name_beside(ana, birch), name_beside(ana, ana)
    ('Ruiz', 'Ana Ruiz')
    """
    return capital(name_inside(voice, key))


def name_inside(voice: Voice, key: Voice) -> str:
    """The same inside a sentence: "a claim by the council"."""
    by_surname = voice.type == "person" and not has_whole_name(key)
    return surname_of(voice.name) if by_surname else voice.name


def have_surnames_alone(reading: Reading, people: Sequence[Voice]) -> bool:
    """Tell whether each is a person with a given name and a surname that nobody else has and that is no given name."""
    everybody = frozenset(one.name for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    borne = Counter(map(surname_of, everybody))
    return all(
        one.type == "person"
        and sum(len(word) > 1 for word in words(BESIDE_NAME.sub("", one.name))) == WHOLE_NAME
        and borne[surname_of(one.name)] == 1
        and not is_given_name(surname_of(one.name))
        for one in people
    )


def wrong_voices(
    reading: Reading, key: Voice, others: Sequence[Voice], seed: int, most: int = WRONG_VOICES
) -> list[Voice]:
    """The best of them: those most like the key first, and where more are like it than have room some of any length;
    among equals chance decides, in the same manner for all questions of an article, or the key would be the name that
    occurs most often.

    Where all of them are much shorter than the key, which would stand out, the longest takes the last place.
    """
    ranks = {voice.id: rank(reading, voice, key) for voice in others}
    ordered = sorted(shuffled(others, reading.article.id, seed), key=lambda voice: ranks[voice.id])
    chosen: list[Voice] = []
    for _, alike in itertools.groupby(ordered, key=lambda voice: ranks[voice.id][:ALIKE]):
        chosen += of_any_length(key.name, list(alike), lambda one: len(one.name), most - len(chosen), seed)
    rest = [voice for voice in ordered if voice not in chosen]
    if rest and stands_out(key.name, [voice.name for voice in chosen]):
        long_enough = [one for one in rest if not stands_out(key.name, [one.name])]
        chosen[-1] = max(long_enough or rest, key=lambda voice: len(voice.name))
    return chosen


def rank(reading: Reading, voice: Voice, key: Voice) -> tuple[int, ...]:
    """The place of a voice beside the key, the lowest for the best."""
    _, unlike, standing = likeness(reading, voice, key)
    last = standing, is_far_in_length(voice, key), -times_cited(reading)[voice.id]
    return voice.type != key.type, not is_told(reading, voice), unlike, *last


def is_far_in_length(voice: Voice, key: Voice) -> bool:
    """Tell whether a name is so much longer or shorter than the key that the lengths would tell the key."""
    return not SHORTEST_LIKE <= len(voice.name) / len(key.name) <= LONGEST_LIKE
