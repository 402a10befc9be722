"""A codebook that an analyst brings becomes one change of the codebook; the next analysis uses it.

A theme of the same name under the same parent is that theme (``laying``): it takes the
file's definition and examples. So is one of the same id in an export of Glas, which takes the name
too and stays where it stands. So the same file brought twice, or a project's own export, changes
nothing. A better one tells the themes anew. What they hold stays, for people worked on them: only
what is analysed for the first time is sought by the new words, and whoever brings them is told so.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.codebook import Codebook, index_of, is_described, is_waiting
from analysis.edits import BringThemes, BroughtTheme, bring_themes
from analysis.lexicons.letters import alike
from analysis.readers.codebooks import SUFFIXES, ReadCodebook, read_codebook, told_of_quotations
from analysis.records import Notice, ProjectId, Status, Theme, ThemeId
from analysis.service import editing
from analysis.service.laying import themes_of
from analysis.service.studies import Studies, View
from analysis.store import Store

__all__ = [
    "SUFFIXES",
    "Brought",
    "bring",
    "codebook_of",
    "retold",
    "retold_notices",
    "unfilled",
    "unreached",
    "waiting",
]


RETOLD = (
    "Told anew: {names}. The passages that they hold stay: {n}. Only what is analysed for the "
    "first time is sought by the new words. To go through what a theme holds, open it and choose "
    "“Sort answer by answer”.",
    "Told anew, but found by Glas: {names}. The passages that they hold stay: {n}. What is "
    "analysed later joins them by these; by its words a theme is sought once it has an example. "
    "To go through what a theme holds, open it and choose “Sort answer by answer”.",
)
"""What is told of themes that are told anew: of those that are sought by their words, and of the
others."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a codebook: themes made, themes changed, and what to tell.

    ``n_read``: themes in the file, of which ``n_described`` have a definition; ``n_examples``: all
    examples of theirs. ``retold``: the themes that were told anew and hold passages, which stay.
    """

    n_themes: int
    n_changed: int
    notices: tuple[Notice, ...]
    n_read: int
    n_described: int
    n_examples: int
    retold: tuple[ThemeId, ...] = ()


def waiting(view: View) -> tuple[ThemeId, ...]:
    """Return the described themes that wait for an analysis to give them their first passages.

    One that the last analysis knew, told as it is now, waits no more unless a person put something
    into it since: all it holds may lie in its sub-themes.
    """
    book, known = view.study.codebook, _known_to_the_last(view)
    own = {each.theme_id for each in book.placements.values()}
    return tuple(
        each
        for each in book.themes
        if is_waiting(book, each) and (each in own or each not in known)
    )


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
    return tuple(each for each in _known_to_the_last(view) if not view.base.passage_ids(each))


def _known_to_the_last(view: View) -> tuple[ThemeId, ...]:
    """Return the described themes that are told as they were to the last analysis, and of the same
    interviews.
    """
    if view.study.run is None or view.unanalysed:
        return ()
    book, base = view.study.codebook, view.base
    return tuple(
        key
        for key, each in book.themes.items()
        if is_described(book, key) and key in base.themes and _told(base.themes[key]) == _told(each)
    )


def retold(before: Codebook, now: Codebook) -> tuple[ThemeId, ...]:
    """Return the themes that are described otherwise than before and hold passages, which stay.

    Those that wait for their first passages are none: they are given what fits the new words.
    """
    return tuple(
        key
        for key, each in now.themes.items()
        if key in before.themes
        and _told(before.themes[key])[1:] != _told(each)[1:]
        and not is_waiting(now, key)
        and now.stands(key)
        and now.passage_ids(key)
    )


def retold_notices(themes: Iterable[ThemeId], book: Codebook) -> tuple[Notice, ...]:
    """Return what becomes of themes that are told anew, as ``retold`` gives them.

    An analysis goes by the words of a theme only where a person made it or gave it an example.
    """
    every = tuple(themes)
    sought = tuple(each for each in every if is_described(book, each))
    found = tuple(each for each in every if each not in sought)
    return tuple(
        Notice(said, {"names": _names(some, book), "n": _n_held(some, book)})
        for said, some in zip(RETOLD, (sought, found), strict=True)
        if some
    )


def _names(themes: Iterable[ThemeId], book: Codebook) -> tuple[str, ...]:
    return tuple(book.themes[each].name for each in themes)


def _n_held(themes: Iterable[ThemeId], book: Codebook) -> int:
    return len({key for each in themes for key in book.passage_ids(each)})


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
    before = view.study.codebook
    changed = [each.name for each in laid.themes if each.theme_id in before.themes]
    after = bring_themes(before, BringThemes(laid.themes)) if laid.themes else before
    told_anew = retold(before, after)
    # Of those that are told anew more is said below; their names once are enough.
    known = before.themes.keys() - set(told_anew)
    others = [each.name for each in laid.themes if each.theme_id in known]
    told = (
        *told_of_quotations(laid.n_quoted),
        *_notices(others, laid.as_it_is),
        *retold_notices(told_anew, after),
        *laid.notices,
        *_of_rejected(laid.themes, before),
    )
    return Brought(
        n_themes=len(laid.themes) - len(changed),
        n_changed=len(changed),
        notices=(*read.notices, *told),
        n_read=len(read.themes),
        n_described=sum(bool(each.description) for each in read.themes),
        n_examples=sum(len(each.examples) for each in read.themes),
        retold=told_anew,
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
