"""What limits the conclusions: few interviews, one group, edits that lost their target."""

import streamlit as st

from analysis import settings
from analysis.codebook import is_analysed
from analysis.errors import GlasError
from analysis.exports.sureness import UNMATCHED
from analysis.service import Unfulfilled
from ui import caching, session
from ui.caching import Desk
from ui.session import count, moment, say, tell
from ui.widgets import acting, analysing
from ui.widgets.escape import plain, short


def draw(desk: Desk, *, with_analysis: bool = True, with_groups: bool = False) -> None:
    """Draw the warnings of a project, nothing where there are none.

    ``with_analysis``: whether interviews that are not analysed yet are told of here;
    ``with_groups``: whether speakers that have no group are.
    """
    if with_analysis:
        analysing.draw_new(desk)
    n = len(desk.corpus.transcripts)
    groups = {case.group for case in desk.corpus.cases if case.group}
    if 0 < n < settings.FEW_INTERVIEWS:
        st.warning(
            count(
                "Only {n} interview: what looks like a pattern may be one person's view.",
                "Only {n} interviews: what looks like a pattern may be one person's view.",
                n,
            ),
            icon=":material/group:",
        )
    elif n and len(groups) == 1:
        st.warning(
            say(
                "All speakers are of one group, “{group}”: no other view stands beside theirs.",
                group=plain(next(iter(groups))),
            ),
            icon=":material/group:",
        )
    if with_groups:
        _without_group(desk)
    _rule_problem(desk)
    if desk.view.conflicts:
        with st.expander(
            count(
                "{n} earlier change could not be carried over",
                "{n} earlier changes could not be carried over",
                len(desk.view.conflicts),
            ),
            icon=":material/sync_problem:",
        ):
            for conflict in desk.view.conflicts:
                _conflict(desk, conflict)


def _rule_problem(desk: Desk) -> None:
    rule = caching.confidence_rule(desk.project.id)
    if isinstance(rule, GlasError):
        st.warning(
            f"{plain(tell(rule))} {say('Until then the numbers that ship with Glas hold.')}",
            icon=":material/rule:",
        )
        return
    for title in rule.unmatched:
        told = say(UNMATCHED, file=plain(rule.source), title=plain(title))
        st.warning(told, icon=":material/rule:")


def _without_group(desk: Desk) -> None:
    """Warn of speakers without a group where others have one: nobody compares them."""
    voices = {(each.transcript_id, each.speaker) for each in desk.corpus.passages
              if is_analysed(each)}  # fmt: skip
    cases = [case for case in desk.corpus.cases if voices.intersection(case.voices)]
    n = sum(not case.group for case in cases)
    if 0 < n < len(cases):
        st.warning(
            count(
                "{n} speaker has no stakeholder group: open the interview and choose one.",
                "{n} speakers have no stakeholder group: open their interviews and choose one.",
                n,
            ),
            icon=":material/group:",
        )


def _conflict(desk: Desk, conflict: Unfulfilled) -> None:
    with st.container(border=True):
        st.text(short(tell(conflict.what), acting.LONGEST_TOLD))
        st.caption(plain(f"{conflict.author} · {moment(conflict.at)}. {tell(conflict.reason)}"))
        st.button(
            say("Dismiss"),
            key=f"dismiss-{conflict.seq}",
            on_click=_dismiss,
            args=(desk, conflict.seq),
        )


def _dismiss(desk: Desk, seq: int) -> None:
    acting.attempt(lambda: caching.service().dismiss(desk.project.id, seq, session.author()))
