"""How a proposal was made, as pairs of words: with these it can be made again."""

from analysis.exports.report import Provenance
from analysis.records import Run


def provenance_of(run: Run) -> Provenance:
    """Return how a proposal was made as pairs of words, in order of the alphabet."""
    return Provenance(
        seed=str(run.seed),
        models=tuple(sorted(run.models.items())),
        versions=tuple(sorted(run.versions.items())),
        settings=tuple((key, _setting(run.settings[key])) for key in sorted(run.settings)),
    )


def _setting(value: object) -> str:
    return "–" if value is None else str(value)
