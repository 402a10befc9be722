"""One SWOT item, read and decided: its words, what stands behind it and what speaks against it."""

from functools import partial

import streamlit as st

from analysis.edits import (
    AddEvidence,
    AssignItem,
    MergeItems,
    MoveItem,
    PromoteEvidence,
    RemoveEvidence,
    RewordItem,
    SetItemStatus,
    anchor_of,
    lineage,
)
from analysis.edits.settling import NO_WORDS
from analysis.exports.labels import support_line
from analysis.records import ItemId, Origin, Quadrant, Quotation, SwotItem, Theme, ThemeId
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import (
    acting,
    deciding,
    drawings,
    finding,
    forms,
    item_cards,
    memos,
    parts,
    passages,
    quadrants,
    sureness,
)
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter
from ui.widgets.passages import Doing
from ui.widgets.themes_named import theme_names

QUOTATIONS_SHOWN = 10
"""Quotations drawn before one asks for the rest: enough to judge, and the page stays quick."""


def draw(desk: Desk, item: SwotItem, chosen: Filter) -> None:
    """Draw the open item."""
    drawings.arrive(item.id, "arrive-item")
    _heading(desk, item)
    sureness.draw(desk, item)
    _decisions(desk, item)
    _open_form(desk, item)
    _theme_link(desk, item)
    memos.draw(desk, item.id)
    _quotations(desk, item, chosen, counter=False)
    _quotations(desk, item, chosen, counter=True)
    finding.draw(desk, item)


def _heading(desk: Desk, item: SwotItem) -> None:
    look = quadrants.LOOKS[item.quadrant]
    with st.container(horizontal=True, gap="small"):
        st.badge(say(look.one), icon=quadrants.icon(item.quadrant), color=look.hue)  # type: ignore[arg-type]
        for mark in item_cards.marks(desk, item, with_level=False):
            color = "blue" if mark.hue == "accent" else "gray"
            st.badge(mark.text, icon=f":material/{mark.icon}:", color=color)  # type: ignore[arg-type]
    words, who = item_cards.statement(desk, item)
    support = support_line(desk.support_of_items[item.id], session.language())
    parts.quote(
        [(words, "")],
        [who, support] if who else [support],
        f"statement-{item.id}",
        hue=look.hue,
        look="large" if who else "large own",
    )


def _decisions(desk: Desk, item: SwotItem) -> None:
    def _move(quadrant: str) -> None:
        acting.act(MoveItem(item.id, Quadrant(quadrant)), desk.seq)

    with st.container(horizontal=True, gap="small"):
        deciding.draw("item", item.status, partial(SetItemStatus, item.id), desk.seq)
        forms.opener(say("Reword"), "reword", item.id, desk.seq, ":material/edit:")
        forms.menu(
            say("Move to"),
            {
                each.value: say(quadrants.LOOKS[each].title)
                for each in Quadrant
                if each is not item.quadrant
            },
            "item-move",
            _move,
            icon=":material/open_with:",
            kind="secondary",
        )
        forms.menu(
            say("More"),
            {"merge": say("Bring other items into this one…"), "assign": say("Put under a theme…")},
            "item-more",
            lambda field: forms.begin(field, item.id, desk.seq),
            icon=":material/more_horiz:",
            kind="secondary",
        )  # fmt: skip


def _open_form(desk: Desk, item: SwotItem) -> None:
    if editing := forms.opened("reword", item.id):
        forms.words_form(
            editing,
            say("The statement in your words"),
            "" if item.statement == NO_WORDS else item.statement,
            lambda words: RewordItem(item.id, words),
            long=True,
            most=forms.STATEMENT_CHARACTERS,
            note=say("From then on it stands as your statement, no longer as a quotation."),
        )
    if editing := forms.opened("merge", item.id):
        others = {
            each.id: short(item_cards.wording(each), 90)
            for each in desk.codebook.items.values()
            if each.id != item.id and each.quadrant is item.quadrant
        }
        forms.choice_form(
            editing,
            say(
                "“{name}” takes in the chosen items: they disappear, their quotations go to it.",
                name=plain(short(item_cards.wording(item), 70)),
            ),
            others,
            lambda chosen: MergeItems(item.id, tuple(ItemId(each) for each in chosen)),
            several=True,
            button=say("Merge"),
        )
    if editing := forms.opened("assign", item.id):
        options = {"": say("No theme"), **theme_names(desk)}
        forms.choice_form(
            editing,
            say("Theme"),
            options,
            lambda chosen: AssignItem(item.id, ThemeId(chosen) if chosen else None),
        )


def _theme_link(desk: Desk, item: SwotItem) -> None:
    theme = desk.codebook.themes.get(item.theme_id) if item.theme_id else None
    if theme is None:
        return
    pressed = st.button(
        say("Theme: {name}", name=plain(short(theme.name, 70))),
        key="item-theme",
        icon=":material/account_tree:",
        type="tertiary",
    )
    if pressed:
        session.select("theme", theme.id)
        st.switch_page("ui/pages/themes.py", query_params=session.place_in_address())
    if now := _moved_to(desk, item):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            name = plain(short(now.name, 70))
            st.caption(say("All its quotations are in “{name}” now.", name=name), width="content")
            st.button(
                say("Put it there too"),
                key="item-follow",
                on_click=acting.make,
                args=(AssignItem(item.id, now.id), desk.seq),
            )


def _moved_to(desk: Desk, item: SwotItem) -> Theme | None:
    """Return the theme into which people moved all quotations of an item out of its own, if any.

    The lowest that holds them all, else the one above it.
    """
    book, own = desk.codebook, item.theme_id
    quoted = item_cards.live(desk, item.evidence)
    placed = [book.placements.get(each.passage_id) for each in quoted]
    moved = [each for each in placed if each is not None and each.origin is Origin.PERSON]
    if own is None or not moved or len(moved) < len(quoted):
        return None
    besides = (each.second_theme_id for each in moved if each.second_theme_id is not None)
    if any(own in lineage(book, key) for key in (*(each.theme_id for each in moved), *besides)):
        return None
    homes = {each.theme_id for each in moved}
    (now, *others) = homes if len(homes) == 1 else {book.top(each) for each in homes}
    is_open = not others and now != own and book.stands(now)
    return book.themes[now] if is_open else None


def _quotations(desk: Desk, item: SwotItem, chosen: Filter, counter: bool) -> None:
    every = item_cards.live(desk, item.counter_evidence if counter else item.evidence)
    shown = [each for each in every if chosen.lets(desk, desk.index.passages[each.passage_id])]
    title = say("What speaks against it") if counter else say("What stands behind it")
    st.subheader(f"{title} :gray[{len(every)}]", anchor=False)
    if not every:
        st.caption(
            say("So far nothing clear and near to this speaks against it.")
            if counter
            else say("No quotation is left. Add one below, or reject the item.")
        )
    elif len(shown) < len(every):
        st.caption(say("The filter hides {n}.", n=len(every) - len(shown)))
    side = "against" if counter else "for"
    kept = f"all-{side}-{item.id}"
    n_drawn = len(shown) if session.recall(kept) else QUOTATIONS_SHOWN
    for quotation in shown[:n_drawn]:
        passages.draw(
            desk,
            quotation,
            f"{side}-{quotation.passage_id}-{quotation.start}",
            hits=chosen.hits.get(quotation.passage_id, ()),
            doing=_doing(desk, item, quotation, counter),
        )
    if len(shown) > n_drawn:
        st.button(
            say("Show all {n}", n=len(shown)),
            key=kept,
            icon=":material/expand_more:",
            on_click=session.remember,
            args=(kept, True),
        )


def _doing(desk: Desk, item: SwotItem, quotation: Quotation, counter: bool) -> Doing:
    passage = desk.index.passages[quotation.passage_id]
    anchor = anchor_of(passage, quotation.start, quotation.end)

    def _does(what: str) -> None:
        if what == "first":
            acting.act(PromoteEvidence(item.id, anchor, counter), desk.seq)
        elif what == "other":
            acting.act(AddEvidence(item.id, (anchor,), not counter), desk.seq)
        else:
            acting.act(RemoveEvidence(item.id, (anchor,), counter), desk.seq)

    other = say("It stands behind the item") if counter else say("It speaks against the item")
    return Doing(
        {"first": say("Show it first"), "other": other, "remove": say("Take it out")}, _does
    )
