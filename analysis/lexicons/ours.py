"""“Our organisation” in each language: what the tagger reads in place of a name that is inside."""

from collections.abc import Mapping

from analysis.lexicons import entries

OURS: Mapping[str, str] = {
    "bg": "нашата организация",
    "cs": "naše organizace",
    "da": "vores organisation",
    "de": "unsere Organisation",
    "el": "ο οργανισμός μας",
    "en": "our organisation",
    "es": "nuestra organización",
    "et": "meie organisatsioon",
    "fi": "meidän organisaatiomme",
    "fr": "notre organisation",
    "ga": "ár n-eagraíocht",
    "hr": "naša organizacija",
    "hu": "a mi szervezetünk",
    "it": "la nostra organizzazione",
    "lt": "mūsų organizacija",
    "lv": "mūsu organizācija",
    "mk": "нашата организација",
    "mt": "l-organizzazzjoni tagħna",
    "nl": "onze organisatie",
    "pl": "nasza organizacja",
    "pt": "a nossa organização",
    "ro": "organizația noastră",
    "ru": "наша организация",
    "sk": "naša organizácia",
    "sl": "naša organizacija",
    "sq": "organizata jonë",
    "sr": "наша организација",
    "sv": "vår organisation",
    "tr": "bizim kurumumuz",
    "uk": "наша організація",
}

WE: Mapping[str, frozenset[str]] = {
    "bg": entries("ние нас нам ни наш наша наше наши нашия нашият нашата нашето нашите"),
    "cs": entries("my nás nám námi náš naše naši našich našeho"),
    "de": entries("wir uns unser unsere unserer unserem unseren unseres"),
    "el": entries("εμείς εμάς μας"),
    "en": entries("we us our ours"),
    "es": entries("nosotros nosotras nos nuestro nuestra nuestros nuestras"),
    "fr": entries("nous notre nos nôtre"),
    "hr": entries("mi nas nam nama naš naša naše naši našeg našoj"),
    "it": entries("noi ci nostro nostra nostri nostre"),
    "nl": entries("wij we ons onze"),
    "pl": entries("my nas nam nami nasz nasza nasze nasi naszych naszej"),
    "pt": entries("nós nos nosso nossa nossos nossas"),
    "ro": entries("noi ne nostru noastră noștri noastre"),
    "ru": entries("мы нас нам нами наш наша наше наши нашей наших"),
    "sv": entries("vi oss vår vårt våra"),
}
"""Words for the speaker's own people, by language."""

YOU: Mapping[str, frozenset[str]] = {
    "bg": entries("вие вас ви ваш ваша ваше ваши вашия вашата вашето вашите теб твой твоя"),
    "en": entries("you your yours"),
    "es": entries("usted ustedes tú ti vosotros vuestro vuestra"),
    "fr": entries("vous votre vos tu toi"),
}
"""Words for the one who is spoken to, by language, where no other word is spelt alike."""

WE_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "bg": ("аме", "яме", "хме", "сме"),
    "es": ("mos",),
    "it": ("iamo",),
    "pt": ("mos",),
}
"""Endings of verbs that say "we", in languages that leave the word itself out."""
