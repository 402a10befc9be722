"""What a person is told of tags: plain values that a screen can draw."""

from dataclasses import dataclass

from analysis.codebook import Codebook
from analysis.records import TAG_NAMES, PassageId, Tag


@dataclass(frozen=True, slots=True)
class Axes:
    """A tag's place between helpful and harmful, inside and outside or ahead; all in [0, 1].

    ``helpful`` and ``inside`` are shares of what is judged at all; ``judged`` is what is not none.
    """

    helpful: float
    inside: float
    judged: float

    @property
    def valence_margin(self) -> float:
        """How far helpful leads harmful, in [-1, 1]; below 0 harmful leads."""
        return round(2 * self.helpful - 1, 6)

    @property
    def place_margin(self) -> float:
        """How far inside and present leads outside or ahead, in [-1, 1]."""
        return round(2 * self.inside - 1, 6)

    @property
    def judged_margin(self) -> float:
        """How far a judgement leads none, in [-1, 1]."""
        return round(2 * self.judged - 1, 6)

    @property
    def reads_as(self) -> str:
        """One of ``TAG_NAMES``: what the three answers together come to.

        Each adds up several probabilities, so it may be another than the likeliest single tag.
        """
        if self.judged_margin < 0:
            return "none"
        if self.place_margin >= 0:
            return "strength" if self.valence_margin >= 0 else "weakness"
        return "opportunity" if self.valence_margin >= 0 else "threat"


def axes_of(tag: Tag) -> Axes:
    """Return the place of a tag's probabilities; in the middle where nothing is judged."""
    strength, weakness, opportunity, threat, _ = tag.probabilities
    judged = strength + weakness + opportunity + threat
    if judged <= 0.0:
        return Axes(0.5, 0.5, 0.0)
    helpful, inside = strength + opportunity, strength + weakness
    return Axes(round(helpful / judged, 6), round(inside / judged, 6), round(judged, 6))


@dataclass(frozen=True, slots=True)
class Similar:
    """A training statement like a passage: its words and label; ``likeness`` is their cosine."""

    text: str
    language: str
    label: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Pushed:
    """A word of a passage that pushed its tag.

    ``start`` and ``end`` are half-open code points of the passage's text; ``is_for``: it speaks for
    the tag, else against it.
    """

    start: int
    end: int
    is_for: bool


@dataclass(frozen=True, slots=True)
class TagOffer:
    """Undecided passages that may be ``tag`` after the example of mended ones, most like first.

    ``likeness``: how like the nearest mended one each is, a cosine; 1 says the same.
    ``taught_by``: how many passages people decided to be so against the tagger.
    """

    tag: str
    passages: tuple[PassageId, ...]
    likeness: tuple[float, ...]
    taught_by: int


@dataclass(frozen=True, slots=True)
class Taught:
    """What the decided tags of a project teach.

    ``n_decided``: passages that people decided; ``n_mended``: against the tagger; ``n_changed``:
    tags that the last analysis changed by what they taught.
    """

    n_decided: int
    n_mended: int
    n_changed: int


def own_probabilities(tag: Tag) -> tuple[float, ...]:
    """Return the tagger's own probabilities, whatever a project's corrections made of them."""
    return tag.probabilities if tag.alone is None else tag.alone


def own_name(tag: Tag) -> str:
    """Return what the tagger alone says."""
    own = own_probabilities(tag)
    return TAG_NAMES[own.index(max(own))]


def taught_so_far(codebook: Codebook) -> Taught:
    """Return how much the decided tags of a project teach."""
    decided = [each for each in codebook.tags.values() if each.decided is not None]
    changed = [
        each
        for each in codebook.tags.values()
        if each.alone is not None and each.decided is None and each.name != own_name(each)
    ]
    n_mended = sum(each.decided != own_name(each) for each in decided)
    return Taught(len(decided), n_mended, len(changed))
