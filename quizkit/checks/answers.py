"""Rules about the answers on offer: are they answers, apart from each other, and explained?"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from quizkit.checks.amounts import order_of
from quizkit.checks.findings import Flaw, question_rule
from quizkit.checks.items import Item
from quizkit.checks.words import bare, roots, share, words
from quizkit.model import Matching

LEAST_COMMON = 4  # words with which all options begin
LEAST_BESIDE_FILLER = 3  # wrong options, so that one can be left out
HOME = 0.5  # the least part of the key's own words that the article has, so that others can be told to be foreign
_OF_THEM = (
    r"(?: of)?(?: the)? (?:above|these|those|(?:the |these |those )?(?:above |other )?(?:answers|choices|options))"
)
_IS_RIGHT = r"(?: (?:is|are) (?:correct|false|incorrect|right|true|wrong))?"
_NONE = re.compile(rf"(?:none|neither){_OF_THEM}{_IS_RIGHT}")
_ALL = re.compile(rf"(?:all|any|both|either){_OF_THEM}{_IS_RIGHT}")
_LETTERS = re.compile(
    r"(?:both |either |neither |only |answers? |options? )*(?:[a-f]|[1-6])"
    r"(?:(?:,| and| or| nor| &)+ (?:[a-f]|[1-6]))+(?: only)?"
)
_QUOTED = re.compile(r"“([^“”]+)”")
_JOINED = re.compile(r"\b(?:and|or|both|as well as)\b|&")
_EMPTY_PRAISE = re.compile(r"\b(?:correct|right|answer|because|this|key|option|yes|well|done|true|good)\b", re.I)


def none_of_the_above(item: Item) -> Iterator[Flaw]:
    """It shows what somebody does not know, not what they know. Tarrant 2006, flaw 3."""
    yield from (Flaw(place, text) for place, text in item.answers() if _NONE.fullmatch(bare(text)))


def all_of_the_above(item: Item) -> Iterator[Flaw]:
    """Two options seen to be right give it away. Tarrant 2006, flaw 9."""
    yield from (Flaw(place, text) for place, text in item.answers() if _ALL.fullmatch(bare(text)))


def combined_answers(item: Item) -> Iterator[Flaw]:
    """ "A and C", or an option that joins two of the others: then these are right too. Tarrant 2006, flaw 14."""
    for place, text in item.answers():
        others = [bare(other) for _, other in item.answers() if bare(other) != bare(text)]
        held = [one for one in others if one in bare(text) and re.search(rf"\b{re.escape(one)}\b", bare(text))]
        # "More than 100" holds "100": these are one.
        apart = {one for one in held if not any(one != other and one in other for other in held)}
        if _LETTERS.fullmatch(bare(text)) or (item.options and len(apart) >= 2 and _JOINED.search(bare(text))):
            yield Flaw(place, text)


def option_like_stem(item: Item) -> Iterator[Flaw]:
    """An option that repeats the stem answers nothing. Ours."""
    yield from (Flaw(place, text) for place, text in item.answers() if bare(text) == bare(item.stem))


def lost_order(item: Item) -> Iterator[Flaw]:
    """Numbers and dates on offer neither rise nor fall. Haladyna et al. 2002; Tarrant 2006, flaw 16."""
    values = order_of([option.text for option in item.options])
    if values and len(set(values)) == len(values) and values not in (sorted(values), sorted(values, reverse=True)):
        yield Flaw("form.options", ", ".join(option.text for option in item.options))


def common_opening(item: Item) -> Iterator[Flaw]:
    """All options begin with the same words, which belong in the stem. Haladyna et al. 2002."""
    options = [words(option.text) for option in item.options]
    same = [
        column[0] for column in itertools.takewhile(lambda column: len(set(column)) == 1, zip(*options, strict=False))
    ]
    if len(same) >= LEAST_COMMON:
        yield Flaw("form.options", " ".join(same))


def foreign_option(item: Item) -> Iterator[Flaw]:
    """A wrong option of whose own words the article has none, beside a key it has: a filler. Tarrant 2006, flaw 2."""
    home = roots(item.text) | roots(item.article.title)
    if not home or not item.right:
        return
    shared = roots(f"{item.stem} {item.question.passage or ''}")
    key = roots(" ".join(item.right)) - shared
    if share(key & home, key) <= HOME or item.asks_for_kind:
        return
    if are_of_one_figure(item.stem, [option.text for option in item.options]):
        return
    own = {place: roots(text) - shared - key for place, text in item.wrong_places()}
    foreign = {place: words for place, words in own.items() if words and not words & home}
    for place, text in item.wrong_places():
        is_filler = len(own) >= LEAST_BESIDE_FILLER and len(foreign.get(place, ())) > 1
        is_half = any(own[place] < words for words in own.values())  # "an opinion of Ruiz" beside "an opinion of Birch"
        if place in foreign and not is_half and (len(foreign) > 1 or is_filler):
            yield Flaw(place, text)


def are_of_one_figure(stem: str, answers: list[str]) -> bool:
    """Tell whether answers are figures, or ways to word the one of the stem, made up to stand side by side."""
    same = roots(stem).intersection(*map(roots, answers))
    quoted = any(all(words in text for text in answers) for words in _QUOTED.findall(stem))
    return order_of(answers) is not None or quoted or any(word[0].isdigit() for word in same)


def no_feedback(item: Item) -> Iterator[Flaw]:
    """Every wrong option has its reason, shown after answering. Ours."""
    for i, option in enumerate(item.options):
        if not option.right and not option.feedback.strip():
            yield Flaw(f"form.options[{i}].feedback", option.text)


def thin_explanation(item: Item) -> Iterator[Flaw]:
    """An explanation that only repeats the key teaches nothing. Ours; the rubric's S9."""
    told = roots(_EMPTY_PRAISE.sub(" ", item.question.explanation))
    if item.right and told <= roots(" ".join(item.right)):
        yield Flaw("explanation", item.question.explanation)


def one_answer(item: Item) -> Iterator[Flaw]:
    """All prompts of a matching question have the same answer. Ours."""
    form = item.question.form
    if isinstance(form, Matching) and len({bare(pair.answer) for pair in form.pairs}) == 1:
        yield Flaw("form.pairs", form.pairs[0].answer)


def no_spare_answer(item: Item) -> Iterator[Flaw]:
    """Each answer fits one prompt and none is left over: the last pair needs no thought. Haladyna et al. 2002."""
    form = item.question.form
    if isinstance(form, Matching) and not form.spare_answers and len(form.answers) == len(form.pairs):
        yield Flaw("form.spare_answers", "")


ANSWER_RULES = (
    question_rule(
        none_of_the_above, "block", "this answer speaks of the others, which may be shuffled: offer one of its own"
    ),
    question_rule(
        all_of_the_above, "block", "this answer speaks of the others, which may be shuffled: offer one of its own"
    ),
    question_rule(combined_answers, "block", "this answer joins others, so more than one is right: keep one of them"),
    question_rule(option_like_stem, "block", "this option repeats the stem: write an answer to it", english=False),
    question_rule(
        lost_order, "fix", "these numbers or dates are in no order: let them rise or fall, and do not shuffle"
    ),
    question_rule(common_opening, "warn", "all options begin with these words: move them to the stem"),
    question_rule(
        foreign_option,
        "fix",
        "nothing of this option is in the article, so nobody will choose it: take one from there, or leave it out",
    ),
    question_rule(no_feedback, "fix", "this wrong option has no feedback: say why it is wrong", english=False),
    question_rule(
        thin_explanation, "warn", "this explanation only repeats the key: say which words of the article show it"
    ),
    question_rule(one_answer, "warn", "all prompts have the same answer: add one that has another", english=False),
    question_rule(
        no_spare_answer,
        "warn",
        "the last pair can be found by leaving out the others: add a spare answer",
        english=False,
    ),
)
