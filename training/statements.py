"""The labelled statements: how they are read, and that no statement stands on both sides."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.records import TAG_NAMES

FOLDER = Path(__file__).with_name("statements")

HELD_OUT = ("test_b", "test_c")
"""Tables by other authors, of domains that no training statement is about."""

_NEAR = 0.6
"""Two statements that share this part of their words (Jaccard) are paraphrases of one another."""

_COLUMNS = ("id", "text", "lang", "label", "domain", "register", "organisation")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One labelled statement; ``author`` is the file that it comes from."""

    id: str
    text: str
    lang: str
    label: str
    domain: str
    register: str
    organisation: str
    author: str
    question: str = ""


def read_statements(path: Path) -> tuple[Statement, ...]:
    """Read a table of statements (tab separated, no quoting, a header).

    Raises:
        ValueError: a row has too few columns, an unknown label or an empty text.
    """
    with path.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_statement(row, path.stem, number) for number, row in enumerate(rows, start=2))


def training_statements(folder: Path = FOLDER) -> tuple[Statement, ...]:
    """Return all training statements, without those that nearly repeat an earlier one."""
    paths = sorted(folder.glob("train_*.tsv"))
    found = [each for path in paths for each in read_statements(path)]
    return without_near_duplicates(sorted(found, key=lambda each: (each.author, each.id)))


def development_statements(folder: Path = FOLDER) -> tuple[Statement, ...]:
    """Return the statements by which the training was watched and its temperature set."""
    return read_statements(folder / "test.tsv")


def held_out_statements(folder: Path = FOLDER) -> tuple[Statement, ...]:
    """Return the held-out statements; only the evaluation may ask for them.

    An answer stands behind the question that was asked, as it does in an interview.
    """
    found = [each for name in HELD_OUT for each in read_statements(folder / f"{name}.tsv")]
    return tuple(_asked(each) if each.question else each for each in found)


def with_questions(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements, and each that answers a question once more behind it."""
    found = tuple(statements)
    return (*found, *(_asked(each) for each in found if each.question))


def _asked(statement: Statement) -> Statement:
    return replace(statement, text=f"{statement.question} {statement.text}")


def without_near_duplicates(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements without those that nearly repeat an earlier one."""
    kept: list[Statement] = []
    bags: list[frozenset[str]] = []
    for statement in statements:
        bag = words_of(statement.text)
        if not any(nearly_equal(bag, other) for other in bags):
            kept.append(statement)
            bags.append(bag)
    return tuple(kept)


def near_pairs(
    first: Sequence[Statement], second: Sequence[Statement]
) -> tuple[tuple[Statement, Statement], ...]:
    """Return the pairs across two sets that nearly repeat one another; empty is what is wanted."""
    bags = [words_of(each.text) for each in second]
    return tuple(
        (one, other) for one in first for other in _near_to(words_of(one.text), second, bags)
    )


def words_of(text: str) -> frozenset[str]:
    """Return the set of words of a text, without regard to case."""
    return frozenset(_WORD.findall(text.casefold()))


def nearly_equal(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of words have a Jaccard index of at least ``_NEAR``."""
    if min(len(one), len(other)) < _NEAR * max(len(one), len(other)):
        return False
    shared = len(one & other)
    return shared >= _NEAR * max(1, len(one) + len(other) - shared)


def _near_to(
    bag: frozenset[str], statements: Sequence[Statement], bags: Sequence[frozenset[str]]
) -> list[Statement]:
    pairs = zip(statements, bags, strict=True)
    return [statement for statement, other in pairs if nearly_equal(bag, other)]


def _statement(row: dict[str, str], author: str, line: int) -> Statement:
    values = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    if values["label"] not in TAG_NAMES or not values["text"]:
        raise ValueError(f"{author}.tsv, line {line}: no text, or an unknown label")
    return Statement(**values, author=author, question=(row.get("question") or "").strip())
