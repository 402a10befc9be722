"""The labelled statements: how they are read, and that no statement stands on both sides."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path

from analysis.records import TAG_NAMES

FOLDER = Path(__file__).with_name("statements")

HELD_OUT = ("test_b", "test_c")
"""Tables by other authors, of domains that no training statement is about."""

TABLES_NOT_LEARNT = "train_answers_"
"""Beginning of the names of the tables that the tagger does not learn: with them it tells more of
the held-out statements, and drafts worse items (README.md)."""

_NEAR = 0.6
"""Two statements that share this part of their words (Jaccard) are paraphrases of one another."""

_COLUMNS = ("id", "text", "lang", "label", "domain", "register", "organisation")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One labelled statement; ``author`` is the file that it comes from.

    ``pair``: shared, in a file, by statements that differ in a cue and hence in label.
    """

    id: str
    text: str
    lang: str
    label: str
    domain: str
    register: str
    organisation: str
    author: str
    question: str = ""
    pair: str = ""


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
    return _distinct(sorted(folder.glob("train_*.tsv")))


def learnt_statements(folder: Path = FOLDER) -> tuple[Statement, ...]:
    """Return the training statements that the tagger learns: without ``TABLES_NOT_LEARNT``."""
    paths = sorted(folder.glob("train_*.tsv"))
    return _distinct([each for each in paths if not each.stem.startswith(TABLES_NOT_LEARNT)])


def development_statements(folder: Path = FOLDER) -> tuple[Statement, ...]:
    """Return the statements by which the training was watched and its temperature set."""
    return read_statements(folder / "test.tsv")


def held_out_statements(folder: Path = FOLDER) -> tuple[Statement, ...]:
    """Return the held-out statements; only the evaluation may ask for them.

    An answer stands behind the question that was asked, as it does in an interview.
    """
    found = [each for name in HELD_OUT for each in read_statements(folder / f"{name}.tsv")]
    return tuple(_asked(each) if each.question else each for each in found)


def _distinct(paths: Iterable[Path]) -> tuple[Statement, ...]:
    found = [each for path in paths for each in read_statements(path)]
    return without_near_duplicates(sorted(found, key=lambda each: (each.author, each.id)))


def with_questions(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements, and each that answers a question once more behind it."""
    found = tuple(statements)
    return (*found, *(_asked(each) for each in found if each.question))


def _asked(statement: Statement) -> Statement:
    return replace(statement, text=f"{statement.question} {statement.text}")


def without_near_duplicates(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements without those that nearly repeat an earlier one."""
    found = tuple(statements)
    index = _Index(_frequencies(found))
    kept = []
    for statement in found:
        if not index.near(statement):
            kept.append(statement)
            index.add(statement)
    return tuple(kept)


def near_pairs(
    first: Sequence[Statement], second: Sequence[Statement]
) -> tuple[tuple[Statement, Statement], ...]:
    """Return the pairs across two sets that nearly repeat one another; empty is what is wanted.

    Args:
        first: the smaller set, for speed alone: it is the one that is indexed.
        second: the other; pairs come in its order.
    """
    index = _Index(_frequencies(first))
    for each in first:
        index.add(each)
    return tuple((one, other) for other in second for one in index.near(other))


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """Statements by their rarest words, so that few are compared.

    Two sets of which so much is shared have at least one word in common among the rarest of each
    (prefix filtering: Bayardo, Ma and Srikant 2007, doi 10.1145/1242572.1242591).
    """

    frequencies: Counter[str]
    statements: list[Statement] = field(default_factory=list)
    bags: list[frozenset[str]] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, statement: Statement) -> None:
        """Take a statement in."""
        bag = words_of(statement.text)
        for word in self._rarest(bag):
            self.places[word].append(len(self.bags))
        self.statements.append(statement)
        self.bags.append(bag)

    def near(self, statement: Statement) -> list[Statement]:
        """Return the statements taken in that nearly repeat this one, in their order."""
        bag = words_of(statement.text)
        asked = sorted({i for word in self._rarest(bag) for i in self.places.get(word, ())})
        near = [self.statements[i] for i in asked if nearly_equal(bag, self.bags[i])]
        return [each for each in near if not _contrast(statement, each)]

    def _rarest(self, bag: frozenset[str]) -> list[str]:
        ranked = sorted(bag, key=lambda word: (self.frequencies[word], word))
        return ranked[: len(bag) - ceil(_NEAR * len(bag) - 1e-9) + 1]


def _contrast(one: Statement, other: Statement) -> bool:
    """Return whether two statements are alike on purpose: a pair that differs in label."""
    of_one_pair = bool(one.pair) and (one.author, one.pair) == (other.author, other.pair)
    return of_one_pair and one.label != other.label


def _frequencies(statements: Iterable[Statement]) -> Counter[str]:
    return Counter(word for each in statements for word in words_of(each.text))


def words_of(text: str) -> frozenset[str]:
    """Return the set of words of a text, without regard to case."""
    return frozenset(_WORD.findall(text.casefold()))


def nearly_equal(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of words have a Jaccard index of at least ``_NEAR``."""
    if min(len(one), len(other)) < _NEAR * max(len(one), len(other)):
        return False
    shared = len(one & other)
    return shared >= _NEAR * max(1, len(one) + len(other) - shared)


def _statement(row: dict[str, str], author: str, line: int) -> Statement:
    values = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    if values["label"] not in TAG_NAMES or not values["text"]:
        raise ValueError(f"{author}.tsv, line {line}: no text, or an unknown label")
    question, pair = ((row.get(name) or "").strip() for name in ("question", "pair"))
    return Statement(**values, author=author, question=question, pair=pair)
