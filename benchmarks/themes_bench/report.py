"""Figures of the results, and tables of them for the screen."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

Result = dict[str, object]

NAMES = {
    "glas": "Glas",
    "bertopic": "BERTopic",
    "top2vec": "Top2Vec recipe",
    "evoc": "EVoC",
    "topeax": "Turftopic Topeax",
    "kmeans": "k-means",
}

COLUMNS: tuple[tuple[str, str, Callable[[float], str]], ...] = (
    ("rows", "rows", lambda x: f"{x:.0f}"),
    ("labels", "labels", lambda x: f"{x:.0f}"),
    ("themes", "themes", lambda x: f"{x:.0f}"),
    ("coverage", "coverage", lambda x: f"{x:.2f}"),
    ("ami", "AMI", lambda x: f"{x:.3f}"),
    ("ari", "ARI", lambda x: f"{x:.3f}"),
    ("language_nmi", "NMI lang", lambda x: f"{x:.3f}"),
    ("language_ami", "AMI lang", lambda x: f"{x:.3f}"),
    ("stability", "stability", lambda x: f"{x:.2f}"),
    ("cpu_seconds", "processor s", lambda x: f"{x:.2f}"),
    ("seconds", "s", lambda x: f"{x:.2f}"),
    ("seconds_with_words", "s with words", lambda x: f"{x:.2f}"),
    ("peak_bytes", "peak MB", lambda x: f"{x / 1e6:.0f}"),
)
"""Key, heading and form of each figure."""


def grouped(results: Iterable[Result]) -> dict[tuple[str, str, str], list[Result]]:
    """Return the draws of each set and system: (set, system, vectors)."""
    groups: dict[tuple[str, str, str], list[Result]] = {}
    for each in results:
        place = (str(each["set"]), str(each["system"]), str(each["version"]))
        groups.setdefault(place, []).append(each)
    return groups


def name_of(system: str, version: str) -> str:
    """Return what tables call a system on a kind of vectors."""
    return NAMES[system] + (", centred" if version == "centred" else "")


def mean(draws: Sequence[Result], key: str) -> float | None:
    """Return the mean of a figure over the draws that have it, None where none has.

    One theme or none always comes back; such a draw has no stability.
    """
    if key == "stability":
        draws = [each for each in draws if int(str(each.get("themes", 0))) > 1]
    numbers = [float(str(each[key])) for each in draws if each.get(key) is not None]
    return float(np.mean(numbers)) if numbers else None


def plain(results: Sequence[Result]) -> str:
    """Return a table for the screen; Glas's two levels are shown beside its figures."""
    lines = [
        _padded(["set", "system", *(head for _, head, _ in COLUMNS), "by theme / by sub-theme"])
    ]
    for (name, system, vectors), draws in grouped(results).items():
        called = name_of(system, vectors)
        figures = [shown(draws, key, form) for key, _, form in COLUMNS]
        lines.append(_padded([name, called, *figures, levels(draws)]))
        lines += [
            f"    draw {each['draw']} failed: {each['failed']}"
            for each in draws
            if "failed" in each
        ]
    return "\n".join(lines + _means(results))


def _means(results: Sequence[Result]) -> list[str]:
    """Return the mean over sets of each system, sets counting alike."""
    by_run: dict[tuple[str, str], list[list[Result]]] = {}
    for (_, system, vectors), draws in grouped(results).items():
        by_run.setdefault((system, vectors), []).append(draws)
    lines = []
    for (system, vectors), sets in by_run.items():
        figures = []
        for key in ("ami", "ari", "stability"):
            numbers = [each for draws in sets if (each := mean(draws, key)) is not None]
            figures.append(f"{key} {np.mean(numbers):.4f}" if numbers else "")
        lines.append(
            f"mean over {len(sets)} sets, {name_of(system, vectors)}: " + ", ".join(figures)
        )
    return lines


def shown(draws: Sequence[Result], key: str, form: Callable[[float], str]) -> str:
    """Return a figure as a table shows it, nothing where no draw has it."""
    figure = mean(draws, key)
    return "" if figure is None else form(figure)


def levels(draws: Sequence[Result]) -> str:
    """Return number, AMI and ARI of both levels of a system that has two."""
    both = []
    for key in ("by_theme", "by_sub_theme"):
        found = [each[key] for each in draws if key in each]
        if found:
            n, ami, ari = np.mean(np.array(found, dtype=float), axis=0)
            both.append(f"{n:.0f}: {ami:.3f} {ari:.3f}")
    return " / ".join(both)


def _padded(cells: Sequence[str]) -> str:
    widths = [17, 26, *([9] * len(COLUMNS)), 0]
    return " ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def plain_sweeps(results: Sequence[Result]) -> str:
    """Return stability by number of themes for the screen."""
    return "\n".join(
        f"{each['set']} {each['system']}: {each.get('swept', each.get('failed'))}"
        for each in results
    )
