"""A row says of a passage what the codebook says: its themes, its tag, and who decided them."""

from dataclasses import replace

from analysis.codebook import Study
from analysis.exports import export
from analysis.records import Origin, Placement, Status, Tag
from tests import builders as b
from tests.exports import reopened
from tests.exports.town import town

_SPRING = "European money"


def _row(study: Study, words: str, kind: str) -> dict[str, str]:
    rows = reopened.table(export(study, "csv"))
    return next(row for row in rows if row["kind"] == kind and words in row["text"])


def test_who_tagged_and_placed_a_passage_is_told_and_its_second_theme() -> None:
    study = town()
    held = study.codebook
    passage = b.passage_with(study.corpus, _SPRING)
    first, second, *_ = held.themes.values()
    placed = Placement(first.id, 1.0, second.id, 0.4, Origin.PERSON)
    tag = Tag(held.tags[passage.id].probabilities, "threat")
    after = replace(
        study,
        codebook=replace(
            held,
            placements={**held.placements, passage.id: placed},
            tags={**held.tags, passage.id: tag},
        ),
    )
    before_row, row = (_row(each, _SPRING, "evidence") for each in (study, after))
    keys = ("tagged_by", "placed_by", "second_theme", "second_theme_id")
    assert [before_row[key] for key in keys] == ["machine", "machine", "", ""]
    assert [row[key] for key in keys] == ["person", "person", second.name, second.id]
    rows = reopened.sheets(export(after, "xlsx"))["Passages"]
    (told,) = (each for each in rows if _SPRING in each["Text"])
    assert (told["Tag"], told["Tagged by"], told["Placed by"], told["Second theme"]) == (
        "Threat",
        "A person",
        "A person",
        second.name,
    )


def test_a_quoted_passage_of_the_tray_is_in_no_theme_whatever_its_item_is_of() -> None:
    study = town()
    passage = b.passage_with(study.corpus, _SPRING)
    placements = {k: e for k, e in study.codebook.placements.items() if k != passage.id}
    row = _row(
        replace(study, codebook=replace(study.codebook, placements=placements)), _SPRING, "evidence"
    )
    assert (row["theme"], row["subtheme"], row["theme_status"], row["theme_id"]) == ("",) * 4
    assert row["item_theme"] == "Data and archives › European money"
    assert row["item_theme_id"]


def test_what_lies_below_a_rejected_theme_is_rejected() -> None:
    study = town()
    above = next(e for e in study.codebook.themes.values() if e.name == "Data and archives")
    below = next(e for e in study.codebook.themes.values() if e.parent_id == above.id)
    themes = {
        **study.codebook.themes,
        above.id: replace(above, status=Status.REJECTED),
        below.id: replace(below, status=Status.ACCEPTED),
    }
    held = replace(study, codebook=replace(study.codebook, themes=themes))
    assert _row(held, _SPRING, "evidence")["theme_status"] == "rejected"
    sheets = reopened.sheets(export(held, "xlsx"))
    themes_told = {row["Theme"]: row["Status"] for row in sheets["Themes"]}
    assert themes_told[above.name] == themes_told[below.name] == "Rejected"
    told = reopened.sheets(export(held, "xlsx", language="bg"))
    assert "Отхвърлена" in {row["Състояние"] for row in told["Теми"]}
    assert "Отхвърлена" in {row["Състояние на темата"] for row in told["Пасажи"]}
    assert {
        r["Status of the theme"] for r in sheets["Passages"] if r["Sub-theme"] == below.name
    } == {"Rejected"}


def test_what_a_person_put_into_the_tray_was_placed_by_a_person() -> None:
    study = town()
    passage = b.passage_with(study.corpus, _SPRING)
    left = {k: e for k, e in study.codebook.placements.items() if k != passage.id}
    held = replace(
        study, codebook=replace(study.codebook, placements=left, put_aside=(passage.id,))
    )
    assert _row(held, _SPRING, "evidence")["placed_by"] == "person"
    tray = [e for e in reopened.sheets(export(held, "xlsx"))["Passages"] if not e["Theme"]]
    assert {e["Placed by"] for e in tray if _SPRING in e["Text"]} == {"A person"}
    assert not any(e["Placed by"] for e in tray if _SPRING not in e["Text"])
