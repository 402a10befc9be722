"""What one browser tab remembers: project, language, author, filters and what is open.

The only module that touches ``st.session_state``. The database is the truth; what stands here may
be lost at any moment without harm: a new tab finds its way by the address and the database, and
who is at work and in which language by two cookies of this browser.
"""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

import streamlit as st
from babel.dates import format_datetime

from analysis import words
from analysis.edits import new_id
from analysis.errors import GlasError, NotFound
from analysis.records import Notice, ProjectId
from ui import caching

LANGUAGES = words.LANGUAGES
_PREFIX = "glas."


def recall(name: str, default: Any = None) -> Any:
    """Return what was remembered under a name."""
    return st.session_state.get(_PREFIX + name, default)


def remember(name: str, value: Any) -> None:
    """Remember a value under a name."""
    st.session_state[_PREFIX + name] = value


def forget(*names: str) -> None:
    """Forget what was remembered under names."""
    for name in names:
        st.session_state.pop(_PREFIX + name, None)


def entered(key: str, default: Any = None) -> Any:
    """Return what a person entered into the widget of a key."""
    return st.session_state.get(key, default)


def enter(key: str, value: Any) -> None:
    """Set what a widget shows, before it is drawn."""
    st.session_state[key] = value


def language() -> str:
    """Return the language of the interface: chosen now or before, else the browser's or English."""
    if recall("language") is None and st.query_params.get("lang") in LANGUAGES:
        remember("language", st.query_params["lang"])
    asked = (st.context.locale or "en").split("-")[0]
    for each in (recall("language"), _kept("language"), asked):
        if each in LANGUAGES:
            return str(each)
    return "en"


def choose_language(code: str) -> None:
    """Have the interface in a language, in this tab at once and in later ones of this browser."""
    if code in LANGUAGES:
        st.query_params.pop("lang", None)
        remember("language", code)
        _keep("language", code)


def author() -> str:
    """Return who makes the edits: the name given here or before, else the system's user."""
    given = recall("author")
    return str((_kept("author") if given is None else given) or _system_user())


def name_author(name: str) -> None:
    """Take who is at work, in this tab at once and in later ones of this browser; "" for nobody."""
    given = _readable(name)
    remember("author", given)
    _keep("author", given)


NAME_CHARACTERS = 60
"""Characters of a name: it stands beside every change."""

_COOKIES = {"author": "glas_author", "language": "glas_language"}


def to_keep() -> Mapping[str, Mapping[str, str]]:
    """Return the cookies that a person changed in this tab.

    Each has its ``value``, "" to be taken away, and ``at``, which tells one change from another.
    """
    return dict(recall("to-keep", {}))


def _keep(name: str, value: str) -> None:
    remember("to-keep", {**to_keep(), _COOKIES[name]: {"value": value, "at": new_id()}})


def _kept(name: str) -> str:
    """Return what this browser had kept under a name when the tab began, "" where nothing.

    What another tab changes since does not change this one. A cookie may be anybody's making.
    """
    known = recall(f"kept-{name}")
    if known is None:
        known = _readable(unquote(st.context.cookies.get(_COOKIES[name], "")))
        remember(f"kept-{name}", known)
    return str(known)


def _readable(name: str) -> str:
    """Return a name on one line, without characters that nobody sees, and not too long."""
    shown = "".join(each for each in " ".join(name.split()) if each.isprintable())
    return shown[:NAME_CHARACTERS].strip()


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "analyst"


def worded(key: str) -> str:
    """Return the key of a widget whose options are words of the program's own.

    Streamlit knows a chosen option by its words; in another language they would be another's.
    """
    return f"{key}-{language()}"


def say(message: str, **values: object) -> str:
    """Return a sentence in the reader's language."""
    return words.say(message, language(), **values)


def say_of(kind: str, message: str) -> str:
    """Return a word in the reader's language as it agrees with what it is said of."""
    return words.say_of(kind, message, language())


def count(singular: str, plural: str, n: int, **values: object) -> str:
    """Return the sentence for a number of things in the reader's language."""
    return words.count(singular, plural, n, language(), **values)


def number(value: float, decimals: int = 2) -> str:
    """Return a number as it is written in the reader's language."""
    return words.number(value, language(), decimals)


def moment(iso: str) -> str:
    """Return a stored moment (ISO 8601, UTC) as a local date and time; empty for empty."""
    if not iso:
        return ""
    when = datetime.fromisoformat(iso)
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return str(format_datetime(when.astimezone(), "d MMM y, HH:mm", locale=language()))


_NAMED_VALUES = ("status", "quadrant", "tag", "old_tag", "new_tag", "format", "state")
"""Values of notices that are words of the program's own, and so have a translation."""


def tell(what: GlasError | Notice) -> str:
    """Return an error or a notice in the reader's language, with what is named in it."""
    return say(what.message, **{name: _told(name, each) for name, each in what.values.items()})


def _told(name: str, value: object) -> object:
    if isinstance(value, GlasError | Notice):
        return tell(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list | tuple):
        return words.listed(value, language())
    if name == "at":
        return moment(str(value))
    if name == "language":
        return words.language_name(str(value), language())
    return say(value) if name in _NAMED_VALUES and isinstance(value, str) else value


def project_id() -> ProjectId | None:
    """Return the open project: this tab's, else the address's, else the one changed last.

    Once known it stays this tab's and stands in the address: what happens in other projects, and
    a page link that drops the address's parameters, never open another here.
    """
    known = {each.project.id: each for each in caching.service().projects()}
    asked = recall("project", st.query_params.get("project"))
    if asked not in known:
        latest = max(known.values(), key=lambda each: each.changed_at, default=None)
        if latest is None:
            return None
        if asked:
            remember("problem", NotFound(_OTHER_OPENED, title=latest.project.title))
        asked = latest.project.id
    found = ProjectId(str(asked))
    open_project(found)
    return found


_OTHER_OPENED = "The project that was open here is gone; “{title}” is open instead."


def open_project(project: ProjectId) -> None:
    """Make a project the open one and leave what was open in another."""
    if recall("project", project) != project:
        forget(*_OPEN_IN_A_PROJECT)
        for each in _OPEN_IN_A_PROJECT:
            st.query_params.pop(each, None)
    remember("project", project)
    if st.query_params.get("project") != project:
        st.query_params["project"] = project


_OPEN_IN_A_PROJECT = (
    "item", "theme", "interview", "place", "editing", "conflict", "imported", "brought",
    "writing", "writing-all", "drafts",
    "tool", "why", "why-tag", "mended", "mending", "pair", "mapped", "left", "disagree",
    "all-disagreeing", "smaller-findings", "titles-met", "titles-later", "more-titles",
    "sorting", "sort-chosen", "sort-met", "sort-named",
    "history", "history-shown", "to-passages", "offers-told",
)  # fmt: skip
"""What means nothing in another project."""


def leave_project(project: ProjectId) -> None:
    """Have another project opened next, if this is the open one: it is being deleted."""
    if recall("project") == project:
        forget("project", *_OPEN_IN_A_PROJECT)
        st.query_params.pop("project", None)


def place_in_address() -> dict[str, str]:
    """Return the parameters that a page's address keeps, so that a copied one opens the same."""
    project = project_id()
    return {"project": project} if project else {}


def current_desk() -> caching.Desk | None:
    """Return the open project as it stands now, None where there is no project."""
    project = project_id()
    if project is None:
        return None
    try:
        return caching.desk(project)
    except NotFound:
        forget("project")
        return None


def selected(kind: str) -> str | None:
    """Return the id of the open item, theme or interview: this tab's, else the address's."""
    found = recall(kind, st.query_params.get(kind))
    return str(found) if found else None


def select(kind: str, identity: str | None) -> None:
    """Open an item, theme or interview by its id, or close it (None)."""
    remember(kind, identity or "")
    forget("editing", "to-passages")
    if identity:
        st.query_params[kind] = identity
    else:
        st.query_params.pop(kind, None)
