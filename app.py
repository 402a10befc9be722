"""Glas on the screen. Started by ``streamlit run ui/server.py``, which adds the headers."""

import streamlit as st

from ui import ahead, session
from ui.pages import page_list
from ui.widgets import history, shell

st.set_page_config("Glas", shell.ICON, layout="wide", initial_sidebar_state=shell.SIDEBAR_PX)
if shell.is_ready():
    page = st.navigation(page_list(), position="hidden")
    shell.draw_sidebar(page_list())
    page.run()
    history.draw(session.current_desk())
    ahead.ask(session.current_desk)
