"""Compare, print, and write the section of RESULTS.md.

It is written when everything was measured, or with ``--write`` from what was: what the plan has
besides is named in it.
"""

import argparse
import os
import sys

from benchmarks.themes_bench import plan, report, section
from benchmarks.themes_bench.runner import at_hand, jobs_of, measured, sweep_jobs, swept
from benchmarks.themes_bench.worker import PLACES


def main() -> int:
    """Run what is asked for."""
    options = _options()
    if "GLAS_REFERENCE_DATA" not in os.environ:
        raise SystemExit("Name the folder of the reference data in GLAS_REFERENCE_DATA.")
    if options.write:
        return _write(plan.sets_of(tuple(options.group or plan.GROUPS), tuple(options.sets or ())))
    chosen = (options.group, options.sets, options.systems, options.draws, options.no_stability)
    whole = not any(chosen)
    systems = tuple(options.systems or PLACES)
    sets = plan.sets_of(tuple(options.group or plan.GROUPS), tuple(options.sets or ()))
    jobs = jobs_of(sets, options.draws, not options.no_stability)
    found = measured(systems, jobs, options.fresh)
    print(report.plain(found))
    draws = report.grouped(found)
    both = [each for each in sets if (each.name, "glas", "raw") in draws]
    if both and len(systems) > 1:
        print(section.beside(both, draws))
    if whole or options.sweep:
        sweeps = swept(systems, options.fresh)
        print(report.plain_sweeps(sweeps))
    if whole:
        section.put(section.section(found, sweeps))
    return 0


def _write(sets: tuple[plan.SetPlan, ...]) -> int:
    """Write the section from what was measured so far of some sets; no other is embedded for it."""
    found, missing = at_hand(tuple(PLACES), jobs_of(sets, None, with_stability=True))
    others = [each.name for each in plan.SETS if each not in sets]
    missing += [f"by any system: {', '.join(others)}"] if others else []
    sweeps, no_sweeps = at_hand(plan.SYSTEMS_SWEPT, sweep_jobs())
    missing += [f"the sweep: {each}" for each in no_sweeps]
    section.put(section.section(found, sweeps, missing))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.themes_bench", description=__doc__)
    parser.add_argument("--group", action="append", choices=plan.GROUPS)
    parser.add_argument("--sets", nargs="+", metavar="SET", help="by the names in plan.py")
    parser.add_argument("--systems", nargs="+", choices=tuple(PLACES))
    parser.add_argument("--draws", type=int, help="at most this many of each set")
    parser.add_argument("--no-stability", action="store_true", help="quicker: no samples")
    parser.add_argument("--sweep", action="store_true", help="stability at 4 to 40 themes too")
    parser.add_argument("--write", action="store_true", help="only write what was measured")
    parser.add_argument("--fresh", action="store_true", help="measure again what is kept")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
