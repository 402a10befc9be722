"""The sheet of the workbook that tells how stakeholder groups see each theme."""

from analysis.exports.labels import TAGS
from analysis.exports.reading import Reading
from analysis.exports.rows import Value
from analysis.exports.tabular import Sheet, columns
from analysis.measures import GroupView, ThemeViews
from analysis.records import Quadrant
from analysis.words import say


def views_sheet(reading: Reading) -> Sheet:
    """Return a row for each theme and group, the themes on which groups diverge most first."""
    language = reading.language
    headings = columns(
        language,
        *(("Theme", 34), ("Divergence", 11), ("Group", 24), ("Speakers", 10)),
        *((TAGS[each.value], 12) for each in Quadrant),
        *(("Helpful share", 12), ("Side", 14)),
    )
    passages = tuple(
        say("{quadrant}, passages", language, quadrant=say(TAGS[each.value], language))
        for each in Quadrant
    )
    rows = tuple(
        _row(reading, views, group) for views in reading.standings.themes for group in views.groups
    )
    counted = tuple(columns(language, *((name, 12) for name in passages)))
    return Sheet(say("Where groups disagree", language), (*headings, *counted), rows, n_frozen=1)


def _row(reading: Reading, views: ThemeViews, group: GroupView) -> tuple[Value, ...]:
    language = reading.language
    return (
        reading.study.codebook.themes[views.theme_id].name,
        float(views.divergence),
        group.group or say("No group", language),
        group.n_heard,
        *(group.n_speakers[each] for each in Quadrant),
        float(group.helpful_share),
        say(SIDES[group.side], language),
        *(len(group.passages[each]) for each in Quadrant),
    )


SIDES: dict[int, str] = {1: "Helpful", -1: "Harmful", 0: "Undecided"}
"""How a group holds a theme; see ``measures.GroupView.side``."""
