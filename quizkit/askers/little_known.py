"""Whom an article has to introduce: by a trade before the name, or behind it by what somebody is, does, or how old."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.known_people import MAY_BE_OF_NOTE, OF_KNOWN_STAFF, OF_THE_STATE
from quizkit.askers.lists import alternatives
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.roles import ROLES
from quizkit.model import Reading, Span, Voice

NEAR = 100  # characters before a name in which an introduction may begin
NO_TRADE = (
    "after|under|never|later|earlier|either|neither|whether|rather|other|another|former|longer|however|together|further|"
    "consider|favor|remember|runner|contender|rival|opponent"
)
TRADES = (
    "attorney|advocate|aide|coach|nurse|official|executive|expert|mechanic|"
    r"[a-z]{3,}(?:er|or|ist|ian|ant|yst|man|woman|resident|student)"
)
WORD = r"[\w’'&-]{1,40}"
OF_SOMETHING = r"(?:for|of|at|with|in) [^,.;:“”\"\n]{2,60}"
# "Digital consultant Ana Ruiz", "Easton University's Ana Ruiz".
OF_A_TRADE = re.compile(rf"(?:\b[A-Z]\w+['’]s|\b(?!(?:{NO_TRADE})\b)(?:{TRADES})) $")
# "Harbour Union Director Ana Ruiz", "Attorney Ana Ruiz", "Dr. Ana Ruiz".
TITLED = re.compile(
    rf"\b(?:[A-Z][\w.&’'-]* ){{0,5}}(?:(?:{alternatives('standings', 'titles_of_the_little_known')})|"
    r"(?:Dr|Prof|Fr|Sgt|Lt|Capt)\.) $"
)
# "The port's lawyer, Ana Ruiz,", "a researcher with the union, Ana Ruiz,".
TOLD_BEFORE = re.compile(
    rf"(?:\b(?:an?|the|his|her|their|its)|['’]s?) (?:{WORD} ){{0,4}}?(?:{ROLES})(?: {OF_SOMETHING})?, $",
    re.I,
)
# "Ana Ruiz, a keeper of bees", "Ana Ruiz — a nurse from Easton".
APPOSED = re.compile(r"(?:,| [—–-]+) (?:\d\d, )?(?:an?|the) [^,.;:“”\"\n]{3,80}")
# "Ana Ruiz, spokeswoman for the port".
ROLE_BEHIND = re.compile(rf", (?:\d\d, )?(?:[\w’'-]+ ){{0,4}}?(?:{ROLES}|{TRADES}) {OF_SOMETHING}")
# "Ana Ruiz, 22, who helped to found it", "said Ana Ruiz, 41."
AGED = re.compile(r", \d\d(?:\.|,? (?:of|from|who|whose) )[^,.;:“”\"\n]{0,60}")
# "Ana Ruiz, who keeps bees": what people do every day.
LIVING = re.compile(rf", who (?:{alternatives('standings', 'lives')})\b[^,.;:“”\"\n]{{0,60}}")
OF_FAME = re.compile(
    r"\b(?:billionaire|businessman|tycoon|mogul|celebrit\w+|star|front-?\s?runner|leader|heir|founder)\b"
)
OF_STATE = re.compile(rf"\b{OF_THE_STATE}(?!\w)")


def is_introduced(reading: Reading, voice: Voice) -> bool:
    """Tell whether the words around a name introduce somebody, and by nothing that many know."""
    return any(not is_of_note(words) for words in words_around(reading, voice))


@once_a_reading
def words_around(reading: Reading, voice: Voice) -> tuple[str, ...]:
    """The words before and behind each mention of somebody that say who it is."""
    text = reading.text
    places = names_in(voice, text)
    return tuple(words for place in places for words in (*told_before(text, place), *told_behind(text, place)))


def told_before(text: str, place: Span) -> Iterator[str]:
    """The trade or title before a name; not of those who serve a state, some of whom many know."""
    start = max(0, place.start - NEAR)
    if not text.endswith(" ", start, place.start):
        return
    last_word = max(start, text.rfind(" ", start, place.start - 1) + 1)
    if trade := OF_A_TRADE.search(text, last_word, place.start):
        yield trade[0]
    pattern = TOLD_BEFORE if text.endswith(", ", start, place.start) else TITLED
    told = pattern.search(text, start, place.start)
    if told and not OF_STATE.search(told[0]):
        yield told[0]


def told_behind(text: str, place: Span) -> Iterator[str]:
    """What stands behind a name and says who it is."""
    for pattern in (APPOSED, ROLE_BEHIND, AGED, LIVING):
        if told := pattern.match(text, place.end):
            yield told[0]


def is_of_note(words: str) -> bool:
    """Tell whether many know whoever is introduced so: by an office, by fame, or as seen on television."""
    return any(one.search(words) for one in (MAY_BE_OF_NOTE, OF_FAME, OF_KNOWN_STAFF))


def names_in(voice: Voice, text: str) -> Iterator[Span]:
    """Where somebody is mentioned, without a title that the mention holds: "port director Ana Ruiz"."""
    for mention in voice.mentions:
        is_whole = mention.cut(text).endswith(voice.name)
        yield Span(mention.end - len(voice.name), mention.end) if is_whole else mention
