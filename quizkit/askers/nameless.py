"""Words of a "he" or "she", and the sentence that shows whose they are: sentence-that-shows-it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quizkit.askers.distractors import may_be_same
from quizkit.askers.drafting import Kind, of_any_length, of_like_length, single_choice
from quizkit.askers.material import Claim, claims_of
from quizkit.askers.namings import Naming, named_in, naming_in, namings_of
from quizkit.askers.passages import WHOSE_QUOTATION, shown_in_passages
from quizkit.askers.selves import said_of_themselves
from quizkit.askers.standing_alone import PERSON_NOUN
from quizkit.askers.wording import content_words, name_words, words
from quizkit.model import Attribution, Option, Question, Reading, Sentence, Span

SENTENCE_THAT_SHOWS_IT = Kind("sentence-that-shows-it", "attribution", "integrate", "guarded")

SHOWS = "Which of these sentences (only a few words of each are given) shows whose"
OF_WORDS = f"The sentence with these words does not name the speaker. {SHOWS} words they are?"
AT_THE_END = (
    f"This passage of the article ends with a quotation, and does not name its speaker. {SHOWS} words it gives?"
)
PRONOUN = re.compile(r"(?:he|she)$", re.I)
GOES_ON = re.compile(r"(?:he|she|his|her)\b", re.I)
TWO_CAPITALS = re.compile(r"[A-Z][\w.’'-]+ [A-Z]\w+|\b(?:Mrs?|Ms|Dr)\b")
# "Our countrymen" has one speaker among people of several countries, "my campaign" one among voters.
OF_ONE_ONLY = re.compile(
    r"\b(?:our|my) (?:own |great |old )?"
    r"(?:countr\w+|nation|state|city|town|county|village|province|region|island|party|campaign|candidate|company|firm|paper|newspaper|club|church|school|university|union|government|administration|council|office|team|"
    r"wife|husband|clients?|patients?|students?|members|customers|constituents|viewers|readers)\b",
    re.I,
)
FURTHEST = 3  # sentences from the name to the pronoun
MOST_QUESTIONS = 2
MOST_WRONG, LEAST_WRONG = 3, 2


@attrs.frozen
class Nameless:
    """A claim of a "he" or "she", as the question shows it."""

    claim: Claim
    stem: str
    passage: str | None = None

    @property
    def shown(self) -> str:
        return self.passage or self.claim.statement


def ask_sentence_that_shows_it(reading: Reading, seed: int) -> Iterator[Question]:
    """Which sentence names the one whom a pronoun lets speak? One question a person, two an article."""
    asked: set[int] = set()
    for one in nameless_of(reading):
        if one.claim.voice.id in asked or len(asked) == MOST_QUESTIONS:
            continue
        if question := which_sentence(reading, one, seed):
            asked.add(one.claim.voice.id)
            yield question


def nameless_of(reading: Reading) -> Iterator[Nameless]:
    """Every statement of a "he" or "she", but for those that name their speaker or fit no other."""
    if not any(one.askable and is_pronoun(reading, one) for one in reading.attributions):
        return  # most articles have none
    told = [Nameless(one, stem_of(one)) for one in (*claims_of(reading), *said_of_themselves(reading))]
    for one in shown_in_passages(reading):
        stem = OF_WORDS if one.stem == WHOSE_QUOTATION else AT_THE_END
        told.append(Nameless(one.claim, stem, one.passage))
    for each in told:
        voice, said_so = each.claim.voice, is_pronoun(reading, each.claim.attribution)
        if not said_so or voice.type != "person" or OF_ONE_ONLY.search(each.shown):
            continue
        if not name_words(voice.name) & name_words(each.shown):
            yield each


def is_pronoun(reading: Reading, attribution: Attribution) -> bool:
    return attribution.source is not None and bool(PRONOUN.match(attribution.source.cut(reading.text)))


def stem_of(claim: Claim) -> str:
    """In quotation marks or as a report, and without the pronoun, which only some of the names would fit."""
    their, whose = ("their", "words they are") if claim.quoted else ("its", "statement it is")
    return f"The sentence with {claim.in_a_stem} does not name {their} speaker. {SHOWS} {whose}?"


def which_sentence(reading: Reading, nameless: Nameless, seed: int) -> Question | None:
    """The question for one statement, or None where the name is too far off or too few others stand beside it."""
    key = naming_sentence(reading, nameless.claim)
    wrong = wrong_namings(reading, nameless, key, seed) if key else ()
    if key is None or len(wrong) < LEAST_WRONG or not looks_alike(key, wrong, nameless.shown):
        return None
    name = nameless.claim.voice.name
    right = Option(key.text, True, f"This sentence names {name}, whose words they are.")
    others = [Option(one.text, False, why_not(name), (one.evidence(reading),)) for one in wrong]
    form = single_choice(nameless.stem + nameless.shown, right, of_like_length(right, others), seed)
    if form is None:
        return None
    evidence = (nameless.claim.evidence[0], key.evidence(reading))
    why = (
        f"Beside the words stands only “{nameless.claim.phrase}”; the last person named before, {name}, is meant. "
        "A pronoun points back: look for the name before you say whose words they are."
    )
    return SENTENCE_THAT_SHOWS_IT.question(reading.article, nameless.stem, form, evidence, why, nameless.passage)


def looks_alike(key: Naming, wrong: Sequence[Naming], shown: str) -> bool:
    """Tell whether the key shares its look with another, and no word of what is shown that is not another's, too."""
    held = frozenset[str]().union(*(content_words(one.text) for one in wrong))
    alike = any(one.look == key.look for one in wrong)
    return alike and content_words(shown) & content_words(key.text) <= held


def why_not(name: str) -> str:
    return f"This sentence does not name {name}, whose words they are."


def naming_sentence(reading: Reading, claim: Claim) -> Naming | None:
    """The nearest sentence before a pronoun's that names its person first, with nobody else in between."""
    at = next((i for i, one in enumerate(reading.sentences) if one.holds(claim.attribution.cue)), 0)
    if name_words(claim.voice.name) & name_words(reading.sentences[at].cut(reading.text)):
        return None
    for sentence in reversed(reading.sentences[max(0, at - FURTHEST) : at]):
        if any(person == claim.voice for person, _ in named_in(reading, sentence)):
            found = naming_in(reading, sentence.place())
            is_its_own = found is not None and found.person == claim.voice
            return found if is_its_own and found in namings_of(reading) else None
        if not is_of(reading, claim, sentence) and speaks_of_another(reading, sentence):
            return None
    return None


def is_of(reading: Reading, claim: Claim, place: Span) -> bool:
    """Tell whether the claim's speaker says something in a sentence."""
    said = (one for one in reading.attributions if one.voice == claim.voice.id)
    return any(place.overlaps(part) for one in said for part in (one.cue, *one.content))


def speaks_of_another(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether somebody may be meant there whom a pronoun behind it could stand for."""
    told = sentence.cut(reading.text)
    if GOES_ON.match(told):
        return False
    is_named = TWO_CAPITALS.search(told) or any(named_in(reading, sentence))
    return bool(is_named) or any(PERSON_NOUN.fullmatch(word) for word in words(told))


def wrong_namings(reading: Reading, nameless: Nameless, key: Naming, seed: int) -> Sequence[Naming]:
    """Of sentences that name others at most three: those that look like the key first, then the nearest."""
    cue, chosen = nameless.claim.attribution.cue, dict[int, Naming]()
    taken = {person.id for person, _ in named_in(reading, key.place)}
    near = sorted(
        namings_of(reading),
        key=lambda one: (
            one.look != key.look,
            max(one.place.start - cue.end, cue.start - one.place.end),
        ),
    )
    for one in near:
        if one.person.id not in taken and is_safe(reading, nameless, key, one):
            taken.add(one.person.id)
            chosen[one.person.id] = one
    return of_any_length(key.text, list(chosen.values()), lambda one: len(one.text), MOST_WRONG, seed)


def is_safe(reading: Reading, nameless: Nameless, key: Naming, other: Naming) -> bool:
    """Tell whether a sentence surely shows nothing of the speaker, and shares no word with the statement.

    A word that the key shares as well is no cue.
    """
    claim, person = nameless.claim, other.person
    whole = other.place.cut(reading.text)
    if not content_words(nameless.shown) & content_words(other.text) <= content_words(key.text):
        return False
    if name_words(person.name) & name_words(nameless.shown) or name_words(claim.voice.name) & name_words(whole):
        return False
    if key.place.start <= other.place.start <= claim.evidence[0].end or is_of(reading, claim, other.place):
        return False
    return not may_be_same(reading, *sorted((person, claim.voice), key=lambda voice: voice.id))
