"""How far the second labelling agrees with the first: ``python -m training.second_labelling``.

Compares labels only, asks no tagger, and so measures nothing on the held-out statements. Writes its
section of ``benchmarks/RESULTS.md``. Seconds.
"""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.measures.agreement import krippendorff_alpha, percent
from benchmarks.results import put_section
from training.say import say
from training.statements import FOLDER, Statement, read_statements

HEADING = "## Second labelling"
TABLES = ("test", "test_b", "test_c")
SECOND = "second_labels.tsv"


@dataclass(frozen=True, slots=True)
class Twice:
    """A statement, the label that the second coder gave, and another that would do for them, ""
    where there is none."""

    statement: Statement
    label: str
    also: str


def main() -> None:
    """Compare, print and write."""
    section = f"{HEADING}\n\n{told(labelled_twice())}"
    say(section)
    put_section(section)


def labelled_twice(folder: Path = FOLDER) -> tuple[Twice, ...]:
    """Return the statements that were labelled a second time.

    Raises:
        KeyError: a row of the second labelling is of no statement.
    """
    known: Mapping[str, Statement] = {
        each.id: each for name in TABLES for each in read_statements(folder / f"{name}.tsv")
    }
    with (folder / SECOND).open(encoding="utf-8", newline="") as source:
        rows = csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Twice(known[row["id"]], row["label"], row["second"] or "") for row in rows)


def told(found: tuple[Twice, ...]) -> str:
    """Return agreement, and where the two labellings differ, as a paragraph."""
    first, second = [each.statement.label for each in found], [each.label for each in found]
    counts = Counter(each.statement.author for each in found)
    tables = ", ".join(f"{counts[name]} of {name}" for name in TABLES)
    differ = [each for each in found if each.label != each.statement.label]
    pairs = "; ".join(
        f"{each.statement.id} {each.statement.label}, then {each.label}" for each in differ
    )
    return (
        f"`python -m training.second_labelling`: of {len(found)} statements ({tables}; "
        f"{len({each.statement.lang for each in found})} languages), labelled without sight of the "
        "first labels by another run of the same kind of language model with the same guide "
        f"(`training/statements/{SECOND}`), {percent(first, second):.1%} have the same label "
        f"({len(differ)} differ{': ' + pairs if pairs else ''}): Krippendorff's alpha "
        f"{krippendorff_alpha([first, second]):.3f}. For {sum(each.also != '' for each in found)} "
        "the second coder named another label that would do. So high an agreement says that the "
        "guide decides the cases, not that people would agree so well."
    )


if __name__ == "__main__":
    main()
