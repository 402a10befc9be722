"""Passages of few words lean on what is around them; titles and quotations stand on plain ones."""

from dataclasses import replace

import numpy as np

from analysis.records import Passage, TranscriptId
from analysis.themes import ThemeOptions, build
from analysis.themes.context import leaning
from analysis.themes.grammar import Grammar
from analysis.themes.habits import Habits, habits_of
from analysis.themes.keywords import Group, weighed
from analysis.themes.quoting import Lines, Speech, central_quotations
from analysis.themes.thin import is_thin
from analysis.themes.titles import ranked
from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import direction, material, passage, talk


def beside(one: Passage, text: str, ordinal: int) -> Passage:
    """Return a passage that follows another in its turn."""
    made = passage(text, ordinal, one.language)
    return replace(made, transcript_id=one.transcript_id, turn=one.turn, start=one.end + 1)


def test_a_passage_of_few_words_among_long_ones_is_thin() -> None:
    made = [passage(f"t {i}", i) for i in range(10)]
    assert is_thin([8, 8, 8, 8, 8, 8, 8, 3, 4, 8], made).tolist() == [False] * 7 + [
        True,
        False,
        False,
    ]


def test_an_answer_that_is_all_somebody_said_is_never_thin() -> None:
    rows = [replace(passage(f"t {i}", i), transcript_id=TranscriptId(f"row {i}")) for i in range(5)]
    assert not is_thin([9, 9, 9, 1, 9], rows).any()


def test_a_thin_passage_takes_on_what_stands_beside_it_in_its_turn_only() -> None:
    first = passage("The water meters of the whole district were exchanged.", 1)
    second = beside(first, "Badly done.", 2)
    other = replace(passage("The library opens late.", 3), transcript_id=first.transcript_id)
    rows = np.stack([direction(0), direction(9), direction(1)])
    leant = leaning(rows, [first, second, other], np.array([False, True, False]))
    assert np.allclose(leant[1], (direction(0) + direction(9)) / np.sqrt(2))
    assert np.allclose(leant[[0, 2]], rows[[0, 2]])


def test_thin_passages_make_no_theme_of_their_own() -> None:
    made, subjects = talk(12)
    full = [
        replace(each, text=f"{each.text} Pipes, prices, plans, repairs, offices, forms.", end=90)
        for each in made.passages
    ]
    thin = [beside(each, f"Gladly {i}.", 500 + i) for i, each in enumerate(full[::3])]
    noise = direction(12)
    rows = [*made.vectors, *(0.3 * made.vectors[3 * i] + noise for i in range(len(thin)))]
    result = build(material([*full, *thin], rows), ThemeOptions(seed=1))
    top = {
        each.id: result.themes[result.placements[each.id].theme_id].parent_id
        or result.placements[each.id].theme_id
        for each in (*full, *thin)
    }
    assert len(set(top.values())) == len(set(subjects))
    assert all(top[each.id] == top[full[3 * i].id] for i, each in enumerate(thin))


def test_the_object_article_of_a_title_becomes_that_of_a_subject() -> None:
    grammar = Grammar(Habits("bg"), Vocabulary())
    assert grammar.subject_form("плана", "план", is_head=True) == "планът"
    assert grammar.subject_form("общинския", "общински", is_head=False) == "общинският"
    assert grammar.subject_form("обща", "общ", is_head=False) == "обща"
    assert grammar.subject_form("картата", "карта", is_head=True) == "картата"
    assert grammar.subject_form("касиерката", "касиеркат", is_head=True) == "касиерката"


def test_a_speaker_is_no_title() -> None:
    made = tuple(
        replace(passage(f"I asked Anna about the timetable {i}.", i), speaker="Anna Moss")
        for i in range(4)
    )
    vocabulary = Vocabulary()
    group = Group(made, (0.5,) * 4)
    weights = weighed([group], "en", vocabulary)[0][0]
    found = ranked(group, "en", weights, vocabulary, habits_of(made, "en", vocabulary))
    assert {surface for surface, _ in found} == {"Timetable"}


def test_a_plain_statement_is_quoted_before_an_outcry_and_a_fragment() -> None:
    texts = (
        "Water meters! Water meters, everywhere water meters in the whole street!",
        "and the water meters of the district that we, of the street,",
        "The water meters of our district report a leak within the hour.",
    )
    made = tuple(passage(text, i) for i, text in enumerate(texts))
    vocabulary = Vocabulary()
    group = Group(made, (0.6, 0.6, 0.55))
    weights = {"en": weighed([group], "en", vocabulary)[0][0]}
    speech = Speech(weights, Lines(vocabulary), "en")
    assert central_quotations(group, speech)[0].passage_id == made[2].id
