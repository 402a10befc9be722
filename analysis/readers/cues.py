"""Timed captions: the part that WebVTT and SubRip share."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from analysis import settings
from analysis.errors import RefusedFile
from analysis.lexicons.letters import composed
from analysis.readers.labels import Label, is_not_speech
from analysis.readers.lines import Line, Piece, Spoken, tidy
from analysis.readers.speakers import labels_of
from analysis.readers.times import TIME, seconds
from analysis.readers.wrapping import SENTENCE_END
from analysis.records import Notice

_TIMING = re.compile(rf"\s*({TIME})\s*--?>\s*({TIME})(?:\s.*)?")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>|</v>")
_TAG = re.compile(
    r"</?(?:v|c|b|i|u|s|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<\d[\d:.,]*>|\{\\[^{}]*\}"
)
_BRACKETED = re.compile(r"[\[(][^\[\]]*[\])]")
_INSIDE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"”’“»)])\s+")
_INDEX = re.compile(r"\d{1,7}")


@dataclass(slots=True)
class Cue:
    """One caption: its times in seconds (None where they cannot be read) and its lines."""

    starts_at_s: float | None
    ends_at_s: float | None
    lines: list[str] = field(default_factory=list)


def cues_of(lines: Sequence[str]) -> tuple[list[Cue], int]:
    """Return the cues of a caption file, and how many of them have times that cannot be right.

    A line with an arrow opens a cue; a number or a name directly before it, after a blank line, is
    the cue's id. Text that no time stands before is kept in the cue above it.
    """
    cues: list[Cue] = []
    n_malformed = 0
    for at, line in enumerate(lines):
        if "->" in line and (_TIMING.fullmatch(line[:200]) or "-->" in line):
            if cues and cues[-1].lines and _is_id(lines, at):
                cues[-1].lines.pop()
            cue = _cue(line)
            n_malformed += cue.ends_at_s is None
            cues.append(cue)
        elif line.strip():
            if not cues:
                if _is_id(lines, at + 1) or line.strip().isdigit():
                    continue
                cues.append(Cue(None, None))
                n_malformed += 1
            cues[-1].lines.append(line.strip())
    return cues, n_malformed


def looks_like_cues(text: str) -> bool:
    """Return whether a text is captions under another name: many lines are cue times alone."""
    lines = [line for line in text[:100_000].split("\n") if line.strip()]
    n_times = sum(_TIMING.fullmatch(line[:200]) is not None for line in lines)
    return n_times >= 3 and n_times * 5 >= len(lines)


def _is_id(lines: Sequence[str], at: int) -> bool:
    """Return whether the line before a timing line is the cue's id, not a neighbour's words."""
    if at >= len(lines) or "-->" not in lines[at]:
        return False
    before = lines[at - 1].strip()
    after_blank = at < 2 or not lines[at - 2].strip()
    return bool(before) and (after_blank or _INDEX.fullmatch(before) is not None)


def _cue(line: str) -> Cue:
    found = _TIMING.fullmatch(line[:200])
    if not found:
        return Cue(None, None)
    start, end = seconds(found.group(1)), seconds(found.group(2))
    if start is None or end is None or end < start:
        return Cue(start, None)
    return Cue(start, end)


def spoken_of(cues: Sequence[Cue], n_malformed: int, file_name: str) -> Spoken:
    """Return who said what in cues: by voice tags, by names in the text, or one unnamed stream."""
    if all(cue.starts_at_s is None for cue in cues):
        raise RefusedFile(
            "{file}: there are no captions with times in it: check that it is the right file.",
            file=file_name,
        )
    notices = _malformed(n_malformed)
    cues, n_rolled = _unrolled(cues)
    if n_rolled:
        notices += (Notice("Caption lines shown twice and read once: {n}.", {"n": n_rolled}),)
    pieces = [piece for cue in cues for piece in _voices(cue)]
    if any(piece.speaker is not None for piece in pieces):
        pieces, aside = _without_first_brackets(pieces)
        return Spoken(tuple(_merged(pieces)), tuple(aside), notices=notices)
    return _named_in_text(pieces, notices)


def _malformed(n: int) -> tuple[Notice, ...]:
    if not n:
        return ()
    return (Notice("Captions whose times cannot be right (their words were kept): {n}.", {"n": n}),)


def _unrolled(cues: Sequence[Cue]) -> tuple[Sequence[Cue], int]:
    """Read rolling captions once: most cues of such a file repeat the last line before them."""
    repeats = [
        bool(before.lines and after.lines and _bare(before.lines[-1]) == _bare(after.lines[0]))
        for before, after in pairwise(cues)
    ]
    if len(cues) < 6 or sum(repeats) * 2 < len(cues):
        return cues, 0
    kept = [
        Cue(cue.starts_at_s, cue.ends_at_s, cue.lines[1:] if again else cue.lines)
        for cue, again in zip(cues, [False, *repeats], strict=True)
    ]
    return [cue for cue in kept if cue.lines], sum(repeats)


def _bare(text: str) -> str:
    return tidy(_unescaped(_TAG.sub("", text)))


def _unescaped(text: str) -> str:
    """Return a text without entities; one of them may be the accent on the letter before it."""
    return composed(html.unescape(text))


def _voices(cue: Cue) -> list[Piece]:
    """Return a cue's words by voice; line ends stay, for names at the beginning of a line."""
    text = "\n".join(cue.lines)
    pieces: list[Piece] = []
    speaker: str | None = None
    start = 0
    for found in _VOICE.finditer(text):
        pieces.append(_piece(text[start : found.start()], speaker, cue))
        name = _unescaped(found.group(1)) if found.group(1) else ""
        speaker = tidy(name)[:200] or None
        start = found.end()
    pieces.append(_piece(text[start:], speaker, cue))
    return [piece for piece in pieces if piece.text.strip()]


def _piece(text: str, speaker: str | None, cue: Cue) -> Piece:
    return Piece(_unescaped(_TAG.sub("", text)), speaker, cue.starts_at_s, cue.ends_at_s)


def _without_first_brackets(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Part off bracketed words that stand before anybody has spoken: a title, a remark."""
    aside: list[str] = []
    while pieces and pieces[0].speaker is None and _is_bracketed(pieces[0].text):
        aside.append(tidy(pieces[0].text))
        pieces = pieces[1:]
    return pieces, aside


def _is_bracketed(text: str) -> bool:
    return _BRACKETED.fullmatch(text.strip()) is not None


def _named_in_text(pieces: list[Piece], notices: tuple[Notice, ...]) -> Spoken:
    """Look for ``Name: words`` in the cues' lines; a line without a name goes on with the last."""
    pieces, aside = _without_first_brackets(pieces)
    placed = [(piece, line) for piece in pieces for line in piece.text.split("\n") if line.strip()]
    labels = labels_of([Line(line.strip()) for _, line in placed])
    if not any(label is not None and not is_not_speech(label.name) for label in labels):
        return Spoken(tuple(stream(pieces)), tuple(aside), names_speakers=False, notices=notices)
    said: list[Piece] = []
    speaker: str | None = None
    for (piece, line), label in zip(placed, labels, strict=True):
        if label is not None and is_not_speech(label.name):
            aside.append(line.strip())
            continue
        speaker = label.name if label is not None else speaker
        said.append(replace(piece, speaker=speaker, text=_words(line, label)))
    return Spoken(tuple(_merged(said)), tuple(aside), notices=notices)


def _words(line: str, label: Label | None) -> str:
    return line if label is None else label.rest


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Join what one speaker says in consecutive cues to one turn."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if not groups or groups[-1][-1].speaker != piece.speaker:
            groups.append([])
        groups[-1].append(piece)
    return [_joined(group) for group in groups]


def _joined(group: Sequence[Piece]) -> Piece:
    text = " ".join(tidy(piece.text) for piece in group)
    return Piece(tidy(text), group[0].speaker, group[0].starts_at_s, group[-1].ends_at_s)


def stream(pieces: Sequence[Piece]) -> list[Piece]:
    """Cut an unnamed stream into turns: at silences, and at a sentence's end when it grows long."""
    groups: list[list[Piece]] = [[]]
    n_words = 0
    for piece in (part for cue in pieces for part in _sentences(cue)):
        if groups[-1] and _breaks(groups[-1][-1], piece, n_words):
            groups.append([])
            n_words = 0
        groups[-1].append(piece)
        n_words += len(piece.text.split())
    return [_joined(group) for group in groups if group]


def _sentences(piece: Piece) -> list[Piece]:
    """Return a cue's words cut where a sentence ends inside it, so that a turn can begin there."""
    return [replace(piece, text=text) for text in _INSIDE_END.split(piece.text) if text.strip()]


def _breaks(before: Piece, after: Piece, n_words: int) -> bool:
    ends = SENTENCE_END.search(before.text.strip()[-4:]) is not None
    paused = (
        before.ends_at_s is not None
        and after.starts_at_s is not None
        and after.starts_at_s - before.ends_at_s >= settings.PAUSE_S
    )
    long = n_words >= settings.MIN_WORDS_OF_STREAM_TURN
    return (ends and (paused or long)) or n_words >= settings.MAX_WORDS_OF_STREAM_TURN
