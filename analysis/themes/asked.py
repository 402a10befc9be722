"""A number of themes that was asked for beside themes that stay: what it leaves, and what is told.

A theme that people worked on is never filled with what does not belong to it only to meet a number:
where the number leaves nothing for the other passages, the engine chooses theirs and says so.
"""

from dataclasses import dataclass

from analysis.errors import BadRequest
from analysis.records import Notice, Status
from analysis.themes.neighbours import Ints
from analysis.themes.skeleton import Ground, Skeleton
from analysis.themes.tree import n_different


@dataclass(frozen=True, slots=True)
class Asked:
    """``wanted``: top-level themes asked for, None for the engine's choice. ``n_kept``: of them,
    those that stay, hold passages and were not rejected.
    """

    wanted: int | None
    n_kept: int

    @property
    def of_rest(self) -> int | None:
        """How many themes the other passages make; None where the engine is to choose."""
        if self.wanted is None or self.wanted <= self.n_kept:
            return None
        return self.wanted - self.n_kept


def number_of_rest(asked: Asked, ground: Ground, rest: Ints, *, is_guiding: bool) -> int | None:
    """Return how many themes the rest makes exactly; None where the engine is to choose.

    Args:
        asked: what was asked for.
        ground: the passages that say something.
        rest: rows that no theme that stays holds.
        is_guiding: whether themes were described; then all may fit these, and fewer are no error.

    Raises:
        BadRequest: fewer different passages are left than themes.
    """
    number = asked.of_rest
    if number is None or len(rest) == 0:
        return number
    n = n_different(ground.rows[rest])
    if is_guiding or number <= n:
        return min(number, n)
    if not asked.n_kept:
        return number
    raise BadRequest(
        "{wanted} themes were asked for, but beside those that people worked on ({kept}) the "
        "different passages that say something number only {n}: ask for at most {most}.",
        wanted=asked.wanted,
        kept=asked.n_kept,
        n=n,
        most=asked.n_kept + n,
    )


def asked_notices(asked: Asked, skeleton: Skeleton, *, is_guiding: bool) -> tuple[Notice, ...]:
    """Return a notice where there are fewer or more themes than were asked for."""
    filled = {skeleton.top(each) for each in skeleton.home.values()}
    n = sum(
        theme not in skeleton.kept or skeleton.kept[theme].status is not Status.REJECTED
        for theme in filled
    )
    if asked.wanted is None or n == asked.wanted:
        return ()
    values = {"wanted": asked.wanted, "n": n}
    if n > asked.wanted:
        said = (
            "Themes asked for: {wanted}; there are {n}. The {kept} that people worked on stay, and "
            "passages that do not belong to them are not pressed into them."
        )
        return (Notice(said, {**values, "kept": asked.n_kept}),)
    if is_guiding:
        said = "{wanted} themes were asked for; {n} were made, for the rest fits those you brought."
        return (Notice(said, values),)
    said = (
        "Themes asked for: {wanted}; there are {n}. All passages are in themes that people "
        "worked on."
    )
    return (Notice(said, values),)
