"""Remarks that say nothing of any subject, and the words by which a clause denies something.

Both tell which passages go to the tray. In lower case.
"""

from analysis.lexicons import entries
from analysis.lexicons.back_channels import BACK_CHANNELS
from analysis.lexicons.greetings import GREETINGS

REMARKS: frozenset[str] = BACK_CHANNELS.union(*GREETINGS.values()) | entries(
    """
    nice to meet you|pleased to meet you|nice meeting you|it was nice to meet you|you're welcome
    you are welcome|my pleasure|it was a pleasure|thank you for your time|thanks for your time
    thank you for having me|thanks for having me|thank you for listening|thanks for listening
    have a nice day|have a good day|have a good one|you've been very patient
    you have been very patient|thanks for your patience|thank you for your patience
    that's everything|nothing else|nothing to add|i have nothing to add|see you soon|and thank you
    all the best|приятно ми е|приятно ми беше|и на мен ми беше приятно|радвам се да се запознаем
    няма за какво|благодаря ви|благодаря ти|благодаря за времето|благодаря за разговора
    благодаря за отделеното време|благодаря за вниманието|благодаря за търпението
    нямам какво да добавя|няма какво да добавя|нищо друго|нищо повече|от мен това е|това беше всичко
    и аз ви благодаря|freut mich|sehr erfreut|gern geschehen|keine ursache|danke für ihre zeit
    schönen tag|einen schönen tag|schönen tag noch|nichts weiter|enchanté|enchantée|de rien
    je vous en prie|merci de votre temps|rien à ajouter|c'est tout pour moi|mucho gusto|encantado
    encantada|de nada|gracias por su tiempo|nada más|nada que añadir|piacere|piacere mio|di nulla
    non c'è di che|grazie del tempo|nient'altro|nulla da aggiungere|prazer|muito prazer
    obrigado pelo seu tempo|miło mi|bardzo mi miło|nie ma za co|dziękuję za rozmowę|nic więcej
    těší mě|není zač|rado me je
    let me think|let me see|let's see|good question|that's a good question|a good question
    as i said|like i said|as i told you|as i already said|you know|i mean|i think|i think so
    i guess|i guess so|i don't know|i do not know|don't know|not really|not yet|not at all|i see
    that's it|that is it|that's all|that is all|and so on|and that's it|how should i say|who knows
    how shall i say|how to say|what else|i don't remember|i do not remember|excuse me|or so
    in a way|it depends|i would say|i'd say|that's how it is|we'll see|we will see|no comment
    thank you for the question|thanks for the question|thanks a lot|many thanks|you see|is that so
    n/a|nan|null|nil|none|no answer|not applicable|no reply|без отговор|няма отговор|не е приложимо
    hold on|wait|one moment|just a moment|go on|go ahead|next question|or|but|then|also|too|right
    да помисля|чакайте да помисля|чакай да помисля|добър въпрос|хубав въпрос|труден въпрос
    това е добър въпрос|както казах|както вече казах|както ви казах|не знам|и аз не знам|знам ли
    знаете ли|нали знаете|разбирате ли|как да кажа|как да ви кажа|как да го кажа|какво да кажа
    това е|това е всичко|това беше|и така нататък|и така|може би|може и така да е|мисля|мисля че да
    така мисля|не мисля|не съвсем|не точно|още не|вече не|не помня|не си спомням|ще видим|кой знае
    зависи|момент|един момент|само момент|чакайте|чакай|продължавайте|следващият въпрос|нали
    благодаря за въпроса|много благодаря|извинявайте|един вид|тоест|значи|но|или|също|после
    ich weiß nicht|weiß nicht|gute frage|das ist eine gute frage|wie gesagt|mal sehen|und so weiter
    lass mich überlegen|lassen sie mich überlegen|das war's|das ist alles|keine ahnung|ich denke
    je ne sais pas|bonne question|c'est une bonne question|comme je l'ai dit|et ainsi de suite
    laissez-moi réfléchir|c'est tout|on verra|no sé|buena pregunta|como dije|déjeme pensar|y ya está
    eso es todo|non lo so|bella domanda|buona domanda|come ho detto|mi faccia pensare|è tutto
    não sei|boa pergunta|como eu disse|deixe-me pensar|weet ik niet|ik weet het niet|goede vraag
    zoals ik zei|jag vet inte|bra fråga|nie wiem|dobre pytanie|jak mówiłem|nevím|dobrá otázka
    neviem|ne znam|ne znam ja|dobro pitanje|ne vem|не знаю|хороший вопрос|как я сказал|не знам баш
    bilmiyorum|iyi soru|δεν ξέρω|καλή ερώτηση|nu știu|bună întrebare|nem tudom|jó kérdés|en tiedä
    hyvä kysymys|ma ei tea|nezinu|nežinau|не знам јас|nuk e di|ved ikke|godt spørgsmål
    """,
    "|",
)
"""Set phrases of thinking, thanking, taking leave and pointing back, with greetings and
back-channels."""

DENIALS: frozenset[str] = entries(
    """
    not no never nobody nothing none nowhere neither nor cannot can't don't doesn't didn't isn't
    aren't wasn't weren't won't wouldn't couldn't shouldn't haven't hasn't hadn't without hardly
    не няма нямаме нямам нямат нямаше никой никого нищо никога никъде никакъв никаква никакво
    никакви нито без недостатъчно
    nicht nichts nie niemals niemand niemanden kein keine keinen keiner keinem nirgends ohne
    ne n pas rien jamais personne aucun aucune sans no nada nadie nunca ningún ninguna ninguno jamás
    sin non niente nulla nessuno nessuna mai senza não nunca ninguém nenhum nenhuma sem niet niets
    niemand nooit geen nergens zonder inte ingen inget inga aldrig ikke ingenting aldri intet
    ei en et emme ette eivät mitään kukaan koskaan ilman mitte keegi midagi kunagi
    nie nic nikt nigdy bez žádný nikdo nikdy není nejsou nemáme nemá nič nikto žiaden ni nije nisu
    nema nemamo ništa nitko niko nikad nikada nič nihče nikoli nimamo nu nimic nimeni niciodată fără
    nem nincs semmi senki soha sem nėra niekas nieko niekada nav neviens nekas nekad bez nuk nuk's
    asgjë askush kurrë pa δεν δε μη μην τίποτα κανείς κανένας ποτέ χωρίς değil yok hiç kimse asla
    нет ничего никто никогда нету ні немає нічого ніхто ніколи нема немамо ништа нико никад ništo
    níl níor cha xejn ħadd qatt mhux
    """
)
"""Words of denial, of all languages together."""
