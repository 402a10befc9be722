"""What the service asks of the pipeline, as a protocol: tests give a quick one of their own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from analysis import settings
from analysis.codebook import Codebook, Proposal
from analysis.errors import ModelDamaged, ModelMissing
from analysis.records import BackChannel, Corpus, Passage, Project, Transcript
from analysis.store import VectorCache

if TYPE_CHECKING:
    from analysis.pipeline import Models
    from analysis.swot import Examples, Reasons
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
    """What a person asks of an analysis: a number of top-level themes, or None, the seed, and
    whether the themes that nobody touched are to be cut anew.
    """

    n_themes: int | None
    seed: int
    anew: bool = False


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

    def reasons(self, text: str, tag: str, reading: Callable[[str], str]) -> "Reasons":
        """Return which words of a text push it to a tag; the models stay loaded until ``rest``.

        ``reading`` gives what the tagger reads of the text's words, or of what is left of them.
        """

    def rest(self) -> None:
        """Let go of models that ``reasons`` has not used for a while."""

    def examples(self) -> "Examples":
        """Return the training statements; raise ``ModelMissing`` or ``ModelDamaged``."""


@dataclass(slots=True)
class _Held:
    """Models kept loaded between two questions, and when they were used last."""

    models: "Models | None" = None
    used_at_s: float = 0.0


@dataclass(frozen=True, slots=True)
class PipelineEngine:
    """The real engine. It loads the models when an analysis asks for them, not before.

    The pipeline itself is imported at its first use: it brings libraries of several hundred
    megabytes, which a page that only shows what is stored does without.

    Args:
        models_dir: the folder with weights and manifest.
    """

    models_dir: Path
    _held: _Held = field(default_factory=_Held, compare=False, repr=False)

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

        self._held.models = None
        on_progress("models", 0, 1)
        models = pipeline.load_models(self.models_dir, cache)
        options = pipeline.Options(request.n_themes, request.seed, request.anew)
        return pipeline.analyse(corpus, project, models, options, earlier, on_progress)

    def language_means(self) -> "LanguageMeans":
        """Return the language means, empty ones where their file is not there or damaged."""
        from analysis.embed import means_of  # Late, see above.
        from analysis.themes import LanguageMeans, load_language_means

        try:
            return load_language_means(*means_of(self.models_dir))
        except (ModelMissing, ModelDamaged):
            return LanguageMeans()

    def reasons(self, text: str, tag: str, reading: Callable[[str], str]) -> "Reasons":
        """Return which words of a text push it to a tag; see ``Engine.reasons``."""
        from analysis.swot import reasons_with  # Late, see above.

        models = self._held.models or self.models()
        self._held.models, self._held.used_at_s = models, monotonic()
        return reasons_with(models.embedder.encode, models.tagger, tag, text, reading)

    def models(self) -> "Models":
        """Return the models without a cache: what is left out of a text is embedded only once."""
        from analysis import pipeline  # Late, see above.

        return pipeline.load_models(self.models_dir)

    def rest(self) -> None:
        """Let go of the models some time after the last question: they hold half a gigabyte."""
        if monotonic() - self._held.used_at_s > settings.MODELS_HELD_S:
            self._held.models = None

    def examples(self) -> "Examples":
        """Return the training statements; raise ``ModelMissing`` or ``ModelDamaged``."""
        from analysis.swot import load_examples  # Late, see above.

        return load_examples(self.models_dir, settings.STATEMENTS_DIR)
