"""Which model gives the vectors: the bundled one, or another that is named by one variable.

Tags always come from the bundled model, whose upper layers were tuned for them; another model
serves themes and search, and both are run.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import settings
from analysis.embed.branch import Tensors
from analysis.embed.files import hash_as_made
from analysis.embed.loading import load_embedder
from analysis.embed.protocol import Embedded, Embedder, Progress

VARIABLE = "GLAS_MODEL"
"""Names a folder of a sentence-transformers model, or one in the models folder."""


def model_folder(models_dir: Path) -> Path:
    """Return the folder of the model for themes and search."""
    named = os.environ.get(VARIABLE, "").strip()
    if not named:
        return models_dir / settings.MODEL_NAME
    beside = models_dir / named
    return beside if beside.is_dir() else Path(named)


def means_file(models_dir: Path) -> Path | None:
    """Return the file of that model's language means, None where another model brings none."""
    folder = model_folder(models_dir)
    path = made_folder(folder, models_dir) / settings.LANGUAGE_MEANS_FILE
    return path if path.exists() or path.parent == models_dir else None


def made_folder(folder: Path, models_dir: Path) -> Path:
    """Return where what was computed with a model lies: in its folder, but of the bundled one
    beside it."""
    return models_dir if folder == models_dir / settings.MODEL_NAME else folder


def means_of(models_dir: Path) -> tuple[Path | None, str | None]:
    """Return ``means_file``, and the ``hash_as_made`` of the model that it must be of."""
    path = means_file(models_dir)
    return path, None if path is None else hash_as_made(model_folder(models_dir))


def load_chosen(models_dir: Path, branch: Tensors | None = None) -> Embedder:
    """Load the model for themes and search, with the tagger's pools beside its vectors.

    Args:
        models_dir: holds the bundled model.
        branch: see ``load_embedder``; always that of the bundled model.

    Raises:
        ModelMissing: a model is not there.
        ModelDamaged: see ``load_embedder``.
    """
    bundled, folder = models_dir / settings.MODEL_NAME, model_folder(models_dir)
    if folder == bundled:
        return load_embedder(folder, branch=branch)
    return TwoEmbedders(load_embedder(folder), load_embedder(bundled, branch=branch))


@dataclass(frozen=True, slots=True, eq=False)
class TwoEmbedders:
    """Vectors of one model, pools of another; see ``Embedder``."""

    of_vectors: Embedder
    of_pools: Embedder

    @property
    def name(self) -> str:
        """The name of the model for themes and search."""
        return self.of_vectors.name

    @property
    def model_hash(self) -> str:
        """The hash of the model for themes and search."""
        return self.of_vectors.model_hash

    @property
    def number_type(self) -> str:
        """The number type of the model for themes and search."""
        return self.of_vectors.number_type

    @property
    def n_dims(self) -> int:
        """Length of a vector."""
        return self.of_vectors.n_dims

    @property
    def n_pool_dims(self) -> int:
        """Length of a row of pools."""
        return self.of_pools.n_pool_dims

    @property
    def recipe(self) -> str:
        """Both recipes."""
        return f"{self.of_vectors.recipe} | {self.of_pools.recipe}"

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        """Embed ``texts`` with both; see ``Embedder.encode``. Progress is that of the first half,
        then of the second."""

        def half(of: int) -> Progress | None:
            if on_progress is None:
                return None
            return lambda done, total: on_progress((of * total + done) // 2, total)

        vectors = self.of_vectors.encode(texts, half(0)).vectors
        return Embedded(vectors, self.of_pools.encode(texts, half(1)).pools)
