"""How people ask: words that open a question, and what an interviewer says to lead a talk.

In lower case. A question mark says it better; these serve where a transcript has none.
"""

from analysis.lexicons import entries

QUESTION_OPENERS: frozenset[str] = entries("""
    what how why when where who which whose do does did is are was were can could would will have
    has should whom
    какво как защо кога къде кой коя кое кои колко дали има имате ли какъв каква какви чие можете
    може бихте
    was wie warum wann wo wer welche welcher welches wieso können könnten haben gibt inwiefern
    que quoi comment pourquoi quand où qui quel quelle combien est-ce
    qué cómo cuándo dónde quién cuál cuánto
    che cosa come perché quando dove chi quale quanto
    wat hoe waarom wanneer waar wie welke
    vad hur varför när var vem vilken hvad hvordan hvorfor hvornår hvor hvem
    mitä miten miksi milloin missä kuka mis kuidas miks millal kus kes
    co jak proč kdy kde kdo jaký čo ako prečo kedy kto aký
    dlaczego kiedy gdzie kto jaki czy
    mi hogyan miért mikor hol ki milyen
    ce cum de când unde cine care
    što kako zašto kada gdje tko kaj zakaj kdaj kje kdo kakšen
    τι πώς γιατί πότε πού ποιος ποια
    kas kaip kodėl kada kur koks ar kā kāpēc kad kāds vai
    cad conas cén cathain cé x'inhu kif għaliex meta fejn min
    што зошто каде кој шта зашто где ко что почему когда кто какой що чому коли де хто
    ne nasıl neden nerede kim çfarë si pse kur ku kush
    """)
"""First words of a question."""

LEADING_FORMULAS: tuple[str, ...] = (
    "tell me about",
    "tell us about",
    "can you tell",
    "could you tell",
    "can you describe",
    "could you describe",
    "walk me through",
    "thank you for making the time",
    "thanks for making time",
    "thanks for joining",
    "thank you for joining",
    "welcome to the show",
    "this is your host",
    "my first question",
    "my next question",
    "my last question",
    "let's start with",
    "the last question",
    "разкажете ми",
    "разкажете за",
    "разкажете малко",
    "бихте ли",
    "може ли да разкажете",
    "представете се",
    "последен въпрос",
    "последният въпрос",
    "следващият въпрос",
    "първият въпрос",
    "благодаря ви за времето",
    "благодаря, че се съгласихте",
    "нека започнем",
    "да започнем",
    "erzählen sie",
    "können sie",
    "könnten sie",
    "meine erste frage",
    "letzte frage",
)
"""What the person who leads the talk says and a participant rarely does."""
