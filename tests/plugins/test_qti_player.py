"""QTI packages played in a browser: each answer earns what it should, and what is told is told after answering."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import Any

import pytest
from quizkit_qti.scoring import offered

from quizkit import Bank, Matching, MultipleChoice, Question, SingleChoice
from tests.plugins.qti_convert import upgraded
from tests.plugins.qti_package import packed
from tests.plugins.qti_player import Player, player_or_skip

Load = Callable[[dict[str, bytes]], Player]


@pytest.fixture
def load(browser: Any) -> Iterator[Load]:
    """Open a package in the player; at the end nothing may have gone wrong and nothing may have been asked for."""
    player_or_skip()
    context = browser.new_context()
    players: list[Player] = []

    def open_package(files: dict[str, bytes]) -> Player:
        players.append(Player(context.new_page(), files))
        players[-1].page.set_default_timeout(5000)
        players[-1].start()
        return players[-1]

    yield open_package
    context.close()
    assert [(one.strayed, one.dialogs, one.complaints) for one in players] == [([], [], [])] * len(players)


def item_of(question: Question) -> str:
    return f"items/Q-{question.id}.xml"


def key(question: Question) -> tuple[str, ...]:
    """What has to be chosen for a question to be right."""
    if isinstance(question.form, Matching):
        names = offered(question.form)
        return tuple(f"P{i} {names[pair.answer]}" for i, pair in enumerate(question.form.pairs, start=1))
    return tuple(f"O{i}" for i, option in enumerate(question.form.options, start=1) if option.right)


def answers(question: Question) -> list[tuple[str, ...]]:
    """Every way to answer a question: each option, each set of options, each way to fill a table in."""
    if isinstance(question.form, Matching):
        columns = offered(question.form).values()
        rows = [[f"P{i} {name}" for name in columns] for i, _ in enumerate(question.form.pairs, start=1)]
        return list(product(*rows))
    options = [f"O{i}" for i, _ in enumerate(question.form.options, start=1)]
    most = 1 if isinstance(question.form, SingleChoice) else len(options)
    return [some for size in range(1, most + 1) for some in combinations(options, size)]


def first_wrong(question: Question) -> tuple[str, ...]:
    return next(answer for answer in answers(question) if answer != key(question))


def earned(question: Question, answer: tuple[str, ...]) -> float:
    """What an answer should earn: a share for each right part, and where several are right, a wrong one costs."""
    right = key(question)
    good = sum(part in right for part in answer) / len(right)
    if not isinstance(question.form, MultipleChoice):
        return good
    return max(0.0, good - sum(part not in right for part in answer) / (len(question.form.options) - len(right)))


def test_every_way_to_answer_earns_what_it_should(load: Load, bank: Bank) -> None:
    player = load(packed(bank))
    for question in bank.questions:
        scores = {answer: player.scored(item_of(question), answer) for answer in answers(question)}
        assert scores == {answer: pytest.approx(earned(question, answer), abs=0.001) for answer in scores}
        assert [answer for answer, score in scores.items() if score == 1] == [key(question)]


def test_a_package_of_qti_2_scores_alike_once_it_is_upgraded(load: Load, bank: Bank) -> None:
    player = load(upgraded(packed(bank, version="2.1")))
    for question in bank.questions:
        assert player.scored(item_of(question), key(question)) == 1
        assert "11,400 passengers" in player.page.locator(".qti-shared-stimulus").inner_text()
        wrong = first_wrong(question)
        assert player.scored(item_of(question), wrong) == pytest.approx(earned(question, wrong), abs=0.001)


def test_nothing_is_told_before_an_answer_and_all_after_it(load: Load, bank: Bank) -> None:
    player = load(packed(bank))
    choice, several, matching = map(item_of, bank.questions)
    for item in (choice, several, matching):
        player.show(item)
        assert player.told() == []
        assert player.score() == 0  # nothing was chosen
        assert player.told() == []
    player.scored(choice, ["O1"])
    explanation = ["The sentence that gives the figure begins with her name.", "Paragraph 3:"]
    evidence = "Board chair Ines Varga said the boat loses £90,000 a year."
    chosen = ["He speaks of being cut off.", "Paragraph 4:", "said Tomas Ibe"]
    assert player.told() == [*chosen, *explanation, evidence]
    player.scored(choice, ["O2"])
    assert player.told() == ["Her name stands before “said”.", *explanation, evidence]
    player.scored(several, ["O1", "O3"])
    assert set(player.told()[:2]) == {"It judges what will follow.", "A count can be looked up."}
    player.scored(matching, ["P1 A1"])
    assert player.told()[0] == "Each statement has its own verb of saying."
    assert player.told()[-1].endswith("The decision is heartless. – Tomas Ibe “He” is Mr Ibe.")


def test_hostile_texts_are_shown_as_they_are_and_score(load: Load, hostile_bank: Bank) -> None:
    player = load(packed(hostile_bank))
    for question in hostile_bank.questions:
        assert player.scored(item_of(question), key(question)) == 1
        assert player.page.locator("qti-prompt").text_content() == question.stem
        assert question.explanation in player.page.locator("qti-content-body p").all_text_contents()
        if isinstance(question.form, Matching):
            cells = player.page.locator("qti-match-interaction td[part=c-header]").all_text_contents()
            assert sorted(cells) == sorted(pair.prompt for pair in question.form.pairs)
        else:
            shown = player.page.locator("qti-simple-choice").evaluate_all("all => all.map(one => one.firstChild.data)")
            assert sorted(shown) == sorted(option.text for option in question.form.options)
    for question in hostile_bank.questions[:3]:
        assert player.scored(item_of(question), first_wrong(question)) < 1


def test_the_test_leads_through_all_items_with_the_article_beside_them(load: Load, bank: Bank) -> None:
    player = load(packed(bank))
    player.page.set_content(
        "<qti-test navigate=item><test-navigation><test-container test-url=/test.xml></test-container>"
        "<test-next>Next</test-next></test-navigation></qti-test>"
    )
    for number, question in enumerate(bank.questions):
        if number:
            player.page.locator("test-next").click()
        player.page.locator("qti-prompt", has_text=question.stem).wait_for()
        player.page.locator("qti-stimulus-body", has_text="11,400 passengers").wait_for()
