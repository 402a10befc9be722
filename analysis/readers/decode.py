"""Bytes of a plain text to characters: the file's own mark, UTF-8, UTF-16, then the best guess."""

import codecs
from collections import Counter
from dataclasses import dataclass

import chardet

from analysis.errors import RefusedFile
from analysis.lexicons.letters import composed
from analysis.records import Notice

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 200_000
"""As much as decides the encoding of any text; guessing looks at each byte many times."""

_HIGH_BYTES = frozenset({0x00, 0x01, 0x02, 0x03, 0x04, 0x1E, 0x1F, 0x20})
"""Upper halves of the UTF-16 units of European scripts and of typographic marks."""

_MAX_ODD_SHARE = 0.02
"""More control or replacement characters than this are no text."""

_ALLOWED = frozenset("\t\n\r\f\v\x85")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a text file: line ends as ``\\n``, accents joined to their letters.

    Beside them the encoding, and what to tell about it.
    """

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(file_name: str, data: bytes) -> Decoded:
    """Return the characters of a text file, their encoding, and what to tell about them.

    Raises:
        RefusedFile: if the bytes are no text in any encoding that can be told.
    """
    text, encoding = _decoded(data, file_name)
    if _odd_share(text) > _MAX_ODD_SHARE:
        raise RefusedFile(
            "{file}: this is not a text file: save it as UTF-8 text and try again.", file=file_name
        )
    notices = () if encoding in {"utf-8", "ascii"} else (_assumed(encoding),)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(composed(lines), encoding, notices)


def _assumed(encoding: str) -> Notice:
    return Notice(
        "The file is not UTF-8: it was read as {encoding}. Check that the letters are right.",
        {"encoding": encoding},
    )


def _decoded(data: bytes, file_name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as fault:
        if fault.start > len(data) - 4 and len(data) > 4:
            return data.decode("utf-8", errors="replace"), "utf-8"
    return _guessed(data, file_name)


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 without a mark that the bytes are in, if their halves tell."""
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < 4 or len(data) % 2:
        return None
    for encoding, upper, lower in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        high = sum(n for byte, n in Counter(upper).items() if byte in _HIGH_BYTES)
        low = sum(n for byte, n in Counter(lower).items() if byte in _HIGH_BYTES)
        blanks = upper.count(0x20) / len(upper)
        if high >= 0.95 * len(upper) and low < 0.6 * len(lower) and blanks < 0.5:
            return encoding
    return None


def _guessed(data: bytes, file_name: str) -> tuple[str, str]:
    encoding = chardet.detect(data[:_SAMPLE_BYTES]).get("encoding")
    if encoding is None:
        raise RefusedFile(
            "{file}: its encoding cannot be told: save it as UTF-8 text and try again.",
            file=file_name,
        )
    try:
        return data.decode(encoding, errors="replace"), encoding.lower()
    except LookupError:
        raise RefusedFile(
            "{file}: its encoding cannot be told: save it as UTF-8 text and try again.",
            file=file_name,
        ) from None


def _odd_share(text: str) -> float:
    counts = Counter(text)
    odd = sum(n for sign, n in counts.items() if _is_odd(sign))
    return odd / max(1, len(text))


def _is_odd(sign: str) -> bool:
    return (sign < " " and sign not in _ALLOWED and sign != "\x00") or sign == "\ufffd"


def clean(text: str) -> tuple[str, int]:
    """Return a text without what cannot be stored or shown, and how many characters were taken.

    Taken are NUL and the other C0 and C1 controls except blanks and line ends, lone surrogates, the
    non-characters U+FFFE and U+FFFF, and a byte order mark.
    """
    taken = {ord(sign): None for sign in set(text) if sign not in _ALLOWED and _is_unstorable(sign)}
    if not taken:
        return text, 0
    cleaned = text.translate(taken)
    return cleaned, len(text) - len(cleaned)


def _is_unstorable(sign: str) -> bool:
    control = sign < " " or "\x7f" <= sign < "\xa0"
    return control or "\ud800" <= sign <= "\udfff" or sign in "\ufeff\ufffe\uffff"
