"""How a proposal was made, in words: with these it can be made again."""

from analysis.exports.report import Provenance
from analysis.records import Run
from analysis.words import language_name, say

_SETTINGS: dict[str, str] = {
    "inside": "Names read as the organisation's own",
    "language": "Working language",
    "n_themes": "Number of themes asked for",
}
_EMBEDDER, _GLAS = "embedder", "glas"
_TRACES: dict[str, str] = {
    "embedder_dims": "Dimensions of the vectors",
    "embedder_recipe": "Recipe of the vectors",
    "embedder_sha256": "Language model (SHA-256)",
    "language_means_sha256": "Language means (SHA-256)",
    "number_type": "Number type",
    "subjects_sha256": "Listed subjects (SHA-256)",
    "tagger_sha256": "Tagger (SHA-256)",
}
"""What a run notes, as a person reads it; what is not here goes by its own name."""


def provenance_of(run: Run, language: str) -> Provenance:
    """Return how a proposal was made, each part in order of the alphabet of its names."""
    facts = [
        (_named(_SETTINGS, key, "Setting: {name}", language), _setting(key, value, language))
        for key, value in sorted(run.settings.items())
    ]
    if _EMBEDDER in run.models:
        facts.append((say("Language model", language), run.models[_EMBEDDER]))
    if _GLAS in run.versions:
        facts.append((say("Version of Glas", language), run.versions[_GLAS]))
    facts.append((say("Seed", language), str(run.seed)))
    traces = [
        *(
            (_named(_TRACES, key, "Model: {name}", language), value)
            for key, value in sorted(run.models.items())
            if key != _EMBEDDER and value
        ),
        *(
            (say("Version: {name}", language, name=key), value)
            for key, value in sorted(run.versions.items())
            if key != _GLAS
        ),
    ]
    return Provenance(tuple(facts), tuple(traces))


def _named(known: dict[str, str], key: str, else_: str, language: str) -> str:
    return say(known[key], language) if key in known else say(else_, language, name=key)


def _setting(key: str, value: object, language: str) -> str:
    if key == "n_themes" and value is None:
        return say("none: the program chose", language)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "–"
    if key == "language":
        return language_name(str(value), language)
    return "–" if value is None else str(value)
