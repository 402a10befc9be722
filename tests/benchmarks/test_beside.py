"""Passages are read beside the right neighbours, and counted by the reader's labels."""

from dataclasses import replace

import numpy as np

from analysis.records import Role
from benchmarks.beside import (
    Place,
    alone,
    behind_its_question,
    behind_the_sentence_before,
    between_its_neighbours,
    line,
    surest_sentences,
)
from tests.themes.making import passage


def place(label: str = "none", also: str = "") -> Place:
    """Return an answer between a question of the turn before and more of its own turn."""
    asked = replace(passage("One. Why so?", 1), role=Role.INTERVIEWER)
    own = replace(passage("It fails.", 2), start=20)
    return Place(
        {"label": label, "also": also}, own, asked, replace(passage("Often.", 2), start=30)
    )


def test_what_stands_beside_a_passage_is_of_its_own_turn_or_asked_right_before() -> None:
    asked = place()
    assert alone(asked) == "It fails."
    assert behind_its_question(asked) == "One. Why so? It fails."
    assert behind_the_sentence_before(asked) == "Why so? It fails."
    assert between_its_neighbours(asked) == "It fails. Often."


def test_of_several_sentences_the_one_farthest_from_none_counts() -> None:
    own = Place({}, passage("Well. It fails. Yes.", 0), None, None)
    logits = np.array([[0, 0, 0, 0, 3.0], [0, 2.0, 0, 0, 1.0], [0, 0, 0, 0, 1.0]])
    assert surest_sentences([own], lambda texts: logits[: len(texts)]).tolist() == [[0, 2, 0, 0, 1]]


def test_a_second_label_makes_a_tag_right_and_only_the_first_is_found() -> None:
    told = np.array([[0.9, 0.1, 0, 0, 0], [0.1, 0.9, 0, 0, 0], [0, 0, 0, 0, 1.0]])
    places = [place("strength"), place("threat", also="weakness"), place("none")]
    assert line("x", told, places) == "| x | 2 of 2 | 1 of 2 | 1.00 |"
