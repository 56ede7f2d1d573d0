"""What Moodle can hold, for each of the formats that it imports."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import ClassVar

import attrs

from quizkit.model import Article, Bank, Matching, Question
from quizkit.writing.html import Html, HtmlSource, joined, lines, tagged
from quizkit.writing.telling import labels_of
from quizkit.writing.words import answer_fields, one_line, shortened

NAME_LENGTH = 255  # of a question and of a category
IDNUMBER_LENGTH, TAG_LENGTH, ANSWER_LENGTH = 100, 50, 255
LONG_ANSWER_LENGTH = 45  # fits with its number even if each character becomes a reference of five
ANSWERS_AT_LEAST = 3  # Moodle's own form counts rows, so equal answers count twice
NO_ANSWER = "—"  # fills up a matching question; says nothing in any language
ARTICLE_SUFFIX = "-article"  # after an article's id, as its id number
SINGLE_SLASH = re.compile("(?<!/)/(?!/)")
ANGLES = str.maketrans("<>", "‹›")  # plain fields: Moodle takes what follows "<" for a tag and drops it
LABEL_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@attrs.frozen
class MoodleSource(HtmlSource):
    """Where a text for Moodle comes from, by way of a format: that has a name, and characters that no tag can hold."""

    format: ClassVar[str]
    not_in_tags: ClassVar[re.Pattern[str]]
    why_not_in_tags: ClassVar[str]

    def fit(self, field: str, text: str, length: int) -> str:
        """The text, shortened if it is longer than Moodle holds; that is noted."""
        if len(text) > length:
            self.lose(field, f"Moodle holds at most {length} characters here: shortened")
        return shortened(text, length)

    def plain(self, field: str, text: str) -> str:
        """The text on one line, for a field that is no HTML and in which Moodle strips tags."""
        legal = self.legal(field, text)
        line = self.tidied(one_line(legal.translate(ANGLES)))
        if self.question is None and line != legal:  # of a question only the stem comes here, and it is in the text too
            self.lose(field, f"{self.format} wants one line without < and > here: angles replaced, blanks joined")
        return line

    def tidied(self, line: str) -> str:
        """What else a format cannot have in such a field."""
        return line

    def article_name(self, article: Article, path: str) -> str:
        """The title of an article, or its id if it has none."""
        return self.plain(f"{path}.title", article.title) or f"Article {article.id}"


def titles_of_several(bank: Bank) -> frozenset[str]:
    """The titles that more than one article has: two such articles must not share a category."""
    counted = Counter(article.title for article in bank.articles if article.title.strip())
    return frozenset(title for title, count in counted.items() if count > 1)


def category_names(
    bank: Bank, index: int, path: str, source: MoodleSource, *, with_id: bool
) -> Iterator[tuple[str, str]]:
    """The levels of the category for the questions about that article, below `path` or the bank's title.

    Each comes with the field that it is from.
    """
    parts = [source.plain("category", part.replace("//", "/")) for part in SINGLE_SLASH.split(path)]
    if any(parts):
        source.lose("title", "the category that was asked for stands in its place")
        yield from (("category", part) for part in parts if part)
    else:
        yield "title", source.plain("title", bank.title)
    article, field = bank.articles[index], f"articles[{index}].title"
    name = source.article_name(article, f"articles[{index}]")
    if with_id:
        name = f"{source.fit(field, name, NAME_LENGTH - len(article.id) - 3)} ({article.id})"
    yield field, name


def category_level(name: str) -> str:
    """A category's name as it stands in a path.

    >>> category_level("3/14 branches/")
    '3//14 branches// '
    """
    head, tail = " " * name.startswith("/"), " " * name.endswith("/")
    return head + name.replace("/", "//") + tail


def question_name(question: Question, source: MoodleSource) -> str:
    """The stem as Moodle lists it: on one line, and not too long."""
    return shortened(source.plain("stem", question.stem), NAME_LENGTH)


def asked(question: Question, language: str, source: MoodleSource) -> Html:
    """The passage and the stem."""
    passage = tagged("blockquote", lines(source.html("passage", question.passage or "")))
    return source.in_language(language, joined([passage, tagged("p", source.html("stem", question.stem))]))


def idnumber(id: str, source: MoodleSource) -> str:
    """The question's id, or one made from it where Moodle could not hold it: too long, with blanks, an article's."""
    if len(id) <= IDNUMBER_LENGTH and re.fullmatch(r"[\w.:-]+", id) and not id.endswith(ARTICLE_SUFFIX):
        return id
    digest = hashlib.sha256(id.encode()).hexdigest()[:8]
    head = re.sub(r"[^\w.:-]+", "-", id)[: IDNUMBER_LENGTH - len(digest) - 1]
    source.lose("id", f"Moodle's id number cannot hold it: written as {head}-{digest}")
    return f"{head}-{digest}"


def general_feedback(question: Question, language: str, source: MoodleSource) -> Html:
    """The explanation, the evidence, and for a matching question what there is to say of each pair."""
    explanation = tagged("p", source.html("explanation", question.explanation))
    pairs = pair_feedback(question.form, source) if isinstance(question.form, Matching) else Html("")
    return source.in_language(language, joined([explanation, source.quotes("evidence", question.evidence), pairs]))


def pair_feedback(form: Matching, source: MoodleSource) -> Html:
    """A list of the pairs that have feedback or evidence, for there is no field for it in a pair."""
    told = [(f"form.pairs[{i}]", pair) for i, pair in enumerate(form.pairs) if pair.feedback or pair.evidence]
    if told:
        reason = f"{source.format} has no feedback for one pair: it stands in the general feedback"
        source.lose("form.pairs[].feedback", reason)
    items = []
    for path, pair in told:
        prompt, answer = source.html(f"{path}.prompt", pair.prompt), source.html(f"{path}.answer", pair.answer)
        right = tagged("p", Html(f"{prompt} – {tagged('strong', answer)}"))
        feedback = tagged("p", source.html(f"{path}.feedback", pair.feedback))
        items.append(tagged("li", joined([right, feedback, source.quotes(f"{path}.evidence", pair.evidence)])))
    return tagged("ul", joined(items))


def fillers(form: Matching, source: MoodleSource) -> list[str]:
    """Answers without a prompt that Moodle wants beside those of the form."""
    missing = ANSWERS_AT_LEAST - len(form.pairs) - len(form.spare_answers)
    if missing <= 0:
        return []
    source.lose("form.spare_answers", f"Moodle wants three answers in a matching question: {NO_ANSWER} was added")
    return [NO_ANSWER]


def answer_labels(form: Matching, tidy: Callable[[str], str], source: MoodleSource) -> dict[str, str]:
    """Each answer as Moodle can hold it: escaped, and numbered where it is too long or like another once it is tidy.

    So no two become one.
    """
    labels: dict[str, str] = {}
    fields = answer_fields(form)
    for number, answer in enumerate(form.answers, start=1):
        text = tidy(source.legal(fields[answer], answer))
        label = text.translate(LABEL_REFERENCES)
        is_taken = label in labels.values() and tidy(answer) != text  # they differ in what the format cannot hold
        mark = f" ({number})" if is_taken or len(label) > ANSWER_LENGTH else ""
        if len(label) + len(mark) > ANSWER_LENGTH:
            source.lose(fields[answer], f"Moodle holds answers of at most {ANSWER_LENGTH} characters: shortened")
            label = shortened(text, LONG_ANSWER_LENGTH).translate(LABEL_REFERENCES)
        labels[answer] = label + mark
    return labels


def tags_of(question: Question, source: MoodleSource) -> Iterator[str]:
    """What the question teaches, how sure it is, its review's status and its own tags, each once whatever its case.

    The status is there because Moodle takes every question for ready: a teacher can look for those with the tag draft.
    """
    tags: dict[str, str] = {}
    for field, text in labels_of(question).items():
        tag = fit_tag(field, text, source)
        if tags.setdefault(tag.casefold(), tag) != tag:
            source.lose(field, f"Moodle takes it for the same tag as {tags[tag.casefold()]!r}")
    yield from filter(None, tags.values())


def fit_tag(field: str, text: str, source: MoodleSource) -> str:
    """The tag without the characters that it cannot have, and no longer than Moodle holds."""
    legal = source.legal(field, text)
    tag = one_line(source.not_in_tags.sub(" ", legal))
    if tag != legal:
        source.lose(field, source.why_not_in_tags)
    return source.fit(field, tag, TAG_LENGTH)
