"""Vectors when words go: those of texts that stay are kept, no other; a backup holds none."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from analysis.embed import Embedded, HashingEmbedder, key_of
from analysis.embed.protocol import Progress
from analysis.records import Passage, ProjectId, Role
from analysis.service import Service
from analysis.store import tables
from tests.standins import SAMPLE, stand_in_service

FILES = ("02_obshtina_it_otdel.txt", "09_telecom_operator.docx", "13_university_researcher.srt")
THEMES = b"name,definition,example\nLines,Cables and lines,The line was down\n"


class Read:
    """What was embedded, in all: text by key."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: dict[str, str] = {}
        real = HashingEmbedder.encode

        def noted(
            own: HashingEmbedder, texts: Sequence[str], on_progress: Progress | None = None
        ) -> Embedded:
            """Embed texts and note them."""
            self.texts |= {key_of(own.recipe, each): each for each in texts}
            return real(own, texts, on_progress)

        monkeypatch.setattr(HashingEmbedder, "encode", noted)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """Return what the quick embedder reads from now on."""
    return Read(monkeypatch)


def _built(service: Service) -> ProjectId:
    project = service.create_project("Rechingrad", "Rechingrad", "en")
    service.import_files(project, [(name, (SAMPLE / name).read_bytes()) for name in FILES])
    service.bring_codebook(project, "guide.csv", THEMES, "Ada")
    service.analyse(project, author="Ada")
    return project


def _keys(service: Service, project: ProjectId) -> set[str]:
    wanted = select(tables.vector.c.key).where(tables.vector.c.project_id == project)
    with service.store.reading() as connection:
        return set(connection.execute(wanted).scalars())


def _spoken(service: Service, project: ProjectId) -> list[Passage]:
    said = service.study(project).corpus.passages
    return [each for each in said if each.role is not Role.INTERVIEWER]


def _works(service: Service, project: ProjectId) -> None:
    """Assert that what asks the vectors is answered for every passage that stays."""
    study = service.study(project)
    spoken = [each.id for each in _spoken(service, project)]
    placed = [each for each in spoken if each in study.codebook.placements]
    assert placed
    assert all(service.why_here(project, each) is not None for each in placed)
    assert set(service.nearest_themes(project, spoken)) == set(spoken)
    drawn = service.atlas(project)
    assert (set(drawn.points), drawn.n_missing) == (set(spoken), 0)
    assert all(service.similar_statements(project, each) for each in placed[:5])
    lines = next(e for e in study.codebook.themes.values() if e.name == "Lines")
    assert service.nearest_said(project, lines.id)
    assert service.n_unread(project) == 0


@pytest.mark.parametrize("place", range(len(FILES)))
def test_the_vectors_of_what_stays_are_kept_and_none_of_what_goes(
    tmp_path: Path, read: Read, place: int
) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = _built(service)
    _works(service, project)
    before = _keys(service, project)
    corpus = service.study(project).corpus
    gone = corpus.transcripts[place]
    left = "\n".join(each.text for each in corpus.transcripts if each is not gone)
    theirs = {key for key in before if read.texts[key] in gone.text and read.texts[key] not in left}
    assert len(theirs) > sum(each.transcript_id == gone.id for each in corpus.passages) / 2
    service.remove_interview(project, gone.id)
    kept = _keys(service, project)
    assert not kept & theirs
    words = {each for key in theirs for each in _long(read.texts[key])} - set(_long(left))
    assert words
    assert not words & {each for key in kept for each in _long(read.texts[key])}
    assert {key for key in kept if read.texts[key] in left}
    _works(service, project)
    service.close()


def _long(text: str) -> list[str]:
    """Return the runs of four words of a text: what nobody else says by chance."""
    words = text.casefold().split()
    return [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]


def test_words_that_another_interview_shares_keep_their_vector(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = service.create_project("Twins")
    said = "Q: How is the network today?\n{name}: The network is slow and drops every evening."
    for name in ("Anna", "Boris"):
        service.import_files(project, [(f"{name}.txt", said.format(name=name).encode())])
    service.analyse(project)
    assert service.n_unread(project) == 0
    service.remove_interview(project, service.study(project).corpus.transcripts[0].id)
    assert len(_spoken(service, project)) == 1
    assert service.n_unread(project) == 0
    service.close()


def test_a_restored_backup_has_to_be_read_again(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = _built(service)
    (restored,) = service.restore(service.backup(project))
    assert service.n_unread(project) == 0
    assert service.n_unread(restored) == len(_spoken(service, restored))
    themes = service.study(restored).codebook.themes
    service.analyse(restored)
    assert service.n_unread(restored) == 0
    assert service.study(restored).codebook.themes.keys() == themes.keys()
    _works(service, restored)
    service.close()


def test_before_an_analysis_and_beside_it_nothing_waits_to_be_read_again(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = service.create_project("Growing", "", "en")
    for name in FILES[:2]:
        service.import_files(project, [(name, (SAMPLE / name).read_bytes())])
        assert service.n_unread(project) == 0
        service.analyse(project)
    service.close()
