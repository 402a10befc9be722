"""Which passages of a theme that stands go into the parts that people described for it.

Whoever brings "Leaks" under "Water supply" asks for a part of it. So the part is sought there
before anywhere else: what the machine put into the theme and fits one of its new parts goes into
the nearest of them. It stays in the theme, for a theme's passages include its sub-themes'; so no
theme loses what it is to keep. What a person placed stays where it is, and so does what lies in a
sub-theme on which people worked.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.codebook import Codebook
from analysis.records import Origin, Passage, Status, ThemeId
from analysis.themes.fitting import Fit


def divided(
    passages: Sequence[Passage],
    book: Codebook,
    waiting: Iterable[ThemeId],
    fit: Fit,
    examples: Mapping[int, ThemeId],
) -> dict[int, ThemeId]:
    """Return the rows that go from a theme into a part of it, with the part.

    Args:
        passages: of the ground, in its order.
        book: the codebook as it stands.
        waiting: the described themes that wait for their first passages.
        fit: which rows fit which themes.
        examples: the themes of which rows are examples; these belong to them however far they lie.
    """
    parts = _parts(book, waiting)
    if not parts:
        return {}
    holders = _holders(book)
    found = {}
    for row, passage in enumerate(passages):
        place = book.placements.get(passage.id)
        if place is None or place.origin is Origin.PERSON:
            continue
        below = parts.get(holders[place.theme_id], frozenset())
        example = examples.get(row)
        part = example if example in below else fit.best_of(row, below)
        if part is not None:
            found[row] = part
    return found


def _parts(book: Codebook, waiting: Iterable[ThemeId]) -> dict[ThemeId, frozenset[ThemeId]]:
    """Return by theme those of some that stand anywhere below it."""
    parts: dict[ThemeId, frozenset[ThemeId]] = {}
    for each in waiting:
        above = book.themes[each].parent_id
        while above is not None:
            parts[above] = parts.get(above, frozenset()) | {each}
            above = book.themes[above].parent_id
    return parts


def _holders(book: Codebook) -> dict[ThemeId, ThemeId]:
    """Return for each theme the one whose passages its own are as far as people decided: the
    nearest above it that is at the top or was worked on.
    """
    worked = _worked_on(book)
    holders = {}
    for theme in book.themes:
        holder = theme
        while holder not in worked and (above := book.themes[holder].parent_id) is not None:
            holder = above
        holders[theme] = holder
    return holders


def _worked_on(book: Codebook) -> set[ThemeId]:
    """Return the themes that people touched, decided on or put passages into, and those above."""
    placed = {each.theme_id for each in book.placements.values() if each.origin is Origin.PERSON}
    worked: set[ThemeId] = set()
    for key, theme in book.themes.items():
        is_theirs = theme.touched or theme.origin is Origin.PERSON or key in placed
        line: ThemeId | None = key
        while line is not None and (is_theirs or theme.status is not Status.CANDIDATE):
            worked.add(line)
            line = book.themes[line].parent_id
    return worked
