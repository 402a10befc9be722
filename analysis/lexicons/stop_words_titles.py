"""Small words that tell a noun phrase from a piece of a sentence, by language.

LINKS may stand inside a title ("заплащане на труда", "cost of living"). BEFORE_VERBS are words
after which a verb follows, BEFORE_NOUNS those after which a noun phrase follows: a word that mostly
follows the first, and seldom the second, is no end of a title. NOT_ENDS end no title.
"""

LINKS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "bg": "на за от с със в във по до към между и без при над под срещу около",
        "en": "of for in on to the and with between from at by without",
        "de": "der des von für mit und im in zu zur zum auf bei den dem die das",
        "fr": "de du des d la le les l à au aux et en pour avec sur",
        "es": "de del la el los las en y a para con por sin",
        "it": "di del della dei delle degli dell e in a al alla per con",
        "pt": "de do da dos das e em no na para com",
        "ro": "de a al ale cu și în pentru la din",
        "pl": "w z na do i dla o od po",
        "cs": "v z na do a pro o od po s",
        "sk": "v z na do a pre o od po s",
        "nl": "van de het voor met en in op",
        "el": "του της των για με και στο στη στην στα",
        "hr": "u s na za i od do o po",
        "sl": "v z na za in od do o s",
        "sr": "у с на за и од до о по",
        "mk": "на за од со во и до по",
        "ru": "в с на для и от до о по",
        "uk": "в з на для і та від до о",
    }.items()
}

ARTICLES: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the",
        "de": "der die das des dem den",
        "fr": "la le les l",
        "es": "la el los las",
        "pt": "o a os as",
        "it": "la il lo le gli i l",
        "nl": "de het",
        "el": "το τη την τις τους τα",
    }.items()
}
"""Those of LINKS that may stand right after another ("price of the water")."""

BEFORE_VERBS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "bg": "да ще не се си аз ние те той тя вие щеше щяха",
        "en": """to i we you they he she it who can can't could couldn't will won't would wouldn't
                 should shouldn't must may might don't didn't doesn't i'll we'll they'll you'll i'd
                 we'd let's not never always i've we've they've""",
        "de": "zu ich wir er sie man es",
        "fr": "je tu il elle on nous vous ils ne se",
        "ru": "не бы я мы они",
        "es": "no se que yo nos",
        "it": "non si che",
        "mk": "да ќе не се",
        "sr": "да ће не се",
        "ro": "să nu se",
    }.items()
}

SURE_BEFORE_VERBS: dict[str, frozenset[str]] = {
    language: words - {"to", "that", "who", "it", "never", "always", "not", "que", "che"}
    for language, words in BEFORE_VERBS.items()
    if language != "de"
}
"""Those after which no noun follows: a word after one is a verb in that place."""

AFTER_VERBS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """the a an my your our his their these those them me him us myself yourself ourselves
        themselves""".split()  # noqa: SIM905
    ),
}
"""Words that an object begins with: what stands right before one is seldom a noun."""

BEFORE_PARTICIPLES: dict[str, frozenset[str]] = {
    "en": frozenset(
        """am is are was were be been being i'm we're you're they're it's he's she's that's have
        has had having get gets got keep keeps kept start started stop stopped""".split()  # noqa: SIM905
    ),
}
"""Words after which a participle is a verb ("is working"), not an adjective or a noun."""

BEFORE_NOUNS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "bg": """на за от с със в във по до към между без при над под срещу тази този това тези
                 нашата нашият нашите нашето една един едно няколко много повече някои всички""",
        "en": """the a an of our their my your his its this these that those some any no for in on
                 with from by between into about more every each""",
        "de": "der die das dem den des ein eine einen einem einer im zur zum für mit von kein",
        "fr": "le la les un une des du de l d ce cette ces notre nos leur leurs",
        "es": "el la los las un una unos unas de del",
        "it": "il lo la i gli le un una di del della",
    }.items()
}

NOT_ENDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "bg": """голям голяма голямо големи малък малка нов нова ново нови добър добра добро добри
                 собствен собствена собствени пълен пълна цял цяла цяло цели общ обща различни
                 определени определен съответния съответните цялата целия цялото самия""",
        "en": """really available own whole entire certain local public big small main major several
                 clear due based related specific particular mostly super weird unclear helpful
                 useful top""",
    }.items()
}

SURE_VERB_ENDINGS: dict[str, tuple[str, ...]] = {
    "bg": ("ихме", "ахме", "яхме", "охме", "ехме", "иха", "аха", "яха", "оха", "еше", "ваме"),
}
"""Endings that only verbs have, whatever the dictionary says."""

VERB_LEMMAS: dict[str, tuple[str, ...]] = {"bg": ("ам", "ям", "ша", "жа")}
"""Endings of dictionary forms that are verbs."""

ADJECTIVE_LEMMAS: dict[str, tuple[str, ...]] = {
    "bg": ("ен", "ски", "шки", "чки"),
    "en": ("ous", "ful", "less", "ible"),
}
"""Endings of dictionary forms that are adjectives: they end no title."""

NUMBER_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "bg": """нула единайсет единадесет дванайсет дванадесет тринайсет тринадесет четиринайсет
            четиринадесет петнайсет петнадесет шестнайсет шестнадесет седемнайсет седемнадесет
            осемнайсет осемнадесет деветнайсет деветнадесет двайсет двадесет трийсет тридесет
            четирийсет четиридесет петдесет шейсет шестдесет седемдесет осемдесет деветдесет сто
            двеста триста четиристотин петстотин шестстотин седемстотин осемстотин деветстотин
            хиляда хиляди милион милиона милиони милиард половин половина четвърт четвърти
            четвърта четвърто четвъртата пети пета петата шести шеста шестата седми седма осми осма
            девети девета десети десета двайсета двайсети трийсета петима десетина стотина процент
            процента януари февруари март април май юни юли август септември октомври ноември
            декември понеделник вторник сряда четвъртък петък събота неделя набора""",
        "en": """zero eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
            twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
            thousands million millions billion dozen dozens half quarter fourth fifth sixth seventh
            eighth ninth tenth twentieth percent january february march april june july august
            september october november december monday tuesday wednesday thursday friday saturday
            sunday""",
        "de": """null elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn vier
            fünf sechs sieben acht neun zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig
            neunzig hundert tausend million millionen prozent halb hälfte""",
    }.items()
}
"""Numbers in words, with days and months: they say how many or when, never what about."""

DEFINITE_ENDINGS: dict[str, tuple[str, ...]] = {"bg": ("ът", "ят", "та", "то", "те")}
"""An article at a word's end opens a noun phrase: a second one right after it opens another."""

SUBJECT_ARTICLES: dict[str, dict[str, str]] = {"bg": {"а": "ът", "я": "ят"}}
"""The article of an object and that of a subject, of masculine words: a title is a subject."""

AND: dict[str, str] = {
    "bg": "и", "en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "ro": "și",
    "nl": "en", "pl": "i", "cs": "a", "sk": "a", "hr": "i", "sl": "in", "sr": "и", "mk": "и",
    "ru": "и", "uk": "і", "el": "και",
}  # fmt: skip
"""What joins two nouns of a title that no single phrase covers."""
