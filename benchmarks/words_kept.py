"""How many of a file's words the readers keep, against an extraction that shares no code with them.

    python -m benchmarks.words_kept [FILES_OR_FOLDERS]

Without arguments it reads the reference transcripts in the folder that GLAS_REFERENCE_DATA names.
It prints a line a file (turns, speakers with roles, share of words kept) and each word lost. What
the expected words leave out is stated in each function below: labels, times, page furniture.
"""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PdfReader

from analysis import readers
from analysis.records import Transcript

_WORD = re.compile(r"\w+")
_MIN_KEPT_SHARE = 0.995


def expected_words(path: Path) -> Counter[str]:
    """Return the spoken words of a file, by rules for its kind alone."""
    kind = {".vtt": _vtt, ".md": _md, ".txt": _txt, ".pdf": _pdf}[path.suffix]
    return Counter(_WORD.findall(kind(path)))


def _vtt(path: Path) -> str:
    """All lines but the signature and the timing lines, without tags."""
    lines = path.read_text("utf-8").split("\n")[1:]
    return "\n".join(re.sub(r"<[^>]*>", "", line) for line in lines if "-->" not in line)


def _md(path: Path) -> str:
    """All text without bold labels, time marks, break lines, links' targets, backslashes."""
    text = path.read_text("utf-8")
    text = re.sub(r"(?m)^\*\*Break:\*\*.*$", " ", text)
    text = re.sub(r"(?m)^\*\*[^*\n]+:\*\*", " ", text)
    text = re.sub(r"\\\[[\d:.]+\\\]", " ", text)
    text = re.sub(r"\]\([^)\s]*\)", " ", text)
    return re.sub(r"(?<=\W)_|_(?=\W)", " ", text)


def _txt(path: Path) -> str:
    """All text without FRAGE / ANTWORT labels, time marks, and the file's address in line one."""
    text = path.read_text("utf-8").split("\n", 1)[1]
    text = re.sub(r"(?m)^(?:FRAGE|ANTWORT) \[[\d:]+\]:", " ", text)
    return re.sub(r"\[[\d:]+\]", " ", text)


def _pdf(path: Path) -> str:
    """The words by their coordinates, without page numbers, the title, numbered labels."""
    text = "\n".join(_shown(page) for page in PdfReader(BytesIO(path.read_bytes())).pages)
    text = re.sub(r"(?m)^[\s\d/]+$", "\n", text)
    text = re.sub(r"(?m)^\s*(?:\d+\s+)?(?:Dan|Partici?pant):", " ", text)
    return re.sub(r"(?m)^\s*1?\s*Interview\s*$", " ", text)


def _shown(page: PageObject) -> str:
    """A page's words by pypdf's layout mode, which places each text run by its coordinates."""
    text: str = page.extract_text(extraction_mode="layout")
    return text.replace("\t", " ")


def compare(path: Path) -> tuple[Transcript, int, Counter[str], Counter[str]]:
    """Return the transcript, the number of expected words, those lost and those added."""
    transcript = readers.read(path.name, path.read_bytes())
    expected = expected_words(path)
    kept = Counter(_WORD.findall(transcript.text))
    return transcript, expected.total(), expected - kept, kept - expected


def _files(arguments: Iterable[str]) -> list[Path]:
    roots = [Path(each) for each in arguments]
    if not roots:
        folder = os.environ.get("GLAS_REFERENCE_DATA")
        if not folder:
            sys.exit("Name the reference data by GLAS_REFERENCE_DATA, or give files.")
        roots = [Path(folder, "transcripts")]
    found = [each for root in roots for each in ([root] if root.is_file() else root.rglob("*"))]
    return sorted(each for each in found if each.suffix in {".vtt", ".md", ".txt", ".pdf"})


def main() -> int:
    """Print the table; return 1 if any file keeps less than it must."""
    worst = 1.0
    for path in _files(sys.argv[1:]):
        transcript, n_words, lost, added = compare(path)
        share = 1 - lost.total() / max(1, n_words)
        worst = min(worst, share)
        voices = Counter((turn.speaker or "-", turn.role.value) for turn in transcript.turns)
        shown = ", ".join(f"{name} ({role}) {n}" for (name, role), n in voices.items())
        print(f"{path.name}: {len(transcript.turns)} turns; {shown}")
        print(f"    {n_words} words, kept {share:.4%}, lost {dict(lost)}, added {dict(added)}")
    print(f"worst {worst:.4%}")
    return int(worst < _MIN_KEPT_SHARE)


if __name__ == "__main__":
    sys.exit(main())
