"""What is spoken of together: pairs of themes in one turn, and the turns themselves."""

from collections.abc import Collection

import streamlit as st

from analysis.codebook import is_analysed
from analysis.records import Passage, Status, Theme, ThemeId, TranscriptId
from analysis.review import Overlap
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import bylines, drawings, parts, place, theme_views
from ui.widgets.cutting import segments
from ui.widgets.drawings import Cell, Heading, Line
from ui.widgets.escape import plain
from ui.widgets.theme_passages import page_of

Turns = dict[tuple[TranscriptId, int], list[tuple[Passage, str]]]
"""The passages of two themes by the turn they stand in, each with the kind of its mark."""

FEWEST_OF_STRONG = 5
"""Turns from which a pair may have the strongest colour: one or two are no pattern."""

ONE, OTHER, BOTH = "one", "other", "both"
"""How passages are marked: of the first theme, of the second, of both."""


def draw(desk: Desk) -> None:
    """Draw the matrix and, below it, the turns of the pair that is open."""
    pairs = {(each.one, each.other): each for each in caching.service().overlap(desk.project.id)}
    if not pairs:
        st.text(say("No two themes meet in one turn."))
        return
    met = {theme for pair in pairs for theme in pair}
    themes = [each for each in desk.codebook.children(None) if each.id in met]
    most = max(FEWEST_OF_STRONG, *(each.n_turns for each in pairs.values()))
    opened = str(session.recall("pair") or "")
    lines = [_line(themes, number, pairs, most, opened) for number in range(len(themes))]
    drawings.matrix(
        say("Themes that meet in one turn"),
        "",
        [Heading(str(n), label=each.name) for n, each in enumerate(themes[:-1], start=1)],
        lines,
        "together",
        _open,
        look="narrow",
    )
    st.caption(
        say(
            "In how many turns two themes meet. The stronger the colour, the more. "
            "A number opens the turns."
        )
    )
    _apart(desk, met)
    one, _, other = opened.partition("|")
    found = pairs.get((ThemeId(one), ThemeId(other)))
    if found is not None:
        _turns(desk, found)


def _apart(desk: Desk, met: Collection[ThemeId]) -> None:
    """Say which themes are not in the table, and why."""
    absent = [each for each in desk.codebook.children(None) if each.id not in met]
    standing = [each for each in absent if each.status is not Status.REJECTED]
    if apart := [each for each in standing if desk.passages_of[each.id]]:
        st.caption(
            count(
                "{n} theme meets no other in one turn: {names}",
                "{n} themes meet no other in one turn: {names}",
                len(apart),
                names=plain(" · ".join(each.name for each in apart)),
            )
        )
    if n_rejected := len(absent) - len(standing):
        st.caption(
            count(
                "{n} rejected theme is not counted here.",
                "{n} rejected themes are not counted here.",
                n_rejected,
            )
        )


def _line(
    themes: list[Theme],
    number: int,
    pairs: dict[tuple[ThemeId, ThemeId], Overlap],
    most: int,
    opened: str,
) -> Line:
    theme = themes[number]
    cells = [_cell(each, theme, pairs.get((each.id, theme.id)), most, opened)
             for each in themes[:number]]  # fmt: skip
    blanks = [Cell("", look="blank") for _ in themes[number:-1]]
    return Line(theme.name, (*cells, *blanks), id=theme.id, order=str(number + 1))


def _cell(one: Theme, other: Theme, found: Overlap | None, most: int, opened: str) -> Cell:
    if found is None:
        return Cell("·")
    key = f"{one.id}|{other.id}"
    return Cell(
        str(found.n_turns),
        shade=found.n_turns / most,
        id=key,
        label=f"{one.name} + {other.name}: {_told(found)}",
        look="selected" if key == opened else "",
    )


def _told(found: Overlap) -> str:
    turns = count("{n} turn holds both", "{n} turns hold both", found.n_turns)
    if not found.n_passages:
        return turns
    both = count("{n} passage belongs to both", "{n} passages belong to both", found.n_passages)
    return f"{turns} · {both}"


def _open(opened: str) -> None:
    if "|" in opened:
        session.remember("pair", opened)
    else:
        theme_views.read(opened)


def _turns(desk: Desk, found: Overlap) -> None:
    one, other = (desk.codebook.themes[each] for each in (found.one, found.other))
    drawings.arrive(f"{one.id}|{other.id}", "arrive-pair", below=True)
    parts.quote(
        [(one.name, ONE), (" + ", ""), (other.name, OTHER)], (), "pair-key", hue="none", look="key"
    )
    st.caption(_told(found))
    turns = turns_of(desk, found)
    for passages in page_of(list(turns.values()), f"pages-{one.id}-{other.id}"):
        _turn(desk, passages)


def turns_of(desk: Desk, found: Overlap) -> Turns:
    """Return the turns in which both themes occur, first or second, in corpus order."""
    turns: Turns = {}
    for passage in desk.corpus.passages:
        if kind := _kind(_tops(desk, passage), found):
            turns.setdefault((passage.transcript_id, passage.turn), []).append((passage, kind))
    return {
        turn: passages
        for turn, passages in turns.items()
        if BOTH in (kinds := {kind for _, kind in passages}) or len(kinds) > 1
    }


def _tops(desk: Desk, passage: Passage) -> set[ThemeId]:
    """Return the top-level themes of a passage, its second one too."""
    placed = desk.codebook.placements.get(passage.id)
    named = (placed.theme_id, placed.second_theme_id) if placed and is_analysed(passage) else ()
    return {desk.codebook.top(each) for each in named if each and each in desk.codebook.themes}


def _kind(tops: set[ThemeId], found: Overlap) -> str:
    if {found.one, found.other} <= tops:
        return BOTH
    return ONE if found.one in tops else OTHER if found.other in tops else ""


def _turn(desk: Desk, passages: list[tuple[Passage, str]]) -> None:
    first = passages[0][0]
    turn = desk.turn(first)
    text = desk.index.transcripts[first.transcript_id].text[turn.start : turn.end]
    marks = [(each.start - turn.start, each.end - turn.start, kind) for each, kind in passages]
    key = f"turn-{first.transcript_id}-{first.turn}"
    with st.container(gap="xsmall", key=key):
        parts.quote(
            segments(text, marks), bylines.byline(desk, first), f"quote-{key}",
            hue="none", language=first.language,
        )  # fmt: skip
        place.button(first, first.start, passages[-1][0].end, key)
