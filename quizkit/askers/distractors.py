"""Wrong answers that are really wrong: never an alias of the key, never a co-source, never an overlap."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence, Set

from quizkit.askers.agreeing import agree, agreeing_with
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.known_people import is_of_history
from quizkit.askers.likeness import likeness, times_cited
from quizkit.askers.material import Claim
from quizkit.askers.places import sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.same_voices import may_be_same
from quizkit.askers.wording import content_roots, content_words
from quizkit.model import Reading, Voice

# From so many common content words, and such a share of the shorter statement's, two statements count as the same.
SHARED_WORDS, OVERLAP = 3, 0.45
# From so many of a statement's words, and such a share of them, a sentence is about the same. The check of co-sources,
# which knows "action" in "actions", takes a larger share.
TOLD_WORDS, TOLD_SHARE = 4, 0.55


def other_voices(reading: Reading, key: Voice, statement: str, owners: Iterable[Voice] = ()) -> list[Voice]:
    """Voices that may stand beside the key as wrong answers: those of its type first, the cited before the named.

    None of them may be the key or one of the `owners` under another name, be named in the statement, say something
    like it, agree with the key or be named where something like it is told, or be taken for another of the list.
    """
    chosen: list[Voice] = []
    taken = {key.id, *(owner.id for owner in owners), *named_where_told(reading, statement)}
    taken |= agreeing_with(reading, key.id)
    alike = named_alike(reading)
    unnamed = [one for one in taken if one not in alike]
    for voice in most_like_first(reading, key):
        if voice.id in taken or content_words(voice.name) & content_words(statement):
            continue
        if not taken.isdisjoint(alike[voice.id]) or any(could_be_one(reading, voice.id, one) for one in unnamed):
            continue
        if not says_it_too(reading, voice, statement):
            chosen.append(voice)
            taken.add(voice.id)
    return chosen


@once_a_reading
def most_like_first(reading: Reading, key: Voice) -> tuple[Voice, ...]:
    """All named voices, those of the key's type and most like it first."""
    cited = times_cited(reading)
    rank = {
        one.id: (one.type != key.type, likeness(reading, one, key), -cited[one.id]) for one in named_voices(reading)
    }
    return tuple(sorted(named_voices(reading), key=lambda one: rank[one.id]))


@once_a_reading
def named_voices(reading: Reading) -> tuple[Voice, ...]:
    """All that the article cites or names, as far as their names say who they are; of the dead only who is cited."""
    named = (voice for voice in (*reading.voices, *reading.bystanders) if can_be_named(voice))
    return tuple(voice for voice in named if times_cited(reading)[voice.id] or not is_of_history(reading, voice))


@once_a_reading
def named_alike(reading: Reading) -> Mapping[int, Set[int]]:
    """For each named voice, by its id, the ids of the other named ones with whom it could be one."""
    named = named_voices(reading)
    found: dict[int, set[int]] = {one.id: set() for one in named}
    for one, other in itertools.combinations(named, 2):
        if may_be_same(reading, one, other):
            found[one.id].add(other.id)
            found[other.id].add(one.id)
    return found


def could_be_one(reading: Reading, one: int, other: int) -> bool:
    """Tell the same as `may_be_same` of any two whom the article cites or names, by their ids."""
    everybody = (*reading.voices, *reading.bystanders)
    return may_be_same(reading, everybody[one], everybody[other])


def says_it_too(reading: Reading, voice: Voice, statement: str) -> bool:
    """Tell whether the article gives the voice something like the statement, sure or not."""
    meant = content_words(statement)
    return any(share_much(held, meant) for held in said_by(reading, voice.id))


@once_a_reading
def named_where_told(reading: Reading, statement: str) -> frozenset[int]:
    """The ids of all whom a sentence names that tells nearly the same as a statement, and is not its own sentence."""
    meant = content_roots(statement)
    least = max(TOLD_WORDS, TOLD_SHARE * len(meant))
    told = (named for held, named in words_and_names(reading) if least <= len(meant & held) < len(meant))
    return frozenset[int]().union(*told)


@once_a_reading
def words_and_names(reading: Reading) -> tuple[tuple[frozenset[str], frozenset[int]], ...]:
    """Of each sentence that names somebody its words that carry meaning, and the ids of all whom it names."""
    mentions = ((at, one.id) for one in (*reading.voices, *reading.bystanders) for at in one.mentions)
    named: dict[int, list[int]] = {}
    for at, voice in mentions:
        if sentence := sentence_with(reading, at):
            named.setdefault(sentence.start, []).append(voice)
    naming = (one for one in reading.sentences if one.start in named)
    return tuple((content_roots(one.cut(reading.text)), frozenset(named[one.start])) for one in naming)


@once_a_reading
def said_by(reading: Reading, voice: int) -> tuple[frozenset[str], ...]:
    """The words that carry meaning of all that the article gives a voice, sure or not, by the voice's id."""
    return tuple(held for whose, held in words_said(reading) if whose == voice)


@once_a_reading
def words_said(reading: Reading) -> tuple[tuple[int | None, frozenset[str]], ...]:
    """The words that carry meaning of every piece of what is said, with the id of its voice."""
    pieces = ((one.voice, piece) for one in reading.attributions for piece in one.content)
    return tuple((voice, content_words(piece.cut(reading.text))) for voice, piece in pieces)


def overlap(one: str, other: str) -> bool:
    """Tell whether two statements share a number or a good part of their words."""
    return share_much(content_words(one), content_words(other))


def share_much(first: frozenset[str], second: frozenset[str]) -> bool:
    """The same of two statements of which the words that carry meaning are known."""
    shared = first & second
    if not shared:
        return False
    if any(word[0].isdigit() for word in shared):
        return True
    return len(shared) >= SHARED_WORDS and len(shared) / min(len(first), len(second)) > OVERLAP


def fit_together(one: Claim, other: Claim) -> bool:
    """Tell whether two statements can be shown alike: first person needs quotation marks on both."""
    return (one.quoted and other.quoted) or not (one.needs_marks or other.needs_marks)


def distance(claim: Claim, key: Claim) -> int:
    """How far two statements are apart in length."""
    return apart(claim.statement, key.statement)


def apart(text: str, key: str) -> int:
    """How far apart in length: a longer rival counts double, as keys that stand out by length are not asked for."""
    more = len(text) - len(key)
    return 2 * more if more > 0 else -more


def other_claims(reading: Reading, key: Claim, claims: Sequence[Claim], *, mixed: bool = False) -> list[Claim]:
    """Claims of other voices as wrong answers beside the key's, one a voice, the nearest in manner and length first.

    `mixed` ones need not fit together: all are shown as words of the article.
    """
    chosen: list[Claim] = []
    for claim in sorted(claims, key=lambda one: nearness(one, key)):
        fits = mixed or all(fit_together(claim, one) for one in [key, *chosen])
        if fits and is_free(reading, key, claim) and not any(is_like(one, claim) for one in chosen):
            chosen.append(claim)
    return chosen


def is_like(one: Claim, other: Claim) -> bool:
    """Tell whether two rivals are of one voice or say about the same."""
    return one.voice == other.voice or overlap(one.statement, other.statement)


def nearness(claim: Claim, key: Claim) -> tuple[bool, int, int]:
    return claim.quoted != key.quoted, distance(claim, key), claim.index


def is_free(reading: Reading, key: Claim, claim: Claim) -> bool:
    """Tell whether a claim is another voice's and cannot be the key's as well."""
    if claim.voice == key.voice or claim.gives_away(key.voice) or overlap(key.statement, claim.statement):
        return False
    if agree(reading, claim.voice, key.voice):
        return False
    return not may_be_same(reading, claim.voice, key.voice) and not says_it_too(reading, key.voice, claim.statement)
