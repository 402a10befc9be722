"""Small real files made in memory for the readers' tests."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

from docx import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
)


def docx_of(paragraphs: Sequence[str | tuple[str, str]]) -> bytes:
    """Return a Word file; a pair is a bold label and the words after it."""
    document = Document()
    for each in paragraphs:
        paragraph = document.add_paragraph()
        label, words = ("", each) if isinstance(each, str) else each
        if label:
            paragraph.add_run(label).bold = True
        paragraph.add_run(words)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def docx_of_xml(body: str, head: str = "") -> bytes:
    """Return a Word file whose document.xml has this body."""
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document xmlns:w="{W}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return zip_of({"[Content_Types].xml": TYPES.encode(), "word/document.xml": xml.encode()})


def zip_of(parts: dict[str, bytes]) -> bytes:
    """Return a zip of the parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF of lines in any script: one Type0 font whose codes are the characters' own."""
    signs = sorted({sign for page in pages for line in page for sign in line})
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H "
        b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 500 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] "
        b"/ToUnicode 4 0 R >>",
        _stream(_to_unicode(signs)),
    ]
    for at, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> " + f"/Contents {6 + 2 * at} 0 R >>".encode()
        )
        shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in page)
        objects.append(_stream(f"BT /F1 11 Tf 14 TL 50 800 Td\n{shown}ET"))
    return _file(objects)


def _to_unicode(signs: Sequence[str]) -> str:
    pairs = "".join(f"<{ord(sign):04x}> <{ord(sign):04x}>\n" for sign in signs)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(signs)} beginbfchar\n{pairs}endbfchar\nendcmap end end"
    )


def _stream(text: str) -> bytes:
    data = text.encode()
    return f"<< /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010d} 00000 n \n".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)
