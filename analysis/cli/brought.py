"""``--codebook``: themes that an analyst brings, as the codebook that an analysis starts from."""

from pathlib import Path

from analysis import settings
from analysis.cli.terminal import complain, read_bytes
from analysis.codebook import Codebook
from analysis.readers.codebooks import read_codebook, told_of_quotations
from analysis.service import codebook_of


def codebook_in(path: Path) -> Codebook:
    """Return the codebook of a file, and say what was noticed; raise ``RefusedFile``."""
    read = read_codebook(path.name, read_bytes(path, settings.MAX_CODEBOOK_BYTES + 1))
    n_quoted = sum(len(each.quoted) for each in read.themes)
    for notice in (*read.notices, *told_of_quotations(n_quoted)):
        complain(f"{path.name}: {notice}")
    return codebook_of(read)
