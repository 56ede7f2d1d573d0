"""How a bank is made of one article: the asking options, and the pure function from a task to its outcome."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

import attrs

from quizkit.askers.kinds import KINDS
from quizkit.banks import dump_bank, keep_reviews, parse_bank
from quizkit.corpora.outcomes import Made, NoQuestions, Outcome, SetAside, Task
from quizkit.errors import ArticleError, BankError
from quizkit.model import Article, Question, Reading
from quizkit.model.asked import Asked
from quizkit.pipeline import make_bank, read_all

Names = tuple[str, ...] | None


def _names(given: Any) -> Any:
    return given if given is None or isinstance(given, str) else tuple(given)


@attrs.frozen
class Recipe:
    """The keywords of `make_bank`. Raises ModelError where a family or kind is unknown, or a number is wrong."""

    title: str = ""
    families: Names = attrs.field(default=None, converter=_names)
    kinds: Names = attrs.field(default=None, converter=_names)
    count: int | None = None
    seed: int = 0
    sure_only: bool = False
    keep_text: bool = True
    model: str | None = None

    def __attrs_post_init__(self) -> None:
        Asked(KINDS, self.families, self.kinds, self.count, self.seed)

    def prepare(self) -> None:
        """Load the language model. Raises LanguageModelError."""
        read_all((), self.model)

    def options(self) -> Mapping[str, object]:
        """The keywords, and the version of quizkit."""
        plain = {name: list(value) if isinstance(value, tuple) else value for name, value in self._keywords().items()}
        return {"quizkit": version("quizkit"), **plain}

    def make(self, task: Task) -> Outcome:
        """Read the article, ask about it, and keep the reviews of the bank that is there already."""
        whys: list[str] = []

        def note(reading: Reading, questions: tuple[Question, ...]) -> None:
            if not questions:
                whys.append(self._why_nothing(reading))

        def note_refused(article: Article, error: ArticleError) -> None:
            whys.append(str(error).removeprefix(f"{article.source}: "))

        bank = make_bank([task.article], on_reading=note, on_refused=note_refused, **self._keywords())
        if task.old is not None:
            try:
                bank = keep_reviews(bank, parse_bank(task.old))
            except BankError as error:
                return SetAside(f"the bank that is there already is broken and not written over: {error.message}")
        if not bank.questions:
            return NoQuestions(whys[0])
        return Made(dump_bank(bank), f"quizkit {bank.made_with.quizkit}, {bank.made_with.language_model}")

    def _keywords(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in attrs.fields(Recipe)}

    def _why_nothing(self, reading: Reading) -> str:
        if self.families or self.kinds or self.sure_only:
            return "no question of the kinds asked for"
        from quizkit.askers.asking import why_no_questions  # only a worker needs it

        return why_no_questions(reading)
