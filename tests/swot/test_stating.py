"""A statement judges by itself: read alone, in its passage and behind the passage before."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from analysis.codebook import Codebook
from analysis.records import Quadrant, Role
from analysis.swot import DraftMaterial, draft
from analysis.words import tell
from tests.swot.build import STAFF, Said, material

Row = tuple[float, ...]
Judge = Callable[[Sequence[str], Sequence[str]], list[Row]]

TELLS = Said("Ann", "Every bridge in this town is rotten and nobody mends it.", "weakness")
JOKE = replace(TELLS, text="The editor of our town stays open day and night.")
ASKED = Said("Ann", "Which editor do you open for writing the town's paper?")


def judged(harmful: Callable[[str], float]) -> Judge:
    """Return a tagger by which a text is a weakness with this probability, else nothing."""

    def judge(texts: Sequence[str], _languages: Sequence[str]) -> list[Row]:
        return [(0.0, harmful(each), 0.0, 0.0, 1.0 - harmful(each)) for each in texts]

    return judge


def given(*said: Said, harmful: Callable[[str], float]) -> DraftMaterial:
    return replace(material(said), tag_sentences=judged(harmful))


def statements(of: DraftMaterial) -> list[str]:
    return [each.statement for each in draft(of).items.values()]


def test_what_is_a_judgement_only_out_of_its_place_is_no_statement() -> None:
    def harmful(text: str) -> float:
        return 0.05 if "Which editor" in text else 0.9

    assert statements(given(JOKE, harmful=harmful)) == [JOKE.text]
    assert statements(given(ASKED, JOKE, harmful=harmful)) == []


def test_a_sentence_that_is_none_by_itself_is_no_statement_of_a_clear_passage() -> None:
    assert statements(given(TELLS, harmful=lambda _: 0.2)) == []


def test_a_theme_without_an_item_is_told_and_once_only() -> None:
    of = given(TELLS, replace(TELLS, theme=STAFF), harmful=lambda _: 0.2)
    (told,) = draft(of).changes
    assert tell(told, "en").startswith("No weakness was drafted from “Roads”, “Staff”: no sentence")
    before = Codebook(of.themes, of.placements, of.tags)
    assert draft(of, earlier=before).changes == ()
    more = given(TELLS, replace(TELLS, text="New words of an old matter."), harmful=lambda _: 0.2)
    (again,) = draft(more, earlier=before).changes
    assert "“Roads”" in tell(again, "en")


def test_alone_a_sentence_has_to_be_plainer_than_among_others() -> None:
    other = Said("Bob", "Every bridge of the town waits for its repair.", "weakness", 0.5)

    clear = replace(TELLS, probability=0.9)
    assert statements(given(clear, harmful=lambda _: 0.59)) == []
    assert statements(given(clear, harmful=lambda _: 0.61)) == [clear.text]
    assert statements(given(clear, other, harmful=lambda _: 0.56)) == [clear.text]
    assert statements(given(clear, other, harmful=lambda _: 0.54)) == []


def test_what_a_person_decided_needs_no_readings() -> None:
    decided = replace(JOKE, tag="none", decided="weakness")
    (item,) = draft(given(decided, harmful=lambda _: 0.0)).items.values()
    assert (item.quadrant, item.statement) == (Quadrant.WEAKNESS, JOKE.text)


def test_an_item_that_stood_before_stays_though_its_sentence_would_carry_no_new_one() -> None:
    of = given(TELLS, harmful=lambda _: 0.9)
    items = draft(of).items
    doubtful = given(TELLS, harmful=lambda _: 0.2)
    before = Codebook(of.themes, of.placements, of.tags, items)
    assert dict(draft(doubtful, earlier=before).items) == dict(items)


def test_what_opens_an_answer_is_read_behind_the_question() -> None:
    asked = "What helps you from outside?"

    def harmful(text: str) -> float:
        return 0.5 if asked in text else 0.99

    of = given(TELLS, harmful=harmful)
    assert statements(of) == [TELLS.text]
    assert statements(replace(of, questions={of.passages[0].id: asked})) == []


def test_an_outcry_is_no_statement_and_the_words_beside_it_may_be_one() -> None:
    cry = "Fourteen of the ninety-six bridges, man!"
    assert statements(given(replace(TELLS, text=cry), harmful=lambda _: 0.9)) == []
    both = replace(TELLS, text=f"{cry} {TELLS.text}")
    assert statements(given(both, harmful=lambda _: 0.9)) == [TELLS.text]


def test_a_statement_begins_behind_words_that_only_take_the_floor() -> None:
    of = given(replace(TELLS, text=f"Honestly, {TELLS.text}"), harmful=lambda _: 0.9)
    (item,) = draft(of).items.values()
    quoted, (passage,) = item.quoted, of.passages
    assert item.statement == TELLS.text
    assert quoted is not None
    assert passage.text[quoted.start - passage.start : quoted.end - passage.start] == TELLS.text


def test_of_a_speaker_not_told_apart_a_statement_says_whose_matter_it_is() -> None:
    unknown = replace(TELLS, role=Role.UNKNOWN)
    ours = replace(unknown, text="Every bridge of ours is rotten and nobody mends it.")
    named = replace(unknown, text="Every bridge of Rechingrad is rotten and nobody mends it.")
    assert statements(given(unknown, harmful=lambda _: 0.9)) == []
    assert statements(given(ours, harmful=lambda _: 0.9)) == [ours.text]
    assert statements(given(named, harmful=lambda _: 0.9)) == []
    inside = replace(given(named, harmful=lambda _: 0.9), names=("Rechingrad",))
    assert statements(inside) == [named.text]


@pytest.mark.parametrize("language", ["bg", "en"])
def test_sentences_are_read_in_their_own_language(language: str) -> None:
    read: set[str] = set()

    def judge(texts: Sequence[str], languages: Sequence[str]) -> list[Row]:
        read.update(languages)
        return [(0.0, 0.9, 0.0, 0.0, 0.1) for _ in texts]

    draft(replace(material([replace(TELLS, language=language)]), tag_sentences=judge))
    assert read == {language}
