"""Numbers about a study, each defined once, with its formula and source.

Support, coverage, cohesion, stability and agreement are five different things and none is called a
score. What is given here are figures to be shown; nothing is decided by them.
"""

from analysis.measures.agreement import adjusted_rand, cohen_kappa, krippendorff_alpha, percent
from analysis.measures.coverage import coverage
from analysis.measures.stability import stability, theme_stability
from analysis.measures.support import Voices, support, voices_of

__all__ = [
    "Voices",
    "adjusted_rand",
    "cohen_kappa",
    "coverage",
    "krippendorff_alpha",
    "percent",
    "stability",
    "support",
    "theme_stability",
    "voices_of",
]
