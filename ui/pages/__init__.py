"""The pages, one script each, in the order of the work."""

import streamlit as st

from ui.session import say

PAGES: dict[str, tuple[str, str]] = {
    "projects": ("Projects", ":material/folder_open:"),
    "interviews": ("Interviews", ":material/record_voice_over:"),
    "themes": ("Themes", ":material/account_tree:"),
    "board": ("SWOT board", ":material/grid_view:"),
    "export": ("Export", ":material/download:"),
}
"""Name of the script, its title (an English template) and its icon."""

START = "board"
"""What is shown first: the result, not the way to it."""


def page_list() -> list[st.Page]:
    """Return the pages in the reader's language."""
    return [
        st.Page(
            f"ui/pages/{name}.py",
            title=say(title),
            icon=icon,
            url_path=name,
            default=name == START,
        )
        for name, (title, icon) in PAGES.items()
    ]
