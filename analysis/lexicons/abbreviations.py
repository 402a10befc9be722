"""Abbreviations after which a full stop ends no sentence, by language; lower case, without it.

``NEVER_ENDS`` stand before a name, a number or a further word. ``MAY_END`` end a sentence when the
next word begins with a capital letter.
"""

from analysis.lexicons import entries

NEVER_ENDS: dict[str, frozenset[str]] = {
    "bg": entries("""
        г-н г-жа г-ца гн гжа инж арх д-р др доц проф акад адв гл ас ст н.с ул бул пл ж.к жк бл вх ет
        ап гр с общ обл кв т.нар т.н.р вж срв напр тел стр чл ал чл.-кор св о-в р-н к.с кор ген полк
        кап май лейт м-р пр т.е т.к изд ред прев бр № п.к
        """),
    "en": entries("""
        mr mrs ms dr prof rev hon st gen col capt lt sgt e.g i.e vs cf no nos fig figs vol pp ed eds
        approx dept est inc.ltd messrs mt ft viz
        """),
    "de": entries("""
        hr fr dr prof dipl ing z.b z d.h bzw ca vgl ggf u.a o.ä s.o s.u i.d.r evtl inkl nr str abs
        art bspw sog tel st mag bd hrsg
        """),
    "fr": entries("m mm mme mlle dr pr st ste p.ex cf art av bd env n°"),
    "es": entries("sr sra srta dr dra d dña ud uds prof p.ej art núm av"),
    "it": entries("sig dott prof avv ing arch ecc.art art es pag dr"),
    "pt": entries("sr sra dr dra prof eng arq p.ex art av n.º"),
    "nl": entries("dhr mevr mw dr prof ir ing drs bijv d.w.z o.a m.b.t nr ca"),
    "pl": entries("p dr inż prof mgr np tzw tj ul al pl św ok nr art m.in"),
    "cs": entries("p dr ing mgr prof doc např tzv tj ul nám sv čl č"),
    "ro": entries("dl d-na dr ing prof str bd nr art ex"),
    "el": entries("κ κα κος δρ καθ π.χ βλ αρ οδ λεωφ"),
    "ru": entries("г-н г-жа д-р проф акад ул пр пл д кв т.е т.к напр см стр гл ст"),
}
"""A full stop after one of these never ends a sentence."""

MAY_END: dict[str, frozenset[str]] = {
    "bg": entries(
        "г ч мин сек лв ст хил млн млрд кв.м м км см мм кг т.н др пр сл.хр пр.хр н.е м.г"
    ),
    "en": entries("a.m p.m am pm etc inc ltd co corp jr sr u.s u.k ph.d e.u al"),
    "de": entries("usw etc u.s.w mio mrd std min jh gmbh"),
}
"""A full stop after one of these ends a sentence only before a capital letter."""

MONTHS_AND_UNITS: frozenset[str] = entries("""
    г ч мин лв хил млн млрд % януари февруари март април май юни юли август септември октомври
    ноември декември Januar Februar März April Mai Juni Juli August September Oktober November
    Dezember Stock Jahrhundert Jahrhunderts Klasse Etage Semester Platz
    """)
"""A number's full stop before one of these belongs to the number ("на 3. май", "am 3. Oktober")."""
