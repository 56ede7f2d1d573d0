"""Plain JSON values into the nouns of a bank and back: exact types, known keys, and all faults of a value at once."""

from __future__ import annotations

import functools
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from quizkit.errors import Fault, ModelError
from quizkit.model import FORM_NAMES, Article, Bank, Form, Question

FORM_KEY = "type"

# Where the order of the keys in a file, made for a reader's eye, is not that of the fields.
KEY_ORDER: Mapping[type, tuple[str, ...]] = {
    Bank: ("title", "language", "articles", "made_with", "questions"),
    Article: ("id", "title", "author", "outlet", "published", "source", "sha256", "text"),
    Question: (
        *("id", "article", "family", "kind", "certainty", "stem", "passage", "form"),
        *("evidence", "explanation", "process", "tags", "review"),
    ),
}

# Later than the first banks: left out where it is unknown, so that those keep their bytes.
LEFT_OUT_WHEN_UNKNOWN: Mapping[type, frozenset[str]] = {Article: frozenset({"author"})}

_Hook = Callable[[Any, Any], Any]
_LONGEST_SHOWN = 60  # characters of a wrong value that a message repeats


class _DoubledObject(dict[str, Any]):
    """A JSON object in which a key stands more than once; as it is no plain `dict` it is never taken for good."""

    doubled: tuple[str, ...] = ()


def object_from_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What a JSON parser makes of an object's pairs: a `dict`, marked where a key stands more than once."""
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    times = Counter(key for key, _ in pairs)  # in one go: a file may hold a million keys and one of them twice
    doubled = _DoubledObject(plain)
    doubled.doubled = tuple(key for key in plain if times[key] > 1)
    return doubled


@functools.cache
def bank_converter() -> Converter:
    """The converter that structures a bank and its parts, and makes them plain again.

    Structuring raises ModelError with every fault and its path. It is made when first needed, so importing stays cheap.
    """
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for exact, name in ((str, "text"), (bool, "true or false"), (int, "a whole number")):
        converter.register_structure_hook(exact, _exact_hook(exact, name))
    converter.register_structure_hook_factory(_is_choice, _choice_hook)
    converter.register_structure_hook_factory(_is_list, _list_hook)
    converter.register_structure_hook_factory(attrs.has, _object_hook)
    converter.register_structure_hook_func(_is_form, _form_hook(converter))
    converter.register_unstructure_hook_factory(attrs.has, _plain_hook)
    return converter


def _is_choice(cls: Any) -> bool:
    return get_origin(cls) is Literal


def _is_list(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _is_form(cls: Any) -> bool:
    return bool(cls == Form)


def _exact_hook(exact: type, name: str) -> _Hook:
    def build(value: object, _: object) -> object:
        if type(value) is not exact:
            raise _wrong(f"must be {name}, not {shown(value)}")
        return value

    return build


def _choice_hook(cls: type[Any], _: Converter) -> _Hook:
    allowed = get_args(cls)

    def build(value: object, _: object) -> object:
        if type(value) is not str or value not in allowed:
            raise _wrong(f"must be one of {', '.join(allowed)}, not {shown(value)}")
        return value

    return build


def _list_hook(cls: type[Any], converter: Converter) -> _Hook:
    item_type = get_args(cls)[0]
    build_item = converter.get_structure_hook(item_type)

    def build(values: object, _: object) -> tuple[object, ...]:
        if type(values) is not list:
            raise _wrong(f"must be a list, not {shown(values)}")
        items: list[object] = []
        faults: list[Fault] = []
        for i, value in enumerate(values):
            try:
                items.append(build_item(value, item_type))
            except ModelError as error:
                faults.extend(fault.below(f"[{i}]") for fault in error.faults)
        if faults:
            raise ModelError("list", faults)
        return tuple(items)

    return build


def _object_hook(cls: type[Any], converter: Converter) -> _Hook:
    build_exactly = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)
    known = ((FORM_KEY,) if cls in FORM_NAMES else ()) + _keys(cls)

    def build(value: Any, _: object) -> object:
        if doubled := tuple(doubled_faults(value)):
            raise ModelError(cls.__name__, doubled)
        if type(value) is not dict:
            raise _wrong(f"must be an object with {', '.join(known)}, not {shown(value)}")
        try:
            return build_exactly(value, cls)
        except ClassValidationError as group:
            raise ModelError(cls.__name__, _told(group, known)) from None

    return build


def _told(group: ClassValidationError, known: Iterable[str]) -> Iterator[Fault]:
    """What cattrs collected about one object, in a user's words."""
    noted, bare = group.group_exceptions()
    for error, note in noted:
        if isinstance(error, ModelError):
            yield from (fault.below(note.name) for fault in error.faults)
        else:  # the one thing that cattrs itself finds about a field
            yield Fault(note.name, "is missing")
    for error in bare:
        if isinstance(error, ModelError):
            yield from error.faults
        elif isinstance(error, ForbiddenExtraKeysError):
            for key in sorted(error.extra_fields):
                yield Fault("", f"unknown key {shown(key)}; known are {', '.join(known)}")


def _form_hook(converter: Converter) -> _Hook:
    forms = {name: cls for cls, name in FORM_NAMES.items()}

    def build(value: Any, _: object) -> object:
        if doubled := tuple(doubled_faults(value)):
            raise ModelError("form", doubled)
        if type(value) is not dict:
            raise _wrong(f"must be an object with a {FORM_KEY}, not {shown(value)}")
        name = value.get(FORM_KEY)
        if not isinstance(name, str) or name not in forms:
            problem = f"must be one of {', '.join(forms)}, not {shown(name)}" if FORM_KEY in value else "is missing"
            raise ModelError("form", (Fault(FORM_KEY, problem),))
        return converter.structure({key: one for key, one in value.items() if key != FORM_KEY}, forms[name])

    return build


def _plain_hook(cls: type[Any], converter: Converter) -> Callable[[Any], dict[str, Any]]:
    to_plain = make_dict_unstructure_fn(cls, converter)
    head = {FORM_KEY: FORM_NAMES[cls]} if cls in FORM_NAMES else {}
    keys = _keys(cls)
    may_be_left_out = LEFT_OUT_WHEN_UNKNOWN.get(cls, frozenset())

    def plain(value: Any) -> dict[str, Any]:
        fields = to_plain(value)
        written = (key for key in keys if fields[key] is not None or key not in may_be_left_out)
        return {**head, **{key: fields[key] for key in written}}

    return plain


def _keys(cls: type[Any]) -> tuple[str, ...]:
    return KEY_ORDER.get(cls) or tuple(field.name for field in attrs.fields(cls))


def doubled_faults(value: object) -> Iterator[Fault]:
    """A fault for each key that stands more than once in an object that `object_from_pairs` made."""
    if isinstance(value, _DoubledObject):
        yield from (Fault("", f"the key {shown(key)} stands more than once") for key in value.doubled)


def _wrong(message: str) -> ModelError:
    return ModelError("value", (Fault("", message),))


def shown(value: object) -> str:
    """A wrong value as a message shows it: on one line, cut where it is long.

    >>> shown("yes"), shown(True), shown([1, 2])
    ("'yes'", 'true', 'a list')
    """
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    words = repr(value) if isinstance(value, str) else json.dumps(value)
    return words if len(words) <= _LONGEST_SHOWN else f"{words[: _LONGEST_SHOWN - 1]}…"
