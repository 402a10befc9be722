"""What moved in the last analysis that changed something: a list to accept or to refuse.

Listed are passages that stood in one top-level theme and stand in another, those that left the tray
or went into it, and new ones that joined a theme which people had worked on. Nothing is stored for
it: what stood before an analysis follows from the list of all changes. Once a person places a
passage, where it is or where it was, it is decided and leaves the list.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from analysis import settings
from analysis.codebook import Codebook
from analysis.edits import MovePassages, PlacePassages, anchor_of, lineage, replay_on, settle
from analysis.records import Origin, Passage, PassageId, Placement, ProjectId, ThemeId
from analysis.service.guiding import RETOLD
from analysis.service.studies import View, edit_of, latest_change
from analysis.store import Connection, ledger, runs
from analysis.store.ledger import Written

MOVED = "moved"
"""It stood in another theme, or in the tray."""

JOINED = "joined"
"""It is of a new interview and joined a theme that people had worked on."""

NEW_THEME = "new_theme"
"""It stood in another theme and is now in one that was not there."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A passage that an analysis put elsewhere.

    ``from_theme``: the lowest theme in which it stood, or the one above it, if that alone is still
    there; None for the tray and for a new passage. ``to_theme``: the lowest theme in which it is
    now, None for the tray. The names are those of the top-level themes, empty for the tray.
    ``is_gone``: whether its top-level theme is no longer there; ``to_bring_back``: this and those
    under it that must stand again for the passage to go back. ``was_called``: the name under which
    people knew the theme where it stood, empty where the analysis did not rename it. ``made``: the
    theme in which it is now and those above it, as far as the analysis proposed them.
    """

    passage_id: PassageId
    kind: str
    from_theme: ThemeId | None
    to_theme: ThemeId | None
    from_name: str
    to_name: str
    is_gone: bool = False
    to_bring_back: tuple[ThemeId, ...] = ()
    was_called: str = ""
    made: tuple[ThemeId, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """The codebook before an analysis and what the analysis made of it."""

    before: Codebook
    made: Codebook


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was worked out for one moment of a project, and the step for which it holds."""

    version: int
    key: object
    step: _Step | None
    moved: tuple[Moved, ...]


class Moves:
    """Works out what moved and keeps it for a few projects. Safe for several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[ProjectId, _Kept] = OrderedDict()
        self._lock = Lock()

    def of(self, connection: Connection, view: View) -> tuple[Moved, ...]:
        """Return what moved and is not decided yet.

        By the theme in which passages are now, in order of display, then as they were said.
        """
        project_id = view.study.project.id
        with self._lock:
            known = self._kept.get(project_id)
        if known is None or known.version != view.version:
            known = _worked_out(connection, view, known)
            self._keep(project_id, known)
        return known.moved

    def forget(self, project_id: ProjectId) -> None:
        """Drop what is kept of a project: its words were erased."""
        with self._lock:
            self._kept.pop(project_id, None)

    def _keep(self, project_id: ProjectId, kept: _Kept) -> None:
        with self._lock:
            self._kept[project_id] = kept
            self._kept.move_to_end(project_id)
            while len(self._kept) > settings.STUDIES_KEPT:
                self._kept.popitem(last=False)


def _worked_out(connection: Connection, view: View, known: _Kept | None) -> _Kept:
    project_id = view.study.project.id
    written = ledger.entries(connection, project_id)
    run = latest_change(connection, project_id, written, view.standing.undone, RETOLD)
    if run is None:
        return _Kept(view.version, None, None, ())
    key = (run.seq, view.standing.run, view.corpus_version)
    is_same = known is not None and known.key == key
    step = known.step if known and is_same else _step(connection, written, view, run)
    moved = () if step is None else _undecided(step, view)
    return _Kept(view.version, key, step, moved)


def _step(
    connection: Connection, written: Sequence[Written], view: View, run: Written
) -> _Step | None:
    """Return what stood before a run and what it made; None where no analysis went before it."""
    base_seq = int(run.payload["base_seq"])
    until = [each for each in written if each.seq <= base_seq]
    standing = ledger.standing(until)
    if standing.run is None:
        return None
    first = _proposed(connection, view, standing.run)
    before = replay_on(view.ground, first, [edit_of(each) for each in standing.active]).codebook
    is_present = view.standing.run is not None and view.standing.run.seq == run.seq
    return _Step(before, view.base if is_present else _proposed(connection, view, run))


def _proposed(connection: Connection, view: View, run: Written) -> Codebook:
    proposal = runs.get(connection, view.study.project.id, str(run.payload["run_id"]))
    return settle(view.ground, proposal.codebook)


def _undecided(step: _Step, view: View) -> tuple[Moved, ...]:
    now = view.study.codebook
    moved = [
        each
        for passage in view.ground.passages.values()
        if passage.id not in now.put_aside
        and not _is_by_person(now.placements.get(passage.id))
        and (each := _moved(passage.id, step, now)) is not None
    ]
    order = {theme: i for i, theme in enumerate(now.themes)}
    place = {each.id: i for i, each in enumerate(view.study.corpus.passages)}
    moved.sort(
        key=lambda each: (
            order[now.top(each.to_theme)] if each.to_theme is not None else len(order),
            place[each.passage_id],
        )
    )
    return tuple(moved)


def _is_by_person(place: Placement | None) -> bool:
    return place is not None and place.origin is Origin.PERSON


def _moved(passage: PassageId, step: _Step, now: Codebook) -> Moved | None:
    """Return how a passage moved, None if it did not or is back where it was."""
    before, made = step.before, step.made
    was, became, here = (_top(book, book.placements.get(passage)) for book in (before, made, now))
    if was in {became, here}:
        return None
    place = now.placements.get(passage)
    found = Moved(
        passage_id=passage,
        kind=NEW_THEME if became is not None and became not in before.themes else MOVED,
        from_theme=None,
        to_theme=None if place is None else place.theme_id,
        from_name="",
        to_name="" if here is None else now.themes[here].name,
        made=_made(step, now, place),
    )
    if not _is_known(before, passage):
        joined = None if became is None else before.themes.get(became)
        is_joining = joined is not None and joined.touched
        return replace(found, kind=JOINED) if is_joining else None
    return _from(found, step, now)


def _from(moved: Moved, step: _Step, now: Codebook) -> Moved:
    """Return a move with where the passage stood."""
    before = step.before
    place = before.placements.get(moved.passage_id)
    if place is None:
        return moved
    top = before.top(place.theme_id)
    back = next((each for each in (place.theme_id, top) if each in now.themes), None)
    named = now.themes[top] if top in now.themes else before.themes[top]
    moved = replace(moved, from_theme=back, from_name=named.name, is_gone=back is None)
    if top in step.made.themes and step.made.themes[top].name != before.themes[top].name:
        moved = replace(moved, was_called=before.themes[top].name)
    line = lineage(before, place.theme_id)
    if back is None and all(each in now.gone for each in line):
        return replace(moved, from_theme=place.theme_id, to_bring_back=line[::-1])
    return moved


def _made(step: _Step, now: Codebook, place: Placement | None) -> tuple[ThemeId, ...]:
    line = () if place is None else lineage(now, place.theme_id)
    return tuple(
        each for each in line if each in step.made.themes and each not in step.before.themes
    )


def _top(book: Codebook, place: Placement | None) -> ThemeId | None:
    return None if place is None else book.top(place.theme_id)


def _is_known(before: Codebook, passage: PassageId) -> bool:
    """Return whether an earlier analysis had seen a passage: it then has a tag."""
    return passage in before.tags or passage in before.placements or passage in before.put_aside


def accepted_moves(
    moves: Iterable[Moved], passages: Mapping[PassageId, Passage]
) -> PlacePassages | None:
    """Return the edit that keeps passages where they are, None where none is there any more."""
    stay = _parts(((each, each.to_theme) for each in moves), passages)
    return PlacePassages((), stay) if stay else None


def refused_moves(
    moves: Iterable[Moved], passages: Mapping[PassageId, Passage]
) -> PlacePassages | None:
    """Return the edit that puts passages back, None where none is there any more.

    Themes that are gone come back with it, and those that the analysis proposed are left out again
    if nothing stays in them. New passages go into the tray, as do those of a theme of which nothing
    is known any more.
    """
    refused = [each for each in moves if each.passage_id in passages]
    back = dict.fromkeys(key for each in refused for key in each.to_bring_back)
    parts = _parts(((each, each.from_theme) for each in refused), passages)
    made = dict.fromkeys(key for each in refused for key in each.made)
    cleared = PlacePassages(parts, bring_back=tuple(back), clears=tuple(made))
    return cleared if parts else None


def _parts(
    targets: Iterable[tuple[Moved, ThemeId | None]], passages: Mapping[PassageId, Passage]
) -> tuple[MovePassages, ...]:
    by_theme: dict[ThemeId | None, list[Passage]] = {}
    for each, theme in targets:
        if each.passage_id in passages:
            by_theme.setdefault(theme, []).append(passages[each.passage_id])
    return tuple(
        MovePassages(tuple(anchor_of(each) for each in some), theme)
        for theme, some in by_theme.items()
    )
