"""The service: every thing that a screen or a command can ask for, one method each."""

from collections.abc import Sequence
from pathlib import Path

from analysis import exports, settings
from analysis.codebook import Proposal, Study
from analysis.edits import Edit
from analysis.measures import ConfidenceRule
from analysis.records import ProjectId, ThemeId, TranscriptId
from analysis.service import analysing, confiding, crediting, editing, guiding, searching
from analysis.service.analysing import ANALYSIS
from analysis.service.desk import silent
from analysis.service.editing import Entry, Seen
from analysis.service.engine import PipelineEngine, Progress, Request
from analysis.service.guiding import Brought
from analysis.service.moves import Moved
from analysis.service.searching import Hit
from analysis.service.tag_desk import TagDesk
from analysis.service.theme_desk import ThemeDesk
from analysis.store import Job, JobId, archive, open_store, projects, queue


class Service(ThemeDesk, TagDesk):
    """The one door for screen and commands. Safe for several threads."""

    # The codebook

    def version(self, project_id: ProjectId) -> int:
        """Return a number that grows with every change of a project."""
        with self.store.reading() as connection:
            return projects.versions(connection, project_id).version

    def study(self, project_id: ProjectId) -> Study:
        """Return what was said and the codebook as it stands now."""
        return self.look(project_id).study

    def unanalysed(self, project_id: ProjectId) -> tuple[TranscriptId, ...]:
        """Return the interviews added since the last analysis; () where there was none."""
        return self.look(project_id).unanalysed

    def history(self, project_id: ProjectId) -> tuple[Entry, ...]:
        """Return all that happened to the codebook, newest first."""
        with self._watched(project_id), self.store.reading() as connection:
            view = self._studies.look(connection, project_id)
            return editing.history(connection, project_id, view)

    def search(
        self, project_id: ProjectId, words: str, group: str | None = None
    ) -> tuple[Hit, ...]:
        """Return the passages that hold all the words, of one group where one is given."""
        return searching.search(self.study(project_id).corpus, words, group)

    def edit(self, project_id: ProjectId, edit: Edit, author: str, seen: Seen) -> int:
        """Carry out an edit and return its number.

        Args:
            project_id: the project.
            edit: what to do.
            author: who does it.
            seen: ``View.seq`` of what the person looked at, or a number for each target.

        Raises:
            StaleEdit: somebody changed a target since then.
            EditRefused: the edit would break a rule.
        """
        with self._watched(project_id):
            return editing.edit(self.store, self._studies, project_id, edit, author, seen)

    def undoable(self, project_id: ProjectId, author: str) -> Entry | None:
        """Return what ``undo`` would take back now."""
        return editing.undoable(self.look(project_id), author)

    def takable(self, project_id: ProjectId, author: str) -> tuple[int, ...]:
        """Return the numbers of the changes that ``undo_several`` would take, the latest first."""
        return editing.takable(self.look(project_id), author)

    def undo_several(self, project_id: ProjectId, author: str, seqs: Sequence[int]) -> None:
        """Take back a person's latest changes, the latest first, all or none; see ``editing``."""
        with self._watched(project_id):
            editing.undo_several(self.store, self._studies, project_id, author, seqs)

    def undo(self, project_id: ProjectId, author: str) -> Entry:
        """Take back this person's latest change; raise ``StaleEdit`` or ``EditRefused``."""
        with self._watched(project_id):
            return editing.undo(self.store, self._studies, project_id, author)

    def undo_run(self, project_id: ProjectId, author: str) -> None:
        """Take back the whole last analysis; raise ``EditRefused`` where changes follow it."""
        with self._watched(project_id):
            editing.undo_run(self.store, self._studies, project_id, author)

    def dismiss(self, project_id: ProjectId, seq: int, author: str) -> None:
        """Let go of a change that is listed as a conflict."""
        with self._watched(project_id):
            editing.dismiss(self.store, self._studies, project_id, seq, author)

    def bring_codebook(
        self, project_id: ProjectId, file_name: str, data: bytes, author: str
    ) -> Brought:
        """Lay a codebook over the themes, to which the next analysis assigns passages.

        Raises:
            RefusedFile: the file is no codebook; nothing was changed.
        """
        with self._watched(project_id):
            return guiding.bring(self.store, self._studies, project_id, (file_name, data), author)

    @property
    def readable_codebooks(self) -> tuple[str, ...]:
        """The endings of files that can be brought as codebooks, without the dot."""
        return tuple(each.removeprefix(".") for each in guiding.SUFFIXES)

    def guiding(self, project_id: ProjectId) -> tuple[ThemeId, ...]:
        """Return the themes that people described and that wait for their first passages."""
        return guiding.waiting(self.look(project_id))

    def unreached(self, project_id: ProjectId) -> tuple[ThemeId, ...]:
        """Return the described themes that the last analysis gave nothing, but people may have."""
        return guiding.unreached(self.look(project_id))

    def unfilled(self, project_id: ProjectId) -> tuple[ThemeId, ...]:
        """Return the described themes that the last analysis gave nothing, and nobody since."""
        return guiding.unfilled(self.look(project_id))

    def confidence_rule(self, project_id: ProjectId) -> ConfidenceRule:
        """Return the numbers that tell how sure one may be of a project's items.

        Raises:
            BadRequest: the file that a team keeps them in cannot be used.
        """
        with self.store.reading() as connection:
            titles = projects.titles(connection)
        title = self.project(project_id).title
        return confiding.rule_of(self.store.path, title, titles.values())

    def moved(self, project_id: ProjectId) -> tuple[Moved, ...]:
        """Return what moved in the last analysis that changed something and is not decided yet."""
        with self._watched(project_id), self.store.reading() as connection:
            view = self._studies.look(connection, project_id)
            return self._moves.of(connection, view)

    # Long work

    def analyse(
        self,
        project_id: ProjectId,
        n_themes: int | None = None,
        seed: int = settings.DEFAULT_SEED,
        author: str = "",
        on_progress: Progress = silent,
        *,
        anew: bool = False,
    ) -> Proposal:
        """Analyse in this process and store the proposal; what people touched stays.

        ``anew``: cut the rest anew, also where its themes could be held.
        """
        request = Request(n_themes, seed, anew)
        with self._watched(project_id):
            return analysing.analyse(
                self.store, self._studies, self.engine, project_id, request, author, on_progress
            )

    def enqueue_analysis(
        self,
        project_id: ProjectId,
        n_themes: int | None = None,
        seed: int = settings.DEFAULT_SEED,
        author: str = "",
        *,
        anew: bool = False,
    ) -> JobId:
        """Ask the worker for an analysis; the same one asked for twice is one job.

        Raises:
            BadRequest: one with other settings is under way.
        """
        params = {"n_themes": n_themes, "seed": seed, "author": author, "anew": anew}
        with self.store.writing() as connection:
            projects.get(connection, project_id)
            return queue.enqueue(connection, self.store.now(), project_id, ANALYSIS, params)

    def job(self, job_id: JobId) -> Job:
        """Return a job; raise ``NotFound``."""
        with self.store.reading() as connection:
            return queue.get(connection, job_id, self.store.clock().timestamp())

    def jobs(self, project_id: ProjectId) -> tuple[Job, ...]:
        """Return the jobs of a project, newest first."""
        with self.store.reading() as connection:
            return queue.of_project(connection, project_id, self.store.clock().timestamp())

    def latest_job(self, project_id: ProjectId) -> Job | None:
        """Return the newest analysis asked for of a project, None where there is none."""
        with self.store.reading() as connection:
            now_s = self.store.clock().timestamp()
            return queue.latest(connection, project_id, ANALYSIS, now_s)

    def cancel(self, job_id: JobId) -> None:
        """Ask a job to stop; what is stored stays as it was before it."""
        with self.store.writing() as connection:
            queue.cancel(connection, job_id, self.store.now())

    def worker_alive(self) -> bool:
        """Return whether a worker was heard of lately: without one, jobs wait."""
        with self.store.reading() as connection:
            return queue.worker_alive(connection, self.store.clock().timestamp())

    # Out

    def export(
        self, project_id: ProjectId, fmt: str, names: str = "code", language: str = "en"
    ) -> tuple[str, bytes]:
        """Return a project as a file: its name and its bytes.

        Args:
            project_id: the project.
            fmt: one of ``analysis.exports.FORMATS``, or ``statements``: the decided tags.
            names: how people are shown: ``code``, ``name`` or ``group``.
            language: of headings and sentences.
        """
        study = self.study(project_id)
        if fmt == exports.STATEMENTS:
            return exports.file_name(study.project.title, "tsv"), exports.statements_of(study)
        rule = self.confidence_rule(project_id)
        with self._watched(project_id), self.store.reading() as connection:
            credits = crediting.credits_of(connection, project_id) if fmt == "qdpx" else None
        data = exports.export(
            study, fmt, names=names, language=language, rule=rule, credits=credits
        )
        return exports.file_name(study.project.title, fmt), data

    def backup(self, project_id: ProjectId | None = None) -> bytes:
        """Return a backup of one project, or of all: a zip file."""
        if project_id is not None:
            return archive.back_up(self.store, (project_id,))
        return archive.back_up(self.store, [each.project.id for each in self.projects()])

    def restore(self, data: bytes) -> tuple[ProjectId, ...]:
        """Put a backup's projects back beside those that are there; raise ``RefusedFile``."""
        return archive.restore(self.store, data)

    def check(self, project_id: ProjectId) -> None:
        """Raise ``DatabaseDamaged`` if texts, analyses or the list of changes were altered."""
        with self.store.reading() as connection:
            archive.verify(connection, project_id)


def open_service(where: str | Path | None = None, models_dir: Path | None = None) -> Service:
    """Open the database and return the service.

    Args:
        where: path or URL; None for ``GLAS_DATABASE`` or the default.
        models_dir: where the models are; None for ``models`` of the program's folder.

    Raises:
        DatabaseNewer, DatabaseDamaged, StoreError: see ``open_store``.
    """
    return Service(open_store(where), PipelineEngine(models_dir or settings.MODELS_DIR))
