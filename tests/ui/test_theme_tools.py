"""The tools beside the reading: the check, the offers, what an analysis moved."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis import settings
from analysis.edits import (
    MovePassages,
    RenameTheme,
    SetThemeStatus,
    WriteMemo,
    anchor_of,
)
from analysis.records import MemoId, Notice, Origin, PassageId, ProjectId, Status, ThemeId
from analysis.review import Finding, Offer, digest
from analysis.service import JOINED, MOVED, Moved, Service
from tests.ui.conftest import Opening, drawn, has, said

Studied = tuple[Service, ProjectId]


@pytest.fixture
def themes(project: ProjectId, service: Service) -> list[ThemeId]:
    """Return the themes of the quick project: network, people, money."""
    return list(service.study(project).codebook.themes)


def _tool(opened: Opening, name: str) -> AppTest:
    app = opened("themes")
    app.button(key=f"tool-{name}").click().run()
    assert not app.exception
    return app


def _findings(service: Service, project: ProjectId) -> tuple[Finding, ...]:
    """Return one finding while its theme has no memo, as the check does."""
    codebook = service.study(project).codebook
    theme = next(each for each in codebook.themes.values() if each.name != "Lines")
    if any(memo.target == theme.id for memo in codebook.memos.values()) or theme.name != "network":
        return ()
    return (
        Finding(
            "vague", (theme.id,), Notice("“{name}” does not say what it is about.",
                                         {"name": theme.name}),
            Notice("Rename", {}), RenameTheme(theme.id, "Lines"),
            WriteMemo(MemoId("m"), theme.id, "It is what we mean."),
            Notice("at most {most} characters fit here", {"most": 1}),
        ),
    )  # fmt: skip


@pytest.fixture
def checked(
    project: ProjectId, service: Service, monkeypatch: pytest.MonkeyPatch
) -> tuple[Service, ProjectId]:
    """Return the quick project with a check that finds one thing."""
    monkeypatch.setattr(service, "findings", lambda each: _findings(service, each))
    return service, project


def test_the_check_is_folded_and_not_there_when_it_finds_nothing(
    project: ProjectId, service: Service, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "findings", lambda _: ())
    app = opened("themes")
    assert not has(app, "tool-check")
    assert has(app, "tool-codebook")
    assert not app.file_uploader


def test_a_finding_is_mended_by_one_click(checked: Studied, opened: Opening) -> None:
    service, project = checked
    (found,) = service.findings(project)
    app = _tool(opened, "check")
    assert "Check the themes: 1 finding" in said(app)
    assert "at most 1 characters fit here" in said(app)
    app.button(key=f"remedy-vague-{found.theme_ids[0]}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[found.theme_ids[0]].name == "Lines"
    assert not has(app, "tool-check")


def _untitled(service: Service, project: ProjectId, patch: pytest.MonkeyPatch) -> ThemeId:
    """Return the theme of a finding for which no better title is known."""
    (found,) = service.findings(project)
    (theme,) = found.theme_ids
    bare = replace(found, remedy=None, edit=None)
    patch.setattr(service, "findings", lambda each: (bare,) if _findings(service, each) else ())
    return theme


def test_where_no_title_is_good_enough_it_is_written_or_kept_and_nothing_else_is_offered(
    checked: Studied, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, project = checked
    theme = _untitled(service, project, monkeypatch)
    before = service.study(project).codebook.themes
    app = _tool(opened, "check")
    assert "Check the themes: 1 finding" in said(app)
    assert has(app, f"save-title-vague-{theme}")
    assert not has(app, f"open-rename-found-vague-{theme}")
    assert not has(app, f"remedy-vague-{theme}")
    app.button(key=f"keep-vague-{theme}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes == before
    assert not has(app, "tool-check")


def test_where_no_title_is_good_enough_one_is_written_on_the_spot(
    checked: Studied, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, project = checked
    theme = _untitled(service, project, monkeypatch)
    app = _tool(opened, "check")
    key = f"title-vague-{theme}"
    app.text_input(key=key).set_value("x" * 201)
    app.button(key=f"save-{key}").click().run()
    assert "At most 200 characters fit here; this has 201" in said(app)
    app.text_input(key=key).set_value("Lines")
    app.button(key=f"save-{key}").click().run()
    assert not app.exception
    named = service.study(project).codebook.themes[theme]
    assert (named.name, named.named_by) == ("Lines", Origin.PERSON)
    assert not has(app, "tool-check")


def test_a_finding_is_kept_as_it_is(checked: Studied, opened: Opening) -> None:
    service, project = checked
    (found,) = service.findings(project)
    app = _tool(opened, "check")
    app.button(key=f"keep-vague-{found.theme_ids[0]}").click().run()
    assert not app.exception
    (memo,) = service.study(project).codebook.memos.values()
    assert memo.text == "It is what we mean."
    assert not has(app, "tool-check")


def test_the_theme_of_a_finding_is_opened(checked: Studied, opened: Opening) -> None:
    service, project = checked
    (found,) = service.findings(project)
    app = _tool(opened, "check")
    theme = found.theme_ids[0]
    app.button(key=f"look-vague-{theme}-{theme}").click().run()
    assert not app.exception
    assert "network" in [each.value for each in app.header]


def test_the_real_check_is_drawn_in_whole(studied: Studied, opened: Opening) -> None:
    service, project = studied
    every = service.findings(project)
    found = [each for each in every if not each.takes_title]
    told = digest(found)
    first = [each for alike in told.first for each in alike]
    assert found
    assert len(found) < len(every)
    app = _tool(opened, "check")
    for each in every:
        assert has(app, f"keep-{_key(each)}") == (each in first)
    if told.n_smaller:
        assert f"{told.n_smaller} smaller finding" in said(app)
        app.button(key="smaller-findings").click().run()
    assert not app.exception
    for each in found:
        assert has(app, f"keep-{_key(each)}")
        assert has(app, f"remedy-{_key(each)}") == (each.edit is not None)
        asks = each.kind in ("vague", "interviewers_words") and not isinstance(
            each.edit, RenameTheme
        )
        assert has(app, f"save-title-{_key(each)}") == asks
    app.button(key="check-titles").click().run()
    assert not app.exception
    assert not has(app, "check-titles")
    assert "titles to settle" in said(app)


def test_alike_findings_stand_under_one_heading(
    project: ProjectId, service: Service, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = service.study(project).codebook.themes.values()
    made = [
        Finding(
            kind, (each.id,), Notice("At most {most} characters fit here.", {"most": 1}),
            None, None, WriteMemo(MemoId(f"{kind}-{each.id}"), each.id, "So be it."),
            Notice("{language}: {n} of {total} passages", {"language": "bg", "n": 1, "total": 2}),
        )
        for kind in ("vague", "one_language")
        for each in held
    ]  # fmt: skip
    monkeypatch.setattr(service, "findings", lambda _: tuple(made))
    shown = said(_tool(opened, "check"))
    assert shown.count("Titles that say too little") == 1
    assert shown.count("Themes said in one language") == 1
    assert "Bulgarian: 1 of 2 passages" in shown


def _key(found: Finding) -> str:
    return "-".join((found.kind, *found.theme_ids))


def _offered(service: Service, project: ProjectId, theme: ThemeId) -> Offer:
    codebook = service.study(project).codebook
    own = [key for key, placed in codebook.placements.items()
           if placed.theme_id != theme and placed.origin is Origin.MACHINE]  # fmt: skip
    return Offer(theme, tuple(own), tuple(0.9 for _ in own), 5)


@pytest.fixture
def offering(
    project: ProjectId, service: Service, themes: list[ThemeId], monkeypatch: pytest.MonkeyPatch
) -> Offer:
    """Return an offer to the first theme: all that no person placed."""

    def offers(each: ProjectId) -> tuple[Offer, ...]:
        offer = _offered(service, each, themes[0])
        return (offer,) if offer.passages else ()

    monkeypatch.setattr(service, "offers", offers)
    return _offered(service, project, themes[0])


def test_an_offer_moves_the_ticked_and_leaves_the_rest(
    project: ProjectId, service: Service, offering: Offer, opened: Opening
) -> None:
    before = service.study(project).codebook.placements
    app = _tool(opened, "offers")
    first, *others = offering.passages
    app.checkbox(key=f"offer-{offering.theme_id}-{first}").uncheck().run()
    app.button(key=f"offer-move-{offering.theme_id}").click().run()
    assert not app.exception
    now = service.study(project).codebook.placements
    assert now[first].theme_id == before[first].theme_id
    assert {now[each].theme_id for each in others} == {offering.theme_id}
    assert {now[each].origin for each in offering.passages} == {Origin.PERSON}
    assert not has(app, "tool-offers")
    told = service.history(project)[0].what
    assert str(told) == f"Moved passages to “network” ({len(others)}); others stay (1)"
    app.button(key="undo").click().run()
    assert not app.exception
    assert service.study(project).codebook.placements == before


def test_new_offers_are_told_at_the_foot_of_the_page(
    project: ProjectId,
    service: Service,
    offering: Offer,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = service.offers
    monkeypatch.setattr(service, "offers", lambda _: ())
    app = opened("themes")
    assert not has(app, "offers-look")
    monkeypatch.setattr(service, "offers", told)
    app.run()
    n = len(offering.passages)
    assert f"{n} passages are like those that people placed." in said(app)
    app.button(key="offers-later").click().run()
    assert not has(app, "offers-look")
    assert has(app, "tool-offers")
    monkeypatch.setattr(service, "offers", lambda _: ())
    app.run()
    monkeypatch.setattr(service, "offers", told)
    app.run()
    app.button(key="offers-look").click().run()
    assert not app.exception
    assert has(app, f"offer-move-{offering.theme_id}")
    assert not has(app, "offers-look")


def test_an_offer_is_refused_in_whole(
    project: ProjectId, service: Service, offering: Offer, opened: Opening
) -> None:
    before = service.study(project).codebook.placements
    app = _tool(opened, "offers")
    app.button(key=f"offer-leave-{offering.theme_id}").click().run()
    assert not app.exception
    now = service.study(project).codebook.placements
    for each in offering.passages:
        assert now[each].theme_id == before[each].theme_id
        assert now[each].origin is Origin.PERSON
    assert not has(app, "tool-offers")
    app.button(key="undo").click().run()
    assert not app.exception
    assert service.study(project).codebook.placements == before


def test_what_people_moved_is_learned_and_offered(
    studied: Studied, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Hashed words know little of meaning: what is offered on so weak grounds serves to be drawn.
    monkeypatch.setattr(settings, "SCORE_OF_AN_OFFER", -0.5)
    monkeypatch.setattr(settings, "TEACHERS_RECOGNISED", -1.0)
    service, project = studied
    view = service.look(project)
    smallest, *_, largest = sorted(
        view.study.codebook.children(None),
        key=lambda each: len(view.study.codebook.passage_ids(each.id)),
    )
    passages = {each.id: each for each in view.study.corpus.passages}
    taught = view.study.codebook.passage_ids(largest.id)[::2]
    edit = MovePassages(tuple(anchor_of(passages[each]) for each in taught), smallest.id)
    service.edit(project, edit, "Ada", view.seq)
    offers = service.offers(project)
    assert offers
    app = _tool(opened, "offers")
    n = sum(len(each.passages) for each in offers)
    assert len(app.checkbox) >= n
    app.button(key=f"offer-leave-{offers[0].theme_id}").click().run()
    assert not app.exception


def _moved(service: Service, project: ProjectId, themes: list[ThemeId]) -> tuple[Moved, ...]:
    codebook = service.study(project).codebook
    network, people, _ = themes
    return tuple(
        Moved(each, MOVED, people, network, "people", "network", False)
        for each in codebook.passage_ids(network)
        if codebook.placements[each].origin is Origin.MACHINE
    )


@pytest.fixture
def moving(
    project: ProjectId, service: Service, themes: list[ThemeId], monkeypatch: pytest.MonkeyPatch
) -> list[PassageId]:
    """Return passages that the last analysis is said to have moved from people to network."""
    monkeypatch.setattr(service, "moved", lambda each: _moved(service, each, themes))
    return [each.passage_id for each in _moved(service, project, themes)]


def test_moves_are_decided_one_by_one(
    project: ProjectId, service: Service, themes: list[ThemeId], moving: list[PassageId],
    opened: Opening,
) -> None:  # fmt: skip
    network, people, _ = themes
    first, second = moving
    app = _tool(opened, "moved")
    assert "Placed by the analysis: 2" in said(app)
    assert all("was in: people" in each for each in drawn(app, "quote")[:2])
    app.button(key=f"moved-yes-{first}").click().run()
    assert "Placed by the analysis: 1" in said(app)
    app.button(key=f"moved-no-{second}").click().run()
    assert not app.exception
    now = service.study(project).codebook.placements
    assert (now[first].theme_id, now[second].theme_id) == (network, people)
    assert not has(app, "tool-moved")


@pytest.mark.parametrize(("key", "at"), [("yes", 0), ("no", 1)])
@pytest.mark.parametrize("which", ["all", "group"])
def test_moves_are_decided_together(
    project: ProjectId, service: Service, themes: list[ThemeId], moving: list[PassageId],
    opened: Opening, key: str, at: int, which: str,
) -> None:  # fmt: skip
    app = _tool(opened, "moved")
    app.button(key=f"moved-{key}-{'all' if which == 'all' else themes[0]}").click().run()
    assert not app.exception
    now = service.study(project).codebook.placements
    assert {now[each].theme_id for each in moving} == {themes[at]}
    assert {now[each].origin for each in moving} == {Origin.PERSON}


@pytest.fixture
def placing(
    project: ProjectId, service: Service, themes: list[ThemeId], monkeypatch: pytest.MonkeyPatch
) -> list[PassageId]:
    """Return passages that the last analysis is said to have put into network and into people.

    The first of network is new, the rest was moved from money.
    """
    network, people, money = themes

    def moves(each: ProjectId) -> tuple[Moved, ...]:
        """Return what nobody decided yet."""
        book = service.study(each).codebook
        found = [
            (key, home)
            for home in (network, people)
            for key in book.passage_ids(home)
            if book.placements[key].origin is Origin.MACHINE
        ]
        return tuple(
            Moved(key, JOINED, None, home, "", book.themes[home].name)
            if key == first
            else Moved(key, MOVED, money, home, "money", book.themes[home].name)
            for key, home in found
        )

    first = service.study(project).codebook.passage_ids(network)[0]
    monkeypatch.setattr(service, "moved", moves)
    return [each.passage_id for each in moves(project)]


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_one_undo_takes_back_an_answer_for_several_themes(
    project: ProjectId, service: Service, placing: list[PassageId], opened: Opening, answer: str
) -> None:
    before = service.study(project).codebook
    n_before = len(service.history(project))
    app = _tool(opened, "moved")
    app.button(key=f"moved-{answer}-all").click().run()
    assert not app.exception
    assert len(service.history(project)) == n_before + 1
    told = "Left passages where they are" if answer == "yes" else "Placed passages"
    assert str(service.history(project)[0].what) == f"{told} ({len(placing)})"
    assert not has(app, "tool-moved")
    app.button(key="undo").click().run()
    assert not app.exception
    assert service.study(project).codebook == before
    assert has(app, "tool-moved")


def test_new_and_moved_ones_are_told_apart(placing: list[PassageId], opened: Opening) -> None:
    shown = said(_tool(opened, "moved"))
    assert f"Placed by the analysis: {len(placing)}" in shown
    assert "1 new passage joined a theme that people worked on." in shown
    assert f"{len(placing) - 1} passages were moved from elsewhere." in shown


def test_refused_new_ones_are_told_to_be_in_no_theme(
    placing: list[PassageId], opened: Opening
) -> None:
    app = _tool(opened, "moved")
    app.button(key="moved-no-all").click().run()
    told = f"back where they were: {len(placing) - 1}. New ones, now in no theme: 1."
    assert told in app.toast[0].value.replace("\\", "")


def test_a_rejected_theme_says_so_in_the_list_and_comes_first(
    project: ProjectId, service: Service, themes: list[ThemeId], placing: list[PassageId],
    opened: Opening,
) -> None:  # fmt: skip
    told = "rejected: the report leaves out what stands here"

    def groups(app: AppTest) -> list[str]:
        """Return the headings of the groups without their numbers."""
        heads = [each.value.split(" :gray")[0] for each in app.subheader]
        return [each for each in heads if each in ("network", "people")]

    app = _tool(opened, "moved")
    assert groups(app) == ["network", "people"]
    assert told not in said(app)
    rejected = SetThemeStatus(themes[1], Status.REJECTED)
    service.edit(project, rejected, "Ada", service.look(project).seq)
    app = _tool(opened, "moved")
    assert groups(app) == ["people", "network"]
    assert [each.value for each in app.caption].count(told) == 1


def test_one_of_the_list_goes_to_another_theme(
    project: ProjectId, service: Service, themes: list[ThemeId], placing: list[PassageId],
    opened: Opening,
) -> None:  # fmt: skip
    first, *others = placing
    app = _tool(opened, "moved")
    app.button(key=f"moved-other-{first}").click().run()
    choice = app.selectbox(key=f"choice-moved-to-{first}")
    assert "network" not in choice.options
    choice.select(themes[2])
    app.button(key=f"save-choice-moved-to-{first}").click().run()
    assert not app.exception
    place = service.study(project).codebook.placements[first]
    assert (place.theme_id, place.origin) == (themes[2], Origin.PERSON)
    assert f"Placed by the analysis: {len(others)}" in said(app)
    assert not has(app, f"moved-other-{first}")


def test_what_an_analysis_does_to_undecided_ones_is_told_beside_its_button(
    project: ProjectId, service: Service, placing: list[PassageId], opened: Opening
) -> None:
    n = len(placing)
    told = f"{n} passages that the last analysis placed are undecided:"
    shown = said(opened("interviews"))
    assert f"{told} with the next one they stay where they are and leave the list." in shown
    assert f"{told} they leave the list with a cut and may move again." in shown
    app = _tool(opened, "moved")
    assert told not in said(app)
    app.button(key="moved-yes-all").click().run()
    assert "undecided" not in said(opened("interviews"))
    service.import_files(project, [("late.txt", b"Q: Hm?\nZoe: The network is down.\n")])
    assert "undecided" not in said(opened("themes"))
    app.button(key="undo").click().run()
    shown = said(opened("themes"))
    assert f"{told} with the next one they stay where they are and leave the list." in shown


def test_the_real_list_of_moves_is_drawn_and_taken_back(studied: Studied, opened: Opening) -> None:
    service, project = studied
    moved = service.moved(project)
    assert moved
    app = _tool(opened, "moved")
    assert f"Placed by the analysis: {len(moved)}" in said(app)
    app.button(key="moved-no-all").click().run()
    assert not app.exception
    assert service.moved(project) == ()
    assert not has(app, "tool-moved")


def test_one_tool_is_open_at_a_time(studied: Studied, opened: Opening) -> None:
    app = _tool(opened, "check")
    app.button(key="tool-codebook").click().run()
    assert not app.exception
    assert len(app.file_uploader) == 1
    assert "an attentive colleague" not in said(app)
    app.button(key="tool-codebook").click().run()
    assert not app.file_uploader


@pytest.fixture
def grown(service: Service) -> ProjectId:
    """Return a project whose interviews came in small steps, two fifths after the first cut."""
    made = service.create_project("Town", "", "en")
    for numbers in (range(6), range(6, 8), range(8, 10)):
        files = [(f"{n}.txt", f"Q: Hm?\nP{n}: The network of place {n} is slow.\n".encode())
                 for n in numbers]  # fmt: skip
        service.import_files(made, files)
        service.analyse(made, author="Ada")
    return made


@pytest.mark.parametrize("page", ["themes", "interviews"])
def test_a_cut_is_offered_where_much_came_in_small_steps(
    grown: ProjectId, service: Service, opened: Opening, page: str
) -> None:
    app = opened(page)
    undecided = len(service.moved(grown))
    if page == "themes":
        app.button(key="tool-cut").click().run()
        assert "Cut anew: 40 % is new" in said(app)
    assert "40 % of the passages came since the themes were last cut" in said(app)
    assert "What people have decided stays" in said(app)
    assert ("with a cut" in said(app)) == (undecided > 0)
    app.button(key="cut-anew").click().run()
    assert not app.exception
    job = service.latest_job(grown)
    assert job is not None
    assert job.is_open


def test_no_cut_is_offered_on_the_themes_before_that(project: ProjectId, opened: Opening) -> None:
    assert not has(opened("themes"), "tool-cut")
    app = opened("interviews")
    assert has(app, "cut-anew")
    assert "What people have decided stays" in said(app)
    assert "came since" not in said(app)
    assert "The analysis notes 1 thing" in [each.label for each in app.expander]
