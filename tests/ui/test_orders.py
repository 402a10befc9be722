"""In which order the passages of a theme are listed."""

from dataclasses import replace

from analysis.records import Origin, Placement, ProjectId
from analysis.service import Service
from tests.ui.conftest import Opening
from ui import caching
from ui.widgets import orders


def test_the_firmest_come_first_and_what_a_person_placed_before_all(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    view = service.look(project)
    desk = caching.lay_out(view)
    theme = next(iter(desk.codebook.themes))
    said = [desk.index.passages[each] for each in desk.passages_of[theme]]
    assert len(said) > 1
    firmly = {each.id: Placement(theme, (n + 1) / 10) for n, each in enumerate(said)}
    firmly[said[0].id] = replace(firmly[said[0].id], origin=Origin.PERSON)
    study = replace(view.study, codebook=replace(desk.codebook, placements=firmly))
    desk = caching.lay_out(replace(view, study=study))
    app = opened("themes", theme=theme)
    assert app.selectbox(key="order-en").value == orders.FIRM
    assert orders.ordered(desk, said) == [said[0], *reversed(said[1:])]


def test_another_order_is_kept_while_one_reads_on(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    themes = [
        key
        for key, each in caching.lay_out(service.look(project)).passages_of.items()
        if len(each) > 1
    ]
    app = opened("themes", theme=themes[0])
    app.selectbox(key="order-en").select(orders.LOOSE).run()
    assert not app.exception
    app.session_state["glas.theme"] = themes[-1]
    app.run()
    assert app.selectbox(key="order-en").value == orders.LOOSE
