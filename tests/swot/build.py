"""Small materials by hand: one line a passage, with its speaker, theme and probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.records import (
    TAG_NAMES,
    Case,
    CaseId,
    Passage,
    PassageId,
    Placement,
    Role,
    Tag,
    Theme,
    ThemeId,
    TranscriptId,
    passage_id,
)
from analysis.swot import DraftMaterial

ROADS, STAFF, NIGHT = ThemeId("roads"), ThemeId("staff"), ThemeId("night-buses")

THEMES = {
    ROADS: Theme(ROADS, "Roads"),
    STAFF: Theme(STAFF, "Staff"),
    NIGHT: Theme(NIGHT, "Night buses", parent_id=ROADS),
}


@dataclass(frozen=True)
class Said:
    """A passage to be: who, what, how it is tagged and where it is placed."""

    speaker: str
    text: str
    tag: str = "none"
    probability: float = 0.9
    theme: ThemeId | None = ROADS
    decided: str | None = None
    role: Role = Role.PARTICIPANT
    language: str = "en"

    @property
    def transcript(self) -> TranscriptId:
        return TranscriptId(f"interview of {self.speaker}")


def tag(name: str, probability: float, decided: str | None = None) -> Tag:
    rest = (1.0 - probability) / 4
    shares = [probability if each == name else rest for each in TAG_NAMES]
    return Tag((shares[0], shares[1], shares[2], shares[3], shares[4]), decided)


def passages(said: Sequence[Said]) -> tuple[Passage, ...]:
    found, ends = [], dict.fromkeys({each.speaker for each in said}, 0)
    for each in said:
        start = ends[each.speaker]
        ends[each.speaker] = end = start + len(each.text)
        key = passage_id(each.transcript, start, end)
        found.append(
            Passage(
                key,
                each.transcript,
                0,
                start,
                end,
                each.text,
                each.speaker,
                each.role,
                each.language,
            )
        )
    return tuple(found)


def key_of(said: Sequence[Said], index: int) -> PassageId:
    return passages(said)[index].id


def material(said: Sequence[Said], language: str = "en") -> DraftMaterial:
    found = passages(said)
    pairs = list(zip(found, said, strict=True))
    names = sorted({each.speaker for each in said})
    return DraftMaterial(
        passages=found,
        tags={p.id: tag(each.tag, each.probability, each.decided) for p, each in pairs},
        placements={p.id: Placement(each.theme, 0.8) for p, each in pairs if each.theme},
        themes=THEMES,
        cases=tuple(
            Case(CaseId(name), name, name, voices=((TranscriptId(f"interview of {name}"), name),))
            for name in names
        ),
        language=language,
    )
