"""The theme comparison's worker and its tables, with systems and results made by hand."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from benchmarks.themes_bench import plan, runner, section, worker
from benchmarks.themes_bench.given import Prepared
from benchmarks.themes_bench.peers import _merged, _nearest
from benchmarks.themes_bench.report import Result, grouped, mean, plain
from benchmarks.themes_bench.rows import Labelled
from benchmarks.themes_bench.scoring import IN_NO_THEME, Labels
from benchmarks.themes_bench.systems import Found, Stopwatch
from benchmarks.themes_bench.worker import Job, Remembering


def given(n: int = 40, n_labels: int = 4) -> Prepared:
    labelled = Labelled(
        tuple(f"text {i}" for i in range(n)),
        tuple((f"label {i % n_labels}",) for i in range(n)),
        ("en",) * n,
        tuple(f"P{i % 10}" for i in range(n)),
    )
    return Prepared(labelled, np.eye(n, dtype=np.float32))


def job(name: str = "x", draw: int = 0, steady: bool = True) -> Job:
    return Job(name, draw, "", "raw", 40, 1, steady)


@dataclass
class Modulo:
    """Themes are row numbers modulo ``top``, sub-themes modulo ``fine``."""

    top: int = 4
    fine: int | None = None
    is_random: bool = False
    calls: list[int | None] = field(default_factory=list)

    def warm_up(self) -> None:
        """Nothing is compiled."""

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        self.calls.append(seed)
        return Found(rows % self.top, 0.5, 0.4, None, rows % self.fine if self.fine else None)

    def find_number(self, given: Prepared, rows: Labels, number: int) -> Labels:
        return rows % number


def test_a_set_of_few_labels_is_scored_by_theme() -> None:
    row = worker.measured(Remembering(Modulo(4, fine=8)), given(), job())
    assert row["themes"] == 4
    assert row["ami"] == pytest.approx(1.0)
    assert row["stability"] == pytest.approx(1.0)
    assert row["by_sub_theme"] == [8, pytest.approx(0.75, abs=0.2), pytest.approx(0.5, abs=0.3)]


def test_a_set_of_many_labels_is_scored_by_sub_theme() -> None:
    row = worker.measured(Remembering(Modulo(4, fine=32)), given(320, 32), job())
    assert row["themes"] == 32
    assert row["ari"] == pytest.approx(1.0)


def test_a_random_tool_is_timed_as_it_comes_and_scored_with_a_seed() -> None:
    system = Modulo(is_random=True)
    worker.measured(Remembering(system), given(), job(steady=False))
    assert system.calls == [plan.SEED, None]
    worker.measured(Remembering(system), given(44), job(draw=1, steady=False))
    assert system.calls == [plan.SEED, None, plan.SEED]


def test_the_same_texts_with_other_labels_are_not_clustered_again() -> None:
    system = Modulo()
    memory = Remembering(system)
    first = worker.measured(memory, given(), job())
    n = len(system.calls)
    again = worker.measured(memory, given(n_labels=2), job())
    assert len(system.calls) == n
    assert again["labels"] == 2
    assert "seconds" in first
    assert "seconds" not in again
    worker.measured(memory, given(30), job())
    assert len(system.calls) > n


def test_a_sweep_asks_for_each_number() -> None:
    rows = worker.swept(Modulo(), given(), (6, 4))
    assert [(each["asked"], each["themes"]) for each in rows] == [(6, 6), (4, 4)]
    assert rows[1]["ami"] == pytest.approx(1.0)
    assert rows[0]["stability"] == pytest.approx(1.0)


def test_a_tool_that_fails_says_so_and_the_next_set_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "prepared", lambda folder, version: given())

    class Failing(Modulo):
        def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
            if not self.calls:
                self.calls.append(seed)
                raise ValueError("too few rows\nand more")
            return super().find(given, rows, seed)

    first, second = worker.results(Remembering(Failing()), [job(), job("y")])
    assert first["failed"] == "ValueError: too few rows"
    assert second["set"] == "y"
    assert second["ami"] == pytest.approx(1.0)


def test_memory_is_told_in_bytes() -> None:
    worker.forget_peak()
    assert 10**7 < worker.peak_bytes() < 10**11


def test_a_stopwatch_adds_up_and_hands_on() -> None:
    watch = Stopwatch()
    step = watch.around(lambda one, two: one + two)
    assert step(1, two=2) == 3
    first = watch.seconds
    step(1, 2)
    assert watch.seconds > first > 0


def test_each_text_goes_to_the_nearest_dense_group() -> None:
    vectors = np.array([[1, 0], [0.9, 0.1], [0, 1], [0.1, 0.9], [0.6, 0.4]], dtype=np.float32)
    dense = np.array([3, 3, 5, 5, IN_NO_THEME])
    found = _nearest(vectors, dense)
    assert found.tolist() == [0, 0, 1, 1, 0]
    assert _nearest(vectors, np.full(5, IN_NO_THEME)).tolist() == [IN_NO_THEME] * 5


def test_topics_merge_by_nearness_and_outliers_stay_apart() -> None:
    class Model:
        topic_embeddings_ = np.array([[9.0, 9.0], [1, 0], [0.95, 0.05], [0, 1]])

    topics = np.array([0, 1, 2, IN_NO_THEME])
    merged = _merged(Model(), topics, 2)
    assert merged[0] == merged[1] != merged[2]
    assert merged[3] == IN_NO_THEME
    assert _merged(Model(), topics, 3).tolist() == topics.tolist()


def results() -> list[Result]:
    base: Result = {"rows": 303, "labels": 7, "themes": 8, "coverage": 1.0, "language_nmi": 0.01}
    glas = {
        "set": "sib-bg-en",
        "system": "glas",
        "version": "raw",
        "stability": 0.8,
        "cpu_seconds": 0.5,
    }
    peer = {"set": "sib-bg-en", "system": "bertopic", "stability": 0.4, "cpu_seconds": 10.0}
    return [
        base | glas | {"draw": 0, "ami": 0.4, "ari": 0.3},
        base | glas | {"draw": 1, "ami": 0.6, "ari": 0.5, "cpu_seconds": None},
        base | peer | {"draw": 0, "version": "raw", "ami": 0.2, "ari": 0.1},
        base | peer | {"draw": 0, "version": "centred", "ami": 0.3, "ari": 0.45},
        {"set": "sib-bg-en", "system": "topeax", "version": "raw", "draw": 0, "failed": "no"},
    ]


def test_figures_are_means_over_the_draws_that_have_them() -> None:
    draws = grouped(results())["sib-bg-en", "glas", "raw"]
    assert mean(draws, "ami") == pytest.approx(0.5)
    assert mean(draws, "cpu_seconds") == pytest.approx(0.5)
    assert mean(draws, "peak_bytes") is None


def test_one_theme_for_all_has_no_stability() -> None:
    draws: list[Result] = [{"themes": 1, "stability": 1.0}, {"themes": 2, "stability": 0.5}]
    assert mean(draws, "stability") == 0.5
    assert mean(draws[:1], "stability") is None


def test_the_section_sets_glas_beside_the_best_peer() -> None:
    text = section.section(results(), [])
    assert text.startswith(section.HEADING)
    row = next(line for line in text.splitlines() if line.startswith("| sib-bg-en: "))
    assert "| **0.500** | 0.300 BERTopic, centred |" in row
    assert "| 0.400 | 0.450 BERTopic, centred |" in row
    assert row.endswith("| 0.50 | 10.00 | 20.0 |")
    assert "| **0.800 at 8** | 0.400 BERTopic, centred at 8 |" in row
    assert "on AMI in 1 and on ARI in 0 of 1 sets with a peer" in text
    assert "fails on 1 of 1: no" in text


def test_a_sweep_shows_where_another_number_came() -> None:
    found = [
        {"asked": 5, "themes": 4, "ami": 0.25, "ari": 0.1, "stability": 0.5},
        {"asked": 4, "themes": 4, "ami": 0.25, "ari": 0.1, "stability": 0.75},
    ]
    sweep: Result = {"set": "pdpilot", "system": "glas", "version": "raw", "swept": found}
    text = section.section(results(), [sweep])
    assert "| 5 | 0.50 (0.25) at 4 |" in text
    assert "| 4 | 0.75 (0.25) |" in text


def test_the_section_replaces_only_itself() -> None:
    document = (
        f"# Results\n\n## One\n\na\n\n{section.HEADING}\n\nold\n\n### Part\n\nold\n\n## Two\n\nb\n"
    )
    new = section.replaced(document, f"{section.HEADING}\n\nnew\n")
    assert "old" not in new
    assert new.index("## One") < new.index("new") < new.index("## Two")
    assert section.replaced(new, f"{section.HEADING}\n\nnew\n") == new
    assert section.replaced("# Results\n", "## X\n").endswith("\n\n## X\n")


def test_the_screens_table_names_failures_and_means() -> None:
    text = plain(results())
    assert "draw 0 failed: no" in text
    assert "Glas: ami 0.5000" in text


def test_the_section_names_what_was_not_measured() -> None:
    text = section.section(results(), [], ["bertopic, raw: test-b, banking-b"])
    assert "Planned and not measured: bertopic, raw: test-b, banking-b." in text


def test_what_a_kept_result_lacks_is_named() -> None:
    assert runner._lacking(job(), None) == "x"
    assert runner._lacking(job(draw=2), None) == "x (further draws)"
    assert runner._lacking(job(), {"ami": 0.5}) == "x (stability)"
    assert runner._lacking(job(steady=False), {"ami": 0.5}) == ""
    assert runner._lacking(job(), {"failed": "no"}) == ""
