"""Which questions give others away."""

import attrs
import pytest

from quizkit.askers.kinds import KINDS
from quizkit.enemies import are_enemies, tells
from quizkit.model import Evidence, Matching, Pair, Question
from quizkit.traits import KNOWN, traits_of
from tests.questions_by_hand import QUOTE, VERB, ask, options

PARAPHRASE = "Ana Ruiz said the frozen harbour of Easton held “ninety boats”"

MARKS = ("No part of it", "The whole of it", "Just “ninety boats”")
WHERE = ("In one place", "In several places", "Nowhere")
NAMES = ("Ana Ruiz", "Tom Birch", "Lena Holt")
CAPACITIES = ("As a scholar or analyst", "As an official of some city", "As a fisher or trader")
CHANNELS = ("In remarks to a news outlet", "In a letter", "In a speech")

BOATS = "“The frozen harbour held ninety boats”"
WHO = ask(
    "source-of-claim", "Whom does the article quote as saying “The frozen harbour held ninety boats”?", options(*NAMES)
)
WHICH = ask(
    "claim-of-source",
    "Which of these statements does the article attribute to Ana Ruiz?",
    options("“The frozen harbour held ninety boats”", "“The ferry was late”", "“The mill burned down”"),
)
FALSE_BOATS = attrs.evolve(WHICH, id="false", form=options("“The mill burned down”", BOATS))
REPORTED = ask(
    "reported-opinion",
    "The article contains these words: “The frozen harbour held ninety boats”. Which does it report as a fact?",
    options("That Ana Ruiz stated this", "That Tom Birch stated this", "That the statement was correct"),
)
TYPE = ask(
    "type-of-source",
    "What kind of source does the article give for the words “The frozen harbour held ninety boats”?",
    options("A named person", "Somebody unnamed", "Nobody at all"),
)
HOW_MUCH = ask(
    "quoted-or-paraphrased",
    "The article reports Ana Ruiz as saying that the frozen harbour of Easton held ninety boats. How much in marks?",
    options(*MARKS),
)
HOW_GIVEN = ask("quoted-or-paraphrased", "How does this one give what Ana Ruiz says?", options("Quoted", "Paraphrased"))
WHERE_NAMED = ask(
    "quoted-or-paraphrased",
    "Where does this article tell whose the quotation is that begins “The frozen harbour of Easton …”?",
    options("Before it", "After it", "Between its parts"),
)
WHERE_HEARD = ask("prominence-of-source", "Where does this one give what Ana Ruiz says?", options(*WHERE))
FIRST_WORD = ask("prominence-of-source", "Which of these people gets the first word in the article?", options(*NAMES))
CAPACITY = ask(
    "standing-of-source",
    "The article cites Ana Ruiz. In what capacity does it introduce this source?",
    options(*CAPACITIES),
    "Ana Ruiz, who counts boats at the university",
)
UNNAMED = attrs.evolve(
    CAPACITY,
    stem="In what capacity does the article introduce the person who says “The frozen harbour held ninety boats”?",
    evidence=(*CAPACITY.evidence, Evidence("a", 110, 110 + len(QUOTE), QUOTE)),
)
CHANNEL = ask(
    "channel-of-statement",
    "Where or how, according to the article, did Ana Ruiz say “The frozen harbour held ninety boats”?",
    options(*CHANNELS),
)
HEARD = ask(
    "heard-or-mentioned", "Which of these people does the article cite?", options("Ana Ruiz", "Per Lund"), at=900
)
SILENT = ask("heard-or-mentioned", "Which of these people has no voice?", options("Per Lund", "Ana Ruiz"), at=1900)
FIGURE = ask(
    "figure-in-own-voice", "Find the figure “ninety boats” in the article. How is it given?", options("A", "B")
)
HEDGE = ask(
    "hedged-figure",
    "In the sentence that begins “The frozen harbour of Easton …”, the article gives the figure “ninety boats”.",
    options("A bare number: ninety", "A lower limit: over ninety"),
)
OF_WHAT_SORT = ask(
    "checkable-statement",
    "In the sentence that ends “… told the Easton Gazette”, the article reports a statement by Ana Ruiz. Of what sort?",
    options("A checkable claim", "A judgement", "A demand"),
)
SAILORS = ask(
    "vague-source", "What sort of word for people without names?", options("“Source” or “insider”", "“Critic”")
)
MATCH = ask(
    "match-claims",
    "Match each statement with its source.",
    Matching((Pair("“The frozen harbour held ninety boats”", "Ana Ruiz"), Pair("“The ferry was late”", "Tom Birch"))),
)
SORT = ask(
    "sort-statements",
    "Sort these statements.",
    Matching((Pair("The frozen harbour held ninety boats.", "Claim"), Pair("The mill burned down in 2011.", "Fact"))),
)


def with_passage(question: Question, passage: str) -> Question:
    return attrs.evolve(question, passage=passage)


@pytest.mark.parametrize(
    ("teller", "asker", "reason"),
    [
        (WHO, WHICH, "the same tie of source and statement, from both ends"),
        (REPORTED, WHO, "the same source of the same words"),
        (WHO, TYPE, "offers people for the statement"),
        (MATCH, WHO, "pairs the statement"),
        (WHO, MATCH, "asks for one of the pairs"),
        (CHANNEL, SORT, "says who says what is to be sorted"),
        (CHANNEL, WHO, "names the speaker of the words"),
        (WHO, HOW_MUCH, "shows the words in marks"),
        (CHANNEL, HOW_GIVEN, "quotes the person"),
        (with_passage(WHO, PARAPHRASE), WHERE_NAMED, "shows where the speaker is named"),
        (
            with_passage(HOW_MUCH, "Ana Ruiz, who counts boats at the university, said so"),
            CAPACITY,
            "shows the capacity",
        ),
        (
            with_passage(HOW_MUCH, "The frozen harbour held ninety boats, Ana Ruiz told the Gazette"),
            CHANNEL,
            "shows it",
        ),
        (WHERE_HEARD, HEARD, "tells that she is heard"),
        (CAPACITY, SILENT, "tells of somebody on offer that she is cited"),
        (MATCH, SILENT, "has one of those on offer among its sources"),
        (SILENT, HEARD, "the key of each is a wrong answer of the other"),
        (WHO, UNNAMED, "has the name that is kept back"),
        (FIRST_WORD, UNNAMED, "has the name that is kept back, for the first word"),
        (attrs.evolve(WHO, form=options("Per Lund", "Tom Birch")), FALSE_BOATS, "has others for a wrong answer"),
        (WHO, OF_WHAT_SORT, "shows the statement that is only pointed out"),
        (HEDGE, FIGURE, "shows the sentence of the figure"),
        (with_passage(WHO, "Ana Ruiz noted that it was cold."), VERB, "shows the verb"),
        (
            ask("loaded-words", "The article reports words of port sources.", options("“said”", "“held”")),
            SAILORS,
            "the word",
        ),
    ],
)
def test_what_one_shows_tells_the_other(teller: Question, asker: Question, reason: str) -> None:
    assert tells(traits_of(teller), traits_of(asker)), reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (WHO, WHERE_HEARD, "where somebody is heard is told by no words"),
        (WHO, FALSE_BOATS, "has its source on offer for a wrong answer"),
        (WHO, FIRST_WORD, "two questions for the same name"),
        (WHO, CAPACITY, "the name is only on offer"),
        (WHO, WHERE_NAMED, "the words without their place"),
        (WHO, HOW_GIVEN, "quotes nobody by name"),
        (WHICH, WHERE_HEARD, "names the person and not the place"),
        (CAPACITY, WHERE_HEARD, "two things about one person"),
        (CAPACITY, VERB, "a capacity is no verb"),
        (WHERE_NAMED, CHANNEL, "where in the article is not where it was said"),
        (WHO, HEARD, "people on offer are not said to speak"),
        (TYPE, SAILORS, "a stem may speak of a source"),
        (
            ask("standing-of-source", "The article cites Tom Birch.", options(*CAPACITIES), "Tom Birch, a trader"),
            ask("vague-source", "What sort of word?", options("“Official” or “authority”", "“Critic”")),
            "fixed answers are not the article's words",
        ),
        (MATCH, CAPACITY, "no word of who she is"),
        (WHERE_HEARD, OF_WHAT_SORT, "names the person and shows no statement"),
    ],
)
def test_the_same_words_may_be_asked_about_in_two_ways(one: Question, other: Question, reason: str) -> None:
    assert not are_enemies(traits_of(one), traits_of(other)), reason


def test_two_of_one_kind_about_the_same_words_ask_the_same() -> None:
    again = attrs.evolve(WHERE_HEARD, stem="How far does one have to read to come to what she says?")
    far = attrs.evolve(again, evidence=(Evidence("a", 4000, 4020, "x" * 20),))
    assert are_enemies(traits_of(WHERE_HEARD), traits_of(again))
    assert not are_enemies(traits_of(WHERE_HEARD), traits_of(far))


def test_every_kind_is_known() -> None:
    assert set(KINDS) == KNOWN
