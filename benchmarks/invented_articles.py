"""News articles that nobody wrote: people, claims, figures and judgements drawn by a seeded chance.

They are as dense as news is: a third of the sentences tells what somebody says, a fifth holds a figure, a sentence has
some 130 characters. What a rule costs depends on how often it has something to do.
"""

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
    "the {thing} would stay closed until the spring, since nobody was able to say how deep the cracks go",
    "the {thing} had cost {number} million dollars more than the town had planned when the work began",
    "many families had already left the town, and that those who stay no longer trust the people in charge",
    "nobody had asked the people who live beside the {thing} before the first trees were felled",
    "the work on the {thing} was safe and would go on as soon as the new material has come",
    "about {number} percent of the workers had joined the strike, although they lose a week of their pay by it",
    "the old {thing} could not carry so many people, whatever the company may have promised",
    "the council had known of the cracks for months without a word to those who use the {thing} every day",
)
_OPENINGS = (
    "The council of {place} met on Tuesday behind closed doors",
    "The {thing} stands between the river and the old part of the town",
    "Workers put up a fence around the {thing} early in the week",
    "The road from {place} to the {thing} runs along the river",
    "A long report on the {thing} lies in the town hall of {place}",
    "Children of the nearby schools walk past the {thing} every morning",
    "The {thing} was built when most people here still worked in the mills",
    "A company from outside {place} has looked after the {thing} since then",
)
_ENDINGS = (
    ", and the meeting room was full long before the evening began.",
    ", where a market is held every week from early spring until the first snow.",
    ", while the shops on the other side of the square stayed open as usual.",
    ", which the state and the town have paid for together from the beginning.",
    ", next to a small park with {number} old trees and a stone fountain.",
    " before the rain came and the water rose by {number} inches.",
    ", as it does in most years when the tourists are gone.",
    " and the traffic was led through the narrow streets near the station.",
)
_JUDGEMENTS = (
    "The plan for the {thing} is a shameful waste of money, and everybody in {place} knows it.",
    "Sadly, {place} has become a dull and careless town that let its {thing} fall to pieces.",
    "It was a brilliant evening for all the people who love the {thing}, and a sad one for those who run it.",
)
_JUDGED, _REPORTED = 0.07, 0.41  # shares of the sentences, the second on top of the first
_QUOTED = 0.4  # of what is reported


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
        for first, last in zip(chance.sample(_FIRST.split(), 6), chance.sample(_LAST.split(), 6), strict=True)
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
    if turn < _JUDGED:
        return chance.choice(_JUDGEMENTS).format(**words)
    if turn > _REPORTED:
        return (chance.choice(_OPENINGS) + chance.choice(_ENDINGS)).format(**words)
    (name, post), claim = chance.choice(people), chance.choice(_CLAIMS).format(**words)
    if chance.random() < _QUOTED:
        return f"“{claim[0].upper()}{claim[1:]},” said {name}, the {post}."
    return f"{name}, the {post}, {chance.choice(_VERBS.split('|'))} that {claim}."
