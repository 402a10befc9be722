"""Each measure against published values or a library's."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score, cohen_kappa_score

from analysis.codebook import Codebook
from analysis.errors import BadRequest
from analysis.measures import (
    adjusted_rand,
    cohen_kappa,
    coverage,
    krippendorff_alpha,
    percent,
    stability,
    support,
    theme_stability,
    voices_of,
)
from analysis.records import (
    Case,
    CaseId,
    Corpus,
    Passage,
    PassageId,
    Placement,
    Quotation,
    Role,
    Status,
    Theme,
    ThemeId,
    TranscriptId,
)

NOTHING = None
KRIPPENDORFF_2011 = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, NOTHING, NOTHING, NOTHING),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NOTHING, 3),
    (NOTHING, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NOTHING),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NOTHING),
)
"""Four observers, twelve units, nominal: alpha = 0.743 (Krippendorff 2011, part C)."""

TWO_OBSERVERS = ("aabbdcccedda", "babbbccceddd")
"""Two observers, twelve units, nominal: alpha = 0.692 (Krippendorff 2011, part B)."""


def test_alpha_of_krippendorffs_own_examples() -> None:
    assert krippendorff_alpha(KRIPPENDORFF_2011) == pytest.approx(0.743, abs=5e-4)
    assert krippendorff_alpha(TWO_OBSERVERS) == pytest.approx(0.692, abs=5e-4)


def test_alpha_of_the_binary_example() -> None:
    one = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
    other = (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert krippendorff_alpha((one, other)) == pytest.approx(0.095, abs=5e-4)


def test_kappa_of_a_published_table() -> None:
    """Twenty yes-yes, five yes-no, ten no-yes, fifteen no-no: kappa 0.4."""
    one = ["yes"] * 25 + ["no"] * 25
    other = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert percent(one, other) == pytest.approx(0.7)
    assert cohen_kappa(one, other) == pytest.approx(0.4)


def test_agreement_that_nothing_can_show_is_no_number() -> None:
    assert math.isnan(cohen_kappa("aaa", "aaa"))
    assert math.isnan(krippendorff_alpha(("aaa", "aaa")))
    with pytest.raises(BadRequest, match="same passages"):
        percent("ab", "abc")
    with pytest.raises(BadRequest):
        krippendorff_alpha(("ab",))


pairs = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=40)


@given(pairs)
def test_kappa_and_rand_equal_scikit_learns(rows: list[tuple[int, int]]) -> None:
    one, other = [a for a, _ in rows], [b for _, b in rows]
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand_score(one, other))
    ours = cohen_kappa(one, other)
    if not math.isnan(ours):
        assert ours == pytest.approx(cohen_kappa_score(one, other))


def said(number: int, transcript: str, speaker: str, role: Role = Role.PARTICIPANT) -> Passage:
    return Passage(
        PassageId(f"p{number}"), TranscriptId(transcript), 0, 0, 5, "Words", speaker, role
    )


CORPUS = Corpus(
    cases=(
        Case(
            CaseId("c1"), "R01", "Ана", group="City",
            voices=((TranscriptId("t1"), "Ана"), (TranscriptId("t2"), "А.")),
        ),
        Case(CaseId("c2"), "R02", "Boris", voices=((TranscriptId("t2"), "Boris"),)),
    ),
    passages=(
        said(1, "t1", "Ана"),
        said(2, "t2", "А."),
        said(3, "t2", "Boris"),
        said(4, "t3", "Nobody's case"),
        said(5, "t3", "Interviewer", Role.INTERVIEWER),
    ),
)  # fmt: skip


def test_support_counts_a_case_once_in_two_interviews() -> None:
    quotations = [Quotation(PassageId(f"p{i}"), 0, 5) for i in (1, 1, 2)]
    found = support(quotations, voices_of(CORPUS))
    assert (found.n_speakers, found.n_interviews, found.n_groups, found.n_passages) == (1, 2, 1, 2)


def test_support_of_voices_without_case_or_group() -> None:
    found = support([PassageId("p3"), PassageId("p4"), PassageId("gone")], voices_of(CORPUS))
    assert (found.n_speakers, found.n_interviews, found.n_groups, found.n_passages) == (2, 2, 0, 2)


def test_coverage_leaves_out_interviewer_and_rejected_themes() -> None:
    themes = {
        ThemeId("a"): Theme(ThemeId("a"), "A"),
        ThemeId("b"): Theme(ThemeId("b"), "B", status=Status.REJECTED),
    }
    placements = {
        PassageId("p1"): Placement(ThemeId("a"), 1.0),
        PassageId("p2"): Placement(ThemeId("b"), 1.0),
    }
    assert coverage(CORPUS, Codebook(themes, placements)) == 0.25
    assert coverage(Corpus(), Codebook()) == 1.0


INTERVIEWS = [f"interview {i % 6}" for i in range(60)]


def test_themes_that_do_not_depend_on_the_sample_are_fully_stable() -> None:
    subjects = np.arange(60) % 4

    def label(rows: np.ndarray) -> np.ndarray:
        return np.asarray(subjects[rows])

    assert stability(INTERVIEWS, label) == 1.0
    assert theme_stability(INTERVIEWS, label) == dict.fromkeys(range(4), 1.0)


def test_themes_at_random_are_not_stable() -> None:
    draw = np.random.default_rng(0)

    def label(rows: np.ndarray) -> np.ndarray:
        return draw.integers(0, 4, len(rows))

    assert abs(stability(INTERVIEWS, label, n_samples=50)) < 0.05
    assert max(theme_stability(INTERVIEWS, label).values()) < 0.5


def test_stability_needs_two_interviews() -> None:
    with pytest.raises(BadRequest, match="two interviews"):
        stability(["one"] * 5, lambda rows: rows * 0)
