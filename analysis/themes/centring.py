"""Takes the language out of the vectors, so that themes follow what is said.

Raw vectors of several languages lie in clouds, one a language. Each passage loses the mean of its
language, measured once on parallel sentences (the same content in every language), so that nothing
of the subjects goes with it. The corpus's own means are only shrunk in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.errors import UNREADABLE, ModelDamaged, ModelMissing
from analysis.themes.subjects import Subjects, load_subjects

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LanguageMeans:
    """Mean vectors of parallel sentences.

    ``means``: shape (n_languages, n_dims), row i is that of ``langs[i]``; ``overall``: (n_dims,),
    the mean over languages. Both are empty where a model has none. ``subjects``: the vectors of the
    listed subjects by the same model, which lie among passages once their language is gone.
    """

    langs: tuple[str, ...] = ()
    means: Floats = field(default_factory=lambda: np.zeros((0, 0)))
    overall: Floats = field(default_factory=lambda: np.zeros(0))
    subjects: Subjects = field(default_factory=Subjects)

    @property
    def sha256(self) -> str:
        """The sha256 of the means, the subjects aside."""
        return sha256(self.means.tobytes()).hexdigest()

    def fits(self, n_dims: int) -> bool:
        """Return whether the means are of vectors of this many dimensions."""
        return len(self.langs) > 0 and self.means.shape[1] == n_dims

    def row(self, language: str) -> Floats | None:
        """Return the mean of a language, None where it is not known."""
        if language not in self.langs:
            return None
        return np.asarray(self.means[self.langs.index(language)])


def load_language_means(path: Path | None, model_hash: str | None = None) -> LanguageMeans:
    """Read the means from an npz file with the arrays ``langs``, ``means`` and ``overall``.

    None gives none: the model has no means of its own, and those of another do not fit it. The
    vectors of subjects come from the file beside it, which has to be there beside the bundled model
    and may be in another's folder.

    Args:
        path: see above.
        model_hash: of the model that gives the vectors, in float32; subjects of another are not
            taken.

    Raises:
        ModelMissing: a file is not there.
        ModelDamaged: one cannot be read, its arrays do not fit one another, or it is not of the
            model.
    """
    if path is None:
        return LanguageMeans()
    means = means_alone(path)
    is_bundled = (path.parent / settings.MODEL_NAME).is_dir()
    beside = path.with_name(settings.SUBJECTS_FILE)
    return replace(means, subjects=load_subjects(beside, model_hash, is_needed=is_bundled))


def means_alone(path: Path) -> LanguageMeans:
    """Read the means without the subjects; raises as ``load_language_means``."""
    if not path.exists():
        raise ModelMissing("{path} is missing: run `make setup`.", path=path.name)
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            langs = tuple(str(each) for each in file["langs"])
            means = file["means"].astype(np.float64)
            overall = file["overall"].astype(np.float64)
    except UNREADABLE as fault:
        raise _damaged(path) from fault
    if means.ndim != 2 or means.shape[0] != len(langs) or overall.shape != means.shape[1:]:
        raise _damaged(path)
    return LanguageMeans(langs, means, overall)


def _damaged(path: Path) -> ModelDamaged:
    return ModelDamaged("{path} is damaged: delete it and run `make setup` again.", path=path.name)


@dataclass(frozen=True, slots=True)
class Shift:
    """What a corpus takes off a vector so that its language goes: see ``centre``.

    ``means``: of the languages. ``own``: what remains of each language's mean in the corpus, as far
    as it counts; ``middle``: the same of the whole corpus. Each of shape (n_dims,).
    """

    means: LanguageMeans
    own: Mapping[str, Floats]
    middle: Floats

    def applied(
        self, vectors: npt.NDArray[np.float32] | Floats, languages: tuple[str, ...]
    ) -> Floats:
        """Return vectors of the corpus, or of what is laid beside it, without their language."""
        raw = vectors.astype(np.float64)
        known = self.means.fits(raw.shape[1])
        rows = {each: _rows_of(languages, each) for each in sorted(set(languages))}
        left = raw - _parallel(raw.shape, rows, self.means) if known else raw.copy()
        for language, where in rows.items():
            if language in self.own:
                left[where] -= self.own[language]
        return _unit(left - self.middle, otherwise=raw)


def shift_of(
    vectors: npt.NDArray[np.float32], languages: tuple[str, ...], means: LanguageMeans
) -> Shift:
    """Return what a corpus takes off its vectors: see ``centre``."""
    raw = vectors.astype(np.float64)
    rows = {each: _rows_of(languages, each) for each in sorted(set(languages))}
    known = means.fits(raw.shape[1])
    left = raw - _parallel(raw.shape, rows, means) if known else raw.copy()
    middle = left.mean(axis=0)
    share = len(raw) / (len(raw) + settings.SHRINKAGE_OF_CORPUS_MEAN)
    patience = settings.SHRINKAGE_OF_LANGUAGE_MEAN if known else settings.SHRINKAGE_OF_UNKNOWN
    own = {
        language: (left[where].mean(axis=0) - middle) * (len(where) / (len(where) + patience))
        for language, where in rows.items()
        if language != "und"
    }
    return Shift(means, own, middle * share)


def shift_by(means: LanguageMeans) -> Callable[[Singles, tuple[str, ...]], Shift]:
    """Return what gives the shift of vectors and their languages, by some language means."""
    return lambda vectors, languages: shift_of(vectors, languages, means)


def centre(
    vectors: npt.NDArray[np.float32], languages: tuple[str, ...], means: LanguageMeans
) -> Floats:
    """Return vectors without their language: float64, shape (n, n_dims), rows of unit length.

    Three parts are taken off: the language's mean over parallel sentences (for a language without
    one the mean over languages); the mean of what remains over the whole corpus; and, by
    n / (n + k), what remains of each language's own mean. A row that would vanish (all passages
    alike) keeps its original direction.

    Args:
        vectors: shape (n, n_dims), unit rows.
        languages: one ISO 639-1 code a row, ``und`` where not known.
        means: empty for a model that has none: the corpus then speaks for itself.
    """
    return shift_of(vectors, languages, means).applied(vectors, languages)


def _rows_of(languages: tuple[str, ...], language: str) -> npt.NDArray[np.int64]:
    return np.array([i for i, each in enumerate(languages) if each == language], dtype=np.int64)


def _parallel(
    shape: tuple[int, ...], rows: dict[str, npt.NDArray[np.int64]], means: LanguageMeans
) -> Floats:
    taken = np.empty(shape)
    for language, where in rows.items():
        row = means.row(language)
        taken[where] = means.overall if row is None else row
    return taken


def _unit(rows: Floats, otherwise: Floats) -> Floats:
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    vanished = lengths < settings.SMALLEST_NORM
    kept = np.where(vanished[:, None], otherwise, rows)
    lengths = np.sqrt(np.einsum("ij,ij->i", kept, kept))
    return np.asarray(kept / np.maximum(lengths, settings.SMALLEST_NORM)[:, None])
