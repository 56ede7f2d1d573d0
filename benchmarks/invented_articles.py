"""News articles that nobody wrote: people, claims, figures and judgements drawn by a seeded chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import quizkit

_FIRST = (
    "Anna Bruno Clara Denis Edith Farid Greta Hugo Irene Jonas Karin Liam Mira Nils Olga Pavel Rosa Simon Tessa Viktor"
)
_LAST = (
    "Adler Berg Costa Dunne Ekman Fischer Grant Holm Ivers Jansen Keller Lund Moreau Novak Ortiz Price Quist Reed Sand"
)
_POSTS = "mayor|transport secretary|head of the harbour office|spokeswoman for the union|chief engineer|school director"
_PLACES = "Northport|Elm Valley|Castle Hill|Westbrook|Marlow|Red Bay"
_THINGS = "bridge|ferry|school|market hall|tram line|hospital|library|dam"
_VERBS = "said|told reporters|warned|argued|claimed|denied"
_CLAIMS = (
    "the {thing} would stay closed until the spring",
    "the {thing} had cost {number} million dollars more than planned",
    "{number} families had already left the town",
    "nobody had asked the people who live beside the {thing}",
    "the work on the {thing} was safe and would go on",
    "about {number} percent of the workers had joined the strike",
    "the old {thing} could not carry so many people",
    "the council had known of the cracks for {number} months",
)
_PLAIN = (
    "The council of {place} met for {number} minutes on Tuesday, behind closed doors.",
    "The {thing} was built some {number} years ago.",
    "Rain fell on {place} for {number} hours this week.",
    "A report on the {thing} runs to {number} pages.",
)
_JUDGEMENTS = (
    "The {number}-page plan for the {thing} is a shameful waste of money.",
    "Sadly, {place} has become a dull and careless town that lost {number} shops.",
    "It was a brilliant evening for the {number} people who love the {thing}.",
)


def invented_articles(number: int, sentences: int = 30, seed: int = 0) -> Iterator[quizkit.Article]:
    """So many articles, one after the other; the same ones for the same seed, and no two alike."""
    for at in range(number):
        chance = random.Random(f"{seed} {at}")
        yield quizkit.Article.from_text(_text(chance, at, sentences), source=f"invented/{at:06}.txt")


def write_articles(folder: Path, number: int, sentences: int = 30) -> Path:
    """The same articles as text files in a folder, which is made."""
    folder.mkdir(parents=True)
    for article in invented_articles(number, sentences):
        assert article.text is not None
        (folder / Path(article.source).name).write_text(article.text, encoding="utf-8")
    return folder


def _text(chance: random.Random, at: int, sentences: int) -> str:
    place = chance.choice(_PLACES.split("|"))
    people = [
        (f"{first} {last}", chance.choice(_POSTS.split("|")))
        for first, last in zip(chance.sample(_FIRST.split(), 4), chance.sample(_LAST.split(), 4), strict=True)
    ]
    lines: list[str] = []
    while len(lines) < sentences:
        if (line := _sentence(chance, people, place)) not in lines:
            lines.append(line)
    paragraphs = [" ".join(lines[start : start + 3]) for start in range(0, sentences, 3)]
    return "\n\n".join([f"{place} argues over case {at}", *paragraphs]) + "\n"


def _sentence(chance: random.Random, people: list[tuple[str, str]], place: str) -> str:
    words = {"thing": chance.choice(_THINGS.split("|")), "place": place, "number": str(chance.randint(2, 90))}
    turn = chance.random()
    if turn < 0.15:
        return chance.choice(_JUDGEMENTS).format(**words)
    if turn < 0.4:
        return chance.choice(_PLAIN).format(**words)
    (name, post), claim = chance.choice(people), chance.choice(_CLAIMS).format(**words)
    if turn < 0.6:
        return f"“{claim[0].upper()}{claim[1:]},” said {name}, the {post}."
    return f"{name}, the {post}, {chance.choice(_VERBS.split('|'))} that {claim}."
