"""The section of RESULTS.md: what was compared, how, and the tables."""

import os
import platform
from collections.abc import Iterable, Sequence

from benchmarks.themes_bench import plan
from benchmarks.themes_bench.environment import REQUIREMENTS, THREADS
from benchmarks.themes_bench.report import COLUMNS, Result, grouped, levels, mean, name_of, shown
from benchmarks.themes_bench.rows import ROOT

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
HEADING = "## Themes against peers (`make bench-themes`)"
GROUP_HEADINGS = {
    "development": "Development sets",
    "kept": "Kept for the last measurement",
    "whole": "Whole sets of intents, known from before",
}
PREFACE = """\
{processor}, {cores} cores; {threads} threads for every system, one process at a time; {pins}. \
Sets, splits, seeds and settings are in `benchmarks/themes_bench/plan.py`.

- All systems take the same vectors of multilingual-e5-small. Peers take them as embedded and \
once more without their language ("centred", as Glas centres them).
- Glas is scored at its own number of themes: sets of up to {most} labels by theme, finer ones by \
sub-theme. Peers have one level. Rows in no theme count as one group. Figures are means over \
draws; peers' are those of a seeded run.
- Time is of the clustering alone with vectors given, of the first draw, for peers as they come (a \
seed makes some slower). What compiles (numba, in most peers) has compiled on other rows and word \
lists have been read: neither is counted. Processor seconds are user and system time of all \
threads together, and "times" is their ratio; seconds by the clock depend on what else the \
machine does and are in the full tables only. Memory is the peak of the process meanwhile.
- Stability is the mean adjusted Rand index between the themes of all rows and those of samples \
that leave out a fifth of the interviews (of random blocks of rows where a set has none), the \
same samples for every system, on the first draw. One theme for all has none; nor have sets of \
more than 3,000 rows (banking77, clinc150), on which some peers take minutes a sample.
- The segments of interviews have several codes: their figures are means over {draws} draws of \
one code a text.

Every row, machine-readable: `benchmarks/.cache/themes/results.jsonl`."""

BESIDE = (
    "set", "rows / labels", "Glas AMI", "best peer", "Glas ARI", "best peer",
    "Glas stability", "best peer", "Glas processor s", "BERTopic processor s", "times",
)  # fmt: skip
LANGUAGE_NOTE = """\
Sentences of SIB-200, each in one of the languages at random, by theme. NMI is above nought by \
chance alone: 0.12 for 30 languages and 8 themes in 300 rows; AMI with the language is corrected \
for that."""
LANGUAGE_HEAD = (
    "Glas", "rows", "themes", "NMI with language", "AMI with language", "AMI with subject",
    "beside English alone",
)  # fmt: skip
REMARK = "by theme / by sub-theme (number: AMI ARI)"
Draws = dict[tuple[str, str, str], list[Result]]


def section(
    results: Sequence[Result], sweeps: Sequence[Result], missing: Sequence[str] = ()
) -> str:
    """Return the section, from its heading on; ``missing``: what the plan has and no run yet."""
    draws = grouped(results)
    parts = [HEADING, _preface()]
    if missing:
        parts.append("Planned and not measured: " + "; ".join(missing) + ".")
    for group, heading in GROUP_HEADINGS.items():
        sets = [each for each in plan.SETS if each.group == group]
        sets = [each for each in sets if (each.name, "glas", "raw") in draws]
        if sets:
            parts += [f"### {heading}", beside(sets, draws), _in_full(sets, draws)]
    parts += ["### Languages", languages(draws)]
    if sweeps:
        parts += ["### Stability at each number of themes", _by_number(sweeps)]
    return "\n\n".join(parts) + "\n"


def _preface() -> str:
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    return PREFACE.format(
        processor=platform.processor() or platform.machine(),
        cores=os.cpu_count(),
        threads=THREADS,
        pins=", ".join(each for each in lines if each and not each.startswith("#")),
        most=plan.MOST_LABELS_BY_THEME,
        draws=plan.DRAWN_LABELINGS,
    )


def beside(sets: Sequence[plan.SetPlan], draws: Draws) -> str:
    """Return Glas beside the best peer of each set, whichever that is."""
    rows = [_row_beside(each, draws) for each in sets]
    ahead = {key: sum(_is_ahead(each.name, key, draws) for each in sets) for key in ("ami", "ari")}
    counted = (
        f"Ahead of the best peer on AMI in {ahead['ami']} and on ARI in {ahead['ari']} of "
        f"{sum(_best(each.name, 'ami', draws) is not None for each in sets)} sets with a peer."
    )
    return f"{_table(BESIDE, rows)}\n\n{counted}"


def _row_beside(one: plan.SetPlan, draws: Draws) -> list[str]:
    own = draws[one.name, "glas", "raw"]
    cells = [f"{one.name}: {one.title}", f"{_n(own, 'rows')} / {_n(own, 'labels')}"]
    for key in ("ami", "ari", "stability"):
        best, figure = _best(one.name, key, draws), mean(own, key)
        at = f" at {_n(own, 'themes')}" if key == "stability" else ""
        text = "" if figure is None else f"{figure:.3f}{at}"
        cells.append(f"**{text}**" if _is_ahead(one.name, key, draws) else text)
        cells.append("" if best is None else f"{best[0]:.3f} {best[1]}")
    return cells + _speed(one.name, draws)


def _is_ahead(name: str, key: str, draws: Draws) -> bool:
    best, figure = _best(name, key, draws), mean(draws[name, "glas", "raw"], key)
    return best is not None and figure is not None and figure > best[0]


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
    own = mean(draws[name, "glas", "raw"], "cpu_seconds")
    other = mean(draws.get((name, "bertopic", "raw"), []), "cpu_seconds")
    both = ["" if each is None else f"{each:.2f}" for each in (own, other)]
    return [*both, "" if own is None or other is None else f"{other / own:.1f}"]


def _n(draws: Sequence[Result], key: str) -> str:
    return f"{mean(draws, key) or 0:.0f}"


def _in_full(sets: Sequence[plan.SetPlan], draws: Draws) -> str:
    """Return every figure of every system on every set."""
    columns = [each for each in COLUMNS if each[0] not in ("rows", "labels")]
    rows = []
    for name in (each.name for each in sets):
        for (its, system, version), found in draws.items():
            if its == name:
                cells = [shown(found, key, form) for key, _, form in columns]
                rows.append([name, name_of(system, version), *cells, _remark(found)])
    return _table(["set", "system", *(head for _, head, _ in columns), REMARK], rows)


def _remark(found: Sequence[Result]) -> str:
    failed = [str(each["failed"]) for each in found if "failed" in each]
    return f"fails on {len(failed)} of {len(found)}: {failed[0]}" if failed else levels(found)


def languages(draws: Draws) -> str:
    """Return what parallel sentences show: no language decides, and the subject is found."""
    alone = mean(draws.get(("sib-en", "glas", "raw"), []), "ami")
    rows = []
    for each in plan.SETS:
        found = draws.get((each.name, "glas", "raw"), [])
        ami = mean(found, "ami")
        if isinstance(each.source, plan.Sib) and each.source.lean == 0.5 and ami is not None:
            cells = [shown(found, key, _three) for key in ("language_nmi", "language_ami", "ami")]
            more = "" if alone is None else f"{ami - alone:+.3f}"
            rows.append([each.title, _n(found, "rows"), _n(found, "themes"), *cells, more])
    return f"{LANGUAGE_NOTE}\n\n" + _table(LANGUAGE_HEAD, rows)


def _three(figure: float) -> str:
    return f"{figure:.3f}"


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
