"""What people wrote of their themes, as vectors beside those of the passages.

A name, a definition and a few examples say what belongs to a theme. They are embedded like passages
and lose their language as these do, so that a codebook may be in another language than the talk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import ThemeId
from analysis.themes.centring import Floats, Shift


class Kind(StrEnum):
    """What a text says of a theme: its name, its name and definition together, or an example."""

    NAME = "name"
    DEFINITION = "definition"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Guides:
    """Texts about themes. ``vectors``: shape (n_texts, n_dims), unit rows; the rest by text.

    ``owners``: the theme of each. ``languages``: ISO 639-1, ``und`` where not known.
    """

    owners: tuple[ThemeId, ...] = ()
    kinds: tuple[Kind, ...] = ()
    languages: tuple[str, ...] = ()
    vectors: npt.NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 1), np.float32))


@dataclass(frozen=True, slots=True)
class Told:
    """What each theme was said to be. Themes in order of their ids.

    ``words``: unit row of name and definition, shape (n_themes, n_dims). ``examples``: of each
    theme, unit rows, shape (n_examples, n_dims).
    """

    themes: tuple[ThemeId, ...]
    words: Floats
    examples: Mapping[ThemeId, Floats]


def told_of(guides: Guides, shift: Shift) -> Told | None:
    """Return what themes were said to be, centred as the passages are; None where nothing was."""
    if not guides.owners:
        return None
    rows = shift.applied(guides.vectors, guides.languages)
    themes = tuple(sorted(set(guides.owners)))
    texts = list(zip(guides.owners, guides.kinds, strict=True))

    def of(theme: ThemeId, kind: Kind) -> Floats:
        """Return the rows of a theme's texts of a kind."""
        return rows[[i for i, text in enumerate(texts) if text == (theme, kind)]]

    words = [
        np.vstack([settings.WEIGHT_OF_NAME * of(each, Kind.NAME), of(each, Kind.DEFINITION)])
        for each in themes
    ]
    return Told(themes, unit_mean(words), {each: of(each, Kind.EXAMPLE) for each in themes})


def unit_mean(groups: list[Floats]) -> Floats:
    """Return the unit mean of each group of rows, shape (n_groups, n_dims); zeros for none."""
    means = np.stack([each.mean(axis=0) if len(each) else each.sum(axis=0) for each in groups])
    lengths = np.sqrt(np.einsum("ij,ij->i", means, means))
    return np.asarray(means / np.maximum(lengths, settings.SMALLEST_NORM)[:, None])
