"""Packages imported by Anki's own library: what is then in a collection, and what a second import does.

Skipped where the package `anki` is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that it must be there.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from quizkit_anki import Options, render

from quizkit import Bank, Question
from tests.plugins.packages import opened

REQUIRED = os.environ.get("QUIZKIT_REQUIRE_CLIENTS") == "1"
IF_NEWER, ALWAYS = 0, 1  # what Anki asks for when it imports; the first is what it proposes
NAMES = ["bank", "hostile_bank", "control_bank", "heavy_bank", "bank_of_two", "long_bank"]


@attrs.frozen
class Anki:
    """A collection, and a folder for packages."""

    collection: Any
    folder: Path

    def take(self, bank: Bank, update: int = IF_NEWER, **options: Any) -> dict[str, int]:
        """Import the bank, and count what Anki logs."""
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        file = self.folder / "quiz.apkg"
        file.write_bytes(render(bank, Options(**options)).files[0].data)
        wanted = ImportAnkiPackageOptions(update_notes=update)
        request = ImportAnkiPackageRequest(package_path=str(file), options=wanted)
        log = self.collection.import_anki_package(request).log
        kinds = ("new", "updated", "duplicate", "conflicting", "first_field_match", "empty_first_field")
        return {kind: count for kind in kinds if (count := len(getattr(log, kind)))}

    def notes(self) -> list[Any]:
        """In the order of their cards."""
        cards = map(self.collection.get_card, self.collection.find_cards("", order="c.due"))
        return [card.note() for card in cards]

    def note(self, question: Question) -> Any:
        (id,) = self.collection.find_notes(f'"Id:{question.id}"')
        return self.collection.get_note(id)


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """An empty collection, or the test is skipped."""
    if not REQUIRED:
        pytest.importorskip("anki.collection")
    from anki.collection import Collection

    collection = Collection(str(tmp_path / "collection.anki2"))
    yield Anki(collection, tmp_path)
    collection.close()


def composed(text: str) -> str:
    """Anki keeps text in composed characters."""
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("name", NAMES)
def test_all_of_it_arrives(name: str, anki: Anki, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    count = len(bank.questions)
    assert anki.take(bank) == {"new": count}
    assert (anki.collection.note_count(), anki.collection.card_count()) == (count, count)
    sent = opened(render(bank, Options()).files[0].data)
    got = anki.notes()
    assert [dict(note.items()) for note in got] == [
        {name: composed(text) for name, text in note.items()} for note in sent.notes
    ]
    assert [{tag.casefold() for tag in note.tags} for note in got] == [
        {composed(tag).casefold() for tag in tags} for tags in sent.tags
    ]
    decks = {deck.name for deck in anki.collection.decks.all_names_and_ids()}
    assert decks == set(map(composed, sent.decks))


@pytest.mark.parametrize("name", NAMES)
def test_the_collection_is_sound_and_a_second_import_adds_nothing(
    name: str, anki: Anki, request: pytest.FixtureRequest
) -> None:
    bank: Bank = request.getfixturevalue(name)
    anki.take(bank)
    assert anki.collection.fix_integrity() == ("Database rebuilt and optimized.", True)
    for update in (IF_NEWER, ALWAYS):
        assert anki.take(bank, update) == {"duplicate": len(bank.questions)}
    assert anki.collection.card_count() == len(bank.questions)
    assert anki.collection.fix_integrity() == ("Database rebuilt and optimized.", True)


def changed(bank: Bank) -> Bank:
    """The bank with another explanation and another tag of its second question."""
    first, second, *rest = bank.questions
    mended = attrs.evolve(second, explanation="Said more clearly.", tags=(*second.tags, "mended"))
    return attrs.evolve(bank, questions=(first, mended, *rest))


def test_told_to_update_always_anki_updates_what_has_changed_and_nothing_else(anki: Anki, bank: Bank) -> None:
    anki.take(bank)
    assert anki.take(changed(bank), ALWAYS) == {"updated": 1, "duplicate": 2}
    note = anki.note(bank.questions[1])
    assert note["Explanation"] == "Said more clearly."
    assert "mended" in note.tags
    assert anki.collection.card_count() == 3


def test_a_higher_edition_updates_what_anki_has(anki: Anki, bank: Bank) -> None:
    anki.take(bank)
    assert anki.take(changed(bank), edition=2) == {"updated": 3}
    assert anki.note(bank.questions[1])["Explanation"] == "Said more clearly."
    assert anki.take(bank, edition=1) == {"duplicate": 3}
    assert anki.note(bank.questions[1])["Explanation"] == "Said more clearly."


def test_what_has_been_learnt_stays_when_a_note_is_updated(anki: Anki, bank: Bank) -> None:
    anki.take(bank)
    anki.collection.decks.select(anki.collection.decks.id(bank.title))
    card = anki.collection.sched.getCard()
    card.start_timer()
    anki.collection.sched.answerCard(card, 4)
    assert anki.take(changed(bank), edition=2) == {"updated": 3}
    again = anki.collection.get_card(card.id)
    assert (again.reps, again.ivl) == (1, card.ivl)
    assert again.ivl > 0


def test_a_new_question_is_all_that_a_grown_bank_adds(anki: Anki, bank: Bank) -> None:
    anki.take(attrs.evolve(bank, questions=bank.questions[1:]))
    assert anki.take(bank) == {"new": 1, "duplicate": 2}
    assert anki.collection.card_count() == 3


def test_banks_with_other_questions_stand_beside_each_other(anki: Anki, bank: Bank, hostile_bank: Bank) -> None:
    assert anki.take(bank, deck="News::Sea") == {"new": 3}
    assert anki.take(hostile_bank, deck="News::Signs") == {"new": len(hostile_bank.questions)}
    decks = [deck.name for deck in anki.collection.decks.all_names_and_ids()]
    assert decks == ["Default", "News", "News::Sea", "News::Signs"]
    types = [kind.name for kind in anki.collection.models.all_names_and_ids()]
    assert types.count("quizkit question") == 1
    assert anki.collection.fix_integrity() == ("Database rebuilt and optimized.", True)


def test_a_card_shows_the_key_on_its_back_alone(anki: Anki, bank: Bank) -> None:
    anki.take(bank)
    (card,) = anki.note(bank.questions[0]).cards()
    front, back = card.question(), card.answer()
    explanation, quote = bank.questions[0].explanation, bank.questions[0].evidence[0].quote
    assert bank.questions[0].stem in front
    assert "He called the decision heartless." in front, "the article is there, folded"
    assert explanation not in front
    assert f"<p>{explanation}</p>" in back
    assert f"<blockquote>{quote}</blockquote>" in back


SIGNS = (
    "[sound:bell.mp3] [anki:tts lang=en_US]bell[/anki:tts] [latex]x^2[/latex] [$]y[/$] [$$]z[/$$] "
    "{{c1::gap}} {{Answer}} {{FrontSide}} \\(a^2\\) \\[b^2\\] <%cloze:x%> <img src='x.png'> "
    "<anki-mathjax>q</anki-mathjax>"
)


def with_signs(bank: Bank) -> Bank:
    """What means something to Anki, in the texts of the first question."""
    first = bank.questions[0]
    options = tuple(
        attrs.evolve(option, text=f"{option.text} {SIGNS}", feedback=f"{option.feedback} {SIGNS}")
        for option in first.form.options  # type: ignore[union-attr]
    )
    asked = attrs.evolve(
        first, stem=f"Why {SIGNS}?", explanation=SIGNS, passage=SIGNS, form=attrs.evolve(first.form, options=options)
    )
    return attrs.evolve(bank, title=f"Sea {SIGNS}", questions=(asked,))


def test_anki_plays_draws_and_hides_nothing_of_what_a_text_says(anki: Anki, bank: Bank) -> None:
    anki.take(with_signs(bank))
    (note,) = anki.notes()
    (card,) = note.cards()
    assert card.question_av_tags() == card.answer_av_tags() == []
    for html in (card.question(), card.answer()):
        assert not anki.collection._backend.extract_latex(text=html, svg=False, expand_clozes=True).latex
        text = " ".join(anki.collection.media.strip(html).split())
        for words in ("sound:bell.mp3", "c1::gap", "Answer", "FrontSide", "anki-mathjax", "cloze:x", "img src="):
            assert words in text.replace("<span>", "").replace("</span>", "")
    assert anki.collection.media.files_in_str(note.mid, note.joined_fields()) == []
    assert anki.collection.card_count() == 1


def test_anki_knows_those_signs_when_nobody_pulls_them_apart(anki: Anki) -> None:
    """So that the test above can fail."""
    note = anki.collection.new_note(anki.collection.models.by_name("Basic"))
    note["Front"] = SIGNS
    anki.collection.add_note(note, 1)
    (card,) = note.cards()
    assert len(card.question_av_tags()) == 2
    assert anki.collection._backend.extract_latex(text=SIGNS, svg=False, expand_clozes=False).latex
    assert anki.collection.media.files_in_str(note.mid, note.joined_fields())
