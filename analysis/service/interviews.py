"""Bring files in, each for itself: one that cannot be read never stops the others."""

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from analysis import settings
from analysis.errors import BadRequest, GlasError, NotFound, RefusedFile
from analysis.records import (
    CaseId,
    Notice,
    ProjectId,
    Role,
    Transcript,
    TranscriptId,
    transcript_id,
)
from analysis.service import attributes
from analysis.service.analysing import ANALYSIS
from analysis.service.engine import Engine, Prepared
from analysis.service.stored import keys_left
from analysis.service.studies import Studies
from analysis.store import Connection, Store, corpora, erasure, people, projects, queue
from analysis.store.plain import digest

ADDED, ALREADY_THERE, REFUSED = "added", "already there", "refused"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: ``added``, ``already there`` or ``refused`` with its reason."""

    file_name: str
    outcome: str
    transcript_id: TranscriptId | None = None
    problem: GlasError | None = None
    notices: tuple[Notice, ...] = ()


def import_files(
    store: Store,
    engine: Engine,
    project_id: ProjectId,
    files: Iterable[tuple[str, bytes]],
    on_progress: Callable[[int, int], None],
) -> tuple[Imported, ...]:
    """Store files as interviews and return what became of each, in the order given.

    They are taken in the order of their names, so that codes do not depend on the order given.
    """
    given = [(_base_name(name), data) for name, data in files]
    order = sorted(range(len(given)), key=lambda at: _natural(*given[at]))
    done: dict[int, Imported] = {}
    for number, at in enumerate(order):
        on_progress(number, len(given))
        done[at] = _import_one(store, engine, project_id, *given[at])
    on_progress(len(given), len(given))
    return tuple(done[at] for at in range(len(given)))


def _base_name(name: str) -> str:
    return re.split(r"[\\/]", name)[-1].strip() or "?"


def _natural(name: str, data: bytes) -> tuple[list[tuple[bool, int, str]], str]:
    """Return a key by which "Interview 2" comes before "Interview 10"."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    key = [(not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]
    return key, sha256(data).hexdigest()


def _import_one(
    store: Store, engine: Engine, project_id: ProjectId, name: str, data: bytes
) -> Imported:
    with store.reading() as connection:
        known = corpora.known(connection, project_id)
    there = _same_file(known, data)
    if there is not None:
        return Imported(name, ALREADY_THERE, there.id)
    try:
        prepared = _read(engine, name, data, known)
    except RefusedFile as refusal:
        return Imported(name, REFUSED, problem=refusal)
    twin = _twin(known, prepared.transcript)
    return _add(store, project_id, prepared, data, _twin_notice(twin))


def _read(engine: Engine, name: str, data: bytes, known: Sequence[corpora.Known]) -> Prepared:
    """Return a file's interview; raise ``RefusedFile`` whatever is wrong with the file."""
    if len(data) > settings.MAX_FILE_SIZE_BYTES:
        raise RefusedFile(
            "“{file}” is larger than {limit} MB: split it, or save it as text.",
            file=name,
            limit=settings.MAX_FILE_SIZE_BYTES // 2**20,
        )
    try:
        return engine.prepare(_with_own_id(engine.read_file(name, data), known))
    except GlasError:
        raise
    except Exception as fault:  # One broken file must not stop the others.
        # The message might repeat people's words, so only the kind of fault is noted.
        _LOG.warning("reading a file failed: %s", type(fault).__name__)
        raise RefusedFile(
            "“{file}” cannot be read: save it in another format and add it again.", file=name
        ) from fault


def _same_file(known: Sequence[corpora.Known], data: bytes) -> corpora.Known | None:
    hashed = sha256(data).hexdigest()
    return next((each for each in known if each.sha256 == hashed), None)


def _with_own_id(transcript: Transcript, known: Sequence[corpora.Known]) -> Transcript:
    """Give equal words in another file an id of their own."""
    taken = {each.id for each in known}
    ordinal = 0
    while (made := transcript_id(transcript.text, ordinal)) in taken:
        ordinal += 1
    return replace(transcript, id=made)


def _twin(known: Sequence[corpora.Known], transcript: Transcript) -> corpora.Known | None:
    hashed = digest(transcript.text)
    return next((each for each in known if each.text_sha256 == hashed), None)


def _twin_notice(twin: corpora.Known | None) -> tuple[Notice, ...]:
    if twin is None:
        return ()
    return (
        Notice(
            "The same words are already there as “{title}”: remove one of the two.",
            {"title": twin.title},
        ),
    )


def _add(
    store: Store,
    project_id: ProjectId,
    prepared: Prepared,
    data: bytes,
    notices: tuple[Notice, ...],
) -> Imported:
    transcript = prepared.transcript
    with store.writing() as connection:
        projects.get(connection, project_id)
        there = _same_file(corpora.known(connection, project_id), data)
        if there is not None:
            return Imported(transcript.file_name, ALREADY_THERE, there.id)
        corpora.add(
            connection,
            project_id,
            store.now(),
            transcript,
            prepared.passages,
            prepared.back_channels,
            data,
        )
        attributes.try_waiting(connection, project_id)
        projects.changed(connection, project_id, store.now(), corpus=True)
    told = (*transcript.notices, *notices)
    return Imported(transcript.file_name, ADDED, transcript.id, notices=told)


def set_role(
    store: Store,
    studies: Studies,
    project_id: ProjectId,
    key: people.VoiceKey,
    role: Role,
) -> None:
    """Say who a speaker is; a participant who had no case gets one."""
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        voice = people.voices(connection, project_id).get(key)
        transcripts = {each.id: each for each in view.study.corpus.transcripts}
        if voice is None or key[0] not in transcripts:
            raise NotFound("The speaker is no longer there: look at the list of interviews again.")
        people.set_voice(connection, project_id, key, role=role.value)
        if role is not Role.INTERVIEWER and voice.case_id is None:
            made = _new_case(connection, project_id, transcripts[key[0]], key[1])
            people.set_voice(connection, project_id, key, case_id=made)
        projects.changed(connection, project_id, store.now(), corpus=True)


def _new_case(
    connection: Connection, project_id: ProjectId, transcript: Transcript, speaker: str | None
) -> CaseId:
    name = speaker or transcript.title
    return people.new_case(connection, project_id, transcript.id, speaker, name)


def part_voice(
    store: Store, studies: Studies, project_id: ProjectId, key: people.VoiceKey
) -> CaseId:
    """Make a speaker a case of its own again and return its id."""
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        transcripts = {each.id: each for each in view.study.corpus.transcripts}
        if key[0] not in transcripts:
            raise NotFound("The interview is no longer there: it was removed.")
        made = _new_case(connection, project_id, transcripts[key[0]], key[1])
        people.set_voice(connection, project_id, key, case_id=made)
        people.drop_silent_cases(connection, project_id)
        projects.changed(connection, project_id, store.now(), corpus=True)
    return made


def remove(store: Store, studies: Studies, project_id: ProjectId, transcript: TranscriptId) -> None:
    """Erase an interview's words; themes stay, items without evidence are stale.

    Questions about its passages that still wait are cancelled: they have no answer any more.

    Raises:
        BadRequest: an analysis is asked for or goes on.
        NotFound: the interview is not there.
    """
    with store.writing() as connection:
        jobs = queue.of_project(connection, project_id, 0.0)
        if any(each.is_open and each.kind == ANALYSIS for each in jobs):
            raise BadRequest(
                "An analysis is under way: wait until it is done, or cancel it, then remove the "
                "interview."
            )

        def left() -> frozenset[str]:
            """Return the keys of the vectors that stay, once all else is erased."""
            return keys_left(connection, project_id)

        erasure.remove(connection, project_id, transcript, store.now(), left)
        projects.changed(connection, project_id, store.now(), corpus=True)
    studies.forget(project_id)
    store.forget_log()
