"""What a check says where an exporter falls short."""

from __future__ import annotations

import attrs


@attrs.frozen
class Failure:
    """One thing that an exporter does wrong: the check that found it, the bank ("" where none is meant), and what."""

    check: str
    bank: str
    message: str

    def __str__(self) -> str:
        return f"{self.check}: {f'bank {self.bank!r}: ' if self.bank else ''}{self.message}"
