"""Endings of Bulgarian words: what tells a verb, an adjective and a noun, and their gender.

In lower case, without the leading hyphen. Macedonian is near enough to share them.
"""

from analysis.lexicons import entries

GENDER_ENDINGS = ("а", "о", "и", "ия", "ият", "ата", "ото", "ите")
"""Endings of an adjective in its genders and the plural, with and without the article."""

ARTICLE_ENDINGS = ("ът", "ят", "та", "то", "те")
"""The article at the end of a noun."""

ONLY_ADJECTIVES = ("о", "ото", "ата", "ият", "ия")
"""Endings that a noun of the masculine hardly has: two of them tell an adjective."""

ONLY_VERBS = (
    "т", "ш", "ме", "х", "ха", "л", "ла", "ат", "ят", "им", "ем", "иш", "еш", "их", "ах", "ил",
    "иха", "ева",
)  # fmt: skip
"""Endings that follow the stem of a verb: two of them tell one."""

FIRST_PERSONS = ("а", "я", "ам", "ям")
"""Endings of a verb's dictionary form, its first person. A feminine noun ends so too, but the list
has that with its article."""

PAST_VERBS = ("л", "ла", "ло", "ли")
"""Endings of a past participle, which stands in the place of a verb ("възстановили")."""

INDECLINABLES: frozenset[str] = entries("онлайн офлайн смарт топ мини макси екстра уеб видео аудио")
"""Words that stand before a noun of any gender and never change: no noun of a title."""

VANISHING_VOWEL = ("ен", "ър", "ъл", "ък", "ел")
"""Endings that lose their vowel before another ending ("личен", "лична")."""

PARTICIPLES = ("н", *(f"н{ending}" for ending in GENDER_ENDINGS))
"""Endings of the participle that stands beside a noun ("загубени данни")."""

VERBAL_NOUNS = ("не", "нето", "нията")
"""Endings of the noun made of a verb ("плащане")."""

UNLISTED_NOUNS = (
    "нето", "нията", "ци", "ците", "цията", "ции", "циите", "тели", "телите", "стта", "ството",
    "ства", "ари", "арите", "ери", "ерите", "исти", "истите", "ът", "ника", "никът",
)  # fmt: skip
"""Endings by which a word that no list holds is a noun."""

UNLISTED_VERBS = (
    "но", "ват", "ваш", "ваме", "йки", "аше", "яше", "ейте", "айте", "ете", "ате", "ам", "ям",
    "ахме", "ува", "ява", "ем", "им", "ах", "ях", "еш", "иш",
)  # fmt: skip
"""Endings by which it is a verb or an adverb."""

UNLISTED_ADJECTIVES = (
    "ският", "ския", "ското", "чкото", "шкото", "ният", "лния", "чния", "рния", "тния", "вния",
    "сния", "жния", "ъчния", "ното", "вият", "вото",
)  # fmt: skip
"""Endings by which it is an adjective."""

GENDERS_OF_ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("ият", "m"), ("ия", "m"), ("ата", "f"), ("ото", "n"), ("ите", "p"), ("ски", "mp"),
    ("шки", "mp"), ("чки", "mp"), ("и", "p"), ("а", "f"), ("я", "f"), ("о", "n"), ("е", "n"),
    ("", "m"),
)  # fmt: skip
"""Masculine, feminine, neuter, plural by an adjective's ending: the first that fits."""

GENDERS_OF_NOUNS: tuple[tuple[str, str], ...] = (
    ("а", "fp"), ("я", "fp"), ("о", "n"), ("е", "n"), ("у", "n"), ("ю", "n"), ("и", "pn"),
    ("ост", "f"), ("", "m"),
)  # fmt: skip
"""The same by the ending of a noun's dictionary form."""
