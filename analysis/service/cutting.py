"""How much was said since the themes were last cut from everything: a reason to cut them anew.

Interviews that are added in small steps join the themes that stand, each step too small for a cut.
After some of them the themes rest on a part of what there is, and nobody has been told. So each
analysis notes which one cut last, and how many of its passages have come since. Nothing is ever cut
for it: a person is told the figure and may ask.
"""

from typing import Any

from analysis import settings
from analysis.codebook import Codebook, Proposal
from analysis.service.engine import Request
from analysis.service.studies import View
from analysis.store import Connection, runs


def noted_of_cut(
    connection: Connection,
    started: View,
    request: Request,
    proposal: Proposal,
    earlier: Codebook | None,
) -> dict[str, Any]:
    """Return what an analysis notes: the one that cut last, and the passages since, of how many.

    It is the analysis itself (no ``cut_run``) if it cut everything. One of before such notes were
    taken counts as a cut.
    """
    n = len(proposal.codebook.tags)
    before = started.standing.run
    if before is None or earlier is None or _is_cut(request, proposal.codebook, earlier):
        return {"n_since_cut": 0, "n_passages": n}
    run_id = str(before.payload.get("cut_run", before.payload["run_id"]))
    cut = runs.get(connection, started.study.project.id, run_id)
    n_since = sum(each not in cut.codebook.tags for each in proposal.codebook.tags)
    return {"cut_run": run_id, "n_since_cut": n_since, "n_passages": n}


def _is_cut(request: Request, now: Codebook, earlier: Codebook) -> bool:
    """Return whether the themes that nobody touched were cut anew (``themes.holding``)."""
    new = sum(each not in earlier.placements for each in now.placements)
    n_before = len(now.placements) - new
    return request.anew or new > settings.GROWTH_TO_CUT_ANEW * n_before


def share_since_cut(view: View) -> float:
    """Return the share of the analysed passages that came since the last cut, in [0, 1]."""
    noted = {} if view.standing.run is None else view.standing.run.payload
    return int(noted.get("n_since_cut", 0)) / max(1, int(noted.get("n_passages", 0)))


def share_to_cut_anew(view: View) -> float | None:
    """Return that share where it is large enough for a cut to be offered, else None."""
    share = share_since_cut(view)
    return share if share >= settings.SHARE_TO_OFFER_A_CUT else None
