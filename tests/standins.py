"""The whole line with quick stand-ins for the two models: real stages and database, no weights."""

from dataclasses import dataclass, replace
from pathlib import Path

from analysis.codebook import Codebook, Proposal
from analysis.embed import CachedEmbedder, HashingEmbedder
from analysis.pipeline import Models, Options, analyse
from analysis.records import Corpus, Project, ProjectId
from analysis.service import Progress, Request, Service
from analysis.service.engine import PipelineEngine
from analysis.store import VectorCache, open_store
from analysis.swot import Examples, stand_in_tagger
from analysis.swot.examples import Statement, packed
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
        models = self.models()
        models = replace(models, embedder=CachedEmbedder(models.embedder, cache))
        options = Options(request.n_themes, request.seed)
        return analyse(corpus, project, models, options, earlier, on_progress)

    def models(self) -> Models:
        """Return hashed vectors and cue words."""
        embedder = HashingEmbedder()
        tagger = stand_in_tagger(lambda texts: embedder.encode(texts).vectors)
        return Models(embedder, tagger, LanguageMeans())

    def examples(self) -> Examples:
        """Return three statements in the same space."""
        told = (
            Statement("s1", "The network is slow and people wait.", "en", "weakness"),
            Statement("s2", "Хората си помагат.", "bg", "strength"),
            Statement("s3", "If the state cuts the money, we close.", "en", "threat"),
        )
        rows, middle = packed(HashingEmbedder().encode([each.text for each in told]).vectors)
        ids = tuple(each.id for each in told)
        return Examples(rows, middle, ids, "stand-in", {each.id: each for each in told})

    def language_means(self) -> LanguageMeans:
        """Return none: hashed vectors hold no language."""
        return LanguageMeans()


def stand_in_service(database: Path) -> Service:
    """Return a service on a new database, with the stand-in engine."""
    return Service(open_store(database), StandInEngine(database.parent))


_PIPES = ("old", "new", "red", "blue", "grey", "small", "great", "long", "short", "wide")


def town_of_pipes(service: Service, title: str) -> ProjectId:
    """Make an analysed project in which two people say much the same of ten pipes and libraries."""
    project = service.create_project(title, "Town", "en")
    for name in ("Anna", "Boris"):
        lines = [
            f"{name}: The {word} water pipe in the street leaks again this week.\n"
            f"Q: And?\n{name}: The {word} school library lends books to every pupil there.\nQ: And?"
            for word in _PIPES
        ]
        service.import_files(project, [(f"{name}.txt", "\n".join(lines).encode())])
    service.analyse(project, author="Ada")
    return project
