"""An ordinary bank: one article, one question of each form."""

from __future__ import annotations

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

MADE_WITH = MadeWith("0.1.0", "none", 0)

MILL = """Mill on the Orle to be sold

The council will sell the old mill in June, its speaker said on Monday.
Treasurer Ada Lindqvist said the building costs £14,200 a year.

“It is the heart of the village,” said Piet Moss, who grinds flour there. He called the sale shameful.
The mill had 3,150 visitors last year, the council's report says.
"""


def every_form() -> Bank:
    """An ordinary bank: one article, one question of each form."""
    article = Article.from_text(
        MILL, "Mill on the Orle to be sold", source="articles/mill.txt", outlet="The Orle Echo", published="2026-06-02"
    )
    questions = (_whose_figure(article), _which_are_judgements(article), _who_said_what(article))
    return Bank("Mills 2026", (article,), MADE_WITH, questions)


def quote(article: Article, words: str) -> Evidence:
    """The first place in the article that has these words."""
    start = (article.text or "").index(words)
    return Evidence.of(article, Span(start, start + len(words)))


def _whose_figure(article: Article) -> Question:
    options = (
        Option("Piet Moss", False, "He speaks of the village.", (quote(article, "said Piet Moss"),)),
        Option("Ada Lindqvist, the treasurer", True, "Her name stands before “said”."),
        Option("No one the article names", False, "The sentence has a named speaker."),
    )
    return Question(
        id=f"{article.id}-00000001",
        article=article.id,
        family="figure",
        kind="owner-of-figure",
        certainty="sure",
        stem="Whose figure is the cost of £14,200 a year?",
        form=SingleChoice(options),
        evidence=(quote(article, "Treasurer Ada Lindqvist said the building costs £14,200 a year."),),
        explanation="The sentence that gives the figure begins with her name.",
        process="retrieve",
        tags=("money", "Orle"),
        review=Review("approved", "Private remark of the teacher."),
    )


def _which_are_judgements(article: Article) -> Question:
    options = (
        Option("It is the heart of the village", True, "It judges what the mill is worth."),
        Option("the sale shameful", True),
        Option("3,150 visitors last year", False, "A count can be looked up."),
        Option("will sell the old mill in June", False, "A date can be looked up."),
    )
    return Question(
        id=f"{article.id}-00000002",
        article=article.id,
        family="opinion",
        kind="which-are-opinion",
        certainty="guarded",
        stem="Which of these pass judgement?",
        form=MultipleChoice(options),
        evidence=(quote(article, "He called the sale shameful."),),
        explanation="Two of them say how good or bad something is.",
        process="evaluate",
        passage="He called the sale shameful.",
    )


def _who_said_what(article: Article) -> Question:
    pairs = (
        Pair("The building costs £14,200 a year.", "Ada Lindqvist", "Her name governs “said”."),
        Pair("The mill is the heart of the village.", "Piet Moss", "", (quote(article, "said Piet Moss"),)),
        Pair("The sale is shameful.", "Piet Moss", "“He” is Mr Moss."),
    )
    return Question(
        id=f"{article.id}-00000003",
        article=article.id,
        family="attribution",
        kind="match-claims",
        certainty="sure",
        stem="Match each statement with the voice the article gives it to.",
        form=Matching(pairs, ("The visitors",)),
        evidence=(quote(article, "Piet Moss, who grinds flour there"),),
        explanation="Each statement has its own verb of saying.",
        process="integrate",
    )
