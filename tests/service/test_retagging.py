"""Tags that an analysis changed without a lesson are told, with what brought it about."""

from collections import Counter
from pathlib import Path

import pytest

from analysis.codebook import Codebook, Proposal
from analysis.edits import MendTag, anchor_of
from analysis.records import Notice, PassageId, Run, Tag
from analysis.service.retagging import retagged
from tests.standins import stand_in_service, town_of_pipes

STRENGTH = (0.6, 0.1, 0.1, 0.1, 0.1)
WEAKNESS = (0.1, 0.6, 0.1, 0.1, 0.1)
NONE = (0.1, 0.1, 0.1, 0.1, 0.6)
BEFORE = Run(1, {"inside": ["Riverton"]}, {"tagger_sha256": "one"})


def _told(before: dict[str, Tag], now: dict[str, Tag], run: Run = BEFORE) -> tuple[Notice, ...]:
    old, new = (
        Codebook(tags={PassageId(key): each for key, each in tags.items()})
        for tags in (before, now)
    )
    return retagged(Proposal(run, new, ()), old, BEFORE)


def test_undecided_tags_are_counted_by_pair_and_others_are_not_told() -> None:
    before = {each: Tag(STRENGTH) for each in "abcdefg"}
    now = {
        **dict.fromkeys("ab", Tag(WEAKNESS)),
        "c": Tag(NONE),
        "d": Tag(STRENGTH),
        "e": Tag(WEAKNESS, decided="weakness"),
        "f": Tag(WEAKNESS, alone=STRENGTH),
        "new": Tag(WEAKNESS),
    }
    found = _told(before, now)
    assert [each.values for each in found] == [
        {"old_tag": "Strength", "new_tag": "Weakness", "n": 2},
        {"old_tag": "Strength", "new_tag": "None of the four", "n": 1},
    ]
    assert not _told(before, before)


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (Run(1, BEFORE.settings, {"tagger_sha256": "two"}), {"replaced"}),
        (Run(1, {"inside": ["Lakeside"]}, BEFORE.models), {"names"}),
        (Run(1, {}, {"tagger_sha256": "two"}), {"replaced", "names"}),
        (Run(2, BEFORE.settings, BEFORE.models), {"speakers"}),
    ],
)
def test_it_is_told_what_brought_it_about(run: Run, said: set[str]) -> None:
    (found,) = _told({"a": Tag(STRENGTH)}, {"a": Tag(WEAKNESS)}, run)
    assert {each for each in ("replaced", "names", "speakers") if each in str(found)} == said


def test_names_given_as_inside_change_tags_and_the_next_analysis_says_so(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = town_of_pipes(service, "One")
    again = service.analyse(project, author="Ada")
    assert not [each for each in again.changes if "old_tag" in each.values]
    pipe = next(e for e in service.study(project).corpus.passages if "pipe" in e.text)
    service.edit(project, MendTag((anchor_of(pipe),), "threat"), "Ada", service.look(project).seq)
    before = service.study(project).codebook.tags

    service.change_project(project, inside=("water pipe",))
    proposal = service.analyse(project, author="Ada")
    now = service.study(project).codebook.tags
    changed = Counter((before[key].name, now[key].name) for key in now if key != pipe.id)
    moved = {pair: n for pair, n in changed.items() if len(set(pair)) == 2}
    told = [each for each in proposal.changes if "old_tag" in each.values]
    assert moved
    assert {
        (str(each.values["old_tag"]).lower(), str(each.values["new_tag"]).lower()): each.values["n"]
        for each in told
    } == moved
    assert all(str(each).startswith("Other names count as inside") for each in told)
    service.close()
