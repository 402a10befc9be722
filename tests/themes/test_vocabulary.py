"""Words of passages as the vocabulary reads them, each text once."""

from analysis.themes.habits import begins_sentence
from analysis.themes.vocabulary import Kind, Vocabulary, first_words, tokens
from tests.themes.making import passage

TEXT = "The buses’ drivers, in 2024: LATE buses."


def test_words_stand_where_the_text_has_them() -> None:
    found = Vocabulary().tokens(TEXT)
    assert [TEXT[each.start : each.end].lower().replace("’", "'") for each in found] == [
        each.form for each in found
    ]
    assert found == tuple(tokens(TEXT))


def test_a_text_is_read_once() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.tokens(TEXT) is vocabulary.tokens(TEXT)


def test_words_of_content_are_told_once_each_in_alphabetical_order() -> None:
    vocabulary, said = Vocabulary(), passage("Late buses and a driver of buses.", 0, "en")
    assert vocabulary.content(said).count("bus") == 2
    assert vocabulary.different(said) == tuple(sorted(set(vocabulary.content(said))))


def test_a_number_is_its_own_dictionary_form_and_says_nothing() -> None:
    word = Vocabulary().word("2024", "bg")
    assert (word.lemma, word.kind) == ("2024", Kind.FUNCTION)


def test_the_first_words_keep_their_capitals() -> None:
    assert first_words("  The Buses are late", 2) == ["The", "Buses"]
    assert first_words("…", 2) == []


def test_a_sentence_begins_behind_its_end_whatever_blanks_stand_between() -> None:
    assert begins_sentence("So. \n\tThen", 6)
    assert begins_sentence("  So", 2)
    assert not begins_sentence("So then", 3)
