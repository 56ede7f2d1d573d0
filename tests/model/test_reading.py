from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.errors import ModelError
from quizkit.model import Article, Attribution, Block, Cue, Figure, Reading, Sentence, Span, Voice

TEXT = "Captain Orla Finn said 12 boats sank."
ARTICLE = Article.from_text(TEXT)
SAYING = Attribution(Span(0, 17), 0, "Orla Finn", Span(18, 22), (Span(23, 36),), "paraphrase", True)
BEYOND = Span(30, 99)
ASTRAY = "figures[0].same_as: points at a figure that is not there, or at itself"


def figure(**changes: Any) -> Figure:
    return Figure(
        **{
            "start": 23,
            "end": 25,
            "value": 12,
            "hedge": None,
            "unit": Span(26, 31),
            "period": None,
            "owner": "attribution",
            "attribution": 0,
            "same_as": (),
            "sure": True,
            **changes,
        }
    )


def reading(**changes: Any) -> Reading:
    return Reading(
        **{
            "article": ARTICLE,
            "blocks": (Block(0, 37, "body"),),
            "voices": (Voice(0, "Orla Finn", "person", (Span(0, 17),)),),
            "sentences": (Sentence(0, 37, "claim", (Cue(18, 22, "reporting", "outlet"),)),),
            "attributions": (SAYING,),
            "figures": (figure(),),
            **changes,
        }
    )


def faults_of(build: Callable[[], object]) -> list[str]:
    with pytest.raises(ModelError) as error:
        build()
    return [str(fault) for fault in error.value.faults]


def test_a_reading_finds_its_words_in_its_text() -> None:
    whole = reading()
    assert whole.attributions[0].cue.cut(whole.text) == "said"
    assert whole.figures[0].place() == Span(23, 25)


@pytest.mark.parametrize(
    ("build", "fault"),
    [
        (lambda: Block(0, 5, "advert"), "role: 'advert' is none of headline"),
        (lambda: Block(5, 5, "body"), "[5, 5) is no span"),
        (lambda: Voice(0, " ", "person", ()), "name: is blank"),
        (lambda: Voice(0, "Orla", "sailor", ()), "type: 'sailor' is none of person"),
        (lambda: Cue(0, 5, "", "outlet"), "family: is blank"),
        (lambda: Cue(0, 5, "pretext", "reader"), "said_by: 'reader' is none of outlet, source"),
        (lambda: Sentence(0, 5, "rumour"), "stance: 'rumour' is none of fact, claim, opinion, None"),
        (lambda: attrs.evolve(SAYING, voice=None), "source: source, voice and speaker are null together"),
        (lambda: attrs.evolve(SAYING, content=()), "content: is empty"),
        (lambda: attrs.evolve(SAYING, manner="shout"), "manner: 'shout' is none of quote, paraphrase, mixed"),
        (lambda: figure(owner="harbour"), "owner: 'harbour' is none of attribution, outlet, unknown"),
        (lambda: figure(owner="outlet"), "attribution: is given where the owner is an attribution, and only there"),
        (lambda: figure(attribution=None), "attribution: is given where the owner is an attribution, and only there"),
    ],
)
def test_what_was_found_says_which_field_is_wrong(build: Callable[[], object], fault: str) -> None:
    assert faults_of(build)[0].startswith(fault)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"blocks": (Block(0, 38, "body"),)}, "blocks[0]"),
        ({"voices": (Voice(0, "Orla", "person", (Span(0, 7), BEYOND)),)}, "voices[0].mentions[1]"),
        ({"sentences": (Sentence(0, 38, None),)}, "sentences[0]"),
        ({"sentences": (Sentence(0, 37, None, (Cue(30, 99, "x", "outlet"),)),)}, "sentences[0].cues[0]"),
        ({"attributions": (attrs.evolve(SAYING, cue=BEYOND),)}, "attributions[0].cue"),
        ({"attributions": (attrs.evolve(SAYING, source=BEYOND),)}, "attributions[0].source"),
        ({"attributions": (attrs.evolve(SAYING, content=(BEYOND,)),)}, "attributions[0].content[0]"),
        ({"figures": (figure(end=38),)}, "figures[0]"),
        ({"figures": (figure(hedge=BEYOND),)}, "figures[0].hedge"),
        ({"figures": (figure(unit=BEYOND),)}, "figures[0].unit"),
        ({"figures": (figure(period=BEYOND),)}, "figures[0].period"),
    ],
)
def test_every_span_lies_inside_the_text(changes: dict[str, Any], path: str) -> None:
    (fault,) = faults_of(lambda: reading(**changes))
    assert fault.startswith(f"{path}: [")
    assert fault.endswith("ends after the text, which has 37")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"voices": (Voice(1, "Orla", "person", ()),)}, "voices[0].id: must be 0, not 1"),
        ({"voices": ()}, "attributions[0].voice: there is no voice 0"),
        ({"figures": (figure(attribution=1),)}, "figures[0].attribution: there is no attribution 1"),
        ({"figures": (figure(attribution=-1),)}, "figures[0].attribution: there is no attribution -1"),
        (
            {"figures": (figure(same_as=(0,)),)},
            ASTRAY,
        ),
        (
            {"figures": (figure(same_as=(1,)),)},
            ASTRAY,
        ),
    ],
)
def test_every_index_points_at_something(changes: dict[str, Any], fault: str) -> None:
    assert faults_of(lambda: reading(**changes)) == [fault]


def test_a_reading_needs_the_text() -> None:
    textless = attrs.evolve(ARTICLE, text=None)
    assert faults_of(lambda: reading(article=textless)) == ["article.text: a reading needs the text"]


def test_all_faults_of_a_reading_are_told_at_once() -> None:
    faults = faults_of(lambda: reading(blocks=(Block(0, 99, "body"),), voices=()))
    assert [fault.split(":")[0] for fault in faults] == ["blocks[0]", "attributions[0].voice"]


@pytest.mark.parametrize("noun", [SAYING, figure(), reading(), Block(0, 1, "body"), Voice(0, "Orla", "person", ())])
def test_nouns_are_frozen(noun: Any) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(noun, attrs.fields(type(noun))[0].name, 7)
