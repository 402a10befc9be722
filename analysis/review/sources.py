"""Themes that only some of those asked stand behind: one voice, one group, one language."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from math import comb

from analysis import settings
from analysis.records import Notice, Passage, Status, Theme
from analysis.review import records, remedies
from analysis.review.records import Finding
from analysis.review.remedies import Remedy
from analysis.review.seen import Seen


def one_sided(seen: Seen) -> Iterator[Finding]:
    """Yield the themes that one voice, one stakeholder group or one language stands behind.

    The most that can be said is said: a theme of one voice is of one group and language too.
    """
    for theme in seen.themes:
        if theme.status is Status.ACCEPTED:
            continue
        if len(seen.members[theme.id]) < settings.PASSAGES_TO_FIND_FAULT:
            continue
        found = _one_voice(seen, theme)
        if found is not None:
            yield found
            continue
        yield from (each for each in (_one_group(seen, theme), _one_language(seen, theme)) if each)


def _one_voice(seen: Seen, theme: Theme) -> Finding | None:
    if seen.n_interviews < settings.INTERVIEWS_TO_COMPARE:
        return None
    members = seen.members[theme.id]
    n = _of_one_voice(seen, members)
    if n is None:
        return None
    return remedies.finding(
        records.SINGLE_SOURCE,
        (theme,),
        Notice(
            "One voice stands behind “{name}”: {n} of {total} passages.",
            {"name": theme.name, "n": n, "total": len(members)},
        ),
        Notice("{n} of {total} passages"),
        _under(seen, theme, lambda joined: _of_one_voice(seen, joined) is not None),
        seen.language,
    )


def _of_one_voice(seen: Seen, members: Sequence[Passage]) -> int | None:
    """Return how many passages are of the one voice behind nearly all, None where there is none."""
    counted = Counter(seen.voices.speakers[each.id] for each in members)
    most = max(counted.values())
    return most if most >= settings.SHARE_OF_ONE_VOICE * len(members) else None


def _one_group(seen: Seen, theme: Theme) -> Finding | None:
    groups = {seen.voices.speakers[key]: group for key, group in seen.voices.groups.items()}
    standing = {speaker: groups[speaker] for speaker in seen.main_languages if groups[speaker]}

    def dominant(members: Sequence[Passage]) -> tuple[str, int] | None:
        """Return the group that nearly all of some passages come from."""
        return _dominant(seen, members, standing, lambda each: seen.voices.groups[each.id])

    members = seen.members[theme.id]
    found = dominant(members)
    if found is None:
        return None
    group, n = found
    return remedies.finding(
        records.ONE_GROUP,
        (theme,),
        Notice(
            "“{name}” comes from one group, {group}: {n} of {total} passages.",
            {"name": theme.name, "group": group, "n": n, "total": len(members)},
        ),
        Notice("{group}: {n} of {total} passages"),
        _under(seen, theme, lambda joined: dominant(joined) is not None),
        seen.language,
    )


def _one_language(seen: Seen, theme: Theme) -> Finding | None:
    members = seen.members[theme.id]
    found = _in_one_language(seen, members)
    if found is None:
        return None
    language, n = found
    return remedies.finding(
        records.ONE_LANGUAGE,
        (theme,),
        Notice(
            "“{name}” is said in one language, {language}: {n} of {total} passages.",
            {"name": theme.name, "language": language, "n": n, "total": len(members)},
        ),
        Notice("{language}: {n} of {total} passages"),
        _across_languages(seen, theme, language),
        seen.language,
    )


def _in_one_language(seen: Seen, members: Sequence[Passage]) -> tuple[str, int] | None:
    return _dominant(seen, members, seen.main_languages, lambda each: each.language)


def _dominant(
    seen: Seen,
    members: Sequence[Passage],
    of_speaker: Mapping[object, str],
    of_passage: Callable[[Passage], Hashable],
) -> tuple[str, int] | None:
    """Return the group that nearly all of some passages come from, and how many, or None.

    It must be more than chance: had their speakers been drawn from all, so many of that group would
    be rare (hypergeometric distribution).
    """
    (group, n), *_ = Counter(of_passage(each) for each in members).most_common(1)
    speakers = {seen.voices.speakers[each.id] for each in members} & of_speaker.keys()
    if n < settings.SHARE_OF_ONE_GROUP * len(members) or len(speakers) < 2:
        return None
    inside = sum(of_speaker[each] == group for each in speakers)
    in_all = sum(each == group for each in of_speaker.values())
    chance = _chance(inside, len(speakers), in_all, len(of_speaker))
    return (str(group), n) if chance < settings.CHANCE_OF_ONE_GROUP else None


def _chance(n_inside: int, n_drawn: int, n_group: int, n_all: int) -> float:
    """Return how likely at least so many of a group are among those drawn from all."""
    ways = sum(
        comb(n_group, k) * comb(n_all - n_group, n_drawn - k)
        for k in range(n_inside, min(n_drawn, n_group) + 1)
    )
    return ways / comb(n_all, n_drawn)


def _under(seen: Seen, theme: Theme, is_one_sided: Callable[[Sequence[Passage]], bool]) -> Remedy:
    """Return the putting of a theme under the one that it mixes with; else its acceptance.

    Where both together would be as one-sided, nothing is mended by it.
    """
    under = seen.joinable(theme.id)
    if under is None or is_one_sided((*seen.members[theme.id], *seen.members[under.id])):
        return remedies.accept(theme)
    return remedies.nest(theme, under)


def _across_languages(seen: Seen, theme: Theme, language: str) -> Remedy:
    """Return the merger with a theme of another language that one mixes with: it may be the same.

    One of no other language it is put under, as a theme of one group is.
    """
    near = seen.joinable(theme.id)
    if near is not None and seen.members[near.id]:
        spoken = Counter(each.language for each in seen.members[near.id])
        ((main, n),) = spoken.most_common(1)
        if main != language and n >= settings.SHARE_OF_ONE_GROUP * spoken.total():
            return remedies.merge(theme, near)
    return _under(seen, theme, lambda joined: _in_one_language(seen, joined) is not None)
