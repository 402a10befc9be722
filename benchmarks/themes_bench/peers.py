"""The peers as systems under test, with the settings of ``plan.PEERS``.

Each gives every row a theme or ``IN_NO_THEME``. What compiles on first use is compiled before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks.themes_bench import plan
from benchmarks.themes_bench.given import Prepared, Vectors
from benchmarks.themes_bench.scoring import IN_NO_THEME, Labels
from benchmarks.themes_bench.systems import Found, Stopwatch

COMPILED_ON = (40, 4_200)
"""Rows of the warm-up: UMAP looks for neighbours in another way from 4,096 rows on."""


@dataclass(frozen=True, slots=True)
class Peer:
    """What all peers share."""

    @property
    def is_random(self) -> bool:
        """Return that a run as it comes is another, faster one than a seeded one."""
        return True

    def warm_up(self) -> None:
        """Run once on rows drawn at random, with and without a seed."""
        chance = np.random.default_rng(0)
        for n in COMPILED_ON:
            rows = chance.normal(size=(n, 384)).astype(np.float32)
            rows /= np.linalg.norm(rows, axis=1, keepdims=True)
            for seed in (0, None):
                self.compile_on(rows, seed)

    def compile_on(self, rows: Vectors, seed: int | None) -> None:
        """Run whatever is compiled on first use; nothing where a tool has no such thing."""


def _made(module: str, which: str, settings: Mapping[str, object], **more: object) -> Any:
    """Return a tool of a package that only the peers' environment has."""
    return getattr(import_module(module), which)(**settings, **more)


def _timed(clustering: Callable[[], Labels]) -> Found:
    watch = Stopwatch()
    themes = watch.around(clustering)()
    return Found(themes, watch.seconds, watch.cpu_seconds)


def _flattened(settings: Mapping[str, object], vectors: Vectors, seed: int | None) -> Vectors:
    made = _made("umap", "UMAP", settings, random_state=seed)
    return np.asarray(made.fit_transform(vectors))


@dataclass(frozen=True, slots=True)
class Bertopic(Peer):
    """BERTopic with its own steps; a number of themes is reached by merging as it does."""

    fits: dict[bytes, Any] = field(default_factory=dict)

    def compile_on(self, rows: Vectors, seed: int | None) -> None:
        """Compile UMAP."""
        _flattened(plan.PEERS["bertopic"]["umap"] | {"n_epochs": 10}, rows, seed)

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows; see ``System.find``."""
        return self._fit(given, rows, seed)[1]

    def find_number(self, given: Prepared, rows: Labels, number: int) -> Labels:
        """Return topics merged down to a number; a fit serves every number."""
        key = rows.tobytes()
        if key not in self.fits:
            self.fits[key] = self._fit(given, rows, plan.SEED)
        model, found = self.fits[key]
        return _merged(model, found.themes, number)

    def _fit(self, given: Prepared, rows: Labels, seed: int | None) -> tuple[Any, Found]:
        settings = plan.PEERS["bertopic"]
        model = _made(
            "bertopic",
            "BERTopic",
            {
                "umap_model": _made("umap", "UMAP", settings["umap"], random_state=seed),
                "hdbscan_model": _made("hdbscan", "HDBSCAN", settings["hdbscan"]),
            },
        )
        clustering = Stopwatch()
        for step in ("_reduce_dimensionality", "_cluster_embeddings"):
            setattr(model, step, clustering.around(getattr(model, step)))
        start = perf_counter()
        topics, _ = model.fit_transform(
            [given.labelled.texts[i] for i in rows], given.vectors[rows]
        )
        whole = perf_counter() - start
        spent = clustering.seconds, clustering.cpu_seconds
        return model, Found(np.array(topics, dtype=np.int64), *spent, whole)


def _merged(model: Any, topics: Labels, number: int) -> Labels:
    """Return topics merged to a number of themes as ``BERTopic.reduce_topics`` does.

    Average linkage on the cosine distances of its topic vectors, outliers apart (bertopic 0.17.4,
    ``_reduce_to_n_topics``); without its new words, which would take the time.
    """
    centres = np.asarray(model.topic_embeddings_)[1 if (topics == IN_NO_THEME).any() else 0 :]
    if len(centres) <= number:
        return topics
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    distances = np.clip(1 - centres @ centres.T, 0, None)
    np.fill_diagonal(distances, 0)
    how = {"n_clusters": number, "metric": "precomputed", "linkage": "average"}
    into = _made("sklearn.cluster", "AgglomerativeClustering", how).fit(distances).labels_
    return np.where(topics == IN_NO_THEME, IN_NO_THEME, into[topics]).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Top2vec(Peer):
    """The recipe of Top2Vec: UMAP, HDBSCAN, and each text to its nearest topic vector.

    Its merging of topic vectors nearer than 0.1 is left out, to its favour: vectors of E5 all lie
    that near.
    """

    def compile_on(self, rows: Vectors, seed: int | None) -> None:
        """Compile UMAP."""
        _flattened(plan.PEERS["top2vec"]["umap"] | {"n_epochs": 10}, rows, seed)

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows; see ``System.find``."""
        return _timed(lambda: self._themes(given.vectors[rows], seed))

    def _themes(self, vectors: Vectors, seed: int | None) -> Labels:
        settings = plan.PEERS["top2vec"]
        flat = _flattened(settings["umap"], vectors, seed)
        dense = _made("hdbscan", "HDBSCAN", settings["hdbscan"]).fit_predict(flat)
        return _nearest(vectors, dense)


def _nearest(vectors: Vectors, dense: Labels) -> Labels:
    """Return for each row the dense group whose mean is nearest; none where there is no group."""
    groups = [each for each in np.unique(dense) if each != IN_NO_THEME]
    if not groups:
        return np.full(len(vectors), IN_NO_THEME, dtype=np.int64)
    centres = np.array([vectors[dense == each].mean(axis=0) for each in groups])
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    return np.asarray(np.argmax(vectors @ centres.T, axis=1), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Evoc(Peer):
    """EVoC as it comes: the layer that it picks itself."""

    def compile_on(self, rows: Vectors, seed: int | None) -> None:
        """Compile it."""
        self._themes(rows, seed)

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows; see ``System.find``."""
        return _timed(lambda: self._themes(given.vectors[rows], seed))

    def _themes(self, vectors: Vectors, seed: int | None) -> Labels:
        made = _made("evoc", "EVoC", plan.PEERS["evoc"]["evoc"], random_state=seed)
        return np.asarray(made.fit_predict(vectors), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Topeax(Peer):
    """Turftopic's Topeax: t-SNE to a plane, peaks of its density, a mixture around them."""

    @property
    def is_random(self) -> bool:
        """Return False: a seed does not change its speed."""
        return False

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows; see ``System.find``."""
        return _timed(lambda: self._themes(given.vectors[rows], seed))

    def _themes(self, vectors: Vectors, seed: int | None) -> Labels:
        settings = plan.PEERS["topeax"]
        flattening = _made("sklearn.manifold", "TSNE", settings["tsne"], random_state=seed)
        peaks = _made("turftopic.models.topeax", "Peax", {}, random_state=seed)
        return np.asarray(peaks.fit(flattening.fit_transform(vectors)), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Kmeans(Peer):
    """k-means with the number of clusters that has the best silhouette."""

    @property
    def is_random(self) -> bool:
        """Return False: a seed does not change its speed."""
        return False

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows; see ``System.find``."""
        return _timed(lambda: self._themes(given.vectors[rows], seed))

    def _themes(self, vectors: Vectors, seed: int | None) -> Labels:
        silhouette = import_module("sklearn.metrics").silhouette_score
        settings = plan.PEERS["kmeans"]["silhouette"]
        best, themes = -np.inf, np.zeros(len(vectors), dtype=np.int64)
        for number in plan.numbers_tried(len(vectors)):
            labels = _clusters(vectors, number, seed)
            score = silhouette(vectors, labels, random_state=seed, **settings)
            if score > best:
                best, themes = score, labels
        return themes

    def find_number(self, given: Prepared, rows: Labels, number: int) -> Labels:
        """Return a number of clusters."""
        return _clusters(given.vectors[rows], number, plan.SEED)


def _clusters(vectors: Vectors, number: int, seed: int | None) -> Labels:
    settings = plan.PEERS["kmeans"]["kmeans"]
    made = _made("sklearn.cluster", "KMeans", settings, n_clusters=number, random_state=seed)
    return np.asarray(made.fit_predict(vectors), dtype=np.int64)
