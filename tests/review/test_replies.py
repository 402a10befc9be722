"""What is said of a theme in one turn is read, and goes elsewhere, together."""

import re
from dataclasses import replace

import pytest

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Corpus, Origin, Passage, PassageId, Placement, ThemeId
from analysis.review import fellows_of, is_by_person, most_typical_first, replies_of
from tests.builders import corpus, transcript

THEME, OTHER = ThemeId("buses"), ThemeId("water")


@pytest.fixture
def said() -> Corpus:
    """Return two interviews: Anna answers twice in three sentences, Boris once in two."""
    return corpus(
        [
            transcript(
                ("Interviewer", "What about the buses?"),
                ("Anna", "The bus is late. It never waits. Nobody answers the telephone."),
                ("Interviewer", "And the water?"),
                ("Anna", "The bus again. The pipe leaks. It has leaked for years."),
                title="Anna",
            ),
            transcript(("Boris", "I walk. The bus is full."), title="Boris"),
        ]
    )


def own(said: Corpus) -> tuple[Passage, ...]:
    """Return what those say who answer, a passage for each sentence."""
    answers = (each for each in said.passages if each.speaker != "Interviewer")
    return tuple(
        replace(
            each,
            id=PassageId(f"{each.id}-{found.start()}"),
            start=each.start + found.start(),
            end=each.start + found.end(),
            text=found.group(),
        )
        for each in answers
        for found in re.finditer(r"[^ ][^.?]*[.?]", each.text)
    )


def placed(said: Corpus, **by_words: Placement) -> Codebook:
    """Return a codebook in which all is in one theme, but what is named by its first word."""
    everywhere = {each.id: Placement(THEME, 0.5) for each in own(said)}
    chosen = {
        each.id: by_words[first_word(each)] for each in own(said) if first_word(each) in by_words
    }
    return Codebook(placements=everywhere | chosen)


def first_word(passage: Passage) -> str:
    """Return the first word of a passage."""
    return passage.text.split()[0]


def turns(said: Corpus) -> list[tuple[str, int]]:
    """Return each turn that answers, in order."""
    return list(dict.fromkeys((each.transcript_id, each.turn) for each in own(said)))


def test_a_reply_is_what_one_turn_says_of_a_theme(said: Corpus) -> None:
    replies = replies_of(own(said), placed(said))
    assert [each for reply in replies for each in reply] == list(own(said))
    found = [{(each.transcript_id, each.turn) for each in reply} for reply in replies]
    assert found == [{each} for each in turns(said)]
    assert not any(is_by_person(each.id, placed(said)) for each in own(said))


def test_a_turn_that_goes_on_and_on_is_read_in_parts(
    said: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tuple(
        replace(own(said)[0], id=PassageId(f"p{i}"), start=10 * i, end=10 * i + 9) for i in range(5)
    )
    monkeypatch.setattr(settings, "PASSAGES_OF_A_REPLY", 2)
    sizes = [len(each) for each in replies_of(many, Codebook())]
    assert sizes == [2, 2, 1]


def test_what_a_turn_says_of_a_sub_theme_is_a_reply_of_its_own(said: Corpus) -> None:
    book = placed(said, It=Placement(OTHER, 0.5))
    first, second, *_ = replies_of(own(said), book)
    assert [first_word(each) for each in first] == ["The", "Nobody"]
    assert [first_word(each) for each in second] == ["It"]


def test_the_reply_with_the_strongest_passage_comes_first(said: Corpus) -> None:
    book = placed(said, I=Placement(THEME, 0.9))
    order = most_typical_first(replies_of(own(said), book), book)
    assert order[0][0].speaker == "Boris"
    assert [each[0].speaker for each in order[1:]] == ["Anna", "Anna"]


def test_fellows_are_what_the_same_reply_says_and_nobody_placed(said: Corpus) -> None:
    book = placed(said)
    stray = own(said)[0]
    rest = own(said)[1:3]
    assert fellows_of(stray, own(said), book) == rest
    by_hand = {rest[0].id: Placement(THEME, 1.0, origin=Origin.PERSON)}
    book = replace(book, placements={**book.placements, **by_hand})
    assert fellows_of(stray, own(said), book) == rest[1:]


def test_a_reply_that_another_theme_interrupts_is_still_one(said: Corpus) -> None:
    book = placed(said, It=Placement(OTHER, 0.5))
    first, *_ = replies_of(own(said), book)
    assert [first_word(each) for each in first] == ["The", "Nobody"]
    assert fellows_of(own(said)[0], own(said), book) == (own(said)[2],)


def test_what_is_quoted_of_a_theme_comes_before_the_strongest(said: Corpus) -> None:
    book = placed(said, I=Placement(THEME, 0.9))
    quoted = [own(said)[4].id, own(said)[0].id]
    order = most_typical_first(replies_of(own(said), book), book, quoted)
    assert [each[0].text for each in order] == ["The bus again.", "The bus is late.", "I walk."]
