"""Names of themes for what fits nowhere else: "Other", "Разни", "Everything else".

In lower case, of all languages together. A name is one if every word of it is listed, and one at
least in ``LEFT_OVER``.
"""

from analysis.lexicons import entries

LEFT_OVER: frozenset[str] = entries(
    """
    other|others|misc|miscellaneous|miscellanea|miscellany|various|else|remaining|remainder|rest
    residual|residue|general|sundry|varia|unsorted|uncategorised|uncategorized|unclassified|uncoded
    unassigned|leftover|leftovers|etc|none|anything|everything|whatever|diverse
    друг|друга|друго|други|другите|другото|разни|разно|разен|разна|останал|останала|останало
    останали|останалите|останалото|общ|общи|обща|общо|смесени|смесено|некласифицирани|нищо
    некатегоризирани|неразпределени|непопределени|всичко|всякакви
    andere|anderes|anderen|sonstige|sonstiges|sonstigen|verschiedenes|diverses|übrige|übriges
    allgemeines|allgemein|weitere|weiteres|rest|restliches|restliche
    autre|autres|divers|diverses|reste|général|généralités|générales|demás|otro|otra|otros|otras|varios
    varias|resto|general|generales|outro|outra|outros|outras|vários|diversos|geral|altro|altri|altra
    altre|vari|varie|generale|resto|overig|overige|diversen|algemeen|rest|övrigt|övriga|annat|andra
    annet|andet|øvrige|øvrigt|diverse|blandet|muut|muu|sekalaista|yleistä|inne|inny|pozostałe|różne
    ogólne|ostatní|ostatné|různé|rôzne|jiné|iné|obecné|egyéb|más|vegyes|általános|altele|alte|altceva
    diverse|generale|razno|ostalo|drugo|ostali|drugi|druge|opće|opšte|опште|остало|разно|друго
    прочее|прочие|другое|другие|разное|остальное|общее|общие|інше|інші|різне|решта|загальне
    άλλα|άλλο|λοιπά|διάφορα|γενικά|diğer|diğerleri|çeşitli|genel|cits|citi|kiti|kita|muu|muud|ostalo
    tjera|arall|eile
    """,
    "|",
)

BESIDE_LEFT_OVER: frozenset[str] = entries(
    """
    and|or|all|the|of|a|topic|topics|theme|themes|subject|subjects|issue|issues|question|questions
    comment|comments|remark|remarks|thing|things|item|items|matter|matters|category|categories|point
    points|code|codes|not|n|above
    и|или|за|от|по|тема|теми|въпрос|въпроси|неща|нещо|коментар|коментари|категория|категории
    бележка|бележки|точки|проблеми|код|кодове
    und|oder|alle|alles|themen|thema|fragen|punkte|kategorie|kommentare|et|ou|thèmes|sujets|questions
    commentaires|tout|le|y|o|temas|asuntos|cuestiones|comentarios|todo|lo|e|assuntos|tudo|il
    temi|argomenti|commenti|questioni|tutto|en|onderwerpen|vragen|och|og|frågor|ämnen|ja|asiat|aiheet
    i|oraz|tematy|uwagi|pytania|a|témata|témy|és|témák|și|teme|subiecte|pitanja|темы|вопросы
    замечания|теми|питання|και|θέματα|ve|konular
    """,
    "|",
)
