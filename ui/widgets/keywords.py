"""The words that a theme is told by, in each language."""

import streamlit as st

from analysis.records import Theme
from analysis.review import keywords_of
from ui.caching import Desk
from ui.widgets.escape import plain
from ui.widgets.moments import language_name

KEYWORDS_SHOWN = 8


def draw(desk: Desk, theme: Theme) -> None:
    """Draw the keywords of a theme that somebody in it says, a line for each language."""
    told = keywords_of(theme, desk.passages_of[theme.id], desk.index)
    with st.container(gap="xxsmall"):
        for language, words in told.items():
            if words:
                shown = plain(" · ".join(words[:KEYWORDS_SHOWN]))
                st.caption(f"**{plain(language_name(language))}** {shown}")
