"""How sure one may be of an item and why, and which items say the opposite for other groups."""

import streamlit as st

from analysis.exports.sureness import LEVEL_NAMES, confidence_line, reasons, rule_line
from analysis.measures import Counterpart
from analysis.records import ItemId, SwotItem
from ui import session
from ui.caching import Desk
from ui.session import count, language, say
from ui.widgets import item_cards, parts, quadrants
from ui.widgets.escape import plain, short

STATEMENT_CHARACTERS = 120
"""Of an item that says the opposite: enough to know it by."""


def draw(desk: Desk, item: SwotItem) -> None:
    """Draw the level with the numbers it follows from, then what others see otherwise."""
    standing = desk.standings.items[item.id]
    line = plain(confidence_line(standing, desk.rule, language()))
    if standing.grounds.n_speakers:
        level, why = say(LEVEL_NAMES[standing.level]), reasons(
            standing.grounds, desk.rule, language()
        )  # fmt: skip
        icon = item_cards.LEVEL_ICONS.get(standing.level, "person")
        line = f":material/{icon}: **{plain(level)}** :gray[{plain(why)}]"
    with st.container(key="sureness"):
        st.markdown(line, help=plain(f"{_source(desk)} {rule_line(desk.rule, language())}"))
        for each in standing.counterparts:
            _otherwise(desk, each)


def _source(desk: Desk) -> str:
    if desk.rule.source:
        return say("By the numbers in {file}.", file=desk.rule.source)
    return say("By the numbers that ship with Glas; a team can change them.")


def _otherwise(desk: Desk, counterpart: Counterpart) -> None:
    other = desk.codebook.items[counterpart.item_id]
    look = quadrants.LOOKS[other.quadrant]
    words, who = item_cards.statement(desk, other)
    speakers = count("{n} speaker", "{n} speakers", counterpart.n_speakers)
    groups = ", ".join(counterpart.groups)
    with st.container(border=True, gap="xsmall", key=f"otherwise-{other.id}"):
        st.caption(say("Others see it otherwise: {groups}", groups=f"{plain(groups)} ({speakers})"))
        parts.quote(
            [(short(words, STATEMENT_CHARACTERS), "")],
            [say(look.one), who],
            f"otherwise-words-{other.id}",
            hue=look.hue,
            look="small",
        )
        st.button(
            say("Go to this item"),
            key=f"otherwise-go-{other.id}",
            icon=":material/alt_route:",
            type="tertiary",
            on_click=_go,
            args=(other.id,),
        )


def _go(item: ItemId) -> None:
    session.select("item", item)
