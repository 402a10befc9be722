"""REFI-QDA Project (``.qdpx``): a study for NVivo, ATLAS.ti, MAXQDA, QualCoder and others.

An archive with ``project.qde`` (XML, https://www.qdasoftware.org) and the interviews as plain text
in ``sources``. The order of elements is the schema's. Offsets are half-open and count code points
of the text as stored, which is UTF-8 with line feeds and without a mark of the byte order.
"""

from typing import Any

from analysis.exports.reading import Reading
from analysis.exports.refi.cases import (
    Variable,
    case_elements,
    value_elements,
    variable_elements,
    variables_of,
)
from analysis.exports.refi.codes import Code, codes_of, sets_of
from analysis.exports.refi.notes import LOST_NOTE, description_lines, memo_targets, note_elements
from analysis.exports.refi.parts import (
    ORIGIN,
    Element,
    Names,
    bytes_of,
    cut,
    guid,
    maker,
    quoted,
    refs,
    texts,
)
from analysis.exports.refi.people import BY_PROGRAM, PROGRAM, Users, users_of
from analysis.exports.refi.sources import Coding, Selection, Source, sources_of
from analysis.exports.zipped import packed

_NAMESPACE = "urn:QDA-XML:project:1.0"


def qdpx_of(reading: Reading) -> bytes:
    """Return the study as a REFI-QDA Project."""
    users = users_of(reading)
    sources = sources_of(reading, users)
    root = _project(reading, users, sources)
    inside = (
        (f"sources/{each.interview.guid}.txt", each.interview.text.encode()) for each in sources
    )
    return packed((("project.qde", bytes_of(root)), *inside))


def _project(reading: Reading, users: Users, sources: tuple[Source, ...]) -> Element:
    e = maker(_NAMESPACE)
    variables = variables_of(reading, sources)
    targets = memo_targets(reading)
    notes = note_elements(e, reading, users)
    used = [
        *(coding.by.user for each in sources for one in each.selections for coding in one.codings),
        *(each.get("creatingUser") for each in notes),
    ]
    codes = [_code(e, each, targets) for each in codes_of(reading, with_passages=True)]
    sets = [
        e.Set(*refs(e.MemberCode, each.members), guid=each.guid, name=each.name)
        for each in sets_of(reading)
    ]
    parts = (
        (e.Users, [e.User(guid=key, name=name) for key, name in users.listed(used)]),
        (e.CodeBook, [e.Codes(*codes)]),
        (e.Variables, variable_elements(e, variables)),
        (e.Cases, case_elements(e, reading, variables, sources)),
        (e.Sources, _sources(e, reading, variables, sources)),
        (e.Notes, notes),
        (e.Sets, sets),
    )
    return e.Project(
        *(part(*inner) for part, inner in parts if inner),
        *texts(e.Description, *description_lines(reading)),
        *refs(e.NoteRef, [*targets.get(reading.study.project.id, ()), LOST_NOTE]),
        name=cut(reading.study.project.title),
        origin=ORIGIN,
        creatingUserGUID=PROGRAM,
    )


def _code(e: Any, code: Code, targets: dict[str, list[str]]) -> Element:
    return e.Code(
        *texts(e.Description, *code.description),
        *refs(e.NoteRef, targets.get(code.guid, ())),
        *(_code(e, each, targets) for each in code.children),
        guid=code.guid,
        name=code.name,
        isCodable=str(code.is_codable).lower(),
        color=code.colour,
    )


def _sources(
    e: Any, reading: Reading, variables: tuple[Variable, ...], sources: tuple[Source, ...]
) -> list[Element]:
    names = Names()
    return [
        e.TextSource(
            *(_selection(e, one, each.words(one)) for one in each.selections),
            *value_elements(e, variables, each.interview.guid),
            guid=each.interview.guid,
            name=names.own(reading.people.titles[each.interview.transcript.id]),
            plainTextPath=f"internal://{each.interview.guid}.txt",
            **BY_PROGRAM.attributes(),
        )
        for each in sources
    ]


def _selection(e: Any, selection: Selection, words: str) -> Element:
    return e.PlainTextSelection(
        *(_coding(e, selection, each) for each in selection.codings),
        *refs(e.NoteRef, selection.notes),
        guid=selection.guid,
        name=quoted(words),
        startPosition=str(selection.start),
        endPosition=str(selection.end),
        **BY_PROGRAM.attributes(),
    )


def _coding(e: Any, selection: Selection, coding: Coding) -> Element:
    return e.Coding(
        e.CodeRef(targetGUID=coding.code),
        guid=guid("coding", selection.guid, coding.code),
        **coding.by.attributes(),
    )
