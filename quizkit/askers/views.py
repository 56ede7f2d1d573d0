"""Judgements, demands and forecasts in the mouths of sources: nobody can look up yet, or ever, whether they are so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Literal

import attrs

from quizkit.askers.distractors import overlap
from quizkit.askers.material import NOT_SAID, Claim, can_be_named, claims_of, evidence_of, is_verdict, tying_phrase
from quizkit.askers.passages import shown_in_passages
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import NO_SUBJECT, words
from quizkit.model import Attribution, Evidence, Reading, Sentence, Span, Voice

JUDGING = frozenset({"eval_adj", "loaded_n", "loaded_ph"})
# Words of these families that also measure, name a thing, or can be looked up.
NO_SURE_JUDGEMENT = re.compile(
    r"(?:bad(?:ly)?|sad(?:ly)?|great(?:er|ly)?|best|better|worse|worst|powerful\w*|perfect\w*|radical\w*|pure|mere|"
    r"wrong\w*|right|wise|honest\w*|hard|stark|profound|corrupt\w*|crooked|illegal\w*|brave\w*|bloody|unprecedented|legend\w*|"
    r"deadly|destructive|divisive|dangerous goods|murderous|woke|hollow|grim|lavish|supposed|self-proclaimed|"
    r"dictator\w*|regimes?|racists?|fascis\w+|elites?|establishment|agendas?|narratives?|extremism|mobs?|atrocit\w+|massacres?|"
    r"slaughter|icons?|hero\w*|liars?|lies?|lying|rampages?|schemes?|onslaught|spin|sins?|puppets?|hoax\w*|scapegoats?|"
    r"stunts?|triumphs?|genius|paradise|miracles?|crusades?|oligarchs?|circus|frenzy|cabal|hatred|bigot\w*|legendary|"
    r"out of control|meltdown|propaganda|swamp|menace|vermin|invaders?|illegals|quagmire|impressive|extraordinary|"
    r"totalitarian|infanticide|misogyny|outrage)",
    re.I,
)
DEMAND = re.compile(
    r"\b(?:should(?! (?:have|show|help|take|arrive|come|know|note)\b)|must(?! (?:be|have)\b(?! \w+ed\b))|ought to|"
    r"it(?:['’]s| is) (?:high )?time (?:for|to|that)\b)",
    re.I,
)
# Who is not meant, or how things stand on a condition: no demand.
NO_DEMAND = re.compile(r"\b(?:if|whether|unless|law|rules?|required|believe\w*|think\w*|I|how|what|why)\b")
BELIEF = re.compile(
    r"\b(?:I|[Ww]e) (?:do(?:n['’]t| not) )?(?:really |strongly |still |just )?(?:think|believe|feel|hope|fear|doubt)\b"
)
FORECAST = re.compile(
    r"(?<!\b[Ii] )(?<!\b[Ww]e )\b(?:will|won['’]t|would|(?:is|are) going to)(?: not| never| only)? "
    r"(?:be(?! \w+ing\b| held\b)|hurt|harm|cause|cost|lead|fail|lose|win|destroy|help|become|mean|create|"
    r"kill|suffer|rise|fall|grow|improve|worsen|collapse|weaken|strengthen|damage|get)\b"
)
# A plan with a date is no forecast; nor is what somebody promises, or what holds only on a condition.
NO_FORECAST = re.compile(
    r"\b(?:if|unless|whether|once|when|who|which|commit\w*|pledg\w*|promis\w*|agreed|January|February|March|April|June|July|"
    r"August|September|October|November|December|\w+day|week|tomorrow|I|my|our)\b"
)
NO_STATEMENT = re.compile(r"(?:think|look|let|imagine|remember|consider|listen|see|go|make sure)\b", re.I)
NEAR = 60  # characters before a judging word in which it can be taken back
TAKEN_BACK = re.compile(
    r"(?:\b(?:no|not|never|hardly|less|nor|without|if|wish\w*|want\w*|hop\w+|need\w*|think[s]?|thought|believ\w+|says?|said|"
    r"claim\w*|calls?|called|can|could|would|will|might|may|whether)\b|n['’]t\b)[^.;!?]*$",
    re.I,
)
# Verbs that say themselves that not everybody agrees.
CONTENDING = re.compile(
    r"(?:argu(?:e[sd]?|ing)|insist(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|"
    r"believ(?:es?|ed)|complain(?:s|ed)?|predict(?:s|ed)?|suspect(?:s|ed)?|fear(?:s|ed)?)"
)
FRAGMENT_WORDS = range(2, 13)
LEAST_PHRASE_WORDS = 3
# Words that judge whatever they stand with; they join the cues of the reader, as somebody's own words.
EVALUATES = re.compile(
    r"\b(?:important|critical|crucial|essential|weak(?:est)?|strong(?:est)?|failures?|mess|mistakes?|unfair|fair|"
    r"disappointing|smart|huge|tremendous|amazing|beautiful|inappropriate|unqualified|unfit|dishonou?rable|embarrassment|"
    r"disrespectful|offensive|baseless|misleading|wonderful|competent|ineffective|unnecessary|deeply|meaningful|wise|"
    r"appropriate|fantastic|excellent|reasonable|sensible|dire|devastating|alarming|worrying|encouraging|generous|"
    r"thoughtful|decent|talented|courageous|principled|hopeless|useless|pointless|pathetic|insulting|helpful|unhelpful)\b"
)
# Marks, numbers and words that stand for something outside of the phrase; or a phrase that stops before its noun.
OPEN_ENDS = re.compile(
    r"[\"“”\[\]\n\d]|\b(?:this|these|those|that|such|his|her|their|its|my|your|our|him|them|one|ones|thing|things)\b|"
    r"\b(?:of|the|a|an|very|more|most|really|too|as|\w+ing)$",
    re.I,
)
NOUN = re.compile(
    r"(?:mess|mistakes?|failures?|embarrassment|disasters?|disgrace|shame|farce|sham|catastrophe|nonsense|debacle|fiasco|travesty|"
    r"nightmare|outrage|mockery|insanity|madness|hypocri\w+|coward\w*|thugs?|tyran\w+|cruelty|greed|arrogance|blunders?)$",
    re.I,
)
COLOURED = JUDGING | {"loaded_v", "stance_adv"}
# What a phrase of somebody's judgement may not hang on: it measures, or it is a set phrase.
NO_COLOUR = re.compile(
    r"(?:hard|great deal|supposed|better off|best|better|worse|good|would[ -]be|basically|apparently|literally|happily|"
    r"honestly|frankly|certainly|clearly|obviously|hopefully|surely|regimes?|elites?|establishment|grab|abuse\w*|boast\w*|bad|mere|"
    r"pure|agendas?|icons?|radical\w*|lies|lie|spiral\w*|drone\w*|crush\w*|lash\w*|champion\w*|rip|mob|perfect|powerful|sniff\w*|massively|"
    r"narratives?|dramatically|hugely|rightly|badly|wrong|legend\w*|illegals|scheme\w*|sin|sins|spin|stunt\w*|profound|sheer|stark)",
    re.I,
)
BEFORE_JUDGING, AFTER_JUDGING = 4, 7  # words on either side of the judging one that may belong to its phrase
BEGINS_PHRASE = re.compile(r"(?:a|an|the|is|are|was|were|been)$", re.I)
ENDS_PHRASE = re.compile(
    r"(?:and|or|but|who|whom|which|that|because|as|if|when|while|where|so|than|is|are|was|were|has|have|had|will|would|"
    r"whether|can|could|should|must|may|might|does|did|do|he|she|it|they|we|i|you|to|by|with|after|before|until|since|says?|said|at|on|"
    r"in|for|from|about|under|over|during|here|there|right|now|this|these|those|not|rather)$",
    re.I,
)


@attrs.frozen
class View:
    """What a source holds and no evidence could settle, with the words that show it."""

    claim: Claim
    shown_by: str
    sort: Literal["judgement", "demand", "forecast", "belief", "contention"]
    passage: str | None = None

    @property
    def named(self) -> str:
        """What kind of view it is, with its article."""
        return f"a {self.sort}"


@once_a_reading
def views_of(reading: Reading) -> tuple[View, ...]:
    """The claims that read alone and openly judge, demand or foretell, then those that need a passage around them."""
    alone = [view_in(reading, claim) for claim in claims_of(reading)]
    shown = [view_in(reading, one.claim, one.passage) for one in shown_in_passages(reading)]
    return tuple(view for view in (*alone, *shown) if view is not None)


def view_in(reading: Reading, claim: Claim, passage: str | None = None) -> View | None:
    """The view that a claim holds, or None. What holds a number can be counted, so it is left alone."""
    if re.search(r"\d", claim.statement) or NO_STATEMENT.match(claim.statement):
        return None
    for judging in judging_places(reading, claim.attribution):
        shown = judging.cut(reading.text)
        if shown in claim.statement:
            return View(claim, shown, "judgement", passage)
    evaluates = EVALUATES.search(claim.statement)
    if evaluates and not TAKEN_BACK.search(claim.statement[: evaluates.start()]):
        return View(claim, evaluates[0], "judgement", passage)
    if belief := BELIEF.search(claim.statement):
        return View(claim, belief[0], "belief", passage)
    demand, forecast = DEMAND.search(claim.statement), FORECAST.search(claim.statement)
    if demand and not NO_DEMAND.search(claim.statement):
        return View(claim, demand[0], "demand", passage)
    if forecast and not NO_FORECAST.search(claim.statement):
        return View(claim, forecast[0], "forecast", passage)
    contends = claim.attribution.cue.cut(reading.text)
    if CONTENDING.fullmatch(contends) and passage is None and not told_elsewhere(reading, claim):
        return View(claim, contends, "forecast" if contends.startswith("predict") else "contention", passage)
    return None


def told_elsewhere(reading: Reading, claim: Claim) -> bool:
    """Tell whether another sentence of the article says something like the claim: the outlet may vouch for it."""
    others = (one for one in reading.sentences if not any(one.overlaps(piece) for piece in claim.attribution.content))
    return any(overlap(one.cut(reading.text), claim.statement) for one in others)


def judging_places(reading: Reading, attribution: Attribution) -> Iterator[Span]:
    """The words inside what a source says that judge, and measure or name nothing."""
    return coloured_places(reading, attribution, JUDGING, NO_SURE_JUDGEMENT)


def coloured_places(
    reading: Reading, attribution: Attribution, families: Collection[str], unfit: re.Pattern[str]
) -> Iterator[Span]:
    """The words of some families inside what a source says, but for unfit ones and those that are taken back."""
    for sentence in reading.sentences:
        for cue in sentence.cues:
            if cue.family not in families or cue.said_by != "source" or unfit.fullmatch(cue.cut(reading.text)):
                continue
            piece = next((piece for piece in attribution.content if piece.holds(cue.place())), None)
            if piece is not None and not is_denied(reading, piece, cue.place()):
                yield cue.place()


def is_denied(reading: Reading, piece: Span, place: Span) -> bool:
    """Tell whether the words before a judging one take it back or give it to another: "not a disgrace"."""
    before = reading.text[max(piece.start, place.start - NEAR) : place.start]
    return bool(TAKEN_BACK.search(before))


@attrs.frozen
class Fragment:
    """A few words out of a quotation that judge, verbatim, with who spoke them."""

    attribution: Attribution
    voice: Voice
    text: str
    evidence: tuple[Evidence, ...]
    phrase: str


def fragments_of(reading: Reading) -> Iterator[Fragment]:
    """The first judging phrase of every sure quotation of a named voice."""
    for attribution in reading.attributions:
        if not attribution.sure or attribution.voice is None or attribution.source is None:
            continue
        voice = reading.voices[attribution.voice]
        denied = NOT_SAID.match(attribution.cue.cut(reading.text))
        if denied or not can_be_named(voice) or is_verdict(reading, attribution):
            continue
        place = next((one for one in phrases_in(reading, attribution) if says_enough(one.cut(reading.text))), None)
        if place is not None:
            holder = next(piece for piece in attribution.content if piece.holds(place))
            evidence = evidence_of(reading, attribution, voice, sentence_in(reading, holder, place))
            phrase = tying_phrase(reading, attribution.source, attribution.cue)
            yield Fragment(attribution, voice, place.cut(reading.text), evidence, phrase)


def says_enough(phrase: str) -> bool:
    """Tell whether a phrase says what is judged: three words, and no verb without its subject."""
    return len(words(phrase)) >= LEAST_PHRASE_WORDS and not NO_SUBJECT.match(phrase)


def phrases_in(reading: Reading, attribution: Attribution) -> Iterator[Span]:
    """The phrases about the judging words of what is said, in the order of the text."""
    judging = [*coloured_places(reading, attribution, COLOURED, NO_COLOUR)]
    for piece in attribution.content:
        found = EVALUATES.finditer(piece.cut(reading.text))
        places = (Span(piece.start + one.start(), piece.start + one.end()) for one in found)
        judging += [place for place in places if not is_denied(reading, piece, place)]
    for place in sorted(judging):
        if phrase := phrase_around(reading, attribution, place):
            yield phrase


def sentence_in(reading: Reading, piece: Span, place: Span) -> Span:
    """As much of a piece as lies in the sentence that holds a place."""
    around: Sentence | None = next((one for one in reading.sentences if one.holds(place)), None)
    return Span(max(piece.start, around.start), min(piece.end, around.end)) if around else piece


def phrase_around(reading: Reading, attribution: Attribution, judging: Span) -> Span | None:
    """The noun phrase about a judging word, from its article on; None where it is not quoted or has no clear ends."""
    piece = next(one for one in attribution.content if one.holds(judging))
    if not is_quoted(reading, attribution, judging):
        return None
    start = beginning(reading.text[piece.start : judging.start])
    if start is None:
        return None
    end = judging.end + ending(reading.text[judging.end : piece.end])
    place = Span(piece.start + start, end)
    text = place.cut(reading.text)
    fits = len(words(text)) in FRAGMENT_WORDS and not OPEN_ENDS.search(text)
    lacks_noun = place.end == judging.end and re.match(r"(?:an?|the)\b", text) and not NOUN.search(text)
    return place if fits and not lacks_noun else None


def is_quoted(reading: Reading, attribution: Attribution, judging: Span) -> bool:
    """Tell whether words stand in quotation marks: the whole content does, or marks open and close around them."""
    if attribution.manner == "quote":
        return True
    piece = next(one for one in attribution.content if one.holds(judging))
    before, after = reading.text[piece.start : judging.start], reading.text[judging.end : piece.end + 2]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and bool(re.search(r"[”\"]", after))


def beginning(before: str) -> int | None:
    """Where the phrase begins: at the nearest article or form of "be" among the last few words on the way."""
    found = list(re.finditer(r"[\w'’-]+", before))[-BEFORE_JUDGING:]
    for match in reversed(found):
        if re.search(r"[.,;:!?—\"“”]", before[match.end() :]) and match is not found[-1]:
            return None
        if BEGINS_PHRASE.match(match[0]):
            return match.start()
        if ENDS_PHRASE.match(match[0]) and match[0].lower() != "and":
            return None
    return None


def ending(after: str) -> int:
    """How many characters behind the judging word belong to its phrase: up to a mark or a word that begins a clause."""
    end = 0
    for match in list(re.finditer(r"[\w'’-]+", after))[:AFTER_JUDGING]:
        if re.search(r"[^\w\s'’-]", after[end : match.start()]) or ENDS_PHRASE.match(match[0]):
            break
        end = match.end()
    return end
