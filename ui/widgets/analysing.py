"""Asking for an analysis, and reading what the last one changed."""

import streamlit as st

from analysis.codebook import counted_themes
from analysis.service import number_that_stands, share_to_cut_anew
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting, moving, shell
from ui.widgets.escape import plain

MOST_THEMES = 60
"""More themes than this are no overview; the field ends here."""


def draw(desk: Desk) -> None:
    """Draw the button that analyses, what it would do, and what the last run changed.

    Where nothing came since the last analysis, the strong button leads on to what it found.
    """
    analysed = desk.view.study.run is not None
    job = caching.service().latest_job(desk.project.id)
    running = job is not None and job.is_open
    is_settled = analysed and not running and not _waits(desk)
    if analysed:
        draw_new(desk, with_button=False)
    with st.container(border=True, key="analyse"):
        if problem := caching.model_problem():
            st.error(plain(tell(problem)), title=say("The language model is missing"))
        with st.container(
            horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width="content"):
                st.subheader(_state(desk), anchor=False)
                st.caption(_note(desk))
                if told := _undecided(desk):
                    st.caption(told)
            _draw_asking(desk, running=running, is_settled=is_settled)
        if is_settled:
            with st.container(horizontal=True, gap="small", key="way-on"):
                shell.go_button(say("On to the themes"), "themes", ":material/account_tree:")
                shell.go_button(
                    say("To the SWOT board"), "board", ":material/grid_view:", is_next=False
                )
        if analysed:
            draw_cut(desk)
    _told(desk)


def _waits(desk: Desk) -> bool:
    """Return whether interviews or described themes wait for an analysis."""
    return bool(_not_analysed(desk)) or bool(caching.service().guiding(desk.project.id))


def _draw_asking(desk: Desk, *, running: bool, is_settled: bool) -> None:
    """Draw how many themes are asked for, and the button that asks for an analysis.

    ``is_settled``: an analysis is done, none runs, and nothing waits for another.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
        st.number_input(
            say("Number of themes"),
            min_value=1,
            max_value=MOST_THEMES,
            value=_last_number(desk),
            placeholder=say("Automatic"),
            key="n-themes",
            width=170,
        )
        st.button(
            say("Analyse") if desk.view.study.run is None else say("Analyse again"),
            type="secondary" if is_settled else "primary",
            icon=":material/play_arrow:",
            key="analyse-button",
            disabled=running,
            on_click=ask,
            args=(desk,),
        )


def draw_new(desk: Desk, *, with_button: bool = True) -> None:
    """Say that interviews came after the last analysis, with the button that makes another."""
    told = _not_analysed(desk)
    if not told:
        return
    job = caching.service().latest_job(desk.project.id)
    if with_button and (lost := _undecided(desk)):
        told = f"{told} {lost}"
    with st.container(horizontal=True, vertical_alignment="center", key="not-analysed"):
        st.warning(
            told,
            icon=":material/pending:",
            width="stretch",
        )
        if with_button and (job is None or not job.is_open):
            st.button(
                say("Analyse again"),
                type="primary",
                icon=":material/play_arrow:",
                key="analyse-new",
                on_click=ask,
                args=(desk,),
            )


def draw_unread(desk: Desk) -> None:
    """Say that the texts have to be read again, as after a restored backup, with the button."""
    n = caching.service().n_unread(desk.project.id)
    if not n:
        return
    job = caching.service().latest_job(desk.project.id)
    with st.container(horizontal=True, vertical_alignment="center", key="unread"):
        st.warning(
            count(
                "{n} passage has to be read again, as after a backup was restored. Until then "
                "*Why here?*, the nearest themes, titles to choose from and the map tell nothing "
                "of it. Analyse again: themes stay, and what people decided.",
                "{n} passages have to be read again, as after a backup was restored. Until then "
                "*Why here?*, the nearest themes, titles to choose from and the map tell nothing "
                "of them. Analyse again: themes stay, and what people decided.",
                n,
            ),
            icon=":material/auto_stories:",
            width="stretch",
        )
        # Interviews that wait for an analysis bring a button of their own.
        if not _not_analysed(desk) and (job is None or not job.is_open):
            st.button(
                say("Analyse again"),
                type="primary",
                icon=":material/play_arrow:",
                key="analyse-unread",
                on_click=ask,
                args=(desk,),
            )


def _not_analysed(desk: Desk) -> str:
    if desk.unanalysed:
        return count(
            "{n} interview is not analysed yet: it is in no theme and not on the board.",
            "{n} interviews are not analysed yet: they are in no theme and not on the board.",
            len(desk.unanalysed),
        )
    if desk.recast and desk.view.study.run is not None:
        return count(
            "{n} passage is not analysed yet: its speaker was taken for the interviewer.",
            "{n} passages are not analysed yet: their speaker was taken for the interviewer.",
            len(desk.recast),
        )
    return ""


def _undecided(desk: Desk, *, anew: bool = False) -> str:
    """Return what the next analysis does to the moves that nobody decided, "" where none is."""
    if desk.view.study.run is None or not (n := len(moving.moved(desk))):
        return ""
    if anew:
        return count(
            "{n} passage that the last analysis placed is undecided: it leaves the list with a cut "
            "and may move again.",
            "{n} passages that the last analysis placed are undecided: they leave the list with a "
            "cut and may move again.",
            n,
        )
    return count(
        "{n} passage that the last analysis placed is undecided: with the next one it stays where "
        "it is and leaves the list.",
        "{n} passages that the last analysis placed are undecided: with the next one they stay "
        "where they are and leave the list.",
        n,
    )


def _state(desk: Desk) -> str:
    n = len(desk.corpus.transcripts)
    if desk.view.study.run is None:
        return count("{n} interview, not analysed yet", "{n} interviews, not analysed yet", n)
    themes = len(counted_themes(desk.codebook))
    return count("{n} theme found", "{n} themes found", themes)


def _note(desk: Desk) -> str:
    if desk.view.study.run is None:
        return say("It runs on this machine and may take a minute or two.")
    told = say("Themes and passages stay; new interviews join them or make new themes.")
    if desk.codebook.learns:
        return f"{told} {say('The tags that nobody decided are guided by those people decided.')}"
    return told


def draw_cut(desk: Desk) -> None:
    """Draw the button that cuts the themes anew, beside what that does and what it keeps."""
    job = caching.service().latest_job(desk.project.id)
    share = share_to_cut_anew(desk.view)
    with st.container(horizontal=True, vertical_alignment="center", key="cutting"):
        with st.container(gap=None, width="stretch"):
            if share is not None:
                st.markdown(f"**{_grown(share)}**")
            st.caption(
                say(
                    "Cut anew finds the themes again from everything there is. What people have "
                    "decided stays; the rest may move, and each move can be refused."
                )
            )
            if told := _undecided(desk, anew=True):
                st.caption(told)
        st.button(
            say("Cut anew"),
            icon=":material/refresh:",
            key="cut-anew",
            disabled=job is not None and job.is_open,
            on_click=ask,
            args=(desk,),
            kwargs={"anew": True},
        )


def _grown(share: float) -> str:
    return say(
        "{percent} % of the passages came since the themes were last cut from everything.",
        percent=round(100 * share),
    )


def label_of_cut(desk: Desk) -> str:
    """Return what the tool says that offers a cut; empty where too little came for one."""
    share = share_to_cut_anew(desk.view)
    return "" if share is None else say("Cut anew: {percent} % is new", percent=round(100 * share))


def ask(desk: Desk, *, anew: bool = False) -> None:
    """Ask the worker for an analysis, with the number of themes asked for last.

    ``anew``: whether themes that nobody touched are cut anew.
    """
    wanted = session.entered("n-themes", _last_number(desk))
    acting.attempt(
        lambda: caching.service().enqueue_analysis(
            desk.project.id,
            n_themes=int(wanted) if wanted else None,
            author=session.author(),
            anew=anew,
        )
    )


def _last_number(desk: Desk) -> int | None:
    """Return the number of themes that was asked for last and stands, None for automatic."""
    wanted = number_that_stands(desk.view.study)
    return wanted if wanted is not None and wanted <= MOST_THEMES else None


def _told(desk: Desk) -> None:
    """Draw what the last analysis changed, or what the first, which changes nothing, noted."""
    told = desk.view.changes or desk.view.noted
    if not told:
        return
    n = len(told)
    label = count("The analysis notes {n} thing", "The analysis notes {n} things", n)
    if desk.view.changes:
        label = count("The last analysis changed {n} thing", "The last analysis changed {n} things",
                      n)  # fmt: skip
    with st.expander(label, icon=":material/difference:"):
        for each in told:
            st.markdown(f"- {plain(tell(each))}")
        st.button(
            say("Take back the whole analysis"),
            key="undo-run",
            icon=":material/undo:",
            on_click=_take_back,
            args=(desk,),
        )


def _take_back(desk: Desk) -> None:
    if acting.attempt(lambda: caching.service().undo_run(desk.project.id, session.author())):
        acting.announce("The last analysis has been taken back.")
