"""An invented town with five interviews in two languages, and a codebook on them made by hand."""

from analysis.codebook import Codebook, Study
from analysis.records import (
    BackChannel,
    Case,
    Corpus,
    Passage,
    PassageId,
    Quadrant,
    Quotation,
    Run,
    Status,
    SwotItem,
    Tag,
    Theme,
    Transcript,
)
from tests import builders as b

_ASKED = "How does the town hall serve people today?"
_ASKED_BG = "Как обслужва общината хората днес?"

REAL_NAMES = ("Maria Petrova", "John Mills", "Георги Стоянов", "Ана Колева", "Peter Lind")

_SAID: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "Maria Petrova",
        "en",
        "interview_maria_petrova",
        (
            "The team at the front desk knows every street of this town. People trust them, and "
            "that trust took twenty years to build.",
            "But the papers still travel by hand between three buildings. I sign each form twice.",
            "The new European money for digital services opens in spring, and we have projects "
            "ready in the drawer.",
        ),
    ),
    (
        "John Mills",
        "en",
        "interview_john_mills",
        (
            "We lose people. Two of our best engineers left for the capital last year because we "
            "cannot pay what they pay there.",
            "=SUM(1,2) is what I typed by mistake into their form, and it took it as my name!",
            "The front desk? I waited forty minutes there in May and nobody could tell me why.",
        ),
    ),
    (
        "Георги Стоянов",
        "bg",
        "Георги Стоянов - водоснабдяване",
        (
            "Данните за мрежата са ни на хартия от осемдесетте години. Ако изгори архивът, "
            "никой няма да знае къде минават тръбите.",
            "Общината ни даде достъп до картите си за два дни. Преди чакахме по три месеца.",
            "Най-много ме плаши, че цената на тока пак ще скочи и помпите ще ни изядат бюджета.",
        ),
    ),
    (
        "Ана Колева",
        "bg",
        "Ана",
        (
            "Възрастните хора не могат да се оправят с електронните услуги. Майка ми вика мен за "
            "всяка справка.",
            "В квартала има двадесет доброволци, които са готови да учат съседите си безплатно.",
            "На гишето са мили, това не мога да им отрека.",
        ),
    ),
    (
        "Peter Lind",
        "en",
        "lind",
        (
            "Small firms here would build services on open data tomorrow, if only somebody "
            "published the data.",
            "Every tender is written so that only two large suppliers can win it. That will not "
            "change by itself.",
        ),
    ),
)
_GROUPS = ("Municipality", "IT business", "Utilities", "Citizens", "IT business")
_ROLES = ("Head of services", "Director", "Chief engineer", "Chair", "Founder")


def town() -> Study:
    """Return the study, with one rejected item, one stale, one contested, one in plain words."""
    said = _corpus()
    return b.study(
        said,
        _codebook(said),
        title="Digital transformation of Brod",
        organisation="Municipality of Brod",
        language="en",
        run=Run(
            seed=20180521,
            settings={"n_themes": None, "organisation": "Municipality of Brod"},
            models={"multilingual-e5-small": "sha256 0f1e2d", "tagger": "sha256 a1b2c3"},
            versions={"glas": "0.1.0", "python": "3.11"},
        ),
    )


def _corpus() -> Corpus:
    spoken = [_interview(*each) for each in _SAID]
    cases = [_case(number, each) for number, each in enumerate(spoken)]
    said = b.corpus(spoken, cases)
    turn = spoken[0].turns[0]
    sound = BackChannel(spoken[0].id, 0, turn.start, turn.start + 3, "How", turn.speaker, turn.role)
    return Corpus(said.cases, said.transcripts, said.passages, (sound,))


def _interview(name: str, language: str, title: str, answers: tuple[str, ...]) -> Transcript:
    asked = ("Interviewer", _ASKED_BG if language == "bg" else _ASKED)
    return b.transcript(
        asked,
        *((name, words) for words in answers),
        title=title,
        language=language,
        seconds_per_turn=64.5 if language == "bg" else None,
    )


def _case(number: int, spoken: Transcript) -> Case:
    name = _SAID[number][0]
    return b.case(
        f"R{number + 1:02}",
        (spoken, name),
        name=name,
        group=_GROUPS[number],
        organisation=f"Organisation {number + 1}",
        role=_ROLES[number],
        attributes={"Years": str(5 * number + 3), "Contact": f"{name} by post"},
    )


def _codebook(said: Corpus) -> Codebook:
    desk, people, data, money = _themes(said)
    placed = (
        (desk, (_p(said, "front desk knows"), _p(said, "The front desk?"), _p(said, "На гишето"))),
        (people, (_p(said, "We lose people"), _p(said, "Възрастните"), _p(said, "доброволци"))),
        (data, (_p(said, "на хартия"), _p(said, "достъп до картите"), _p(said, "open data"))),
        (money, (_p(said, "European money"), _p(said, "цената на тока"))),
    )
    themes = (desk, people, data, money)
    tags = {each.id: _tag(number) for number, each in enumerate(said.passages)}
    memos = (b.memo(desk.id, "Ask the desk team themselves.", author="analyst"),)
    return b.codebook(themes, placed, _items(said, themes), tags, memos)


def _tag(number: int) -> Tag:
    rest = 0.1
    shares = [rest] * 5
    shares[number % 5] = 1 - 4 * rest
    a, b_, c, d, e = shares
    return Tag((a, b_, c, d, e))


def _p(said: Corpus, words: str) -> Passage:
    return b.passage_with(said, words)


def _themes(said: Corpus) -> tuple[Theme, Theme, Theme, Theme]:
    desk = b.theme(
        "The front desk",
        description="How people are received when they come in person.",
        keywords={"en": ("front desk", "trust", "wait"), "bg": ("гише",)},
        central=(b.quote(said, "People trust them"), b.quote(said, "На гишето са мили")),
        status=Status.ACCEPTED,
    )
    people = b.theme(
        "People and skills",
        keywords={"en": ("engineers", "pay"), "bg": ("доброволци",)},
        central=(b.quote(said, "We lose people."),),
    )
    data = b.theme(
        "Data and archives", central=(b.quote(said, "Данните за мрежата са ни на хартия"),)
    )
    money = b.theme("European money", parent=data, central=(b.quote(said, "opens in spring"),))
    return desk, people, data, money


def _items(said: Corpus, themes: tuple[Theme, Theme, Theme, Theme]) -> tuple[SwotItem, ...]:
    desk, people, data, money = themes
    paper = b.quote(said, "Данните за мрежата са ни на хартия от осемдесетте години.")
    lost = b.quote(said, "We lose people. Two of our best engineers left for the capital last year")
    odd = b.quote(said, "=SUM(1,2) is what I typed by mistake into their form")
    return (
        b.item(
            Quadrant.STRENGTH,
            "A front desk that people know and trust",
            evidence=(b.quote(said, "People trust them"), b.quote(said, "На гишето са мили")),
            against=(b.quote(said, "I waited forty minutes there in May"),),
            about=desk,
            status=Status.ACCEPTED,
        ),
        _drafted(
            said, Quadrant.STRENGTH, "Общината ни даде достъп до картите си за два дни.", data
        ),
        _drafted(said, Quadrant.WEAKNESS, paper, data),
        _drafted(said, Quadrant.WEAKNESS, odd, None),
        _drafted(said, Quadrant.WEAKNESS, lost, people),
        _drafted(said, Quadrant.OPPORTUNITY, "В квартала има двадесет доброволци", people),
        b.item(
            Quadrant.OPPORTUNITY,
            "European funds for digital services",
            evidence=(
                b.quote(said, "The new European money for digital services opens in spring"),
            ),
            about=money,
            status=Status.ACCEPTED,
        ),
        _drafted(said, Quadrant.THREAT, "цената на тока пак ще скочи", money),
        b.item(
            Quadrant.THREAT,
            "Two suppliers win every tender",
            evidence=(Quotation(PassageId("of an interview that was removed"), 0, 4),),
        ),
        b.item(
            Quadrant.THREAT,
            "A statement that was rejected",
            evidence=(b.quote(said, "That will not change by itself."),),
            status=Status.REJECTED,
        ),
    )


def _drafted(
    said: Corpus, quadrant: Quadrant, words: str | Quotation, about: Theme | None
) -> SwotItem:
    quoted = b.quote(said, words) if isinstance(words, str) else words
    passage = next(each for each in said.passages if each.id == quoted.passage_id)
    statement = passage.text[quoted.start - passage.start : quoted.end - passage.start]
    return b.item(quadrant, statement, evidence=(quoted,), about=about, quoted=quoted)
