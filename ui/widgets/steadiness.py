"""How far a theme hangs on who happened to be asked, in words that need no statistics."""

from analysis import review, settings
from analysis.codebook import Codebook
from analysis.records import Origin, Theme
from ui.session import number, say


def is_weak(theme: Theme) -> bool:
    """Return whether a theme mostly falls apart when interviews are left out."""
    return review.is_weak(theme)


def word(theme: Theme) -> str:
    """Return the word for a theme's stability, empty where it was not measured."""
    shown = review.stability_of(theme)
    if shown is None:
        return ""
    if is_weak(theme):
        return say("Weak")
    return say("Steady") if shown >= settings.STEADY_STABILITY else say("Fairly steady")


def sentence(theme: Theme) -> str:
    """Return what the word means for this theme, empty where it was not measured."""
    if theme.stability is None:
        return ""
    return say(
        "when some interviews are left out, about {n} in 10 of its passages stay together",
        n=round(10 * theme.stability),
    )


def was_weak(theme: Theme, before: Theme | None) -> bool:
    """Return whether a theme that people changed since was weak when it was measured.

    ``before``: the theme as the last analysis left it, None where that did not know it.
    """
    return theme.stability is None and before is not None and is_weak(before)


def missing(
    theme: Theme, codebook: Codebook, n_interviews: int, before: Theme | None = None
) -> str:
    """Return why a theme has no stability, empty where it has one.

    Args:
        theme: the theme.
        codebook: as it stands.
        n_interviews: how many were analysed.
        before: the theme as the last analysis left it, None where that did not know it.
    """
    if theme.stability is not None:
        return ""
    if n_interviews < settings.FEWEST_INTERVIEWS_FOR_STABILITY:
        return say(
            "Steadiness is measured from {n} interviews on: with fewer, too little is left when "
            "one is left out.",
            n=settings.FEWEST_INTERVIEWS_FOR_STABILITY,
        )
    inside = codebook.passage_ids(theme.id)
    if theme.origin is Origin.PERSON and not inside:
        return say("Steadiness is measured once an analysis has assigned passages to this theme.")
    placed = sum(codebook.placements[each].origin is Origin.PERSON for each in inside)
    most = (1 - settings.SHARE_ASSIGNED_TO_MEASURE) * len(inside)
    if theme.origin is Origin.PERSON and placed > most:
        return say(
            "Steadiness is not measured where people chose most of the passages of a theme "
            "themselves: Glas has no rule that would choose them again."
        )
    if theme.touched:
        return _changed(before)
    return say(
        "Steadiness was not measured: too few passages say enough to form this theme again without "
        "some of the interviews."
    )


def _changed(before: Theme | None) -> str:
    if before is None or not word(before):
        return say("Steadiness was not measured since the theme was changed.")
    return say(
        "Steadiness was not measured since the theme was changed; before, it was: {word}.",
        word=word(before),
    )


def explanation() -> str:
    """Return how it is found out, for who asks."""
    return say(
        "Glas forms the themes again many times, each time without some of the interviews, and "
        "looks how much of this theme comes back: {most} would be all of it. To a theme that "
        "people described it assigns passages again, without the examples that come from the "
        "interviews left out. A weak theme may "
        "still be true, but it hangs on a few interviews: read it before you rely on it.",
        most=number(1.0),
    )
