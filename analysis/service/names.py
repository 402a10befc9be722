"""Names of an organisation's parts and partners, as people write them down."""

import re

_BETWEEN = re.compile(r"[\n;]")


def names_in(lines: str) -> tuple[str, ...]:
    """Return the names of a text that has one on each line or several between semicolons.

    Each once, white space joined; what has no letter or digit is no name.
    """
    found = (" ".join(each.split()) for each in _BETWEEN.split(lines))
    return tuple(dict.fromkeys(each for each in found if any(map(str.isalnum, each))))
