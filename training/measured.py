"""How often the held-out statements were measured: ``training/measured.tsv``, a line a tagger."""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

MEASURED = Path(__file__).with_name("measured.tsv")

_HEAD = "date\ttagger\tmacro_f1\tstatements\n"


@dataclass(frozen=True, slots=True)
class Measured:
    """A tagger measured: the day, the first digits of its hash, its macro-F1 under balanced shares
    and how many statements it had learnt from."""

    day: str
    tagger: str
    macro_f1: str
    statements: str


def note_measured(
    tagger: str, macro_f1: float, n_statements: int, day: date, path: Path = MEASURED
) -> tuple[Measured, ...]:
    """Put a tagger down where it is new, and return all that were measured, first ones first."""
    held = read_measured(path)
    if all(each.tagger != tagger for each in held):
        held = (*held, Measured(day.isoformat(), tagger, f"{macro_f1:.3f}", str(n_statements)))
        lines = (f"{e.day}\t{e.tagger}\t{e.macro_f1}\t{e.statements}\n" for e in held)
        path.write_text(_HEAD + "".join(lines), encoding="utf-8")
    return held


def read_measured(path: Path = MEASURED) -> tuple[Measured, ...]:
    """Return all that were measured; none where nothing was."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as source:
        rows = csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            Measured(row["date"], row["tagger"], row["macro_f1"], row["statements"]) for row in rows
        )


def as_told(measured: tuple[Measured, ...]) -> str:
    """Return how often and with what, as a sentence."""
    each = "; ".join(
        f"{one.tagger} on {one.day}, {one.statements} statements learnt from, macro-F1 "
        f"{one.macro_f1}"
        for one in measured
    )
    return (
        f"Taggers measured on the held-out statements so far: {len(measured)} ({each}). Whoever "
        "makes the next one has read these figures, so that each measurement is a little less "
        "blind than the one before."
    )
