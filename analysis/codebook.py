"""The codebook: themes, SWOT items, tags and memos as they stand now, and what must always hold.

What everyone sees and exports is ``replay(proposal, edits)``: a proposal holds a whole codebook
(the machine's result, with all that people had decided before), and edits turn it into the next.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from analysis.errors import EditRefused
from analysis.records import (
    Corpus,
    ItemId,
    Memo,
    MemoId,
    Notice,
    Origin,
    Passage,
    PassageId,
    Placement,
    Project,
    Quotation,
    Role,
    Run,
    Status,
    SwotItem,
    Tag,
    Theme,
    ThemeId,
    Transcript,
    TranscriptId,
)

GONE = "…"
"""What stands where words of a removed interview were taken out."""


@dataclass(frozen=True, slots=True)
class Codebook:
    """Themes, items, tags and memos at one moment. Mappings are never changed in place.

    Their order is the order of display. A participant's passage without a placement is in the tray.
    A placement names the lowest theme; a theme's passages include its sub-themes'.
    ``put_aside`` are the passages that a person put into the tray: a re-run leaves them there.
    ``learns``: a person let the next analysis learn from the decided tags. ``gone`` are themes that
    stood before an analysis and not after it: a person may bring them back.
    """

    themes: Mapping[ThemeId, Theme] = field(default_factory=dict)
    placements: Mapping[PassageId, Placement] = field(default_factory=dict)
    tags: Mapping[PassageId, Tag] = field(default_factory=dict)
    items: Mapping[ItemId, SwotItem] = field(default_factory=dict)
    memos: Mapping[MemoId, Memo] = field(default_factory=dict)
    put_aside: tuple[PassageId, ...] = ()
    learns: bool = False
    gone: Mapping[ThemeId, Theme] = field(default_factory=dict)

    def children(self, theme: ThemeId | None) -> tuple[Theme, ...]:
        """Return the sub-themes of a theme, or the top-level themes for None."""
        return tuple(each for each in self.themes.values() if each.parent_id == theme)

    def top(self, theme: ThemeId) -> ThemeId:
        """Return the top-level theme above a theme, or the theme itself."""
        parent = self.themes[theme].parent_id
        return theme if parent is None else self.top(parent)

    def stands(self, theme: ThemeId) -> bool:
        """Return whether neither a theme nor one above it is rejected."""
        known = self.themes[theme]
        if known.status is Status.REJECTED:
            return False
        return known.parent_id is None or self.stands(known.parent_id)

    def passage_ids(self, theme: ThemeId) -> tuple[PassageId, ...]:
        """Return the passages of a theme and of its sub-themes, in corpus order of placement."""
        family = self._family(theme)
        return tuple(key for key, placed in self.placements.items() if placed.theme_id in family)

    def _family(self, theme: ThemeId) -> frozenset[ThemeId]:
        below = (self._family(child.id) for child in self.children(theme))
        return frozenset({theme}).union(*below)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The machine's result, never changed afterwards: how it was made and what it holds.

    ``changes`` says what a re-run changed against the codebook that it started from.
    """

    run: Run
    codebook: Codebook
    changes: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Study:
    """A project as a reader of it sees it: what was said and the codebook as it stands now."""

    project: Project
    corpus: Corpus
    codebook: Codebook
    run: Run | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """Look-ups into a corpus, built once by ``index_of``."""

    passages: Mapping[PassageId, Passage]
    transcripts: Mapping[TranscriptId, Transcript]
    codes: Mapping[tuple[TranscriptId, str | None], str]

    def words(self, quotation: Quotation) -> str:
        """Return the verbatim words of a quotation."""
        passage = self.passages[quotation.passage_id]
        text = self.transcripts[passage.transcript_id].text
        return text[quotation.start : quotation.end]


def index_of(corpus: Corpus) -> Index:
    """Return the look-ups of a corpus; ``codes`` maps (transcript, speaker) to the case's code."""
    return Index(
        passages={each.id: each for each in corpus.passages},
        transcripts={each.id: each for each in corpus.transcripts},
        codes={voice: case.code for case in corpus.cases for voice in case.voices},
    )


def counted_themes(codebook: Codebook) -> tuple[Theme, ...]:
    """Return the top-level themes that a number of themes counts: not rejected, and not empty."""
    filled = {codebook.top(placed.theme_id) for placed in codebook.placements.values()}
    return tuple(
        each
        for each in codebook.children(None)
        if each.id in filled and each.status is not Status.REJECTED
    )


def is_described(codebook: Codebook, theme_id: ThemeId) -> bool:
    """Return whether a person said what belongs to a theme, so that it guides an analysis.

    Neither a rejected theme does nor one below it.
    """
    theme = codebook.themes[theme_id]
    is_theirs = theme.origin is Origin.PERSON or bool(theme.examples)
    return is_theirs and codebook.stands(theme_id)


def is_waiting(codebook: Codebook, theme_id: ThemeId) -> bool:
    """Return whether a described theme has not yet been given passages by an analysis.

    One that people made of passages of their choice and did not describe waits for nothing. What a
    person left where an analysis had put it keeps the strength that was measured.
    """
    theme = codebook.themes[theme_id]
    if not is_described(codebook, theme_id):
        return False
    placed = [each for each in codebook.placements.values() if each.theme_id == theme_id]
    by_machine = any(each.origin is Origin.MACHINE or each.strength < 1.0 for each in placed)
    return not by_machine and bool(theme.description or theme.examples or not placed)


def is_analysed(passage: Passage) -> bool:
    """Return whether a passage takes part in themes, tray and SWOT: all but the interviewer's."""
    return passage.role is not Role.INTERVIEWER


def tray(corpus: Corpus, codebook: Codebook) -> tuple[Passage, ...]:
    """Return the participants' passages that are in no theme, in corpus order."""
    return tuple(
        each for each in corpus.passages if is_analysed(each) and each.id not in codebook.placements
    )


def check(corpus: Corpus, codebook: Codebook) -> None:
    """Raise ``EditRefused`` if a codebook breaks what must always hold.

    Parents and themes named exist, no theme is its own ancestor, every quotation lies inside its
    passage, and every text is somebody's.
    """
    _check_themes(codebook)
    passages = {each.id: each for each in corpus.passages}
    for item in codebook.items.values():
        if not item.statement.strip():
            raise EditRefused("An item needs a statement: write at least one word.")
        if item.theme_id is not None and item.theme_id not in codebook.themes:
            raise EditRefused("The item names a theme that is not there: choose another theme.")
        _check_quotations((*item.evidence, *item.counter_evidence), passages)


def _check_themes(codebook: Codebook) -> None:
    for theme in codebook.themes.values():
        if not theme.name.strip():
            raise EditRefused("A theme needs a name: write at least one word.")
        _check_ancestors(codebook, theme)
    if any(placed.theme_id not in codebook.themes for placed in codebook.placements.values()):
        raise EditRefused("A passage is placed in a theme that is not there: choose another theme.")


def _check_ancestors(codebook: Codebook, theme: Theme) -> None:
    seen = {theme.id}
    parent = theme.parent_id
    while parent is not None:
        if parent in seen or parent not in codebook.themes:
            raise EditRefused("A theme cannot stand under itself or under a missing theme.")
        seen.add(parent)
        parent = codebook.themes[parent].parent_id


def _check_quotations(
    quotations: Iterable[Quotation], passages: Mapping[PassageId, Passage]
) -> None:
    for quotation in quotations:
        passage = passages.get(quotation.passage_id)
        if passage is None:
            continue
        if not passage.start <= quotation.start < quotation.end <= passage.end:
            raise EditRefused("A quotation lies outside its passage: choose the words again.")
