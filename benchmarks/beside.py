"""What stands beside a passage, and whether the tag gains by it: ``python -m benchmarks.beside``.

The passages of ``tags_on_talk`` once more, each read in several ways: alone, as Glas does; behind
the question; behind the sentence before it; between its neighbours of the same turn; with a part of
the neighbours' logits; and each of its sentences without the others. Prints its section of
``RESULTS.md`` and writes it there. Minutes.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from analysis import settings
from analysis.pipeline import load_models, prepare, read_file
from analysis.records import TAG_NAMES, Passage, Role
from analysis.swot.tagger import TrainedTagger, load_trained_tagger
from benchmarks.results import put_section
from benchmarks.tags_on_talk import SETS, Row, rows_of
from training.figures import Floats

HEADING = "## What stands beside a passage"
NONE = TAG_NAMES.index("none")
SHARES = (0.2, 0.5)
"""Of the neighbours' logits that are added."""
MOST_WORDS_BEFORE = 25

_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """A labelled passage and what stands before and after it, None at an end of its transcript."""

    row: Row
    passage: Passage
    before: Passage | None
    after: Passage | None

    @property
    def beside(self) -> tuple[Passage, ...]:
        """Its neighbours of the same turn."""
        both = (self.before, self.after)
        return tuple(each for each in both if each is not None and each.turn == self.passage.turn)


def alone(place: Place) -> str:
    """Return the passage by itself."""
    return place.passage.text


def behind_its_question(place: Place) -> str:
    """Return the passage behind the interviewer's words, where it opens an answer."""
    before = place.before
    asked = before is not None and before.role is Role.INTERVIEWER
    return f"{before.text} {place.passage.text}" if asked and before else place.passage.text


def behind_the_sentence_before(place: Place) -> str:
    """Return the passage behind the last sentence before it, whoever said it."""
    if place.before is None:
        return place.passage.text
    last = _END.split(place.before.text.strip())[-1].split()[-MOST_WORDS_BEFORE:]
    return f"{' '.join(last)} {place.passage.text}"


def between_its_neighbours(place: Place) -> str:
    """Return the passage with its neighbours of the same turn around it."""
    before = [each.text for each in place.beside if each.start < place.passage.start]
    after = [each.text for each in place.beside if each.start > place.passage.start]
    return " ".join((*before, place.passage.text, *after))


READ: Mapping[str, Callable[[Place], str]] = {
    "alone, as Glas does": alone,
    "behind its question": behind_its_question,
    "behind the sentence before": behind_the_sentence_before,
    "between its neighbours": between_its_neighbours,
}


def main() -> int:
    """Measure, print and write."""
    root = Path(os.environ["GLAS_REFERENCE_DATA"]) / "transcripts"
    tagger, logits_of = load_trained_tagger(settings.MODELS_DIR), reader()
    lines = [HEADING, f"Tagger {tagger.hash[:12]}. {INTRODUCTION}"]
    for name, path in SETS.items():
        places = places_of(rows_of(path), root)
        lines.append(f"### {name}: {len(places)} found again as passages")
        lines.append(table(ways_of(places, logits_of), places, tagger))
    section = "\n\n".join(lines)
    print(section)
    put_section(section)
    return 0


INTRODUCTION = (
    "`python -m benchmarks.beside`: the passages of real talk (above), each read in several ways. "
    "*Right*: tags other than none that are one of the reader's labels, "
    "of all such; *found*: of the passages labelled other than none, those with the same tag; "
    "*whether*: area under the curve of judged against none. The last line takes, of the sentences "
    "of a passage read one by one, the surest tag."
)


def reader() -> Callable[[Sequence[str]], Floats]:
    """Return what gives texts their uncalibrated logits, shape (n, 5)."""
    models = load_models(settings.MODELS_DIR)
    tagger = load_trained_tagger(settings.MODELS_DIR)

    def _logits(texts: Sequence[str]) -> Floats:
        found = models.embedder.encode(texts)
        return tagger.logits(tagger.inputs(found.vectors, found.pools))

    return _logits


def places_of(rows: Sequence[Row], root: Path) -> list[Place]:
    """Return the labelled passages that are passages still, with what stands beside them."""
    names = sorted({row["file"] for row in rows})
    files = {
        name: prepare(read_file(Path(name).name, (root / name).read_bytes())).passages
        for name in names
    }
    at = {(name, each.start): i for name in names for i, each in enumerate(files[name])}
    found = []
    for row in rows:
        i = at.get((row["file"], int(row["start"])))
        if i is not None:
            every = files[row["file"]]
            before = every[i - 1] if i else None
            found.append(Place(row, every[i], before, every[i + 1] if i + 1 < len(every) else None))
    return found


def ways_of(
    places: Sequence[Place], logits_of: Callable[[Sequence[str]], Floats]
) -> dict[str, Floats]:
    """Return the logits of the passages by each way of reading, shape (n, 5) each."""
    ways = {name: logits_of([read(each) for each in places]) for name, read in READ.items()}
    own = next(iter(ways.values()))
    beside = [each.text for place in places for each in place.beside]
    theirs = logits_of(beside) if beside else np.zeros((0, len(TAG_NAMES)))
    owner = np.array([i for i, place in enumerate(places) for _ in place.beside], dtype=np.int64)
    for share in SHARES:
        added = own.copy()
        np.add.at(added, owner, share * theirs)
        ways[f"with {share} of the neighbours' logits"] = added
    ways["each sentence alone"] = surest_sentences(places, logits_of)
    return ways


def surest_sentences(
    places: Sequence[Place], logits_of: Callable[[Sequence[str]], Floats]
) -> Floats:
    """Return for each passage the logits of its sentence that is farthest from none."""
    cut = [_END.split(each.passage.text.strip()) for each in places]
    logits = logits_of([sentence for each in cut for sentence in each])
    found, start = [], 0
    for each in cut:
        own = logits[start : start + len(each)]
        start += len(each)
        found.append(own[int(np.argmax(own[:, :NONE].max(axis=1) - own[:, NONE]))])
    return np.array(found)


def table(ways: Mapping[str, Floats], places: Sequence[Place], tagger: TrainedTagger) -> str:
    """Return a table of the ways, in Markdown."""
    rows = ["| read | right | found | whether |", "|---|---|---|---|"]
    return "\n".join(
        [*rows, *(line(name, tagger.told(each), places) for name, each in ways.items())]
    )


def line(name: str, told: Floats, places: Sequence[Place]) -> str:
    """Return a row of the table.

    Args:
        name: of the way of reading.
        told: probabilities, shape (n, 5).
        places: the passages, n of them.
    """
    guesses = told.argmax(axis=1)
    labels = [TAG_NAMES.index(each.row["label"]) for each in places]
    also = [each.row["also"] for each in places]
    tagged = [i for i, guess in enumerate(guesses) if guess != NONE]
    judged = [i for i, label in enumerate(labels) if label != NONE]
    right = sum(TAG_NAMES[guesses[i]] in (TAG_NAMES[labels[i]], also[i]) for i in tagged)
    found = sum(int(guesses[i]) == labels[i] for i in judged)
    whether = roc_auc_score([each != NONE for each in labels], 1 - told[:, NONE])
    of = f"{right} of {len(tagged)} | {found} of {len(judged)}"
    return f"| {name} | {of} | {whether:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
