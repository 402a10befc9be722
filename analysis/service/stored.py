"""What the last analysis of a project stored as vectors: its passages, and the words of its themes.

The numerical libraries are imported at the first question, as in ``looking``.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.codebook import is_analysed
from analysis.embed import key_of
from analysis.records import ProjectId, Run, ThemeId
from analysis.service.engine import Engine
from analysis.service.studies import Studies, View
from analysis.store import Connection, Store, VectorCache, runs

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


def n_unread(store: Store, view: View) -> int:
    """Return of how many passages that the last analysis looked at no vector is stored.

    All of them after a backup was restored, for it holds none; they come with the next analysis.
    """
    tags, (recipe, _) = view.base.tags, _recipe(view)
    said = [e for e in view.study.corpus.passages if is_analysed(e) and e.id in tags]
    keys = [key_of(recipe, each.text) for each in said]
    known = VectorCache(store, view.study.project.id).known(list(dict.fromkeys(keys)))
    return sum(each not in known for each in keys)


def keys_left(connection: Connection, project_id: ProjectId) -> frozenset[str]:
    """Return the keys of the vectors of texts that are there: what questions ask for.

    These are the passages, the texts that the tagger reads of them, and the words of themes, as
    any stored analysis reads them. Parts of passages, which only an analysis asks for, are not
    among them.

    Args:
        connection: of a transaction that erases; what is worked out in it is not kept.
        project_id: the project.
    """
    from analysis.swot import texts_to_tag  # Late, see above.
    from analysis.themes.guides import texts_of

    study = Studies().look(connection, project_id).study
    said = {each.text for each in study.corpus.passages}
    said.update(words for each in study.codebook.themes.values() for _, words in texts_of(each))
    found: set[str] = set()
    ways = {(_recipe_of(each)[0], names_of(each)) for each in runs.made(connection, project_id)}
    for recipe, names in ways:
        read = texts_to_tag(study.corpus.passages, names).values()
        found.update(key_of(recipe, text) for text in said.union(read))
    return frozenset(found)


def names_of(run: Run | None) -> tuple[str, ...]:
    """Return the names that counted as inside in an analysis."""
    named = () if run is None else run.settings.get("inside", ())
    return tuple(map(str, named)) if isinstance(named, list | tuple) else ()


def _recipe(view: View) -> tuple[str, int]:
    """Return the recipe of the vectors of the last analysis and their length; "" and 0 before."""
    return _recipe_of(view.study.run)


def _recipe_of(run: Run | None) -> tuple[str, int]:
    models = {} if run is None else run.models
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
