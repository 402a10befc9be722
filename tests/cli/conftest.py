"""The commands on databases and models of a test's own."""

from pathlib import Path

import pytest

from analysis import pipeline
from analysis.cli import door
from analysis.embed import HashingEmbedder
from analysis.pipeline import Models
from analysis.service import Service
from analysis.swot import stand_in_tagger
from analysis.themes import LanguageMeans
from tests.standins import stand_in_service

WATER = """\
Interviewer: How is the water supply?
Ana: The pipes in our quarter break every winter and nobody repairs them in time. We wait for days.
Interviewer: And what works?
Ana: The new meters are excellent, people can read their own use on the phone. That is a success.
Interviewer: What comes next?
Ana: European money could pay for new pipes if the city applies before the spring is over.
"""
BUSES = """\
Interviewer: How are the buses?
Boris: The buses are late every morning and the drivers leave for better wages elsewhere.
Interviewer: What do you fear?
Boris: If the fuel becomes more expensive the night lines will disappear, that is a real danger.
Interviewer: What is good?
Boris: The people in the office answer at once, their help is excellent, I have praised them.
"""


@pytest.fixture
def stand_ins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let commands use quick models, and a database in the test's folder; return its path."""
    database = tmp_path / "database" / "glas.db"

    def open_service(where: Path | None = None) -> Service:
        return stand_in_service(where or database)

    monkeypatch.setattr(door, "open_service", open_service)
    monkeypatch.setattr(pipeline, "load_models", lambda _: stand_in_models())
    return database


def stand_in_models() -> Models:
    """Return hashed words and cue words in place of the models."""
    embedder = HashingEmbedder()
    tagger = stand_in_tagger(lambda texts: embedder.encode(texts).vectors)
    return Models(embedder, tagger, LanguageMeans())


@pytest.fixture
def interviews(tmp_path: Path) -> Path:
    """Return a folder with two short interviews."""
    folder = tmp_path / "interviews"
    folder.mkdir()
    (folder / "water.txt").write_text(WATER, encoding="utf-8")
    (folder / "buses.txt").write_text(BUSES, encoding="utf-8")
    return folder
