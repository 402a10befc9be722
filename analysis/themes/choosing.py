"""Chooses the titles of all themes together, so that no two of a project are alike.

Where everything that is said in a theme is like a title taken, what is not quite the same is its
makeshift.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from analysis import settings
from analysis.lexicons.subjects import BESIDE
from analysis.records import ThemeId
from analysis.themes.candidate import TitleCandidate


@dataclass(frozen=True, slots=True)
class Title:
    """A title already given: its words of content, the theme that has it, and whether it is a
    listed subject."""

    name: str
    content: frozenset[str]
    theme: ThemeId | None = None
    is_listed: bool = False

    @classmethod
    def of(cls, given: TitleCandidate, theme: ThemeId) -> Self:
        """Return a candidate that was given to a theme."""
        return cls(given.title, given.content, theme, given.is_listed)


def choose(
    offered: Mapping[ThemeId, Sequence[TitleCandidate]],
    given: Sequence[Title],
    parents: Mapping[ThemeId, ThemeId | None],
) -> dict[ThemeId, TitleCandidate]:
    """Return a title for each theme that has a candidate unlike all others.

    The theme whose best is of the best kind chooses first, of several the one that would lose most
    by its second best; what it takes is struck from the lists of the others, with all that is
    alike, and what shares a word with it counts less within its kind.
    Themes left without one choose again among those that are not quite the same: theirs is no
    sound title.

    Args:
        offered: candidates, best first.
        given: titles that none may be like.
        parents: a theme's own parent may have one word less than it.
    """
    chosen: dict[ThemeId, TitleCandidate] = {}
    for is_strict in (True, False):
        titles = [*given, *(Title.of(one, key) for key, one in chosen.items())]
        lists = {theme: list(found) for theme, found in offered.items() if theme not in chosen}
        words = {
            theme: frozenset().union(*(_keys(each.content) for each in found))
            for theme, found in lists.items()
        }
        for title in titles:
            _strike(title, lists, words, parents, is_strict=is_strict)
        while any(lists.values()):
            theme = max(
                (each for each, found in lists.items() if found),
                key=lambda each: (*_claim(lists[each]), each),
            )
            best = lists.pop(theme)[0]
            chosen[theme] = best if is_strict else replace(best, is_sound=False)
            _strike(Title.of(best, theme), lists, words, parents, is_strict=is_strict)
    return chosen


def _strike(
    title: Title,
    lists: dict[ThemeId, list[TitleCandidate]],
    words: Mapping[ThemeId, frozenset[str]],
    parents: Mapping[ThemeId, ThemeId | None],
    *,
    is_strict: bool,
) -> None:
    """Strike from the lists what is like a title, and put down what shares a word with it.

    Two listed subjects may share a word ("Health care staff"): their list tells them apart.

    ``words``: the keys of all words of each list, as it was first.
    """
    keys, name = _keys(title.content), title.name.lower()
    for theme, found in lists.items():
        if keys.isdisjoint(words[theme]):
            continue
        is_free = not is_strict or (title.theme is not None and parents.get(theme) == title.theme)
        left = []
        for each in found:
            if each.title.lower() == name:
                continue
            are_listed = each.is_listed and title.is_listed
            is_apart = are_listed and not alike(each.content, title.content)
            if is_apart or not _shares(each.content, title.content):
                left.append(each)
            elif not _is_struck(each.content, title.content, is_free=is_free):
                left.append(replace(each, score=each.score * settings.TITLE_SHARING_A_WORD))
        if left != found:
            lists[theme] = sorted(left, key=lambda each: each.place)


def _is_struck(content: frozenset[str], other: frozenset[str], *, is_free: bool) -> bool:
    """Return whether a candidate's words are too like a title's.

    Args:
        content: of the candidate.
        other: of the title.
        is_free: whether the candidate may say all that the title does, and more.
    """
    if is_free:
        return all(any(_same_word(word, each) for each in other) for word in content)
    return alike(content, other)


def _claim(found: Sequence[TitleCandidate]) -> tuple[int, float, float]:
    """Return how early a theme chooses: by the kind of its best, by how much less the next one is
    worth, in [0, 1], and of subjects by how probable the best is."""
    best = found[0]
    return best.kind, _regret(found), best.score if best.is_listed else 0.0


def _regret(found: Sequence[TitleCandidate]) -> float:
    """Return how much less the next candidate is worth that is not like the best, in [0, 1].

    Nor is it the same subject with words beside it: that is only taken where another theme has it.
    All is lost where the next is of a lesser kind.
    """
    best = found[0]
    for each in found[1:]:
        if not (alike(each.content, best.content) or _is_of(each, best)):
            if each.kind is not best.kind:
                return 1.0
            return 1 - each.score / best.score if best.score else 0.0
    return 1.0


def _is_of(one: TitleCandidate, subject: TitleCandidate) -> bool:
    return subject.is_listed and one.title.startswith(f"{subject.title}{BESIDE}")


@lru_cache(maxsize=100_000)
def _keys(content: frozenset[str]) -> frozenset[str]:
    """Return the words and their stems: two titles that share none have no word in common."""
    return frozenset(form for word in content for form in (word, word[:-1]))


def _shares(one: frozenset[str], other: frozenset[str]) -> bool:
    if _keys(one).isdisjoint(_keys(other)):
        return False
    return any(_same_word(word, each) for word in one for each in other)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two titles' dictionary forms are those of one subject."""
    if _keys(one).isdisjoint(_keys(other)):
        return False
    shared = sum(any(_same_word(word, each) for each in other) for word in sorted(one))
    return bool(shared) and (shared >= min(len(one), len(other)) or 2 * shared >= len(one | other))


class Used:
    """Titles in use, to be asked whether another is like one of them.

    Only those that share a word or its stem are compared: of hundreds few.
    """

    def __init__(self, titles: Iterable[tuple[str, frozenset[str]]]) -> None:
        self._names: set[str] = set()
        self._contents: dict[str, list[frozenset[str]]] = {}
        for name, content in titles:
            self.add(name, content)

    def add(self, name: str, content: frozenset[str]) -> None:
        """Note a title and the dictionary forms of its words that say something."""
        self._names.add(name.casefold())
        for form in _keys(content):
            self._contents.setdefault(form, []).append(content)

    def has_like(self, name: str, content: frozenset[str]) -> bool:
        """Return whether a title is the same as one of these, or ``alike``."""
        if name.casefold() in self._names:
            return True
        near = (each for form in _keys(content) for each in self._contents.get(form, ()))
        return any(alike(content, each) for each in near)


def _same_word(one: str, other: str) -> bool:
    """Return whether two dictionary forms are one word, or one with a letter of ending more."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long[:-1] == short
