"""An exporter's options: what there is, and from keywords or `KEY=VALUE` strings to the exporter's own attrs class."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs
import cattrs

from quizkit.errors import OptionError, first_line
from quizkit.hookspecs import Exporter

_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})
_TYPE_WORDS: Mapping[object, str] = {bool: "yes or no", int: "whole number", float: "number", str: "text"}


@attrs.frozen
class OptionField:
    """An option as its user sees it: name, type in words, default, and what the field's metadata say under "help"."""

    name: str
    type: str
    default: object
    help: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.type})"


@functools.cache
def option_fields(options: type[Any]) -> tuple[OptionField, ...]:
    """What an attrs class of options offers, in its order.

    Raises OptionError where a type is not one of bool, int, float, str, Literal, or one of these or None, where an
    option has no default, and where its default is not of its type.
    """
    try:
        defaults = options()
    except (ValueError, TypeError) as error:
        raise OptionError(f"options cannot be made from defaults alone: {_reason(error)}") from None
    return tuple(_option_field(field, getattr(defaults, field.name)) for field in _fields(options))


def _option_field(field: attrs.Attribute[Any], default: object) -> OptionField:
    words = _type_words(field)
    wanted: Any = field.type
    try:
        _option_converter().structure(default, wanted)
    except (ValueError, TypeError) as error:
        raise OptionError(f"option {field.alias!r} has a default that it cannot have: {_reason(error)}") from None
    return OptionField(field.alias or field.name, words, default, _help(field))


def build_options(exporter: Exporter[Any], values: Mapping[str, object]) -> object:
    """Make the exporter's options from values that have the right type, or are the string that means one.

    Raises OptionError: with the options there are where one is unknown, with what it may be where a value is wrong.
    """
    kind: type = exporter.options
    types: dict[str | None, Any] = {field.alias: field.type for field in _fields(kind)}
    converter = _option_converter()
    built = {}
    for name, value in values.items():
        if name not in types:
            known = ", ".join(map(str, option_fields(kind))) or "none"
            raise OptionError(f"exporter {exporter.name!r} has no option {name!r}; its options: {known}")
        try:
            built[name] = converter.structure(value, types[name])
        except (ValueError, TypeError) as error:
            raise OptionError(f"option {name!r} of exporter {exporter.name!r}: {_reason(error)}") from None
    try:
        return exporter.options(**built)
    except (ValueError, TypeError) as error:  # what the plugin's own validators say
        raise OptionError(f"options of exporter {exporter.name!r}: {_reason(error)}") from None
    except Exception as error:
        raise OptionError(f"options of exporter {exporter.name!r}: {first_line(error)}") from None


def _fields(options: type[Any]) -> tuple[attrs.Attribute[Any], ...]:
    return tuple(field for field in attrs.fields(attrs.resolve_types(options)) if field.init)


def _help(field: attrs.Attribute[Any]) -> str:
    words = field.metadata.get("help", "")
    return words if isinstance(words, str) else ""


def _type_words(field: attrs.Attribute[Any]) -> str:
    wanted: Any = field.type
    if get_origin(wanted) in (Union, UnionType):
        wanted, *more = (one for one in get_args(wanted) if one is not NoneType)
        wanted = None if more else wanted
    if _is_literal(wanted):
        return "|".join(map(str, get_args(wanted)))
    if wanted not in _TYPE_WORDS:
        raise OptionError(f"option {field.alias!r} is neither bool, int, float, str nor Literal")
    return _TYPE_WORDS[wanted]


def _is_literal(wanted: Any) -> bool:
    return get_origin(wanted) is Literal


@functools.cache
def _option_converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    converter.register_structure_hook(bool, lambda value, _: _bool(value))
    converter.register_structure_hook(int, lambda value, _: _int(value))
    converter.register_structure_hook(float, lambda value, _: _float(value))
    converter.register_structure_hook(str, lambda value, _: _str(value))
    converter.register_structure_hook_func(_is_literal, _literal)
    return converter


def _bool(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else None
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise ValueError(f"{value!r} is neither yes nor no")


def _int(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(f"{value!r} is no whole number")
    try:
        return int(value)
    except ValueError:
        raise ValueError(f"{value!r} is no whole number") from None


def _float(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"{value!r} is no number")
    try:
        number = float(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{value!r} is no number") from None
    if not math.isfinite(number):
        raise ValueError(f"{value!r} is no number that can be written down")
    return number


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError(f"{value!r} holds a lone surrogate") from None
    return value


def _literal(value: object, wanted: Any) -> object:
    for allowed in get_args(wanted):
        if value == allowed and type(value) is type(allowed):
            return allowed
    for allowed in get_args(wanted):
        if value == str(allowed):
            return allowed
    raise ValueError(f"{value!r} is none of {', '.join(map(str, get_args(wanted)))}")


def _reason(error: Exception) -> str:
    """What the error says in one line; validators of attrs put more than that into their errors."""
    said = str(error.args[0]) if error.args else ""
    return (said.splitlines() or [type(error).__name__])[0]
