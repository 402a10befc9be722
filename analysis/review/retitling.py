"""Other titles that a theme could have: one that betters a bad title, several to choose from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis import settings
from analysis.lexicons.subjects import BESIDE, parted
from analysis.records import Origin, Passage, Theme
from analysis.review.proper_names import is_written_as_name
from analysis.review.seen import Seen
from analysis.review.title_faults import interviewers, vagueness
from analysis.review.title_source import is_guess
from analysis.themes.candidate import Kind, TitleCandidate
from analysis.themes.headings import Bench, bench_of
from analysis.themes.titles import is_vague_title, title_candidates

Wording = tuple[str, str]
"""A title and its language."""


def better_title(seen: Seen, theme: Theme) -> Wording | None:
    """Return the best title for a theme that passes the checks itself, or None.

    It is specific, and like no other title; see ``_better`` for what else is asked of it.
    """
    for title, language in _better(seen, theme):
        named = replace(theme, name=title, name_language=language, named_by=Origin.MACHINE)
        if not vagueness(seen, named):
            return title, language
    return None


def better_title_below(seen: Seen, theme: Theme) -> Wording | None:
    """Return the best title for a sub-theme that is better than its own, or None."""
    return next(iter(_better(seen, theme)), None)


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
    bench = _bench(seen)
    taken = {each.name.casefold() for each in seen.codebook.themes.values()}
    is_listed = parted(theme.name, theme.name_language)[0] is not None
    first = theme.name.partition(BESIDE)[0] if is_listed else ""
    return () if bench is None else bench.nearest(_read(seen, theme), taken, first)


def _bench(seen: Seen) -> Bench | None:
    laid = None if seen.space is None else seen.space.subjects
    return bench_of(laid, seen.language, seen.vocabulary)


def _read(seen: Seen, theme: Theme) -> tuple[Passage, ...]:
    return _some(seen.held(theme.id), settings.PASSAGES_READ_FOR_TITLE)


def _better(seen: Seen, theme: Theme) -> tuple[Wording, ...]:
    """Return titles better than a theme's own, best first.

    What comes after a guess in the engine's own order is no better than it, and of two titles that
    are not sound the theme has the better one. What a person turned down, of another theme too, is
    not put forward again. Headings come first, the sound ones, then the likely ones in the order of
    the page of titles, then phrases that a person would take, then what other headings there are.
    """
    fit, found, is_behind = tuple(_fit(seen, theme)), [], False
    is_there = any(each.title == theme.name for each in fit)
    own = None if is_there else _own_place(seen, theme)
    for each in fit:
        is_behind = is_behind or each.title == theme.name or (own is not None and each.place > own)
        is_lesser = is_behind and (is_guess(theme) or not each.is_sound)
        is_turned_down = each.title in seen.turned_down
        if not (is_lesser or is_turned_down or each.title == theme.name):
            found.append(each)
    found = [each for each in found if each.is_listed or _names_it(seen, theme, each)]
    if len(found) > 1:
        page = [each.title for each in _nearest(seen, theme)]
        found.sort(key=lambda each: _rank(each, page))
    return tuple((each.title, each.language) for each in found)


def _own_place(seen: Seen, theme: Theme) -> tuple[int, float, str] | None:
    """Return where a guess stands among the titles of its theme, None where that is not known.

    It is not among those offered where another theme, as that above it, has one like it.
    """
    bench = _bench(seen) if is_guess(theme) else None
    own = None if bench is None else bench.weighed(_read(seen, theme), theme.name)
    return None if own is None else own.place


def _rank(each: TitleCandidate, page: Sequence[str]) -> tuple[int, int]:
    """Return where a title stands among the better ones.

    Likely headings come before phrases, the others after them.
    """
    place = page.index(each.title) if each.title in page else len(page)
    if not each.is_listed:
        return 2, 0
    if each.is_sound:
        return 0, 0
    return (1 if each.kind >= Kind.LIKELY else 3), place


def _names_it(seen: Seen, theme: Theme, phrase: TitleCandidate) -> bool:
    """Return whether a person would take a phrase for a theme: enough say it, and it is no name."""
    read = [each for each in _read(seen, theme) if each.language == phrase.language]
    is_small = len(seen.main_languages) < settings.PEOPLE_OF_MORE_VOICES
    n_voices = settings.VOICES_OF_TITLE if is_small else settings.VOICES_TO_RENAME
    is_common = phrase.n_passages >= settings.SHARE_TO_RENAME * len(read)
    is_said = is_common and phrase.n_speakers >= n_voices
    is_name = phrase.has_name or is_written_as_name(phrase.title, phrase.language, read)
    return is_said and not is_name


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
        _read(seen, theme),
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
