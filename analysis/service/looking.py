"""Questions that a person asks of the themes, answered from what is stored, without the model.

The vectors come from the project's cache, under the recipe that its last analysis noted. They stay
in memory for a few projects until the corpus changes, answers until anything changes; the map is
drawn once an analysis, so that it holds still while people work. The numerical libraries are
imported at the first question: a process that asks none does without.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from analysis import settings
from analysis.codebook import is_analysed
from analysis.records import Origin, PassageId, ProjectId, ThemeId
from analysis.review import Atlas, Finding, GroupSizes, Offer, Overlap, Why
from analysis.service.engine import Engine
from analysis.service.stored import guides_of, material_of, n_unread
from analysis.service.studies import View
from analysis.store import Store

if TYPE_CHECKING:
    from analysis.review import seen as seens
    from analysis.review import space as spaces

Answer = TypeVar("Answer")
Which = Literal["lock", "judging", "counting"]
"""Which lock of ``_Kept`` a question takes."""

Near = dict[PassageId, tuple[tuple[ThemeId, float], ...]]
"""For each passage the nearest themes, best first, with shares in [0, 1]."""


@dataclass(slots=True)
class _Kept:
    """What is kept of one project, each under the key for which it holds.

    What judges the themes may take many seconds, and is asked ahead; what needs the vectors alone
    does not wait for it, and what only counts for neither. Who judges takes the lock of the vectors
    inside its own, never the other way round.
    """

    lock: RLock = field(default_factory=RLock)
    judging: Lock = field(default_factory=Lock)
    counting: Lock = field(default_factory=Lock)
    answers: dict[str, tuple[object, Any]] = field(default_factory=dict)

    def get(self, name: str, key: object, make: Callable[[], Answer]) -> Answer:
        """Return an answer, made anew where it is of another key."""
        known = self.answers.get(name)
        if known is None or known[0] != key:
            known = self.answers[name] = (key, make())
        answer: Answer = known[1]
        return answer


class Looking:
    """Answers questions about the themes of projects. Safe for several threads.

    Args:
        store: the database.
        engine: knows the language means that it analyses with.
    """

    def __init__(self, store: Store, engine: Engine) -> None:
        self._store = store
        self._engine = engine
        self._projects: OrderedDict[ProjectId, _Kept] = OrderedDict()
        self._lock = Lock()

    def forget(self, project_id: ProjectId) -> None:
        """Drop what is kept of a project: its words were erased."""
        with self._lock:
            self._projects.pop(project_id, None)

    def nearest_themes(self, view: View, passage_ids: Sequence[PassageId], n: int) -> Near:
        """Return the nearest top-level themes of passages; see ``review.nearness``."""
        from analysis.review.nearness import nearest_themes  # Late, see above.

        with self._kept(view) as kept:
            return nearest_themes(self._space(view, kept), view.study.codebook, passage_ids, n)

    def nearest_said(self, view: View, theme_id: ThemeId, n: int) -> tuple[PassageId, ...]:
        """Return what lies nearest to a theme's words; see ``review.reaching``.

        Without what is in it and what people put elsewhere. Nothing where no analysis has read the
        words as they are now.
        """
        from analysis.review.reaching import nearest_said  # Late, see above.

        placed = view.study.codebook.placements
        settled = {
            key
            for key, each in placed.items()
            if each.origin is Origin.PERSON or each.theme_id == theme_id
        }
        with self._kept(view) as kept:
            guides = guides_of(self._store, view, theme_id)
            return nearest_said(self._space(view, kept), guides, n, settled)

    def why_here(self, view: View, passage_id: PassageId) -> Why | None:
        """Return why a passage is in its theme; see ``review.explaining``."""
        from analysis.review.apart import apart_of  # Late, see above.
        from analysis.review.explaining import why_here
        from analysis.review.space import homes_of

        codebook = view.study.codebook
        with self._kept(view) as kept:
            space = self._space(view, kept)
            apart = kept.get(
                "apart", view.version, lambda: apart_of(space, homes_of(space, codebook))
            )
            return why_here(space, codebook, passage_id, apart)

    def offers(self, view: View) -> tuple[Offer, ...]:
        """Return passages like those that people moved; see ``review.teaching``."""
        from analysis.review.teaching import offers  # Late, see above.

        with self._kept(view) as kept:
            space = self._space(view, kept)
            return kept.get("offers", view.version, lambda: offers(space, view.study.codebook))

    def findings(self, view: View) -> tuple[Finding, ...]:
        """Return what is wrong with the set of themes; see ``review.checking``."""
        from analysis.review.checking import findings  # Late, see above.

        with self._kept(view, "judging") as kept:
            seen = self._seen(view, kept)
            return kept.get("findings", view.version, lambda: findings(seen))

    def other_titles(self, view: View, theme_id: ThemeId) -> tuple[tuple[str, str], ...]:
        """Return titles to choose from for a theme; see ``review.retitling``."""
        from analysis.review.retitling import other_titles  # Late, see above.

        with self._kept(view, "judging") as kept:
            theme = view.study.codebook.themes.get(theme_id)
            if theme is None:
                return ()
            seen = self._seen(view, kept)
            known = kept.get("titles", view.version, dict[ThemeId, tuple[tuple[str, str], ...]])
            if theme_id not in known:
                known[theme_id] = other_titles(seen, theme)
            return known[theme_id]

    def overlap(self, view: View) -> tuple[Overlap, ...]:
        """Return which themes meet; see ``review.sizes``."""
        from analysis.review.sizes import overlap  # Late, see above.

        study = view.study
        with self._kept(view, "counting") as kept:
            return kept.get("overlap", view.version, lambda: overlap(study.corpus, study.codebook))

    def group_sizes(self, view: View) -> GroupSizes:
        """Return the sizes of themes by stakeholder group; see ``review.sizes``."""
        from analysis.review.sizes import group_sizes  # Late, see above.

        study = view.study
        with self._kept(view, "counting") as kept:
            return kept.get(
                "sizes", view.version, lambda: group_sizes(study.corpus, study.codebook)
            )

    def atlas(self, view: View) -> Atlas:
        """Return the map; see ``review.mapping``. Edits move its names, a new analysis its points.

        ``n_missing`` counts the analysed passages that have no vector yet.
        """
        from analysis.review.mapping import atlas_of, points_of  # Late, see above.

        with self._kept(view) as kept:
            space = self._space(view, kept)
            points = kept.get(
                "points", self._analysed(view, kept), lambda: points_of(space, view.base)
            )
            return kept.get(
                "atlas", view.version, lambda: atlas_of(space, points, view.study.codebook)
            )

    def n_unread(self, view: View) -> int:
        """Return of how many analysed passages nothing can be told; see ``stored.n_unread``."""
        with self._kept(view, "counting") as kept:
            analysed = self._analysed(view, kept)
            return kept.get("unread", analysed, lambda: n_unread(self._store, view))

    @contextmanager
    def _kept(self, view: View, lock: Which = "lock") -> Iterator[_Kept]:
        """Yield what is kept of a project, while no other thread asks the like about it."""
        with self._lock:
            key = view.study.project.id
            kept = self._projects.setdefault(key, _Kept())
            self._projects.move_to_end(key)
            while len(self._projects) > settings.SPACES_KEPT:
                self._projects.popitem(last=False)
        with getattr(kept, lock):
            yield kept

    @staticmethod
    def _analysed(view: View, kept: _Kept) -> object:
        """Return what names the words and the analysis that brought their vectors.

        Who somebody is may change without either.
        """
        run = view.standing.run
        words = kept.get(
            "words",
            view.corpus_version,
            lambda: tuple(each.id for each in view.study.corpus.passages if is_analysed(each)),
        )
        return words, None if run is None else run.seq

    def _seen(self, view: View, kept: _Kept) -> "seens.Seen":
        from analysis.review.seen import seen_in  # Late, see above.

        study, space = view.study, self._space(view, kept)
        return kept.get(
            "seen",
            view.version,
            lambda: seen_in(study.corpus, study.codebook, study.project.language, space, view.base),
        )

    def _space(self, view: View, kept: _Kept) -> "spaces.Space":
        from analysis.review.space import space_of  # Late, see above.

        def made() -> "spaces.Space":
            """Return the space of the vectors that are stored."""
            material, n_missing = material_of(self._store, self._engine, view)
            return space_of(material, n_missing)

        with kept.lock:
            return kept.get("space", self._analysed(view, kept), made)
