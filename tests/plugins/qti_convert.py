"""`qti-convert`, which turns QTI 3.0 into 2.1 and back.

Tests with it are skipped where it is missing, unless QUIZKIT_REQUIRE_CLIENTS=1 says that it must be there.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.visits import REQUIRED


def _converter() -> Any:
    if REQUIRED:
        from qti_convert import package

        return package
    return pytest.importorskip("qti_convert.package")


def downgraded(files: dict[str, bytes]) -> dict[str, bytes]:
    """A package of QTI 3.0 as qti-convert writes it in 2.1, without the style sheet that it adds."""
    made = _converter().downgrade_package_files(files, inject_shared_vocabulary_stylesheet=False).files
    return {path: _bytes(content) for path, content in made.items()}


def upgraded(files: dict[str, bytes]) -> dict[str, bytes]:
    """A package of QTI 2.1 as qti-convert writes it in 3.0."""
    return {path: _bytes(content) for path, content in _converter().upgrade_package_files(files).files.items()}


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
