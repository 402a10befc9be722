"""Cases and voices: who speaks in which interview, as which stakeholder, in which role.

Each participant of an interview is a case of its own until the attributes table or a person joins
them. A code once given stays with its case and is never given again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, select, update

from analysis.errors import NotFound
from analysis.records import (
    Case,
    CaseId,
    ProjectId,
    Role,
    Transcript,
    TranscriptId,
    derived_id,
)
from analysis.store import tables
from analysis.store.plain import packed, unpacked

VoiceKey = tuple[TranscriptId, str | None]


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one interview. ``role`` is a person's correction, None where there is none."""

    transcript_id: TranscriptId
    speaker: str | None
    case_id: CaseId | None
    role: Role | None


def voices(connection: Connection, project_id: ProjectId) -> dict[VoiceKey, Voice]:
    """Return all voices of a project by transcript and speaker."""
    rows = connection.execute(select(tables.voice).where(tables.voice.c.project_id == project_id))
    found = (
        Voice(
            row.transcript_id,
            row.speaker or None,
            row.case_id,
            Role(row.role) if row.role else None,
        )
        for row in rows
    )
    return {(each.transcript_id, each.speaker): each for each in found}


def cases(connection: Connection, project_id: ProjectId) -> tuple[Case, ...]:
    """Return the cases of a project in the order of their codes, without voices."""
    wanted = select(tables.case).where(tables.case.c.project_id == project_id)
    return tuple(
        Case(
            id=row.id,
            code=row.code,
            name=row.name,
            group=row.stakeholder_group,
            organisation=row.organisation,
            role=row.role,
            attributes=unpacked(row.attributes),
        )
        for row in connection.execute(wanted.order_by(tables.case.c.number))
    )


def case(connection: Connection, project_id: ProjectId, case_id: CaseId) -> Case:
    """Return one case; raise ``NotFound``."""
    for each in cases(connection, project_id):
        if each.id == case_id:
            return each
    raise NotFound("The case is no longer there: look at the list of cases again.")


def speakers(transcript: Transcript) -> dict[str | None, Role]:
    """Return a transcript's speakers in the order in which they first speak, with their roles."""
    found: dict[str | None, Role] = {}
    for turn in transcript.turns:
        found.setdefault(turn.speaker, turn.role)
    return found


def add_voices(connection: Connection, project_id: ProjectId, transcript: Transcript) -> None:
    """Note the speakers of a new interview; each participant becomes a case."""
    for speaker, role in speakers(transcript).items():
        case_id = None
        if role is not Role.INTERVIEWER:
            name = speaker or transcript.title
            case_id = new_case(connection, project_id, transcript.id, speaker, name)
        connection.execute(
            tables.voice.insert().values(
                project_id=project_id,
                transcript_id=transcript.id,
                speaker=speaker or "",
                case_id=case_id,
            )
        )


def new_case(
    connection: Connection,
    project_id: ProjectId,
    transcript_id: TranscriptId,
    speaker: str | None,
    name: str,
    *,
    named: bool = False,
) -> CaseId:
    """Make the case of a speaker and return its id, which is the same whenever it is made."""
    number = _next_code(connection, project_id)
    case_id = _free_id(connection, project_id, transcript_id, speaker)
    connection.execute(
        tables.case.insert().values(
            project_id=project_id,
            id=case_id,
            code=f"R{number:02d}",
            number=number,
            name=name,
            stakeholder_group="",
            organisation="",
            role="",
            attributes="{}",
            named=named,
        )
    )
    return case_id


def named(connection: Connection, project_id: ProjectId) -> dict[CaseId, str]:
    """Return the names of the cases that the attributes table or a person named."""
    columns = tables.case.c
    rows = connection.execute(
        select(columns.id, columns.name)
        .where(columns.project_id == project_id, columns.named)
        .order_by(columns.number)
    )
    return {CaseId(row.id): row.name for row in rows}


def _free_id(
    connection: Connection, project_id: ProjectId, transcript_id: TranscriptId, speaker: str | None
) -> CaseId:
    taken = {each.id for each in cases(connection, project_id)}
    ordinal = 0
    while (made := CaseId(derived_id("case", transcript_id, speaker or "", ordinal))) in taken:
        ordinal += 1
    return made


def _next_code(connection: Connection, project_id: ProjectId) -> int:
    here = tables.project.c.id == project_id
    number = connection.execute(select(tables.project.c.next_code).where(here)).scalar_one()
    connection.execute(update(tables.project).where(here).values(next_code=number + 1))
    return int(number)


def save_case(
    connection: Connection, project_id: ProjectId, changed: Case, *, is_named: bool = False
) -> None:
    """Write a case's name and attributes; ``is_named`` where somebody just named it."""
    connection.execute(
        update(tables.case)
        .where(tables.case.c.project_id == project_id, tables.case.c.id == changed.id)
        .values(
            name=changed.name,
            stakeholder_group=changed.group,
            organisation=changed.organisation,
            role=changed.role,
            attributes=packed(dict(changed.attributes)),
            **({"named": True} if is_named else {}),
        )
    )


def set_voice(
    connection: Connection, project_id: ProjectId, key: VoiceKey, **values: str | None
) -> None:
    """Write a voice's case or role; raise ``NotFound`` if there is no such speaker."""
    columns = tables.voice.c
    done = connection.execute(
        update(tables.voice)
        .where(
            columns.project_id == project_id,
            columns.transcript_id == key[0],
            columns.speaker == (key[1] or ""),
        )
        .values(**values)
    )
    if done.rowcount != 1:
        raise NotFound("The speaker is no longer there: look at the list of interviews again.")


def join(
    connection: Connection, project_id: ProjectId, joined: Sequence[CaseId], into: CaseId
) -> None:
    """Let one case speak with the voices of others; those are gone afterwards."""
    columns = tables.voice.c
    kept = case(connection, project_id, into)
    gone = [case(connection, project_id, each) for each in joined if each != into]
    for other in gone:
        kept = _filled(kept, other)
        connection.execute(
            update(tables.voice)
            .where(columns.project_id == project_id, columns.case_id == other.id)
            .values(case_id=into)
        )
    save_case(connection, project_id, kept)
    drop_silent_cases(connection, project_id)


def _filled(kept: Case, other: Case) -> Case:
    attributes: Mapping[str, str] = {**other.attributes, **kept.attributes}
    return replace(
        kept,
        group=kept.group or other.group,
        organisation=kept.organisation or other.organisation,
        role=kept.role or other.role,
        attributes=attributes,
    )


def drop_silent_cases(connection: Connection, project_id: ProjectId) -> None:
    """Delete the cases as which nobody speaks any more."""
    speaking = {each.case_id for each in voices(connection, project_id).values()}
    for each in cases(connection, project_id):
        if each.id not in speaking:
            columns = tables.case.c
            connection.execute(
                delete(tables.case).where(columns.project_id == project_id, columns.id == each.id)
            )
