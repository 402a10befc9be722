"""A file's bytes to a Transcript: one module a format, the same rules for who speaks.

A file is refused with one sentence (``RefusedFile``) and never stops the others. What was read but
is nobody's speech, and what had to be assumed, stands in the transcript's notices.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from analysis import settings
from analysis.errors import RefusedFile
from analysis.readers.assemble import transcript_of
from analysis.readers.docx import read_docx
from analysis.readers.lines import Spoken
from analysis.readers.pdf import read_pdf
from analysis.readers.roles import with_roles
from analysis.readers.srt import read_srt
from analysis.readers.text import read_md, read_txt
from analysis.readers.vtt import read_vtt
from analysis.records import Transcript

__all__ = ["SUFFIXES", "read", "with_roles"]

VERSION: Final = 1
"""Grows when a reader understands the same bytes differently; stored with each transcript."""

_READERS: Final[dict[str, Callable[[bytes, str], Spoken]]] = {
    ".txt": read_txt,
    ".md": read_md,
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".vtt": read_vtt,
    ".srt": read_srt,
}

SUFFIXES: Final[tuple[str, ...]] = tuple(_READERS)
"""The endings of the files that can be read, in lower case."""

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART: Final = "EncryptedPackage".encode("utf-16-le")
_BINARY: Final = (b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"MZ", b"\x7fELF", b"\x89PNG", b"GIF8",
                  b"\xff\xd8\xff", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"ID3", b"OggS",
                  b"\x1aE\xdf\xa3", _OLD_OFFICE)  # fmt: skip


def read(file_name: str, data: bytes) -> Transcript:
    """Return the transcript of an interview file.

    Args:
        file_name: its name, whose ending says the format (``SUFFIXES``); no path is opened.
        data: its bytes.

    Returns:
        The spoken words with their turns; the language is still ``und``.

    Raises:
        RefusedFile: if the file cannot be read, with the reason and the remedy.
    """
    name = PurePath(file_name.replace("\\", "/")).name or file_name
    suffix = PurePath(name).suffix.lower()
    _check(name, suffix, data)
    spoken = _READERS[suffix](data, name)
    return transcript_of(spoken, name, data, f"{suffix[1:]} {VERSION}")


def _check(name: str, suffix: str, data: bytes) -> None:
    if not data.strip(b" \t\r\n\x00"):
        raise RefusedFile("{file}: the file is empty.", file=name)
    if len(data) > settings.MAX_FILE_SIZE_BYTES:
        raise RefusedFile(
            "{file}: it is larger than {limit} MB: split it and try again.",
            file=name,
            limit=settings.MAX_FILE_SIZE_BYTES // 2**20,
        )
    if suffix in {".doc", ".dot"}:
        raise RefusedFile(
            "{file}: this is the old Word format: open it in Word and save it as .docx.", file=name
        )
    if suffix not in _READERS:
        raise RefusedFile(
            "{file}: this kind of file cannot be read; what can is: {suffixes}.",
            file=name,
            suffixes=", ".join(SUFFIXES),
        )
    _check_content(name, suffix, data)


def _check_content(name: str, suffix: str, data: bytes) -> None:
    if data.startswith(_OLD_OFFICE) and _ENCRYPTED_PART in data:
        raise RefusedFile(
            "{file}: it is password-protected: save it without a password and try again.",
            file=name,
        )
    if data.startswith(_OLD_OFFICE):
        raise RefusedFile(
            "{file}: this is the old Word format: open it in Word and save it as .docx.", file=name
        )
    fits = {
        ".docx": data.startswith(b"PK"),
        ".pdf": b"%PDF-" in data[:1024],
    }.get(suffix, not data.startswith(_BINARY))
    if not fits:
        raise RefusedFile(
            "{file}: its content does not match the ending {suffix}: give it its true ending.",
            file=name,
            suffix=suffix,
        )
