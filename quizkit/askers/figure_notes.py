"""A figure as a reader might note it down: what the article says with it, in words that read alone, less its hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizkit.askers.antecedents import leans_on_article
from quizkit.askers.figure_clauses import SUM_OR_SHARE, VERB, is_only_dated
from quizkit.askers.figure_excerpts import TURN
from quizkit.askers.figure_parts import is_measured, start_with_hedge
from quizkit.askers.figure_stretches import ENDED, VERBS, begins_clause, from_the_number_on, statement_around
from quizkit.askers.figure_words import LONGEST_CLAUSE, MEASURING, PLURALS, is_percent, is_share
from quizkit.askers.places import sentence_with
from quizkit.askers.standing_alone import QUOTED_INSIDE, reads_alone
from quizkit.askers.wording import capital, content_words, one_line, without_marks, words
from quizkit.model import Figure, Reading

MOST_WORDS = 30
MOST_OTHERS = 1  # figures in a note
DOES = "agreed|began|continue[sd]?|failed|ha[ds]|have|hopes?|managed|needs?|plans?|promised|tried|wants?|wanted"
# What leans on words that are left out; "Ruiz wants to sell" does not, as "ready to sell" does.
LEANS = re.compile(
    r"(?:(?:with|where|which|who|that|this|these|those|both|it|he|she|they|(?:him|her|it)self|themselves)\b)|"
    r"(?:(?:even|just|only) )?(?:in|at|on|of|from|for|by|among|while|although|though|because|if|when|as|since|after|"
    r"before)\b(?!.*, )|to |"
    r"the (?-i:[a-z]+) (?:is|are|was|were)\b|"
    r"\S+(?: \S+)? others\b|.*\bany$|"
    rf"(?:other than|apart from|aside from|except)\b|(?:\w+ )?(?!(?:{DOES})\b)\w+ to \w+|.*\bas a result\b(?! of)|"
    r".*\b(?:of (?:these|those|it|us|you|whom|which)|him|them|(?:do|does|did|done) (?:that|it|so))\b",
    re.I,
)
SUBORDINATE = "(?:that|who|which|whose|when|where|until|while|as|because|since|after|before|if|including)"
OWN_VERB = re.compile(rf"\S+ (?:(?!{SUBORDINATE}\b)\S+ )+?(?:{VERBS})\b")  # of the number itself
TAKES_A_THING = re.compile(
    r"(?:announc|address|attack|cit|describ|discuss|disput|echo|emphasi[sz]|express|highlight|outlin|pledg|propos|"
    r"protest|question|rebut|refut|reiterat|request|stress|urg|voic)(?:e|e?[ds]|ing)?$",
    re.I,
)
JOINING = re.compile(r"in excess of\b", re.I)  # "a bill in excess of $90": without it no note could be read
# "Half of what they need", "4 in 10 are angry", "has 40 percent, and": a share of whom?
OF_NOBODY = re.compile(r"[,;]| (?:of what|said|says?|wants?|are|were|is|was|have|had|has|will|would|could|may)\b")
LONG_BRACKET = re.compile(r"\((?:[^\s()]+ ){4}")  # a sentence of its own
A_RANGE = re.compile(r"\d%?\s?[-–]\s?\d")
QUOTED_FIRST = re.compile(r"[\"“‘']")  # whoever speaks may mean anything by "that"
# What a reader of the note knows to be told as of the article; "this week" would be the reader's own.
AS_OF_THEN = re.compile(r"(?:^|,? )(?:so far|currently)\b(?! by\b)", re.I)
# Where a long statement may end early: ", which lies ...", ", the mayor of ...".
ASIDE = re.compile(r", (?:but|which|who|whose|where|while|the|an?|with|\w+ing) ")

# "90 tons of fish", "$90 in taxes"; "90 fishers in Easton" says nothing of what they did.
OF_WHAT = re.compile(r"[\w,. -]+? (?:of|on|for) |\W[\d.,]+(?: [a-z]+illion)? (?:in|of|on|for) ")
FEW, TELLING = 2, 3  # words behind a number without a clause: "300 young delegates" would leave open what they did
# "The plan of 90 fishers for Easton failed after all": the fishers did not.
VERB_OF_ANOTHER = re.compile(
    r" (?:of|in|for|from|at|on|with) (?:\S+ ){1,12}?(?<!that )(?<!who )(?<!which )[a-z]+ed "
    r"(?!(?:by|in|with|at|on|from|to|for|as|of)\b)"
)
# "Access to 90 boats without any fee": what had none? "Saw 90 boats as a good catch": who saw them so?
OF_ANOTHER = re.compile(r"\b(?:without|already|as)\b")
OF_NO_NOUN = re.compile(r"\s(?:in|at|on|from|to|for|by|with|of what)\s")  # "a crowd of 700 in the gym"
# "1 percent to the output", "125 people in Easton": what happened to them stands before.
NEEDS_A_VERB = re.compile(
    rf"{SUM_OR_SHARE} to |[\w,.]+(?: (?:thousand|million|billion))? people(?: (?:in|at|on|to|near|from|during) .*)?$"
)


def notes_of(reading: Reading, figure: Figure) -> Iterator[str]:
    """The statement around a figure, the clause or the whole sentence, with subject and verb, as far as they would do.

    Its hedge does not stand in them, nor anything else that would tell how exact the number is.
    """
    sentence = sentence_with(reading, figure)
    start = sentence.start if sentence else 0
    if JOINING.match(reading.text, start_with_hedge(figure)):
        return
    for way in (statement_noted, statement_cut, clause_noted, sentence_noted):
        found = without_hedges(reading, figure, way(reading, figure) or "")
        if found and not leans_on_article(reading, start, found) and is_note(reading, figure, found):
            yield capital(found)


def without_hedges(reading: Reading, figure: Figure, note: str) -> str:
    """A note in which the other figures of the sentence have lost their hedges, too: one might tell the other."""
    sentence = sentence_with(reading, figure)
    for one in reading.figures:
        if one.hedge is not None and one != figure and sentence is not None and sentence.holds(one):
            worded = one_line(reading.text[start_with_hedge(one) : one.end])
            note = note.replace(worded, one_line(one.cut(reading.text)))
    return note


def is_note(reading: Reading, figure: Figure, text: str) -> bool:
    """Tell whether words are few enough for a note, lean on no others and do not tell how exact the number is."""
    number = one_line(figure.cut(reading.text))
    if len(words(text)) > MOST_WORDS or LEANS.match(text) or LONG_BRACKET.search(text):
        return False
    if is_share(number) and (text.endswith(number) or OF_NOBODY.match(text, text.find(number) + len(number))):
        return False
    if any(number in quoted for quoted in QUOTED_INSIDE.findall(text)):  # without the hedge they are not the words
        return False
    return not (tells_how_exact(reading, figure, text) or has_more_figures(reading, figure, text))


def has_more_figures(reading: Reading, figure: Figure, note: str) -> bool:
    """Tell whether a note holds two other figures: "rose from 360 to 560, by 200" could be reckoned."""
    sentence = sentence_with(reading, figure)
    others = (one for one in reading.figures if sentence is not None and sentence.holds(one) and one != figure)
    return sum(one_line(one.cut(reading.text)) in note for one in others) > MOST_OTHERS


def statement_noted(reading: Reading, figure: Figure) -> str | None:
    """The statement around a figure without its hedge."""
    statement = statement_around(reading, figure)
    worded = one_line(reading.text[start_with_hedge(figure) : figure.end])
    if statement is None or statement.count(worded) != 1 or is_a_thing(reading, figure):
        return None
    return statement.replace(worded, one_line(figure.cut(reading.text))).removeprefix("… ")


def is_a_thing(reading: Reading, figure: Figure) -> bool:
    """Tell whether what is said with a figure may be a thing and no clause: "expressed doubts about 90 boats"."""
    cited = None if figure.attribution is None else reading.attributions[figure.attribution]
    return cited is not None and bool(TAKES_A_THING.match(cited.cue.cut(reading.text)))


def statement_cut(reading: Reading, figure: Figure) -> str | None:
    """The statement up to the first aside behind the number."""
    statement, number = statement_noted(reading, figure), one_line(figure.cut(reading.text))
    aside = ASIDE.search(statement, statement.find(number) + len(number)) if statement else None
    short = statement[: aside.start()] if statement and aside else None
    return None if short and short.startswith(number) and not VERB.search(short) else short


def sentence_noted(reading: Reading, figure: Figure) -> str | None:
    """The whole sentence with a figure, less its hedge and what ties it to the last one; a time may be told as there.

    Whoever gives the figure stands in it, too: "The mayor says that 90 boats have sunk so far".
    """
    sentence = sentence_with(reading, figure)
    whole = sentence.cut(reading.text).rstrip() if sentence is not None else ""
    told = TURN.sub("", without_marks(whole))
    worded = one_line(reading.text[start_with_hedge(figure) : figure.end])
    if (
        QUOTED_FIRST.match(whole)
        or not ENDED.search(whole)
        or told.count(worded) != 1
        or not reads_alone(AS_OF_THEN.sub("", told).strip(" ,"), quoted=False)
    ):
        return None
    return told.replace(worded, one_line(figure.cut(reading.text)))


def clause_noted(reading: Reading, figure: Figure) -> str | None:
    """The words from a number on, where they are a clause of their own: "90 boats were sold to the island"."""
    stretch = from_the_number_on(reading, figure)
    if stretch is None or stretch.endswith("…") or not begins_clause(reading, figure):
        return None
    return stretch if is_clause(stretch) else None


def is_clause(stretch: str) -> bool:
    """Tell whether words from a number on have its verb: "90 boats that sank were old"."""
    return OWN_VERB.match(stretch) is not None


def stretch_noted(reading: Reading, figure: Figure, least: int = TELLING) -> str | None:
    """The words from a number on, where they say what is counted, though not what became of it: "90 boats of oak"."""
    stretch, number = from_the_number_on(reading, figure), one_line(figure.cut(reading.text))
    if stretch is None or is_measured(reading, figure) or is_only_dated(stretch) or lacks_its_verb(stretch):
        return None
    if number[0].isalnum() and OF_NO_NOUN.match(reading.text, figure.end):
        return None
    if OF_ANOTHER.search(stretch) or (VERB_OF_ANOTHER.search(stretch) and not begins_clause(reading, figure)):
        return None
    telling = content_words(stretch.removeprefix(number)) - MEASURING
    is_told = len(telling) >= least and (not is_share(number) or VERB.search(stretch) is not None)
    if not is_told or not is_note(reading, figure, stretch):
        return None
    return stretch[0].lower() + stretch[1:]  # "Three boats" at the head of a sentence


def few_words_noted(reading: Reading, figure: Figure) -> str | None:
    """The words from a number on, where two of them say what is counted, and of what or what for: "90 tons of fish"."""
    stretch = stretch_noted(reading, figure, FEW)
    is_whole = stretch is not None and not ends_in_list(reading, figure, stretch)
    return stretch if stretch and is_whole and OF_WHAT.match(stretch) else None


def ends_in_list(reading: Reading, figure: Figure, stretch: str) -> bool:
    """Tell whether a list goes on behind a stretch that ends in half a noun: "90 state, town and island taxes"."""
    shown = stretch.removesuffix(" …")
    last = words(shown)[-1]
    behind = one_line(reading.text[figure.start : figure.start + LONGEST_CLAUSE]).removeprefix(shown)
    return behind.startswith(",") and last.islower() and not (last.endswith("s") or last in PLURALS)


def lacks_its_verb(stretch: str) -> bool:
    """Tell whether a stretch says little without the verb before it: a sum that goes to something, people somewhere.

    >>> [lacks_its_verb(one) for one in ("$9 million to the harbour", "90 people in Easton", "90 people were hurt")]
    [True, True, False]
    """
    bare = stretch.removesuffix(" …")
    return NEEDS_A_VERB.match(bare) is not None and VERB.search(bare) is None


def tells_how_exact(reading: Reading, figure: Figure, note: str) -> bool:
    """Tell whether a note holds a range, or gives in percent what the figure gives as a fraction."""
    number = figure.cut(reading.text)
    return bool(A_RANGE.search(note)) or (is_share(number) and not is_percent(number) and is_percent(note))
