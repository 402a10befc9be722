"""Numbers about a study, each defined once, with its formula and source.

Support, coverage, cohesion, stability and agreement are five different things and none is called a
score. What is given here are figures to be shown; nothing is decided by them.
"""

from analysis.measures.agreement import adjusted_rand, cohen_kappa, krippendorff_alpha, percent
from analysis.measures.confidence import LEVELS, ConfidenceRule, Grounds, confidence
from analysis.measures.confidence_file import SHIPPED, read_confidence, shipped_rule
from analysis.measures.coverage import coverage
from analysis.measures.divergence import (
    GroupView,
    ThemeViews,
    divergence,
    sides_of,
    views_of_themes,
)
from analysis.measures.stability import stability, theme_stability
from analysis.measures.standing import Counterpart, Standing, Standings, standings
from analysis.measures.support import Voices, support, voices_of

__all__ = [
    "LEVELS",
    "SHIPPED",
    "ConfidenceRule",
    "Counterpart",
    "Grounds",
    "GroupView",
    "Standing",
    "Standings",
    "ThemeViews",
    "Voices",
    "adjusted_rand",
    "cohen_kappa",
    "confidence",
    "coverage",
    "divergence",
    "krippendorff_alpha",
    "percent",
    "read_confidence",
    "shipped_rule",
    "sides_of",
    "stability",
    "standings",
    "support",
    "theme_stability",
    "views_of_themes",
    "voices_of",
]
