"""Claims for stems that name the speaker: there a statement may begin with "he" or "its" and still read alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.distractors import share_much
from quizkit.askers.either import EITHER
from quizkit.askers.fit_names import PRONOUN, UNFIT_NAME, can_be_named
from quizkit.askers.genders import gender_of
from quizkit.askers.material import Claim, claim_from, every_claim
from quizkit.askers.own_pronouns import OWN_PRONOUN, may_be_another, reports_with_own_pronouns
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.sayings import is_verdict
from quizkit.askers.standing_alone import POINTING, reads_alone
from quizkit.askers.third_person import with_pronouns
from quizkit.askers.titles import in_title
from quizkit.askers.wording import (
    SHORT_TITLES,
    capital,
    content_words,
    folded,
    name_words,
    one_line,
    places_of_word,
    sentences,
    stands_in,
    without_marks,
    words,
)
from quizkit.given_names import is_given_name
from quizkit.model import Attribution, Reading, Voice

# Verbs that may become "as saying that" or "say that". Denials, thoughts and verdicts may not.
SAYING = re.compile(
    r"(?:said|says?|saying|told|tells?|according to|wrote|writes?|added|adds?|stated?|states|noted?|notes|argue[ds]?|"
    r"explain(?:ed|s)?|announce[ds]?|report(?:ed|s)?|claim(?:ed|s)?|insist(?:ed|s)?|suggest(?:ed|s)?|warn(?:ed|s)?|"
    r"testif(?:ied|ies)|maintain(?:ed|s)?|declare[ds]?|stress(?:ed|es)?|acknowledge[ds]?|concede[ds]?|contend(?:ed|s)?|"
    r"admit(?:ted|s)?|confirm(?:ed|s)?|estimate[ds]?|assert(?:ed|s)?|recall(?:ed|s)?|tweeted|predict(?:ed|s)?|replied|"
    r"(?:add|not|argu|claim|insist|warn|explain|announc|stat|predict|suggest|tell|writ|acknowledg|conced|contend|maintain|"
    r"declar|stress|admitt|confirm|estimat|assert|recall|reply|complain|alleg|remark)ing|"
    r"point(?:ed|s) out|reveal(?:ed|s)?|remark(?:ed|s)?|observe[ds]|emphasi[sz]e[ds]|complain(?:ed|s)?|allege[ds]?)$",
    re.I,
)
# What papers do, and people together: a source is given for the statement, but nobody is reported as saying it.
SHOWING = re.compile(r"(?:show(?:s|ed|n)?|indicate[ds]?|found|finds?|agree[ds]?|conclude[ds]?)$", re.I)
# A statement that begins with a verb has lost its subject, or asks somebody to do something: "Don't sell the pier".
TELL_TO = (
    r"(?:do(?:n['’]t| not)|let['’]?s|let us|please)|"
    r"(?:ask|believe|bring|call|check|come|consider|forget|get|give|go|help|hold|imagine|join|keep|leave|listen|look|"
    r"make|pay|put|read|remember|see|send|show|stand|stay|stop|take|tell|think|trust|try|vote|wait|watch) "
    r"(?:at|on|up|out|off|in|the|an?|your|our|my|his|her|their|its?|them|him|me|us|this|that|these|those|for|to|with|"
    r"away|into|over|back|down|from|all|yourself|focused|about)"
)
OF_ONE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.I)
NO_SUBJECT = re.compile(
    rf"(?:{TELL_TO}|"
    r"(?:is|isn['’]t|was|wasn['’]t|were|are|has|had|will|would|could|did|does|what)|\w+ed (?:the|an?|his|her))\b",
    re.I,
)
# "The verdict was unjust": which one, only the article tells.
BARE_SUBJECT = re.compile(r"the [a-z-]+(?: [a-z]+ly)? (?:was|is|are|were|had|has|have|would|will|could|should|did|‘)")
MARK = re.compile(r"[“”\"]")
OBJECTS = frozenset({"him", "them"})
CLAUSE_END = re.compile(r"\s*(?:,(?! \d)|[.;:!?\"”’)—–]|''| [-–—]|$)|\s*\n")
CUT_NAME = re.compile(r"\w|-\w")  # "Green Harbours co" before "-founder Ana Ruiz"
POINTER = re.compile(r"\b(?:his|her|its|their|our|this|that|these|those|who)\b", re.I)
WORDS_BEFORE_PRONOUN = 5  # in a quotation; enough for somebody to have been named
# Words that may lose their capital after "that"; any other word could be a name.
OPENING = frozenset(
    (
        "the a an there it it's he she they some many most no all every each in on at for when if as his her while one "
        "once any nobody nothing everybody everyone everything because since before after although though without "
        "under by from to with of during until unless between among even only both more less our my"
    ).split()
)
NAME_BEHIND = re.compile(r"\S+ [A-Z]")  # "Judge Birch": a title, though the article also speaks of a judge
TITLED = re.compile(rf"(?:{SHORT_TITLES})\.? [A-Z]")
# What stands before a name inside a sentence.
AHEAD_OF_A_NAME = re.compile(rf"(?:[a-z,]|\b(?:{SHORT_TITLES})\.) \Z")


@once_a_reading
def spoken_claims(reading: Reading) -> tuple[Claim, ...]:
    """What can be asked with the speaker in the stem, in the order of the text; nothing that is said twice."""
    own = (claim for claim in reports_with_own_pronouns(reading) if can_be_told(reading, claim))
    said = (claim for claim in (*told_claims(reading), *own) if is_said(reading, claim))
    return tuple(sorted(said, key=in_order))


@once_a_reading
def told_claims(reading: Reading) -> tuple[Claim, ...]:
    """What can be told behind "that", whoever says it, in the order of the text; nothing that is said twice."""
    return tuple(find_told(reading))


def find_told(reading: Reading) -> Iterator[Claim]:
    """The claims, one by one."""
    found = [*every_claim(reading), *claims_about_oneself(reading)]
    for claim in sorted(found, key=in_order):
        verb = verb_of(reading, claim.attribution)
        if (SAYING.match(verb) or SHOWING.match(verb)) and can_be_told(reading, claim):
            yield claim


def in_order(claim: Claim) -> tuple[int, int]:
    parts = (claim.attribution.source or claim.piece, claim.attribution.cue, claim.piece)
    return claim.index, min(part.start for part in parts)


def can_be_told(reading: Reading, claim: Claim) -> bool:
    """Tell whether a statement can go on behind "that", all of it, and is told once."""
    return (
        not NO_SUBJECT.match(claim.statement)
        and is_whole(reading, claim.attribution)
        and stands_alone(claim)
        and not said_again(reading, claim)
    )


def is_said(reading: Reading, claim: Claim) -> bool:
    """Tell whether a stem can say that the voice said it: with a verb of saying and a name for the voice."""
    return bool(SAYING.match(verb_of(reading, claim.attribution))) and may_be_called(reading, claim.voice)


def verb_of(reading: Reading, attribution: Attribution) -> str:
    """The verb of saying without what helps it: "told", "according to"."""
    cue = one_line(attribution.cue.cut(reading.text)).split(" ", 1)
    return " ".join(cue) if cue[0].lower() in ("according", "point", "pointed", "points") else cue[-1].split()[-1]


def stands_alone(claim: Claim) -> bool:
    """Tell whether the statement points at nothing outside: the stem doesn't show what was asked or said before."""
    if MARK.search(claim.statement) or (claim.quoted and POINTING.search(claim.statement)):
        return False
    _, pronouns = with_pronouns(claim.statement)
    leaning = (one for one in pronouns if claim.quoted or one[0] in OBJECTS)
    return all(len(words(claim.statement[: one.start()])) >= WORDS_BEFORE_PRONOUN for one in leaning)


def is_whole(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether source and content end where a name and a clause may end, not before words that go on with them."""
    source, text = attribution.source, reading.text
    if source is None or CUT_NAME.match(text, source.end):
        return False
    return all(
        CLAUSE_END.match(text, piece.end)
        or CLAUSE_END.match(text, piece.end - 1)
        or any(0 <= other.start - piece.end <= 2 for other in (source, attribution.cue))
        for piece in attribution.content
    )


def claims_about_oneself(reading: Reading) -> Iterator[Claim]:
    """Paraphrases that begin with a pronoun for the speaker: "he had real doubts"."""
    for index, attribution in enumerate(reading.attributions):
        if not attribution.askable or attribution.voice is None or attribution.source is None:
            continue
        if in_title(reading, attribution):
            continue
        voice = reading.voices[attribution.voice]
        statement = about_oneself(reading, attribution, voice)
        claim = claim_from(reading, index, statement) if statement and not is_verdict(reading, attribution) else None
        if claim and not may_be_another(reading, claim):
            yield claim


def about_oneself(reading: Reading, attribution: Attribution, voice: Voice) -> str | None:
    """The statement where its first word stands for the speaker and the rest reads alone."""
    first = attribution.content[0]
    if attribution.manner == "quote" or first.start < attribution.cue.start or voice.type not in OWN_PRONOUN:
        return None
    statement = without_marks(sentences(one_line(first.cut(reading.text)))[0]).removeprefix("that ")
    pronoun = OWN_PRONOUN[voice.type].match(statement)
    if not pronoun or PRONOUN.fullmatch(voice.name) or is_of_another(reading, voice, pronoun.group()):
        return None
    rest = statement[pronoun.end() :].strip()
    if voice.type != "person" and OF_ONE.search(rest):  # several are no "he"
        return None
    return statement if reads_alone(f"The old speaker {rest}", quoted=False) and len(words(rest)) >= 4 else None


def is_of_another(reading: Reading, speaker: Voice, pronoun: str) -> bool:
    """Tell whether a "he" or "her" is known not to be the speaker: "Ana Ruiz said he'd wait"."""
    gender = gender_of(reading, speaker) if speaker.type == "person" else None
    return gender is not None and pronoun not in EITHER[gender]


def may_be_called(reading: Reading, voice: Voice) -> bool:
    """Tell whether a stem can name the voice: a name, "an official", or people who are surely no surname."""
    if name_words(voice.name):
        return can_be_named(voice) and not (voice.type == "person" and voice.name.startswith("the "))
    if voice.type in ("group", "organisation") and voice.name[:1].islower() and " and " not in voice.name:
        return voice.name.split()[0] not in ("the", "his", "her", "its", "their") and is_plain_word(
            reading, voice.name.split()[-1]
        )
    return voice.name.startswith(("a ", "an ")) and not (UNFIT_NAME.search(voice.name) or POINTER.search(voice.name))


def is_plain_word(reading: Reading, word: str) -> bool:
    """Tell whether the article writes the word in small letters, so that it is no surname."""
    return not stands_in_capitals(reading, capital(word)) and stands_in(reading.text, word.lower())


def stands_in_capitals(reading: Reading, word: str) -> bool:
    """Tell whether the article writes the word with a capital inside a sentence, or behind a title."""
    places = places_of_word(reading.text, word)
    return any(AHEAD_OF_A_NAME.search(reading.text[max(0, at - 6) : at]) for at in places)


def said_again(reading: Reading, claim: Claim) -> bool:
    """Tell whether the article cites the speaker for nearly the same twice: in other words, or from another day."""
    voices = (claim.attribution.voice, None)
    others = (one for one in reading.attributions if one.voice in voices and one != claim.attribution)
    meant = content_words(claim.statement)
    return any(share_much(content_words(piece.cut(reading.text)), meant) for one in others for piece in one.content)


def after_that(reading: Reading, claim: Claim) -> str | None:
    """The statement as it goes on after "that"; None where its first word may be a name or not."""
    stands_first = claim.quoted or claim.attribution.content[0].start < claim.attribution.cue.start
    return without_capital(reading, claim.statement) if stands_first else claim.statement


def without_capital(reading: Reading, sentence: str) -> str | None:
    """A sentence as it goes on after "that"; None where its first word may be a name or not."""
    first = sentence.split()[0]
    if not first[0].isupper():
        return sentence
    if first.lower() in OPENING:
        return sentence[0].lower() + sentence[1:]
    if TITLED.match(sentence):
        return sentence
    in_small, in_capitals = stands_in(reading.text, first.lower()), stands_in_capitals(reading, first)
    may_be_name = NAME_BEHIND.match(sentence) or is_given_name(first) or folded(first) in words_of_names(reading)
    if in_small == in_capitals or (in_small and may_be_name):
        return None
    return sentence if in_capitals else sentence[0].lower() + sentence[1:]


@once_a_reading
def words_of_names(reading: Reading) -> frozenset[str]:
    """The words of the names of all whom an article cites or names."""
    return frozenset[str]().union(*(name_words(one.name) for one in (*reading.voices, *reading.bystanders)))
