"""What a bank says is in the files, or the losses name it; and it comes out as it went in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from quizkit.errors import first_line
from quizkit.exporter_options import option_fields
from quizkit.hookspecs import Export, File, Loss
from quizkit.model import Bank, Matching, Question
from quizkit.testing.failure import Failure
from quizkit.testing.fields import Field, content_fields, field_at, names_a_place
from quizkit.testing.shapes import unzipped
from quizkit.testing.trial import Trial, as_typed

SHOWN = 60  # characters of a text in a message
_WORD = re.compile(r"[\w-]+")
_OWN_WORD = re.compile(r"\bwstem\d+w\b")


def losses_are_complete(trial: Trial) -> Iterator[Failure]:
    """With every setting each text is written or named as lost, so is the key; no question is gone, no loss is idle."""
    for values in trial.settings:
        rendering = trial.render(trial.worded, values)
        if rendering.export is None:
            continue  # another check tells
        bank, export = rendering.bank, rendering.export
        faults = [
            *_told_by_kind(_missing_words(trial, bank, export), "is neither in the files nor in the losses"),
            *_told_by_kind(_untold_keys(trial, bank, export, values), "is told neither by the files nor by the losses"),
        ]
        yield from (Failure("losses", "worded", f"{fault}{as_typed(values)}") for fault in faults)
    for name, bank, export in trial.exports():
        yield from (Failure("losses", name, fault) for fault in _losses_about_nothing(trial, bank, export.losses))
        missing = _told_by_kind(_missing_stems(trial, bank, export), "is neither in the files nor in the losses")
        yield from (Failure("losses", name, fault) for fault in missing)


def _missing_words(trial: Trial, bank: Bank, export: Export) -> Iterator[Field]:
    words = _words_in(trial, export)
    for field in content_fields(bank):
        if not words.issuperset(_WORD.findall(field.text)) and not field.is_named(export.losses):
            yield field


def _missing_stems(trial: Trial, bank: Bank, export: Export) -> Iterator[Field]:
    """Questions with a word of their own in their stem, of which there is no trace."""
    own = {i: found for i, question in enumerate(bank.questions) if (found := _OWN_WORD.findall(question.stem))}
    words = _words_in(trial, export) if own else set()
    for i, found in own.items():
        field = field_at(bank, f"questions[{i}].stem", bank.questions[i].stem)
        if not words.issuperset(found) and not field.is_named(export.losses):
            yield field


def _words_in(trial: Trial, export: Export) -> set[str]:
    return set(_WORD.findall(" ".join((*_read(trial, export), *raw_texts(export.files)))))


def _read(trial: Trial, export: Export) -> Iterable[str]:
    """What the author's parser finds; where it refuses, another check tells."""
    try:
        return tuple(trial.read(export)) if trial.read else ()
    except Exception:
        return ()


def raw_texts(files: Iterable[File]) -> Iterator[str]:
    """The files as text, those in a zip too: enough to find a plain word again."""
    for file in files:
        inner = unzipped(file)
        yield from raw_texts(inner) if inner else [file.data.decode("utf-8", "replace").replace("\\", "")]


def _told_by_kind(missing: Iterable[Field], what: str) -> Iterator[str]:
    """One message for all fields of a sort."""
    by_kind: dict[str, list[Field]] = {}
    for field in missing:
        by_kind.setdefault(field.kind, []).append(field)
    for kind, fields in by_kind.items():
        number = f" ({len(fields)} times)" if len(fields) > 1 else ""
        yield f"{kind} {what}{number}: {fields[0].text[:SHOWN]!r}"


def _untold_keys(trial: Trial, bank: Bank, export: Export, values: Mapping[str, object]) -> Iterator[Field]:
    """For each question whose key could be another without a change in the files: its key, unless a loss names it."""
    for i, question in enumerate(bank.questions):
        questions = (*bank.questions[:i], _turned(question), *bank.questions[i + 1 :])
        turned = trial.render(attrs.evolve(bank, questions=questions), values).export
        part = "pairs[0].answer" if isinstance(question.form, Matching) else "options[0].right"
        key = field_at(bank, f"questions[{i}].form.{part}", question.stem)
        if turned is not None and turned.files == export.files and not key.is_named(export.losses):
            yield key


def _turned(question: Question) -> Question:
    """The same question with other right answers."""
    form = question.form
    if isinstance(form, Matching):
        answers = [pair.answer for pair in form.pairs]
        pairs = zip(form.pairs, answers[1:] + answers[:1], strict=True)
        return attrs.evolve(question, form=attrs.evolve(form, pairs=tuple(attrs.evolve(p, answer=a) for p, a in pairs)))
    rights = [option.right for option in form.options]
    options = zip(form.options, rights[1:] + rights[:1], strict=True)
    return attrs.evolve(question, form=attrs.evolve(form, options=tuple(attrs.evolve(o, right=r) for o, r in options)))


def _losses_about_nothing(trial: Trial, bank: Bank, losses: Iterable[Loss]) -> Iterator[str]:
    ids = {question.id for question in bank.questions}
    options: type = trial.exporter.options
    known = {option.name for option in option_fields(options)}  # a loss may be about what was asked for
    for loss in losses:
        if loss.question is not None and loss.question not in ids:
            yield f"a loss is about the question {loss.question!r}, which was not sent: {loss}"
        elif not names_a_place(loss) and loss.field not in known:
            known.add(loss.field)  # told once
            yield f"a loss is about {loss.field!r}, which is no place in a {'question' if loss.question else 'bank'}"


def text_survives(trial: Trial) -> Iterator[Failure]:
    """What the author's parser reads holds every line of every text, but for runs of blanks, or the losses name it.

    Where a text stands in several places of a question, as an answer that two pairs share, one of them is enough.
    """
    if trial.read is None:
        return
    for name, bank, export in trial.exports():
        try:
            read = "\n".join(map(_plain, trial.read(export)))
        except Exception as error:
            yield Failure("text-survives", name, f"the parser refused it: {first_line(error)}")
            continue
        fields = [field for field in content_fields(bank) if not field.is_code]
        changed = {text for text in {field.text for field in fields} if not _is_in(text, read)}
        gone = [field for field in fields if field.text in changed]
        named = {(field.question, field.text) for field in gone if field.is_named(export.losses)}
        lost = (field for field in gone if (field.question, field.text) not in named)
        faults = _told_by_kind(lost, "does not come out as it is")
        yield from (Failure("text-survives", name, fault) for fault in faults)


def _is_in(text: str, read: str) -> bool:
    """Line by line, for a format may number its paragraphs."""
    return all(_plain(line) in read for line in text.splitlines())


def _plain(text: str) -> str:
    return " ".join(text.split())
