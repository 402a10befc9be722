"""A project in the list: what it holds, and what can be done with it."""

import streamlit as st

from analysis.service import ProjectSummary
from ui import session
from ui.session import count, moment, say
from ui.widgets import forms, project_forms
from ui.widgets.escape import plain
from ui.widgets.moments import language_name


def draw(summary: ProjectSummary, is_open: bool) -> None:
    """Draw one project."""
    project = summary.project
    with st.container(border=True, key=f"project-{project.id}"):
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width="stretch"):
                st.subheader(plain(project.title), anchor=False)
                if project.organisation:
                    st.text(say("Under study: {organisation}", organisation=project.organisation))
                st.caption(_facts(summary))
            with st.container(horizontal=True, width="content"):
                _buttons(summary, is_open)
        project_forms.draw_open(project)


def _facts(summary: ProjectSummary) -> str:
    facts = [
        count("{n} interview", "{n} interviews", summary.n_interviews),
        count("{n} change by people", "{n} changes by people", summary.n_edits),
        say("analysed") if summary.analysed else say("not analysed yet"),
        language_name(summary.project.language),
        say("changed {when}", when=moment(summary.changed_at)),
    ]
    return " · ".join(facts)


def _buttons(summary: ProjectSummary, is_open: bool) -> None:
    project = summary.project
    if is_open:
        st.badge(say("Now open"), icon=":material/check:", color="blue")
    else:
        st.button(
            say("Open"),
            key=f"open-{project.id}",
            type="primary",
            on_click=session.open_project,
            args=(project.id,),
        )
    forms.menu(
        say("More"),
        {"rename": say("Edit project…"), "backup": say("Backup…"), "delete": say("Delete…")},
        f"more-{project.id}",
        lambda what: forms.begin(what, project.id, 0),
        icon=":material/more_horiz:",
        kind="secondary",
    )
