"""Themes of few and of very many passages: ``python -m benchmarks.theme_sizes`` (minutes).

Passages of the sample project; beyond their number, mixtures: the vector of one, three tenths of
another of its language, and noise, fifty to an interview. Vectors are given. The second analysis is
of all of them after one of the first four fifths, of which a person touched every theme. Prints its
section of ``RESULTS.md`` and writes it there.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from resource import RUSAGE_SELF, getrusage
from time import monotonic, process_time

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.codebook import Codebook
from analysis.embed import means_file
from analysis.measures import theme_stability
from analysis.pipeline import Models, embed, load_models, prepare, read_file
from analysis.records import Passage, PassageId, Role, TranscriptId
from analysis.themes import Material, ThemeOptions, build, load_language_means, with_stability
from benchmarks.results import put_section

SAMPLE = settings.MODELS_DIR.parent / "data" / "interviews"
SIZES = (5, 30, 300, 3_000, 50_000)
HEADING = "## Few and many passages"

Rows = NDArray[np.float32]


def main() -> int:
    """Measure, print and write."""
    passages = passages_of_sample()
    rows = vectors_of(passages)
    lines = [measured(*mixed(passages, rows, n)) for n in SIZES]
    section = "\n".join(
        [
            f"{HEADING}\n",
            "`python -m benchmarks.theme_sizes`: mixtures of the sample's passages, vectors given, "
            "one process; seconds by the clock and of the processor. Again: a second analysis, "
            "after one of the first four fifths of which a person touched every theme.\n",
            "| passages | themes / sub-themes | tray | themes with words, s (processor) "
            "| their stability, s (processor) | again, s (processor) | joined | peak MB |",
            "|---|---|---|---|---|---|---|---|",
            *lines,
        ]
    )
    print(section)
    put_section(section)
    return 0


def passages_of_sample() -> tuple[Passage, ...]:
    """Return the sample's passages but for the interviewers'."""
    files = sorted(each for each in SAMPLE.rglob("*") if each.suffix in {".txt", ".vtt", ".docx"})
    prepared = [prepare(read_file(each.name, each.read_bytes())) for each in files]
    every = [passage for each in prepared for passage in each.passages]
    return tuple(each for each in every if each.role is not Role.INTERVIEWER)


def vectors_of(passages: Sequence[Passage]) -> Rows:
    """Return the passages' vectors, shape (n, d)."""
    models: Models = load_models(settings.MODELS_DIR)
    return embed(passages, models.embedder).vectors


def mixed(passages: Sequence[Passage], rows: Rows, n: int) -> tuple[list[Passage], Rows]:
    """Return n passages and their vectors, shape (n, d)."""
    draw = np.random.default_rng(n)
    of_language: dict[str, list[int]] = {}
    for i, each in enumerate(passages):
        of_language.setdefault(each.language, []).append(i)
    found, vectors = [], np.empty((n, rows.shape[1]), dtype=np.float32)
    for i in range(n):
        one = int(draw.integers(len(passages)))
        other = int(draw.choice(of_language[passages[one].language]))
        row = rows[one] + 0.3 * rows[other] + 0.03 * draw.standard_normal(rows.shape[1])
        vectors[i] = row / np.linalg.norm(row)
        text = f"{passages[one].text} {passages[other].text[:60]} {i}"
        found.append(
            replace(
                passages[one],
                id=PassageId(f"p{i}"),
                transcript_id=TranscriptId(f"t{i // 50}"),
                turn=i,
                start=0,
                end=len(text),
                text=text,
            )
        )
    return found, vectors


def measured(passages: Sequence[Passage], rows: Rows) -> str:
    """Return a line of the table."""
    means = load_language_means(means_file(settings.MODELS_DIR))
    material = Material(tuple(passages), rows, means)
    clock, used = monotonic(), process_time()
    found = build(material, ThemeOptions(language="bg"))
    cut = monotonic() - clock, process_time() - used
    clock, used = monotonic(), process_time()
    with_stability(found, theme_stability)
    steady = monotonic() - clock, process_time() - used
    seconds, n_joined = again(material)
    tops = sum(each.parent_id is None for each in found.themes.values())
    peak = getrusage(RUSAGE_SELF).ru_maxrss // 1024
    line = (
        f"| {len(passages)} | {tops} / {len(found.themes) - tops} "
        f"| {len(passages) - len(found.placements)} | {cut[0]:.1f} ({cut[1]:.1f}) "
        f"| {steady[0]:.1f} ({steady[1]:.1f}) | {seconds[0]:.1f} ({seconds[1]:.1f}) "
        f"| {n_joined} | {peak} |"
    )
    print(line, flush=True)
    return line


def again(material: Material) -> tuple[tuple[float, float], int]:
    """Return the seconds of a second analysis and how many passages joined a theme in it.

    It comes after one of the first four fifths of the passages; a person touched all themes of it.
    """
    n = len(material.passages) * 4 // 5
    part = replace(material, passages=material.passages[:n], vectors=material.vectors[:n])
    first = build(part, ThemeOptions(language="bg"))
    touched = {key: replace(each, touched=True) for key, each in first.themes.items()}
    clock, used = monotonic(), process_time()
    found = build(material, ThemeOptions(language="bg"), Codebook(touched, first.placements))
    spent = monotonic() - clock, process_time() - used
    return spent, sum(each.is_new for each in found.placements.values())


if __name__ == "__main__":
    sys.exit(main())
