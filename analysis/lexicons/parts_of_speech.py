"""What the ending of a word, or a list, says of its part of speech, for titles of themes.

Few languages have a trained tagger that ships with Glas. Where a word list of the language knows a
word's dictionary form, that form's ending tells verbs and adjectives from nouns; where it does not,
the word's own ending does. English endings say little: common adjectives and verbs are listed.
Lower case throughout.
"""

from analysis.lexicons import entries

VERB_LEMMAS: dict[str, tuple[str, ...]] = {
    "fr": ("er", "ir", "re", "oir"),
    "es": ("ar", "er", "ir", "arse", "erse", "irse"),
    "pt": ("ar", "er", "ir", "or"),
    "it": ("are", "ere", "ire", "arsi", "ersi", "irsi"),
    "nl": ("en",),
    "de": ("en", "eln", "ern"),
    "pl": ("ć", "ować", "c"),
    "cs": ("at", "it", "et", "ít", "át", "ýt", "ovat", "nout"),
    "sk": ("ať", "iť", "eť", "ieť", "ovať", "núť"),
    "ru": ("ть", "ться", "ти", "чь"),
    "uk": ("ти", "тися"),
    "hr": ("ti", "ći"),
    "sr": ("ти", "ћи", "ti", "ći"),
    "sl": ("ti", "či"),
    "lt": ("ti", "tis"),
    "lv": ("āt", "ēt", "īt", "ot", "ties"),
    "sv": ("a",),
    "tr": ("mek", "mak"),
}  # fmt: skip
"""Endings of the dictionary form of verbs. A form that differs from such a form is a verb's; one
that is the dictionary form may be a noun (fr "mer", "avenir"; sv "skola"), and is left open."""

ADJECTIVE_LEMMAS: dict[str, tuple[str, ...]] = {
    "bg": ("ски", "шки", "чки", "цки"),
    "mk": ("ски", "шки", "чки"),
    "en": ("ous", "ful", "less", "able", "ible", "ish", "ive", "ic", "ical", "ary", "ese", "al"),
    "fr": ("eux", "ique", "able", "ible", "if", "el", "al"),
    "es": ("oso", "ico", "able", "ible", "ivo", "al", "ario"),
    "pt": ("oso", "ico", "ável", "ível", "ivo", "al", "ário"),
    "it": ("oso", "ico", "abile", "ibile", "ivo", "ale", "ario"),
    "ro": ("os", "ic", "abil", "ibil", "iv", "esc"),
    "nl": ("lijk", "isch", "baar", "loos"),
    "sv": ("lig", "isk", "bar", "lös", "sam"),
    "da": ("lig", "isk", "bar", "løs", "som"),
    "pl": ("ny", "ski", "cki", "wy", "ty", "ły", "czy", "szy"),
    "cs": ("ný", "ní", "ský", "cký", "vý", "tý", "lý", "čí", "ší"),
    "sk": ("ný", "ský", "cký", "vý", "tý", "lý"),
    "ru": ("ый", "ий", "ой"),
    "uk": ("ий", "ій"),
    "hr": ("ski", "čki", "ški", "an", "ni", "ov", "iv"),
    "sr": ("ски", "чки", "шки", "ни", "ski", "čki"),
    "sl": ("ski", "ški", "en", "ni", "ov"),
    "lt": ("inis", "iškas", "us"),
    "lv": ("īgs", "isks", "ains"),
    "el": ("ικός", "ινός", "ιακός", "ός", "ύς", "ής"),
    "hu": ("i", "os", "es", "ös", "ás", "tlan", "tlen"),
    "fi": ("inen", "llinen", "ton", "tön"),
    "et": ("line", "lik", "tu", "ne"),
    "tr": ("sal", "sel", "li", "lı", "lu", "lü", "siz", "sız"),
}
"""Endings of the dictionary form of adjectives: in a noun phrase they stand beside its noun."""

NOUNS: dict[str, frozenset[str]] = {
    "en": entries("""
        men women children people mice feet teeth geese data criteria media need seed feed speed
        table tables cable cables variable variables vegetable vegetables deliverable
        deliverables timetable constable objective objectives initiative initiatives incentive
        incentives perspective perspectives archive archives executive executives alternative
        alternatives narrative narratives drive drives representative representatives native
        detective motive motives live hive five topic topics music traffic clinic clinics fabric
        metric metrics logic mechanic mechanics critic critics statistic statistics panic
        republic mosaic epidemic pandemic arithmetic academic academics rhetoric tactic tactics
        ethic ethics graphic graphics characteristic characteristics heuristic heuristics
        diagnostic diagnostics analytic analytics picnic plastic plastics magic comic comics
        mimic attic arctic antibiotic antibiotics library libraries dictionary dictionaries
        salary salaries summary summaries boundary boundaries glossary glossaries diary diaries
        secretary secretaries itinerary beneficiary beneficiaries anniversary commentary
        documentary judiciary missionary obituary sanctuary january february proposal proposals
        approval approvals hospital hospitals animal animals capital material materials
        potential signal signals professional professionals festival festivals journal journals
        portal portals terminal terminals manual manuals trial trials rental rentals denial
        arrival arrivals removal renewal renewals withdrawal withdrawals referral referrals
        appraisal criminal criminals official officials goal goals deal deals meal meals mall
        wall email emails appeal appeals metal metals coal oil canal coral mineral minerals
        tutorial tutorials interval intervals rival rivals survival disposal dismissal refusal
        evaluation credential credentials editorial memorial ritual rituals individual
        individuals intellectual general carnival cathedral chemical chemicals medical
        journalism mammal mammals medal medals pedal principal total totals dial ideal ideals
        scandal sandal heal seal seals steal veal dish fish english finish wish polish british
        spanish danish swedish finnish turkish irish relish rubbish varnish chinese japanese
        cheese portuguese
        """),
    "fr": entries("""
        politique technique pratique musique logique clinique critique statistique fabrique
        informatique robotique boutique physique république tennis table câble hôpital animal
        journal canal capital métal signal total matériel logiciel appel tarif objectif
        dispositif collectif motif adjectif cheval festival tribunal
        """),
    "es": entries("""
        política técnica práctica música lógica clínica crítica fábrica física república
        hospital animal canal capital metal señal total material manual portal tribunal festival
        objetivo motivo archivo dispositivo vehículo público tráfico médico horario salario
        calendario diccionario escenario usuario formulario presupuesto personal
        """),
    "it": entries("""
        politica tecnica pratica musica logica clinica critica fabbrica fisica repubblica
        ospedale animale canale capitale segnale totale materiale manuale portale tribunale
        festival obiettivo motivo archivo dispositivo traffico medico orario salario calendario
        scenario giornale locale personale
        """),
    "hu": entries("tanuló lakás város támogatás oktatás szolgáltatás kommunikáció"),
}
"""Nouns that end like adjectives or are no form that their endings tell."""

ADJECTIVES: dict[str, frozenset[str]] = {
    "en": entries("""
        abstract active additional advanced afraid alive ancient angry annual apparent appropriate
        asian automatic available average aware bad base beautiful better big black blank blind blue
        bold brave brief bright broad broken brown busy calm canadian careful cheap civil clean
        clear clever close closed cold colored complete complex compulsory concerned concrete
        confident confused congruent consistent constant content cool correct crazy crucial curious
        current daily dead deaf dear decent deep dense dependent desperate detailed different
        digital direct dirty distinct double dry due dumb eager early eastern easy elderly electric
        elegant empty entire equal european even evident exact excellent excited existing expensive
        explicit extra extreme fair false familiar famous far fast fat favorite few final fine firm
        fixed flat fluent foreign former forward free frequent fresh friendly full fun future german
        giant glad global gold golden good great green grey gray gross guilty half handy happy hard
        healthy heavy helpful hidden high honest hot huge human hungry ill immediate implicit
        important improved inaccurate included incorrect independent indifferent indirect initial
        inner innocent insane instant interested interesting intelligent internal italian italy
        joint junior key keen known lame large last late later latest lazy leading least left
        legitimate level light likely lightweight limited little live lively local lonely long lost
        loud lovely low lower lucky mad main major male married mature mean medium mere mild minor
        missing mixed mobile moderate modern most motivated multiple mutual naive narrow nasty
        national native near nearby neat necessary negative nervous neutral new next nice noisy
        nuclear odd old only open opposite orange ordinary original other outer outside overall own
        paid pale parallel patient perfect permanent physical pink plain pleasant polite poor
        popular positive possible present pretty previous primary prior private prompt proper proud
        public pure purple quick quiet random rapid rare raw ready real recent red regular relative
        relevant reliable remaining remote rich right robust romantic rough round royal rude russian
        sad safe same scary scared second secret secure senior sensible separate serious several
        severe shallow sharp short shy sick significant silent silly similar simple single slight
        slow small smart smooth sober social soft solid sophisticated sore sorry sour southern
        special specific stable standard standalone static steady steep stiff stiff straight strange
        stressful strict strong stuck stupid subsequent successful such sudden sufficient suitable
        super superior sure surprised surprising sweet tall technical temporary terrible thick thin
        third tight tiny tired top total tough traditional tremendous tricky true typical ugly
        unable unaware uncertain unclear underlying unfair unhappy unique united unknown unlikely
        unlimited unpleasant unsure unusual upcoming upper upset urban urgent usable used useful
        useless usual vague valid various vast verbal very vice violent virtual visual vital warm
        weak wealthy weekly weird well western wet white whole wide widespread wild willing wise
        wonderful wooden worldwide worried worse worst worth wrong yellow young
        """),
    "de": entries("""
        groß klein neu alt gut schlecht hoch niedrig wichtig
        """),
}
"""Adjectives that their ending does not betray: they stand beside a noun, never for one."""

VERBS: dict[str, frozenset[str]] = {
    "en": entries("""
        accept accepts achieve add adds adjust admit admits afford agree agrees allow allows annoy
        annoys appear appears apply applies appreciate approve arrive arrives ask asks assist assume
        assumes attend avoid avoids bear beat become becomes begin begins behave believe belong
        belongs bend blow borrow break breaks bring brings build builds burn buy buys calculate
        carry carries catch catches celebrate choose chooses clarify cling collect combine come
        comes communicate compare compares complain complains compute concern conclude conduct
        confirm confirms confuse connect connects consider considers consist consists construct
        consume contain contains continue continues contribute contributes convert converts convince
        convinces cooperate correlate cope could create creates cry cut decide decides declare
        decline define defines delete deliver delivers demonstrate deny depend depends derive
        describe describes deserve destroy detect determine determines develop develops die dies
        differ differs disagree disappear disappears discover discuss distinguish divide download
        draw draws drink drive drop earn eat eats eliminate embed emit emphasize employ enable
        enables encounter encourage endure enjoy enjoys enrich ensure ensures enter enters establish
        evaluate exclude execute exist exists expand expect expects explain explains explore
        explores express extend extract facilitate fail fails fall feed fetch fill fills find fit
        fits fix fly focus follow follows forget forgets forgive fulfil gather generate generates
        get gets give go goes grab grow grows handle happen happens hate hear hears hide highlight
        hire hit hold holds hurt identify ignore illustrate imagine implement imply improve improves
        include includes incorporate increase indicate indicates infer influence inform insert
        insist install integrate intend interact interpret introduce invent invest investigate
        invite involve involves join joins jump keep keeps kill knock know laugh launch lead leads
        learn learns leave leaves lend let lie lies lift like likes listen listens load locate login
        looks lose loses love maintain maintains make makes manage manages matters mean measure meet
        meets mention modify move multiply need needs negotiate notice notify obey observe obtain
        occur occurs offer offers operate oppose optimize organise organize overlap owe own owns pay
        pays perceive perform performs persuade pick play plays please possess pour pray predict
        predicts prefer prepare present preserve pretend prevent proceed produce produces promise
        promote prove proves provide provides publish publishes pull purchase pursue push put
        qualify quit raise reach reaches react read reads realise realize realizes receive receives
        recognise recognize recommend reduce reduces refer refers reflect reflects refuse reject
        relate relates relax release rely relies remain remains remember remind remove removes
        render repair repeat replace replaces reply represent represents require requires resemble
        resist resolve respond retain retrieve reveal revise ride ring rise run runs save saves
        scare scream scroll search see seek seem seems select sell sells send sends separate serve
        serves settle share shares shine shoot show shows shut sing sink sit skip sleep slow smell
        solve solves speak speaks specialise specialize specify spell spend spends spread stand
        start starts stay stays steal stick stop stops strengthen struggle struggles study submit
        succeed suck sucks suffer suffers suggest suggests suit summarise summarize suppose survive
        suspect swap swaps swim switch switches take takes talk talks teach teaches tell tend tends
        terminate thank think throw throws tie train translate trace travel treat trigger trust try
        turn type understand understands unlock update upgrade upload use validate vary varies
        verify visit visualize visualise wait wake walk wander wanna want wants warn wash watch wear
        win wins wish withdraw wonder worry worries write writes yell
        accepts advises afflicts allocates arranges asserts assures attends attracts begs behaves
        believes borrows buries buys chooses closes collects combines commits confuses conducts
        confirms consumes convinces dares delivers denies deserves destroys detects discovers
        discusses disturbs divides earns eats eliminates employs emphasizes encourages enforces
        enjoys enriches evolves exceeds explodes facilitates feels fulfils gathers gives governs
        ignores illustrates imagines implements implies imposes infers informs inserts insists
        installs integrates intends interacts interprets invents invests investigates invites
        justifies knows lends lets listens live locates modifies multiplies negotiates notifies
        obtains opens operates opposes optimizes organises organizes overcomes passes performs
        persuades pleases possesses prefers prepares preserves pretends prevents prohibits pulls
        pursues pushes puts quits realises reacts recommends recovers rejects relaxes reminds
        reopens resembles resolves responds retains reveals sees selects separates sits sleeps
        sounds steals submits succeeds summarises supposes suspects swims tells tends thinks touches
        translates unlocks validates visualizes waits wakes warns withdraws
        """),
    "bg": entries("""
        елате ела чука чукам чукаш чукаме виж вижте дай дайте кажи кажете чакай чакайте гледай
        гледайте слушай слушайте питай питайте пиши пишете плати платете ставай
        """),
}
"""Forms that are verbs far more often than nouns: nouns only where their company says so."""

NOUN_ENDINGS: dict[str, tuple[str, ...]] = {
    "bg": ("ция", "ство", "ост", "изъм", "ник", "тел", "ене", "ане", "яне", "ище", "ура", "ент"),
    "en": ("tion", "sion", "ment", "ments", "ness", "ity", "ities", "ship", "ism", "ance", "ence",
           "tions", "sions", "ology", "ics", "ure", "ers", "ors", "hood", "ists"),
    "de": ("ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "nis"),
    "fr": ("tion", "ment", "té", "isme", "ance", "ence", "eur", "age"),
    "es": ("ción", "miento", "dad", "ismo", "anza", "encia", "aje"),
    "it": ("zione", "mento", "tà", "ismo", "anza", "enza", "aggio"),
}  # fmt: skip
"""Endings that only nouns have: such a word needs no company to be known as one."""

ADVERB_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ly",),
    "fr": ("alement", "uement", "ivement", "iquement", "ellement", "eusement", "amment", "emment",
           "urement", "irement", "èrement", "ablement", "iblement"),
    "es": ("mente",),
    "pt": ("mente",),
    "it": ("mente",),
    "ru": ("ически", "чески"),
    "uk": ("ично",),
}  # fmt: skip
"""Endings of adverbs, which stand in no noun phrase."""
