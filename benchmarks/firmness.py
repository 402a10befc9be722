"""Whether passages that belong more firmly belong rightly: ``python -m benchmarks.firmness``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.firmness

The passages of each theme are laid in three equal parts by how firmly they belong to it (the
strength of their placement), and of each part it is counted how many a reader gave the same theme:
of themes of the reader that were brought (as ``benchmarks.brought`` brings them, the off-topic ones
left out), the theme itself; of the program's own, the one that most of its passages have. By this
the passages of a theme are listed. Nothing was chosen by it but the order. Prints the section of
``RESULTS.md`` and writes it there (a quarter of an hour).
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from analysis import settings
from analysis.embed import FileCache
from analysis.pipeline import Models, guides_of, load_models
from analysis.records import PassageId, ThemeId
from analysis.themes import ThemeOptions, ThemeResult, build
from benchmarks.brought import top, trial_of
from benchmarks.coded import BY_A_GUIDE, CHOSEN_ON, KEPT, Coded, coded
from benchmarks.drafted_items import CACHE
from benchmarks.results import put_section

PARTS = 3
FEWEST = 9
"""Passages of a theme that is looked at: three in each part."""
TRIALS = ((3, 0), (3, 2), (6, 0), (6, 2))
"""How many of the reader's themes are brought, and with how many examples."""

HEADING = "## Whether passages that belong more firmly belong rightly"
PREFACE = """
`python -m benchmarks.firmness`: the passages of each theme in three parts by how firmly they \
belong to it, and the share of each part that a reader gave the same theme (of the program's own \
themes the one that most of their passages have).
"""
HEADER = ("projects", "themes", "passages", "firmest third", "middle", "loosest third")


def main() -> int:
    """Measure, print and write."""
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    lines = [" | ".join(("", *HEADER, "")).strip(), "|---" * len(HEADER) + "|"]
    for told, names in (("chosen on", (*CHOSEN_ON, *BY_A_GUIDE)), ("kept", KEPT)):
        projects = [coded(each, models) for each in names]
        for kind, found in (
            ("brought", [each for one in projects for each in _brought(one, models)]),
            ("the program's own", [each for one in projects for each in _own(one)]),
        ):
            shares = " | ".join(f"{each:.2f}" for each in _by_part(found))
            n = sum(map(len, found))
            lines.append(f"| {told}, {len(projects)} | {kind} | {n:,} | {shares} |")
            print(lines[-1], flush=True)
    put_section("\n".join([HEADING, PREFACE, *lines]))
    return 0


def _brought(one: Coded, models: Models) -> Iterator[list[bool]]:
    """Yield of each theme that was brought whether its passages are right, the firmest first."""
    for n_themes, n_examples in TRIALS:
        themes, _, book, shown = trial_of(one, (n_themes, n_examples, "tuned"), 1)
        material = replace(one.material, guides=guides_of(book, models.embedder, "en"))
        found = build(material, ThemeOptions(seed=0), book)
        names = {each.id: each.name for each in themes}
        for theme, members in _members(one, found, shown).items():
            if theme in names and len(members) >= FEWEST:
                yield [one.themes[each] == names[theme] for each in members]


def _own(one: Coded) -> Iterator[list[bool]]:
    """Yield the same of each theme of the program, beside the reader's commonest in it."""
    found = build(one.material, ThemeOptions(seed=0))
    for members in _members(one, found, set()).values():
        if len(members) >= FEWEST:
            told = [one.themes[each] for each in members]
            most = Counter(told).most_common(1)[0][0]
            yield [each == most for each in told]


def _members(
    one: Coded, found: ThemeResult, shown: set[PassageId]
) -> Mapping[ThemeId, Sequence[PassageId]]:
    """Return the coded passages of each top-level theme, the firmest first."""
    members: dict[ThemeId, list[PassageId]] = defaultdict(list)
    firmly = {key: each.strength for key, each in found.placements.items()}
    for key in sorted(firmly, key=lambda each: (-firmly[each], each)):
        if one.themes.get(key) and key not in shown:
            members[top(found, found.placements[key].theme_id)].append(key)
    return members


def _by_part(themes: Sequence[list[bool]]) -> list[float]:
    """Return the share that is right in each part, over all passages."""
    parts: list[list[bool]] = [[] for _ in range(PARTS)]
    for rights in themes:
        for place, each in enumerate(rights):
            parts[place * PARTS // len(rights)].append(each)
    return [sum(each) / len(each) for each in parts]


if __name__ == "__main__":
    sys.exit(main())
