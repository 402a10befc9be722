"""The database: the only place where projects are kept and the only writer to it.

Functions take a connection that ``Store.reading`` or ``Store.writing`` gives, so that the service
can do several things in one transaction: all of them are kept or none.
"""

from sqlalchemy import Connection

from analysis.store import (
    archive,
    corpora,
    erasure,
    ledger,
    people,
    projects,
    queue,
    runs,
    tables,
    waiting,
)
from analysis.store.opening import Clock, Store, open_store
from analysis.store.projects import ProjectSummary
from analysis.store.queue import Job, JobId
from analysis.store.vectors import VectorCache

__all__ = [
    "Clock",
    "Connection",
    "Job",
    "JobId",
    "ProjectSummary",
    "Store",
    "VectorCache",
    "archive",
    "corpora",
    "erasure",
    "ledger",
    "open_store",
    "people",
    "projects",
    "queue",
    "runs",
    "tables",
    "waiting",
]
