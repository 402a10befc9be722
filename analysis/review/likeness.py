"""Two themes that are hardly two."""

from collections.abc import Iterator
from itertools import combinations

from analysis import settings
from analysis.records import Notice, Status, Theme, ThemeId
from analysis.review import records, remedies
from analysis.review.across import across_languages
from analysis.review.records import Finding
from analysis.review.seen import Seen
from analysis.review.space import homes_of
from analysis.review.title_faults import language_of
from analysis.themes.titles import titles_alike


def near_duplicates(seen: Seen) -> Iterator[Finding]:
    """Yield the pairs of themes whose titles, or whose passages, can hardly be told apart.

    Titles are alike if the words of one lie within the other's, or half of all are shared. Passages
    are if the neighbours of each theme lie in the other nearly as much as in itself, or if the two
    say the same in two languages.
    """
    same = _same_across(seen)
    for one, other in combinations(seen.themes, 2):
        survivor, absorbed = _by_standing(seen, one, other)
        names = {"one": survivor.name, "other": absorbed.name}
        if _titles_alike(seen, one, other):
            what = Notice("“{one}” and “{other}” are called nearly the same.", names)
            brief = Notice("called nearly the same")
        elif _passages_alike(seen, one, other):
            what = Notice(
                "“{one}” and “{other}” are hardly two themes: what is said in one lies among what "
                "is said in the other.",
                names,
            )
            brief = Notice("what is said in one lies among what is said in the other")
        elif (one.id, other.id) in same:
            what = Notice("“{one}” and “{other}” say the same in two languages.", names)
            brief = Notice("they say the same in two languages")
        else:
            continue
        yield remedies.finding(
            records.NEAR_DUPLICATE,
            (survivor, absorbed),
            what,
            brief,
            remedies.merge_both(survivor, absorbed),
            seen.language,
        )


def _by_standing(seen: Seen, one: Theme, other: Theme) -> tuple[Theme, Theme]:
    """Return first the theme whose name and id a merger should keep.

    An accepted one, else a touched one, one named in the working language, the larger.
    """

    def worth(theme: Theme) -> tuple[bool, bool, bool, int]:
        is_ours = language_of(seen, theme) == seen.language
        size = len(seen.members[theme.id])
        return theme.status is Status.ACCEPTED, theme.touched, is_ours, size

    return (other, one) if worth(other) > worth(one) else (one, other)


def _titles_alike(seen: Seen, one: Theme, other: Theme) -> bool:
    first, second = language_of(seen, one), language_of(seen, other)
    if first != second:
        return one.name.casefold() == other.name.casefold()
    return titles_alike(one.name, other.name, first)


def _same_across(seen: Seen) -> frozenset[tuple[ThemeId, ThemeId]]:
    """Return the pairs that say the same in two languages, each in order of display."""
    if seen.space is None:
        return frozenset()
    found = across_languages(seen.space, homes_of(seen.space, seen.codebook))
    return frozenset((each.one, each.other) for each in found if each.is_same)


def _passages_alike(seen: Seen, one: Theme, other: Theme) -> bool:
    enough = min(len(seen.members[each.id]) for each in (one, other))
    if seen.borders is None or enough < settings.PASSAGES_OF_A_PATTERN:
        return False
    return seen.borders.mix(one.id, other.id) >= settings.NEAR_DUPLICATE_MIX
