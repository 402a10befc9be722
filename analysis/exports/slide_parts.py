"""What each slide is put together from: title, foot, boxes of words, rules, notes, alternatives."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Cm, Pt

from analysis.exports.cleaning import clean
from analysis.exports.colours import QUIET
from analysis.exports.report import Report
from analysis.exports.slide_master import (
    BODY_WIDTH_CM,
    COVER,
    FOOT_PT,
    PLAIN,
    kind_of,
    locale_of,
    rgb,
)
from analysis.exports.slide_text import (
    Para,
    Piece,
    first_that_fits,
    one_line,
    para,
    shorten,
)
from analysis.settings import LONGEST_TITLE_ON_SLIDE, TITLE_SIZES_PT

PT_OF_CM = 72 / 2.54
"""Points in a centimetre."""

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
"""Tells a screen reader to pass a shape by."""

_FOOT_WORDS = 90
"""Characters of a project's title at the foot of a slide: one line."""


@dataclass(frozen=True, slots=True)
class Deck:
    """A presentation and the report that it is laid out from."""

    shown: Any
    report: Report

    @property
    def language(self) -> str:
        """Return the language of the report."""
        return self.report.language


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands on a slide, in centimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def lengths(self) -> tuple[Any, Any, Any, Any]:
        """Return left, top, width and height as the library takes them."""
        return Cm(self.left), Cm(self.top), Cm(self.width), Cm(self.height)


def add_slide(deck: Deck, title: str) -> Any:
    """Add a slide with its title, the project's title at its foot, and its number."""
    layout = deck.shown.slide_layouts[PLAIN]
    slide = deck.shown.slides.add_slide(layout)
    words = shorten(title, LONGEST_TITLE_ON_SLIDE)
    size = first_that_fits(TITLE_SIZES_PT, words, BODY_WIDTH_CM * PT_OF_CM, 1)
    set_title(slide, words, deck.language, size)
    for kind in ("ftr", "sldNum"):
        (model,) = (each for each in layout.placeholders if kind_of(each) == kind)
        slide.shapes._spTree.append(deepcopy(model._element))
    _set_foot(slide.placeholders[11], deck)
    number = slide.placeholders[12]._element.find(f".//{qn('a:fld')}/{qn('a:t')}")
    number.text = str(len(deck.shown.slides))
    return slide


def _set_foot(foot: Any, deck: Deck) -> None:
    """Write the project's title, its look with it: LibreOffice takes none from the layout."""
    words = shorten(deck.report.title, _FOOT_WORDS)
    write(foot.text_frame, [para(words, FOOT_PT, colour=QUIET)], deck)
    paragraph = foot.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    for run in paragraph.runs:
        run.font.name = "Calibri"


def add_cover_slide(deck: Deck) -> Any:
    """Add the slide that a deck begins with; it has neither foot nor number."""
    return deck.shown.slides.add_slide(deck.shown.slide_layouts[COVER])


def set_title(slide: Any, words: str, language: str, size: float) -> None:
    """Write a slide's title into its placeholder, where the outline finds it."""
    run = slide.shapes.title.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = one_line(words) or "–", Pt(size)
    run._r.get_or_add_rPr().set("lang", locale_of(language))


def add_box(
    slide: Any,
    place: Place,
    paras: Sequence[Para],
    deck: Deck,
    *,
    fill: str = "",
    inset_cm: float = 0,
    in_the_middle: bool = False,
) -> Any:
    """Add a box of words, which neither grows nor shrinks; ``fill`` is a colour."""
    box = slide.shapes.add_textbox(*place.lengths)
    frame = box.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = Cm(inset_cm)
    frame.margin_top = frame.margin_bottom = Cm(inset_cm / 2)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if in_the_middle else MSO_ANCHOR.TOP
    if fill:
        box.fill.solid()
        box.fill.fore_color.rgb = rgb(fill)
    write(frame, paras, deck)
    return box


def write(frame: Any, paras: Sequence[Para], deck: Deck) -> None:
    """Write paragraphs into an empty frame; size 0 and an empty colour leave the placeholder's."""
    for number, each in enumerate(paras):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        if each.size_pt:
            paragraph.space_before, paragraph.space_after = Pt(each.before_pt), Pt(0)
        for piece in each.pieces:
            _add_piece(paragraph, piece, each.size_pt, deck.language)


def _add_piece(paragraph: Any, piece: Piece, size: float, language: str) -> None:
    if not piece.words:
        return
    run = paragraph.add_run()
    run.text = clean(piece.words)
    spoken = piece.language if piece.language not in ("", "und") else language
    run._r.get_or_add_rPr().set("lang", locale_of(spoken))
    if size:
        run.font.size = Pt(size)
    if piece.is_bold:
        run.font.bold = True
    if piece.colour:
        run.font.color.rgb = rgb(piece.colour)


def add_rule(slide: Any, place: Place, colour: str) -> None:
    """Add a filled bar that says nothing, and says so to screen readers."""
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place.lengths)
    bar.fill.solid()
    bar.fill.fore_color.rgb = rgb(colour)
    bar.line.fill.background()
    bar.shadow.inherit = False
    bar._element.find(f".//{qn('p:cNvPr')}").append(parse_xml(_DECORATIVE))


def set_alternative(shape: Any, words: str) -> None:
    """Set what a screen reader says of a chart or a table."""
    shape._element.find(f".//{qn('p:cNvPr')}").set("descr", one_line(words))


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the speaker's notes: words before, verbatim words in their language, words after.

    Verbatim words stand alone in their runs, so that a program finds them whole; a line break in
    them is a line break of the notes.
    """

    before: str
    verbatim: str = ""
    after: str = ""
    language: str = ""
    is_heading: bool = False


def add_notes(slide: Any, notes: Iterable[Note], deck: Deck) -> None:
    """Write the speaker's notes of a slide."""
    frame = slide.notes_slide.notes_text_frame
    for number, each in enumerate(notes):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        for words, spoken in ((each.before, ""), (each.verbatim, each.language), (each.after, "")):
            for line, part in enumerate(clean(words).split("\n")):
                if line:
                    paragraph.add_line_break()
                _add_piece(paragraph, Piece(part, "", each.is_heading, spoken), 0, deck.language)
