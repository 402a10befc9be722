"""The few things python-docx has no words for: shading, rules, fields, language, and our styles."""

from collections.abc import Sequence
from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from analysis.exports.cleaning import clean
from analysis.exports.colours import BAND, INK, LINE, QUIET

FONT = "Calibri"
LOCALES = {"en": "en-GB", "bg": "bg-BG"}
"""The document's language for the spelling checker, by language of the report."""

QUOTED = "Quoted words"
"""Character style of verbatim words: a program finds each quotation by it, whole and alone."""

STATEMENT = "Statement words"
"""Character style of the words of a statement, without its quotation marks."""

STATEMENT_OF_OTHERS = "Statement of others"
"""Character style of a statement that is named beside another item."""

_SIZES = {"Title": 30, "Subtitle": 13, "Heading 1": 18, "Heading 2": 14, "Heading 3": 11.5}
_SPACE_BEFORE = {"Title": 0, "Subtitle": 6, "Heading 1": 0, "Heading 2": 20, "Heading 3": 14}
_SPACE_AFTER = {"Title": 6, "Subtitle": 0, "Heading 1": 10, "Heading 2": 6, "Heading 3": 2}


def set_styles(document: Document, language: str) -> None:
    """Set fonts, sizes, spaces and colours once, so that Word's own style pane can change them."""
    _forget_styles(document)
    normal = document.styles["Normal"]
    _set_font(normal, 10.5, INK)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    for name, size in _SIZES.items():
        _set_heading(cast(ParagraphStyle, document.styles[name]), name, size)
    _add_paragraph_style(document, "Quotation", 10.5, INK, after=1, indent=0.6)
    _add_paragraph_style(document, "Attribution", 9, QUIET, after=8, indent=0.6)
    _add_paragraph_style(document, "Support", 9, QUIET, after=6)
    _add_paragraph_style(document, "Label", 9, BAND, after=3).font.bold = True
    _add_paragraph_style(document, "Matrix item", 9.5, INK, after=1)
    _add_paragraph_style(document, "Matrix support", 8, QUIET, after=6)
    _add_paragraph_style(document, "Cell", 9.5, INK, after=0)
    for name in (QUOTED, STATEMENT, STATEMENT_OF_OTHERS):
        document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    _set_default_language(document, LOCALES.get(language, language))


def _forget_styles(document: Document) -> None:
    """Take the template's 150 unused styles away: each look-up of a style walks past them all."""
    kept = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}
    kept |= {*_SIZES, *(f"{name} Char" for name in _SIZES), "Header Char", "Footer Char"}
    for style in list(document.styles):
        if style.name not in kept:
            style.delete()


def set_page(document: Document) -> None:
    """Set A4, the margins, and a cover without running foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.2)
    section.different_first_page_header_footer = True


def _set_heading(style: ParagraphStyle, name: str, size: float) -> None:
    _set_font(style, size, BAND)
    style.font.bold = name.startswith("Heading")
    style.font.italic = False
    style.paragraph_format.space_before = Pt(_SPACE_BEFORE[name])
    style.paragraph_format.space_after = Pt(_SPACE_AFTER[name])
    style.paragraph_format.line_spacing = 1.05
    style.paragraph_format.keep_with_next = True
    for rule in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        rule.getparent().remove(rule)


def _set_font(style: ParagraphStyle | CharacterStyle, size: float, colour: str) -> None:
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour.lstrip("#"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _add_paragraph_style(
    document: Document, name: str, size: float, colour: str, *, after: float, indent: float = 0
) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _set_font(style, size, colour)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.left_indent = Cm(indent)
    style.paragraph_format.line_spacing = 1.1
    return style


def _set_default_language(document: Document, locale: str) -> None:
    defaults = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    )
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(_element("w:lang", val=locale, eastAsia=locale, bidi=locale))


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = cast(BaseOxmlElement, OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def add_styled(holder: Document | _Cell, style: str) -> Paragraph:
    """Add an empty paragraph in a style."""
    paragraph: Paragraph = holder.add_paragraph()
    set_style(paragraph, style)
    return paragraph


def set_style(paragraph: Paragraph, style: str) -> None:
    """Set a paragraph's style by id: python-docx would walk all styles for each paragraph."""
    paragraph._p.style = _style_id(style)


def _style_id(name: str) -> str:
    return name.replace(" ", "")


def add_words(paragraph: Paragraph, text: str, style: str | None = None, language: str = "") -> Run:
    """Add cleaned words as one run of their own; ``language`` is for the spelling checker."""
    run = paragraph.add_run(clean(text))
    if style:
        run._r.style = _style_id(style)
    if language not in ("", "und"):
        run._r.get_or_add_rPr().append(_element("w:lang", val=LOCALES.get(language, language)))
    return run


def rule_left(paragraph: Paragraph, colour: str) -> None:
    """Draw a vertical rule at the left of a paragraph."""
    borders = _element("w:pBdr")
    bar = _element("w:left", val="single", sz="18", space="8", color=colour.lstrip("#"))
    borders.append(bar)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def shade(cell: _Cell, colour: str) -> None:
    """Fill a table cell with a colour."""
    fill = _element("w:shd", val="clear", color="auto", fill=colour.lstrip("#"))
    cell._tc.get_or_add_tcPr().append(fill)


def repeat_row(row: _Row) -> None:
    """Let a table's first row stand again on each page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))


def keep_row(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def set_borders(table: Table, *, inside: bool = True) -> None:
    """Draw thin rules around and inside a table; without ``inside`` only between its rows."""
    borders = _element("w:tblBorders")
    sides = (
        ("top", "left", "bottom", "right", "insideH", "insideV")
        if inside
        else (
            "top",
            "bottom",
            "insideH",
        )
    )
    for side in sides:
        borders.append(
            _element(f"w:{side}", val="single", sz="4", space="0", color=LINE.lstrip("#"))
        )
    _insert(table, borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def set_cell_margins(table: Table, *, side_cm: float, top_cm: float) -> None:
    """Set the room between a cell's words and its rules."""
    margins = _element("w:tblCellMar")
    for side, room in (("top", top_cm), ("left", side_cm), ("bottom", top_cm), ("right", side_cm)):
        margins.append(_element(f"w:{side}", w=str(round(room * 567)), type="dxa"))
    _insert(table, margins, "w:tblLook")


def _insert(table: Table, made: BaseOxmlElement, *behind: str) -> None:
    """Put a property of a table before those that stand ``behind`` it in the schema."""
    table._tbl.tblPr.insert_element_before(made, *behind, "w:tblCaption", "w:tblDescription")


def set_widths(table: Table, widths_cm: Sequence[float]) -> None:
    """Fix the widths of the columns, so that Word and LibreOffice lay them out alike."""
    table.autofit = False
    for column, width in zip(table.columns, widths_cm, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field that Word computes, such as PAGE."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run()
        if kind == "":
            code = _element("w:instrText")
            code.text = f" {instruction} "
            run._r.append(code)
        elif kind == "1":
            run.text = "1"
        else:
            run._r.append(_element("w:fldChar", fldCharType=kind))


def add_foot(document: Document, title: str, page_words: tuple[str, str, str]) -> None:
    """Put the title and "Page 3 of 12" at the foot; ``page_words`` stand around the two numbers."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    set_style(paragraph, "Support")
    before, between, after = page_words
    add_words(paragraph, f"{' '.join(title.split())}   |   {before}")
    add_field(paragraph, "PAGE")
    add_words(paragraph, between)
    add_field(paragraph, "NUMPAGES")
    add_words(paragraph, after)


def forget_origin(document: Document, title: str, language: str) -> None:
    """Leave only the title and the language in the properties: no author, no hour, no picture."""
    properties = document.core_properties
    properties.title, properties.language = clean(title)[:255], LOCALES.get(language, language)
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.keywords = properties.subject = ""
    for element in list(properties._element):
        if element.tag.endswith(("}created", "}modified", "}lastPrinted")):
            properties._element.remove(element)
    relations = document.part.package.rels
    for key in [key for key, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[key]
