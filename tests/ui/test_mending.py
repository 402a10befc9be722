"""Why a tag was given, and what a mended one offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.edits import Edit, MendTag, SetLearning, anchor_of
from analysis.jobs import work_once
from analysis.records import Passage, ProjectId
from analysis.service import Service
from tests.standins import stand_in_service, town_of_pipes
from tests.ui.conftest import Opening, asked, drawn, has, said
from ui import session
from ui.caching import lay_out
from ui.widgets import acting, mending

Town = tuple[Service, ProjectId]


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    """Yield the service that the screen asks and its project, in which four tags were mended."""
    for made in asked(stand_in_service(tmp_path / "glas.db"), tmp_path, monkeypatch):
        project = town_of_pipes(made, "Town")
        edit = MendTag(tuple(anchor_of(each) for each in _pipes((made, project))[1:5]), "weakness")
        made.edit(project, edit, "Ada", made.look(project).seq)
        yield made, project


def _pipes(town: Town) -> list[Passage]:
    service, project = town
    return [each for each in service.study(project).corpus.passages if "pipe" in each.text]


def _open(opened: Opening, town: Town) -> AppTest:
    service, project = town
    home = service.study(project).codebook.placements[_pipes(town)[0].id].theme_id
    return opened("themes", theme=home)


def _plainly(app: AppTest) -> str:
    return said(app).replace("\\", "")


def _mend_first(opened: Opening, town: Town) -> AppTest:
    app = _open(opened, town)
    app.menu_button(key=f"tag-passage-{_pipes(town)[0].id}").click("weakness").run()
    assert not app.exception
    return app


def test_a_card_says_why_a_passage_has_its_tag(town: Town, opened: Opening) -> None:
    service, project = town
    passage = _pipes(town)[0]
    app = _open(opened, town)
    app.button(key=f"why-tag-passage-{passage.id}").click().run()
    assert not app.exception
    (axes,) = drawn(app, "axes")
    assert "helpful" in axes
    likely = max(service.study(project).codebook.tags[passage.id].probabilities)
    assert f"“Opportunity” is the likeliest of the five, with {likely:.2f}." in _plainly(app)
    assert "leads “" in said(app)
    assert "the invented statements that the tagger learnt from" in said(app)
    assert sum("If the state cuts the money" in each for each in drawn(app, "quote")) == 1
    assert work_once(service, "worker")
    app.run()
    assert not app.exception
    marked = [each for each in drawn(app, "quote") if '"for"' in each]
    assert len(marked) == 1
    app.button(key=f"why-tag-passage-{passage.id}").click().run()
    assert not drawn(app, "axes")


def test_a_card_whose_lines_point_elsewhere_than_the_tag_says_why() -> None:
    def card() -> None:
        from analysis.records import Tag
        from analysis.review import axes_of
        from ui.widgets import why_tag

        tag = Tag((0.30, 0.24, 0.05, 0.31, 0.10))
        why_tag.draw_lines(tag, axes_of(tag))

    shown = [each.value for each in AppTest.from_function(card).run().markdown]
    assert shown[0].startswith("**harmful** leads “helpful”")
    assert shown[1].startswith("**inside, now** leads")
    assert "Taken singly, “Threat” is the likeliest of the five, with 0.31." in shown[-1].replace(
        "\\", ""
    )


def test_a_tag_mended_while_the_card_is_open_is_asked_of_anew(town: Town, opened: Opening) -> None:
    service, project = town
    passage = _pipes(town)[0]
    app = _open(opened, town)
    app.button(key=f"why-tag-passage-{passage.id}").click().run()
    assert work_once(service, "worker")
    app.menu_button(key=f"tag-passage-{passage.id}").click("weakness").run()
    assert not app.exception
    assert "A person decided: Weakness. The tagger says: Opportunity." in _plainly(app)
    assert "Nothing is known of its words" not in said(app)
    job = service.reasons(project, passage.id)
    assert job is not None
    assert job.is_open


def test_a_person_who_agrees_with_the_tagger_is_told_so(town: Town, opened: Opening) -> None:
    passage = _pipes(town)[0]
    app = _open(opened, town)
    app.menu_button(key=f"tag-passage-{passage.id}").click("opportunity").run()
    app.button(key=f"why-tag-passage-{passage.id}").click().run()
    assert "A person decided: Opportunity. The tagger says so too." in _plainly(app)


def test_a_decided_tag_is_left_to_the_tagger_again(town: Town, opened: Opening) -> None:
    service, project = town
    passage = _pipes(town)[0]
    app = _mend_first(opened, town)
    app.menu_button(key=f"tag-passage-{passage.id}").click("tagger").run()
    assert not app.exception
    assert service.study(project).codebook.tags[passage.id].decided is None
    app.button(key="undo").click().run()
    assert service.study(project).codebook.tags[passage.id].decided == "weakness"


def test_a_mended_tag_offers_those_like_it(town: Town, opened: Opening) -> None:
    service, project = town
    assert not has(_open(opened, town), "mended-look")
    app = _mend_first(opened, town)
    (offer,) = service.tag_offers(project)
    assert f"{len(offer.passages)} passages are like those whose tag you changed." in said(app)
    app.button(key="mended-later").click().run()
    assert not has(app, "mended-look")
    assert service.tag_offers(project) == (offer,)


def test_what_is_ticked_is_changed_in_one_step_and_nothing_is_decided_of_the_rest(
    town: Town, opened: Opening
) -> None:
    service, project = town
    app = _mend_first(opened, town)
    before = service.study(project).codebook.tags
    (offer,) = service.tag_offers(project)
    left, *ticked = offer.passages
    app.button(key="mended-look").click().run()
    assert app.button(key="tag-offer-take-weakness").disabled
    for each in ticked:
        app.checkbox(key=f"tag-offer-weakness-{each}").check().run()
    app.button(key="tag-offer-take-weakness").click().run()
    assert not app.exception
    tags = service.study(project).codebook.tags
    assert {tags[each].decided for each in ticked} == {"weakness"}
    assert tags[left] == before[left]
    assert left in {each for offer in service.tag_offers(project) for each in offer.passages}
    app.button(key="undo").click().run()
    assert service.study(project).codebook.tags == before


def test_who_keeps_all_decides_of_all_and_is_told_so(town: Town, opened: Opening) -> None:
    service, project = town
    app = _mend_first(opened, town)
    before = service.study(project).codebook.tags
    (offer,) = service.tag_offers(project)
    app.button(key="mended-look").click().run()
    assert "decides that each of them has the tag it has" in said(app)
    app.button(key="tag-offer-leave-weakness").click().run()
    assert not app.exception
    tags = service.study(project).codebook.tags
    assert all(tags[each].decided == before[each].name for each in offer.passages)
    offered = {each for made in service.tag_offers(project) for each in made.passages}
    assert not offered & set(offer.passages)


def test_the_learning_switch_is_an_edit(town: Town, opened: Opening) -> None:
    service, project = town
    app = opened("export")
    assert "4 tags were decided by people, 4 of them against the tagger." in said(app)
    assert "They guide no other tag: switched off." in said(app)
    (switch,) = [each for each in app.toggle if str(each.key).startswith("learns-export")]
    switch.set_value(True).run()
    assert not app.exception
    assert service.study(project).codebook.learns
    assert "At the next analysis they guide the tags that nobody decided." in said(app)


def test_a_switch_that_is_only_drawn_anew_teaches_nothing(
    project: ProjectId, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = lay_out(service.look(project))
    made: list[Edit] = []
    monkeypatch.setattr(acting, "act", lambda edit, _: made.append(edit))
    for stands, wanted in ((False, []), (True, [SetLearning(True)])):
        monkeypatch.setattr(session, "entered", lambda *_, stands=stands: stands)
        mending._switch(desk, "switch")
        assert made == wanted
