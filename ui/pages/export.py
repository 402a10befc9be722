"""Taking the result out: a report, tables, and a backup."""

from ui.session import say
from ui.widgets import exporting, shell


def _page() -> None:
    desk = shell.open_page(say("Export"))
    if desk is None:
        shell.without_project()
        return
    if not shell.not_analysed(desk, has_some=bool(desk.codebook.themes)):
        exporting.draw(desk)
        exporting.draw_taught(desk)
    exporting.draw_backup(desk)


_page()
