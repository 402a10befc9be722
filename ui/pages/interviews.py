"""The interviews: bring them in, say who is who, and have them analysed."""

from analysis.records import TranscriptId
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import (
    analysing,
    importing,
    interview_list,
    interview_pane,
    progress,
    shell,
    warnings,
)


def _page() -> None:
    desk = shell.open_page(say("Interviews"))
    if desk is None:
        shell.without_project()
        return
    transcript = desk.index.transcripts.get(TranscriptId(session.selected("interview") or ""))
    if transcript is not None:
        interview_pane.draw(desk, transcript)
        return
    importing.draw(desk)
    if desk.corpus.transcripts:
        warnings.draw(desk, with_analysis=False, with_groups=True)
        _overview(desk)


def _overview(desk: Desk) -> None:
    analysing.draw(desk)
    progress.draw_wide(desk.project.id)
    interview_list.draw(desk)
    importing.draw_table(desk)


_page()
