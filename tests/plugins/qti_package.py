"""A QTI package taken apart again, its names without their namespaces, so that tests can ask for them by path."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import attrs
from lxml import etree
from quizkit_qti import Options, render

from quizkit import Bank, Question
from tests.plugins.told import reasons_in

Element = etree._Element


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a package by their paths, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def packed(bank: Bank, **options: Any) -> dict[str, bytes]:
    """The files of the package that the exporter makes of the bank."""
    return unpacked(render(bank, Options(**options)).files[0].data)


def without_namespaces(data: bytes) -> Element:
    """The root element of a file, in which every name is a plain one."""
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True))
    for element in root.iter("*"):
        element.tag = etree.QName(element).localname
    return root


@attrs.frozen
class Package:
    """The documents of a package by their paths."""

    files: dict[str, Element]

    @classmethod
    def of(cls, bank: Bank, **options: Any) -> Package:
        return cls({path: without_namespaces(data) for path, data in packed(bank, **options).items()})

    @property
    def manifest(self) -> Element:
        return self.files["imsmanifest.xml"]

    @property
    def items(self) -> list[Element]:
        return [root for path, root in self.files.items() if path.startswith("items/")]

    def item(self, question: Question) -> Element:
        """The item of that question, which the manifest knows by the question's id."""
        (resource,) = (one for one in self.manifest.iter("resource") if one.findtext(".//entry") == question.id)
        return self.files[resource.get("href") or ""]


def text(element: Element | None) -> str:
    """All words inside an element."""
    assert element is not None
    return "".join(element.itertext())


def blocks(parent: Element) -> list[str]:
    """The words of each paragraph below an element, in order, without the blanks that indent the file."""
    return [text(one).strip(" \n") for one in parent.iter("p")]


def reasons(bank: Bank, **options: Any) -> dict[tuple[str | None, str], str]:
    """Losses by question and field, but for what never goes to a class."""
    return reasons_in(render(bank, Options(**options)))


def explanation(item: Element) -> list[str]:
    """What is told after any answer to an item of QTI 3.0."""
    (told,) = item.iterfind("qti-modal-feedback/qti-content-body")
    return blocks(told)


def lines_of(words: str) -> list[str]:
    """The lines that are not blank."""
    return [line for line in re.split("[\r\n]+", words) if line.strip()]


def with_form(bank: Bank, form: object) -> Bank:
    """The bank with its first question alone, in that form."""
    return attrs.evolve(bank, questions=(attrs.evolve(bank.questions[0], form=form),))
