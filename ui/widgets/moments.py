"""Times and languages as people read them."""

from babel import Locale, UnknownLocaleError

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
    if code in ("", "und"):
        return say("Undecided")
    try:
        name = str(Locale.parse(code).get_display_name(language()) or code)
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:]
