"""Several things worked out at once, on threads: numpy and Leiden let go of the interpreter."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from analysis import settings

Given = TypeVar("Given")
Found = TypeVar("Found")


def at_once(work: Callable[[Given], Found], of: Iterable[Given]) -> list[Found]:
    """Return what ``work`` makes of each thing, in their order, whichever is done first.

    Args:
        work: must not depend on what is worked out beside it.
        of: what it is given, one by one.
    """
    with ThreadPoolExecutor(settings.WORKED_OUT_AT_ONCE) as pool:
        return list(pool.map(work, of))
