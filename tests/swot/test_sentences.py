"""The statement of a draft can stand by itself: its sentences are found and weighed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.records import Passage, PassageId, TranscriptId
from analysis.swot.sentences import (
    Candidate,
    before_pronoun,
    candidates_of,
    cost_of,
    faults_of,
    leans,
    says_the_same,
    sentence_spans,
)


def passage(text: str, language: str = "en") -> Passage:
    return Passage(PassageId("p"), TranscriptId("t"), 0, 100, 100 + len(text), text, "Ann",
                   language=language)  # fmt: skip


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We wait. It rains! Why? Да.", ["We wait.", "It rains!", "Why?", "Да."]),
        ("On ул. Васил Левски 5 няма ток.", ["On ул. Васил Левски 5 няма ток."]),
        ("Mr. Bo and J. Doe agree. We too.", ["Mr. Bo and J. Doe agree.", "We too."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("I mean... it works. Mostly.", ["I mean... it works.", "Mostly."]),
        ("„Не може.“ Така каза. Край.", ["„Не може.“", "Така каза.", "Край."]),
        ("No stop at the end", ["No stop at the end"]),
        ("  ", []),
    ],
)
def test_sentences_are_found_between_their_stops(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet='Aa Бб.!?…"“ 1\n', max_size=60))
def test_no_letter_is_lost_between_sentences(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_candidates_are_verbatim_at_their_place() -> None:
    found = passage("The pump broke. Nobody came. We carried water.")
    texts = [each.text for each in candidates_of(found)]
    assert texts == [
        "The pump broke.",
        "Nobody came.",
        "We carried water.",
        "The pump broke. Nobody came.",
        "Nobody came. We carried water.",
    ]
    for each in candidates_of(found):
        assert found.text[each.quotation.start - 100 : each.quotation.end - 100] == each.text


def test_a_candidate_begins_behind_words_that_only_take_the_floor() -> None:
    found = passage("Honestly, the pump is old. I must say that nobody comes to mend it.")
    first, second, both = candidates_of(found)
    assert first.text == "the pump is old."
    assert second.text == "nobody comes to mend it."
    assert both.text == found.text.removeprefix("Honestly, ")
    for each in (first, second, both):
        assert each.is_cut
        assert found.text[each.quotation.start - 100 : each.quotation.end - 100] == each.text


def candidate(text: str, language: str = "en") -> Candidate:
    (found, *_) = candidates_of(passage(text, language))
    return Candidate(found.quotation, text, language, found.is_cut)


GOOD = "Our water pipes were laid before the war."


@pytest.mark.parametrize(
    "worse",
    [
        "Do our water pipes really leak that much?",
        "This has been so since before the war.",
        "They leak.",
        "our water pipes were laid before the",
        "Our water pipes were [inaudible] before the war.",
        "Our pipes leak. " + GOOD,
        "Our pipes " + "leak and " * 30 + "leak.",
    ],
)
def test_a_sentence_that_stands_by_itself_is_fitter(worse: str) -> None:
    assert cost_of(faults_of(candidate(GOOD), 4)) == 0.0
    assert cost_of(faults_of(candidate(worse), 4)) > 0.0


def test_a_sentence_that_hardly_names_anything_is_thin() -> None:
    assert faults_of(candidate("That is why it has never worked here."), 1) >= {"thin"}


@pytest.mark.parametrize(
    ("text", "language", "ahead"),
    [
        ("Nobody talks about it because there was no ribbon.", "en", "Nobody talks "),
        ("Ten firms could do it well.", "en", "Ten firms could "),
        ("Никой не говори за това, защото нямаше лента.", "bg", "Никой не говори "),
        ("The portal makes it hard to find a form.", "en", None),
        ("On en parle avec lui.", "fr", None),
    ],
)
def test_what_a_pronoun_behind_a_preposition_may_stand_for_is_told(
    text: str, language: str, ahead: str | None
) -> None:
    assert before_pronoun(text, language) == ahead


def test_a_pronoun_with_nothing_named_before_it_leans() -> None:
    said = candidate("Nobody talks about it because there was no ribbon.")
    assert faults_of(said, 4, 1) == {"leaning"}
    assert faults_of(said, 4, 2) == faults_of(said, 4) == frozenset()


@pytest.mark.parametrize(
    ("text", "language", "faults"),
    [
        ("But the network has never failed us since then.", "en", {"linking"}),
        ("But this has never failed us in so many years.", "en", {"leaning"}),
        ("And so they never failed us in so many years.", "en", {"leaning"}),
        ("Never. The network has not failed us since.", "en", {"pair", "scrap"}),
        ("I never found the button for the second plot.", "en", {"oneself"}),
        ("Но мрежата не е падала нито веднъж оттогава.", "bg", {"linking"}),
        ("Но те не са идвали нито веднъж оттогава.", "bg", {"leaning"}),
        ("I think the second plot is hard to read.", "en", set()),
        ("Our network has, um, never failed in so many years.", "en", {"halting"}),
        ("Wait, let me first say what does not hurt us here.", "en", {"announcing", "cut"}),
        ("Fourteen of the ninety-six services work, man!", "en", {"exclaimed", "outcry"}),
        (
            "Nine whole days! The network has never failed us since.",
            "en",
            {"exclaimed", "outcry", "pair", "scrap"},
        ),
        ("The network has never failed us in so many years!", "en", {"exclaimed"}),
        ("However it was built, the network has never failed us.", "en", {"leaning"}),
        ("I don't think they tell us very much about it.", "en", {"leaning"}),
        ("Досега не сме ги поканили нито веднъж тук.", "bg", {"leaning"}),
        ("Последният е подписан на моста миналата година.", "bg", {"leaning"}),
        ("Последният договор е подписан на моста миналата година.", "bg", set()),
        ("There is no procedure for what citizens measure.", "en", set()),
    ],
)
def test_what_ties_a_sentence_to_others_is_told_apart(
    text: str, language: str, faults: set[str]
) -> None:
    assert faults_of(candidate(text, language), 4) == faults


@pytest.mark.parametrize(
    ("text", "language"),
    [("Това е така.", "bg"), ("„Ами не знам.", "bg"), ("And that was it.", "en"),
     ("It's fine.", "en"), ("They’re late.", "en"), ("Das ist so.", "de"),
     ("Same with data. We asked for it twice.", "en"), ("Half of them see votes lost.", "en"),
     ("Divided. Half of them see votes lost.", "en"),
     ("Трима от тях си тръгнаха миналата година.", "bg")],
)  # fmt: skip
def test_openings_that_lean_on_an_earlier_sentence_are_known(text: str, language: str) -> None:
    assert leans(text, language)
    assert not leans(GOOD, "en")
    assert not leans("The drivers say they are tired of the night line.", "en")


def test_nearly_the_same_words_say_the_same() -> None:
    assert says_the_same(GOOD, "our water pipes were laid, before the war")
    assert not says_the_same(GOOD, "Our buses were bought before the war.")
