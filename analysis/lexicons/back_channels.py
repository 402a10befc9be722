"""Listening sounds and bare answers: a turn made of these alone is listed, never analysed.

In lower case. A turn of several ("да, да", "okay, right") is one too.
"""

from analysis.lexicons import entries

BACK_CHANNELS: frozenset[str] = entries(
    """
    yes|yeah|yep|yup|ya|yea|no|nope|nah|ok|okay|okey|right|all right|alright|sure|exactly
    absolutely|definitely|totally|mm|mmm|mhm|mm hm|mm-hm|mm hmm|mm-hmm|mhmm|hmm|hm|uh|um|uhm|uh huh
    uh-huh|huh|ah|aha|oh|ooh|wow|cool|nice|great|good|fine|true|correct|indeed|of course|i see
    got it|interesting|very interesting|really|okay okay|perfect|awesome|gotcha|fair enough|haha|ha
    thank you|thanks|thank you very much|bye|bye bye|hello|hi|hey|please|sorry|well|so|and|er|erm
    eh|ehm|you're welcome|that's right|i agree|agreed|precisely|excellent|me too|same
    да|не|ами|ами да|ами не|добре|ок|окей|окей да|точно|точно така|именно|разбира се|аха|ъхъ|ъ|ъъ
    ъм|ъъъ|ммм|мм|мхм|хм|хмм|ох|ах|о|е|е да|ами добре|ясно|разбирам|така е|така|вярно|наистина
    сигурно|естествено|абсолютно|супер|чудесно|отлично|благодаря|благодаря ви|мерси|довиждане|чао
    здравейте|здрасти|моля|съгласен|съгласна|съгласен съм|съгласна съм|правилно|е не|не не|добре де
    хубаво|уау|интересно|много интересно|извинете|хаха|ха|ъ-хъ|мда|да бе|да де
    ja|nein|jo|nö|nee|doch|genau|klar|gut|richtig|stimmt|okay|natürlich|aha|ach so|achso|hm hm
    danke|bitte|tschüss|eben|super|toll|ja ja|na ja|naja|ähm|äh|ach|verstehe|jawohl|exakt
    oui|non|ouais|d'accord|bien sûr|exactement|voilà|merci|si|euh|bon|bien|tout à fait|très bien
    sí|vale|claro|exacto|gracias|bueno|muy bien|sim|não|pois|certo|obrigado|obrigada|está bem
    sì|va bene|certo|esatto|grazie|bene|ecco|già|d'accordo|mah|nee|precies|inderdaad|oké|dank u
    dank je|goed|jawel|nou|jaja|nej|jaså|precis|just det|tack|bra|jaha|visst|okej|tak|nemlig|fint
    joo|kyllä|ei|niin|aivan|kiitos|hyvä|selvä|jah|jaa|just|täpselt|aitäh|hästi|selge
    ano|jo|ne|přesně|dobře|jasně|děkuji|díky|áno|nie|presne|dobre|jasné|ďakujem|hej|no
    tak|dokładnie|dobrze|jasne|dziękuję|oczywiście|racja|igen|nem|pontosan|persze|jó|rendben
    köszönöm|aha|da|nu|exact|bine|sigur|mulțumesc|corect|točno|dobro|naravno|hvala|jasno|tako je
    ja seveda|seveda|v redu|drži|ναι|όχι|ακριβώς|καλά|εντάξει|βέβαια|ευχαριστώ|σωστά|μάλιστα|α
    taip|tikrai|gerai|aišku|ačiū|žinoma|būtent|jā|nē|tieši tā|labi|skaidrs|paldies|protams
    sea|ceart|go raibh maith agat|tá|níl|cinnte|iva|le|eżatt|tajjeb|grazzi|mela
    точно|добро|фала|благодарам|јасно|тачно|хвала|нее|угу|конечно|ясно|хорошо|спасибо|верно|нет
    так|ні|звичайно|добре|дякую|зрозуміло|evet|hayır|tamam|tabii|doğru|teşekkürler|peki|po|jo
    saktë|mirë|faleminderit|sigurisht
    """,
    "|",
)
"""Single words and set phrases; the longest match is taken first."""
