"""How a span of the article becomes words that read well alone, or nothing."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from quizkit.askers.lists import listed

TEXTS_KEPT = 4096  # whose words are remembered: the same names and statements are held together again and again
MOST_WORDS, LEAST_WORDS = 32, 5  # a stem of over forty words must be read twice

# Words that need what stands before the statement in the article.
LEADING = re.compile(
    r"(?:and|but|so|or|because|which|who|well|yes|no|then|also|however|that|this|these|those|such|too|instead|still|yet|"
    r"nor|neither|otherwise|meanwhile|therefore|thus|if so|not)\b",
    re.I,
)
POINTING = re.compile(
    r"\b(?:this(?! (?:country|nation|world)\b)|these|those(?! (?:who|that|of|whose)\b)|here|then|therefore|"
    r"there(?!(?:['’]s| is| are| was| were| has| have| had| will| would)\b)|today(?!['’]s)|yesterday|tomorrow|tonight|"
    r"(?:to|of|for|from|with|on|at|by|about|against|into) that(?! of\b)|currently|right now|back then|so far|"
    r"at the time(?! (?:[a-z]+ )?(?:it|he|she|they|the|of)\b)|ago|such|one another|do so|did so|doing so|as well|"
    r"the same(?! \w+ (?:as|that|who)\b)|either|neither(?!\b.*\bnor\b)|the rest|both(?!\b.*\band\b)|"
    r"(?:last|this|next|that) (?:night|week|weekend|month|year|morning|evening|summer|winter|spring|autumn|fall|time|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"the (?:two|pair|former|latter|others?)|"
    rf"the (?:{'|'.join(sorted(listed('wording', 'needs_telling')))})"
    r"(?! (?:of|that|which|who|whose|for|to|about|between|against)\b))\b",
    re.I,
)
THIRD_PERSON = re.compile(r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|itself|himself|herself)\b", re.I)
OF_A_PERSON = re.compile(r"he|she|him|her|his|hers|himself|herself", re.I)
PERSON_NOUN = re.compile(
    r"(?:\w*(?:man|woman|person|boy|girl|mother|father|son|daughter|brother|sister|wife|husband|child|mayor|president|"
    r"minister|secretary|senator|governor|judge|candidate|king|queen|pope|bishop|priest|chief|boss|nurse|clerk|guard|"
    r"defendant|suspect|client|patient|student|official|anyone|everyone|somebody|anybody|nobody|leader|"
    r"lawyer|officer|worker|member|teacher|professor|director|doctor|author|reporter|driver|voter|actor|editor|soldier|"
    r"player|owner|writer|speaker|lawmaker|commissioner|prosecutor|plaintiff|winner|singer|farmer|prisoner|"
    r"politician|journalist|scientist|activist|artist|captain))",
    re.I,
)
FIRST_PERSON = re.compile(r"\b(?:i|we|me|us|my|our|mine|ours|myself|ourselves|you|your|yours)\b", re.I)
# What points out of a quotation; "here" and "this week" may stay in it, its marks say that it stands in a mouth.
LOOSE_END = re.compile(
    r"\b(?:this(?! (?:country|nation|world|week|month|year|morning|evening|campaign|election|race|administration|"
    r"government|president|state|city|town)\b)|these|those(?! (?:who|that|of|whose)\b)|"
    r"such|number (?:one|two)|you|your|do it|"
    r"(?:to|of|for|from|with|on|at|by|about|against|into) that(?! of\b)|"
    r"(?:^|[,;:] |\b(?:think|thinks|thought|believe|know|say|says|said|guess|mean|because|and|but|so|if|hope|when) )"
    r"[Tt]hat(?:['’](?:s|ll|d)\b| (?:is|was|will|would|can|could|has|had)\b)|"
    r"the (?:two|pair|former|latter)\b(?! [a-z]+s\b)|"
    r"that (?:fear|idea|impression|kind|sort|stuff|thing|man|woman|person)|"
    r"before or after)\b",
    re.I,
)
# "If you sell a boat, you look for a buyer": anybody, not the one who listens.
ANYBODY = re.compile(r"\b(?:if|when|whenever|once|unless|until) you\b|\byou (?:have|need) to\b", re.I)
# "It is time to", "it was clear that": this "it" stands for nothing.
EMPTY_IT = re.compile(
    r"\bit(?:['’]s| is| was| will be| would be)(?: not)? "
    r"(?:time\b|(?:\w+ly )?(?:un)?clear\b|(?:\w+ly )?\w+ (?:that|to|for|if)\b)",
    re.I,
)
# "said that was unfair": the subject was "that", a pronoun.
NO_SUBJECT = re.compile(
    r"(?:is|was|are|were|has|had|will|would|can|could|should|may|might|must|does|did)(?:n['’]t| not)?\b", re.I
)
DOTTED = re.compile(r"\b(?:[a-zA-Z]\.[a-zA-Z]|Jr|Sr|Inc|Co|Corp|Ltd|St)$")  # has lost its last dot
ASIDE = re.compile(r"\s[-–—]+\s")
ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Jr|Sr|No|vs|v)\.$")
BROKEN = re.compile(r"[\[\]]|…(?!$)|\.\.\.|\. \. \.|\(|\)|\*|https?:|@|#")
LEADING_UP = re.compile(
    r"(?:while|as|if|when|although|though|because|since|after|before|despite|unless|whether|given|once|until|even)\b",
    re.I,
)
# "He recalled what happened": no statement that "said that" could go before.
ASKED = re.compile(r"(?:that )?(?:what|how|whether|why|where|who|if)\b", re.I)
# "Watching at home", "as some booed": the clause that it belongs to stands elsewhere.
# What is left without these would say something else.
TURN = re.compile(r"(?:but|although)\b")
HANGING = re.compile(
    r"\w+ing (?:at|in|on|to|for|from|with|that|who|how|by|about)\b|(?:as|while|when|after|before|because)\b[^,]*$", re.I
)
SINGLE_MARK = re.compile(r"(?<![\w.,!?])[‘'](?=\w)|(?<=[\w.,!?])['’](?!\w)")
OPENING = re.compile(r"(?:[\w'’-]+ ){0,2}[\w'’-]+, ")
CLAUSE_END = re.compile(r"(?:,|;| [—–-]+) ?(?=(?:and|but|so|which|who|where|because|although|while|as)\b)|; | [—–] ")
ENOUGH_WORDS = 8  # what is left of a clipped statement
NO_THING = re.compile(r"(?:n['’]t|ed|ing|ly)$")  # verbs and adverbs: nothing that "it" could stand for
LEAST_TELLING = 3  # words that say what a statement is about
WORDS_BEFORE_PRONOUN = 3  # enough for what the pronoun stands for
# What no "they" or "it" that follows is likely to stand for: "In any other year they would".
OF_TIME = frozenset(
    "any other another year years time times day days week weeks month months case way end moment".split()
)
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


@functools.lru_cache(maxsize=TEXTS_KEPT)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, folded, without a genitive."""
    return frozenset(re.sub(r"['’]s?$", "", word.casefold()) for word in words(text)) - STOP_WORDS


@functools.lru_cache(maxsize=TEXTS_KEPT)
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
    bare = re.sub(r"''|``", '"', re.sub(r"\s+", " ", quoted)).strip()
    while bare and bare[-1] in '"”“.,;: ':
        bare = bare[:-1]
    while bare and bare[0] in '"”“ ':
        bare = bare[1:]
    if DOTTED.search(bare):
        bare += "."
    bare = re.sub(r"[,.](['’])$", r"\1", bare)
    single = re.sub(r"[“\"](?=\w)", "‘", bare).replace("”", "’").replace('"', "’")
    is_open = single.count("‘") > len(re.findall(r"’(?!\w)", single))
    return f"{single}’" if is_open else single


def sentences(text: str) -> list[str]:
    """The sentences of a text on one line; an abbreviation ends none.

    >>> sentences("Mr. Okoye won. Nobody cheered.")
    ['Mr. Okoye won.', 'Nobody cheered.']
    """
    found, start = [], 0
    for match in re.finditer(r"[.!?][’”'\"]*\s+(?=[\"“‘]?[A-Z])", text):
        if not ABBREVIATION.search(text[: match.start() + 1]):
            found.append(text[start : match.end()].strip())
            start = match.end()
    return [*found, text[start:].strip()]


def clipped(statement: str, *, quoted: bool) -> str:
    """A statement that is too long, cut where its first main clause ends; dots say so where words are quoted.

    Not cut where it begins with a clause that leads up to the main one ("While ...").
    """
    if len(words(statement)) <= MOST_WORDS or LEADING_UP.match(OPENING.sub("", statement)):
        return statement
    ends = (match.start() for match in CLAUSE_END.finditer(statement))
    cut = next((end for end in ends if ENOUGH_WORDS <= len(words(statement[:end])) <= MOST_WORDS), None)
    if cut is None:
        return statement
    return f"{statement[:cut].rstrip()} …" if quoted else statement[:cut].rstrip()


def shorter(statement: str, *, quoted: bool) -> Iterator[str]:
    """The statement, clipped where it is too long, and then what is left where it is cut at earlier clause ends."""
    whole = clipped(statement, quoted=quoted)
    yield whole
    if LEADING_UP.match(OPENING.sub("", statement)):
        return
    for match in reversed(list(CLAUSE_END.finditer(whole))):
        if TURN.match(whole, match.end()):
            continue
        cut = whole[: match.start()].rstrip()
        if len(words(cut)) >= ENOUGH_WORDS and cut.count("‘") == len(re.findall(r"’(?!\w)", cut)):
            yield f"{cut} …" if quoted else cut


def reads_alone(statement: str, *, quoted: bool) -> bool:
    """Tell whether a statement can be understood without the sentences around it.

    A pronoun needs words before it that it can stand for. A quotation may point ("here", "this week") and speak in the
    first person: its marks say that it stands in somebody's mouth.
    """
    count = len(words(statement))
    if not LEAST_WORDS <= count <= MOST_WORDS or LEADING.match(statement) or BROKEN.search(statement):
        return False
    if statement.endswith(("?", "!")) or not all_resolved(statement) or not tells_enough(statement):
        return False
    if not has_paired_marks(statement):
        return False
    if quoted:
        return statement[:1].isupper() and not has_loose_end(statement)
    if ASKED.match(statement) or HANGING.match(statement):
        return False
    if len(ASIDE.findall(statement)) == 1:  # an aside that is not closed: it may be the article's own
        return False
    return not (POINTING.search(statement) or FIRST_PERSON.search(statement) or NO_SUBJECT.match(statement))


def tells_enough(statement: str) -> bool:
    """Tell whether a statement says what it is about.

    >>> tells_enough("Something had to be done"), tells_enough("The old ferry sank")
    (False, True)
    """
    return (
        len({word.replace("’", "'") for word in content_words(statement)} - listed("wording", "tells_nothing"))
        >= LEAST_TELLING
    )


def has_paired_marks(statement: str) -> bool:
    """Tell whether single quotation marks open before they close; behind an s a closing one may be a genitive.

    >>> has_paired_marks("women' and that 'girls'"), has_paired_marks("the boys' ‘best’ boat")
    (False, True)
    """
    is_open = False
    for mark in SINGLE_MARK.finditer(statement):
        opens = statement[mark.end() : mark.end() + 1].isalnum()
        if opens == is_open and not (not opens and statement[mark.start() - 1] == "s"):
            return False
        is_open = opens
    return not is_open


def has_loose_end(quotation: str) -> bool:
    """Tell whether words of a quotation point out of it; a "you" that means anybody does not."""
    return bool(LOOSE_END.search(re.sub(r"\byour?\b", "", quotation) if ANYBODY.search(quotation) else quotation))


def all_resolved(statement: str) -> bool:
    """Tell whether every pronoun has enough before it to point at; an "it" that stands for nothing needs none."""
    meant = EMPTY_IT.sub("", statement)
    return all(has_antecedent(meant, match) for match in THIRD_PERSON.finditer(meant))


def has_antecedent(statement: str, pronoun: re.Match[str]) -> bool:
    """Tell whether enough stands before a pronoun for it to point at; "he" and "she" need a name or a person."""
    before = words(statement[: pronoun.start()])
    meaning = [word for word in before if word.lower() not in STOP_WORDS | OF_TIME and not NO_THING.search(word)]
    if len(before) < WORDS_BEFORE_PRONOUN or not meaning:
        return False
    return not OF_A_PERSON.fullmatch(pronoun.group()) or any(is_person(word) for word in meaning)


def is_person(word: str) -> bool:
    """Tell whether a word may be somebody's name or says that it is a person."""
    return word[0].isupper() or bool(PERSON_NOUN.fullmatch(word))


def shortened(text: str, most: int = 12) -> str:
    """At most so many words, with dots where something is left out."""
    bare = without_marks(text)
    parts = bare.split(" ")
    return bare if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:") + " …"


def capital(name: str) -> str:
    """With a capital first letter, as at the beginning of an option."""
    return name[:1].upper() + name[1:]
