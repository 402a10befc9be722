"""The sets of the theme comparison: which rows, which labels, which languages, which blocks."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from benchmarks.themes_bench import plan
from benchmarks.themes_bench.plan import Intents, SetPlan, Sib, Small, Statements
from benchmarks.themes_bench.rows import (
    blocks,
    drawn,
    few,
    first_half,
    intents,
    segments,
    sib,
    statements,
    table,
)

SUBJECTS = ("art", "food", "health", "law", "sport")


def chance(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def sentences(
    n: int = 200, languages: tuple[str, ...] = ("bg", "el", "en")
) -> list[dict[str, str]]:
    return [
        {
            "text": f"sentence {i} in {language}",
            "label": SUBJECTS[i % 5],
            "lang": language,
            "sentence_id": str(i),
            "split": ("train", "dev", "test")[i % 3],
        }
        for language in languages
        for i in range(n)
    ]


def requests(n: int = 6) -> list[dict[str, str]]:
    domains = {
        "balance": "bank",
        "transfer": "bank",
        "rent": "home",
        "repair": "home",
        "oos": "oos",
    }
    return [
        {"text": f"{label} {i}", "label": label, "lang": "en", "domain": domain, "split": split}
        for label, domain in domains.items()
        for i in range(n)
        for split in ("test", "val")
    ]


def test_a_table_has_no_quoting_and_no_empty_rows(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text('text\tlabel\n"So he said\ta\nwell "yes"\tb\n', encoding="utf-8")
    assert table(path) == [
        {"text": '"So he said', "label": "a"},
        {"text": 'well "yes"', "label": "b"},
    ]


def test_each_sentence_comes_once_in_one_of_the_languages() -> None:
    found = sib(sentences(), Sib(("bg", "en")), chance())
    numbers = [text.split()[1] for text in found.texts]
    assert len(numbers) == len(set(numbers)) == 133
    assert set(found.languages) == {"bg", "en"}
    assert 40 < Counter(found.languages)["bg"] < 95
    assert not found.has_interviews


def test_rows_that_gave_the_language_means_are_left_out_unless_asked_for() -> None:
    held_out = sib(sentences(), Sib(("bg", "en")), chance())
    assert not [text for text in held_out.texts if int(text.split()[1]) % 3 == 0]
    whole = sib(sentences(), Sib(("bg", "en"), splits=("train", "dev", "test")), chance())
    assert len(whole.texts) == 200


def test_copies_are_in_different_languages_and_in_one_block() -> None:
    found = sib(sentences(), Sib(("bg", "el", "en"), copies=2), chance())
    assert len(found.texts) == 266
    of_sentence: dict[str, list[int]] = {}
    for i, text in enumerate(found.texts):
        of_sentence.setdefault(text.split()[1], []).append(i)
    for one, other in of_sentence.values():
        assert found.languages[one] != found.languages[other]
        assert found.units[one] == found.units[other]


def test_a_lean_gives_each_language_its_subjects() -> None:
    found = sib(sentences(1_500), Sib(("bg", "en"), lean=0.85), chance())
    first = [
        language
        for language, (code,) in zip(found.languages, found.codes, strict=True)
        if code != "sport"
    ]
    last = [
        language
        for language, (code,) in zip(found.languages, found.codes, strict=True)
        if code == "sport"
    ]
    assert first.count("bg") / len(first) == pytest.approx(0.85, abs=0.04)
    assert last.count("en") / len(last) == pytest.approx(0.85, abs=0.08)


def test_halves_share_no_label_and_leave_out_what_is_out_of_scope() -> None:
    one = {row["label"] for row in intents(requests(), Intents("x", half="a"))}
    other = {row["label"] for row in intents(requests(), Intents("x", half="b"))}
    assert one.isdisjoint(other)
    assert one | other == {"balance", "transfer", "rent", "repair"}
    domains = {row["label"]: row["domain"] for row in requests()}
    assert Counter(domains[label] for label in one) == {"bank": 1, "home": 1}


def test_the_half_of_a_label_does_not_depend_on_the_order_of_rows() -> None:
    labels = {f"label {i}": "" for i in range(9)}
    assert first_half(labels) == first_half(dict(reversed(labels.items())))
    assert len(first_half(labels)) == 5


def test_odd_domains_give_their_odd_label_in_turn() -> None:
    labels = {f"{domain} {i}": domain for domain in "ab" for i in range(3)}
    assert Counter(label[0] for label in first_half(labels)) == {"a": 2, "b": 1}


def test_splits_and_strides_choose_rows() -> None:
    found = intents(requests(), Intents("x", splits=("val",), one_in=2))
    assert {row["split"] for row in found} == {"val"}
    assert len(found) == 12


def test_a_small_study_is_even_over_its_labels() -> None:
    found = few(requests(), Small((), 3, 10), chance())
    assert sorted(Counter(row["label"] for row in found).values()) == [3, 3, 4]
    assert len({(row["text"], row["split"]) for row in found}) == 10


def test_small_studies_of_different_draws_differ() -> None:
    one = [row["text"] for row in few(requests(40), Small((), 2, 10), chance(1))]
    other = [row["text"] for row in few(requests(40), Small((), 2, 10), chance(2))]
    assert one != other
    assert one == [row["text"] for row in few(requests(40), Small((), 2, 10), chance(1))]


def test_joined_statements_stay_in_their_domain_and_language() -> None:
    rows = [
        {"text": f"{domain}{language}{i}", "domain": domain, "lang": language}
        for i in range(5)
        for domain in ("x", "y")
        for language in ("bg", "en")
    ]
    found = statements(rows, 2, chance())
    assert len(found.texts) == 8
    for text, (domain,), language in zip(found.texts, found.codes, found.languages, strict=True):
        assert all(part.startswith(domain + language) for part in text.split(" "))


def test_a_segment_comes_once_with_all_its_codes() -> None:
    rows = [
        {"text": "I like it", "label": "praise", "lang": "en", "participant": "P1"},
        {"text": "I like it", "label": "use", "lang": "en", "participant": "P1"},
        {"text": "I like it", "label": "use", "lang": "en", "participant": "P2"},
    ]
    found = segments(rows)
    assert found.codes == (("praise", "use"), ("use",))
    assert found.units == ("P1", "P2")
    assert found.has_interviews
    assert found.n_labels() == 2


def test_blocks_are_even_and_random() -> None:
    found = blocks(107, chance())
    sizes = Counter(found)
    assert len(sizes) == plan.BLOCKS
    assert set(sizes.values()) == {5, 6}
    assert found != blocks(107, chance(1))


def test_a_set_whose_table_is_missing_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GLAS_REFERENCE_DATA", str(tmp_path))
    assert drawn(SetPlan("x", "development", "x", Intents("none.tsv")), 0) is None
    assert drawn(SetPlan("x", "development", "x", Statements(("none.tsv",))), 0) is None


def test_names_are_unlike_and_kept_sets_share_no_source_with_development() -> None:
    assert len({each.name for each in plan.SETS}) == len(plan.SETS)
    development = {each.source for each in plan.sets_of(("development",), ())}
    kept = {each.source for each in plan.sets_of(("kept",), ())}
    assert development.isdisjoint(kept)
    files = {file for each in development if isinstance(each, Statements) for file in each.files}
    others = {file for each in kept if isinstance(each, Statements) for file in each.files}
    assert files.isdisjoint(others)
    with pytest.raises(SystemExit, match="No such set: nothing"):
        plan.sets_of((), ("nothing",))


def test_no_more_clusters_are_tried_than_rows_allow() -> None:
    assert plan.numbers_tried(30) == (2, 3, 4, 5, 6, 8, 10)
    assert plan.numbers_tried(10_000) == plan.NUMBERS_TRIED
