"""The tools beside the reading: a quiet row of what waits for an answer; one opens at a time."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import analysing, checking, codebooks, moving, offering, titles


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool: its label as it stands now, and what it draws."""

    name: str
    label: str
    icon: str
    draw: Callable[[Desk], None]


def _tools(desk: Desk) -> list[Tool]:
    """Return the tools that have something to say, those that wait for an answer first."""
    found = []
    if n := len(moving.moved(desk)):
        found.append(Tool("moved", moving.label(n), "swap_horiz", moving.draw))
    if n := offering.n_offered(desk):
        found.append(Tool(offering.TOOL, offering.label(n), "playlist_add", offering.draw))
    if to_read := checking.findings(desk):
        found.append(Tool("check", checking.label(to_read), "fact_check", checking.draw))
    if titles.is_open(desk):
        found.append(Tool(titles.TOOL, titles.label(desk), "edit", titles.draw))
    if told := analysing.label_of_cut(desk):
        found.append(Tool("cut", told, "refresh", analysing.draw_cut))
    return found


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the tools are drawn: a row, and below it room for the open one."""

    row: DeltaGenerator
    panel: DeltaGenerator


def frame() -> Frame:
    """Keep room for the tools above the reading, and draw at once what needs no thought."""
    with st.container(horizontal=True, wrap=False, horizontal_alignment="distribute", key="tools"):
        row = st.container(horizontal=True, gap="small", width="stretch", key="tools-found")
        with st.container(width="content", key="tools-more"):
            _button(codebooks.CODEBOOK, say("Bring a codebook"), "upload_file")
    return Frame(row, st.container())


def fill(desk: Desk, made: Frame) -> None:
    """Draw the tools that have something to say, and the open one.

    Called after the reading is drawn: the first question that a process asks of the vectors takes
    a few seconds, and nobody should wait for it to read.
    """
    tools = _tools(desk)
    with made.row:
        for each in tools:
            _button(each.name, each.label, each.icon)
    offering.draw_bar(offering.n_offered(desk))
    opened = session.recall("tool")
    with made.panel:
        for each in (*tools, Tool(codebooks.CODEBOOK, "", "", codebooks.draw)):
            if each.name == opened:
                with st.container(border=True, key=f"tool-panel-{each.name}"):
                    each.draw(desk)


def _button(name: str, label: str, icon: str) -> None:
    is_open = session.recall("tool") == name
    st.button(
        label,
        key=f"tool-{name}",
        icon=":material/expand_less:" if is_open else f":material/{icon}:",
        type="tertiary",
        on_click=_toggle,
        args=(name,),
    )


def _toggle(name: str) -> None:
    session.remember("tool", "" if session.recall("tool") == name else name)
    titles.close()
