import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

from quizkit.banks import dump_bank, load_bank, parse_bank
from quizkit.errors import BankError
from quizkit.model import (
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
)
from quizkit.model.bank import OPTIONS_AT_LEAST, OPTIONS_AT_MOST, PAIRS_AT_LEAST
from quizkit.schema import bank_schema

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold" / "000_3d943e24eb0187ef.json"
BANKS = sorted((ROOT / "question_banks").glob("*.json"))

ARTICLE = Article.from_text("The baker said the mill burnt twice.", "Mill")
EVIDENCE = (Evidence.of(ARTICLE, Span(0, 14)),)
OPTIONS = (Option("the baker", True, "Yes.", EVIDENCE), Option("the miller", False), Option("nobody", False))
FORMS = (SingleChoice(OPTIONS), MultipleChoice(OPTIONS), Matching((Pair("a", "b"), Pair("c", "d")), ("e",)))


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(bank_schema())


def plain() -> Any:
    questions = tuple(
        Question(
            *(f"q{i}", ARTICLE.id, "figure", "toll", "guarded", "Who?", form, EVIDENCE, "He does.", "infer"),
            tags=("mills",),
            review=Review("approved", "Good."),
        )
        for i, form in enumerate(FORMS)
    )
    return json.loads(dump_bank(Bank("Mills", (ARTICLE,), MadeWith("0.1.0", "none", 0), questions)))


def is_loaded(value: Any) -> bool:
    try:
        parse_bank(json.dumps(value).encode())
    except BankError:
        return False
    return True


def test_the_schema_is_a_schema() -> None:
    schema = bank_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema


def test_a_whole_bank_fits(validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(plain())


@pytest.mark.skipif(not GOLD.exists(), reason="the gold questions lie outside the project and are not here")
def test_the_gold_questions_fit(validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(json.loads(GOLD.read_bytes()))
    assert len(load_bank(GOLD).questions) == 25


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_the_banks_that_are_shipped_fit(path: Path, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(json.loads(path.read_bytes()))
    assert load_bank(path).questions


def put(value: Any, *way: str | int) -> Callable[[Any], None]:
    def change(whole: Any) -> None:
        for part in way[:-1]:
            whole = whole[part]
        whole[way[-1]] = value

    return change


def drop(*way: str | int) -> Callable[[Any], None]:
    def change(whole: Any) -> None:
        for part in way[:-1]:
            whole = whole[part]
        del whole[way[-1]]

    return change


OPTION = ("questions", 0, "form", "options", 0)


@pytest.mark.parametrize(
    "change",
    [
        put(2, "quizkit_bank"),
        put(True, "quizkit_bank"),
        drop("quizkit_bank"),
        put(3, "title"),
        put(1, "extra"),
        put({}, "articles"),
        drop("articles", 0, "text"),
        put(3, "articles", 0, "published"),
        put("0", "made_with", "seed"),
        put(0.5, "made_with", "seed"),
        put("x", "questions", 0, "extra"),
        put("poem", "questions", 0, "family"),
        put("done", "questions", 0, "review", "status"),
        put([3], "questions", 0, "tags"),
        drop("questions", 0, "evidence"),
        put("essay", "questions", 0, "form", "type"),
        put("matching", "questions", 0, "form", "type"),
        drop("questions", 0, "form", "type"),
        put([], "questions", 0, "form", "options"),
        put("yes", *OPTION, "right"),
        put(1, *OPTION, "right"),
        put(True, *OPTION, "rigth"),
        put("14", *OPTION, "evidence", 0, "end"),
        put(None, *OPTION, "evidence", 0, "quote"),
        put([{"prompt": "a", "answer": "b"}], "questions", 2, "form", "pairs"),
    ],
)
def test_what_the_schema_refuses_is_not_loaded(
    change: Callable[[Any], None], validator: jsonschema.Draft202012Validator
) -> None:
    whole = plain()
    assert is_loaded(whole)
    change(whole)
    assert not validator.is_valid(whole)
    assert not is_loaded(whole)


@pytest.mark.parametrize(
    "change",
    [
        drop("language"),
        drop("articles", 0, "outlet"),
        put(None, "articles", 0, "text"),
        drop("questions", 0, "passage"),
        drop("questions", 0, "tags"),
        drop("questions", 0, "review"),
        drop(*OPTION, "feedback"),
        drop(*OPTION, "evidence"),
        drop("questions", 2, "form", "spare_answers"),
    ],
)
def test_what_may_be_left_out_fits_and_is_loaded(
    change: Callable[[Any], None], validator: jsonschema.Draft202012Validator
) -> None:
    whole = plain()
    change(whole)
    validator.validate(whole)
    assert is_loaded(whole)


@pytest.mark.parametrize("cls", [Article, Evidence, MadeWith, Matching, Option, Pair, Question, Review, SingleChoice])
def test_every_noun_is_described_with_exactly_its_fields(cls: type[Any]) -> None:
    definitions: Any = bank_schema()["$defs"]
    described = definitions[cls.__name__]
    assert set(described["properties"]) - {"type"} == {field.name for field in attrs.fields(cls)}
    assert described["additionalProperties"] is False
    assert described["description"] == (cls.__doc__ or "").splitlines()[0]


def test_the_counts_are_those_of_the_model() -> None:
    definitions: Any = bank_schema()["$defs"]
    for name in ("SingleChoice", "MultipleChoice"):
        options = definitions[name]["properties"]["options"]
        assert (options["minItems"], options["maxItems"]) == (OPTIONS_AT_LEAST, OPTIONS_AT_MOST)
    assert definitions["Matching"]["properties"]["pairs"]["minItems"] == PAIRS_AT_LEAST
