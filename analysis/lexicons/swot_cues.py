"""Words that help to choose a drafted statement, and cue words for tests without a model.

Language knowledge only: which openings lean on an earlier sentence, which abbreviations end in a
full stop, and words that often carry each tag. The trained tagger uses none of them.
"""

from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LEANING_OPENINGS: Mapping[str, frozenset[str]] = {
    "bg": frozenset(
        _words(
            "това този тази тези тоя тая тия те той тя то там тогава така такова такива ами а и но "
            "ама обаче значи да не мда аха ъъ ъм ем е ето еми добре именно затова защото което "
            "който която които иначе после също освен докато та па абе вижте виж нали"
        )
    ),
    "en": frozenset(
        _words(
            "this that these those they he she it then so such and but or well yes yeah no "
            "nope right okay ok um uh er hmm mhm oh ah which who because also anyway like exactly "
            "sure look see actually basically honestly plus otherwise him her them either neither "
            "however therefore thus hence moreover furthermore whatever whoever whichever instead"
        )
    ),
    "de": frozenset(
        _words(
            "das dies diese dieser dieses die der er sie es da dann so und aber oder also ja nein "
            "genau äh ähm hm naja gut okay weil deshalb deswegen außerdem sonst auch"
        )
    ),
    "fr": frozenset(
        _words(
            "ça cela ce cette ces ceux ils elles il elle là alors donc et mais ou ben bon oui non "
            "euh voilà parce aussi sinon enfin bref"
        )
    ),
    "es": frozenset(
        _words("eso esto ese esa estos ellos él ella ahí entonces y pero o pues sí no")
    ),
    "it": frozenset(_words("questo questa questi quello loro lui lei lì allora e ma o beh sì no")),
    "pl": frozenset(_words("to ten ta te oni on ona tam wtedy i ale albo no tak nie więc")),
    "ro": frozenset(_words("asta acesta aceasta ei el ea acolo atunci și dar sau păi da nu deci")),
    "el": frozenset(_words("αυτό αυτός αυτή αυτά αυτοί εκεί τότε και αλλά ή λοιπόν ναι όχι")),
    "hr": frozenset(_words("to ovo taj ta te oni on ona tamo tada i ali ili pa da ne dakle")),
}
"""First words of sentences that lean on what was said before, or only take the floor."""

LINKING_OPENINGS: Mapping[str, frozenset[str]] = {
    "bg": frozenset(_words("и но а ама обаче та или пък")),
    "en": frozenset(_words("and but so or also plus")),
    "de": frozenset(_words("und aber also oder auch")),
    "fr": frozenset(_words("et mais donc aussi")),
    "es": frozenset(_words("y pero o también")),
    "it": frozenset(_words("e ma o anche")),
    "pl": frozenset(_words("i ale albo więc też")),
    "ro": frozenset(_words("și dar sau deci")),
    "el": frozenset(_words("και αλλά ή")),
    "hr": frozenset(_words("i ali ili pa")),
    "pt": frozenset(_words("e mas ou também")),
    "nl": frozenset(_words("en maar dus of ook")),
    "cs": frozenset(_words("a ale nebo taky")),
    "sv": frozenset(_words("och men eller också")),
}
"""Those that only tie a sentence to the one before: what follows may stand by itself."""

OF_ONESELF: Mapping[str, frozenset[str]] = {
    "bg": frozenset(_words("аз")),
    "en": frozenset(_words("i my me")),
    "de": frozenset(_words("ich mein meine mir mich")),
    "fr": frozenset(_words("je j moi mon ma")),
    "es": frozenset(_words("yo mi")),
    "it": frozenset(_words("io mio mia")),
    "pl": frozenset(_words("ja mój moja")),
    "ro": frozenset(_words("eu")),
    "el": frozenset(_words("εγώ")),
    "hr": frozenset(_words("ja moj moja")),
    "pt": frozenset(_words("eu meu minha")),
    "nl": frozenset(_words("ik mijn")),
    "cs": frozenset(_words("já můj moje")),
    "sv": frozenset(_words("jag min mitt")),
}
"""First words of sentences about the speaker: more often a story than a judgement of the body."""

ABBREVIATIONS: frozenset[str] = frozenset(
    _words(
        "г гр ул бул др проф инж доц т.н т.е т.нар напр вкл стр чл ал с млн млрд хил лв мин сек "
        "mr mrs ms dr prof st vs etc e.g i.e no inc ltd approx dept fig u.s a.m p.m "
        "z.b d.h u.a bzw ca nr usw "
        "p.ex m mme sr sra dott ing"
    )
)
"""Words before a full stop that end no sentence, without their last stop, in lower case."""

CUES: Mapping[str, tuple[str, ...]] = {
    "strength": _words(
        "strong strength good great proud skilled reliable modern successful trusted excellent "
        "experienced works well advantage best "
        "силен силна сила добър добре гордост гордеем опитен надежден модерен успешен успешно "
        "доверие отличен предимство работи най-добрите"
    ),
    "weakness": _words(
        "weak weakness lack lacking missing slow outdated poor old problem broken understaffed "
        "shortage bureaucracy difficult "
        "слаб слабост липса липсва липсват бавно бавен остарял остарели лошо стар проблем счупен "
        "недостиг бюрокрация трудно нямаме"
    ),
    "opportunity": _words(
        "opportunity could chance potential funding grant grants programme partnership possible "
        "new interest growing apply "
        "възможност можем бихме шанс потенциал финансиране програма програми партньорство нови "
        "интерес расте кандидатстваме европейски"
    ),
    "threat": _words(
        "threat risk danger afraid fear competitors leave leaving cuts attack crisis regulation "
        "lose inflation emigrate "
        "заплаха риск опасност страх страхувам конкуренция напускат криза атака регулация "
        "загубим инфлация емигрират заминават"
    ),
    "none": _words("interviewer question today tuesday office разкажете въпрос днес вторник"),
}
"""Words that often carry each tag, English and Bulgarian together."""
