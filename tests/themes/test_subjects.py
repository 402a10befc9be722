"""What is known of subjects: learnt from talk, kept small, checked against list and model."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis import settings
from analysis.embed import HashingEmbedder
from analysis.embed.files import hash_as_made
from analysis.errors import ModelDamaged, ModelMissing
from analysis.lexicons.subjects import (
    LANGUAGES,
    Subject,
    fine_subjects,
    known_titles,
    subjects,
    ways,
)
from analysis.themes import LanguageMeans
from analysis.themes.subjects import STEPS, Subjects, load_subjects, packed, table_hash
from scripts import subject_vectors
from scripts.subject_vectors import (
    FEWEST_TIMES,
    LEAST_AND_MOST,
    TALK,
    Heard,
    heard,
    heard_fine,
    heard_ways,
    learnt,
    talk_hash,
    target_of,
    words,
    write,
)

LISTED = (
    Subject("Return from abroad", "Завръщане от чужбина"),
    Subject("Work abroad", "Работа в чужбина"),
)
BUSES = known_titles("en")["public transport"]
METERS = known_titles("en")["utility bills and meters"]
PART_OF_TALK = 40
"""One detail in so many is read here, and so many utterances: all of them take a minute."""


def _part(
    folder: Path, name: str, step: int, is_kept: Callable[[list[str]], bool] = bool
) -> list[str]:
    """Write a part of a table: one row in so many of those that are kept; return the rows."""
    head, *rest = (TALK / name).read_text(encoding="utf-8").splitlines()
    rest = [each for each in rest[::step] if is_kept(each.split("\t"))]
    (folder / name).write_text("\n".join([head, *rest, ""]), encoding="utf-8")
    return rest


@pytest.fixture(scope="module")
def some_talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the command read a part of what is known to be said."""
    folder = tmp_path_factory.mktemp("talk")
    details = _part(folder, "details.tsv", PART_OF_TALK)
    kept = {each.split("\t")[1] for each in details}
    _part(folder, "said.tsv", 1, lambda row: row[0] in kept)
    _part(folder, "fine_details.tsv", 1, lambda row: row[1] in kept)
    _part(folder, "fine_said.tsv", PART_OF_TALK)
    _part(folder, "ways_said.tsv", PART_OF_TALK)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subject_vectors, "TALK", folder)
        yield


@pytest.fixture(scope="module")
def written(some_talk: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file that the command has written."""
    path = tmp_path_factory.mktemp("written") / "subjects.npz"
    write(path, HashingEmbedder(), LanguageMeans())
    return path


@pytest.fixture
def path(written: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be spoilt."""
    copy = tmp_path / "subjects.npz"
    copy.write_bytes(written.read_bytes())
    return copy


def altered(path: Path, **arrays: Any) -> None:
    """Put other arrays into a file; None takes one out."""
    with np.load(path) as file:
        whole = dict(file) | arrays
    np.savez(path, **{name: each for name, each in whole.items() if each is not None})


def test_packed_rows_are_what_they_were_to_a_hundredth() -> None:
    drawn = np.random.default_rng(3).standard_normal((5, 384)).astype(np.float32)
    whole, scale = packed(drawn)
    assert whole.dtype == np.int8
    assert np.abs(whole * scale[:, None] - drawn).max() <= np.abs(drawn).max() / 254 + 1e-6


def test_what_the_command_writes_is_the_same_each_time(
    some_talk: None, written: Path, tmp_path: Path
) -> None:
    write(tmp_path / "again.npz", HashingEmbedder(), LanguageMeans())
    assert (tmp_path / "again.npz").read_bytes() == written.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["again.npz"]


@pytest.mark.parametrize("kind", ["subjects", "fine", "ways"])
def test_what_is_read_is_what_was_learnt(kind: str, some_talk: None, written: Path) -> None:
    every, listed = {
        "subjects": (heard(), subjects()),
        "fine": (heard_fine(), fine_subjects()),
        "ways": (heard_ways(), ways()),
    }[kind]
    vectors = HashingEmbedder().encode([each.text for each in every]).vectors
    right, read = learnt(listed, every, vectors, LanguageMeans()), load_subjects(written)
    found = {"subjects": read, "fine": read.fine, "ways": read.ways}[kind]
    assert found is not None
    assert found.listed == listed
    assert np.abs(found.middles - right.middles).max() <= np.abs(right.middles).max() / 254 + 1e-6
    assert np.array_equal(found.talk, right.talk)
    assert tuple(found.words) == LANGUAGES
    for language in LANGUAGES:
        assert found.words[language].keys() == right.words[language].keys()
        for word, row in found.words[language].items():
            assert np.array_equal(row, right.words[language][word])


def test_the_file_tells_what_it_was_made_of(some_talk: None, written: Path) -> None:
    with np.load(written) as file:
        facts = json.loads(str(file["metadata"]))
    assert facts["n_subjects"] == len(subjects())
    assert facts["n_fine_subjects"] == len(fine_subjects())
    assert facts["n_ways"] == len(ways())
    assert facts["n_heard"] == len(heard()) + len(heard_fine()) + len(heard_ways())
    assert facts["model_hash"] == HashingEmbedder().model_hash
    assert facts["table_sha256"] == table_hash()
    assert facts["command"] == "python -m scripts.subject_vectors"


def _talk() -> list[Heard]:
    """Return every title, and things said of two subjects, some in the words of no title."""
    titles = [Heard(i, "en", each.en, 3) for i, each in enumerate(subjects())]
    of_buses = [Heard(BUSES, "en", f"The zorbel came late, number {each}.") for each in range(6)]
    of_meters = [Heard(METERS, "en", f"A quixel ticks, number {each}.") for each in range(3)]
    return [*titles, *of_buses, *of_meters]


def test_a_word_tells_of_the_subject_of_which_it_is_said() -> None:
    known = words(len(subjects()), _talk())["en"]
    assert int(known["zorbel"].argmax()) == BUSES
    assert float(known["zorbel"][BUSES]) >= 1.0, "nearly three times as often as of others"
    assert (np.delete(known["zorbel"], BUSES) <= 0).all()


def test_a_word_that_is_hardly_said_tells_nothing() -> None:
    assert FEWEST_TIMES > 3
    assert "quixel" not in words(len(subjects()), _talk())["en"]


def test_what_words_tell_is_bounded_and_a_whole_number_of_steps() -> None:
    rows = np.stack(list(words(len(subjects()), _talk())["en"].values()))
    least, most = LEAST_AND_MOST
    assert least <= rows.min() < 0 < rows.max() <= most
    assert np.allclose(rows * STEPS, np.rint(rows * STEPS), atol=1e-4)
    assert not np.signbit(rows[rows == 0]).any()


def test_a_subject_lies_where_people_speak_of_it_once_all_talk_is_off() -> None:
    every = [each for each in _talk() if each.subject in (BUSES, METERS)]
    every += [each._replace(language="bg") for each in every]
    row = {BUSES: np.eye(8)[0], METERS: np.eye(8)[1]}
    common = np.eye(8)[7]
    vectors = np.stack([row[each.subject] + 2 * common for each in every]).astype(np.float32)
    found = learnt(subjects(), every, vectors, LanguageMeans())
    assert np.allclose(found.talk, (6 * row[BUSES] + 3 * row[METERS]) / 9 + 2 * common)
    assert np.allclose(found.middles[:, 7], 0.0, atol=1e-6)
    assert found.middles[BUSES] @ row[BUSES] > 0.7 > 0 > found.middles[BUSES] @ row[METERS]


def test_the_language_is_taken_off_where_its_mean_is_known() -> None:
    every = [
        Heard(subject, language, "Said.", times)
        for subject in (BUSES, METERS)
        for language in LANGUAGES
        for times in (1, 3)
    ]
    tongue = {"en": np.eye(8)[5], "bg": np.eye(8)[6]}
    subject = {BUSES: np.eye(8)[0], METERS: np.eye(8)[1]}
    vectors = np.stack([subject[each.subject] + tongue[each.language] for each in every])
    means = LanguageMeans(LANGUAGES, np.stack(list(tongue.values())), np.zeros(8))
    found = learnt(subjects(), every, vectors.astype(np.float32), means)
    assert np.allclose(found.talk, (np.eye(8)[0] + np.eye(8)[1]) / 2)
    assert np.allclose(found.middles[BUSES], (np.eye(8)[0] - np.eye(8)[1]) / np.sqrt(2))
    others = replace(means, means=np.ones((2, 9)))
    assert learnt(subjects(), every, vectors.astype(np.float32), others).talk[5] > 0.4


def test_where_nothing_is_written_nothing_is_known_unless_it_is_needed(tmp_path: Path) -> None:
    found = load_subjects(tmp_path / "subjects.npz")
    assert (found.listed, found.sha256, found.fits(0)) == ((), "", False)
    with pytest.raises(ModelMissing, match=r"subjects\.npz is missing.*subject_vectors"):
        load_subjects(tmp_path / "subjects.npz", is_needed=True)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "subjects.npz"
    path.write_bytes(b"no vectors")
    with pytest.raises(ModelDamaged, match="subject_vectors"):
        load_subjects(path)


@pytest.mark.parametrize(
    "name",
    [
        "metadata",
        "middles",
        "middles_scale",
        "talk",
        "words_en",
        "words_bg",
        "ratios_bg",
        "fine_middles",
        "fine_talk",
        "fine_words_bg",
    ],
)
def test_a_file_without_one_of_its_parts_is_refused(path: Path, name: str) -> None:
    altered(path, **{name: None})
    with pytest.raises(ModelDamaged, match="subject_vectors"):
        load_subjects(path)


@pytest.mark.parametrize("fact", ["table_sha256", "sha256", "fine_sha256"])
def test_what_was_learnt_for_another_list_is_refused(path: Path, fact: str) -> None:
    with np.load(path) as file:
        facts = json.loads(str(file["metadata"]))
    altered(path, metadata=np.array(json.dumps(facts | {fact: "another"})))
    with pytest.raises(ModelDamaged, match="this list of subjects"):
        load_subjects(path)


@pytest.mark.parametrize(
    "name", ["middles", "middles_scale", "talk", "ratios_en", "fine_middles", "fine_ratios_bg"]
)
def test_changed_numbers_are_refused(path: Path, name: str) -> None:
    with np.load(path) as file:
        changed = file[name].copy()
    changed[-1] = changed[-1] // 2 + 1
    altered(path, **{name: changed})
    with pytest.raises(ModelDamaged, match="damaged"):
        load_subjects(path)


@pytest.mark.parametrize("metadata", ["[]", "no facts", "{}", "1"])
def test_facts_that_are_none_are_refused(path: Path, metadata: str) -> None:
    altered(path, metadata=np.array(metadata))
    with pytest.raises(ModelDamaged, match="damaged"):
        load_subjects(path)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999])
def test_a_file_cut_short_is_refused_with_the_remedy(path: Path, share: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    with pytest.raises(ModelDamaged, match=r"run `python -m scripts\.subject_vectors`"):
        load_subjects(path)


def test_a_flipped_bit_is_refused_or_changes_nothing(path: Path) -> None:
    whole, right = path.read_bytes(), load_subjects(path).sha256
    n = len(whole)
    refused = 0
    for place in (*range(0, 160, 4), n // 3, n // 2, *range(n - 500, n, 10)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            assert load_subjects(path).sha256 == right
        except ModelDamaged:
            refused += 1
    assert refused > 30


def test_what_was_learnt_with_another_model_is_refused(path: Path) -> None:
    assert load_subjects(path, HashingEmbedder().model_hash).listed
    with pytest.raises(ModelDamaged, match="this model"):
        load_subjects(path, "0" * 64)


def test_the_hash_tells_titles_middles_talk_and_words_apart() -> None:
    eye, none = np.eye(2, 8, dtype=np.float32), np.zeros(8, dtype=np.float32)
    known = Subjects(LISTED, eye, none, {"en": {"abroad": eye[0, :2]}})
    others = (
        replace(known, listed=LISTED[::-1]),
        replace(known, middles=np.eye(2, 8, 1, dtype=np.float32)),
        replace(known, talk=none + 1),
        replace(known, words={"bg": {"abroad": eye[0, :2]}}),
        replace(known, words={"en": {"work": eye[0, :2]}}),
        replace(known, words={"en": {"abroad": eye[1, :2]}}),
    )
    assert Subjects().sha256 == ""
    assert len({each.sha256 for each in (known, *others)} | {""}) == len(others) + 2
    assert replace(known).sha256 == known.sha256
    assert replace(known, fine=others[0]).sha256 == known.sha256, "what themes do not depend on"


def test_subjects_fit_vectors_of_as_many_dimensions() -> None:
    known = Subjects(LISTED, np.eye(2, 8, dtype=np.float32))
    assert known.fits(8)
    assert not known.fits(9)
    assert not Subjects().fits(8)


def test_a_text_tells_what_its_known_words_do_in_its_language() -> None:
    one, two = (np.array(each, dtype=np.float32) for each in ([1.0, -0.5], [0.5, 2.0]))
    known = Subjects(LISTED, words={"en": {"work": one, "abroad": two}})
    assert known.said("en", ("work", "abroad", "house")).tolist() == [1.5, 1.5]
    assert known.said("en", ()).tolist() == [0.0, 0.0]
    assert known.said("bg", ("work",)).tolist() == [0.0, 0.0]


def test_another_models_file_lies_in_its_folder(tmp_path: Path) -> None:
    bundled = tmp_path / settings.MODEL_NAME
    assert target_of(bundled, tmp_path) == tmp_path / "subjects.npz"
    assert target_of(tmp_path / "other", tmp_path) == tmp_path / "other" / "subjects.npz"


def test_what_ships_fits_the_list_the_talk_and_the_model() -> None:
    path = settings.MODELS_DIR / settings.SUBJECTS_FILE
    found = load_subjects(path, hash_as_made(settings.MODELS_DIR / settings.MODEL_NAME))
    assert found.listed == subjects()
    assert np.allclose(np.linalg.norm(found.middles, axis=1), 1.0, atol=0.01)
    assert int(found.words["en"]["bus"].argmax()) == BUSES
    assert int(found.words["bg"]["автобус"].argmax()) == BUSES
    assert found.fine is not None
    assert found.fine.listed == fine_subjects()
    titles = [each.en for each in found.fine.listed]
    assert "dogs" in titles[int(found.fine.words["en"]["dog"].argmax())]
    assert found.ways is not None
    assert found.ways.listed == ways()
    waiting = found.ways.listed[int(found.ways.words["en"]["queue"].argmax())]
    assert waiting.en == "Long queues and waiting lists"
    with np.load(path) as file:
        facts = json.loads(str(file["metadata"]))
    assert facts["talk_sha256"] == talk_hash(TALK), "Run `python -m scripts.subject_vectors`."
