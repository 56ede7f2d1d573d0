"""People whom the article names and surely does not let speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizkit.askers.genders import gender_of
from quizkit.askers.known_people import is_of_history
from quizkit.askers.likeness import places_of
from quizkit.askers.mouths import is_mouth_of
from quizkit.askers.others_words import is_of_other_gender, is_pronoun, words_of_others
from quizkit.askers.persons import is_full_name, is_surely_a_person
from quizkit.askers.places import in_body, sentence_with
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import NAMES_OF_ROLES
from quizkit.askers.saying_words import NEAR, is_object, may_be_of, saying_words, words_of_saying
from quizkit.askers.wording import name_words, surname_of, words
from quizkit.given_names import Gender, is_given_name
from quizkit.model import Reading, Span, Voice

SOON = 250  # characters behind a name in which a quotation or a "he said" may be this person's
LAST = 3  # sentences in which an article tells who wrote it
MARK = re.compile(r"“|\"|''")
# One to three words in marks are a title or a word at arm's length, no words of somebody: the “Today” show.
FEW_WORDS = re.compile(r"(?:“|\"(?=\w)|''(?=\w))[\w’'-]+(?: [\w’'-]+){0,2}(?:”|(?<! )\"|(?<! )'')")
# "A talk with Mayor Ana": the noun or verb before the preposition, and what leads up to the surname.
BEHIND_PREPOSITION = re.compile(
    r"\b(?:([a-z]+) (?:for|with|against|of|about|on|behind|than|between|towards?|around|at|over)|"
    r"(?:sent|mailed|lost|next|close|loyal|similar|compared|donat\w+|belong\w*) to) "
    r"((?:[a-z]+ ){0,2})((?:[A-Z][\w.’'-]*,? ){0,6})$"
)
SPEAKS_BEHIND = re.compile(r"\b(?:who|whom|whose|he|she|they|his|her|their)\b|^\W*\w+ing\b|, \w+ing\b")
OWNED = re.compile(r"['’]s?(?: [\w’'-]+){1,4}")
# "Three mayors, such as Ana Ruiz, said": the source is a group with this person in it.
ONE_OF_THEM = re.compile(
    r"\b(?:including|such as|for instance|for example|like|among them|(?:along|together) with|as well as)\b[^;]{0,60}$"
)
KIN = re.compile(r"\b(?:wife|husband|daughter|son|sister|brother|mother|father|fianc[eé]e?|girlfriend|boyfriend),? $")
LAST_WORD = re.compile(r"\b([A-Z][\w’'-]+) $")
ABOUT_THE_SAME = re.compile(
    r"^\W*(?:\w+,? )?(?:he|she|his|her|they|the [a-z]+)\b|^[^.“\"]{0,50}, (?:but |and )?(?:he|she)\b", re.I
)
# "Ana Ruiz is the author of", "Ana Ruiz, a fellow of the guild, is a reporter": who signs has a voice in all of it.
IS_A_WRITER = re.compile(
    r"(?:[A-Z][\w.’'-]*,? ){2,4}(?:an? [^.\n]{3,90}, )?is an? (?:\w+ ){0,4}(?:author|writer|journalist|columnist|"
    r"reporter|editor|correspondent|blogger|contributor)\b"
)
SIGNS = re.compile(
    r"(?:[A-Z][\w.’'-]*,? ){2,5}(?:[^,.]*(?:,[^,.]*)?, )?(?:is|was|are|were|needs|has been)\b|"
    r"(?:Contribut(?:ing|ors?|ions?)|Additional|Written|Edited|Compiled|Photos?)\b|.*\bcontributed\b"
)
# "I checked them with my colleague Ana Ruiz".
WRITES_TOO = re.compile(r"(?:m(?<!\w.)y|o(?<!\w.)ur) (?:[a-z]+ ){0,2}(?:colleagues?|co-?authors?|editors?)\b")
# "Ana Ruiz was clear about one thing: The pier must stay"; "Ana Ruiz on why the pier must stay".
LEADS_UP = re.compile(r"[^.;:\n“”\"]{0,80}: | on (?:how|why|what|whether)\b")
# "Others have warned of it. So has Ana Ruiz."
DOES_SO_TOO = re.compile(r"(?:So|Neither|Nor) (?:have|has|had|did|do|does|is|are|was|were)\b")


@once_a_reading
def silent_people(reading: Reading) -> tuple[Voice, ...]:
    """People with a full name of whom the article reports no words, those first whom it names most often."""
    silent = [one for one in reading.bystanders if is_full_name(one) and is_silent(reading, one)]
    return tuple(sorted(silent, key=lambda one: (-len(places_of(reading, one)), one.id)))


def is_silent(reading: Reading, person: Voice) -> bool:
    """Tell whether nothing near any mention could be this person's words, or words said or written for them."""
    if not is_plainly_named(reading, person):
        return False
    if any(is_mouth_of(reading, one, person) for one in reading.voices):
        return False
    return not any(may_speak(reading, person, place) for place in places_of(reading, person))


def is_plainly_named(reading: Reading, person: Voice) -> bool:
    """Tell whether the article itself names somebody, who is surely a person, and neither writes it nor is a voice."""
    if any(name_words(person.name) & name_words(one.name) for one in reading.voices):
        return False
    if is_of_history(reading, person) or not is_named_by_the_article(reading, person):
        return False
    if not is_surely_a_person(reading, person) or is_half_a_name(reading, person):
        return False
    return not any(may_sign(reading, place) for place in places_of(reading, person))


def is_named_by_the_article(reading: Reading, person: Voice) -> bool:
    """Tell whether the article itself first names somebody, in a sentence, and not those whom it quotes."""
    if not person.mentions:
        return False
    first = person.mentions[0]
    said = (piece for one in reading.attributions if one.manner == "quote" for piece in one.content)
    in_sentence = in_body(reading, first) and sentence_with(reading, first) is not None
    return in_sentence and not (is_in_marks(reading.text, first) or any(piece.overlaps(first) for piece in said))


def is_in_marks(text: str, place: Span) -> bool:
    """Tell whether quotation marks that were opened before a place in its paragraph are not closed."""
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    return before.count("“") > before.count("”") or any(before.count(mark) % 2 for mark in ('"', "''"))


def is_half_a_name(reading: Reading, person: Voice) -> bool:
    """Tell whether a name is not whole: "Dahl Berg" where "Anna Dahl Berg" stands, "his wife, Mary Ann"."""
    if is_given_name(surname_of(person.name)) and any(KIN.search(told_before(reading, one)) for one in person.mentions):
        return True
    words_before = (LAST_WORD.search(told_before(reading, one)) for one in person.mentions)
    return any(word is not None and is_given_name(word[1]) for word in words_before)


def told_before(reading: Reading, place: Span) -> str:
    return reading.text[max(0, place.start - NEAR) : place.start]


def may_sign(reading: Reading, place: Span) -> bool:
    """Tell whether a sentence says that somebody writes, or one of the last says who they are or what they did."""
    own = sentence_with(reading, place)
    if own is None:
        return False
    told = own.cut(reading.text)
    if IS_A_WRITER.match(told) or WRITES_TOO.search(told):
        return True
    return own in reading.sentences[-LAST:] and SIGNS.match(told) is not None


def may_speak(reading: Reading, person: Voice, place: Span) -> bool:
    """Tell whether a word of saying, a quotation or a "he said" near somebody's name could be the named one's."""
    own = sentence_with(reading, place)
    if own is not None and DOES_SO_TOO.match(reading.text, own.start):
        return True
    gender = gender_of(reading, person)
    if somebody_goes_on(reading, place, gender) or LEADS_UP.match(reading.text, place.end):
        return True
    if is_only_told_of(reading, place):
        return False
    return is_near_quotation(reading, place, gender) or is_near_saying(reading, place, gender)


def somebody_goes_on(reading: Reading, place: Span, gender: Gender | None) -> bool:
    """Tell whether soon behind a name of a gender a pronoun speaks of which it is not certain whom it means."""
    behind = soon_behind(reading, place)
    near = (one for one in reading.attributions if behind.overlaps(one.cue) and not one.askable)
    return any(is_pronoun(reading, one) and not is_of_other_gender(reading, one, gender) for one in near)


def soon_behind(reading: Reading, place: Span) -> Span:
    return Span(place.end, min(len(reading.text), place.end + SOON) + 1)


def is_only_told_of(reading: Reading, place: Span) -> bool:
    """Tell whether a name stands behind a preposition or a plain verb, and nothing beside it tells of words.

    "A talk with Ana Ruiz", "to succeed retiring Mayor Ana Ruiz".
    """
    own = sentence_with(reading, place)
    if own is None or not (is_object(reading.text, own, place) or is_behind_preposition(reading.text, own, place)):
        return False
    behind = reading.text[place.end : own.end]
    owned = OWNED.match(behind)
    owns_words = owned is not None and any(word in words_of_saying() for word in words(owned[0]))
    return not (owns_words or SPEAKS_BEHIND.search(behind))


def is_behind_preposition(text: str, own: Span, place: Span) -> bool:
    """Tell whether a name in a sentence stands behind a preposition that follows no word of saying."""
    before = BEHIND_PREPOSITION.search(text[own.start : place.start])
    if before is None or before[1] in words_of_saying():
        return False
    # "Secretary of state Ana Ruiz" is herself the secretary; so is who is named behind "secretary of State, ".
    return not (before[1] in NAMES_OF_ROLES and (before[2] or "," in before[3] or "State" in before[3]))


def is_near_saying(reading: Reading, place: Span, gender: Gender | None) -> bool:
    """Tell whether a word of saying stands near a name that is not surely another's."""
    of_saying = [word for word in saying_words(reading, scene_of(reading, place)) if may_be_of(reading, word, place)]
    cues = cues_of_others(reading, place, gender) if of_saying else ()
    return any(not any(cue.overlaps(Span(*word.span())) for cue in cues) for word in of_saying)


def cues_of_others(reading: Reading, place: Span, gender: Gender | None) -> Sequence[Span]:
    """The words of saying whose source is surely another than the one whose name stands at a place."""
    if ONE_OF_THEM.search(reading.text[max(0, place.start - 120) : place.start]):
        return ()
    return [one.cue for one in words_of_others(reading, gender) if one.source and not one.source.overlaps(place)]


def scene_of(reading: Reading, place: Span) -> Span:
    """The sentence with a name, and what follows where that may be about the same person: "He wants ..."."""
    own = sentence_with(reading, place)
    if own is None:
        return Span(max(0, place.start - NEAR), min(len(reading.text), place.end + NEAR))
    behind = reading.text[own.end : own.end + NEAR]
    return Span(own.start, own.end + len(behind)) if ABOUT_THE_SAME.search(behind) else own


def is_near_quotation(reading: Reading, place: Span, gender: Gender | None) -> bool:
    """Tell whether in the sentence with a name, or soon behind it, words are quoted that are not surely another's."""
    pieces = [piece for one in words_of_others(reading, gender) for piece in one.content]
    own, end = sentence_with(reading, place), soon_behind(reading, place).end - 1
    start = own.start if own else place.end
    few = [Span(*one.span()) for one in FEW_WORDS.finditer(reading.text, start, end)]
    marks = (Span(*one.span()) for one in MARK.finditer(reading.text, start, end))
    spoken = (mark.start for mark in marks if not any(mark.overlaps(one) for one in few))
    return any(not any(piece.start - 1 <= mark <= piece.end for piece in pieces) for mark in spoken)
