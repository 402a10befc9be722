"""The search: phrases in any quotation marks, and accents that old texts have behind letters."""

from unicodedata import normalize

import pytest

from analysis.records import ProjectId
from analysis.service import Service
from analysis.store.traces import traces_of
from tests.forms import FORMS, Form

TRAM = "Районният трамвай закъснява всеки ден, и „никой не го чака“ у за\u0300мъка.".encode()


@pytest.fixture
def old(service: Service) -> ProjectId:
    """Return a project whose interview was stored with accents behind their letters."""
    project = service.create_project("Old")
    words = normalize("NFD", TRAM.decode())
    service.import_files(project, [("a.txt", f"Ana: So. {words}\n".encode())])
    return project


def found(service: Service, project: ProjectId, asked: str) -> list[str]:
    """Return the words that a search points at, as they are stored."""
    texts = {each.id: each.text for each in service.study(project).corpus.transcripts}
    passages = {each.id: each for each in service.study(project).corpus.passages}
    return [
        texts[passages[hit.passage_id].transcript_id][start:end]
        for hit in service.search(project, asked)
        for start, end in hit.spans
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("asked", "pointed"),
    [
        ("ТРАМВАЙ", "трамвай"),
        ("районният", "Районният"),
        ("замъка", None),
        ("за\u0300мъка", "за\u0300мъка"),
        ("з", "з"),
        ("за", "за"),
    ],
)
def test_an_old_text_is_searched_in_either_form(
    service: Service, old: ProjectId, form: Form, asked: str, pointed: str | None
) -> None:
    places = found(service, old, normalize(form, asked))
    if pointed is None:
        assert places == []
    else:
        assert normalize("NFD", pointed) in [each.rstrip("\u0300") for each in places] + places


@pytest.mark.parametrize(
    "asked",
    [
        '"всеки ден"',
        "“всеки ден”",
        "„всеки ден“",
        "„всеки ден”",
        "«всеки ден»",
        "«\u00a0всеки ден\u00a0»",
        "»всеки ден«",
        "”всеки ден”",
        '"всеки ден',
        "„всеки ден",
        "«всеки ден ",
    ],
)
def test_a_phrase_may_stand_in_the_quotation_marks_of_any_language(
    service: Service, old: ProjectId, asked: str
) -> None:
    assert found(service, old, asked) == [normalize("NFD", "всеки ден")]
    assert found(service, old, f"трамвай {asked}")
    assert not found(service, old, asked.replace("всеки ден", "ден всеки"))


def test_two_phrases_and_a_word_are_all_looked_for(service: Service, old: ProjectId) -> None:
    assert len(found(service, old, "«всеки ден» чака „не го“")) == 3
    assert not found(service, old, "«всеки ден» автобус „не го“")
    assert found(service, old, '"') == found(service, old, "«»") == []


def test_words_of_an_old_text_are_known_where_it_is_removed(
    service: Service, old: ProjectId
) -> None:
    service.import_files(old, [("b.txt", "Ana: So. Всеки ден.\n".encode())])
    corpus = service.study(old).corpus
    traces = traces_of(corpus, corpus.transcripts[0].id)
    assert traces.repeats("Районният трамвай")
    assert traces.repeats("за\u0300мъка")
    assert not traces.repeats("Всеки ден")
