"""The file in which a team keeps the numbers of its confidence rule: read, checked, explained."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from analysis.errors import BadRequest
from analysis.measures.confidence import ConfidenceRule, Demand

SHIPPED = Path(__file__).with_name("confidence.toml")
"""The rule that ships with Glas, with what each number means."""

_COUNTS = ("speakers", "groups")
_KEYS: dict[str, tuple[str, ...]] = {
    "high": ("speakers", "groups", "dissent", "margin"),
    "medium": ("speakers", "groups", "dissent", "margin"),
    "contested": ("speakers", "dissent"),
}
_PROJECT = "project"
_LARGEST_COUNT = 1000
_SECTION = re.compile(r"\s*\[+\s*(.*?)\s*\]+")

Tables = Mapping[str, Mapping[str, float]]


@cache
def shipped_rule() -> ConfidenceRule:
    """Return the rule that ships with Glas."""
    return _rule(_checked(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name), "")


def read_confidence(
    text: str, name: str, title: str = "", titles: Collection[str] | None = None
) -> ConfidenceRule:
    """Return the rule of a file, with what it says of one project alone.

    Args:
        text: TOML; what it leaves out is as in the file that ships.
        name: of the file, for errors and for ``ConfidenceRule.source``.
        title: of the project.
        titles: of all projects; None where they are not known and no title is unmatched.

    Raises:
        BadRequest: it names the line and the key that cannot be used.
    """
    shipped, given = (
        _checked(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name),
        _checked(text, name),
    )
    own = f"{_PROJECT}.{title}."
    merged = {
        section: {**shipped[section], **given.get(section, {}), **given.get(own + section, {})}
        for section in _KEYS
    }
    rule = _rule(merged, name)
    _check_order(rule, text, name)
    named = tomllib.loads(text).get(_PROJECT, {})
    unmatched = tuple(each for each in named if titles is not None and each not in titles)
    return replace(rule, unmatched=unmatched)


def _rule(tables: Tables, source: str) -> ConfidenceRule:
    contested = tables["contested"]
    return ConfidenceRule(
        high=_demand(tables["high"]),
        medium=_demand(tables["medium"]),
        contested_speakers=int(contested["speakers"]),
        contested_dissent=contested["dissent"],
        source=source,
    )


def _demand(given: Mapping[str, float]) -> Demand:
    return Demand(int(given["speakers"]), int(given["groups"]), given["dissent"], given["margin"])


def _checked(text: str, name: str) -> dict[str, dict[str, float]]:
    """Return the numbers of a file by section; of one project's as ``project.TITLE.SECTION``."""
    try:
        held = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise BadRequest("{file} is no TOML: {fault}.", file=name, fault=str(fault)) from fault
    found = {}
    for section, content in _sections(held, text, name):
        known = _KEYS[section.rpartition(".")[2]]
        for key, value in content.items():
            if key not in known:
                raise _unknown(text, name, section, key, known)
            _check_value(value, text, name, section, key)
        found[section] = {key: float(value) for key, value in content.items()}
    return found


def _sections(held: dict[str, Any], text: str, name: str) -> list[tuple[str, Any]]:
    found = []
    for section, content in held.items():
        if section not in (*_KEYS, _PROJECT):
            raise _unknown(text, name, "", section, (*_KEYS, _PROJECT))
        example = f'{_PROJECT}."Title".high' if section == _PROJECT else section
        _check_section(content, text, name, "", section, example)
        found += _of_projects(content, text, name) if section == _PROJECT else [(section, content)]
    return found


def _of_projects(projects: dict[str, Any], text: str, name: str) -> list[tuple[str, Any]]:
    found = []
    for title, sections in projects.items():
        _check_section(sections, text, name, _PROJECT, title, f'{_PROJECT}."{title}".high')
        for section, content in sections.items():
            if section not in _KEYS:
                raise _unknown(text, name, title, section, tuple(_KEYS))
            example = f'{_PROJECT}."{title}".{section}'
            _check_section(content, text, name, title, section, example)
            found.append((f"{_PROJECT}.{title}.{section}", content))
    return found


def _check_section(
    content: object, text: str, name: str, section: str, key: str, example: str
) -> None:
    if not isinstance(content, dict):
        raise BadRequest(
            "{file}, line {line}: “{key}” is a section: write [{example}], in single brackets, and "
            "its numbers below.",
            file=name,
            line=_line_of(text, section, key),
            key=key,
            example=example,
        )


def _unknown(text: str, name: str, section: str, key: str, known: tuple[str, ...]) -> BadRequest:
    return BadRequest(
        "{file}, line {line}: “{key}” is not known here; known are: {known}.",
        file=name,
        line=_line_of(text, section, key),
        key=key,
        known=", ".join(known),
    )


def _check_value(value: object, text: str, name: str, section: str, key: str) -> None:
    where = {"file": name, "line": _line_of(text, section, key), "key": key, "value": value}
    if key in _COUNTS:
        if (
            not isinstance(value, int)
            or isinstance(value, bool)
            or not 0 <= value <= _LARGEST_COUNT
        ):
            raise BadRequest(
                "{file}, line {line}: “{key}” takes a whole number from 0 on, not {value}.", **where
            )
    elif not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise BadRequest(
            "{file}, line {line}: “{key}” takes a number from 0 to 1, not {value}.", **where
        )


def _check_order(rule: ConfidenceRule, text: str, name: str) -> None:
    """Raise ``BadRequest`` where medium asks for more than high: high would then be the easier."""
    high, medium = rule.high, rule.medium
    harder = {
        "speakers": medium.speakers > high.speakers,
        "groups": medium.groups > high.groups,
        "dissent": medium.dissent < high.dissent,
        "margin": medium.margin > high.margin,
    }
    for key, is_harder in harder.items():
        if is_harder:
            raise BadRequest(
                "{file}, line {line}: [medium] asks for more than [high] by “{key}”.",
                file=name,
                line=_line_of(text, "medium", key),
                key=key,
            )


def _line_of(text: str, section: str, key: str) -> int:
    """Return the number of the line that gives a key in a section, or its section; 1 for none."""
    here, found = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        if head := _SECTION.match(line):
            here = head[1].replace('"', "").replace("'", "")
            if here.endswith(key) or here.endswith(section or key):
                found = found or number
        elif here.endswith(section) and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return number
    return found or 1
