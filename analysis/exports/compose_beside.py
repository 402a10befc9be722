"""What the report tells beside items and themes: where groups disagree, what has no item."""

from analysis.exports.quoting import quotes_of
from analysis.exports.reading import Reading
from analysis.exports.report import GroupLine, ThemeLines, UnsaidTheme
from analysis.measures import GroupView
from analysis.records import Quadrant, Quotation
from analysis.review import unsaid
from analysis.words import say


def views_of(reading: Reading) -> tuple[ThemeLines, ...]:
    """Return the themes on which the groups disagree, the most divergent first."""
    themes = reading.study.codebook.themes
    return tuple(
        ThemeLines(
            themes[each.theme_id].name,
            each.divergence,
            tuple(_group_line(reading, group) for group in each.groups),
        )
        for each in reading.standings.themes
        if each.is_apart
    )


def alike_of(reading: Reading) -> tuple[str, ...]:
    """Return the names of the themes that the groups see nearly alike."""
    themes = reading.study.codebook.themes
    return tuple(
        themes[each.theme_id].name
        for each in reading.standings.themes
        if each.is_compared and not each.is_apart
    )


def _group_line(reading: Reading, view: GroupView) -> GroupLine:
    strength, weakness, opportunity, threat = (view.n_speakers[each] for each in Quadrant)
    name = view.group or say("No group", reading.language)
    return GroupLine(name, (strength, weakness, opportunity, threat), view.helpful_share)


def unsaid_themes_of(reading: Reading) -> tuple[UnsaidTheme, ...]:
    """Return the themes that are judged in a quadrant and have no item there.

    Those whose item people rejected are left out: they decided it.
    """
    found = unsaid.unsaid_of(reading.study.corpus, reading.study.codebook)
    return tuple(_unsaid(reading, each) for each in found if not each.is_refused)


def _unsaid(reading: Reading, found: unsaid.Unsaid) -> UnsaidTheme:
    name = reading.study.codebook.themes[found.theme_id].name
    passage = reading.index.passages[found.passages[0]]
    whole = Quotation(passage.id, passage.start, passage.end)
    (quotation,) = quotes_of(reading, [whole])
    return UnsaidTheme(name, found.quadrant, found.support, quotation)
