"""What of an earlier codebook bears on an analysis: themes that stay, and what stays in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from analysis.codebook import Codebook
from analysis.records import Origin, Passage, PassageId, Placement, Status, ThemeId


@dataclass(frozen=True, slots=True)
class Past:
    """What stays of a codebook.

    ``kept``: the themes that stay, whole families. ``tops``: those of them at the top, which may
    grow. ``fixed``: the placements in them.
    """

    book: Codebook
    kept: frozenset[ThemeId]
    tops: tuple[ThemeId, ...]
    fixed: Mapping[PassageId, Placement]

    def with_parts(self, parts: Mapping[PassageId, ThemeId]) -> Self:
        """Return the same with passages in parts of their themes.

        Their placement is of the same top-level theme, hence as strong, with the same second one.
        A sub-theme that nobody worked on and that gave all it held is gone.
        """
        if not parts:
            return self
        fixed = dict(self.fixed)
        for key, theme in parts.items():
            fixed[key] = replace(fixed[key], theme_id=theme)
        left = {self.fixed[key].theme_id for key in parts}
        filled = self._lines({each.theme_id for each in fixed.values()})
        gone = {each for each in left if each not in filled and self.book.themes[each].parent_id}
        below = {each for each in self.kept if each not in gone and self._lines({each}) & gone}
        return replace(self, kept=self.kept - gone - below, fixed=fixed)

    def _lines(self, themes: Iterable[ThemeId]) -> set[ThemeId]:
        """Return some themes and all above them."""
        found: set[ThemeId] = set()
        for each in themes:
            line: ThemeId | None = each
            while line is not None:
                found.add(line)
                line = self.book.themes[line].parent_id
        return found

    def counted(self, homes: Iterable[ThemeId]) -> tuple[ThemeId, ...]:
        """Return the themes of ``tops`` that a number of themes counts, as ``counted_themes`` does.

        Args:
            homes: the lowest themes of all passages that stay in one or join one.
        """
        filled = {self.book.top(each) for each in homes}
        themes = self.book.themes
        return tuple(
            each
            for each in self.tops
            if each in filled and themes[each].status is not Status.REJECTED
        )


def past_of(book: Codebook, passages: tuple[Passage, ...]) -> Past:
    """Return what stays of a codebook.

    Args:
        book: the codebook as it stands.
        passages: all analysed passages that are there now.
    """
    present = {each.id for each in passages}
    decided = [
        each.theme_id
        for key, each in book.placements.items()
        if each.origin is Origin.PERSON and key in present
    ]
    worked = {
        each.id
        for each in book.themes.values()
        if each.touched or each.origin is Origin.PERSON or each.status is not Status.CANDIDATE
    }
    families = {book.top(each) for each in (*worked, *decided)}
    kept = frozenset(each for each in book.themes if book.top(each) in families)
    tops = tuple(each for each in book.themes if each in families)
    fixed = {
        key: replace(each, is_new=False)
        for key, each in book.placements.items()
        if key in present and each.theme_id in kept
    }
    return Past(book, kept, tops, fixed)
