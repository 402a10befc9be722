"""A small town's interviews, made by hand: four subjects, six people, hashed vectors."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.codebook import Codebook, is_analysed
from analysis.embed import HashingEmbedder
from analysis.records import Corpus, Origin, Passage, Placement, Theme, ThemeId
from analysis.review import Finding, checking
from analysis.review.seen import seen_in
from analysis.review.space import Space, space_of
from analysis.themes import Material
from tests.builders import case, corpus, theme, transcript

SUBJECTS = {
    "buses": "The {} bus timetable changed, the bus stop lost its {} route and the driver left.",
    "water": "The {} water meter broke, the water pipe leaks and the {} plumber never came.",
    "school": "The {} school library closed, pupils read nothing and the {} teacher resigned.",
    "taxes": "The {} tax office queues grow, every tax form asks the {} same question again.",
}
COLOURS = ("old", "new", "red", "blue", "grey", "small", "great", "long", "short", "wide")
PEOPLE = ("Anna", "Boris", "Vera", "Dimo", "Elena", "Filip")
SILENT = "Well, it was."


def words(subject: str, number: int) -> str:
    """Return what somebody says of a subject, other words for another number."""
    first, second = COLOURS[number % 10], COLOURS[(number // 10 + 3 * number + 1) % 10]
    return SUBJECTS[subject].format(first, second)


def town(per_person: int = 2, silent: bool = True) -> Corpus:
    """Return six interviews in which each person says so much of each subject."""
    transcripts = []
    for i, person in enumerate(PEOPLE):
        said: list[tuple[str | None, str]] = [("Interviewer", "What about the governance here?")]
        said += [
            (person, words(subject, i * per_person + k))
            for subject in SUBJECTS
            for k in range(per_person)
        ]
        if silent:
            said.append((person, SILENT))
        transcripts.append(transcript(*said, title=person))
    groups = ("citizens", "officials")
    cases = [
        case(f"C{i}", (spoken, person), group=groups[i % 2])
        for i, (spoken, person) in enumerate(zip(transcripts, PEOPLE, strict=True))
    ]
    return corpus(transcripts, cases)


def about(said: Corpus, subject: str) -> tuple[Passage, ...]:
    """Return the passages of a subject, in corpus order."""
    key = {"buses": "bus stop", "water": "water pipe", "school": "library", "taxes": "tax form"}
    return tuple(each for each in said.passages if key[subject] in each.text)


def space(said: Corpus, reverse: bool = False) -> Space:
    """Return the space of a corpus by hashed vectors."""
    analysed = [each for each in said.passages if is_analysed(each)]
    if reverse:
        analysed.reverse()
    vectors = HashingEmbedder().encode([each.text for each in analysed]).vectors
    return space_of(Material(tuple(analysed), vectors))


THEMES = {
    "buses": theme("Bus stop"),
    "water": theme("Water pipe"),
    "school": theme("School library"),
    "taxes": theme("Tax office"),
}


def book(said: Corpus, themes: Sequence[str] = tuple(SUBJECTS)) -> Codebook:
    """Return a codebook with a theme for each of the subjects; the rest is in the tray."""
    return Codebook(
        themes={THEMES[each].id: replace(THEMES[each], name_language="en") for each in themes},
        placements={
            passage.id: Placement(THEMES[each].id, 0.9)
            for each in themes
            for passage in about(said, each)
        },
    )


def with_themes(codebook: Codebook, *themes: Theme) -> Codebook:
    """Return a codebook with these themes put in or changed."""
    return replace(codebook, themes={**codebook.themes, **{each.id: each for each in themes}})


def placed(
    codebook: Codebook, passages: Sequence[Passage], theme_id: ThemeId, by: Origin = Origin.PERSON
) -> Codebook:
    """Return a codebook with passages placed in a theme."""
    where = Placement(theme_id, 1.0, origin=by)
    return replace(
        codebook,
        placements={**codebook.placements, **{each.id: where for each in passages}},
    )


def findings(
    said: Corpus, codebook: Codebook, language: str, among: Space | None = None
) -> tuple[Finding, ...]:
    """Return what the check finds in the themes of a codebook."""
    return checking.findings(seen_in(said, codebook, language, among))
