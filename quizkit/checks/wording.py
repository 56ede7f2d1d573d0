"""Rules about words: can the question be understood alone, and does it say no more than it can?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.checks.findings import Flaw, question_rule
from quizkit.checks.items import Item
from quizkit.checks.words import QUOTED, holds_run, is_quoted, one_of, own_words, roots, word_list, words

PHRASE = 3  # words from an absolute one on, which the article has too where they are its own
LONGEST_EMPTY = 4  # words of an answer that says that there is nobody
LEAST_BEFORE = 2  # words with a meaning that stand before a pronoun, so that it can stand for them
_WHO = re.compile(r"\b(?:which source|who|whom|whose|whoever|each|every|someone|somebody|anyone|anybody)\b", re.I)
# "Who said that?": nothing in the stem is "that".
_POINTS_BACK = re.compile(
    r"^[^.:“\"]{,40}\b(?:says?|said|claims?|claimed|about|of|thinks?|wrote) (this|that|these|those|so)\?"
)
_NAMED = re.compile(r"(?<=\w )[A-Z]\w+")  # in mid-sentence, a name
_IT, _THE_ARTICLE = re.compile(r"its?|itself", re.I), re.compile(r"\b(?:the|this) (?:article|text)\b", re.I)
# "It was clear that", "it is time to": this "it" stands for nothing.
_EMPTY_IT = re.compile(r"\bit(?:['’]s| is| was| will be| would be)(?: not)? (?:time\b|\w+ (?:that|to|for|if)\b)", re.I)
_WHICH_STATEMENT = re.compile(
    r"\b(?:which|what)\b[^?]*\b(?:statements?|claims?|sentences?|criticisms?|judge?ments?)\b", re.I
)
_STARTS_WITH_PERSON = re.compile(r"(?:he|she|they)\b", re.I)
_FROM_ARTICLE = re.compile(r"\b(?:sentences?|passages?|statements?|words) (?:from|in|of) the article\b", re.I)
_MERGED = re.compile(r"\b[a-z]{2,}[.!?][\"”’]?[A-Z][a-z]+\b(?!\.)")


def pointing_word(item: Item) -> Iterator[Flaw]:
    """A pronoun with nothing before it to stand for. Words in quotation marks do not count. Tarrant 2006, flaw 1."""
    stem = _EMPTY_IT.sub("", own_words(item.stem))
    for found in one_of("pointing", "pronouns").finditer(stem):
        before = stem[: found.start()]
        if _IT.fullmatch(found.group()) and _THE_ARTICLE.search(before):
            continue
        if (
            not _WHO.search(before)
            and not _NAMED.search(before)
            and len(roots(before)) < LEAST_BEFORE
            and "…" not in before
        ):
            yield Flaw("stem", found.group())
            return
    if demonstrative := _POINTS_BACK.search(stem):
        yield Flaw("stem", demonstrative.group(1))
    if _WHICH_STATEMENT.search(own_words(item.stem)):
        for place, text in item.answers():
            if found_first := _STARTS_WITH_PERSON.match(text):
                yield Flaw(place, found_first.group())


def unresolved_noun(item: Item) -> Iterator[Flaw]:
    """ "The group" or "the report" in a stem that does not say which, and no passage either. Tarrant 2006, flaw 1."""
    nouns = "|".join(word_list("pointing", "nouns"))
    stem = own_words(item.stem)
    for found in re.finditer(
        rf"\bthe ({nouns})\b(?!['’]?s? (?:of|by|on|in|from|for|that|who|which)\b)(?! [A-Z])", stem
    ):
        named = re.search(r"\b(?<!^)(?:[A-Z]\w+|…)", stem[: found.start()])
        shown = holds_run(item.question.passage or "", found.group(1))
        if not named and not shown:
            yield Flaw("stem", found.group())
            return


def undated_word(item: Item) -> Iterator[Flaw]:
    """ "Today" or "last week", copied from the day of the article to the day of the lesson. Ours, flaw 9."""
    pattern = one_of("pointing", "places_in_time")
    for place, text in item.shown():
        if place != "stem" and _FROM_ARTICLE.search(item.stem) and holds_run(item.text, text):
            continue
        for found in pattern.finditer(own_words(text)):
            if not _is_name_or_age(own_words(text), found):
                yield Flaw(place, found.group())
                break


def _is_name_or_age(text: str, found: re.Match[str]) -> bool:
    """Tell "USA Today" by its capital, and "today's world", which is nobody's day."""
    behind = text[found.end() : found.end() + 2].replace("’", "'")
    return (found.group()[0].isupper() and found.start() > 0) or behind == "'s"


def cut_quotation(item: Item) -> Iterator[Flaw]:
    """A quotation mark that is opened and not closed, or the other way round. Tarrant 2006, flaw 1."""
    for place, text in item.shown():
        if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("«") != text.count("»"):
            yield Flaw(place, text)


def merged_sentences(item: Item) -> Iterator[Flaw]:
    """Two sentences without a blank between them, as broken web pages have them. Ours, flaw 8."""
    for place, text in item.shown():
        if found := _MERGED.search(text):
            yield Flaw(place, found.group())
    for i, one in enumerate(item.question.evidence):
        if found := _MERGED.search(one.quote):
            yield Flaw(f"evidence[{i}].quote", found.group())


def absolute_term(item: Item) -> Iterator[Flaw]:
    """ "Always" or "never" in some of the options, in the writer's words: seldom right. Tarrant 2006, flaw 11."""
    yield from (flaw for flaw, from_article in _absolute(item) if not from_article)


def absolute_quoted(item: Item) -> Iterator[Flaw]:
    """An absolute word in an option, but the article's own: it may still look wrong. Tarrant 2006, flaw 11."""
    yield from (flaw for flaw, from_article in _absolute(item) if from_article)


def _absolute(item: Item) -> Iterator[tuple[Flaw, bool]]:
    pattern = one_of("terms", "absolute")
    found = {place: match for place, text in item.answers() if (match := pattern.search(_masked(text)))}
    if not item.options or len(found) == len(item.options):
        return
    for place, text in item.answers():
        if place in found and not _is_empty_answer(text):
            phrase = " ".join(words(text[found[place].start() :])[:PHRASE])
            yield Flaw(place, found[place].group()), " " in phrase and holds_run(item.text, phrase)


def _masked(text: str) -> str:
    """A text of the same length in which quotations are blanked out."""
    return QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def _is_empty_answer(text: str) -> bool:
    """Tell whether an option says that there is nobody or nothing: "No one at all" overstates nothing."""
    return bool(re.match(r"(?:no one|nobody|none|nothing|only)\b", text, re.I)) and len(words(text)) <= LONGEST_EMPTY


def vague_frequency(item: Item) -> Iterator[Flaw]:
    """ "Often" or "usually": everybody takes it for another number. Tarrant 2006, flaw 17."""
    pattern = one_of("terms", "vague_frequency")
    for place, text in item.shown():
        if (found := pattern.search(own_words(text))) and not is_quoted(text) and not holds_run(item.text, text):
            yield Flaw(place, found.group())


WORDING_RULES = (
    question_rule(
        pointing_word,
        "block",
        "this word stands for something that the question does not name: write whom or what it means",
    ),
    question_rule(unresolved_noun, "fix", "the stem does not say which one is meant: write its name"),
    question_rule(
        undated_word, "block", "this word counts from the day of the article: write the date, or leave it out"
    ),
    question_rule(
        cut_quotation, "block", "a quotation mark has no partner: close the quotation, or take the mark away"
    ),
    question_rule(
        merged_sentences, "block", "two sentences run together here: choose words of one of them, or put them apart"
    ),
    question_rule(absolute_term, "fix", "this word makes the option look wrong: say it without", english=True),
    question_rule(absolute_quoted, "warn", "this word may make the option look wrong: look for a sentence without it"),
    question_rule(
        vague_frequency, "warn", "this word has no fixed meaning: say how many or how often, or leave it out"
    ),
)
