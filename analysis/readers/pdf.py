"""PDF transcripts: the text layer page by page, without what belongs to the page and not the talk.

Page numbers, line numbers and running heads are found by what pages have in common.
"""

import logging
import re
import time
import zlib
from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from analysis import settings
from analysis.errors import RefusedFile
from analysis.lexicons.letters import composed
from analysis.readers.documents import spoken, told
from analysis.readers.labels import is_known_label
from analysis.readers.lines import Line, Spoken, check_number
from analysis.records import Notice

# Its warnings on odd files go to the terminal; what a person should know is told as a notice.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

FAULTS = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What pypdf raises on damaged or hostile files (RecursionError is a RuntimeError)."""

_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|стр\.?|страница|с\.|seite|str\.?|σελ\.?|página|pagina|strona)?\s*"
    r"(\d{1,4})(?:\s*(?:/|of|от|von|de|di|z|из|van|av)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_OF_PAGES = re.compile(r"\W*\d{1,4}\s*(?:/|of|от|von|из)\s*\d{1,4}\W*")
_NUMBER = re.compile(r"\d{1,5}")
_DIGITS = re.compile(r"\d+")
_MAX_ODD_SHARE = 0.2


def read_pdf(data: bytes, file_name: str) -> Spoken:
    """Return who said what in a PDF that has a text layer."""
    pages = _pages(data, file_name)
    if not any(sign.isalnum() for page in pages for sign in page):
        raise RefusedFile(
            "{file}: it has no text layer (a scan): run text recognition (OCR) and try again.",
            file=file_name,
        )
    lines, furniture = _without_furniture([_page_lines(page) for page in pages])
    check_number(len(lines), file_name)
    understood = spoken(lines, mend=True)
    return told(understood, *_notices(pages, furniture))


def _notices(pages: Sequence[str], furniture: Sequence[str]) -> list[Notice]:
    found = []
    if furniture:
        shown = list(dict.fromkeys(_DIGITS.sub("#", line) for line in furniture))[:20]
        found.append(
            Notice(
                "Page numbers, line numbers and running heads left out ({n}): {words}",
                {"n": len(furniture), "words": " | ".join(shown)},
            )
        )
    empty = [str(at) for at, page in enumerate(pages, 1) if not page.strip()]
    if empty:
        found.append(
            Notice("Pages without a text layer: {pages}.", {"pages": ", ".join(empty[:30])})
        )
    text = "".join(pages)
    odd = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    if odd > _MAX_ODD_SHARE * len(text):
        found.append(Notice("Many letters of this PDF cannot be read: check its words."))
    return found


def _pages(data: bytes, file_name: str) -> list[str]:
    """Return the text of each page; raise ``RefusedFile`` on every fault of the file."""
    deadline = time.monotonic() + settings.MAX_READING_TIME_S
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        n_pages = len(reader.pages)
        if n_pages > settings.MAX_PDF_PAGES:
            raise RefusedFile(
                "{file}: it has more than {limit} pages: split it and try again.",
                file=file_name,
                limit=settings.MAX_PDF_PAGES,
            )
        pages = []
        for page in reader.pages:
            contents = page.get_contents()
            if contents is not None and len(contents.get_data()) > settings.MAX_PDF_PAGE_BYTES:
                raise _too_slow(file_name)
            pages.append(composed(page.extract_text()))
            if time.monotonic() > deadline:
                raise _too_slow(file_name)
    except (FileNotDecryptedError, DependencyError):
        raise RefusedFile(
            "{file}: it is password-protected: save it without a password and try again.",
            file=file_name,
        ) from None
    except FAULTS:
        raise RefusedFile(
            "{file}: the PDF is damaged: save it anew, or as Word or text, and try again.",
            file=file_name,
        ) from None
    return pages


def _too_slow(file_name: str) -> RefusedFile:
    return RefusedFile(
        "{file}: reading it takes too long: save it as Word or text.", file=file_name
    )


def _page_lines(page: str) -> list[Line]:
    lines: list[Line] = []
    opens = True
    for raw in page.replace("\r", "\n").split("\n"):
        # pypdf gives the gap between words as a tab in some files; a name's colon ends its cell.
        words = raw.replace("\t", " ").strip()
        if words:
            lines.append(Line(words, opens))
        opens = not words
    return lines


def _without_furniture(pages: list[list[Line]]) -> tuple[list[Line], list[str]]:
    """Return the lines of all pages in order, and those that belong to the pages."""
    furniture: list[str] = []
    pages = _without_line_numbers(pages, furniture)
    pages = _without_page_numbers(pages, furniture)
    pages = _without_running_lines(pages, furniture)
    kept: list[Line] = []
    for page in pages:
        # A page's first line goes on with the last page's paragraph unless something else says so.
        kept.extend(
            Line(line.text, line.opens and (at > 0 or not kept)) for at, line in enumerate(page)
        )
    return kept, furniture


def _without_line_numbers(pages: list[list[Line]], furniture: list[str]) -> list[list[Line]]:
    """Take off the columns of line numbers that some editors leave at the end of a page."""
    columns = [_column(page) for page in pages]
    if not any(n >= 4 for n in columns):
        return pages
    for page, n in zip(pages, columns, strict=True):
        furniture.extend(line.text for line in page[len(page) - n :])
    return [page[: len(page) - n] for page, n in zip(pages, columns, strict=True)]


def _column(page: Sequence[Line]) -> int:
    """Return how many lines at the end of a page are whole numbers, each one more than the last."""
    n = 0
    follower: int | None = None
    for line in reversed(page):
        if not _NUMBER.fullmatch(line.text):
            break
        value = int(line.text)
        if follower is not None and value != follower - 1:
            break
        follower = value
        n += 1
    return n


def _without_page_numbers(pages: list[list[Line]], furniture: list[str]) -> list[list[Line]]:
    for edge in (0, -1):
        offsets = Counter(
            int(found.group(1)) - at
            for at, page in enumerate(pages)
            if page and (found := _PAGE_NUMBER.fullmatch(page[edge].text[:60]))
        )
        if not offsets:
            continue
        offset, n = min(offsets.items(), key=lambda item: (-item[1], item[0]))
        if n * 2 < len(pages) and n < 3:
            continue
        pages = [
            _cut(page, edge, furniture) if _is_numbered(page, edge, at + offset) else page
            for at, page in enumerate(pages)
        ]
    return pages


def _is_numbered(page: Sequence[Line], edge: int, number: int) -> bool:
    found = _PAGE_NUMBER.fullmatch(page[edge].text[:60]) if page else None
    return found is not None and (
        int(found.group(1)) == number or bool(_OF_PAGES.fullmatch(page[edge].text[:60]))
    )


def _cut(page: list[Line], edge: int, furniture: list[str]) -> list[Line]:
    furniture.append(page[edge].text)
    return page[1:] if edge == 0 else page[:-1]


def _without_running_lines(pages: list[list[Line]], furniture: list[str]) -> list[list[Line]]:
    """Take off lines that stand at the same edge of most pages and nowhere else."""
    for edge in (0, -1):
        for _ in range(3):
            at_edge = Counter(_DIGITS.sub("#", page[edge].text) for page in pages if page)
            if not at_edge:
                break
            text, n = min(at_edge.items(), key=lambda item: (-item[1], item[0]))
            everywhere = sum(_DIGITS.sub("#", line.text) == text for page in pages for line in page)
            if n < 2 or n < 0.6 * len(pages) or everywhere > n or is_known_label(text):
                break
            pages = [
                _cut(page, edge, furniture)
                if page and _DIGITS.sub("#", page[edge].text) == text
                else page
                for page in pages
            ]
    return pages
