"""At the foot of each quadrant: themes that are judged so and have no item there."""

from analysis import settings
from analysis.exports.labels import support_line
from analysis.records import PassageId, Quadrant, ThemeId
from analysis.review.unsaid import Unsaid
from ui.caching import Desk
from ui.session import count, language, say
from ui.widgets import bylines
from ui.widgets.filters import Filter
from ui.widgets.parts import Card, Chip, Fold
from ui.widgets.quadrants import LOOKS

_MARK = "unsaid"


def fold(desk: Desk, quadrant: Quadrant, chosen: Filter, selected: str | None) -> Fold:
    """Return the themes judged in a quadrant without an item: each opens the writing of one."""
    here = [each for each in desk.unsaid if each.quadrant is quadrant]
    shown = tuple(
        _card(desk, each, chosen, selected) for each in here if is_shown(desk, each, chosen)
    )
    one, many = "{n} theme judged so, without an item", "{n} themes judged so, without an item"
    return Fold(count(one, many, len(shown)), shown, _MARK)


def identity_of(theme: ThemeId, quadrant: Quadrant) -> str:
    """Return the id of the card of a place."""
    return f"{_MARK}:{quadrant.value}:{theme}"


def place_of(identity: str) -> tuple[ThemeId, Quadrant] | None:
    """Return which place a card's id stands for, None for that of an item."""
    mark, _, rest = identity.partition(":")
    if mark != _MARK:
        return None
    quadrant, _, theme = rest.partition(":")
    return ThemeId(theme), Quadrant(quadrant)


def is_refused(desk: Desk, theme: ThemeId, quadrant: Quadrant) -> bool:
    """Return whether people rejected the item of a place."""
    return any(e.is_refused for e in desk.unsaid if (e.theme_id, e.quadrant) == (theme, quadrant))


def passages_at(desk: Desk, theme: ThemeId, quadrant: Quadrant) -> tuple[PassageId, ...]:
    """Return the passages without an item at a place, none once it has one."""
    found = (e.passages for e in desk.unsaid if (e.theme_id, e.quadrant) == (theme, quadrant))
    return next(found, ())


def _card(desk: Desk, unsaid: Unsaid, chosen: Filter, selected: str | None) -> Card:
    identity = identity_of(unsaid.theme_id, unsaid.quadrant)
    told = support_line(unsaid.support, language())
    if chosen.group:
        told = f"{told} · {bylines.of_group(desk, unsaid.passages, chosen.group)}"
    marks = []
    if unsaid.support.n_speakers < settings.MIN_SPEAKERS_OF_ITEM:
        marks.append(Chip(say("One voice"), "person"))
    if unsaid.is_refused:
        marks.append(Chip(say("Its item was rejected"), "cancel"))
    return Card(
        id=identity,
        text=desk.codebook.themes[unsaid.theme_id].name,
        support=told,
        marks=tuple(marks),
        hue=LOOKS[unsaid.quadrant].hue,
        selected=identity == selected,
    )


def is_shown(desk: Desk, unsaid: Unsaid, chosen: Filter) -> bool:
    """Return whether the filter lets a theme through: by its passages or by its own words."""
    name = desk.codebook.themes[unsaid.theme_id].name
    if chosen.words and not chosen.group and chosen.words.casefold() in name.casefold():
        return True
    return any(chosen.lets(desk, desk.index.passages[each]) for each in unsaid.passages)
