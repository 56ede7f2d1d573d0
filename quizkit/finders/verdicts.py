"""Who judges, names or demands something: the object of a verb, where no clause says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizkit.finders.commentary import before_second_cue, kept
from quizkit.finders.cues import Content, Cue, Kind
from quizkit.finders.speaking import is_of_speech
from quizkit.finders.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

# Behind a judged thing these tell more of the judgement; others ("during a rally", "on Friday") tell of the occasion.
PARTS_OF_VERDICT = frozenset({"for", "of", "as", "to", "about", "over", "against"})

ABOUT = frozenset({"about", "against", "for", "of", "on", "to"})


def verdict(cue: Cue) -> Content | None:
    """Ana condemned the sale of the pier; Ana urged the council to stop it: what is judged or asked for."""
    if cue.verb.lemma_.lower() not in word_set("reporting", "verdict"):
        return None
    if cue.source.how == "subject" and not is_told(cue):
        return None
    parts = [child for child in cue.verb.children if child.i > cue.verb.i and is_part_of_verdict(child)]
    if not any(child.dep_ == "dobj" for child in parts) or parts[0].left_edge.i != cue.verb.i + 1:
        return None
    return stretch_over(cue, "verdict", parts)


def is_part_of_verdict(child: Token) -> bool:
    return child.dep_ in ("dobj", "xcomp") or (child.dep_ == "prep" and child.lower_ in PARTS_OF_VERDICT)


def calling(cue: Cue) -> Content | None:
    """Ana called the sale a mistake; Ana described the pier as "rotten": what, and as what."""
    lemma = cue.verb.lemma_.lower()
    after = [child for child in cue.verb.children if child.i > cue.verb.i]
    what = next((child for child in after if child.dep_ == "dobj" or is_small_clause(child)), None)
    if what is None or what.left_edge.i != cue.verb.i + 1:
        return None
    if lemma in word_set("reporting", "naming"):
        name = what if is_small_clause(what) else next((child for child in after if child.dep_ == "oprd"), None)
    elif lemma in word_set("reporting", "describing"):
        name = next((child for child in after if child.lower_ == "as" and child.dep_ == "prep"), None)
    else:
        return None
    return stretch_over(cue, "calling", [what, name]) if name is not None else None


def is_small_clause(child: Token) -> bool:
    """Tell whether a verb's object and what it is called were taken for a clause: "called [it reckless]"."""
    has_verb = child.pos_ in ("VERB", "AUX")
    return child.dep_ == "ccomp" and not has_verb and any(token.dep_ == "nsubj" for token in child.children)


def demand(cue: Cue) -> Content | None:
    """Ana called for a new pier; Ana called on the council to build one: what is demanded."""
    if cue.verb.lemma_.lower() != "call":
        return None
    after = [child for child in cue.verb.children if child.i > cue.verb.i]
    particle = next((child for child in after if child.dep_ == "prep" and child.lower_ in ("for", "on", "upon")), None)
    if particle is None or particle.i != cue.verb.i + 1:
        return None
    wanted = [child for child in particle.children if child.dep_ in ("pobj", "pcomp")]
    to_do = [child for child in after if child.dep_ in ("xcomp", "advcl") and child.i > particle.i]
    if not wanted or (particle.lower_ != "for" and not to_do):
        return None
    return stretch_over(cue, "verdict", [*wanted, *to_do])


def stretch_over(cue: Cue, kind: Kind, parts: Sequence[Token]) -> Content:
    """From the first part to the end of the last, without commentary, up to a repaired break."""
    start, end = parts[0].left_edge.idx, parts[-1].right_edge.idx + len(parts[-1].right_edge)
    end = min((end, before_second_cue(parts[-1]), *(at for at in cue.breaks if at > start)))
    return Content(kind, *kept(cue, parts[-1] if kind == "calling" else parts[0], start, end))


def matter(cue: Cue) -> Content | None:
    """Ana questioned the sale; Ana complained about the noise; Ana vowed to stop it: what she speaks of."""
    thing = spoken_of(cue.verb) if is_told(cue) else None
    if thing is None or thing.left_edge.i > cue.verb.i + 2:
        return None
    after = (child for child in cue.verb.children if child.i > thing.i)
    more = filter(is_part_of_verdict, after) if thing.dep_ == "dobj" else ()
    content = stretch_over(cue, "matter", [thing, *more])
    return None if content.left_out else content


def spoken_of(verb: Token) -> Token | None:
    """The object of a verb of speech, what stands behind its "about", or what somebody says that he will do."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "dobj" and child.pos_ != "PRON" and lemma in word_set("reporting", "of_things"):
            return child
        if child.i == verb.i + 1 and child.lower_ in ABOUT and lemma in word_set("reporting", "about"):
            return next((noun for noun in child.children if noun.dep_ in ("pobj", "pcomp")), None)
        if child.dep_ == "xcomp" and is_to_do(child) and lemma in word_set("reporting", "to_do"):
            return child
    return None


def is_to_do(infinitive: Token) -> bool:
    """Tell whether "to" do something follows, and not "to say": who declines to say something says nothing."""
    return infinitive.left_edge.lower_ == "to" and not is_of_speech(infinitive)


def is_told(cue: Cue) -> bool:
    """Tell whether the verb is a finite one of its own subject, and no relative clause: somebody did say it."""
    verb = cue.verb
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP", "VBD") for child in verb.lefts)
    return finite and cue.source.how == "subject" and verb.dep_ != "relcl"
