"""How people begin to speak and call out: what is said of the saying, not of the matter.

By language, in lower case. What is left when an opening is cut off must still be a sentence, so
openings are listed only where that was checked by somebody who knows the language.
"""

from analysis.lexicons import entries

ASIDES: dict[str, frozenset[str]] = {
    "bg": entries(
        """
        ами|е|ей|ох|ех|ха|виж|виж сега|вижте|вижте сега|слушай|слушай сега|слушайте|чакай|чакайте
        знаеш ли|знаете ли|разбираш ли|разбирате ли|нали знаете|нали разбирате|да|не|не де|да де
        добре|добре де|е добре|разбира се|всъщност|впрочем|между другото|честно|честно казано
        честно да си кажа|честно да ви кажа|да си призная|да си кажа честно|да си кажем честно
        откровено казано|откровено|искрено казано|между нас казано|право да си кажа|да бъда честен
        да бъда честна|да съм честен|да съм честна|нека бъда честен|нека бъда честна
        да бъда справедлив|нека бъда справедлив|нека бъда справедлива|да бъдем честни
        както казах|както вече казах|както ви казах|казах ви|казах вече|пак казвам|повтарям
        как да кажа|как да ви кажа|как да го кажа|да го кажем така|така да се каже|да речем
        тоест|значи|сега|първо|второ|трето|на първо място|на второ място|по принцип|последно
        само да кажа|ако питате мен|ако питаш мен|лично аз
        """,
        "|",
    ),
    "en": entries(
        """
        well|look|listen|see|now|okay|ok|right|yeah|yes|yep|no|nope|oh|uh|um|hmm|wait|hold on|sure
        you know|you see|i mean|i think i mean|honestly|frankly|to be honest|to be fair
        to be frank|to be clear|honestly speaking|frankly speaking|let's be honest|let me be honest
        let me be fair|if i'm honest|if i am honest|as i said|like i said|as i say|as i told you
        as i mentioned|like i mentioned|how shall i put it|how shall i say|how should i say
        how do i put this|so to speak|let's say|actually|basically|anyway|again|of course
        obviously|first|firstly|first of all|second|secondly|third|thirdly|finally|one|two
        personally|if you ask me|in my opinion|on a serious note
        """,
        "|",
    ),
    "de": entries(
        """
        naja|na ja|also|ja|nein|nun|gut|okay|tja|schauen sie|sehen sie|hören sie|wissen sie
        weißt du|wie gesagt|ehrlich gesagt|offen gesagt|um ehrlich zu sein|unter uns gesagt
        sagen wir|sozusagen|moment|warten sie
        """,
        "|",
    ),
}
"""Words and clauses that stand before a comma, a colon or a dash and only take the floor."""

ANNOUNCING: dict[str, frozenset[str]] = {
    "bg": entries(
        """
        нека кажа|нека да кажа|нека ви кажа|нека първо кажа|нека първо да кажа|нека започна
        нека само кажа|нека добавя|да кажа|да ви кажа|да ти кажа|да кажем|да започна|да добавя
        ще кажа|ще ви кажа|ще ти кажа|ще ви разкажа|ще ти разкажа|ще добавя|искам да кажа
        искам само да кажа|искам да ви кажа|искам да добавя|исках да кажа|трябва да кажа
        трябва да ви кажа|трябва да призная|длъжен съм да кажа|длъжна съм да кажа|бих казал
        бих казала|мога да кажа|мога да ви кажа|ако мога да кажа|признавам|държа да кажа
        държа да отбележа|важно е да се каже|казвам ви|само ще кажа|каквото мога да кажа е
        """,
        "|",
    ),
    "en": entries(
        """
        let me say|let me just say|let me first say|let me tell you|let me start|let me begin
        let me add|let me explain|let me give you|let me put it|i'll tell you|i will tell you
        i'll say|i will say|i want to say|i just want to say|i wanted to say|i want to add
        i would like to say|i'd like to say|i have to say|i must say|i should say|i have to admit
        i must admit|i'll admit|i can tell you|i can say|i need to say|i'd say|i would say
        what i want to say is|what i wanted to say is|what i mean is|what i'm saying is
        all i can say is|i guess what i'm saying is|i should add
        """,
        "|",
    ),
}
"""Clauses that say that something will be said: before "that" what is said follows."""

SAID_BEHIND: dict[str, str] = {"bg": "че", "en": "that"}
"""The word between such a clause and what is said."""

OPENING_LINKS: dict[str, frozenset[str]] = {
    "bg": entries("и|но|а|ама|обаче|та|само че|така че|но пък", "|"),
    "en": entries("and|but|so|also|plus|but also|and also|and so|and then", "|"),
    "de": entries("und|aber|denn|doch", "|"),
}
"""Words that tie a sentence to the one before and without which it is whole."""

FLOOR_TAKING: dict[str, frozenset[str]] = {"bg": entries("че тоест значи ами")}
"""Words that take the floor with no comma behind them."""

NOT_BEHIND_A_LINK: dict[str, frozenset[str]] = {
    "bg": entries("двамата двете трите тримата да дори без още"),
    "en": entries("many much far few little long that called on forth"),
    "de": frozenset(),
}
"""Words that belong to such a link: "so many", "so far", "и двамата" (both of them)."""

NEVER_FIRST: dict[str, frozenset[str]] = {
    "bg": entries(
        """се си съм си е сме сте са го я ги му ѝ им ми ти ни ви ме те би бих беше бях бяха ли
        щях щеше"""
    ),
    "en": frozenset(),
    "de": frozenset(),
}
"""Words with which no sentence begins: what is left after a cut may not either."""

LIGHT: dict[str, frozenset[str]] = {
    "bg": NEVER_FIRST["bg"] | entries("не ще да"),
    "en": entries("i don do not did didn think believe guess know just really"),
    "de": frozenset(),
}
"""Words that do not count among the first few of a sentence: they name nothing."""

VOCATIVES: dict[str, frozenset[str]] = {
    "bg": entries(
        """
        бе|бре|ма|мари|човек|човече|хора|брат|брате|братче|момче|приятелю|драга|драги
        господине|госпожо|майко мила|бога ми|за бога|стига бе|моля ти се|моля ви се|ало
        """,
        "|",
    ),
    "en": entries(
        """
        man|dude|folks|guys|mate|buddy|my friend|my god|oh my god|jesus|christ|god|for god's sake
        for heaven's sake|please god|come on|damn|hell|boy|oh boy|my goodness|goodness
        """,
        "|",
    ),
    "de": entries("mann|mensch|leute|mein gott|herrgott|komm|ach komm|um gottes willen", "|"),
}
"""Words by which somebody calls out to the one before them, set off by commas."""

HESITATIONS: frozenset[str] = entries(
    "um uh uhm umm uhh erm er hmm ъъ ъъъ ъм ъъм ммм äh ähm euh hum"
)
"""Sounds of somebody who looks for words, in any language: the sentence is not yet one."""

OPINIONS: dict[str, frozenset[str]] = {
    "bg": entries(
        """мисля смятам вярвам считам бих лично харесвам искам надявам знам виждам очаквам"""
    ),
    "en": entries(
        """think believe guess feel suppose would d find want wish hope expect like love know
        totally really definitely strongly do don doubt see"""
    ),
    "de": entries("denke glaube finde meine würde wünsche hoffe"),
}
"""Words behind "I" with which a sentence judges; with others it more often tells what was done."""
