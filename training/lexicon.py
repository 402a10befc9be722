"""A baseline that learnt nothing: words of praise and blame, and signs of what lies ahead.

More praise than blame is helpful, more blame harmful, neither is none; a sign of the future, of a
condition or of somebody outside puts it ahead, else it is inside and present.
"""

import re

import numpy as np

from analysis.records import TAG_NAMES
from training.figures import Floats

GOOD = """
good great well best better excellent strong proud love works easy fast reliable happy helped
improved success advantage skilled benefit saved dry trust
добър добре добра отличен силен горди работи лесно бързо доволни помогна подобри успех предимство
gut besser stark stolz schnell zuverlässig erfolg vorteil bon bien meilleur fort fier rapide succès
bueno bien mejor fuerte orgullosos rápido éxito bene buono migliore forte orgogliosi veloce successo
dobry dobrze lepszy silny dumni szybko sukces bun bine mai-bun puternic mândri rapid succes
καλό καλά καλύτερο ισχυρό γρήγορα επιτυχία dobro dobar bolji jak ponosni brzo uspjeh
"""

BAD = """
bad worse worst poor weak slow lack lacking missing broken fail failed problem problems nobody never
lost late old expensive difficult hard shortage cut cuts threat risk leave leaving dead stuck
лош лошо слаб бавно липсва няма счупен провал проблем проблеми никой никога късно стар скъпо трудно
schlecht schwach langsam fehlt fehlen kaputt problem niemand nie spät teuer schwierig verlieren
mauvais faible lent manque cassé problème personne jamais tard cher difficile perdre malo débil
lento falta roto problema nadie nunca tarde caro difícil perder male debole manca rotto nessuno
mai tardi
zły słaby wolno brakuje zepsuty problem nikt nigdy późno drogo trudno slab lipsă lipsește stricat
problemă nimeni niciodată târziu scump greu κακό αδύναμο αργά λείπει πρόβλημα κανείς ποτέ ακριβό
loše slab sporo nedostaje pokvaren problem nitko nikad kasno skupo teško
"""

AHEAD = """
will would could might may if when next soon tomorrow future plan planned expected law ministry
government market competitors competitor eu european grant programme fund regulation from
ще би може могат ако когато догодина скоро бъдеще план закон министерство държавата пазар конкуренти
европейски програма фонд наредба
wird werden würde könnte wenn falls nächstes bald zukunft gesetz ministerium markt konkurrenz
sera serait pourrait si quand prochain bientôt avenir loi ministère marché concurrents
será sería podría si cuando próximo pronto futuro ley ministerio mercado competencia
sarà sarebbe potrebbe se quando prossimo presto futuro legge ministero mercato concorrenza
będzie byłby może jeśli gdy przyszły wkrótce ustawa ministerstwo rynek konkurencja
va ar-putea dacă când viitor curând lege minister piață concurență
θα μπορεί αν όταν σύντομα μέλλον νόμος υπουργείο αγορά ανταγωνισμός
bit-će bi može ako kad sljedeće uskoro zakon ministarstvo tržište konkurencija
"""

_SURE = 0.6
"""Share given to the label that the rules name; the rest is shared out evenly."""


def by_rules(texts: list[str]) -> Floats:
    """Return pseudo-probabilities, shape (n, 5)."""
    good, bad, ahead = (frozenset(words.split()) for words in (GOOD, BAD, AHEAD))
    found = np.full((len(texts), len(TAG_NAMES)), (1 - _SURE) / (len(TAG_NAMES) - 1))
    for row, text in zip(found, texts, strict=True):
        words = re.findall(r"[\w-]+", text.casefold())
        valence = sum(each in good for each in words) - sum(each in bad for each in words)
        is_ahead = any(each in ahead for each in words)
        row[TAG_NAMES.index(_name(valence, is_ahead))] = _SURE
    return found


def _name(valence: int, is_ahead: bool) -> str:
    if valence == 0:
        return "none"
    if valence > 0:
        return "opportunity" if is_ahead else "strength"
    return "threat" if is_ahead else "weakness"
