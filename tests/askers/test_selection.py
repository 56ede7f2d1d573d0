"""Which questions make a good quiz."""

from collections import Counter

import attrs
import pytest

from quizkit.askers.selection import crowding, evened, how_named, select
from quizkit.model import Evidence, Family, Form, Matching, Option, Pair, Question, SingleChoice


def choice(key: str) -> SingleChoice:
    return SingleChoice((Option(key, True), Option("Nobody", False), Option("Somebody else", False)))


MATCHING = Matching((Pair("one", "Ana Ruiz"), Pair("two", "Tom Birch")))


def question(
    number: int,
    family: Family = "attribution",
    *,
    kind: str = "kind",
    stem: str = "",
    form: Form | None = None,
    at: int | None = None,
) -> Question:
    start = 100 * number if at is None else at
    return Question(
        id=f"q{number}",
        article="a",
        family=family,
        kind=kind,
        certainty="sure",
        stem=stem or f"Stem{number}?",
        form=form or choice(f"Key{number}"),
        evidence=(Evidence("a", start, start + 20, "x" * 20),),
        explanation="So it is.",
        process="retrieve",
    )


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [one.id for one in questions]


def test_families_come_in_turn() -> None:
    many = [*(question(i) for i in range(8)), question(8, "figure"), question(9, "figure"), question(10, "opinion")]
    chosen = select(many, 6)
    assert Counter(one.family for one in chosen) == {"attribution": 3, "figure": 2, "opinion": 1}


def test_kinds_come_in_turn_within_a_family() -> None:
    many = [*(question(i, kind="common") for i in range(5)), question(5, kind="rare")]
    assert {one.kind for one in select(many, 2)} == {"common", "rare"}


def test_a_fresh_key_goes_before_one_that_was_asked_for() -> None:
    many = [question(0, form=choice("Ana Ruiz")), question(1, form=choice("Ana Ruiz")), question(2)]
    assert ids(select(many, 2)) == ["q0", "q2"]


def test_the_order_of_the_text_is_kept() -> None:
    many = [question(0), question(1), question(2, "figure"), question(3, "opinion")]
    assert ids(select(many, 3)) == ["q0", "q2", "q3"]


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 1), (3, 3), (50, 4)])
def test_never_more_than_wanted_and_all_where_few_are_there(count: int, expected: int) -> None:
    assert len(select([question(i) for i in range(4)], count)) == expected


def test_nothing_comes_of_nothing() -> None:
    assert select([], 5) == ()


def test_no_voice_is_the_key_of_most_questions_for_a_source_where_there_are_others() -> None:
    keys = ["Ana Ruiz"] * 6 + ["Tom Birch", "Lena Holt", "Ines Varga"]
    many = [question(i, kind="source-of-claim", form=choice(key)) for i, key in enumerate(keys)]
    chosen = select(many, 5)
    assert Counter(option.text for one in chosen for option in options(one) if option.right)["Ana Ruiz"] == 2
    assert len(chosen) == 5


def test_among_like_questions_those_far_apart_in_the_article_go_first() -> None:
    many = [question(0, at=100), question(1, at=150), question(2, at=9000)]
    assert ids(select(many, 2)) == ["q0", "q2"]


def test_another_seed_may_choose_other_questions() -> None:
    many = [question(i) for i in range(12)]
    assert select(many, 3, 1) == select(many, 3, 1)
    assert (
        len({ids(select(many, 3, seed))[0] for seed in range(6)} | {ids(select(many, 3, seed))[1] for seed in range(6)})
        > 2
    )


def options(one: Question) -> tuple[Option, ...]:
    assert isinstance(one.form, SingleChoice)
    return one.form.options


def test_keys_take_every_place_equally_often() -> None:
    placed = evened([question(i) for i in range(30)], 0)
    assert Counter([option.right for option in options(one)].index(True) for one in placed) == {0: 10, 1: 10, 2: 10}


def test_the_places_of_keys_follow_no_pattern_that_another_seed_repeats() -> None:
    def places(seed: int) -> list[int]:
        return [[o.right for o in options(one)].index(True) for one in evened([question(i) for i in range(30)], seed)]

    assert places(0) == places(0)
    assert places(0) != places(1)


@pytest.mark.parametrize(
    "times",
    [("In 2011", "In 2012", "In 2013"), ("On Monday", "On Friday", "On Sunday"), ("In May", "In June", "In July")],
)
def test_options_with_numbers_days_or_months_keep_their_order(times: tuple[str, str, str]) -> None:
    ordered = SingleChoice(tuple(Option(text, right) for text, right in zip(times, (True, False, False), strict=True)))
    many = [question(i, form=ordered) for i in range(6)]
    assert all(one.form == ordered for one in evened(many, 0))


def test_enemies_are_never_chosen_together() -> None:
    one, other = question(0, at=100), question(1, at=110)
    assert len(select([one, other, question(2)], 3)) == 2


def test_a_question_that_shuts_out_others_gives_way_where_too_few_would_be_left() -> None:
    wide = attrs.evolve(question(0, "opinion"), evidence=(Evidence("a", 100, 320, "x" * 220),))
    many = [wide, question(1), question(2), question(3, at=301)]
    assert ids(select(many, 3)) == ["q1", "q2", "q3"]
    assert "q0" in ids(select(many, 1))


def test_every_third_of_the_text_gets_its_questions() -> None:
    many = [*(question(i, at=100 * i) for i in range(6)), question(6, at=2000), question(7, at=3000)]
    assert {"q6", "q7"} <= set(ids(select(many, 3)))


def test_other_words_are_asked_about_before_the_same_words_again() -> None:
    kinds = ("source-of-claim", "prominence-of-source", "prominence-of-source")
    many = [question(i, kind=kind, at=at) for i, (kind, at) in enumerate(zip(kinds, (100, 100, 130), strict=True))]
    assert "q2" in ids(select(many, 2))


def among(number: int, key: str, *wrong: str) -> Question:
    """A question for a source, all of them at the same distance."""
    options = (Option(key, True), *(Option(one, False) for one in wrong))
    return question(number, kind="source-of-claim", form=SingleChoice(options))


@pytest.mark.parametrize(
    ("key", "wrong", "how"),
    [
        ("Ana Ruiz", ("Zoe Marsh", "Kim Berg"), 1),
        ("Ana Ruiz", ("Zoe Marsh", "Tom Birch"), 0),
        ("Zoe Marsh", ("Ana Ruiz", "Kim Berg"), -1),
        ("That Ana Ruiz said so", ("That Tom Birch said so", "That it is so"), 0),
        ("That Zoe Marsh said so", ("That Tom Birch said so", "That it is so"), -1),
        ("a fisherman", ("the writer", "somebody"), 0),
    ],
)
def test_a_key_is_named_more_or_less_often_than_its_rivals(key: str, wrong: tuple[str, str], how: int) -> None:
    before = [among(0, "Tom Birch", "Ana Ruiz", "Ole Dahl"), among(1, "Ole Dahl", "Ana Ruiz", "Tom Birch")]
    assert how_named(among(2, key, *wrong), [*before, question(3, form=MATCHING)]) == how


def test_a_key_that_is_named_most_often_is_passed_over() -> None:
    options = [
        ("Tom Birch", "Ana Ruiz", "Ole Dahl"),
        ("Ana Ruiz", "Kim Berg", "Joe Lund"),
        ("Zoe Marsh", "Ana Ruiz", "Kim Berg"),
    ]
    first, guessed, other = (among(i, *one) for i, one in enumerate(options))
    parts = {one.id: 0 for one in (first, guessed, other)}
    assert crowding(other, [first], [guessed, other], parts) < crowding(guessed, [first], [guessed, other], parts)


def test_keys_are_now_the_longest_and_now_the_shortest() -> None:
    many = [
        *(among(i, f"somebody long {i}", f"the first {i}", f"a man {i}") for i in range(4)),
        *(among(i, f"a man {i}", f"the first {i}", f"somebody long {i}") for i in range(4, 8)),
    ]
    for seed in range(10):
        chosen = select(many, 4, seed)
        assert Counter(one.id < "q4" for one in chosen) == {True: 2, False: 2}
