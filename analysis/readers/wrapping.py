"""Lines that belong together made one again: soft wraps, and words broken at a line's end."""

import re
from collections.abc import Sequence

from analysis.lexicons import entries
from analysis.lexicons.letters import WORD

_WORDS = re.compile(f"{WORD}(?:[-‐]{WORD})*")
_BROKEN = re.compile(f"({WORD})[-‐]$")
_NEXT = re.compile(WORD)
_KEEPS_HYPHEN = entries(
    "по най co self non semi anti e pre post re multi inter sub vice ex mid well"
)
"""First parts that are written with a hyphen anyway ("по-добре", "self-service")."""

_SUSPENDED = entries("und oder bzw and or и или et ou y o en of och eller i lub a és")
"""After one of these a hyphen at the line's end was hanging ("Lehr- und Forschungsbetrieb")."""

SENTENCE_END = re.compile(r"[.!?…:;][\"'”“»)\]]*$")
"""How a line ends that may end a paragraph."""


def join(lines: Sequence[str], vocabulary: frozenset[str]) -> str:
    """Return lines as one text: a space between them, broken words made whole.

    Args:
        lines: consecutive lines of one speaker.
        vocabulary: the words of the whole file in lower case (``words_of``); a broken word is
            joined in the way in which the file writes it elsewhere.
    """
    parts: list[str] = []
    for line in lines:
        if parts and _BROKEN.search(parts[-1][-60:]):
            parts[-1] = _mended(parts[-1], line, vocabulary)
        else:
            parts.append(line)
    return " ".join(parts).replace("\u00ad ", "").replace("\u00ad", "")


def _mended(before: str, after: str, vocabulary: frozenset[str]) -> str:
    first, second = _BROKEN.search(before[-60:]), _NEXT.match(after)
    if first is None or second is None:
        return f"{before} {after}"
    left, right = first.group(1).casefold(), second.group().casefold()
    if right in _SUSPENDED or not second.group()[0].islower():
        return f"{before}{'' if second.group()[0].isupper() else ' '}{after}"
    hyphenated = f"{left}-{right}" in vocabulary or left in _KEEPS_HYPHEN or len(left) == 1
    if left + right in vocabulary or not hyphenated:
        return before[:-1] + after
    return before + after


def words_of(lines: Sequence[str]) -> frozenset[str]:
    """Return the words of all lines in lower case, hyphenated ones whole."""
    return frozenset(word.casefold() for line in lines for word in _WORDS.findall(line))


def paragraphs(lines: Sequence[str], opens: Sequence[bool]) -> list[list[str]]:
    """Return lines grouped to paragraphs where no speaker's name parts them.

    Blank lines part paragraphs. Without any, lines of a narrow, even width are soft wraps (a short
    line that ends a sentence closes a paragraph) and long uneven lines are paragraphs.
    """
    if sum(opens) > max(1, len(lines) // 20) or len(lines) < 2:
        return _grouped(lines, opens)
    widths = sorted(len(line) for line in lines)
    typical = widths[int(len(widths) * 0.8)]
    unfinished = sum(not SENTENCE_END.search(line[-4:]) for line in lines)
    if unfinished * 3 < len(lines) and typical != widths[-1] > 2 * typical:
        return [[line] for line in lines]
    if unfinished * 3 < len(lines):
        return [[line] for line in lines]
    closes = [True] + [
        bool(SENTENCE_END.search(line[-4:])) and len(line) < 0.75 * typical for line in lines[:-1]
    ]
    return _grouped(lines, closes)


def _grouped(lines: Sequence[str], opens: Sequence[bool]) -> list[list[str]]:
    groups: list[list[str]] = []
    for line, new in zip(lines, opens, strict=True):
        if new or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups
