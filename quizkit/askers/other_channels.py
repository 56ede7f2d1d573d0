"""Wrong answers to how or to whom something was said: channels and outlets that are surely others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizkit.askers.beside_verb import around, words_of_saying, words_of_verb
from quizkit.askers.channels import ON_THE_AIR, OUTLET, Channel, channels_of, sorts_named
from quizkit.askers.drafting import shuffled, stands_out
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.initials import initials
from quizkit.askers.lists import listed
from quizkit.askers.material import Claim
from quizkit.askers.places import in_body
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import capital, content_words, stands_in
from quizkit.model import Attribution, Evidence, Option, Reading, Span, Voice

MOST_WRONG = 3
NEAR = 150  # characters around what a voice says; what is named there may be the voice's channel, too
# Which sorts may stand beside a key of each: none of them can be meant by its words, or hold it.
RIVALS: Mapping[str, tuple[str, ...]] = {
    "statement": ("interview", "reporters", "crowd", "testimony", "letter", "article"),
    "social": ("interview", "reporters", "crowd", "testimony", "letter", "article", "papers"),
    "letter": ("interview", "reporters", "crowd", "testimony", "social"),
    "article": ("interview", "reporters", "crowd", "testimony", "social", "statement"),
    "papers": ("interview", "reporters", "crowd", "social", "article"),
    "testimony": ("interview", "reporters", "crowd", "social", "article"),
    "interview": ("reporters", "crowd", "testimony", "statement", "social", "letter", "article", "papers"),
    "reporters": ("interview", "crowd", "testimony", "statement", "social", "letter", "article", "papers"),
    "crowd": ("interview", "reporters", "testimony", "statement", "social", "letter", "article", "papers"),
    "video": ("reporters", "statement", "letter", "article", "papers"),
}
WRITTEN = ("statement", "social", "letter", "article", "papers")
# What may be offered where the article has too few, the rare ones last; only people speak to a crowd.
COMMON = ("statement", "social", "interview", "reporters", "crowd", "letter", "article")
RARE = ("letter", "article")
PERSONAL = ("crowd", "article")
# Far more often on offer than right: where one of them is the key nothing else needs to tempt.
SELDOM_RIGHT = ("statement", "social", "letter")
SPOKEN_TO_MANY = re.compile(r"\b(?:rally|debate|audience|crowd|supporters|convention|conference)\b")
AT = re.compile(r"^(?:In|At|On) (?:(?:an?|the) )?")
# A statement that is handed to somebody may be called remarks to a news outlet.
HANDED = re.compile(r"[^.;:\n“”\"]{0,30}?\b(?:to|for|with|by) ")
PLAIN = frozenset(("news", "the", "magazine"))


def other_channels(reading: Reading, claim: Claim, key: Channel, stem: str, said: str, seed: int) -> list[Option]:
    """Channels of other sorts: those by which the article has the words of others, then common ones.

    `said` are the words of saying with the key beside them. There are none where the key would be guessed: as the
    only one that the article names, or the only one that is spoken, or written.
    """
    taken = taken_sorts(reading, claim.voice, key)
    fit = [sort for sort in RIVALS[key.sort] if sort not in taken]
    beside = f"{stem} {key.shown}"
    given = given_channels(reading, claim.voice, key, fit, beside)
    shown = {sort: common_channels(reading, sort, key, beside, seed) for sort in COMMON if sort in fit}
    shown = {sort: texts for sort, texts in shown.items() if texts and is_fit_for(sort, claim.voice)}
    common = [sort for sort in ordered(reading, list(shown), key, stem, seed) if sort not in given]
    chosen = [*given, *common][:MOST_WRONG]
    is_guessed = not (given or "statement" in chosen) and is_a_good_guess(claim.voice, key)
    if is_guessed or not any(is_alike(sort, key.sort) for sort in chosen):
        return []
    reason = f"Not so: the article writes “{said}”."
    wrong = [given[sort] for sort in chosen if sort in given]
    rest = [shown[sort] for sort in chosen if sort not in given]
    told = [one.text for one in wrong]
    if shuffled((True, False), beside, seed)[0]:  # else a key that is short would never be the longest
        rest = [sorted(texts, key=len) for texts in rest]
    by_chance = without_shared_words(rest, told)
    if stands_out(key.shown or "", [*told, *by_chance]):
        by_chance = without_shared_words([sorted(texts, key=len, reverse=True) for texts in rest], told)
    return [*wrong, *(Option(text, False, reason) for text in by_chance)]


def is_a_good_guess(voice: Voice, key: Channel) -> bool:
    """Tell whether a channel is right most often where it is on offer, or for what a voice is known."""
    return key.sort not in SELDOM_RIGHT or (
        key.sort == "social" and voice.name in listed("channels", "known_for_posts")
    )


def without_shared_words(choices: Sequence[Sequence[str]], given: Sequence[str]) -> list[str]:
    """The first of each that shares no word with those before: no remarks to reporters beside such to an outlet."""
    chosen: list[str] = []
    for texts in choices:
        beside = " ".join([*given, *chosen])
        chosen.extend([one for one in texts if is_fit(one, beside)][:1])
    return chosen


def given_channels(reading: Reading, voice: Voice, key: Channel, fit: Sequence[str], beside: str) -> dict[str, Option]:
    """An option for each sort of channel by which the article has the words of other voices."""
    wrong: dict[str, Option] = {}
    for whose, one in channels_of(reading):
        is_other = whose.voice != voice.id and one.sort in fit
        shown = " ".join([beside, *(option.text for sort, option in wrong.items() if sort != one.sort)])
        if is_other and one.shown and is_fit(one.shown, shown) and not may_be_both(key, one.shown):
            said = words_of_saying(reading.text, whose, one.span)
            reason = f"The article gives this for {words_of(reading, whose)}: “{said}”."
            wrong.setdefault(one.sort, Option(one.shown, False, reason, (Evidence.of(reading.article, one.span),)))
    return wrong


def words_of(reading: Reading, attribution: Attribution) -> str:
    """Whose words an attribution gives, where the voice has a name."""
    voice = None if attribution.voice is None else reading.voices[attribution.voice]
    return f"words of {voice.name}" if voice and voice.name[0].isupper() and can_be_named(voice) else "something else"


def taken_sorts(reading: Reading, voice: Voice, key: Channel) -> frozenset[str]:
    """The sorts of which something is named near what a voice says: an outlet's name may stand for an interview."""
    own = frozenset(one.sort for whose, one in channels_of(reading) if whose.voice == voice.id)
    has_outlet = any(place.holds(one) for place in around_voice(reading, voice) for one in outlets(reading))
    is_handed = key.sort == "statement" and HANDED.match(reading.text, key.span.end)
    return sorts_near(reading, voice) | own | (frozenset(["interview"]) if has_outlet or is_handed else frozenset())


@once_a_reading
def sorts_near(reading: Reading, voice: Voice) -> frozenset[str]:
    """The sorts of channel of which a word stands near what a voice says."""
    return frozenset(sort for place in around_voice(reading, voice) for sort in sorts_named(place.cut(reading.text)))


def may_be_both(key: Channel, shown: str) -> bool:
    """Tell whether one may include the other: reporters give interviews, and speeches are broadcast."""
    if key.sort == "interview":
        return "reporters" in shown or (key.shown == ON_THE_AIR and SPOKEN_TO_MANY.search(shown) is not None)
    if shown == ON_THE_AIR:
        return key.sort not in WRITTEN
    asks = shown.endswith((" an interview", " news outlet")) or ("phone" in shown and "call" in (key.shown or ""))
    return key.sort == "reporters" and asks


def is_alike(sort: str, other: str) -> bool:
    """Tell whether both sorts are written, or both spoken."""
    return (sort in WRITTEN) == (other in WRITTEN)


def is_fit_for(sort: str, voice: Voice) -> bool:
    """Tell whether somebody may have used a channel that the article does not give: only people speak to a crowd."""
    return voice.type == "person" or sort not in PERSONAL


def ordered(reading: Reading, sorts: Sequence[str], key: Channel, stem: str, seed: int) -> list[str]:
    """Common sorts, the best first: one that is spoken or written as the key is, then a statement.

    Before others comes what an option calls as the article does, and what the article names.
    """
    named = sorts_of_article(reading)
    called = frozenset(sort for sort in sorts if any(is_called(reading, one) for one in options_of(reading, sort)))
    mixed = sorted(shuffled(sorts, stem, seed), key=lambda sort: (sort not in called, sort in RARE, sort not in named))
    alike = [sort for sort in mixed if is_alike(sort, key.sort)]
    first = [*alike[:1], *(sort for sort in mixed if sort == "statement" and sort not in alike[:1])]
    return [*first, *(sort for sort in mixed if sort not in first)]


def common_channels(reading: Reading, sort: str, key: Channel, beside: str, seed: int) -> list[str]:
    """How an option may show a common channel: first as the article calls one, else shorter or longer by chance."""
    fit = [one for one in options_of(reading, sort) if is_fit(one, beside)]
    mixed = shuffled([one for one in fit if not may_be_both(key, one)], beside + sort, seed)
    return sorted(mixed, key=lambda one: not is_called(reading, one))


def options_of(reading: Reading, sort: str) -> list[str]:
    """How an option may show a channel of a sort; rallies and the like tempt nobody where the article has none."""
    shown = sorted(listed("channels", f"{sort}_options"))
    return [one for one in shown if one not in listed("channels", "only_as_called") or is_called(reading, one)]


@once_a_reading
def is_called(reading: Reading, option: str) -> bool:
    """Tell whether the article speaks of a channel in an option's own words, without preposition and article."""
    return stands_in(reading.text, AT.sub("", option))


def is_fit(option: str, stem: str) -> bool:
    """Tell whether an option shares no word with the question, or with what else is given."""
    return not content_words(option) & content_words(stem)


@once_a_reading
def sorts_of_article(reading: Reading) -> frozenset[str]:
    """The sorts of channel of which the article holds a word anywhere."""
    return sorts_named(reading.text)


@once_a_reading
def around_voice(reading: Reading, voice: Voice) -> tuple[Span, ...]:
    """The words that stand around all that a voice says, sure or not."""
    own = [one for one in reading.attributions if one.voice == voice.id]
    verbs = [words_of_verb(one) for one in own]
    end = len(reading.text)
    return tuple(Span(max(0, verb.start - NEAR), min(end, verb.end + NEAR)) for verb in verbs)


def other_outlets(reading: Reading, claim: Claim, key: str, stem: str) -> list[Option]:
    """Outlets that the article names elsewhere, and not near anything that this voice says."""
    near = around_voice(reading, claim.voice)
    chosen = [key, *(one.cut(reading.text) for one in outlets(reading) if any(place.holds(one) for place in near))]
    wrong: list[Option] = []
    for place in outlets(reading):
        name = place.cut(reading.text)
        if not any(are_kin(name, one) for one in chosen) and is_fit(name, stem) and len(wrong) < MOST_WRONG:
            reason = why_not_outlet(reading, place)
            wrong.append(Option(capital(name), False, reason, (Evidence.of(reading.article, place),)))
            chosen.append(name)
    return wrong


def why_not_outlet(reading: Reading, place: Span) -> str:
    """For what the article names an outlet: for words of somebody else, where it stands with the verb of saying."""
    for whose, channel in channels_of(reading):
        if channel.span.holds(place):
            said = words_of_saying(reading.text, whose, channel.span)
            return f"The article names it for {words_of(reading, whose)}: “{said}”."
    return f"The article names it for something else: “{around(reading.text, place)}”."


@once_a_reading
def outlets(reading: Reading) -> tuple[Span, ...]:
    """Where the article names a news outlet in its running text."""
    found = (Span(*match.span()) for match in OUTLET.finditer(reading.text))
    return tuple(place for place in found if in_body(reading, place))


def are_kin(one: str, other: str) -> bool:
    """Tell whether two outlets could be one, or belong together: "the AP", "NBC" and "NBC News", "MSNBC"."""
    first, second = (content_words(name) - PLAIN for name in (one, other))
    same = first <= second or second <= first or bool(initials(one) & initials(other))
    return same or any(is_part(word, of) or is_part(of, word) for word in first for of in second)


def is_part(word: str, of: str) -> bool:
    """Tell whether one word is a part of another: "mail" of "mailonline", "nbc" of "msnbc"."""
    return word != of and word in of
