"""Word documents, read straight from their XML.

All words that the document shows are taken in order: tables, tracked insertions, links, fields and
text boxes too. Deleted text is not. Nothing outside the file is ever opened.
"""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from lxml import etree

from analysis.errors import RefusedFile
from analysis.lexicons.letters import composed
from analysis.readers.archive import Archive
from analysis.readers.documents import spoken, told
from analysis.readers.lines import Line, Spoken, check_number
from analysis.records import Notice

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED: Final = frozenset({"del", "moveFrom", "rPrChange", "pPrChange"})
_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_NOTES: Final = frozenset({"footnoteReference", "endnoteReference", "commentReference"})


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read: runs of text, and whether each is bold."""

    runs: list[tuple[str, bool]] = field(default_factory=list)
    style: str = ""

    def lines(self) -> list[Line]:
        """Return the paragraph's lines, parted at its line breaks, accents joined to letters."""
        text = "".join(run for run, _ in self.runs)
        heading = self.style.casefold().startswith(("heading", "title", "заглавие", "überschrift"))
        lines: list[Line] = []
        start = 0
        for part in text.split("\n"):
            words = part.strip()
            if words:
                indent = start + len(part) - len(part.lstrip())
                bold = composed(text[indent : self._bold_until(indent)])
                joined = composed(words)
                lines.append(Line(joined, not lines, heading, min(len(bold), len(joined))))
            start += len(part) + 1
        return lines

    def _bold_until(self, at: int) -> int:
        """Return where the bold that covers offset ``at`` ends, ``at`` itself if it is not bold."""
        place = 0
        until = at
        for run, bold in self.runs:
            place += len(run)
            if place <= at or not run:
                continue
            if not bold and run.strip():
                break
            until = place
        return until


@dataclass(slots=True)
class _State:
    """Where the reader stands in the document's XML."""

    file_name: str
    lines: list[Line] = field(default_factory=list)
    open: list[_Paragraph] = field(default_factory=list)
    rows: list[list[list[Line]]] = field(default_factory=list)
    skip_depth: int = 0
    bold: bool = False
    in_run: int = 0
    n_paragraphs: int = 0
    counts: dict[str, int] = field(default_factory=dict)


def read_docx(data: bytes, file_name: str) -> Spoken:
    """Return who said what in a Word document (.docx)."""
    archive = Archive(data, file_name)
    names = archive.names
    if "[Content_Types].xml" not in names or "word/document.xml" not in names:
        raise RefusedFile(
            "{file}: its content is not that of a .docx file: save it in Word as .docx.",
            file=file_name,
        )
    state = _read(archive.read("word/document.xml"), file_name)
    return told(spoken(state.lines, mend=False), *_notices(state.counts))


def _notices(counts: dict[str, int]) -> list[Notice]:
    notes = counts.get("footnoteReference", 0) + counts.get("endnoteReference", 0)
    found = []
    if notes:
        found.append(Notice("Footnotes not read: {n}.", {"n": notes}))
    if counts.get("commentReference"):
        found.append(Notice("Comments not read: {n}.", {"n": counts["commentReference"]}))
    if counts.get("del"):
        found.append(Notice("Tracked deletions left out: {n}.", {"n": counts["del"]}))
    return found


def _read(xml: bytes, file_name: str) -> _State:
    state = _State(file_name)
    if _has_dtd(xml):
        raise RefusedFile(
            "{file}: it contains a DTD, which no Word file has: save it anew and try again.",
            file=file_name,
        )
    try:
        events = etree.iterparse(
            BytesIO(xml),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for event, element in events:
            (_start if event == "start" else _end)(state, element)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise RefusedFile(
            "{file}: the file is damaged: open it in Word, save it anew and try again.",
            file=file_name,
        ) from None
    return state


def _has_dtd(xml: bytes) -> bool:
    """Return whether a DTD stands in the XML, in UTF-8 or UTF-16."""
    return any(
        mark.encode(encoding) in xml
        for mark in ("<!DOCTYPE", "<!ENTITY")
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    )


def _name(element: etree._Element) -> str:
    tag = element.tag
    if tag == _FALLBACK:
        return "del"
    for space in (_W, _STRICT):
        if tag.startswith(space):
            return tag[len(space) :]
    return ""


def _start(state: _State, element: etree._Element) -> None:
    name = _name(element)
    if name in _SKIPPED:
        state.skip_depth += 1
        if name == "del" and element.tag != _FALLBACK and element.getparent() is not None:
            state.counts["del"] = state.counts.get("del", 0) + 1
    elif state.skip_depth:
        return
    elif name == "p":
        state.n_paragraphs += 1
        check_number(state.n_paragraphs, state.file_name)
        state.open.append(_Paragraph())
    elif name == "r":
        state.bold = False
    elif name == "tr":
        state.rows.append([])
    elif name == "tc" and state.rows:
        state.rows[-1].append([])


def _end(state: _State, element: etree._Element) -> None:
    name = _name(element)
    if name in _SKIPPED:
        state.skip_depth -= 1
    elif not state.skip_depth:
        _take(state, element, name)
    if name in {"p", "tr", "tbl", "r"}:
        element.clear()
        _forget_earlier(element)


def _take(state: _State, element: etree._Element, name: str) -> None:
    if name == "t" and state.open:
        state.open[-1].runs.append((element.text or "", state.bold))
    elif name in _MARKS and state.open and _is_in_run(element):
        state.open[-1].runs.append((_MARKS[name], state.bold))
    elif name == "b":
        state.bold = _is_in_run_properties(element) and _is_on(element)
    elif name == "pStyle" and state.open:
        state.open[-1].style = _value(element)
    elif name == "p" and state.open:
        _keep(state, state.open.pop().lines())
    elif name == "tr" and state.rows:
        _close_row(state)
    elif name in _NOTES:
        state.counts[name] = state.counts.get(name, 0) + 1


def _forget_earlier(element: etree._Element) -> None:
    """Free what has been read: the tree never grows with the document."""
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _is_in_run(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and _name(parent) == "r"


def _is_in_run_properties(element: etree._Element) -> bool:
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    return above is not None and _name(above) == "r"


def _value(element: etree._Element) -> str:
    return str(element.get(f"{_W}val") or element.get(f"{_STRICT}val") or "")


def _is_on(element: etree._Element) -> bool:
    return _value(element) not in {"0", "false", "off"}


def _keep(state: _State, lines: list[Line]) -> None:
    if state.rows and state.rows[-1]:
        state.rows[-1][-1].extend(lines)
    else:
        state.lines.extend(lines)


def _close_row(state: _State) -> None:
    """Give a table's row on as one line, its cells parted by tabs; further lines follow it."""
    cells = [cell for cell in state.rows.pop() if cell]
    if not cells:
        return
    first = "\t".join(" ".join(line.text for line in cell) for cell in cells[:-1])
    last = cells[-1]
    text = f"{first}\t{last[0].text}" if first else last[0].text
    bold = cells[0][0].bold
    _keep(state, [Line(text, True, False, bold), *last[1:]])
