"""How a file writes its accents changes nothing: not who speaks, what is said, or what is found."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import is_normalized, normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import RefusedFile
from analysis.readers import read
from tests.forms import FORMS, Form
from tests.properties.test_offsets import NAMES, WORDS, check
from tests.standins import SAMPLE, stand_in_service

FILES = (
    "02_obshtina_it_otdel.txt",
    "03_vik.vtt",
    "05_biznes_sdruzhenie.docx",
    "13_university_researcher.srt",
    "14_expat_residents.docx",
)
"""Files of the sample in each format whose letters can be changed in place (in a PDF they cannot).
"""

JOSE = "\n".join(
    f"Interviewer: Qué opina de la plaza número {at}?\n"
    f"José Pérez: El tranvía número {at} llega tarde y Àngela Núñez también lo espera aquí.\n"
    for at in range(8)
)


def _in_form(name: str, data: bytes, form: Form) -> bytes:
    """Return a file with its letters in a form of Unicode."""
    if not name.endswith(".docx"):
        return normalize(form, data.decode()).encode()
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for each in source.namelist():
            part = source.read(each)
            is_words = each == "word/document.xml"
            target.writestr(each, normalize(form, part.decode()).encode() if is_words else part)
    return out.getvalue()


def _codebook(folder: Path, form: Form) -> dict[str, Any]:
    """Return the codebook of an analysed project, without what tells the bytes of its files."""
    folder.mkdir()
    service = stand_in_service(folder / "glas.db")
    try:
        project = service.create_project("Town", "Община Речинград", "bg")
        files = [(name, (SAMPLE / name).read_bytes()) for name in FILES]
        changed = [(name, _in_form(name, data, form)) for name, data in files]
        service.import_files(project, [*changed, ("jose.txt", normalize(form, JOSE).encode())])
        table = normalize(form, (SAMPLE / "attributes.csv").read_text("utf-8-sig"))
        service.import_attributes(project, "attributes.csv", table.encode())
        service.analyse(project)
        found: dict[str, Any] = json.loads(service.export(project, "json", "name", "en")[1])
        for each in found["transcripts"]:
            each.pop("sha256", None)
        return found
    finally:
        service.close()


def test_an_analysis_is_the_same_however_accents_are_written(tmp_path: Path) -> None:
    joined, apart = (_codebook(tmp_path / form, form) for form in FORMS)
    assert {each["speaker"] for each in apart["passages"]} >= {"José Pérez"}
    assert any(each["keywords"] for each in apart["themes"])
    assert apart == joined


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(NAMES, WORDS), min_size=1, max_size=8))
def test_any_words_are_read_alike(turns: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{name}: {' '.join(words.split())}" for name, words in turns)
    try:
        found = [read("talk.txt", normalize(form, text).encode()) for form in FORMS]
    except RefusedFile:
        return
    joined, apart = found
    assert (joined.text, joined.turns, joined.notices) == (apart.text, apart.turns, apart.notices)
    assert is_normalized("NFC", apart.text)
    check(apart)
