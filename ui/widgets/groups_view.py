"""Who speaks of what: themes by stakeholder group, in passages and in speakers."""

import streamlit as st

from analysis.records import Support, Theme
from analysis.review import Count, GroupSizes
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import drawings, filters, theme_views
from ui.widgets.drawings import Cell, Heading, Line
from ui.widgets.themes_named import marked, tree

NOTHING = "·"


def draw(desk: Desk) -> None:
    """Draw the table; a number opens the passages behind it."""
    sizes = caching.service().group_sizes(desk.project.id)
    if not any(sizes.groups):
        st.text(say("No speaker has a stakeholder group yet: open the interviews and choose one."))
        return
    with_sub = st.toggle(say("Sub-themes too"), key="groups-sub", persist_state="session")
    shown = [
        (theme, depth)
        for theme, depth in tree(desk)
        if theme.id in sizes.themes and (with_sub or not depth)
    ]
    darkest = max((share for theme, _ in shown for share in _shares(sizes, theme)), default=1.0)
    drawings.matrix(
        say("Themes by stakeholder group"),
        say("Theme"),
        [Heading(say("All")), *_columns(sizes)],
        [_line(desk, sizes, theme, depth, darkest) for theme, depth in shown],
        "group-sizes",
        lambda opened: _open(desk, sizes, opened),
        look="even",
    )
    st.caption(
        say(
            "Above: passages; below: speakers. The stronger the colour, the larger the share of "
            "all that the group said. A number opens its passages."
        )
    )


def _columns(sizes: GroupSizes) -> list[Heading]:
    return [
        Heading(
            name or say("No group"),
            str(total.n_passages),
            str(total.n_speakers),
            _told(name, total),
        )
        for name, total in zip(sizes.groups, sizes.totals, strict=True)
    ]


def _told(group: str, total: Count) -> str:
    passages = count("{n} passage", "{n} passages", total.n_passages)
    return f"{group or say('No group')}: {passages}, {_speakers(total.n_speakers)}"


def _speakers(n: int) -> str:
    return count("{n} speaker", "{n} speakers", n)


def _shares(sizes: GroupSizes, theme: Theme) -> list[float]:
    """Return for each group the share of its passages that a theme holds."""
    return [
        counted.n_passages / max(1, total.n_passages)
        for counted, total in zip(sizes.themes[theme.id], sizes.totals, strict=True)
    ]


def _line(desk: Desk, sizes: GroupSizes, theme: Theme, depth: int, darkest: float) -> Line:
    shares = _shares(sizes, theme)
    cells = [
        _cell(sizes, theme, number, shares[number] / (darkest or 1.0))
        for number in range(len(sizes.groups))
    ]
    every = _all(desk.support_of_themes[theme.id])
    return Line(marked(theme), (every, *cells), id=f"{theme.id}|", indent=depth > 0)


def _all(support: Support) -> Cell:
    passages = count("{n} passage", "{n} passages", support.n_passages)
    return Cell(
        str(support.n_passages),
        str(support.n_speakers),
        label=f"{passages}, {_speakers(support.n_speakers)}",
        look="blank",
    )


def _cell(sizes: GroupSizes, theme: Theme, number: int, shade: float) -> Cell:
    counted, total = sizes.themes[theme.id][number], sizes.totals[number]
    if not counted.n_passages:
        return Cell(NOTHING)
    told = count(
        "{theme}, {group}: {n} passage of {total}",
        "{theme}, {group}: {n} passages of {total}",
        counted.n_passages,
        theme=marked(theme),
        group=sizes.groups[number] or say("No group"),
        total=total.n_passages,
    )
    return Cell(
        str(counted.n_passages),
        str(counted.n_speakers),
        shade=shade,
        id=f"{theme.id}|{number}" if sizes.groups[number] else "",
        label=f"{told}, {_speakers(counted.n_speakers)}",
    )


def _open(desk: Desk, sizes: GroupSizes, opened: str) -> None:
    theme, _, number = opened.partition("|")
    filters.choose_group(desk, sizes.groups[int(number)] if number else "")
    session.forget("tool")
    theme_views.read(theme, passages=bool(number))
