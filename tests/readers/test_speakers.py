"""Who speaks: names in any script and form, and no false ones."""

import pytest

from analysis.readers import read
from analysis.records import Role, Transcript


def said(text: str, name: str = "talk.txt") -> list[tuple[str | None, str]]:
    """Return the speakers and words of a text's turns."""
    return pairs(read(name, text.encode()))


def pairs(transcript: Transcript) -> list[tuple[str | None, str]]:
    return [(turn.speaker, transcript.text[turn.start : turn.end]) for turn in transcript.turns]


def names(text: str, name: str = "talk.txt") -> set[str | None]:
    return {speaker for speaker, _ in said(text, name)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Интервюиращ", "Мария Стоева"),
        ("И", "Р. Колев"),
        ("В", "О"),
        ("Q", "A"),
        ("Модератор", "Участник 3"),
        ("Interviewer", "R1"),
        ("Speaker 1", "Speaker 2"),
        ("Ερευνήτρια", "Γιώργος Παπαδόπουλος"),
        ("Élodie Ménard", "Jürgen Größler"),
        ("FRAGE", "ANTWORT"),
        ("Jan van der Berg", "Pani Łucja"),
        ("инж. Пенка Арнаудова", "д-р Иван Ковач"),
        ("P-03", "Moderator"),
        ("Georgi (municipality)", "Anna-Maria O'Neil"),
    ],
)
def test_names_in_any_script_and_form_are_speakers(first: str, second: str) -> None:
    text = f"{first}: Как сте?\n{second}: Добре съм, благодаря.\n" * 3
    assert names(text) == {first, second}


@pytest.mark.parametrize(
    "line",
    [
        "17:30 беше, когато дойдоха.",
        "Например: улицата до нас.",
        "https://example.org/a:b е адресът.",
        "Значи така: нямаше никой.",
        "Тогава казах едно нещо: няма да стане.",
        "Проблемът: няма хора.",
        "For example: the bus.",
        "Съотношението е 3:1 в наша полза.",
    ],
)
def test_a_colon_in_speech_names_nobody(line: str) -> None:
    text = f"Интервюиращ: Кажете.\nАна: Ами добре.\n{line}\n" * 3
    assert names(text) == {"Интервюиращ", "Ана"}
    assert line in read("a.txt", text.encode()).text


@pytest.mark.parametrize(
    "line", ["**Break:** \\[01:44\\]", "Бележка: прекъсване.", "Note: a door."]
)
def test_what_nobody_said_is_set_aside_and_told(line: str) -> None:
    text = f"**Anna Bell:** Hello there?\n\n**Ben Cole:** Good day.\n\n{line}\n\n" * 3
    transcript = read("a.md", text.encode())
    assert {turn.speaker for turn in transcript.turns} == {"Anna Bell", "Ben Cole"}
    assert any("Not taken as speech" in each.message for each in transcript.notices)
    assert line.rsplit(maxsplit=1)[-1] not in transcript.text


def test_markdown_bold_labels_paragraphs_and_escapes() -> None:
    text = (
        "**Anna Bell:** \\[00:10\\] How was _it_?\n\n**Ben Cole:** Good.\n\nVery good. [a link](http://x.y/z)\n\n"
        "**Anna Bell:** And then? \\[laughter\\]\n\n**Ben Cole:** Then it **ended**.\n"
    )
    assert said(text, "a.md") == [
        ("Anna Bell", "How was it?"),
        ("Ben Cole", "Good. Very good. a link"),
        ("Anna Bell", "And then? [laughter]"),
        ("Ben Cole", "Then it ended."),
    ]
    assert read("a.md", text.encode()).turns[0].starts_at_s == 10.0


def test_a_name_alone_with_a_time_as_otter_writes_it() -> None:
    text = (
        "Anna Bell  0:03\nHow was it?\n\nBen Cole  0:07\nGood, I think.\nQuite good.\n\n"
        "Transcribed by https://otter.ai"
    )
    transcript = read("a.txt", text.encode())
    assert pairs(transcript) == [
        ("Anna Bell", "How was it?"),
        ("Ben Cole", "Good, I think. Quite good."),
    ]
    assert [turn.starts_at_s for turn in transcript.turns] == [3.0, 7.0]
    assert any("otter" in str(each) for each in transcript.notices)


@pytest.mark.parametrize(
    "text",
    [
        "[00:03:12] Ваня Петкова: Добър ден.\n[00:03:15] Цветан Мирчев: Здравейте на всички.\n" * 2,
        "[00:03:12] Ваня Петкова\nДобър ден.\n[00:03:15] Цветан Мирчев\nЗдравейте на всички.\n" * 2,
        "Ваня Петкова [00:03:12]: Добър ден.\nЦветан Мирчев [00:03:15]: Здравейте на всички.\n" * 2,
        "00:03:12 Ваня Петкова: Добър ден.\n00:03:15 Цветан Мирчев: Здравейте на всички.\n" * 2,
        "[Ваня Петкова] 00:03:12\nДобър ден.\n[Цветан Мирчев] 00:03:15\nЗдравейте на всички.\n" * 2,
    ],
)
def test_times_stand_before_in_or_after_the_name(text: str) -> None:
    transcript = read("a.txt", text.encode())
    assert pairs(transcript)[:2] == [
        ("Ваня Петкова", "Добър ден."),
        ("Цветан Мирчев", "Здравейте на всички."),
    ]
    assert [turn.starts_at_s for turn in transcript.turns][:2] == [192.0, 195.0]


def test_a_name_alone_on_its_line() -> None:
    text = "Интервюиращ\nКак сте?\nМария Петрова\nДобре съм,\nблагодаря.\n" * 3
    assert said(text)[:2] == [
        ("Интервюиращ", "Как сте?"),
        ("Мария Петрова", "Добре съм, благодаря."),
    ]


def test_tabs_and_dashes_part_names_from_words() -> None:
    tabs = "1\tИнтервюиращ\tКак сте?\n2\tМария\tДобре съм.\n3\tИнтервюиращ\tА?\n4\tМария\tА.\n"
    dashes = (
        "Интервюиращ – Как сте?\n\nМария – Добре съм.\n\nИнтервюиращ – А сега?\n\nМария – Пак.\n"
    )
    assert names(tabs) == names(dashes) == {"Интервюиращ", "Мария"}


def test_two_lines_are_a_talk() -> None:
    assert said("Anna: How are you?\nBoris: Fine.") == [
        ("Anna", "How are you?"),
        ("Boris", "Fine."),
    ]


def test_a_title_before_the_first_name_is_told_and_not_spoken() -> None:
    text = "[Invented interview of nobody.]\n\nInterview 7\n\nInterviewer: Well?\n\nAna: Well.\n"
    transcript = read("a.txt", text.encode())
    assert transcript.text == "Well?\nWell."
    assert "Invented interview" in str(transcript.notices[0])


def test_a_file_without_names_is_a_stream_of_unknown_turns() -> None:
    transcript = read("a.txt", "Първи абзац,\nвтори ред.\n\nВтори абзац.\n".encode())
    assert pairs(transcript) == [(None, "Първи абзац, втори ред."), (None, "Втори абзац.")]
    assert {turn.role for turn in transcript.turns} == {Role.UNKNOWN}
    assert any("does not name its speakers" in each.message for each in transcript.notices)


def test_f4_marks_and_words_broken_at_line_ends() -> None:
    text = (
        "I: Wie war es? #00:00:05-1#\n"
        "B: Gut, die Lehr- und Forschungs-\narbeit war gut. #00:00:09-2#\n" * 2
    )
    assert said(text)[:2] == [
        ("I", "Wie war es?"),
        ("B", "Gut, die Lehr- und Forschungsarbeit war gut."),
    ]


def test_a_very_long_name_is_no_name() -> None:
    text = (
        "Ана: Да, така беше тогава.\n"
        + "Б" * 10_000
        + ": нещо.\nБоян: Не, не беше така.\n"
        + "Ана: Край.\nБоян: Край.\n"
    )
    assert names(text) == {"Ана", "Боян"}


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "<script>", "![](http://x)", ":red[x]", "$x$"])
def test_hostile_names_in_voice_tags_stay_literal(name: str) -> None:
    escaped = name.replace("<", "&lt;").replace(">", "&gt;")
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {escaped}>Hello there.\n"
    assert names(text, "a.vtt") == {name}
