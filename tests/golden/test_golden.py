"""One whole project, whose codebook is kept: any change of result shows as a difference.

With the stand-ins for the models the bytes are the same on every machine. After a change that is
meant, ``python -m tests.golden.test_golden`` writes the codebook anew; read the difference.
"""

import json
from pathlib import Path

from tests.standins import SAMPLE, stand_in_service

GOLDEN = Path(__file__).with_name("codebook.json")
FILES = (
    "02_obshtina_it_otdel.txt",
    "03_vik.vtt",
    "05_biznes_sdruzhenie.docx",
    "12_it_park_manager.pdf",
    "13_university_researcher.srt",
)


def made(folder: Path, files: tuple[str, ...] = FILES) -> bytes:
    """Return the codebook of the golden project, analysed in a new database."""
    service = stand_in_service(folder / "golden.db")
    try:
        project = service.create_project("Golden", "Община Речинград", "bg")
        service.import_files(project, [(name, (SAMPLE / name).read_bytes()) for name in files])
        table = SAMPLE / "attributes.csv"
        service.import_attributes(project, table.name, table.read_bytes())
        service.analyse(project)
        return service.export(project, "json", "code", "en")[1]
    finally:
        service.close()


def _without_versions(data: bytes) -> dict[str, object]:
    codebook = json.loads(data)
    codebook["run"].pop("versions", None)
    return dict(codebook)


def test_the_golden_project_is_as_it_was(tmp_path: Path) -> None:
    assert _without_versions(made(tmp_path)) == _without_versions(GOLDEN.read_bytes())


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert made(tmp_path / "a") == made(tmp_path / "b", FILES[::-1])


def test_every_quotation_is_verbatim(tmp_path: Path) -> None:
    codebook = json.loads(made(tmp_path))
    texts = {each["id"]: each["text"] for each in codebook["transcripts"]}
    passages = {each["id"]: each for each in codebook["passages"]}
    for each in codebook["passages"]:
        assert texts[each["transcript_id"]][each["start"] : each["end"]] == each["text"]
    items = codebook["swot_items"]
    quotations = [each for item in items for each in item["evidence"] + item["counter_evidence"]]
    assert quotations
    for each in quotations:
        text = texts[passages[each["passage_id"]]["transcript_id"]]
        assert text[each["start"] : each["end"]] == each["text"]


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        GOLDEN.write_bytes(made(Path(folder)))
