"""Rows of a table as passages, and what the engine says of each, one line a row."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis import settings
from analysis.codebook import Codebook
from analysis.pipeline import (
    Models,
    OnProgress,
    Options,
    embed,
    find_themes,
    guides_of,
    silent,
)
from analysis.records import Notice, Passage, PassageId, Role, Tag, TranscriptId, derived_id
from analysis.segment import detect_language, languages_of
from analysis.swot import probabilities_of, texts_to_tag
from analysis.themes import Material, ThemeResult

NOWHERE = (-1, "", -1, "", "", -1, "", "")
"""The line of a row that is in no theme: ids -1, names and strengths empty."""

SAYS_NOTHING = Tag((0.0, 0.0, 0.0, 0.0, 1.0))
"""The tag of a row without words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: one passage. ``language`` is empty where it is to be detected."""

    text: str
    language: str = ""


_SCRIPTS = tuple(map(re.compile, ("[A-Za-zÀ-ɏ]", "[Ѐ-ӿ]", "[Ͱ-Ͽἀ-῿]")))  # Latin, Cyrillic, Greek.


def rows_told(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows with their languages, short cells in that of the longer ones in their script.

    A short one keeps what it tells where ``settings.SHARE_OF_A_LANGUAGE`` of these are in that. If
    a script has no cells of ``settings.WORDS_OF_A_LONGER_CELL`` words, the short ones are in the
    language of which all of them together tell most: of a word alone most guesses are wrong or
    none. A language that is given stays.
    """
    told = [replace(each, language=each.language or detect_language(each.text)) for each in rows]
    scripts = [_script(each.text) for each in rows]
    is_short = [
        not each.language and len(each.text.split()) < settings.WORDS_OF_A_LONGER_CELL
        for each in rows
    ]
    together = list(zip(told, scripts, is_short, strict=True))
    longer = {
        script: Counter(
            row.language
            for row, of, short in together
            if of == script and not short and row.language != "und"
        )
        for script in set(scripts)
    }
    commonest = {
        script: _commonest(counts)
        or languages_of([row.text for row, of, _ in together if of == script])[0]
        for script, counts in longer.items()
    }

    def is_spoken(language: str, counts: Counter[str]) -> bool:
        """Return whether enough of the longer cells are in a language."""
        return counts[language] > settings.SHARE_OF_A_LANGUAGE * counts.total()

    return tuple(
        replace(row, language=commonest[script])
        if short and script is not None and not is_spoken(row.language, longer[script])
        else row
        for row, script, short in together
    )


def _script(text: str) -> int | None:
    """Return the number of the script that most letters are in, None where none is known."""
    counts = [len(each.findall(text)) for each in _SCRIPTS]
    return counts.index(max(counts)) if any(counts) else None


def _commonest(counts: Counter[str]) -> str:
    """Return the language of most cells, empty if there are none; ties by the code's order."""
    return min(counts, key=lambda code: (-counts[code], code), default="")


def passages_of_rows(rows: Sequence[Row]) -> tuple[Passage, ...]:
    """Return a passage for each row; its id comes of its words and its ordinal among equals."""
    seen: dict[str, int] = {}
    passages = []
    for row in rows:
        ordinal = seen[row.text] = seen.get(row.text, -1) + 1
        key = derived_id("row", row.text, ordinal)
        language = row.language or detect_language(row.text)
        passages.append(
            Passage(
                id=PassageId(key),
                transcript_id=TranscriptId(key),
                turn=0,
                start=0,
                end=len(row.text),
                text=row.text,
                role=Role.PARTICIPANT,
                language=language,
            )
        )
    return tuple(passages)


def themes_of_rows(
    rows: Sequence[Row],
    models: Models,
    options: Options,
    on_progress: OnProgress = silent,
    brought: Codebook | None = None,
) -> tuple[list[tuple[object, ...]], tuple[Notice, ...]]:
    """Return a line for each row, and what is to be told of the themes that were brought.

    A line: theme id and name, sub-theme id and name, strength, second theme id, its strength and
    its name; ids are -1, names and strengths empty where there is none.
    """
    passages = passages_of_rows(rows_told(rows))
    spoken = tuple(each for each in passages if each.text.strip())
    embedded = embed(spoken, models.embedder, on_progress)
    on_progress("themes", 0, 1)
    language = commonest_language(spoken)
    guides = guides_of(brought, models.embedder, language)
    material = Material(spoken, embedded.vectors, models.means, guides)
    themed = find_themes(material, options, language, brought)
    on_progress("done", 1, 1)
    return [_theme_line(themed, each.id) for each in passages], themed.changes


def _theme_line(themed: ThemeResult, passage: PassageId) -> tuple[object, ...]:
    placed = themed.placements.get(passage)
    if placed is None:
        return NOWHERE
    lowest = themed.themes[placed.theme_id]
    parent = themed.themes.get(lowest.parent_id) if lowest.parent_id is not None else None
    top, sub = (lowest, None) if parent is None else (parent, lowest)
    second = placed.second_theme_id
    return (
        *(top.id, top.name),
        *((sub.id, sub.name) if sub is not None else (-1, "")),
        placed.strength,
        *((second, placed.second_strength) if second is not None else (-1, "")),
        themed.themes[second].name if second is not None else "",
    )


def tags_of_rows(
    rows: Sequence[Row],
    models: Models,
    on_progress: OnProgress = silent,
    names: Sequence[str] = (),
) -> list[tuple[object, ...]]:
    """Return for each row: the tag and its five probabilities in the order of ``TAG_NAMES``.

    A row's tag does not depend on the rows beside it; a row without words is ``none``. ``names``
    are read as the organisation's own.
    """
    texts = texts_to_tag(passages_of_rows(rows), names)
    spoken = [each for each in texts.values() if each.strip()]
    on_progress("embed", 0, len(spoken))
    embedded = models.embedder.encode(spoken, lambda done, total: on_progress("embed", done, total))
    told = iter(models.tagger.tag(embedded.vectors, embedded.pools) if spoken else ())
    tags = [Tag(probabilities_of(next(told))) if row.text.strip() else SAYS_NOTHING for row in rows]
    on_progress("done", 1, 1)
    return [(each.name, *each.probabilities) for each in tags]


def commonest_language(passages: Sequence[Passage]) -> str:
    """Return the language of most words, ``en`` where none is known; ties by the code's order."""
    words: dict[str, int] = {}
    for each in passages:
        if each.language != "und":
            words[each.language] = words.get(each.language, 0) + len(each.text.split())
    return min(words, key=lambda code: (-words[code], code), default="en")
