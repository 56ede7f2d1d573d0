"""What teachers see: the right answers, why they are right, and the words of the article that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizkit import Evidence, Matching, MultipleChoice, Question, SingleChoice
from quizkit_markdown.sheet import Style
from quizkit_markdown.texts import Source, indented, quoted


def key_blocks(question: Question, source: Source, style: Style) -> Iterator[str]:
    """The key to one question, without a heading."""
    match question.form:
        case SingleChoice() | MultipleChoice() as form:
            right = [style.answer(i) for i, option in enumerate(form.options) if option.right]
            remarks = [
                remark(style.answer(i), f"form.options[{i}]", option.feedback, option.evidence, source)
                for i, option in enumerate(form.options)
            ]
        case Matching() as form:
            marks = style.answer_marks(form)
            right = [f"{style.prompt(i)}–{marks[pair.answer]}" for i, pair in enumerate(form.pairs)]
            remarks = [
                remark(mark, f"form.pairs[{i}]", pair.feedback, pair.evidence, source)
                for i, (mark, pair) in enumerate(zip(right, form.pairs, strict=True))
            ]
    yield f"Right: {', '.join(f'**{mark}**' for mark in right)}"
    yield source.line("explanation", question.explanation)
    yield from evidence_blocks("evidence", question.evidence, source)
    yield "\n\n".join(filter(None, remarks))
    yield labels(question, source)


def evidence_blocks(field: str, evidence: Sequence[Evidence], source: Source) -> Iterator[str]:
    """Each piece of evidence: where it stands, and its words."""
    for i, one in enumerate(evidence):
        yield source.evidence_place(one)
        yield quoted(source.lines(f"{field}[{i}].quote", one.quote))


def remark(mark: str, path: str, feedback: str, evidence: Sequence[Evidence], source: Source) -> str:
    """An item with the feedback for one answer and the evidence for it; empty if there is none."""
    if not feedback.strip() and not evidence:
        return ""
    head = f"- **{mark}** {source.line(f'{path}.feedback', feedback)}".rstrip()
    return "\n\n".join([head, *map(indented, evidence_blocks(f"{path}.evidence", evidence, source))])


def labels(question: Question, source: Source) -> str:
    """What the question teaches, how sure it is and whether a teacher has looked at it, on one line."""
    tags = (source.line(f"tags[{i}]", tag) for i, tag in enumerate(question.tags))
    known = {
        "Family": question.family,
        "Kind": source.line("kind", question.kind),
        "Process": question.process,
        "Certainty": question.certainty,
        "Review": question.review.status,
        "Tags": ", ".join(tags),
    }
    return ". ".join(f"{name}: {value}" for name, value in known.items() if value) + "."
