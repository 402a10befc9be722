"""``themes`` and ``tag``: a table of passages in, a line for each row out, in the same order."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis import settings
from analysis.cli.rows import Row, tags_of_rows, themes_of_rows
from analysis.cli.run import check_number_of_themes
from analysis.cli.terminal import Progress, read_bytes, say, write_bytes
from analysis.pipeline import Options, load_models
from analysis.readers.tables import read_table
from analysis.records import TAG_NAMES

THEME_COLUMNS = (
    "row",
    "theme_id",
    "theme",
    "subtheme_id",
    "subtheme",
    "strength",
    "second_theme_id",
    "second_strength",
)
TAG_COLUMNS = ("row", "tag", *(f"p_{name}" for name in TAG_NAMES))


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    themes = commands.add_parser("themes", help="themes of a table, one passage a row")
    _add_table(themes)
    themes.add_argument("--themes", type=int, help="number of themes (default: chosen)")
    themes.add_argument("--seed", type=int, default=settings.DEFAULT_SEED)
    themes.set_defaults(carry_out=_themes)
    tag = commands.add_parser("tag", help="SWOT tags of a table, one passage a row")
    _add_table(tag)
    tag.add_argument("--organisation", default="", help="the organisation under study")
    tag.set_defaults(carry_out=_tag)


def _add_table(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("table", type=Path, help="csv (RFC 4180), tsv (no quoting) or xlsx")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.tsv")
    parser.add_argument("--text-column", default="text")
    parser.add_argument("--language-column", default="lang", help="detected where it is absent")


def _rows(options: argparse.Namespace) -> tuple[Row, ...]:
    table = read_table(options.table.name, read_bytes(options.table))
    texts = table.column(options.text_column)
    languages: Sequence[str] = [""] * len(texts)
    if table.has(options.language_column):
        languages = table.column(options.language_column)
    return tuple(
        Row(text, language.strip()) for text, language in zip(texts, languages, strict=True)
    )


def _themes(options: argparse.Namespace) -> int:
    check_number_of_themes(options.themes)
    rows = _rows(options)
    models = load_models(settings.MODELS_DIR)
    progress = Progress()
    chosen = Options(options.themes, options.seed)
    lines = themes_of_rows(rows, models, chosen, progress)
    progress.close()
    _write(options.out, THEME_COLUMNS, lines)
    return 0


def _tag(options: argparse.Namespace) -> int:
    rows = _rows(options)
    models = load_models(settings.MODELS_DIR)
    progress = Progress()
    lines = tags_of_rows(rows, models, progress)
    progress.close()
    _write(options.out, TAG_COLUMNS, lines)
    return 0


def _write(out: Path, header: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    cells = [[*map(_cell, line)] for line in lines]
    numbered = ([str(row), *line] for row, line in enumerate(cells))
    text = "".join("\t".join(line) + "\n" for line in (list(header), *numbered))
    write_bytes(out, text.encode("utf-8"))
    say(f"{len(cells)} rows -> {out}")


def _cell(value: object) -> str:
    text = f"{value:.4f}" if isinstance(value, float) else str(value)
    return " ".join(text.split())
