"""The words that a theme is told by, in each language."""

import streamlit as st

from analysis.records import Theme
from ui.widgets.escape import plain
from ui.widgets.moments import language_name

KEYWORDS_SHOWN = 8


def draw(theme: Theme) -> None:
    """Draw the keywords of a theme, a line for each language."""
    with st.container(gap="xxsmall"):
        for language, words in theme.keywords.items():
            if words:
                shown = plain(" · ".join(words[:KEYWORDS_SHOWN]))
                st.caption(f"**{plain(language_name(language))}** {shown}")
