"""Whether the pronouns of a statement have somebody or something before them that they can stand for.

`standing_alone` tells what words alone tell; here the people of the article are known: "Lower Easton" is no "her".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from quizkit.askers.genders import gender_of
from quizkit.askers.lists import any_of, listed
from quizkit.askers.references import points_back
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import OF_A_PERSON, OF_TIME, PERSON_NOUN
from quizkit.askers.third_person import with_pronouns
from quizkit.askers.wording import SHORT_TITLES, STOP_WORDS, folded, name_words, stands_in, words
from quizkit.given_names import Gender, gender_of_given
from quizkit.model import Reading, Voice

MALE = frozenset({"he", "him", "his", "himself"})
INNER = any_of("selves", "inner")
OBJECTS = frozenset({"him", "them"})
CLAUSE_BORDER = re.compile(
    r"[,;:—–]| (?:and|but|or|that|who|which|when|where|if|because|while|as|than|to|before|after|until|so|what|how|why|"
    r"although|though|since|unless|for|by|without|\w+ing)\b"
)
OWNER = re.compile(r"(?<![\w-])[\w-]+['’]s?\b")
# Behind an object: nothing, or what is no verb and no noun.
NO_VERB_BEHIND = re.compile(
    r"\s*(?:$|[.,;:!?’”)]|(?:the|as|to|in|on|at|for|from|with|by|of|and|or|but|over|up|out|off|down|back|away|when|if|"
    r"because|until|before|after|again|now|so|like|into|than|through|about)\b)"
)
OF_DEGREE = re.compile(
    r"(?:how(?<!\w...)|so(?<!\w..)|too(?<!\w...)|very(?<!\w....)) [a-z-]+"
)  # "how liberal he is": nobody
HE_OR_SHE = re.compile(r"\b(?:he|she)\b", re.I)
MOVED = re.compile(r"\b(?:mak(?:es?|ing)|made|leaves?|left|gives?|gave) (him|her)\b", re.I)
SUBJECT_OF: Mapping[str, Gender] = {"him": "he", "her": "she"}
OF_THINGS = frozenset({"it", "its", "itself"})
PLURAL = re.compile(r"\w{2,}(?<![’'us])s|\w+ies|\w+(?:men|women|people|children)|\w+-\w+s")
TWO_NAMED = re.compile(r"(?<![\w.’'-])[A-Z][\w.’'-]* (?:and|or) (?:[a-z]+ )?[A-Z]")
# What stands before a noun: "a pier", "of steel", "no other pier", "Easton's pier".
BEFORE_NOUN = re.compile(
    r"(?:an?|the|this|that|these|those|my|our|your|his|her|its|their|no|any|every|each|some|one|another|of|in|on|at|by|"
    r"for|with|from|into|over|under|about|against|through|during|\w+['’]s?)",
    re.I,
)
NEAR = 3  # words between such a word and its noun, that one counted
# "The argument for it", "anything good about it", "embrace it": what stands there does not name it.
GOVERNING = re.compile(
    r"(?<![\w'’-])[\w'’-]+"
    r"(?: (?:for|of|about|to|with|on|in|at|by|from|against|into|over|behind|like|up|out|off))?\s*\Z",
    re.I,
)
NO_THING = re.compile(r".*(?:n['’]t|['’](?:m|re|ve|ll|d)|ed|ing|ly)|(?:any|every|no|some)(?:thing|one|body)", re.I)
# A capital is found more quickly than the border of a word, so it comes first.
TITLED = re.compile(r"(?P<title>[A-Z](?<!\w.)[\w-]+\.?)(?= (?:[A-Z]\. )?(?P<name>[A-Z][\w-]+))")
NOBODY = frozenset[Gender | None]()
TITLES: Mapping[str, Gender] = {"Mr": "he", "Sir": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
OFFICES = frozenset("President Senator Governor Representative Congressman Mayor Justice Judge Pope".split())
BEFORE_SURNAMES = OFFICES | frozenset(SHORT_TITLES.split("|"))
FIRST_NOUN = re.compile(r"[A-Z]\w+(?<!s) (?:is|was|has|had|will|would|can|could|may|might|should|does|did)\b")


@once_a_reading
def leans_on_article(reading: Reading, start: int, statement: str) -> bool:
    """Tell whether a statement that begins at `start` needs what stands elsewhere in the article."""
    return points_back(reading.text, start, statement) or not every_pronoun_is_resolved(reading, statement)


@once_a_reading
def every_pronoun_is_resolved(reading: Reading, statement: str) -> bool:
    """Tell whether each "he", "it" and "they" of a statement has words before it in the statement that it can mean."""
    meant, pronouns = with_pronouns(statement)
    return all(is_resolved(reading, meant, one) for one in pronouns)


def is_resolved(reading: Reading, statement: str, pronoun: re.Match[str]) -> bool:
    before, low = statement[: pronoun.start()], pronoun.group().lower()
    if low in OBJECTS:
        before = without_its_subject(before)
    if low == "it" and not CLAUSE_BORDER.search(before) and NO_VERB_BEHIND.match(statement, pronoun.end()):
        return False
    if OF_A_PERSON.fullmatch(low):
        return names_a_person(reading, before, male=low in MALE)
    if low not in OF_THINGS:
        return names_many(reading, before)
    return any(things_in(reading, before if low == "its" else GOVERNING.sub("", before)))


def without_its_subject(before: str) -> str:
    """What an object can mean: who stands before its clause, or as an owner; "Birch won him over" is not about Birch.

    >>> without_its_subject("Birch asked for Falk's boat and sold ")
    "Birch asked for Falk's boat"
    """
    *_, last = (None, *CLAUSE_BORDER.finditer(before))
    at = last.start() if last else 0
    return " ".join([before[:at], *OWNER.findall(before, at)])


def may_mean_speaker(reading: Reading, speaker: Voice, report: str) -> bool:
    """Tell whether a "he" in what somebody is reported to say may be the speaker, as in "given that, he hoped".

    So may a "him" whom something moves: "the words of Birch made him wish".
    """
    if speaker.type != "person":
        return False
    may_be = {gender_of(reading, speaker)} - {None} or {"he", "she"}
    return any(SUBJECT_OF[one[1].lower()] in may_be for one in MOVED.finditer(report)) or any(
        one[0].lower() in may_be and (report[: one.start()].endswith(", ") or INNER.match(report, one.end() + 1))
        for one in HE_OR_SHE.finditer(report)
    )


def names_a_person(reading: Reading, before: str, *, male: bool) -> bool:
    """Tell whether a person stands there who is not known to be of the other gender."""
    wanted, other = ("he", "she") if male else ("she", "he")
    told = words(OF_DEGREE.sub("", before))
    people = people_by_word(reading)
    names = [folded(word) for word in told if word[0].isupper()]
    return (
        any(gender_of(reading, person) != other for name in names for person in people.get(name, ()))
        or any(is_somebody(folded(word)) for word in told)
        or any(
            {wanted, None if name not in people else wanted} & named_in_text(reading.text).get(name, NOBODY)
            for name in names
        )
    )


@functools.lru_cache(maxsize=1)
def named_in_text(text: str) -> Mapping[str, frozenset[Gender | None]]:
    """Surnames that stand behind a given name or a title in a text, with the genders that these tell.

    >>> dict(named_in_text("Ana Ruiz saw Mr. Birch in Lower Velden."))
    {'ruiz': frozenset({'she'}), 'birch': frozenset({'he'})}
    """
    found: dict[str, frozenset[Gender | None]] = {}
    for name in TITLED.finditer(text):
        title = name["title"].rstrip(".")
        gender = TITLES.get(title) or gender_of_given(title)
        if gender or title in BEFORE_SURNAMES:
            found[folded(name["name"])] = found.get(folded(name["name"]), NOBODY) | {gender}
    return found


def is_somebody(word: str) -> bool:
    return word in listed("antecedents", "of_a_person") or bool(PERSON_NOUN.fullmatch(word))


@once_a_reading
def people_by_word(reading: Reading) -> Mapping[str, tuple[Voice, ...]]:
    """The people of a reading by each word of their names."""
    found: dict[str, tuple[Voice, ...]] = {}
    for person in (*reading.voices, *reading.bystanders):
        for word in sorted(name_words(person.name)) if person.type == "person" else ():
            found[word] = (*found.get(word, ()), person)
    return found


def names_many(reading: Reading, before: str) -> bool:
    """Tell whether several stand there, or a body of many, or somebody who may be anybody."""
    people = people_by_word(reading)
    told = [word for word in words(before) if folded(word) not in people or word[0].islower()]
    many, none = listed("antecedents", "of_many"), names_nothing()
    return bool(TWO_NAMED.search(before)) or any(
        word.lower() in many or (PLURAL.fullmatch(word) and word.lower() not in none) for word in told
    )


@functools.cache
def names_nothing() -> frozenset[str]:
    """Words that no "it" and no "they" stands for."""
    return STOP_WORDS | OF_TIME | listed("antecedents", "no_thing")


def things_in(reading: Reading, before: str) -> Iterator[str]:
    """The words before an "it" that may name one thing: behind "a", "of" and the like, or with a capital."""
    people, none = people_by_word(reading), names_nothing()
    kept = words(before)
    for i, word in enumerate(kept):
        low = folded(word)
        if low in none or NO_THING.fullmatch(word):
            continue
        if word[0].isupper():
            is_name = i or not stands_in(reading.text, word.lower()) or FIRST_NOUN.match(before)
            if is_name and low not in people and (not PLURAL.fullmatch(word) or (i and kept[i - 1][0].isupper())):
                yield word
        elif PLURAL.fullmatch(word):
            continue
        elif any(BEFORE_NOUN.fullmatch(one) for one in kept[max(0, i - NEAR) : i]):
            yield word
