"""What an analysis tells of tags that are others now, though neither people nor a lesson did that.

A new tagger, other names that count as inside, or another interviewer may change hundreds of tags
at once, and items with them. Those that a lesson changed are told by ``swot.lesson_notices``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from analysis.codebook import Codebook, Proposal
from analysis.records import Notice, PassageId, Run, Tag
from analysis.swot import TAG_TITLES

_OF_THE_TAGGER = ("tagger_sha256", "embedder_sha256", "embedder_recipe", "number_type")
"""What of a run's models decides a tag."""

_ENGINE = (
    "What gives the tags was replaced since the last analysis. So tags that nobody decided changed "
    "from {old_tag} to {new_tag}: {n}."
)
_NAMES = (
    "Other names count as inside since the last analysis. So tags that nobody decided changed from "
    "{old_tag} to {new_tag}: {n}."
)
_BOTH = (
    "What gives the tags was replaced since the last analysis, and other names count as inside. So "
    "tags that nobody decided changed from {old_tag} to {new_tag}: {n}."
)
_OTHER = (
    "Since the last analysis other speakers ask the questions, or a part of the program is another "
    "version. So tags that nobody decided changed from {old_tag} to {new_tag}: {n}."
)
_WHY = {(True, True): _BOTH, (True, False): _ENGINE, (False, True): _NAMES, (False, False): _OTHER}


def retagged(proposal: Proposal, earlier: Codebook, before: Run | None) -> tuple[Notice, ...]:
    """Return a sum for each pair of an old and a new tag, most first, with what brought it about.

    Args:
        proposal: what the analysis made.
        earlier: the codebook from which it started.
        before: how the analysis before was made; None where there was none: nothing is told then.
    """
    if before is None:
        return ()
    why = _WHY[_is_other_engine(before, proposal.run), _inside(before) != _inside(proposal.run)]
    pairs = Counter(_changed(earlier.tags, proposal.codebook.tags))
    return tuple(
        Notice(why, {"old_tag": TAG_TITLES[old], "new_tag": TAG_TITLES[new], "n": n})
        for (old, new), n in pairs.most_common()
    )


def _changed(
    before: Mapping[PassageId, Tag], now: Mapping[PassageId, Tag]
) -> Iterable[tuple[str, str]]:
    """Yield the old and the new name of each undecided tag that changed without a lesson."""
    for key, new in now.items():
        old = before.get(key)
        if old is None or old.decided or new.decided or old.name == new.name:
            continue
        if not (_is_taught(old) or _is_taught(new)):
            yield old.name, new.name


def _is_taught(tag: Tag) -> bool:
    return tag.alone is not None and Tag(tag.alone).name != Tag(tag.probabilities).name


def _is_other_engine(before: Run, now: Run) -> bool:
    return any(before.models.get(each) != now.models.get(each) for each in _OF_THE_TAGGER)


def _inside(run: Run) -> object:
    return run.settings.get("inside") or []
