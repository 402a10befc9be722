"""Files that are broken or mean harm: one clear sentence each, never another exception, no hang."""

import struct
import time
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import RefusedFile
from analysis.readers import SUFFIXES, read
from tests.readers.making import TYPES, docx_of, docx_of_xml, pdf_of, zip_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(name: str, data: bytes) -> str:
    """Return the reason for which a file is refused, which must come within ten seconds."""
    started = time.monotonic()
    with pytest.raises(RefusedFile) as refused:
        read(name, data)
    assert time.monotonic() - started < 10
    return str(refused.value)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("data", [b"", b" \n\r\n\t", b"\x00\x00"])
def test_empty(suffix: str, data: bytes) -> None:
    assert "empty" in refusal(f"a{suffix}", data)


def test_too_large() -> None:
    assert "25 MB" in refusal("a.txt", b"a " * (13 * 2**20 + 1))


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.docx", b"%PDF-1.7\n...", "match"),
        ("a.docx", b"MZ\x90\x00...", "match"),
        ("a.pdf", b"PK\x03\x04....", "match"),
        ("a.txt", b"%PDF-1.4 text", "match"),
        ("a.vtt", b"PK\x03\x04....", "match"),
        ("a.doc", b"anything", "old Word"),
        ("a.docx", OLE + b"\x00" * 600, "old Word"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.xyz", b"anything", ".docx"),
        ("noending", b"anything", ".docx"),
        ("a.srt", b"just some prose without any times", "captions"),
        ("a.vtt", b"WEBVTT\n\n", "captions"),
        ("a.docx", zip_of({"mimetype": b"x"}), ".docx"),
        ("a.txt", bytes(range(1, 9)) * 400, "text file"),
        ("a.txt", b"[00:01]\n[00:02]", "no spoken words"),
    ],
)
def test_content_that_does_not_fit(name: str, data: bytes, word: str) -> None:
    assert word in refusal(name, data)


@pytest.mark.parametrize(
    "dtd",
    [
        '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE l SYSTEM "http://127.0.0.1:9/x">',
    ],
)
def test_docx_with_a_dtd(dtd: str) -> None:
    assert "DTD" in refusal("a.docx", docx_of_xml("<w:p><w:r><w:t>a&amp;b</w:t></w:r></w:p>", dtd))


def test_docx_that_unpacks_too_large() -> None:
    assert "unpacks" in refusal("a.docx", docx_of_xml("<w:p/>" + " " * (70 * 2**20)))


def test_docx_of_millions_of_empty_paragraphs() -> None:
    assert refusal("a.docx", docx_of_xml("<w:p/>" * 6_000_000))


def test_docx_with_too_many_parts() -> None:
    parts = {f"p{at}": b"" for at in range(2_100)}
    assert "too many parts" in refusal("a.docx", zip_of({"[Content_Types].xml": b"", **parts}))


@pytest.mark.parametrize("name", ["../../x", "C:\\x", "/etc/x", "a\\b", "..", "C:/x"])
def test_docx_with_parts_that_lead_outside(name: str) -> None:
    assert "inside" in refusal("a.docx", zip_of({name: b"x", "word/document.xml": b"x"}))


def test_docx_with_a_link_as_part() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("word/link.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "inside" in refusal("a.docx", out.getvalue())


def test_docx_with_a_part_twice() -> None:
    data = docx_of_xml("<w:p/>").replace(b"[Content_Types].xml", b"word/document.xml!!")
    data = data.replace(b"word/document.xml!!", b"WORD/document.xml!!")
    twice = zip_of({"[Content_Types].xml": b"", "word/document.xml": b"", "Word/document.xml": b""})
    assert "inside" in refusal("a.docx", twice)
    assert refusal("a.docx", data)


def test_docx_whose_parts_overlap() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", b"x" * 200)
        archive.writestr("[Content_Types].xml", TYPES)
    data = bytearray(out.getvalue())
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 20)
    assert "inside" in refusal("a.docx", bytes(data))


def test_docx_that_lies_about_sizes_or_is_cut() -> None:
    data = docx_of(["Ана: Да.", "Боян: Не."])
    assert refusal("a.docx", data[: len(data) // 2])
    broken = bytearray(docx_of_xml("<w:p><w:r><w:t>" + "думи " * 400 + "</w:t></w:r></w:p>"))
    place = broken.index(b"word/document.xml") + 40
    broken[place] ^= 0xFF
    assert "damaged" in refusal("a.docx", bytes(broken))
    assert refusal("a.docx", b"PK\x03\x04" + b"\x00" * 100)


def test_docx_with_an_encrypted_part() -> None:
    data = bytearray(docx_of_xml("<w:p/>"))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    assert "password" in refusal("a.docx", bytes(data))


def test_docx_nested_too_deep() -> None:
    depth = 2_000
    assert "damaged" in refusal(
        "a.docx", docx_of_xml("<w:p>" + "<w:x>" * depth + "</w:x>" * depth + "</w:p>")
    )


def test_docx_with_macros_and_remote_parts_gives_its_words_only() -> None:
    parts = {
        "[Content_Types].xml": TYPES.encode(),
        "word/document.xml": docx_xml("<w:p><w:r><w:t>Само думи.</w:t></w:r></w:p>"),
        "word/vbaProject.bin": b"\x00\x01",
        "word/_rels/document.xml.rels": (
            b'<Relationships><Relationship Target="http://127.0.0.1:9/t" '
            b'TargetMode="External"/></Relationships>'
        ),
    }
    assert read("a.docx", zip_of(parts)).text == "Само думи."


def docx_xml(body: str) -> bytes:
    with zipfile.ZipFile(BytesIO(docx_of_xml(body))) as archive:
        return archive.read("word/document.xml")


def _pdf_with(contents: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    plain = pdf_of([["x"]])
    start, end = plain.rindex(b"<< /Length"), plain.rindex(b"endstream")
    stream = b"<< /Length %d /Filter %s >>\nstream\n" % (len(contents), filters) + contents + b"\n"
    return plain[:start] + stream + plain[end:]


@pytest.mark.parametrize(
    ("contents", "filters"),
    [
        (zlib.compress(b" " * 200_000_000, 1), b"/FlateDecode"),
        (zlib.compress(zlib.compress(b" " * 200_000_000, 9), 9), b"[/FlateDecode /FlateDecode]"),
    ],
)
def test_pdf_flate_bombs(contents: bytes, filters: bytes) -> None:
    assert refusal("a.pdf", _pdf_with(contents, filters))


def test_pdf_of_a_million_operators_is_refused_at_once() -> None:
    data = _pdf_with(zlib.compress(b"BT /F1 9 Tf " + b"<0078> Tj " * 1_000_000 + b"ET"))
    assert "too long" in refusal("a.pdf", data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
        (b"/Count 1", b"/Count 2147483648"),
        (b"/Root 1 0 R", b"/Root 1 0 R /Prev 9"),
        (b"/Root 1 0 R", b"/Root 9 0 R"),
        (b"/Type /Catalog", b"/Type /Cat /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    ],
)
def test_pdf_with_a_twisted_inside_is_text_or_refusal(old: bytes, new: bytes) -> None:
    started = time.monotonic()
    with suppress(RefusedFile):
        assert read("a.pdf", pdf_of([["x y z"]]).replace(old, new, 1)).text == "x y z"
    assert time.monotonic() - started < 10


def test_pdf_cut_scanned_or_protected() -> None:
    data = pdf_of([["Думи на страница."]])
    assert refusal("a.pdf", data[:40])
    assert "text layer" in refusal("a.pdf", pdf_of([[]]))
    lock = (
        b"/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /O <"
        + b"11" * 32
        + b"> /U <"
        + b"22" * 32
        + b"> /P -44 >> /ID [<aa> <aa>]"
    )
    locked = data.replace(b"/Root 1 0 R", lock)
    assert "password" in refusal("a.pdf", locked)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 400_000,
        "\n" * 400_000 + "a",
        "Name: " * 80_000,
        "**" * 200_000,
        "[" * 400_000,
        "*a " * 160_000,
        "\\[" * 200_000,
        "<v " * 160_000,
        "1:1 " * 100_000,
    ],
    ids=["run", "feeds", "labels", "stars", "brackets", "emphasis", "escapes", "tags", "times"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.vtt"])
def test_huge_lines_take_linear_time(text: str, name: str) -> None:
    head = "WEBVTT\n\n00:01.000 --> 00:02.000\n" if name == "a.vtt" else ""
    started = time.monotonic()
    with suppress(RefusedFile):
        read(name, (head + text).encode())
    assert time.monotonic() - started < 20, "a quadratic pattern would take minutes"


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=400), text=st.text(max_size=200))
def test_nothing_but_a_refusal_is_ever_raised(suffix: str, data: bytes, text: str) -> None:
    heads = {
        ".docx": b"PK\x03\x04",
        ".pdf": b"%PDF-1.7\n",
        ".vtt": b"WEBVTT\n\n",
        ".srt": b"1\n00:00:01,0 --> 00:00:02,0\n",
    }
    for body in (
        data,
        heads.get(suffix, b"") + data,
        heads.get(suffix, b"") + text.encode("utf-8", "surrogatepass"),
    ):
        try:
            transcript = read(f"a{suffix}", body)
        except RefusedFile:
            continue
        for turn in transcript.turns:
            assert transcript.text[turn.start : turn.end].strip()


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_damaged_copies_of_real_files_are_read_or_refused(data: st.DataObject) -> None:
    name, whole = data.draw(
        st.sampled_from(
            [
                ("a.docx", docx_of(["Ана: Да.", "Боян: Не."])),
                ("a.pdf", pdf_of([["Ана: Да.", "Боян: Не."]])),
            ]
        )
    )
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(8, len(broken) - 1))] = data.draw(st.integers(0, 255))
    with suppress(RefusedFile):
        read(name, bytes(broken))
