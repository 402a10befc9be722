"""The vectors of subjects: kept small, checked against the list, laid among passages."""

from pathlib import Path

import numpy as np
import pytest

from analysis import settings
from analysis.embed import HashingEmbedder
from analysis.embed.files import hash_as_made
from analysis.errors import ModelDamaged, ModelMissing
from analysis.lexicons.subjects import Subject, subjects
from analysis.themes.subjects import (
    Subjects,
    laid_beside,
    load_subjects,
    packed,
    rarity_of,
    stem,
    stems_of,
)
from scripts.subject_vectors import target_of, write

LISTED = (
    Subject("Return from abroad", "Завръщане от чужбина"),
    Subject("Work abroad", "Работа в чужбина"),
)


def test_packed_rows_are_what_they_were_to_a_hundredth() -> None:
    drawn = np.random.default_rng(3).standard_normal((5, 384)).astype(np.float32)
    whole, scale = packed(drawn)
    assert whole.dtype == np.int8
    assert np.abs(whole * scale[:, None] - drawn).max() <= np.abs(drawn).max() / 254 + 1e-6


def test_what_the_command_writes_is_read_again_and_is_the_same_each_time(tmp_path: Path) -> None:
    first, second = tmp_path / "subjects.npz", tmp_path / "again.npz"
    write(first, HashingEmbedder())
    write(second, HashingEmbedder())
    assert first.read_bytes() == second.read_bytes()
    found = load_subjects(first)
    assert found.listed == subjects()
    right = HashingEmbedder().encode([found.listed[7].bg]).vectors[0]
    assert float(found.vectors["bg"][7] @ right) > 0.999


def test_vectors_of_another_list_are_refused_and_missing_ones_are_none(tmp_path: Path) -> None:
    path = tmp_path / "subjects.npz"
    assert load_subjects(path).listed == ()
    path.write_bytes(b"no vectors")
    with pytest.raises(ModelDamaged, match="subject_vectors"):
        load_subjects(path)
    write(path, HashingEmbedder())
    with np.load(path) as file:
        arrays = dict(file)
    arrays["metadata"] = np.array('{"table_sha256": "another"}')
    np.savez(path, **arrays)
    with pytest.raises(ModelDamaged, match="subject_vectors"):
        load_subjects(path)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999])
def test_a_file_cut_short_is_refused_with_the_remedy(tmp_path: Path, share: float) -> None:
    path = tmp_path / "subjects.npz"
    write(path, HashingEmbedder())
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    with pytest.raises(ModelDamaged, match=r"run `python -m scripts\.subject_vectors`"):
        load_subjects(path)


def test_a_flipped_bit_is_refused_or_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "subjects.npz"
    write(path, HashingEmbedder())
    whole, right = path.read_bytes(), load_subjects(path).sha256
    n = len(whole)
    refused = 0
    for place in (*range(0, 160, 2), n // 3, n // 2, *range(n - 400, n, 8)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            assert load_subjects(path).sha256 == right
        except ModelDamaged:
            refused += 1
    assert refused > 50


def test_vectors_of_another_model_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "subjects.npz"
    write(path, HashingEmbedder())
    assert load_subjects(path, HashingEmbedder().model_hash).listed == subjects()
    with pytest.raises(ModelDamaged, match="this model"):
        load_subjects(path, "0" * 64)


def test_vectors_that_are_needed_and_not_there_are_missed(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"subjects\.npz is missing.*subject_vectors"):
        load_subjects(tmp_path / "subjects.npz", is_needed=True)


def test_the_hash_tells_titles_with_subjects_from_titles_without() -> None:
    known = Subjects(LISTED, {"en": np.eye(2, 8, dtype=np.float32)})
    other = Subjects(LISTED, {"en": np.eye(2, 8, 1, dtype=np.float32)})
    assert Subjects().sha256 == ""
    assert len({known.sha256, other.sha256, ""}) == 3


def test_another_models_file_lies_in_its_folder(tmp_path: Path) -> None:
    bundled = tmp_path / settings.MODEL_NAME
    assert target_of(bundled, tmp_path) == tmp_path / "subjects.npz"
    assert target_of(tmp_path / "other", tmp_path) == tmp_path / "other" / "subjects.npz"


def test_the_vectors_that_ship_fit_the_list_and_the_model() -> None:
    made_by = hash_as_made(settings.MODELS_DIR / settings.MODEL_NAME)
    found = load_subjects(settings.MODELS_DIR / settings.SUBJECTS_FILE, made_by)
    lengths = np.linalg.norm(found.vectors["en"], axis=1)
    assert found.listed == subjects()
    assert np.allclose(lengths, 1.0, atol=0.01)


def test_subjects_of_another_model_are_not_laid_among_passages() -> None:
    known = Subjects(LISTED, {"en": np.eye(2, 8, dtype=np.float32)})
    assert laid_beside(known, lambda rows, _: rows.astype(float), 9) is None
    assert laid_beside(Subjects(), lambda rows, _: rows.astype(float), 8) is None
    laid = laid_beside(known, lambda rows, _: rows.astype(float), 8)
    assert laid is not None
    assert np.allclose(laid.rows["en"].sum(axis=0), 0.0)
    assert np.allclose(np.linalg.norm(laid.rows["en"], axis=1), 1.0)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("register", "registry", True),
        ("служител", "служители", True),
        ("електрически", "електронен", False),
        ("град", "гражданин", False),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str, are_one: bool) -> None:
    assert (stem(one) == stem(other)) is are_one


def test_small_words_say_nothing_and_rare_ones_say_more() -> None:
    assert stems_of(LISTED, "bg")[0] == {stem("завръщане"), stem("чужбина")}
    rarity = rarity_of(LISTED, "en")
    assert rarity[stem("return")] > rarity[stem("abroad")]
