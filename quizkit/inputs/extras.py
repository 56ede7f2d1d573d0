"""Packages that not everyone has: imported when first needed, or one line says how to get them."""

from __future__ import annotations

import logging
from importlib import import_module
from types import ModuleType

from quizkit.inputs.refusals import NotReadableError


def needed(module: str, extra: str, what: str) -> ModuleType:
    """Import a module that is of an extra. Raises NotReadableError, which says how to get what reads `what`.

    What the module logs goes to whoever has asked for logs, and not to the user's screen.
    """
    try:
        found = import_module(module)
    except ImportError as error:
        missing = f" ({error.name} is missing)" if error.name and error.name != module else ""
        raise NotReadableError(
            f"{what} is read with quizkit[{extra}]{missing}: pip install 'quizkit[{extra}]'"
        ) from None
    logger = logging.getLogger(module.partition(".")[0])
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return found
