"""Are themes found that say the same in two languages? Are others left alone?

    GLAS_REFERENCE_DATA=... python -m benchmarks.across

Two sets are cut into themes of one language each, so that every theme has a twin in each other
language: the themes that Glas finds in the sample interviews, cut by language, and the topics of
SIB-200 in four languages, no sentence in two of them. Told are the likenesses of twins and of
others (``review.across``), and how many the check would call the same. The limit
``settings.SAME_ACROSS_LANGUAGES`` was chosen on these, so they show that there is a gap, no more.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from analysis import settings
from analysis.cli.sample import FOLDER, LANGUAGE, TABLE
from analysis.codebook import Codebook, is_analysed
from analysis.pipeline import load_models
from analysis.records import Passage, PassageId, Placement, Theme, ThemeId, TranscriptId
from analysis.review.across import across_languages
from analysis.review.space import Space, homes_of, space_of
from analysis.service import open_service
from analysis.themes import Material
from benchmarks.results import put_section
from benchmarks.sib_themes import rows_of

LANGUAGES = ("bg", "de", "el", "en")
PER_THEME = 25


def cut_by_language(space: Space, home: Mapping[PassageId, str]) -> Codebook:
    """Return a codebook in which each theme's passages of a language are a theme of their own."""
    names = {each.id: ThemeId(f"{home[each.id]}|{each.language}") for each in space.passages
             if each.id in home}  # fmt: skip
    themes = {each: Theme(each, each) for each in sorted(set(names.values()))}
    return Codebook(themes, {key: Placement(name, 1.0) for key, name in names.items()})


def line(name: str, space: Space, held: Codebook) -> str:
    """Return a line of the table."""
    found = across_languages(space, homes_of(space, held))
    twins = [each for each in found if _subject(each.one) == _subject(each.other)]
    others = [each for each in found if _subject(each.one) != _subject(each.other)]
    least, most = min(e.likeness for e in twins), max(e.likeness for e in others)
    right, wrong = (sum(each.is_same for each in part) for part in (twins, others))
    cells = (name, f"{right} of {len(twins)}", f"{wrong} of {len(others)}",
             f"{least:.2f}", f"{most:.2f}")  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _subject(theme: ThemeId) -> str:
    return theme.rpartition("|")[0]


def sample(database: Path) -> str:
    """Return the line of the sample interviews: the themes that Glas finds, cut by language."""
    service = open_service(database)
    project = service.create_project("Sample", "", LANGUAGE)
    files = sorted(e for e in FOLDER.iterdir() if e.suffix not in {".csv", ".md"})
    service.import_files(project, [(each.name, each.read_bytes()) for each in files])
    service.import_attributes(project, TABLE.name, TABLE.read_bytes())
    held = service.analyse(project).codebook
    passages = tuple(e for e in service.study(project).corpus.passages if is_analysed(e))
    service.close()
    models = load_models(settings.MODELS_DIR)
    vectors = models.embedder.encode([each.text for each in passages]).vectors
    space = space_of(Material(passages, vectors, models.means))
    home = {key: held.themes[held.top(each.theme_id)].name for key, each in held.placements.items()}
    return line("sample interviews", space, cut_by_language(space, home))


def topics() -> str:
    """Return the line of SIB-200: each sentence in one language only, topics as themes."""
    models = load_models(settings.MODELS_DIR)
    rows = [each for each in rows_of("sib200_multilingual.tsv") if each["lang"] in LANGUAGES]
    ids = sorted({row["sentence_id"] for row in rows})
    np.random.default_rng(settings.DEFAULT_SEED).shuffle(ids)
    spoken_in = {each: LANGUAGES[i % len(LANGUAGES)] for i, each in enumerate(ids)}
    counted: Counter[tuple[str, str]] = Counter()
    passages, home = [], {}
    for i, row in enumerate(rows):
        key = row["label"], row["lang"]
        if spoken_in[row["sentence_id"]] != row["lang"] or counted[key] == PER_THEME:
            continue
        counted[key] += 1
        passages.append(_passage(f"{i:06d}", row["text"], row["lang"]))
        home[passages[-1].id] = row["label"]
    vectors = models.embedder.encode([each.text for each in passages]).vectors
    space = space_of(Material(tuple(passages), vectors, models.means))
    return line("SIB-200, four languages", space, cut_by_language(space, home))


def _passage(key: str, text: str, language: str) -> Passage:
    whose = TranscriptId(key)
    return Passage(PassageId(key), whose, 0, 0, len(text), text, language=language)


def section(lines: Sequence[str]) -> str:
    """Return the section of the results."""
    return "\n".join(
        (
            "## Themes that say the same in two languages",
            "",
            "`GLAS_REFERENCE_DATA=... python -m benchmarks.across`; the limit of the check was "
            "chosen on these sets.",
            "",
            "| set | twins found | others called the same | least like twins | most like others |",
            "|---|---|---|---|---|",
            *lines,
        )
    )


def main() -> None:
    """Put the table into the results."""
    with TemporaryDirectory() as folder:
        lines = (sample(Path(folder) / "glas.db"), topics())
    put_section(section(lines))


if __name__ == "__main__":
    main()
