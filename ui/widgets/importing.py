"""Files into the project: interviews, and the table of who is who; what came of each is listed."""

import streamlit as st

from analysis.service import AttributesResult, Imported
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting
from ui.widgets.escape import plain

SUFFIXES = ("docx", "pdf", "txt", "md", "vtt", "srt")
TABLE_SUFFIXES = ("csv", "tsv", "xlsx")

_OUTCOMES: dict[str, tuple[str, str]] = {
    "added": ("Added", "green"),
    "already there": ("Already there", "gray"),
    "refused": ("Refused", "orange"),
}


def draw(desk: Desk) -> None:
    """Draw the drop zone for interviews and, once, what came of the last files."""
    has_some = bool(desk.corpus.transcripts)
    with st.expander(
        say("Add interviews"), icon=":material/upload_file:", expanded=not has_some,
        key=f"adding-{has_some}",
    ):  # fmt: skip
        if not has_some:
            _three_steps()
        key = f"files-{session.recall('uploads', 0)}"
        st.file_uploader(
            say(
                "Word, PDF, text, Markdown, WebVTT or SRT; several at once. "
                "They stay on this machine."
            ),
            type=list(SUFFIXES),
            accept_multiple_files=True,
            key=key,
        )
        files = session.entered(key) or []
        if files:
            with st.spinner(say("Reading the files …")):
                given = [(each.name, each.getvalue()) for each in files]
                acting.attempt(lambda: _take(desk, given))
            session.remember("uploads", session.recall("uploads", 0) + 1)
            st.rerun()
    _outcomes()


def _take(desk: Desk, given: list[tuple[str, bytes]]) -> None:
    session.remember("imported", caching.service().import_files(desk.project.id, given))


def _three_steps() -> None:
    first, second, third = st.columns(3)
    first.markdown(f"**1. {say('Add interviews')}**")
    first.caption(say("Transcripts as you have them. Glas finds who speaks when."))
    second.markdown(f"**2. {say('Say who is who')}**")
    second.caption(say("Give each speaker a stakeholder group, by hand or by a table."))
    third.markdown(f"**3. {say('Analyse')}**")
    third.caption(say("Glas drafts themes and a SWOT, each on verbatim words. You decide."))


def _outcomes() -> None:
    imported: tuple[Imported, ...] = session.recall("imported") or ()
    if not imported:
        return
    with st.container(border=True, key="outcomes"):
        for each in imported:
            name, color = _OUTCOMES[str(each.outcome)]
            with st.container(horizontal=True, vertical_alignment="center"):
                st.badge(say(name), color=color)  # type: ignore[arg-type]
                st.text(each.file_name)
            if each.problem is not None:
                told = tell(each.problem).removeprefix(f"{each.file_name}: ")
                st.caption(plain(told[:1].upper() + told[1:]))
            for notice in each.notices:
                st.caption(plain(tell(notice)))
        st.button(say("Close"), key="outcomes-close", on_click=session.forget, args=("imported",))


def draw_table(desk: Desk) -> None:
    """Draw the upload of the attributes table and the rows that matched nothing."""
    waiting = caching.service().unmatched_rows(desk.project.id)
    label = say("Add a table of who is who")
    if waiting:
        unmatched = count("{n} row matches nobody", "{n} rows match nobody", len(waiting))
        label = f"{label} · {unmatched}"
    just_read = bool(session.recall("table-read"))
    session.forget("table-read")
    with st.expander(
        label, icon=":material/table_view:", expanded=just_read, key=f"table-{just_read}"
    ):
        st.text(
            say(
                "A CSV or Excel table with the columns file, speaker (optional), case, group, "
                "organisation, role; further columns become attributes."
            )
        )
        key = f"table-{session.recall('uploads', 0)}"
        st.file_uploader(
            say("Table"), type=list(TABLE_SUFFIXES), key=key, label_visibility="collapsed"
        )
        table = session.entered(key)
        if table is not None:
            acting.attempt(lambda: _take_table(desk, table.name, table.getvalue()))
            session.remember("uploads", session.recall("uploads", 0) + 1)
            st.rerun()
        for row in waiting:
            st.caption(
                plain(
                    say(
                        "Row {line} matches no speaker here: {file} {speaker}",
                        line=row.line,
                        file=row.file,
                        speaker=row.speaker or "",
                    )
                )
            )


def _take_table(desk: Desk, name: str, data: bytes) -> None:
    result: AttributesResult = caching.service().import_attributes(desk.project.id, name, data)
    session.remember("table-read", bool(result.unmatched))
    acting.announce("{matched} of {rows} rows matched.", matched=result.n_matched,
                    rows=result.n_rows)  # fmt: skip
