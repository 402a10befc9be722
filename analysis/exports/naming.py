"""The name of a downloaded file, from a title that anybody may have typed."""

import re
import unicodedata
from urllib.parse import quote

from analysis.settings import MAX_TITLE_BYTES_IN_FILE_NAME

_KINDS = {
    "docx": "report",
    "pptx": "slides",
    "xlsx": "swot",
    "csv": "quotations",
    "json": "codebook",
    "qdpx": "project",
    "qdc": "codebook",
    "tsv": "statements",
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*%;\']')
_GAPS = re.compile(r"[\s_]+")


def file_name(project_title: str, fmt: str) -> str:
    """Return a file name that every system accepts, in the title's own script.

    Control characters, direction marks, lone surrogates, separators and characters that Windows
    forbids are left out. The kind of the file at its end keeps it clear of reserved device names.
    """
    return _named(_safe(project_title), fmt)


def ascii_file_name(project_title: str, fmt: str) -> str:
    """Return the same name in ASCII, for programs that know nothing else."""
    plain = unicodedata.normalize("NFKD", _safe(project_title)).encode("ascii", "ignore").decode()
    return _named(_trimmed(plain), fmt)


def content_disposition(project_title: str, fmt: str) -> str:
    """Return the header of a download: the ASCII name and the real one (RFC 6266, RFC 8187)."""
    real = quote(file_name(project_title, fmt), safe="")
    plain = ascii_file_name(project_title, fmt)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{real}"


def _named(stem: str, fmt: str) -> str:
    kind = _KINDS[fmt]
    return f"{stem}-{kind}.{fmt}" if any(map(str.isalnum, stem)) else f"glas-{kind}.{fmt}"


def _safe(title: str) -> str:
    shown = "".join(
        each for each in title if unicodedata.category(each)[0] != "C" or each.isspace()
    )
    return _trimmed(_GAPS.sub("_", _FORBIDDEN.sub(" ", shown)))


def _trimmed(stem: str) -> str:
    cut = stem.strip("._- ").encode()[:MAX_TITLE_BYTES_IN_FILE_NAME]
    return cut.decode(errors="ignore").rstrip("._- ")
