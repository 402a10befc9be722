"""The list of themes: size, how many groups speak of each, and what people decided."""

from collections.abc import Collection
from dataclasses import dataclass

from analysis.edits import CreateTheme, new_id
from analysis.records import Status, Theme, ThemeId
from analysis.review import is_guess
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, say_of
from ui.widgets import drawings, forms, naming, steadiness
from ui.widgets.filters import Filter
from ui.widgets.parts import Card, Chip, Fold, Section
from ui.widgets.theme_views import TRAY
from ui.widgets.themes_named import tree

_NEW = ("new-theme", "project")
"""The form for a new theme: its field and target."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked once of all themes: those that wait for passages, and those given none."""

    waiting: Collection[ThemeId]
    unfilled: Collection[ThemeId]


def opened(desk: Desk) -> str:
    """Return the id of the open theme, ``TRAY``, or "" where there is nothing to open."""
    asked = session.selected("theme") or ""
    if asked == TRAY or asked in desk.codebook.themes:
        return asked
    first = next((theme.id for theme, _ in tree(desk)), "")
    return first or (TRAY if desk.tray else "")


def sections(desk: Desk, chosen: Filter, selected: str) -> list[Section]:
    """Return the themes and the tray as one list; rejected ones are folded."""
    family = _family(desk, selected)
    asked = _Asked(
        waiting=frozenset(caching.service().guiding(desk.project.id)),
        unfilled=frozenset(caching.service().unfilled(desk.project.id)),
    )
    cards: list[Card] = []
    folded: dict[ThemeId, Card] = {}
    for theme, depth in tree(desk):
        if depth and theme.parent_id not in family:
            continue
        # What stands below a rejected theme goes with it: left behind, it would seem to be a part
        # of the theme before it, as would a rejected part among other rejected ones.
        is_folded = theme.status is Status.REJECTED or theme.parent_id in folded
        is_part = depth > 0 and is_folded == (theme.parent_id in folded)
        made = _card(desk, theme, chosen, selected, asked, is_part=is_part)
        if is_folded:
            folded[theme.id] = made
        else:
            cards.append(made)
    if desk.view.study.run is not None:
        cards.append(_tray(desk, chosen, selected))
    n = sum(desk.codebook.themes[each].status is Status.REJECTED for each in folded)
    fold = Fold(count("{n} rejected", "{n} rejected", n), tuple(folded.values()))
    return [Section("", tuple(cards), folded=(fold,) if folded else ())]


def _tray(desk: Desk, chosen: Filter, selected: str) -> Card:
    n_shown = sum(chosen.lets(desk, desk.index.passages[each]) for each in desk.tray)
    return Card(
        id=TRAY,
        text=say("In no theme"),
        support=count("{n} passage", "{n} passages", n_shown),
        selected=selected == TRAY,
    )


def _family(desk: Desk, selected: str) -> set[str]:
    """Return the themes whose sub-themes are shown: the open one and those above it."""
    found: set[str] = set()
    theme = desk.codebook.themes.get(ThemeId(selected))
    while theme is not None:
        found.add(theme.id)
        theme = desk.codebook.themes.get(theme.parent_id) if theme.parent_id else None
    return found


def _marks(desk: Desk, theme: Theme, asked: _Asked) -> tuple[Chip, ...]:
    """Return what one should know of a theme before opening it; most have nothing to tell."""
    found = []
    if theme.status is Status.ACCEPTED:
        found.append(Chip(say_of("theme", "Accepted"), "check_circle", "accent"))
    if theme.id in asked.waiting:
        found.append(Chip(say("Waits for the analysis"), "pending"))
    if theme.id in asked.unfilled:
        found.append(Chip(say("Given no passage"), "search_off"))
    elif steadiness.is_weak(theme):
        found.append(Chip(steadiness.word(theme), "waves", "orange"))
    elif steadiness.was_weak(theme, desk.view.base.themes.get(theme.id)):
        found.append(Chip(say("Weak before it was changed"), "waves", "gray"))
    if naming.asks(desk, theme):
        told = say("Title is a guess") if is_guess(theme) else say("Needs a title")
        found.append(Chip(told, "edit", "orange"))
    return tuple(found)


def _card(
    desk: Desk, theme: Theme, chosen: Filter, selected: str, asked: _Asked, *, is_part: bool
) -> Card:
    """Return the card of a theme; ``is_part``: it stands below the theme that it is a part of."""
    n = len(chosen.shown(desk, theme.id))
    n_groups = desk.support_of_themes[theme.id].n_groups
    parts = [count("{n} passage", "{n} passages", n)]
    if not chosen.is_on and n_groups:
        parts.append(count("{n} group", "{n} groups", n_groups))
    return Card(
        id=theme.id,
        text=theme.name,
        support=" · ".join(parts),
        marks=_marks(desk, theme, asked),
        selected=theme.id == selected,
        muted=theme.status is Status.REJECTED or not n,
        indent=is_part,
    )


def draw_new(desk: Desk) -> None:
    """Draw the button that opens the form for a new theme."""
    forms.opener(say("New theme"), *_NEW, desk.seq, ":material/add:")


def draw_new_form() -> bool:
    """Draw the form that makes a new, empty theme; return whether it is open."""
    editing = forms.opened(*_NEW)
    drawings.arrive("open" if editing else "", "arrive-new-theme")
    if editing is None:
        return False
    identity = ThemeId(new_id())
    forms.words_form(
        editing, say("Name of the new theme"), "", lambda name: CreateTheme(identity, name)
    )
    return True
