"""Which words pushed a tag, found by leaving them out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.swot import reasons_with
from analysis.swot.reasons import omissions, without, words_in


@dataclass(frozen=True)
class _Read:
    vectors: NDArray[np.float32]
    pools: NDArray[np.float32]


@dataclass(frozen=True)
class _Tagger:
    """Says weakness where "not good" stands whole, strength where only "good" does."""

    hash: str = "by hand"
    branch: Mapping[str, NDArray[np.floating]] = field(default_factory=dict)

    def tag(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> NDArray[np.float64]:
        bad, good = np.array([0.1, 0.6, 0.1, 0.1, 0.1]), np.array([0.8, 0.05, 0.05, 0.05, 0.05])
        return np.array([bad if row[0] else good if row[1] else [0.2] * 5 for row in vectors])


def _encode(texts: Sequence[str]) -> _Read:
    told = [[float("not good" in each), float("good" in each)] for each in texts]
    return _Read(np.array(told, dtype=np.float32), np.zeros((len(texts), 0), dtype=np.float32))


def test_words_are_found_in_any_script() -> None:
    text = "Не че няма пари, but can't-do."
    assert [text[slice(*each)] for each in words_in(text)] == [
        "Не", "че", "няма", "пари", "but", "can't-do",
    ]  # fmt: skip


def test_an_accent_written_as_a_sign_of_its_own_does_not_split_a_word() -> None:
    text = "Това е само\u0300 и\u0300 край."
    found = [text[slice(*each)] for each in words_in(text)]
    assert found == ["Това", "е", "само\u0300", "и\u0300", "край"]
    assert without(text, words_in(text), [3]) == "Това е само\u0300 край."


def test_a_word_left_out_leaves_the_others_in_order() -> None:
    text = "The network is slow, people wait."
    assert without(text, words_in(text), [2]) == "The network slow, people wait."


def test_single_words_pairs_and_threes_are_left_out_of_a_short_text() -> None:
    asked = omissions("one two three four")
    assert asked.parts == ((0, 1), (1, 2), (2, 3), (3, 4), (0, 2), (1, 3), (2, 4), (0, 3), (1, 4))


def test_a_very_long_text_asks_no_more_than_the_limit() -> None:
    asked = omissions("word " * 1000)
    assert sum(len(each.split()) for each in asked.texts) <= settings.MOST_WORDS_ASKED
    assert {place for part in asked.parts for place in range(*part)} == set(range(1000))


def test_the_words_that_turn_the_tag_push_most_and_are_told_in_order() -> None:
    text = "Here the food is not good at all"
    found = reasons_with(_encode, _Tagger(), "weakness", text, "And the food? {}".format)
    order = np.argsort(-np.array(found.pushes), kind="stable")
    assert {text[slice(*found.words[each])] for each in order[:2]} == {"not", "good"}
    telling = found.telling()
    assert list(telling) == sorted(telling)
    assert all(is_for for (start, end), is_for in telling if text[start:end] == "not")


def test_an_empty_text_has_no_reasons() -> None:
    found = reasons_with(_encode, _Tagger(), "none", "…")
    assert (found.words, found.telling()) == ((), ())
