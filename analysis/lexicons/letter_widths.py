"""How wide letters are, as parts of their size, so that words can be fitted to a slide.

The widths are those of Calibri (measured on Carlito, which is made to its measure), the greater of
regular and bold, rounded up to a fiftieth.
"""

WIDTHS: dict[str, float] = {
    each: width
    for width, many in (
        (0.24, " '"),
        (0.26, "ijl,’"),
        (0.28, "I.:;·"),
        (0.32, "f-()"),
        (0.34, "J![]"),
        (0.36, "rtг›"),
        (0.40, "szт"),
        (0.44, 'cLзсГ"“”„/'),
        (0.46, "xFх"),
        (0.48, "gkvySZу?"),
        (0.50, "aETавкчьяЕЗТ–"),
        (0.52, "eY0123456789е"),
        (0.54, "bdhnopquCPблопрРС"),
        (0.56, "KXийнъБУХЬ"),
        (0.58, "BRцВКЧЯ"),
        (0.60, "Vд"),
        (0.62, "AА"),
        (0.64, "DGHЛНПЪ"),
        (0.66, "NUИЙЦ"),
        (0.68, "OфДО"),
        (0.70, "Q"),
        (0.72, "м…&"),
        (0.74, "жФ%"),
        (0.76, "wю"),
        (0.78, "ш"),
        (0.80, "щ"),
        (0.82, "m"),
        (0.84, "Ж"),
        (0.88, "MМ"),
        (0.90, "Ш"),
        (0.92, "WЮ—"),
        (0.94, "Щ"),
    )
    for each in many
}
"""Letter or sign to its width; the letters of Bulgarian and English and what stands between."""
