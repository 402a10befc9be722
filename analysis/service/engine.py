"""What the service asks of the pipeline, as a protocol: tests give a quick one of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from analysis import settings
from analysis.codebook import Codebook, Proposal
from analysis.errors import ModelDamaged, ModelMissing
from analysis.records import BackChannel, Corpus, Passage, Project, Transcript
from analysis.store import VectorCache

if TYPE_CHECKING:
    from analysis.themes import LanguageMeans

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the number done and the number to do."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A transcript with its language, cut into passages."""

    transcript: Transcript
    passages: tuple[Passage, ...]
    back_channels: tuple[BackChannel, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks of an analysis: a number of top-level themes, or None, and the seed."""

    n_themes: int | None
    seed: int


class Engine(Protocol):
    """Reads files and analyses what was said."""

    def read_file(self, file_name: str, data: bytes) -> Transcript:
        """Return a file's transcript; raise ``RefusedFile``."""

    def prepare(self, transcript: Transcript) -> Prepared:
        """Return a transcript's passages."""

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        """Return a proposal for a corpus; what people touched in ``earlier`` stays."""

    def language_means(self) -> "LanguageMeans":
        """Return the language means that ``analyse`` takes off; it may be called without models."""


@dataclass(frozen=True, slots=True)
class PipelineEngine:
    """The real engine. It loads the models when an analysis asks for them, not before.

    The pipeline itself is imported at its first use: it brings libraries of several hundred
    megabytes, which a page that only shows what is stored does without.

    Args:
        models_dir: the folder with weights and manifest.
    """

    models_dir: Path

    def read_file(self, file_name: str, data: bytes) -> Transcript:
        """Return a file's transcript; raise ``RefusedFile``."""
        from analysis import pipeline  # Late, see above.

        return pipeline.read_file(file_name, data)

    def prepare(self, transcript: Transcript) -> Prepared:
        """Return a transcript's passages."""
        from analysis import pipeline  # Late, see above.

        done = pipeline.prepare(transcript)
        return Prepared(done.transcript, done.passages, done.back_channels)

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        """Return a proposal; raise ``ModelMissing`` or ``ModelDamaged`` with the remedy."""
        from analysis import pipeline  # Late, see above.

        on_progress("models", 0, 1)
        models = pipeline.load_models(self.models_dir, cache)
        options = pipeline.Options(n_themes=request.n_themes, seed=request.seed)
        return pipeline.analyse(corpus, project, models, options, earlier, on_progress)

    def language_means(self) -> "LanguageMeans":
        """Return the language means, empty ones where their file is not there or damaged."""
        from analysis.themes import LanguageMeans, load_language_means  # Late, see above.

        try:
            return load_language_means(self.models_dir / settings.LANGUAGE_MEANS_FILE)
        except (ModelMissing, ModelDamaged):
            return LanguageMeans()
