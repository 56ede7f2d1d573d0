"""A question as Moodle can hold it: `multichoice` or `matching`, with feedback, evidence and tags."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import attrs
from lxml import etree

from quizkit import Matching, MultipleChoice, Question, SingleChoice
from quizkit_moodle.articles import ARTICLE_SUFFIX
from quizkit_moodle.texts import (
    LABEL_REFERENCES,
    NAME_LENGTH,
    Html,
    Source,
    add_cdata,
    add_html,
    add_text,
    add_values,
    in_language,
    joined,
    lines,
    shortened,
    tagged,
)

IDNUMBER_LENGTH, TAG_LENGTH, ANSWER_LENGTH = 100, 50, 255
LONG_ANSWER_LENGTH = 45  # fits with its number even if each character becomes a reference of five
MATCHING_ANSWERS_AT_LEAST = 3  # Moodle's own form counts rows, so equal answers count twice
NO_ANSWER = "—"  # fills up a matching question; says nothing in any language
NOT_IN_TAGS = re.compile("[<>`\x00-\x1f\x7f-\x9f]")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@attrs.frozen
class Manner:
    """What the teacher chose for all questions, and the language that they are in."""

    language: str
    penalty: float
    shuffle: bool
    numbering: str


def add_question(quiz: etree._Element, question: Question, manner: Manner, source: Source) -> None:
    """Add one question."""
    matching = isinstance(question.form, Matching)
    item = etree.SubElement(quiz, "question", type="matching" if matching else "multichoice")
    add_text(item, "name", shortened(source.plain("stem", question.stem), NAME_LENGTH))
    passage = lines(source.html("passage", question.passage or ""))
    stem = tagged("p", source.html("stem", question.stem))
    asked = joined([tagged("blockquote", passage) if passage else passage, stem])
    add_html(item, "questiontext", in_language(manner.language, asked))
    add_html(item, "generalfeedback", in_language(manner.language, general_feedback(question, source)))
    grade = str(len(question.form.pairs)) if isinstance(question.form, Matching) else "1"
    add_values(item, defaultgrade=grade, penalty=f"{manner.penalty:.7g}", hidden="0")
    add_cdata(item, "idnumber", idnumber(question.id, source))
    match question.form:
        case Matching():
            add_matching(item, question.form, manner, source)
        case SingleChoice() | MultipleChoice():
            add_choice(item, question.form, manner, source)
    add_tags(item, question, source)


def idnumber(id: str, source: Source) -> str:
    """The question's id, or one made from it where Moodle could not hold it: too long, with blanks, an article's."""
    if len(id) <= IDNUMBER_LENGTH and re.fullmatch(r"[\w.:-]+", id) and not id.endswith(ARTICLE_SUFFIX):
        return id
    digest = hashlib.sha256(id.encode()).hexdigest()[:8]
    head = re.sub(r"[^\w.:-]+", "-", id)[: IDNUMBER_LENGTH - len(digest) - 1]
    source.lose("id", f"Moodle's id number cannot hold it: written as {head}-{digest}")
    return f"{head}-{digest}"


def general_feedback(question: Question, source: Source) -> Html:
    """The explanation, the evidence, and for a matching question what there is to say of each pair."""
    explanation = tagged("p", source.html("explanation", question.explanation))
    pairs = pair_feedback(question.form, source) if isinstance(question.form, Matching) else Html("")
    return joined([explanation, source.quotes("evidence", question.evidence), pairs])


def pair_feedback(form: Matching, source: Source) -> Html:
    """A list of the pairs that have feedback or evidence, for Moodle has no field for it in a pair."""
    items = []
    if any(pair.feedback or pair.evidence for pair in form.pairs):
        source.lose("form.pairs[].feedback", "Moodle has no feedback for one pair: it stands in the general feedback")
    for i, pair in enumerate(form.pairs):
        path = f"form.pairs[{i}]"
        if pair.feedback or pair.evidence:
            prompt, answer = source.html(f"{path}.prompt", pair.prompt), source.html(f"{path}.answer", pair.answer)
            feedback = source.html(f"{path}.feedback", pair.feedback)
            quotes = source.quotes(f"{path}.evidence", pair.evidence)
            right = tagged("p", Html(f"{prompt} – {tagged('strong', answer)}"))
            items.append(tagged("li", joined([right, tagged("p", feedback) if feedback else feedback, quotes])))
    return tagged("ul", joined(items)) if items else Html("")


def add_choice(item: etree._Element, form: SingleChoice | MultipleChoice, manner: Manner, source: Source) -> None:
    """Add what only a multiple-choice question of Moodle's has."""
    single = isinstance(form, SingleChoice)
    shuffled = manner.shuffle and not stand_in_order([option.text for option in form.options])
    add_values(item, single=keyword(single), shuffleanswers=keyword(shuffled), answernumbering=manner.numbering)
    add_values(item, showstandardinstruction="0" if single else "1")
    for i, (option, fraction) in enumerate(zip(form.options, fractions(form), strict=True)):
        path = f"form.options[{i}]"
        answer = etree.SubElement(item, "answer", fraction=fraction, format="html")
        add_cdata(answer, "text", source.html(f"{path}.text", option.text))
        feedback = source.html(f"{path}.feedback", option.feedback)
        add_html(answer, "feedback", joined([feedback, source.quotes(f"{path}.evidence", option.evidence)]))


def keyword(value: bool) -> str:
    """A truth value in Moodle's spelling."""
    return "true" if value else "false"


def stand_in_order(texts: Iterable[str]) -> bool:
    """Tell whether the texts go by their first numbers: shuffled, they would be harder to read.

    >>> stand_in_order(["in 1998", "in 2004", "in 2011"]), stand_in_order(["in 2004", "in 1998", "later"])
    (True, False)
    """
    found = [NUMBER.search(text) for text in texts]
    values = [float(number[0].replace(",", "")) for number in found if number]
    return len(values) == len(found) and values in (sorted(values), sorted(values, reverse=True))


def fractions(form: SingleChoice | MultipleChoice) -> Iterator[str]:
    """What each option earns, in per cent: where several are right, a wrong one costs, or ticking all would win."""
    right = sum(option.right for option in form.options)
    cost = 0.0 if isinstance(form, SingleChoice) else -100 / max(1, len(form.options) - right)
    for option in form.options:
        yield f"{100 / right if option.right else cost:.7g}"


def add_matching(item: etree._Element, form: Matching, manner: Manner, source: Source) -> None:
    """Add what only a matching question of Moodle's has. A spare answer is a pair with an empty prompt."""
    add_values(item, shuffleanswers=keyword(manner.shuffle))
    labels = answer_labels(form, source)
    for i, pair in enumerate(form.pairs):
        add_pair(item, source.html(f"form.pairs[{i}].prompt", pair.prompt), labels[pair.answer])
    for answer in form.spare_answers:
        add_pair(item, Html(""), labels[answer])
    missing = MATCHING_ANSWERS_AT_LEAST - len(form.pairs) - len(form.spare_answers)
    if missing > 0:
        source.lose("form.spare_answers", f"Moodle wants three answers in a matching question: {NO_ANSWER} was added")
        add_pair(item, Html(""), NO_ANSWER)


def add_pair(item: etree._Element, prompt: Html, answer: str) -> None:
    """Add a prompt and its answer."""
    pair = etree.SubElement(item, "subquestion", format="html")
    add_cdata(pair, "text", prompt)
    add_text(pair, "answer", answer)


def answer_labels(form: Matching, source: Source) -> dict[str, str]:
    """Each answer as Moodle can hold it: escaped, and numbered where it is too long, so that no two become one."""
    labels: dict[str, str] = {}
    fields = {answer: f"form.spare_answers[{i}]" for i, answer in enumerate(form.spare_answers)}
    fields |= {pair.answer: f"form.pairs[{i}].answer" for i, pair in enumerate(form.pairs)}
    for number, answer in enumerate(form.answers, start=1):
        text = source.legal(fields[answer], answer).strip()
        label = text.translate(LABEL_REFERENCES)
        is_taken = label in labels.values() and answer.strip() != text  # they differ in what XML forbids
        mark = f" ({number})" if is_taken or len(label) > ANSWER_LENGTH else ""
        if len(label) + len(mark) > ANSWER_LENGTH:
            source.lose(fields[answer], f"Moodle holds answers of at most {ANSWER_LENGTH} characters: shortened")
            label = shortened(text, LONG_ANSWER_LENGTH).translate(LABEL_REFERENCES)
        labels[answer] = label + mark
    return labels


def add_tags(item: etree._Element, question: Question, source: Source) -> None:
    """Add what the question teaches, how sure it is, its review's status and its own tags, each once whatever its case.

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
    holder = etree.SubElement(item, "tags")
    for tag in filter(None, tags.values()):
        add_text(holder, "tag", tag)


def fit_tag(field: str, text: str, source: Source) -> str:
    """The tag without the characters that Moodle removes, and no longer than it holds."""
    legal = source.legal(field, text)
    tag = " ".join(NOT_IN_TAGS.sub(" ", legal).split())
    if tag != legal:
        source.lose(field, "Moodle removes angle brackets, backticks, control characters and outer blanks from tags")
    return source.fit(field, tag, TAG_LENGTH)
