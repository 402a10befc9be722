"""One interview: who speaks in it, what its reader noticed, and its words."""

import streamlit as st

from analysis.records import Case, Role, Transcript, TranscriptId
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting, drawings, interview_list, parts, place
from ui.widgets.escape import plain, readable
from ui.widgets.moments import language_name

TURNS_PER_PAGE = 80
"""Turns drawn at once: an hour of talk is about two pages."""

_ROLES: dict[Role, str] = {
    Role.INTERVIEWER: "Interviewer",
    Role.PARTICIPANT: "Participant",
    Role.UNKNOWN: "Not known",
}


def draw(desk: Desk, transcript: Transcript) -> None:
    """Draw the open interview."""
    with st.container(key="interview-heading"):
        drawings.arrive(transcript.id, "arrive-interview")
        st.button(
            say("All interviews"), key="back", icon=":material/arrow_back:", type="tertiary",
            on_click=session.select, args=("interview", None),
        )  # fmt: skip
        st.header(plain(readable(transcript.title)), anchor=False)
        _facts(desk, transcript)
    for notice in transcript.notices:
        st.caption(f":material/info: {plain(tell(notice))}")
    st.subheader(say("Who speaks"), anchor=False)
    speakers = list(dict.fromkeys(turn.speaker for turn in transcript.turns))
    for number, speaker in enumerate(speakers):
        _speaker(desk, transcript, speaker, number)
    st.subheader(say("What was said"), anchor=False)
    _reading(transcript)
    _removing(desk, transcript)


def _facts(desk: Desk, transcript: Transcript) -> None:
    facts = (
        interview_list.name_in_report(desk, transcript),
        transcript.file_name,
        interview_list.suffix(transcript),
        language_name(transcript.language),
        count("{n} turn", "{n} turns", len(transcript.turns)),
        count("{n} word", "{n} words", len(transcript.text.split())),
    )
    st.caption(plain(" · ".join(facts)))


def _speaker(desk: Desk, transcript: Transcript, speaker: str | None, number: int) -> None:
    role = next(turn.role for turn in transcript.turns if turn.speaker == speaker)
    n_words = sum(
        len(transcript.text[turn.start : turn.end].split())
        for turn in transcript.turns
        if turn.speaker == speaker
    )
    case = desk.case_of.get((transcript.id, speaker))
    key = f"{transcript.id}-{number}"
    with st.container(border=True):
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width="content"):
                name = plain(speaker or say("Speaker not named"))
                st.markdown(f"**{name}** · {plain(case.code)}" if case else f"**{name}**")
                st.caption(count("{n} word", "{n} words", n_words))
            _role_choice(desk, transcript.id, speaker, role, key)
        if case is not None and role is not Role.INTERVIEWER:
            _case_form(desk, case, key)


def _role_choice(
    desk: Desk, transcript: TranscriptId, speaker: str | None, role: Role, key: str
) -> None:
    widget = f"role-{key}-{role}"

    def _choose() -> None:
        chosen = session.entered(widget)
        if chosen:
            acting.attempt(
                lambda: caching.service().set_role(
                    desk.project.id, transcript, speaker, Role(chosen)
                )
            )

    names = {each.value: say(_ROLES[each]) for each in (Role.INTERVIEWER, Role.PARTICIPANT)}
    st.segmented_control(
        say("Role in the interview"),
        list(names),
        default=role.value if role is not Role.UNKNOWN else None,
        format_func=lambda each: names[each],
        key=widget,
        on_change=_choose,
        label_visibility="collapsed",
    )


def _case_form(desk: Desk, case: Case, key: str) -> None:
    def _save() -> None:
        given = {
            field: str(session.entered(f"{field}-{key}") or "").strip()
            for field in ("name", "group", "organisation", "role")
        }
        if acting.attempt(
            lambda: caching.service().set_case(
                desk.project.id,
                case.id,
                name=given["name"],
                group=given["group"],
                organisation=given["organisation"],
                role=given["role"],
            )
        ):
            acting.announce("Saved: {what}", what=given["name"] or case.code)

    with st.form(f"case-{key}", border=False):
        fields = st.grid(4, min_column_width=200)
        fields.text_input(say("Name"), value=case.name, key=f"name-{key}")
        groups = sorted({each.group for each in desk.corpus.cases if each.group})
        fields.selectbox(
            say("Stakeholder group"),
            groups,
            index=groups.index(case.group) if case.group else None,
            key=f"group-{key}",
            accept_new_options=True,
            placeholder=say("Choose or type"),
        )
        fields.text_input(say("Organisation"), value=case.organisation, key=f"organisation-{key}")
        fields.text_input(say("Position"), value=case.role, key=f"role-{key}")
        st.form_submit_button(say("Save"), key=f"save-case-{key}", on_click=_save)


def _reading(transcript: Transcript) -> None:
    turns = transcript.turns
    n_pages = max(1, -(-len(turns) // TURNS_PER_PAGE))
    number = st.pagination(n_pages, key=f"turns-{transcript.id}") if n_pages > 1 else 1
    shown = turns[(number - 1) * TURNS_PER_PAGE : number * TURNS_PER_PAGE]
    parts.reader(
        [place.read_turn(transcript, turn, (), "") for turn in shown],
        transcript.title,
        key=f"reading-{transcript.id}-{number}",
    )


def _removing(desk: Desk, transcript: Transcript) -> None:
    def _remove() -> None:
        done = acting.attempt(
            lambda: caching.service().remove_interview(desk.project.id, transcript.id)
        )
        if done:
            caching.forget_words()
            session.select("interview", None)
            acting.announce("The interview “{title}” has been removed.", title=transcript.title)

    with st.expander(say("Remove this interview"), icon=":material/delete:"):
        st.text(
            say(
                "Its words are erased from the project: quotations from it leave the themes and "
                "the board. This cannot be undone; the file on your disk is not touched."
            )
        )
        sure = st.checkbox(say("Yes, erase its words"), key=f"sure-{transcript.id}")
        st.button(
            say("Remove the interview"), key="remove-interview", disabled=not sure, on_click=_remove
        )
