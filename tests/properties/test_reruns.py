"""Whatever people did, a second analysis with more interviews leaves it as they left it."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st

from analysis import edits
from analysis.codebook import Codebook, check, is_described
from analysis.edits import Edit
from analysis.errors import EditRefused
from analysis.records import Corpus, Origin, Status, ThemeId, Transcript, TranscriptId
from analysis.themes import Guides, Kind, Material, ThemeOptions, build
from tests.themes.making import direction, material, talk

OPTIONS = ThemeOptions(seed=3, language="en")
N_BEFORE = 36


def _talk() -> Material:
    """Return fifty passages on five subjects, each of a transcript of its own."""
    made, _ = talk(10, n_subjects=5)
    passages = tuple(
        replace(each, transcript_id=TranscriptId(f"t{i}")) for i, each in enumerate(made.passages)
    )
    return replace(made, passages=passages)


ALL = _talk()
BEFORE = replace(ALL, passages=ALL.passages[:N_BEFORE], vectors=ALL.vectors[:N_BEFORE])


def _corpus(made: Material) -> Corpus:
    transcripts = tuple(
        Transcript(each.transcript_id, "t", "t.txt", "", each.text, (), "hand 1")
        for each in made.passages
    )
    return Corpus(transcripts=transcripts, passages=made.passages)


def _first() -> Codebook:
    found = build(BEFORE, OPTIONS)
    return Codebook(dict(found.themes), dict(found.placements))


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


CORPUS, START = _corpus(BEFORE), _first()
NEW = [ThemeId(f"new {n}") for n in range(3)]
themes = st.sampled_from([*START.themes, *NEW])
some = st.lists(st.sampled_from(BEFORE.passages), min_size=1, max_size=4, unique=True).map(
    lambda chosen: tuple(edits.anchor_of(each) for each in chosen)
)
subjects = st.integers(0, 6).map(lambda n: f"Subject {n}")
parts = st.lists(st.builds(edits.MovePassages, some, st.none() | themes), max_size=3).map(tuple)
any_edit: st.SearchStrategy[Edit] = st.one_of(
    st.builds(edits.RenameTheme, themes, st.just("My words")),
    st.builds(edits.DescribeTheme, themes, st.just("My description")),
    st.builds(edits.SetThemeStatus, themes, st.sampled_from(Status)),
    st.builds(edits.MergeThemes, themes, st.lists(themes, max_size=2).map(tuple)),
    st.builds(edits.SplitTheme, themes, st.sampled_from(NEW), subjects, some),
    st.builds(edits.CreateTheme, st.sampled_from(NEW), subjects, st.none(), st.just("Said.")),
    st.builds(edits.NestTheme, themes, st.none() | themes),
    st.builds(edits.MovePassages, some, st.none() | themes),
    st.builds(edits.PlacePassages, parts, parts, st.lists(themes, max_size=2).map(tuple)),
    st.builds(_sorted, themes, some, some, st.none() | themes, st.sampled_from(NEW)),
    st.builds(edits.SetSecondTheme, some.map(lambda each: each[0]), st.none() | themes),
)


def _after(changes: Sequence[Edit]) -> Codebook:
    book = START
    for change in changes:
        try:
            book = edits.apply(CORPUS, book, change)
        except EditRefused:
            continue
    return book


def _with_guides(made: Material, book: Codebook) -> Material:
    """Return the material with what themes were said to be: a subject's number is in its name."""
    told = [each for key, each in book.themes.items() if is_described(book, key)]
    rows = [direction(int(each.name[-1])) for each in told if each.name.startswith("Subject")]
    owners = tuple(each.id for each in told if each.name.startswith("Subject"))
    if not owners:
        return made
    vectors = material((), [row + 3 * direction(20) for row in rows]).vectors
    n = len(owners)
    return replace(made, guides=Guides(owners, (Kind.DEFINITION,) * n, ("en",) * n, vectors))


def _worked_on(book: Codebook) -> set[ThemeId]:
    """Return the themes that people touched, with all that stand above or below them."""
    decided = {e.theme_id for e in book.placements.values() if e.origin is Origin.PERSON}
    touched = {e.id for e in book.themes.values() if e.touched} | decided
    families = {book.top(each) for each in touched}
    return {each for each in book.themes if book.top(each) in families}


@given(st.lists(any_edit, max_size=8))
@limits(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_second_analysis_leaves_what_people_did(changes: list[Edit]) -> None:
    book = _after(changes)
    result = build(_with_guides(ALL, book), OPTIONS, book)
    after = Codebook(result.themes, result.placements)
    check(_corpus(ALL), after)
    for key in _worked_on(book):
        before, now = book.themes[key], after.themes[key]
        for field in ("name", "description", "parent_id", "status", "touched", "origin"):
            assert getattr(now, field) == getattr(before, field), field
        assert not before.central or now.central == before.central
        assert set(book.passage_ids(key)) <= set(after.passage_ids(key))
    for passage, place in book.placements.items():
        if place.theme_id in _worked_on(book):
            assert after.placements[passage].theme_id == place.theme_id
            assert after.placements[passage].origin is place.origin
    assert not set(book.put_aside) & set(after.placements)
    assert {each.id for each in ALL.passages} == {*after.placements, *book.put_aside}


@given(st.lists(any_edit, max_size=8))
@limits(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_third_analysis_of_the_same_interviews_changes_nothing(changes: list[Edit]) -> None:
    book = _after(changes)
    once = build(_with_guides(ALL, book), OPTIONS, book)
    between = Codebook(once.themes, once.placements, put_aside=book.put_aside)
    twice = build(_with_guides(ALL, between), OPTIONS, between)
    assert {key: each.theme_id for key, each in twice.placements.items()} == {
        key: each.theme_id for key, each in once.placements.items()
    }
    assert [each for each in twice.changes if "fits" not in str(each)] == []
