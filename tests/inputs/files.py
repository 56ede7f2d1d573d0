"""Files of all kinds, made for the tests: no sample is shipped, and each says only what its test needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

PARAGRAPHS = (
    "Two dogs bit a man in the park of the town on Monday, the police said in a statement.",
    "“We will see what can be done about it,” said the mayor, who has two well-known dogs of her own.",
    "The owner of the dogs, who did not want to be named, told reporters that the gate had been open.",
    "The park is to be closed until Friday, and the council said that it would look at the fence.",
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def word_file(body: str, *, head: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """A Word document with this body, in its XML."""
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": document, **(more or {})}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return stream.getvalue()


def word_paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def pdf_file(pages: Sequence[Sequence[tuple[float, float, float, str]]], title: str = "", raw: bytes = b"") -> bytes:
    """A PDF; each page is lines of (left, below, size, words). `raw` goes before the commands of the first page."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) >>".encode(),
    ]
    for i, lines in enumerate(pages):
        commands = b"".join(_drawn(*line) for line in lines)
        commands = raw + commands if i == 0 else commands
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {6 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(commands), commands),
        ]
    return _assembled(objects)


def _drawn(left: float, below: float, size: float, words: str) -> bytes:
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
    return f"BT /F1 {size} Tf {left} {below} Td (".encode() + escaped + b") Tj ET\n"


def _assembled(objects: Sequence[bytes]) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(data)


def page_file(title: str = "Dogs bite man", head: str = "", paragraphs: Sequence[str] = PARAGRAPHS) -> str:
    """A news page with much around its article."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f"<!doctype html><html><head><title>{title} - The Daily Dog</title>{head}</head><body>"
        "<nav><a href=/>Home</a> <a href=/sport>Sport</a> <a href=/subscribe>Subscribe now</a></nav>"
        f"<main><article><h1>{title}</h1>{body}</article></main>"
        "<aside><h3>Most read</h3><a href=/cat>Cat climbs tree</a></aside>"
        "<footer>Copyright. All rights reserved. <a href=/terms>Terms of use</a></footer></body></html>"
    )
