"""Judgements, demands and forecasts in the mouths of sources: nobody can look up yet, or ever, whether they are so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

import attrs

from quizkit.askers.distractors import share_much
from quizkit.askers.lists import any_of, listed, within
from quizkit.askers.material import Claim, claims_of, sentences_beside
from quizkit.askers.passages import shown_in_passages
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import OF_A_PERSON
from quizkit.askers.third_person import with_pronouns
from quizkit.askers.view_signs import OF_ONESELF, SAID_OF, Sort, assessment_in, wish_in
from quizkit.askers.wording import content_words, words
from quizkit.model import Attribution, Cue, Reading, Span

JUDGING = frozenset({"eval_adj", "loaded_n", "loaded_ph"})
COLOURED = JUDGING | {"loaded_v", "stance_adv"}
# What can be counted without a numeral, and two statements in one, of which perhaps only one judges.
COUNTABLE = re.compile(
    r"\d|\b(?:majority|half|dozens|hundreds|thousands|millions|billions|a (?:great|good) (?:many|deal|number))\b", re.I
)
TWO_IN_ONE = re.compile(r"\b(?:and|but|or) that|;\s|\bnot (?:just|only|merely)\b")
NO_STATEMENT, EVALUATING = any_of("views", "no_statement"), within("views", "evaluating")
PROMISE = re.compile(r"(?:vow|pledg|promis)\w*")
NEXT_CLAUSE = re.compile(r",? (?:and|but|when|because|while|saying|since) ")
LEAST_OF_CLAUSE = 4  # words
HAPPENED = re.compile(
    r"\b(?:is|are|was|were|has|had|have|did|sold|[a-z]{2,}ed|won|lost|made|took|gave|told|said|got|went|came)\b"
)
# "Ana Ruiz tweeted that the pier should go": whose view it is, and that it was held, are two things.
RELAYED = re.compile(
    r"(?<!\bI )(?<!\b[Ww]e )\b(?:tweeted|posted|said|says|wrote|writes|told|tells|claims|claimed|argues|argued|insists|"
    r"insisted|admitted|announced|declared|promised|warned|stated|testified|suggested)\b(?: \S+){0,3} that\b"
)
# "Was careless and locked every door": what a second verb tells could be checked.
BESIDES = re.compile(
    r"(?:,? and| [—–-]+) (?:[\w'’-]+ ){0,6}?"
    r"(?:[a-z]{3,}ed (?!by\b)\w|(?:has|have|had|was|were)(?: been)? [a-z]{3,}ed\b)"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MARKS = ('"', "“")
WORDS_BEFORE_PRONOUN = 7  # of a quotation; enough for what the pronoun stands for
OF_ITS_SUBJECT = re.compile(r"its|their|itself|themselves", re.I)
NEAR = 60  # characters before a judging word in which it can be taken back
TAKEN_BACK = re.compile(
    r"(?:\b(?:no|not|never|hardly|less|nor|without|if|wish\w*|want\w*|hop\w+|need\w*|think[s]?|thought|believ\w+|says?|said|"
    r"claim\w*|calls?|called|can|could|would|will|might|may|whether|cast|as|described|critici\w+|"
    r"(?:like|as if|as though) (?:I|we|he|she|it|they)\b\S*)\b|n['’]t\b)[^.;!?]*$",
    re.I,
)


@attrs.frozen
class View:
    """What a source holds and no evidence could settle, with the words that show it."""

    claim: Claim
    shown_by: str
    sort: Sort
    passage: str | None = None

    @property
    def named(self) -> str:
        return f"{'an' if self.sort == 'assessment' else 'a'} {self.sort}"

    @property
    def words_shown(self) -> str:
        """The words that show it, without a quotation mark that opens between them: "would ‘drive"."""
        return self.shown_by.replace(" ‘", " ")

    @property
    def is_plain(self) -> bool:
        """Tell whether the statement as a whole can be nothing else: it demands, foretells, or says what a thing is."""
        if tells_first(self.claim.statement.partition(self.shown_by)[0], self.sort):
            return False
        if self.sort == "judgement":
            return bool(SAID_OF.search(self.claim.statement.partition(self.shown_by)[0]))
        return self.sort in ("demand", "forecast") and self.shown_by not in listed("views", "contending")


def tells_first(before: str, sort: Sort) -> bool:
    """Tell whether a whole clause, which could be checked, stands before that of the words that judge or demand.

    >>> tells_first("He had sold the pier and ", "demand"), tells_first("It was an old and ", "judgement")
    (True, False)
    """
    *clauses, own = NEXT_CLAUSE.split(before)
    if sort == "judgement" and not HAPPENED.search(own):
        return False
    return any(len(words(clause)) >= LEAST_OF_CLAUSE and HAPPENED.search(clause) for clause in clauses)


def tells_besides(statement: str, shown_by: str, sort: Sort) -> bool:
    """Tell whether what judges or weighs a matter goes on with what somebody did, which could be checked.

    >>> tells_besides("He was careless and locked every door", "careless", "judgement")
    True
    """
    return sort in ("judgement", "assessment") and bool(BESIDES.search(statement.partition(shown_by)[2]))


Said = TypeVar("Said", View, Claim)


@once_a_reading
def views_of(reading: Reading) -> tuple[View, ...]:
    """The claims that read alone and openly judge, demand or foretell, then those that need a passage around them."""
    alone = (view_in(reading, claim) or further_view(reading, claim) for claim in claims_of(reading))
    shown = (view_in(reading, one.claim, one.passage) for one in shown_in_passages(reading))
    return tuple(dict.fromkeys(view for view in (*alone, *shown) if view is not None))


def further_view(reading: Reading, claim: Claim) -> View | None:
    """The first view in the other sentences of the speech that a claim was taken from."""
    views = (view_in(reading, one) for one in sentences_beside(reading, claim))
    return next((view for view in views if view is not None), None)


def reported_views(reading: Reading) -> tuple[View, ...]:
    """The views, the plain ones first, each voice in its turn."""
    return tuple(from_different_mouths(sorted(views_of(reading), key=lambda view: not view.is_plain)))


def from_different_mouths(found: Sequence[Said]) -> list[Said]:
    """One of each speaker, then the second of each, and so on."""
    turn = Counter[int]()
    places = []
    for place, one in enumerate(found):
        speaker = (one.claim if isinstance(one, View) else one).voice.id
        places.append((turn[speaker], place))
        turn[speaker] += 1
    return [found[place] for _, place in sorted(places)]


def view_in(reading: Reading, claim: Claim, passage: str | None = None) -> View | None:
    """The view that a claim holds, or None. What holds a number, but for a year, can be counted: it is left alone."""
    if COUNTABLE.search(YEAR.sub("", claim.statement)) or TWO_IN_ONE.search(claim.statement):
        return None
    if RELAYED.search(claim.statement) or "?" in claim.statement:
        return None
    if is_no_statement(reading, claim) or leans(claim, passage):
        return None
    found = wish_in(claim.statement) or judgement_in(reading, claim) or contention_in(reading, claim, passage)
    found = found or assessment_in(claim.statement)
    if found is None or tells_besides(claim.statement, *found):
        return None
    if found[1] == "forecast" and PROMISE.match(claim.attribution.cue.cut(reading.text)):
        return None
    return View(claim, *found, passage)


def is_no_statement(reading: Reading, claim: Claim) -> bool:
    """Tell whether the words only ask for attention, or give a thing a name: "called the sale a disgrace"."""
    verb = claim.attribution.cue.cut(reading.text)
    return bool(NO_STATEMENT.match(claim.statement)) or (verb in listed("views", "naming") and not claim.quoted)


def leans(claim: Claim, passage: str | None) -> bool:
    """Tell whether the words may mean somebody or something by "she" or "them" that was named before them."""
    if passage is not None and passage[:1] not in MARKS:
        return False
    statement, pronouns = with_pronouns(claim.statement)
    return any(leans_on(statement, one) for one in pronouns)


def leans_on(statement: str, pronoun: re.Match[str]) -> bool:
    """Tell whether a pronoun may stand for what was named earlier; "their" and "itself" go with the subject."""
    before = words(statement[: pronoun.start()])
    if OF_A_PERSON.fullmatch(pronoun[0]):
        return not any(word[0].isupper() for word in before[1:])
    return len(before) < WORDS_BEFORE_PRONOUN and not OF_ITS_SUBJECT.fullmatch(pronoun[0])


def judgement_in(reading: Reading, claim: Claim) -> tuple[str, Sort] | None:
    """The word of a claim that judges."""
    if OF_ONESELF.match(claim.statement):
        return None
    for judging in coloured_places(reading, claim.attribution, JUDGING, "also_measures"):
        if judging.cut(reading.text) in claim.statement:
            return judging.cut(reading.text), "judgement"
    for evaluates in EVALUATING.finditer(claim.statement):
        if not TAKEN_BACK.search(claim.statement[: evaluates.start()]):
            return evaluates[0], "judgement"
    return None


def contention_in(reading: Reading, claim: Claim, passage: str | None) -> tuple[str, Sort] | None:
    """The verb of a claim, where it says itself that not everybody agrees."""
    verb = claim.attribution.cue.cut(reading.text)
    if verb not in listed("views", "contending") or claim.quoted or passage or told_elsewhere(reading, claim):
        return None
    return verb, "forecast" if verb.startswith("predict") else "contention"


def told_elsewhere(reading: Reading, claim: Claim) -> bool:
    """Tell whether another sentence of the article says something like the claim: the outlet may vouch for it."""
    meant = content_words(claim.statement)
    told = zip(reading.sentences, words_told(reading), strict=True)
    like = (one for one, held in told if share_much(held, meant))
    return any(not any(one.overlaps(piece) for piece in claim.attribution.content) for one in like)


@once_a_reading
def words_told(reading: Reading) -> tuple[frozenset[str], ...]:
    """The words of each sentence that carry meaning."""
    return tuple(content_words(one.cut(reading.text)) for one in reading.sentences)


def coloured_places(
    reading: Reading, attribution: Attribution, families: Collection[str], unfit: str
) -> Iterator[Span]:
    """The words of some families inside what a source says, but for those of an unfit list and what is taken back."""
    for cue in cues_of_sources(reading):
        if cue.family not in families:
            continue
        piece = next((piece for piece in attribution.content if piece.holds(cue)), None)
        if piece is None or any_of("views", unfit).fullmatch(cue.cut(reading.text)):
            continue
        if not is_denied(reading, piece, cue):
            yield cue.place()


@once_a_reading
def cues_of_sources(reading: Reading) -> tuple[Cue, ...]:
    """All words that show a stance of somebody who is cited."""
    return tuple(cue for sentence in reading.sentences for cue in sentence.cues if cue.said_by == "source")


def is_denied(reading: Reading, piece: Span, place: Span) -> bool:
    """Tell whether the words before a judging one take it back or give it to another: "not a disgrace"."""
    before = reading.text[max(piece.start, place.start - NEAR) : place.start]
    return bool(TAKEN_BACK.search(before))
