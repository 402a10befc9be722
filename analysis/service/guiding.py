"""A codebook that an analyst brings becomes one change of the codebook; the next analysis uses it.

A theme of the same name under the same parent is that theme: it takes the file's definition and
examples. So is one of the same id in an export of Glas, which takes the name too and stays where it
stands. So the same file brought twice, or a project's own export, changes nothing, and a better one
refines what is there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis import settings
from analysis.codebook import Codebook, Index, index_of, is_described, is_waiting
from analysis.edits import BringThemes, BroughtTheme, bring_themes
from analysis.lexicons.letters import alike, composed
from analysis.readers.codebooks import (
    SUFFIXES,
    ReadCodebook,
    ReadTheme,
    read_codebook,
    told_of_quotations,
)
from analysis.records import Notice, PassageId, ProjectId, Status, Theme, ThemeId, derived_id
from analysis.review import description_of
from analysis.service import editing
from analysis.service.studies import Studies, View
from analysis.store import Store

__all__ = [
    "SUFFIXES",
    "Brought",
    "Laid",
    "bring",
    "codebook_of",
    "themes_of",
    "unfilled",
    "unreached",
    "waiting",
]

Place = tuple[str, ThemeId | None]
"""A name as names are compared, and the theme above it."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a codebook: themes made, themes changed, and what to tell.

    ``n_read``: themes in the file, of which ``n_described`` have a definition; ``n_examples``: all
    examples of theirs.
    """

    n_themes: int
    n_changed: int
    notices: tuple[Notice, ...]
    n_read: int
    n_described: int
    n_examples: int


@dataclass(frozen=True, slots=True)
class Laid:
    """What a codebook would make or change, the names of its other themes, and what it quotes.

    ``n_quoted``: central quotations of an export of Glas that become examples.
    """

    themes: tuple[BroughtTheme, ...]
    as_it_is: tuple[str, ...]
    n_quoted: int


def waiting(view: View) -> tuple[ThemeId, ...]:
    """Return the described themes that wait for an analysis to give them their first passages."""
    book, unfit = view.study.codebook, unfilled(view)
    return tuple(each for each in book.themes if is_waiting(book, each) and each not in unfit)


def unfilled(view: View) -> tuple[ThemeId, ...]:
    """Return the described themes that the last analysis gave nothing, and nobody since.

    Told as they are now, with the same interviews and without a passage for an example, another one
    would give them nothing again.
    """
    book = view.study.codebook
    return tuple(each for each in unreached(view) if not book.passage_ids(each))


def unreached(view: View) -> tuple[ThemeId, ...]:
    """Return the described themes that the last analysis gave nothing, told as they are now.

    People may have put passages into them since.
    """
    if view.study.run is None or view.unanalysed:
        return ()
    book, base = view.study.codebook, view.base
    return tuple(
        key
        for key, each in book.themes.items()
        if is_described(book, key) and key in base.themes and not base.passage_ids(key)
        if _told(base.themes[key]) == _told(each)
    )


def _told(theme: Theme) -> tuple[str, str, tuple[str, ...]]:
    """Return what is told of a theme, by which passages are found for it."""
    return theme.name, theme.description, theme.examples


def bring(
    store: Store, studies: Studies, project_id: ProjectId, file: tuple[str, bytes], author: str
) -> Brought:
    """Lay a codebook over the themes of a project.

    Args:
        store: the database.
        studies: gives the codebook as it stands.
        project_id: the project.
        file: name and bytes.
        author: who brings it.

    Raises:
        RefusedFile: the file is no codebook.
        StaleEdit: somebody changed one of its themes at the same moment.
    """
    read = read_codebook(*file)
    with store.reading() as connection:
        view = studies.look(connection, project_id)
    laid = themes_of(read, view.study.codebook, index_of(view.study.corpus))
    if laid.themes:
        editing.edit(store, studies, project_id, BringThemes(laid.themes), author, view.seq)
    known = view.study.codebook.themes
    changed = [each.name for each in laid.themes if each.theme_id in known]
    told = (
        *told_of_quotations(laid.n_quoted),
        *_notices(changed, laid.as_it_is),
        *_of_rejected(laid.themes, view.study.codebook),
    )
    return Brought(
        n_themes=len(laid.themes) - len(changed),
        n_changed=len(changed),
        notices=(*read.notices, *told),
        n_read=len(read.themes),
        n_described=sum(bool(each.description) for each in read.themes),
        n_examples=sum(len(each.examples) for each in read.themes),
    )


def codebook_of(read: ReadCodebook) -> Codebook:
    """Return a codebook that holds what an analyst brought and nothing else."""
    return bring_themes(Codebook(), BringThemes(themes_of(read, Codebook()).themes))


def _notices(changed: list[str], as_it_is: tuple[str, ...]) -> tuple[Notice, ...]:
    notices = []
    if changed:
        said = "Themes that were there already took over what the file says of them: {names}."
        notices.append(Notice(said, {"names": ", ".join(changed)}))
    if as_it_is:
        said = "Themes that were there already just so: {names}."
        notices.append(Notice(said, {"names": ", ".join(as_it_is)}))
    return tuple(notices)


def _of_rejected(themes: Iterable[BroughtTheme], codebook: Codebook) -> tuple[Notice, ...]:
    """Return what to tell of new themes that are called as rejected ones are."""
    rejected = {
        alike(each.name): each
        for each in reversed(list(codebook.themes.values()))
        if each.status is Status.REJECTED
    }
    said = (
        "A rejected theme is called “{name}” too and holds passages: {n}. It stays rejected and a "
        "new one was made. To have it instead, put it back to draft."
    )
    return tuple(
        Notice(said, {"name": known.name, "n": len(codebook.passage_ids(known.id))})
        for each in themes
        if each.theme_id not in codebook.themes
        if (known := rejected.get(alike(each.name)))
    )


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
    by_id = _by_id(read, codebook)
    there = _places(codebook, without=set(by_id))
    taken = set(codebook.themes)
    ids: list[ThemeId] = []
    themes: list[BroughtTheme] = []
    as_it_is: list[str] = []
    n_quoted = 0
    for each in read.themes:
        parent = None if each.parent is None else ids[each.parent]
        known = by_id.get(ThemeId(each.theme_id)) or there.get((alike(each.name), parent))
        key = _new_id(each.name, parent, taken) if known is None else known.id
        ids.append(key)
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
    return Laid(tuple(themes), tuple(as_it_is), n_quoted)


def _by_id(read: ReadCodebook, codebook: Codebook) -> Mapping[ThemeId, Theme]:
    """Return the themes that stand and whose id one theme of the file has."""
    n_of = Counter(ThemeId(each.theme_id) for each in read.themes)
    return {
        key: each
        for key, each in codebook.themes.items()
        if n_of[key] == 1 and each.status is not Status.REJECTED
    }


def _places(codebook: Codebook, without: set[ThemeId]) -> Mapping[Place, Theme]:
    return {
        (alike(each.name), each.parent_id): each
        for each in reversed(list(codebook.themes.values()))
        if each.status is not Status.REJECTED and each.id not in without
    }


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
