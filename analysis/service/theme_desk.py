"""Questions about the themes: what is near, why a passage is in one, what is wrong, the map."""

from collections.abc import Sequence

from analysis.records import PassageId, ProjectId, ThemeId
from analysis.review import Atlas, Finding, GroupSizes, Offer, Overlap, Why
from analysis.service.desk import Desk
from analysis.service.looking import Near


class ThemeDesk(Desk):
    """The part of the service that answers questions about themes."""

    def nearest_themes(
        self, project_id: ProjectId, passage_ids: Sequence[PassageId], n: int = 3
    ) -> Near:
        """Return the nearest top-level themes of passages, best first, with shares in [0, 1]."""
        return self._ask(
            project_id, lambda view: self._looking.nearest_themes(view, passage_ids, n)
        )

    def nearest_said(
        self, project_id: ProjectId, theme_id: ThemeId, n: int = 3
    ) -> tuple[PassageId, ...]:
        """Return the passages nearest to a theme's words, which need not belong to it.

        Best first, one of each turn; none where no analysis has read these words.
        """
        return self._ask(project_id, lambda view: self._looking.nearest_said(view, theme_id, n))

    def why_here(self, project_id: ProjectId, passage_id: PassageId) -> Why | None:
        """Return why a passage is in its theme; None for one that is in none."""
        return self._ask(project_id, lambda view: self._looking.why_here(view, passage_id))

    def offers(self, project_id: ProjectId) -> tuple[Offer, ...]:
        """Return passages like those that people moved, most first; nothing is moved by itself."""
        return self._ask(project_id, self._looking.offers)

    def findings(self, project_id: ProjectId) -> tuple[Finding, ...]:
        """Return what a person should look at in the set of themes, each with its remedy."""
        return self._ask(project_id, self._looking.findings)

    def other_titles(self, project_id: ProjectId, theme_id: ThemeId) -> tuple[tuple[str, str], ...]:
        """Return titles that a person may choose for a theme, likeliest first, with languages."""
        return self._ask(project_id, lambda view: self._looking.other_titles(view, theme_id))

    def overlap(self, project_id: ProjectId) -> tuple[Overlap, ...]:
        """Return the pairs of top-level themes that meet, most turns first."""
        return self._ask(project_id, self._looking.overlap)

    def group_sizes(self, project_id: ProjectId) -> GroupSizes:
        """Return passages and speakers of each theme by stakeholder group."""
        return self._ask(project_id, self._looking.group_sizes)

    def n_unread(self, project_id: ProjectId) -> int:
        """Return how many analysed passages have to be read again before they can be asked about.

        Until then nothing tells why they are in a theme, what they are near and what titles fit.
        """
        return self._ask(project_id, self._looking.n_unread)

    def atlas(self, project_id: ProjectId) -> Atlas:
        """Return the map of passages and themes; edits do not move its points."""
        return self._ask(project_id, self._looking.atlas)
