"""A question about a short article, built in one line and checked."""

from collections.abc import Callable

import pytest

from quizkit.checks import Finding, check
from quizkit.model import Article, Bank, Evidence, MadeWith, MultipleChoice, Option, Question, SingleChoice, Span

TEXT = """Mill burns down in Orrin
The mill at Orrin burnt down on 9 June 2020, and at least 60 workers lost their jobs.
The Millers' Guild said the fire had destroyed more than 300 tonnes of grain, five times the loss stated by Brant Foods.
"We counted each sack twice," said Tove Hald, the guild's secretary.
Brant Foods said that a broken lamp had started the fire.
Orrin's fire chief, Per Lund, said the lamp had been reported broken in April.
The Grain Workers Federation called the inspection a shameful farce.
The guild's report said that an inquiry would cost too much.
A bakers' union and the Farmers' League said bread would cost more by autumn.
Brant Foods bought the mill in 2011. It also owned the lamp factory next door.
The fire left nobody homeless.
Per Lund told the council that more than 300 tonnes had burnt.
A council spokeswoman said that the ruin would be pulled down.
Liv Moe said that flour would run short in each Orrin bakery, while Jon Krog said that the lamp had glowed for days.
The street was closed for two days.Traffic was sent through Lower Orrin.
Share this story
"""
ARTICLE = Article.from_text(TEXT, "Mill burns down in Orrin")
STEM = "Which source does the article give for the statement that a broken lamp had started the fire?"
OPTIONS = ("*Brant Foods", "Per Lund", "The Millers' Guild")
QUOTE = "Brant Foods said that a broken lamp had started the fire."

Build = Callable[..., Question]


def build_question(
    stem: str = STEM,
    options: tuple[str, ...] = OPTIONS,
    quote: str = QUOTE,
    form: object = None,
    feedback: str = "The article does not give it to this source.",
    **changes: object,
) -> Question:
    """A question of which the options with a star are right; by default one that is as it should be."""
    offered = tuple(Option(text.lstrip("*"), text[0] == "*", feedback) for text in options)
    shape = MultipleChoice if sum(one.right for one in offered) > 1 else SingleChoice
    start = TEXT.index(quote)
    fields: dict[str, object] = {
        "id": "q1",
        "article": ARTICLE.id,
        "family": "attribution",
        "kind": "by-hand",
        "certainty": "sure",
        "stem": stem,
        "form": form or shape(offered),
        "evidence": (Evidence.of(ARTICLE, Span(start, start + len(quote))),),
        "explanation": "The words “said that” stand beside this source.",
        "process": "retrieve",
    }
    return Question(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.fixture
def build() -> Build:
    return build_question


@pytest.fixture
def bank_of() -> Callable[..., Bank]:
    def make(*questions: Question, article: Article = ARTICLE, language: str = "en") -> Bank:
        return Bank("Mill", (article,), MadeWith("", "", 0), questions, language)

    return make


@pytest.fixture
def findings(bank_of: Callable[..., Bank]) -> Callable[..., tuple[Finding, ...]]:
    """What the rules find in one question with these fields."""

    def find(**fields: object) -> tuple[Finding, ...]:
        return check(bank_of(build_question(**fields)))  # type: ignore[arg-type]

    return find
