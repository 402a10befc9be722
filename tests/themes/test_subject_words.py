"""What a text is about, in one form a word: without small words, praise and the body's own name."""

from analysis.themes import subject_words


def test_words_of_content_are_given_in_one_form() -> None:
    subjects = subject_words()
    assert subjects("The buses were late.", "en") >= {"bus"}
    assert subjects("Автобусите закъсняха.", "bg") & subjects("Има автобус.", "bg") == {"автобус"}


def test_what_only_says_how_good_something_is_tells_no_subject() -> None:
    assert subject_words()("It was so useful and very good.", "en") == frozenset()


def test_the_name_of_what_is_inside_tells_no_subject() -> None:
    named = subject_words(["Община Речинград"])
    assert "речинград" not in named("Паркингите в Речинград са пълни.", "bg")
    assert "речинград" in subject_words()("Паркингите в Речинград са пълни.", "bg")
