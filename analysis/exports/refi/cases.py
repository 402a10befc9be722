"""The people of a REFI-QDA file: cases, what is known of them, and which words are theirs.

What is known stands with the cases and, where one person alone speaks in an interview, with the
source too: some programs read variables of cases only, others of sources only.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.exports.reading import Reading
from analysis.exports.refi.parts import Element, Names, guid, refs, written
from analysis.exports.refi.sources import Source, turns_of
from analysis.records import Case
from analysis.words import language_name, say

_GROUP, _ORGANISATION, _ROLE, _LANGUAGE = "Stakeholder group", "Organisation", "Role", "Language"
_WHOLE_NUMBER = re.compile("0|-?[1-9][0-9]{0,8}")
"""What is kept as a number, so that it can be sorted; "007" and telephone numbers stay words."""


@dataclass(frozen=True, slots=True)
class Variable:
    """Something known of people or interviews: ``values`` by the id of the case or source."""

    guid: str
    name: str
    is_number: bool
    values: Mapping[str, str]


def case_guid(case: Case) -> str:
    """Return the id of a case in the file."""
    return guid("case", case.id)


def variables_of(reading: Reading, sources: tuple[Source, ...]) -> tuple[Variable, ...]:
    """Return what is known of cases and sources: what other exports show with this choice of names.

    A variable that nobody has a value of is left out.
    """
    people, cases = reading.people, reading.study.corpus.cases
    known: dict[tuple[str, str], dict[str, str]] = {
        (_GROUP, ""): {str(case.id): case.group for case in cases},
        (_ORGANISATION, ""): {str(case.id): people.organisation(case) for case in cases},
        (_ROLE, ""): {str(case.id): people.role(case) for case in cases},
    }
    for name in sorted({name for case in cases for name in people.attributes(case)}):
        known["", name] = {str(case.id): people.attributes(case).get(name, "") for case in cases}
    names, found = Names(), []
    for (kind, attribute), values in known.items():
        name = names.own(say(kind, reading.language) if kind else attribute)
        key = guid("variable", kind, "" if kind else name)
        found.append(_variable(key, name, _spread(values, sources)))
    found.append(_languages(reading, sources, names))
    return tuple(each for each in found if each.values)


def _languages(reading: Reading, sources: tuple[Source, ...], names: Names) -> Variable:
    language = reading.language
    spoken = {
        each.interview.guid: language_name(each.interview.transcript.language, language)
        for each in sources
        if each.interview.transcript.language != "und"
    }
    return _variable(guid("variable", _LANGUAGE, ""), names.own(say(_LANGUAGE, language)), spoken)


def _spread(values: Mapping[str, str], sources: tuple[Source, ...]) -> dict[str, str]:
    """Return values by the ids of cases, and of the sources in which the case alone speaks."""
    of_cases = {guid("case", key): value for key, value in values.items()}
    of_sources = {each.interview.guid: values[each.case.id] for each in sources if each.case}
    return {**of_cases, **of_sources}


def _variable(key: str, name: str, values: Mapping[str, str]) -> Variable:
    kept = {owner: written(value) for owner, value in values.items() if written(value).strip()}
    is_number = all(map(_WHOLE_NUMBER.fullmatch, kept.values()))
    return Variable(key, name, is_number, kept)


def variable_elements(e: Any, variables: tuple[Variable, ...]) -> list[Element]:
    """Return the list of variables."""
    return [
        e.Variable(
            guid=each.guid, name=each.name, typeOfVariable="Integer" if each.is_number else "Text"
        )
        for each in variables
    ]


def value_elements(e: Any, variables: tuple[Variable, ...], owner: str) -> list[Element]:
    """Return what is known of a case or a source."""
    return [
        e.VariableValue(
            e.VariableRef(targetGUID=each.guid),
            (e.IntegerValue if each.is_number else e.TextValue)(each.values[owner]),
        )
        for each in variables
        if owner in each.values
    ]


def case_elements(
    e: Any, reading: Reading, variables: tuple[Variable, ...], sources: tuple[Source, ...]
) -> list[Element]:
    """Return the cases, each with the interviews that are its own and its turns in the others.

    An interview with several people is no one's whole: there each has the turns that are its own.
    """
    names, found = Names(), []
    for case in reading.study.corpus.cases:
        own = [each for each in sources if each.case and each.case.id == case.id]
        shared = [each for each in sources if each.case is None]
        turns = [key for each in shared for key in turns_of(each.interview, case)]
        found.append(
            e.Case(
                *value_elements(e, variables, case_guid(case)),
                *refs(e.SourceRef, [each.interview.guid for each in own]),
                *refs(e.SelectionRef, turns),
                guid=case_guid(case),
                name=names.own(reading.people.label(case)),
            )
        )
    return found
