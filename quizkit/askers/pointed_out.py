"""Claims that a stem only has to point out, since it asks when or how they were made: they need not read alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import attrs

from quizkit.askers.antecedents import every_pronoun_is_resolved, is_somebody
from quizkit.askers.clipping import CLAUSE_END, LEADING_UP
from quizkit.askers.material import Claim, claim_from, names_itself
from quizkit.askers.own_pronouns import OWN_PRONOUN
from quizkit.askers.places import is_cut_short
from quizkit.askers.sayings import is_plain_saying, is_torn
from quizkit.askers.spoken import (
    BARE_SUBJECT,
    NO_SUBJECT,
    SAYING,
    is_of_another,
    is_whole,
    may_be_called,
    said_again,
    spoken_claims,
)
from quizkit.askers.standing_alone import COLON_FIRST, DANGLING, LEADING, POINTING, QUOTED_INSIDE, TRADE
from quizkit.askers.third_person import THIRD_PERSON
from quizkit.askers.unfinished import breaks_off, is_unfinished
from quizkit.askers.wording import (
    MARK_BEHIND,
    folded,
    one_line,
    sentences,
    stands_in,
    surname_of,
    with_double_marks,
    without_marks,
    words,
)
from quizkit.model import Attribution, Reading, Voice

LEAST_QUOTED, MOST_QUOTED = 4, 24  # words of a quotation that point it out
MOST_REPORTED, LEAST_REPORTED = 25, 6
BREAK = re.compile(r"[“”\"()\[\]*@#…]|\.\.| \. ")  # behind what may be shown of a quotation
MARKED = re.compile(r"“[a-z][^“”\[\]()…]+”|\"[a-z][^\"\[\]()…]+\"")  # what has a capital may be a title
MARKED_WORDS = range(5, MOST_QUOTED + 1)
NEGATION = re.compile(r"n['’]t\b|\b(?:not?|never|nor|neither|without|hardly)\b", re.I)
SUBJECT = r"(?:I|we|you|they|he|she|it|there|nobody|everybody)\b"
BORDER = re.compile(
    rf"{CLAUSE_END.pattern}|,? (?=because\b|(?:and|so|when|while|until|unless|although|though) {SUBJECT})"
    r"|(?<!nothing)(?<!anything)(?<!everything)(?<!all)(?<!none)(?<!anybody)(?<!anyone),? (?=but\b)"
)
# Behind a verb and so many words a comma ends a clause, too: "We have a plan for the pier and its boats, one that".
COMMA = re.compile(r", ")
ENOUGH_WORDS = 8
FINITE = re.compile(
    r"(?:\b(?:is|are|was|were|am|has|have|had|will|would|can|could|should|must|do|does|did|need|want|think|know|believe|hope)"
    r"|['’](?:s|re|m|ve|ll|d)|n['’]t)\b"
)
# A quotation that begins so is no sentence where it is cut at its first border.
OPEN_START = re.compile(r"(?:what(?:ever)?|to|in order|those)\b", re.I)
# "The race is hard and that will take time": behind "say that" this reads like another report.
THAT_AGAIN = re.compile(
    r"\b(?:and|but|or|so) that(?:['’]s| (?:is|was|will|would|has|had|can|could|may|might|should|must|does|did))\b"
)
NO_START = re.compile(r"[a-z\d]|(?:And|But|So|Or|Well|Uh|Um|Yes|No)\b|(?:One|Two|Three|First|Second|Third)[,:]")
NOT_AT_FIRST = (LEADING, NO_SUBJECT, BARE_SUBJECT, COLON_FIRST)
HE, SHE, IT, THEY = "he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves"
THING = re.compile(r"\b(?:it|its|itself)\b", re.I)
OF_ONE = tuple(frozenset(forms.split()) for forms in (HE, SHE, IT, THEY))


def pointed_out(reading: Reading, wanted: Collection[Attribution]) -> Iterator[Claim]:
    """Claims from the wanted attributions: those that read alone, then others that can be told from all else said."""
    if not wanted:
        return
    own = set()
    for claim in spoken_claims(reading):
        if claim.attribution in wanted and (is_short if claim.quoted else is_told)(claim.statement):
            own.add(claim.attribution)
            yield claim
    yield from find_claims(reading, frozenset(wanted) - own)


def is_short(quotation: str) -> bool:
    return len(words(quotation)) <= MOST_QUOTED


def is_told(statement: str) -> bool:
    """Tell whether a report reads well, and names the town or storm that it speaks of."""
    return reads_well(statement) and not DANGLING.search(QUOTED_INSIDE.sub("", statement))


def reads_well(statement: str) -> bool:
    """Tell whether no two people are meant by the pronouns of a report ("she will settle his case"), and one "that"."""
    pronouns = pronouns_of(statement)
    return not (pronouns & OF_ONE[0] and pronouns & OF_ONE[1]) and not THAT_AGAIN.search(statement)


def pronouns_of(statement: str) -> frozenset[str]:
    return frozenset(one[0].lower() for one in THIRD_PERSON.finditer(statement))


def find_claims(reading: Reading, wanted: Collection[Attribution]) -> Iterator[Claim]:
    """Sure quotations by their first words, and reports that lean on nothing but their speaker."""
    for index, one in enumerate(reading.attributions):
        if one not in wanted or not is_plain_saying(reading, one) or one.voice is None or one.source is None:
            continue
        voice = reading.voices[one.voice]
        quoted = one.manner == "quote"
        statement = first_words(reading, one, voice) if quoted else report(reading, one, voice)
        verb = one_line(one.cue.cut(reading.text)).split()[-1]
        if statement is None and not quoted:
            statement, quoted = words_in_marks(one.content[0].cut(reading.text)), True
        if statement is None or not SAYING.match(verb) or not may_be_called(reading, voice):
            continue
        claim = attrs.evolve(claim_from(reading, index, statement), quoted=quoted)
        if is_whole(reading, one) and not said_again(reading, claim):
            yield claim


def first_words(reading: Reading, attribution: Attribution, voice: Voice) -> str | None:
    """A quotation's first sentence where it is short, else what stands before one of its clauses, and dots."""
    quotation = without_marks(attribution.content[0].cut(reading.text))
    if NO_START.match(quotation) or names_itself(reading, attribution, voice):
        return None
    first = without_marks(sentences(quotation)[0])
    is_whole_sentence = not is_cut_short(reading, attribution, attribution.content[0])
    if is_whole_sentence and is_short(first) and not BREAK.search(first):
        fits = len(words(first)) >= LEAST_QUOTED and names_its_people(reading, first)
        return first if fits else None
    beginning = beginning_of(first)
    if beginning is None or breaks_off(beginning) or is_unfinished(f"{beginning} …"):
        return None
    return f"{beginning} …" if names_its_people(reading, beginning) else None


def words_in_marks(report: str) -> str | None:
    """The first words of a report that stand in quotation marks and say enough, pointing at nobody and nothing.

    Behind a "not" they would tell the contrary.

    >>> words_in_marks("the sale was “a shame for the whole town.”"), words_in_marks("he has “lost all of his money”")
    ('a shame for the whole town', None)
    """
    told = with_double_marks(one_line(report))
    for one in MARKED.finditer(told):
        marked = without_marks(one[0])
        leans = THIRD_PERSON.search(marked) or POINTING.search(marked) or NEGATION.search(told[: one.start()])
        if len(words(marked)) in MARKED_WORDS and not leans:
            return marked
    return None


def names_its_people(reading: Reading, shown: str) -> bool:
    """Tell whether whoever is meant by "he" or "them" is named before; what "it" is matters less to find the place."""
    return every_pronoun_is_resolved(reading, THING.sub("", shown))


def beginning_of(sentence: str) -> str | None:
    """As many clauses at its start as can be shown; None where they would be no sentence, or too short or long.

    >>> beginning_of("The pier is old, and whoever (I say) sells it")
    'The pier is old'
    """
    if OPEN_START.match(sentence):
        return None
    shown = BREAK.split(sentence)[0]
    starts = [shown[: border.start()].rstrip(",;:—–- ") for border in BORDER.finditer(shown)]
    starts += [shown[: at.start()] for at in COMMA.finditer(shown) if is_clause(shown[: at.start()])]
    fit = [one for one in sorted(starts, key=len) if LEAST_QUOTED <= len(words(one)) <= MOST_QUOTED]
    whole = [one for one in fit if one.count("‘") == len(MARK_BEHIND.findall(one)) and has_main_clause(one)]
    return whole[-1] if whole else None


def is_clause(beginning: str) -> bool:
    """Tell whether the words before a comma have a verb and are enough to say something."""
    return len(words(beginning)) >= ENOUGH_WORDS and bool(FINITE.search(beginning))


def has_main_clause(beginning: str) -> bool:
    """Tell whether a beginning such as "While she waited, the boat was sold" goes on behind its first clause."""
    rest = beginning.partition(", ")[2]
    return not LEADING_UP.match(beginning) or (len(words(rest)) >= LEAST_QUOTED and bool(FINITE.search(rest)))


def report(reading: Reading, attribution: Attribution, voice: Voice) -> str | None:
    """A report whose only pronouns, if any, stand for its speaker, and which points at nothing else."""
    content = attribution.content[0]
    if is_torn(reading, attribution) or content.start < attribution.cue.start:
        return None
    statement = without_marks(sentences(one_line(content.cut(reading.text)))[0]).removeprefix("that ")
    pronouns = pronouns_of(statement)
    about_oneself = voice.type in OWN_PRONOUN and OWN_PRONOUN[voice.type].match(statement)
    if pronouns and not (about_oneself and any(pronouns <= forms for forms in OF_ONE)):
        return None
    if about_oneself and (is_of_another(reading, voice, about_oneself.group()) or names_listener(reading, attribution)):
        return None
    leans = any(one.match(statement) for one in NOT_AT_FIRST)
    leans = leans or any(one.search(statement) for one in (POINTING, TRADE))
    fits = LEAST_REPORTED <= len(words(statement)) <= MOST_REPORTED
    return statement if fits and is_told(statement) and not leans and not BREAK.search(statement) else None


def names_listener(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a person stands between verb and report, who may be its "he": "told Tom Birch that he was late"."""
    told = reading.text[attribution.cue.end : attribution.content[0].start]
    people = (one for one in (*reading.voices, *reading.bystanders) if one.type == "person")
    return any(stands_in(told, surname_of(one.name)) for one in people) or any(
        is_somebody(folded(word)) for word in words(told)
    )
