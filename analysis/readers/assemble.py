"""Pieces of speech to a Transcript: one turn a paragraph, exact offsets, everything told."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from analysis import settings
from analysis.errors import RefusedFile
from analysis.lexicons.letters import composed
from analysis.readers.decode import clean
from analysis.readers.lines import Piece, Spoken, first_words, tidy
from analysis.readers.roles import roles_of
from analysis.readers.times import without_marks
from analysis.records import Notice, Role, Transcript, Turn, transcript_id


def transcript_of(spoken: Spoken, file_name: str, data: bytes, reader: str) -> Transcript:
    """Return the transcript of what was spoken.

    Args:
        spoken: what the format's reader understood.
        file_name: as it is shown.
        data: the file's bytes, for its sha256.
        reader: name and version of the format's reader.

    Raises:
        RefusedFile: if nothing was spoken, or more than a transcript may hold.
    """
    pieces, n_marks, n_cleaned = _cleaned(spoken.pieces)
    _check(pieces, file_name)
    roles, about_roles = roles_of(pieces)
    text = "\n".join(piece.text for piece in pieces)
    notices = (*spoken.notices, *_told(spoken, n_marks, n_cleaned), *about_roles)
    return Transcript(
        id=transcript_id(text),
        title=PurePath(file_name).stem,
        file_name=file_name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        turns=_turns(pieces, roles),
        reader=reader,
        notices=notices,
    )


def _cleaned(pieces: Sequence[Piece]) -> tuple[list[Piece], int, int]:
    """Return the pieces that hold words, without time marks and characters that nothing stores."""
    kept: list[Piece] = []
    n_marks = n_cleaned = 0
    for piece in pieces:
        text, starts, marks = without_marks(piece.text)
        text, cleaned = clean(text)
        text = _tidy(text)
        n_marks, n_cleaned = n_marks + marks, n_cleaned + cleaned
        if text:
            at = piece.starts_at_s if piece.starts_at_s is not None else starts
            name = None if piece.speaker is None else _tidy(clean(piece.speaker)[0]) or None
            kept.append(replace(piece, text=text, starts_at_s=at, speaker=name))
    return kept, n_marks, n_cleaned


def _tidy(text: str) -> str:
    """Return a text with single blanks; what was taken out may have parted a letter's accent."""
    return tidy(composed(text))


def _check(pieces: Sequence[Piece], file_name: str) -> None:
    if not pieces:
        raise RefusedFile("{file}: there are no spoken words in it.", file=file_name)
    n_characters = sum(len(piece.text) + 1 for piece in pieces)
    if n_characters > settings.MAX_TRANSCRIPT_CHARACTERS:
        raise RefusedFile(
            "{file}: more than {limit} characters: split the file and try again.",
            file=file_name,
            limit=settings.MAX_TRANSCRIPT_CHARACTERS,
        )


def _turns(pieces: Sequence[Piece], roles: dict[str | None, Role]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        turns.append(
            Turn(
                ordinal=len(turns),
                start=start,
                end=end,
                speaker=piece.speaker,
                role=roles.get(piece.speaker, Role.UNKNOWN),
                starts_at_s=piece.starts_at_s,
                ends_at_s=piece.ends_at_s,
            )
        )
        start = end + 1
    return tuple(turns)


def _told(spoken: Spoken, n_marks: int, n_cleaned: int) -> list[Notice]:
    notices: list[Notice] = []
    if not spoken.names_speakers:
        notices.append(
            Notice("The file does not name its speakers: all of it counts as participants' words.")
        )
    if spoken.aside:
        notices.append(
            Notice(
                "Not taken as speech ({n}): {words}",
                {"n": len(spoken.aside), "words": first_words(spoken.aside)},
            )
        )
    if n_marks:
        notices.append(Notice("Time marks inside the words left out: {n}.", {"n": n_marks}))
    if n_cleaned:
        notices.append(Notice("Control characters left out: {n}.", {"n": n_cleaned}))
    return notices
