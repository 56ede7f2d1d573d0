"""A run over a corpus without the reading, for what the stream itself takes: `python stream_part.py ARTICLES BANKS`.

It prints a JSON object: seconds by the clock, and the peak of its own memory in kB.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Mapping

import attrs

import quizkit
from quizkit.corpora.outcomes import Made, Outcome, Task


@attrs.frozen
class Unread:
    """Makes of each article a file as large as its bank would be."""

    def prepare(self) -> None:
        """Nothing is needed."""

    def options(self) -> Mapping[str, object]:
        """There are none."""
        return {}

    def make(self, task: Task) -> Outcome:
        """The text, ten times."""
        return Made((task.article.text or "").encode() * 10, "nothing")


def main() -> None:
    """Run, and print what it took."""
    begun = time.monotonic()
    quizkit.make_corpus(quizkit.articles_from([sys.argv[1]]), sys.argv[2], Unread(), jobs=2)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": time.monotonic() - begun, "peak": peak}))


if __name__ == "__main__":
    from stream_part import main as importable  # workers find the maker by the name of its module

    importable()
