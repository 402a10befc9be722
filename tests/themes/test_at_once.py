"""Things worked out at once: in their order, and a fault of one is the fault of all."""

from threading import Barrier
from time import sleep

import pytest

from analysis import settings
from analysis.themes.at_once import at_once


def test_what_is_found_stands_in_the_order_of_what_was_given() -> None:
    def late_if_early(number: int) -> int:
        sleep(0.02 * (number == 0))
        return number * number

    assert at_once(late_if_early, range(6)) == [0, 1, 4, 9, 16, 25]


def test_several_are_worked_out_at_the_same_time() -> None:
    together = Barrier(settings.WORKED_OUT_AT_ONCE, timeout=10)
    waited = at_once(lambda _: together.wait(), range(settings.WORKED_OUT_AT_ONCE))
    assert sorted(waited) == list(range(settings.WORKED_OUT_AT_ONCE))


def test_a_fault_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        at_once(lambda number: 1 / number, [1, 0, 2])
