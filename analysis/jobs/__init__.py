"""Long work outside the page: claimed, its progress stored, its heart beating, resumed, cancelled.

Only the worker loads the models: two copies would not fit where Glas runs.
"""

from analysis.jobs.worker import work_forever, work_once

__all__ = ["work_forever", "work_once"]
