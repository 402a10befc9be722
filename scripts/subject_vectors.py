"""Learn where the listed subjects lie and what words tell of them, and write ``subjects.npz``.

    python -m scripts.subject_vectors [MODEL_FOLDER]

Without a folder the model is that of ``GLAS_MODEL``, else the bundled one. The file of the bundled
model lies beside it in ``models/``, that of another one in its folder.

Reads ``analysis/lexicons/subjects.tsv``, ``training/talk/details.tsv`` (what belongs to each
subject) and ``training/talk/said.tsv`` (what people say of it), of the finer subjects
``fine_subjects.tsv``, ``fine_details.tsv`` and ``fine_said.tsv``, of how things go ``ways.tsv`` and
``ways_said.tsv``; to be run after each change of them (minutes). Vectors are computed in float32
and kept as whole numbers of eight bits.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from analysis import settings  # noqa: E402  # The script also runs from outside the root.
from analysis.embed import Embedder, load_embedder, made_folder, model_folder  # noqa: E402
from analysis.lexicons.subjects import (  # noqa: E402
    LANGUAGES,
    Subject,
    fine_subjects,
    subjects,
    ways,
)
from analysis.records import Passage, PassageId, TranscriptId  # noqa: E402
from analysis.themes.centring import LanguageMeans, means_alone  # noqa: E402
from analysis.themes.subjects import (  # noqa: E402
    FINE,
    STEPS,
    WAYS,
    Floats,
    Singles,
    Subjects,
    hash_of,
    packed,
    table_hash,
    unpacked,
)
from analysis.themes.vocabulary import Vocabulary  # noqa: E402

COMMAND = "python -m scripts.subject_vectors"
TALK = ROOT / "training" / "talk"
TABLES = ("details.tsv", "said.tsv", "fine_details.tsv", "fine_said.tsv", "ways_said.tsv")

TIMES_OF_A_TITLE, TIMES_OF_A_DETAIL = 3, 2
"""How often the words of a title and of a detail are counted as said."""

FEWEST_TIMES = 4
"""A word that is said less often, of whatever subject, tells nothing."""

WORDS_OF_ANY = 20
"""Words of all subjects together that each subject's own are mixed with."""

LEAST_AND_MOST = -1.0, 4.0
"""Bounds of a logarithm: that a word is missing proves less than that it is said."""


class Heard(NamedTuple):
    """Something said of a subject: its number, the language, the words, how often it counts."""

    subject: int
    language: str
    text: str
    times: int = 1


def heard() -> tuple[Heard, ...]:
    """Return all that is known to be said of subjects: titles, details, and utterances."""
    number = {each.en: i for i, each in enumerate(subjects())}
    found, of_detail = _titles(subjects()), {}
    for subject, *wordings in _rows("details.tsv"):
        of_detail[wordings[0]] = number[subject]
        found += _detail(number[subject], wordings)
    found += [Heard(of_detail[each], one, text) for each, one, text in _rows("said.tsv")]
    return tuple(found)


def heard_fine() -> tuple[Heard, ...]:
    """Return the same of the finer subjects: some have details of the others, and what is said of
    these."""
    number = {each.en: i for i, each in enumerate(fine_subjects())}
    of_detail = {detail: number[subject] for subject, detail in _rows("fine_details.tsv")}
    found = _titles(fine_subjects())
    for _, *wordings in _rows("details.tsv"):
        if wordings[0] in of_detail:
            found += _detail(of_detail[wordings[0]], wordings)
    said = [each for each in _rows("said.tsv") if each[0] in of_detail]
    found += [Heard(of_detail[each], one, text) for each, one, text in said]
    found += [Heard(number[each], one, text) for each, one, text in _rows("fine_said.tsv")]
    return tuple(found)


def heard_ways() -> tuple[Heard, ...]:
    """Return the same of how things go."""
    number = {each.en: i for i, each in enumerate(ways())}
    said = (Heard(number[each], one, text) for each, one, text in _rows("ways_said.tsv"))
    return (*_titles(ways()), *said)


def _titles(listed: Sequence[Subject]) -> list[Heard]:
    return [
        Heard(i, one, each.wording(one), TIMES_OF_A_TITLE)
        for i, each in enumerate(listed)
        for one in LANGUAGES
    ]


def _detail(subject: int, wordings: Sequence[str]) -> list[Heard]:
    pairs = zip(LANGUAGES, wordings, strict=True)
    return [Heard(subject, one, text, TIMES_OF_A_DETAIL) for one, text in pairs]


def talk_hash(folder: Path) -> str:
    """Return the sha256 of the tables of what is heard, line ends aside."""
    total = sha256()
    for name in TABLES:
        total.update((folder / name).read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def _rows(name: str) -> Iterator[list[str]]:
    lines = (TALK / name).read_text(encoding="utf-8").splitlines()[1:]
    return (each.split("\t") for each in lines)


def learnt(
    listed: tuple[Subject, ...], every: Sequence[Heard], vectors: Singles, means: LanguageMeans
) -> Subjects:
    """Return what is known of subjects.

    Args:
        listed: the subjects.
        every: what is said of them, see ``heard``.
        vectors: of their texts, shape (n, n_dims), unit rows.
        means: of the languages.
    """
    kinds = np.array([each.times == 1 for each in every])
    raw = vectors.astype(np.float64)
    if means.fits(raw.shape[1]):
        raw -= np.stack([_mean(means, each.language) for each in every])
    talk = raw[kinds].mean(axis=0)
    middles = _middles(len(listed), every, raw, kinds, talk).astype(np.float32)
    return Subjects(listed, middles, talk.astype(np.float32), words(len(listed), every))


def _mean(means: LanguageMeans, language: str) -> Floats:
    row = means.row(language)
    return means.overall if row is None else row


def _middles(n: int, every: Sequence[Heard], raw: Floats, is_said: Any, talk: Floats) -> Floats:
    """Return where subjects lie: between the middle of what is said of them and of their titles."""
    number = np.array([each.subject for each in every])
    language = np.array([each.language for each in every])
    own = raw - talk
    for each in LANGUAGES:
        where = ~is_said & (language == each)
        own[where] = raw[where] - raw[where].mean(axis=0)
    own = _unit(own)
    total = np.zeros((n, raw.shape[1]))
    for kind in (is_said, ~is_said):
        of_kind = np.zeros_like(total)
        np.add.at(of_kind, number[kind], own[kind])
        total += _unit(of_kind)
    return _unit(total)


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, settings.SMALLEST_NORM))


def words(n: int, every: Sequence[Heard]) -> Mapping[str, Mapping[str, Singles]]:
    """Return by language for each word how much more often it is said of each of n subjects."""
    vocabulary = Vocabulary()
    found = {}
    for language in LANGUAGES:
        counted: dict[str, Counter[int]] = {}
        for each in every:
            if each.language == language:
                for word in vocabulary.different(_passage(each)):
                    counted.setdefault(word, Counter())[each.subject] += each.times
        of_subject = np.zeros(n)
        for counts in counted.values():
            np.add.at(of_subject, list(counts), list(counts.values()))
        total = of_subject.sum()
        found[language] = {
            word: _ratios(counts, of_subject, counts.total() / total)
            for word, counts in sorted(counted.items())
            if counts.total() >= FEWEST_TIMES
        }
    return found


def _ratios(counts: Counter[int], of_subject: Floats, share: float) -> Singles:
    own = np.zeros(len(of_subject))
    own[list(counts)] = list(counts.values())
    ratio = (own + WORDS_OF_ANY * share) / (of_subject + WORDS_OF_ANY) / share
    steps = np.rint(np.clip(np.log(ratio), *LEAST_AND_MOST) * STEPS)
    return np.asarray((steps + 0.0) / STEPS, dtype=np.float32)  # Without negative zeros.


def _passage(each: Heard) -> Passage:
    of = PassageId(""), TranscriptId(""), 0, 0, len(each.text), each.text
    return Passage(*of, language=each.language)


def write(target: Path, embedder: Embedder, means: LanguageMeans) -> None:
    """Write what is learnt, see ``analysis.themes.subjects.load_subjects``."""
    arrays = _arrays(subjects(), heard(), embedder, means)
    arrays |= _arrays(fine_subjects(), heard_fine(), embedder, means, FINE)
    arrays |= _arrays(ways(), heard_ways(), embedder, means, WAYS)
    found = unpacked(arrays)
    facts = {
        "model": embedder.name,
        "model_hash": embedder.model_hash,
        "number_type": embedder.number_type,
        "n_subjects": len(subjects()),
        "n_fine_subjects": len(fine_subjects()),
        "n_ways": len(ways()),
        "n_heard": len(heard()) + len(heard_fine()) + len(heard_ways()),
        "talk_sha256": talk_hash(TALK),
        "table_sha256": table_hash(),
        "sha256": found.sha256,
        "fine_sha256": hash_of(found.fine),
        "ways_sha256": hash_of(found.ways),
        "command": COMMAND,
    }
    arrays["metadata"] = np.array(json.dumps(facts, ensure_ascii=False, sort_keys=True))
    part = target.with_suffix(".part")
    with part.open("wb") as file:
        np.savez_compressed(file, **arrays)
    part.replace(target)


def _arrays(
    listed: tuple[Subject, ...],
    every: Sequence[Heard],
    embedder: Embedder,
    means: LanguageMeans,
    kind: str = "",
) -> dict[str, Any]:
    """Return the arrays by which what is learnt of some subjects is kept."""
    vectors = embedder.encode([each.text for each in every]).vectors
    found = learnt(listed, every, vectors, means)
    arrays: dict[str, Any] = {f"{kind}talk": found.talk}
    arrays[f"{kind}middles"], arrays[f"{kind}middles_scale"] = packed(found.middles)
    for language, known in found.words.items():
        forms = json.dumps(list(known), ensure_ascii=False)
        arrays[f"{kind}words_{language}"] = np.array(forms)
        ratios = np.stack(list(known.values()))
        arrays[f"{kind}ratios_{language}"] = np.rint(ratios * STEPS).astype(np.int8)
    return arrays


def target_of(model: Path, models_dir: Path) -> Path:
    """Return the file of a model: beside the bundled one, in the folder of another."""
    return made_folder(model, models_dir) / settings.SUBJECTS_FILE


def main(arguments: list[str] | None = None) -> int:
    """Learn and write."""
    parser = argparse.ArgumentParser(description="Learn what tells of the listed subjects.")
    parser.add_argument("model", nargs="?", type=Path, help="folder of another embedding model")
    named = parser.parse_args(arguments).model
    model = model_folder(settings.MODELS_DIR) if named is None else named.resolve()
    target = target_of(model, settings.MODELS_DIR)
    means = target.with_name(settings.LANGUAGE_MEANS_FILE)
    known = means_alone(means) if means.exists() else LanguageMeans()
    write(target, load_embedder(model, number_type="float32"), known)
    n, n_fine, n_ways = len(subjects()), len(fine_subjects()), len(ways())
    print(f"{target}: {n} subjects, {n_fine} finer ones and {n_ways} ways")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
