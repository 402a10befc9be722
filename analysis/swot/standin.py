"""A tagger without a trained model, for fast tests: cue words compared with passages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from analysis.lexicons.swot_cues import CUES
from analysis.records import TAG_NAMES
from analysis.swot.heads import Floats, affine, as_rows, four_digits, softmax

_MARGIN = 0.12
"""A cue counts by what its similarity to a passage exceeds this: hashed words collide a little."""

_STEEPNESS = 25.0
"""One cue word in a passage of twenty words decides its tag."""

_BIAS_OF_NONE = 1.0
"""Without any cue a passage says nothing of the kind."""


@dataclass(frozen=True, slots=True)
class StandInTagger:
    """Tags by the cue words of ``lexicons.swot_cues`` in the vector space of the given cues.

    ``cues`` are unit rows, shape (n_cues, d); ``owners`` names for each the index of its tag.
    """

    cues: Floats
    owners: tuple[int, ...]
    hash: str = "stand-in"
    branch: Mapping[str, NDArray[np.floating]] = field(default_factory=dict)

    def tag(
        self,
        vectors: NDArray[np.floating],
        pools: NDArray[np.floating] | None = None,  # noqa: ARG002 (the protocol names it)
    ) -> Floats:
        """Return probabilities, shape (n, 5); see ``Tagger.tag``. Pools are not looked at."""
        near = affine(as_rows(vectors), self.cues, np.zeros(len(self.cues)))
        above = np.maximum(near - _MARGIN, 0.0)
        logits = np.zeros((len(above), len(TAG_NAMES)))
        for ordinal in range(len(TAG_NAMES)):
            mine = [each for each, owner in enumerate(self.owners) if owner == ordinal]
            logits[:, ordinal] = _STEEPNESS * above[:, mine].sum(axis=1)
        logits[:, TAG_NAMES.index("none")] += _BIAS_OF_NONE
        return four_digits(softmax(logits))


def stand_in_tagger(
    encode: Callable[[Sequence[str]], NDArray[np.floating]],
) -> StandInTagger:
    """Return a stand-in in the vector space of an encoder.

    Args:
        encode: gives words unit rows, shape (n, d); with hashed words d should be 2,048 or more,
            so that unlike words stay nearly orthogonal.
    """
    words = [(word, TAG_NAMES.index(name)) for name, cues in CUES.items() for word in cues]
    vectors = as_rows(encode([word for word, _ in words]))
    return StandInTagger(vectors, tuple(owner for _, owner in words))
