"""Rows of the attributes table that no interview matched yet: kept, listed, tried again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from analysis.records import ProjectId
from analysis.store import tables
from analysis.store.plain import packed, unpacked


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One row of an attributes table. ``cells`` maps every other column to its text."""

    line: int
    file: str
    speaker: str
    cells: Mapping[str, str]


def rows(connection: Connection, project_id: ProjectId) -> tuple[WaitingRow, ...]:
    """Return the rows that wait, in the order of the table."""
    wanted = select(tables.attribute_row).where(tables.attribute_row.c.project_id == project_id)
    found = connection.execute(wanted.order_by(tables.attribute_row.c.ordinal))
    return tuple(WaitingRow(row.line, row.file, row.speaker, unpacked(row.cells)) for row in found)


def put(connection: Connection, project_id: ProjectId, waiting: Iterable[WaitingRow]) -> None:
    """Let these rows wait, instead of those that waited."""
    columns = tables.attribute_row.c
    connection.execute(delete(tables.attribute_row).where(columns.project_id == project_id))
    for ordinal, row in enumerate(waiting):
        connection.execute(
            tables.attribute_row.insert().values(
                project_id=project_id,
                ordinal=ordinal,
                line=row.line,
                file=row.file,
                speaker=row.speaker,
                cells=packed(dict(row.cells)),
            )
        )
