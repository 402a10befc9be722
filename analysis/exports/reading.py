"""A study with its look-ups: what every writer asks about a quotation, a passage or a theme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from analysis.codebook import Index, Study, index_of, is_analysed
from analysis.edits.settling import NO_WORDS
from analysis.exports.people import People, Voice, people_of
from analysis.lexicons.quotation_marks import quotations_in
from analysis.measures import (
    ConfidenceRule,
    Standings,
    Voices,
    shipped_rule,
    standings,
    support,
    voices_of,
)
from analysis.records import (
    Origin,
    Passage,
    PassageId,
    Quadrant,
    Quotation,
    Status,
    Support,
    SwotItem,
    Theme,
    ThemeId,
    TranscriptId,
)
from analysis.review import (
    TitleSource,
    central_of,
    description_of,
    keywords_of,
    title_source,
    written_of,
)
from analysis.words import say

_STANDING = {Status.ACCEPTED: 0, Status.CANDIDATE: 1, Status.REJECTED: 2}


@dataclass(frozen=True, slots=True)
class Credit:
    """Who last did a thing, by the name that the person gave, and when (ISO 8601, UTC)."""

    author: str
    at: str


Credits = Mapping[str, Credit]
"""Who placed a passage (its id), decided a tag (``tag:PASSAGE``), gave an item
evidence (``for:ITEM/PASSAGE``, ``against:ITEM/PASSAGE``) or wrote a memo (its id), in the order of
when it was first done."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A study, its look-ups and the choice of names and language."""

    study: Study
    index: Index
    people: People
    language: str
    passages_of: Mapping[ThemeId, tuple[PassageId, ...]]
    times: Mapping[tuple[TranscriptId, int], float | None]
    voices: Voices
    rule: ConfidenceRule
    standings: Standings
    put_aside: frozenset[PassageId]
    credits: Credits = field(default_factory=dict)

    def live(self, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
        """Return the quotations whose passages are still there; removed interviews take theirs."""
        return tuple(each for each in quotations if each.passage_id in self.index.passages)

    def passage(self, quotation: Quotation) -> Passage:
        """Return the passage that a quotation lies in."""
        return self.index.passages[quotation.passage_id]

    def voice(self, passage: Passage) -> Voice:
        """Return who says a passage, as shown."""
        return self.people.of(passage.transcript_id, passage.speaker)

    def starts_at_s(self, passage: Passage) -> float | None:
        """Return when the passage's turn begins, in seconds, None where the file gives no times."""
        return self.times.get((passage.transcript_id, passage.turn))

    def place(self, passage: Passage) -> str:
        """Return "Interview 07, turn 12, 00:03:12"; turns are counted from 1 for people."""
        time = clock(self.starts_at_s(passage))
        title = self.people.titles[passage.transcript_id]
        place = say(
            "{interview}, turn {turn}", self.language, interview=title, turn=passage.turn + 1
        )
        return f"{place}, {time}" if time else place

    def support(self, quotations: Iterable[Quotation]) -> Support:
        """Return the distinct voices behind quotations that are still there."""
        return support(quotations, self.voices)

    def status(self, theme: ThemeId) -> Status:
        """Return a theme's status: rejected, if one above it is, as the report has it."""
        book = self.study.codebook
        return book.themes[theme].status if book.stands(theme) else Status.REJECTED

    def title_from(self, theme: Theme) -> TitleSource:
        """Return where a theme's title comes from."""
        return title_source(theme, (self.index.passages[i] for i in self.passages_of[theme.id]))

    def central(self, theme: Theme) -> tuple[Quotation, ...]:
        """Return the most central quotations of a theme, of passages that are in it."""
        return central_of(theme, self.passages_of[theme.id], self.study.codebook, self.index)

    def description(self, theme: Theme) -> str:
        """Return a theme's description; quotations in it are of passages that are in it."""
        return description_of(theme, self.passages_of[theme.id], self.study.codebook, self.index)

    def keywords(self, theme: Theme) -> Mapping[str, tuple[str, ...]]:
        """Return a theme's keywords by language, those that somebody in it says."""
        return keywords_of(theme, self.passages_of[theme.id], self.index)

    def drafted(self, theme: Theme) -> tuple[Quotation, ...]:
        """Return what stands for a theme's description, less what its central quotations say."""
        if written_of(theme):
            return ()
        said = tuple(map(self.index.words, self.central(theme)))
        pieces = (each[1:-1] for each in quotations_in(self.description(theme)))
        found = (self._where(each, theme) for each in pieces if not any(each in w for w in said))
        return tuple(each for each in found if each is not None)

    def _where(self, words: str, theme: Theme) -> Quotation | None:
        """Return where some words are said, in the theme if they are said there."""
        own = (self.index.passages[each] for each in self.passages_of[theme.id])
        for passage in (*own, *self.study.corpus.passages):
            at = passage.text.find(words)
            if at >= 0:
                start = passage.start + at
                return Quotation(passage.id, start, start + len(words))
        return None

    def whole(self, theme: ThemeId) -> tuple[Quotation, ...]:
        """Return every passage of a theme and its sub-themes as a quotation."""
        passages = (self.index.passages[each] for each in self.passages_of[theme])
        return tuple(Quotation(each.id, each.start, each.end) for each in passages)

    def path(self, theme: ThemeId | None) -> tuple[Theme, ...]:
        """Return a theme and those above it, the topmost first; empty for None."""
        if theme is None:
            return ()
        found = self.study.codebook.themes[theme]
        return (*self.path(found.parent_id), found)

    def path_name(self, theme: ThemeId | None) -> str:
        """Return "Data › Archives", the names of a theme and those above it; empty for None."""
        return " › ".join(each.name for each in self.path(theme))

    def items(self) -> tuple[SwotItem, ...]:
        """Return all items by quadrant: accepted, then candidates, then rejected, as displayed.

        Those that people wrote come first among their like.
        """
        order = list(Quadrant)
        return tuple(
            sorted(
                self.study.codebook.items.values(),
                key=lambda each: (
                    order.index(each.quadrant),
                    _STANDING[each.status],
                    each.origin is not Origin.PERSON,
                ),
            )
        )


def read(
    study: Study,
    names: str,
    language: str,
    rule: ConfidenceRule | None = None,
    credits: Credits | None = None,
) -> Reading:
    """Return a study with its look-ups, for one choice of names and language.

    Raises:
        BadRequest: ``names`` is none of code, name and group.
    """
    rule = rule or shipped_rule()
    return Reading(
        study=study,
        index=index_of(study.corpus),
        people=people_of(study.corpus, names, language),
        language=language,
        passages_of=_passages_of(study),
        times={
            (transcript.id, turn.ordinal): turn.starts_at_s
            for transcript in study.corpus.transcripts
            for turn in transcript.turns
        },
        voices=voices_of(study.corpus),
        rule=rule,
        standings=standings(study.corpus, study.codebook, rule),
        put_aside=frozenset(study.codebook.put_aside),
        credits=credits or {},
    )


def is_worded_by_person(item: SwotItem) -> bool:
    """Return whether an item's statement is a person's words and not a speaker's sentence."""
    return item.quoted is None and item.statement != NO_WORDS


def clock(seconds: float | None) -> str:
    """Return seconds as "00:03:12", cut to the second; empty for None."""
    if seconds is None:
        return ""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _passages_of(study: Study) -> dict[ThemeId, tuple[PassageId, ...]]:
    """Return the analysed passages of every theme, its sub-themes' with them, in corpus order."""
    found: dict[ThemeId, list[PassageId]] = {each: [] for each in study.codebook.themes}
    for passage in study.corpus.passages:
        placed = study.codebook.placements.get(passage.id)
        theme = placed.theme_id if placed and is_analysed(passage) else None
        while theme is not None:
            found[theme].append(passage.id)
            theme = study.codebook.themes[theme].parent_id
    return {theme: tuple(passages) for theme, passages in found.items()}
