"""Who says it: the source of a reporting verb, from the parse."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from quizkit.finders.quotations import MARKS
from quizkit.finders.speaking import is_second_cue

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

How = Literal["subject", "agent", "shared", "inherited", "object"]
Stretch = tuple[int, int]  # characters of the passage, half-open

NOBODY = frozenset({"it", "that", "this", "what", "which", "there"})
# "Ana on Friday said": the day tells when, not who.
DAY = re.compile(
    r",?\s+(?:(?:on|late|early)\s+)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?$"
)
SHARING_STEPS = 3  # conjoined verbs that one looks through for a subject


@attrs.frozen
class Source:
    """The head word of the source, its stretch, and how the verb has it: `subject` is the verb's own active one."""

    head: Token
    stretch: Stretch
    how: How


def source_of(verb: Token, is_said: Callable[[Token], bool]) -> Source | None:
    """The source of a reporting verb, or None where the text gives no one.

    `is_said` tells which words stand in a quotation: they name no source.
    """
    head, how = subject_of(verb, SHARING_STEPS, is_said)
    if head is None or head.lower_ in NOBODY or head.dep_ == "expl" or is_said(head):
        return None
    stretch = stretch_of(head, verb)
    return Source(head, stretch, how) if stretch else None


def subject_of(verb: Token, steps: int, is_said: Callable[[Token], bool]) -> tuple[Token | None, How]:
    """The verb's own subject, the agent of a passive, or the subject of the verb that it hangs on."""
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    if own:
        outside = [child for child in own if not is_said(child)] if len(own) > 1 else own
        return who_does(outside or own, verb), "subject"
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return agent_of(verb), "agent"
    if not steps:
        return None, "inherited"
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return subject_around(outer_verb(verb), steps - 1, is_said), "shared"
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return subject_around(verb.head, steps - 1, is_said), "inherited"
    return None, "inherited"


def who_does(subjects: Sequence[Token], verb: Token) -> Token:
    """Of several subjects that the parse gives a verb the nearest, but none that only tells of the first.

    "Ana and Ben, a team from the north, said" and "reporters in town after the storm said" have the first.
    """
    first, nearest = subjects[0], min(subjects, key=lambda one: abs(one.i - verb.i))
    begins = nearest.left_edge
    if not first.i < begins.i < verb.i:
        return nearest
    leads = begins.nbor(-1)
    of_first = leads.text == "," or (leads.tag_ == "IN" and leads.lower_ != "as")
    return first if of_first else nearest


def subject_around(verb: Token, steps: int, is_said: Callable[[Token], bool]) -> Token | None:
    """The subject that a verb shares with those that hang on it: "was sent home and said" has that of a passive."""
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return passive or subject_of(verb, steps, is_said)[0]


def outer_verb(verb: Token) -> Token:
    """The verb that a conjoined one goes with: in "she says it leaked and says it stank" the first "says"."""
    inner = verb.head
    around = inner.head
    is_outer = inner.dep_ == "ccomp" and around.tag_ == verb.tag_ and is_second_cue(around) and is_second_cue(verb)
    return around if is_outer else inner


def agent_of(verb: Token) -> Token | None:
    """Whoever stands after "by" in a passive."""
    agents = (child for child in verb.children if child.dep_ == "agent")
    return next((noun for agent in agents for noun in agent.children if noun.dep_ == "pobj"), None)


def stretch_of(head: Token, verb: Token) -> Stretch | None:
    """The words of the source: the head's subtree, cut at the verb, at quotation marks and at brackets."""
    doc = head.doc
    first, last = head.left_edge.i, head.right_edge.i
    if first <= verb.i <= last:
        first, last = (first, verb.i - 1) if head.i < verb.i else (verb.i + 1, last)
    last = before_clause(head, before_comment(doc, head, last))
    text, from_start = doc[first : last + 1].text, doc[first].idx
    at = head.idx - from_start
    start = max((0, *(mark.end() for mark in MARKS.finditer(text[:at]))))
    end = min((len(text), *(mark.start() + at for mark in MARKS.finditer(text[at:]))))
    if when := DAY.search(text[at:end]):
        end = at + when.start()
    found = trimmed(text, start, end)
    return (from_start + found[0], from_start + found[1]) if found else None


def before_comment(doc: Doc, head: Token, last: int) -> int:
    """Cut a relative clause or an apposition in commas off the end: "Ana, who owns a dog" is Ana."""
    for i in range(head.i + 1, last):
        if doc[i].text == "," and doc[i + 1].dep_ != "conj" and not conjoined_after(doc, head, i, last):
            return i - 1
    return last


def before_clause(head: Token, last: int) -> int:
    """Cut a clause that describes the source: "reporters who were there", "reporters stationed in the city"."""
    clauses = (
        child.left_edge.i
        for child in head.children
        if child.dep_ in ("acl", "relcl") and child.i > head.i and child.lemma_.lower() not in ("call", "name", "know")
    )
    return min((last, *(first - 1 for first in clauses)))


def conjoined_after(doc: Doc, head: Token, comma: int, last: int) -> bool:
    """Tell whether the source's list goes on after a comma: "Ana, Bo and Cy"."""
    return any(
        doc[i].dep_ == "conj" and doc[i].head.i <= comma and head in doc[i].ancestors for i in range(comma, last + 1)
    )


def trimmed(text: str, start: int, end: int) -> Stretch | None:
    """Without blanks, commas and dashes at the edges; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:—–-―"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-―"):
        end -= 1
    return (start, end) if start < end else None


def without_full_stop(text: str, stretch: Stretch) -> Stretch:
    start, end = stretch
    return start, start + len(text[start:end].rstrip(". \n"))
