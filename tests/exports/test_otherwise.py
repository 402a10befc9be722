"""What others say of a theme is told as their own statement is: draft, verbatim, by whom."""

from dataclasses import replace

import pytest

from analysis.exports.compose import report_of
from analysis.exports.excel import xlsx_of
from analysis.exports.reading import Reading, read
from analysis.exports.word import docx_of
from analysis.exports.word_parts import STATEMENT_OF_OTHERS
from analysis.measures import Counterpart
from tests.exports import reopened
from tests.exports.town import town

_DESK = "A front desk that people know and trust"


def _opposed(statement: str) -> Reading:
    """Return the town, in which an item is the opposite of the one about the front desk."""
    reading = read(town(), "code", "en")
    items = {each.statement: each.id for each in reading.study.codebook.items.values()}
    known = reading.standings.items
    opposed = (Counterpart(items[statement], ("Citizens",), 2),)
    found = {**known, items[_DESK]: replace(known[items[_DESK]], counterparts=opposed)}
    return replace(reading, standings=replace(reading.standings, items=found))


@pytest.mark.parametrize(
    ("statement", "marks", "told"),
    [
        (
            "цената на тока пак ще скочи",
            ("Threat", "Draft"),
            "“цената на тока пак ще скочи” (R03)",
        ),
        (
            "European funds for digital services",
            ("Opportunity", "Worded by the team"),
            "European funds for digital services",
        ),
    ],
)
def test_a_statement_of_others_carries_its_marks_and_its_speaker(
    statement: str, marks: tuple[str, ...], told: str
) -> None:
    reading = _opposed(statement)
    word = docx_of(report_of(reading))
    line = " · ".join(("Others see it otherwise: Citizens", *marks, told))
    assert line in reopened.word_text(word)
    assert reopened.words_in_style(word, STATEMENT_OF_OTHERS) == [statement]
    rows = reopened.sheets(xlsx_of(reading))["SWOT items"]
    (cell,) = (r["Others see it otherwise"] for r in rows if r["Statement"] == _DESK)
    assert cell == f"Citizens: {', '.join(marks)}: {told}"
