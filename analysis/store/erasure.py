"""Remove an interview so that its words are gone from the database, not only from sight."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from analysis.codebook import GONE, Proposal
from analysis.edits import withdraw
from analysis.errors import EditRefused, NotFound
from analysis.lexicons.subjects import BESIDE, is_listed
from analysis.records import (
    Corpus,
    Notice,
    Passage,
    PassageId,
    ProjectId,
    Quotation,
    SwotItem,
    Theme,
    ThemeId,
    TranscriptId,
)
from analysis.review import drafted_of
from analysis.store import corpora, ledger, people, projects, queue, runs, tables
from analysis.store.traces import Traces, traces_of

_TYPED = ("name", "description", "statement")
"""Fields of edits in which a person writes words of a theme or an item."""

_STATEMENTS = frozenset({"statement", "before", "after"})
"""Values of a change notice that are whole statements; any other text is a name."""

_KEYS_AT_ONCE = 500
"""Databases limit the number of values in one statement; the lowest limit in use is 999."""


def remove(
    connection: Connection,
    project_id: ProjectId,
    transcript_id: TranscriptId,
    now: str,
    keys_left: Callable[[], Collection[str]],
) -> None:
    """Erase an interview's words; a marker without words stays.

    Proposals are written anew without its quotations, wherever they stand: evidence, descriptions,
    drafted statements, names, keywords, examples and the list of changes. Edits hold places and
    not people's words, but for examples that were taken from an interview: these go from them too.
    What else analysts typed themselves stays. Of the vectors only those stay that are known to be
    of texts that stay: a key does not tell what its text was. Open jobs about its passages are
    cancelled.

    Args:
        connection: of a transaction that writes.
        project_id: whose interview.
        transcript_id: the interview.
        now: the moment, as it is stored.
        keys_left: returns the keys of the vectors that may stay; called when all else is erased.

    Raises:
        NotFound: the interview is not there.
    """
    corpus = corpora.load(connection, project_id)
    if all(each.id != transcript_id for each in corpus.transcripts):
        raise NotFound("The interview is no longer there: it was removed.")
    _redact(connection, project_id, corpus, transcript_id)
    gone = {each.id for each in corpus.passages if each.transcript_id == transcript_id}
    for job in queue.of_project(connection, project_id, 0.0):
        if job.is_open and job.params.get("passage_id") in gone:
            queue.cancel(connection, job.id, now)
    for table in (tables.passage, tables.back_channel, tables.voice):
        connection.execute(
            delete(table).where(
                table.c.project_id == project_id, table.c.transcript_id == transcript_id
            )
        )
    people.drop_silent_cases(connection, project_id)
    _leave_marker(connection, project_id, transcript_id, now)
    _drop_vectors(connection, project_id, frozenset(keys_left()))


def require(
    connection: Connection, project_id: ProjectId, interviews: Collection[TranscriptId]
) -> None:
    """Raise if words that long work started from were erased since: their traces would come back.

    Raises:
        NotFound: the project is gone.
        EditRefused: one of the interviews is.
    """
    projects.get(connection, project_id)
    there = {each.id for each in corpora.known(connection, project_id)}
    if not there.issuperset(interviews):
        raise EditRefused(
            "An interview was removed during the analysis, so nothing of it was kept: analyse "
            "again."
        )


def _drop_vectors(connection: Connection, project_id: ProjectId, kept: frozenset[str]) -> None:
    columns = tables.vector.c
    stored = connection.execute(select(columns.key).where(columns.project_id == project_id))
    going = [key for key in stored.scalars() if key not in kept]
    for first in range(0, len(going), _KEYS_AT_ONCE):
        some = going[first : first + _KEYS_AT_ONCE]
        connection.execute(
            delete(tables.vector).where(columns.project_id == project_id, columns.key.in_(some))
        )


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


def _redact(
    connection: Connection, project_id: ProjectId, corpus: Corpus, transcript_id: TranscriptId
) -> None:
    eraser = _Eraser(
        traces=traces_of(corpus, transcript_id),
        typed=_typed(connection, project_id),
        kept={e.id: e for e in corpus.passages if e.transcript_id != transcript_id},
        gone={e.id: e for e in corpus.passages if e.transcript_id == transcript_id},
    )
    for run_id in runs.ids(connection, project_id):
        proposal = runs.get(connection, project_id, run_id)
        runs.redact(connection, project_id, run_id, eraser.proposal(proposal))
    written = ledger.entries(connection, project_id)
    left = {each.seq: eraser.payload(each.payload) for each in written}
    payloads = {each.seq: left[each.seq] for each in written if left[each.seq] != each.payload}
    if payloads:
        ledger.redact(connection, project_id, payloads)


def _typed(connection: Connection, project_id: ProjectId) -> frozenset[str]:
    """Return all that analysts wrote of themes and items: their words stay."""
    written = ledger.entries(connection, project_id)
    typed = [each.payload for each in written]
    typed += [theme for each in written for theme in each.payload.get("themes", ())]
    values = (each.get(key) for each in typed for key in _TYPED)
    return frozenset(_spaced(each) for each in values if isinstance(each, str) and each.strip())


def _spaced(text: str) -> str:
    """Return a text with single spaces: an edit may be carried out without a person's others."""
    return " ".join(text.split())


def _words(passages: Mapping[PassageId, Passage], quotation: Quotation) -> str:
    passage = passages.get(quotation.passage_id)
    if passage is None:
        return GONE
    return passage.text[quotation.start - passage.start : quotation.end - passage.start]


@dataclass(frozen=True, slots=True)
class _Eraser:
    """Takes an interview's words out of proposals and edits; texts in ``typed`` never change."""

    traces: Traces
    typed: frozenset[str]
    kept: Mapping[PassageId, Passage]
    gone: Mapping[PassageId, Passage]

    def proposal(self, proposal: Proposal) -> Proposal:
        """Return a proposal without the interview's words."""
        book = withdraw(proposal.codebook, self.gone, lambda each: _words(self.kept, each))
        themes = self._themes(proposal.codebook.themes, book.themes)
        left_out = self._themes(proposal.codebook.gone, book.gone)
        items = {key: self._item(each) for key, each in book.items.items()}
        return replace(
            proposal,
            codebook=replace(book, themes=themes, items=items, gone=left_out),
            changes=tuple(self._notice(each) for each in proposal.changes),
        )

    def payload(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """Return what an edit says without examples that are the interview's words."""
        made = dict(said)
        if examples := said.get("examples"):
            made["examples"] = list(self._examples(examples))
        if themes := said.get("themes"):
            made["themes"] = [self.payload(each) for each in themes]
        return made

    def _examples(self, given: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for each in given if not self.traces.quotes(each))

    def _themes(
        self, before: Mapping[ThemeId, Theme], themes: Mapping[ThemeId, Theme]
    ) -> dict[ThemeId, Theme]:
        return {key: self._theme(before[key], each) for key, each in themes.items()}

    def _theme(self, before: Theme, theme: Theme) -> Theme:
        """Clean what the machine took from people's words."""
        keywords = {
            language: tuple(each for each in words if self.traces.clean(each) == each)
            for language, words in theme.keywords.items()
        }
        name = self._name(theme.name)
        is_cut = name != theme.name and GONE in name
        return replace(
            theme,
            name=name,
            named_by=None if is_cut else theme.named_by,
            description=self._description(before, theme),
            keywords=keywords,
            examples=self._examples(theme.examples),
        )

    def _description(self, before: Theme, theme: Theme) -> str:
        """Return the description, made anew of what stays if it held a quotation that goes."""
        said = theme.description
        if _spaced(said) in self.typed:
            return said
        lost = [_words(self.gone, e) for e in before.central if e.passage_id in self.gone]
        if not self.traces.repeats(said) and not any(each in said for each in lost):
            return said
        central = [each for each in theme.central if each.passage_id in self.kept]
        return drafted_of(
            [(_words(self.kept, e), self.kept[e.passage_id].language) for e in central]
        )

    def _item(self, item: SwotItem) -> SwotItem:
        return replace(item, statement=self._statement(item.statement))

    def _statement(self, text: str) -> str:
        """Return a statement, or a mark in its place: half of a sentence would still be theirs."""
        typed = _spaced(text) in self.typed
        return GONE if not typed and self.traces.repeats(text) else text

    def _name(self, text: str) -> str:
        """Return a name without the interview's words; a listed heading was written by nobody."""
        if _spaced(text) in self.typed:
            return text
        heading, beside, words = text.partition(BESIDE)
        if not is_listed(heading):
            return self.traces.clean(text)
        left = self.traces.clean(words)
        return f"{heading}{beside}{left}" if left.strip(GONE).strip() else heading

    def _notice(self, notice: Notice) -> Notice:
        return Notice(
            notice.message,
            {key: self._value(key, each) for key, each in notice.values.items()},
        )

    def _value(self, key: str, value: object) -> object:
        if isinstance(value, list | tuple):
            return [self._value(key, each) for each in value]
        if not isinstance(value, str):
            return value
        return self._statement(value) if key in _STATEMENTS else self._name(value)
