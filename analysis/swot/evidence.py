"""Which passages speak for and against each place of the board, and in what order they are shown.

A place is a top-level theme and a quadrant. Its evidence are the theme's passages with that tag;
clear ones first, and one case after another, so that no one person fills the list.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.codebook import is_analysed
from analysis.records import (
    TAG_NAMES,
    Case,
    Passage,
    PassageId,
    Quadrant,
    Quotation,
    Tag,
    Theme,
    ThemeId,
)
from analysis.swot.material import DraftMaterial, DraftOptions
from analysis.swot.sentences import Candidate, candidates_of

Place = tuple[ThemeId, Quadrant]

HELPFUL = (Quadrant.STRENGTH, Quadrant.OPPORTUNITY)


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage as evidence: who says it and how plainly.

    ``probability`` is that of its tag and ``margin`` its distance to the next one, both in [0, 1]
    and 1 where a person decided the tag. ``theme`` is the lowest that the passage is placed in,
    ``group`` the speaker's stakeholder group, "" for none.
    """

    passage: Passage
    quadrant: Quadrant
    voice: str
    probability: float
    margin: float
    centrality: float
    theme: ThemeId
    group: str = ""

    @property
    def is_decided(self) -> bool:
        """Whether a person decided the tag."""
        return self.probability >= 1.0 and self.margin >= 1.0

    @property
    def quotation(self) -> Quotation:
        """The whole passage as a quotation."""
        return Quotation(self.passage.id, self.passage.start, self.passage.end)


@dataclass(frozen=True, slots=True)
class Board:
    """All pieces by place; mappings hold each list in order of the clearest first.

    ``said``: the sentences of each passage, and each two that stand side by side.
    """

    pieces: Mapping[Place, tuple[Piece, ...]] = field(default_factory=dict)
    said: Mapping[PassageId, tuple[Candidate, ...]] = field(default_factory=dict)

    def at(self, place: Place) -> tuple[Piece, ...]:
        """Return the pieces of a place, clearest first."""
        return self.pieces.get(place, ())


def lay_out(material: DraftMaterial, options: DraftOptions) -> Board:
    """Return the board of a material: only participants' passages in a theme, tagged clearly."""
    places = pieces_by_place(material, options)
    return Board(
        places,
        {each.passage.id: candidates_of(each.passage) for some in places.values() for each in some},
    )


def pieces_by_place(
    material: DraftMaterial, options: DraftOptions
) -> dict[Place, tuple[Piece, ...]]:
    """Return the clearly tagged passages of each place that has any, clearest first."""
    cases = {voice: case for case in material.cases for voice in case.voices}
    places: dict[Place, list[Piece]] = defaultdict(list)
    for passage in material.passages:
        placed, tag = material.placements.get(passage.id), material.tags.get(passage.id)
        if placed is None or tag is None or tag.name == "none" or not is_analysed(passage):
            continue
        case = cases.get((passage.transcript_id, passage.speaker))
        central = material.centrality.get(passage.id, 0.0)
        piece = _piece(passage, tag, case, central, placed.theme_id)
        if _is_plain(piece, options):
            places[top_of(material.themes, placed.theme_id), piece.quadrant].append(piece)
    return {place: tuple(sorted(each, key=clarity)) for place, each in places.items()}


def _is_plain(piece: Piece, options: DraftOptions) -> bool:
    enough = piece.probability >= options.evidence_probability
    return enough and piece.margin >= options.evidence_margin


def top_of(themes: Mapping[ThemeId, Theme], theme: ThemeId) -> ThemeId:
    """Return the top-level theme above a theme, or the theme itself."""
    while (parent := themes[theme].parent_id) is not None:
        theme = parent
    return theme


def has_enough_support(pieces: Sequence[Piece], options: DraftOptions) -> bool:
    """Return whether a new item may be drafted from pieces: the rule stands in ``settings``."""
    clearest = max((piece.probability for piece in pieces), default=0.0)
    total = sum(piece.probability for piece in pieces)
    together = clearest >= options.clear_probability and total >= options.support_total
    return together or clearest >= options.alone_probability


def n_voices(pieces: Iterable[Piece]) -> int:
    """Return how many cases (or speakers in no case) stand behind pieces."""
    return len({piece.voice for piece in pieces})


def one_voice_after_another(ranked: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces so that each voice is heard once before any is heard twice.

    Within a round the order of ``ranked`` is kept.
    """
    heard: dict[str, int] = defaultdict(int)
    rounds: list[tuple[int, int, Piece]] = []
    for rank, piece in enumerate(ranked):
        rounds.append((heard[piece.voice], rank, piece))
        heard[piece.voice] += 1
    return tuple(piece for _, _, piece in sorted(rounds, key=lambda each: each[:2]))


def _piece(
    passage: Passage, tag: Tag, case: Case | None, centrality: float, theme: ThemeId
) -> Piece:
    quadrant = Quadrant(tag.name)
    voice = str((passage.transcript_id, passage.speaker) if case is None else case.id)
    shares = dict(zip(TAG_NAMES, tag.probabilities, strict=True))
    own = shares.pop(quadrant.value)
    margin = own - max(shares.values())
    if tag.decided is not None:
        own = margin = 1.0
    group = case.group.strip() if case else ""
    return Piece(passage, quadrant, voice, own, margin, centrality, theme, group)


def clarity(piece: Piece) -> tuple[float, float, PassageId]:
    """Return the key that puts the clearest pieces first."""
    return -round(piece.margin, 6), -round(piece.probability, 6), piece.passage.id
