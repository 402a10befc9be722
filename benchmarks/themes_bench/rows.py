"""The labelled sets, made from tables as the plan says."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from benchmarks.themes_bench import plan
from benchmarks.themes_bench.plan import Intents, Segments, SetPlan, Sib, Small, Statements

Row = Mapping[str, str]
ROOT = Path(__file__).resolve().parents[2]
STATEMENTS = ROOT / "training" / "statements"
OUT_OF_SCOPE = "oos"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set of n texts: row i of each field is text i.

    ``codes``: one or more human labels; ``units``: the interview, or the block of rows that stands
    in for one; ``has_interviews``: which of the two.
    """

    texts: tuple[str, ...]
    codes: tuple[tuple[str, ...], ...]
    languages: tuple[str, ...]
    units: tuple[str, ...]
    has_interviews: bool = False

    def n_labels(self) -> int:
        """Return how many labels there are."""
        return len({code for codes in self.codes for code in codes})


def table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated table without quoting.

    Raises:
        FileNotFoundError: it is not there.
    """
    head, *lines = path.read_text(encoding="utf-8").split("\n")
    return [dict(zip(head.split("\t"), each.split("\t"), strict=True)) for each in lines if each]


def drawn(set_plan: SetPlan, draw: int) -> Labelled | None:
    """Return a draw of a set, None where its table is not there."""
    try:
        return _drawn(set_plan.source, np.random.default_rng(plan.SEED + draw), draw)
    except FileNotFoundError:
        return None


def _drawn(source: plan.Source, chance: np.random.Generator, draw: int) -> Labelled:
    match source:
        case Sib():
            return sib(_reference("sib200_multilingual.tsv"), source, chance)
        case Intents():
            return _each_alone(intents(_reference(source.file), source), source.label, chance)
        case Small():
            chosen = source.tables[draw % len(source.tables)]
            rows = intents(_reference(chosen.file), chosen)
            return _each_alone(few(rows, source, chance), chosen.label, chance)
        case Statements():
            rows = [row for each in source.files for row in table(STATEMENTS / each)]
            return statements(rows[:: source.one_in], source.joined, chance)
        case Segments():
            return segments(_reference(source.file))


def _reference(file: str) -> list[dict[str, str]]:
    return table(Path(os.environ["GLAS_REFERENCE_DATA"]) / "labelled" / file)


def sib(rows: Sequence[Row], source: Sib, chance: np.random.Generator) -> Labelled:
    """Return held-out sentences, each in languages drawn at random; blocks keep a sentence whole.

    Args:
        rows: of SIB-200, with sentence_id, lang, label and split.
        source: languages, copies a sentence, lean.
        chance: of the draw.
    """
    held = [each for each in rows if each["split"] in source.splits]
    by_place = {(each["sentence_id"], each["lang"]): each for each in held}
    sentences = sorted({each["sentence_id"] for each in held}, key=int)
    first_subjects = set(sorted({each["label"] for each in held})[:4])
    block_of = dict(zip(sentences, blocks(len(sentences), chance), strict=True))
    taken: list[Row] = []
    for sentence in sentences:
        label = by_place[sentence, source.languages[0]]["label"]
        for language in _languages_of(source, label in first_subjects, chance):
            taken.append(by_place[sentence, language])
    return Labelled(
        tuple(each["text"] for each in taken),
        tuple((each["label"],) for each in taken),
        tuple(each["lang"] for each in taken),
        tuple(block_of[each["sentence_id"]] for each in taken),
    )


def _languages_of(source: Sib, is_first: bool, chance: np.random.Generator) -> list[str]:
    if source.lean != 0.5:
        leans = chance.random() < source.lean
        return [source.languages[0 if leans == is_first else 1]]
    numbers = chance.permutation(len(source.languages))[: source.copies]
    return [source.languages[int(each)] for each in sorted(numbers)]


def intents(rows: Sequence[Row], source: Intents) -> list[Row]:
    """Return the rows within scope of the half and the splits asked for."""
    within = [each for each in rows if each["label"] != OUT_OF_SCOPE]
    first = first_half({each["label"]: each.get("domain", "") for each in within})
    taken = [
        each
        for each in within
        if (not source.splits or each["split"] in source.splits)
        and (not source.half or (each["label"] in first) == (source.half == "a"))
    ]
    return taken[:: source.one_in]


def first_half(domains: Mapping[str, str]) -> frozenset[str]:
    """Return half of the labels, of each domain half, in the order of their hashes.

    Args:
        domains: the domain of each label, "" where there are none.
    """
    taken: set[str] = set()
    for n, domain in enumerate(sorted(set(domains.values()))):
        labels = [each for each, its in domains.items() if its == domain]
        labels.sort(key=lambda each: sha256(each.encode()).hexdigest())
        # The odd label goes to the first half in one domain, to the second in the next.
        taken.update(labels[: (len(labels) + 1 - n % 2) // 2])
    return frozenset(taken)


def few(rows: Sequence[Row], source: Small, chance: np.random.Generator) -> list[Row]:
    """Return ``n_rows`` rows of ``n_labels`` labels drawn at random, as even as can be."""
    labels = sorted({each["label"] for each in rows})
    chosen = [labels[int(i)] for i in chance.permutation(len(labels))[: source.n_labels]]
    taken: list[Row] = []
    for n, label in enumerate(chosen):
        own = [each for each in rows if each["label"] == label]
        wanted = source.n_rows // source.n_labels + (n < source.n_rows % source.n_labels)
        taken += [own[int(i)] for i in chance.permutation(len(own))[:wanted]]
    return [taken[int(i)] for i in chance.permutation(len(taken))]


def statements(rows: Sequence[Row], joined: int, chance: np.random.Generator) -> Labelled:
    """Return statements by domain; ``joined`` of one domain and language make one passage."""
    if joined == 1:
        return _each_alone(rows, "domain", chance)
    by_kind: dict[tuple[str, str], list[str]] = {}
    for each in rows:
        by_kind.setdefault((each["domain"], each["lang"]), []).append(each["text"])
    long: list[Row] = [
        {"text": " ".join(texts[i : i + joined]), "domain": domain, "lang": language}
        for (domain, language), texts in sorted(by_kind.items())
        for i in range(0, len(texts) - joined + 1, joined)
    ]
    return _each_alone(long, "domain", chance)


def segments(rows: Sequence[Row]) -> Labelled:
    """Return each text of an interview once, with all its codes."""
    codes: dict[tuple[str, str], list[str]] = {}
    languages: dict[tuple[str, str], str] = {}
    for each in rows:
        place = (each["participant"], each["text"])
        codes.setdefault(place, []).append(each["label"])
        languages[place] = each["lang"]
    return Labelled(
        tuple(text for _, text in codes),
        tuple(tuple(sorted(set(each))) for each in codes.values()),
        tuple(languages.values()),
        tuple(interview for interview, _ in codes),
        has_interviews=True,
    )


def _each_alone(rows: Sequence[Row], label: str, chance: np.random.Generator) -> Labelled:
    return Labelled(
        tuple(each["text"] for each in rows),
        tuple((each[label],) for each in rows),
        tuple(each["lang"] for each in rows),
        blocks(len(rows), chance),
    )


def blocks(n: int, chance: np.random.Generator) -> tuple[str, ...]:
    """Return the block of each of n rows: random, of sizes that differ by one at most."""
    return tuple(f"block {int(place) % plan.BLOCKS}" for place in chance.permutation(n))
