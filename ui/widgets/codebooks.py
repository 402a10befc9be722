"""Bringing a codebook of one's own: what was read, what was left out, and what comes next."""

import streamlit as st

from analysis.records import ThemeId
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting, analysing, reading_on, theme_views
from ui.widgets.escape import plain, short

CODEBOOK = "codebook"
"""What the tool is called among those of the themes page."""

NOTICES_SHOWN = 8
"""Notices drawn before one asks for the rest."""

NAME_CHARACTERS = 40
"""Of a theme's name on a button; beside two others more would break the line."""


def draw_apart(desk: Desk) -> None:
    """Draw it where there are no themes yet: folded, for who has a codebook."""
    with st.expander(
        say("Bring a codebook"), icon=":material/upload_file:", expanded=_read() is not None,
        key=f"codebook-{_read() is not None}",
    ):  # fmt: skip
        draw(desk)


def draw(desk: Desk) -> None:
    """Draw the upload, what was read of the last file, and the button that analyses with it."""
    st.text(
        say(
            "Themes that you already have: a table with the columns name, definition and examples "
            "(CSV, Excel), JSON, or one name a line. Passages are assigned to them; what fits "
            "nowhere proposes new themes."
        )
    )
    st.caption(say("Several examples in one cell: each on a line of its own, or parted by “|”."))
    key = f"codebook-{session.recall('uploads', 0)}"
    st.file_uploader(
        say("Codebook"),
        type=list(caching.service().readable_codebooks),
        key=key,
        label_visibility="collapsed",
    )
    given = session.entered(key)
    if given is not None:
        session.forget("brought")
        acting.attempt(lambda: _take(desk, given.name, given.getvalue()))
        session.remember("uploads", session.recall("uploads", 0) + 1)
        st.rerun()
    if _read() is not None:
        _outcome(desk)


def _read() -> object:
    return session.recall("brought")


def _take(desk: Desk, name: str, data: bytes) -> None:
    brought = caching.service().bring_codebook(desk.project.id, name, data, session.author())
    session.remember("brought", (name, brought))
    session.remember("tool", CODEBOOK)


def _outcome(desk: Desk) -> None:
    name, brought = session.recall("brought")
    with st.container(border=True, key="brought", gap="small"):
        st.markdown(f"**{plain(name)}**")
        st.text(_told(brought.n_themes, brought.n_changed))
        st.text(
            say(
                "With a definition: {described} of {n}. Examples: {examples}.",
                described=brought.n_described,
                n=brought.n_read,
                examples=brought.n_examples,
            )
        )
        every = bool(session.recall("all-notices"))
        for notice in brought.notices if every else brought.notices[:NOTICES_SHOWN]:
            st.caption(plain(tell(notice)))
        if len(brought.notices) > NOTICES_SHOWN and not every:
            st.button(
                say("Show all {n}", n=len(brought.notices)),
                key="all-notices",
                type="tertiary",
                on_click=session.remember,
                args=("all-notices", True),
            )
        with st.container(horizontal=True, gap="small"):
            _analyse_button(desk, "codebook-analyse", is_next=_gives_something(desk))
            _sort_button(desk, brought.retold)
            st.button(say("Close"), key="brought-close", on_click=_close)


def _gives_something(desk: Desk) -> bool:
    """Return whether an analysis would give passages to themes: what was told anew keeps its own,
    so that after a codebook of these alone another way leads on.
    """
    return bool(desk.unanalysed or caching.service().guiding(desk.project.id))


def _sort_button(desk: Desk, retold: tuple[ThemeId, ...]) -> None:
    """Draw the way to what a theme holds that was told anew: a person sorts it, no analysis.

    The first of them is opened, in the order of the file.
    """
    there = [desk.codebook.themes[each] for each in retold if each in desk.codebook.themes]
    if there:
        st.button(
            say(
                "Sort “{name}” answer by answer",
                name=plain(short(there[0].name, NAME_CHARACTERS)),
            ),
            icon=":material/checklist:",
            key="brought-sort",
            on_click=_sort,
            args=(there[0].id,),
        )


def _sort(theme: ThemeId) -> None:
    session.forget("brought", "tool")
    theme_views.read(theme)
    reading_on.begin(theme)


def _close() -> None:
    session.forget("brought", "tool")


def _told(n_themes: int, n_changed: int) -> str:
    made = count("{n} theme was read.", "{n} themes were read.", n_themes)
    if not n_changed:
        return made
    changed = count(
        "{n} theme of the same name was there already: it has the new definition and examples.",
        "{n} themes of the same names were there already: they have the new definitions and "
        "examples.",
        n_changed,
    )
    return f"{made} {changed}" if n_themes else changed


def _analyse_button(desk: Desk, key: str, *, is_next: bool = True) -> None:
    job = caching.service().latest_job(desk.project.id)
    st.button(
        say("Analyse with it"),
        type="primary" if is_next else "secondary",
        icon=":material/play_arrow:",
        key=key,
        disabled=not desk.corpus.transcripts or (job is not None and job.is_open),
        on_click=_analyse,
        args=(desk,),
    )
    if not desk.corpus.transcripts:
        st.caption(say("Add interviews first: there is nothing to assign yet."))


def _analyse(desk: Desk) -> None:
    session.forget("brought", "tool")
    analysing.ask(desk)


def draw_waiting(desk: Desk) -> None:
    """Say that themes wait for an analysis that assigns passages to them, with its button."""
    waiting = caching.service().guiding(desk.project.id)
    job = caching.service().latest_job(desk.project.id)
    if not waiting or _read() is not None or (job is not None and job.is_open):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="guiding"):
        st.info(
            count(
                "{n} theme of yours waits for an analysis to assign passages to it.",
                "{n} themes of yours wait for an analysis to assign passages to them.",
                len(waiting),
            ),
            icon=":material/pending:",
            width="stretch",
        )
        if desk.corpus.transcripts:
            _analyse_button(desk, "guiding-analyse")
