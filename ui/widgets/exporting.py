"""What goes out: the format, how people are named, the language; and what it will hold."""

from dataclasses import dataclass

import streamlit as st

from analysis.codebook import counted_themes
from analysis.exports.naming import file_name
from analysis.exports.refi import LOST
from analysis.records import Status
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import mending


@dataclass(frozen=True, slots=True)
class Format:
    """A format of export, in words."""

    title: str
    holds: str
    icon: str
    mime: str


FORMATS: dict[str, Format] = {
    "docx": Format(
        "Word report",
        "The SWOT as a table, then each theme with its quotations: to read and to send.",
        ":material/description:",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "pptx": Format(
        "PowerPoint slides",
        "The SWOT and the largest themes to show in a meeting. The speaker's notes hold every "
        "quotation behind them.",
        ":material/slideshow:",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    "xlsx": Format(
        "Excel workbook",
        "The items, and one row for each quotation with everything known of its speaker.",
        ":material/table_view:",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "csv": Format(
        "Quotations as CSV",
        "One row for each quotation, for any other program.",
        ":material/csv:",
        "text/csv",
    ),
    "json": Format(
        "Everything as JSON",
        "Interviews, themes, items and how they were made, for programs.",
        ":material/data_object:",
        "application/json",
    ),
    "qdpx": Format(
        "REFI-QDA Project",
        "To go on in NVivo, ATLAS.ti, MAXQDA or QualCoder: interviews as coded, themes, SWOT, "
        "people, memos.",
        ":material/hub:",
        "application/octet-stream",
    ),
    "qdc": Format(
        "REFI-QDA Codebook",
        "Themes and items alone, as codes for another project in these programs.",
        ":material/account_tree:",
        "application/xml",
    ),
}

NAMES: dict[str, str] = {
    "code": "By code (R07)",
    "name": "By name",
    "group": "By group only",
}


def draw(desk: Desk) -> None:
    """Draw the choices and a download for each format."""
    st.text(_holds(desk))
    labels = {each: say(label) for each, label in NAMES.items()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = st.segmented_control(
            say("How people are shown"),
            list(labels),
            default="code",
            format_func=lambda each: labels[each],
            key=session.worded("export-names"),
            required=True,
        )
        language = st.segmented_control(
            say("Language of the report"),
            list(session.LANGUAGES),
            default=session.language(),
            format_func=lambda each: session.LANGUAGES[each],
            key="export-language",
            required=True,
        )
    if names == "name":
        st.warning(say("Real names will stand in the file."), icon=":material/badge:")
    elif names == "code":
        st.caption(
            say(
                "With codes, position and organisation are still shown; “By group only” hides them."
            )
        )
    with st.grid(2):
        for name in FORMATS:
            with st.container(border=True, height="stretch", key=f"format-{name}"):
                _format(desk, name, str(names or "code"), str(language or "en"))


def draw_taught(desk: Desk) -> None:
    """Draw what people decided of tags: to take along, and whether the analysis learns from it."""
    found = mending.taught(desk)
    if not found.n_decided:
        return
    st.subheader(say("What people decided of tags"), anchor=False)
    mending.draw_switch(desk, "export")
    st.download_button(
        say("Download as labelled statements"),
        data=lambda: caching.service().export(desk.project.id, "statements")[1],
        file_name=file_name(desk.project.title, "tsv"),
        mime="text/tab-separated-values",
        key="download-statements",
        icon=":material/download:",
        on_click="ignore",
        help=say(
            "Text, language and label of each, tab separated, without who said it. The words are "
            "people's own: keep the table as confidential as the interviews."
        ),
    )


def _format(desk: Desk, name: str, names: str, language: str) -> None:
    form = FORMATS[name]
    st.subheader(say(form.title), anchor=False, icon=form.icon)
    st.text(say(form.holds))
    st.space("stretch")

    def _made() -> bytes:
        return caching.service().export(desk.project.id, name, names, language)[1]

    with st.container(horizontal=True):
        st.download_button(
            say("Download"),
            data=_made,
            file_name=file_name(desk.project.title, name),
            mime=form.mime,
            key=f"download-{name}",
            type="primary" if name == "docx" else "secondary",
            icon=":material/download:",
            on_click="ignore",
        )
        if name in LOST:
            with st.popover(say("What is lost"), type="tertiary", key=f"lost-{name}"):
                st.text(say(LOST[name]))


def _holds(desk: Desk) -> str:
    items = desk.codebook.items.values()
    n_accepted = sum(each.status is Status.ACCEPTED for each in items)
    n_drafts = sum(each.status is Status.CANDIDATE for each in items)
    return " · ".join(
        (
            count("{n} accepted item", "{n} accepted items", n_accepted),
            count("{n} draft, marked as such", "{n} drafts, marked as such", n_drafts),
            *_themes(desk),
            count("{n} interview", "{n} interviews", len(desk.corpus.transcripts)),
        )
    )


def _themes(desk: Desk) -> tuple[str, ...]:
    """Return how many themes there are, and how many top-level ones that number leaves out."""
    tops = desk.codebook.children(None)
    n_counted = len(counted_themes(desk.codebook))
    n_rejected = sum(each.status is Status.REJECTED for each in tops)
    n_empty = len(tops) - n_counted - n_rejected
    told = [count("{n} theme", "{n} themes", n_counted)]
    if n_empty:
        told.append(count("{n} theme without passages", "{n} themes without passages", n_empty))
    if n_rejected:
        told.append(count("{n} rejected theme", "{n} rejected themes", n_rejected))
    return tuple(told)


def backup_name(title: str) -> str:
    """Return the file name of a project's backup."""
    return file_name(title, "json").removesuffix("codebook.json") + "backup.zip"


def draw_backup(desk: Desk) -> None:
    """Draw the backup of the project, and where to bring one back."""
    st.subheader(say("Backup"), anchor=False)
    st.text(say("One file with the interviews, the analysis and every change, to keep elsewhere."))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            say("Download the backup"),
            data=lambda: caching.service().backup(desk.project.id),
            file_name=backup_name(desk.project.title),
            mime="application/zip",
            key="backup",
            icon=":material/archive:",
            on_click="ignore",
        )
        st.page_link(
            "ui/pages/projects.py", label=say("Restore from a backup"),
            icon=":material/settings_backup_restore:",
        )  # fmt: skip
    st.caption(say("A backup holds the real names and words: keep it as you keep the files."))
