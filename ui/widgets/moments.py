"""Times and languages as people read them."""

from analysis import words
from ui.session import count, language, say


def clock(seconds: float | None) -> str:
    """Return seconds of a recording as "4:31" or "1:04:31", empty for None."""
    if seconds is None:
        return ""
    hours, rest = divmod(int(seconds), 3600)
    minutes, whole = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{whole:02}" if hours else f"{minutes}:{whole:02}"


def time_left(seconds: float | None) -> str:
    """Return about how long a job still takes, empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < 60:
        return say("under a minute left")
    return count("about {n} minute left", "about {n} minutes left", round(seconds / 60))


def language_name(code: str) -> str:
    """Return the name of a language in the reader's language."""
    name = words.language_name(code, language())
    return name if name == code else name[:1].upper() + name[1:]
