"""Other titles that a theme could have: one that betters a bad title, several to choose from."""

from collections.abc import Iterator
from dataclasses import replace

from analysis import settings
from analysis.lexicons.subjects import BESIDE, parted
from analysis.records import Origin, Passage, Theme
from analysis.review.seen import Seen
from analysis.review.title_faults import interviewers, vagueness
from analysis.review.title_source import is_guess
from analysis.themes.candidate import TitleCandidate
from analysis.themes.headings import bench_of
from analysis.themes.titles import is_vague_title, title_candidates

Wording = tuple[str, str]
"""A title and its language."""


def better_title(seen: Seen, theme: Theme) -> Wording | None:
    """Return the best title for a theme that passes the checks itself, or None.

    It is specific, several people in the theme say it, and it is like no other title.
    """
    for title, language in _better(seen, theme):
        named = replace(theme, name=title, name_language=language, named_by=Origin.MACHINE)
        if not vagueness(seen, named):
            return title, language
    return None


def better_title_below(seen: Seen, theme: Theme) -> Wording | None:
    """Return the best title for a sub-theme that is better than its own, or None."""
    return next(_better(seen, theme), None)


def other_titles(seen: Seen, theme: Theme) -> tuple[Wording, ...]:
    """Return titles that a person may choose instead of a theme's own.

    One of two headings, the likeliest listed ones, unsure ones too, for a person sees whether one
    fits, a sound phrase that was said, and more of the lists; where there is no list, phrases. None
    is the title of a theme.

    Args:
        seen: the themes laid out.
        theme: one of ``seen.themes`` or a sub-theme of one; another has none.
    """
    fit = (each for each in _fit(seen, theme) if each.title != theme.name)
    said = [each for each in fit if parted(each.title, each.language)[0] is None]
    headings = _nearest(seen, theme)
    first = settings.HEADINGS_AT_FIRST
    phrases = said[: 1 if headings else settings.TITLES_OFFERED]
    every = [*headings[:first], *phrases, *headings[first:]]
    return tuple((each.title, each.language) for each in every)


def _nearest(seen: Seen, theme: Theme) -> tuple[TitleCandidate, ...]:
    laid = None if seen.space is None else seen.space.subjects
    bench = bench_of(laid, seen.language, seen.vocabulary)
    own = _some(seen.held(theme.id), settings.PASSAGES_READ_FOR_TITLE)
    taken = {each.name.casefold() for each in seen.codebook.themes.values()}
    is_listed = parted(theme.name, theme.name_language)[0] is not None
    first = theme.name.partition(BESIDE)[0] if is_listed else ""
    return () if bench is None else bench.nearest(own, taken, first)


def _better(seen: Seen, theme: Theme) -> Iterator[Wording]:
    """Yield titles better than a theme's own, by the engine's own order.

    What comes after a guess is no better than it, and of two titles that are not sound the theme
    has the better one. What a person turned down, of another theme too, is not put forward again.
    """
    is_behind = False
    for each in _fit(seen, theme):
        is_behind = is_behind or each.title == theme.name
        is_lesser = is_behind and (is_guess(theme) or not each.is_sound)
        is_turned_down = each.title in seen.turned_down
        if not (is_lesser or is_turned_down or each.title == theme.name):
            yield each.title, each.language


def _fit(seen: Seen, theme: Theme) -> Iterator[TitleCandidate]:
    """Yield the titles that may be offered for a theme or sub-theme, its own among them."""
    for each in _offered(seen, theme):
        if each.title == theme.name:
            yield each
        elif may_be_offered(each) and _says_enough(each):
            named = replace(theme, name=each.title, name_language=each.language)
            if not is_vague_title(each.title, each.language) and not interviewers(seen, named):
                yield each


def may_be_offered(each: TitleCandidate) -> bool:
    """Return whether a title is sound, or a listed subject: only those that may be are met.

    An unsure one is no title of the engine's, but a person may take it.
    """
    return each.is_sound or each.is_listed


def _says_enough(each: TitleCandidate) -> bool:
    return each.is_specific or parted(each.title, each.language)[0] is not None


def _offered(seen: Seen, theme: Theme) -> tuple[TitleCandidate, ...]:
    """Return titles for a theme that are like none in use, best first."""
    codebook = seen.codebook
    parent = None if theme.parent_id is None else codebook.themes[theme.parent_id]
    level = seen.members if theme.id in seen.members else seen.subs
    beside = [
        own
        for key, own in level.items()
        if key != theme.id and codebook.themes[key].parent_id == theme.parent_id
    ]
    return title_candidates(
        _some(seen.held(theme.id), settings.PASSAGES_READ_FOR_TITLE),
        [_some(own, settings.PASSAGES_ASKED_OF_THEME) for own in beside],
        seen.language,
        [each.name for each in codebook.themes.values() if each.id != theme.id],
        settings.TITLES_WEIGHED,
        None if seen.space is None else seen.space.subjects,
        "" if parent is None else parent.name,
        None if seen.space is None else seen.space.heard,
    )


def _some(passages: tuple[Passage, ...], n: int) -> tuple[Passage, ...]:
    """Return at most so many passages, spread over all of a theme's."""
    return passages[:: -(-len(passages) // n) or 1]
