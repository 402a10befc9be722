"""Evidence speaks of the statement's matter: near, and in one language with a word in common."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.records import Passage, Quadrant
from analysis.swot import DraftMaterial, Likeness, draft
from analysis.swot.closeness import Matter, closeness_of, telling_words
from analysis.swot.evidence import lay_out
from analysis.swot.material import DraftOptions
from analysis.swot.nearness import Floats
from tests.swot.build import Said, key_of, material, passages

BUS = Said("Ann", "The night bus to the suburb runs on time at last.", "strength")
SAME = replace(BUS, speaker="Bob", text="Our suburb has a bus that one can rely on.")
TONE = replace(BUS, speaker="Cid", text="The new swimming pool pleases everybody here.")
ABROAD = replace(BUS, speaker="Dee", text="Нощният рейс до квартала е чудесен.", language="bg")
FILLER = [Said(f"P{n % 7}", f"Matter number {n} was told.", "none", theme=None) for n in range(70)]


def around(near: Sequence[float], said: Sequence[Said]) -> DraftMaterial:
    """Return a material in which the first passage has these cosines with those after it.

    The others lie at right angles to everything, so that what is near is nearer than they.
    """
    given = material([*said, *FILLER])
    rows = np.zeros((len(given.passages), 100))
    rows[0, 0] = 1.0
    for at, cosine in enumerate(near, start=1):
        rows[at, 0], rows[at, at] = cosine, np.sqrt(1 - cosine**2)
    for at in range(len(near) + 1, len(given.passages)):
        rows[at, at] = 1.0
    return replace(given, likeness=_likeness(given, rows))


def _likeness(given: DraftMaterial, rows: Floats) -> Likeness:
    texts = {each.text: row for each, row in zip(given.passages, rows, strict=True)}

    def lay(said: Sequence[str], _languages: Sequence[str]) -> Floats:
        return np.array([texts[each] for each in said]).reshape(len(said), rows.shape[1])

    return Likeness({each.id: row for row, each in enumerate(given.passages)}, rows, lay)


def behind(given: DraftMaterial, said: Sequence[Said]) -> set[int]:
    """Return which of the passages stand behind the item that the first one says."""
    item = next(iter(draft(given).items.values()))
    assert item.statement == said[0].text
    known = {key_of(said, number): number for number in range(len(said))}
    return {known[each.passage_id] for each in item.evidence}


def test_praise_of_another_thing_is_no_evidence_however_it_is_toned() -> None:
    said = [replace(BUS, probability=0.95), SAME, TONE]
    assert behind(around([0.7, 0.7, 0.9, 0.9, 0.9], said), said) == {0, 1}


def test_across_languages_no_word_is_shared_but_it_has_to_lie_nearer() -> None:
    said = [replace(BUS, probability=0.95), SAME, ABROAD]
    near = around([0.7, 0.7, 0.9], said)
    closeness = closeness_of(lay_out(near, DraftOptions()), near)
    words = near.subjects(BUS.text, "en")
    row = near.likeness.rows[0]
    for level, found in ((settings.EVIDENCE_NEARNESS_ACROSS - 0.05, False), (1.0, True)):
        at = np.full(len(closeness.passages), level)
        spoken = closeness._speaking(Matter(row, (), words, "en"), at)
        assert (key_of(said, 2) in spoken) is found
        assert key_of(said, 1) in spoken


@pytest.mark.parametrize(("probability", "rest"), [(0.48, 0.40), (0.55, 0.44)])
def test_a_tag_that_hardly_leads_the_next_makes_no_evidence(
    probability: float, rest: float
) -> None:
    given = material([BUS, SAME])
    second = given.passages[1].id
    tag = replace(given.tags[second], probabilities=(probability, rest, 0.0, 0.0,
                                                     round(1 - probability - rest, 4)))  # fmt: skip
    doubtful = replace(given, tags={**given.tags, second: tag})
    board = lay_out(doubtful, DraftOptions())
    assert [each.passage.id for some in board.pieces.values() for each in some] == [
        given.passages[0].id
    ]


def test_a_word_that_everybody_says_joins_nothing() -> None:
    said = [replace(BUS, speaker=f"S{n}", text=f"The tram depot {'x' * n}yz works.")
            for n in range(4, 44)]  # fmt: skip
    found: tuple[Passage, ...] = passages(said)
    words = telling_words(found, material(said))
    assert all("tram" not in each and "depot" not in each for each in words.values())
    assert all(any(word.endswith("yz") for word in each) for each in words.values())


def test_what_is_near_does_not_depend_on_how_many_rows_are_measured_at_once() -> None:
    random = np.random.default_rng(1)
    rows = random.normal(size=(600, 30))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    likeness = Likeness({key_of([BUS], 0): 0}, rows)
    whole, some = likeness.scale(rows), likeness.scale(rows[300:310])
    assert np.array_equal(whole.part(range(300, 310)).span, some.span)
    assert np.array_equal(whole.middle[300:310], some.middle)
    assert np.array_equal(some.mutual(whole), whole.mutual(some).T)


def test_quadrants_are_kept_apart() -> None:
    said = [replace(BUS, probability=0.95), replace(SAME, tag="weakness", probability=0.95)]
    items = draft(around([0.9], said)).items.values()
    assert {each.quadrant for each in items} == {Quadrant.STRENGTH, Quadrant.WEAKNESS}
