"""WebVTT captions."""

import re
from dataclasses import replace

from analysis.readers.cues import cues_of, spoken_of
from analysis.readers.decode import decode
from analysis.readers.lines import Spoken
from analysis.records import Notice

_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")


def read_vtt(data: bytes, file_name: str) -> Spoken:
    """Return who said what in a WebVTT file. Comment and style blocks are nobody's speech."""
    decoded = decode(file_name, data)
    text, notices = decoded.text, decoded.notices
    lines = text.split("\n")
    if lines[0].startswith("WEBVTT"):
        lines = _without_head(lines)
    else:
        notices = (*notices, Notice("The first line is not WEBVTT: read as captions anyway."))
    lines, comments = _without_blocks(lines)
    understood = spoken_of(*cues_of(lines), file_name)
    return replace(
        understood,
        aside=(*comments, *understood.aside),
        notices=(*notices, *understood.notices),
    )


def _without_head(lines: list[str]) -> list[str]:
    """Drop the signature and the header lines up to the first blank line or cue."""
    for at, line in enumerate(lines):
        if at and (not line.strip() or "-->" in line):
            return lines[at:]
    return []


def _without_blocks(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines outside comment, style and region blocks, and the words of the comments."""
    kept: list[str] = []
    comments: list[str] = []
    inside = ""
    for at, line in enumerate(lines):
        opens = (at == 0 or not lines[at - 1].strip()) and _BLOCK.fullmatch(line[:400].rstrip())
        if opens:
            inside = line.split(None, 1)[0]
            words = line[len(inside) :].strip()
        else:
            words = line.strip()
        if not words and not opens:
            inside = ""
        if not inside:
            kept.append(line)
        elif inside == "NOTE" and words:
            comments.append(words)
    return kept, comments
