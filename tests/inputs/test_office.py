"""Word and PDF files give their paragraphs; what is damaged, locked or made to harm is refused in one line."""

from __future__ import annotations

import io
import time
import zipfile
import zlib

import pytest

from quizkit.inputs import word as word_reader
from quizkit.inputs.documents import Document
from quizkit.inputs.pdf import PAGES_LIMIT, read_pdf
from quizkit.inputs.refusals import NotReadableError
from quizkit.inputs.word import XML_LIMIT, read_word

from .files import PARAGRAPHS, pdf_file, word_file, word_paragraph

pytest.importorskip("docx", reason="needs quizkit[office]")
pytest.importorskip("pypdf", reason="needs quizkit[office]")


def test_a_word_document_gives_a_line_a_paragraph() -> None:
    document = read_word(word_file("".join(map(word_paragraph, PARAGRAPHS))))
    assert document.text == "\n".join(PARAGRAPHS)
    assert (document.title, document.author) == (None, None)


def test_what_word_writes_is_read() -> None:
    import docx

    written = docx.Document()
    written.core_properties.title = "Dogs bite man"
    written.add_heading("Dogs bite man")
    written.add_paragraph(PARAGRAPHS[0])
    table = written.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Dogs", "2"
    written.add_paragraph("Last.")
    stream = io.BytesIO()
    written.save(stream)
    document = read_word(stream.getvalue())
    assert document == Document(f"Dogs bite man\n{PARAGRAPHS[0]}\nDogs\n2\nLast.", "Dogs bite man")


def test_insertions_links_and_boxes_are_read_and_what_was_deleted_is_not() -> None:
    body = (
        "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/></w:r>"
        "<w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:del><w:r><w:delText>four</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t> five</w:t></w:r></w:hyperlink></w:p>"
        f"<w:sdt><w:sdtContent>{word_paragraph('six')}</w:sdtContent></w:sdt>"
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:txbxContent>{word_paragraph('box')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{word_paragraph('box')}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read_word(word_file(body)).text == "One\ttwo\nthree five\nsix\n\nbox"


def test_what_was_moved_is_read_once_and_what_is_gone_not_at_all() -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:moveFrom><w:r><w:t>one</w:t></w:r></w:moveFrom>"
        "<w:r><w:t>two</w:t><w:noBreakHyphen/><w:t>fold</w:t></w:r>"
        "<w:del><w:r><w:tab/><w:br/></w:r></w:del><w:moveTo><w:r><w:t> one</w:t></w:r></w:moveTo></w:p>"
    )
    assert read_word(word_file(body)).text == "two-fold one"


def zip_of(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return stream.getvalue()


def lying(data: bytes) -> bytes:
    """The same archive, whose parts claim to hold ten bytes each."""
    place = 0
    changed = bytearray(data)
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        changed[place + 24 : place + 28] = (10).to_bytes(4, "little")
        place += 1
    return bytes(changed)


BILLION = (
    '<!DOCTYPE w [<!ENTITY a "dogdogdogdog"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>'
)
FILES = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'

BAD_WORD = {
    "nothing": (b"", "is damaged, or no Word document"),
    "no zip": (b"Two dogs bit a man.", "is damaged, or no Word document"),
    "cut off": (word_file("<w:p/>")[:-30], "is damaged, or no Word document"),
    "another zip": (zip_of(a=b"dog"), "is damaged, or no Word document"),
    "an old document": (b"\xd0\xcf\x11\xe0" + bytes(600), "is an old Word file, or one with a password"),
    "much XML": (word_file("<w:p/>" * (XML_LIMIT // 6)), "would unpack to more than 20 MB of XML"),
    "much data": (word_file("", more={"word/media/a.png": bytes(120_000_000)}), "more than 100 MB of data"),
    "much that is not told": (lying(word_file("<w:p/>" * (XML_LIMIT // 6))), "is damaged, or no Word document"),
    "many parts": (word_file("", more={f"{i}.xml": b"" for i in range(3_000)}), "has 3003 parts, more than the 2000"),
    "deep": (word_file("<w:p>" * 100_000 + "</w:p>" * 100_000), "is damaged, or no Word document"),
    "much text": (word_file(word_paragraph("dog " * 50) * 3_000), "is too large for one article"),
    "nested paragraphs": (word_file("<w:p><w:r>" * 120 + "<w:tab/>" * 450_000 + "</w:r></w:p>" * 120), "is too large"),
    "many paragraphs": (word_file("<w:p/>" * 1_000_000), "is too large for one article"),
    "no XML": (word_file("<w:p>"), "is damaged, or no Word document"),
}


@pytest.mark.parametrize(("data", "words"), BAD_WORD.values(), ids=BAD_WORD.keys())
def test_a_bad_word_document_is_refused(data: bytes, words: str) -> None:
    begin = time.perf_counter()
    with pytest.raises(NotReadableError, match=words) as caught:
        read_word(data)
    assert "\n" not in str(caught.value)
    assert time.perf_counter() - begin < 60  # the machine may be busy


@pytest.mark.parametrize(("head", "entity"), [(BILLION, "f"), (FILES, "secret")])
def test_entities_are_not_unfolded(head: str, entity: str) -> None:
    data = word_file(f"<w:p><w:r><w:t>A &{entity}; dog.</w:t></w:r></w:p>", head=head)
    try:
        text = read_word(data).text
    except NotReadableError:
        return
    assert len(text) < 20
    assert "root" not in text


def test_a_missing_reader_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(NotReadableError, match=r"a Word document .*: pip install 'quizkit\[office\]'"):
        word_reader.read_word(word_file("<w:p/>"))
    with pytest.raises(NotReadableError, match=r"a PDF .*: pip install 'quizkit\[office\]'"):
        read_pdf(b"%PDF-1.4")


def printed(*paragraphs: list[str], size: float = 12, top: float = 760) -> list[tuple[float, float, float, str]]:
    """Lines one below the other, with a gap between paragraphs."""
    lines: list[tuple[float, float, float, str]] = []
    for paragraph in paragraphs:
        for line in paragraph:
            lines.append((50, top, size, line))
            top -= size * 1.2
        top -= size
    return lines


def test_lines_become_paragraphs() -> None:
    page = printed(["Two dogs bit a man", "in the park."], ["“We will see,”", "said the mayor."], ["The end."])
    assert read_pdf(pdf_file([page])).text == (
        "Two dogs bit a man in the park.\n“We will see,” said the mayor.\nThe end."
    )


def test_a_first_line_moved_in_begins_a_paragraph() -> None:
    page = [(70.0, 700.0, 10.0, "Two dogs bit"), (50.0, 688.0, 10.0, "a man."), (70.0, 676.0, 10.0, "He ran."),
            (50.0, 664.0, 10.0, "They ran, too.")]  # fmt: skip
    assert read_pdf(pdf_file([page])).text == "Two dogs bit a man.\nHe ran. They ran, too."


def test_larger_letters_are_a_line_of_their_own() -> None:
    page = [(50.0, 740.0, 24.0, "Dogs bite"), (50.0, 711.0, 24.0, "man"), *printed(["Two dogs bit", "a man."], top=690)]
    assert read_pdf(pdf_file([page])).text == "Dogs bite man\nTwo dogs bit a man."


def test_a_paragraph_goes_on_over_a_page() -> None:
    pages = [printed(["The mayor said that", "the dogs of the"]), printed(["town were free.", "Nobody knew."])]
    assert read_pdf(pdf_file(pages)).text == "The mayor said that the dogs of the town were free. Nobody knew."


def test_parted_words_are_whole_again() -> None:
    page = printed(["The govern-", "ment of the well-", "known town and Anglo-", "French dogs, well-known to all"])
    assert read_pdf(pdf_file([page])).text == (
        "The government of the well-known town and Anglo- French dogs, well-known to all"
    )


@pytest.mark.parametrize(
    ("title", "known"), [("Dogs bite man", "Dogs bite man"), ("Microsoft Word - a.doc", None), ("a.indd", None)]
)
def test_a_title_is_taken_unless_a_program_made_it(title: str, known: str | None) -> None:
    assert read_pdf(pdf_file([printed(["A dog."])], title)).title == known


BAD_PDF = {
    "nothing": (b"", "is damaged, or no PDF"),
    "no PDF": (b"Two dogs bit a man.", "is damaged, or no PDF"),
    "only a beginning": (b"%PDF-1.7\n", "is damaged, or no PDF"),
    "no text": (pdf_file([[]]), "has no text, only pictures of it"),
    "many pages": (pdf_file([[]] * (PAGES_LIMIT + 1)), "has 101 pages, more than 100"),
    "much drawn": (pdf_file([[]], raw=b"0 0 m\n" * 1_000_000), "is drawn with more than 5 MB of commands"),
    "much text": (pdf_file([[(9, 9, 9, "a" * 100_000)]] * 5), "is too large for one article"),
}


@pytest.mark.parametrize(("data", "words"), BAD_PDF.values(), ids=BAD_PDF.keys())
def test_a_bad_pdf_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(NotReadableError, match=words) as caught:
        read_pdf(data)
    assert "\n" not in str(caught.value)


def test_a_packed_page_is_not_unpacked_beyond_the_limit() -> None:
    import tracemalloc

    packed = zlib.compress(bytes(300_000_000), 9)
    data = pdf_file([[]]).replace(
        b"<< /Length 0 >>\nstream\n", b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed
    )
    tracemalloc.start()
    with pytest.raises(NotReadableError):
        read_pdf(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200_000_000


def test_a_pdf_with_a_password_is_refused() -> None:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_file([printed(["A dog."])])))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(NotReadableError, match="has a password"):
        read_pdf(stream.getvalue())
