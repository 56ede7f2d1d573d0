"""Whom "he" and "she" mean: small rules over the people of the sentences before, and no answer where two compete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from quizkit.finders.attributions import Found
from quizkit.finders.mentions import (
    SUBJECTS,
    Mention,
    Place,
    asks,
    is_acted_on,
    is_main_verb,
    is_presented,
    owns_topic,
    somebody,
    subject_beside,
    talks,
)
from quizkit.finders.names import name_around, words_of
from quizkit.finders.passages import Passage
from quizkit.finders.people import People
from quizkit.finders.whom_it_is_about import is_contested, likely, main_subjects, sole_mention
from quizkit.given_names import Gender
from quizkit.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = frozenset({"if", "unless"})
STRANGER = "@"  # begins what stands for somebody without a name: the place where he or she speaks
SENTENCES_BACK = 3  # how far a pronoun may reach, not counting sentences that are all speech


@attrs.frozen
class Scene:
    """What the sentences so far have shown, the nearest last, and whom each pronoun means."""

    people: People
    speakers: Mapping[Place, Found]
    before: list[list[Mention]] = attrs.field(factory=list)
    meant: dict[Place, str] = attrs.field(factory=dict)
    named: set[str | None] = attrs.field(factory=set)
    """Everybody so far."""
    reported: dict[int, list[Span]] = attrs.field(init=False)
    """What is said, by the block in which it stands."""

    speaking: frozenset[str] = attrs.field(init=False)
    """The names of those who are cited by name."""

    @speaking.default
    def _names_of_speakers(self) -> frozenset[str]:
        named = [self.people.meant_by(words_of(name_around(one.head))) for one in self.speakers.values()]
        return frozenset(persons[0].name for persons in named if len(persons) == 1)

    @reported.default
    def _contents_by_block(self) -> dict[int, list[Span]]:
        spans: dict[int, list[Span]] = {}
        for (start, _), one in self.speakers.items():
            spans.setdefault(start, []).extend(one.content)
        return spans

    def is_reported(self, place: Place, token: Token) -> bool:
        """Tell whether a word stands in what somebody says."""
        at = place[0] + token.idx
        return any(span.start <= at < span.end for span in self.reported.get(place[0], ()))


def resolve_pronouns(passages: Iterable[Passage], found: Iterable[Found], people: People) -> Mapping[Place, str]:
    """The full name that each "he" and "she" in subject place stands for, as far as that is certain.

    Every sentence of the body is looked at once, in order: what a pronoun was found to mean counts for the next one.
    """
    scene = Scene(people, {(one.passage.block.start, one.head.i): one for one in found})
    for passage in passages:
        if passage.block.role == "body":
            for sentence in narrated_sentences(passage):
                if mentions := mentions_of(passage, sentence, scene):
                    scene.before.append(mentions)
                    scene.named.update(one.who for one in mentions)
                    del scene.before[:-SENTENCES_BACK]
                elif any(token.dep_ in SUBJECTS for token in sentence):
                    scene.before.append([])
                    del scene.before[:-SENTENCES_BACK]
    return scene.meant


def narrated_sentences(passage: Passage) -> Iterator[list[Token]]:
    """The words of each sentence that do not stand in speech."""
    quotations = (quotation for quotation in passage.quotations if quotation.speech)
    speech = {at for quotation in quotations for at in range(quotation.start, quotation.end)}
    for _, sentence in passage.sentences():
        yield [token for token in sentence if token.idx not in speech]


# ---------------------------------------------------------------- who is mentioned


def mentions_of(passage: Passage, sentence: Sequence[Token], scene: Scene) -> list[Mention]:
    """Everybody in one sentence, in order; pronouns are resolved on the way."""
    mentions: list[Mention] = []
    for token in sentence:
        place = (passage.block.start, token.i)
        if token.lower_ in ("he", "she") and token.dep_ in SUBJECTS:
            who = meaning_of(token, place, mentions, scene)
            if who:
                scene.meant[place] = who
            mentions.append(mention(token, place, who, as_gender(token.lower_), scene))
        elif who_and_gender := somebody(token, passage.block.start, scene.people):
            who, gender = who_and_gender
            mentions.append(mention(token, place, who or stranger(token, place, scene), gender, scene))
    return mentions


def stranger(token: Token, place: Place, scene: Scene) -> str | None:
    """A name for somebody without one who speaks, "the board's spokesman", but does not only ask."""
    speaks = place in scene.speakers and token.pos_ == "NOUN" and not asks(token.head)
    return f"{STRANGER}{place[0]}:{place[1]}" if speaks else None


def as_gender(pronoun: str) -> Gender:
    return "he" if pronoun == "he" else "she"


def mention(token: Token, place: Place, who: str | None, gender: Gender | None, scene: Scene) -> Mention:
    subject = token if token.dep_ in SUBJECTS or is_presented(token) else subject_beside(token)
    speaks = subject is not None and ((place[0], subject.i) in scene.speakers or talks(subject.head))
    is_main = subject is not None and (speaks or is_main_verb(subject.head))
    return Mention(
        place,
        who,
        gender,
        is_main=is_main,
        is_subject=subject is not None,
        speaks=speaks,
        is_reported=scene.is_reported(place, token),
        is_pronoun=token.lower_ in ("he", "she"),
        is_owner=token.dep_ == "poss",
        is_object=is_acted_on(token),
        is_topic=owns_topic(token),
        is_noun=who is None and token.pos_ == "NOUN",
        asks=subject is not None and subject.dep_ == "nsubj" and asks(subject.head),
    )


# ---------------------------------------------------------------- whom a pronoun means


def meaning_of(token: Token, place: Place, same_sentence: Sequence[Mention], scene: Scene) -> str | None:
    """The one person whom the pronoun can mean: a subject of its own sentence, else of one before.

    None where two compete, and where somebody else is the subject of what is said: "Ruiz will pay, he said" may be
    Ruiz's own words or another's.
    """
    own = scene.speakers.get(place)
    fitting = [one for one in same_sentence if one.fits(token.lower_)]
    near = [one for one in fitting if not (own and (stands_in(one, own, token) or is_in_condition(one, token)))]
    told_of = [one for one in fitting if one.is_subject and one not in near]
    if any(one.is_subject and not is_in_participle(one, token) for one in near):
        who = only(names(parallel_to(token, near) or [one for one in near if not one.is_owner]))
    else:
        who = (
            topic_of_sentence(token, near)
            or from_sentences_before(token.lower_, place, names(near), scene)
            or the_only_one(names([*told_of, *near]), scene)
        )
    return who if all(one.who == who for one in told_of) else None


def topic_of_sentence(token: Token, near: Sequence[Mention]) -> str | None:
    """Who owns what the first of two joined clauses is about: "Ruiz's fate is unclear, but she said"."""
    return near[0].who if len(near) == 1 and near[0].is_topic and token.head.dep_ == "conj" else None


def the_only_one(own_sentence: Sequence[str | None], scene: Scene) -> str | None:
    """Who is named in the pronoun's own sentence, where the article has named nobody else yet."""
    who = only(own_sentence)
    return who if all(other == who for other in scene.named) else None


def is_in_participle(one: Mention, token: Token) -> bool:
    """Tell whether somebody is named in a participle before the pronoun: "asked what Ruiz wants, she said"."""
    leading = (verb for verb in token.doc[one.place[1]].ancestors if verb.head == token.head and verb.dep_ == "advcl")
    return any(
        verb.tag_ in ("VBN", "VBG", "VBD") and not any(child.dep_ in SUBJECTS for child in verb.children)
        for verb in leading
    )


def is_in_condition(one: Mention, token: Token) -> bool:
    """Tell whether somebody is named in a condition, which may be part of what is said: "if Ruiz loses, he said"."""
    clauses = (verb for verb in token.doc[one.place[1]].ancestors if verb.dep_ == "advcl")
    return any(child.dep_ == "mark" and child.lower_ in CONDITIONS for verb in clauses for child in verb.children)


def parallel_to(token: Token, near: Sequence[Mention]) -> list[Mention]:
    """The subject of the clause that the pronoun's clause is joined to: "Ruiz met Falk, but he left"."""
    if token.head.dep_ != "conj":
        return []
    subjects = {child.i for child in token.head.head.children if child.dep_ in SUBJECTS}
    return [one for one in near if one.place[1] in subjects and one.who is not None]


def stands_in(one: Mention, own: Found, token: Token) -> bool:
    """Tell whether a mention stands in what the pronoun's own person says."""
    at = own.passage.block.start + token.doc[one.place[1]].idx
    return any(piece.start <= at < piece.end for piece in own.content)


def names(mentions: Iterable[Mention]) -> list[str | None]:
    return list(dict.fromkeys(one.who for one in mentions))


def only(several: Sequence[str | None]) -> str | None:
    return several[0] if len(several) == 1 else None


def from_sentences_before(pronoun: str, place: Place, carried: list[str | None], scene: Scene) -> str | None:
    """The subject of the nearest sentence that has one who fits, unless somebody else stands between.

    Where no sentence has such a subject, the only one who is mentioned at all.
    """
    own = scene.speakers.get(place)
    known = {one.who for mentions in scene.before for one in mentions if one.gender == pronoun}
    for mentions in reversed(scene.before):
        fitting = likely(one for one in mentions if one.fits(pronoun) and not one.is_open)
        is_last = mentions is scene.before[-1]
        main = names(main_subjects(fitting, own) or (sole_mention(fitting, place[0]) if is_last else []))
        if main:
            who = only(main)
            rivals = [one for one in fitting if one.who != who and not one.is_owner]
            if who is None or not is_sound(who, fitting, scene) or any(other != who for other in carried):
                return None
            return None if is_contested(rivals, fitting, who, own, is_last) else who
        carried = list(dict.fromkeys([*carried, *names(fitting)]))
    who = only(carried)
    return who if who in known else None


def is_sound(who: str, fitting: Sequence[Mention], scene: Scene) -> bool:
    """Tell whether a name surely is a person's: its gender is known, or it is cited, or it bears a title."""
    if any(one.gender is not None or one.speaks for one in fitting if one.who == who):
        return True
    return who in scene.speaking or any(person.roles for person in scene.people.meant_by(who.split()))
