"""Helps a person to question the themes: why here, what is near, what is wrong with the set.

Pure functions of what was said and of the codebook as it stands, each in its module: ``space``
brings back what the engine saw; ``nearness`` finds the nearest themes; ``explaining`` says why a
passage is where it is; ``teaching`` offers passages like those that a person moved; ``checking``
looks for faults in the set of themes; ``mapping`` draws the map; ``sizes`` counts; ``tagging``
offers tags like those that a person mended; ``quoted`` tells what is quoted of a theme;
``telling`` by which words it is told; ``replies`` what of it is read at once. Nothing here decides
anything.

Importing the package brings the records, ``title_source``, ``quoted``, ``telling``, ``replies``,
``remedies`` and ``answers`` only, which turn a person's answer into edits; the other modules bring
numerical libraries.
"""

from analysis.review.answers import acceptance, refusal
from analysis.review.quoted import central_of, description_of, drafted_of, written_of
from analysis.review.records import (
    KINDS,
    Atlas,
    Count,
    Digest,
    Finding,
    GroupSizes,
    Offer,
    Overlap,
    Why,
    digest,
    is_weak,
    stability_of,
)
from analysis.review.remedies import merging
from analysis.review.replies import Reply, fellows_of, is_by_person, most_typical_first, replies_of
from analysis.review.tag_answers import tag_acceptance, tag_refusal
from analysis.review.tag_records import (
    Axes,
    Pushed,
    Similar,
    TagOffer,
    Taught,
    axes_of,
    own_name,
    taught_so_far,
)
from analysis.review.telling import keywords_of
from analysis.review.title_source import (
    TitleSource,
    is_foreign,
    is_guess,
    is_parted,
    is_settled_by_accepting,
    is_unsure,
    title_source,
)

__all__ = [
    "KINDS",
    "Atlas",
    "Axes",
    "Count",
    "Digest",
    "Finding",
    "GroupSizes",
    "Offer",
    "Overlap",
    "Pushed",
    "Reply",
    "Similar",
    "TagOffer",
    "Taught",
    "TitleSource",
    "Why",
    "acceptance",
    "axes_of",
    "central_of",
    "description_of",
    "digest",
    "drafted_of",
    "fellows_of",
    "is_by_person",
    "is_foreign",
    "is_guess",
    "is_parted",
    "is_settled_by_accepting",
    "is_unsure",
    "is_weak",
    "keywords_of",
    "merging",
    "most_typical_first",
    "own_name",
    "refusal",
    "replies_of",
    "stability_of",
    "tag_acceptance",
    "tag_refusal",
    "taught_so_far",
    "title_source",
    "written_of",
]
