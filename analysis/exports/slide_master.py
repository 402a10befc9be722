"""The bare deck: widescreen, two layouts in Glas's own looks, and no trace of where it was made."""

import re
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Cm

from analysis.exports.cleaning import clean
from analysis.exports.colours import ACCENT, BAND, INK, LINE, QUIET
from analysis.records import Quadrant

LOCALES = {"en": "en-GB", "bg": "bg-BG"}
"""Languages as an Office program names them; others go by their own code."""

WIDTH_CM, HEIGHT_CM = 33.867, 19.05
"""A slide of 16 to 9, as PowerPoint makes it."""

SIDE_CM = 1.5
TITLE_TOP_CM, TITLE_HEIGHT_CM = 0.6, 1.9
BODY_TOP_CM, BODY_HEIGHT_CM = 2.8, 14.9
FOOT_TOP_CM, FOOT_HEIGHT_CM = 17.9, 0.8
"""The frame that all slides share, in centimetres."""

BODY_WIDTH_CM = WIDTH_CM - 2 * SIDE_CM

COVER, PLAIN = 0, 1
"""The two layouts, by their place."""

_KEPT = (0, 5)
"""Of the template's layouts: the title slide and the one with a title alone."""

FOOT_PT = 11


def new_deck(language: str) -> Any:
    """Return a presentation without slides, in our colours and the language's locale."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(WIDTH_CM), Cm(HEIGHT_CM)
    for layout in [each for n, each in enumerate(deck.slide_layouts) if n not in _KEPT]:
        deck.slide_layouts.remove(layout)
    master = deck.slide_master
    for holder in (master, *deck.slide_layouts, deck.notes_master):
        _forget_dates(holder)
        set_language(holder._element, locale_of(language))
    set_language(deck.part._element, locale_of(language))
    deck.part._element.sldSz.attrib.pop("type")
    _set_colours(master)
    _set_master(master)
    _set_cover(deck.slide_layouts[COVER])
    return deck


def locale_of(language: str) -> str:
    """Return "bg-BG" for "bg"."""
    return LOCALES.get(language, language)


def rgb(colour: str) -> Any:
    """Return a colour such as ``#24405E`` as the library has it."""
    return RGBColor.from_string(colour.lstrip("#"))


def kind_of(shape: Any) -> str:
    """Return what a placeholder holds (``title``, ``ftr``, ``sldNum``); empty for other shapes."""
    found = shape._element.find(f".//{qn('p:ph')}")
    return "" if found is None else str(found.get("type", "body"))


def _forget_dates(holder: Any) -> None:
    """Take the date placeholders of the template away: a deck has no clock."""
    for shape in [each for each in holder.placeholders if kind_of(each) == "dt"]:
        shape._element.getparent().remove(shape._element)


def set_language(element: Any, locale: str) -> None:
    """Set the language of all that names one below an element: the templates are American."""
    for each in element.iter():
        if each.get("lang"):
            each.set("lang", locale)


def _set_colours(master: Any) -> None:
    """Put our colours into the theme, so that what is added by hand later goes with the rest."""
    (part,) = (
        each.target_part for each in master.part.rels.values() if each.reltype.endswith("/theme")
    )
    ours = {
        "dk1": INK,
        "dk2": BAND,
        "lt2": LINE,
        **{f"accent{n}": ACCENT[each] for n, each in enumerate(Quadrant, start=1)},
        "accent5": BAND,
        "accent6": QUIET,
    }
    words = part.blob.decode("utf-8")
    for name, colour in ours.items():
        made = f'<a:{name}><a:srgbClr val="{colour.lstrip("#")}"/></a:{name}>'
        words = re.sub(f"<a:{name}>.*?</a:{name}>", made, words, flags=re.DOTALL)
    part.blob = words.encode("utf-8")


def _set_master(master: Any) -> None:
    places = {
        "title": (SIDE_CM, TITLE_TOP_CM, BODY_WIDTH_CM, TITLE_HEIGHT_CM),
        "body": (SIDE_CM, BODY_TOP_CM, BODY_WIDTH_CM, BODY_HEIGHT_CM),
        "ftr": (SIDE_CM, FOOT_TOP_CM, BODY_WIDTH_CM - 4, FOOT_HEIGHT_CM),
        "sldNum": (WIDTH_CM - SIDE_CM - 3, FOOT_TOP_CM, 3, FOOT_HEIGHT_CM),
    }
    for shape in master.placeholders:
        _place(shape, places[kind_of(shape)])
        body = shape._element.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
        body.set("lIns", "0")
        body.set("rIns", "0")
        if kind_of(shape) in ("ftr", "sldNum"):
            level = shape._element.find(f".//{qn('a:lvl1pPr')}")
            level.set("algn", "l" if kind_of(shape) == "ftr" else "r")
            _set_level(level, FOOT_PT, QUIET)
    level = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    level.set("algn", "l")
    _set_level(level, 28, BAND, is_bold=True)


def _set_cover(layout: Any) -> None:
    """Set the cover: white words on the band."""
    fill = layout.background.fill
    fill.solid()
    fill.fore_color.rgb = rgb(BAND)
    for shape in layout.placeholders:
        kind = kind_of(shape)
        if kind == "ctrTitle":
            _place(shape, (SIDE_CM, 4.2, BODY_WIDTH_CM, 4.0))
            shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
            _set_levels(shape, 40, "#FFFFFF", is_bold=True)
        if kind == "subTitle":
            _place(shape, (SIDE_CM, 8.4, BODY_WIDTH_CM, 1.6))
            _set_levels(shape, 20, "#FFFFFF")
        if kind in ("ftr", "sldNum"):
            shape._element.getparent().remove(shape._element)


def _set_levels(shape: Any, size: float, colour: str, *, is_bold: bool = False) -> None:
    styles = shape._element.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}")
    level = styles.find(qn("a:lvl1pPr"))
    if level is None:
        level = styles.makeelement(qn("a:lvl1pPr"), {})
        level.append(level.makeelement(qn("a:defRPr"), {}))
        styles.insert(0, level)
    level.set("algn", "l")
    _set_level(level, size, colour, is_bold=is_bold)


def _set_level(level: Any, size: float, colour: str, *, is_bold: bool = False) -> None:
    run = level.find(qn("a:defRPr"))
    run.set("sz", str(round(size * 100)))
    run.set("b", "1" if is_bold else "0")
    for old in run.findall(qn("a:solidFill")):
        run.remove(old)
    fill = run.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": colour.lstrip("#")}))
    run.insert(0, fill)


def _place(shape: Any, place_cm: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Cm, place_cm)


def forget_origin(deck: Any, title: str, language: str) -> None:
    """Leave only title and language in the properties: no author, no hour, no picture, no printer.

    What the template tells of the program that made it goes too.
    """
    properties = deck.core_properties
    properties.title, properties.language = clean(title)[:255], locale_of(language)
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.keywords = properties.subject = ""
    for element in list(properties._element):
        if element.tag.endswith(("}created", "}modified", "}lastPrinted")):
            properties._element.remove(element)
    gone = ("/thumbnail", "/extended-properties", "/printerSettings")
    for holder in (deck.part.package._rels, deck.part.rels):
        for key in [key for key, each in holder.items() if each.reltype.endswith(gone)]:
            holder.pop(key)
