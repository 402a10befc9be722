"""The attributes table: which interview belongs to which stakeholder, and what he is.

Columns: file, speaker (optional), case, group, organisation, role, and any other. Rows that match
no interview wait and are listed; an interview that comes later may match them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from analysis.errors import RefusedFile
from analysis.lexicons import entries
from analysis.lexicons.letters import alike
from analysis.readers.tables import Table, read_table
from analysis.records import Case, CaseId, ProjectId, Role
from analysis.store import Connection, Store, corpora, people, projects, waiting
from analysis.store.people import Voice, VoiceKey
from analysis.store.waiting import WaitingRow

COLUMNS: Mapping[str, str] = {
    "file": "file",
    "file name": "file",
    "filename": "file",
    "interview": "file",
    "файл": "file",
    "интервю": "file",
    "speaker": "speaker",
    "говорещ": "speaker",
    "говорител": "speaker",
    "участник": "speaker",
    "case": "case",
    "случай": "case",
    "group": "group",
    "stakeholder group": "group",
    "група": "group",
    "organisation": "organisation",
    "organization": "organisation",
    "организация": "organisation",
    "role": "role",
    "роля": "role",
    "длъжност": "role",
}
"""Headings that are understood, in English and Bulgarian; any other is an attribute of its own."""

EXACT = entries(
    """file speaker case group organisation role
    файл говорещ случай група организация роля"""
)
"""Those that the guide gives. Beside one of them another word for the same is an attribute."""

Columns = Mapping[str, Sequence[int]]
"""The places of the columns that fill one cell of a row, by the name of the cell."""


@dataclass(frozen=True, slots=True)
class AttributesResult:
    """What became of a table: rows read, rows that matched, rows that wait."""

    n_rows: int
    n_matched: int
    unmatched: tuple[WaitingRow, ...]


def import_table(store: Store, project_id: ProjectId, name: str, data: bytes) -> AttributesResult:
    """Read an attributes table and lay it over the cases; raise ``RefusedFile``."""
    rows = _rows(name, read_table(name, data))
    with store.writing() as connection:
        projects.get(connection, project_id)
        unmatched = _apply(connection, project_id, rows)
        waiting.put(connection, project_id, unmatched)
        projects.changed(connection, project_id, store.now(), corpus=True)
    return AttributesResult(len(rows), len(rows) - len(unmatched), unmatched)


def try_waiting(connection: Connection, project_id: ProjectId) -> None:
    """Try the rows that wait again, after an interview came in."""
    rows = waiting.rows(connection, project_id)
    if rows:
        waiting.put(connection, project_id, _apply(connection, project_id, rows))


def _rows(name: str, table: Table) -> tuple[WaitingRow, ...]:
    columns = _columns(table.header)
    if "file" not in columns:
        raise RefusedFile(
            "“{file}” has no column “file”: name the interview's file in each row.", file=name
        )
    found = []
    for line, row in zip(table.lines, table.rows, strict=True):
        cells = {
            head: _cell(name, line, table.header, row, places) for head, places in columns.items()
        }
        if any(cells.values()):
            file, speaker = cells.pop("file"), cells.pop("speaker", "")
            found.append(WaitingRow(line, file, speaker, cells))
    return tuple(found)


def _columns(header: Sequence[str]) -> Columns:
    """Return which columns fill which cell: a part that is understood, or an attribute.

    In ``file,interview`` the second is a number more likely than another name of the file.
    """
    headings = [alike(each) for each in header]
    exact = {COLUMNS[each] for each in headings if each in EXACT}
    columns: dict[str, list[int]] = {}
    attributes: dict[str, str] = {}
    for place, heading in enumerate(headings):
        part = COLUMNS.get(heading)
        if part is None or (part in exact and heading not in EXACT):
            part = attributes.setdefault(heading, header[place].strip())
        if part:
            columns.setdefault(part, []).append(place)
    return columns


def _cell(
    name: str, line: int, header: Sequence[str], row: Sequence[str], places: Sequence[int]
) -> str:
    """Return what the columns of one cell say, "" if nothing; raise ``RefusedFile`` if they differ.

    Which of two values holds only a person can tell, and two attributes under one heading would be
    told apart nowhere.
    """
    filled = [place for place in places if row[place].strip()]
    for place in filled[1:]:
        if alike(row[place]) != alike(row[filled[0]]):
            raise RefusedFile(
                "“{file}”, line {line}: column {a} (“{first}”) and column {b} (“{second}”) have "
                "headings of one meaning but differ; rename one of them or delete it.",
                file=name,
                line=line,
                a=filled[0] + 1,
                first=header[filled[0]].strip(),
                b=place + 1,
                second=header[place].strip(),
            )
    return row[filled[0]].strip() if filled else ""


def _apply(
    connection: Connection, project_id: ProjectId, rows: Iterable[WaitingRow]
) -> tuple[WaitingRow, ...]:
    names = corpora.file_names(connection, project_id)
    unmatched = []
    for row in rows:
        voices = people.voices(connection, project_id)
        keys = _matching(row, {str(key): each for key, each in names.items()}, voices)
        if keys:
            _lay_over(connection, project_id, row, [voices[each] for each in keys])
        else:
            unmatched.append(row)
    people.drop_silent_cases(connection, project_id)
    return tuple(unmatched)


def _matching(
    row: WaitingRow, names: Mapping[str, str], voices: Mapping[VoiceKey, Voice]
) -> list[VoiceKey]:
    wanted = alike(row.file)
    exact = {key for key, name in names.items() if alike(name) == wanted}
    found = exact or {key for key, name in names.items() if alike(PurePath(name).stem) == wanted}
    return [
        key
        for key, voice in voices.items()
        if key[0] in found
        and voice.case_id is not None
        and voice.role is not Role.INTERVIEWER
        and (not row.speaker or alike(key[1] or "") == alike(row.speaker))
    ]


def _lay_over(
    connection: Connection, project_id: ProjectId, row: WaitingRow, voices: list[Voice]
) -> None:
    named = row.cells.get("case", "")
    if named:
        target = _case_named(connection, project_id, named, voices[0])
        for voice in voices:
            key = voice.transcript_id, voice.speaker
            people.set_voice(connection, project_id, key, case_id=target)
        case_ids = [target]
    else:
        case_ids = list(dict.fromkeys(each.case_id for each in voices if each.case_id))
    for case_id in case_ids:
        case = people.case(connection, project_id, case_id)
        people.save_case(connection, project_id, _described(case, row.cells))


def _case_named(connection: Connection, project_id: ProjectId, named: str, voice: Voice) -> CaseId:
    """Return the case of this name or code, else the voice's own, which gets the name."""
    codes = {each.id: each.code for each in people.cases(connection, project_id)}
    for known in (codes, people.named(connection, project_id)):
        for case_id, name in known.items():
            if alike(named) == alike(name):
                return case_id
    own = people.case(connection, project_id, CaseId(voice.case_id or ""))
    sharing = people.voices(connection, project_id).values()
    if sum(each.case_id == own.id for each in sharing) > 1:
        return people.new_case(
            connection, project_id, voice.transcript_id, voice.speaker, named, named=True
        )
    people.save_case(connection, project_id, replace(own, name=named), is_named=True)
    return own.id


def _described(case: Case, cells: Mapping[str, str]) -> Case:
    """Return a case with what a row says of it; empty cells change nothing."""
    own = {"case", "group", "organisation", "role"}
    others = {key: cell for key, cell in cells.items() if key not in own and cell}
    return replace(
        case,
        group=cells.get("group") or case.group,
        organisation=cells.get("organisation") or case.organisation,
        role=cells.get("role") or case.role,
        attributes={**case.attributes, **others},
    )
