"""Two themes that a person merged stay one, whatever is analysed afterwards."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis import edits, settings
from analysis.codebook import Codebook
from analysis.records import Corpus, PassageId, ThemeId, Transcript, TranscriptId
from analysis.themes import Material, ThemeOptions, ThemeResult, build
from tests.themes.making import N_DIMS, OPENINGS, SUBJECTS, direction, material, passage

EN = ThemeOptions(seed=3, language="en")


def said(counts: Sequence[int], seed: int = 7, interview: str | None = None) -> Material:
    """Return so many passages on each subject, mixed; of one interview if it is named."""
    draw = np.random.default_rng(seed)
    subjects = [subject for subject, n in enumerate(counts) for _ in range(n)]
    draw.shuffle(subjects)
    passages, rows = [], []
    for i, subject in enumerate(subjects):
        text = f"{OPENINGS['en'][i % 3].format(SUBJECTS['en'][subject])} № {i}."
        passages.append(passage(text, i + 1000 * (interview is not None), transcript=interview))
        rows.append(direction(subject) + 0.05 * draw.standard_normal(N_DIMS) + 3 * direction(20))
    return material(passages, rows)


def together(one: Material, other: Material) -> Material:
    """Return the passages of both."""
    vectors = np.concatenate([one.vectors, other.vectors])
    return replace(one, passages=(*one.passages, *other.passages), vectors=vectors)


def of_subject(made: Material, subject: int) -> set[PassageId]:
    """Return the passages on a subject."""
    return {each.id for each in made.passages if SUBJECTS["en"][subject] in each.text}


def book_of(result: ThemeResult) -> Codebook:
    """Return the codebook of a result."""
    return Codebook(dict(result.themes), dict(result.placements))


def merged(made: Material) -> tuple[Codebook, ThemeId]:
    """Return the codebook after a person merged the second subject into the first, and the theme.

    Both were found before.
    """
    book = book_of(build(made, EN))
    first, second = (
        next(
            each.id
            for each in book.children(None)
            if set(book.passage_ids(each.id)) == of_subject(made, subject)
        )
        for subject in (0, 1)
    )
    interviews = sorted({each.transcript_id for each in made.passages})
    transcripts = tuple(Transcript(each, "t", "t.txt", "", "", (), "1") for each in interviews)
    corpus = Corpus(transcripts=transcripts, passages=made.passages)
    return edits.apply(corpus, book, edits.MergeThemes(first, (second,))), first


def homes(book: Codebook) -> dict[PassageId, ThemeId]:
    """Return the top-level theme of each passage."""
    return {key: book.top(each.theme_id) for key, each in book.placements.items()}


def tops(book: Codebook) -> set[ThemeId]:
    """Return the top-level themes."""
    return {each.id for each in book.children(None)}


@pytest.mark.parametrize("anew", [False, True])
@pytest.mark.parametrize("counts", [(20, 20, 20, 20), (60, 8, 30, 30)])
def test_the_same_passages_again_propose_nothing(counts: Sequence[int], anew: bool) -> None:
    made = said(counts)
    book, theme = merged(made)
    again = build(made, replace(EN, anew=anew), book)
    assert again.changes == ()
    assert set(again.themes) == set(book.themes)
    assert homes(book_of(again)) == homes(book)
    assert set(book.passage_ids(theme)) == of_subject(made, 0) | of_subject(made, 1)


@pytest.mark.parametrize("anew", [False, True])
@pytest.mark.parametrize(
    ("counts", "added"),
    [
        ((20, 20, 20, 20), (4, 4, 4, 4)),
        ((60, 8, 30, 30), (2, 8, 2, 2)),
        # Of these the new passages on the second subject would make a theme of their own.
        ((60, 8, 30, 30), (2, 20, 2, 2)),
        ((60, 8, 30, 30), (0, 25, 0, 0)),
    ],
)
def test_with_an_interview_more_only_its_passages_find_a_place(
    counts: Sequence[int], added: Sequence[int], anew: bool
) -> None:
    made, new = said(counts), said(added, 99, "one more")
    book, theme = merged(made)
    result = book_of(build(together(made, new), replace(EN, anew=anew), book))
    assert tops(result) == tops(book)
    before = homes(book)
    assert {key: each for key, each in homes(result).items() if key in before} == before
    of_both = of_subject(new, 0) | of_subject(new, 1)
    assert set(result.passage_ids(theme)) == {*book.passage_ids(theme), *of_both}
    assert {key for key, each in result.placements.items() if each.is_new} == {
        each.id for each in new.passages
    }


def test_far_more_than_was_merged_is_news() -> None:
    made = said((60, 8, 30, 30))
    n = round(8 * settings.SHARE_OF_NEWS / (1 - settings.SHARE_OF_NEWS))
    book, theme = merged(made)
    whole = together(made, said((0, n + 8, 0, 0), 99, "one more"))
    result = book_of(build(whole, EN, book))
    (new,) = tops(result) - tops(book)
    assert set(result.passage_ids(new)) <= of_subject(whole, 1)
    assert set(book.passage_ids(theme)) <= set(result.passage_ids(theme))


def test_a_subject_of_which_few_passages_stand_in_a_touched_theme_is_proposed() -> None:
    made = said((60, 3, 30, 30))
    book = book_of(build(made, EN))
    for each in book.children(None):
        touched = {**book.themes, each.id: replace(each, touched=True)}
        book = replace(book, themes=touched)
    whole = together(made, said((0, 12, 0, 0), 99, "one more"))
    result = book_of(build(whole, EN, book))
    (new,) = tops(result) - tops(book)
    assert set(result.passage_ids(new)) <= of_subject(whole, 1)


def test_an_interview_that_is_taken_away_leaves_the_merged_theme_whole() -> None:
    made = said((20, 20, 20, 20))
    book, theme = merged(made)
    left = [
        i
        for i, each in enumerate(made.passages)
        if each.transcript_id != TranscriptId("interview 2")
    ]
    part = replace(made, passages=tuple(made.passages[i] for i in left), vectors=made.vectors[left])
    result = book_of(build(part, EN, book))
    assert set(result.themes) == set(book.themes)
    assert set(result.passage_ids(theme)) == of_subject(part, 0) | of_subject(part, 1)
