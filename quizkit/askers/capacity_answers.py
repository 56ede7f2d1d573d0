"""How the answers of standing-of-source name the sorts of capacities: what each is called, and which surely differ."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from quizkit.askers.politicians import POLITICIANS

OF_POLITICS = "Whoever is in politics decides such matters, and wants to be elected again; look for what others say."


@attrs.frozen
class Sort:
    """How an option names a sort of capacity, what a reader may ask of such a source, and which sorts surely differ."""

    shown: str
    matter: str
    """Of which there is nothing where it is a wrong answer."""

    habit: str
    apart: tuple[str, ...]


def of_politics(sort: str, shown: str, matter: str) -> Sort:
    """A sort of politicians, whom nobody takes for those of another sort, nor for who speaks for others."""
    return Sort(shown, matter, OF_POLITICS, (*(one for one in POLITICIANS if one != sort), "speak"))


# What is shown is of one length and has no word in common, so that none stands out.
ASKED: Mapping[str, Sort] = {
    "study": Sort(
        "As a scholar, researcher or analyst in their field",
        "a field of study",
        "Whoever studies a matter can set it in context; ask what that rests on.",
        ("speak", "office", "party", "citizen", "lead"),
    ),
    "speak": Sort(
        "As a spokesperson, a lawyer or lobbyist for others",
        "speaking for others",
        "Whoever speaks for others gives their side of a matter; look for what others say about it.",
        ("study", "citizen", "business", "lead", "journalism"),
    ),
    "office": Sort(
        "As an official of a government, of a city or court",
        "a public office",
        "Whoever holds an office knows its work from within, and may want it to look well done.",
        ("study", "citizen", "business", "cause", "journalism"),
    ),
    "party": Sort(
        "As a helper or a backer of a politician or a party",
        "serving a politician or party",
        "Whoever serves or backs a politician or a party may want them to look well; look for what others say.",
        ("study", "business", "journalism"),
    ),
    "citizen": Sort(
        "As an ordinary citizen, like a resident or a voter",
        "a resident or a voter",
        "One person can tell how things look from one place, and not how they are for everybody.",
        ("study", "speak", "office", "lead", "journalism"),
    ),
    "business": Sort(
        "As a businessperson, such as an employer or trader",
        "a business",
        "Whoever is in business knows the trade, and may gain or lose by what is decided.",
        ("office", "party", "cause", "journalism"),
    ),
    "lead": Sort(
        "As somebody in charge at a group, a firm or centre",
        "being in charge",
        "Whoever is in charge knows the place from within, and may want it to look well.",
        ("study", "party", "citizen", "journalism"),
    ),
    "cause": Sort(
        "As an activist who campaigns for some public cause",
        "a campaign",
        "Whoever campaigns for a cause knows it well, and wants others to take it up.",
        ("study", "office", "business", "journalism"),
    ),
    "journalism": Sort(
        "As a journalist or a commentator on current events",
        "work for the news",
        "Journalists gather what others know; look for where they have it from.",
        ("speak", "office", "party", "citizen", "business", "lead", "cause", "faith"),
    ),
    "senator": of_politics("senator", "As a senator, a lawmaker sitting in an upper house", "a senator"),
    "representative": of_politics(
        "representative", "As a representative, a member of the lower chamber", "a representative"
    ),
    "governor": of_politics("governor", "As a governor or mayor, who runs a state or a town", "a governor or mayor"),
    "head": of_politics("head", "As a president or prime minister leading a country", "a president or prime minister"),
    "faith": Sort(
        "As a priest, pastor or other servant of a religion",
        "service to a religion",
        "Whoever serves a religion knows it from within, and may speak for its teaching.",
        ("office", "party", "citizen", "business", "journalism"),
    ),
}
