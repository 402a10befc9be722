"""Words that stand before a colon and name no speaker.

``NOT_SPEECH`` introduces something that nobody said in the interview (a break, a transcriber's
note, a title line); ``DISCOURSE`` is part of what is being said. All in lower case.
"""

from analysis.lexicons import entries

NOT_SPEECH: frozenset[str] = entries(
    """
    break|breaks|ad break|sponsor|sponsors|note|notes|transcriber's note|transcriber note|nb|n.b.
    transcript|transcription|date|time|place|location|duration|length|subject|title|recording
    recorded|file|topic|attendees|participants|present|language|version|pause|music|legend|source
    бележка|бележки|забележка|забележки|бел|бел. ред|пауза|прекъсване|почивка|дата|час|място
    продължителност|тема|заглавие|запис|файл|език|присъстващи|участници|легенда|източник|музика
    реклама|транскрипт|транскрипция
    anmerkung|anmerkungen|notiz|hinweis|pause|datum|uhrzeit|ort|dauer|thema|titel|aufnahme|datei
    teilnehmende|sprache|quelle|transkript
    remarque|nota|notas|lieu|durée|sujet|titre|fecha|lugar|duración|tema|título|luogo|durata|titolo
    opmerking|plaats|duur|onderwerp|anteckning|plats|längd|ämne|bemærkning|sted|varighed|emne
    huomautus|paikka|kesto|aihe|märkus|koht|kestus|teema|poznámka|místo|miesto|délka|téma|název
    uwaga|miejsce|czas trwania|temat|tytuł|megjegyzés|helyszín|időtartam|cím|notă|loc|durată|titlu
    napomena|mjesto|trajanje|naslov|opomba|kraj|σημείωση|τόπος|διάρκεια|θέμα|τίτλος|ημερομηνία
    pastaba|vieta|trukmė|tema|piezīme|ilgums|temats|nóta|забелешка|напомена|место|примечание
    примітка|not|tarih|yer|süre|konu|shënim|data
    """,
    "|",
)
"""Introduces what nobody said: listed apart."""

DISCOURSE: frozenset[str] = entries(
    """
    http|https|ftp|file|www|mailto|doi|isbn|tel|email|e-mail|url
    for example|example|for instance|however|first|second|third|fourth|finally|also|so|but|and|or
    because|then|now|well|important|conclusion|problem|problems|advantage|advantages|pros|cons
    plus|minus|reason|solution|result|fact|warning|tip|ps|p.s|option|step|strengths|weaknesses
    opportunities|threats|strength|weakness|opportunity|threat|the question|the answer|the problem
    the point|i mean|you know|remember
    например|примерно|пример|първо|второ|трето|четвърто|накрая|обаче|освен това|важно|извод
    проблем|проблеми|проблемът|проблема|предимство|предимства|недостатък|недостатъци|плюс|минус
    плюсове|минуси|причина|причината|решение|решението|резултат|факт|внимание|значи|така|тоест
    с други думи|накратко|иначе|само че|но|та|защото|затова|силни страни|слаби страни|възможности
    заплахи|истината|въпросът|отговорът|идеята|съвет|тел|имейл
    zum beispiel|beispiel|erstens|zweitens|drittens|also|aber|fazit|problem|das problem|vorteil
    nachteil|vorteile|nachteile|wichtig|ergebnis|tatsache|nämlich|lösung|grund
    par exemple|exemple|premièrement|deuxièmement|mais|donc|por ejemplo|ejemplo|primero|segundo
    pero|entonces|per esempio|esempio|primo|secondo|allora|bijvoorbeeld|voorbeeld|ten eerste
    till exempel|exempel|for eksempel|esimerkiksi|näiteks|například|napríklad|na przykład
    például|de exemplu|na primjer|na primer|για παράδειγμα|pavyzdžiui|piemēram|mar shampla
    на пример|на пример|например так|наприклад|örneğin|për shembull
    """,
    "|",
)
"""Part of the speech itself: stays where it stands."""

NOT_SPEECH_LINES: tuple[str, ...] = (
    r"transcribed by\b.{0,80}",
    r"transcript (?:created|generated|produced) (?:by|with|on)\b.{0,120}",
    r"(?:this )?(?:editable )?transcript was computer generated.{0,120}",
    r"meeting ended (?:after|at)\b.{0,40}",
    r".{1,80}\b(?:started|stopped) (?:transcription|recording)",
    r"(?:end|start) of (?:the )?(?:recording|interview|transcript)",
    r"(?:начало|край) на (?:записа|интервюто|разговора)",
    r"file:///.{1,300}",
)
"""Whole lines, in lower case, that recording programs and scanners leave in a file."""
