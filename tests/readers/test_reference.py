"""The twelve reference transcripts: who speaks in each, and how many of the words are kept."""

import os
from pathlib import Path

import pytest

from benchmarks.words_kept import compare

pytestmark = pytest.mark.reference

PDPILOT: dict[str | None, str] = {"Dan": "interviewer", "Participant": "participant"}
EXPECTED: dict[str, dict[str | None, str]] = {
    **{f"pdpilot/P{number}.pdf": {**PDPILOT} for number in range(1, 8)},
    "pdpilot/P5.pdf": {**PDPILOT, "Particpant": "participant"},
    "qca_aid_de/test_interview.txt": {"FRAGE": "interviewer", "ANTWORT": "participant"},
    "talkpython/100-guido-van-rossum.vtt": {None: "unknown"},
    "talkpython/555-marimo-pair.vtt": {
        "Michael Kennedy": "interviewer",
        "Trevor Manz": "participant",
        None: "unknown",
    },
    "changelog/founders-talk-38.md": {
        "Adam Stacoviak": "interviewer",
        "Sam Soffes": "participant",
    },
    "changelog/the-changelog-442.md": dict.fromkeys(
        ["Adam Stacoviak", "Josh Simmons", "Kara Sowles", "Jerod Santo"], "unknown"
    ),
}
"""A misspelt label in P5 is a speaker of its own; four who talk freely show no interviewer."""


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_speakers_and_words(name: str) -> None:
    folder = os.environ.get("GLAS_REFERENCE_DATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("GLAS_REFERENCE_DATA names no folder")
    transcript, n_words, lost, _ = compare(Path(folder, "transcripts", name))
    assert {turn.speaker: turn.role.value for turn in transcript.turns} == EXPECTED[name]
    assert lost.total() <= 0.005 * n_words, lost
