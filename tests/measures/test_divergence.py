"""Groups are compared in speakers, and an item knows which others see its theme the other way."""

import pytest

from analysis.codebook import Codebook
from analysis.measures import divergence, shipped_rule, sides_of, standings, views_of_themes
from analysis.records import TAG_NAMES, Corpus, Quadrant, Status, Tag
from tests import builders as b

Q = Quadrant


def tag(name: str, probability: float = 0.8) -> Tag:
    rest = (1.0 - probability) / 4
    one, two, three, four, five = (probability if each == name else rest for each in TAG_NAMES)
    return Tag((one, two, three, four, five))


def told(*said: tuple[str, str, str]) -> tuple[Corpus, Codebook]:
    """Return a theme of which each (speaker, group, quadrant) says one passage."""
    spoken = [b.transcript((who, f"Word {n} on buses."), title=f"{n}") for n, (who, _, _) in
              enumerate(said)]  # fmt: skip
    people = {who: group for who, group, _ in said}
    cases = [
        b.case(who, *((one, who) for one, each in zip(spoken, said, strict=True) if each[0] == who),
               group=group)
        for who, group in people.items()
    ]  # fmt: skip
    corpus = b.corpus(spoken, cases)
    buses = b.theme("Buses")
    tags = {p.id: tag(each[2]) for p, each in zip(corpus.passages, said, strict=True)}
    items = [
        b.item(
            quadrant,
            f"{quadrant} of buses",
            about=buses,
            evidence=[b.quote(corpus, p.text) for p, each in zip(corpus.passages, said, strict=True)
                      if each[2] == quadrant.value],
        )
        for quadrant in Quadrant
        if any(each[2] == quadrant.value for each in said)
    ]  # fmt: skip
    return corpus, b.codebook([buses], [(buses, corpus.passages)], items, tags)


DIVIDED = told(
    ("Ann", "Riders", "strength"),
    ("Bob", "Riders", "strength"),
    ("Cid", "Drivers", "weakness"),
    ("Dee", "Drivers", "threat"),
)


def test_groups_that_agree_do_not_diverge() -> None:
    assert divergence([0.7, 0.7, 0.7], [1, 5, 2]) == 0.0
    assert divergence([0.3], [9]) == 0.0


@pytest.mark.parametrize(
    ("said", "is_compared", "is_apart"),
    [
        (("strength", "strength", "weakness", "threat"), True, True),
        (("strength", "weakness", "strength", "weakness"), True, False),
        (("strength", "weakness", "none", "none"), False, False),
    ],
)
def test_groups_that_hardly_differ_do_not_disagree(
    said: tuple[str, ...], is_compared: bool, is_apart: bool
) -> None:
    people = (("Ann", "Riders"), ("Bob", "Riders"), ("Cid", "Drivers"), ("Dee", "Drivers"))
    voices = [(*who, quadrant) for who, quadrant in zip(people, said, strict=True)]
    (views,) = views_of_themes(*told(*(v for v in voices if v[2] != "none")))
    assert (views.is_compared, views.is_apart) == (is_compared, is_apart)


def test_few_who_differ_diverge_less_than_many() -> None:
    assert divergence([1.0, 0.0], [1, 1]) == pytest.approx(0.0817, abs=1e-4)
    assert divergence([1.0, 0.0], [6, 6]) == pytest.approx(0.4564, abs=1e-4)
    assert divergence([1.0, 0.0], [6000, 6000]) > 0.99


def test_a_group_without_speakers_says_nothing() -> None:
    assert divergence([1.0, 0.0, 0.5], [6, 6, 0]) == divergence([1.0, 0.0], [6, 6])


def test_one_who_talks_much_is_one_voice() -> None:
    corpus, codebook = told(
        *(("Ann", "Riders", "strength") for _ in range(5)), ("Bob", "Riders", "weakness")
    )
    (views,) = views_of_themes(corpus, codebook)
    (riders,) = views.groups
    assert (riders.n_heard, riders.n_helpful, riders.n_harmful) == (2, 1, 1)
    assert riders.helpful_share == 0.5
    assert len(riders.passages[Q.STRENGTH]) == 5


def test_a_theme_is_divided_when_two_speakers_of_each_of_two_groups_differ() -> None:
    (views,) = views_of_themes(*DIVIDED)
    assert (views.on_side(1), views.on_side(-1)) == (("Riders",), ("Drivers",))
    assert sides_of([views]) == {
        (views.theme_id, Q.STRENGTH): frozenset({"Riders"}),
        (views.theme_id, Q.WEAKNESS): frozenset({"Drivers"}),
    }
    corpus, codebook = told(
        ("Ann", "Riders", "strength"), ("Bob", "Riders", "strength"), ("Cid", "Drivers", "threat")
    )
    assert sides_of(views_of_themes(corpus, codebook)) == {}


def test_doubtful_tags_and_rejected_themes_are_left_out() -> None:
    corpus, codebook = DIVIDED
    doubtful = {key: tag(each.name, 0.44) for key, each in codebook.tags.items()}
    held = Codebook(codebook.themes, codebook.placements, doubtful)
    assert views_of_themes(corpus, held) == ()
    (theme,) = codebook.themes.values()
    gone = b.theme("Buses", status=Status.REJECTED)
    assert gone.id == theme.id
    held = Codebook({gone.id: gone}, codebook.placements, codebook.tags)
    assert views_of_themes(corpus, held) == ()


def test_items_of_a_divided_theme_know_of_each_other() -> None:
    corpus, codebook = DIVIDED
    found = standings(corpus, codebook, shipped_rule()).items
    by_quadrant = {each.quadrant: each.id for each in codebook.items.values()}
    strength = found[by_quadrant[Q.STRENGTH]]
    assert [(each.item_id, each.groups) for each in strength.counterparts] == [
        (by_quadrant[Q.WEAKNESS], ("Drivers",)),
        (by_quadrant[Q.THREAT], ("Drivers",)),
    ]
    (back,) = found[by_quadrant[Q.WEAKNESS]].counterparts
    assert (back.item_id, back.groups, back.n_speakers) == (
        by_quadrant[Q.STRENGTH],
        ("Riders",),
        2,
    )


def test_the_margin_is_the_median_over_speakers_of_their_clearest_passage() -> None:
    corpus, codebook = told(
        ("Ann", "", "strength"), ("Ann", "", "strength"), ("Bob", "", "strength"),
    )  # fmt: skip
    first, second, third = (each.id for each in corpus.passages)
    tags = {first: tag("strength", 0.6), second: tag("strength", 0.8), third: tag("strength", 0.4)}
    held = Codebook(codebook.themes, codebook.placements, tags, codebook.items)
    (standing,) = standings(corpus, held, shipped_rule()).items.values()
    assert standing.grounds.margin == pytest.approx((0.75 + 0.25) / 2)
    assert standing.level == "medium"
