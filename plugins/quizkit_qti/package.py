"""The package: a manifest that names every file, the test that holds the items together, and the zip around them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import attrs
from lxml import etree

from quizkit import Question
from quizkit.writing import labels_of
from quizkit_qti.dialects import INSTANCE, SCHEMA, Dialect, Element
from quizkit_qti.scoring import SCORE
from quizkit_qti.texts import Source

LOM = "http://ltsc.ieee.org/xsd/LOM"
FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell
READABLE = 0o644 << 16
UNIX = 3  # which system packed it must not depend on where it was packed


@attrs.frozen
class Section:
    """A part of the test: the questions about one article."""

    identifier: str
    title: str
    items: tuple[str, ...]  # identifiers


@attrs.frozen
class Resource:
    """A file that the manifest names, the resources that it needs, and what is known of the question in it."""

    identifier: str
    kind: str  # "item", "stimulus" or "test"
    path: str
    needs: tuple[str, ...] = ()
    id: str = ""
    keywords: tuple[str, ...] = ()


def item_path(identifier: str) -> str:
    """Where an item lies."""
    return f"items/{identifier}.xml"


def test_document(identifier: str, title: str, sections: Sequence[Section], dialect: Dialect) -> Element:
    """The one test: a section for each article, feedback after each item, and a score that adds up the items'."""
    root = dialect.root("qti-assessment-test", {"identifier": identifier, "title": title})
    total = {"identifier": SCORE, "cardinality": "single", "base-type": "float"}
    dialect.add(root, "qti-outcome-declaration", total)
    modes = {"navigation-mode": "nonlinear", "submission-mode": "individual"}
    part = dialect.add(root, "qti-test-part", {"identifier": "PART", **modes})
    dialect.add(part, "qti-item-session-control", {"show-feedback": "true"})
    for section in sections:
        values = {"identifier": section.identifier, "title": section.title, "visible": "true"}
        node = dialect.add(part, "qti-assessment-section", values)
        for name in section.items:
            dialect.add(node, "qti-assessment-item-ref", {"identifier": name, "href": item_path(name)})
    processing = dialect.add(root, "qti-outcome-processing")
    score = dialect.add(processing, "qti-set-outcome-value", {"identifier": SCORE})
    dialect.add(dialect.add(score, "qti-sum"), "qti-test-variables", {"variable-identifier": SCORE})
    return root


def keywords(question: Question, source: Source) -> tuple[str, ...]:
    """What the question teaches, how sure it is, its review's status and its own tags, each once."""
    return tuple(dict.fromkeys(source.legal(field, text) for field, text in labels_of(question).items()))


def manifest_document(identifier: str, resources: Sequence[Resource], dialect: Dialect) -> Element:
    """The manifest. It alone holds the ids that the questions have in the bank, and their tags."""
    names: dict[Any, str] = {None: dialect.packaging, "imsmd": LOM, "xsi": INSTANCE}
    root = etree.Element(f"{{{dialect.packaging}}}manifest", nsmap=names, identifier=identifier)
    root.set(SCHEMA, f"{dialect.packaging} {dialect.packaging_schema}")
    about = _add(root, "metadata")
    _add(about, "schema").text = dialect.package_name
    _add(about, "schemaversion").text = dialect.package_version
    _add(root, "organizations")
    listed = _add(root, "resources")
    for resource in resources:
        add_resource(listed, resource, dialect)
    return root


def add_resource(listed: Element, resource: Resource, dialect: Dialect) -> None:
    """Name a file in the manifest."""
    kind = f"imsqti_{resource.kind}_{dialect.resource}"
    node = _add(listed, "resource", identifier=resource.identifier, type=kind, href=resource.path)
    if resource.id:
        general = _add_lom(_add_lom(_add(node, "metadata"), "lom"), "general")
        known_as = _add_lom(general, "identifier")
        _add_lom(known_as, "catalog").text = "quizkit"
        _add_lom(known_as, "entry").text = resource.id
        for word in resource.keywords:
            _add_lom(_add_lom(general, "keyword"), "string").text = word
    _add(node, "file", href=resource.path)
    for name in resource.needs:
        _add(node, "dependency", identifierref=name)


def _add(parent: Element, name: str, **values: str) -> Element:
    return etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{name}", values)


def _add_lom(parent: Element, name: str) -> Element:
    return etree.SubElement(parent, f"{{{LOM}}}{name}")


def written(document: Element) -> bytes:
    """A document as the bytes of its file."""
    return etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The package with the files by their paths, in their order, all packed at the same fixed time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, FIXED_TIME)
            entry.create_system, entry.external_attr = UNIX, READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()
