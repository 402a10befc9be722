"""Questions that a person asks of the themes, answered from what is stored, without the model.

The vectors come from the project's cache, under the recipe that its last analysis noted. They stay
in memory for a few projects until the corpus changes, answers until anything changes; the map is
drawn once an analysis, so that it holds still while people work. The numerical libraries are
imported at the first question: a process that asks none does without.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import numpy as np

from analysis import settings
from analysis.codebook import is_analysed
from analysis.embed import key_of
from analysis.records import PassageId, ProjectId, ThemeId
from analysis.review import Atlas, Finding, GroupSizes, Offer, Overlap, Why
from analysis.service.engine import Engine
from analysis.service.studies import View
from analysis.store import Store, VectorCache

if TYPE_CHECKING:
    from analysis.review import seen as seens
    from analysis.review import space as spaces
    from analysis.themes import material as materials

Answer = TypeVar("Answer")
Which = Literal["lock", "judging", "counting"]
"""Which lock of ``_Kept`` a question takes."""

Near = dict[PassageId, tuple[tuple[ThemeId, float], ...]]
"""For each passage the nearest themes, best first, with shares in [0, 1]."""

VECTORS_AT_ONCE = 2_000
"""Vectors read at a time: inner layers come with them, which are not kept."""


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
            material, n_missing = self._material(view)
            return space_of(material, n_missing)

        with kept.lock:
            return kept.get("space", self._analysed(view, kept), made)

    def _material(self, view: View) -> tuple["materials.Material", int]:
        """Return the analysed passages that have a vector, and how many have none."""
        from analysis.themes.context import Asked  # Late, see above.
        from analysis.themes.material import Material
        from analysis.themes.subjects import Subjects

        said = view.study.corpus.passages
        models = {} if view.study.run is None else view.study.run.models
        recipe, n_dims = models.get("embedder_recipe", ""), int(models.get("embedder_dims", 0))
        keys = {each.id: key_of(recipe, each.text) for each in said}
        found: dict[str, bytes] = {}
        if recipe and n_dims:
            cache = VectorCache(self._store, view.study.project.id)
            found = _read(cache, list(keys.values()), n_dims)
        known = [each for each in said if keys[each.id] in found]
        kept, asked = (
            tuple(each for each in known if is_analysed(each) == wanted) for wanted in (True, False)
        )
        own, heard = (
            _rows([found[keys[each.id]] for each in one], n_dims) for one in (kept, asked)
        )
        means = self._engine.language_means()
        if models.get("subjects_sha256", "") != means.subjects.sha256:
            means = replace(means, subjects=Subjects())
        n_missing = sum(map(is_analysed, said)) - len(kept)
        # Some of the questions would stand for others: of an analysis that had none, none.
        is_whole = len(asked) == len(said) - sum(map(is_analysed, said))
        heard_of = Asked(asked, heard) if is_whole else Asked()
        return Material(kept, own, means, asked=heard_of), n_missing


def _read(cache: VectorCache, keys: Sequence[str], n_dims: int) -> dict[str, bytes]:
    """Return the first ``n_dims`` numbers of the vectors that are stored and long enough."""
    wanted = list(dict.fromkeys(keys))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), VECTORS_AT_ONCE):
        rows = cache.get_many(wanted[start : start + VECTORS_AT_ONCE])
        found |= {key: row[: 4 * n_dims] for key, row in rows.items() if len(row) >= 4 * n_dims}
    return found


def _rows(parts: Sequence[bytes], n_dims: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    table = np.frombuffer(b"".join(parts), dtype="<f4").astype(np.float32)
    return table.reshape(len(parts), max(n_dims, 1))
