"""What the tagger must beat: the majority class, and prototypes that learnt nothing."""

import numpy as np

from analysis.records import TAG_NAMES
from training.figures import Floats, Ints

_STEEPNESS = 50.0
"""Cosines of the encoder lie in a narrow band; this spreads them. It cannot change the largest."""

PROTOTYPES: dict[str, tuple[str, ...]] = {
    "strength": (
        "Something good that our organisation has or does well now.",
        "Нещо хубаво, което нашата организация има или прави добре сега.",
    ),
    "weakness": (
        "Something bad inside our organisation, a lack or a failing that we have now.",
        "Нещо лошо вътре в нашата организация, липса или слабост, която имаме сега.",
    ),
    "opportunity": (
        "Something good outside or in the future that our organisation could use.",
        "Нещо добро отвън или в бъдеще, от което нашата организация би могла да се възползва.",
    ),
    "threat": (
        "Something bad outside or in the future that could harm our organisation.",
        "Нещо лошо отвън или в бъдеще, което може да навреди на нашата организация.",
    ),
    "none": (
        "A plain fact, a question or small talk, without any judgement.",
        "Обикновен факт, въпрос или празни приказки, без никаква оценка.",
    ),
}


def majority(learnt: Ints, n: int) -> Floats:
    """Return the shares of the training labels for each of n rows, shape (n, 5)."""
    shares = np.bincount(learnt, minlength=len(TAG_NAMES)) / len(learnt)
    return np.tile(shares, (n, 1))


def zero_shot(vectors: Floats, prototypes: Floats) -> Floats:
    """Return pseudo-probabilities by the mean cosine to the prototypes of each class.

    Args:
        vectors: unit rows, shape (n, d).
        prototypes: unit rows, shape (5, n_each, d), in the order of ``TAG_NAMES``.
    """
    cosines = np.stack([(vectors @ each.T).mean(axis=1) for each in prototypes], axis=1)
    raised = np.exp(_STEEPNESS * (cosines - cosines.max(axis=1, keepdims=True)))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
