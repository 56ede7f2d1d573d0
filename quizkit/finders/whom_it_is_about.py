"""Of several people in a sentence: whom it is about, and whether another could be meant by what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizkit.finders.attributions import Found
from quizkit.finders.mentions import Mention
from quizkit.finders.words import word_set


def main_subjects(fitting: Sequence[Mention], own: Found | None) -> list[Mention]:
    """Those whom the sentence is about. Where the pronoun speaks, a speaker comes before whom he speaks of."""
    main = [one for one in fitting if one.is_main]
    if own is not None and says_aloud(own):
        return [one for one in main if not one.is_reported] or main
    return main


def likely(fitting: Iterable[Mention]) -> list[Mention]:
    """Without those told by a noun in some clause ("a mayor should not vote") where others have names."""
    every = list(fitting)
    has_name = any(one.who is not None and one.gender is not None for one in every)
    return [one for one in every if not (has_name and one.is_noun) or one.gender or one.is_main or one.is_object]


def says_aloud(own: Found) -> bool:
    """Tell whether the cue is a plain verb of speech: who said something goes on saying, but may find another."""
    cue = own.passage.tokens_in(own.cue) or ()
    keys = ("strong", "strong_with_quotation") if own.manner == "quote" else ("strong",)
    return any(token.lemma_.lower() in word_set("reporting", key) for token in cue for key in keys)


def is_contested(
    rivals: Sequence[Mention], fitting: Sequence[Mention], who: str, own: Found | None, is_last: bool
) -> bool:
    """Tell whether another could be meant. A speaker who goes on speaking is not, unless another is a subject too.

    Who is asked may answer. Subjects inside what the speaker says are none of those. Right behind a sentence, in its
    paragraph or with the words of the next, it is its subject who speaks, unless it tells what the subject does to
    another.
    """
    if not rivals:
        return False
    if any(one.asks for one in fitting if one.who == who):
        return True
    if own is None or not says_aloud(own):
        return True
    speaks_too = any(one.speaks for one in fitting if one.who == who)
    if speaks_too and not any(one.is_subject and not one.is_reported for one in rivals):
        return False
    is_here = own.passage.block.start == rivals[0].place[0]
    if not is_here and not (is_last and begins_paragraph(own)):
        return True
    return any(one.is_main or (one.is_object and not speaks_too) or (one.is_subject and not is_here) for one in rivals)


def begins_paragraph(own: Found) -> bool:
    """Tell whether a paragraph begins with the speaker's words in quotation marks."""
    return own.manner == "quote" and own.content[0].start == own.passage.block.start


def sole_mention(fitting: Sequence[Mention], block: int) -> list[Mention]:
    """The only one whom the sentence right before names, though it is not the subject of its main verb.

    It is the subject of an inner clause, or owns what the sentence is about ("Ruiz's day was long"), or is the object
    of a sentence of the same paragraph.
    """
    told = [one for one in fitting if one.is_subject or one.is_topic or (one.is_object and one.place[0] == block)]
    return told if len({one.who for one in fitting}) == 1 else []
