"""What a person says of stakeholders, and that titles of projects differ."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.errors import BadRequest
from analysis.lexicons.letters import alike, composed
from analysis.records import Case, CaseId, ProjectId
from analysis.store import Store, people, projects


def free_title(title: str, taken: Mapping[ProjectId, str]) -> str:
    """Return a title without its outer spaces; raise ``BadRequest`` if empty or taken."""
    named = composed(" ".join(title.split()))
    if not named:
        raise BadRequest("A project needs a title: write at least one word.")
    if alike(named) in map(alike, taken.values()):
        raise BadRequest("There is a project “{title}” already: choose another title.", title=named)
    return named


def set_case(
    store: Store,
    project_id: ProjectId,
    case_id: CaseId,
    words: Mapping[str, str],
    attributes: Mapping[str, str] | None,
) -> None:
    """Change a case's name, group, organisation, role or attributes; raise ``NotFound``."""
    with store.writing() as connection:
        before = people.case(connection, project_id, case_id)
        after = _worded(before, words)
        if attributes is not None:
            after = replace(after, attributes=dict(attributes))
        is_named = after.name != before.name
        people.save_case(connection, project_id, after, is_named=is_named)
        projects.changed(connection, project_id, store.now(), corpus=True)


def _worded(case: Case, words: Mapping[str, str]) -> Case:
    return replace(
        case,
        name=words.get("name") or case.name,
        group=words.get("group", case.group),
        organisation=words.get("organisation", case.organisation),
        role=words.get("role", case.role),
    )


def join_cases(
    store: Store, project_id: ProjectId, case_ids: Sequence[CaseId], into: CaseId
) -> None:
    """Let one case speak with the voices of others."""
    with store.writing() as connection:
        people.join(connection, project_id, case_ids, into)
        projects.changed(connection, project_id, store.now(), corpus=True)
