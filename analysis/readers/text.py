"""Plain text and Markdown transcripts."""

import re
from dataclasses import replace

from analysis.readers.cues import cues_of, looks_like_cues, spoken_of
from analysis.readers.decode import decode
from analysis.readers.documents import spoken, told
from analysis.readers.lines import Line, Piece, Spoken, lines_of
from analysis.records import Notice

_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:[^()\s]{1,2000})\)")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=\S)\1(?![\w*_])")
_HEADING = re.compile(r"#{1,6}\s+")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}")


def read_txt(data: bytes, file_name: str) -> Spoken:
    """Return who said what in a plain text."""
    decoded = decode(file_name, data)
    text, notices = decoded.text, decoded.notices
    if looks_like_cues(text):
        return told(spoken_of(*cues_of(text.split("\n")), file_name), *notices)
    lines = [line for line in lines_of(text, file_name) if not _RULE.fullmatch(line.text[:200])]
    return told(spoken(lines, mend=True), *notices)


def read_md(data: bytes, file_name: str) -> Spoken:
    """Return who said what in a Markdown text; marks of emphasis are taken off."""
    decoded = decode(file_name, data)
    text, notices = decoded.text, decoded.notices
    lines = [
        _line(line) for line in lines_of(text, file_name) if not _RULE.fullmatch(line.text[:200])
    ]
    links = sum(len(_LINK.findall(line.text)) for line in lines)
    if links:
        notices = (*notices, Notice("Targets of links left out: {n}.", {"n": links}))
    understood = spoken(lines, mend=False)
    return told(
        replace(understood, pieces=tuple(map(_plain, understood.pieces))),
        *notices,
    )


def _line(line: Line) -> Line:
    heading = _HEADING.match(line.text)
    if heading:
        return replace(line, text=line.text[heading.end() :].rstrip("# "), heading=True)
    return replace(line, text=_ESCAPE.sub(_unescaped, line.text))


def _unescaped(found: re.Match[str]) -> str:
    """Brackets are freed at once, for time marks; other signs after emphasis has been read."""
    return found.group(1) if found.group(1) in "[]" else found.group()


def _plain(piece: Piece) -> Piece:
    text = _LINK.sub(r"\1", piece.text)
    text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    return replace(piece, text=_ESCAPE.sub(r"\1", text))
