"""Interviews added later: do earlier passages stay where they were, and do new ones find a place?

    python -m benchmarks.added [--cache DIR]

On the interviews of data/interviews/sample and the vectors of the bundled model. One interview is
left out, the rest analysed, and the one added; then the last four are added to the first ten. The
same is done with a cut anew. At last each theme of the whole is held back and added as if it were
new talk: the easiest case of a new subject, for the whole cut has it as a theme.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from analysis import settings
from analysis.codebook import Codebook, is_analysed
from analysis.embed import load_embedder
from analysis.pipeline import prepare, read_file
from analysis.records import Passage, PassageId, ThemeId
from analysis.themes import LanguageMeans, Material, ThemeOptions, build, load_language_means
from benchmarks.results import put_section
from benchmarks.sib_themes import embedded

SAMPLE = Path(__file__).parents[1] / "data" / "interviews" / "sample"
LEFT_OUT = (0, 3, 6, 9, 12)
N_FIRST = 10
HEADER = (
    "added", "new passages", "cut", "stay in their theme", "ARI of the old", "themes gone",
    "new themes", "AMI with a first run: all", "new ones",
)  # fmt: skip


@dataclass(frozen=True)
class Talk:
    """All passages with their vectors."""

    passages: tuple[Passage, ...]
    vectors: np.ndarray
    means: LanguageMeans

    def themes(
        self, rows: Sequence[int], earlier: Codebook | None = None, *, anew: bool = False
    ) -> Codebook:
        """Return the codebook of some passages."""
        some = tuple(self.passages[i] for i in rows)
        material = Material(some, self.vectors[list(rows)], self.means)
        options = ThemeOptions(seed=settings.DEFAULT_SEED, language="bg", anew=anew)
        found = build(material, options, earlier)
        return Codebook(dict(found.themes), dict(found.placements))


def talk_of(cache: Path | None) -> Talk:
    """Return the sample's passages, embedded."""
    files = [each for each in sorted(SAMPLE.iterdir()) if each.suffix != ".csv"]
    read = [prepare(read_file(each.name, each.read_bytes())) for each in files]
    passages = tuple(p for each in read for p in each.passages if is_analysed(p))
    embedder = load_embedder(settings.MODELS_DIR / settings.MODEL_NAME)
    vectors = embedded([each.text for each in passages], embedder, cache)
    means = load_language_means(settings.MODELS_DIR / settings.LANGUAGE_MEANS_FILE)
    return Talk(passages, vectors, means)


def tops(book: Codebook) -> dict[PassageId, ThemeId]:
    """Return the top-level theme of each passage."""
    return {key: book.top(each.theme_id) for key, each in book.placements.items()}


def line(name: str, talk: Talk, base: list[int], whole: Codebook) -> Iterable[str]:
    """Return two lines of the table: with the themes held, and cut anew."""
    before = talk.themes(base)
    for anew in (False, True):
        was, now = tops(before), tops(talk.themes(range(len(talk.passages)), before, anew=anew))
        first = tops(whole)
        old = [each for each in was if each in now]
        new = [each for each in now if each not in was]
        stay = sum(was[each] == now[each] for each in old)
        ari = adjusted_rand_score([was[e] for e in old], [now[e] for e in old])
        ami_all, ami_new = (
            adjusted_mutual_info_score([first[e] for e in some], [now[e] for e in some])
            for some in ([*old, *new], new)
        )
        cells = (
            name, len(new), "anew" if anew else "held", f"{stay} of {len(old)}", f"{ari:.2f}",
            len(set(was.values()) - set(now.values())), len(set(now.values()) - set(was.values())),
            f"{ami_all:.2f}", f"{ami_new:.2f}",
        )  # fmt: skip
        yield "| " + " | ".join(map(str, cells)) + " |"


def held_back(talk: Talk, whole: Codebook) -> Iterable[str]:
    """Return for each theme how many of its passages are in new themes when they are added."""
    first = tops(whole)
    for theme in whole.children(None):
        own = [i for i, each in enumerate(talk.passages) if first.get(each.id) == theme.id]
        before = talk.themes([i for i in range(len(talk.passages)) if i not in set(own)])
        now = tops(talk.themes(range(len(talk.passages)), before))
        fresh = set(now.values()) - set(tops(before).values())
        inside = sum(now[talk.passages[i].id] in fresh for i in own)
        others = sum(each in fresh for each in now.values()) - inside
        yield f"| {len(own)} | {len(fresh)} | {inside} | {others} |"


def main() -> None:
    """Measure and put the section into the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path)
    talk = talk_of(parser.parse_args().cache)
    interviews = list(dict.fromkeys(each.transcript_id for each in talk.passages))
    whole = talk.themes(range(len(talk.passages)))
    trials = {
        f"interview {out + 1} to {len(interviews) - 1} others": {interviews[out]}
        for out in LEFT_OUT
    } | {f"{len(interviews) - N_FIRST} to {N_FIRST}": set(interviews[N_FIRST:])}
    rows = []
    for name, out in trials.items():
        base = [i for i, each in enumerate(talk.passages) if each.transcript_id not in out]
        rows += line(name, talk, base, whole)
    held = ("passages of the theme", "new themes", "its passages in them", "others in them")
    table = [_head(HEADER), *rows, "", _head(held), *held_back(talk, whole)]
    said = (
        "The agreement with a first run of everything is for information: such a run knows of no "
        "earlier themes. Second table: each theme of it held back and added."
    )
    put_section("\n".join(["## Interviews added later", "", "`python -m benchmarks.added`", "",
                           *table, "", said]))  # fmt: skip


def _head(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |\n" + "|---" * len(cells) + "|"


if __name__ == "__main__":
    main()
