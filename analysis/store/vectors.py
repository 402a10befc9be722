"""The cache of vectors: bytes by key, a project's own, so that they go when its words go."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import select

from analysis.records import ProjectId, TranscriptId
from analysis.store import erasure, tables
from analysis.store.opening import Store

_KEYS_AT_ONCE = 500
"""Databases limit the number of values in one statement; the lowest limit in use is 999."""


class VectorCache:
    """The vectors of one project, read and written in chunks while an analysis goes on.

    Args:
        store: the database.
        project_id: whose vectors.
        interviews: those whose words are embedded; once one is removed nothing more is written.
    """

    def __init__(
        self, store: Store, project_id: ProjectId, interviews: Collection[TranscriptId] = ()
    ) -> None:
        self._store = store
        self._project_id = project_id
        self._interviews = interviews

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return the bytes of those keys that are known."""
        found: dict[str, bytes] = {}
        columns = tables.vector.c
        with self._store.reading() as connection:
            for some in _in_parts(keys):
                rows = connection.execute(
                    select(columns.key, columns.data).where(
                        columns.project_id == self._project_id, columns.key.in_(some)
                    )
                )
                found.update((row.key, row.data) for row in rows)
        return found

    def known(self, keys: Sequence[str]) -> frozenset[str]:
        """Return those of the keys under which a vector is kept."""
        found: set[str] = set()
        columns = tables.vector.c
        with self._store.reading() as connection:
            for some in _in_parts(keys):
                wanted = select(columns.key).where(
                    columns.project_id == self._project_id, columns.key.in_(some)
                )
                found.update(connection.execute(wanted).scalars())
        return frozenset(found)

    def put_many(self, rows: dict[str, bytes]) -> None:
        """Keep vectors; those of known keys are left as they are.

        Raises:
            NotFound: the project is gone.
            EditRefused: one of the interviews is.
        """
        known = self.known(list(rows))
        missing = [each for each in rows if each not in known]
        if not missing:
            return
        with self._store.writing() as connection:
            erasure.require(connection, self._project_id, self._interviews)
            connection.execute(
                tables.vector.insert().prefix_with("OR IGNORE", dialect="sqlite"),
                [
                    {"project_id": self._project_id, "key": key, "data": rows[key]}
                    for key in missing
                ],
            )


def _in_parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(keys), _KEYS_AT_ONCE):
        yield keys[first : first + _KEYS_AT_ONCE]
