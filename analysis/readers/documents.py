"""Lines of a document to pieces of speech: shared by txt, md, docx and pdf."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analysis.lexicons.not_speakers import NOT_SPEECH_LINES
from analysis.readers.cues import stream
from analysis.readers.labels import Label, is_not_speech
from analysis.readers.lines import Line, Piece, Spoken, tidy
from analysis.readers.speakers import labels_of
from analysis.readers.times import ALONE, MARK, seconds
from analysis.readers.wrapping import join, paragraphs, words_of
from analysis.records import Notice

_LEFT_BY_PROGRAMS = re.compile("|".join(NOT_SPEECH_LINES))
_BRACKETED = re.compile(r"\[[^\[\]]{25,}\]")


def spoken(lines: Sequence[Line], mend: bool) -> Spoken:
    """Return who said what in the lines of a document.

    Args:
        lines: the lines as the format's reader found them, without page furniture.
        mend: whether words broken at a line's end are to be made whole (the format breaks lines).
    """
    kept, aside = _without_program_lines(lines)
    labels = labels_of(kept)
    vocabulary = words_of([line.text for line in kept]) if mend else frozenset[str]()
    texts = _Joiner(vocabulary, mend)
    if any(label is not None and not is_not_speech(label.name) for label in labels):
        return _named(kept, labels, aside, texts)
    return _unnamed(kept, aside, texts)


@dataclass(frozen=True, slots=True)
class _Joiner:
    vocabulary: frozenset[str]
    mend: bool

    def __call__(self, lines: Sequence[str]) -> str:
        return tidy(join(lines, self.vocabulary) if self.mend else " ".join(lines))


def _without_program_lines(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    kept: list[Line] = []
    aside: list[str] = []
    for line in lines:
        short = line.text[:400]
        left = len(line.text) < 400 and _LEFT_BY_PROGRAMS.fullmatch(short.strip(" .*").casefold())
        (aside if left else kept).append(line.text if left else line)  # type: ignore[arg-type]
    return kept, aside


@dataclass(slots=True)
class _Open:
    """The turn being read: the one place where lines gather before they become a piece."""

    label: Label | None
    texts: list[str]
    starts_at_s: float | None


def _named(
    lines: Sequence[Line],
    labels: Sequence[Label | None],
    aside: list[str],
    join_lines: Callable[[Sequence[str]], str],
) -> Spoken:
    pieces: list[Piece] = []
    current = _Open(None, [], None)
    pending: float | None = None
    for line, label in zip(lines, labels, strict=True):
        alone = ALONE.fullmatch(line.text) if len(line.text) < 60 else None
        if alone:
            pending = seconds(alone.group(1))
        elif label is not None and is_not_speech(label.name):
            aside.append(line.text)
        elif label is not None:
            _close(current, pieces, join_lines)
            starts = label.starts_at_s if label.starts_at_s is not None else pending
            current = _Open(label, [label.rest] if label.rest else [], starts)
            pending = None
        elif current.label is None or line.heading:
            aside.append(line.text)
        else:
            current.texts.append(line.text)
    _close(current, pieces, join_lines)
    return Spoken(tuple(pieces), tuple(aside))


def _close(
    current: _Open,
    pieces: list[Piece],
    join_lines: Callable[[Sequence[str]], str],
) -> None:
    if current.label is None:
        return
    ends = current.label.ends_at_s
    pieces.append(Piece(join_lines(current.texts), current.label.name, current.starts_at_s, ends))


def _unnamed(
    lines: Sequence[Line], aside: list[str], join_lines: Callable[[Sequence[str]], str]
) -> Spoken:
    """One paragraph a turn. Headings and a bracketed first line are nobody's speech."""
    said: list[Line] = []
    pending: dict[int, float | None] = {}
    headings = sum(line.heading for line in lines)
    for line in lines:
        alone = ALONE.fullmatch(line.text) if len(line.text) < 60 else None
        if alone:
            pending[len(said)] = seconds(alone.group(1))
        elif (line.heading and headings * 5 < len(lines)) or (
            not said and _BRACKETED.fullmatch(line.text)
        ):
            aside.append(line.text)
        else:
            said.append(line)
    if _is_timed(said):
        return Spoken(tuple(stream(_timed(said))), tuple(aside), names_speakers=False)
    opens = [line.opens or at in pending for at, line in enumerate(said)]
    pieces: list[Piece] = []
    at = 0
    for group in paragraphs([line.text for line in said], opens):
        pieces.append(Piece(join_lines(group), None, pending.get(at)))
        at += len(group)
    return Spoken(tuple(pieces), tuple(aside), names_speakers=False)


def _is_timed(lines: Sequence[Line]) -> bool:
    """Return whether most lines begin with a time in brackets, as speech recognisers write them."""
    n_timed = sum(MARK.match(line.text[:60]) is not None for line in lines)
    return n_timed >= 3 and n_timed * 2 > len(lines)


def _timed(lines: Sequence[Line]) -> list[Piece]:
    pieces: list[Piece] = []
    for line in lines:
        found = MARK.match(line.text[:60])
        times = [seconds(group) for group in found.groups() if group] if found else []
        ends = times[1] if len(times) > 1 else None
        text = line.text[found.end() :] if found else line.text
        pieces.append(Piece(text, None, times[0] if times else None, ends))
    return pieces


def told(spoken_words: Spoken, *notices: Notice) -> Spoken:
    """Return the same with notices added."""
    return Spoken(
        spoken_words.pieces,
        spoken_words.aside,
        spoken_words.names_speakers,
        (*spoken_words.notices, *notices),
    )
