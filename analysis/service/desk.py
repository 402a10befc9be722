"""Projects, interviews and the people in them: the first half of the service."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from analysis.errors import NotFound
from analysis.lexicons.letters import alike
from analysis.records import CaseId, Project, ProjectId, Role, TranscriptId
from analysis.service import attributes, casework, interviews
from analysis.service.attributes import AttributesResult
from analysis.service.casework import free_title
from analysis.service.engine import Engine
from analysis.service.erasures import Erasures
from analysis.service.interviews import Imported
from analysis.service.judging import Judging
from analysis.service.looking import Looking
from analysis.service.moves import Moves
from analysis.service.studies import Studies, View
from analysis.store import ProjectSummary, Store, corpora, projects, waiting
from analysis.store.waiting import WaitingRow

Answer = TypeVar("Answer")


def silent(*_: object) -> None:
    """Report no progress."""


class Desk:
    """What can be done to a project before and beside its codebook.

    Args:
        store: the database.
        engine: reads files and analyses; the real one unless a test gives another.
    """

    def __init__(self, store: Store, engine: Engine) -> None:
        self.store = store
        self.engine = engine
        self._studies = Studies()
        self._looking = Looking(store, engine)
        self._judging = Judging(store, engine)
        self._moves = Moves()
        self._erasures = Erasures()

    def close(self) -> None:
        """Close the database."""
        self.store.close()

    # Projects

    def create_project(
        self,
        title: str,
        organisation: str = "",
        language: str = "en",
        inside: tuple[str, ...] = (),
    ) -> ProjectId:
        """Make a project; raise ``BadRequest`` for an empty title or one that is taken.

        ``inside``: names of the organisation's parts and partners.
        """
        with self.store.writing() as connection:
            named = free_title(title, projects.titles(connection))
            return projects.create(
                connection, self.store.now(), named, organisation.strip(), language, inside
            )

    def change_project(
        self,
        project_id: ProjectId,
        *,
        title: str | None = None,
        organisation: str | None = None,
        language: str | None = None,
        inside: tuple[str, ...] | None = None,
    ) -> None:
        """Change what is given; raise ``BadRequest`` for a title that is taken.

        Names that are inside tell from the next analysis on.
        """
        with self.store.writing() as connection:
            known = projects.titles(connection)
            before = projects.get(connection, project_id)
            others = {key: each for key, each in known.items() if key != project_id}
            projects.change(
                connection,
                project_id,
                title=before.title if title is None else free_title(title, others),
                organisation=before.organisation if organisation is None else organisation.strip(),
                language=language or before.language,
                inside=inside,
            )
            projects.changed(connection, project_id, self.store.now(), corpus=False)

    def delete_project(self, project_id: ProjectId) -> None:
        """Delete a project and all that belongs to it; nothing of it stays in the database."""
        with self.store.writing() as connection:
            projects.get(connection, project_id)
            projects.erase(connection, project_id, self.store.now())
        self._forget(project_id)
        self.store.forget_log()

    def _forget(self, project_id: ProjectId) -> None:
        """Drop what is kept of a project whose words were erased."""
        self._erasures.add(project_id)
        self._drop(project_id)

    def _drop(self, project_id: ProjectId) -> None:
        self._studies.forget(project_id)
        self._looking.forget(project_id)
        self._judging.forget(project_id)
        self._moves.forget(project_id)

    @contextmanager
    def _watched(self, project_id: ProjectId) -> Iterator[None]:
        """Keep nothing of what is worked out inside if words were erased meanwhile.

        Either that is seen here, or the erasure comes after what was kept, and drops it.
        """
        before = self._erasures.count(project_id)
        try:
            yield
        finally:
            if self._erasures.count(project_id) != before:
                self._drop(project_id)

    def look(self, project_id: ProjectId) -> View:
        """Return a project as it stands now; raise ``NotFound``."""
        with self._watched(project_id), self.store.reading() as connection:
            return self._studies.look(connection, project_id)

    def _ask(self, project_id: ProjectId, question: Callable[[View], Answer]) -> Answer:
        """Return the answer to a question of a project as it stands now; raise ``NotFound``."""
        with self._watched(project_id):
            return question(self.look(project_id))

    def projects(self) -> tuple[ProjectSummary, ...]:
        """Return all projects, the latest change first."""
        with self.store.reading() as connection:
            return projects.summaries(connection)

    def project(self, project_id: ProjectId) -> Project:
        """Return a project; raise ``NotFound``."""
        with self.store.reading() as connection:
            return projects.get(connection, project_id)

    def find_project(self, title: str) -> ProjectId:
        """Return the project of a title or id, letter case aside; raise ``NotFound``."""
        with self.store.reading() as connection:
            known = projects.titles(connection)
        for key, each in known.items():
            if title == key or alike(each) == alike(title):
                return key
        raise NotFound(
            "There is no project “{title}”; there are: {titles}.",
            title=title,
            titles=", ".join(known.values()) or "—",
        )

    # Interviews and the people in them

    def import_files(
        self,
        project_id: ProjectId,
        files: Iterable[tuple[str, bytes]],
        on_progress: Callable[[int, int], None] = silent,
    ) -> tuple[Imported, ...]:
        """Add files (name, bytes) and return what became of each, in the order given."""
        self.project(project_id)
        return interviews.import_files(self.store, self.engine, project_id, files, on_progress)

    def import_attributes(self, project_id: ProjectId, name: str, data: bytes) -> AttributesResult:
        """Lay an attributes table over the cases; raise ``RefusedFile``."""
        return attributes.import_table(self.store, project_id, name, data)

    def unmatched_rows(self, project_id: ProjectId) -> tuple[WaitingRow, ...]:
        """Return the rows of attributes tables that no interview matched yet."""
        with self.store.reading() as connection:
            return waiting.rows(connection, project_id)

    def set_role(
        self, project_id: ProjectId, transcript_id: TranscriptId, speaker: str | None, role: Role
    ) -> None:
        """Correct who a speaker is: interviewer or participant."""
        key = transcript_id, speaker
        interviews.set_role(self.store, self._studies, project_id, key, role)

    def set_case(
        self,
        project_id: ProjectId,
        case_id: CaseId,
        *,
        name: str | None = None,
        group: str | None = None,
        organisation: str | None = None,
        role: str | None = None,
        attributes: Mapping[str, str] | None = None,
    ) -> None:
        """Change what is given of a stakeholder; raise ``NotFound``."""
        words = {"name": name, "group": group, "organisation": organisation, "role": role}
        given = {key: each.strip() for key, each in words.items() if each is not None}
        casework.set_case(self.store, project_id, case_id, given, attributes)

    def join_cases(self, project_id: ProjectId, case_ids: Sequence[CaseId], into: CaseId) -> None:
        """Make several cases one: the same person in several interviews."""
        casework.join_cases(self.store, project_id, case_ids, into)

    def part_voice(
        self, project_id: ProjectId, transcript_id: TranscriptId, speaker: str | None
    ) -> CaseId:
        """Take a speaker out of a joined case and return its own case."""
        key = transcript_id, speaker
        return interviews.part_voice(self.store, self._studies, project_id, key)

    def remove_interview(self, project_id: ProjectId, transcript_id: TranscriptId) -> None:
        """Erase an interview's words; items that stood on them alone are stale."""
        interviews.remove(self.store, self._studies, project_id, transcript_id)
        self._forget(project_id)

    def original(self, project_id: ProjectId, transcript_id: TranscriptId) -> tuple[str, bytes]:
        """Return an interview's file as it was given: name and bytes."""
        with self.store.reading() as connection:
            return corpora.original(connection, project_id, transcript_id)
