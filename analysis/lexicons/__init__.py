"""Language knowledge as data: word lists that people can read and correct, and no logic."""


def entries(text: str, separator: str | None = None) -> frozenset[str]:
    """Return the entries of a list written as text, parted by blanks or by a separator.

    With a separator a line's end parts too, and entries may hold blanks.
    """
    if separator is None:
        return frozenset(text.split())
    parts = (each.strip() for each in text.replace("\n", separator).split(separator))
    return frozenset(each for each in parts if each)
