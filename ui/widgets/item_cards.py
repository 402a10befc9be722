"""SWOT items as cards: on the board, and as the list beside the open one."""

from collections.abc import Sequence

from analysis import settings
from analysis.edits.settling import NO_WORDS
from analysis.exports.labels import WORDED_BY_TEAM, support_line
from analysis.exports.reading import is_worded_by_person
from analysis.exports.sureness import LEVEL_NAMES
from analysis.lexicons.quotation_marks import nested
from analysis.records import Origin, Quadrant, Quotation, Status, SwotItem
from ui.caching import Desk
from ui.session import count, language, say
from ui.widgets import bylines, unsaid_list
from ui.widgets.filters import Filter
from ui.widgets.parts import Card, Chip, Fold, Section
from ui.widgets.quadrants import LOOKS

LEVEL_ICONS = {
    "high": "signal_cellular_alt",
    "medium": "signal_cellular_alt_2_bar",
    "low": "signal_cellular_alt_1_bar",
}
"""Bars beside the word; one voice and no evidence have marks of their own."""


def live(desk: Desk, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations whose interviews are still in the project."""
    return tuple(each for each in quotations if each.passage_id in desk.index.passages)


def wording(item: SwotItem) -> str:
    """Return an item's statement, or that its words left with the interview they came from."""
    return say("No words left") if item.statement == NO_WORDS else item.statement


def statement(desk: Desk, item: SwotItem) -> tuple[str, str]:
    """Return an item's statement as shown and whose words it is, "" where a person worded it."""
    passage = desk.index.passages.get(item.quoted.passage_id) if item.quoted else None
    if passage is None:
        return wording(item), ""
    code = desk.index.codes.get((passage.transcript_id, passage.speaker))
    case = desk.case(passage)
    who = " · ".join(each for each in (code or "", case.group if case else "") if each)
    return nested(item.statement, passage.language), who or say("Speaker not named")


def decided(item: SwotItem) -> tuple[Chip, ...]:
    """Return what people made of an item: its status, and whether the words are theirs."""
    found = []
    if item.status is Status.ACCEPTED:
        found.append(Chip(say("Accepted"), "check_circle", "accent"))
    if item.status is Status.REJECTED:
        found.append(Chip(say("Rejected"), "cancel"))
    if item.origin is Origin.PERSON:
        found.append(Chip(say("Written by a person"), "edit"))
    elif is_worded_by_person(item):
        found.append(Chip(say(WORDED_BY_TEAM), "edit"))
    return tuple(found)


def marks(desk: Desk, item: SwotItem, *, with_level: bool = True) -> tuple[Chip, ...]:
    """Return what a reader must know of an item before trusting it."""
    support = desk.support_of_items[item.id]
    found = [*decided(item)]
    if not support.n_passages:
        found.append(Chip(say("No evidence left"), "link_off"))
    elif support.n_speakers < settings.MIN_SPEAKERS_OF_ITEM:
        found.append(Chip(say("One voice"), "person"))
    standing = desk.standings.items[item.id]
    if with_level and standing.level in LEVEL_ICONS:
        found.append(Chip(say(LEVEL_NAMES[standing.level]), LEVEL_ICONS[standing.level]))
    if standing.is_contested:
        n_against = standing.against.n_speakers
        told = count("Contested by {n} speaker", "Contested by {n} speakers", n_against)
        found.append(Chip(told, "compare_arrows"))
    if standing.counterparts:
        found.append(Chip(say("Seen otherwise by others"), "alt_route"))
    return tuple(found)


def card(desk: Desk, item: SwotItem, chosen: Filter, selected: str | None, brief: bool) -> Card:
    """Return an item's card; the brief one, for the list, tells what people made of it alone."""
    words, who = statement(desk, item)
    support = desk.support_of_items[item.id]
    passage = desk.index.passages.get(item.quoted.passage_id) if item.quoted else None
    told = count("{n} speaker", "{n} speakers", support.n_speakers)
    told = told if brief else support_line(support, language())
    if chosen.group:
        behind = {each.passage_id for each in live(desk, item.evidence)}
        told = f"{told} · {bylines.of_group(desk, behind, chosen.group)}"
    return Card(
        id=item.id,
        text=words,
        by="" if brief else who,
        support=told,
        marks=decided(item) if brief else marks(desk, item),
        quoted=bool(who),
        language=passage.language if passage and who else "",
        selected=item.id == selected,
        muted=item.status is Status.REJECTED,
        hue=LOOKS[item.quadrant].hue,
    )


def is_shown(desk: Desk, item: SwotItem, chosen: Filter) -> bool:
    """Return whether the filter lets an item through: by its evidence or by its own words."""
    if not chosen.is_on:
        return True
    if not chosen.group and chosen.words.casefold() in item.statement.casefold():
        return True
    passages = (desk.index.passages[each.passage_id] for each in live(desk, item.evidence))
    return any(chosen.lets(desk, passage) for passage in passages)


def are_any_shown(desk: Desk, chosen: Filter) -> bool:
    """Return whether the filter lets anything of the board through."""
    items = desk.codebook.items.values()
    return any(is_shown(desk, each, chosen) for each in items) or any(
        unsaid_list.is_shown(desk, each, chosen) for each in desk.unsaid
    )


def sections(desk: Desk, chosen: Filter, selected: str | None, brief: bool) -> list[Section]:
    """Return the four quadrants with their items: accepted first, then those that people wrote.

    Folded are many, rejected ones, and themes that are judged so and have no item there.
    ``selected``: a card's id.
    """
    return [_section(desk, quadrant, chosen, selected, brief) for quadrant in Quadrant]


def _section(
    desk: Desk, quadrant: Quadrant, chosen: Filter, selected: str | None, brief: bool
) -> Section:
    items = [
        each
        for each in desk.codebook.items.values()
        if each.quadrant is quadrant and is_shown(desk, each, chosen)
    ]
    accepted = [each for each in items if each.status is Status.ACCEPTED]
    drafts = [each for each in items if each.status is Status.CANDIDATE]
    drafts.sort(key=lambda each: each.origin is not Origin.PERSON)
    rejected = [each for each in items if each.status is Status.REJECTED]
    standing = [card(desk, each, chosen, selected, brief) for each in (*accepted, *drafts)]
    top = settings.ITEMS_SHOWN_PER_QUADRANT
    folds = [
        Fold(
            count("{n} more", "{n} more", len(standing[top:])),
            tuple(standing[top:]),
            "more",
        ),
        unsaid_list.fold(desk, quadrant, chosen, selected),
        Fold(
            count("{n} rejected", "{n} rejected", len(rejected)),
            tuple(card(desk, each, chosen, selected, brief) for each in rejected),
            "rejected",
        ),
    ]
    look, folded = LOOKS[quadrant], tuple(fold for fold in folds if fold.entries)
    return Section(
        title=say(look.title),
        entries=tuple(standing[:top]),
        icon=look.icon,
        meaning="" if brief else say(look.meaning),
        count=str(len(standing)),
        hue=look.hue,
        empty=say("Nothing here.") if not folded else "",
        folded=folded,
    )
