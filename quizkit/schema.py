"""The JSON Schema of a bank, read off the model, so that the two cannot differ."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs

from quizkit.banks import BANK_FORMAT, VERSION_KEY
from quizkit.conversion import FORM_KEY
from quizkit.model import FORM_NAMES, Bank, Form, Matching, MultipleChoice, SingleChoice
from quizkit.model.bank import OPTIONS_AT_LEAST, OPTIONS_AT_MOST, PAIRS_AT_LEAST

Schema = dict[str, object]

_PLAIN: dict[type, str] = {str: "string", bool: "boolean", int: "integer", type(None): "null"}

# What the model counts; everything else that it checks (quotes, repetitions) is beyond a schema.
_LIMITS: dict[tuple[type, str], Schema] = {
    (SingleChoice, "options"): {"minItems": OPTIONS_AT_LEAST, "maxItems": OPTIONS_AT_MOST},
    (MultipleChoice, "options"): {"minItems": OPTIONS_AT_LEAST, "maxItems": OPTIONS_AT_MOST},
    (Matching, "pairs"): {"minItems": PAIRS_AT_LEAST},
}


def bank_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a bank's file.

    It tells shapes: keys, types, choices, how many options. That quotes equal the text and ids are one of a kind only
    `load_bank` can tell.
    """
    definitions: dict[str, Schema] = {}
    bank = _object_schema(Bank, definitions, {VERSION_KEY: {"const": BANK_FORMAT}})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **bank,
        "$defs": dict(sorted(definitions.items())),
    }


def _object_schema(cls: type[Any], definitions: dict[str, Schema], head: dict[str, Schema]) -> Schema:
    hints = get_type_hints(cls)
    fields = attrs.fields(cls)
    properties = {
        field.name: {**_type_schema(hints[field.name], definitions), **_LIMITS.get((cls, field.name), {})}
        for field in fields
    }
    return {
        "title": cls.__name__,
        "description": (cls.__doc__ or "").strip().splitlines()[0],
        "type": "object",
        "properties": {**head, **properties},
        "required": [*head, *(field.name for field in fields if field.default is attrs.NOTHING)],
        "additionalProperties": False,
    }


def _type_schema(hint: Any, definitions: dict[str, Schema]) -> Schema:
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type_schema(get_args(hint)[0], definitions)}
    if hint == Form:
        return {"oneOf": [_reference(form, definitions) for form in get_args(hint)]}
    if attrs.has(hint):
        return _reference(hint, definitions)
    return {"anyOf": [_type_schema(one, definitions) for one in get_args(hint)]}  # a type or None


def _reference(cls: type[Any], definitions: dict[str, Schema]) -> Schema:
    if cls.__name__ not in definitions:
        head: dict[str, Schema] = {FORM_KEY: {"const": FORM_NAMES[cls]}} if cls in FORM_NAMES else {}
        definitions[cls.__name__] = _object_schema(cls, definitions, head)
    return {"$ref": f"#/$defs/{cls.__name__}"}
