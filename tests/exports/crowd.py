"""A project that is too much for any deck: forty themes, a hundred items, long words and names."""

from analysis.codebook import Study
from analysis.records import Quadrant, Status, Transcript
from tests import builders as b

N_SPEAKERS, N_THEMES, N_ITEMS = 24, 40, 100
_LONG = "and so on and on, because nobody ever asked us what we would have done in their place, "


def crowd(*, n_accepted: int = 0, long: bool = True) -> Study:
    """Return the study; ``long`` makes every second statement and name outgrow a slide."""
    spoken = [_interview(n, long=long) for n in range(N_SPEAKERS)]
    cases = [
        b.case(f"R{n:02}", (each, f"Voice {n:02}"), group=_group(n))
        for n, each in enumerate(spoken)
    ]
    said = b.corpus(spoken, cases)
    passages = said.passages
    themes = [
        b.theme(
            f"Theme {n:02}" + (f" {_LONG * 3}" if long and n % 2 else ""),
            description=_LONG * 5 if long else "",
            keywords={"en": tuple(f"word{m}" for m in range(12))},
            central=tuple(b.quote(said, passages[(n + m) % len(passages)].text) for m in range(3)),
        )
        for n in range(N_THEMES)
    ]
    items = [
        b.item(
            list(Quadrant)[n % 4],
            f"Statement {n:02} {_LONG * (4 if long and n % 2 else 1)}",
            evidence=[b.quote(said, passages[(n + m) % len(passages)].text) for m in range(4)],
            against=[b.quote(said, passages[(n + 9) % len(passages)].text)],
            about=themes[n % N_THEMES],
            status=Status.ACCEPTED if n < n_accepted else Status.CANDIDATE,
        )
        for n in range(N_ITEMS)
    ]
    placed = [(theme, (passages[n], passages[n + N_THEMES])) for n, theme in enumerate(themes)]
    book = b.codebook(themes, placed, items)
    return b.study(said, book, title="Far too much", organisation="A city")


def _interview(number: int, *, long: bool) -> Transcript:
    words = (f"Said {number:02}-{n}, {_LONG * (5 if long and n % 2 else 1)}" for n in range(4))
    name = f"Voice {number:02}"
    return b.transcript(*((name, each) for each in words), title=f"Interview {number}")


def _group(number: int) -> str:
    return f"Group {number // 2:02} of people who live and work beyond the river"
