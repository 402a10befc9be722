"""The work in progress, told on every page: stage, share, time left, and a way to stop it."""

import streamlit as st

from analysis.records import ProjectId
from analysis.service import Job, JobId
from ui import caching, session
from ui.session import say, tell
from ui.widgets.escape import plain
from ui.widgets.moments import time_left

EVERY_S = 1.0
"""How often a running job is looked at."""

STAGES: dict[str, str] = {
    "read": "Reading the interviews",
    "models": "Loading the language model",
    "embed": "Reading the passages",
    "themes": "Finding themes",
    "swot": "Drafting the SWOT",
}
"""What the stages of a job are called (English templates)."""


def draw(project: ProjectId | None) -> None:
    """Draw the open project's job while it runs, and its problem when it failed."""
    job = caching.service().latest_job(project) if project else None
    if project is None or job is None:
        return
    if job.is_open:
        session.remember("watching", job.id)
        st.fragment(_running, run_every=EVERY_S)(project)
    elif session.recall("watching") == job.id and job.state == "done":
        session.forget("watching")
        st.toast(say("The analysis is done."), icon=":material/check:")
    elif job.state == "failed" and job.error is not None:
        st.error(plain(tell(job.error)), title=say("The analysis stopped"))


def _running(project: ProjectId) -> None:
    job = caching.service().latest_job(project)
    if job is None or not job.is_open:
        st.rerun()
        return
    with st.container(border=True):
        _draw_stage(job)
        if job.state == "queued" and not caching.service().worker_alive():
            st.caption(say("The part that analyses is not running. Start Glas again: make run"))
        st.button(say("Stop"), key=f"cancel-{job.id}", on_click=_cancel, args=(job.id,))


def draw_wide(project: ProjectId) -> None:
    """Draw the running job on the page itself, where one waits for it; its button is beside."""
    job = caching.service().latest_job(project)
    if job is not None and job.is_open:
        st.fragment(_stage_of, run_every=EVERY_S)(project)


def _stage_of(project: ProjectId) -> None:
    job = caching.service().latest_job(project)
    if job is not None and job.is_open:
        _draw_stage(job)


def _draw_stage(job: Job) -> None:
    share = job.n_done / job.n_total if job.n_total else 0.0
    stage = say(STAGES.get(job.stage, "Finishing")) if job.stage else say("Waiting to begin")
    st.progress(min(1.0, share), text=plain(stage))
    left = time_left(job.time_left_s)
    if left:
        st.caption(left)


def _cancel(job_id: JobId) -> None:
    caching.service().cancel(job_id)
