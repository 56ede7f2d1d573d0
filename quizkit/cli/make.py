"""`quizkit make`: from articles to a bank, and straight on to other formats when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import click

import quizkit
from quizkit.cli.corpus import CorpusOptions, NoQuestionsError, corpus_folder, corpus_options, make_banks
from quizkit.cli.inputs import (
    ARTICLES_HELP,
    COLUMNS_FORM,
    COLUMNS_HELP,
    STANDARD,
    articles_at,
    columns_from,
    refuse_empty,
)
from quizkit.cli.messages import error_lines, put, say
from quizkit.cli.places import write_export
from quizkit.cli.plans import OPTION_FORM, Job, Plans, check_output, check_places, jobs_for, plans_for
from quizkit.cli.progress import progress

NARROWING = {"kinds": "--kind", "families": "--family", "sure_only": "--sure"}


@click.command(epilog=ARTICLES_HELP)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("-o", "--output", metavar="BANK", help="The bank's file; FOLDER/ for a bank an article; - to print it.")
@click.option("--to", "formats", multiple=True, metavar="FORMAT", help="Export the bank too; may be given again.")
@click.option("-O", "pairs", multiple=True, metavar=OPTION_FORM, help="An option of one of these exporters.")
@click.option("--count", type=click.IntRange(min=1), metavar="N", help="At most so many questions an article.")
@click.option("--family", "families", multiple=True, type=click.Choice(sorted(set(quizkit.KINDS.values()))))
@click.option("--kind", "kinds", multiple=True, metavar="K", help=f"One of: {', '.join(quizkit.KINDS)}.")
@click.option("--sure", "sure_only", is_flag=True, help="Only questions that rest on certain finds.")
@click.option("--seed", type=int, default=0, metavar="N", help="Another seed gives another choice of questions.")
@click.option("--title", default="", metavar="T", help="The title of the bank.")
@click.option("--no-text", is_flag=True, help="Leave the articles' texts out of the bank.")
@click.option("--columns", multiple=True, metavar=COLUMNS_FORM, help=COLUMNS_HELP)
@click.option("--model", metavar="M", help="The spaCy model to read with.")
@click.option("--fresh", is_flag=True, help="Start over: do not keep the reviews of a bank that is there already.")
@corpus_options
@click.pass_context
def make(
    context: click.Context,
    /,
    articles: tuple[str, ...],
    output: str | None,
    formats: tuple[str, ...],
    pairs: tuple[str, ...],
    columns: tuple[str, ...],
    fresh: bool,
    title: str,
    asked: CorpusOptions,
    **asking: Any,
) -> None:
    """Read each ARTICLE, ask about what was found, and write the questions as a bank.

    From many articles (a folder, a .jsonl file, or with --jobs) into FOLDER/, a run that was cut off goes on.
    """
    found = articles_at(articles, columns_from(columns))
    refuse_empty("-o", output)
    _refuse_what_is_no_text(title)
    options = _asking_options(title=title, **asking)
    plans = plans_for(formats, pairs)
    if folder := corpus_folder(articles, output, bool(plans), asked):
        context.exit(make_banks(found, articles, folder, options, plans, fresh, asked))
    check_output(articles, output, bool(plans))
    loaded, all_well = _loaded(found, articles, title)
    jobs = jobs_for(tuple(loaded), output)
    check_places(jobs, plans, [*articles, *loaded])
    old_banks = {} if fresh else _old_banks(jobs)
    _tell_doubles(loaded)
    if not _run(jobs, plans, loaded, old_banks, options) or not all_well:
        context.exit(1)


def _loaded(
    found: Iterable[quizkit.Article | quizkit.Refused], places: Sequence[str], title: str
) -> tuple[dict[str, quizkit.Article], bool]:
    """The articles by their sources, and whether none was refused.

    One of many (in a folder, in a table) is told and left out. Raises ArticleError for one that was named itself.
    """
    loaded: dict[str, quizkit.Article] = {}
    well = True
    for one in found:
        if isinstance(one, quizkit.Article):
            loaded[one.source] = one
        elif one.source in places:
            raise one.error()
        else:
            say(f"error: {one}")
            well = False
    if not loaded:
        raise NoQuestionsError("there is no article to read; nothing was written")
    if title and len(loaded) == 1:
        loaded = {source: attrs.evolve(article, title=title) for source, article in loaded.items()}
    return loaded, well


def _refuse_what_is_no_text(title: str) -> None:
    """What a shell hands over need not be text: Python then puts halves of surrogate pairs in. Raises UsageError."""
    try:
        title.encode()
    except UnicodeEncodeError as error:
        raise click.UsageError(f"--title {title!r} is no text: character {error.start + 1} is broken") from None


def _asking_options(
    *, families: tuple[str, ...], kinds: tuple[str, ...], no_text: bool, **others: Any
) -> dict[str, Any]:
    """The keywords of `quizkit.make_bank`. Raises UsageError where a kind is unknown or of no chosen family."""
    for kind in kinds:
        if kind not in quizkit.KINDS:
            raise click.UsageError(f"no kind {kind!r}; there are: {', '.join(quizkit.KINDS)}")
        if families and quizkit.KINDS[kind] not in families:
            raise click.UsageError(f"kind {kind!r} is of the family {quizkit.KINDS[kind]!r}, which --family leaves out")
    return {"families": families or None, "kinds": kinds or None, "keep_text": not no_text, **others}


def _old_banks(jobs: Sequence[Job]) -> dict[Job, quizkit.Bank]:
    """The banks that are there already. Raises BankError where a file is there that is none."""
    return {job: _old_bank(job.target) for job in jobs if job.target is not None and job.target.is_file()}


def _old_bank(path: Path) -> quizkit.Bank:
    try:
        return quizkit.load_bank(path)
    except quizkit.BankError as error:
        message = f"{error.message}; it is not written over: give another -o, or --fresh to start over"
        raise quizkit.BankError(message, error.faults) from None


def _tell_doubles(loaded: Mapping[str, quizkit.Article]) -> None:
    first: dict[str, str] = {}
    for name, article in loaded.items():
        if (seen := first.setdefault(article.id, name)) != name:
            say(f"warning: {name} has the same text as {seen}")


@attrs.frozen
class _Made:
    bank: quizkit.Bank
    barren: tuple[str, ...]  # of the articles that gave no question: which, and why


def _run(
    jobs: Sequence[Job],
    plans: Plans,
    loaded: Mapping[str, quizkit.Article],
    old_banks: Mapping[Job, quizkit.Bank],
    options: Mapping[str, Any],
) -> bool:
    """Make the banks and write them; tell whether everything went well. Raises NoQuestionsError."""
    barren: list[str] = []
    written, well = 0, True
    with progress(len(loaded)) as advance:
        for job in jobs:
            made = _made(job, loaded, old_banks.get(job), options, advance)
            barren.extend(made.barren)
            if made.bank.questions:
                written += 1
                _write_bank(made.bank, job)
                well = _write_exports(made.bank, job, plans, tuple(loaded)) and well
    if not written and len(barren) == 1:
        raise NoQuestionsError(f"{barren[0]}; there is nothing to ask, nothing was written")
    say(*(f"warning: {words}" for words in barren))
    if not written:
        raise NoQuestionsError("no article gave a question; nothing was written")
    return well


def _made(
    job: Job,
    loaded: Mapping[str, quizkit.Article],
    old: quizkit.Bank | None,
    options: Mapping[str, Any],
    advance: Callable[[], None],
) -> _Made:
    barren: list[str] = []

    def note(reading: quizkit.Reading, questions: tuple[quizkit.Question, ...]) -> None:
        advance()
        if not questions:
            barren.append(f"{reading.article.source}: {_why_nothing(reading, options)}")

    def note_refused(_: quizkit.Article, error: quizkit.ArticleError) -> None:
        advance()
        barren.append(str(error))

    articles = [loaded[name] for name in job.names]
    bank = quizkit.make_bank(articles, on_reading=note, on_refused=note_refused, **options)
    if old is not None:
        bank = quizkit.keep_reviews(bank, old)
    return _Made(bank, tuple(barren))


def _why_nothing(reading: quizkit.Reading, options: Mapping[str, Any]) -> str:
    """Why an article gave no question: what was asked for left them out, or there are none at all."""
    narrowing = "/".join(option for name, option in NARROWING.items() if options[name])
    if narrowing and (others := len(quizkit.ask(reading, seed=options["seed"]))):
        return f"no question of the kinds asked for; without {narrowing} there {_is_or_are(others)}"
    return quizkit.why_no_questions(reading)


def _is_or_are(number: int) -> str:
    return "is 1" if number == 1 else f"are {number}"


def _write_bank(bank: quizkit.Bank, job: Job) -> None:
    if job.target is None:
        put(quizkit.dump_bank(bank))
        return
    quizkit.save_bank(bank, job.target)
    say(f"wrote {job.target}: {_counted(len(bank.questions), 'question')} on {_counted(len(bank.articles), 'article')}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _write_exports(bank: quizkit.Bank, job: Job, plans: Plans, names: Sequence[str]) -> bool:
    """One format that fails keeps neither the bank nor the other formats from being written."""
    well = True
    for plan in plans.values():
        main = job.beside(plan.exporter.suffix)
        inputs = [name for name in names if name != STANDARD]
        try:
            write_export(plan.export(bank), main, [*inputs, str(job.target)])
        except quizkit.QuizkitError as error:
            say(*(f"error: {line}" for line in error_lines(error)))
            well = False
    return well
