"""Questions of any kind, made without an article."""

from quizkit.askers.kinds import KINDS
from quizkit.model import Evidence, Family, Form, Option, Question, SingleChoice

QUOTE = "“The frozen harbour of Easton held ninety boats,” Ana Ruiz told the Easton Gazette"


def options(key: str, *wrong: str) -> SingleChoice:
    """A choice of three or more."""
    fillers = ("Nobody", "Somebody else")[len(wrong) :]
    return SingleChoice((Option(key, True), *(Option(text, False) for text in (*wrong, *fillers))))


def ask(kind: str, stem: str, form: Form, quote: str = QUOTE, *, at: int = 100, passage: str | None = None) -> Question:
    family: Family = KINDS.get(kind, "attribution")  # type: ignore[assignment]
    return Question(
        id=f"{kind}-{at}-{stem[:40]}",
        article="a",
        family=family,
        kind=kind,
        certainty="sure",
        stem=stem,
        form=form,
        evidence=(Evidence("a", at, at + len(quote), quote),),
        explanation="So it is.",
        process="retrieve",
        passage=passage,
    )


VERB = ask(
    "loaded-words",
    "The article reports words of Ana Ruiz. Which verb?",
    options("Vouching: “noted”", "Fully neutral: “said”"),
)
