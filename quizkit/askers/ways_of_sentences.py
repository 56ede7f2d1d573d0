"""In whose words a sentence stands that no other question shows: in marks, as what a source says, as the article's."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quizkit.askers.drafting import is_one_of_so_many, shuffled, single_choice
from quizkit.askers.figure_voices import HABIT
from quizkit.askers.kinds import QUOTED_OR_PARAPHRASED
from quizkit.askers.places import tying_phrase
from quizkit.askers.pointed_sentences import IN_MARKS, OWN, REPORTED, Pointed, pointed_sentences
from quizkit.askers.wording import content_words, one_line, words
from quizkit.model import Evidence, Matching, Option, Question, Reading, Sentence

STEM = "Find the sentence of the article that {}. In what form does it give its information?"
ENOUGH = 8  # questions of an article, beside which one of these is enough
MOST_BESIDE_FEW, MOST_OF_ONE = 4, 2  # questions of an article that has few others, and of one way
OWN_ALONE = 2  # in one of so many articles without any others the article's own is asked for: it would be guessed
SAME = 0  # whatever the seed is, the same sentences are asked about
SHOWN = 3  # words that carry meaning, by which a question shows a sentence
POINTING = 4  # words in marks by which a stem points one out
MARKED = re.compile(r"“([^“”]+)”")
# What shows the way, and why the others are wrong.
RIGHT: Mapping[str, str] = {
    IN_MARKS: "The sentence cites a source{}, and has words of it in quotation marks.",
    REPORTED: "The sentence cites a source{}, and no quotation marks stand in it.",
    OWN: "The sentence cites nobody, and no quotation marks stand in it.",
}
WRONG: Mapping[tuple[str, str], str] = {
    (IN_MARKS, REPORTED): "A source is cited{}, but some of its words stand in quotation marks.",
    (IN_MARKS, OWN): "The sentence does cite a source{}.",
    (REPORTED, IN_MARKS): "A source is cited{}, but no quotation marks stand in the sentence.",
    (REPORTED, OWN): "No marks stand in the sentence, but it does cite a source{}.",
    (OWN, IN_MARKS): "No source is cited in the sentence, and no quotation marks stand in it.",
    (OWN, REPORTED): "No quotation marks stand in the sentence, but it cites no source either.",
}


def ask_way_of_sentence(reading: Reading, seed: int, asked: Sequence[Question]) -> Iterator[Question]:
    """How does a sentence give what it tells? Of sentences that none of the questions asked before shows: at most four
    where these are few, else one.
    """
    most = MOST_BESIDE_FEW if len(asked) < ENOUGH else 1
    cited, own = (free_sentences(reading, asked, cite=cite) for cite in (True, False))
    for one in chosen(reading, list(cited), own, most):
        if question := way_question(reading, one, seed):
            yield question


def free_sentences(reading: Reading, asked: Sequence[Question], *, cite: bool) -> Iterator[Pointed]:
    """Sentences that cite somebody, or are the article's own, and that no question shows."""
    pointed = pointed_sentences(reading, cite=cite)
    return (one for one in pointed if not any(shows(other, one.sentence, reading) for other in asked))


def shows(question: Question, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a question about a sentence shows words of it, and so may tell whose they are."""
    if not any(place.start < sentence.end and sentence.start < place.end for place in question.evidence):
        return False
    whole = one_line(sentence.cut(reading.text))
    if any(len(words(one)) >= POINTING and one.strip(" …") in whole for one in MARKED.findall(question.stem)):
        return True  # it points the same sentence out
    form = question.form
    pairs = form.pairs if isinstance(form, Matching) else ()
    options = () if isinstance(form, Matching) else form.options
    parts = [*(one.text for one in options), *(text for one in pairs for text in (one.prompt, one.answer))]
    shown = content_words(" ".join((question.stem, question.passage or "", *parts)))
    return len(shown & content_words(whole)) >= SHOWN


def chosen(reading: Reading, cited: Sequence[Pointed], own: Iterator[Pointed], most: int) -> Sequence[Pointed]:
    """The sentences to ask about: the ways in turns that chance orders, of each those that stand first.

    The article's own way, which is found in nearly every article, is asked for once at most.
    """
    ways = shuffled((IN_MARKS, REPORTED, OWN), reading.article.id, SAME)
    if not cited and not is_one_of_so_many(OWN_ALONE, reading.article.id):
        return ()
    found = {way: [one for one in cited if one.way == way] for way in (IN_MARKS, REPORTED)}
    found[OWN] = list(itertools.islice(own, 1))
    turns = ((way, turn) for turn in range(MOST_OF_ONE) for way in ways)
    return [found[way][turn] for way, turn in turns if turn < len(found[way])][:most]


def way_question(reading: Reading, one: Pointed, seed: int) -> Question | None:
    """The question, with the words that tell of a source in the feedback only."""
    stem = STEM.format(one.place)
    said = one.attribution
    cited = "" if said is None or said.source is None else f" (“{tying_phrase(reading, said.source, said.cue)}”)"
    reason = RIGHT[one.way].format(cited)
    wrong = [Option(way, False, why.format(cited)) for (key, way), why in WRONG.items() if key == one.way]
    form = single_choice(stem, Option(one.way, True, reason), wrong, seed)
    if form is None:
        return None
    evidence = (Evidence.of(reading.article, one.sentence.place()),)
    question = QUOTED_OR_PARAPHRASED.question(reading.article, stem, form, evidence, f"{reason} {HABIT}")
    return question if said is not None and said.sure else attrs.evolve(question, certainty="guarded")
