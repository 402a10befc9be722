"""One row a quotation, one row a passage: the tables behind the CSV and the workbook."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from analysis.codebook import is_analysed
from analysis.exports.reading import Reading, clock
from analysis.records import TAG_NAMES, Origin, Passage, Quotation, SwotItem, ThemeId

Value = str | int | float | None

CONTEXT: tuple[str, ...] = ("kind", "quadrant", "item_status", "statement", "item_theme")
"""Columns that say what a quotation is evidence of; a mere passage has none."""

PLACE: tuple[str, ...] = (
    "text",
    "speaker",
    "group",
    "theme",
    "subtheme",
    "theme_status",
    "placed_by",
    "second_theme",
    "transcript",
    "turn",
    "time",
    "start",
    "end",
    "language",
    "tag",
    "tagged_by",
    *(f"p_{name}" for name in TAG_NAMES),
    "organisation",
    "role",
)
"""Columns of any words: the words, who said them, where they belong and where they stand."""

IDS: tuple[str, ...] = (
    *("item_id", "item_theme_id", "theme_id", "second_theme_id", "passage_id", "transcript_id"),
)
"""Columns for programs, last: the same ids as in ``codebook.json``."""

ATTRIBUTE = "attribute: "
"""Begins the name of a column that holds an attribute of the cases."""

HEADINGS: dict[str, str] = {
    "kind": "Kind",
    "quadrant": "Quadrant",
    "item_status": "Status of the item",
    "statement": "Statement",
    "item_theme": "Theme of the item",
    "theme": "Theme",
    "subtheme": "Sub-theme",
    "theme_status": "Status of the theme",
    "placed_by": "Placed by",
    "second_theme": "Second theme",
    "speaker": "Speaker",
    "group": "Group",
    "organisation": "Organisation",
    "role": "Role",
    "transcript": "Interview",
    "turn": "Turn",
    "time": "Time",
    "language": "Language",
    "tag": "Tag",
    "tagged_by": "Tagged by",
    "p_strength": "P (strength)",
    "p_weakness": "P (weakness)",
    "p_opportunity": "P (opportunity)",
    "p_threat": "P (threat)",
    "p_none": "P (none)",
    "start": "Start",
    "end": "End",
    "text": "Text",
    "item_id": "Item id",
    "item_theme_id": "Item's theme id",
    "theme_id": "Theme id",
    "second_theme_id": "Second theme id",
    "passage_id": "Passage id",
    "transcript_id": "Interview id",
}
"""What people read above a column; the CSV keeps the short names, which never change."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: values by column, and the attributes of the speaker's case."""

    values: dict[str, Value]
    attributes: dict[str, str] = field(default_factory=dict)


def quotation_rows(reading: Reading) -> tuple[Row, ...]:
    """Return every quotation of the codebook: of items for and against, then central of themes.

    Rejected items and themes are kept, with their status, so that nothing is dropped unseen.
    Words quoted twice give two rows. Order: quadrant, status, place on the board, rank.
    """
    items = (row for item in reading.items() for row in _item_rows(reading, item))
    themes = (
        _row(reading, each, kind="central", theme=theme.id)
        for theme in reading.study.codebook.themes.values()
        for each in reading.central(theme)
    )
    return (*items, *themes)


def passage_rows(reading: Reading) -> tuple[Row, ...]:
    """Return every passage of a participant with its place, those in the tray without a theme."""
    return tuple(
        _row(reading, Quotation(each.id, each.start, each.end), theme=_placed(reading, each))
        for each in reading.study.corpus.passages
        if is_analysed(each)
    )


def attribute_names(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the attributes that any row has, in order of the alphabet."""
    return tuple(sorted({name for row in rows for name in row.attributes}))


def _placed(reading: Reading, passage: Passage) -> ThemeId | None:
    placed = reading.study.codebook.placements.get(passage.id)
    return placed.theme_id if placed else None


def _item_rows(reading: Reading, item: SwotItem) -> Iterator[Row]:
    kinds = (("evidence", item.evidence), ("counter_evidence", item.counter_evidence))
    for kind, quotations in kinds:
        for each in reading.live(quotations):
            placed = _placed(reading, reading.passage(each))
            yield _row(reading, each, kind=kind, theme=placed, item=item)


def _row(
    reading: Reading,
    quotation: Quotation,
    *,
    theme: ThemeId | None,
    kind: str = "",
    item: SwotItem | None = None,
) -> Row:
    passage = reading.passage(quotation)
    case = reading.voice(passage).case
    values: dict[str, Value] = {
        "kind": kind,
        "quadrant": item.quadrant.value if item else "",
        "item_status": item.status.value if item else "",
        "statement": item.statement if item else "",
        "item_theme": reading.path_name(item.theme_id) if item else "",
        **_theme_values(reading, theme),
        **_placement_values(reading, passage),
        **_speaker_values(reading, passage),
        **_tag_values(reading, passage),
        "start": quotation.start,
        "end": quotation.end,
        "text": reading.index.words(quotation),
        "item_id": item.id if item else "",
        "item_theme_id": (item.theme_id or "") if item else "",
        "passage_id": passage.id,
        "transcript_id": passage.transcript_id,
    }
    return Row(values, reading.people.attributes(case) if case else {})


def _theme_values(reading: Reading, theme: ThemeId | None) -> dict[str, Value]:
    path = reading.path(theme)
    return {
        "theme": path[0].name if path else "",
        "subtheme": " › ".join(theme.name for theme in path[1:]),
        "theme_status": reading.status(theme).value if theme else "",
        "theme_id": path[-1].id if path else "",
    }


def _placement_values(reading: Reading, passage: Passage) -> dict[str, Value]:
    """Return who put a passage into its theme or the tray, and its second theme, if any.

    "" for a passage of the tray that nobody put there.
    """
    placed = reading.study.codebook.placements.get(passage.id)
    aside = Origin.PERSON.value if passage.id in reading.put_aside else ""
    second = placed.second_theme_id if placed else None
    return {
        "placed_by": placed.origin.value if placed else aside,
        "second_theme": reading.path_name(second),
        "second_theme_id": second or "",
    }


def _speaker_values(reading: Reading, passage: Passage) -> dict[str, Value]:
    voice = reading.voice(passage)
    return {
        "speaker": voice.label,
        "group": voice.group,
        "organisation": reading.people.organisation(voice.case) if voice.case else "",
        "role": reading.people.role(voice.case) if voice.case else "",
        "transcript": reading.people.titles[passage.transcript_id],
        "turn": passage.turn + 1,
        "time": clock(reading.starts_at_s(passage)),
        "language": passage.language,
    }


def _tag_values(reading: Reading, passage: Passage) -> dict[str, Value]:
    tag = reading.study.codebook.tags.get(passage.id)
    if tag is None:
        return {"tag": "", "tagged_by": "", **{f"p_{name}": None for name in TAG_NAMES}}
    given = zip(TAG_NAMES, tag.probabilities, strict=True)
    return {
        "tag": tag.name,
        "tagged_by": (Origin.MACHINE if tag.decided is None else Origin.PERSON).value,
        **{f"p_{name}": round(value, 6) for name, value in given},
    }
