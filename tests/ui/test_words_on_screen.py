"""People's words on the screen: cut at code points, and never obeyed as markup."""

from hypothesis import given
from hypothesis import strategies as some

from tests.builders import transcript
from ui.widgets.cutting import segments, shifted
from ui.widgets.escape import plain, short
from ui.widgets.place import turns_around

SPANS = some.lists(some.tuples(some.integers(-5, 60), some.integers(-5, 60)), max_size=5)


@given(some.text(max_size=50), SPANS)
def test_pieces_are_the_text_again(text: str, spans: list[tuple[int, int]]) -> None:
    pieces = segments(text, [(start, end, "hit") for start, end in spans])
    assert "".join(words for words, _ in pieces) == text
    assert all(words for words, _ in pieces)


def test_words_outside_the_basic_plane_are_marked_exactly() -> None:
    text = "🙂🙂 бързо 🙂"
    assert segments(text, [(3, 8, "hit")]) == [("🙂🙂 ", ""), ("бързо", "hit"), (" 🙂", "")]


def test_the_first_of_two_marks_wins() -> None:
    assert segments("abcd", [(0, 3, "place"), (2, 4, "hit")]) == [("abc", "place"), ("d", "hit")]


def test_spans_of_a_transcript_are_counted_from_the_turn() -> None:
    assert shifted([(5, 12), (0, 2)], 10, 20, "hit") == [(0, 2, "hit")]


def test_markup_is_shown_not_obeyed() -> None:
    assert plain("**b** [x](y) `c` $1$ <b>") == r"\*\*b\*\* \[x\]\(y\) \`c\` \$1\$ \<b\>"
    assert ":red" not in plain(":red[x] :material/home: :smile:")
    assert "www." not in plain("see www.example.org").replace("\\", "")
    assert "\n" not in plain("a\n# b")


@given(some.text(alphabet=some.characters(codec="utf-8"), max_size=40))
def test_escaping_loses_no_letter(text: str) -> None:
    kept = [each for each in plain(text) if each.isalnum()]
    assert kept == [each for each in text if each.isalnum()]


def test_long_labels_are_cut_at_a_word() -> None:
    assert short("one two three four", 12) == "one two…"


def test_a_place_is_shown_with_the_question_before_it() -> None:
    said = transcript(
        ("Interviewer", "Why?"), ("A", "One."), ("A", "Two."), ("A", "Three."), ("A", "Four."),
        ("A", "Five."), ("A", "Six."), ("A", "Seven."),
    )  # fmt: skip
    shown = turns_around(said, said.turns[4].start)
    assert [turn.ordinal for turn in shown] == [0, 1, 2, 3, 4, 5, 6]
