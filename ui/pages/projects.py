"""The projects: open one, make one, keep one safe."""

import streamlit as st

from ui import caching, session
from ui.session import say
from ui.widgets import project_cards, project_forms, shell


def _page() -> None:
    shell.open_page(say("Projects"))
    summaries = caching.service().projects()
    opened = session.project_id()
    for each in sorted(summaries, key=lambda one: one.changed_at, reverse=True):
        project_cards.draw(each, is_open=each.project.id == opened)
    if not summaries:
        st.text(say("Make your first project: give it a title and say whom it is about."))
    project_forms.draw_new(expanded=not summaries)
    project_forms.draw_restore()


_page()
