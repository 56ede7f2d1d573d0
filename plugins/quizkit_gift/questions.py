"""A question as GIFT can hold it: a choice or a matching, with feedback, evidence and tags."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from quizkit import Matching, MultipleChoice, Question, SingleChoice
from quizkit_gift.articles import ARTICLE_SUFFIX
from quizkit_gift.texts import NAME_LENGTH, Html, Source, gift, in_language, joined, lines, shortened, tagged

IDNUMBER_LENGTH, TAG_LENGTH, ANSWER_LENGTH = 100, 50, 255  # what Moodle holds
LONG_ANSWER_LENGTH = 45  # fits with its number even if each character becomes a reference of five
MATCHING_ANSWERS_AT_LEAST = 3  # Moodle's own form counts rows, so equal answers count twice
NO_ANSWER = "—"  # fills up a matching question; says nothing in any language
NOT_IN_TAGS = re.compile("[<>`\\[\\]\\\\\x00-\x1f\x7f-\x9f]")
LABEL_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def question_block(question: Question, language: str, source: Source) -> str:
    """One question."""
    name = shortened(source.plain("stem", question.stem), NAME_LENGTH)
    passage = lines(source.html("passage", question.passage or ""))
    stem = tagged("p", source.html("stem", question.stem))
    asked = in_language(language, joined([tagged("blockquote", passage) if passage else passage, stem]))
    match question.form:
        case Matching() as form:
            answers = [*matching_lines(form, source)]
        case SingleChoice() | MultipleChoice() as form:
            answers = [*choice_lines(form, source)]
    told = gift(in_language(language, general_feedback(question, source)))
    head = f"{comment(question, source)}\n::{gift(name)}::[html]{gift(asked)}{{"
    return "\n".join([head, *answers, f"####{told}", "}"])


def comment(question: Question, source: Source) -> str:
    """The line in which readers of GIFT look for an id and for tags."""
    tags = (f"[tag:{tag}]" for tag in tags_of(question, source))
    return " ".join([f"// [id:{idnumber(question.id, source)}]", *tags])


def idnumber(id: str, source: Source) -> str:
    """The question's id, or one made from it where Moodle could not hold it: too long, with blanks, an article's."""
    if len(id) <= IDNUMBER_LENGTH and re.fullmatch(r"[\w.:-]+", id) and not id.endswith(ARTICLE_SUFFIX):
        return id
    digest = hashlib.sha256(id.encode()).hexdigest()[:8]
    head = re.sub(r"[^\w.:-]+", "-", id)[: IDNUMBER_LENGTH - len(digest) - 1]
    source.lose("id", f"Moodle's id number cannot hold it: written as {head}-{digest}")
    return f"{head}-{digest}"


def tags_of(question: Question, source: Source) -> Iterator[str]:
    """What the question teaches, how sure it is, its review's status and its own tags, each once whatever its case.

    The status is there because Moodle takes every question for ready: a teacher can look for those with the tag draft.
    """
    fields = {"family": question.family, "kind": question.kind, "process": question.process}
    fields |= {"certainty": question.certainty, "review.status": question.review.status}
    fields |= {f"tags[{i}]": tag for i, tag in enumerate(question.tags)}
    tags: dict[str, str] = {}
    for field, text in fields.items():
        tag = fit_tag(field, text, source)
        if tags.setdefault(tag.casefold(), tag) != tag:
            source.lose(field, f"Moodle takes it for the same tag as {tags[tag.casefold()]!r}")
    yield from filter(None, tags.values())


def fit_tag(field: str, text: str, source: Source) -> str:
    """The tag without the characters that no tag can have in GIFT, and no longer than Moodle holds."""
    legal = source.legal(field, text)
    tag = " ".join(NOT_IN_TAGS.sub(" ", legal).split())
    if tag != legal:
        source.lose(field, "a tag in GIFT cannot hold brackets, backslashes, backticks or outer blanks: left out of it")
    return source.fit(field, tag, TAG_LENGTH)


def choice_lines(form: SingleChoice | MultipleChoice, source: Source) -> Iterator[str]:
    """Each option with its mark and its feedback."""
    for i, (option, mark) in enumerate(zip(form.options, marks(form), strict=True)):
        path = f"form.options[{i}]"
        text = tagged("p", source.html(f"{path}.text", option.text))
        feedback = source.html(f"{path}.feedback", option.feedback)
        told = joined(
            [tagged("p", feedback) if feedback else feedback, source.quotes(f"{path}.evidence", option.evidence)]
        )
        yield f"\t{mark}{gift(text)}" + (f"#{gift(told)}" if told else "")


def marks(form: SingleChoice | MultipleChoice) -> Iterator[str]:
    """What each option earns: where several are right, a wrong one costs, or ticking all would win.

    >>> from quizkit import Option
    >>> [*marks(MultipleChoice(tuple(Option(text, text == "a") for text in "abc")))]
    ['~%100%', '~%-50%', '~%-50%']
    """
    right = sum(option.right for option in form.options)
    for option in form.options:
        if isinstance(form, SingleChoice):
            yield "=" if option.right else "~"
        else:
            share = 100 / right if option.right else -100 / (len(form.options) - right)
            yield f"~%{share:.7g}%"


def matching_lines(form: Matching, source: Source) -> Iterator[str]:
    """Each pair. A spare answer is a pair with an empty prompt."""
    labels = answer_labels(form, source)
    for i, pair in enumerate(form.pairs):
        prompt = tagged("p", source.html(f"form.pairs[{i}].prompt", pair.prompt))
        yield f"\t={gift(prompt)} -> {gift(labels[pair.answer])}"
    for answer in form.spare_answers:
        yield f"\t= -> {gift(labels[answer])}"
    missing = MATCHING_ANSWERS_AT_LEAST - len(form.pairs) - len(form.spare_answers)
    if missing > 0:
        source.lose("form.spare_answers", f"Moodle wants three answers in a matching question: {NO_ANSWER} was added")
        yield f"\t= -> {NO_ANSWER}"


def answer_labels(form: Matching, source: Source) -> dict[str, str]:
    """Each answer on one line, numbered where it is too long or like another, so that no two become one."""
    labels: dict[str, str] = {}
    fields = {answer: f"form.spare_answers[{i}]" for i, answer in enumerate(form.spare_answers)}
    fields |= {pair.answer: f"form.pairs[{i}].answer" for i, pair in enumerate(form.pairs)}
    for number, answer in enumerate(form.answers, start=1):
        text = " ".join(source.legal(fields[answer], answer).split())
        label = text.translate(LABEL_REFERENCES)
        is_taken = label in labels.values() and " ".join(answer.split()) != text
        mark = f" ({number})" if is_taken or len(label) > ANSWER_LENGTH else ""
        if len(label) + len(mark) > ANSWER_LENGTH:
            source.lose(fields[answer], f"Moodle holds answers of at most {ANSWER_LENGTH} characters: shortened")
            label = shortened(text, LONG_ANSWER_LENGTH).translate(LABEL_REFERENCES)
        labels[answer] = label + mark
    return labels


def general_feedback(question: Question, source: Source) -> Html:
    """The explanation, the evidence, and for a matching question what there is to say of each pair."""
    explanation = tagged("p", source.html("explanation", question.explanation))
    pairs = pair_feedback(question.form, source) if isinstance(question.form, Matching) else Html("")
    return joined([explanation, source.quotes("evidence", question.evidence), pairs])


def pair_feedback(form: Matching, source: Source) -> Html:
    """A list of the pairs that have feedback or evidence, for GIFT has no feedback for one pair."""
    items = []
    if any(pair.feedback or pair.evidence for pair in form.pairs):
        source.lose("form.pairs[].feedback", "GIFT has no feedback for one pair: it stands in the general feedback")
    for i, pair in enumerate(form.pairs):
        path = f"form.pairs[{i}]"
        if pair.feedback or pair.evidence:
            prompt, answer = source.html(f"{path}.prompt", pair.prompt), source.html(f"{path}.answer", pair.answer)
            feedback = source.html(f"{path}.feedback", pair.feedback)
            quotes = source.quotes(f"{path}.evidence", pair.evidence)
            right = tagged("p", Html(f"{prompt} – {tagged('strong', answer)}"))
            items.append(tagged("li", joined([right, tagged("p", feedback) if feedback else feedback, quotes])))
    return tagged("ul", joined(items)) if items else Html("")
