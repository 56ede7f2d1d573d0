"""Names as answers: could two of them be one, and who speaks in a sentence?"""

from __future__ import annotations

import functools
import re

from quizkit.checks.words import capital_words, function_words, one_of, roots, share, without_titles, word_list, words

MOST_OF_NAME = 0.5
MOST_WORDS = 8  # of an answer that is a name
SUBJECT = r"[^,;:.!?“”\"\n]"
_GENERIC = {"international", "inc", "corp", "corporation", "group", "company", "limited", "ltd", "plc", "foundation"}


def is_name(text: str) -> bool:
    """Tell whether an answer is somebody's name: short, and all that carries meaning is capitalised.

    >>> is_name("the Harbour Board"), is_name("How long it lasted")
    (True, False)
    """
    named = [word for word in re.findall(r"\b[A-Z]\w*", text) if not _is_function_word(word)]
    small = re.findall(r"(?<![-'’\w])[a-z]\w*", text)
    return (
        bool(named)
        and len(words(text)) <= MOST_WORDS
        and all(word in ("the", "of", "for", "and", "de", "van", "von", "al") for word in small)
    )


def could_be_one(one: str, other: str) -> bool:
    """Tell whether two names may be the same: a surname, a short form, initials, a capital and its government.

    >>> could_be_one("Ana Ruiz", "Dr Ruiz"), could_be_one("Ana Ruiz", "Bo Ruiz")
    (True, False)
    """
    if not (is_name(one) and is_name(other)) and not _seat_of(one) and not _seat_of(other):
        return False
    return _is_short_for(one, other) or _is_short_for(other, one) or _governs(one, other) or _governs(other, one)


def _is_short_for(short: str, long: str) -> bool:
    parts, whole = _parts(short), _parts(long)
    if not parts or not whole:
        return False
    if len(parts) == 1 and len(whole) > 1 and parts[0] == "".join(word[0] for word in whole):
        return True
    if not set(parts) <= set(whole):
        return False
    return parts[-1] == whole[-1] or (whole[: len(parts)] == parts and set(whole[len(parts) :]) <= _GENERIC)


def _parts(name: str) -> tuple[str, ...]:
    found = re.findall(r"\b[A-Z]\w*(?:-\w+)*", name.replace(".", ""))
    return without_titles(word.casefold() for word in found if not _is_function_word(word))


def _is_function_word(word: str) -> bool:
    return not word.isupper() and word.casefold() in function_words()


@functools.cache
def _seats() -> dict[str, tuple[str, ...]]:
    return {seat: tuple(of.split()) for seat, of in (entry.split("=") for entry in word_list("names", "seats"))}


def _seat_of(name: str) -> tuple[str, ...]:
    bare = name.casefold().strip(" .")
    return _seats().get(bare) or _seats().get(f"the {bare}") or ()


def _governs(seat: str, other: str) -> bool:
    """Tell whether one is a seat of government and the other its country or what governs it."""
    spoken = " ".join(words(other)).replace("u.s", "us")
    for land in _seat_of(seat):
        wanted = land.replace("-", " ")
        rest = re.sub(rf"\b{re.escape(wanted)}(?:'s)?\b", "", spoken)
        left = set(rest.split()) - {"the", "of"} - set(word_list("names", "government"))
        if rest != spoken and not left:
            return True
    return False


def is_role(text: str) -> bool:
    """Tell whether an answer is a person without a name: "the mayor of Easton", "a ministry spokesman"."""
    head = re.split(r" (?:of|for|at|in|from|with)\b", text)[0].split()
    return len(words(text)) <= MOST_WORDS and bool(head) and head[-1] in word_list("names", "roles")


def is_person(text: str) -> bool:
    """Tell whether an answer reads as a person's full name: two or three capitalised words and no noun of a body."""
    named = without_titles(text.split())
    if {word.casefold() for word in named} & set(word_list("names", "bodies")):
        return False
    return 2 <= len(named) <= 3 and all(re.fullmatch(r"[A-Z][\w’'.-]*", word) for word in named) and is_name(text)


def roles_beside(name: str, text: str) -> frozenset[str]:
    """The roles that a text puts beside a name: "Ana Ruiz, the mayor", "spokesman Ana Ruiz"."""
    last = re.escape(name.split()[-1])
    roles = one_of("names", "roles").pattern
    behind = re.findall(rf"{last},? ((?:[\w’'-]+ ){{0,5}}{roles})", text)
    before = re.findall(rf"({roles}),? (?:[\w’'.-]+ ){{0,2}}{last}", text, re.I)
    return frozenset(words(found)[-1] for found in [*behind, *before])


@functools.lru_cache(maxsize=1024)
def speakers_in(sentence: str) -> tuple[frozenset[str], ...]:
    """The words right beside each word of saying, where a speaker's name stands; roughly, and only when near."""
    cue = one_of("terms", "saying").pattern
    before = re.findall(rf"({SUBJECT}{{2,60}}?)\s+{cue}", sentence, re.I)
    apposed = re.findall(rf"({SUBJECT}{{2,60}}),[^,;.!?“”\"\n]{{2,120}}, {cue}", sentence, re.I)
    inside = re.findall(rf", ({SUBJECT}{{2,60}}), {cue}", sentence, re.I)
    behind = re.findall(rf"[”\"],? (?:said|says|added|adds|wrote) ({SUBJECT}{{2,60}})", sentence)
    according = re.findall(rf"according to ({SUBJECT}{{2,60}})", sentence, re.I)
    return tuple(capital_words(_near(part)) for part in [*before, *apposed, *inside]) + tuple(
        capital_words(" ".join(part.split()[:5])) for part in [*behind, *according]
    )


def _near(part: str) -> str:
    return " ".join(part.split()[-5:])


def speaks(name: str, sentence: str) -> bool:
    """Tell whether most of a name stands where a speaker's does, or the surname of a person."""
    named = frozenset(without_titles(sorted(capital_words(name))))
    surname = {name.split()[-1].casefold()} if is_person(name) else set()
    return any(share(named & speaker, named) > MOST_OF_NAME or surname & speaker for speaker in speakers_in(sentence))


def is_named_in(name: str, sentence: str) -> bool:
    """Tell whether any part of a name stands where a speaker's does."""
    named = frozenset(without_titles(sorted(capital_words(name)))) or roots(name)
    return any(named & speaker for speaker in speakers_in(sentence))
