"""``themes`` and ``tag``: a table of passages in, a line for each row out, in the same order."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis import settings
from analysis.cli.asked import check_number_of_themes, check_seed, language_of_cell
from analysis.cli.brought import codebook_in
from analysis.cli.terminal import Progress, check_can_write, complain, read_bytes, write_bytes
from analysis.readers.tables import read_table
from analysis.records import TAG_NAMES
from analysis.service import names_in

if TYPE_CHECKING:
    from analysis.cli.rows import Row

THEME_COLUMNS = (
    "row",
    "theme_id",
    "theme",
    "subtheme_id",
    "subtheme",
    "strength",
    "second_theme_id",
    "second_strength",
    "second_theme",
)
LANGUAGE_COLUMN = "lang"
TAG_COLUMNS = ("row", "tag", *(f"p_{name}" for name in TAG_NAMES))


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    themes = commands.add_parser("themes", help="themes of a table, one passage a row")
    _add_table(themes)
    themes.add_argument("--themes", type=int, metavar="N", help="how many (default: chosen)")
    themes.add_argument("--seed", type=int, default=settings.DEFAULT_SEED, metavar="N")
    themes.add_argument(
        "--codebook",
        type=Path,
        metavar="FILE",
        help="themes to assign rows to: csv, tsv, xlsx, json (name, definition, examples, parent) "
        "or txt (names); what fits none becomes new themes",
    )
    themes.set_defaults(carry_out=_themes)
    tag = commands.add_parser("tag", help="SWOT tags of a table, one passage a row")
    _add_table(tag)
    tag.add_argument(
        "--organisation",
        default="",
        metavar="TEXT",
        help="the organisation under study, its parts and partners, with semicolons between: what "
        "they do is done inside",
    )
    tag.set_defaults(carry_out=_tag)


def _add_table(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "table", type=Path, metavar="TABLE", help="csv (RFC 4180), tsv (no quoting) or xlsx"
    )
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.tsv")
    parser.add_argument("--text-column", default="text", metavar="NAME", help="default: text")
    parser.add_argument(
        "--language-column", metavar="NAME", help="default: lang; detected where it is absent"
    )


def _rows(options: argparse.Namespace) -> "tuple[Row, ...]":
    """Return the rows; a language column that is named must be there, the default need not."""
    from analysis.cli.rows import Row  # Late: it brings libraries of several hundred megabytes.

    table = read_table(options.table.name, read_bytes(options.table))
    texts = table.column(options.text_column)
    languages: Sequence[str] = [""] * len(texts)
    if options.language_column is not None or table.has(LANGUAGE_COLUMN):
        languages = table.column(options.language_column or LANGUAGE_COLUMN)
    return tuple(
        Row(text, language_of_cell(cell)) for text, cell in zip(texts, languages, strict=True)
    )


def _themes(options: argparse.Namespace) -> int:
    check_number_of_themes(options.themes)
    check_seed(options.seed)
    check_can_write(options.out)
    brought = codebook_in(options.codebook) if options.codebook else None
    rows = _rows(options)
    from analysis import pipeline
    from analysis.cli.rows import themes_of_rows

    chosen = pipeline.Options(options.themes, options.seed)
    with Progress() as progress:
        progress("models", 0, 1)
        models = pipeline.load_models(settings.MODELS_DIR)
        lines, changes = themes_of_rows(rows, models, chosen, progress, brought)
    for each in changes:
        complain(str(each))
    _write(options.out, THEME_COLUMNS, lines)
    return 0


def _tag(options: argparse.Namespace) -> int:
    check_can_write(options.out)
    rows = _rows(options)
    from analysis import pipeline
    from analysis.cli.rows import tags_of_rows

    with Progress() as progress:
        progress("models", 0, 1)
        models = pipeline.load_models(settings.MODELS_DIR)
        lines = tags_of_rows(rows, models, progress, names_in(options.organisation))
    _write(options.out, TAG_COLUMNS, lines)
    return 0


def _write(out: Path, header: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    cells = [[*map(_cell, line)] for line in lines]
    numbered = ([str(row), *line] for row, line in enumerate(cells))
    text = "".join("\t".join(line) + "\n" for line in (list(header), *numbered))
    write_bytes(out, text.encode("utf-8"))
    complain(f"{len(cells)} rows -> {out}")


def _cell(value: object) -> str:
    text = f"{value:.4f}" if isinstance(value, float) else str(value)
    return " ".join(text.split())  # A tab or a line feed would break the table.
