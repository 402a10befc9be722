"""The one door for screen and command line: every request is checked and stored here."""

from analysis.service.analysing import ANALYSIS, number_that_stands
from analysis.service.attributes import AttributesResult
from analysis.service.cutting import share_to_cut_anew
from analysis.service.desk import Desk
from analysis.service.door import Service, open_service
from analysis.service.editing import Entry, Seen
from analysis.service.engine import Engine, PipelineEngine, Prepared, Progress, Request
from analysis.service.guiding import Brought, codebook_of
from analysis.service.interviews import ADDED, ALREADY_THERE, REFUSED, Imported
from analysis.service.judging import REASONS, pushed_of
from analysis.service.moves import (
    JOINED,
    MOVED,
    NEW_THEME,
    Moved,
    accepted_moves,
    refused_moves,
)
from analysis.service.names import names_in
from analysis.service.searching import Hit
from analysis.service.studies import Unfulfilled, View
from analysis.store import Job, JobId, ProjectSummary
from analysis.store.waiting import WaitingRow

__all__ = [
    "ADDED",
    "ALREADY_THERE",
    "ANALYSIS",
    "JOINED",
    "MOVED",
    "NEW_THEME",
    "REASONS",
    "REFUSED",
    "AttributesResult",
    "Brought",
    "Desk",
    "Engine",
    "Entry",
    "Hit",
    "Imported",
    "Job",
    "JobId",
    "Moved",
    "PipelineEngine",
    "Prepared",
    "Progress",
    "ProjectSummary",
    "Request",
    "Seen",
    "Service",
    "Unfulfilled",
    "View",
    "WaitingRow",
    "accepted_moves",
    "codebook_of",
    "names_in",
    "number_that_stands",
    "open_service",
    "pushed_of",
    "refused_moves",
    "share_to_cut_anew",
]
