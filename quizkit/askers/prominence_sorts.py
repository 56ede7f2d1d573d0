"""What is asked about the prominence of a source: the first and the last word, most and least room."""

from __future__ import annotations

import attrs


@attrs.frozen
class Sort:
    """What is asked: the stem, what is told of the key and of a rival, and the habit to take away."""

    stem: str
    of_key: str
    proof: str
    of_quoted: str
    of_others: str
    habit: str


FIRST = Sort(
    "Which of these people gets the first word in the article: whom does it quote first, in quotation marks?",
    "Of these people {key} is the first to be quoted",
    "No other of these people has words in quotation marks before that.",
    "but not before {key}",
    "the article puts no words of {name} in quotation marks before those of {key}",
    "Whoever is quoted first often sets the terms in which a matter is seen: "
    "ask how the article would read if somebody else had begun.",
)
LAST = Sort(
    "Which of these people gets the last word in the article: whom does it quote last, in quotation marks?",
    "Of these people {key} is the last to be quoted",
    "No other of these people has words in quotation marks after that.",
    "but not after {key}",
    "the article puts no words of {name} in quotation marks after those of {key}",
    "What is quoted last often stays in mind: ask what others who are cited would have replied.",
)
EARLIER = attrs.evolve(
    FIRST,
    stem="Which of these people does the article quote before the others, in quotation marks?",
    habit="Notice in which order people are quoted: what stands earlier sets the terms for what follows.",
)
LATER = attrs.evolve(
    LAST,
    stem="Which of these people does the article quote after the others, in quotation marks?",
    habit="Notice who is quoted late: such words can answer what stands before them, and few words answer them.",
)
MOST = Sort(
    "Which of these people gets most room in the article: whom does it quote with most words in quotation marks?",
    "Of these people {key} is quoted with most words, among them",
    "About {count} words of {key} stand in quotation marks, against about {others} of {next}, who comes next.",
    "but with less than half as many words as {key}",
    "the article puts far fewer words of {name} in quotation marks than of {key}, or none",
    "Whoever is quoted at length has more chances to persuade: see how much room each side gets before you weigh them.",
)

LEAST = Sort(
    "Which of these people gets least room in the article: whom does it quote with fewest words in quotation marks?",
    "Of these people {key} is quoted with fewest words",
    "About {count} words of {key} stand in quotation marks, against about {others} of {next}, who comes next.",
    "but with more than twice as many words as {key}",
    "the article puts far more words of {name} in quotation marks than of {key}",
    "See who gets only a few words: a view that is told in brief is easily passed over.",
)
