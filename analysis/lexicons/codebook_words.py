"""Headings and keys by which analysts name the parts of a codebook: English, Bulgarian, German.

Written in lower case, without numbers and punctuation at the end ("Example 2:" is "example"). In a
part the words stand in order of preference: where a table has a column "name" and a column "code",
the second is a number or an abbreviation.
"""

NAME = (
    "name", "theme name", "code name", "наименование", "название", "име", "име на темата",
    "име на кода", "theme", "тема", "title", "заглавие", "category", "категория", "topic",
    "label", "етикет", "code", "код", "bezeichnung", "titel", "thema", "kategorie", "kode",
)  # fmt: skip
"""What a theme is called."""

BELOW = (
    "sub-theme", "subtheme", "sub theme", "sub-code", "subcode", "sub-category", "subcategory",
    "подтема", "под-тема", "подкатегория", "под-категория", "подкод", "под-код",
    "unterthema", "unterkategorie", "subkategorie", "untercode", "unterkode", "subkode",
)  # fmt: skip
"""What a theme under another is called; the column of names then names the one above."""

FINER = ("code", "label", "код", "етикет", "kode")
"""Beside a column of ``COARSER``, and where they hold words, these name what stands under it."""

COARSER = ("theme", "category", "topic", "тема", "категория", "thema", "kategorie")
"""What a code stands under."""

DESCRIPTION = (
    "definition", "description", "meaning", "explanation", "what it means", "details",
    "inclusion criteria", "include", "when to use",
    "определение", "дефиниция", "описание", "значение", "обяснение", "пояснение",
    "критерии за включване", "кога се използва",
    "beschreibung", "bedeutung", "erklärung", "erläuterung", "kodierregel", "codierregel",
)  # fmt: skip
"""What belongs to a theme, in a sentence or two; several such columns are joined."""

EXAMPLES = (
    "example", "examples", "example quote", "example quotes", "quote", "quotes", "quotation",
    "quotations", "sample", "samples", "typical examples", "anchor example", "anchor examples",
    "пример", "примери", "цитат", "цитати", "примерен цитат", "примерни цитати",
    "типични примери",
    "beispiel", "beispiele", "zitat", "zitate", "beispielzitat", "beispielzitate",
    "ankerbeispiel", "ankerbeispiele", "typische beispiele",
)  # fmt: skip
"""Words that somebody said, or might say, which belong to a theme."""

PARENT = (
    "parent", "parent theme", "parent code", "main theme", "main category", "group", "under",
    "родител", "горна тема", "главна тема", "основна тема", "основна категория", "група",
    "надтема", "над-тема", "под тема",
    "oberthema", "oberkategorie", "hauptthema", "hauptkategorie", "obercode", "oberkode", "gruppe",
)  # fmt: skip
"""The theme above a theme, by its name."""

THEMES = (
    "themes", "codes", "categories", "codebook", "topics", "теми", "кодове", "категории",
    "кодова книга", "themen", "kategorien", "kodes", "kodierleitfaden", "codebuch",
)  # fmt: skip
"""Keys of a JSON object that hold the list of themes."""

CHILDREN = (
    "children", "sub-themes", "subthemes", "sub themes", "subcodes", "sub-codes", "подтеми",
    "под-теми", "unterthemen", "unterkategorien", "subkategorien", "untercodes", "unterkodes",
)  # fmt: skip
"""Keys of a JSON theme that hold the themes under it."""

ERRORS_OF_CELLS = frozenset(
    {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
"""What Excel shows where a formula failed: no name and no definition."""
