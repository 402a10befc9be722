"""What drafting works on, what may be chosen, and what it gives back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis import settings
from analysis.records import (
    Case,
    ItemId,
    Notice,
    Passage,
    PassageId,
    Placement,
    Quadrant,
    SwotItem,
    Tag,
    Theme,
    ThemeId,
)
from analysis.swot.nearness import Likeness
from analysis.swot.sentences import long_words

SentenceTagger = Callable[[Sequence[str], Sequence[str]], Sequence[tuple[float, ...]]]
"""Gives texts, each with its language, their five probabilities; the pipeline makes it of the
encoder and the tagger."""

Subjects = Callable[[str, str], frozenset[str]]
"""Gives the words that tell what a text in a language is about, each in one form; the pipeline
takes them from the themes' vocabulary."""


@dataclass(frozen=True, slots=True)
class DraftMaterial:
    """All that a draft looks at.

    Args:
        passages: the analysed ones, in corpus order.
        tags: of passages; a passage without one takes no part.
        placements: of passages; only passages in a theme take part.
        themes: all themes and sub-themes.
        cases: who speaks; a voice in no case counts as a speaker of its own.
        language: the working language; statements in it are preferred.
        centrality: how central a passage is in its theme, in [0, 1]; 0 where it is not given.
        tag_sentences: where given, of a passage's sentences the one that says it is chosen.
        subjects: tells what sentences and passages are about.
        likeness: where given, evidence is what lies near to the statement, and statements of two
            themes that say nearly the same are joined.
        names: of what is inside: the organisation under study, its parts and partners.
        questions: what the interviewer asked right before passages that open a turn.
        sides: the places of themes that one stakeholder group holds for helpful and another for
            harmful, with the groups of that side: each gets an item, said by one of them.
    """

    passages: Sequence[Passage]
    tags: Mapping[PassageId, Tag]
    placements: Mapping[PassageId, Placement]
    themes: Mapping[ThemeId, Theme]
    cases: Sequence[Case] = ()
    language: str = "en"
    centrality: Mapping[PassageId, float] = field(default_factory=dict)
    tag_sentences: SentenceTagger | None = None
    subjects: Subjects = long_words
    likeness: Likeness = field(default_factory=Likeness)
    names: Sequence[str] = ()
    questions: Mapping[PassageId, str] = field(default_factory=dict)
    sides: Mapping[tuple[ThemeId, Quadrant], frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """The rule of enough support and the limits; each default stands in ``settings``."""

    evidence_probability: float = settings.EVIDENCE_PROBABILITY
    evidence_margin: float = settings.EVIDENCE_MARGIN
    clear_probability: float = settings.CLEAR_PROBABILITY
    alone_probability: float = settings.ALONE_PROBABILITY
    support_total: float = settings.SUPPORT_TOTAL
    counter_probability: float = settings.COUNTER_PROBABILITY
    n_evidence: int = settings.MAX_EVIDENCE_OF_ITEM
    n_counter: int = settings.MAX_COUNTER_EVIDENCE_OF_ITEM
    n_per_quadrant: int = settings.MAX_ITEMS_PER_QUADRANT


@dataclass(frozen=True, slots=True)
class DraftResult:
    """Items in order of display, and what changed against an earlier codebook."""

    items: Mapping[ItemId, SwotItem]
    changes: tuple[Notice, ...] = ()
