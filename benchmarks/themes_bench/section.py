"""The section of RESULTS.md: what was compared, how, and the tables."""

import os
import platform
from collections.abc import Iterable, Sequence

from benchmarks.themes_bench import plan
from benchmarks.themes_bench.environment import REQUIREMENTS, THREADS
from benchmarks.themes_bench.report import COLUMNS, Result, grouped, mean, name_of
from benchmarks.themes_bench.rows import ROOT

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
HEADING = "## Themes against peers (`make bench-themes`)"
GROUP_HEADINGS = {
    "development": "Development sets",
    "kept": "Kept for the last measurement",
    "whole": "Whole sets of intents, known from before",
}
Draws = dict[tuple[str, str, str], list[Result]]


def section(results: Sequence[Result], sweeps: Sequence[Result]) -> str:
    """Return the section, from its heading on."""
    draws = grouped(results)
    parts = [HEADING, _preface()]
    for group, heading in GROUP_HEADINGS.items():
        sets = [each for each in plan.SETS if each.group == group]
        sets = [each for each in sets if (each.name, "glas", "raw") in draws]
        if sets:
            parts += [f"### {heading}", _beside(sets, draws), _in_full(sets, draws)]
    parts += ["### Languages", _languages(draws)]
    if sweeps:
        parts += ["### Stability at each number of themes", _by_number(sweeps)]
    return "\n\n".join(parts) + "\n"


def _preface() -> str:
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    pins = ", ".join(each for each in lines if each and not each.startswith("#"))
    return (
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, {THREADS} threads "
        f"for every system, one process at a time; {pins}. All take the same vectors of "
        "multilingual-e5-small; peers take them as embedded and once more without their language "
        '("centred", as Glas centres them). Sets, splits, seeds and settings are in '
        "`benchmarks/themes_bench/plan.py`. Glas is scored at its own number of themes: sets of up "
        f"to {plan.MOST_LABELS_BY_THEME} labels by theme, finer ones by sub-theme; peers have one. "
        "Rows in no theme count as one group. Figures are means over draws; peers' figures "
        "are those of a seeded run, their seconds and memory those of a run as they come, after a "
        "warm-up. Seconds are of the clustering with vectors given. Stability is the mean adjusted "
        "Rand index between the themes of all rows and those of samples that leave out a fifth of "
        "the interviews (or of random blocks of rows where a set has none), the same samples for "
        "every system, on the first draw. The interviews' segments have several codes: their "
        f"figures are means over {plan.DRAWN_LABELINGS} draws of one code a text. Every row, "
        "machine-readable: `benchmarks/.cache/themes/results.jsonl`."
    )


def _beside(sets: Sequence[plan.SetPlan], draws: Draws) -> str:
    """Return Glas beside the best peer of each set, whichever that is."""
    head = [
        "set", "rows / labels", "Glas AMI", "best peer", "Glas ARI", "best peer",
        "Glas stability", "best peer", "Glas s", "BERTopic s", "times",
    ]  # fmt: skip
    rows, ahead = [], {"ami": 0, "ari": 0}
    for each in sets:
        own = draws[each.name, "glas", "raw"]
        cells = [f"{each.name}: {each.title}", f"{_n(own, 'rows')} / {_n(own, 'labels')}"]
        for key in ("ami", "ari", "stability"):
            best = _best(each.name, key, draws)
            figure = mean(own, key)
            if best is None or figure is None:
                cells += ["", ""]
                continue
            if key in ahead:
                ahead[key] += figure > best[0]
            shown = f"{figure:.3f}" + (f" at {_n(own, 'themes')}" if key == "stability" else "")
            cells += [f"**{shown}**" if figure > best[0] else shown, f"{best[0]:.3f} {best[1]}"]
        rows.append(cells + _speed(each.name, draws))
    counted = f"Ahead of the best peer on AMI in {ahead['ami']} and on ARI in {ahead['ari']} of"
    return _table(head, rows) + f"\n\n{counted} {len(sets)} sets."


def _best(name: str, key: str, draws: Draws) -> tuple[float, str] | None:
    """Return the best figure of the peers on a set, and whose it is.

    Few themes are steady themes, so stability comes with their number.
    """
    found = []
    for (its, system, version), each in draws.items():
        figure = mean(each, key)
        if its == name and system != "glas" and figure is not None:
            at = f" at {_n(each, 'themes')}" if key == "stability" else ""
            found.append((figure, name_of(system, version) + at))
    return max(found, default=None)


def _speed(name: str, draws: Draws) -> list[str]:
    own = mean(draws[name, "glas", "raw"], "seconds")
    other = mean(draws.get((name, "bertopic", "raw"), []), "seconds")
    shown = ["" if each is None else f"{each:.2f}" for each in (own, other)]
    return [*shown, "" if own is None or other is None else f"{other / own:.1f}"]


def _n(draws: Sequence[Result], key: str) -> str:
    return f"{mean(draws, key) or 0:.0f}"


def _in_full(sets: Sequence[plan.SetPlan], draws: Draws) -> str:
    """Return every figure of every system on every set."""
    columns = [each for each in COLUMNS if each[0] not in ("rows", "labels")]
    rows = []
    for name in (each.name for each in sets):
        for (its, system, version), found in draws.items():
            if its != name:
                continue
            figures = [mean(found, key) for key, _, _ in columns]
            cells = [
                "" if x is None else form(x)
                for x, (_, _, form) in zip(figures, columns, strict=True)
            ]
            failed = [str(each["failed"]) for each in found if "failed" in each]
            rows.append(
                [name, name_of(system, version), *cells[:-1], cells[-1] or _failure(failed)]
            )
    return _table(["set", "system", *(head for _, head, _ in columns)], rows)


def _failure(failed: Sequence[str]) -> str:
    return f"fails: {failed[0]}" if failed else ""


def _languages(draws: Draws) -> str:
    """Return what parallel sentences show: no language decides, and the subject is found."""
    alone = mean(draws.get(("sib-en", "glas", "raw"), []), "ami")
    rows = []
    for each in plan.SETS:
        found = draws.get((each.name, "glas", "raw"), [])
        nmi, ami = mean(found, "language_nmi"), mean(found, "ami")
        if isinstance(each.source, plan.Sib) and nmi is not None and ami is not None:
            more = "" if alone is None else f"{ami - alone:+.3f}"
            rows.append([each.title, f"{nmi:.3f}", f"{ami:.3f}", more])
    shown = "" if alone is None else f" English alone: AMI {alone:.3f}."
    head = ["Glas on parallel sentences", "NMI with language", "AMI with subject", "beside English"]
    return (
        f"Held-out sentences of SIB-200, each in one of the languages at random.{shown}\n\n"
        + _table(head, rows)
    )


def _by_number(sweeps: Sequence[Result]) -> str:
    """Return stability, and AMI in brackets, by number of themes, a column a set and system."""
    columns: dict[str, dict[int, str]] = {}
    for each in sweeps:
        found = each.get("swept")
        if isinstance(found, list):
            called = f"{each['set']}, {name_of(str(each['system']), str(each['version']))}"
            columns[called] = {
                int(one["asked"]): f"{one['stability']:.2f} ({one['ami']:.2f})"
                + ("" if one["themes"] == one["asked"] else f" at {one['themes']}")
                for one in found
            }
    rows = [
        [str(number), *(each.get(number, "") for each in columns.values())]
        for number in sorted(plan.NUMBERS_SWEPT)
    ]
    note = (
        "Stability, and AMI in brackets, where a number of themes is asked for; “at” says how many "
        "came where it is another number."
    )
    return note + "\n\n" + _table(["themes", *columns], rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def put(text: str) -> None:
    """Put the section in place of the earlier one, or at the end."""
    whole = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Results\n"
    RESULTS.write_text(replaced(whole, text), encoding="utf-8")


def replaced(whole: str, text: str) -> str:
    """Return a document with a section put in place of its earlier self, or at the end."""
    before, found, after = whole.partition(HEADING)
    rest = after[after.find("\n## ") :] if found and "\n## " in after else ""
    return before.rstrip() + "\n\n" + text.rstrip() + "\n" + rest
