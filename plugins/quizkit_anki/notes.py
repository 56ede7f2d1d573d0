"""A question as a note: what is asked on its front, what is right and why on its back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import attrs

from quizkit import Evidence, Matching, MultipleChoice, Question, SingleChoice
from quizkit.writing import Html, answer_fields, answers_in_order, joined, labels_of, letter_of, lines, tagged
from quizkit_anki.texts import Source


@attrs.frozen
class Note:
    """What Anki keeps of a question. The names are those of the fields of our note type, but for `guid` and `tags`."""

    guid: str
    question: Html
    passage: Html
    task: Html
    choices: Html
    answer: Html
    explanation: Html
    evidence: Html
    feedback: Html
    article: Html
    source: Html
    language: str
    id: Html
    tags: tuple[str, ...]


@attrs.frozen
class AboutArticle:
    """What every note about one article has in common."""

    text: Html
    source: Html
    language: str


def note_of(question: Question, about: AboutArticle, source: Source) -> Note:
    """The note for one question."""
    match question.form:
        case Matching() as form:
            task, choices, answer, feedback = matching_parts(form, source)
        case SingleChoice() | MultipleChoice() as form:
            task, choices, answer, feedback = choice_parts(form, source)
    return Note(
        guid=guid_of(question),
        question=source.html("stem", question.stem),
        passage=lines(source.html("passage", question.passage or "")),
        task=task,
        choices=choices,
        answer=answer,
        explanation=source.html("explanation", question.explanation),
        evidence=source.quotes("evidence", question.evidence),
        feedback=feedback,
        article=about.text,
        source=about.source,
        language=about.language,
        id=source.html("id", question.id),
        tags=tags_of(question, source),
    )


def guid_of(question: Question) -> str:
    """What tells Anki on a second import that it has the note already."""
    return hashlib.sha256(f"quizkit {question.id}".encode()).hexdigest()[:20]


def choice_parts(form: SingleChoice | MultipleChoice, source: Source) -> tuple[Html, Html, Html, Html]:
    """Task, choices, answer and feedback of a choice."""
    task = Html("Choose one." if isinstance(form, SingleChoice) else "Choose all that apply.")
    texts = [source.html(f"form.options[{i}].text", option.text) for i, option in enumerate(form.options)]
    right = joined(
        tagged("li", marked(letter_of(i), text))
        for i, (option, text) in enumerate(zip(form.options, texts, strict=True))
        if option.right
    )
    remarks = joined(
        remark(letter_of(i), f"form.options[{i}]", option.feedback, option.evidence, source)
        for i, option in enumerate(form.options)
    )
    choices = joined(tagged("li", marked(letter_of(i), text)) for i, text in enumerate(texts))
    return task, tagged("ul", choices), tagged("ul", right), tagged("ul", remarks)


def matching_parts(form: Matching, source: Source) -> tuple[Html, Html, Html, Html]:
    """Task, choices, answer and feedback of a matching. Answers go by the alphabet, for the pairs' order is the key."""
    answers, fields = answers_in_order(form), answer_fields(form)
    letters = {answer: letter_of(i) for i, answer in enumerate(answers)}
    shown = {answer: source.html(fields[answer], answer) for answer in answers}
    prompts = [source.html(f"form.pairs[{i}].prompt", pair.prompt) for i, pair in enumerate(form.pairs)]
    task = Html("Find the letter for each number. A letter may be used once, more than once or not at all.")
    numbered = joined(tagged("li", marked(str(i), prompt)) for i, prompt in enumerate(prompts, start=1))
    lettered = joined(tagged("li", marked(letters[answer], shown[answer])) for answer in answers)
    keys = [f"{i}–{letters[pair.answer]}" for i, pair in enumerate(form.pairs, start=1)]
    right = joined(
        tagged("li", marked(key, Html(f"{prompt} – {shown[pair.answer]}")))
        for key, prompt, pair in zip(keys, prompts, form.pairs, strict=True)
    )
    remarks = joined(
        remark(key, f"form.pairs[{i}]", pair.feedback, pair.evidence, source)
        for i, (key, pair) in enumerate(zip(keys, form.pairs, strict=True))
    )
    return task, joined([tagged("ul", numbered), tagged("ul", lettered)]), tagged("ul", right), tagged("ul", remarks)


def marked(mark: str, text: Html) -> Html:
    """A text after its letter or number."""
    return Html(f"<b>{mark}</b> {text}")


def remark(mark: str, path: str, feedback: str, evidence: Sequence[Evidence], source: Source) -> Html:
    """An item with what there is to say of one answer; nothing where there is nothing to say."""
    if not feedback.strip() and not evidence:
        return Html("")
    told = marked(mark, source.html(f"{path}.feedback", feedback))
    return tagged("li", joined([told, source.quotes(f"{path}.evidence", evidence)]))


def tags_of(question: Question, source: Source) -> tuple[str, ...]:
    """What the question teaches, how sure it is, its review's status and its own tags, each once whatever its case."""
    tags: dict[str, str] = {}
    for field, text in labels_of(question).items():
        legal = source.legal(field, text)
        tag = "_".join(legal.split())
        if "::" in tag:
            tag = "::".join(level for level in tag.split("::") if level) or "_"
        if tag != legal:
            source.lose(field, f"a tag in Anki holds no blanks and no empty levels: written as {tag}")
        if tags.setdefault(tag.casefold(), tag) != tag:
            source.lose(field, f"Anki takes it for the same tag as {tags[tag.casefold()]!r}")
    return tuple(tags.values())
