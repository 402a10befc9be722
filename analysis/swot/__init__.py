"""From passages to S/W/O/T tags, and from tags to drafted SWOT items with their evidence.

``tagger`` gives each passage five probabilities; what they mean comes of two questions (helpful or
harmful; inside and present, or outside and ahead), see docs/labelling.md. ``drafting`` makes one
item for each theme and quadrant with enough support, and keeps whatever people decided before.
"""

from analysis.swot.asking import (
    Reading,
    names_inside,
    questions_before,
    readings,
    texts_inside,
    texts_to_tag,
)
from analysis.swot.drafting import draft
from analysis.swot.examples import Examples, load_examples
from analysis.swot.heads import probabilities_of
from analysis.swot.inside import as_inside
from analysis.swot.learning import Features, TaughtTagger, with_lesson
from analysis.swot.lesson_notices import TAG_TITLES, lesson_notices
from analysis.swot.material import DraftMaterial, DraftOptions, DraftResult, SentenceTagger
from analysis.swot.nearness import Likeness, likeness_of
from analysis.swot.reasons import Reasons, reasons_with
from analysis.swot.standin import StandInTagger, stand_in_tagger
from analysis.swot.tagger import Tagger, TrainedTagger, load_tagger

__all__ = [
    "TAG_TITLES",
    "DraftMaterial",
    "DraftOptions",
    "DraftResult",
    "Examples",
    "Features",
    "Likeness",
    "Reading",
    "Reasons",
    "SentenceTagger",
    "StandInTagger",
    "Tagger",
    "TaughtTagger",
    "TrainedTagger",
    "as_inside",
    "draft",
    "lesson_notices",
    "likeness_of",
    "load_examples",
    "load_tagger",
    "names_inside",
    "probabilities_of",
    "questions_before",
    "readings",
    "reasons_with",
    "stand_in_tagger",
    "texts_inside",
    "texts_to_tag",
    "with_lesson",
]
