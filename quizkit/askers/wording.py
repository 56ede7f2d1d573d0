"""How a span of the article becomes words that read well alone, or nothing."""

from __future__ import annotations

import re

MOST_WORDS, LEAST_WORDS = 30, 5

# Words that need what stands before the statement in the article.
LEADING = re.compile(
    r"(?:and|but|so|or|because|which|who|well|yes|no|then|also|however|that|this|these|those|such|too|instead|still|yet|"
    r"nor|neither|otherwise|meanwhile|therefore|thus|if so|not)\b",
    re.I,
)
POINTING = re.compile(
    r"\b(?:this|these|those|here|there(?!(?:['’]s| is| are| was| were| has| have| had| will| would)\b)|then|therefore|"
    r"today|yesterday|tomorrow|tonight|currently|back then|at the time|so far|ago|such|one another|do so|did so|"
    r"doing so|as well|either|neither|the rest|both|"
    r"(?:last|this|next|that) (?:night|week|weekend|month|year|morning|evening|summer|winter|spring|autumn|fall|time|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"the (?:group|groups|report|company|companies|agency|bill|measures?|case|man|woman|men|women|two|pair|former|"
    r"latter|incident|decision|move|plan|proposal|deal|event|letter|statement|organi[sz]ation|study|others?|"
    r"documents?|allegations?|accusations?|issue|matter|situation|process|program|programme|project|vote|law|"
    r"comments?|remarks?|claims?|suspects?|victims?|meeting|interview|attacks?|shooting))\b",
    re.I,
)
THIRD_PERSON = re.compile(r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|itself|himself|herself)\b", re.I)
FIRST_PERSON = re.compile(r"\b(?:i|we|me|us|my|our|mine|ours|myself|ourselves|you|your|yours)\b", re.I)
SELF = re.compile(r"(?:he|she|they)\b", re.I)
ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Jr|Sr|No|vs|v)\.$")
BROKEN = re.compile(r"[\[\]…]|\.\.\.|\(|\)|\*|https?:|@|#")
WORDS_BEFORE_PRONOUN = 3  # enough for what the pronoun stands for
STOP_WORDS = frozenset(
    (
        "a about after all also an and any are as at be been before being but by can could did do does for from "
        "had has have he her his how i if in into is it its may might more most no not of on or our over said say "
        "says she should so some than that the their them there these they this those to up was we were what when "
        "where which who will with would you "
    ).split()
)


def words(text: str) -> list[str]:
    """The words and numbers of a text.

    >>> words("The mayor's 1,600 well-fed dogs.")
    ['The', "mayor's", '1,600', 'well-fed', 'dogs']
    """
    return re.findall(r"\w+(?:[-'’.,]\w+)*", text)


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, folded, without a genitive."""
    return frozenset(re.sub(r"['’]s?$", "", word.casefold()) for word in words(text)) - STOP_WORDS


def name_words(name: str) -> frozenset[str]:
    """The capitalised words of a name: what makes it a name.

    >>> sorted(name_words("the Riverton mayor's Office"))
    ['office', 'riverton']
    """
    kept = (
        word for word in words(name) if word[0].isupper() and word not in ("The", "A", "An", "Mr", "Mrs", "Ms", "Dr")
    )
    return frozenset(re.sub(r"['’]s?$", "", word.casefold()) for word in kept)


def without_marks(quoted: str) -> str:
    """A quotation without its marks, end punctuation and blanks; marks inside become single ones.

    >>> without_marks('“We won, ” ')
    'We won'
    """
    bare = re.sub(r"\s+", " ", quoted).strip()
    while bare and bare[-1] in '"”“.,;: ':
        bare = bare[:-1]
    while bare and bare[0] in '"”“ ':
        bare = bare[1:]
    return re.sub(r"[“\"](?=\w)", "‘", bare).replace("”", "’").replace('"', "’")


def first_sentence(text: str) -> str:
    """The text up to its first full stop that ends a sentence."""
    for match in re.finditer(r"[.!?][’”'\"]*\s+(?=[\"“‘]?[A-Z])", text):
        if not ABBREVIATION.search(text[: match.start() + 1]):
            return text[: match.end()].rstrip()
    return text


def reads_alone(statement: str, *, quoted: bool, self_allowed: bool = False) -> bool:
    """Tell whether a statement can be understood without the sentences around it.

    A pronoun needs words before it that it can stand for; `self_allowed` lets the first word be the speaker's
    "he", "she" or "they", as in "who said they had won?". First person is only fit for a quotation.
    """
    count = len(words(statement))
    if not LEAST_WORDS <= count <= MOST_WORDS or LEADING.match(statement) or BROKEN.search(statement):
        return False
    if POINTING.search(statement) or statement.endswith(("?", "!")):
        return False
    if not quoted and FIRST_PERSON.search(statement):
        return False
    if quoted and not statement[:1].isupper():
        return False
    rest = SELF.sub("", statement, count=1) if self_allowed and SELF.match(statement) else statement
    return all(has_antecedent(rest, match.start()) for match in THIRD_PERSON.finditer(rest))


def has_antecedent(statement: str, at: int) -> bool:
    """Tell whether enough stands before a pronoun for it to point at."""
    before = [word for word in words(statement[:at]) if word.lower() not in STOP_WORDS]
    return len(words(statement[:at])) >= WORDS_BEFORE_PRONOUN and len(before) >= 2


def as_sentence(statement: str) -> str:
    """A clause as a sentence of its own."""
    return f"{statement[:1].upper()}{statement[1:]}."


def shortened(text: str, most: int = 12) -> str:
    """At most so many words, with dots where something is left out."""
    bare = without_marks(text)
    parts = bare.split(" ")
    return bare if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:") + " …"


def capital(name: str) -> str:
    """With a capital first letter, as at the beginning of an option."""
    return name[:1].upper() + name[1:]
