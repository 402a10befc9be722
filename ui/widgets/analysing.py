"""Asking for an analysis, and reading what the last one changed."""

import streamlit as st

from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting
from ui.widgets.escape import plain

MOST_THEMES = 60
"""More themes than this are no overview; the field ends here."""


def draw(desk: Desk) -> None:
    """Draw the button that analyses, what it would do, and what the last run changed."""
    job = caching.service().latest_job(desk.project.id)
    running = job is not None and job.is_open
    analysed = desk.view.study.run is not None
    with st.container(border=True, key="analyse"):
        if problem := caching.model_problem():
            st.error(plain(tell(problem)), title=say("The language model is missing"))
        with st.container(
            horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width="content"):
                st.subheader(_state(desk), anchor=False)
                st.caption(_note(desk))
            with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
                st.number_input(
                    say("Number of themes"),
                    min_value=2,
                    max_value=MOST_THEMES,
                    value=None,
                    placeholder=say("Automatic"),
                    key="n-themes",
                    width=170,
                )
                st.button(
                    say("Analyse again") if analysed else say("Analyse"),
                    type="primary",
                    icon=":material/play_arrow:",
                    key="analyse-button",
                    disabled=running,
                    on_click=_ask,
                    args=(desk,),
                )
    _changes(desk)


def _state(desk: Desk) -> str:
    n = len(desk.corpus.transcripts)
    if desk.view.study.run is None:
        return count("{n} interview, not analysed yet", "{n} interviews, not analysed yet", n)
    themes = len(desk.codebook.children(None))
    return count("{n} theme found", "{n} themes found", themes)


def _note(desk: Desk) -> str:
    if desk.view.study.run is None:
        return say("It runs on this machine and may take a minute or two.")
    return say("What people have decided stays; the rest is matched to the earlier result.")


def _ask(desk: Desk) -> None:
    wanted = session.entered("n-themes")
    acting.attempt(
        lambda: caching.service().enqueue_analysis(
            desk.project.id,
            n_themes=int(wanted) if wanted else None,
            author=session.author(),
        )
    )


def _changes(desk: Desk) -> None:
    if not desk.view.changes:
        return
    n = len(desk.view.changes)
    with st.expander(
        count("The last analysis changed {n} thing", "The last analysis changed {n} things", n),
        icon=":material/difference:",
    ):
        for change in desk.view.changes:
            st.markdown(f"- {plain(tell(change))}")
        st.button(
            say("Take back the whole analysis"),
            key="undo-run",
            icon=":material/undo:",
            on_click=_take_back,
            args=(desk,),
        )


def _take_back(desk: Desk) -> None:
    if acting.attempt(lambda: caching.service().undo_run(desk.project.id, session.author())):
        acting.announce("The last analysis has been taken back.")
