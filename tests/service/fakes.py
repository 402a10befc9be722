"""A quick engine with the manners of the real one, and a service on it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from analysis.codebook import Codebook, Proposal, is_analysed
from analysis.edits import to_plain
from analysis.errors import ModelMissing, RefusedFile
from analysis.records import (
    Corpus,
    ItemId,
    Notice,
    Passage,
    Placement,
    Project,
    Quadrant,
    Quotation,
    Role,
    Run,
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
from analysis.service import Prepared, Progress, Request, Service
from analysis.store import VectorCache, open_store
from analysis.swot import Examples, Reasons
from analysis.themes import LanguageMeans

SUBJECTS = ("network", "people", "money")


@dataclass
class FakeEngine:
    """Reads ``Name: words`` lines; a theme is a subject that is named, an item its first passage.

    ``meanwhile`` is called in the middle of an analysis, as another person might act then.
    """

    meanwhile: Callable[[], None] = field(default=lambda: None)
    earlier: list[Codebook | None] = field(default_factory=list)
    n_rests: int = 0

    def read_file(self, file_name: str, data: bytes) -> Transcript:
        if data.startswith(b"broken"):
            raise RefusedFile("“{file}” is damaged; save it again.", file=file_name)
        if data.startswith(b"fault"):
            raise ValueError("secret words")
        turns, start, lines = [], 0, []
        for ordinal, line in enumerate(data.decode().splitlines()):
            name, _, words = line.partition(": ")
            role = Role.INTERVIEWER if name == "Q" else Role.PARTICIPANT
            turns.append(Turn(ordinal, start, start + len(words), name, role))
            start += len(words) + 1
            lines.append(words)
        text = "\n".join(lines)
        return Transcript(
            id=transcript_id(text),
            title=file_name.rsplit(".", 1)[0],
            file_name=file_name,
            sha256=sha256(data).hexdigest(),
            text=text,
            turns=tuple(turns),
            reader="fake 1",
            language="en",
        )

    def prepare(self, transcript: Transcript) -> Prepared:
        passages = []
        for turn in transcript.turns:
            for found in re.finditer(r"[^.]+\.?", transcript.text[turn.start : turn.end]):
                start, end = found.start() + turn.start, found.end() + turn.start
                passages.append(
                    Passage(
                        id=passage_id(transcript.id, start, end),
                        transcript_id=transcript.id,
                        turn=turn.ordinal,
                        start=start,
                        end=end,
                        text=transcript.text[start:end],
                        speaker=turn.speaker,
                        role=turn.role,
                        language="en",
                    )
                )
        return Prepared(transcript, tuple(passages))

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        self.earlier.append(earlier)
        used = [each for each in corpus.passages if is_analysed(each)]
        rows = {sha256(each.text.encode()).hexdigest(): each.text.encode() for each in used}
        for number, (key, row) in enumerate(rows.items()):
            on_progress("embed", number, len(rows))
            if not cache.get_many([key]):
                cache.put_many({key: row})
        self.meanwhile()
        on_progress("embed", len(rows), len(rows))
        codebook = _found(used)
        if earlier is not None:
            codebook = _kept(codebook, earlier)
        changes = (Notice("{n} themes", {"n": len(codebook.themes)}),)
        return Proposal(Run(request.seed, {"n_themes": request.n_themes}), codebook, changes)

    def language_means(self) -> LanguageMeans:
        return LanguageMeans()

    def reasons(self, text: str, tag: str, reading: Callable[[str], str]) -> Reasons:
        words = tuple(each.span() for each in re.finditer(r"\w+", text))
        return Reasons(tag, 1.0, words, tuple(1.0 if i == 0 else 0.0 for i in range(len(words))))

    def rest(self) -> None:
        self.n_rests += 1

    def examples(self) -> Examples:
        raise ModelMissing("There are no statements.")


def _found(used: list[Passage]) -> Codebook:
    themes, placements, items, tags = {}, {}, {}, {}
    for subject in SUBJECTS:
        own = [each for each in used if subject in each.text.casefold()]
        if not own:
            continue
        key = ThemeId(derived_id("theme", subject))
        first = Quotation(own[0].id, own[0].start, own[0].end)
        words = tuple(sorted({w for p in own for w in re.findall(r"\w+", p.text.casefold())}))
        themes[key] = Theme(key, subject, keywords={"en": words}, central=(first,))
        placements.update({each.id: Placement(key, 0.5) for each in own})
        item = ItemId(derived_id("item", subject))
        evidence = tuple(Quotation(each.id, each.start, each.end) for each in own)
        items[item] = SwotItem(item, Quadrant.WEAKNESS, own[0].text, key, first, evidence)
    for each in used:
        tags[each.id] = Tag((0.1, 0.6, 0.1, 0.1, 0.1))
    return Codebook(themes, placements, tags, items)


def _kept(new: Codebook, earlier: Codebook) -> Codebook:
    themes = {key: each for key, each in earlier.themes.items() if each.touched}
    items = {key: each for key, each in earlier.items.items() if each.touched}
    tags = {
        k: replace(t, decided=earlier.tags[k].decided) if k in earlier.tags else t
        for k, t in new.tags.items()
    }
    placements = {k: p for k, p in earlier.placements.items() if p.theme_id in themes}
    return replace(
        new,
        themes={**new.themes, **themes},
        placements={**new.placements, **placements},
        items={**new.items, **items},
        tags=tags,
        memos=earlier.memos,
    )


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_s(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


def service_on(path: Path, engine: FakeEngine | None = None, clock: Clock | None = None) -> Service:
    """Return a service on a database of its own."""
    store = open_store(path, clock=clock) if clock else open_store(path)
    return Service(store, engine or FakeEngine())


ONE = b"Q: How is the network?\nAnna: The network is slow. People wait. We have no money.\n"
TWO = b"Q: And the people?\nBoris: People are good. The network fails. The weather is fine.\n"
THREE = b"Q: Money?\nVera: Money comes from the state. People leave.\n"
FILES = (("one.txt", ONE), ("two.txt", TWO), ("vera.txt", THREE))


def plain(codebook: Codebook) -> object:
    """Return a codebook in a form that compares by value and by order."""
    form = to_plain(codebook)
    assert isinstance(form, dict)
    return {
        key: list(each.items()) if isinstance(each, dict) else each for key, each in form.items()
    }
