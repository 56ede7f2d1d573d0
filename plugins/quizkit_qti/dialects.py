"""The versions of QTI. Names are written here as QTI 3.0 has them; QTI 2.1 spells most of them differently."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

import attrs
from lxml import etree

Element = etree._Element

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{{{INSTANCE}}}schemaLocation"
CONTENT_BODY = "qti-content-body"  # QTI 2.1 has no such level


@attrs.frozen
class Dialect:
    """A version of QTI: where its elements belong, what a manifest calls it, and whether items can share an article."""

    version: str
    is_old: bool  # names are spelled as in QTI 2
    items: str
    items_schema: str
    packaging: str
    packaging_schema: str
    package_name: str
    package_version: str
    resource: str
    shares_articles: bool

    def element(self, name: str, values: dict[str, str], namespaces: Mapping[str, str] | None = None) -> Element:
        """An element that stands alone."""
        known: dict[Any, str] = {None: self.items, **(namespaces or {})}
        return etree.Element(qualified(self.items, name, self.is_old), self._known(values), known)

    def root(self, name: str, values: dict[str, str]) -> Element:
        """A new document's root element, which says by which schema it can be checked."""
        schema = {SCHEMA: f"{self.items} {self.items_schema}"}
        return self.element(name, schema | values, {"xsi": INSTANCE})

    def add(self, parent: Element, name: str, values: dict[str, str] | None = None, text: str | None = None) -> Element:
        """Add an element as this version has it; the parent itself where the version has no such level."""
        if self.is_old and name == CONTENT_BODY:
            return parent
        element = etree.SubElement(parent, qualified(self.items, name, self.is_old), self._known(values))
        element.text = text
        return element

    def add_words(self, parent: Element, name: str, text: str | None = None) -> Element:
        """Add an element whose words find their own direction and keep it to themselves, where the version lets it."""
        return self.add(parent, name, {"dir": "auto"}, text)

    def _known(self, values: dict[str, str] | None) -> dict[str, str] | None:
        """Those of the attributes that this version knows."""
        if not self.is_old or not values:
            return values
        return {old_name(name): value for name, value in values.items() if name != "dir" and name[:5] != "data-"}


@functools.cache
def qualified(namespace: str, name: str, is_old: bool) -> str:
    """An element's name with its namespace.

    >>> qualified("urn:x", "qti-simple-choice", is_old=True), qualified("urn:x", "p", is_old=True)
    ('{urn:x}simpleChoice', '{urn:x}p')
    """
    return f"{{{namespace}}}{old_name(name.removeprefix('qti-')) if is_old else name}"


@functools.cache
def old_name(name: str) -> str:
    """A name as QTI 2 spells it.

    >>> old_name("response-else-if"), old_name("title")
    ('responseElseIf', 'title')
    """
    return name if name.startswith("{") else re.sub("-([a-z])", lambda found: found[1].upper(), name)


QTI_3_0 = Dialect(
    version="3.0",
    is_old=False,
    items="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    items_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    packaging="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    packaging_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    package_name="QTI Package",
    package_version="3.0.0",
    resource="xmlv3p0",
    shares_articles=True,
)
QTI_2_1 = Dialect(
    version="2.1",
    is_old=True,
    items="http://www.imsglobal.org/xsd/imsqti_v2p1",
    items_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd",
    packaging="http://www.imsglobal.org/xsd/imscp_v1p1",
    packaging_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    package_name="QTIv2.1 Package",
    package_version="1.0.0",
    resource="xmlv2p1",
    shares_articles=False,
)
DIALECTS: Mapping[str, Dialect] = {dialect.version: dialect for dialect in (QTI_3_0, QTI_2_1)}
