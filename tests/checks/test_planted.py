"""Faults planted in good questions, of the sorts that judges are calibrated with."""

from collections.abc import Callable

import pytest

from quizkit.checks import Finding

Find = Callable[..., tuple[Finding, ...]]

GRAIN = "The Millers' Guild said the fire had destroyed more than 300 tonnes of grain"
SHAME = "The Grain Workers Federation called the inspection a shameful farce."
CLAIM_STEM = "Which of these statements does the article attribute to Brant Foods?"
WHO_GRAIN = "Whose count is the loss of more than 300 tonnes of grain?"
JUDGES = "Which of these sentences from the article expresses a judgement?"

GOOD: dict[str, dict[str, object]] = {
    "source": {},
    "claims": {
        "stem": CLAIM_STEM,
        "options": ("*A broken lamp had started the fire", "An inquiry would cost too much", "Bread would cost more"),
    },
    "count": {
        "stem": WHO_GRAIN,
        "options": ("*The Millers' Guild", "Brant Foods", "The Grain Workers Federation"),
        "quote": GRAIN,
        "family": "figure",
    },
    "judgement": {
        "stem": JUDGES,
        "options": (
            "*The inspection was a shameful farce.",
            "Brant Foods bought the mill in 2011.",
            "The mill burnt down.",
        ),
        "quote": SHAME,
        "family": "opinion",
    },
}

PLANTED: list[tuple[str, str, str, dict[str, object], str]] = [
    ("C7", "the key by name beside the key by role", "source", {
        "stem": "Which source does the article give for the statement that the ruin would go?",
        "options": ("*The council spokeswoman", "Ida Berg", "The Millers' Guild"),
        "quote": "A council spokeswoman said that the ruin would be pulled down.",
    }, "role-beside-name"),
    ("C8", "a wrong speaker as the key", "source", {"options": ("Brant Foods", "*Per Lund", "Tove Hald")},
     "wrong-speaker"),
    ("C8", "a wrong owner as the key", "count",
     {"options": ("The Millers' Guild", "*Brant Foods", "Per Lund")}, "wrong-speaker"),
    ("C9", "nobody said who they are", "claims", {"stem": "What did they say about the cause?"}, "pointing-word"),
    ("C10", "the stem asserts a contested number", "count", {
        "stem": "How many tonnes of grain did the fire destroy?", "options": ("30", "200", "*300", "600"),
    }, "asserting-stem"),
    ("C10", "a number that the hedge makes true", "count", {
        "stem": "How many tonnes of grain did the fire destroy?", "options": ("30", "200", "*300", "600"),
    }, "overlapping-numbers"),
    ("C11", "evidence from the page's furniture", "source", {"quote": "Share this story"}, "furniture"),
    ("C11", "evidence about something else", "source", {"quote": "Traffic was sent through Lower Orrin."},
     "off-evidence"),
    ("C12", "two judgements", "judgement", {
        "options": ("*The inspection was a shameful farce.", "The mill burnt by a disgraceful neglect.",
        "It was sold."),
    }, "second-judgement"),
    ("C13", "options from nowhere", "claims", {
        "options": ("*A broken lamp had started the fire", "The lamp was very brave", "The lamp won a prize"),
    }, "foreign-option"),
    ("C14", "a key with a tail", "source", {
        "options": ("*Brant Foods, which had bought the mill in 2011", "Per Lund", "The Millers' Guild"),
    }, "longest-key"),
    ("C15", "an explanation that says nothing", "source", {"explanation": "Brant Foods is correct."},
     "thin-explanation"),
    ("C16", "filed under the wrong family", "source", {
        "stem": "Who bought the mill in 2011?", "quote": "Brant Foods bought the mill in 2011.", "family": "figure",
    }, "wrong-family"),
    ("C17", "a gap in a copied sentence", "claims", {
        "stem": "Brant Foods said that a broken ____ had started the fire.", "options": ("*lamp", "mill", "sack"),
    }, "gap"),
    ("C18", "two quotations", "claims", {
        "stem": "Which of these does the article give as a direct quotation?",
        "options": ("*We counted each sack twice", "counted each sack twice", "a lamp had been broken"),
        "quote": '"We counted each sack twice," said Tove Hald',
    }, "second-quotation"),
    ("K2", "an alias", "source", {"options": ("*Brant Foods Group", "Brant Foods", "Per Lund")}, "alias-options"),
    ("K2", "a co-source", "source", {
        "stem": "Which source says that bread would cost more by autumn?",
        "options": ("*A bakers' union", "The Farmers' League", "Per Lund"),
        "quote": "A bakers' union and the Farmers' League said bread would cost more by autumn.",
    }, "co-source"),
    ("K2", "an owner of the same number", "count", {"options": ("*The Millers' Guild", "Per Lund", "Brant Foods")},
     "number-of-another"),
    ("K2", "one option inside another", "claims", {
        "options": ("*A broken lamp had started the fire", "A broken lamp had started the fire at Orrin",
        "It was sold"),
    }, "overlapping-options"),
    ("H1", "a verb that vouches", "source", {"stem": "Who revealed that a lamp had started the fire?"},
     "vouching-verb"),
    ("H1", "an invented quotation", "source", {"stem": "Whom does it quote as saying “we never had a lamp”?"},
     "invented-quotation"),
    ("K1", "who is right", "count", {"stem": "Which count of the grain is more accurate?"}, "asks-for-verdict"),
    ("K1", "is it reliable", "count", {"stem": "Is this count of the grain reliable?"}, "asks-for-verdict"),
]  # fmt: skip


@pytest.mark.parametrize("fields", GOOD.values(), ids=GOOD)
def test_the_questions_are_good_before(findings: Find, fields: dict[str, object]) -> None:
    assert [one for one in findings(**fields) if one.severity != "warn"] == []


@pytest.mark.parametrize(("sort", "what", "base", "fault", "rule"), PLANTED, ids=[f"{p[0]} {p[1]}" for p in PLANTED])
def test_a_planted_fault_is_found(
    findings: Find, sort: str, what: str, base: str, fault: dict[str, object], rule: str
) -> None:
    assert rule in {one.rule for one in findings(**{**GOOD[base], **fault})}, f"{sort}: {what}"
