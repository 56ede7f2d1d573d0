"""Our QTI 2.1 against what `qti-convert` makes of our 3.0, and our 3.0 against what it makes of our 2.1."""

from __future__ import annotations

import pytest

from quizkit import Bank
from tests.plugins.qti_convert import downgraded, upgraded
from tests.plugins.qti_package import Element, packed, without_namespaces

BANKS = ("bank", "hostile_bank", "control_bank", "bank_of_two", "bank_without_text")
DIRECTION = "dir"  # QTI 2.1 has no such attribute
SHARING = ("qti-assessment-stimulus-ref", "dependency[@identifierref='A-{id}']", "resource[@identifier='A-{id}']")


def rows(root: Element) -> list[tuple[str, dict[str, str], str, str]]:
    """Every element with its attributes and the texts around it, but for the blanks that indent a file."""

    def words(given: str | None) -> str:
        return given if given and given.strip() else ""

    return [
        (
            str(element.tag),
            {name: value for name, value in element.attrib.items() if "schemaLocation" not in name},
            words(element.text),
            words(element.tail),
        )
        for element in root.iter("*")
    ]


def without(root: Element, *paths: str) -> Element:
    for path in paths:
        for element in root.findall(f".//{path}"):
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
    return root


def is_blank(element: Element) -> bool:
    return len(element) == 0 and not (element.text or "").strip()


@pytest.mark.parametrize("name", BANKS)
def test_ours_is_what_qti_convert_makes_of_our_qti_3(name: str, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    ours, theirs = packed(bank, version="2.1"), downgraded(packed(bank))
    assert set(ours) == set(theirs)
    for path in ours:
        made = without_namespaces(theirs[path])
        for place in [one for one in made.iter("div") if is_blank(one)]:  # where the article was to be shown
            place.getparent().remove(place)  # type: ignore[union-attr]
        assert rows(made) == rows(without_namespaces(ours[path])), path


@pytest.mark.parametrize("name", BANKS)
def test_our_qti_3_is_what_qti_convert_makes_of_ours(name: str, request: pytest.FixtureRequest) -> None:
    bank: Bank = request.getfixturevalue(name)
    ours, theirs = packed(bank), upgraded(packed(bank, version="2.1"))
    assert {path for path in ours if not path.startswith("stimuli/")} == set(theirs)
    sharing = [path.format(id=article.id) for article in bank.articles for path in SHARING]
    for path in theirs:
        own = without(without_namespaces(ours[path]), *sharing, "div[@class='qti-shared-stimulus']")
        for element in own.iter("*"):
            element.attrib.pop(DIRECTION, None)
        made = without(without_namespaces(theirs[path]), "div[@class='qti-shared-stimulus']")
        assert rows(made) == rows(own), path


def test_a_difference_is_noticed(bank: Bank) -> None:
    changed = packed(bank, version="2.1")
    ours = without_namespaces(changed["test.xml"])
    assert rows(ours) != rows(without_namespaces(changed["test.xml"].replace(b'visible="true"', b'visible="false"')))
