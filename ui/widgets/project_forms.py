"""Making, changing, keeping and deleting projects."""

import streamlit as st

from analysis.records import Project, ProjectId
from analysis.service import names_in
from ui import caching, session
from ui.session import say
from ui.widgets import acting, exporting, forms
from ui.widgets.escape import plain
from ui.widgets.moments import language_name

WORKING_LANGUAGES = (
    "bg", "en", "hr", "cs", "da", "nl", "et", "fi", "fr", "de", "el", "hu", "ga", "it", "lv",
    "lt", "mt", "pl", "pt", "ro", "sk", "sl", "es", "sv",
)  # fmt: skip
"""The languages of the European Union; the two of the first projects come first."""


def draw_new(expanded: bool) -> None:
    """Draw the form for a new project."""
    with (
        st.expander(say("New project"), icon=":material/add:", expanded=expanded),
        st.form("new-project", border=False),
    ):
        st.text_input(say("Title"), key="new-title")
        acting.show_problem("new-title")
        _organisation_and_language("new", Project(ProjectId(""), "", "", session.language()))
        st.form_submit_button(
            say("Make the project"), type="primary", key="new-make", on_click=_make
        )


def _organisation_and_language(prefix: str, project: Project) -> None:
    st.text_input(
        say("Organisation under study (optional)"),
        value=project.organisation,
        key=f"{prefix}-organisation",
        help=say("What is inside it is a strength or a weakness; what is outside, the other two."),
    )
    acting.show_problem(f"{prefix}-organisation")
    st.text_area(
        say("Its parts and partners (optional)"),
        value="\n".join(project.inside),
        key=f"{prefix}-inside",
        height=96,
        help=say("One name a line. What they do well or badly is read as the organisation's own."),
    )
    acting.show_problem(f"{prefix}-inside")
    names = {each: language_name(each) for each in WORKING_LANGUAGES}
    st.selectbox(
        say("Working language"),
        list(names),
        index=list(names).index(project.language),
        format_func=lambda each: names[each],
        key=session.worded(f"{prefix}-language"),
        help=say("Themes get their names in it. The interviews may be in any language."),
    )


def _names_fit(prefix: str) -> bool:
    fields = (f"{prefix}-title", f"{prefix}-organisation")
    given = [(str(session.entered(each) or "").strip(), each) for each in fields]
    given += [(each, f"{prefix}-inside") for each in _inside(prefix)]
    return all(forms.fits(name, place=place) for name, place in given)


def _inside(prefix: str) -> tuple[str, ...]:
    return names_in(str(session.entered(f"{prefix}-inside") or ""))


def _make() -> None:
    made: list[ProjectId] = []
    if not _names_fit("new"):
        return

    def _make() -> None:
        made.append(
            caching.service().create_project(
                str(session.entered("new-title") or "").strip(),
                str(session.entered("new-organisation") or "").strip(),
                str(session.entered(session.worded("new-language"))),
                _inside("new"),
            )
        )

    if acting.attempt(_make, "new-title"):
        session.open_project(made[0])
        session.enter("new-title", "")
        session.enter("new-organisation", "")
        session.enter("new-inside", "")
        acting.announce("The project is made and open. Add its interviews next.")


def draw_open(project: Project) -> None:
    """Draw whichever form of a project is open."""
    if forms.opened("rename", project.id):
        _change(project)
    elif forms.opened("backup", project.id):
        _backup(project)
    elif forms.opened("delete", project.id):
        _delete(project)


def _change(project: Project) -> None:
    prefix = f"change-{project.id}"

    def _save() -> None:
        if not _names_fit(prefix):
            return
        done = acting.attempt(
            lambda: caching.service().change_project(
                project.id,
                title=str(session.entered(f"{prefix}-title") or "").strip(),
                organisation=str(session.entered(f"{prefix}-organisation") or "").strip(),
                language=str(session.entered(session.worded(f"{prefix}-language"))),
                inside=_inside(prefix),
            ),
            f"{prefix}-title",
        )
        if done:
            forms.close()

    with st.form(prefix):
        st.text_input(say("Title"), value=project.title, key=f"{prefix}-title")
        acting.show_problem(f"{prefix}-title")
        _organisation_and_language(prefix, project)
        with st.container(horizontal=True):
            st.form_submit_button(say("Save"), type="primary", key=f"{prefix}-s", on_click=_save)
            st.form_submit_button(say("Cancel"), key=f"{prefix}-c", on_click=forms.close)


def _backup(project: Project) -> None:
    st.text(say("One file with the interviews, the analysis and every change, to keep elsewhere."))
    with st.container(horizontal=True):
        st.download_button(
            say("Download the backup"),
            data=lambda: caching.service().backup(project.id),
            file_name=exporting.backup_name(project.title),
            mime="application/zip",
            key=f"backup-{project.id}",
            type="primary",
            on_click="ignore",
        )
        st.button(say("Close"), key=f"backup-close-{project.id}", on_click=forms.close)


def _delete(project: Project) -> None:
    key = f"sure-{project.id}"

    def _erase() -> None:
        if str(session.entered(key) or "").strip() != project.title.strip():
            acting.announce("The title does not match; nothing was deleted.")
            return
        if acting.attempt(lambda: caching.service().delete_project(project.id)):
            caching.forget_words()
            forms.close()
            session.leave_project(project.id)
            acting.announce("“{title}” has been deleted.", title=project.title)

    with st.form(f"delete-{project.id}"):
        st.warning(
            say("This erases the interviews and everything decided in this project, for good."),
            icon=":material/delete_forever:",
        )
        st.text_input(
            say("Type the title to confirm: {title}", title=plain(project.title)), key=key
        )
        with st.container(horizontal=True):
            st.form_submit_button(say("Delete for good"), key=f"delete-d-{project.id}",
                                  on_click=_erase)  # fmt: skip
            st.form_submit_button(say("Cancel"), key=f"delete-c-{project.id}", on_click=forms.close)


def draw_restore() -> None:
    """Draw the upload that brings projects back from a backup."""
    with st.expander(say("Restore from a backup"), icon=":material/settings_backup_restore:"):
        key = f"restore-{session.recall('uploads', 0)}"
        st.file_uploader(say("A backup that Glas made (.zip)"), type=["zip"], key=key)
        given = session.entered(key)
        if given is None:
            return
        acting.attempt(lambda: _restore(given.getvalue()))
        session.remember("uploads", session.recall("uploads", 0) + 1)
        st.rerun()


def _restore(data: bytes) -> None:
    restored = caching.service().restore(data)
    if restored:
        session.open_project(restored[0])
    acting.announce("Restored projects: {n}", n=len(restored))
