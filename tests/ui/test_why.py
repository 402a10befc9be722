"""Why a passage is where it is, how steady its theme is, and its second theme."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis import settings
from analysis.edits import MovePassages, anchor_of
from analysis.records import Origin, PassageId, ProjectId, ThemeId
from analysis.review import Why
from analysis.service import Service
from tests.ui.conftest import Opening, drawn, has, said
from ui.widgets import steadiness

Studied = tuple[Service, ProjectId]


def _explained(studied: Studied, *, alone: bool = False) -> Why:
    """Return why some passage on the first page of a theme is there; one with words to show.

    ``alone``: one that does not belong to a second theme already.
    """
    service, project = studied
    codebook = service.study(project).codebook
    for theme in codebook.children(None):
        for passage in codebook.passage_ids(theme.id)[:10]:
            found = service.why_here(project, passage)
            placed = codebook.placements[passage]
            if alone and placed.second_theme_id is not None:
                continue
            if found is not None and found.runner_up and found.words and found.sets_apart:
                return found
    raise AssertionError("no passage can be explained")


def _open(opened: Opening, why: Why) -> AppTest:
    app = opened("themes", theme=why.theme_id)
    app.button(key=f"why-passage-{why.passage_id}").click().run()
    assert not app.exception
    return app


def test_a_card_compares_the_theme_with_the_runner_up(studied: Studied, opened: Opening) -> None:
    service, project = studied
    why = _explained(studied)
    app = _open(opened, why)
    themes = service.study(project).codebook.themes
    assert why.runner_up is not None
    (bars,) = [each for each in drawn(app, "bars") if " %" in each]
    assert themes[why.runner_up].name[:40] in bars
    assert f"{round(100 * why.share)} %" in bars
    assert "Words that set this theme apart" in said(app)
    assert all(word in said(app) for word in why.words)


def test_its_words_are_marked_and_its_nearest_quotations_shown(
    studied: Studied, opened: Opening
) -> None:
    service, project = studied
    why = _explained(studied)
    app = _open(opened, why)
    quotes = drawn(app, "quote")
    assert sum('"why"' in each for each in quotes) == 1
    passages = {each.id: each for each in service.study(project).corpus.passages}
    for each in why.nearest:
        assert any(passages[each].text[:30].replace('"', '\\"') in quote for quote in quotes)


def test_a_second_click_closes_the_card(studied: Studied, opened: Opening) -> None:
    why = _explained(studied)
    app = _open(opened, why)
    app.button(key=f"why-passage-{why.passage_id}").click().run()
    assert not app.exception
    assert "Words that set this theme apart" not in said(app)


def test_one_click_moves_it_to_the_runner_up(studied: Studied, opened: Opening) -> None:
    service, project = studied
    why = _explained(studied)
    app = _open(opened, why)
    app.button(key=f"why-move-passage-{why.passage_id}").click().run()
    assert not app.exception
    placed = service.study(project).codebook.placements[why.passage_id]
    assert (placed.theme_id, placed.origin) == (why.runner_up, Origin.PERSON)


def test_one_click_lets_it_belong_to_both(studied: Studied, opened: Opening) -> None:
    service, project = studied
    why = _explained(studied, alone=True)
    app = _open(opened, why)
    key = f"why-both-passage-{why.passage_id}"
    app.button(key=key).click().run()
    assert not app.exception
    assert service.study(project).codebook.placements[why.passage_id].second_theme_id
    assert any('"also: ' in each for each in drawn(app, "quote"))
    assert not has(app, key)


def test_a_passage_without_neighbours_says_so(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    codebook = service.study(project).codebook
    (theme, *_) = codebook.themes
    passage = codebook.passage_ids(theme)[0]
    app = opened("themes", theme=theme)
    app.button(key=f"why-passage-{passage}").click().run()
    assert "analyse again to see why it is here" in said(app)


def test_a_closer_runner_up_is_told_plainly(
    project: ProjectId, service: Service, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    codebook = service.study(project).codebook
    here, other, *_ = codebook.themes
    passage = codebook.passage_ids(here)[0]
    why = Why(passage, here, (), (), (), 0.3, other, 0.5, -0.2, Origin.PERSON)
    for found, told in (
        (why, "most like it are rather in “people”"),
        (replace(why, share=0.5), "came just as near"),
        (replace(why, share=0.6), "“people” came next, 10 points behind"),
        (replace(why, runner_up=None), "No other theme comes near"),
    ):
        _answer(monkeypatch, service, found)
        app = opened("themes", theme=here)
        app.button(key=f"why-passage-{passage}").click().run()
        assert told in said(app).replace("\\", "")
        assert "A person placed it here" in said(app)


def test_it_is_said_where_no_word_sets_apart_and_where_its_neighbours_are_elsewhere(
    project: ProjectId, service: Service, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    codebook = service.study(project).codebook
    here, other, *_ = codebook.themes
    passage, near = codebook.passage_ids(here)[:2]
    shared = Why(passage, here, (near,), ("pipe",), (), 0.3, other, 0.5, -0.2, Origin.MACHINE)
    shared = replace(shared, sets_apart=False)
    for found, told in (
        (shared, "No word of it sets this theme apart. It shares with it: **pipe**"),
        (shared, "not by those most like it"),
        (replace(shared, words=()), "its meaning alone is near"),
    ):
        _answer(monkeypatch, service, found)
        app = opened("themes", theme=here)
        app.button(key=f"why-passage-{passage}").click().run()
        assert told in said(app).replace("\\", "")


def _answer(monkeypatch: pytest.MonkeyPatch, service: Service, found: Why) -> None:
    def why_here(_: ProjectId, __: PassageId) -> Why:
        return found

    monkeypatch.setattr(service, "why_here", why_here)


def test_weak_themes_are_flagged_and_the_figure_is_in_words(
    studied: Studied, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, project = studied
    themes = service.study(project).codebook.children(None)
    least, *others = sorted(each.stability for each in themes if each.stability is not None)
    assert least < others[-1]
    monkeypatch.setattr(settings, "WEAK_STABILITY", (least + others[-1]) / 2)
    weak = [each for each in themes if steadiness.is_weak(each)]
    assert weak
    app = opened("themes", theme=weak[0].id)
    assert drawn(app, "cards")[0].count('"Weak"') >= len(weak)
    assert f"of its passages stay together ({weak[0].stability:.2f})" in said(app)


def test_what_was_weak_before_people_changed_it_still_says_so(
    studied: Studied, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, project = studied
    monkeypatch.setattr(settings, "WEAK_STABILITY", 1.0)
    book = service.study(project).codebook
    theme = next(e for e in book.children(None) if e.stability is not None and not e.touched)
    passages = {each.id: each for each in service.study(project).corpus.passages}
    first = passages[book.passage_ids(theme.id)[0]]
    moved = MovePassages((anchor_of(first),), None)
    service.edit(project, moved, "Ada", service.look(project).seq)
    assert service.study(project).codebook.themes[theme.id].stability is None
    app = opened("themes", theme=theme.id)
    assert '"Weak before it was changed"' in drawn(app, "cards")[0]
    assert "since the theme was changed; before, it was: Weak." in said(app)


def test_a_theme_without_a_stability_says_why(project: ProjectId, service: Service) -> None:
    book = service.study(project).codebook
    theme = replace(next(iter(book.themes.values())), touched=True, stability=None)
    other = replace(theme, id=ThemeId("other"), stability=0.8)
    alone, both = (
        replace(book, themes={each.id: each for each in themes})
        for themes in ([theme], [theme, other])
    )
    assert steadiness.missing(other, both, 5) == ""
    for book in (alone, both):
        assert "since the theme was changed" in steadiness.missing(theme, book, 3)
        assert "from 3 interviews on" in steadiness.missing(theme, book, 2)
        untouched = replace(theme, touched=False)
        assert "too few passages say enough" in steadiness.missing(untouched, book, 3)


def test_a_theme_that_people_filled_by_hand_says_that_nothing_would_fill_it_again(
    project: ProjectId, service: Service
) -> None:
    book = service.study(project).codebook
    ours = replace(book.children(None)[0], origin=Origin.PERSON, touched=True, stability=None)
    other = replace(ours, id=ThemeId("other"), stability=0.8)
    inside = book.passage_ids(ours.id)
    assert len(inside) > 1

    def told(n_by_hand: int) -> str:
        by_hand = {
            key: replace(book.placements[key], theme_id=ours.id, origin=Origin.PERSON)
            for key in inside[:n_by_hand]
        }
        themes = {**book.themes, ours.id: ours, other.id: other}
        placed = {**book.placements, **by_hand}
        return steadiness.missing(ours, replace(book, themes=themes, placements=placed), 5)

    assert "people chose most" in told(len(inside))
    assert "since the theme was changed" in told(len(inside) // 2)
    empty = replace(book, themes={**book.themes, ours.id: ours, other.id: other}, placements={})
    assert "once an analysis has assigned passages" in steadiness.missing(ours, empty, 5)


def test_the_words_for_stability(project: ProjectId, service: Service) -> None:
    theme = next(iter(service.study(project).codebook.themes.values()))
    assert steadiness.word(replace(theme, id=ThemeId("x"))) == ""
    assert not steadiness.is_weak(theme)
    figures = (0.0, 0.494, 0.4965, 0.744, 0.7451, 1.0)
    words = [steadiness.word(replace(theme, stability=each)) for each in figures]
    assert words == ["Weak", "Weak", "Fairly steady", "Fairly steady", "Steady", "Steady"]
    assert "about 5 in 10" in steadiness.sentence(replace(theme, stability=0.46))
