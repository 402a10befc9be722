"""What moved in the last analysis: listed once, decided passage by passage, never lost."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from analysis import edits
from analysis.codebook import Codebook, Proposal, is_analysed
from analysis.records import (
    Corpus,
    Notice,
    Passage,
    PassageId,
    Placement,
    Project,
    ProjectId,
    Run,
    Tag,
    Theme,
    ThemeId,
)
from analysis.service import (
    JOINED,
    MOVED,
    NEW_THEME,
    Moved,
    Progress,
    Request,
    Service,
    accepted_moves,
    refused_moves,
)
from analysis.store import VectorCache
from tests.service.fakes import FakeEngine, service_on

A, B, C = ThemeId("a"), ThemeId("b"), ThemeId("c")
LOW = ThemeId("b low")
FIRST = (("one.txt", b"Anna: One. Two. Three.\n"),)
LATER = (("two.txt", b"Boris: Four. Five.\n"),)


Answer = Callable[[Iterable[Moved], Mapping[PassageId, Passage]], edits.PlacePassages | None]


@dataclass
class Scripted(FakeEngine):
    """Puts passages where the script says, by their first word; decided ones stay."""

    script: dict[str, ThemeId] = field(default_factory=dict)
    names: dict[ThemeId, str] = field(default_factory=dict)

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        used = [each for each in corpus.passages if is_analysed(each)]
        names = {word: key for word, key in self.script.items() if key}
        parents = {LOW: B}
        keys = dict.fromkeys(k for key in names.values() for k in (parents.get(key), key) if k)
        kept = {} if earlier is None else {k: t for k, t in earlier.themes.items() if t.touched}
        made = {
            key: Theme(key, self.names.get(key, f"Theme {key}"), parents.get(key)) for key in keys
        }
        places = {
            each.id: Placement(names[word], 0.5)
            for each in used
            if (word := each.text.strip().split(".")[0]) in names
        }
        if earlier is not None:
            places |= {k: p for k, p in earlier.placements.items() if p.origin == "person"}
        tags = {each.id: Tag((0.2, 0.2, 0.2, 0.2, 0.2)) for each in used}
        changed = earlier is not None and {k: p.theme_id for k, p in places.items()} != {
            k: p.theme_id for k, p in earlier.placements.items()
        }
        notices = (Notice("“{old}” is now called “{new}”.", {"old": "x", "new": "y"}),)
        book = Codebook({**made, **kept}, places, tags)
        return Proposal(Run(request.seed), book, notices if changed else ())


@pytest.fixture
def engine() -> Scripted:
    """Return an engine whose first analysis puts One and Two into A, Three into B."""
    return Scripted(script={"One": A, "Two": A, "Three": B})


@pytest.fixture
def service(tmp_path: Path, engine: Scripted) -> Iterator[Service]:
    """Yield a service on an empty database."""
    made = service_on(tmp_path / "glas.db", engine)
    yield made
    made.close()


@pytest.fixture
def project(service: Service) -> ProjectId:
    """Return a project with one interview, analysed once."""
    made = service.create_project("City")
    service.import_files(made, FIRST)
    service.analyse(made, author="Ada")
    return made


def words(service: Service, project: ProjectId) -> Mapping[str, Passage]:
    """Return the passages by their words."""
    passages = service.study(project).corpus.passages
    return {each.text.strip().strip("."): each for each in passages}


def again(service: Service, engine: Scripted, project: ProjectId, **script: ThemeId) -> None:
    """Analyse once more with some passages elsewhere."""
    engine.script = {**engine.script, **script}
    service.analyse(project, author="Ada")


def told(service: Service, project: ProjectId) -> list[tuple[str, str, str, str]]:
    """Return what moved: words, kind, from and to."""
    said = {each.id: word for word, each in words(service, project).items()}
    return [(said[e.passage_id], e.kind, e.from_name, e.to_name) for e in service.moved(project)]


def carry_out(service: Service, project: ProjectId, change: edits.Edit | None) -> None:
    """Carry out an edit on what stands."""
    assert change is not None
    service.edit(project, change, "Ada", service.look(project).seq)


def test_nothing_moved_in_a_first_analysis(service: Service, project: ProjectId) -> None:
    assert service.moved(project) == ()
    assert service.moved(service.create_project("Empty")) == ()


def test_a_passage_that_moved_is_listed_with_where_from_and_to(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B)
    (moved,) = service.moved(project)
    assert moved == Moved(words(service, project)["Two"].id, MOVED, A, B, "Theme a", "Theme b")


def test_a_move_inside_a_top_level_theme_is_none(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Three=LOW)
    assert service.moved(project) == ()
    again(service, engine, project, Three=A)
    assert told(service, project) == [("Three", MOVED, "Theme b", "Theme a")]


def test_an_analysis_that_only_tells_of_new_words_of_a_theme_leaves_the_list_as_it_is(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    data = f"name,definition,example\nTheme {A},Words,It is so.\n".encode()
    service.bring_codebook(project, "g.csv", data, "Ada")
    again(service, engine, project, Two=B)
    before = told(service, project)
    assert before == [("Two", MOVED, "Theme a", "Theme b")]
    service.bring_codebook(project, "g.csv", data.replace(b"Words", b"Others"), "Ada")
    again(service, engine, project)
    assert any("Told anew" in each.message for each in service.look(project).changes)
    assert told(service, project) == before


def test_a_theme_that_the_analysis_renamed_is_told_by_the_name_that_people_knew(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    engine.names = {A: "Other words"}
    again(service, engine, project, Two=B)
    (moved,) = service.moved(project)
    assert (moved.was_called, moved.from_name, moved.to_name) == (
        "Theme a", "Other words", "Theme b",
    )  # fmt: skip
    view = service.look(project)
    service.edit(project, edits.RenameTheme(A, "Mine", "en"), "Ada", view.seq)
    (moved,) = service.moved(project)
    assert (moved.was_called, moved.from_name) == ("Theme a", "Mine")


def test_a_theme_that_was_not_there_and_one_that_is_gone(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Three=C)
    (moved,) = service.moved(project)
    assert (moved.kind, moved.from_theme, moved.is_gone) == (NEW_THEME, B, True)
    assert (moved.from_name, moved.to_name) == ("Theme b", "Theme c")
    carry_out(service, project, refused_moves([moved], words_by_id(service, project)))
    book = service.study(project).codebook
    assert book.put_aside == ()
    assert book.themes[B].name == "Theme b"
    assert C not in book.themes
    assert book.placements[moved.passage_id].theme_id == B
    assert service.moved(project) == ()
    service.undo(project, "Ada")
    assert C in service.study(project).codebook.themes
    carry_out(service, project, refused_moves([moved], words_by_id(service, project)))
    again(service, engine, project)
    assert B in service.study(project).codebook.themes


def test_a_theme_that_is_gone_comes_back_with_the_sub_themes_that_are_needed(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Three=LOW)
    again(service, engine, project, Three=C, Two=C)
    moves = service.moved(project)
    carry_out(service, project, refused_moves(moves, words_by_id(service, project)))
    book = service.study(project).codebook
    assert book.themes[LOW].parent_id == B
    said = words(service, project)
    assert book.placements[said["Three"].id].theme_id == LOW
    assert book.placements[said["Two"].id].theme_id == A
    service.undo(project, "Ada")
    assert service.moved(project) == moves
    assert LOW not in service.study(project).codebook.themes


def words_by_id(service: Service, project: ProjectId) -> Mapping[PassageId, Passage]:
    """Return the passages by id."""
    return service.look(project).ground.passages


def test_accepted_passages_stay_where_they_are_for_good(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B, One=B)
    moves = service.moved(project)
    change = accepted_moves(moves, words_by_id(service, project))
    assert change is not None
    assert [(each.theme_id, len(each.passages)) for each in change.stay] == [(B, 2)]
    carry_out(service, project, change)
    assert service.moved(project) == ()
    again(service, engine, project, Two=A, One=A)
    assert service.moved(project) == ()
    assert service.study(project).codebook.placements[moves[0].passage_id].theme_id == B


def test_refused_passages_go_back_for_good(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    """The theme stands because another passage of it was placed by a person."""
    again(service, engine, project, Two=B)
    (moved,) = service.moved(project)
    carry_out(service, project, refused_moves([moved], words_by_id(service, project)))
    assert service.moved(project) == ()
    assert service.study(project).codebook.placements[moved.passage_id].theme_id == A
    again(service, engine, project)
    assert service.study(project).codebook.placements[moved.passage_id].theme_id == A


def test_only_what_is_not_decided_stays_listed(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B, One=B)
    first, second = service.moved(project)
    carry_out(service, project, accepted_moves([first], words_by_id(service, project)))
    assert service.moved(project) == (second,)
    service.undo(project, "Ada")
    assert service.moved(project) == (first, second)


@pytest.mark.parametrize("answer", [accepted_moves, refused_moves])
def test_an_answer_for_several_themes_is_one_change_that_one_undo_takes_back(
    service: Service, engine: Scripted, project: ProjectId, answer: Answer
) -> None:
    again(service, engine, project, One=B, Three=A)
    moves, before = service.moved(project), service.study(project).codebook
    assert {each.to_theme for each in moves} == {A, B}
    n_before = len(service.history(project))
    carry_out(service, project, answer(moves, words_by_id(service, project)))
    assert service.moved(project) == ()
    assert len(service.history(project)) == n_before + 1
    service.undo(project, "Ada")
    assert service.study(project).codebook == before
    assert service.moved(project) == moves


def test_of_passages_that_are_no_longer_there_nothing_is_answered(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B)
    moves = service.moved(project)
    assert accepted_moves(moves, {}) is None
    assert refused_moves(moves, {}) is None


def test_a_new_passage_is_listed_where_people_had_worked(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    rename = edits.RenameTheme(A, "Mine")
    service.edit(project, rename, "Ada", service.look(project).seq)
    service.import_files(project, LATER)
    again(service, engine, project, Four=A, Five=B)
    assert told(service, project) == [("Four", JOINED, "", "Mine")]
    (moved,) = service.moved(project)
    assert (moved.from_theme, moved.is_gone) == (None, False)
    carry_out(service, project, refused_moves([moved], words_by_id(service, project)))
    assert service.study(project).codebook.put_aside == (moved.passage_id,)


def test_the_tray_is_a_place_to_come_from_and_to_go_to(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    del engine.script["Two"]
    again(service, engine, project)
    assert told(service, project) == [("Two", MOVED, "Theme a", "")]
    carry_out(
        service, project, accepted_moves(service.moved(project), words_by_id(service, project))
    )
    assert len(service.study(project).codebook.put_aside) == 1
    assert service.moved(project) == ()
    service.undo(project, "Ada")
    again(service, engine, project, Two=B)
    assert told(service, project) == [("Two", MOVED, "", "Theme b")]


def test_an_analysis_that_changes_nothing_keeps_the_list(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B)
    moves, changes = service.moved(project), service.look(project).changes
    assert moves
    assert changes
    again(service, engine, project)
    assert service.moved(project) == moves
    assert service.look(project).changes == changes
    carry_out(service, project, accepted_moves(moves, words_by_id(service, project)))
    again(service, engine, project)
    assert service.moved(project) == ()
    assert service.look(project).changes == changes


def test_an_analysis_that_was_taken_back_moved_nothing(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B)
    service.undo_run(project, "Ada")
    assert service.moved(project) == ()
    assert service.look(project).changes == ()


def test_a_move_that_people_undid_by_merging_is_no_longer_one(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    again(service, engine, project, Two=B)
    merge = edits.MergeThemes(A, (B,))
    service.edit(project, merge, "Ada", service.look(project).seq)
    assert service.moved(project) == ()


def test_what_moved_outlives_a_restart_and_a_removed_interview(
    service: Service, engine: Scripted, project: ProjectId, tmp_path: Path
) -> None:
    service.import_files(project, LATER)
    again(service, engine, project, Four=A, Five=B)
    again(service, engine, project, Two=B, Four=B)
    assert {each[0] for each in told(service, project)} == {"Two", "Four"}
    other = service_on(tmp_path / "glas.db", engine)
    assert other.moved(project) == service.moved(project)
    other.close()
    gone = service.study(project).corpus.transcripts[1]
    service.remove_interview(project, gone.id)
    assert {each[0] for each in told(service, project)} == {"Two"}


def test_the_list_is_in_order_of_display_then_of_talk(
    service: Service, engine: Scripted, project: ProjectId
) -> None:
    service.import_files(project, LATER)
    again(service, engine, project, Four=A, Five=B)
    again(service, engine, project, One=B, Two=B, Three=A, Five=A, Four=B)
    order = list(service.study(project).codebook.themes)
    listed = service.moved(project)
    assert [each.to_theme for each in listed] == sorted(
        (each.to_theme for each in listed), key=lambda key: order.index(key or A)
    )
    said = [each.id for each in service.study(project).corpus.passages]
    for theme in (A, B):
        places = [said.index(e.passage_id) for e in listed if e.to_theme == theme]
        assert places == sorted(places)
