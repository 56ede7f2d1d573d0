"""Numbers in words, and what they are worth."""

from __future__ import annotations

import re

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * (value + 2) for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
GROUPS = {"dozen": 12, "hundred": 100}
LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {
    word: value + 2 for value, word in enumerate("half third quarter fifth sixth seventh eighth ninth tenth".split())
}
WORD = "|".join([*SMALL, *TENS, *GROUPS, *LARGE])
SCALE = "|".join([*GROUPS, *LARGE])
# "a hundred and five" is one number, "one and two" are two.
WORDS = (
    rf"(?:an?\s(?={SCALE}))?(?:{WORD})\b"
    rf"(?:(?:[\s-]|(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\sand\s)(?:{WORD})\b)*"
)


def words_value(words: str) -> int | None:
    """The value of a number in words, or None where the words do not make one.

    >>> words_value("two hundred and fifty thousand"), words_value("nineteen ninety"), words_value("hundred")
    (250000, None, None)
    """
    total = group = 0
    ceiling = 10**15
    fresh = True  # nothing yet, or only whole thousands: any number may follow
    for word in re.split(r"[\s-]+", words.lower()):
        if word in ("a", "an"):
            group, fresh = 1, False
        elif word in SMALL or word in TENS:
            value = SMALL[word] if word in SMALL else TENS[word]
            if not fresh and not has_room(group, value):
                return None
            group, fresh = group + value, False
        elif word in GROUPS and 0 < group < 100:
            group *= GROUPS[word]
        elif word in LARGE and group and LARGE[word] < ceiling:
            ceiling = LARGE[word]
            total, group, fresh = total + group * ceiling, 0, True
        elif word != "and":
            return None
    return total + group


def has_room(group: int, value: int) -> bool:
    """Tell whether a small number may follow: after whole hundreds anything, after whole tens one to nine."""
    if group and group % 100 == 0:
        return True
    return group % 100 >= 20 and group % 10 == 0 and 0 < value < 10


def word_value(word: str) -> int | None:
    """The value of a single word or whole number."""
    return int(word) if word.isdecimal() else words_value(word)


def scale_of(value: int | float) -> int:
    """The largest scale that fits in a number.

    >>> scale_of(2_500_000)
    1000000
    """
    return max((scale for scale in LARGE.values() if value >= scale), default=1)


def tidy(value: int | float) -> int | float:
    """A whole number as int, and no dust behind the point.

    >>> tidy(1.1 * 1_000_000)
    1100000
    """
    value = round(value, 6)
    return int(value) if value == int(value) else value
