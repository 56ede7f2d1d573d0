"""Whom many know without the article: by an office of note, by the title or party beside the name, or from history."""

from __future__ import annotations

import re

from quizkit.askers.lists import listed
from quizkit.askers.places import starts_of_word
from quizkit.askers.remembered import once_a_reading
from quizkit.askers.wording import name_words, surname_of, words
from quizkit.model import Reading, Voice

# "Leader of the Fishers' Party", "Velden's Reform League leader": parties, as known as who holds an office.
OF_A_PARTY = (
    r"(?:leader|founder) of (?:[^,.;]* )?(?:party|front|league|movement)|"
    r"(?:party|front|league|movement)(?:['’]s)? (?:co-)?(?:leader|founder)"
)
# "Norlin's chief executive", "the founder of Norlin": whoever heads what has a short name may be known by it.
HEADS = r"(?:co-)?(?:founder|chief executive|chair(?:man|woman)|CEO|owner)"
OF_A_COMPANY = re.compile(
    rf"\b(?-i:[A-Z])[\w.&-]*(?:['’]s?)? (?:(?:longtime|former|retired) )?{HEADS}\b|"
    rf"{HEADS}(?: and {HEADS})? of (?-i:[A-Z])[\w.&-]*(?: (?-i:[A-Z])[\w.&-]*)?$"
)
# Who holds or held such an office many know without the article.
OF_NOTE = re.compile(
    r"\b(?:mayor of|governor|senator|(?<!press )(?<!private )(?<!assistant )(?<!deputy )secretary|"
    r"(?<!senior )(?<!executive )(?<!assistant )vice president|"
    r"president of the United States|"
    r"prime minister|attorney general|speaker of|first lady|congress(?:man|woman)|nominee|presidential|candidate|"
    rf"(?:minority|majority) (?:leader|whip)|{OF_A_PARTY})\b",
    re.I,
)
OF_AN_OFFICE = re.compile(rf"{OF_NOTE.pattern}|\b(?:minister|speaker|justice|representative|congress\w*)\b", re.I)
# The same with what is no longer of note where the words go on: "president of the bakers' guild".
MAY_BE_OF_NOTE = re.compile(
    rf"{OF_AN_OFFICE.pattern}|{OF_A_COMPANY.pattern}|"
    r"(?<!senior vice )(?<!executive vice )(?<!assistant vice )\bpresident(?!['’]s)\b",
    re.I,
)
# Who speaks for a government, leads a campaign or plans for a party is seen so often that many know the name.
OF_KNOWN_STAFF = re.compile(
    r"\b(?:White House|pope['’]s|Vatican) (?:press (?:secretary|officer|director)|spokes\w+)|"
    r"\bchair(?:man|woman)? of the (?:[\w.]+ )*(?:Party|GOP)\b|"
    r"\bcampaign (?:manager|chair\w*)|\brepresentative from (?-i:[A-Z])|"
    r"\b(?:Republican|Democratic|GOP|party) (?:political )?(?:strategist|consultant)|"
    r"\b(?:foreign|finance|defen[cs]e) minister\b",
    re.I,
)
# "A former director of national intelligence": few held such an office, and many know who did.
OF_THE_STATE = (
    r"(?:national|federal|state|U\.S\.|United States|American|government|cabinet|White House|Pentagon|Treasury|"
    r"Congress\w*|(?:State|Justice|Defen[cs]e|Treasury) Department|CIA|FBI|NSA|Federal Reserve|administration)"
)
ONCE_OF_THE_STATE = re.compile(
    rf"\b(?:former|onetime|retired)\b.*\b{OF_THE_STATE}(?=\W|$)|\b(?:former|onetime|retired)\b.*"
    r"\b(?:minister|ambassador|envoy|commissioner|chief of staff|solicitor general|surgeon general|lawmaker|judge)\b",
    re.I,
)
TITLED = re.compile(
    r"\b(?:President|Justice|Sens?\.|Senators?|Reps?\.|Representatives?|Gov\.|Governor|Secretary|Minister|Speaker|Pope|"
    r"Cardinal|Mayor|Judge|Ald\.|Alderman|Alderwoman|Attorney General|Leader|nominee|candidate|contender|governor|"
    r"senator|president|[Cc]ongressman|[Cc]ongresswoman|star)(?: [A-Z][\w.’'-]*){0,3}[ ,]*$"
)
OF_PARTY = re.compile(r",? \(?[RDI]-[A-Z]|,? \([RD]\)|, (?:a |the )?(?:Democrat|Republican)(?: of|,)")
# "The late actor Ana Ruiz", "Ana Ruiz, the founder of the port, who died in May".
LATE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) late (?:[\w’'-]+ ){0,3}$")
DIED = re.compile(r"(?:, [^,.;\n]{2,60})?,? (?:who )?(?:has |had )?died\b")
OF_HISTORY = tuple(map(name_words, sorted(listed("heard", "of_history"))))
WIDELY_KNOWN = tuple(map(name_words, sorted(listed("standings", "widely_known"))))
NEAR = 60  # characters before a surname in which a title may stand


@once_a_reading
def holds_office(reading: Reading, voice: Voice) -> bool:
    """Tell whether the article gives somebody a title of note, wherever: "Sen. Lena Holt", "Holt (R-Easton)"."""
    text, surname = reading.text, surname_of(voice.name)
    return any(
        TITLED.search(text, max(0, at - NEAR), at) or OF_PARTY.match(text, at + len(surname))
        for at in starts_of_word(reading, surname)
    )


def is_in_headline(reading: Reading, voice: Voice) -> bool:
    """Tell whether the first line names somebody: whom a headline names needs no introduction."""
    first = reading.text.lstrip().partition("\n")[0]
    return surname_of(voice.name) in words(f"{reading.article.title} {first}")


@once_a_reading
def is_of_history(reading: Reading, person: Voice) -> bool:
    """Tell whether somebody is known or told to be dead, or made up: nobody would look for their voice in the news."""
    told = any(
        LATE.search(reading.text, max(0, at.start - NEAR), at.start) or DIED.match(reading.text, at.end)
        for at in person.mentions
    )
    names = name_words(person.name)
    return told or any(one <= names for one in OF_HISTORY)


def is_widely_known(name: str) -> bool:
    """Tell whether a name is that of a scholar, commentator or campaigner whom many know without an introduction."""
    own = name_words(name)
    return any(one <= own for one in WIDELY_KNOWN)
