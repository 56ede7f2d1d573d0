"""`quizkit read`: what the reader finds in an article, for people or as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator

import click

import quizkit
from quizkit.cli.inputs import article_from, refuse_two_standard_inputs
from quizkit.cli.messages import error_lines, one_line, put, say


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: one object an article.")
@click.option("--model", metavar="M", help="The spaCy model to read with.")
@click.pass_context
def read(context: click.Context, articles: tuple[str, ...], as_json: bool, model: str | None) -> None:
    """Show who says what in each ARTICLE, whose figures are whose, and what is judgement.

    An article that cannot be read is named, the others are read all the same, and the exit code is 1.
    """
    refuse_two_standard_inputs(articles)
    failed: list[str] = []
    for reading in quizkit.read_all(_loaded(articles, failed), model=model):
        if as_json:
            put((quizkit.reading_line(reading).rstrip("\n") + "\n").encode())
        else:
            _print(reading)
    if failed:
        context.exit(1)


def _loaded(names: tuple[str, ...], failed: list[str]) -> Iterator[quizkit.Article]:
    for name in names:
        try:
            yield article_from(name)
        except quizkit.QuizkitError as error:
            failed.append(name)
            say(*(f"error: {line}" for line in error_lines(error)))


def _print(reading: quizkit.Reading) -> None:
    from rich.console import Console  # only here: JSON needs none of it
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    console.print(Text(one_line(reading.article.title or reading.article.source or reading.article.id), "bold"))
    for heading, lines in _sections(reading):
        console.print(Text(f"\n{heading}", "bold cyan"))
        for line in lines:
            console.print(Text(line))
    console.print()


def _sections(reading: quizkit.Reading) -> Iterator[tuple[str, list[str]]]:
    for voice in reading.voices:
        claims = [_claim(reading, one) for one in reading.attributions if one.voice == voice.id]
        if claims:
            yield f"{one_line(voice.name)} ({voice.type})", claims
    if nobody := [_claim(reading, one) for one in reading.attributions if one.voice is None]:
        yield "No source named", nobody
    if figures := [_figure(reading, one) for one in reading.figures]:
        yield "Figures", figures
    if judgements := [_judgement(reading, one) for one in reading.sentences if one.stance == "opinion"]:
        yield "Judgements", judgements


def _claim(reading: quizkit.Reading, one: quizkit.Attribution) -> str:
    words = " … ".join(one_line(span.cut(reading.text)) for span in one.content)
    return f"  {words} [{one.manner}, {one_line(one.cue.cut(reading.text))}]{'' if one.sure else ' (not sure)'}"


def _figure(reading: quizkit.Reading, figure: quizkit.Figure) -> str:
    parts = [span for span in (figure.hedge, figure.place(), figure.unit, figure.period) if span is not None]
    words = " ".join(one_line(span.cut(reading.text)) for span in sorted(parts))
    return f"  {words}: {_owner(reading, figure)}{'' if figure.sure else ' (not sure)'}"


def _owner(reading: quizkit.Reading, figure: quizkit.Figure) -> str:
    if figure.attribution is None:
        return "the outlet" if figure.owner == "outlet" else "owner unknown"
    return one_line(reading.attributions[figure.attribution].speaker or "a source without a name")


def _judgement(reading: quizkit.Reading, sentence: quizkit.Sentence) -> str:
    cues = ", ".join(f"{one_line(cue.cut(reading.text))}: {cue.family}, {cue.said_by}" for cue in sentence.cues)
    return f"  {one_line(sentence.cut(reading.text))} [{cues}]"
