"""The speed of the askers: asking about articles against reading the same articles, and how it grows with length.

All is timed in one process by processor time. Nothing is asked about twice, as texts that are known are quicker.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import quizkit

ALLOWED = 0.1  # of the time of reading
GROWTH_ALLOWED = 5.0  # times as long for twice the text; pairs of voices and statements grow with the square
Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Processor seconds of the work, and what it gave back; what other work left behind is cleared away before."""
    gc.collect()
    before = time.process_time()
    result = work()
    return time.process_time() - before, result


def count_questions(readings: Sequence[quizkit.Reading]) -> int:
    """How many questions the readings allow."""
    return sum(len(quizkit.ask(reading)) for reading in readings)


def share_of_asking(articles: Sequence[quizkit.Article]) -> float:
    """Print what asking and reading take; the first as a share of the second."""
    quizkit.ask(quizkit.read(articles[0]))  # loads the model and the askers
    reading, readings = timed(lambda: list(quizkit.read_all(articles)))
    asking, questions = timed(lambda: count_questions(readings))
    print(f"reading {reading:6.2f} s  asking {asking:6.2f} s  {len(articles)} articles, {questions} questions")
    return asking / reading


def growth(text: str) -> float:
    """Print what asking takes for a text as one article and for its first half; how many times as long the whole takes.

    The whole is asked about first, so that the half gains by what is known of it.
    """
    half = text[: text.rfind("\n", 0, len(text) // 2)]
    whole, first = (quizkit.read(quizkit.Article.from_text(part)) for part in (text, half))
    long, short = (timed(lambda one=one: count_questions([one]))[0] for one in (whole, first))  # type: ignore[misc]
    print(f"asking {len(half)} characters {short:6.2f} s, {len(text)} characters {long:6.2f} s")
    return long / short


def main() -> int:
    """Print times and ratios; 1 where asking takes longer than allowed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="files with one article each")
    articles = [quizkit.load_article(path) for path in parser.parse_args().articles]
    share = share_of_asking(articles)
    times = growth("\n\n".join(article.text or "" for article in articles))
    print(
        f"asking takes {share:.3f} of reading (allowed {ALLOWED}), twice the text {times:.1f} times as long "
        f"(allowed {GROWTH_ALLOWED})"
    )
    return int(share > ALLOWED or times > GROWTH_ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
