"""What the theme engine takes and gives, and the fixed order in which it works."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

import numpy as np
import numpy.typing as npt

from analysis.records import Notice, Passage, PassageId, Placement, Theme, ThemeId
from analysis.themes.centring import LanguageMeans, Shift, shift_of
from analysis.themes.context import Asked
from analysis.themes.guides import Guides
from analysis.themes.recut import Recut
from analysis.themes.refill import Refill


@dataclass(frozen=True, slots=True)
class Material:
    """What was said, ready for themes.

    ``passages``: those to be analysed (without the interviewer's). ``vectors``: float32, shape
    (n_passages, n_dims), unit rows, row i is ``passages[i]``. ``guides``: what people
    wrote of themes. ``asked``: what interviewers said, by which is known what an answer is about.
    """

    passages: tuple[Passage, ...]
    vectors: npt.NDArray[np.float32]
    language_means: LanguageMeans = field(default_factory=LanguageMeans)
    guides: Guides = field(default_factory=Guides)
    asked: Asked = field(default_factory=Asked)

    @property
    def shift(self) -> Shift:
        """What its vectors lose so that their language goes."""
        languages = tuple(each.language for each in self.passages)
        return shift_of(self.vectors, languages, self.language_means)


@dataclass(frozen=True, slots=True)
class ThemeOptions:
    """What may be chosen. ``n_themes``: top-level themes exactly, None lets Glas choose.

    ``language`` is the working language, that of titles. ``anew``: whether a re-run cuts the themes
    that nobody touched anew where it could hold them.
    """

    n_themes: int | None = None
    seed: int = 0
    language: str = "en"
    anew: bool = False


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """Themes in order of display (largest first, sub-themes after their parent) and placements.

    A passage without a placement is in the tray. ``changes``: what a re-run changed. ``recut``
    cuts a part of the passages anew, None where there are too few. ``refill`` assigns a part of
    them anew to the themes that people described, None where they described none.
    """

    themes: Mapping[ThemeId, Theme] = field(default_factory=dict)
    placements: Mapping[PassageId, Placement] = field(default_factory=dict)
    changes: tuple[Notice, ...] = ()
    recut: Recut | None = None
    refill: Refill | None = None


def in_fixed_order(material: Material) -> Material:
    """Return the material sorted by text hash, then id: the order of files does not matter."""
    keys = [
        (sha256(each.text.encode("utf-8", "surrogatepass")).hexdigest(), each.id)
        for each in material.passages
    ]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    rows = np.asarray(material.vectors, dtype=np.float32)[order] if order else material.vectors
    return replace(material, passages=tuple(material.passages[i] for i in order), vectors=rows)
