"""Rules about giveaways: can the key be seen without the article?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from quizkit.checks.amounts import amount_of, date_of, opens_with_amount
from quizkit.checks.findings import Flaw, question_rule
from quizkit.checks.items import Item
from quizkit.checks.words import QUOTED, ends_in_stop, is_quoted, is_sentence, own_words, roots, words

LONGEST_KEY = 1.25  # a key longer than this many times its longest rival gives itself away
LEAST_SHOUTED = 6  # characters; shorter words in capitals are initials
LEAST_LONGER = 8  # characters; names differ by less
CONVERGING = 0.5  # the least part of the key that other options share
MOST_CONVERGING = 8  # words; longer options share some by chance
_VOWEL = re.compile(r"(?:[aeio]|u(?!ni|se|s\b|k\b|s-)|hour|honest|honour|heir)", re.I)
_ARTICLES = {"a", "an", "the"}
_WHO = re.compile(r"^(?:according to [^,]+, )?(?:who|whom|whose)\b", re.I)


def longest_key(item: Item) -> Iterator[Flaw]:
    """The right option is longer than 1.25 times the longest wrong one. Tarrant 2006, flaw 4."""
    if not item.wrong:
        return
    rival = max(map(len, item.wrong))
    if all(len(key) > LONGEST_KEY * rival and len(key) - rival >= LEAST_LONGER for key in item.right):
        yield from (Flaw(place, text) for place, text in item.right_places())


def convergence(item: Item) -> Iterator[Flaw]:
    """The key is made of what the wrong options have in common, and no other option is. Tarrant 2006, flaw 7."""
    if len(item.right) != 1 or any(len(words(option.text)) > MOST_CONVERGING for option in item.options):
        return
    options = [roots(option.text) for option in item.options]
    counts = Counter(root for option in options for root in option)
    scores = [_shared(option, counts, len(options)) for option in options]
    key = next(i for i, option in enumerate(item.options) if option.right)
    best_wrong = max(score for i, score in enumerate(scores) if i != key)
    partners = sum(bool(options[key] & other) for i, other in enumerate(options) if i != key)
    converges = scores[key] >= max(2, best_wrong + 1, CONVERGING * len(options[key]))
    if converges and partners >= 2 and not _is_crossed(item):
        yield Flaw(f"form.options[{key}].text", item.right[0])


def _is_crossed(item: Item) -> bool:
    """Tell whether the options join two things with two others, so that each of them shares with two of the rest."""
    options = [(option.right, set(words(option.text)) - _ARTICLES) for option in item.options]
    common = set.intersection(*(held for _, held in options))
    key = next(held for right, held in options if right) - common
    wrong = [held - common for right, held in options if not right]
    apart = [held for held in wrong if not held & key]
    return len(wrong) == 3 and len(apart) == 1 and all(held & apart[0] for held in wrong)


def _shared(option: frozenset[str], counts: Counter[str], of: int) -> int:
    """How many words of an option others have too, but not all of them."""
    return sum(1 < counts[root] < of for root in option)


def odd_key(item: Item) -> Iterator[Flaw]:
    """The key is the only figure, date or sentence on offer, or the only one that is none. Tarrant 2006, flaw 8."""
    of_figures = _only_key(item, _is_figure) and _only_key(item, opens_with_amount)
    if of_figures or _only_key(item, _is_date) or _only_key(item, _is_own_sentence):
        yield from (Flaw(place, text) for place, text in item.right_places())


def _is_figure(text: str) -> bool:
    """A figure with a few words that say what it counts; a statement that opens with one is another thing."""
    return amount_of(text) is not None


def _is_own_sentence(text: str) -> bool:
    """Quoted words keep the marks that they have in the article."""
    return is_sentence(text) and not is_quoted(text)


def _is_date(text: str) -> bool:
    return date_of(text) is not None


def _only_key(item: Item, is_one: Callable[[str], bool]) -> bool:
    """Tell whether keys and wrong options are told apart by something that all of one side have."""
    right, wrong = {is_one(text) for text in item.right}, {is_one(text) for text in item.wrong}
    return len(right) == 1 and len(wrong) == 1 and right != wrong


def formatting_cue(item: Item) -> Iterator[Flaw]:
    """Quotation marks, capitals, bold or a full stop only on the key, or only on the others. Ours, flaw 12."""

    def is_shouted(text: str) -> bool:
        return text.isupper() and len(text) > LEAST_SHOUTED and text not in item.text

    for has in (is_quoted, _begins_small, _is_marked, ends_in_stop, is_shouted):
        if _only_key(item, has):
            yield from (Flaw(place, text) for place, text in item.right_places())
            return


def quotation_cue(item: Item) -> Iterator[Flaw]:
    """The key is the only option with a quotation in it, or the only one without. Ours, flaw 12."""
    if _only_key(item, _has_quotation) and not _only_key(item, is_quoted):
        yield from (Flaw(place, text) for place, text in item.right_places())


def _has_quotation(text: str) -> bool:
    return bool(QUOTED.search(text))


def _begins_small(text: str) -> bool:
    first = text.lstrip("\"'“”‘’( ")[:1]
    return first.isalpha() and first.islower()


def _is_marked(text: str) -> bool:
    return bool(re.search(r"\*\*|__|</?(?:b|i|em|strong|u)>", text))


def word_from_stem(item: Item) -> Iterator[Flaw]:
    """A word that only stem and key have. Not where all options come from the stem. Tarrant 2006, flaw 12."""
    if item.asks_for_kind:
        return
    stem = roots(item.stem)
    options = [roots(option.text) for option in item.options]
    if not item.wrong or all(option <= stem for option in options):
        return
    if stem & roots(" ".join(item.wrong)):
        return
    for place, text in item.right_places():
        if cue := [word for word in words(text) if roots(word) & stem]:
            yield Flaw(place, ", ".join(cue))


def key_in_stem(item: Item) -> Iterator[Flaw]:
    """The stem, outside of quotations, holds the key and no other option. Haladyna et al. 2002."""
    stem = own_words(item.stem).casefold()
    if item.options and not any(_stands_in(text, stem) for text in item.wrong):
        yield from (Flaw(place, text) for place, text in item.right_places() if _stands_in(text, stem))


def _stands_in(text: str, stem: str) -> bool:
    if text.casefold() not in stem or not roots(text):
        return False
    return re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", stem) is not None


def grammar_cue(item: Item) -> Iterator[Flaw]:
    """ "A" or "an" before options of which it fits the key alone; a number offered for who. Tarrant 2006, flaw 15."""
    article = re.search(r"\b(an?)[ :…]*$", item.stem.rstrip(" :…?"), re.I)
    if article and _fits_key_alone(item, article.group(1).lower() == "an"):
        yield Flaw("stem", article.group(1))
    if _WHO.match(item.stem) and "whose" not in item.stem.casefold():
        for place, text in item.answers():
            if _is_figure(text) or _is_date(text):
                yield Flaw(place, text)


def _fits_key_alone(item: Item, vowel: bool) -> bool:
    right = all(bool(_VOWEL.match(text)) == vowel for text in item.right)
    return right and any(bool(_VOWEL.match(text)) != vowel for text in item.wrong)


CUE_RULES = (
    question_rule(
        longest_key,
        "fix",
        "the key is the longest option by far: shorten it, or let another say as much",
        english=False,
    ),
    question_rule(convergence, "fix", "the key is what the other options have in common: change their shared words"),
    question_rule(odd_key, "fix", "the key differs from all others in kind: offer answers of one kind"),
    question_rule(
        formatting_cue, "fix", "the key looks different from all others: use the same marks and capitals", english=False
    ),
    question_rule(
        quotation_cue, "warn", "quotation marks tell the key from all others: see whether they can do without"
    ),
    question_rule(
        word_from_stem, "fix", "only stem and key share this word: say it in other words, or let others have it"
    ),
    question_rule(key_in_stem, "fix", "the stem names the key: leave it out of the stem"),
    question_rule(grammar_cue, "fix", "grammar rules this out or gives the key away: make every option fit the stem"),
)
