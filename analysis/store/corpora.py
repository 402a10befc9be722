"""Interviews: added once, read as a corpus with people's corrections laid over it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select

from analysis.edits import from_plain
from analysis.errors import DatabaseDamaged, NotFound
from analysis.records import (
    BackChannel,
    Case,
    Corpus,
    Notice,
    Passage,
    ProjectId,
    Role,
    Transcript,
    TranscriptId,
    Turn,
)
from analysis.store import people, tables
from analysis.store.people import Voice, VoiceKey
from analysis.store.plain import digest, packed, unpacked

_ROW = tuple(
    tables.transcript.c[each]
    for each in (
        *("id", "position", "title", "file_name", "sha256", "text", "text_sha256"),
        *("turns", "reader", "language", "notices"),
    )
)


@dataclass(frozen=True, slots=True)
class Known:
    """What tells whether a file is already there."""

    id: TranscriptId
    title: str
    sha256: str
    text_sha256: str


def known(connection: Connection, project_id: ProjectId) -> tuple[Known, ...]:
    """Return the interviews of a project that were not removed, without their words."""
    columns = tables.transcript.c
    rows = connection.execute(
        select(columns.id, columns.title, columns.sha256, columns.text_sha256)
        .where(columns.project_id == project_id, columns.removed_at.is_(None))
        .order_by(columns.position)
    )
    return tuple(Known(*row) for row in rows)


def add(
    connection: Connection,
    project_id: ProjectId,
    now: str,
    transcript: Transcript,
    passages: tuple[Passage, ...],
    back_channels: tuple[BackChannel, ...],
    original: bytes,
) -> None:
    """Store an interview with its file's bytes, its passages and its speakers."""
    _forget_marker(connection, project_id, transcript.id)
    connection.execute(
        tables.transcript.insert().values(
            project_id=project_id,
            id=transcript.id,
            position=_next_position(connection, project_id),
            title=transcript.title,
            file_name=transcript.file_name,
            sha256=transcript.sha256,
            original=original,
            text=transcript.text,
            text_sha256=digest(transcript.text),
            turns=packed(transcript.turns),
            reader=transcript.reader,
            language=transcript.language,
            notices=packed(transcript.notices),
            added_at=now,
        )
    )
    if passages:
        rows = [_passage_row(project_id, each) for each in passages]
        connection.execute(tables.passage.insert(), rows)
    if back_channels:
        rows = [_back_channel_row(project_id, each) for each in back_channels]
        connection.execute(tables.back_channel.insert(), rows)
    people.add_voices(connection, project_id, transcript)


def _forget_marker(
    connection: Connection, project_id: ProjectId, transcript_id: TranscriptId
) -> None:
    """Let an interview that was removed come back: its marker gives way."""
    columns = tables.transcript.c
    connection.execute(
        tables.transcript.delete().where(
            columns.project_id == project_id,
            columns.id == transcript_id,
            columns.removed_at.is_not(None),
        )
    )


def _next_position(connection: Connection, project_id: ProjectId) -> int:
    here = tables.transcript.c.project_id == project_id
    last = connection.execute(select(func.max(tables.transcript.c.position)).where(here)).scalar()
    return 0 if last is None else int(last) + 1


def _passage_row(project_id: ProjectId, passage: Passage) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "id": passage.id,
        "transcript_id": passage.transcript_id,
        "turn": passage.turn,
        "start": passage.start,
        "stop": passage.end,
        "speaker": passage.speaker,
        "role": passage.role.value,
        "language": passage.language,
    }


def _back_channel_row(project_id: ProjectId, sound: BackChannel) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "transcript_id": sound.transcript_id,
        "turn": sound.turn,
        "start": sound.start,
        "stop": sound.end,
        "speaker": sound.speaker,
        "role": sound.role.value,
    }


def file_names(connection: Connection, project_id: ProjectId) -> dict[TranscriptId, str]:
    """Return the file names of a project's interviews, in the order in which they came."""
    columns = tables.transcript.c
    rows = connection.execute(
        select(columns.id, columns.file_name)
        .where(columns.project_id == project_id, columns.removed_at.is_(None))
        .order_by(columns.position)
    )
    return {TranscriptId(row.id): row.file_name for row in rows}


def original(
    connection: Connection, project_id: ProjectId, transcript_id: TranscriptId
) -> tuple[str, bytes]:
    """Return an interview's file as it was given: its name and its bytes."""
    columns = tables.transcript.c
    row = connection.execute(
        select(columns.file_name, columns.original).where(
            columns.project_id == project_id,
            columns.id == transcript_id,
            columns.removed_at.is_(None),
        )
    ).first()
    if row is None:
        raise NotFound("The interview is no longer there: it was removed.")
    return row.file_name, row.original or b""


def load(connection: Connection, project_id: ProjectId) -> Corpus:
    """Return all that was said in a project: interviews in the order in which they came.

    Raises:
        DatabaseDamaged: a text is not the one that was stored.
    """
    voices = people.voices(connection, project_id)
    transcripts = tuple(_transcript(row, voices) for row in _rows(connection, project_id))
    by_id = {each.id: each for each in transcripts}
    return Corpus(
        cases=_speaking(people.cases(connection, project_id), transcripts, voices),
        transcripts=transcripts,
        passages=_passages(connection, project_id, by_id, voices),
        back_channels=_back_channels(connection, project_id, by_id, voices),
    )


def _rows(connection: Connection, project_id: ProjectId) -> list[Row[Any]]:
    columns = tables.transcript.c
    wanted = select(*_ROW).where(columns.project_id == project_id, columns.removed_at.is_(None))
    return list(connection.execute(wanted.order_by(columns.position)))


def _transcript(row: Row[Any], voices: Mapping[VoiceKey, Voice]) -> Transcript:
    if digest(row.text) != row.text_sha256:
        raise DatabaseDamaged(
            "The stored text of “{title}” was altered: restore the latest backup.", title=row.title
        )
    turns = from_plain(tuple[Turn, ...], unpacked(row.turns))
    return Transcript(
        id=row.id,
        title=row.title,
        file_name=row.file_name,
        sha256=row.sha256,
        text=row.text,
        turns=tuple(_corrected(each, row.id, voices) for each in turns),
        reader=row.reader,
        language=row.language,
        notices=from_plain(tuple[Notice, ...], unpacked(row.notices)),
        number=row.position + 1,
    )


def _corrected(turn: Turn, key: TranscriptId, voices: Mapping[VoiceKey, Voice]) -> Turn:
    role = _role(voices, key, turn.speaker, turn.role)
    return turn if role is turn.role else replace(turn, role=role)


def _role(
    voices: Mapping[VoiceKey, Voice], key: TranscriptId, speaker: str | None, read: Role
) -> Role:
    voice = voices.get((key, speaker))
    return read if voice is None or voice.role is None else voice.role


def _speaking(
    cases: tuple[Case, ...],
    transcripts: tuple[Transcript, ...],
    voices: Mapping[VoiceKey, Voice],
) -> tuple[Case, ...]:
    """Return the cases with their voices, without those that only interview."""
    spoken: dict[str, list[VoiceKey]] = {}
    for transcript in transcripts:
        for speaker, role in people.speakers(transcript).items():
            voice = voices.get((transcript.id, speaker))
            if voice is not None and voice.case_id and role is not Role.INTERVIEWER:
                spoken.setdefault(voice.case_id, []).append((transcript.id, speaker))
    return tuple(
        replace(each, voices=tuple(spoken[each.id])) for each in cases if each.id in spoken
    )


def _passages(
    connection: Connection,
    project_id: ProjectId,
    transcripts: Mapping[TranscriptId, Transcript],
    voices: Mapping[VoiceKey, Voice],
) -> tuple[Passage, ...]:
    rows = _words(connection, tables.passage, project_id, transcripts)
    return tuple(
        Passage(
            id=row.id,
            transcript_id=row.transcript_id,
            turn=row.turn,
            start=row.start,
            end=row.stop,
            text=transcripts[row.transcript_id].text[row.start : row.stop],
            speaker=row.speaker,
            role=_role(voices, row.transcript_id, row.speaker, Role(row.role)),
            language=row.language,
        )
        for row in rows
    )


def _back_channels(
    connection: Connection,
    project_id: ProjectId,
    transcripts: Mapping[TranscriptId, Transcript],
    voices: Mapping[VoiceKey, Voice],
) -> tuple[BackChannel, ...]:
    rows = _words(connection, tables.back_channel, project_id, transcripts)
    return tuple(
        BackChannel(
            transcript_id=row.transcript_id,
            turn=row.turn,
            start=row.start,
            end=row.stop,
            text=transcripts[row.transcript_id].text[row.start : row.stop],
            speaker=row.speaker,
            role=_role(voices, row.transcript_id, row.speaker, Role(row.role)),
        )
        for row in rows
    )


def _words(
    connection: Connection,
    table: Table,
    project_id: ProjectId,
    transcripts: Mapping[TranscriptId, Transcript],
) -> list[Row[Any]]:
    places = {key: place for place, key in enumerate(transcripts)}
    rows = connection.execute(select(table).where(table.c.project_id == project_id))
    return sorted(
        (row for row in rows if row.transcript_id in places),
        key=lambda row: (places[row.transcript_id], row.start),
    )
