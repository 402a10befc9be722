"""Count the training statements: ``python -m training.corpus``. A minute.

Writes its section of ``benchmarks/RESULTS.md``.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import median

from analysis.records import TAG_NAMES
from benchmarks.results import put_section
from training.say import say
from training.statements import FOLDER, Statement, read_statements, training_statements

HEADING = "## Training statements"

FEW_WORDS = 3
"""Two statements that differ in so many words at most differ in one cue, as a minimal pair does."""


def main() -> None:
    """Count, print and write."""
    written = [
        each for path in sorted(FOLDER.glob("train_*.tsv")) for each in read_statements(path)
    ]
    section = section_of(written, training_statements())
    say(section)
    put_section(section)


def section_of(written: Sequence[Statement], learnt: Sequence[Statement]) -> str:
    """Return the section.

    Args:
        written: all statements of the tables.
        learnt: those of them that are learnt from.
    """
    asked = sum(each.question != "" for each in learnt)
    return "\n\n".join(
        [
            HEADING,
            f"`python -m training.corpus`: {len(written)} statements are written, "
            f"{len(written) - len(learnt)} near-duplicates inside the tables are dropped, "
            f"{len(learnt)} are learnt from, {asked} of them ({asked / len(learnt):.1%}) answers "
            "to a question, learnt alone and behind it. The counts are of those learnt from. "
            f"Domains by name: {len({each.domain for each in learnt})}.",
            by_column(learnt, "register"),
            by_column(learnt, "lang"),
            by_table(written, learnt),
            pairs_in(learnt),
        ]
    )


def by_column(statements: Sequence[Statement], column: str) -> str:
    """Return a table of the labels by what stands in a column, the most frequent first."""
    counts = Counter((getattr(each, column), each.label) for each in statements)
    totals = Counter(getattr(each, column) for each in statements)
    lines = [f"| {column} | all | " + " | ".join(TAG_NAMES) + " |"]
    lines.append("|---" * (len(TAG_NAMES) + 2) + "|")
    for name, total in sorted(totals.items(), key=lambda each: (-each[1], each[0])):
        cells = " | ".join(str(counts[name, label]) for label in TAG_NAMES)
        lines.append(f"| {name} | {total} | {cells} |")
    cells = " | ".join(str(sum(each.label == label for each in statements)) for label in TAG_NAMES)
    return "\n".join([*lines, f"| all | {len(statements)} | {cells} |"])


def by_table(written: Sequence[Statement], learnt: Sequence[Statement]) -> str:
    """Return how much of each table is learnt from, and its share of answers to questions."""
    all_of = Counter(each.author for each in written)
    lines = ["| table | written | dropped | with a question |", "|---|---|---|---|"]
    for name, total in sorted(all_of.items()):
        rows = [each for each in learnt if each.author == name]
        asked = sum(each.question != "" for each in rows) / max(len(rows), 1)
        lines.append(f"| `{name}` | {total} | {total - len(rows)} | {asked:.1%} |")
    return "\n".join(lines)


def pairs_in(statements: Sequence[Statement]) -> str:
    """Return how far apart the statements of a group are that have another label, by table."""
    lines = [
        "Groups of statements written to be told apart; a pair is two of one with different "
        "labels, the words between them those to take out, put in or put in place of others.",
        "",
        f"| table | groups | pairs | at most {FEW_WORDS} words apart | words apart, median |",
        "|---|---|---|---|---|",
    ]
    for name in sorted({each.author for each in statements if each.pair}):
        groups = list(groups_of([each for each in statements if each.author == name]))
        apart = [
            words_apart(one.text, other.text)
            for group in groups
            for one, other in combinations(group, 2)
            if one.label != other.label
        ]
        near = sum(each <= FEW_WORDS for each in apart)
        lines.append(
            f"| `{name}` | {len(groups)} | {len(apart)} | {near} ({near / len(apart):.0%}) "
            f"| {median(apart):g} |"
        )
    return "\n".join(lines)


def groups_of(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Yield the groups of a table's statements that have at least two labels."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.pair:
            found[each.pair].append(each)
    yield from (group for group in found.values() if len({each.label for each in group}) > 1)


def words_apart(one: str, other: str) -> int:
    """Return the fewest words to take out, put in or replace (Levenshtein 1966), case ignored."""
    first, second = one.casefold().split(), other.casefold().split()
    row = list(range(len(second) + 1))
    for i, word in enumerate(first, start=1):
        before, row[0] = row[0], i
        for j, its in enumerate(second, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != its))
    return row[-1]


if __name__ == "__main__":
    main()
