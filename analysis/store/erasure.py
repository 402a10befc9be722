"""Remove an interview so that its words are gone from the database, not only from sight."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from sqlalchemy import Connection, delete, update

from analysis.codebook import Codebook, Proposal
from analysis.edits import withdraw
from analysis.errors import NotFound
from analysis.records import (
    Corpus,
    Notice,
    Origin,
    Passage,
    PassageId,
    ProjectId,
    Quotation,
    Theme,
    TranscriptId,
)
from analysis.store import corpora, people, runs, tables

GONE = "…"


def remove(
    connection: Connection, project_id: ProjectId, transcript_id: TranscriptId, now: str
) -> None:
    """Erase an interview's words; a marker without words stays.

    Proposals are written anew without its quotations and without keywords that nobody else said.
    Edits hold places and never people's words. Vectors of the whole project go too: which of them
    belong to the interview is not known, and they are made again when they are needed.
    """
    corpus = corpora.load(connection, project_id)
    if all(each.id != transcript_id for each in corpus.transcripts):
        raise NotFound("The interview is no longer there: it was removed.")
    _redact_proposals(connection, project_id, corpus, transcript_id)
    for table in (tables.passage, tables.back_channel, tables.voice):
        connection.execute(
            delete(table).where(
                table.c.project_id == project_id, table.c.transcript_id == transcript_id
            )
        )
    connection.execute(delete(tables.vector).where(tables.vector.c.project_id == project_id))
    people.drop_silent_cases(connection, project_id)
    _leave_marker(connection, project_id, transcript_id, now)


def _leave_marker(
    connection: Connection, project_id: ProjectId, transcript_id: TranscriptId, now: str
) -> None:
    columns = tables.transcript.c
    blank = dict.fromkeys(("title", "file_name", "sha256", "text", "text_sha256"), "")
    connection.execute(
        update(tables.transcript)
        .where(columns.project_id == project_id, columns.id == transcript_id)
        .values(**blank, original=None, turns="[]", notices="[]", removed_at=now)
    )


def _redact_proposals(
    connection: Connection, project_id: ProjectId, corpus: Corpus, transcript_id: TranscriptId
) -> None:
    gone = {each.id for each in corpus.passages if each.transcript_id == transcript_id}
    kept = {each.id: each for each in corpus.passages if each.id not in gone}
    clean = _without_words_of(corpus, transcript_id)
    for run_id in runs.ids(connection, project_id):
        proposal = runs.get(connection, project_id, run_id)
        codebook = withdraw(proposal.codebook, gone, lambda quotation: _words(kept, quotation))
        runs.redact(connection, project_id, run_id, _cleaned(proposal, codebook, clean))


def _words(passages: dict[PassageId, Passage], quotation: Quotation) -> str:
    passage = passages.get(quotation.passage_id)
    if passage is None:
        return GONE
    return passage.text[quotation.start - passage.start : quotation.end - passage.start]


def _without_words_of(corpus: Corpus, transcript_id: TranscriptId) -> Callable[[str], str]:
    """Return a function that takes out of a text the words that only this interview holds."""
    transcripts = corpus.transcripts
    theirs = _vocabulary(each.text for each in transcripts if each.id == transcript_id)
    only = theirs - _vocabulary(each.text for each in transcripts if each.id != transcript_id)

    def clean(text: str) -> str:
        """Return a text without those words."""
        if not only.intersection(_tokens(text)):
            return text
        return re.sub(r"\w+", lambda m: GONE if m[0].casefold() in only else m[0], text)

    return clean


def _tokens(text: str) -> set[str]:
    return {each.casefold() for each in re.findall(r"\w+", text)}


def _vocabulary(texts: Iterable[str]) -> set[str]:
    return set[str]().union(*(_tokens(each) for each in texts))


def _cleaned(proposal: Proposal, codebook: Codebook, clean: Callable[[str], str]) -> Proposal:
    themes = {key: _clean_theme(each, clean) for key, each in codebook.themes.items()}
    return replace(
        proposal,
        codebook=replace(codebook, themes=themes),
        changes=tuple(_clean_notice(each, clean) for each in proposal.changes),
    )


def _clean_theme(theme: Theme, clean: Callable[[str], str]) -> Theme:
    """Clean what the machine took from people's words; a person's own words stay."""
    keywords = {
        language: tuple(each for each in words if clean(each) == each)
        for language, words in theme.keywords.items()
    }
    by_person = theme.origin is Origin.PERSON or theme.touched
    name = theme.name if by_person else clean(theme.name)
    return replace(theme, name=name, keywords=keywords)


def _clean_notice(notice: Notice, clean: Callable[[str], str]) -> Notice:
    values = {
        key: clean(each) if isinstance(each, str) else each for key, each in notice.values.items()
    }
    return Notice(notice.message, values)
