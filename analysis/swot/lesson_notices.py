"""What an analysis tells of the tags that a project's lesson changed, or no longer changes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import TAG_NAMES, Notice, Passage, PassageId, Tag

TAG_TITLES: dict[str, str] = dict(
    zip(TAG_NAMES, ("Strength", "Weakness", "Opportunity", "Threat", "None of the four"),
        strict=True)
)  # fmt: skip
"""What the tags are called on the screen, where they are translated."""

_SUM = (
    "What people decided of other passages changed tags, from {old_tag} to {new_tag}: {n}. They "
    "are listed here; a tag that you choose yourself stands."
)
ONE_TAG = "{old_tag} became {new_tag}: “{statement}”"
ONE_TAG_WITHOUT_WORDS = "{old_tag} became {new_tag} for a passage whose words are gone."
_MORE = "Further passages whose tag changed so: {n}."


def lesson_notices(
    passages: Sequence[Passage], tags: Mapping[PassageId, Tag], earlier: Codebook | None
) -> tuple[Notice, ...]:
    """Return which tags changed by what people decided of other passages, from what to what.

    Those are the passages that nobody decided, whose tag was or is another than the tagger's own
    and is not what it was. For each pair of tags a sum, then the passages' words.

    Args:
        passages: those that were analysed, in corpus order.
        tags: what the analysis made of them.
        earlier: the codebook from which it started.
    """
    before = earlier.tags if earlier is not None else {}
    moved: dict[tuple[str, str], list[Passage]] = {}
    for each in passages:
        old, new = _names(before.get(each.id), tags[each.id])
        if old != new:
            moved.setdefault((old, new), []).append(each)
    n_moved = Counter({pair: len(found) for pair, found in moved.items()})
    return tuple(told for pair, _ in n_moved.most_common() for told in _told(pair, moved[pair]))


def _names(before: Tag | None, now: Tag) -> tuple[str, str]:
    """Return what a passage's tag was and is, twice the same where no lesson is behind it."""
    old = _own(now) if before is None else before.name
    is_taught = any(each and each.name != _own(each) for each in (before, now))
    is_decided = now.decided is not None or (before is not None and before.decided is not None)
    return (old, now.name) if is_taught and not is_decided else (now.name, now.name)


def _own(tag: Tag) -> str:
    return tag.name if tag.alone is None else Tag(tag.alone).name


def _told(pair: tuple[str, str], found: Sequence[Passage]) -> Iterator[Notice]:
    tags = {"old_tag": TAG_TITLES[pair[0]], "new_tag": TAG_TITLES[pair[1]]}
    shown = found[: settings.CHANGED_TAGS_TOLD]
    yield Notice(_SUM, {**tags, "n": len(found)})
    for each in shown:
        yield Notice(ONE_TAG, {**tags, "statement": " ".join(each.text.split())})
    if len(found) > len(shown):
        yield Notice(_MORE, {"n": len(found) - len(shown)})
