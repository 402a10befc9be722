"""The map: passages as marks, near ones say like things; a click reads the words in their place."""

from collections import Counter
from collections.abc import Mapping

import streamlit as st

from analysis.records import Passage, PassageId, ThemeId
from analysis.review import Atlas
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import bylines, drawings, place, theme_views
from ui.widgets.drawings import Name, Spots
from ui.widgets.escape import short
from ui.widgets.filters import Filter
from ui.widgets.themes_named import marked

WORDS_FOR = 5000
"""With more passages than this, only whose they are is told at the mark: the words of all would
weigh too much for one page. A click reads them as ever."""

WORDS_CHARACTERS = 220
"""Characters of a passage told at its mark."""

DIGITS = 4
"""Digits of a place on the map: finer than a screen shows."""


def draw(desk: Desk, chosen: Filter) -> None:
    """Draw the map, what is not on it, and how to read it."""
    with st.spinner(say("Drawing the map …")):
        atlas = caching.service().atlas(desk.project.id)
    if not atlas.points:
        st.text(say("There is no map yet: analyse again to draw it."))
        return
    on = {each: chosen.lets(desk, desk.index.passages[each]) for each in atlas.points}
    themes = [each.id for each in desk.codebook.children(None)]
    tops = {each: _top(desk, each) for each in atlas.points}
    drawings.theme_map(
        _spots(desk, atlas, themes, tops, on),
        _names(desk, atlas, themes, tops, on),
        _words(),
        "theme-map",
        lambda opened: _open(desk, opened),
        selected=str(session.recall("mapped") or ""),
    )
    if atlas.n_missing:
        st.caption(
            count(
                "{n} passage is not on the map yet: analyse again.",
                "{n} passages are not on the map yet: analyse again.",
                atlas.n_missing,
            )
        )


def _top(desk: Desk, passage: PassageId) -> ThemeId | None:
    placed = desk.codebook.placements.get(passage)
    return desk.codebook.top(placed.theme_id) if placed else None


def _spots(
    desk: Desk,
    atlas: Atlas,
    themes: list[ThemeId],
    tops: Mapping[PassageId, ThemeId | None],
    on: Mapping[PassageId, bool],
) -> Spots:
    order = {theme: number for number, theme in enumerate(themes)}
    passages = [desk.index.passages[each] for each in atlas.points]
    with_words = len(passages) <= WORDS_FOR
    return Spots(
        ids=tuple(each.id for each in passages),
        xs=tuple(round(x, DIGITS) for x, _ in atlas.points.values()),
        ys=tuple(round(y, DIGITS) for _, y in atlas.points.values()),
        themes=tuple(_place(order, tops[each.id]) for each in passages),
        on=tuple(on[each.id] for each in passages),
        words=tuple(short(each.text, WORDS_CHARACTERS) if with_words else "" for each in passages),
        by=tuple(_by(desk, each) for each in passages),
    )


def _place(order: Mapping[ThemeId, int], theme: ThemeId | None) -> int:
    return -1 if theme is None else order[theme]


def _by(desk: Desk, passage: Passage) -> str:
    return " · ".join(each for each in bylines.byline(desk, passage)[:2] if each)


def _names(
    desk: Desk,
    atlas: Atlas,
    themes: list[ThemeId],
    tops: Mapping[PassageId, ThemeId | None],
    on: Mapping[PassageId, bool],
) -> list[Name]:
    counted = Counter(tops[each] for each, is_on in on.items() if is_on)
    made = []
    for each in themes:
        x, y = atlas.labels.get(each, (None, None))
        made.append(Name(each, marked(desk.codebook.themes[each]), x, y, counted[each]))
    return made


def _words() -> dict[str, str]:
    return {
        "label": say(
            "Map of the passages. Arrow keys go from mark to mark, Enter reads the passage. "
            "The same passages are listed by theme beside the map."
        ),
        "note": say(
            "Each mark is a passage; marks that lie close together say like things. Themes are "
            "pulled apart to be told apart: they overlap more than the map shows. Directions "
            "mean nothing."
        ),
        "key": say("Themes: open one to see it alone and to list its passages"),
        "tray": say("In no theme"),
        "go": say("Read this theme"),
        "more": say("Show more"),
    }


def _open(desk: Desk, opened: str) -> None:
    if opened.startswith("theme:"):
        theme_views.read(opened.removeprefix("theme:"))
        return
    passage = desk.index.passages.get(PassageId(opened))
    if passage is not None:
        session.remember("mapped", passage.id)
        place.show_with_theme(passage)
