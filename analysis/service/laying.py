"""Which theme of a project each row of a codebook is, and what the file says new of it.

A row is the theme of the same id in an export of Glas; else the one of the same name under the same
parent. A row that states no parent is the only theme of its name, wherever that stands: people
leave the parent out of a list, and two themes "Buses" would be told apart by nobody. Where a name
stands several times, none at the top, or under another parent than the file's, a new theme is made
and it is told.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from analysis import settings
from analysis.codebook import Codebook, Index
from analysis.edits import BroughtTheme
from analysis.lexicons.letters import alike, composed
from analysis.readers.codebooks import ReadCodebook, ReadTheme
from analysis.records import Notice, PassageId, Status, Theme, ThemeId, derived_id
from analysis.review import description_of

Place = tuple[str, ThemeId | None]
"""A name as names are compared, and the theme above it."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What a codebook would make or change, the names of its other themes, and what it quotes.

    ``n_quoted``: central quotations of an export of Glas that become examples. ``notices``: of
    themes that stand elsewhere than the file has them.
    """

    themes: tuple[BroughtTheme, ...]
    as_it_is: tuple[str, ...]
    n_quoted: int
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Standing:
    """The themes that stand: by id where the file has it, by place, and by name alone.

    ``n_of``: how often the file has each name.
    """

    codebook: Codebook
    by_id: Mapping[ThemeId, Theme]
    places: Mapping[Place, Theme]
    named: Mapping[str, tuple[Theme, ...]]
    n_of: Counter[str]

    @classmethod
    def of(cls, read: ReadCodebook, codebook: Codebook) -> Self:
        """Return them for a file."""
        n_of_id = Counter(ThemeId(each.theme_id) for each in read.themes)
        not_rejected = [e for e in codebook.themes.values() if e.status is not Status.REJECTED]
        by_id = {each.id: each for each in not_rejected if n_of_id[each.id] == 1}
        others = [each for each in not_rejected if each.id not in by_id]
        named: dict[str, tuple[Theme, ...]] = {}
        for each in others:
            if codebook.stands(each.id):
                named[alike(each.name)] = (*named.get(alike(each.name), ()), each)
        return cls(
            codebook,
            by_id,
            {(alike(each.name), each.parent_id): each for each in reversed(others)},
            named,
            Counter(alike(each.name) for each in read.themes),
        )

    def known(self, row: ReadTheme, parent: ThemeId | None) -> Theme | None:
        """Return the theme that a row of the file is, None where it is a new one."""
        name = alike(row.name)
        found = self.by_id.get(ThemeId(row.theme_id)) or self.places.get((name, parent))
        if found is not None or parent is not None or self.n_of[name] > 1:
            return found
        same = self.named.get(name, ())
        return same[0] if len(same) == 1 else None

    def told(
        self, row: ReadTheme, parent: ThemeId | None, known: Theme | None
    ) -> tuple[Notice, ...]:
        """Return what to tell of a row whose name stands elsewhere than the file has it."""
        same = self.named.get(alike(row.name), ())
        if known is not None:
            return () if known.id in self.by_id else self._stays(known, parent)
        if not same:
            return ()
        if len(same) > 1 and parent is None:
            said = (
                "Themes called “{name}” that stand already: {n}. The file does not tell which of "
                "them it means, so one more was made; with its parent in the file it is that one."
            )
            return (Notice(said, {"name": same[0].name, "n": len(same)}),)
        if (above := self._above(same[0])) is None:
            said = "“{name}” stands at the top already; where the file has it, one more was made."
            return (Notice(said, {"name": same[0].name}),)
        said = "“{name}” stands under “{above}” already; where the file has it, one more was made."
        return (Notice(said, {"name": same[0].name, "above": above.name}),)

    def _stays(self, known: Theme, parent: ThemeId | None) -> tuple[Notice, ...]:
        above = self._above(known)
        if above is None or above.id == parent:
            return ()
        said = (
            "The file names no parent of “{name}”: it is the theme under “{above}” and stays there."
        )
        return (Notice(said, {"name": known.name, "above": above.name}),)

    def _above(self, theme: Theme) -> Theme | None:
        return None if theme.parent_id is None else self.codebook.themes[theme.parent_id]


def themes_of(read: ReadCodebook, codebook: Codebook, index: Index | None = None) -> Laid:
    """Return the themes that a codebook would make or change, and the names of the others.

    Ids follow from the names, so that the same file gives the same ids on any machine. A definition
    that is the theme's own, as stored or as it is shown, says nothing new; nor do quotations of
    what is said in the theme.

    Args:
        read: the file.
        codebook: as it stands now.
        index: of the corpus; None where nothing is shown yet.
    """
    standing = _Standing.of(read, codebook)
    taken = set(codebook.themes)
    ids: list[ThemeId] = []
    themes: list[BroughtTheme] = []
    as_it_is: list[str] = []
    notices: list[Notice] = []
    n_quoted = 0
    for each in read.themes:
        parent = None if each.parent is None else ids[each.parent]
        known = standing.known(each, parent)
        key = _new_id(each.name, parent, taken) if known is None else known.id
        ids.append(key)
        notices += standing.told(each, parent, known)
        is_same = known is not None and _is_its_own(each.description, known, codebook, index)
        own = _own_quotations(each, known, codebook, index)
        given = tuple(words for words in each.examples if words not in own)
        renames = known is not None and not _is_called(known, each.name)
        if known and is_same and given in ((), known.examples) and not renames:
            as_it_is.append(known.name)
        else:
            words = "" if is_same else each.description
            themes.append(BroughtTheme(key, each.name, parent, words, given, renames))
            n_quoted += len(set(each.quoted) - own)
    return Laid(tuple(themes), tuple(as_it_is), n_quoted, tuple(notices))


def _own_quotations(
    each: ReadTheme, known: Theme | None, codebook: Codebook, index: Index | None
) -> set[str]:
    """Return the quotations of a theme of the file that tell a known theme nothing new.

    These are what is said in its passages; all, if the theme has the same id here and any was said
    in this project, for then the file is an export of this project.
    """
    if known is None or index is None or not each.quoted:
        return set()
    here = _said_in(codebook.passage_ids(known.id), each.quoted, index)
    if each.theme_id == known.id and (here or _said_in(index.passages, each.quoted, index)):
        return set(each.quoted)
    return here


def _said_in(passages: Iterable[PassageId], quoted: Iterable[str], index: Index) -> set[str]:
    """Return those quotations, blanks aside, that stand in one of the passages."""
    texts = "\n".join(
        " ".join(composed(index.passages[each].text).split())
        for each in passages
        if each in index.passages
    )
    return {each for each in quoted if _uncut(each) in texts}


def _uncut(text: str) -> str:
    """Return the words of a text that may have been cut at the length of a codebook's texts."""
    return text.removesuffix("…").rstrip()


def _is_called(known: Theme, name: str) -> bool:
    """Return whether a theme has the name of the file, which may have been cut there."""
    if len(name) == settings.MAX_NAME_CHARACTERS:
        return alike(known.name).startswith(alike(_uncut(name)))
    return alike(known.name) == alike(name)


def _new_id(name: str, parent: ThemeId | None, taken: set[ThemeId]) -> ThemeId:
    ordinal = 0
    key = ThemeId(derived_id("brought theme", parent, alike(name), ordinal))
    while key in taken:
        ordinal += 1
        key = ThemeId(derived_id("brought theme", parent, alike(name), ordinal))
    taken.add(key)
    return key


def _is_its_own(words: str, known: Theme, codebook: Codebook, index: Index | None) -> bool:
    """Return whether words are how a theme is described already, or none."""
    if index is None or words in ("", known.description):
        return words in ("", known.description)
    return words == description_of(known, codebook.passage_ids(known.id), codebook, index)
