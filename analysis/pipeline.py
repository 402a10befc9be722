"""The product on one page: from a file's bytes to a proposal, step by step. Read this first.

The stages may not import one another; here one hands its result to the next.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt

from analysis import __version__, settings
from analysis.codebook import Codebook, Proposal, is_analysed, is_described
from analysis.embed import CachedEmbedder, Embedded, Embedder, VectorStore, load_chosen, means_of
from analysis.measures import sides_of, theme_stability, views_of_themes
from analysis.readers import read
from analysis.records import (
    Corpus,
    Passage,
    PassageId,
    Placement,
    Project,
    Run,
    Status,
    Tag,
    Transcript,
)
from analysis.segment import Segmented, languages_told, segment
from analysis.swot import (
    DraftMaterial,
    DraftResult,
    Tagger,
    TaughtTagger,
    draft,
    lesson_notices,
    likeness_of,
    load_tagger,
    names_inside,
    probabilities_of,
    questions_before,
    texts_inside,
    texts_to_tag,
    with_lesson,
)
from analysis.themes import (
    Asked,
    Guides,
    LanguageMeans,
    Material,
    ThemeOptions,
    ThemeResult,
    beside_others,
    build,
    load_language_means,
    shift_by,
    subject_words,
    texts_of,
    with_stability,
)

OnProgress = Callable[[str, int, int], None]
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
    """The number of themes (None: Glas chooses), the seed, whether a re-run cuts them ``anew``."""

    n_themes: int | None = None
    seed: int = settings.DEFAULT_SEED
    anew: bool = False


def silent(_stage: str, _done: int, _total: int) -> None:
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
    embedder: Embedder = load_chosen(models_dir, tagger.branch)
    if cache is not None:
        embedder = CachedEmbedder(embedder, cache)
    return Models(embedder, tagger, load_language_means(*means_of(models_dir)))


def analyse(
    corpus: Corpus,
    project: Project,
    models: Models,
    options: Options | None = None,
    earlier: Codebook | None = None,
    on_progress: OnProgress = silent,
) -> Proposal:
    """Turn what was said into a proposal: themes, tags and drafted SWOT items.

    Args:
        corpus: all transcripts with their passages and cases.
        project: gives the working language and the organisation under study.
        models: see ``load_models``.
        options: number of themes and seed.
        earlier: the codebook as it stands now; what people touched in it stays.
        on_progress: called with stage, done and total; what it raises stops the analysis.
    """
    options = options or Options()
    passages = tuple(each for each in corpus.passages if is_analysed(each))
    texts = texts_to_tag(corpus.passages, names_inside(project))
    asked = tuple(each for each in corpus.passages if not is_analysed(each))
    embedded, read, heard = embed_to_tag(passages, texts, asked, models.embedder, on_progress)
    on_progress("themes", 0, 1)
    guides = guides_of(earlier, models.embedder, project.language)
    material = Material(passages, embedded.vectors, models.means, guides, Asked(asked, heard))
    themed = find_themes(material, options, project.language, earlier)
    on_progress("swot", 0, 1)
    models = replace(models, tagger=with_lesson(models.tagger, passages, read, earlier))
    tags = tag(passages, read, models.tagger, earlier)
    drafted = draft_items(corpus, passages, embedded, themed, tags, models, project, earlier)
    on_progress("done", 1, 1)
    memos = earlier.memos if earlier is not None else {}
    codebook = Codebook(themed.themes, themed.placements, tags, drafted.items, memos)
    changes = (*themed.changes, *drafted.changes, *lesson_notices(passages, tags, earlier))
    return Proposal(run_of(models, options, project), codebook, changes)


def embed(
    passages: Sequence[Passage], embedder: Embedder, on_progress: OnProgress = silent
) -> Embedded:
    """Return the vectors of passages; row i belongs to passage i."""
    texts = [each.text for each in passages]
    on_progress("embed", 0, len(texts))
    return embedder.encode(texts, lambda done, total: on_progress("embed", done, total))


def embed_to_tag(
    passages: Sequence[Passage],
    read: Mapping[PassageId, str],
    asked: Sequence[Passage],
    embedder: Embedder,
    on: OnProgress,
) -> tuple[Embedded, Embedded, npt.NDArray[np.float32]]:
    """Return the vectors of passages, of the texts that the tagger reads, and of what was asked.

    In one call: a batch that few texts fill costs as much as a full one.
    """
    n, others = len(passages), [i for i, one in enumerate(passages) if read[one.id] != one.text]
    texts = [*(each.text for each in passages), *(read[passages[i].id] for i in others)]
    end = len(texts)
    on("embed", 0, n)
    found = embedder.encode(
        [*texts, *(each.text for each in asked)], lambda done, _: on("embed", min(done, n), n)
    )
    vectors, pools = found.vectors[:n].copy(), found.pools[:n].copy()
    vectors[others], pools[others] = found.vectors[n:end], found.pools[n:end]
    own = Embedded(found.vectors[:n], found.pools[:n])
    return own, Embedded(vectors, pools), found.vectors[end:]


def guides_of(earlier: Codebook | None, embedder: Embedder, language: str) -> Guides:
    """Return what people wrote of the themes that they made, embedded: name, definition, examples.

    Args:
        earlier: the codebook as it stands.
        embedder: the same as for passages.
        language: of texts that do not tell theirs.
    """
    book = earlier or Codebook()
    guiding = [each for key, each in book.themes.items() if is_described(book, key)]
    texts = [(each.id, *told) for each in guiding for told in texts_of(each)]
    if not texts:
        return Guides()
    owners, kinds, words = zip(*texts, strict=True)
    known = languages_told(words, language)
    others = beside_others(frozenset(kinds), lambda texts: embedder.encode(texts).vectors)
    return Guides(owners, kinds, known, embedder.encode(words).vectors, *others, words)


def find_themes(
    material: Material, options: Options, language: str, earlier: Codebook | None = None
) -> ThemeResult:
    """Return themes with their stability and placements, with what people touched kept."""
    chosen = ThemeOptions(options.n_themes, options.seed, language, options.anew)
    found = build(material, chosen, earlier)
    return replace(found, themes=with_stability(found, theme_stability))


def tag(
    passages: Sequence[Passage], read: Embedded, tagger: Tagger, earlier: Codebook | None = None
) -> dict[PassageId, Tag]:
    """Return the tag of each passage; what a person decided stays decided."""
    rows = tagger.tag(read.vectors, read.pools)
    tags = {each.id: Tag(probabilities_of(row)) for each, row in zip(passages, rows, strict=True)}
    if isinstance(tagger, TaughtTagger):
        own = map(probabilities_of, tagger.tagger.tag(read.vectors, read.pools))
        pairs = zip(tags.items(), own, strict=True)
        tags = {key: replace(each, alone=alone) for (key, each), alone in pairs}
    before: Mapping[PassageId, Tag] = earlier.tags if earlier is not None else {}
    decided = {key: old.decided for key, old in before.items() if old.decided and key in tags}
    return tags | {key: replace(tags[key], decided=name) for key, name in decided.items()}


def draft_items(
    corpus: Corpus,
    passages: Sequence[Passage],
    embedded: Embedded,
    themed: ThemeResult,
    tags: Mapping[PassageId, Tag],
    models: Models,
    project: Project,
    earlier: Codebook | None = None,
) -> DraftResult:
    """Return the drafted items, with what people touched kept."""

    def vectors(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        return models.embedder.encode(texts).vectors

    def tag_sentences(texts: Sequence[str], codes: Sequence[str]) -> list[tuple[float, ...]]:
        said = models.embedder.encode(texts_inside(texts, codes, names_inside(project)))
        return [probabilities_of(row) for row in models.tagger.tag(said.vectors, said.pools)]

    placements = standing(themed)
    views = views_of_themes(corpus, Codebook(themed.themes, placements, tags))
    material = DraftMaterial(
        passages=passages,
        tags=tags,
        placements=placements,
        themes=themed.themes,
        cases=corpus.cases,
        language=project.language,
        centrality={key: each.strength for key, each in themed.placements.items()},
        tag_sentences=tag_sentences,
        subjects=subject_words(names_inside(project)),
        likeness=likeness_of(passages, embedded.vectors, vectors, shift_by(models.means)),
        names=names_inside(project),
        questions=questions_before(corpus.passages),
        sides=sides_of(views),
    )
    return draft(material, earlier=earlier)


def standing(themed: ThemeResult) -> dict[PassageId, Placement]:
    """Return the placements in themes that no person rejected: nothing is drafted from those."""
    codebook = Codebook(themed.themes, themed.placements)
    rejected = {key for key, each in themed.themes.items() if each.status is Status.REJECTED}
    return {
        key: placed
        for key, placed in themed.placements.items()
        if not {placed.theme_id, codebook.top(placed.theme_id)} & rejected
    }


def run_of(models: Models, options: Options, project: Project) -> Run:
    """Return how a proposal was made: enough to make it again."""
    return Run(
        seed=options.seed,
        settings={
            "n_themes": options.n_themes,
            "language": project.language,
            "inside": list(names_inside(project)),
        },
        models={
            "embedder": models.embedder.name,
            "embedder_dims": str(models.embedder.n_dims),
            "embedder_recipe": models.embedder.recipe,
            "embedder_sha256": models.embedder.model_hash,
            "number_type": models.embedder.number_type,
            "tagger_sha256": models.tagger.hash,
            "language_means_sha256": models.means.sha256,
            "subjects_sha256": models.means.subjects.sha256,
        },
        versions={"glas": __version__, **{name: version(name) for name in VERSIONED}},
    )
