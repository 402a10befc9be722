"""How the languages build noun phrases, and which say too little to be a title.

By ISO 639-1 code, in lower case. Small words of phrases are in ``stop_words_titles``.
"""

from analysis.lexicons import entries

VAGUE_BESIDE_NOUNS: dict[str, frozenset[str]] = {
    "bg": entries("""
        голям малък нов стар добър лош друг същ същи същия същата същите същото определен различен
        съответен цял общ отделен следващ последен пръв единствен истински обикновен хубав собствен
        съседен съседна близък далечен предишен тогавашен
        прекрасен чудесен страхотен ужасен идеален перфектен сериозен странен честен смешен огромен
        прав сигурен готов
        конкретен важен основен специален самият самия самата последният днешен сегашен вчерашен
        """),
    "en": entries("""
        big small new old good bad best better great nice other same different certain own whole
        various particular specific entire several main major real actual possible similar single
        multiple important interesting useful extra next last previous recent full right wrong
        current general usual typical normal special common huge little large long short high low
        easy hard simple complex first second third final weird crazy cool original overall active
        certain available initial additional existing unable detailed fast slow key top random
        """),
    "de": entries("""
        groß klein neu alt gut schlecht ander gleich bestimmt verschieden ganz eigen wichtig
        einzeln letzt nächst erst folgend jeweilig einzig
        """),
    "fr": entries("""
        grand petit nouveau vieux bon mauvais autre même certain différent propre premier deuxième
        troisième dernier nombreux quatre cinq six mille cent dit
        """),
    "es": entries("""
        grande pequeño nuevo viejo bueno malo otro mismo cierto diferente propio primero primer
        segundo tercero último mayor menor cuatro cinco seis mil cien
        """),
    "it": entries("""
        grande piccolo nuovo vecchio buono cattivo altro stesso certo diverso proprio primo secondo
        terzo ultimo maggiore minore quattro cinque sei mille cento
        """),
    "ru": entries("""
        большой маленький новый старый хороший плохой другой разный весь первый второй третий
        последний следующий прошлый сегодня однажды обычно практически особенно
        """),
    "pl": entries("""
        duży mały nowy stary dobry zły inny różny cały pierwszy drugi trzeci ostatni następny
        ubiegły zarówno około
        """),
    "cs": entries("velký malý nový starý dobrý špatný jiný různý celý první druhý poslední další"),
    "pt": entries("grande pequeno novo velho bom mau outro mesmo certo diferente próprio primeiro"),
    "nl": entries("groot klein nieuw oud goed slecht ander zelfde verschillend eerste laatste"),
    "ro": entries("mare mic nou vechi bun rău alt același diferit propriu primul ultimul"),
}  # fmt: skip
"""Adjectives, in their dictionary form, that tell one thing from another only where both are seen:
with one of them a title is no more specific than its noun alone."""

CASES: frozenset[str] = frozenset(
    {"cs", "el", "et", "fi", "hr", "hu", "lt", "lv", "pl", "ru", "sk", "sl", "sr", "tr", "uk", "ga"}
)
"""Languages whose nouns change with their place in a sentence: a title wants the form of a
subject, which is the dictionary's."""

NOUNS_OWN_NOUNS: frozenset[str] = frozenset(
    {"cs", "el", "hr", "lt", "lv", "pl", "ru", "sk", "sl", "sr", "uk"}
)
"""Languages in which a noun follows another as its owner without a small word ("ceny energii")."""

NOUNS_FIRST: frozenset[str] = frozenset({"es", "fr", "ga", "it", "mt", "pt", "ro", "sq"})
"""Languages whose adjectives mostly follow their noun."""

NOUNS_SIDE_BY_SIDE: frozenset[str] = frozenset({"en", "hu", "tr", "fi", "et"})
"""Languages in which nouns stand before a noun and tell its kind ("backup copies")."""

COMPOUNDS: frozenset[str] = frozenset({"da", "de", "et", "fi", "hu", "nl", "sv"})
"""Languages that write several nouns as one word: a long one says as much as a phrase."""

CAPITAL_NOUNS: frozenset[str] = frozenset({"de"})
"""Languages that write nouns, and only nouns and names, with a capital letter."""

CAPITAL_PHRASES: frozenset[str] = frozenset({"en"})
"""Languages that write each word of an institution's name with a capital letter ("Prime
Minister"): a capital letter alone makes no proper name of a word that the dictionary knows."""

NEAR_LINKS: dict[str, frozenset[str]] = {
    "bg": frozenset({"на", "за"}),
    "mk": frozenset({"на", "за"}),
    "en": frozenset({"of", "for"}),
    "de": frozenset({"der", "des", "von"}),
    "fr": entries("de du des d"),
    "es": entries("de del"),
    "it": entries("di del della dei delle degli dell"),
    "pt": entries("de do da dos das"),
    "ro": entries("de a al ale"),
    "nl": entries("van"),
    "el": entries("του της των"),
    "ru": frozenset({"для"}),
}
"""Small words that tie a noun to its noun. Others (in, with, to) as often belong to the verb."""

OBLIQUE_ENDINGS: dict[str, tuple[str, ...]] = {"de": ("en", "em")}
"""Endings of an adjective that no subject without an article has: such a title reads as broken."""

STRONG_ENDINGS: dict[str, dict[str, frozenset[str]]] = {
    "de": {
        "e": entries("der das dieser dieses jeder jedes des welches"),
        "er": entries("der dieser jeder einer einer deren zur von mit bei aus unter in"),
        "es": entries("des eines dieses seines ihres unseres jedes meines keines welches"),
    },
}
"""By ending of an adjective: words before it after which it is not the form that it has without
them ("das kleine Haus", but "kleines Haus")."""

BEFORE_ONE: dict[str, frozenset[str]] = {
    "bg": entries("всеки всяка всяко никой никоя никое"),
    "en": entries("every each another either neither"),
    "fr": entries("chaque aucun aucune"),
    "es": entries("cada ningún ninguna"),
    "it": entries("ogni ciascun ciascuna nessun nessuna"),
    "nl": entries("elke elk iedere ieder"),
}
"""Words after which a noun is one of many: without them it is half of a phrase ("every pupil")."""

PLURAL_ENDINGS: dict[str, tuple[str, ...]] = {
    "bg": ("и", "ове", "еве", "ите", "овете", "евете"),
    "en": ("s",),
    "de": ("en", "e", "er", "s"),
    "fr": ("s", "x"),
    "es": ("s",),
    "pt": ("s",),
    "it": ("i", "e"),
    "nl": ("en", "s"),
}
"""Endings of a noun in the plural, where it differs from its dictionary form."""

ELISIONS: dict[str, frozenset[str]] = {
    "fr": entries("n s m t j c qu lorsqu puisqu jusqu quoiqu"),
    "it": entries("c m t s v n"),
}
"""What stands before an apostrophe at the head of a verb or a clause: no noun does."""

OPENING_ELISIONS: dict[str, frozenset[str]] = {"fr": entries("l"), "it": entries("l un")}
"""What a title may have before an apostrophe at its head; others make it a part of a phrase."""

GERUNDS: dict[str, tuple[str, ...]] = {"en": ("ing",)}
"""Endings of an action that reads as a noun with its object after it ("closing an account")."""

PARTICIPLES: dict[str, tuple[str, ...]] = {"en": ("ed",)}
"""Endings of a participle that stands beside a noun and is none itself."""

VERB_LIKE: dict[str, tuple[str, ...]] = {"en": ("ing", "ed", "s")}
"""Endings of words that are a verb where an object follows them."""

SUBJECT_PLURALS: dict[str, tuple[str, ...]] = {
    "pl": ("y", "i", "e"),
    "cs": ("y", "i", "e", "é"),
    "sk": ("y", "i", "e"),
    "ru": ("ы", "и"),
    "uk": ("и", "і", "ї"),
    "hr": ("i", "e"),
    "sr": ("и", "е", "i", "e"),
    "sl": ("i", "e"),
    "lt": ("ai", "iai", "os", "ės", "ys"),
    "lv": ("i", "as", "es", "is"),
    "el": ("οι", "ες", "εις", "οί", "ές"),
    "hu": ("ok", "ek", "ök", "ak", "k"),
    "fi": ("t",),
    "et": ("d",),
    "tr": ("lar", "ler"),
}
"""Endings of a subject in the plural, in languages with cases. Some are those of an owner in the
singular too: the word before tells, and the adjective."""

NO_SUBJECT_PLURALS: dict[str, tuple[str, ...]] = {
    "pl": ("ami", "ymi", "imi", "owi"),
    "cs": ("ami", "emi", "ými", "ími"),
    "sk": ("ami", "ými", "ími"),
    "ru": ("ами", "ями", "ыми", "ими"),
    "uk": ("ами", "ями", "ими", "іми"),
    "hr": ("ima", "ama"),
    "sl": ("ami", "imi"),
}
"""Endings that contain one of those and are of another case."""

SUBJECT_ADJECTIVES: dict[str, tuple[str, ...]] = {
    "pl": ("e", "y", "i"),
    "cs": ("é", "í"),
    "sk": ("é", "í"),
    "ru": ("ые", "ие"),
    "uk": ("і",),
    "hr": ("i", "e", "a"),
    "sr": ("и", "е", "а", "i", "e", "a"),
    "sl": ("i", "e", "a"),
    "el": ("οι", "ες", "α", "οί", "ές", "ά"),
}
"""Endings of an adjective beside such a subject."""

OBJECT_ARTICLES: dict[str, frozenset[str]] = {"en": frozenset({"a", "an", "the"})}
"""Articles that may stand between such an action and its object."""

VAGUE_NOUNS: dict[str, frozenset[str]] = {
    "bg": entries("""
        край начало среда помощ брой количество част рамка основа вид ниво резултат причина цел роля
        форма състав име номер половина остатък връх дъно група двойка серия множество редица
        страница дума изречение отговор успех факт смисъл посока точка тема
        """),
    "en": entries("""
        end start beginning middle group level result cause name ton bunch range version piece
        section notion sense top bottom rest pair series subset variety chunk bit portion fraction
        majority minority aspect factor respect regard scope extent period rate size length future
        past present today option one side fact stage standpoint perspective anything detail
        """),
    "de": entries("""
        ende anfang teil rahmen grund hilfe verfügung bereich jahr tag stunde woche monat zeit art
        weise mal fall beispiel sache ding leute mensch frage problem punkt thema prozent anzahl
        menge reihe paar beginn mitte seite stelle platz ort ziel rolle zustand lage regel nähe
        möglichkeit hinblick bezug sinne anspruch dutzend gruppe minute sekunde
        """),
    "fr": entries("""
        fin début partie cadre aide an année jour heure semaine mois temps sorte manière fois cas
        exemple chose gens personne question problème point nombre niveau milieu côté place lieu but
        rôle groupe reste suite façon moment
        """),
    "es": entries("""
        fin final principio parte marco ayuda año día hora semana mes tiempo tipo manera vez caso
        ejemplo cosa gente persona pregunta problema punto número nivel medio lado lugar objetivo
        papel grupo resto forma momento
        """),
    "ru": entries("""
        большинство часть количество число год время день место месяц неделя час раз вид человек
        люди случай образ конец начало ряд группа километр метр процент
        """),
    "pl": entries("""
        większość część liczba rok czas dzień miejsce miesiąc tydzień godzina raz rodzaj człowiek
        ludzie przypadek sposób koniec początek szereg grupa kilometr metr procent
        """),
    "cs": entries("""
        většina část počet rok čas den místo měsíc týden hodina druh člověk lidé případ způsob konec
        začátek řada skupina kilometr metr procento
        """),
    "pt": entries("""
        fim início parte ano dia hora semana mês tempo tipo modo vez caso exemplo coisa pessoa
        pergunta problema ponto número nível meio lado lugar objetivo papel grupo resto forma
        """),
    "nl": entries("""
        einde begin deel jaar dag uur week maand tijd soort manier keer geval voorbeeld ding mens
        vraag probleem punt aantal niveau kant plaats doel rol groep rest vorm
        """),
    "ro": entries("""
        sfârșit început parte an zi oră săptămână lună timp tip mod dată caz exemplu lucru om oameni
        întrebare problemă punct număr nivel loc scop rol grup formă
        """),
    "it": entries("""
        fine inizio parte quadro aiuto anno giorno ora settimana mese tempo tipo modo volta caso
        esempio cosa gente persona domanda problema punto numero livello mezzo lato posto luogo
        obiettivo ruolo gruppo resto forma momento
        """),
}
"""Nouns, in their dictionary form, that name a piece, a time or a reason of something: as the noun
of a title they say too little."""

OWNER_ARTICLES: dict[str, frozenset[str]] = {"de": frozenset({"der", "des"})}
"""Articles that make what follows the owner of the noun before ("Qualität der Lehre")."""
