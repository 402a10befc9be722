"""What stands in the workbook, sheet by sheet, before any cell is written."""

from collections import Counter

from analysis.codebook import is_analysed
from analysis.exports.compose import otherwise_of
from analysis.exports.labels import (
    AUTHORS,
    KINDS,
    NAMES,
    ORIGINS,
    STATUSES,
    TAGS,
    author_marks,
    statement_ends,
    title_words,
)
from analysis.exports.people import VoiceKey
from analysis.exports.provenance import provenance_of
from analysis.exports.reading import Reading, is_worded_by_person
from analysis.exports.rows import (
    CONTEXT,
    HEADINGS,
    IDS,
    PLACE,
    Row,
    Value,
    attribute_names,
    passage_rows,
    quotation_rows,
)
from analysis.exports.sureness import LEVEL_NAMES, reasons, rule_line
from analysis.exports.tabular import Column, Sheet, columns, tints
from analysis.exports.view_sheet import views_sheet
from analysis.measures import Counterpart, Standing
from analysis.records import Case, SwotItem, Theme
from analysis.review import written_of
from analysis.settings import MIN_SPEAKERS_OF_ITEM
from analysis.words import say, say_of

_WIDTHS = {
    **{"statement": 50, "text": 70, "organisation": 24, "role": 20},
    **{"theme": 26, "subtheme": 24, "second_theme": 24, "item_theme": 26},
}
_NARROW = 11
_WORDS = {
    "kind": KINDS,
    "quadrant": TAGS,
    "item_status": STATUSES,
    "theme_status": STATUSES,
    "placed_by": AUTHORS,
    "tag": TAGS,
    "tagged_by": AUTHORS,
}
"""Columns whose values are words of ours, shown in the reader's language."""


def sheets_of(reading: Reading) -> tuple[Sheet, ...]:
    """Return the sheets of the workbook in the reader's language."""
    language = reading.language
    return (
        _items(reading),
        _rows(say("Quotations", language), quotation_rows(reading), CONTEXT, language),
        _themes(reading),
        views_sheet(reading),
        _rows(say("Passages", language), passage_rows(reading), (), language),
        _cases(reading),
        _provenance(reading),
    )


def _rows(name: str, rows: tuple[Row, ...], context: tuple[str, ...], language: str) -> Sheet:
    ids = IDS if context else tuple(each for each in IDS if not each.startswith("item"))
    shown, names = (*context, *PLACE), attribute_names(rows)
    headings = (
        *(_column(each, language) for each in shown),
        *(Column(each, 16) for each in names),
        *(_column(each, language) for each in ids),
    )
    values = (
        (
            *(_word(each, row.values[each], language) for each in shown),
            *(row.attributes.get(each, "") for each in names),
            *(row.values[each] for each in ids),
        )
        for row in rows
    )
    return Sheet(name, headings, tuple(values))


def _column(name: str, language: str) -> Column:
    tinted = tints(language) if name in ("quadrant", "tag") else {}
    width = _WIDTHS.get(name, _NARROW)
    return Column(say(HEADINGS[name], language), width, tinted, is_id=name in IDS)


def _word(column: str, value: Value, language: str) -> Value:
    if column in _WORDS and isinstance(value, str) and value:
        word = _WORDS[column][value]
        return say_of("theme", word, language) if column == "theme_status" else say(word, language)
    return value


def _items(reading: Reading) -> Sheet:
    language = reading.language
    shown = (
        Column(say("Quadrant", language), 14, tints(language)),
        *columns(language, ("Statement", 60), ("Status", 12), ("Theme", 30), ("Sub-theme", 26)),
        *columns(language, ("Speakers", 10), ("Interviews", 10), ("Groups", 10), ("Passages", 10)),
        *columns(language, ("Speakers against", 12), ("Marks", 22), ("Quoted from", 14)),
        *columns(language, ("Origin", 22), ("Worded by", 14), ("Confidence", 18), ("Why", 44)),
        *columns(language, ("Margin", 10), ("Others see it otherwise", 60)),
        _column("item_id", language),
    )
    rows = tuple(_item(reading, each) for each in reading.items())
    return Sheet(say("SWOT items", language), shown, rows, n_frozen=2)


def _item(reading: Reading, item: SwotItem) -> tuple[Value, ...]:
    language, path = reading.language, reading.path(item.theme_id)
    standing = reading.standings.items[item.id]
    support, against = standing.support, standing.against.n_speakers
    quoted = reading.live((item.quoted,)) if item.quoted else ()
    return (
        say(TAGS[item.quadrant], language),
        item.statement,
        say(STATUSES[item.status], language),
        path[0].name if path else "",
        " › ".join(theme.name for theme in path[1:]),
        support.n_speakers,
        support.n_interviews,
        support.n_groups,
        support.n_passages,
        against,
        ", ".join(_marks(reading, item, standing)),
        reading.voice(reading.passage(quoted[0])).label if quoted else "",
        say(ORIGINS[item.origin], language),
        _worded_by(item, language),
        say(LEVEL_NAMES[standing.level], language),
        reasons(standing.grounds, reading.rule, language) if support.n_speakers else "",
        float(standing.grounds.margin),
        "; ".join(_otherwise(reading, each) for each in standing.counterparts),
        item.id,
    )


def _otherwise(reading: Reading, counterpart: Counterpart) -> str:
    language = reading.language
    seen = otherwise_of(reading, counterpart)
    marks = (say(TAGS[seen.quadrant], language), *author_marks(seen, language))
    before, after = statement_ends(seen, language)
    return f"{', '.join(seen.groups)}: {', '.join(marks)}: {before}{seen.statement}{after}"


def _worded_by(item: SwotItem, language: str) -> str:
    """Return who worded a statement, "" where its words went with their interview."""
    if item.quoted is not None:
        return say("A speaker", language)
    return say("A person", language) if is_worded_by_person(item) else ""


def _marks(reading: Reading, item: SwotItem, standing: Standing) -> tuple[str, ...]:
    given = (
        ("One voice", 0 < standing.support.n_speakers < MIN_SPEAKERS_OF_ITEM),
        ("Contested", standing.is_contested),
        ("Evidence gone", not reading.live(item.evidence)),
    )
    return tuple(say(mark, reading.language) for mark, holds in given if holds)


def _themes(reading: Reading) -> Sheet:
    language = reading.language
    shown = columns(
        language,
        *(("Theme", 34), ("Sub-theme of", 30), ("Status", 12), ("Description", 60)),
        *(("Keywords", 40), ("Speakers", 10), ("Interviews", 10), ("Groups", 10)),
        *(("Passages", 10), ("Cohesion", 10), ("Origin", 22)),
        ("Title from", 22),
    )
    shown = (*shown, _column("theme_id", language))
    rows = tuple(_theme(reading, each) for each in reading.study.codebook.themes.values())
    return Sheet(say("Themes", language), shown, rows, n_frozen=1)


def _theme(reading: Reading, theme: Theme) -> tuple[Value, ...]:
    language, above = reading.language, reading.path(theme.parent_id)
    support = reading.support(reading.whole(theme.id))
    told = reading.keywords(theme)
    keywords = (", ".join(told[each]) for each in sorted(told))
    return (
        theme.name,
        " › ".join(each.name for each in above),
        say_of("theme", STATUSES[reading.status(theme.id)], language),
        written_of(theme),
        "; ".join(filter(None, keywords)),
        support.n_speakers,
        support.n_interviews,
        support.n_groups,
        support.n_passages,
        float(theme.cohesion),
        say(ORIGINS[theme.origin], language),
        say(title_words(theme, reading.title_from(theme)), language),
        theme.id,
    )


def _cases(reading: Reading) -> Sheet:
    language, cases = reading.language, reading.study.corpus.cases
    names = tuple(sorted({name for case in cases for name in reading.people.attributes(case)}))
    shown = (
        *columns(language, ("Speaker", 16), ("Group", 24), ("Organisation", 28), ("Role", 24)),
        *columns(language, ("Interviews", 24), ("Passages", 10)),
        *(Column(name, 18) for name in names),
    )
    analysed = filter(is_analysed, reading.study.corpus.passages)
    said = Counter((each.transcript_id, each.speaker) for each in analysed)
    rows = tuple(_case(reading, case, names, said) for case in cases)
    return Sheet(say("Cases", language), shown, rows, n_frozen=1)


def _case(
    reading: Reading, case: Case, names: tuple[str, ...], said: Counter[VoiceKey]
) -> tuple[Value, ...]:
    people = reading.people
    interviews = dict.fromkeys(voice[0] for voice in case.voices)
    attributes = people.attributes(case)
    return (
        people.label(case),
        case.group,
        people.organisation(case),
        people.role(case),
        ", ".join(people.titles[each] for each in interviews if each in people.titles),
        sum(said[voice] for voice in case.voices),
        *(attributes.get(name, "") for name in names),
    )


def _provenance(reading: Reading) -> Sheet:
    language, study = reading.language, reading.study
    given: list[tuple[str, str]] = [
        (say("Project", language), study.project.title),
        (say("Organisation under study", language), study.project.organisation),
        (say("People are shown by", language), say(NAMES[reading.people.names], language)),
        (say("Confidence", language), rule_line(reading.rule, language)),
    ]
    if study.run:
        made = provenance_of(study.run, language)
        given += [*made.facts, *made.traces]
    shown = columns(language, ("What", 36), ("Value", 90))
    return Sheet(say("Provenance", language), shown, tuple(given))
