"""Replaying a list of edits gives what carrying them out one by one gave, whatever they are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import edits
from analysis.codebook import Codebook, check, is_analysed
from analysis.edits import Edit
from analysis.errors import EditRefused
from analysis.records import TAG_NAMES, ItemId, MemoId, Passage, Quadrant, Status, ThemeId
from tests import builders as b

INTERVIEWS = [
    b.transcript(
        ("Interviewer", f"Question {name}?"),
        *((name, f"Sentence {number} of {name} with 😀 words.") for number in range(6)),
        title=name,
    )
    for name in ("Anna", "Борис")
]
SAID = b.corpus(INTERVIEWS)
SPOKEN = [each for each in SAID.passages if is_analysed(each)]
THEMES = [b.theme("A"), b.theme("B"), b.theme("C")]
THEMES.append(b.theme("D", parent=THEMES[0]))
ITEMS = [
    b.item(
        quadrant,
        f"{quadrant} of {theme.name}",
        evidence=[b.quote(SAID, SPOKEN[number].text)],
        about=theme,
        quoted=b.quote(SAID, SPOKEN[number].text),
    )
    for number, theme in enumerate(THEMES)
    for quadrant in (Quadrant.WEAKNESS, Quadrant.THREAT)
]
START = b.codebook(
    THEMES, [(theme, SPOKEN[2 * n : 2 * n + 2]) for n, theme in enumerate(THEMES)], ITEMS
)

theme_ids = st.sampled_from([*(t.id for t in THEMES), *(ThemeId(f"t{n}") for n in range(3))])
item_ids = st.sampled_from([*(i.id for i in ITEMS), *(ItemId(f"i{n}") for n in range(3))])
memo_ids = st.sampled_from([MemoId(f"m{n}") for n in range(2)])
words = st.sampled_from(["", " ", "Words", "Думи 😀"])
flags = st.booleans()
quadrants = st.sampled_from(Quadrant)
statuses = st.sampled_from(Status)
tags = st.sampled_from([*TAG_NAMES, "wrong"])


@st.composite
def anchors(draw: st.DrawFn) -> edits.Anchor:
    passage: Passage = draw(st.sampled_from(SPOKEN))
    start = draw(st.integers(passage.start, passage.end - 1))
    end = draw(st.integers(start + 1, passage.end))
    return edits.anchor_of(passage, start, end) if draw(flags) else edits.anchor_of(passage)


def _sorted(
    theme: ThemeId,
    stay: tuple[edits.Anchor, ...],
    moved: tuple[edits.Anchor, ...],
    home: ThemeId | None,
    new: ThemeId,
) -> Edit:
    """Return a sorting in which what is moved goes by turns into a theme and into a new one."""
    homes = tuple(new if i % 2 else home for i in range(len(moved)))
    made = new if new in homes else None
    return edits.SortPassages(theme, stay, moved, homes, made, "Made" if made else "")


some = st.lists(anchors(), max_size=4).map(tuple)
many_themes = st.lists(theme_ids, max_size=3).map(tuple)
many_items = st.lists(item_ids, max_size=3).map(tuple)
said = st.lists(words, max_size=2).map(tuple)
brought = st.lists(
    st.builds(edits.BroughtTheme, theme_ids, words, st.none() | theme_ids, words, said), max_size=3
).map(tuple)
parts = st.lists(st.builds(edits.MovePassages, some, st.none() | theme_ids), max_size=3).map(tuple)
any_edit: st.SearchStrategy[Edit] = st.one_of(
    st.builds(edits.RenameTheme, theme_ids, words),
    st.builds(edits.DescribeTheme, theme_ids, words),
    st.builds(edits.SetThemeStatus, theme_ids, statuses),
    st.builds(edits.MergeThemes, theme_ids, many_themes),
    st.builds(edits.SplitTheme, theme_ids, theme_ids, words, some),
    st.builds(edits.CreateTheme, theme_ids, words, st.none() | theme_ids, words, said),
    st.builds(edits.BringThemes, brought),
    st.builds(edits.NestTheme, theme_ids, st.none() | theme_ids),
    st.builds(edits.MovePassages, some, st.none() | theme_ids),
    st.builds(edits.PlacePassages, parts, parts, many_themes),
    st.builds(_sorted, theme_ids, some, some, st.none() | theme_ids, theme_ids),
    st.builds(edits.SetSecondTheme, anchors(), st.none() | theme_ids),
    st.builds(edits.WriteItem, item_ids, quadrants, words, st.none() | theme_ids, some),
    st.builds(edits.RewordItem, item_ids, words),
    st.builds(edits.MoveItem, item_ids, quadrants),
    st.builds(edits.AssignItem, item_ids, st.none() | theme_ids),
    st.builds(edits.SetItemStatus, item_ids, statuses),
    st.builds(edits.MergeItems, item_ids, many_items),
    st.builds(edits.AddEvidence, item_ids, some, flags),
    st.builds(edits.RemoveEvidence, item_ids, some, flags),
    st.builds(edits.PromoteEvidence, item_ids, anchors(), flags),
    st.builds(edits.MendTag, some, st.none() | tags),
    st.builds(edits.WriteMemo, memo_ids, theme_ids, words),
    st.builds(edits.RewordMemo, memo_ids, words),
    st.builds(edits.RemoveMemo, memo_ids),
)


def _one_by_one(changes: list[Edit]) -> tuple[Codebook, list[int]]:
    """Return what comes of edits one by one, and which were refused.

    Of one that is refused for a part of it a replay carries out the rest.
    """
    book, refused = START, []
    for position, change in enumerate(changes):
        try:
            book = edits.apply(SAID, book, change)
        except EditRefused:
            refused.append(position)
            book = edits.replay(SAID, book, [change]).codebook
    return book, refused


@given(st.lists(any_edit, max_size=25))
@settings(max_examples=150, deadline=None)
def test_replay_equals_carrying_out_one_by_one(changes: list[Edit]) -> None:
    book, refused = _one_by_one(changes)
    done = edits.replay(SAID, START, changes)
    assert done.codebook == book
    assert list(done.codebook.themes) == list(book.themes)
    assert [each.position for each in done.conflicts] == refused


@given(st.lists(any_edit, max_size=25))
@settings(max_examples=150, deadline=None)
def test_what_must_hold_holds_after_any_edits(changes: list[Edit]) -> None:
    book, _ = _one_by_one(changes)
    check(SAID, book)
    for item in book.items.values():
        assert not set(item.evidence) & set(item.counter_evidence)
        assert len(set(item.evidence)) == len(item.evidence)
    for key, placed in book.placements.items():
        assert placed.second_theme_id != placed.theme_id
        assert placed.second_theme_id is None or placed.second_theme_id in book.themes
        assert key not in book.put_aside
    assert {each.id for each in SPOKEN} >= set(book.placements)


@given(st.lists(any_edit, max_size=15))
@settings(max_examples=100, deadline=None)
def test_untouched_things_are_as_the_machine_made_them(changes: list[Edit]) -> None:
    book, _ = _one_by_one(changes)
    for key, theme in book.themes.items():
        if not theme.touched:
            assert theme == START.themes[key]
            assert book.passage_ids(key) == START.passage_ids(key)
    for item in book.items.values():
        if not item.touched and item.theme_id is not None:
            assert item.statement in {each.statement for each in START.items.values()}


@given(st.lists(any_edit, max_size=15))
@settings(max_examples=75, deadline=None)
def test_a_stored_list_replays_to_the_same_codebook_on_fewer_words(changes: list[Edit]) -> None:
    stored = [edits.edit_from_plain(edits.edit_to_plain(each)) for each in changes]
    assert stored == changes
    fewer = b.corpus(INTERVIEWS[:1])
    ground = edits.ground_of(fewer)
    done = edits.replay(fewer, edits.settle(ground, START), stored)
    check(fewer, done.codebook)
    assert set(done.codebook.placements) <= set(ground.passages)
    assert edits.from_plain(Codebook, edits.to_plain(done.codebook)) == done.codebook
