"""Each format read from a real small file."""

from itertools import pairwise

import pytest

from analysis.readers import SUFFIXES, read
from tests.readers.making import docx_of, docx_of_xml, pdf_of
from tests.readers.test_speakers import pairs

TALK = "Интервюиращ: Как е при вас?\nМария Стоева: Скъпо е, но работи.\n" * 3


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r"],
)
def test_encodings_of_cyrillic_text(encoding: str) -> None:
    transcript = read("a.txt", TALK.encode(encoding))
    assert pairs(transcript)[:2] == [
        ("Интервюиращ", "Как е при вас?"),
        ("Мария Стоева", "Скъпо е, но работи."),
    ]
    told = any("not UTF-8" in each.message for each in transcript.notices)
    assert told == (encoding not in {"utf-8", "utf-8-sig"})


def test_utf_16_english_without_a_mark() -> None:
    assert (
        read("a.txt", "Q: What?\nA: That.\nQ: Why?\nA: So.".encode("utf-16-le")).text[:5] == "What?"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert read("a.txt", TALK.replace("\n", end).encode()).text.count("\n") == 5


def test_controls_are_taken_out_and_counted() -> None:
    transcript = read("a.txt", (TALK + "Мария Стоева: да\x00 бе\x0b и\x07 не").encode())
    assert transcript.text.endswith("да бе и не")
    assert any(each.values.get("n") == 2 for each in transcript.notices)


def test_text_is_kept_verbatim() -> None:
    words = "Zalgo Z̀́̂ 👩\u200d👧 \u202ertl\u202c ﬁ é é 10\u00a0000"
    assert read("a.txt", f"Ana: {words}\nQ: And?\nAna: No.\nQ: So?".encode()).text.startswith(words)


def test_docx_with_bold_labels_and_continued_paragraphs() -> None:
    data = docx_of(
        [
            "Запис от срещата",
            ("Интервюиращ:", " Как е при вас?"),
            ("Мария Стоева:", " Скъпо е."),
            "Но работи.",
            ("Интервюиращ:", " А иначе?"),
            ("Мария Стоева:", " Иначе: добре."),
        ]
    )
    assert pairs(read("a.docx", data)) == [
        ("Интервюиращ", "Как е при вас?"),
        ("Мария Стоева", "Скъпо е. Но работи."),
        ("Интервюиращ", "А иначе?"),
        ("Мария Стоева", "Иначе: добре."),
    ]


def _p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def _r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_docx_keeps_all_that_the_page_shows_and_tells_the_rest() -> None:
    body = (
        _p(
            _r("Q: What ")
            + f"<w:ins>{_r('really ')}</w:ins><w:hyperlink>{_r('changed')}</w:hyperlink>"
            "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + _r("?")
        )
        + _p(
            _r("A: Much") + "<w:r><w:tab/><w:br/></w:r>" + f"<w:sdt><w:sdtContent>{_r('indeed')}"
            "</w:sdtContent></w:sdt><w:r><w:footnoteReference/></w:r><w:r><w:commentReference/></w:r>"
        )
        + "<w:tbl><w:tr><w:tc>"
        + _p(_r("in a"))
        + "</w:tc><w:tc>"
        + _p(_r("table"))
        + "</w:tc></w:tr></w:tbl>"
        + _p(_r("Q: Why?"))
        + _p(
            _r("A: Because.")
            + "<mc:AlternateContent><mc:Choice><w:txbxContent>"
            + _p(_r("boxed"))
            + "</w:txbxContent></mc:Choice><mc:Fallback>"
            + _p(_r("twice"))
            + "</mc:Fallback></mc:AlternateContent>"
        )
    )
    transcript = read("a.docx", docx_of_xml(body))
    assert "What really changed?" in transcript.text
    assert "Much indeed in a table" in transcript.text
    assert "boxed" in transcript.text
    assert "gone" not in transcript.text
    assert "twice" not in transcript.text
    messages = " ".join(each.message for each in transcript.notices)
    assert all(word in messages for word in ("Footnotes", "Comments", "deletions"))


def test_docx_table_of_speakers_and_words() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{_p(_r(who))}</w:tc><w:tc>{_p(_r(what))}</w:tc></w:tr>"
        for who, what in [
            ("Интервюиращ", "Как е?"),
            ("Мария", "Добре е."),
            ("Интервюиращ", "А?"),
            ("Мария", "Да, но не."),
        ]
    )
    transcript = read("a.docx", docx_of_xml(f"<w:tbl>{rows}</w:tbl>"))
    assert pairs(transcript)[1] == ("Мария", "Добре е.")
    assert len(transcript.turns) == 4


def test_docx_as_teams_writes_it() -> None:
    data = docx_of(
        [
            "Anna Bell   0:03\nHow was it?",
            "Ben Cole   0:07\nGood, I think.",
            "Anna Bell   0:12\nWhy?",
        ]
    )
    transcript = read("a.docx", data)
    assert pairs(transcript)[:2] == [("Anna Bell", "How was it?"), ("Ben Cole", "Good, I think.")]
    assert transcript.turns[1].starts_at_s == 7.0


def test_pdf_without_page_furniture_and_with_words_made_whole() -> None:
    talk = [
        ["Интервюиращ", "Как е инфра-", "структурата?", "Мария Петрова", "По-", "добре е."],
        ["Интервюиращ", "А друго?", "Мария Петрова", "Друго няма, освен", "пътя."],
        ["и моста.", "Интервюиращ", "Край?", "Мария Петрова", "Край на приказката."],
    ]
    pages = [["Проект Речинград", *page, f"{at} / 3"] for at, page in enumerate(talk, 1)]
    transcript = read("a.pdf", pdf_of(pages))
    assert pairs(transcript)[:4] == [
        ("Интервюиращ", "Как е инфраструктурата?"),
        ("Мария Петрова", "По-добре е."),
        ("Интервюиращ", "А друго?"),
        ("Мария Петрова", "Друго няма, освен пътя. и моста."),
    ]
    assert "Речинград" not in transcript.text
    assert any(each.values.get("n") == 6 for each in transcript.notices)


def test_pdf_without_names_is_paragraphs() -> None:
    lines = [
        "Това е един доста дълъг ред на текста без име",
        "и той продължава тук. Край.",
        "Нов абзац започва с дълъг ред на текста пак",
        "и свършва.",
    ]
    assert len(read("a.pdf", pdf_of([lines])).turns) == 2


def test_vtt_voices_entities_tags_and_notes() -> None:
    text = (
        "WEBVTT - title\n\nNOTE\nnobody says this\n\nSTYLE\n::cue { color: red }\n\n"
        "1\n00:00:01.000 --> 00:00:02.500 align:start\n"
        "<v Anna Bell>Is <i>this</i> R&amp;D?</v>\n\n"
        "00:02.600 --> 00:03.000\n<v Anna Bell>Really\n<v.loud Ben Cole>Yes &lt;b&gt;.\n"
    )
    transcript = read("a.vtt", text.encode())
    assert pairs(transcript) == [("Anna Bell", "Is this R&D? Really"), ("Ben Cole", "Yes <b>.")]
    assert (transcript.turns[0].starts_at_s, transcript.turns[0].ends_at_s) == (1.0, 3.0)
    assert "nobody says this" in " ".join(map(str, transcript.notices))


def test_vtt_malformed_cues_keep_their_words_and_are_counted() -> None:
    text = (
        "\n00:00:05.000 --> 00:00:02.000\nbackwards\n\nxx --> yy\nunreadable\n\n"
        "30:00:01.000 --> 30:00:02.000\nlate\n\nno time at all\n"
    )
    transcript = read("a.vtt", text.encode())
    assert transcript.text.split() == ["backwards", "unreadable", "late", "no", "time", "at", "all"]
    assert any(each.values.get("n") == 2 for each in transcript.notices)
    assert any("not WEBVTT" in each.message for each in transcript.notices)


def test_captions_with_names_in_the_text_go_on_over_cues() -> None:
    text = (
        "1\n00:00:00,000 --> 00:00:04,000\n[Invented interview of nobody.]\n\n"
        "2\n00:00:05,000 --> 00:00:06,000\nАна Белова: Как е?\n\n"
        "3\n00:00:07,000 --> 00:00:08,000\nБен Колев: Добре е,\n\n"
        "4\n00:00:08,000 --> 00:00:09,000\nмисля аз.\n\n"
        "5\n00:00:10,000 --> 00:00:11,000\nАна Белова: Така ли?\n"
    )
    transcript = read("a.srt", text.encode())
    assert pairs(transcript) == [
        ("Ана Белова", "Как е?"),
        ("Бен Колев", "Добре е, мисля аз."),
        ("Ана Белова", "Така ли?"),
    ]
    assert "Invented" in " ".join(map(str, transcript.notices))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_srt_without_numbers_and_blank_lines(end: str) -> None:
    text = (
        "00:00:01,000 --> 00:00:02,000\nfirst words\n2\n"
        "00:00:03,000 --> 00:00:04,000\nsecond words\n"
    )
    assert read("a.srt", text.replace("\n", end).encode()).text == "first words second words"


def test_an_unnamed_stream_breaks_at_silences_and_when_long() -> None:
    cue = "{0:02d}:{1:02d}.000 --> {0:02d}:{2:02d}.000\n{3}\n\n"
    words = " ".join(["word"] * 29)
    cues = "".join(
        cue.format(at // 6, at % 6 * 10, at % 6 * 10 + 9, f"{words} {at}.") for at in range(9)
    )
    transcript = read(
        "a.vtt", ("WEBVTT\n\n" + cues + "05:00.000 --> 05:01.000\nAfter a silence.\n").encode()
    )
    assert [len(transcript.text[t.start : t.end].split()) for t in transcript.turns] == [
        90,
        90,
        90,
        3,
    ]


def test_rolling_captions_are_read_once() -> None:
    lines = [f"line number {at}" for at in range(9)]
    cues = "".join(
        f"00:{at:02d}.000 --> 00:{at + 1:02d}.000\n{a}\n{b}\n\n"
        for at, (a, b) in enumerate(pairwise(lines))
    )
    assert read("a.vtt", ("WEBVTT\n\n" + cues).encode()).text == " ".join(lines)


def test_the_record_is_complete() -> None:
    transcript = read("срещи/Разговор 1.TXT", TALK.encode())
    assert (transcript.title, transcript.file_name) == ("Разговор 1", "Разговор 1.TXT")
    assert transcript.reader == "txt 1"
    assert transcript == read("Разговор 1.TXT", TALK.encode())
    assert {".txt", ".md", ".docx", ".pdf", ".vtt", ".srt"} <= set(SUFFIXES)


def test_lines_with_times_as_a_recogniser_writes_them() -> None:
    text = (
        "[00:00.000 --> 00:04.000]  Това е първото.\n[00:04.000 --> 00:06.000]  Второто.\n"
        "[00:09.500 --> 00:11.000]  А това е след мълчание.\n"
    )
    transcript = read("a.txt", text.encode())
    assert pairs(transcript) == [
        (None, "Това е първото. Второто."),
        (None, "А това е след мълчание."),
    ]
    assert transcript.turns[1].starts_at_s == 9.5


def test_captions_under_the_name_of_a_text_are_captions() -> None:
    cues = "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{who}: думи номер {at}\n\n"
        for at, who in enumerate(["Ана", "Боян", "Ана", "Боян"], 1)
    )
    transcript = read("a.txt", cues.encode())
    assert [turn.speaker for turn in transcript.turns] == ["Ана", "Боян", "Ана", "Боян"]
    assert transcript.turns[2].starts_at_s == 3.0
