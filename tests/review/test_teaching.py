"""Offers: what a person moves teaches; what a person placed is never offered."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.codebook import Codebook
from analysis.edits import PlacePassages, apply, describe
from analysis.records import Corpus, Origin, Passage, Status, ThemeId
from analysis.review import Offer, acceptance, refusal
from analysis.review.teaching import offers
from tests.builders import theme
from tests.review.making import THEMES, about, book, placed, space, town, with_themes

TOWN = town(per_person=3)
SPACE = space(TOWN)
BY_ID = {each.id: each for each in TOWN.passages}
NEW = theme("The library")


def wrongly_merged() -> Codebook:
    """Return a codebook in which one theme holds what is said of the school and of taxes."""
    held = book(TOWN, ("buses", "water", "taxes"))
    return placed(held, about(TOWN, "school"), THEMES["taxes"].id, Origin.MACHINE)


def taught(n: int = 6) -> tuple[Codebook, tuple[Passage, ...]]:
    """Return that codebook after a person moved n passages on the school out, and the rest."""
    own = about(TOWN, "school")
    held = placed(with_themes(wrongly_merged(), NEW), own[:n], NEW.id)
    return held, own[n:]


def _answer(made: PlacePassages | None) -> PlacePassages:
    assert made is not None
    return made


def _only(found: tuple[Offer, ...]) -> Offer:
    (offer,) = found
    return offer


def test_those_like_the_moved_ones_are_offered_and_no_others() -> None:
    held, rest = taught()
    offer = _only(offers(SPACE, held))
    assert offer.theme_id == NEW.id
    assert offer.taught_by == 6
    assert set(offer.passages) <= {each.id for each in rest}
    assert len(offer.passages) >= len(rest) / 2
    assert list(offer.scores) == sorted(offer.scores, reverse=True)
    assert all(0 < each <= 1 for each in offer.scores)


def test_too_few_teach_nothing() -> None:
    assert offers(SPACE, taught(4)[0]) == ()
    assert offers(SPACE, wrongly_merged()) == ()
    assert len(offers(SPACE, taught(5)[0])) == 1


def test_passages_that_have_nothing_in_common_teach_nothing() -> None:
    mixed = [own[i] for i, own in enumerate(about(TOWN, each) for each in THEMES)]
    mixed += [own[i + 4] for i, own in enumerate(about(TOWN, each) for each in THEMES)]
    held = placed(with_themes(book(TOWN), NEW), mixed, NEW.id)
    assert offers(SPACE, held) == ()


def test_what_a_person_placed_or_put_aside_is_not_offered() -> None:
    held, rest = taught()
    before = _only(offers(SPACE, held)).passages
    stays, aside = before[0], before[1]
    held = placed(held, [BY_ID[stays]], THEMES["taxes"].id)
    tray = {key: each for key, each in held.placements.items() if key != aside}
    held = replace(held, placements=tray, put_aside=(aside,))
    left = {each for offer in offers(SPACE, held) for each in offer.passages}
    assert not {stays, aside} & left
    assert left <= {each.id for each in rest}


def test_a_passage_of_the_tray_is_offered() -> None:
    held, _ = taught()
    best = _only(offers(SPACE, held)).passages[0]
    tray = {key: each for key, each in held.placements.items() if key != best}
    assert best in _only(offers(SPACE, replace(held, placements=tray))).passages


def test_a_rejected_theme_gets_no_offers() -> None:
    held, _ = taught()
    rejected = replace(held.themes[NEW.id], status=Status.REJECTED)
    assert offers(SPACE, with_themes(held, rejected)) == ()


def test_what_lies_below_the_theme_is_not_offered_to_it() -> None:
    held, rest = taught()
    below = replace(theme("Readers"), parent_id=NEW.id)
    held = placed(with_themes(held, below), rest, below.id, Origin.MACHINE)
    assert offers(SPACE, held) == ()


def test_each_passage_is_offered_to_one_theme_only() -> None:
    other = theme("Other library")
    own = about(TOWN, "school")
    held = placed(with_themes(wrongly_merged(), NEW, other), own[:6], NEW.id)
    held = placed(held, own[6:12], other.id)
    found = [each for offer in offers(SPACE, held) for each in offer.passages]
    assert len(found) == len(set(found))


def test_accepting_moves_them_and_refusing_settles_them() -> None:
    held, _ = taught()
    offer = _only(offers(SPACE, held))
    moved = apply(TOWN, held, _answer(acceptance(offer, held, BY_ID)))
    assert {moved.placements[each].theme_id for each in offer.passages} == {NEW.id}
    refused = apply(TOWN, held, _answer(refusal(offer, held, BY_ID)))
    for each in offer.passages:
        assert refused.placements[each].theme_id == held.placements[each].theme_id
        assert refused.placements[each].origin is Origin.PERSON
    again = {each for one in offers(SPACE, refused) for each in one.passages}
    assert not again & set(offer.passages)


def test_some_of_an_offer_can_be_taken_and_the_rest_stays_with_the_same_answer() -> None:
    held, _ = taught()
    offer = _only(offers(SPACE, held))
    first, second, *others = offer.passages
    tray = {key: each for key, each in held.placements.items() if key != second}
    answer = _answer(acceptance(offer, replace(held, placements=tray), BY_ID, {first}))
    (taken,) = answer.moves
    assert (taken.theme_id, [each.passage_id for each in taken.passages]) == (NEW.id, [first])
    left = {part.theme_id: [each.passage_id for each in part.passages] for part in answer.stay}
    assert left == {None: [second], THEMES["taxes"].id: others}
    assert str(describe(answer, held)).startswith("Moved passages to “The library” (1)")


def test_an_offer_of_nothing_is_answered_by_nothing() -> None:
    offer = Offer(NEW.id, (), (), 5)
    assert acceptance(offer, Codebook(), BY_ID) is None
    assert refusal(offer, Codebook(), BY_ID) is None


def test_an_empty_space_offers_nothing() -> None:
    assert offers(space(Corpus()), Codebook()) == ()


def test_everything_in_one_theme_offers_nothing() -> None:
    only = theme("All")
    held = placed(Codebook({only.id: only}), TOWN.passages, only.id)
    assert offers(SPACE, held) == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=72, max_size=72), st.integers(5, 20))
def test_any_placements_give_offers_that_keep_the_rules(homes: list[int], n: int) -> None:
    themes = [*THEMES.values()]
    held = Codebook({each.id: each for each in themes})
    for passage, home in zip(SPACE.passages, homes, strict=False):
        held = placed(held, [passage], themes[home].id, Origin.MACHINE)
    chosen = SPACE.passages[:n]
    held = placed(held, chosen, themes[0].id)
    taught_ones = {each.id for each in chosen}
    seen: set[str] = set()
    for offer in offers(SPACE, held):
        assert offer.passages
        assert isinstance(offer.theme_id, str)
        assert offer.theme_id in {ThemeId(each.id) for each in themes}
        assert not taught_ones & set(offer.passages)
        assert not seen & set(offer.passages)
        seen |= set(offer.passages)
        for each in offer.passages:
            where = held.placements.get(each)
            assert where is None or where.theme_id != offer.theme_id
