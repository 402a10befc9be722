"""When words of a project were erased, so that nothing worked out beside it brings them back."""

from collections import Counter
from threading import Lock

from analysis.records import ProjectId


class Erasures:
    """Counts how often words of each project were erased. Safe for several threads."""

    def __init__(self) -> None:
        self._counted: Counter[ProjectId] = Counter()
        self._lock = Lock()

    def add(self, project_id: ProjectId) -> None:
        """Note an erasure: called once it is written, before anything kept is dropped."""
        with self._lock:
            self._counted[project_id] += 1

    def count(self, project_id: ProjectId) -> int:
        """Return how many were noted since the process began."""
        with self._lock:
            return self._counted[project_id]
