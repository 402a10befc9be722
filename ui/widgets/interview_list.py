"""The interviews of a project as a table; a row opens one."""

import streamlit as st

from analysis.exports.people import interview_name, interview_numbers
from analysis.records import Role, Transcript
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import parts
from ui.widgets.escape import readable
from ui.widgets.moments import language_name
from ui.widgets.parts import Column, Row


def draw(desk: Desk) -> None:
    """Draw the table."""
    transcripts = desk.corpus.transcripts
    st.subheader(count("{n} interview", "{n} interviews", len(transcripts)), anchor=False)
    parts.table(
        say("Interviews"),
        [
            Column(say("Title")),
            Column(say("In the report")),
            Column(say("Group")),
            Column(say("Format")),
            Column(say("Language")),
            Column(say("Speakers"), number=True),
            Column(say("Words"), number=True),
        ],
        [_row(desk, each) for each in transcripts],
        "interviews",
        _open,
    )


def _open(identity: str) -> None:
    session.select("interview", identity)


def _row(desk: Desk, transcript: Transcript) -> Row:
    voices = {turn.speaker: turn.role for turn in transcript.turns}
    groups = {
        desk.case_of[(transcript.id, each)].group
        for each in voices
        if (transcript.id, each) in desk.case_of
    }
    n_heard = sum(role is not Role.INTERVIEWER for role in voices.values())
    return Row(
        (
            readable(transcript.title),
            f"{interview_numbers(desk.corpus)[transcript.id]:02}",
            ", ".join(sorted(each for each in groups if each)) or "–",
            suffix(transcript),
            language_name(transcript.language),
            str(n_heard),
            f"{len(transcript.text.split()):,}".replace(",", "\u202f"),
        ),
        transcript.id,
    )


def name_in_report(desk: Desk, transcript: Transcript) -> str:
    """Return "Interview 07", by which a report names an interview unless real names are shown."""
    return interview_name(interview_numbers(desk.corpus)[transcript.id], session.language())


def suffix(transcript: Transcript) -> str:
    """Return the format of an interview's file as people call it."""
    name = transcript.file_name.rsplit(".", 1)[-1].lower()
    return {"docx": "Word", "pdf": "PDF", "vtt": "WebVTT", "srt": "SRT", "txt": say("Text"),
            "md": "Markdown"}.get(name, name.upper())  # fmt: skip
