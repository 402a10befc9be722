"""What analysts think: memos beside a theme, an item or the whole project."""

import streamlit as st

from analysis.edits import RemoveMemo, WriteMemo, new_id
from analysis.records import Memo, MemoId
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting
from ui.widgets.escape import plain


def draw(desk: Desk, target: str) -> None:
    """Draw the memos of a target and a place to write another."""
    memos = [each for each in desk.codebook.memos.values() if each.target == target]
    label = count("{n} memo", "{n} memos", len(memos)) if memos else say("Write a memo")
    with st.expander(label, icon=":material/sticky_note_2:", expanded=bool(memos)):
        for memo in memos:
            _memo(desk, memo)
        key = f"memo-{target}"
        with st.form(f"form-{key}", clear_on_submit=True, border=False):
            st.text_area(
                say("Memo"),
                key=key,
                height=80,
                label_visibility="collapsed",
                placeholder=say("What you think of this, for yourself and your colleagues"),
            )
            st.form_submit_button(
                say("Keep the memo"),
                key=f"keep-{key}",
                on_click=_keep,
                args=(key, target, desk.seq),
            )


def _memo(desk: Desk, memo: Memo) -> None:
    with st.container(horizontal=True, vertical_alignment="top"):
        with st.container(width="stretch", gap=None):
            st.text(memo.text)
            st.caption(plain(memo.author))
        st.button(
            say("Remove"),
            key=f"drop-{memo.id}",
            type="tertiary",
            on_click=acting.make,
            args=(RemoveMemo(memo.id), desk.seq),
        )


def _keep(key: str, target: str, seen: int) -> None:
    text = str(session.entered(key) or "").strip()
    if text:
        acting.act(WriteMemo(MemoId(new_id()), target, text, session.author()), seen)
