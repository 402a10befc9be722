"""Texts longer than the model's positions are split into windows, never cut."""

from collections.abc import Callable, Sequence

Tokens = tuple[int, ...]
Tokenize = Callable[[Sequence[str]], list[Tokens]]


def windows_of(text: str, tokenize: Tokenize, longest: int) -> list[Tokens]:
    """The tokens of ``text`` in windows of at most ``longest`` tokens, in reading order.

    A text that is too long is halved at the space nearest its middle until the parts fit. So every
    word is in exactly one window, windows are of similar length, and the split depends on the text
    and the model alone. A single character is kept whatever its length.
    """
    (tokens,) = tokenize([text])
    return split(text, tokens, tokenize, longest)


def split(text: str, tokens: Tokens, tokenize: Tokenize, longest: int) -> list[Tokens]:
    """As ``windows_of``, for a text whose ``tokens`` are known."""
    if len(tokens) <= longest:
        return [tokens]
    if len(text) < 2:
        return [tokens[:longest]]
    middle = middle_of(text)
    halves = (text[:middle], text[middle:])
    return [window for half in halves for window in windows_of(half, tokenize, longest)]


def middle_of(text: str) -> int:
    """Where to halve ``text``: after the space nearest its middle, else in the exact middle.

    Both halves are shorter than ``text``, which has at least two characters.
    """
    centre = len(text) // 2
    before, after = text.rfind(" ", 0, centre) + 1, text.find(" ", centre) + 1
    candidates = [each for each in (before, after) if 0 < each < len(text)]
    return min(candidates, key=lambda each: abs(each - centre), default=centre)
