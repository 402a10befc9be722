"""The slides: what an analyst shows to those who decide. The neutral report is only laid out here.

Few words stand on a slide, and behind each of them in the speaker's notes who said it and where.
"""

from io import BytesIO

from analysis.exports.report import Report
from analysis.exports.slide_ends import add_cover, add_making, add_views
from analysis.exports.slide_master import forget_origin, new_deck
from analysis.exports.slide_matrix import add_matrix
from analysis.exports.slide_parts import Deck
from analysis.exports.slide_quadrants import add_quadrants
from analysis.exports.slide_themes import add_themes
from analysis.exports.zipped import without_clock


def pptx_of(report: Report) -> bytes:
    """Return the report as a PowerPoint presentation.

    Nothing stands outside its slide: words are measured (``slide_text``), set smaller by a stated
    rule, and past that cut with a mark or left out with their number told.
    """
    deck = Deck(new_deck(report.language), report)
    add_cover(deck)
    add_matrix(deck)
    add_quadrants(deck)
    add_themes(deck)
    add_views(deck)
    add_making(deck)
    forget_origin(deck.shown, report.title, report.language)
    target = BytesIO()
    deck.shown.save(target)
    return without_clock(target.getvalue())
