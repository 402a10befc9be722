"""``codebook.json``: the whole study for programs, documented in docs/codebook-json.md.

Keys stand in a fixed order and may only be added, each at the end of its object. The file holds no
clock, path or duration, so that equal studies give equal bytes. Words are never guarded here.
"""

import json
import re
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

from analysis.codebook import tray
from analysis.exports.codebook_measures import (
    DIGITS,
    Object,
    rule_object,
    standing_object,
    views_object,
)
from analysis.exports.reading import Reading
from analysis.records import (
    TAG_NAMES,
    BackChannel,
    Case,
    Memo,
    Passage,
    Placement,
    Quotation,
    Run,
    Support,
    SwotItem,
    Tag,
    Theme,
    Transcript,
    Turn,
)
from analysis.review import written_of
from analysis.settings import MIN_SPEAKERS_OF_ITEM

SCHEMA_VERSION = 1
"""Raised only when a key changes its meaning or goes; added keys leave it."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def json_of(reading: Reading) -> bytes:
    """Return the study as UTF-8 JSON, one space of indent, with a line feed at its end."""
    text = json.dumps(codebook_object(reading), ensure_ascii=False, indent=1, allow_nan=False)
    escaped = _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    return f"{escaped}\n".encode()


def codebook_object(reading: Reading) -> Object:
    """Return the study as what JSON can hold, in the documented order of keys."""
    study, codebook = reading.study, reading.study.codebook
    return {
        "schema_version": SCHEMA_VERSION,
        "cases": [_case(reading, each) for each in study.corpus.cases],
        "transcripts": [_transcript(reading, each) for each in study.corpus.transcripts],
        "passages": [_passage(reading, each) for each in study.corpus.passages],
        "back_channels": [_place(reading, each) for each in study.corpus.back_channels],
        "themes": [_theme(reading, each) for each in codebook.themes.values()],
        "tray": [each.id for each in tray(study.corpus, codebook)],
        "swot_items": [_item(reading, each) for each in codebook.items.values()],
        "memos": [_memo(reading, each) for each in codebook.memos.values()],
        "run": _run(study.run) if study.run else None,
        "project": {
            "title": study.project.title,
            "organisation": study.project.organisation,
            "inside": list(study.project.inside),
            "language": study.project.language,
        },
        "names": reading.people.names,
        "group_views": [views_object(each) for each in reading.standings.themes],
        "confidence_rule": rule_object(reading.rule),
    }


def _case(reading: Reading, case: Case) -> Object:
    return {
        "id": case.id,
        "code": "" if reading.people.names == "group" else case.code,
        "group": case.group,
        "attributes": reading.people.attributes(case),
        "organisation": reading.people.organisation(case),
        "role": reading.people.role(case),
        "name": case.name if reading.people.names == "name" else "",
    }


def _transcript(reading: Reading, transcript: Transcript) -> Object:
    cases = reading.study.corpus.cases
    own = [each.id for each in cases if any(said[0] == transcript.id for said in each.voices)]
    return {
        "id": transcript.id,
        "case_ids": own,
        "title": reading.people.titles[transcript.id],
        "sha256": transcript.sha256,
        "language": transcript.language,
        "text": transcript.text,
        "turns": [_turn(reading, transcript, each) for each in transcript.turns],
        "reader": transcript.reader,
        "file_name": transcript.file_name if reading.people.names == "name" else "",
        "number": reading.people.numbers[transcript.id],
    }


def _turn(reading: Reading, transcript: Transcript, turn: Turn) -> Object:
    return {
        "ordinal": turn.ordinal,
        "start": turn.start,
        "end": turn.end,
        "speaker": reading.people.speaker(transcript.id, turn.speaker),
        "role": turn.role.value,
        "starts_at_s": turn.starts_at_s,
        "ends_at_s": turn.ends_at_s,
    }


def _place(reading: Reading, part: Passage | BackChannel) -> Object:
    return {
        "transcript_id": part.transcript_id,
        "turn": part.turn,
        "start": part.start,
        "end": part.end,
        "text": part.text,
        "speaker": reading.people.speaker(part.transcript_id, part.speaker),
        "role": part.role.value,
    }


def _passage(reading: Reading, passage: Passage) -> Object:
    codebook = reading.study.codebook
    tag, placed = codebook.tags.get(passage.id), codebook.placements.get(passage.id)
    return {
        "id": passage.id,
        **_place(reading, passage),
        "language": passage.language,
        "tag": tag.name if tag else None,
        "probabilities": _probabilities(tag) if tag else None,
        "theme_id": placed.theme_id if placed else None,
        "strength": round(placed.strength, DIGITS) if placed else None,
        "second_theme_id": placed.second_theme_id if placed else None,
        "second_strength": _second_strength(placed),
        "placed_by": placed.origin.value if placed else None,
        "is_tag_decided": tag is not None and tag.decided is not None,
    }


def _second_strength(placed: Placement | None) -> float | None:
    has_second = placed is not None and placed.second_theme_id is not None
    return round(placed.second_strength, DIGITS) if placed and has_second else None


def _probabilities(tag: Tag) -> Object:
    given = zip(TAG_NAMES, tag.probabilities, strict=True)
    return {name: round(value, DIGITS) for name, value in given}


def _theme(reading: Reading, theme: Theme) -> Object:
    return {
        "id": theme.id,
        "parent_id": theme.parent_id,
        "name": theme.name,
        "description": written_of(theme),
        "keywords": {each: list(said) for each, said in sorted(reading.keywords(theme).items())},
        "passage_ids": list(reading.passages_of[theme.id]),
        "status": theme.status.value,
        "origin": theme.origin.value,
        "name_language": theme.name_language,
        "central": _quotations(reading, reading.central(theme)),
        "cohesion": round(theme.cohesion, DIGITS),
        "support": _support(reading.support(reading.whole(theme.id))),
        "touched": theme.touched,
        "stability": None if theme.stability is None else round(theme.stability, DIGITS),
        "examples": list(theme.examples),
        "named_by": theme.named_by and theme.named_by.value,
        "title_from": reading.title_from(theme).value,
        "described_by": theme.described_by and theme.described_by.value,
    }


def _item(reading: Reading, item: SwotItem) -> Object:
    support = reading.support(item.evidence)
    quotations = (*item.evidence, *item.counter_evidence)
    return {
        "id": item.id,
        "quadrant": item.quadrant.value,
        "statement": item.statement,
        "theme_id": item.theme_id,
        "evidence": _quotations(reading, item.evidence),
        "counter_evidence": _quotations(reading, item.counter_evidence),
        "support": _support(support),
        "status": item.status.value,
        "origin": item.origin.value,
        "quoted": _first(_quotations(reading, (item.quoted,) if item.quoted else ())),
        "is_one_voice": 0 < support.n_speakers < MIN_SPEAKERS_OF_ITEM,
        "is_stale": not reading.live(item.evidence),
        "n_speakers_against": reading.standings.items[item.id].against.n_speakers,
        "n_quotations_gone": len(quotations) - len(reading.live(quotations)),
        "touched": item.touched,
        **standing_object(reading.standings.items[item.id]),
    }


def _first(found: list[Object]) -> Object | None:
    return found[0] if found else None


def _quotations(reading: Reading, quotations: Iterable[Quotation]) -> list[Object]:
    return [
        {
            "passage_id": each.passage_id,
            "start": each.start,
            "end": each.end,
            "text": reading.index.words(each),
        }
        for each in reading.live(quotations)
    ]


def _support(support: Support) -> Object:
    return {
        "n_speakers": support.n_speakers,
        "n_interviews": support.n_interviews,
        "n_groups": support.n_groups,
        "n_passages": support.n_passages,
    }


def _memo(reading: Reading, memo: Memo) -> Object:
    author = memo.author if reading.people.names == "name" else ""
    return {"id": memo.id, "target": memo.target, "text": memo.text, "author": author}


def _run(run: Run) -> Object:
    return {
        "seed": run.seed,
        "settings": _plain(run.settings),
        "models": _plain(run.models),
        "versions": _plain(run.versions),
    }


def _plain(value: object) -> Any:
    """Return a setting as JSON can hold it: mappings by alphabet, what JSON lacks as words."""
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
