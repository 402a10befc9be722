"""Labelled statements can be read where labelled statements are read."""

from pathlib import Path

from analysis.exports import statements_of
from analysis.records import Run, Tag
from tests import builders as b
from training.statements import read_statements

ANNA = b.transcript(
    ("Interviewer", "What works worst here?"),
    ("Anna", "The phone."),
    ("Anna", "Nobody answers\tit, and that is how it has been since I came to this town."),
    ("Anna", "The phone."),
)
SAID = b.corpus([ANNA])


def _decided(answer: str) -> Tag:
    return Tag((0.2, 0.2, 0.2, 0.2, 0.2), decided=answer)


def test_decided_tags_are_read_as_labelled_statements(tmp_path: Path) -> None:
    short, long, again = (each for each in SAID.passages if each.speaker == "Anna")
    tags = {short.id: _decided("weakness"), again.id: _decided("none"), long.id: _decided("threat")}
    path = tmp_path / "train_ours.tsv"
    path.write_bytes(statements_of(b.study(SAID, b.codebook(tags=tags))))
    first, second, third = read_statements(path)
    assert (first.text, first.question, first.label) == (
        "The phone.", "What works worst here?", "weakness",
    )  # fmt: skip
    assert second.text.startswith("Nobody answers it")
    assert (second.question, third.question) == ("", "")
    assert len({first.id, second.id, third.id}) == 3
    assert (first.lang, first.author) == (ANNA.language, "train_ours")


def test_names_of_what_is_inside_stand_as_the_tagger_read_them(tmp_path: Path) -> None:
    boris = b.transcript(
        ("Interviewer", "How is Riverton Council?"), ("Boris", "Riverton Council is slow.")
    )
    said = b.corpus([boris])
    (answer,) = (each for each in said.passages if each.speaker == "Boris")
    held = b.codebook(tags={answer.id: _decided("weakness")})
    path = tmp_path / "train_ours.tsv"
    run = Run(1, settings={"inside": ["Riverton Council"]})
    path.write_bytes(statements_of(b.study(said, held, run=run)))
    (known,) = read_statements(path)
    assert known.text == "Our organisation is slow."
    assert known.question == "How is our organisation?"
    path.write_bytes(statements_of(b.study(said, held)))
    (unknown,) = read_statements(path)
    assert unknown.text == "Riverton Council is slow."
    assert unknown.id != known.id
