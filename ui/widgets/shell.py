"""What stands on every page: the sidebar, the work in progress, and a heading."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import streamlit as st

from analysis.errors import GlasError
from analysis.records import ProjectId
from analysis.service import Entry
from ui import caching, session
from ui.caching import Desk
from ui.session import say, tell
from ui.widgets import acting, drawings, history, progress
from ui.widgets.escape import plain, short

ICON = str(Path(__file__).parent / "front" / "icon.svg")
"""The icon in the browser's tab: a file of our own; named icons come from the network."""

_STYLE = Path(__file__).parent / "front" / "page.css"

SIDEBAR_PX = 264
"""Wide enough for the longest Bulgarian label; the rest is for reading."""


def is_ready() -> bool:
    """Return whether the database answers; where it does not, say why and what to do."""
    try:
        caching.service().projects()
    except GlasError as error:
        st.title("Glas")
        st.error(
            plain(tell(error)),
            title=say("Glas cannot open its database"),
            icon=":material/database_off:",
        )
        return False
    return True


def draw_sidebar(pages: Sequence[st.Page]) -> None:
    """Draw the sidebar: product, project, pages, work in progress, and who is at work."""
    project = session.project_id()
    st.html(_STYLE)
    place = session.place_in_address()
    with st.sidebar:
        st.header("Glas", anchor=False, icon=":material/graphic_eq:")
        _project_switch(project)
        for page in pages:
            st.page_link(page, width="stretch", query_params=place)
        progress.draw(project)
        st.space("small")
        _undo_button(project)
        _who_and_language()


def _project_switch(project: ProjectId | None) -> None:
    titles = {each.project.id: each.project.title for each in caching.service().projects()}
    if project is None:
        return
    key = f"switch-{project}"
    st.selectbox(
        say("Project"),
        list(titles),
        index=list(titles).index(project),
        format_func=lambda each: titles.get(each, ""),
        key=key,
        on_change=_switch,
        args=(key,),
        label_visibility="collapsed",
    )


def _switch(key: str) -> None:
    session.open_project(ProjectId(session.entered(key)))


def _undo_button(project: ProjectId | None) -> None:
    entry = caching.service().undoable(project, session.author()) if project else None
    if entry is not None:
        _undo_latest(entry)
    desk = session.current_desk()
    if desk is not None and desk.seq:
        st.button(
            say("What was done"),
            key="history-open",
            icon=":material/history:",
            type="tertiary",
            on_click=history.open_drawer,
        )


def _undo_latest(entry: Entry) -> None:
    st.button(
        say("Undo"),
        icon=":material/undo:",
        key="undo",
        help=plain(short(tell(entry.what), acting.LONGEST_TOLD)),
        on_click=acting.undo,
        width="stretch",
    )
    st.caption(plain(short(tell(entry.what), 90)))


def _who_and_language() -> None:
    if session.entered("author") != session.author():
        session.enter("author", session.author())
    st.text_input(
        say("You are"),
        key="author",
        max_chars=session.NAME_CHARACTERS,
        on_change=_name_author,
        help=say(
            "Your name stands beside what you change. This browser remembers it; it stays on this "
            "machine."
        ),
    )
    st.segmented_control(
        say("Language"),
        list(session.LANGUAGES),
        default=session.language(),
        format_func=lambda code: session.LANGUAGES[code],
        key="language",
        on_change=_choose_language,
        label_visibility="collapsed",
        width="stretch",
        required=True,
    )
    drawings.keep(session.to_keep(), "kept-in-browser")


def _name_author() -> None:
    session.name_author(str(session.entered("author", "")))


def _choose_language() -> None:
    session.choose_language(str(session.entered("language")))


def open_page(title: str) -> Desk | None:
    """Draw a page's heading and messages; return the open project, None where there is none."""
    desk = session.current_desk()
    st.title(title, anchor=False)
    acting.show_messages(desk)
    return desk


def without_project() -> None:
    """Say what to do where no project is open."""
    with st.container(border=True):
        st.subheader(say("No project yet"), anchor=False)
        st.text(say("Make a project first: its title, the organisation under study, the language."))
        go_button(say("Go to the projects"), "projects")


def not_analysed(desk: Desk, *, has_some: bool) -> bool:
    """Where nothing is analysed, say which of the three steps comes next. True if so.

    ``has_some``: a person made something that the page can show all the same.
    """
    if desk.view.study.run is not None or has_some:
        return False
    with st.container(border=True):
        st.subheader(say("Nothing to see here yet"), anchor=False)
        if desk.corpus.transcripts:
            st.text(say("The interviews are here; the next step is to analyse them."))
        else:
            st.text(say("Add interviews, then analyse them. Themes and a SWOT draft come next."))
        go_button(say("Go to the interviews"), "interviews")
    return True


def go_button(label: str, page: str, icon: str = "", *, is_next: bool = True) -> None:
    """Draw a button that leads to a page; ``is_next``: it is the one strong button."""
    kind: Literal["primary", "secondary"] = "primary" if is_next else "secondary"
    if st.button(label, type=kind, key=f"go-{page}", icon=icon or None):
        st.switch_page(f"ui/pages/{page}.py", query_params=session.place_in_address())
