"""What transcripts write before a speaker's words, in the languages of the EU and its neighbours.

All entries are in lower case and without numbers: "Participant 3" is looked up as "participant".
"""

from analysis.lexicons import entries

INTERVIEWER_LABELS: frozenset[str] = entries(
    """
    interviewer|the interviewer|int|intv|moderator|mod|facilitator|host|researcher|interviewers
    question|questions|q|iv|interviewer question|presenter|anchor
    интервюиращ|интервюиращият|интервюираща|интервюиращата|интервюист|водещ|водещият|водеща
    модератор|модераторът|въпрос|въпроси|изследовател|изследователка|анкетьор|инт|и|в
    interviewerin|interviewende|befrager|befragerin|frage|fragen|moderatorin|forscher|forscherin
    f|i|interviewleiter|interviewleiterin
    intervieweur|intervieweuse|enquêteur|enquêtrice|animateur|animatrice|modérateur|modératrice
    chercheur|chercheuse
    entrevistador|entrevistadora|moderador|moderadora|pregunta|investigador|investigadora|pergunta
    intervistatore|intervistatrice|moderatore|moderatrice|domanda|ricercatore|ricercatrice
    interviewster|vraag|onderzoeker|gespreksleider
    intervieware|intervjuare|moderator|fråga|spørgsmål|interviewperson spørgsmål|forsker
    haastattelija|moderaattori|kysymys|tutkija|küsitleja|intervjueerija|moderaator|küsimus
    tazatelka|tazatel|moderátor|moderátorka|otázka|anketár|výzkumník|výskumník
    prowadzący|prowadząca|ankieter|ankieterka|pytanie|moderatorka|badacz|badaczka|wywiadowca
    kérdező|riporter|moderátor|kérdés|kutató
    intervievator|intervievatoare|intervievatorul|întrebare|moderatoare|cercetător
    ispitivač|ispitivačica|anketar|anketarka|pitanje|voditelj|voditeljica|istraživač
    spraševalec|spraševalka|intervjuvar|vprašanje|moderatorka|raziskovalec
    συνεντευκτής|συνεντεύκτρια|ερευνητής|ερευνήτρια|συντονιστής|συντονίστρια|ερώτηση|ερ
    interviuotojas|interviuotoja|klausimas|moderatorius|moderatorė|tyrėjas|tyrėja
    intervētājs|intervētāja|jautājums|moderators|pētnieks|pētniece
    agallóir|agallaí|ceist|modhnóir|taighdeoir
    intervistatur|intervistatriċi|mistoqsija|moderatur|riċerkatur
    интервјуер|испитувач|истражувач|прашање|питање|водитељ|водителка|интервјуиста
    интервьюер|ведущий|ведущая|вопрос|исследователь|інтерв'юер|інтервюер|ведучий|питання|дослідник
    görüşmeci|moderatör|soru|araştırmacı|intervistues|intervistuese|moderatori|pyetje|studiues
    """,
    "|",
)
"""Words that name the person who asks."""

PARTICIPANT_LABELS: frozenset[str] = entries(
    """
    participant|interviewee|respondent|informant|expert|guest|answer|a|r|p|resp|part
    участник|участничка|участникът|респондент|респондентка|респондентът|интервюиран|интервюирана
    интервюираният|интервюираната|отговор|отговори|експерт|гост|анкетиран|р|о|у
    antwort|befragter|befragte|befragte person|interviewte|interviewter|interviewpartner
    interviewpartnerin|teilnehmer|teilnehmerin|expertin|b|tn|ip
    participante|participants|réponse|interviewé|interviewée|enquêté|enquêtée|répondant
    répondante|experte
    entrevistado|entrevistada|respuesta|resposta|participantes
    intervistato|intervistata|risposta|partecipante
    geïnterviewde|antwoord|deelnemer|respondente
    svar|deltagare|deltager|informanter|intervjuperson|interviewperson
    haastateltava|vastaus|osallistuja|vastaaja|intervjueeritav|vastus|osaleja
    odpověď|odpoveď|účastník|účastnice|účastníčka|dotazovaný|respondentka
    odpowiedź|uczestnik|uczestniczka|badany|badana|rozmówca|rozmówczyni
    válasz|válaszadó|résztvevő|interjúalany
    răspuns|participantă|intervievat|intervievată
    odgovor|sudionik|sudionica|ispitanik|ispitanica|udeleženec|udeleženka|sogovornik|intervjuvanec
    απάντηση|συμμετέχων|συμμετέχουσα|ερωτώμενος|ερωτώμενη|απ
    atsakymas|dalyvis|dalyvė|respondentas|respondentė|informantas
    atbilde|dalībnieks|dalībniece|respondents
    freagra|rannpháirtí|agallaí freagra
    tweġiba|parteċipant|intervistat
    учесник|испитаник|одговор|соговорник|ответ|відповідь|учасник|респондентка
    katılımcı|cevap|yanıt|pjesëmarrës|përgjigje|i intervistuar
    """,
    "|",
)
"""Words that name the person who answers."""

NEUTRAL_LABELS: frozenset[str] = entries(
    """
    speaker|unknown speaker|person|voice|man|woman|male|female|s|spk|говорител|говорещ|лице|мъж
    жена|глас|човек|sprecher|sprecherin|locuteur|locutrice|intervenant|hablante|orador|parlante
    persona|spreker|talare|taler|puhuja|kõneleja|mluvčí|rečník|mówca|beszélő|vorbitor|govornik
    govorec|ομιλητής|ομιλήτρια|kalbėtojas|runātājs|cainteoir|kelliem|говорник|спикер|мовець
    konuşmacı|folës|all|both|everyone|всички
    """,
    "|",
)
"""Words that name a voice and say nothing of its part in the talk."""

PARTICLES: frozenset[str] = entries("""
    van von der den de da di del della dos das do du la le el al bin ibn of the and und i e y et
    zu zum af av ter ten te фон ван дер де да ди дел ал и от на på z ze и.
    """)
"""Words of a name that are written in lower case."""

TITLES: frozenset[str] = entries("""
    инж д-р др проф доц акад арх адв г-н г-жа г-ца ст.н.с гл.ас ген полк кап отец кмет кметът
    dr prof ing arch mr mrs ms miss sir dipl.-ing mag mgr inż dott avv sig sig.ra hr fr herr frau
    m mme mlle don doña sr sra sr.ª dl d-na dhr mevr drs ir pan pani pán paní gospodin gospođa
    gospa κ κα κος δρ καθ р-н р-ца bay bayan znj z
    """)
"""What may stand before a name and be written in lower case; without the last full stop."""
