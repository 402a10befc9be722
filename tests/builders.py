"""Records made by hand, for every test that needs a few words said by a few people.

``corpus`` says what was said as plain pairs; the rest names parts of it by their words.
"""

from collections.abc import Mapping, Sequence

from analysis.codebook import Codebook, Study
from analysis.records import (
    Case,
    CaseId,
    Corpus,
    ItemId,
    Memo,
    MemoId,
    Passage,
    PassageId,
    Placement,
    Project,
    ProjectId,
    Quadrant,
    Quotation,
    Role,
    Run,
    Status,
    SwotItem,
    Tag,
    Theme,
    ThemeId,
    Transcript,
    Turn,
    derived_id,
    passage_id,
    transcript_id,
)

Said = tuple[str | None, str]
"""A speaker and the words of one turn."""

EVEN = Tag((0.2, 0.2, 0.2, 0.2, 0.2))
"""A tag that knows nothing."""


def transcript(
    *said: Said,
    title: str = "Interview",
    language: str = "en",
    interviewers: Sequence[str] = ("Interviewer",),
    seconds_per_turn: float | None = None,
) -> Transcript:
    """Return a transcript with one turn for each pair; turns are joined by a line feed.

    ``interviewers`` are the speakers whose turns have that role; the others are participants and
    a speaker of None is unknown. With ``seconds_per_turn`` each turn has its times.
    """
    text = "\n".join(words for _, words in said)
    turns, start = [], 0
    for ordinal, (speaker, words) in enumerate(said):
        starts_at_s = None if seconds_per_turn is None else ordinal * seconds_per_turn
        turns.append(
            Turn(
                ordinal=ordinal,
                start=start,
                end=start + len(words),
                speaker=speaker,
                role=_role(speaker, interviewers),
                starts_at_s=starts_at_s,
                ends_at_s=None if starts_at_s is None else starts_at_s + (seconds_per_turn or 0),
            )
        )
        start += len(words) + 1
    return Transcript(
        id=transcript_id(text),
        title=title,
        file_name=f"{title}.txt",
        sha256=derived_id("sha256", title),
        text=text,
        turns=tuple(turns),
        reader="hand 1",
        language=language,
    )


def _role(speaker: str | None, interviewers: Sequence[str]) -> Role:
    if speaker is None:
        return Role.UNKNOWN
    return Role.INTERVIEWER if speaker in interviewers else Role.PARTICIPANT


def passages(spoken: Transcript) -> tuple[Passage, ...]:
    """Return one passage for each turn that has words."""
    return tuple(
        Passage(
            id=passage_id(spoken.id, turn.start, turn.end),
            transcript_id=spoken.id,
            turn=turn.ordinal,
            start=turn.start,
            end=turn.end,
            text=spoken.text[turn.start : turn.end],
            speaker=turn.speaker,
            role=turn.role,
            language=spoken.language,
        )
        for turn in spoken.turns
        if turn.start < turn.end
    )


def case(
    code: str,
    *voices: tuple[Transcript, str | None],
    name: str = "",
    group: str = "",
    organisation: str = "",
    role: str = "",
    attributes: Mapping[str, str] | None = None,
) -> Case:
    """Return a stakeholder who speaks as the given speakers of the given transcripts."""
    return Case(
        id=CaseId(derived_id("case", code)),
        code=code,
        name=name or code,
        group=group,
        organisation=organisation,
        role=role,
        attributes=attributes or {},
        voices=tuple((spoken.id, speaker) for spoken, speaker in voices),
    )


def corpus(transcripts: Sequence[Transcript], cases: Sequence[Case] = ()) -> Corpus:
    """Return a corpus with one passage for each turn."""
    cut = (each for spoken in transcripts for each in passages(spoken))
    return Corpus(cases=tuple(cases), transcripts=tuple(transcripts), passages=tuple(cut))


def passage_with(said: Corpus, words: str) -> Passage:
    """Return the one passage that holds the words; a test that names two is mistaken."""
    (found,) = (each for each in said.passages if words in each.text)
    return found


def quote(said: Corpus, words: str) -> Quotation:
    """Return the words as a quotation of the one passage that holds them."""
    passage = passage_with(said, words)
    start = passage.start + passage.text.index(words)
    return Quotation(passage.id, start, start + len(words))


def theme(
    name: str,
    *,
    parent: Theme | None = None,
    central: Sequence[Quotation] = (),
    description: str = "",
    keywords: Mapping[str, tuple[str, ...]] | None = None,
    status: Status = Status.CANDIDATE,
) -> Theme:
    """Return a theme whose id comes from its name."""
    return Theme(
        id=ThemeId(derived_id("theme", name)),
        name=name,
        parent_id=parent.id if parent else None,
        description=description,
        keywords=keywords or {},
        central=tuple(central),
        status=status,
    )


def item(
    quadrant: Quadrant,
    statement: str,
    *,
    evidence: Sequence[Quotation] = (),
    against: Sequence[Quotation] = (),
    about: Theme | None = None,
    quoted: Quotation | None = None,
    status: Status = Status.CANDIDATE,
) -> SwotItem:
    """Return a SWOT item whose id comes from its quadrant and statement."""
    return SwotItem(
        id=ItemId(derived_id("item", quadrant, statement)),
        quadrant=quadrant,
        statement=statement,
        theme_id=about.id if about else None,
        quoted=quoted,
        evidence=tuple(evidence),
        counter_evidence=tuple(against),
        status=status,
    )


def memo(target: str, text: str, author: str = "") -> Memo:
    """Return a memo whose id comes from its target and text."""
    return Memo(MemoId(derived_id("memo", target, text)), target, text, author)


def codebook(
    themes: Sequence[Theme] = (),
    placed: Sequence[tuple[Theme, Sequence[Passage]]] = (),
    items: Sequence[SwotItem] = (),
    tags: Mapping[PassageId, Tag] | None = None,
    memos: Sequence[Memo] = (),
) -> Codebook:
    """Return a codebook; ``placed`` gives the passages of themes, each with strength 0.9."""
    return Codebook(
        themes={each.id: each for each in themes},
        placements={each.id: Placement(owner.id, 0.9) for owner, own in placed for each in own},
        tags=tags or {},
        items={each.id: each for each in items},
        memos={each.id: each for each in memos},
    )


def study(
    said: Corpus,
    held: Codebook | None = None,
    *,
    title: str = "A project",
    organisation: str = "",
    language: str = "en",
    run: Run | None = None,
) -> Study:
    """Return a study of a corpus and a codebook."""
    project = Project(ProjectId(derived_id("project", title)), title, organisation, language)
    return Study(project, said, held or Codebook(), run)
