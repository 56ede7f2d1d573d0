"""A reading for people: the article with what was found marked in it, and below it each voice with what it says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import attrs

import quizkit
from quizkit.cli.messages import one_line, visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Kind = Literal["speaker", "said", "figure", "judgement"]

VOICE_COLOURS = ("cyan", "green", "magenta", "blue", "red", "yellow")
STYLES: dict[Kind, str] = {"speaker": "bold", "said": "", "figure": "bold underline", "judgement": "reverse"}
PLAIN_MARKS: dict[Kind, tuple[str, str]] = {
    "speaker": ("<", ">"),
    "said": ("{", "}"),
    "figure": ("#", "#"),
    "judgement": ("*", "*"),
}
ROLES_NAMED = ("caption", "furniture")
MEANINGS: tuple[tuple[Kind, str], ...] = (
    ("speaker", "speaker[1]"),
    ("said", "1: what speaker 1 says"),
    ("figure", "figure"),
    ("judgement", "judging word"),
)


@attrs.frozen
class Mark:
    """Words to be marked: what they are, and whose. `number` is that of the voice, "" where it has none."""

    span: quizkit.Span
    kind: Kind
    number: str = ""
    voice: int | None = None

    def style(self) -> str:
        """How the words look where there is colour: those of one voice have one."""
        own = "" if self.voice is None else VOICE_COLOURS[self.voice % len(VOICE_COLOURS)]
        return f"{STYLES[self.kind]} {own}".strip()

    def opening(self, plain: bool) -> str:
        """What is put before the words."""
        label = f"{self.number}: " if self.kind == "said" else ""
        return (PLAIN_MARKS[self.kind][0] if plain else "") + label

    def closing(self, plain: bool) -> str:
        """What is put behind the words."""
        label = f"[{self.number}]" if self.kind == "speaker" else ""
        return (PLAIN_MARKS[self.kind][1] if plain else "") + label


def show(reading: quizkit.Reading, console: Console) -> None:
    """Print a reading: in colour where the console has it, else with signs around the words."""
    from rich.text import Text  # only here: JSON needs none of it

    plain = is_plain(console)
    wrapped = console.is_terminal
    article = reading.article
    lines = [heading(one_line(article.source or article.title or article.id)), Text(), legend(plain), Text()]
    for block, marks in marked_blocks(reading):
        lines += [block_text(reading, block, marks, plain), Text()]
    for title, entries in sections(reading):
        lines += [heading(title), *map(Text, entries), Text()]
    for line in lines:
        if plain:
            line = Text(line.plain)
        console.print(line, soft_wrap=not wrapped)


def is_plain(console: Console) -> bool:
    """Tell whether the console shows no colour: a file, a simple terminal, or NO_COLOR."""
    return not console.is_terminal or console.no_color or console.color_system is None


def heading(words: str) -> Text:
    from rich.text import Text

    return Text(words, "bold")


def legend(plain: bool) -> Text:
    """One line that shows each mark on its own name."""
    from rich.text import Text

    line = Text("Marks: ")
    for i, (kind, words) in enumerate(MEANINGS):
        before, behind = PLAIN_MARKS[kind] if plain else ("", "")
        line.append("   " if i else "")
        number = "[1]" if kind == "speaker" else ""
        mark = Mark(quizkit.Span(0, 1), kind, "1", 0 if kind in ("speaker", "said") else None)
        line.append(before + words.removesuffix(number) + behind + number, mark.style())
    return line.append("   ? not sure")


def marked_blocks(reading: quizkit.Reading) -> Iterator[tuple[quizkit.Block, list[Mark]]]:
    """Each block with the marks that lie in it."""
    marks = sorted(marks_of(reading), key=lambda mark: mark.span)
    starts = [mark.span.start for mark in marks]
    for block in reading.blocks:
        inside = marks[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        yield block, [mark for mark in inside if block.holds(mark.span)]


def block_text(reading: quizkit.Reading, block: quizkit.Block, marks: list[Mark], plain: bool) -> Text:
    """A block of the article with its marks, and nothing in it that could steer a terminal."""
    from rich.text import Text

    line = Text(f"({block.role}) " if block.role in ROLES_NAMED else "")
    opened: dict[int, int] = {}
    at = block.start
    for place, is_opening, index in turns(marks):
        line.append(shown(reading.text[at:place]))
        at, mark = place, marks[index]
        if is_opening:
            opened[index] = len(line)
            line.append(mark.opening(plain))
        else:
            line.append(mark.closing(plain))
            line.stylize(mark.style(), opened[index])
    line.append(shown(reading.text[at : block.end]))
    line.stylize({"headline": "bold", "furniture": "dim"}.get(block.role, ""))
    return line


def turns(marks: list[Mark]) -> list[tuple[int, bool, int]]:
    """Where marks open and close, in the order of the text: what opens first closes last."""
    opening = [(mark.span.start, 1, -len(mark.span), i) for i, mark in enumerate(marks)]
    closing = [(mark.span.end, 0, len(mark.span), -i) for i, mark in enumerate(marks)]
    return [(place, bool(opens), abs(i)) for place, opens, _, i in sorted(opening + closing)]


def shown(words: str) -> str:
    """Words of the article as they may go to a terminal."""
    return visible(re.sub(r"\s", " ", words))


def marks_of(reading: quizkit.Reading) -> Iterator[Mark]:
    """Everything that is marked in the article."""
    for one in reading.attributions:
        number = ("nobody named" if one.voice is None else str(one.voice + 1)) + ("" if one.askable else "?")
        if one.source is not None:
            yield Mark(one.source, "speaker", number, one.voice)
        yield from (Mark(span, "said", number, one.voice) for span in one.content)
    yield from (Mark(figure.place(), "figure") for figure in reading.figures)
    for sentence in reading.sentences:
        if sentence.stance == "opinion":
            yield from (Mark(cue.place(), "judgement") for cue in sentence.cues)


def sections(reading: quizkit.Reading) -> Iterator[tuple[str, list[str]]]:
    """What stands below the article: each voice and what it says, then figures and judgements."""
    for voice in reading.voices:
        claims = [_claim(reading, one) for one in reading.attributions if one.voice == voice.id]
        if claims:
            yield f"[{voice.id + 1}] {one_line(voice.name)} ({voice.type})", claims
    if nobody := [_claim(reading, one) for one in reading.attributions if one.voice is None]:
        yield "No source named", nobody
    if figures := [_figure(reading, one) for one in reading.figures]:
        yield "Figures", figures
    if judgements := [_judgement(reading, one) for one in reading.sentences if one.stance == "opinion"]:
        yield "Judgements", judgements


def _claim(reading: quizkit.Reading, one: quizkit.Attribution) -> str:
    words = " … ".join(one_line(span.cut(reading.text)) for span in one.content)
    return f"  {words} [{one.manner}, {one_line(one.cue.cut(reading.text))}]{'' if one.askable else ' (not sure)'}"


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
