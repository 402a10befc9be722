"""What reading a theme reply by reply is worth: ``python -m benchmarks.replies``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.replies

The projects of ``benchmarks.coded``. A reader who gives each passage the coder's theme reads the
most typical passages of every theme, or its most typical replies (``review.replies``), and puts
what does not belong there where it does. Prints its section of ``RESULTS.md`` and writes it there
(three minutes).
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from sklearn.metrics import adjusted_mutual_info_score

from analysis import settings
from analysis.codebook import Codebook
from analysis.embed import FileCache
from analysis.pipeline import load_models
from analysis.records import Origin, Passage, PassageId, ThemeId
from analysis.review import fellows_of, is_unsure, most_typical_first, replies_of
from analysis.themes import ThemeOptions, build
from benchmarks.coded import BY_A_GUIDE, CHOSEN_ON, KEPT, Coded, coded
from benchmarks.drafted_items import CACHE
from benchmarks.results import put_section

SEEDS = (0, 1)
PASSAGES = 3
"""Passages of a theme that the page of titles shows."""

REPLIES = (3, 5, 10)
LANGUAGE = ThemeOptions().language
SHARE_READ = 0.3
"""Of all passages, where themes are read one after the other."""

HEADING = "## What reading reply by reply is worth"
PREFACE = """
`python -m benchmarks.replies`: means over projects and the seeds 0 and 1. *Fellows*: what was \
said in one turn with a passage that the reader took out of a theme, and was in that theme too; \
how often the coder's theme of it is that to which the passage went, and how often that in which \
it is. Then the AMI with the coder's themes as the engine leaves it, once the three most typical \
passages of each theme are where they belong, with their fellows moved along, and once the three, \
five or ten most typical replies are. In brackets the share of all passages that was read. Last, \
whole themes are read one after the other until three passages of ten are read: the largest first, \
or first those whose title asks for a person's word, as *Sort answer by answer* goes on.
"""
COLUMNS = (
    "projects", "moved", "fellows", "belong there", "belong here", "AMI", "three passages",
    "and fellows", *(f"{n} replies" for n in REPLIES), "largest first", "titles first",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shelf:
    """The passages of a project that the coder gave a theme, and the engine's theme of each."""

    passages: tuple[Passage, ...]
    wanted: Mapping[PassageId, str]
    book: Codebook

    @property
    def homes(self) -> dict[PassageId, str]:
        """The top-level theme of each passage."""
        return {e.id: self.book.top(self.book.placements[e.id].theme_id) for e in self.passages}

    def by_theme(self) -> dict[str, list[Passage]]:
        """Return the passages of each theme, in corpus order; large themes first."""
        homes, found = self.homes, dict[str, list[Passage]]()
        for each in self.passages:
            found.setdefault(homes[each.id], []).append(each)
        return dict(sorted(found.items(), key=lambda each: (-len(each[1]), each[0])))


def main() -> int:
    """Measure, print and write."""
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    groups = {"chosen on": CHOSEN_ON, "kept": KEPT, **{each: (each,) for each in BY_A_GUIDE}}
    rows = []
    for name, projects in groups.items():
        measured = [
            measure(shelf_of(coded(each, models), seed)) for each in projects for seed in SEEDS
        ]
        rows.append(line(name, measured))
    head = [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|"]
    section = "\n".join([HEADING, PREFACE, *head, *rows, ""])
    print(section)
    put_section(section)
    return 0


def shelf_of(project: Coded, seed: int) -> Shelf:
    """Return a project as the engine leaves it."""
    made = build(project.material, ThemeOptions(seed=seed))
    wanted = {key: theme for key, theme in project.themes.items() if theme}
    known = [e for e in project.material.passages if e.id in wanted and e.id in made.placements]
    known.sort(key=lambda each: (each.transcript_id, each.start))
    return Shelf(tuple(known), wanted, Codebook(made.themes, made.placements))


def measure(shelf: Shelf) -> dict[str, float]:
    """Return the columns of one run, by name, with the shares that were read."""
    three = [each for own in shelf.by_theme().values() for each in typical(own, shelf)[:PASSAGES]]
    homes = homes_of(three, shelf)
    after = put(three, homes, shelf)
    strays = [each for each in three if after[each.id] != shelf.homes[each.id]]
    pairs = [(each.id, stray) for stray in strays for each in fellows(stray, three, shelf)]
    along = dict(pairs)
    found = {
        "moved": float(len(strays)),
        "fellows": float(len(pairs)),
        "there": float(sum(shelf.wanted[k] == shelf.wanted[s.id] for k, s in pairs)),
        "here": float(sum(homes.get(shelf.wanted[k]) == shelf.homes[k] for k, _ in pairs)),
        "AMI": agreement(shelf.homes, shelf),
        "three passages": agreement(after, shelf),
        "and fellows": agreement(after | {k: after[s.id] for k, s in along.items()}, shelf),
    }
    for n in REPLIES:
        read = [
            passage
            for own in shelf.by_theme().values()
            for reply in most_typical_first(replies_of(own, shelf.book), shelf.book)[:n]
            for passage in reply
        ]
        found[f"{n} replies"] = agreement(put(read, homes_of(read, shelf), shelf), shelf)
        found[f"read {n}"] = len(read) / len(shelf.passages)
    themes, by_theme = shelf.book.themes, shelf.by_theme()
    asking = sorted(by_theme, key=lambda e: not is_unsure(themes[ThemeId(e)], LANGUAGE))
    for name, order in (("largest first", list(by_theme)), ("titles first", asking)):
        read = begun(order, shelf)
        found[name] = agreement(put(read, homes_of(read, shelf), shelf), shelf)
    return found


def begun(order: Iterable[str], shelf: Shelf) -> list[Passage]:
    """Return what is read of themes in an order, reply by reply, up to ``SHARE_READ`` of all."""
    own = shelf.by_theme()
    every = (
        reply
        for theme in order
        for reply in most_typical_first(replies_of(own[theme], shelf.book), shelf.book)
    )
    read: list[Passage] = []
    while len(read) < SHARE_READ * len(shelf.passages):
        read += next(every)
    return read


def typical(own: Sequence[Passage], shelf: Shelf) -> list[Passage]:
    """Return passages of a theme, the strongest first."""
    return sorted(own, key=lambda each: -shelf.book.placements[each.id].strength)


def homes_of(read: Iterable[Passage], shelf: Shelf) -> dict[str, str]:
    """Return which theme stands for each of the coder's, after what was read of them.

    Large ones choose first, each the commonest that no other has; the rest get new ones.
    """
    found: dict[str, str] = {}
    seen: dict[str, Counter[str]] = {}
    for each in read:
        seen.setdefault(shelf.homes[each.id], Counter())[shelf.wanted[each.id]] += 1
    for theme in shelf.by_theme():
        commonest = (wanted for wanted, _ in seen.get(theme, Counter()).most_common())
        wanted = next((each for each in commonest if each not in found), None)
        if wanted is not None:
            found[wanted] = theme
    for wanted in sorted({each for counted in seen.values() for each in counted}):
        found.setdefault(wanted, f"new {wanted}")
    return found


def put(read: Iterable[Passage], homes: Mapping[str, str], shelf: Shelf) -> dict[PassageId, str]:
    """Return where all passages are once those that were read are where they belong."""
    return {**shelf.homes, **{each.id: homes[shelf.wanted[each.id]] for each in read}}


def fellows(stray: Passage, read: Iterable[Passage], shelf: Shelf) -> tuple[Passage, ...]:
    """Return what stands beside a passage in its reply and was not read."""
    placements = dict(shelf.book.placements)
    for each in read:
        placements[each.id] = replace(placements[each.id], origin=Origin.PERSON)
    own = shelf.by_theme()[shelf.homes[stray.id]]
    return fellows_of(stray, own, replace(shelf.book, placements=placements))


def agreement(homes: Mapping[PassageId, str], shelf: Shelf) -> float:
    """Return the AMI of themes with the coder's."""
    keys = [each.id for each in shelf.passages]
    wanted, given = [shelf.wanted[key] for key in keys], [homes[key] for key in keys]
    return float(adjusted_mutual_info_score(wanted, given))


def line(name: str, measured: Sequence[Mapping[str, float]]) -> str:
    """Return the row of some projects."""

    def mean(key: str) -> float:
        """Return the mean of a column."""
        return fmean(each[key] for each in measured)

    def total(key: str) -> float:
        """Return its sum."""
        return sum(each[key] for each in measured)

    n = max(total("fellows"), 1.0)
    cells = [
        name,
        f"{total('moved'):.0f}",
        f"{total('fellows'):.0f}",
        f"{total('there') / n:.2f}",
        f"{total('here') / n:.2f}",
        *(f"{mean(key):.3f}" for key in ("AMI", "three passages", "and fellows")),
        *(f"{mean(f'{each} replies'):.3f} ({mean(f'read {each}'):.2f})" for each in REPLIES),
        *(f"{mean(key):.3f}" for key in ("largest first", "titles first")),
    ]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
