from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.errors import ModelError
from quizkit.model import (
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
    reference_faults,
)

TEXT = "The mayor said the bridge was safe. Engineers said 40 bolts were missing. Shopkeepers kept silent."
ARTICLE = Article.from_text(TEXT, "Bridge")
SAFE = Evidence.of(ARTICLE, Span(0, 35))
BOLTS = Evidence.of(ARTICLE, Span(36, 73))
OPTIONS = (Option("the mayor", True), Option("the engineers", False, "No.", (BOLTS,)), Option("nobody", False))
PAIRS = (Pair("safe", "the mayor", evidence=(SAFE,)), Pair("bolts missing", "engineers"))


def question(**changes: Any) -> Question:
    return Question(
        **{
            "id": "q1",
            "article": ARTICLE.id,
            "family": "attribution",
            "kind": "source-of-claim",
            "certainty": "sure",
            "stem": "Who says that the bridge is safe?",
            "form": SingleChoice(OPTIONS),
            "evidence": (SAFE,),
            "explanation": "The mayor says so.",
            "process": "retrieve",
            **changes,
        }
    )


def bank(*questions: Question, articles: tuple[Article, ...] = (ARTICLE,)) -> Bank:
    return Bank("Bridges", articles, MadeWith("0.1.0", "none", 0), questions)


def faults_of(build: Callable[[], object]) -> list[str]:
    with pytest.raises(ModelError) as error:
        build()
    return [str(fault) for fault in error.value.faults]


@pytest.mark.parametrize(
    ("start", "end", "quote", "fault"),
    [
        (5, 5, "x", "[5, 5) is no span"),
        (-1, 2, "abc", "[-1, 2) is no span"),
        (0, 9, "The mayo", "quote: has 8 characters, the span 9"),
        (0, 3, " \n ", "quote: is blank"),
        (0, 3, "a\udc00b", "quote: holds a lone surrogate at offset 1"),
    ],
)
def test_evidence_must_be_a_span_with_its_quote(start: int, end: int, quote: str, fault: str) -> None:
    assert faults_of(lambda: Evidence(ARTICLE.id, start, end, quote)) == [fault]


@pytest.mark.parametrize(
    ("form", "options", "fault"),
    [
        (SingleChoice, (Option("a", True), Option("b", True), Option("c", False)), "options: 2 are right"),
        (SingleChoice, (Option("a", False), Option("b", False), Option("c", False)), "options: 0 are right"),
        (SingleChoice, (Option("a", True), Option("b", False)), "options: 2, must be 3 to 6"),
        (SingleChoice, tuple(Option(c, c == "a") for c in "abcdefg"), "options: 7, must be 3 to 6"),
        (SingleChoice, (Option("a b", True), Option("c", False), Option("A  B", False)), "options[2]: 'A  B' repeats"),
        (MultipleChoice, (Option("a", False), Option("b", False), Option("c", False)), "options: none is right"),
        (MultipleChoice, (Option("a", True), Option("b", True)), "options: 2, must be 3 to 6"),
        (MultipleChoice, (Option("a", True), Option("b", True), Option("B", False)), "options[2]: 'B' repeats"),
    ],
)
def test_choices_must_be_answerable(form: type[SingleChoice], options: tuple[Option, ...], fault: str) -> None:
    (told,) = faults_of(lambda: form(options))
    assert told.startswith(fault)


@pytest.mark.parametrize("right", ["yes", 1, None])
def test_an_option_is_right_or_not_and_nothing_between(right: Any) -> None:
    with pytest.raises(ModelError, match=f"right: must be true or false, not {right!r}"):
        Option("the mayor", right)


@pytest.mark.parametrize(
    ("pairs", "spare", "fault"),
    [
        (PAIRS[:1], ("nobody",), "pairs: 1, must be at least 2"),
        ((Pair("safe", "a"), Pair("Safe", "b")), (), "pairs[1]: 'Safe' repeats pairs[0]"),
        ((Pair("safe", "a"), Pair("bolts", "a")), (), "pairs: all have the same answer and no other is on offer"),
        (PAIRS, ("The Mayor",), "spare_answers[0]: 'The Mayor' is the answer of a pair"),
        (PAIRS, ("nobody", "Nobody"), "spare_answers[1]: 'Nobody' repeats spare_answers[0]"),
        (PAIRS, (" ",), "spare_answers[0]: is blank"),
    ],
)
def test_a_matching_must_be_answerable(pairs: tuple[Pair, ...], spare: tuple[str, ...], fault: str) -> None:
    assert faults_of(lambda: Matching(pairs, spare)) == [fault]


def test_the_answers_of_a_matching_stand_once_with_the_spare_ones_last() -> None:
    form = Matching((Pair("1", "fact"), Pair("2", "claim"), Pair("3", "fact")), ("opinion",))
    assert form.answers == ("fact", "claim", "opinion")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"stem": " "}, "stem: is blank"),
        ({"explanation": ""}, "explanation: is blank"),
        ({"passage": ""}, "passage: is blank"),
        ({"kind": 3}, "kind: must be text, not 3"),
        ({"family": "poetry"}, "family: 'poetry' is none of attribution, figure, opinion"),
        ({"certainty": "maybe"}, "certainty: 'maybe' is none of sure, guarded"),
        ({"process": None}, "process: None is none of retrieve, integrate, infer, evaluate, compare"),
        ({"tags": ("ok", "")}, "tags[1]: is blank"),
        ({"evidence": ()}, "evidence: is empty"),
    ],
)
def test_a_question_says_which_field_is_wrong(changes: dict[str, Any], fault: str) -> None:
    assert faults_of(lambda: question(**changes)) == [fault]


def test_all_faults_of_a_question_are_told_at_once() -> None:
    assert len(faults_of(lambda: question(stem="", explanation="", family="x", evidence=()))) == 4


def test_a_review_knows_three_verdicts() -> None:
    assert faults_of(lambda: Review("fine")) == ["status: 'fine' is none of draft, approved, rejected"]


def test_all_evidence_has_its_path_in_the_question() -> None:
    assert dict(question().all_evidence()) == {"evidence[0]": SAFE, "form.options[1].evidence[0]": BOLTS}
    assert dict(question(form=Matching(PAIRS)).all_evidence()) == {
        "evidence[0]": SAFE,
        "form.pairs[0].evidence[0]": SAFE,
    }


def test_a_misquote_is_told_with_its_place_and_the_words_that_stand_there() -> None:
    misquote = Evidence(ARTICLE.id, 4, 9, "major")
    form = SingleChoice((Option("the mayor", True), Option("b", False, evidence=(misquote,)), Option("c", False)))
    assert faults_of(lambda: bank(question(id="q0"), question(form=form))) == [
        "questions[1].form.options[1].evidence[0].quote: the article has 'mayor' at [4, 9), not 'major'"
    ]


def test_a_quote_from_behind_the_end_is_a_misquote() -> None:
    beyond = Evidence(ARTICLE.id, len(TEXT), len(TEXT) + 3, "and")
    (fault,) = faults_of(lambda: bank(question(evidence=(beyond,))))
    assert fault.startswith("questions[0].evidence[0].quote: the article has ''")


def test_without_its_text_an_article_cannot_contradict_a_quote() -> None:
    textless = attrs.evolve(ARTICLE, text=None)
    misquote = Evidence(ARTICLE.id, 4, 9, "major")
    assert bank(question(evidence=(misquote,)), articles=(textless,)).article(ARTICLE.id).text is None


def test_an_article_that_a_bank_does_not_have_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="ffffffff"):
        bank(question()).article("ffffffff")


def test_all_faults_of_a_bank_are_told_at_once() -> None:
    stray = question(article="ffffffff", evidence=(Evidence("eeeeeeee", 0, 3, "The"),))
    assert faults_of(lambda: Bank(" ", (ARTICLE, ARTICLE), MadeWith("", "", 0), (question(), stray), language="")) == [
        "title: is blank",
        "language: is blank",
        f"articles[1].id: {ARTICLE.id!r} is that of articles[0] too",
        "questions[1].id: 'q1' is that of questions[0] too",
        "questions[1].article: 'ffffffff' is not in the bank",
        "questions[1].evidence[0].article: 'eeeeeeee' is not in the bank",
    ]


def test_references_can_be_looked_at_where_parts_of_a_bank_are_missing() -> None:
    faults = reference_faults({2: ARTICLE}, {4: question(), 7: question()})
    assert [str(fault) for fault in faults] == ["questions[7].id: 'q1' is that of questions[4] too"]


@pytest.mark.parametrize("noun", [SAFE, OPTIONS[0], PAIRS[0], SingleChoice(OPTIONS), Review(), question(), bank()])
def test_nouns_are_frozen(noun: Any) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(noun, attrs.fields(type(noun))[0].name, "other")


@pytest.mark.parametrize("seed", [None, "x", 1.5, True])
def test_a_seed_is_a_whole_number(seed: Any) -> None:
    assert faults_of(lambda: MadeWith("0.1.0", "none", seed)) == [f"seed: must be a whole number, not {seed!r}"]
