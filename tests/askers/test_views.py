"""Judgements, demands, forecasts and contentions in the mouths of sources."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.views import reported_views, views_of

StoryOf = Callable[..., Any]


def told(story: StoryOf, said: str, cue: str = "said", judging: str = "", more: str = "") -> Any:
    sentence = f"Ana Ruiz {cue} {said}."
    reading = story(sentence, *([more] if more else [])).says("Ana Ruiz", cue, said)
    cues = [(judging, "eval_adj", "source")] if judging else []
    reading.judges(sentence, "claim", *cues)
    return reading.judges(more, None) if more else reading


VIEWS = [
    ("the harbour sale was an absurd deal", "said", "absurd", "judgement"),
    ("the council should sell the harbour to the town", "said", "", "demand"),
    ("the sale of the harbour would hurt families in Easton", "said", "", "forecast"),
    ("the council sold the harbour to please a friend", "insisted", "", "contention"),
    ("the old sheds by the harbour were very damp and sad", "said", "", "assessment"),
    ("the damp in the sheds was a serious matter", "said", "", "assessment"),
    ("every shed beside the pier needs a better roof", "said", "", "demand"),
    ("the sailors of Easton should mend their boats in winter", "said", "", "demand"),
    ("a second pier would backfire on the town", "said", "", "forecast"),
    ("the old crane was a gift to thieves", "said", "", "assessment"),
    ("the council would be better without a harbour master", "said", "", "assessment"),
]


@pytest.mark.parametrize(("said", "cue", "judging", "sort"), VIEWS, ids=[view[0] for view in VIEWS])
def test_the_sorts_of_views(story: StoryOf, said: str, cue: str, judging: str, sort: str) -> None:
    (view,) = views_of(told(story, said, cue, judging).reading())
    assert view.sort == sort


NO_VIEWS = {
    "no sign": ("the council sold the harbour to a friend", "said", ""),
    "a number": ("the harbour sale cost 40 absurd crowns in all", "said", "absurd"),
    "a number in a word": ("hundreds of sailors had an absurd reason to leave", "said", "absurd"),
    "two statements": ("the ferry sank in May and that the sale was an absurd deal", "said", "absurd"),
    "no verb": ("Being open to an absurd sale of the harbour", "said", ""),
    "much of something": ("the sailors are very much at home in Easton", "said", ""),
    "really": ("the harbour is really two harbours", "said", ""),
    "a weight that nobody is given": ("serious buyers came to the harbour from Norby", "said", ""),
    "taken back": ("the harbour sale was not an absurd deal", "said", "absurd"),
    "a word that measures": ("the harbour had legendary sheds and piers", "said", "legendary"),
    "a word inside another": ("the council gave the harbour broad shoulders", "said", ""),
    "a need that is named": ("the council spoke of the need to sell the harbour", "said", ""),
    "a need that presses": ("the council spoke of a pressing need to sell the harbour", "said", ""),
    "what is done to something": ("the council wants to completely rebuild the harbour", "said", ""),
    "how others feel": ("the council made the sailors feel like they had a weak boat", "said", ""),
    "somebody else's need": ("the council tells whoever sails what you need to pay", "said", ""),
    "a lack that is guessed at": ("every sailor probably needs to sell a boat in winter", "said", ""),
    "a law": ("the law says the council should sell the harbour", "said", ""),
    "a plan": ("the council will be selling the harbour to a friend", "said", ""),
    "a plan with a date": ("the council will get the harbour keys on Monday", "said", ""),
    "somebody else's judgement": ("the critics cast the harbour sale as useless", "said", ""),
    "a creed": ("I believe in the old harbour and in Easton", "said", ""),
    "part of a word": ("die-hard sailors left the harbour at dawn", "said", ""),
    "a nameless she": ("the harbour of Easton got what she calls a useless crane", "said", ""),
    "a comparison that measures": ("each of the sailors told a very different story", "said", ""),
    "very as the same": ("the council paid the very sailors of Easton", "said", ""),
    "a noun inside a phrase": ("the council was afraid of major storms", "said", ""),
    "what others hold": ("the council told every sailor that fishing is too hard", "said", ""),
    "how others looked": ("the council treated the sailor like he was a traitor", "said", "traitor"),
    "on a condition": ("the sailors eat well if the wind is great", "said", ""),
    "an order": ("do not sell the useless harbour to a friend", "said", "useless"),
    "matters of a kind": ("the council spoke of harbour matters all evening", "said", ""),
    "a view that is passed on": ("the mayor tweeted that the council should sell the harbour", "said", ""),
    "a condition": ("the sale would help families if the ferries stopped", "said", ""),
    "a condition that comes first": ("If the ferries stop, the sale will help families in Easton", "said", ""),
    "a forecast that is others' own": ("sailors who think the ferry will fail may leave the town", "said", ""),
    "who is meant by a demand": ("sailors who really should mend their boats sat in the harbour", "said", ""),
    "which plan is meant": ("the council heard of a plan that would help the harbour", "said", ""),
    "a failure that can be looked up": ("the council failed to mend the old crane in Easton", "said", ""),
    "a promise": ("the new pier will be wide and safe", "vowed", ""),
    "much of a thing": ("the council had very good boats in the harbour", "said", ""),
    "how something was done": ("the crane was completely mended in Easton", "said", ""),
    "a weight inside a phrase": ("the council gave the town a difficult winter", "said", ""),
    "a judgement beside an event": ("the mate was careless and locked every door", "said", "careless"),
    "a judgement beside what has happened": ("the mate was careless and the boat has been wrecked", "said", "careless"),
    "a habit": ("sometimes the gate of the harbour would be open at night", "said", ""),
    "a great many": ("there are a great many boats in the harbour", "said", "great"),
    "half of a pair": ("the sale was not just an absurd deal", "said", "absurd"),
}


@pytest.mark.parametrize(("said", "cue", "judging"), NO_VIEWS.values(), ids=NO_VIEWS)
def test_what_is_no_view(story: StoryOf, said: str, cue: str, judging: str) -> None:
    assert views_of(told(story, said, cue, judging).reading()) == ()


def test_a_contention_that_the_article_tells_itself_is_none(story: StoryOf) -> None:
    said = "the council sold the harbour to please a friend"
    reading = told(story, said, "insisted", more="To please a friend the council sold the harbour at night.").reading()
    assert views_of(reading) == ()


def test_a_demand_counts_before_the_judgement_in_it(story: StoryOf) -> None:
    (view,) = views_of(told(story, "the council should stop the useless sale of sheds").reading())
    assert (view.sort, view.shown_by) == ("demand", "should")


PLAIN = {
    "said of something": ("the harbour sale was a truly absurd deal", "absurd", True),
    "said in passing": ("the council signed an absurd deal about the harbour", "absurd", False),
    "a demand": ("the council should sell the harbour to the town", "", True),
    "a forecast": ("the sale of the harbour would hurt families in Easton", "", True),
    "behind a fact": ("the council sold the old harbour at night and should pay the town", "", False),
    "only weighed": ("the old sheds by the harbour were very damp and sad", "", False),
}


@pytest.mark.parametrize(("said", "judging", "plain"), PLAIN.values(), ids=PLAIN)
def test_a_view_is_plain_where_the_whole_statement_is_one(story: StoryOf, said: str, judging: str, plain: bool) -> None:
    (view,) = views_of(told(story, said, judging=judging).reading())
    assert view.is_plain is plain


def test_a_quotation_that_leans_on_an_earlier_one_is_no_view(story: StoryOf) -> None:
    said = "“We should sell it to the town of Easton”"
    made = story(f"{said}, said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    assert views_of(made.judges(f"{said}, said Ana Ruiz.", "claim").reading()) == ()


def test_the_plain_views_come_first_and_each_voice_in_its_turn(story: StoryOf) -> None:
    said = [
        ("Ana Ruiz", "the council signed an absurd deal about the harbour"),
        ("Ana Ruiz", "the council should sell the harbour to the town"),
        ("Ana Ruiz", "every ferry must carry bicycles without a fee"),
        ("Tom Birch", "schools ought to offer lessons to children"),
    ]
    made = story(*(f"{name} said {words}." for name, words in said))
    for name, words in said:
        cues = [("absurd", "eval_adj", "source")] if "absurd" in words else []
        made.says(name, "said", words).judges(f"{name} said {words}.", "claim", *cues)
    shown = [view.shown_by for view in reported_views(made.reading())]
    assert shown == ["should", "ought to", "must", "absurd"]


def test_a_view_may_stand_in_a_later_sentence_of_what_somebody_says(story: StoryOf) -> None:
    said = "“The council sold the harbour in May. The whole sale was a very unfair deal for sailors.”"
    made = story(f"{said} Ana Ruiz said so.").says("Ana Ruiz", "said", said, manner="quote")
    (view,) = views_of(made.judges(said, "claim").reading())
    assert view.claim.statement == "The whole sale was a very unfair deal for sailors"


def test_a_mark_inside_the_words_that_show_a_view_is_left_out(story: StoryOf) -> None:
    (view,) = views_of(told(story, "the new crane would ‘drive the town of Easton off the cliff’").reading())
    assert view.words_shown == "would drive"
    assert view.is_plain


@pytest.mark.parametrize(
    ("said", "is_view"),
    [
        ("“I think the sailors of Easton will sail home before winter”", True),
        ("“I think I will sail home to Easton before winter”", False),
        ("“I think we will sail home to Easton before winter”", False),
        ("“I sail to what I think are the real harbours”", False),
        ("“We are confident that the sailors of Easton will be paid”", True),
        ("“I am sure of the sailors of Easton and the harbour”", False),
        ("“I would argue that the sailors of Easton lost the harbour”", True),
        ("“We worry about the sailors of Easton and the harbour”", False),
        ("“We continue to believe that the sailors lost the harbour”", True),
        ("“I feel that the sailors of Easton lost the harbour”", True),
        ("“I feel badly for the sailors of Easton and the harbour”", False),
        ("“I believe that the sailors of Easton lost the harbour”", True),
        ("“I believe in the sailors of Easton and the harbour”", False),
    ],
)
def test_what_people_think_of_themselves_is_no_view(story: StoryOf, said: str, is_view: bool) -> None:
    made = story(f"{said}, said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    assert bool(views_of(made.judges(f"{said}, said Ana Ruiz.", "claim").reading())) is is_view


DEMANDS_AND_FORECASTS = {
    "“It's time to give the sailors of Easton a stronger harbour”": ("It's time to", "demand"),
    "“Easton's going to win the great race of the harbours”": ("'s going to win", "forecast"),
    "“The town is not going to get a stronger harbour”": ("is not going to get", "forecast"),
    "“The town will eventually get a stronger harbour”": ("will eventually get", "forecast"),
}


@pytest.mark.parametrize("said", DEMANDS_AND_FORECASTS)
def test_demands_and_forecasts_in_other_words(story: StoryOf, said: str) -> None:
    made = story(f"{said}, said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    (view,) = views_of(made.judges(f"{said}, said Ana Ruiz.", "claim").reading())
    assert (view.shown_by, view.sort) == DEMANDS_AND_FORECASTS[said]


def test_what_we_need_is_a_demand(story: StoryOf) -> None:
    said = "“We need brave sailors and a stronger harbour”"
    made = story(f"{said}, said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    (view,) = views_of(made.judges(f"{said}, said Ana Ruiz.", "claim").reading())
    assert (view.shown_by, view.sort) == ("We need", "demand")


def test_a_question_is_no_view(story: StoryOf) -> None:
    said = "“Was the council to remain in an absurd harbour?”"
    made = story(f"{said} asked Ana Ruiz.").says("Ana Ruiz", "asked", said, manner="quote")
    assert views_of(made.judges(f"{said} asked Ana Ruiz.", "claim", ("absurd", "eval_adj", "source")).reading()) == ()
