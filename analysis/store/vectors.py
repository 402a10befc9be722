"""The cache of vectors: bytes by key, a project's own, so that they go when its words go."""

from collections.abc import Sequence

from sqlalchemy import select

from analysis.records import ProjectId
from analysis.store import tables
from analysis.store.opening import Store

_KEYS_AT_ONCE = 500
"""Databases limit the number of values in one statement; the lowest limit in use is 999."""


class VectorCache:
    """The vectors of one project, read and written in chunks while an analysis goes on."""

    def __init__(self, store: Store, project_id: ProjectId) -> None:
        self._store = store
        self._project_id = project_id

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return the bytes of those keys that are known."""
        found: dict[str, bytes] = {}
        columns = tables.vector.c
        with self._store.reading() as connection:
            for first in range(0, len(keys), _KEYS_AT_ONCE):
                some = keys[first : first + _KEYS_AT_ONCE]
                rows = connection.execute(
                    select(columns.key, columns.data).where(
                        columns.project_id == self._project_id, columns.key.in_(some)
                    )
                )
                found.update((row.key, row.data) for row in rows)
        return found

    def put_many(self, rows: dict[str, bytes]) -> None:
        """Keep vectors; those of known keys are left as they are."""
        known = self.get_many(list(rows))
        missing = [each for each in rows if each not in known]
        if not missing:
            return
        with self._store.writing() as connection:
            connection.execute(
                tables.vector.insert().prefix_with("OR IGNORE", dialect="sqlite"),
                [
                    {"project_id": self._project_id, "key": key, "data": rows[key]}
                    for key in missing
                ],
            )
