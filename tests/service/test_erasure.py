"""A removed interview's sentences are nowhere: not in the file, not on screen or in exports."""

import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import select, update

from analysis import edits, exports
from analysis.codebook import Codebook, Proposal
from analysis.lexicons.quotation_marks import marked
from analysis.records import (
    Corpus,
    ItemId,
    Notice,
    Origin,
    Passage,
    PassageId,
    Project,
    ProjectId,
    Quadrant,
    Quotation,
    Status,
    SwotItem,
    Theme,
)
from analysis.review import GroupSizes
from analysis.service import Progress, Request, Service, View
from analysis.store import VectorCache, tables
from analysis.words import tell
from tests.service.fakes import FakeEngine, plain, service_on

ANNA = """Q: What about the network?
Anna: The network drops every evening and nobody answers when we call. People leave for the capital.
"""
BORIS = """Q: And the network?
Boris: Our network was laid in the nineties and has never been repaired since. The money is short.
"""
VERA = """Q: Money?
Vera: They pay too late and the network waits for it. People say: "we are tired of asking".
"""
SAID = {"anna": ANNA, "boris": BORIS, "vera": VERA}
NEW, RENAMED = "New weakness: “{statement}”", "“{old}” is now called “{new}”."
UNSAID = "No strength was drafted from {themes}."
REWORDED = "Another quotation now stands for an item: “{before}” became “{after}”."
MINE = "The network is old and slow, say those who use it."


class QuotingEngine(FakeEngine):
    """Describes themes by quotations and tells of items by their statements, as the real one."""

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        made = super().analyse(corpus, project, request, earlier, cache, on_progress)
        book = made.codebook
        texts = {each.id: each.text.strip() for each in corpus.passages}
        by_id = {each.id: each for each in corpus.passages}
        themes = {key: _described(each, book, by_id) for key, each in book.themes.items()}
        told = [Notice(NEW, {"statement": each.statement}) for each in book.items.values()]
        told += [
            Notice(REWORDED, {"before": "…", "after": texts[each.evidence[-1].passage_id]})
            for each in book.items.values()
            if each.evidence
        ]
        told += [Notice(RENAMED, {"old": "x", "new": each.name}) for each in themes.values()]
        return replace(made, codebook=replace(book, themes=themes), changes=tuple(told))


def _described(theme: Theme, book: Codebook, by_id: dict[PassageId, Passage]) -> Theme:
    if theme.description == MINE:
        return theme
    own = [by_id[key] for key in book.passage_ids(theme.id)]
    central = tuple(Quotation(each.id, each.start, each.end) for each in own[:3])
    said = " ".join(marked(each.text, each.language) for each in own[:2])
    return replace(theme, central=central, description=said)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = service_on(tmp_path / "glas.db", QuotingEngine())
    yield made
    made.close()


@pytest.fixture
def built(service: Service) -> ProjectId:
    """Return a project analysed twice, with decisions of a person in between."""
    project = service.create_project("City")
    service.import_files(project, [(f"{key}.txt", said.encode()) for key, said in SAID.items()])
    service.analyse(project, author="Ada")
    view = service.look(project)
    people = next(each for each in view.study.codebook.themes.values() if each.name == "people")
    item = next(each for each in view.study.codebook.items.values())
    for change in (
        edits.DescribeTheme(people.id, MINE),
        edits.SetItemStatus(item.id, Status.ACCEPTED),
    ):
        service.edit(project, change, "Ada", service.look(project).seq)
    service.analyse(project, author="Ada")
    return project


def _tokens(text: str) -> list[str]:
    return [each.casefold() for each in re.findall(r"\w+", text)]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _tokens(text)
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


def _own_runs(name: str) -> set[tuple[str, ...]]:
    spoken = {key: re.sub(r"(?m)^\w+: ", "", said) for key, said in SAID.items()}
    others = set[tuple[str, ...]]().union(*(_runs(s) for k, s in spoken.items() if k != name))
    return _runs(spoken[name]) - others


def _stored(service: Service, folder: Path) -> str:
    """Return all that the files of the database hold as text, packed columns unpacked."""
    raw = b"".join(each.read_bytes() for each in sorted(folder.iterdir()) if each.is_file())
    with service.store.reading() as connection:
        rows = connection.execute(select(tables.run.c.codebook, tables.run.c.changes)).all()
    books = [json.dumps(json.loads(zlib.decompress(row[0])), ensure_ascii=False) for row in rows]
    return " ".join((raw.decode("utf-8", "replace"), *books, *(row[1] for row in rows)))


def _exported(service: Service, project: ProjectId) -> str:
    found = []
    for fmt in exports.FORMATS:
        data = service.export(project, fmt)[1]
        if zipfile.is_zipfile(BytesIO(data)):
            with zipfile.ZipFile(BytesIO(data)) as packed:
                data = b" ".join(packed.read(each) for each in packed.namelist())
        found.append(re.sub(r"<[^>]+>", " ", data.decode("utf-8", "replace")))
    return " ".join(found)


@pytest.mark.parametrize("name", SAID)
def test_no_sentence_of_a_removed_interview_is_left_anywhere(
    service: Service, built: ProjectId, tmp_path: Path, name: str
) -> None:
    theirs = _own_runs(name)
    assert theirs & _runs(_stored(service, tmp_path))
    assert theirs & _runs(_exported(service, built))
    gone = next(e for e in service.study(built).corpus.transcripts if e.title == name)
    service.remove_interview(built, gone.id)
    view = service.look(built)
    assert theirs & _runs(_stored(service, tmp_path)) == set()
    assert theirs & _runs(_exported(service, built)) == set()
    assert theirs & _runs(f"{plain(view.study.codebook)} {view.changes}") == set()
    passages = {each.id for each in view.study.corpus.passages}
    for theme in view.study.codebook.themes.values():
        assert {each.passage_id for each in theme.central} <= passages
    service.check(built)


def test_descriptions_are_made_of_the_quotations_that_stay(
    service: Service, built: ProjectId
) -> None:
    boris = next(e for e in service.study(built).corpus.transcripts if e.title == "boris")
    service.remove_interview(built, boris.id)
    view = service.look(built)
    themes = {each.name: each for each in view.study.codebook.themes.values()}
    said = themes["network"].description
    assert said.startswith("“The network drops")
    assert said.count("“") == 2
    assert "the network waits" in said
    assert "…" not in said
    assert themes["people"].description == MINE


def test_the_interviews_that_stay_keep_their_numbers(service: Service, built: ProjectId) -> None:
    def numbers() -> dict[str, int]:
        held = json.loads(service.export(built, "json", "name")[1])
        return {each["title"]: each["number"] for each in held["transcripts"]}

    before = numbers()
    _remove(service, built)
    assert numbers() == {"boris": 2, "vera": 3}
    service.import_files(built, [("dana.txt", b"Dana: The library is open.")])
    assert numbers() == {"boris": 2, "vera": 3, "dana": 4}
    assert before == {"anna": 1, "boris": 2, "vera": 3}


def test_a_statement_in_the_list_of_changes_goes_whole(service: Service, built: ProjectId) -> None:
    anna = next(e for e in service.study(built).corpus.transcripts if e.title == "anna")
    service.remove_interview(built, anna.id)
    told = service.look(built).changes
    assert Notice("A new weakness whose words are gone.") in told
    for each in told:
        if each.message == NEW:
            assert "…" not in str(each.values["statement"])


def test_a_change_of_an_item_whose_words_are_gone_is_told_without_words(
    service: Service, built: ProjectId
) -> None:
    assert any("“{after}”" in each.message for each in service.look(built).changes)
    for transcript in service.study(built).corpus.transcripts[:2]:
        service.remove_interview(built, transcript.id)
    told = service.look(built).changes
    assert Notice("An item got another quotation, whose words are gone.") in told
    assert not any("“…”" in tell(each, "en") or "„…“" in tell(each, "bg") for each in told)


HEADING = "School management and equipment"
IDA = "Ida: The network of the school has old equipment and no hall. Its management is slow.\n"


@pytest.mark.parametrize(
    ("title", "left"),
    [
        (HEADING, HEADING),
        (f"{HEADING}: hall", HEADING),
        (f"{HEADING}: hall and network", f"{HEADING}: … and network"),
        ("School hall and network", "… and network"),
    ],
)
def test_a_listed_heading_stays_though_one_interview_alone_said_its_words(
    tmp_path: Path, title: str, left: str
) -> None:
    class Naming(QuotingEngine):
        """Gives the theme of the network a title."""

        def analyse(
            self,
            corpus: Corpus,
            project: Project,
            request: Request,
            earlier: Codebook | None,
            cache: VectorCache,
            on_progress: Progress,
        ) -> Proposal:
            made = super().analyse(corpus, project, request, earlier, cache, on_progress)
            named = {
                key: replace(each, name=title) if each.name == "network" else each
                for key, each in made.codebook.themes.items()
            }
            told = [Notice(RENAMED, {"old": "x", "new": title})]
            told.append(Notice(UNSAID, {"themes": [title]}))
            return replace(made, codebook=replace(made.codebook, themes=named), changes=tuple(told))

    service = service_on(tmp_path / "glas.db", Naming())
    project = service.create_project("City")
    anna = ANNA.replace("every", "each").replace("and nobody", "and no one")
    files = [("anna.txt", anna.encode()), ("ida.txt", IDA.encode())]
    service.import_files(project, files)
    service.analyse(project, author="Ada")
    ida = next(e for e in service.study(project).corpus.transcripts if e.title == "ida")
    service.remove_interview(project, ida.id)
    study = service.study(project)
    assert left in {each.name for each in study.codebook.themes.values()}
    assert title == left or title not in {each.name for each in study.codebook.themes.values()}
    told = [e.values for e in service.look(project).noted if e.message == UNSAID]
    assert told == [{"themes": [left]}]
    service.close()


@pytest.mark.parametrize(("words", "left"), [("nineties", "…"), ("bad network", "… network")])
def test_a_title_that_was_cut_asks_for_another(tmp_path: Path, words: str, left: str) -> None:
    class Naming(QuotingEngine):
        """Titles the theme of the network, surely."""

        def analyse(
            self,
            corpus: Corpus,
            project: Project,
            request: Request,
            earlier: Codebook | None,
            cache: VectorCache,
            on_progress: Progress,
        ) -> Proposal:
            made = super().analyse(corpus, project, request, earlier, cache, on_progress)
            themes = {
                key: replace(each, name=words if each.name == "network" else each.name)
                for key, each in made.codebook.themes.items()
            }
            return replace(made, codebook=replace(made.codebook, themes=themes))

    service = service_on(tmp_path / "glas.db", Naming())
    project = service.create_project("City")
    files = {**SAID, "boris": BORIS.replace("Our", "Our bad")}
    service.import_files(project, [(f"{key}.txt", said.encode()) for key, said in files.items()])
    service.analyse(project, author="Ada")
    boris = next(e for e in service.study(project).corpus.transcripts if e.title == "boris")
    service.remove_interview(project, boris.id)
    themes = service.study(project).codebook.themes.values()
    assert {each.name: each.named_by for each in themes} == {
        left: None,
        "people": Origin.MACHINE,
        "money": Origin.MACHINE,
    }
    service.close()


def test_what_a_person_wrote_stays_though_it_repeats_an_interview(
    service: Service, built: ProjectId
) -> None:
    view = service.look(built)
    spoken = next(each for each in view.study.corpus.passages if "nineties" in each.text)
    mine = edits.WriteItem(
        ItemId("own"), Quadrant.THREAT, spoken.text.strip(), None, (edits.anchor_of(spoken),)
    )
    service.edit(built, mine, "Ada", view.seq)
    service.analyse(built, author="Ada")
    service.remove_interview(built, spoken.transcript_id)
    item: SwotItem = service.study(built).codebook.items[ItemId("own")]
    assert (item.statement, item.evidence) == (spoken.text.strip(), ())


SHORT = "Boris: Our network was laid in the nineties. Badly."
FROM_BORIS = (
    "Our network was laid in the nineties",
    "One says it has NEVER been\nrepaired since, another does not.",
    "Badly!",
)
OF_OTHERS = ("Our network", "the network drops every evening", "The budget of the town was cut.")


def _bring(service: Service, project: ProjectId) -> None:
    """Bring a codebook with examples for a theme that is there and for a new one."""
    themes = [{"name": each, "examples": FROM_BORIS + OF_OTHERS} for each in ("network", "Lines")]
    brought = json.dumps({"codebook": {"themes": themes}}).encode()
    service.bring_codebook(project, "codebook.json", brought, "Ada")


def _examples(service: Service, project: ProjectId) -> dict[str, tuple[str, ...]]:
    book = service.study(project).codebook
    return {each.name: each.examples for each in book.themes.values() if each.examples}


@pytest.mark.parametrize("is_analysed", [False, True])
def test_examples_that_repeat_a_removed_interview_go_and_others_stay(
    service: Service, built: ProjectId, tmp_path: Path, is_analysed: bool
) -> None:
    service.import_files(built, [("badly.txt", SHORT.encode())])
    _bring(service, built)
    last = service.look(built).seq
    if is_analysed:
        service.analyse(built, author="Ada")
    transcripts = {each.title: each.id for each in service.study(built).corpus.transcripts}
    service.remove_interview(built, transcripts["boris"])
    stays = (FROM_BORIS[0], FROM_BORIS[2], *OF_OTHERS)
    assert _examples(service, built) == {"network": stays, "Lines": stays}
    service.remove_interview(built, transcripts["badly"])
    assert _examples(service, built) == {"network": OF_OTHERS, "Lines": OF_OTHERS}
    for left in (_stored(service, tmp_path), _exported(service, built)):
        assert all(" ".join(each.split()) not in left for each in FROM_BORIS)
    service.check(built)
    assert service.history(built)[0].seq >= last
    with pytest.raises(Exception, match="append-only"), service.store.writing() as connection:
        connection.execute(update(tables.edit).values(payload="{}"))


def test_what_was_brought_is_taken_back_after_its_examples_were_erased(
    service: Service, built: ProjectId
) -> None:
    before = set(service.study(built).codebook.themes)
    _bring(service, built)
    service.edit(built, edits.SetLearning(True), "Bo", service.look(built).seq)
    boris = next(e for e in service.study(built).corpus.transcripts if e.title == "boris")
    service.remove_interview(built, boris.id)
    service.undo(built, "Ada")
    assert set(service.study(built).codebook.themes) == before
    assert _examples(service, built) == {}
    service.check(built)


def _remove(service: Service, project: ProjectId) -> None:
    service.remove_interview(project, service.study(project).corpus.transcripts[0].id)


def _delete(service: Service, project: ProjectId) -> None:
    service.delete_project(project)


@pytest.mark.parametrize("erase", [_remove, _delete])
def test_a_question_that_is_worked_out_while_words_are_erased_brings_none_back(
    service: Service,
    built: ProjectId,
    monkeypatch: pytest.MonkeyPatch,
    erase: Callable[[Service, ProjectId], None],
) -> None:
    first = service.study(built).corpus.transcripts[0].text
    looking, studies = service._looking, service._studies
    answer = looking.group_sizes

    def late(view: View) -> GroupSizes:
        erase(service, built)
        studies.keep(view)
        return answer(view)

    monkeypatch.setattr(looking, "group_sizes", late)
    assert service.group_sizes(built)
    assert built not in looking._projects
    views = [each.study.corpus for each in studies._views.values()]
    assert first not in {each.text for corpus in views for each in corpus.transcripts}


@pytest.mark.parametrize("erase", [_remove, _delete])
def test_a_look_that_began_before_an_erasure_keeps_nothing(
    service: Service,
    built: ProjectId,
    monkeypatch: pytest.MonkeyPatch,
    erase: Callable[[Service, ProjectId], None],
) -> None:
    studies, before = service._studies, service.look(built)

    def slow(*_: object) -> View:
        monkeypatch.undo()
        erase(service, built)
        studies.keep(before)
        return before

    monkeypatch.setattr(studies, "look", slow)
    service.look(built)
    assert built not in studies._views


def test_what_only_counts_does_not_wait_for_what_needs_vectors(
    service: Service, built: ProjectId
) -> None:
    view = service.look(built)
    with service._looking._kept(view), ThreadPoolExecutor(1) as other:
        assert other.submit(service.group_sizes, built).result(timeout=20)
        assert other.submit(service.overlap, built).result(timeout=20) is not None


def test_an_edit_that_is_written_while_its_project_is_deleted_keeps_nothing(
    service: Service, built: ProjectId, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = service._studies.keep

    def late(view: View) -> None:
        monkeypatch.undo()
        service.delete_project(built)
        keep(view)

    people = next(iter(service.study(built).codebook.themes.values()))
    seen = service.look(built).seq
    monkeypatch.setattr(service._studies, "keep", late)
    service.edit(built, edits.DescribeTheme(people.id, "Mine."), "Ada", seen)
    assert built not in service._studies._views


def test_themes_are_explained_while_they_are_judged(service: Service, built: ProjectId) -> None:
    view = service.look(built)
    with service._looking._kept(view, "judging"), ThreadPoolExecutor(1) as other:
        passage = view.study.corpus.passages[0].id
        asked = other.submit(service.nearest_themes, built, [passage])
        assert asked.result(timeout=60) is not None
