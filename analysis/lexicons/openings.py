"""First words of sentences that lean on what was said before, or only take the floor.

A quotation that opens with one is hard to understand alone. In lower case.
"""

from analysis.lexicons import entries
from analysis.lexicons.swot_cues import LEANING_OPENINGS

_MORE: dict[str, str] = {
    "bg": """такъв тъй ей ето еми ми аз-то и-и айде хайде хубаво амче тях него нея им му ѝ го я ги
        онова онзи онази онези тук тука оттам оттук оттогава затуй туй също иначе-то впрочем
        всъщност между после-после или нито пък щом без-да колкото защото ли дали""",
    "en": """
        this's he's she's it's that's there there's they're they've they'd they'll he'd she'd it'd
        which whom whose if whereas although though while unless since until when than more-so
        again additionally similarly likewise hence thus therefore moreover furthermore alright
        great good cool perfect interesting correct agreed absolutely definitely totally maybe
        perhaps hopefully obviously clearly essentially mostly usually sometimes other another
        one ones both some yup lets let again um uh hey hi hello thanks thank sorry wow gosh hm
        mm i mean you know""",
    "de": """
        dem den denen deren dessen sonst somit damit dadurch dabei dazu davon darum daher dann
        dort hier jetzt nun ihm ihr ihn ihnen derjenige diejenigen jener jene solche doch ob
        wenn weil dass halt eben quasi sozusagen zum natürlich klar stimmt eigentlich""",
    "fr": """celui celle celles ceux-ci y en lui leur leurs dont qui que quoi où car puis ensuite
        après ainsi pourtant cependant toutefois bah hein tout-à-fait exactement d'accord""",
    "es": """aquello aquel aquella aquí allí así luego después además también pero porque bueno
        claro vale exacto le les lo la que quien cual donde""",
    "it": """quelli quelle qui lì là così poi dopo inoltre anche però perché beh bene certo esatto
        gli le lo che chi cui dove""",
    "pl": """tego temu tym tamten tamta tamto tu więc ale bo albo jednak także też potem wtedy
        właśnie dokładnie dobrze""",
    "ro": """acestea aceștia aceia acela aceea aici apoi dar însă deoarece pentru-că exact bine""",
    "el": """αυτοί αυτές εκείνος εκείνη εκείνο εδώ έτσι μετά όμως γιατί επειδή ακριβώς σωστά""",
    "hr": """ovi one ono tu onda ali jer ipak također zatim točno dobro""",
    "pt": """isso isto aquilo este esta esse essa eles elas ele ela lá ali então e mas ou pois sim
        não porque também depois exato claro""",
    "nl": """dit dat deze die hij zij ze het daar toen dan dus en maar of ja nee want ook omdat
        precies oké nou""",
    "sv": """det detta denna dessa han hon de den där då så och men eller ja nej för också därför
        precis okej alltså""",
    "da": """det dette denne disse han hun de den der da så og men eller ja nej for også derfor
        præcis okay altså""",
    "fi": """se tämä tuo ne nämä hän he siellä silloin niin ja mutta tai joo ei koska myös siksi
        juuri""",
    "et": """see too need nad tema ta seal siis nii ja aga või jah ei sest ka täpselt""",
    "lv": """tas tā tie tās viņš viņa viņi tur tad un bet vai jā nē jo arī tieši""",
    "lt": """tai tas ta tie tos jis ji jie jos ten tada ir bet ar arba taip ne nes
        būtent""",
    "hu": """ez az ezek azok ő ők ott akkor így és de vagy igen nem mert is pontosan hát tehát""",
    "cs": """to ten ta ti ty tento tato toto on ona oni tam pak tak a ale nebo ano ne protože taky
        přesně""",
    "sk": """to ten tá tí tie tento táto toto on ona oni tam potom tak a ale alebo áno nie pretože
        tiež presne""",
    "sl": """to ta ti te tisti tista on ona oni tam potem tako in ampak ali ja ne ker tudi točno""",
    "sr": """то тај та те ови они оне он она тамо тада и али или да не јер такође тачно то taj ta te
        oni ona tamo tada i ali ili da ne jer""",
    "mk": """тоа тој таа тие овој оваа ова таму тогаш и но или да не бидејќи исто точно""",
    "ru": """это этот эта эти тот та те он она они оно там тогда так и но или да нет потому также
        именно ну вот""",
    "uk": """це цей ця ці той та ті він вона вони воно там тоді так і але або ні бо також саме
        ну""",
    "tr": """bu şu o bunlar onlar orada sonra ve ama veya evet hayır çünkü de tam""",
    "sq": """kjo ky këta ato ai ajo ata atje atëherë dhe por ose po jo sepse edhe pikërisht""",
    "mt": """dan din dawn dak dik dawk hu hi huma hemm imbagħad u imma jew iva le għax ukoll""",
    "ga": """seo sin siúd é í iad ansin agus ach nó tá níl mar freisin""",
}

LEANING: dict[str, frozenset[str]] = {
    language: entries(_MORE.get(language, "")) | LEANING_OPENINGS.get(language, frozenset())
    for language in sorted(_MORE.keys() | LEANING_OPENINGS.keys())
}
"""Pronouns, linking words and answers by language (ISO 639-1)."""

POINTING_BACK: dict[str, frozenset[str]] = {
    "bg": entries("тези тия те тях ги им него нея му ѝ той тя същото същата същия"),
    "en": entries("these those they them he she him same"),
    "de": entries("diese dieser dieses ihnen ihm dasselbe"),
}
"""Words that near the opening of a sentence name what only the one before it told."""

STANDING_FOR: dict[str, frozenset[str]] = {
    "bg": entries("него нея тях това"),
    "en": entries("it them"),
}
"""Pronouns that behind one of ``BEFORE_THEM`` stand for something named before."""

BEFORE_THEM: dict[str, frozenset[str]] = {
    "bg": entries("за с със от на по до при към без около заради"),
    "en": entries("about of with for to from on at by do does did"),
}
"""What stands before them there: prepositions, and in English the verb that does it."""

HEADLESS: dict[str, frozenset[str]] = {
    "bg": entries(
        """последният последния последната последното последните единият единия едната едното едните
        другият другия другата другото другите първият първия първата първото първите вторият
        втората второто вторите третият третата останалите повечето някои"""
    ),
    "en": frozenset(),
}
"""Words that before a verb name something only by its place among others ("the last one is")."""

LEANING_ARTICLES: dict[str, frozenset[str]] = {"de": entries("der die das den dem")}
"""Those that are articles where a noun follows, in a language that writes nouns with a capital."""
