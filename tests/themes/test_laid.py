"""Listed subjects laid beside passages: by meaning, by words, and in the titles of themes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from analysis import settings
from analysis.codebook import Codebook
from analysis.lexicons.subjects import BESIDE, known_titles, subjects
from analysis.records import Origin, Passage, PassageId, Role, Theme, ThemeId, TranscriptId
from analysis.review.space import space_of
from analysis.themes import (
    Asked,
    Guides,
    Kind,
    LanguageMeans,
    Material,
    ThemeOptions,
    build,
    load_language_means,
    title_candidates,
)
from analysis.themes.building import ground_of, laid_of
from analysis.themes.hearing import Memory
from analysis.themes.laid import Laid, laid_beside
from analysis.themes.laid import beside as with_profile
from analysis.themes.material import in_fixed_order
from analysis.themes.subjects import Subjects
from analysis.themes.vocabulary import Vocabulary
from tests.themes.listing import BACK, BUSES, HARVEST, LISTED, OWN, RETURN, row, said, titles
from tests.themes.making import N_DIMS, direction, passage, talk


def known(
    words: Mapping[str, Mapping[str, np.ndarray]] | None = None,
    common: np.ndarray | None = None,
) -> Subjects:
    """Return what is known of the subjects: RETURN at the first direction, each other at its own.

    Of the vectors' 32 directions those from the 20th are the languages' (``making.talk``).
    """
    places = (direction(0), *(direction(5 + each % 10) for each in range(len(HARVEST))))
    middles = np.array(places, dtype=np.float32)
    talk_of_all = np.zeros(N_DIMS) if common is None else common
    return Subjects(LISTED, middles, talk_of_all.astype(np.float32), words or {})


def beside(
    subjects: Subjects,
    passages: Sequence[Passage],
    rows: Sequence[np.ndarray],
    asked: Asked | None = None,
    means: LanguageMeans | None = None,
) -> Laid:
    """Return the subjects beside passages with vectors."""
    given = replace(means or LanguageMeans(), subjects=subjects)
    vectors = np.array(rows, dtype=np.float32)
    made = laid_beside(given, passages, vectors, asked or Asked(), Vocabulary())
    assert made is not None
    return made


def test_subjects_are_laid_beside_vectors_of_their_own_model_alone() -> None:
    rows = np.array([direction(0)] * 4, dtype=np.float32)
    means = LanguageMeans(subjects=known())
    assert laid_beside(means, OWN, rows, Asked(), Vocabulary()) is not None
    assert laid_beside(means, OWN, rows[:, :-1], Asked(), Vocabulary()) is None
    assert laid_beside(means, [], rows[:0], Asked(), Vocabulary()) is None
    assert laid_beside(LanguageMeans(), OWN, rows, Asked(), Vocabulary()) is None


def test_nearness_is_the_cosine_once_language_and_all_talk_are_gone() -> None:
    common, tongue = 0.5 * direction(17), 0.7 * direction(20)
    means = LanguageMeans(("en",), tongue[None], tongue)
    rows = [tongue + common + 0.3 * direction(0), tongue + common + 0.3 * direction(5)]
    found = beside(known(common=common), OWN[:2], rows, means=means)
    assert np.allclose(found.meaning[0], [1.0, *[0.0] * len(HARVEST)], atol=1e-6)
    assert found.meaning[1, 0] == pytest.approx(0.0, abs=1e-6)
    assert found.meaning[1, 1] == pytest.approx(1.0, abs=1e-6)


def test_a_passage_leans_on_what_stands_beside_it_and_one_that_says_nothing_wholly() -> None:
    spoken, silent = said(("The house was sold by families.", "Well, it was."))
    silent = replace(silent, transcript_id=spoken.transcript_id, turn=spoken.turn, start=90)
    found = beside(known(), [spoken, silent], [direction(0), direction(5)])
    assert found.meaning[0, 0] == pytest.approx(1.0), "it gives nothing to the other"
    assert found.meaning[1, 0] == pytest.approx(2**-0.5, abs=1e-4)


def question(text: str, before: Passage, at: np.ndarray) -> Asked:
    """Return a question that a passage answers."""
    made = passage(text, before.turn - 1, before.language, before.transcript_id)
    made = replace(made, role=Role.INTERVIEWER, speaker="Interviewer")
    return Asked((made,), at[None].astype(np.float32))


def test_what_was_asked_counts_for_meaning_and_words() -> None:
    answer = passage("Yes, that is how families did it.", 7)
    words = {"en": {"harvest": row({0: 2.0}), "family": row({1: 1.0})}}
    asked = question("Who came for the harvest, your harvest?", answer, direction(0))
    without = beside(known(words), [answer], [direction(5)])
    found = beside(known(words), [answer], [direction(5)], asked)
    assert without.said[0, :2].tolist() == [0.0, 1.0]
    assert found.said[0, :2].tolist() == [2.0, 1.0], "a word of one passage counts once"
    assert found.meaning[0, 0] > 0.2 > without.meaning[0, 0]


def test_a_question_of_the_guide_counts_for_nothing() -> None:
    answers = [replace(passage("Yes, my family.", 7), transcript_id=TranscriptId(each))
               for each in "ab"]  # fmt: skip
    answers[1] = replace(answers[1], id=PassageId("another"))
    both = [question("Who came for the harvest?", each, direction(0)) for each in answers]
    asked = Asked(
        tuple(each.passages[0] for each in both), np.concatenate([each.vectors for each in both])
    )
    words = {"en": {"harvest": row({0: 2.0})}}
    found = beside(known(words), answers, [direction(5)] * 2, asked)
    assert not found.said.any()
    assert np.allclose(found.meaning[:, 0], 0.0)


def test_words_tell_in_the_language_they_are_said_in() -> None:
    words = {"en": {"bus": row({0: 1.0})}, "bg": {"автобус": row({1: 1.5})}}
    passages = [*said(BUSES[:1]), *said(("Има автобуси.",), 1, "bg"), *said(("A bus.",), 2, "de")]
    found = beside(known(words), passages, [direction(5)] * 3)
    assert found.said[:, :2].tolist() == [[1.0, 0.0], [0.0, 1.5], [0.0, 0.0]]
    assert {each.id: i for i, each in enumerate(passages)} == found.row_of


def test_a_profile_is_the_roots_of_probabilities_and_follows_meaning_and_words() -> None:
    words = {"en": {"bus": row({1: 9.0}), "house": row({1: 9.0})}}
    spoken = said(("A bus came to a house.", "That was far away then."))
    found = beside(known(words), spoken, [direction(0), direction(0)])
    assert np.allclose((found.profile.astype(float) ** 2).sum(axis=1), 1.0, atol=1e-3)
    assert found.profile[:, 0].argmax() == 1, "the words of the first speak of another subject"
    assert found.profile[0, 1] > found.profile[1, 1]
    assert found.profile_of(spoken[::-1]).tolist() == found.profile[::-1].tolist()


def test_few_words_count_less_than_many_in_a_profile() -> None:
    few, many = ({"en": {"bus": row({1: each})}} for each in (1.0, 60.0))
    passages = said(("A bus came by.",))
    told = [beside(known(each), passages, [direction(0)]).profile[0, 1] for each in (few, many)]
    assert told[0] < 0.5 * told[1]


def test_words_of_the_whole_turn_speak_and_those_of_another_do_not() -> None:
    words = {"en": {"bus": row({1: 40.0})}}
    one, next_to_it, other = said(("It went by again then.", "A bus of the city.", "It was late."))
    next_to_it = replace(next_to_it, turn=one.turn, transcript_id=one.transcript_id, start=50)
    found = beside(known(words), [one, next_to_it, other], [direction(0)] * 3)
    assert found.profile[1, 1] >= found.profile[0, 1] > 2 * found.profile[2, 1]


def test_rows_with_a_profile_are_near_where_they_mean_alike_and_speak_of_the_same() -> None:
    meaning = np.array([[1.0, 0.0], [0.6, 0.8], [0.6, 0.8]])
    profile = np.array([[1.0, 0.0, 0.0], [0.6, 0.8, 0.0], [0.0, 0.0, 1.0]], dtype=np.float32)
    rows = with_profile(meaning, profile)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0)
    weight = settings.SHARE_OF_SUBJECTS**2
    assert float(rows[0] @ rows[1]) == pytest.approx((0.6 + weight * 0.6) / (1 + weight))
    assert float(rows[0] @ rows[2]) == pytest.approx(0.6 / (1 + weight))
    assert with_profile(meaning, None) is meaning


def test_passages_of_like_meaning_are_told_apart_by_what_they_speak_of() -> None:
    draw = np.random.default_rng(3)
    words = {"en": {"bus": row({3: 90.0}), "bread": row({9: 90.0})}}
    passages = said([f"The {('bus', 'bread')[i % 2]} came there, number {i}." for i in range(40)])
    rows = [direction(18) + 0.08 * draw.standard_normal(N_DIMS) for _ in passages]
    vectors = np.array([each / np.linalg.norm(each) for each in rows], dtype=np.float32)

    def agreement(subjects: Subjects) -> float:
        """Return how well two themes agree with what is spoken of."""
        means = LanguageMeans(subjects=subjects)
        found = build(Material(tuple(passages), vectors, means), ThemeOptions(n_themes=2))
        placed = [found.placements[each.id].theme_id for each in passages]
        tops = [found.themes[each].parent_id or each for each in placed]
        return float(adjusted_rand_score([i % 2 for i in range(40)], tops))

    assert agreement(known(words)) == 1.0
    assert agreement(known()) < 0.5


def test_the_order_of_passages_does_not_matter() -> None:
    words = {"en": {"return": row({0: 1.0})}}
    rows = [direction(each) for each in range(4)]
    one, other = (beside(known(words), OWN[::step], rows[::step]) for step in (1, -1))
    assert np.array_equal(one.told(OWN[:3]), other.told(OWN[:3]))


def test_a_rename_is_offered_the_subjects_that_are_borne_out() -> None:
    own, other = said(BACK[:3]), said(BUSES, 50)
    rows = {each.id: direction(0) for each in own} | {each.id: direction(1) for each in other}
    among = beside(known(), [*own, *other], [rows[each.id] for each in (*own, *other)])
    memory = Memory((*own, *other), np.stack([rows[each.id] for each in (*own, *other)]))
    without = title_candidates(own, [other], "en", remembered=memory)
    memory = replace(memory, themes={})
    found = title_candidates(own, [other], "en", laid=among, remembered=memory)
    assert RETURN.en not in titles(without)
    assert found[0].title == RETURN.en
    taken = title_candidates(own, [other], "en", (RETURN.en,), laid=among, remembered=memory)
    assert RETURN.en not in titles(taken)
    german = title_candidates(own, [other], "de", laid=among, remembered=memory)
    assert {RETURN.en, RETURN.bg}.isdisjoint(titles(german))


@pytest.mark.parametrize("language", ["en", "bg", "de"])
def test_a_theme_is_named_by_a_subject_in_a_language_that_has_one(language: str) -> None:
    made, about = talk(24, ("en",), 3)
    means = replace(made.language_means, subjects=known())
    result = build(replace(made, language_means=means), ThemeOptions(3, language=language))
    ends = {
        each.theme_id for each, at in zip(result.placements.values(), about, strict=True) if at == 0
    }
    (water,) = (result.themes[each] for each in ends)
    shown = {"en": RETURN.en, "bg": RETURN.bg}.get(language, "Water meters")
    assert (water.name, water.name_language) == (shown, "bg" if language == "bg" else "en")
    assert water.named_by is (None if language == "de" else Origin.MACHINE)


def test_a_theme_is_named_by_the_files_that_ship() -> None:
    """The passages of each theme lie where a subject does, and say its words."""
    spoken = {
        "Libraries and reading": ("The library again.", "That book.", "I was reading there."),
        "Public transport": ("That bus stop.", "A bus came.", "The tram stood."),
        "Parking and charging points": ("I was parking.", "That car park.", "One parking space."),
        "Waste and recycling": ("The rubbish bins.", "That recycling.", "My waste lay there."),
    }
    means = load_language_means(settings.MODELS_DIR / settings.LANGUAGE_MEANS_FILE)
    subjects, english = means.subjects, means.row("en")
    assert english is not None
    at = {each.en: number for number, each in enumerate(subjects.listed)}
    draw, texts, rows = np.random.default_rng(1), [], []
    for title, told in spoken.items():
        for number in range(12):
            texts.append(f"{told[number % 3]} № {number}")
            own = subjects.middles[at[title]] + 0.01 * draw.standard_normal(384)
            rows.append(english + subjects.talk + 0.3 * own)
    material = Material(tuple(said(texts)), np.array(rows, dtype=np.float32), means)
    named = build(material, ThemeOptions(4, language="bg")).themes.values()
    top = {each.name for each in named if each.parent_id is None}
    assert top == {subjects.listed[at[title]].bg for title in spoken}


def test_what_the_review_compares_is_what_the_engine_compared() -> None:
    said_of_all = (*said(BACK), *said(BUSES, 50), *said(("Well, it was.",), 90))
    draw = np.random.default_rng(4)
    rows = [direction(i % 3) + 0.2 * draw.standard_normal(N_DIMS) for i in range(9)]
    vectors = np.array([each / np.linalg.norm(each) for each in rows], dtype=np.float32)
    means = LanguageMeans(subjects=known({"en": {"bus": row({1: 5.0})}}))
    made = in_fixed_order(Material(said_of_all, vectors, means))
    vocabulary = Vocabulary()
    ground = ground_of(made, vocabulary, laid_of(made, vocabulary))
    seen = space_of(made)
    assert len(ground.passages) == 8
    assert ground.rows.shape[1] == N_DIMS + len(LISTED)
    places = seen.rows_asked([each.id for each in ground.passages])
    assert np.allclose(seen.rows[places], ground.rows, atol=1e-6)
    assert np.allclose(with_profile(ground.meaning, ground.profile), ground.rows)


def test_a_part_that_is_assigned_again_is_compared_as_the_whole_was() -> None:
    made, _ = talk(20, n_subjects=4)
    told = Guides((ThemeId("a"),), (Kind.NAME,), ("en",), made.vectors[:1])
    theme = Theme(ThemeId("a"), "A", description="Told.", origin=Origin.PERSON, touched=True)
    means = replace(made.language_means, subjects=known({"en": {"water": row({1: 9.0})}}))
    made = replace(made, language_means=means, guides=told)
    refill = build(made, ThemeOptions(), Codebook({theme.id: theme})).refill
    assert refill is not None
    assert refill.ground.profile is not None
    shift, rows = refill.said.part({each.transcript_id for each in made.passages})
    whole = refill._part(np.arange(len(refill.ground.passages)), shift, rows)
    assert np.allclose(whole.rows, refill.ground.rows)
    assert whole.rows.shape[1] == whole.meaning.shape[1] + len(LISTED)


def test_a_rename_says_a_subject_again_only_where_something_else_is_called_so() -> None:
    title = "Emigration and life abroad"
    middles = np.array([direction(5 + i % 10) for i in range(len(subjects()))], dtype=np.float32)
    middles[known_titles("en")[title.casefold()]] = direction(0)
    own, other = said(BACK), said(BUSES, 50)
    rows = {each.id: direction(0) for each in own} | {each.id: direction(1) for each in other}
    real = Subjects(subjects(), middles, np.zeros(N_DIMS, dtype=np.float32))
    among = beside(real, [*own, *other], [rows[each.id] for each in (*own, *other)])
    memory = Memory((*own, *other), np.stack([rows[each.id] for each in (*own, *other)]))

    def offered(*taken: str, above: str = "") -> list[str]:
        """Return the titles offered."""
        return titles(
            title_candidates(own, [other], "en", taken, laid=among, above=above, remembered=memory)
        )

    def with_words(found: Sequence[str]) -> list[str]:
        """Return those that have words beside the subject."""
        return [each for each in found if each.startswith(f"{title}{BESIDE}")]

    assert offered()[0] == title
    assert not with_words(offered())
    assert with_words(offered(title))
    assert title not in offered(above=title)
