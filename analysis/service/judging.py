"""Questions that a person asks of the tags, answered from what is stored, without the model.

The features come from the project's cache, under the recipe that its last analysis noted, and stay
in memory for the project asked about last. Which words pushed a tag needs the model: that is the
worker's work, asked for as a job whose result is stored (places only, no words).
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis import settings
from analysis.embed import key_of
from analysis.errors import GlasError
from analysis.records import Passage, PassageId, ProjectId
from analysis.review.tag_records import Pushed, Similar, TagOffer
from analysis.service.engine import Engine
from analysis.service.stored import VECTORS_AT_ONCE, names_of
from analysis.service.studies import View
from analysis.store import Job, Store, VectorCache
from analysis.store.plain import packed

if TYPE_CHECKING:
    from analysis.review import tagging
    from analysis.swot import asking, examples, learning

REASONS = "reasons"
"""The kind of job that finds the words that pushed a tag."""


class Judging:
    """Answers questions about tags. Safe for several threads.

    Args:
        store: the database.
        engine: knows the training statements.
    """

    def __init__(self, store: Store, engine: Engine) -> None:
        self._store = store
        self._engine = engine
        self._lock = Lock()
        self._judged: tuple[object, tagging.Judged] | None = None
        self._offers: tuple[object, tuple[TagOffer, ...]] | None = None
        self._examples: examples.Examples | None = None

    def forget(self, project_id: ProjectId) -> None:
        """Drop what is kept of a project: its words were erased."""
        with self._lock:
            if self._judged is not None and project_id in str(self._judged[0]):
                self._judged = self._offers = None

    def offers(self, view: View) -> tuple[TagOffer, ...]:
        """Return passages like those whose tags people mended; see ``review.tagging``."""
        if not any(each.decided for each in view.study.codebook.tags.values()):
            return ()
        from analysis.review.tagging import tag_offers  # Late: numerical libraries.

        key = view.study.project.id, view.version
        with self._lock:
            if self._offers is None or self._offers[0] != key:
                self._offers = key, tag_offers(self._features(view), view.study.codebook)
            return self._offers[1]

    def similar(self, view: View, passage_id: PassageId) -> tuple[Similar, ...]:
        """Return the training statements most like a passage; () where nothing tells."""
        passage = view.ground.passages.get(passage_id)
        known = self._known_examples()
        models = {} if view.study.run is None else view.study.run.models
        if passage is None or known is None or known.tagger != models.get("tagger_sha256"):
            return ()
        read, features = self._read(view, {passage_id: self._texts(view)[passage_id]})
        if not read:
            return ()
        asked = known.asked_of(features)[0]
        found = known.nearest(asked, settings.STATEMENTS_SHOWN_AS_SIMILAR)
        return tuple(Similar(each.text, each.language, each.label, like) for each, like in found)

    def _known_examples(self) -> "examples.Examples | None":
        with self._lock:
            if self._examples is None:
                try:
                    self._examples = self._engine.examples()
                except GlasError:
                    return None
            return self._examples

    @staticmethod
    def _texts(view: View) -> dict[PassageId, str]:
        """Return what the tagger reads of each analysed passage."""
        from analysis.swot import texts_to_tag  # Late, see above.

        return texts_to_tag(view.study.corpus.passages, names_of(view.study.run))

    def _features(self, view: View) -> "tagging.Judged":
        """Return the analysed passages that have features, as the last analysis stored them."""
        from analysis.review.tagging import Judged  # Late, see above.

        run = view.standing.run
        key = view.study.project.id, view.corpus_version, None if run is None else run.seq
        if self._judged is None or self._judged[0] != key:
            passages, features = self._read(view, self._texts(view))
            spoken = tuple(view.ground.passages[each].language for each in passages)
            self._judged = key, Judged(passages, features, spoken)
        return self._judged[1]

    def _read(
        self, view: View, texts: Mapping[PassageId, str]
    ) -> tuple[tuple[PassageId, ...], "learning.Features"]:
        """Return those of some passages whose vectors and pools are stored, and these."""
        from analysis.swot.learning import Features  # Late, see above.

        models = {} if view.study.run is None else view.study.run.models
        recipe, n_dims = models.get("embedder_recipe", ""), int(models.get("embedder_dims", 0))
        keys = {each: key_of(recipe, text) for each, text in texts.items()}
        cache = VectorCache(self._store, view.study.project.id)
        rows = _rows_of(cache, list(dict.fromkeys(keys.values()))) if recipe and n_dims else {}
        width = max((len(each) for each in rows.values()), default=0)
        kept = [each for each, key in keys.items() if len(rows.get(key, b"")) == width > 0]
        table = np.array([np.frombuffer(rows[keys[each]], dtype="<f4") for each in kept])
        table = table.astype(np.float32).reshape(len(kept), width // 4)
        return tuple(kept), Features(table[:, :n_dims], table[:, n_dims:])


def reading_of(view: View, passage: Passage) -> "asking.Reading | None":
    """Return how the tagger reads a passage; None where it is the interviewer's by now."""
    from analysis.swot import readings  # Late, see above.

    beside = (
        each for each in view.study.corpus.passages if each.transcript_id == passage.transcript_id
    )
    found = (
        known for each, known in readings(beside, names_of(view.study.run)) if each.id == passage.id
    )
    return next(found, None)


def _rows_of(cache: VectorCache, keys: Sequence[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for start in range(0, len(keys), VECTORS_AT_ONCE):
        found |= cache.get_many(keys[start : start + VECTORS_AT_ONCE])
    return found


def asked_for(view: View, passage_id: PassageId) -> dict[str, Any] | None:
    """Return what a job of reasons is told of a passage: its place, its tag, the tagger's hash and
    how the passage is read.

    None where the passage has no tag or is not analysed. With another tag, tagger or reading it is
    another job.
    """
    tag = view.study.codebook.tags.get(passage_id)
    passage = view.ground.passages.get(passage_id)
    reading = None if passage is None else reading_of(view, passage)
    if tag is None or view.study.run is None or passage is None or reading is None:
        return None
    tagger = view.study.run.models.get("tagger_sha256", "")
    read = _sign(reading, passage.text)
    return {"passage_id": passage_id, "tag": tag.name, "tagger": tagger, "read": read}


def _sign(reading: "asking.Reading", words: str) -> str:
    """Return a sign of how words are read, another where they are read otherwise.

    It is made of no word of theirs, nor of the question's, for it outlives a removed interview.
    """
    has_names = reading.of(words) != f"{reading.question}{words}"
    told = [bool(reading.question), reading.language, *(reading.names if has_names else ())]
    return sha256(packed(told).encode()).hexdigest()[:16]


def pushed_of(job: Job) -> tuple[Pushed, ...]:
    """Return the words that a finished job of reasons found."""
    found = (job.result or {}).get("words", ())
    return tuple(Pushed(int(start), int(end), bool(is_for)) for start, end, is_for in found)
