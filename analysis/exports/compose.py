"""From a study to the neutral report: what is said and in which order, before any format."""

from collections import Counter
from collections.abc import Mapping

from analysis.codebook import is_analysed
from analysis.exports.compose_beside import alike_of, unsaid_themes_of, views_of
from analysis.exports.people import Voice
from analysis.exports.provenance import provenance_of
from analysis.exports.quoting import quotes_of
from analysis.exports.reading import Reading, is_worded_by_person
from analysis.exports.report import (
    Counts,
    EmptyTheme,
    GroupSupport,
    Otherwise,
    Report,
    ReportInterview,
    ReportItem,
    ReportTheme,
)
from analysis.exports.sureness import confidence_line, rule_line
from analysis.measures import Counterpart
from analysis.records import (
    Origin,
    Quadrant,
    Quotation,
    Status,
    SwotItem,
    Theme,
    ThemeId,
    TranscriptId,
)
from analysis.review import is_foreign, is_guess, is_unsure, written_of
from analysis.settings import MIN_SPEAKERS_OF_ITEM
from analysis.words import say

_STANDING = {Status.ACCEPTED: 0, Status.CANDIDATE: 1}


def report_of(reading: Reading) -> Report:
    """Return the report of a study: rejected items and themes are left out, and counted."""
    study = reading.study
    return Report(
        title=study.project.title,
        organisation=study.project.organisation,
        language=reading.language,
        names=reading.people.names,
        counts=counts_of(reading),
        quadrants=_quadrants(reading),
        themes=_themes(reading, None, _speakers_by_group(reading)),
        interviews=_interviews(reading),
        provenance=provenance_of(study.run, reading.language) if study.run else None,
        views=views_of(reading),
        alike=alike_of(reading),
        empty=_empty(reading),
        unsaid=unsaid_themes_of(reading),
        rule=rule_line(reading.rule, reading.language),
    )


def _quadrants(reading: Reading) -> tuple[tuple[Quadrant, tuple[ReportItem, ...]], ...]:
    kept = [each for each in reading.items() if each.status is not Status.REJECTED]
    return tuple(
        (quadrant, tuple(item_of(reading, each) for each in kept if each.quadrant is quadrant))
        for quadrant in Quadrant
    )


def item_of(reading: Reading, item: SwotItem) -> ReportItem:
    """Return an item as it is told to people, with what stands behind it and against it."""
    standing = reading.standings.items[item.id]
    support = standing.support
    evidence = quotes_of(reading, item.evidence)
    return ReportItem(
        quadrant=item.quadrant,
        statement=item.statement,
        is_quoted=item.quoted is not None,
        speaker=_speaker(reading, item.quoted),
        status=item.status,
        is_by_person=is_worded_by_person(item),
        theme=reading.path_name(item.theme_id),
        is_theme_rejected=_is_rejected(reading, item.theme_id),
        support=support,
        n_against=standing.against.n_speakers,
        is_one_voice=0 < support.n_speakers < MIN_SPEAKERS_OF_ITEM,
        is_stale=not evidence,
        evidence=evidence,
        counter_evidence=quotes_of(reading, item.counter_evidence),
        confidence=confidence_line(standing, reading.rule, reading.language),
        is_contested=standing.is_contested,
        otherwise=tuple(otherwise_of(reading, each) for each in standing.counterparts),
    )


def otherwise_of(reading: Reading, counterpart: Counterpart) -> Otherwise:
    """Return an item that others stand behind, as it is told beside its opposite."""
    other = reading.study.codebook.items[counterpart.item_id]
    return Otherwise(
        groups=counterpart.groups,
        quadrant=other.quadrant,
        statement=other.statement,
        is_quoted=other.quoted is not None,
        speaker=_speaker(reading, other.quoted),
        status=other.status,
        is_by_person=is_worded_by_person(other),
    )


def _speaker(reading: Reading, quoted: Quotation | None) -> str:
    if quoted is None or quoted.passage_id not in reading.index.passages:
        return ""
    return reading.voice(reading.passage(quoted)).label


def _themes(
    reading: Reading, parent: Theme | None, speakers: dict[str, int]
) -> tuple[ReportTheme, ...]:
    found = reading.study.codebook.children(parent.id if parent else None)
    kept = sorted(
        (
            each
            for each in found
            if each.status is not Status.REJECTED and reading.passages_of[each.id]
        ),
        key=lambda each: _STANDING[each.status],
    )
    return tuple(_theme(reading, each, speakers) for each in kept)


def _empty(reading: Reading) -> tuple[EmptyTheme, ...]:
    """Return the themes and sub-themes that stand and hold nothing: they have no section."""
    book = reading.study.codebook
    return tuple(
        EmptyTheme(reading.path_name(each.id), written_of(each))
        for each in book.themes.values()
        if book.stands(each.id) and not reading.passages_of[each.id]
    )


def _theme(reading: Reading, theme: Theme, speakers: dict[str, int]) -> ReportTheme:
    whole = reading.whole(theme.id)
    working = reading.study.project.language
    return ReportTheme(
        name=theme.name,
        is_foreign=is_foreign(theme, working),
        is_makeshift=theme.named_by is None and is_unsure(theme, working),
        is_guess=is_guess(theme),
        description=written_of(theme),
        keywords=keywords_in(reading.keywords(theme), working),
        status=theme.status,
        is_by_person=theme.origin is Origin.PERSON,
        support=reading.support(whole),
        groups=_groups(reading, whole, speakers),
        quotations=quotes_of(reading, (*reading.drafted(theme), *reading.central(theme))),
        children=_themes(reading, theme, speakers),
    )


def keywords_in(told: Mapping[str, tuple[str, ...]], working: str) -> tuple[str, ...]:
    """Return the keywords in the working language, else in the first language that has any."""
    return told.get(working) or next((told[each] for each in sorted(told) if told[each]), ())


def _group(reading: Reading, quotation: Quotation) -> str:
    return reading.voice(reading.passage(quotation)).group


def _groups(
    reading: Reading, whole: tuple[Quotation, ...], speakers: dict[str, int]
) -> tuple[GroupSupport, ...]:
    """Return the support in each group of the project, also in those that say nothing of it."""
    parts: dict[str, list[Quotation]] = {group: [] for group in speakers}
    for quotation in whole:
        parts[_group(reading, quotation)].append(quotation)
    return tuple(
        GroupSupport(
            group or say("No group", reading.language), reading.support(part), speakers[group]
        )
        for group, part in parts.items()
    )


def _analysed(reading: Reading) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(each.id, each.start, each.end)
        for each in reading.study.corpus.passages
        if is_analysed(each)
    )


def _speakers_by_group(reading: Reading) -> dict[str, int]:
    """Return the number of speakers of each group, in order of the alphabet, no group last."""
    parts: dict[str, list[Quotation]] = {}
    for quotation in _analysed(reading):
        parts.setdefault(_group(reading, quotation), []).append(quotation)
    ordered = sorted(parts, key=lambda group: (not group, group))
    return {group: reading.support(parts[group]).n_speakers for group in ordered}


def _interviews(reading: Reading) -> tuple[ReportInterview, ...]:
    spoken: dict[TranscriptId, list[Voice]] = {
        each.id: [] for each in reading.study.corpus.transcripts
    }
    for passage in filter(is_analysed, reading.study.corpus.passages):
        spoken[passage.transcript_id].append(reading.voice(passage))
    return tuple(
        ReportInterview(
            title=reading.people.titles[each.id],
            speakers=tuple(dict.fromkeys(voice.label for voice in spoken[each.id])),
            groups=tuple(dict.fromkeys(voice.group for voice in spoken[each.id] if voice.group)),
            language=each.language,
            n_turns=len(each.turns),
            n_passages=len(spoken[each.id]),
        )
        for each in reading.study.corpus.transcripts
    )


def _is_rejected(reading: Reading, theme: ThemeId | None) -> bool:
    """Return whether a theme, or one above it, is rejected: the report has no section of it."""
    return theme is not None and not reading.study.codebook.stands(theme)


def counts_of(reading: Reading) -> Counts:
    """Return the numbers of a study: what was said, what is in themes, what was decided."""
    study, support = reading.study, reading.support(_analysed(reading))
    rejected = {each for each in study.codebook.themes if _is_rejected(reading, each)}
    placed = (study.codebook.placements.get(each.passage_id) for each in _analysed(reading))
    standing = Counter(each.status for each in study.codebook.items.values())
    in_themes = sum(
        map(len, (reading.passages_of[each.id] for each in study.codebook.children(None)))
    )
    return Counts(
        n_interviews=len(study.corpus.transcripts),
        n_speakers=support.n_speakers,
        n_groups=support.n_groups,
        n_passages=support.n_passages,
        n_in_themes=in_themes,
        n_in_tray=support.n_passages - in_themes,
        n_interviewer_passages=len(study.corpus.passages) - support.n_passages,
        n_back_channels=len(study.corpus.back_channels),
        n_accepted=standing[Status.ACCEPTED],
        n_candidates=standing[Status.CANDIDATE],
        n_rejected=standing[Status.REJECTED],
        n_rejected_themes=len(rejected),
        n_in_rejected_themes=sum(each is not None and each.theme_id in rejected for each in placed),
    )
