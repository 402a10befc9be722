"""The check of the theme set: what a person should look at before standing behind it.

ThemeFinder (i-dot-ai) checks a set of themes by four rules: not too many, none too small, no two
labels and no two sets of answers too alike. The first two the engine keeps by itself; the others
are checked here, with what interviews need besides: who says a theme, in which language, and in
whose words. Nothing is compared with a fixed cosine: themes are measured against one another.
"""

from collections.abc import Iterator

from analysis import settings
from analysis.records import Notice, Status, Theme
from analysis.review import records, remedies
from analysis.review.likeness import near_duplicates
from analysis.review.records import KINDS, Finding
from analysis.review.seen import Seen
from analysis.review.sources import one_sided
from analysis.review.titling import badly_titled, badly_titled_below

ABOUT_THE_SAME = (records.WEAK, records.ONE_LANGUAGE)
"""Kinds that a theme's being like another explains."""


def findings(seen: Seen) -> tuple[Finding, ...]:
    """Return what is to be looked at in the standing themes: by kind, then the largest first.

    Of sub-themes, which come last, only their stability and makeshift titles are looked at.

    A finding that a person noted is left out; an accepted theme is no longer called weak, small or
    one-sided. Where a theme is found weak, or of one language, and like another, only the latter is
    said.
    """
    codebook = seen.codebook
    found = [
        *near_duplicates(seen),
        *badly_titled(seen),
        *_faint(seen),
        *one_sided(seen),
        *badly_titled_below(seen),
        *_faint_below(seen),
    ]
    alike = {
        theme for each in found if each.kind == records.NEAR_DUPLICATE for theme in each.theme_ids
    }
    order = {theme: i for i, theme in enumerate(codebook.themes)}
    kept = [
        each
        for each in found
        if remedies.note_id(each.kind, tuple(codebook.themes[key] for key in each.theme_ids))
        not in codebook.memos
        and not (each.kind in ABOUT_THE_SAME and each.theme_ids[0] in alike)
    ]
    kept.sort(
        key=lambda each: (
            each.is_of_part,
            KINDS.index(each.kind),
            -sum(map(seen.size, each.theme_ids)),
            order[each.theme_ids[0]],
        )
    )
    return tuple(kept)


def _faint(seen: Seen) -> Iterator[Finding]:
    """Yield the themes that are small, or not found again without some of the interviews."""
    for theme in seen.themes:
        n = len(seen.members[theme.id])
        if theme.status is Status.ACCEPTED:
            continue
        if n < settings.PASSAGES_OF_A_PATTERN:
            yield remedies.finding(
                records.SMALL,
                (theme,),
                Notice("“{name}” is no pattern yet. Passages: {n}.", {"name": theme.name, "n": n}),
                Notice("passages: {n}"),
                remedies.merge(theme, seen.joinable(theme.id)) if n else remedies.reject(theme),
                seen.language,
            )
        elif records.is_weak(theme):
            yield _weak(seen, theme, remedies.merge(theme, seen.joinable(theme.id)))


def _faint_below(seen: Seen) -> Iterator[Finding]:
    """Yield the sub-themes that are not found again without some of the interviews."""
    for key in seen.subs:
        theme = seen.codebook.themes[key]
        if (
            records.is_weak(theme)
            and theme.status is Status.CANDIDATE
            and theme.parent_id is not None
        ):
            yield _weak(seen, theme, remedies.merge(theme, seen.codebook.themes[theme.parent_id]))


def _weak(seen: Seen, theme: Theme, remedy: remedies.Remedy) -> Finding:
    what = Notice(
        "“{name}” hangs on who was asked: without a fifth of the interviews less than half of it "
        "stays together (stability {stability}).",
        {"name": theme.name, "stability": records.stability_of(theme) or 0.0},
    )
    brief = Notice("stability {stability}")
    return remedies.finding(records.WEAK, (theme,), what, brief, remedy, seen.language)
