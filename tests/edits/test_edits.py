"""What each edit does to a codebook, and what it refuses."""

from dataclasses import replace

import pytest

from analysis import edits, settings
from analysis.codebook import Codebook, check, tray
from analysis.edits import applying, naming, telling, wire
from analysis.edits import targets as targets_of
from analysis.edits.targets import _TARGETS
from analysis.errors import DatabaseDamaged, EditRefused
from analysis.records import (
    ItemId,
    MemoId,
    Origin,
    PassageId,
    Placement,
    Quadrant,
    Role,
    Status,
    Tag,
    ThemeId,
    derived_id,
)
from tests import builders as b

ANNA = b.transcript(
    ("Interviewer", "How is it going?"),
    ("Anna", "The network is slow."),
    ("Anna", "People wait for weeks."),
    ("Anna", "We have no money."),
    title="Anna",
)
BORIS = b.transcript(("Boris", "The network fails."), ("Boris", "People are kind."), title="Boris")
SAID = b.corpus([ANNA, BORIS])
SLOW, WAIT, MONEY = (b.passage_with(SAID, each) for each in ("slow", "weeks", "money"))
FAILS, KIND = (b.passage_with(SAID, each) for each in ("fails", "kind"))
ASKED = b.passage_with(SAID, "going")
NETWORK, PEOPLE = b.theme("Network"), b.theme("People")
SPEED = b.theme("Speed", parent=NETWORK)
SLOW_ITEM = b.item(
    Quadrant.WEAKNESS,
    "The network is slow.",
    evidence=[b.quote(SAID, "The network is slow.")],
    about=NETWORK,
    quoted=b.quote(SAID, "The network is slow."),
)
WAIT_ITEM = b.item(
    Quadrant.WEAKNESS,
    "People wait for weeks.",
    evidence=[b.quote(SAID, "People wait for weeks.")],
    against=[b.quote(SAID, "The network is slow.")],
    about=PEOPLE,
)
BOOK = b.codebook(
    [NETWORK, SPEED, PEOPLE],
    [(SPEED, [SLOW]), (NETWORK, [FAILS]), (PEOPLE, [WAIT, KIND])],
    [SLOW_ITEM, WAIT_ITEM],
    memos=[b.memo(PEOPLE.id, "Ask again.")],
)
NEW = ThemeId("new")


def _after(*changes: edits.Edit) -> edits.Replayed:
    held = BOOK
    for each in changes:
        held = edits.apply(SAID, held, each)
        check(SAID, held)
    return edits.Replayed(held)


def _one(change: edits.Edit, *before: edits.Edit) -> Codebook:
    return _after(*before, change).codebook


def test_a_renamed_theme_is_touched_with_those_above_and_below_it() -> None:
    book = _one(edits.RenameTheme(SPEED.id, "  How  fast ", "en"))
    assert book.themes[SPEED.id].name == "How fast"
    assert book.themes[SPEED.id].name_language == "en"
    touched = [each.name for each in book.themes.values() if each.touched]
    assert touched == ["Network", "How fast"]
    assert BOOK.themes[SPEED.id].name == "Speed"


def test_a_theme_is_described_accepted_and_made() -> None:
    book = _after(
        edits.DescribeTheme(PEOPLE.id, " Those who wait. "),
        edits.SetThemeStatus(PEOPLE.id, Status.ACCEPTED),
        edits.CreateTheme(NEW, "Money", PEOPLE.id, "Costs"),
    ).codebook
    assert book.themes[PEOPLE.id].description == "Those who wait."
    assert book.themes[PEOPLE.id].status is Status.ACCEPTED
    made = book.themes[NEW]
    assert (made.parent_id, made.origin, made.touched) == (PEOPLE.id, Origin.PERSON, True)
    assert list(book.themes)[-1] == NEW


def test_merged_themes_join_their_passages_items_and_memos() -> None:
    book = _one(edits.MergeThemes(NETWORK.id, (PEOPLE.id,)))
    assert list(book.themes) == [NETWORK.id, SPEED.id]
    assert set(book.passage_ids(NETWORK.id)) == {SLOW.id, FAILS.id, WAIT.id, KIND.id}
    (item,) = book.items.values()
    assert item.id == SLOW_ITEM.id
    assert item.statement == SLOW_ITEM.statement
    assert item.evidence == (*SLOW_ITEM.evidence, *WAIT_ITEM.evidence)
    assert item.counter_evidence == ()
    (memo,) = book.memos.values()
    assert memo.target == NETWORK.id


def test_of_merged_themes_the_chosen_title_and_decision_stay() -> None:
    named = replace(PEOPLE, name_language="bg", named_by=None)
    book = replace(BOOK, themes={**BOOK.themes, PEOPLE.id: named})
    merge = edits.MergeThemes(NETWORK.id, (PEOPLE.id,), PEOPLE.id, Status.ACCEPTED)
    merged = edits.apply(SAID, book, merge).themes[NETWORK.id]
    assert (merged.name, merged.name_language, merged.named_by) == ("People", "bg", None)
    assert merged.status is Status.ACCEPTED
    told = edits.describe(merge, book)
    assert told.message.format(**told.values) == "Merged 2 themes into one: “People”"
    plain = edits.MergeThemes(NETWORK.id, (PEOPLE.id,))
    stored = edits.edit_to_plain(plain)
    of_before = {k: v for k, v in stored.items() if k not in ("named_after", "status")}
    assert wire.edit_from_plain(of_before) == plain
    kept = edits.apply(SAID, book, plain).themes[NETWORK.id]
    assert (kept.name, kept.status) == ("Network", Status.CANDIDATE)


def test_a_note_that_keeps_a_finding_is_told_as_that() -> None:
    noted = edits.WriteMemo(MemoId("m1"), PEOPLE.id, "Few speak of it.", keeps=True)
    told = edits.describe(noted, BOOK)
    assert told.message.format(**told.values) == "Kept the theme “People” as it is"
    told = edits.describe(replace(noted, keeps=False), BOOK)
    assert told.message.format(**told.values) == "Wrote a memo on the theme “People”"
    assert edits.describe(replace(noted, target="elsewhere"), BOOK).message == (
        "Kept a theme as it is"
    )


MEASURED = replace(
    BOOK, themes={key: replace(each, stability=0.9) for key, each in BOOK.themes.items()}
)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (edits.MergeThemes(NETWORK.id, (PEOPLE.id,)), {SPEED.id: 0.9}),
        (edits.MergeThemes(PEOPLE.id, (SPEED.id,)), {}),
        (edits.NestTheme(SPEED.id, PEOPLE.id), {}),
        (edits.NestTheme(SPEED.id, None), {PEOPLE.id: 0.9}),
        (edits.SplitTheme(NETWORK.id, NEW, "Slow", (edits.anchor_of(SLOW),)), {PEOPLE.id: 0.9}),
        (edits.RenameTheme(SPEED.id, "Pace"), dict.fromkeys(BOOK.themes, 0.9)),
        (edits.MovePassages((edits.anchor_of(WAIT),), SPEED.id), {}),
        (
            edits.MovePassages((edits.anchor_of(WAIT),), None),
            {NETWORK.id: 0.9, SPEED.id: 0.9},
        ),
        (
            edits.MovePassages((edits.anchor_of(MONEY),), PEOPLE.id),
            {NETWORK.id: 0.9, SPEED.id: 0.9},
        ),
        (edits.MovePassages((edits.anchor_of(WAIT),), PEOPLE.id), dict.fromkeys(BOOK.themes, 0.9)),
    ],
)
def test_a_stability_goes_when_other_passages_make_the_theme(
    change: edits.Edit, left: dict[ThemeId, float]
) -> None:
    book = edits.apply(SAID, MEASURED, change)
    known = {key: each.stability for key, each in book.themes.items()}
    assert {key: each for key, each in known.items() if each is not None} == left


def test_a_touched_item_gives_the_joined_one_its_words() -> None:
    book = _one(
        edits.MergeThemes(NETWORK.id, (PEOPLE.id,)),
        edits.RewordItem(WAIT_ITEM.id, "It takes weeks"),
    )
    (item,) = book.items.values()
    assert (item.id, item.statement, item.quoted) == (SLOW_ITEM.id, "It takes weeks", None)
    assert item.touched


def test_two_touched_items_both_stay() -> None:
    book = _one(
        edits.MergeThemes(NETWORK.id, (PEOPLE.id,)),
        edits.RewordItem(WAIT_ITEM.id, "It takes weeks"),
        edits.SetItemStatus(SLOW_ITEM.id, Status.REJECTED),
    )
    assert list(book.items) == [SLOW_ITEM.id, WAIT_ITEM.id]
    assert {each.theme_id for each in book.items.values()} == {NETWORK.id}


def test_a_parent_merged_into_its_sub_theme_gives_it_its_place() -> None:
    book = _one(edits.MergeThemes(SPEED.id, (NETWORK.id,)))
    assert book.themes[SPEED.id].parent_id is None
    assert set(book.passage_ids(SPEED.id)) == {SLOW.id, FAILS.id}


def test_a_merge_across_three_levels_makes_no_circle() -> None:
    below = edits.CreateTheme(NEW, "Low", SPEED.id)
    book = _one(edits.MergeThemes(NEW, (NETWORK.id,)), below)
    assert book.themes[NEW].parent_id is None
    assert book.themes[SPEED.id].parent_id == NEW


def test_a_split_makes_a_theme_beside_and_takes_only_its_own_passages() -> None:
    anchors = tuple(edits.anchor_of(each) for each in (WAIT, SLOW))
    book = _one(edits.SplitTheme(PEOPLE.id, NEW, "Waiting", anchors))
    assert book.passage_ids(NEW) == (WAIT.id,)
    assert book.passage_ids(PEOPLE.id) == (KIND.id,)
    assert book.placements[SLOW.id].theme_id == SPEED.id
    assert book.items[WAIT_ITEM.id].theme_id == PEOPLE.id


def test_nesting_under_a_sub_theme_is_refused() -> None:
    book = _one(edits.NestTheme(PEOPLE.id, NETWORK.id))
    assert book.themes[PEOPLE.id].parent_id == NETWORK.id
    with pytest.raises(EditRefused, match="under itself"):
        _one(edits.NestTheme(NETWORK.id, SPEED.id))
    assert _one(edits.NestTheme(SPEED.id, None)).themes[SPEED.id].parent_id is None


@pytest.mark.parametrize("under", [True, False], ids=["first under second", "second under first"])
def test_nesting_leaves_no_passage_with_its_own_theme_as_its_second(under: bool) -> None:
    book = _one(edits.SetSecondTheme(edits.anchor_of(WAIT), NETWORK.id))
    own = book.placements[WAIT.id]
    assert own.theme_id == PEOPLE.id
    pair = (PEOPLE.id, NETWORK.id) if under else (NETWORK.id, PEOPLE.id)
    nested = edits.apply(SAID, book, edits.NestTheme(*pair))
    assert nested.placements[WAIT.id] == replace(own, second_theme_id=None, second_strength=0.0)


def test_merging_leaves_no_passage_with_the_theme_above_it_as_its_second() -> None:
    other = b.theme("Elsewhere")
    book = replace(BOOK, themes={**BOOK.themes, other.id: other})
    inside = next(k for k, each in book.placements.items() if each.theme_id == SPEED.id)
    own = replace(book.placements[inside], second_theme_id=other.id, second_strength=0.4)
    book = replace(book, placements={**book.placements, inside: own})
    merged = edits.apply(SAID, book, edits.MergeThemes(NETWORK.id, (other.id,)))
    assert merged.placements[inside] == replace(own, second_theme_id=None, second_strength=0.0)


@pytest.mark.parametrize("survives", [True, False], ids=["of the survivor", "of the other"])
def test_a_rejected_item_takes_in_no_other_when_themes_are_merged(survives: bool) -> None:
    refused = SLOW_ITEM if survives else WAIT_ITEM
    merged = _one(
        edits.MergeThemes(NETWORK.id, (PEOPLE.id,)),
        edits.SetItemStatus(refused.id, Status.REJECTED),
    )
    assert {SLOW_ITEM.id, WAIT_ITEM.id} <= set(merged.items)
    assert merged.items[refused.id].status is Status.REJECTED
    assert {merged.items[each.id].theme_id for each in (SLOW_ITEM, WAIT_ITEM)} == {NETWORK.id}


def test_merged_themes_have_no_more_keywords_than_one() -> None:
    most = settings.KEYWORDS_PER_LANGUAGE
    words = [tuple(f"{name}{n}" for n in range(most)) for name in ("net", "people")]
    told = [
        replace(each, keywords={"en": own})
        for each, own in zip((NETWORK, PEOPLE), words, strict=True)
    ]
    book = replace(BOOK, themes={**BOOK.themes, **{each.id: each for each in told}})
    merged = edits.apply(SAID, book, edits.MergeThemes(NETWORK.id, (PEOPLE.id,)))
    found = merged.themes[NETWORK.id].keywords["en"]
    assert found[:4] == ("net0", "people0", "net1", "people1")
    assert len(found) == most


def test_a_theme_above_or_below_is_no_second_theme() -> None:
    inside = next(k for k, each in BOOK.placements.items() if each.theme_id == SPEED.id)
    (passage,) = [each for each in SAID.passages if each.id == inside]
    with pytest.raises(EditRefused, match="counts in this theme already"):
        _one(edits.SetSecondTheme(edits.anchor_of(passage), NETWORK.id))


def test_a_passage_goes_to_the_tray_and_comes_back() -> None:
    anchor = (edits.anchor_of(WAIT),)
    book = _one(edits.MovePassages(anchor, None))
    assert [each.id for each in tray(SAID, book)] == [WAIT.id, MONEY.id]
    assert book.put_aside == (WAIT.id,)
    assert book.themes[PEOPLE.id].touched
    back = edits.apply(SAID, book, edits.MovePassages(anchor, NETWORK.id))
    assert back.placements[WAIT.id] == Placement(NETWORK.id, 1.0, origin=Origin.PERSON)
    assert back.put_aside == ()


def test_a_passage_has_a_second_theme_only_beside_a_first() -> None:
    book = _one(edits.SetSecondTheme(edits.anchor_of(WAIT), NETWORK.id))
    before = BOOK.placements[WAIT.id]
    assert before.origin is Origin.MACHINE
    assert book.placements[WAIT.id] == replace(
        before, second_theme_id=NETWORK.id, second_strength=1.0
    )
    assert {book.themes[each].touched for each in (PEOPLE.id, NETWORK.id)} == {True}
    merged = edits.apply(SAID, book, edits.MergeThemes(PEOPLE.id, (NETWORK.id,)))
    assert merged.placements[WAIT.id].second_theme_id is None
    for passage, theme in ((MONEY, NETWORK.id), (WAIT, PEOPLE.id)):
        with pytest.raises(EditRefused):
            _one(edits.SetSecondTheme(edits.anchor_of(passage), theme))


def test_the_words_of_an_interviewer_are_never_material() -> None:
    anchor = edits.anchor_of(ASKED)
    for change in (
        edits.MovePassages((anchor,), PEOPLE.id),
        edits.AddEvidence(SLOW_ITEM.id, (anchor,)),
        edits.MendTag((anchor,), "threat"),
    ):
        with pytest.raises(EditRefused):
            _one(change)


def test_an_item_of_ones_own_stands_on_chosen_words() -> None:
    words = edits.anchor_of(MONEY, MONEY.start + 3, MONEY.end)
    change = edits.WriteItem(ItemId("i"), Quadrant.THREAT, " No funds ", PEOPLE.id, (words,))
    item = _one(change).items[ItemId("i")]
    assert item.statement == "No funds"
    assert item.origin is Origin.PERSON
    (quotation,) = item.evidence
    assert ANNA.text[quotation.start : quotation.end] == "have no money."
    with pytest.raises(EditRefused, match="at least one quotation"):
        _one(edits.WriteItem(ItemId("i"), Quadrant.THREAT, "No funds", None, ()))
    with pytest.raises(EditRefused, match="already made"):
        _one(change, change)


def test_an_item_moves_changes_theme_and_status() -> None:
    book = _after(
        edits.MoveItem(SLOW_ITEM.id, Quadrant.THREAT),
        edits.AssignItem(SLOW_ITEM.id, PEOPLE.id),
        edits.SetItemStatus(SLOW_ITEM.id, Status.ACCEPTED),
    ).codebook
    item = book.items[SLOW_ITEM.id]
    assert (item.quadrant, item.theme_id) == (Quadrant.THREAT, PEOPLE.id)
    assert item.status is Status.ACCEPTED
    assert item.quoted == SLOW_ITEM.quoted
    assert all(each.touched for each in book.themes.values())


def test_evidence_is_added_promoted_turned_against_and_removed() -> None:
    fails, slow = edits.anchor_of(FAILS), edits.anchor_of(SLOW)
    added = edits.AddEvidence(SLOW_ITEM.id, (fails, fails))
    book = _one(edits.PromoteEvidence(SLOW_ITEM.id, fails), added)
    assert [each.passage_id for each in book.items[SLOW_ITEM.id].evidence] == [FAILS.id, SLOW.id]
    against = edits.apply(SAID, book, edits.AddEvidence(SLOW_ITEM.id, (fails,), counter=True))
    assert [each.passage_id for each in against.items[SLOW_ITEM.id].evidence] == [SLOW.id]
    assert against.items[SLOW_ITEM.id].counter_evidence[0].passage_id == FAILS.id
    bare = edits.apply(SAID, against, edits.RemoveEvidence(SLOW_ITEM.id, (slow,)))
    assert edits.is_stale(bare.items[SLOW_ITEM.id])
    assert not edits.is_stale(book.items[SLOW_ITEM.id])
    with pytest.raises(EditRefused, match="no longer among"):
        edits.apply(SAID, bare, edits.PromoteEvidence(SLOW_ITEM.id, slow))


def test_merged_items_keep_the_survivors_words_and_all_evidence() -> None:
    book = _one(edits.MergeItems(WAIT_ITEM.id, (SLOW_ITEM.id,)))
    (item,) = book.items.values()
    assert (item.id, item.statement) == (WAIT_ITEM.id, WAIT_ITEM.statement)
    assert {each.passage_id for each in item.evidence} == {WAIT.id, SLOW.id}
    assert item.counter_evidence == ()


def test_a_mended_tag_overrules_the_machine() -> None:
    book = _one(edits.MendTag((edits.anchor_of(SLOW), edits.anchor_of(MONEY)), "threat"))
    assert [book.tags[each.id].name for each in (SLOW, MONEY)] == ["threat", "threat"]
    assert book.themes[SPEED.id].touched
    with pytest.raises(EditRefused, match="is no tag"):
        _one(edits.MendTag((edits.anchor_of(SLOW),), "bad"))


def test_a_decided_tag_is_left_to_the_tagger_again() -> None:
    anchors = (edits.anchor_of(SLOW),)
    own = Tag((0.1, 0.6, 0.1, 0.1, 0.1))
    mended = edits.apply(SAID, replace(BOOK, tags={SLOW.id: own}), edits.MendTag(anchors, "threat"))
    assert mended.tags[SLOW.id].name == "threat"
    assert edits.apply(SAID, mended, edits.MendTag(anchors, None)).tags == {SLOW.id: own}
    assert not _one(edits.MendTag(anchors, None), edits.MendTag(anchors, "threat")).tags
    assert "tagger" in str(edits.describe(edits.MendTag(anchors, None)))
    with pytest.raises(EditRefused, match="Nobody decided"):
        _one(edits.MendTag(anchors, None))


@pytest.mark.parametrize(("tag", "is_against"), [("strength", True), ("none", False)])
def test_a_drafted_item_no_longer_stands_on_a_passage_tagged_otherwise(
    tag: str, is_against: bool
) -> None:
    quoted = [each for each in SLOW_ITEM.evidence if each.passage_id == SLOW.id]
    assert SLOW_ITEM.quadrant.value == "weakness"
    assert quoted
    item = _one(edits.MendTag((edits.anchor_of(SLOW),), tag)).items[SLOW_ITEM.id]
    assert not set(quoted) & set(item.evidence)
    assert (set(quoted) <= set(item.counter_evidence)) is is_against


def test_an_item_that_a_person_wrote_keeps_the_chosen_quotations() -> None:
    quotation = edits.anchor_of(SLOW)
    wrote = edits.WriteItem(ItemId("own"), Quadrant.WEAKNESS, "Slow", None, (quotation,))
    book = _one(edits.MendTag((quotation,), "strength"), wrote)
    assert [each.passage_id for each in book.items[ItemId("own")].evidence] == [SLOW.id]


def test_memos_are_written_changed_and_taken_away() -> None:
    key = MemoId("m")
    wrote = edits.WriteMemo(key, PEOPLE.id, "Hm.", "Ada")
    book = _one(edits.RewordMemo(key, "Hm!"), wrote)
    assert (book.memos[key].text, book.memos[key].author) == ("Hm!", "Ada")
    assert key not in edits.apply(SAID, book, edits.RemoveMemo(key)).memos
    with pytest.raises(EditRefused, match="no longer there"):
        _one(edits.RemoveMemo(key))


@pytest.mark.parametrize(
    "change",
    [
        edits.RenameTheme(PEOPLE.id, "  "),
        edits.RenameTheme(ThemeId("gone"), "Name"),
        edits.RewordItem(SLOW_ITEM.id, "\n"),
        edits.RewordItem(ItemId("gone"), "Words"),
        edits.MergeThemes(PEOPLE.id, ()),
        edits.MergeThemes(PEOPLE.id, (PEOPLE.id,)),
        edits.MergeItems(SLOW_ITEM.id, (SLOW_ITEM.id,)),
        edits.CreateTheme(PEOPLE.id, "People"),
        edits.WriteMemo(MemoId("m"), "x", " "),
        edits.MovePassages((), PEOPLE.id),
    ],
)
def test_an_edit_that_breaks_a_rule_is_refused(change: edits.Edit) -> None:
    with pytest.raises(EditRefused):
        _one(change)


def test_an_edit_whose_target_is_gone_is_a_conflict_and_the_rest_goes_on() -> None:
    done = edits.replay(
        SAID,
        BOOK,
        [
            edits.RenameTheme(ThemeId("gone"), "Name"),
            edits.RenameTheme(PEOPLE.id, "Folk"),
        ],
    )
    assert done.codebook.themes[PEOPLE.id].name == "Folk"
    (conflict,) = done.conflicts
    assert (conflict.position, conflict.partial) == (0, False)
    assert "no longer there" in str(conflict.reason)


def test_an_edit_of_passages_of_which_one_is_gone_is_done_on_the_rest_and_listed() -> None:
    left = b.corpus([ANNA])
    move = edits.MovePassages((edits.anchor_of(WAIT), edits.anchor_of(KIND)), NETWORK.id)
    done = edits.replay(left, BOOK, [move])
    assert done.codebook.placements[WAIT.id].theme_id == NETWORK.id
    (conflict,) = done.conflicts
    assert conflict.partial
    assert str(conflict.reason).startswith("1 of 2 passages")
    with pytest.raises(EditRefused):
        edits.apply(left, BOOK, move)


def test_an_own_item_whose_words_were_erased_stays_and_is_stale() -> None:
    write = edits.WriteItem(ItemId("i"), Quadrant.STRENGTH, "Kind", None, (edits.anchor_of(KIND),))
    done = edits.replay(b.corpus([ANNA]), BOOK, [write])
    assert edits.is_stale(done.codebook.items[ItemId("i")])
    assert done.conflicts[0].partial


def test_an_anchor_finds_its_words_when_passages_were_cut_anew() -> None:
    anchor = edits.anchor_of(WAIT, WAIT.start, WAIT.start + 6)
    whole = replace(WAIT, id=PassageId(derived_id("cut anew")), end=MONEY.end)
    whole = replace(whole, text=ANNA.text[whole.start : whole.end])
    others = tuple(each for each in SAID.passages if each.id not in {WAIT.id, MONEY.id})
    ground = edits.ground_of(replace(SAID, passages=(*others, whole)))
    quotation = ground.quotation(anchor)
    assert quotation is not None
    assert quotation.passage_id == whole.id
    assert (quotation.start, quotation.end) == (anchor.start, anchor.end)


def test_a_passage_cut_in_two_is_found_by_its_larger_part() -> None:
    anchor = edits.anchor_of(WAIT)
    middle = WAIT.start + 6
    small = replace(WAIT, id=PassageId("a"), end=middle, text=WAIT.text[:6])
    large = replace(WAIT, id=PassageId("b"), start=middle, text=WAIT.text[6:])
    others = tuple(each for each in SAID.passages if each.id != WAIT.id)
    ground = edits.ground_of(replace(SAID, passages=(*others, small, large)))
    found = ground.passage(anchor)
    assert found is not None
    assert found.id == "b"
    assert ground.quotation(anchor) is None


def test_an_anchor_does_not_accept_other_words() -> None:
    anchor = replace(edits.anchor_of(WAIT), words_sha256="0" * 64)
    ground = edits.ground_of(SAID)
    assert ground.quotation(anchor) is None
    assert ground.passage(anchor) is None


def test_settling_takes_out_what_is_not_there_and_keeps_themes_and_items() -> None:
    book = edits.settle(edits.ground_of(b.corpus([BORIS])), BOOK)
    assert list(book.themes) == list(BOOK.themes)
    assert set(book.placements) == {FAILS.id, KIND.id}
    assert book.items[SLOW_ITEM.id].statement == "…"
    assert edits.is_stale(book.items[SLOW_ITEM.id])


def test_a_drafted_statement_takes_the_words_of_its_next_evidence() -> None:
    more = edits.apply(SAID, BOOK, edits.AddEvidence(SLOW_ITEM.id, (edits.anchor_of(FAILS),)))
    item = edits.settle(edits.ground_of(b.corpus([BORIS])), more).items[SLOW_ITEM.id]
    assert item.statement == "The network fails."
    assert item.quoted == item.evidence[0]


def test_a_speaker_corrected_to_interviewer_leaves_the_codebook() -> None:
    passages = tuple(
        replace(each, role=Role.INTERVIEWER) if each.speaker == "Boris" else each
        for each in SAID.passages
    )
    book = edits.settle(edits.ground_of(replace(SAID, passages=passages)), BOOK)
    assert set(book.placements) == {SLOW.id, WAIT.id}


ALL: tuple[edits.Edit, ...] = (
    edits.RenameTheme(PEOPLE.id, "Хора", "bg"),
    edits.DescribeTheme(PEOPLE.id, "d"),
    edits.SetThemeStatus(PEOPLE.id, Status.REJECTED),
    edits.MergeThemes(PEOPLE.id, (NETWORK.id,)),
    edits.SplitTheme(PEOPLE.id, NEW, "n", (edits.anchor_of(WAIT),)),
    edits.CreateTheme(NEW, "n", examples=("Said.",)),
    edits.BringThemes((edits.BroughtTheme(NEW, "n", None, "d", ("Said.",)),)),
    edits.BringBackThemes((NEW,)),
    edits.NestTheme(PEOPLE.id, None),
    edits.MovePassages((edits.anchor_of(WAIT),), None),
    edits.PlacePassages(
        (edits.MovePassages((edits.anchor_of(WAIT),), None),),
        (edits.MovePassages((edits.anchor_of(KIND),), PEOPLE.id),),
        (NEW,),
    ),
    edits.SortPassages(PEOPLE.id, (edits.anchor_of(WAIT),), (edits.anchor_of(KIND),), (None,)),
    edits.SetSecondTheme(edits.anchor_of(WAIT), NETWORK.id),
    edits.WriteItem(ItemId("i"), Quadrant.THREAT, "s", None, (edits.anchor_of(WAIT),)),
    edits.RewordItem(SLOW_ITEM.id, "s"),
    edits.MoveItem(SLOW_ITEM.id, Quadrant.STRENGTH),
    edits.AssignItem(SLOW_ITEM.id, None),
    edits.SetItemStatus(SLOW_ITEM.id, Status.ACCEPTED),
    edits.MergeItems(SLOW_ITEM.id, (WAIT_ITEM.id,)),
    edits.AddEvidence(SLOW_ITEM.id, (edits.anchor_of(WAIT),), counter=True),
    edits.RemoveEvidence(SLOW_ITEM.id, (edits.anchor_of(SLOW),)),
    edits.PromoteEvidence(SLOW_ITEM.id, edits.anchor_of(SLOW)),
    edits.MendTag((edits.anchor_of(WAIT),), "none"),
    edits.SetLearning(True),
    edits.WriteMemo(MemoId("m"), "t", "x", "Ada"),
    edits.RewordMemo(MemoId("m"), "y"),
    edits.RemoveMemo(MemoId("m")),
)


@pytest.mark.parametrize("change", ALL, ids=lambda each: type(each).__name__)
def test_every_edit_is_stored_and_read_back_equal(change: edits.Edit) -> None:
    form = edits.edit_to_plain(change)
    assert edits.edit_from_plain(form) == change
    assert wire.KINDS[form["kind"]] is type(change)
    assert targets_of(change)
    assert str(edits.describe(change))
    assert "weeks" not in str(form)


def test_each_kind_has_all_that_it_needs() -> None:
    kinds = set(wire.KINDS.values())
    assert kinds == {type(each) for each in ALL}
    assert kinds == set(applying.HANDLERS) == set(_TARGETS)
    assert set(telling._SENTENCES) < kinds


def test_themes_that_an_analysis_left_out_come_back_with_their_words() -> None:
    top, low = b.theme("Roads"), b.theme("Holes", parent=b.theme("Roads"))
    book = replace(BOOK, gone={top.id: top, low.id: low})
    back = edits.apply(SAID, book, edits.BringBackThemes((top.id, low.id)))
    check(SAID, back)
    assert (back.themes[top.id].name, back.themes[low.id].parent_id) == ("Roads", top.id)
    assert back.themes[low.id].touched
    again = edits.apply(SAID, back, edits.BringBackThemes((top.id,)))
    assert dict(again.themes) == dict(back.themes)
    alone = edits.apply(SAID, book, edits.BringBackThemes((low.id,)))
    assert alone.themes[low.id].parent_id is None
    with pytest.raises(EditRefused, match="no longer there"):
        edits.apply(SAID, BOOK, edits.BringBackThemes((top.id,)))


def test_an_edit_of_a_later_version_is_not_guessed_at() -> None:
    form = edits.edit_to_plain(edits.RenameTheme(PEOPLE.id, "x"))
    for wrong in ({**form, "kind": "paint_theme"}, {**form, "version": 2}):
        with pytest.raises(DatabaseDamaged, match="unknown"):
            edits.edit_from_plain(wrong)
    del form["name"]
    with pytest.raises(DatabaseDamaged, match="lacks"):
        edits.edit_from_plain(form)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (edits.SetItemStatus(SLOW_ITEM.id, Status.REJECTED), "Rejected “The network is slow.”"),
        (edits.SetThemeStatus(PEOPLE.id, Status.ACCEPTED), "Accepted the theme “People”"),
        (edits.AssignItem(WAIT_ITEM.id, None), "Took “People wait for weeks.” out of its theme"),
        (
            edits.AssignItem(WAIT_ITEM.id, NETWORK.id),
            "Put “People wait for weeks.” under the theme “Network”",
        ),
        (
            edits.MovePassages((edits.anchor_of(SLOW),), PEOPLE.id),
            "Moved passages to “People” (1)",
        ),
        (
            edits.MovePassages((edits.anchor_of(SLOW),), None),
            "Moved passages out of every theme (1)",
        ),
        (edits.SetItemStatus(ItemId("gone"), Status.REJECTED), "Rejected an item"),
        (edits.RenameTheme(PEOPLE.id, "Folk"), "Titled a theme “Folk”"),
    ],
)
def test_an_edit_is_told_by_the_name_of_what_it_is_about(change: edits.Edit, told: str) -> None:
    assert str(edits.describe(change, BOOK)) == told


def test_erased_words_name_nothing() -> None:
    erased = replace(BOOK, items={SLOW_ITEM.id: replace(SLOW_ITEM, statement="…")})
    told = edits.describe(edits.SetItemStatus(SLOW_ITEM.id, Status.REJECTED), erased)
    assert str(told) == "Rejected an item"


@pytest.mark.parametrize("text", ["word " * 30, "a" * 90, "one two, " * 9, "Short.", "x" * 60])
def test_long_words_are_cut_between_words(text: str) -> None:
    short = naming.shortened(text)
    assert 0 < len(short) <= settings.CHARACTERS_OF_A_MENTION
    whole = " ".join(text.split())
    assert short == whole or (short[-1] == "…" and whole.startswith(short[:-1]))


def brought(*themes: edits.BroughtTheme) -> edits.BringThemes:
    return edits.BringThemes(themes)


def test_a_brought_codebook_makes_themes_with_what_was_said_of_them() -> None:
    below = ThemeId("below")
    book = edits.apply(
        SAID,
        BOOK,
        brought(
            edits.BroughtTheme(NEW, " Money  matters ", None, " Costs ", ("Dear.", " Dear. ", "")),
            edits.BroughtTheme(below, "Prices", NEW),
        ),
    )
    made = book.themes[NEW]
    assert (made.name, made.description, made.examples) == ("Money matters", "Costs", ("Dear.",))
    assert (made.origin, made.touched) == (Origin.PERSON, True)
    assert book.themes[below].parent_id == NEW
    assert book.passage_ids(NEW) == ()


def test_a_theme_that_is_there_takes_definition_and_examples_and_keeps_the_rest() -> None:
    book = edits.apply(
        SAID, BOOK, brought(edits.BroughtTheme(PEOPLE.id, "other", None, "Said anew", ("Wait.",)))
    )
    after = book.themes[PEOPLE.id]
    assert (after.name, after.description, after.examples) == (
        PEOPLE.name,
        "Said anew",
        ("Wait.",),
    )
    assert after.touched
    assert book.passage_ids(PEOPLE.id) == BOOK.passage_ids(PEOPLE.id)
    again = edits.apply(SAID, book, brought(edits.BroughtTheme(PEOPLE.id, "x")))
    assert again.themes[PEOPLE.id].examples == ("Wait.",)
    assert again.themes[PEOPLE.id].description == "Said anew"


@pytest.mark.parametrize(
    "edit",
    [
        brought(),
        brought(edits.BroughtTheme(NEW, " ")),
        brought(edits.BroughtTheme(NEW, "Money", ThemeId("nowhere"))),
    ],
)
def test_a_codebook_that_cannot_be_laid_over_is_refused_whole(edit: edits.BringThemes) -> None:
    with pytest.raises(EditRefused):
        edits.apply(SAID, BOOK, edit)


def test_merged_themes_keep_the_examples_of_both() -> None:
    book = edits.apply(
        SAID,
        BOOK,
        brought(
            edits.BroughtTheme(PEOPLE.id, "p", None, "", ("One.",)),
            edits.BroughtTheme(NETWORK.id, "n", None, "", ("Two.", "One.")),
        ),
    )
    merged = edits.apply(SAID, book, edits.MergeThemes(PEOPLE.id, (NETWORK.id,)))
    assert merged.themes[PEOPLE.id].examples == ("One.", "Two.")


def test_themes_and_edits_stored_before_examples_still_open() -> None:
    stored = edits.edit_to_plain(edits.CreateTheme(NEW, "n"))
    del stored["examples"]
    assert edits.edit_from_plain(stored) == edits.CreateTheme(NEW, "n")
    old = edits.to_plain(PEOPLE)
    del old["examples"]
    assert edits.from_plain(type(PEOPLE), old) == PEOPLE


@pytest.mark.parametrize(
    ("survivor", "absorbed", "told"),
    [
        (("Mine", Origin.PERSON), ("Theirs", Origin.PERSON), ("Mine", Origin.PERSON)),
        (("“Drafted”", Origin.MACHINE), ("Theirs", Origin.PERSON), ("Theirs", Origin.PERSON)),
        (("“Drafted”", Origin.MACHINE), ("“Else”", Origin.MACHINE), ("", Origin.MACHINE)),
        (("", None), ("“Else”", Origin.MACHINE), ("", Origin.MACHINE)),
        (("“Drafted”", Origin.MACHINE), ("Of before", None), ("Of before", None)),
        (("", Origin.PERSON), ("“Else”", Origin.MACHINE), ("", Origin.PERSON)),
        (("", None), ("", None), ("", None)),
    ],
)
def test_of_merged_descriptions_a_persons_is_kept(
    survivor: tuple[str, Origin | None],
    absorbed: tuple[str, Origin | None],
    told: tuple[str, Origin | None],
) -> None:
    themes = {
        key: replace(BOOK.themes[key], description=words, described_by=by)
        for key, (words, by) in ((PEOPLE.id, survivor), (NETWORK.id, absorbed))
    }
    book = replace(BOOK, themes={**BOOK.themes, **themes})
    merged = edits.apply(SAID, book, edits.MergeThemes(PEOPLE.id, (NETWORK.id,)))
    now = merged.themes[PEOPLE.id]
    assert (now.description, now.described_by) == told


def test_a_brought_definition_is_a_persons_only_if_it_says_something_else() -> None:
    drafted = replace(PEOPLE, description="“Drafted”", described_by=Origin.MACHINE)
    book = replace(BOOK, themes={**BOOK.themes, PEOPLE.id: drafted})
    for words, by in (("", "machine"), ("“Drafted”", "machine"), ("Mine", "person")):
        edit = brought(edits.BroughtTheme(PEOPLE.id, "p", None, words, ("One.",)))
        now = edits.apply(SAID, book, edit).themes[PEOPLE.id]
        assert now.described_by == by
        assert now.description == (words or "“Drafted”")
    fresh = brought(edits.BroughtTheme(NEW, "New", None, "", ()))
    assert edits.apply(SAID, BOOK, fresh).themes[NEW].described_by is None
