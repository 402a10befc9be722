"""Questions about the tags of passages: what is like a mended one, and why a tag was given."""

from collections.abc import Mapping
from typing import Any

from analysis.errors import NotFound
from analysis.records import PassageId, ProjectId
from analysis.review import Similar, TagOffer, Taught, taught_so_far
from analysis.service import judging
from analysis.service.desk import Desk
from analysis.service.judging import REASONS
from analysis.store import Job, queue
from analysis.store.plain import packed


class TagDesk(Desk):
    """The part of the service that answers questions about tags."""

    def tag_offers(self, project_id: ProjectId) -> tuple[TagOffer, ...]:
        """Return passages like those whose tags people mended; nothing is changed by itself."""
        return self._ask(project_id, self._judging.offers)

    def taught(self, project_id: ProjectId) -> Taught:
        """Return how much the decided tags of a project teach."""
        return taught_so_far(self.look(project_id).study.codebook)

    def similar_statements(
        self, project_id: ProjectId, passage_id: PassageId
    ) -> tuple[Similar, ...]:
        """Return the training statements most like a passage, nearest first."""
        return self._ask(project_id, lambda view: self._judging.similar(view, passage_id))

    def ask_reasons(self, project_id: ProjectId, passage_id: PassageId) -> Job | None:
        """Return the job that finds the words that pushed a tag; asked for where there is none yet.

        None where the passage has no tag of an analysis.
        """
        params = judging.asked_for(self.look(project_id), passage_id)
        if params is None:
            return None
        with self.store.writing() as connection:
            now_s = self.store.clock().timestamp()
            known = queue.latest(connection, project_id, REASONS, now_s, params)
            if known is not None and known.state in {queue.QUEUED, queue.RUNNING, queue.DONE}:
                return known
            made = queue.enqueue(
                connection, self.store.now(), project_id, REASONS, params, about=packed(params)
            )
            return queue.get(connection, made, now_s)

    def reasons(self, project_id: ProjectId, passage_id: PassageId) -> Job | None:
        """Return the newest job of reasons for a passage as it is tagged now, None without one."""
        params = judging.asked_for(self.look(project_id), passage_id)
        if params is None:
            return None
        with self.store.reading() as connection:
            now_s = self.store.clock().timestamp()
            return queue.latest(connection, project_id, REASONS, now_s, params)

    def find_reasons(self, project_id: ProjectId, params: Mapping[str, Any]) -> dict[str, Any]:
        """Find the words that pushed a tag, in this process; raise ``NotFound``.

        Returns:
            ``words``: start, end (code points of the passage) and whether each is for the tag.
        """
        view = self.look(project_id)
        passage = view.ground.passages.get(PassageId(params["passage_id"]))
        reading = None if passage is None else judging.reading_of(view, passage)
        if passage is None or reading is None:
            raise NotFound("The passage is no longer there.")
        found = self.engine.reasons(passage.text, str(params["tag"]), reading.of)
        return {"words": [[*span, is_for] for span, is_for in found.telling()]}
