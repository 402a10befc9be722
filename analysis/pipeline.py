"""The product on one page: from a file's bytes to a proposal, step by step. Read this first.

The stages may not import one another; here one hands its result to the next.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path

import numpy as np

from analysis import __version__, settings
from analysis.codebook import Codebook, Proposal, is_analysed
from analysis.embed import CachedEmbedder, Embedded, Embedder, VectorStore, load_embedder
from analysis.readers import read
from analysis.records import (
    Corpus,
    Notice,
    Passage,
    PassageId,
    Project,
    Run,
    Tag,
    Transcript,
)
from analysis.segment import Segmented, segment
from analysis.swot import DraftMaterial, DraftResult, Tagger, draft, load_tagger
from analysis.themes import (
    LanguageMeans,
    Material,
    ThemeOptions,
    ThemeResult,
    build,
    load_language_means,
)

type_of_progress = Callable[[str, int, int], None]
"""Called with the stage's name, the number done and the number to do."""

VERSIONED = ("graspologic-native", "numpy", "scikit-learn", "simplemma", "spacy", "torch")
"""Libraries whose version can change a result; a run records them."""


@dataclass(frozen=True, slots=True)
class Models:
    """What the pipeline looks through: the encoder, the tagger and the language means."""

    embedder: Embedder
    tagger: Tagger
    means: LanguageMeans


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose of an analysis: the number of themes (None: Glas does) and seed."""

    n_themes: int | None = None
    seed: int = settings.DEFAULT_SEED


def silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""


def read_file(file_name: str, data: bytes) -> Transcript:
    """Return the transcript of a file; raise ``RefusedFile`` with one clear sentence."""
    return read(file_name, data)


def prepare(transcript: Transcript) -> Segmented:
    """Return the passages and back-channels of a transcript, its language filled in."""
    return segment(transcript)


def load_models(models_dir: Path, cache: VectorStore | None = None) -> Models:
    """Load what an analysis needs; raise ``ModelMissing`` or ``ModelDamaged`` with the remedy."""
    tagger = load_tagger(models_dir)
    embedder: Embedder = load_embedder(models_dir / settings.MODEL_NAME)
    if cache is not None:
        embedder = CachedEmbedder(embedder, cache)
    return Models(embedder, tagger, load_language_means(models_dir / "language_means.npz"))


def analyse(
    corpus: Corpus,
    project: Project,
    models: Models,
    options: Options | None = None,
    earlier: Codebook | None = None,
    on_progress: type_of_progress = silent,
) -> Proposal:
    """Turn what was said into a proposal: themes, tags and drafted SWOT items.

    Args:
        corpus: all transcripts with their passages and cases.
        project: gives the working language and the organisation under study.
        models: see ``load_models``.
        options: number of themes and seed.
        earlier: the codebook as it stands now; what people touched in it stays.
        on_progress: called with stage, done and total.
    """
    options = options or Options()
    passages = tuple(each for each in corpus.passages if is_analysed(each))
    embedded = embed(passages, models.embedder, on_progress)
    on_progress("themes", 0, 1)
    themed = find_themes(passages, embedded, models, options, project.language, earlier)
    on_progress("swot", 0, 1)
    tags = tag(passages, embedded, models.tagger, earlier)
    drafted = draft_items(corpus, passages, embedded, themed, tags, project, earlier)
    on_progress("done", 1, 1)
    return Proposal(
        run=run_of(models, options, project),
        codebook=Codebook(
            themed.themes, themed.placements, tags, drafted.items, earlier.memos if earlier else {}
        ),
        changes=(*themed.changes, *drafted.changes),
    )
