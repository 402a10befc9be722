"""Names as people write them down."""

from analysis.service import names_in


def test_a_name_stands_on_a_line_or_between_semicolons_once() -> None:
    assert names_in(" Bus  Depot\r\nWater; Bus Depot ;\n ; …\n") == ("Bus Depot", "Water")
    assert names_in("") == ()
