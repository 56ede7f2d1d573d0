"""What a QTI package is made of: names that hold together, elements in the schemas' order, the same bytes twice."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import attrs
import pytest
from quizkit_qti import Options, render
from quizkit_qti.texts import identifiers

from quizkit import Article, Bank, Matching, MultipleChoice, SingleChoice
from tests.plugins.qti_package import Element, Package, packed

BANKS = ("bank", "hostile_bank", "control_bank", "bank_of_two", "bank_without_text", "heavy_bank")
VERSIONS = ("3.0", "2.1")
NCNAME = re.compile("[A-Za-z_][A-Za-z0-9_-]{0,31}")  # no dot: QTI writes item.VARIABLE

INLINE = "em|q|small|span|strong|#"
FLOW = f"{INLINE}|blockquote|div|h2|p|ul"
RULE = "qti-response-condition|qti-set-outcome-value"
VALUE = "qti-base-value|qti-correct|qti-map-response|qti-variable|qti-is-null|qti-match|qti-not|qti-sum|"
# What may stand in what, and in which order, as the schemas of QTI say of the elements used here. "#" is text.
CONTENT = {
    "qti-assessment-item": "qti-response-declaration (qti-outcome-declaration )+(qti-assessment-stimulus-ref )?"
    "qti-item-body qti-response-processing qti-modal-feedback ",
    "qti-assessment-stimulus": "qti-stimulus-body ",
    "qti-assessment-test": "qti-outcome-declaration qti-test-part qti-outcome-processing ",
    "qti-test-part": "qti-item-session-control (qti-assessment-section )+",
    "qti-assessment-section": "(qti-assessment-item-ref )+",
    "qti-response-declaration": "qti-correct-response (qti-mapping )?",
    "qti-correct-response": "(qti-value )+",
    "qti-mapping": "(qti-map-entry )+",
    "qti-outcome-declaration": "(qti-default-value )?",
    "qti-default-value": "qti-value ",
    "qti-item-body": "(div )?(blockquote )?(qti-choice-interaction|qti-match-interaction) ",
    "qti-choice-interaction": "qti-prompt (qti-simple-choice ){3,6}",
    "qti-match-interaction": "qti-prompt qti-simple-match-set qti-simple-match-set ",
    "qti-simple-match-set": "(qti-simple-associable-choice )+",
    "qti-simple-choice": "# (qti-feedback-inline )?",
    "qti-simple-associable-choice": "# ",
    "qti-feedback-inline": f"(({INLINE}) )+",
    "qti-modal-feedback": "qti-content-body ",
    "qti-content-body": f"(({FLOW}) )+",
    "qti-stimulus-body": f"(({FLOW}) )+",
    "blockquote": "(p )+",
    "div": f"(({FLOW}) )*",
    "ul": "(li )+",
    "li": f"(({FLOW}) )+",
    "qti-response-processing": f"(({RULE}) )+",
    "qti-response-condition": "qti-response-if (qti-response-else )?",
    "qti-response-if": f"({VALUE}) (({RULE}) )*",
    "qti-response-else": f"(({RULE}) )+",
    "qti-set-outcome-value": f"({VALUE}) ",
    "qti-outcome-processing": "(qti-set-outcome-value )+",
    "qti-not": f"({VALUE}) ",
    "qti-is-null": f"({VALUE}) ",
    "qti-match": f"({VALUE}) ({VALUE}) ",
    "qti-sum": "qti-test-variables ",
    "manifest": "metadata organizations resources ",
    "resources": "(resource )+",
    "resource": "(metadata )?(file )+(dependency )*",
    "general": "identifier (keyword )*",
}


def old(name: str) -> str:
    """A name as QTI 2 spells it."""
    return re.sub("-([a-z])", lambda found: found[1].upper(), name.removeprefix("qti-"))


def misplaced(root: Element, content: dict[str, str]) -> Iterator[str]:
    """The elements whose children are not those that the table grants."""
    for element in root.iter():
        if allowed := content.get(str(element.tag)):
            parts = ["#"] if (element.text or "").strip() else []
            for child in element:
                parts += [str(child.tag), *(["#"] if (child.tail or "").strip() else [])]
            if not re.fullmatch(allowed, "".join(f"{part} " for part in parts)):
                yield f"{element.tag}: {' '.join(parts)}"


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", BANKS)
def test_elements_stand_where_the_schemas_want_them(name: str, version: str, request: pytest.FixtureRequest) -> None:
    content = CONTENT
    if version == "2.1":
        content = {old(tag): re.sub("qti-[a-z-]+", lambda tag: old(tag[0]), kids) for tag, kids in CONTENT.items()}
        content["modalFeedback"] = content.pop("contentBody")
    for path, root in Package.of(request.getfixturevalue(name), version=version).files.items():
        assert list(misplaced(root, content)) == [], path


def test_a_misplaced_element_is_noticed(bank: Bank) -> None:
    (item, *_) = Package.of(bank).items
    item.append(item[0])
    assert list(misplaced(item, CONTENT)) == [f"qti-assessment-item: {' '.join(str(child.tag) for child in item)}"]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", BANKS)
def test_all_names_hold_together(name: str, version: str, request: pytest.FixtureRequest) -> None:
    bank = request.getfixturevalue(name)
    package = Package.of(bank, version=version)
    resources = {one.get("identifier"): one for one in package.manifest.iter("resource")}
    assert {one.get("href") for one in resources.values()} == set(package.files) - {"imsmanifest.xml"}
    assert len(resources) == len(package.files) - 1
    for id, resource in resources.items():
        root = package.files[resource.get("href") or ""]
        assert root.get("identifier") == id
        assert [one.get("href") for one in resource.iterfind("file")] == [resource.get("href")]
        references = root.iterfind("qti-assessment-stimulus-ref"), root.iter("qti-assessment-item-ref")
        wanted = [one.get("identifier") for found in references for one in found]
        wanted += [one.get("identifier") for one in root.iter("assessmentItemRef")]
        assert [one.get("identifierref") for one in resource.iterfind("dependency")] == wanted
        assert set(wanted) <= set(resources)
    for root in package.files.values():
        assert all(NCNAME.fullmatch(one.get("identifier") or "") for one in root.iter() if one.get("identifier"))


def test_the_test_has_a_section_for_each_article_in_order(bank: Bank) -> None:
    other = Article.from_text("The mill will close,\nJo Pell said.", "Mill\n2")
    moved = attrs.evolve(bank.questions[0], article=other.id)
    both = attrs.evolve(bank, title="Boats\nand mills", articles=(other, *bank.articles))
    both = attrs.evolve(both, questions=(bank.questions[1], moved, bank.questions[2]))
    test = Package.of(both).files["test.xml"]
    assert [one.get("title") for one in test.iter("qti-assessment-section")] == ["Mill 2", bank.articles[0].title]
    ids = [one.get("identifier") for one in test.iter("qti-assessment-item-ref")]
    assert ids == [f"Q-{bank.questions[i].id}" for i in range(3)]
    assert test.get("title") == "Boats and mills"
    assert "title" in {loss.field for loss in render(both, Options()).losses}


def test_feedback_may_be_shown_and_the_scores_are_added_up(bank: Bank) -> None:
    test = Package.of(bank).files["test.xml"]
    assert [one.get("show-feedback") for one in test.iter("qti-item-session-control")] == ["true"]
    assert [one.get("variable-identifier") for one in test.iter("qti-test-variables")] == ["SCORE"]


def test_what_is_declared_fits_the_form(bank: Bank) -> None:
    package = Package.of(bank)
    expected = {
        SingleChoice: ("single", "identifier", ["O2"], None),
        MultipleChoice: ("multiple", "identifier", ["O1", "O2"], ["0.5", "0.5", "-0.3333333", "-0.3333333"]),
        Matching: ("multiple", "directedPair", ["P1 A1", "P2 A3", "P3 A3"], ["0.3333333"] * 3),
    }
    for question in bank.questions:
        cardinality, kind, right, worth = expected[type(question.form)]
        (declared,) = package.item(question).iterfind("qti-response-declaration")
        assert (declared.get("cardinality"), declared.get("base-type")) == (cardinality, kind)
        assert [one.text for one in declared.iterfind("qti-correct-response/qti-value")] == right
        found = [one.get("mapped-value") for one in declared.iterfind("qti-mapping/qti-map-entry")]
        assert found[: len(worth or [])] == (worth or [])
        assert bool(found) == (worth is not None)


def test_how_many_answers_may_be_chosen(bank: Bank) -> None:
    single, several, matching = Package.of(bank).items
    (choice,), (choices,) = (one.iter("qti-choice-interaction") for one in (single, several))
    assert [(one.get("min-choices"), one.get("max-choices")) for one in (choice, choices)] == [("1", "1"), ("1", "5")]
    (match,) = matching.iter("qti-match-interaction")
    assert match.get("max-associations") == "3"
    rows, columns = match.iter("qti-simple-match-set")
    assert {one.get("match-max") for one in rows} == {"1"}
    assert {one.get("match-max") for one in columns} == {"3"}  # an answer may belong to every prompt


IDS = ("abc-1", "ABC-1", "Abc-1", "two words", "x" * 31, "x" * 30, "a.b", "ü\x01", "../../etc", "con", "")


def test_no_two_ids_become_one_name_even_where_case_does_not_count() -> None:
    first = identifiers("Q-", IDS)
    sly = dict.fromkeys([*IDS, *(name.removeprefix("Q-") for name in first.values())])  # some look like made-up names
    for ids in (sly, reversed(sly)):
        names = identifiers("Q-", ids)
        assert len({name.casefold() for name in names.values()}) == len(sly)
    names = identifiers("Q-", sly)
    assert all(NCNAME.fullmatch(name) for name in names.values())
    assert names["abc-1"] == "Q-abc-1"
    assert names["x" * 30] == f"Q-{'x' * 30}"


def test_an_id_that_is_no_name_stands_in_the_manifest_as_it_is(bank: Bank) -> None:
    odd = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], id="<two> words/.."),))
    package = Package.of(odd)
    assert package.manifest.findtext(".//entry") == "<two> words/.."
    assert list(package.files)[-1].startswith("items/Q--two--words---")
    assert not [loss for loss in render(odd, Options()).losses if loss.field == "id"]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_bank_gives_the_same_bytes(hostile_bank: Bank, version: str) -> None:
    first, second = (render(hostile_bank, Options(version)) for _ in range(2))  # type: ignore[arg-type]
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first.files[0].data)) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "imsmanifest.xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(3, 0o644 << 16)}


def test_a_long_stem_is_cut_at_a_word_in_the_title_alone(bank: Bank) -> None:
    stem = "Who\nsays so? " * 30
    long = attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], stem=stem),))
    (item,) = Package.of(long).items
    assert re.fullmatch("(Who says so\\? )+Who…|(Who says so\\? )*Who says( so\\?)?…", item.get("title") or "")
    assert item.findtext(".//qti-prompt") == stem


def test_a_thousand_questions_are_all_there(long_bank: Bank) -> None:
    assert len([path for path in packed(long_bank) if path.startswith("items/")]) == 1000
