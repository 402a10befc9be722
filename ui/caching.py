"""What is kept between clicks: the one service of this process and each project as last read.

A project is cached by its version, so that a change made anywhere is seen at the next click.
"""

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from analysis import settings
from analysis.codebook import Codebook, Index, index_of, is_analysed
from analysis.embed import check_model
from analysis.errors import BadRequest, GlasError, ModelDamaged, ModelMissing
from analysis.measures import (
    ConfidenceRule,
    Standings,
    Voices,
    shipped_rule,
    standings,
    support,
    voices_of,
)
from analysis.records import (
    Case,
    Corpus,
    ItemId,
    Passage,
    PassageId,
    Project,
    ProjectId,
    Support,
    ThemeId,
    TranscriptId,
    Turn,
)
from analysis.review.unsaid import Unsaid, unsaid_of
from analysis.service import Service, View, open_service


@dataclass(frozen=True, slots=True)
class Desk:
    """A project laid out for reading: the view and the look-ups that every page needs.

    ``passages_of`` counts a theme's sub-themes in; ``groups_of`` maps a theme to the number of its
    passages by stakeholder group, "" for none, the largest first. ``unanalysed`` are the interviews
    that were added after the last analysis; their passages are not in the ``tray``, which is empty
    before the first one. ``standings`` tell of each item how sure it is and who sees it otherwise,
    by the numbers of ``rule``. ``unsaid`` is judged in a theme and stands behind no item.
    ``recast`` are passages of the others that nobody has analysed: their speaker got another role.
    """

    view: View
    index: Index
    case_of: Mapping[tuple[TranscriptId, str | None], Case]
    turns: Mapping[tuple[TranscriptId, int], Turn]
    passages_of: Mapping[ThemeId, tuple[PassageId, ...]]
    unanalysed: frozenset[TranscriptId]
    recast: tuple[PassageId, ...]
    tray: tuple[PassageId, ...]
    support_of_items: Mapping[ItemId, Support]
    against_items: Mapping[ItemId, Support]
    support_of_themes: Mapping[ThemeId, Support]
    groups_of: Mapping[ThemeId, Mapping[str, int]]
    voices: Voices
    standings: Standings
    rule: ConfidenceRule
    unsaid: tuple[Unsaid, ...]

    @property
    def project(self) -> Project:
        """The project itself."""
        return self.view.study.project

    @property
    def corpus(self) -> Corpus:
        """What was said."""
        return self.view.study.corpus

    @property
    def codebook(self) -> Codebook:
        """What people and the machine made of it."""
        return self.view.study.codebook

    @property
    def seq(self) -> int:
        """The number of the last change that this desk shows; edits name it."""
        return self.view.seq

    def case(self, passage: Passage) -> Case | None:
        """Return the stakeholder who says a passage."""
        return self.case_of.get((passage.transcript_id, passage.speaker))

    def turn(self, passage: Passage) -> Turn:
        """Return the turn that a passage lies in."""
        return self.turns[(passage.transcript_id, passage.turn)]


def service() -> Service:
    """Return the service of this process, opened once for each database that is named.

    Raises:
        StoreError: the database cannot be opened; the sentence says what to do.
    """
    return _service(os.environ.get("GLAS_DATABASE", ""))


@st.cache_resource(show_spinner=False, max_entries=2)
def _service(where: str) -> Service:
    return open_service(where or None)


def model_problem() -> GlasError | None:
    """Return why an analysis could not begin, None where it can."""
    try:
        check_model(settings.MODELS_DIR / settings.MODEL_NAME)
    except (ModelMissing, ModelDamaged) as error:
        return error
    return None


def desk(project: ProjectId) -> Desk:
    """Return a project as it stands now."""
    where = os.environ.get("GLAS_DATABASE", "")
    rule = confidence_rule(project)
    rule = shipped_rule() if isinstance(rule, GlasError) else rule
    return _desk(where, project, service().version(project), rule)


def forget_words() -> None:
    """Drop every project as it was read: words of one were erased."""
    _desk.clear()


def confidence_rule(project: ProjectId) -> ConfidenceRule | GlasError:
    """Return the numbers of a project's confidence rule, or why their file cannot be used."""
    try:
        return service().confidence_rule(project)
    except BadRequest as error:
        return error


@st.cache_resource(show_spinner=False, max_entries=4)
def _desk(where: str, project: ProjectId, version: int, rule: ConfidenceRule) -> Desk:  # noqa: ARG001, keys of the cache
    return lay_out(service().look(project), rule)


def lay_out(view: View, rule: ConfidenceRule | None = None) -> Desk:
    """Return a view with its look-ups; the rule is that which ships where none is given."""
    rule = rule or shipped_rule()
    corpus, codebook = view.study.corpus, view.study.codebook
    index = index_of(corpus)
    passages_of = _passages_of(corpus, codebook)
    case_of = {voice: case for case in corpus.cases for voice in case.voices}
    unanalysed = frozenset(view.unanalysed)
    analysed = [
        each
        for each in corpus.passages
        if view.study.run and is_analysed(each) and each.transcript_id not in unanalysed
    ]
    voices = voices_of(corpus)
    standing = standings(corpus, codebook, rule)
    return Desk(
        view=view,
        index=index,
        case_of=case_of,
        turns={(each.id, turn.ordinal): turn for each in corpus.transcripts for turn in each.turns},
        passages_of=passages_of,
        unanalysed=unanalysed,
        recast=tuple(each.id for each in analysed if each.id not in codebook.tags),
        tray=tuple(each.id for each in analysed if each.id not in codebook.placements),
        support_of_items={key: each.support for key, each in standing.items.items()},
        against_items={key: each.against for key, each in standing.items.items()},
        support_of_themes={theme: support(each, voices) for theme, each in passages_of.items()},
        groups_of={
            theme: _groups(passages, index, case_of) for theme, passages in passages_of.items()
        },
        voices=voices,
        standings=standing,
        rule=rule,
        unsaid=unsaid_of(corpus, codebook),
    )


def _passages_of(corpus: Corpus, codebook: Codebook) -> dict[ThemeId, tuple[PassageId, ...]]:
    found: dict[ThemeId, list[PassageId]] = {each: [] for each in codebook.themes}
    for passage in corpus.passages:
        placed = codebook.placements.get(passage.id) if is_analysed(passage) else None
        theme = placed.theme_id if placed else None
        while theme is not None:
            found[theme].append(passage.id)
            theme = codebook.themes[theme].parent_id
    return {theme: tuple(passages) for theme, passages in found.items()}


def _groups(
    passages: tuple[PassageId, ...],
    index: Index,
    case_of: Mapping[tuple[TranscriptId, str | None], Case],
) -> dict[str, int]:
    counted: dict[str, int] = defaultdict(int)
    for each in passages:
        passage = index.passages[each]
        case = case_of.get((passage.transcript_id, passage.speaker))
        counted[case.group if case else ""] += 1
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
