"""Judgements, demands and forecasts in the mouths of sources: nobody can look up yet, or ever, whether they are so."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, TypeVar

import attrs

from quizkit.askers.distractors import overlap
from quizkit.askers.lists import alternatives, any_of, listed, within
from quizkit.askers.material import Claim, claims_of, verdicts_of
from quizkit.askers.passages import shown_in_passages
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.standing_alone import EMPTY_IT, OF_A_PERSON, THIRD_PERSON
from quizkit.askers.wording import words
from quizkit.model import Attribution, Cue, Reading, Span

JUDGING = frozenset({"eval_adj", "loaded_n", "loaded_ph"})
COLOURED = JUDGING | {"loaded_v", "stance_adv"}
DEMAND = re.compile(
    r"\b(?:should\b(?! (?:have|show|help|take|arrive|come|know|note)\b)|must\b(?! (?:be|have)\b(?! \w+ed\b)))", re.I
)
# Who is not meant, or how things stand on a condition: no demand.
NO_DEMAND = re.compile(r"\b(?:if|whether|unless|law|rules?|required|believe\w*|think\w*|I|how|what|why|you)\b")
BELIEF = re.compile(
    r"\b(?:I|[Ww]e) (?:do(?:n['’]t| not) )?(?:really |strongly |still |just )?"
    r"(?:think|believe|hope|fear|doubt|feel(?= (?:that|like|the|this|it|we)\b))\b(?! in\b)"
)
FORECAST = re.compile(
    r"(?<!\b[Ii] )(?<!\b[Ww]e )\b(?:will|won['’]t|would|(?:is|are) going to)(?: not| never| only)? "
    r"(?:be(?! \w+ing\b| held\b| (?:the )?(?:better|best|worse|worst)\b)|" + alternatives("views", "outcomes") + r")\b"
)
# A plan with a date is no forecast; nor is what somebody promises, or what holds only on a condition.
NO_FORECAST = re.compile(
    r"\b(?:if|unless|whether|once|when|who|which|commit\w*|pledg\w*|promis\w*|agreed|pray\w*|wish\w*|January|February|March|April|June|July|"
    r"August|September|October|November|December|\w+day|week|tomorrow|I|my|our)\b"
)
# What can be counted without a numeral, and two statements in one, of which perhaps only one judges.
COUNTABLE = re.compile(r"\d|\b(?:majority|half|dozens|hundreds|thousands|millions|billions)\b", re.I)
TWO_IN_ONE = re.compile(r"\b(?:and|but|or) that|;\s")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MARKS = ('"', "“")
WORDS_BEFORE_PRONOUN = 7  # of a quotation; enough for what the pronoun stands for
OF_ITS_SUBJECT = re.compile(r"its|their|itself|themselves", re.I)
OPENING = 40  # characters of a statement in which its "I think" stands
NEAR = 60  # characters before a judging word in which it can be taken back
TAKEN_BACK = re.compile(
    r"(?:\b(?:no|not|never|hardly|less|nor|without|if|wish\w*|want\w*|hop\w+|need\w*|think[s]?|thought|believ\w+|says?|said|"
    r"claim\w*|calls?|called|can|could|would|will|might|may|whether|cast|as|described|critici\w+|"
    r"(?:like|as if|as though) (?:I|we|he|she|it|they)\b\S*)\b|n['’]t\b)[^.;!?]*$",
    re.I,
)
# "is an absurd and shameless": what is said of something judges it, so that the whole statement is a judgement.
SAID_OF = re.compile(
    r"(?:\b(?:is|are|was|were|been|be|being|remains?|remained|becomes?|became|represents?|amount(?:s|ed) to)\b"
    r"|\w['’](?:s|re)\b)(?: [\w'’-]+,?){0,4} ?$",
    re.I,
)
# Only words of degree between: "is a truly", but not "is afraid of a".
SAID_OUTRIGHT = re.compile(
    r"(?:\b(?:is|are|was|were|been|be|being|remains?|remained|becomes?|became)\b|\w['’](?:s|re)\b)"
    r"(?: (?:an?|the|not|very|so|such|more|most|quite|no|just|still|also|\w+ly)){0,3} ?$",
    re.I,
)
# "They say it is too late": whose view it is is told inside the statement.
GIVEN_TO_OTHERS = re.compile(
    r"\b(?:say(?:s|ing)?|said|claim(?:s|ed)?|tell(?:s|ing)?|told|call(?:s|ed)|believe[sd]?|thinks?|thought)\b", re.I
)
SUPPOSED = re.compile(r"\b(?:probably|perhaps|maybe|likely) need", re.I)  # a guess at what somebody lacks
OF_ONESELF = re.compile(r"(?:I|My|We|Our|While I|As I|When I|If)\b(?! need)")

Sort = Literal["judgement", "demand", "forecast", "belief", "contention", "assessment", "verdict"]


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
    def is_plain(self) -> bool:
        """Tell whether the statement as a whole can be nothing else: it demands, foretells, or says what a thing is."""
        if self.sort == "judgement":
            return bool(SAID_OF.search(self.claim.statement.partition(self.shown_by)[0]))
        return self.sort in ("demand", "forecast") and self.shown_by not in listed("views", "contending")


Said = TypeVar("Said", View, Claim)


@once_a_reading
def views_of(reading: Reading) -> tuple[View, ...]:
    """The claims that read alone and openly judge, demand or foretell, then those that need a passage around them."""
    alone = [view_in(reading, claim) for claim in claims_of(reading)]
    shown = [view_in(reading, one.claim, one.passage) for one in shown_in_passages(reading)]
    return tuple(view for view in (*alone, *shown) if view is not None)


@once_a_reading
def described_views(reading: Reading) -> tuple[View, ...]:
    """Every second plain view, the first among them. The others are asked about as reported opinions."""
    return tuple(from_different_mouths([view for view in views_of(reading) if view.is_plain])[::2])


def reported_views(reading: Reading) -> tuple[View, ...]:
    """The views that are not to be described, the plain ones first."""
    left = [view for view in views_of(reading) if view not in described_views(reading)]
    return tuple(from_different_mouths(sorted(left, key=lambda view: not view.is_plain)))


def verdict_views(reading: Reading) -> tuple[View, ...]:
    """What named voices condemn, praise or ask of others: "denounced the sale"."""
    return tuple(View(claim, claim.statement.split()[0], "verdict") for claim in verdicts_of(reading))


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
    if is_no_statement(reading, claim) or leans(claim, passage):
        return None
    found = wish_in(claim.statement) or judgement_in(reading, claim) or contention_in(reading, claim, passage)
    found = found or assessment_in(claim.statement)
    return View(claim, *found, passage) if found else None


def is_no_statement(reading: Reading, claim: Claim) -> bool:
    """Tell whether the words only ask for attention, or give a thing a name: "called the sale a disgrace"."""
    verb = claim.attribution.cue.cut(reading.text)
    return bool(any_of("views", "no_statement").match(claim.statement)) or (
        verb in listed("views", "naming") and not claim.quoted
    )


def leans(claim: Claim, passage: str | None) -> bool:
    """Tell whether the words may mean somebody or something by "she" or "them" that was named before them."""
    if passage is not None and passage[:1] not in MARKS:
        return False
    statement = EMPTY_IT.sub("", claim.statement)
    return any(leans_on(statement, pronoun) for pronoun in THIRD_PERSON.finditer(statement))


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
    for evaluates in within("views", "evaluating").finditer(claim.statement):
        if not TAKEN_BACK.search(claim.statement[: evaluates.start()]):
            return evaluates[0], "judgement"
    return None


def wish_in(statement: str) -> tuple[str, Sort] | None:
    """The words of a statement that believe, demand or foretell."""
    belief = BELIEF.search(statement)
    if belief and belief.start() < OPENING:
        return belief[0], "belief"
    demand = DEMAND.search(statement) or within("views", "demanding").search(statement.replace("the need to", ""))
    if demand and not NO_DEMAND.search(statement) and not SUPPOSED.search(statement):
        return demand[0], "demand"
    forecast = FORECAST.search(statement)
    return (forecast[0], "forecast") if forecast and not NO_FORECAST.search(statement) else None


def contention_in(reading: Reading, claim: Claim, passage: str | None) -> tuple[str, Sort] | None:
    """The verb of a claim, where it says itself that not everybody agrees."""
    verb = claim.attribution.cue.cut(reading.text)
    if verb not in listed("views", "contending") or claim.quoted or passage or told_elsewhere(reading, claim):
        return None
    return verb, "forecast" if verb.startswith("predict") else "contention"


def assessment_in(statement: str) -> tuple[str, Sort] | None:
    """The words by which a statement weighs a matter itself: not its speaker, and not as somebody else's view."""
    said_of = within("views", "weighing_if_said_of").finditer(statement)  # "is serious", but no "serious candidates"
    weighs = degree().search(statement) or within("views", "weighing").search(statement)
    weighs = weighs or next((one for one in said_of if SAID_OUTRIGHT.search(statement[: one.start()])), None)
    if weighs is None or OF_ONESELF.match(statement) or GIVEN_TO_OTHERS.search(statement[: weighs.start()]):
        return None
    return weighs[0], "assessment"


@functools.cache
def degree() -> re.Pattern[str]:
    """A word of degree with the word that it strengthens: "very worrying"."""
    measures = alternatives("views", "measuring_degrees")
    return re.compile(rf"(?<!\bthe ){within('views', 'degrees').pattern} (?!(?:{measures})\b)[a-z]{{3,}}")


def told_elsewhere(reading: Reading, claim: Claim) -> bool:
    """Tell whether another sentence of the article says something like the claim: the outlet may vouch for it."""
    others = (one for one in reading.sentences if not any(one.overlaps(piece) for piece in claim.attribution.content))
    return any(overlap(one.cut(reading.text), claim.statement) for one in others)


def coloured_places(
    reading: Reading, attribution: Attribution, families: Collection[str], unfit: str
) -> Iterator[Span]:
    """The words of some families inside what a source says, but for those of an unfit list and what is taken back."""
    for cue in cues_of_sources(reading):
        piece = next((piece for piece in attribution.content if piece.holds(cue)), None)
        if piece is None or cue.family not in families or any_of("views", unfit).fullmatch(cue.cut(reading.text)):
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
