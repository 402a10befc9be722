"""Greetings, thanks, praise and cries, by language: said to somebody, never what is spoken about.

In lower case, single words and set phrases of up to three. No title of a theme holds one.
"""

from analysis.lexicons import entries

GREETINGS: dict[str, frozenset[str]] = {
    language: entries(text, "|")
    for language, text in {
        "bg": """браво|благодаря|благодарим|мерси|здравей|здравейте|здрасти|привет|ало|чао|довиждане
            поздравления|честито|наздраве|добър ден|добро утро|добър вечер|лека нощ|лека вечер
            приятен ден|лек ден|всичко добро|всичко хубаво|на добър час|моля|заповядай|заповядайте
            извинявай|извинявайте|извинете|пардон|боже|божичко|господи|боже мой|майчице|ура|уау
            айде|хайде|супер|олеле|опа|ох|ах|ех|уви|аман""",
        "mk": """браво|благодарам|фала|здраво|чао|довидување|добар ден|добро утро|честитки|боже
            добра вечер|добра ноќ|ајде|леле|молам|извинете""",
        "sr": """браво|хвала|здраво|ћао|довиђења|добар дан|добро јутро|честитам|честитке|боже|хајде
            bravo|hvala|zdravo|ćao|doviđenja|dobar dan|dobro jutro|čestitam|čestitke|hajde|izvinite
            добро вече|лаку ноћ|молим|извините""",
        "hr": """bravo|hvala|zdravo|bok|doviđenja|dobar dan|dobro jutro|dobra večer|laku noć
            čestitam|čestitke|hajde|bože|molim|oprostite|ispričavam""",
        "sl": """bravo|hvala|živjo|zdravo|adijo|nasvidenje|na svidenje|dober dan|dobro jutro
            dober večer|lahko noč|čestitke|čestitam|ajde|prosim|oprostite""",
        "ru": """браво|спасибо|привет|здравствуй|здравствуйте|пока|до свидания|добрый день
            доброе утро|добрый вечер|спокойной ночи|молодец|молодцы|поздравляю|ура|пожалуйста
            извините|простите|боже|господи|боже мой""",
        "uk": """браво|дякую|привіт|вітаю|до побачення|добрий день|доброго ранку|добрий вечір
            на добраніч|молодець|ура|прошу|вибачте|боже|господи|боже мій""",
        "pl": """brawo|dzięki|dziękuję|dziękujemy|cześć|dzień dobry|dobry wieczór|dobranoc
            do widzenia|gratulacje|gratuluję|proszę|przepraszam|boże|hurra|ojej|siema""",
        "cs": """bravo|díky|děkuji|děkujeme|ahoj|dobrý den|dobré ráno|dobrý večer|dobrou noc
            na shledanou|nashledanou|gratuluji|gratulace|prosím|promiňte|bože|hurá|výborně""",
        "sk": """bravo|vďaka|ďakujem|ďakujeme|ahoj|dobrý deň|dobré ráno|dobrý večer|dobrú noc
            dovidenia|do videnia|gratulujem|gratulácie|prosím|prepáčte|bože|hurá|výborne""",
        "en": """bravo|well done|good job|great job|nice job|great work|good work|thanks|thank you
            many thanks|hello|hi|hey|bye|bye bye|goodbye|cheers|congrats|congratulations|welcome
            good morning|good afternoon|good evening|good night|good luck|good day|happy birthday
            take care|see you|wow|oh my god|my god|my goodness|goodness|gosh|hurray|hooray|oops
            ouch|yay|kudos|sorry|please|pardon""",
        "de": """bravo|danke|danke schön|dankeschön|vielen dank|hallo|tschüss|tschüs|servus|moin
            guten tag|guten morgen|guten abend|gute nacht|auf wiedersehen|glückwunsch|gratulation
            herzlichen glückwunsch|gratuliere|prost|hurra|gut gemacht|mein gott|gott sei dank
            viel glück|viel erfolg|bitte|entschuldigung|willkommen""",
        "nl": """bravo|bedankt|dankjewel|dank je|dank u|hallo|hoi|doei|goedemorgen|goedemiddag
            goedenavond|welterusten|tot ziens|gefeliciteerd|proficiat|proost|hoera|goed gedaan
            alsjeblieft|alstublieft|sorry|mijn god|welkom""",
        "sv": """bravo|tack|tack så mycket|hej|hejdå|hallå|god morgon|god kväll|god natt|goddag
            grattis|gratulerar|skål|hurra|bra jobbat|snälla|förlåt|ursäkta|välkommen|herregud""",
        "da": """bravo|tak|mange tak|hej|farvel|goddag|godmorgen|godaften|godnat|tillykke|skål|hurra
            godt gået|undskyld|velkommen|herregud""",
        "fr": """bravo|merci|merci beaucoup|bonjour|bonsoir|bonne nuit|bonne journée|salut|coucou
            au revoir|félicitations|hourra|bien joué|bonne chance|bon courage|mon dieu|pardon
            excusez|désolé|bienvenue|bon anniversaire""",
        "es": """bravo|gracias|muchas gracias|hola|adiós|buenos días|buenas tardes|buenas noches
            felicidades|enhorabuena|felicitaciones|hurra|bien hecho|buen trabajo|buena suerte
            dios mío|perdón|disculpe|bienvenido|bienvenidos|hasta luego|por favor""",
        "it": """bravo|brava|bravi|grazie|grazie mille|ciao|salve|arrivederci|buongiorno|buonasera
            buonanotte|complimenti|congratulazioni|auguri|evviva|buona fortuna|mio dio
            scusi|scusa|prego|benvenuto|benvenuti|per favore""",
        "pt": """bravo|obrigado|obrigada|muito obrigado|olá|oi|adeus|tchau|bom dia|boa tarde
            boa noite|parabéns|viva|bom trabalho|boa sorte|meu deus|desculpe|perdão
            bem-vindo|por favor""",
        "ro": """bravo|mulțumesc|mulțumim|mersi|salut|la revedere|bună ziua|bună dimineața
            bună seara|noapte bună|felicitări|noroc|ura|baftă|doamne|scuze|pardon|bun venit
            vă rog""",
        "el": """μπράβο|ευχαριστώ|ευχαριστούμε|γεια|γεια σας|γεια σου|αντίο|καλημέρα|καλησπέρα
            καληνύχτα|συγχαρητήρια|καλή τύχη|στην υγειά|θεέ μου|συγγνώμη|παρακαλώ|καλώς ήρθατε""",
        "fi": """bravo|kiitos|kiitoksia|hei|moi|näkemiin|moikka|hyvää huomenta|hyvää päivää
            hyvää iltaa|hyvää yötä|onneksi olkoon|hurraa|hyvin tehty|anteeksi|tervetuloa""",
        "et": """braavo|aitäh|tänan|tere|tsau|head aega|tere hommikust|head ööd|palju õnne|õnnitlen
            hurraa|tubli|palun|vabandust|tere tulemast""",
        "lt": """bravo|ačiū|dėkoju|labas|sveiki|sveikas|viso gero|labas rytas|laba diena
            labas vakaras|labanakt|sveikinu|valio|šaunu|prašau|atsiprašau""",
        "lv": """bravo|paldies|sveiki|čau|uz redzēšanos|labrīt|labdien|labvakar|ar labunakti
            apsveicu|urā|lūdzu|atvainojiet|piedodiet|malacis""",
        "hu": """bravó|köszönöm|köszi|köszönjük|szia|sziasztok|helló|viszlát|viszontlátásra
            jó napot|jó reggelt|jó estét|jó éjszakát|gratulálok|egészségedre|hurrá|szép munka
            kérem|elnézést|bocsánat|istenem""",
        "tr": """bravo|aferin|teşekkürler|teşekkür ederim|merhaba|selam|günaydın|iyi günler
            iyi akşamlar|iyi geceler|hoşça kal|güle güle|tebrikler|kolay gelsin|yaşasın|lütfen
            pardon|özür dilerim|hoş geldiniz|maşallah|inşallah""",
        "ga": """bravo|raibh maith agat|dia duit|slán|maidin mhaith|oíche mhaith|comhghairdeas
            le do thoil""",
        "mt": """bravu|prosit|grazzi|bonġu|bonswa|merħba|saħħa|ċaw|jekk jogħġbok|skużani""",
        "sq": """bravo|faleminderit|përshëndetje|tungjatjeta|mirupafshim|mirëmëngjes|mirëdita
            mirëmbrëma|natën e mirë|urime|gëzuar|ju lutem|më falni|mirë se vini""",
    }.items()
}  # fmt: skip

LONGEST_GREETING = 3
"""Words of the longest of them."""
