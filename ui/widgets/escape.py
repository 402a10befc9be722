"""People's words inside Streamlit's labels, which take Markdown: shown as written, never obeyed."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|$<>~&])")
_JOINER = "\u2060"
_SHORTCODE = re.compile(r":(?=[\w+\-/])")
_ADDRESS = re.compile(r"(?i)\b(www|https?|ftp|mailto)(?=[.:])")


def plain(text: str) -> str:
    """Return a text that Markdown shows as it stands, on one line.

    Marks are escaped by a backslash. A colon before a word would begin a directive, an icon or an
    emoji, and ``www`` a link, even when escaped: an invisible word joiner parts them.
    """
    line = " ".join(text.split())
    line = _ADDRESS.sub(lambda found: found.group(0) + _JOINER, line)
    line = _SPECIAL.sub(r"\\\1", line)
    return _SHORTCODE.sub(":" + _JOINER, line)


def readable(title: str) -> str:
    """Return a title as people write it: files' names hold underscores where they mean spaces."""
    return title.replace("_", " ").strip() or title


def short(text: str, n_characters: int = 60) -> str:
    """Return a text cut at a word, with an ellipsis where something was cut."""
    line = " ".join(text.split())
    if len(line) <= n_characters:
        return line
    return line[:n_characters].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
