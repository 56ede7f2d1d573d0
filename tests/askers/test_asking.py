"""The walk through all kinds: what is asked for is what comes, and always the same."""

import itertools
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import attrs
import pytest

from quizkit.askers import asking
from quizkit.askers.asking import ask_about, why_no_questions
from quizkit.askers.kinds import KINDS
from quizkit.enemies import are_enemies
from quizkit.model import Bank, MadeWith, Matching, MultipleChoice, Question, Reading
from quizkit.traits import traits_of

ROOT = Path(__file__).parents[2]
StoryOf = Callable[..., Any]

FACT = "The ferry carries mail to Low Island twice a week."
LINES = (
    "Ana Ruiz, a carpenter, said one old storm had wrecked about 1,200 boats in one night.",
    "Tom Birch, a pilot, argued that nobody checked a single plank since March.",
    "“Every rope on that pier was rotten,” said Cem Aydin.",
    "Lena Holt, a baker, said selling cheap timber was a disgraceful bargain.",
    "Cod prices would fall within months, officials warned.",
    "Green Harbour Society announced that volunteers might clean every beach.",
    FACT,
)
STORM = "one old storm had wrecked about 1,200 boats in one night"
SALE = "selling cheap timber was a disgraceful bargain"


@pytest.fixture
def reading(story: StoryOf) -> Reading:
    """An article that allows at least one question of every kind."""
    told = story(*LINES).says("Ana Ruiz", "said", STORM)
    told.says("Tom Birch", "argued", "nobody checked a single plank since March")
    told.says("Cem Aydin", "said", "“Every rope on that pier was rotten,”", manner="quote")
    told.says("Lena Holt", "said", SALE)
    told.says("officials", "warned", "Cod prices would fall within months", type="group")
    told.says("Green Harbour Society", "announced", "volunteers might clean every beach", type="organisation")
    told.counts(STORM, "1,200", 1200, hedge="about", unit="boats", said=0)
    told.judges(LINES[1], "claim").judges(LINES[3], "claim", ("disgraceful", "eval_adj", "source"))
    told.judges(FACT, "fact").names("Ines Varga")
    made: Reading = told.reading()
    return made


def ids(questions: Iterable[Question]) -> list[str]:
    return [question.id for question in questions]


# What the story allows; each other kind has a story of its own in the tests of its asker.
ASKED = frozenset(
    {
        "source-of-claim",
        "claim-of-source",
        "match-claims",
        "type-of-source",
        "vague-source",
        "owner-of-figure",
        "hedged-figure",
        "quoted-or-paraphrased",
        "channel-of-statement",
        "standing-of-source",
        "prominence-of-source",
        "reported-opinion",
        "checkable-statement",
        "loaded-words",
    }
)


def test_every_kind_that_the_story_allows_is_asked(reading: Reading) -> None:
    assert {question.kind for question in ask_about(reading)} == ASKED
    assert set(KINDS) > ASKED


def test_a_question_is_of_the_family_of_its_kind(reading: Reading) -> None:
    for question in ask_about(reading):
        assert question.family == KINDS[question.kind]


@pytest.mark.parametrize("family", ["attribution", "figure", "opinion"])
def test_only_the_families_wanted_are_asked(reading: Reading, family: str) -> None:
    asked = ask_about(reading, families=[family])
    assert ids(asked) == ids(question for question in ask_about(reading) if question.family == family)
    assert asked


@pytest.mark.parametrize("kind", sorted(ASKED))
def test_only_the_kinds_wanted_are_asked(reading: Reading, kind: str) -> None:
    assert {question.kind for question in ask_about(reading, kinds=[kind])} == {kind}


def test_a_kind_outside_the_families_wanted_is_not_asked(reading: Reading) -> None:
    assert ask_about(reading, families=["figure"], kinds=["source-of-claim"]) == ()


def test_guarded_kinds_are_left_out_where_only_sure_ones_are_wanted(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded = [
        (attrs.evolve(kind, certainty="guarded") if kind.slug == "match-claims" else kind, ask)
        for kind, ask in asking.ASKERS
    ]
    monkeypatch.setattr(asking, "ASKERS", tuple(guarded))
    assert "match-claims" in {question.kind for question in ask_about(reading)}
    sure = {question.kind for question in ask_about(reading, sure_only=True)}
    assert sure == ASKED - {"match-claims", "vague-source", "loaded-words"}


def test_every_id_is_there_once_and_every_quote_is_in_the_text(reading: Reading) -> None:
    """A bank cannot be built otherwise."""
    questions = ask_about(reading)
    assert Bank("Harbour", (reading.article,), MadeWith("", "", 0), questions).questions == questions


def test_every_answer_on_offer_is_said_why(reading: Reading) -> None:
    for question in ask_about(reading):
        assert question.explanation
        parts: Any = question.form.pairs if isinstance(question.form, Matching) else question.form.options
        assert all(part.feedback for part in parts)


def test_count_takes_a_balanced_choice_without_enemies(reading: Reading) -> None:
    chosen = ask_about(reading, count=4)
    assert {question.family for question in chosen} == {"attribution", "figure", "opinion"}
    assert len(chosen) == 4
    assert not any(are_enemies(one, other) for one, other in itertools.combinations(map(traits_of, chosen), 2))
    assert ids(chosen) == [one for one in ids(ask_about(reading)) if one in ids(chosen)]


def test_another_seed_may_change_the_order_but_no_id_and_no_key(reading: Reading) -> None:
    by_seed = [ask_about(reading, seed=seed) for seed in range(6)]
    for questions in by_seed:
        assert [keyed(question) for question in questions] == [keyed(question) for question in by_seed[0]]
    assert len(set(by_seed)) > 1


def keyed(question: Question) -> tuple[Any, ...]:
    form = question.form
    if isinstance(form, Matching):
        return question.id, question.stem, frozenset((pair.prompt, pair.answer) for pair in form.pairs)
    assert not isinstance(form, MultipleChoice)
    return question.id, question.stem, next(option.text for option in form.options if option.right)


def test_a_question_that_reads_like_one_before_is_left_out(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph that stands twice gives each of its questions again, with another id."""
    again = [
        (kind, lambda *to, ask=ask: [made for one in ask(*to) for made in (one, attrs.evolve(one, id=f"{one.id}-2"))])
        for kind, ask in asking.ASKERS
    ]
    once = ask_about(reading)
    monkeypatch.setattr(asking, "ASKERS", again)
    assert ids(ask_about(reading)) == ids(once)


ASK_ELSEWHERE = """
import pickle, sys
sys.path.insert(0, sys.argv[1])
from quizkit.askers.asking import ask_about
reading = pickle.load(open(sys.argv[2], "rb"))
sys.stdout.buffer.write(repr((ask_about(reading, seed=3), ask_about(reading, seed=3, count=4))).encode())
"""


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_another_process_asks_the_same(reading: Reading, tmp_path: Path, hash_seed: str) -> None:
    (tmp_path / "reading").write_bytes(pickle.dumps(reading))
    done = subprocess.run(
        [sys.executable, "-c", ASK_ELSEWHERE, str(ROOT), str(tmp_path / "reading")],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert done.stdout.decode() == repr((ask_about(reading, seed=3), ask_about(reading, seed=3, count=4)))


def test_nothing_found_nothing_asked(story: StoryOf) -> None:
    reading = story(FACT).reading()
    assert ask_about(reading) == ()
    assert "no attributions" in why_no_questions(reading)


def test_unsure_attributions_are_counted_in_the_reason(reading: Reading) -> None:
    unsure = tuple(attrs.evolve(one, sure=False) for one in reading.attributions)
    doubtful = attrs.evolve(reading, attributions=unsure, sentences=(), figures=())
    assert ask_about(doubtful) == ()
    assert "6 attributions found, but none is sure" in why_no_questions(doubtful)


def test_one_voice_alone_is_given_as_the_reason(story: StoryOf) -> None:
    told = story("Ruiz said the pier had lost its timber.").says("Ruiz", "said", "the pier had lost its timber")
    assert ask_about(told.reading()) == ()
    assert "only one voice" in why_no_questions(told.reading())


def test_what_is_asked_about_a_guarded_attribution_is_guarded(reading: Reading) -> None:
    guarded = attrs.evolve(reading.attributions[0], sure=False, guarded=True)
    less_certain = attrs.evolve(reading, attributions=(guarded, *reading.attributions[1:]))
    asked = ask_about(less_certain, kinds=("source-of-claim",))
    assert {one.certainty for one in asked} == {"guarded", "sure"}
    about_it = [one for one in asked if one.evidence[0].start <= guarded.cue.start < one.evidence[0].end]
    assert [one.certainty for one in about_it] == ["guarded"] * len(about_it) != []
    left = ask_about(less_certain, kinds=("source-of-claim",), sure_only=True)
    assert ids(left) == [one.id for one in asked if one.certainty == "sure"]
