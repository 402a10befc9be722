"""What the last analysis of a project stored as vectors: its passages, and the words of its themes.

The numerical libraries are imported at the first question, as in ``looking``.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.codebook import is_analysed
from analysis.embed import key_of
from analysis.records import ThemeId
from analysis.service.engine import Engine
from analysis.service.studies import View
from analysis.store import Store, VectorCache

if TYPE_CHECKING:
    from analysis.themes import guides
    from analysis.themes import material as materials

VECTORS_AT_ONCE = 2_000
"""Vectors read at a time: inner layers come with them, which are not kept."""


def guides_of(store: Store, view: View, theme_id: ThemeId) -> "guides.Guides":
    """Return what people wrote of a theme, with the vectors that an analysis stored."""
    from analysis.segment.language import languages_told  # Late, see above.
    from analysis.themes.guides import Guides, texts_of

    theme, (recipe, n_dims) = view.study.codebook.themes.get(theme_id), _recipe(view)
    if theme is None or not recipe:
        return Guides()
    kinds, words = zip(*texts_of(theme), strict=True)
    cache = VectorCache(store, view.study.project.id)
    keys = [key_of(recipe, each) for each in words]
    found = _read(cache, keys, n_dims)
    if not all(each in found for each in keys):
        return Guides()
    rows = _rows([found[each] for each in keys], n_dims)
    languages = languages_told(words, view.study.project.language)
    return Guides((theme_id,) * len(words), kinds, languages, rows, texts=words)


def material_of(store: Store, engine: Engine, view: View) -> tuple["materials.Material", int]:
    """Return the analysed passages that have a vector, and how many have none."""
    from analysis.themes.context import Asked  # Late, see above.
    from analysis.themes.material import Material
    from analysis.themes.subjects import Subjects

    said = view.study.corpus.passages
    models = {} if view.study.run is None else view.study.run.models
    recipe, n_dims = _recipe(view)
    keys = {each.id: key_of(recipe, each.text) for each in said}
    found: dict[str, bytes] = {}
    if recipe and n_dims:
        cache = VectorCache(store, view.study.project.id)
        found = _read(cache, list(keys.values()), n_dims)
    known = [each for each in said if keys[each.id] in found]
    kept, asked = (
        tuple(each for each in known if is_analysed(each) == wanted) for wanted in (True, False)
    )
    own, heard = (_rows([found[keys[each.id]] for each in one], n_dims) for one in (kept, asked))
    means = engine.language_means()
    if models.get("subjects_sha256", "") != means.subjects.sha256:
        means = replace(means, subjects=Subjects())
    n_missing = sum(map(is_analysed, said)) - len(kept)
    # Some of the questions would stand for others: of an analysis that had none, none.
    is_whole = len(asked) == len(said) - sum(map(is_analysed, said))
    heard_of = Asked(asked, heard) if is_whole else Asked()
    return Material(kept, own, means, asked=heard_of), n_missing


def _recipe(view: View) -> tuple[str, int]:
    """Return the recipe of the vectors of the last analysis and their length; "" and 0 before."""
    models = {} if view.study.run is None else view.study.run.models
    return models.get("embedder_recipe", ""), int(models.get("embedder_dims", 0))


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
