"""The whole line with quick stand-ins for the two models: real stages and database, no weights."""

from dataclasses import dataclass
from pathlib import Path

from analysis.codebook import Codebook, Proposal
from analysis.embed import CachedEmbedder, HashingEmbedder
from analysis.pipeline import Models, Options, analyse
from analysis.records import Corpus, Project
from analysis.service import Progress, Request, Service
from analysis.service.engine import PipelineEngine
from analysis.store import VectorCache, open_store
from analysis.swot import stand_in_tagger
from analysis.themes import LanguageMeans

SAMPLE = Path(__file__).parent.parent / "data" / "interviews" / "sample"


@dataclass(frozen=True, slots=True)
class StandInEngine(PipelineEngine):
    """The real engine, but for the encoder and the tagger."""

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        """Return a proposal made with hashed vectors and cue words."""
        embedder = CachedEmbedder(HashingEmbedder(), cache)
        tagger = stand_in_tagger(lambda texts: embedder.encode(texts).vectors)
        models = Models(embedder, tagger, LanguageMeans())
        options = Options(request.n_themes, request.seed)
        return analyse(corpus, project, models, options, earlier, on_progress)

    def language_means(self) -> LanguageMeans:
        """Return none: hashed vectors hold no language."""
        return LanguageMeans()


def stand_in_service(database: Path) -> Service:
    """Return a service on a new database, with the stand-in engine."""
    return Service(open_store(database), StandInEngine(database.parent))
