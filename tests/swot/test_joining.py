"""What is said twice is one item with all its voices, however few passages there are."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.records import Quadrant, Status, SwotItem
from analysis.swot import DraftMaterial, DraftOptions, DraftResult, Likeness, draft
from analysis.swot.drafting import item_id
from analysis.swot.evidence import lay_out
from analysis.swot.joining import Draft, join
from analysis.swot.points import BySubTheme
from analysis.swot.sentences import candidates_of
from analysis.swot.stating import Option
from tests.swot.build import NIGHT, ROADS, STAFF, Said, material
from tests.swot.test_nearness import near

LATE = Said("Ann", "The night bus is always late and people wait in the cold.", "weakness")
TWIN = replace(LATE, speaker="Bob", theme=STAFF)
ALIKE = replace(TWIN, speaker="Cid", text="The night bus is always late and people wait in cold!")
PAY = Said("Dee", "Nobody here stays longer than a year for such wages.", "weakness", theme=STAFF)

makers = pytest.mark.parametrize(
    "made", [material, lambda said: near(*said)], ids=["few passages", "nearness known"]
)
Maker = Callable[[Sequence[Said]], DraftMaterial]


def speakers(given: DraftMaterial, item: SwotItem) -> list[str]:
    spoken = {each.id: each.speaker for each in given.passages}
    return sorted(str(spoken[each.passage_id]) for each in item.evidence)


def again(given: DraftMaterial, result: DraftResult, **changed: object) -> DraftResult:
    """Draft again after a person changed every item so; the material may have grown."""
    items = {key: replace(each, **changed) for key, each in result.items.items()}  # type: ignore[arg-type]
    return draft(given, earlier=Codebook(given.themes, given.placements, given.tags, items))


@makers
def test_the_same_words_in_two_themes_are_one_item_of_all_who_say_them(made: Maker) -> None:
    given = made([LATE, TWIN, ALIKE])
    result = draft(given)
    (item,) = result.items.values()
    assert speakers(given, item) == ["Ann", "Bob", "Cid"]
    (told,) = result.changes
    assert "stand as one item" in told.message
    assert {told.values["one"], told.values["other"]} <= {LATE.text, ALIKE.text}
    assert again(given, result).items == result.items
    assert again(given, result).changes == ()


@makers
def test_a_theme_with_more_to_say_says_it_and_its_twin_still_counts(made: Maker) -> None:
    given = made([LATE, TWIN, PAY])
    items = {each.statement: each for each in draft(given).items.values()}
    assert set(items) == {LATE.text, PAY.text}
    assert speakers(given, items[LATE.text]) == ["Ann", "Bob"]
    assert "Ann" not in speakers(given, items[PAY.text])


def test_the_same_words_with_another_tag_are_an_item_of_their_own() -> None:
    given = material([LATE, replace(TWIN, tag="threat")])
    items = {each.quadrant: each for each in draft(given).items.values()}
    assert speakers(given, items[Quadrant.WEAKNESS]) == ["Ann"]
    assert speakers(given, items[Quadrant.THREAT]) == ["Bob"]


def test_a_later_voice_with_the_same_words_joins_what_people_accepted() -> None:
    first = material([LATE])
    given = material([LATE, TWIN])
    before = draft(first)
    (old,) = before.items.values()
    accepted = replace(old, status=Status.ACCEPTED, touched=True)
    book = Codebook(first.themes, first.placements, first.tags, {old.id: accepted})
    result = draft(given, earlier=book)
    (item,) = result.items.values()
    assert speakers(given, item) == ["Ann", "Bob"]
    assert [str(each) for each in result.changes] == [f"New quotations joined “{LATE.text}”."]


def test_what_people_rejected_is_not_said_again_from_another_theme() -> None:
    given = material([LATE, replace(TWIN, theme=ROADS)])
    result = draft(given)
    grown = material([LATE, replace(TWIN, theme=ROADS), replace(ALIKE, speaker="Eve")])
    rejected = {
        key: replace(each, status=Status.REJECTED, touched=True)
        for key, each in result.items.items()
    }
    book = Codebook(given.themes, given.placements, given.tags, rejected)
    assert dict(draft(grown, earlier=book).items) == rejected


def test_an_item_that_stood_before_stays_when_a_person_words_another_like_it() -> None:
    given = material([LATE, replace(PAY, theme=STAFF)])
    items = draft(given).items
    late = next(each for each in items.values() if each.theme_id == ROADS)
    worded = replace(late, statement=PAY.text, quoted=None, touched=True)
    book = Codebook(given.themes, given.placements, given.tags, {**items, late.id: worded})
    result = draft(given, earlier=book)
    assert {each.theme_id for each in result.items.values()} == {ROADS, STAFF}
    assert not [each for each in result.changes if "taken back" in str(each)]


def test_voices_of_a_sub_theme_are_joined_once() -> None:
    given = material([LATE, replace(TWIN, theme=NIGHT)])
    (item,) = draft(given).items.values()
    assert len(item.evidence) == 2


@pytest.mark.parametrize(("along", "n_items"), [(0.0, 2), (0.9, 1)])
def test_statements_are_one_only_if_their_passages_are_about_them_too(
    along: float, n_items: int
) -> None:
    filler = [Said(f"P{n}", f"Matter {n} was told here.", theme=None) for n in range(70)]
    given = material([LATE, PAY, *filler])
    axes = np.eye(80)
    rows = np.stack([along * axes[0] + np.sqrt(1 - along**2) * axes[1 + n] for n in range(72)])
    rows[2:8] = 0.5 * axes[0] + np.sqrt(0.75) * axes[3:9]
    likeness = Likeness({each.id: n for n, each in enumerate(given.passages)}, rows)
    drafts = []
    for place, (piece,) in sorted(lay_out(given, DraftOptions()).pieces.items()):
        said = candidates_of(piece.passage)[0]
        option = Option(said, piece, 1.0, BySubTheme({piece.theme}), axes[0])
        drafts.append(Draft(item_id(place), place, option))
    assert len(join(drafts, likeness, ())) == n_items
