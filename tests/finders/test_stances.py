"""Stances: fact, claim or opinion by strict gates, None in doubt; and the cues with who says them."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quizkit.finders.passages import Passage
from quizkit.finders.stances import find_stances
from quizkit.model import Attribution, Stance

Parse = Callable[..., tuple[Passage, ...]]
Said = Callable[..., Attribution]


def stances(parse: Parse, text: str, *attributions: Attribution) -> list[Stance | None]:
    return [sentence.stance for sentence in find_stances(parse(text), attributions)]


def cues(parse: Parse, text: str, *attributions: Attribution) -> list[tuple[str, str, str]]:
    found = [cue for sentence in find_stances(parse(text), attributions) for cue in sentence.cues]
    return [(cue.cut(text), cue.family, cue.said_by) for cue in found]


OPINIONS = [
    "Of course, this absurd and shameful plan is utterly reckless.",
    "The council must surely stop this disgraceful charade at once.",
    "Sadly, the harbour deal is nothing but a ridiculous farce.",
    "It is clear that this pathetic scheme should never have passed!",
    "Under the pretext of safety, the ministry shamelessly wrecked a truly wonderful park.",
]
FACTS = [
    "The army of Norway seized the port of Narvik in April 1940.",
    "Workers in Oslo built 40 houses beside the river in 2016.",
    "The river Elbe flooded Dresden in August 2002.",
    "She died in Oslo on Monday.",  # short
    "The choir of Narvik recorded the song “The Old Bridge” in Oslo in 2016.",  # a title
    "Ana Ruiz appeared in court in Oslo on Monday.",  # no guess
    "The town of Hamar lies 30 miles north of Oslo.",  # no lie
    "Most of the shops in Oslo closed on Monday, the 3rd of May.",  # a share, no judgement
]
NEITHER = [
    "some workers in Oslo built 40 houses beside the river in 2016.",  # begins in the middle
    f"Workers in Oslo built 40 houses in 2016, {'a barn, ' * 20}and a mill.",  # long
    "Ana Ruiz appeared to sing in Oslo in 2016.",  # a guess
    "The council repaired the bridge beside the old mill.",  # no name, no number
    "Oslo wants 40 libraries and some 20 cinemas in its centre.",  # a wish
    "Oslo opens 40 libraries beside the river on Monday.",  # not in the past
    "Critics in Oslo wanted 40 plans for the harbour in 2016.",  # attitude
    "Workers in Oslo probably built 40 houses in 2016.",  # a guess
    "But workers in Oslo built 40 houses beside the river in 2016.",  # goes on from something
    "Workers in Oslo built 40 “green” houses beside the river in 2016.",  # quotation marks
    "Oslo's absurd tower fell in 2016 after a storm hit the coast.",  # one judging word
    "We must surely stop this disgraceful and utterly absurd charade at once.",  # first person
    "Utterly absurd and shameful!",  # too short
    "Of course, this absurd and shameful plan is utterly reckless",  # no end
]


@pytest.mark.parametrize("text", OPINIONS)
def test_two_kinds_of_judging_words_and_nobody_reported_are_an_opinion(parse: Parse, text: str) -> None:
    assert stances(parse, text) == ["opinion"]


@pytest.mark.parametrize("text", FACTS)
def test_a_plain_dated_report_of_the_past_is_a_fact(parse: Parse, text: str) -> None:
    assert stances(parse, text) == ["fact"]


@pytest.mark.parametrize("text", NEITHER)
def test_a_sentence_in_doubt_has_no_stance(parse: Parse, text: str) -> None:
    assert stances(parse, text) == [None]


def test_a_sure_report_without_judging_words_around_it_is_a_claim(parse: Parse, said: Said) -> None:
    text = "The mayor said that the bridge was unsafe for lorries."
    found = said(text, "The mayor", "said", "that the bridge was unsafe for lorries")
    assert stances(parse, text, found) == ["claim"]


def test_says_in_the_present_is_a_claim_too(parse: Parse, said: Said) -> None:
    text = "The mayor says that the bridge was unsafe for lorries."
    found = said(text, "The mayor", "says", "that the bridge was unsafe for lorries")
    assert stances(parse, text, found) == ["claim"]


REPORTS = [
    "A police report shows that the driver was asleep.",
    "But a survey finds that the bridge is unsafe for lorries.",
    "But villagers have argued that the bridge was unsafe for lorries.",
    "She said that the bridge was unsafe for lorries.",
    "Villagers argue that the bridge was unsafe for lorries.",
    "“They proudly wave flags on the bridge,” the mayor said on Monday.",
    "Villagers claim that the bridge is sinister and should go.",
]
SPEECH_ACTS = [
    "The mayor promised to pay for the repairs by May.",
    "The mayor has promised to pay for the repairs by May.",
    "The union called for a strike at the mill on Monday.",
    "The union is urging workers to strike at the mill on Monday.",
    "Critics in Oslo rejected 40 plans for the harbour in 2016.",
    "The two owners met the mayor and demanded a new bridge.",
    "Twenty farmers signed a letter on Monday, arguing that the old bridge was unsafe for lorries.",
]
NO_SPEECH_ACTS = [
    "The mayor did not promise to pay for the repairs.",
    "It called for a good deal of patience on the way.",
    "The union called the owner of the mill on Monday.",
    "The heavy rain continued in the hills until late on Monday.",
    "The police charged the owner of the mill with theft on Monday.",
    "It was then that the owner left the mill, adding that nobody should wait.",
]
CITED = [
    ("The rent in Oslo is falling fast, according to the council.", "The rent in Oslo is falling fast", "claim"),
    ("According to the council, the rent in Oslo is falling.", "the rent in Oslo is falling", "claim"),
    (
        "The tenant, who, according to the council, is never at home, owns a mill.",
        "is never at home, owns a mill",
        None,
    ),
]
NOT_REPORTED = [
    "The rent in Oslo varies according to the size of the flat.",
    "The owner lives by the sea according to her old convictions.",
    "The bridge (which is unsafe, according to the council) runs over the Elbe and the canal.",
    "The sheer size of the crowd reveals that the bridge was unsafe for lorries.",
    "But villagers argue that the bridge was unsafe for lorries.",
    "The mayor just says that the bridge is unsafe for lorries.",
    "Villagers sincerely asked when the bridge would be safe for lorries.",
    "The mayor argued smugly that the bridge was safe for lorries.",
    "The owner left the mill, wryly adding that the bridge was safe for lorries.",
    "Villagers claim that the perfectly beautiful old bridge is sinister and should go.",
    "Here the speech is shameful, if short: “The bridge is safe,” she says, “and will stay so.”",
    "The old bridge over the canal closed (some villagers argue it was safe) and lorries left it.",
    "Although the mayor claimed that the bridge was safe and that nobody should worry, the storm did hurt it.",
]
THOUGHTS = [
    "She wondered whether the bridge was unsafe for lorries.",
    "They hope that the bridge is unsafe for lorries.",
]


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_whose_source_is_not_sure_is_a_claim_all_the_same(parse: Parse, text: str) -> None:
    assert stances(parse, text) == ["claim"]


@pytest.mark.parametrize(("text", "content", "stance"), CITED)
def test_what_is_so_according_to_somebody_is_a_claim(
    parse: Parse, said: Said, text: str, content: str, stance: Stance | None
) -> None:
    found = attrs.evolve(said(text, "the council", "ccording to", content), sure=False)
    assert stances(parse, text, found) == [stance]


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_what_the_outlet_argues_with_or_only_points_at_is_no_claim(parse: Parse, text: str) -> None:
    assert stances(parse, text) != ["claim"]


@pytest.mark.parametrize("text", SPEECH_ACTS)
def test_what_is_done_by_speaking_is_a_claim(parse: Parse, text: str) -> None:
    assert stances(parse, text) == ["claim"]


def test_a_sure_according_to_is_a_claim_in_any_tense(parse: Parse, said: Said) -> None:
    text = "The old bridge is unsafe for lorries, according to the roads office."
    found = said(text, "the roads office", "according to", "The old bridge is unsafe for lorries")
    assert stances(parse, text, found) == ["claim"]


@pytest.mark.parametrize("text", NO_SPEECH_ACTS)
def test_what_is_not_said_by_somebody_is_no_claim(parse: Parse, text: str) -> None:
    assert "claim" not in stances(parse, text)


@pytest.mark.parametrize("text", THOUGHTS)
def test_a_thought_is_no_claim(parse: Parse, text: str) -> None:
    assert stances(parse, text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor absurdly said that the bridge was unsafe for lorries.",
        "The mayor finally admitted that the bridge was unsafe for lorries.",
        "The disgraceful mayor said that the bridge was unsafe for lorries.",
    ],
)
def test_a_report_framed_with_a_judgement_is_no_claim(parse: Parse, said: Said, text: str) -> None:
    cue = "admitted" if "admitted" in text else "said"
    found = said(text, "mayor", cue, "that the bridge was unsafe for lorries")
    assert stances(parse, text, found) == [None]


def test_a_judgement_inside_the_report_is_the_source_s(parse: Parse, said: Said) -> None:
    text = "The mayor said that the absurd bridge was a disgrace."
    found = said(text, "The mayor", "said", "that the absurd bridge was a disgrace")
    assert stances(parse, text, found) == ["claim"]
    assert cues(parse, text, found) == [("absurd", "eval_adj", "source"), ("disgrace", "loaded_n", "source")]


def test_a_small_report_does_not_make_the_whole_sentence_a_claim(parse: Parse, said: Said) -> None:
    text = "The army, which officials said was small, crossed the river near the mill and burned the farms on the hill."
    found = said(text, "officials", "said", "was small")
    assert stances(parse, text, found) == [None]


def test_according_to_exempts_its_own_clause_only(parse: Parse, said: Said) -> None:
    text = "The shameful bridge was unsafe, according to the mayor."
    found = said(text, "the mayor", "according to", "was unsafe")
    assert stances(parse, text, found) == [None]
    assert cues(parse, text, found) == [("shameful", "eval_adj", "outlet")]


@pytest.mark.parametrize(("sure", "stance"), [(True, "claim"), (False, None)])
def test_a_quotation_running_on_is_as_sure_as_its_attribution(
    parse: Parse, said: Said, sure: bool, stance: Stance | None
) -> None:
    text = "“The bridge is absurd. It should surely never have been built. Shame on them all,” the mayor said."
    found = said(text, "the mayor", "said", text[: text.index(" the mayor")], sure=sure)
    assert stances(parse, text, found)[1] == stance


LESS_SURE = [
    ("The sale of the pier is pathetic, and the council bungled it.", "opinion"),  # two openly judging words
    ("The sale of the pier was simply too pathetic for the town.", None),  # one of them, and words that strengthen
]


@pytest.mark.parametrize(("text", "stance"), LESS_SURE)
def test_a_lower_score_needs_more_words_that_judge_openly(parse: Parse, text: str, stance: Stance | None) -> None:
    assert stances(parse, text) == [stance]


def test_a_text_that_judges_much_has_no_facts(parse: Parse) -> None:
    plain = ["The harbour lay still in the pale light of a long day."] * 7
    judged = ["The absurd harbour lay still in the pale light of a long day."] * 7
    assert stances(parse, " ".join([FACTS[0], *plain]))[0] == "fact"
    assert stances(parse, " ".join([FACTS[0], *judged]))[0] is None


def test_judgement_in_an_unknown_voice_is_no_opinion(parse: Parse) -> None:
    text = "Villagers said that this absurd and shameful plan was utterly reckless and should surely be stopped."
    assert stances(parse, text) == ["claim"]


def test_quoted_judgement_is_no_opinion_of_the_outlet(parse: Parse) -> None:
    text = "“Of course, this absurd and shameful plan is utterly reckless.”"
    assert stances(parse, text) == [None]
    assert {said_by for _, _, said_by in cues(parse, text)} == {"source"}


def test_a_sentence_that_carries_on_a_report_is_in_doubt(parse: Parse, said: Said) -> None:
    report = "The mayor said that the bridge was unsafe for lorries."
    more = "The town of Hamar also built 40 houses beside the lake in 2016."
    found = said(report, "The mayor", "said", "that the bridge was unsafe for lorries")
    assert stances(parse, f"{report} {more}", found) == ["claim", None]
    assert stances(parse, more) == ["fact"]


def test_a_phrase_counts_once_and_as_a_whole(parse: Parse) -> None:
    text = "The tower was built under the pretext of safety in the north."
    assert cues(parse, text) == [("under the pretext of", "pretext", "outlet")]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("A so called expert came.", ("so called", "pretext", "outlet")),
        ("It’s clear that rain fell.", ("It’s clear", "it_is_adj", "outlet")),
        ("Drivers must stop there.", ("must", "oblig", "outlet")),
        ("Rain will perhaps fall.", ("perhaps", "hedge", "outlet")),
        ("A “peaceful” march went by.", ("“peaceful”", "scare", "outlet")),
        ("The mayor turned a blind eye.", ("turned a blind eye", "loaded_ph", "outlet")),
        ("The paper smeared him.", ("smeared", "loaded_v", "outlet")),
        ("The mayor lies about the bridge.", ("lies", "loaded_v", "outlet")),
        ("Is it raining?", ("?", "rhetq", "outlet")),
        ("A ludicrously tall tower stood there.", ("ludicrously", "eval_adj", "outlet")),
        ("A half-baked plan won.", ("half-baked", "eval_adj", "outlet")),
    ],
)
def test_cues_have_their_words_family_and_voice(parse: Parse, text: str, cue: tuple[str, str, str]) -> None:
    assert cue in cues(parse, text)


def test_only_the_body_has_sentences_and_they_keep_their_places(parse: Parse) -> None:
    text = "Absurd Bridge Opens\nThe bridge opened. Lorries crossed it."
    found = find_stances(parse(text, headline=True), ())
    assert [sentence.cut(text) for sentence in found] == ["The bridge opened.", "Lorries crossed it."]


def test_cues_come_in_order_of_place(parse: Parse) -> None:
    (sentence,) = find_stances(parse(OPINIONS[0]), ())
    places = [cue.start for cue in sentence.cues]
    assert places == sorted(places)
    assert len(places) >= 3


def test_no_text_no_sentences() -> None:
    assert find_stances((), ()) == ()
