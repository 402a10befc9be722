"""Projects: made, renamed, listed, deleted; and the number that grows with every change."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, delete, func, select, update

from analysis.errors import NotFound
from analysis.records import Project, ProjectId
from analysis.store import tables


@dataclass(frozen=True, slots=True)
class ProjectSummary:
    """A line in the list of projects. ``changed_at`` and ``analysed_at`` are ISO 8601 in UTC.

    ``n_passages`` counts all passages, the interviewers' too. ``analysed_at`` is the moment of the
    latest analysis that was not taken back, None where there is none.
    """

    project: Project
    n_interviews: int
    n_edits: int
    analysed: bool
    changed_at: str
    n_passages: int = 0
    analysed_at: str | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """Numbers that grow: with every change of a project, and with those of what was said."""

    version: int
    corpus_version: int


def create(
    connection: Connection,
    now: str,
    title: str,
    organisation: str,
    language: str,
    inside: tuple[str, ...] = (),
) -> ProjectId:
    """Make a project and return its id."""
    new_id = ProjectId(str(uuid4()))
    connection.execute(
        tables.project.insert().values(
            id=new_id,
            title=title,
            organisation=organisation,
            language=language,
            inside=_lines(inside),
            version=1,
            corpus_version=1,
            next_code=1,
            created_at=now,
            changed_at=now,
        )
    )
    return new_id


def change(
    connection: Connection,
    project_id: ProjectId,
    *,
    inside: tuple[str, ...] | None = None,
    **values: str,
) -> None:
    """Change a project's title, organisation or language, or the names that are inside."""
    if inside is not None:
        values["inside"] = _lines(inside)
    connection.execute(
        update(tables.project).where(tables.project.c.id == project_id).values(**values)
    )


def get(connection: Connection, project_id: ProjectId) -> Project:
    """Return a project; raise ``NotFound``."""
    row = connection.execute(
        select(tables.project).where(tables.project.c.id == project_id)
    ).one_or_none()
    if row is None:
        raise NotFound("The project is no longer there: choose another.")
    return _project(row)


def _project(row: Any) -> Project:
    inside = tuple(row.inside.splitlines())
    return Project(row.id, row.title, row.organisation, row.language, inside)


def _lines(names: tuple[str, ...]) -> str:
    return "\n".join(" ".join(each.split()) for each in names)


def titles(connection: Connection) -> dict[ProjectId, str]:
    """Return the titles of all projects, oldest first."""
    wanted = select(tables.project.c.id, tables.project.c.title)
    rows = connection.execute(wanted.order_by(tables.project.c.created_at, tables.project.c.id))
    return {ProjectId(row.id): row.title for row in rows}


def versions(connection: Connection, project_id: ProjectId) -> Versions:
    """Return a project's version numbers; raise ``NotFound``."""
    columns = tables.project.c.version, tables.project.c.corpus_version
    row = connection.execute(select(*columns).where(tables.project.c.id == project_id)).first()
    if row is None:
        raise NotFound("The project is no longer there: choose another.")
    return Versions(row.version, row.corpus_version)


def changed(connection: Connection, project_id: ProjectId, now: str, *, corpus: bool) -> None:
    """Note that a project changed: its people or words (``corpus``), or what is made of them."""
    columns = tables.project.c
    connection.execute(
        update(tables.project)
        .where(columns.id == project_id)
        .values(
            version=columns.version + 1,
            corpus_version=columns.corpus_version + int(corpus),
            changed_at=now,
        )
    )


def summaries(connection: Connection) -> tuple[ProjectSummary, ...]:
    """Return all projects, the latest change first."""
    rows = connection.execute(
        select(tables.project).order_by(tables.project.c.changed_at.desc(), tables.project.c.id)
    )
    return tuple(
        ProjectSummary(
            project=_project(row),
            n_interviews=_n_interviews(connection, row.id),
            n_edits=_n_edits(connection, row.id),
            analysed=_n(connection, tables.run, row.id) > 0,
            changed_at=row.changed_at,
            n_passages=_n(connection, tables.passage, row.id),
            analysed_at=_analysed_at(connection, row.id),
        )
        for row in rows.all()
    )


def _n_interviews(connection: Connection, project_id: str) -> int:
    there = tables.transcript.c.removed_at.is_(None)
    return _n(connection, tables.transcript, project_id, there)


def _n_edits(connection: Connection, project_id: str) -> int:
    by_people = tables.edit.c.kind.not_in(("run", "undo"))
    return _n(connection, tables.edit, project_id, by_people)


def _analysed_at(connection: Connection, project_id: str) -> str | None:
    columns = tables.edit.c
    here = columns.project_id == project_id
    undone = select(columns.undoes).where(here, columns.undoes.is_not(None))
    latest = (
        select(columns.at)
        .where(here, columns.kind == "run", columns.seq.not_in(undone))
        .order_by(columns.seq.desc())
        .limit(1)
    )
    return connection.execute(latest).scalar_one_or_none()


def _n(connection: Connection, table: Table, project_id: str, *which: object) -> int:
    counted = select(func.count()).select_from(table).where(table.c.project_id == project_id)
    for condition in which:
        counted = counted.where(condition)  # type: ignore[arg-type]
    return int(connection.execute(counted).scalar_one())


def erase(connection: Connection, project_id: ProjectId, now: str) -> None:
    """Delete a project and all that belongs to it, its edits too."""
    here = tables.project.c.id == project_id
    connection.execute(update(tables.project).where(here).values(deleted_at=now))
    for table in reversed((*tables.OF_PROJECT, tables.vector, tables.job)):
        connection.execute(delete(table).where(table.c.project_id == project_id))
    connection.execute(delete(tables.project).where(here))
