"""Lists the drafted items of the sample and of other projects for somebody who reads them.

    GLAS_REFERENCE_DATA=... python -m benchmarks.drafted_items --half dev --out dev_items.md

``--half unseen``: eleven interviews about two invented councils (``interviews/``), written by
language models that had seen neither code nor data, when all rules and numbers stood. ``--half
coded``: twenty-four more, about four places, written likewise after these.

Each project is one organisation, set up as an analyst would; which half a project belongs to stands
in ``labels/README.md``. Per item: statement, confidence, quotations with speaker and tag, and the
passages around the statement. What is written holds words of the transcripts: keep it out of the
repository. Vectors are kept in ``benchmarks/.cache``.
"""

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis import settings
from analysis.cli.run import commonest_language
from analysis.codebook import Codebook, Index, Study, index_of
from analysis.embed import FileCache
from analysis.measures import shipped_rule, standings
from analysis.measures.standing import Standing
from analysis.pipeline import Models, analyse, load_models
from analysis.records import TAG_NAMES, Passage, Quotation, SwotItem
from analysis.service import open_service

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "benchmarks" / ".cache"
SAMPLE = ROOT / "data" / "interviews" / "sample"
INTERVIEWS = ROOT / "benchmarks" / "interviews"
N_BEFORE, N_AFTER = 2, 1
"""Passages printed before and after the one that a statement is from."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A project to set up: its interviews, below the transcripts of the reference data."""

    title: str
    organisation: str
    files: tuple[str, ...]
    inside: tuple[str, ...] = ()


HALVES: dict[str, tuple[Trial, ...]] = {
    "dev": (
        Trial("PDPilot, odd", "PDPilot", tuple(f"pdpilot/P{n}.pdf" for n in (1, 3, 5, 7))),
        Trial("Python", "Python", ("talkpython/100-guido-van-rossum.vtt",)),
        Trial("Cheddar", "Cheddar", ("changelog/founders-talk-38.md",)),
    ),
    "kept": (
        Trial("PDPilot, even", "PDPilot", tuple(f"pdpilot/P{n}.pdf" for n in (2, 4, 6))),
        Trial("marimo", "marimo", ("talkpython/555-marimo-pair.vtt",)),
        Trial("Maintainer Week", "Maintainer Week", ("changelog/the-changelog-442.md",)),
        Trial("University", "", ("qca_aid_de/test_interview.txt",)),
    ),
    "unseen": (
        Trial("Dubovo", "Община Дъбово", tuple(f"dubovo/0{n}.txt" for n in range(1, 7))),
        Trial(
            "Harwick", "Harwick District Council", tuple(f"harwick/0{n}.txt" for n in range(1, 6))
        ),
    ),
    "coded": tuple(
        Trial(folder.title(), organisation, tuple(f"{folder}/0{n}.txt" for n in range(1, 7)))
        for folder, organisation in (
            ("ferrow", "The hospital trust"),
            ("hollow", "The charity"),
            ("cherna", "Общината"),
            ("vrana", "Общината"),
        )
    ),
}


def main() -> int:
    """Draft the items of a half and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices=HALVES, default="dev")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    parts, n = [f"# Drafted items, tagger {models.tagger.hash[:12]}", ""], 0
    for title, study in _studies(options.half, models):
        items = tuple(study.codebook.items.values())
        parts += [f"## {title}: {len(items)} items", ""]
        for number, lines in enumerate(_listed(study, items), start=n + 1):
            parts += [f"### {number}. {lines[0]}", "", *lines[1:], ""]
        n += len(items)
        print(f"{title}: {len(items)} items")
    options.out.write_text("\n".join(parts), encoding="utf-8")
    return 0


def _studies(half: str, models: Models) -> Iterator[tuple[str, Study]]:
    if half == "dev":
        files = sorted(each for each in SAMPLE.iterdir() if each.suffix not in {".csv", ".md"})
        yield (
            "Sample",
            _study(
                "Sample", "Община Речинград", files, models, attributes=SAMPLE / "attributes.csv"
            ),
        )
    root = INTERVIEWS
    if half in {"dev", "kept"}:
        root = Path(os.environ["GLAS_REFERENCE_DATA"]) / "transcripts"
    for each in HALVES[half]:
        files = [root / name for name in each.files]
        yield each.title, _study(each.title, each.organisation, files, models)


def _study(
    title: str,
    organisation: str,
    files: Sequence[Path],
    models: Models,
    attributes: Path | None = None,
) -> Study:
    """Return a project read, analysed and drafted from nothing."""
    with TemporaryDirectory(prefix="glas-drafted-") as folder:
        service = open_service(Path(folder) / "drafted.db")
        project = service.create_project(title, organisation, "en")
        service.import_files(project, [(each.name, each.read_bytes()) for each in files])
        if attributes is not None:
            service.import_attributes(project, attributes.name, attributes.read_bytes())
        service.change_project(project, language=commonest_language(service.study(project)))
        read = service.study(project)
        service.close()
    proposal = analyse(read.corpus, read.project, models)
    return Study(read.project, read.corpus, proposal.codebook, proposal.run)


def _listed(study: Study, items: Sequence[SwotItem]) -> Iterator[list[str]]:
    stand = standings(study.corpus, study.codebook, shipped_rule())
    index = index_of(study.corpus)
    for item in items:
        yield _lines(item, stand.items[item.id], study, index)


def _lines(item: SwotItem, standing: Standing, study: Study, index: Index) -> list[str]:
    codebook = study.codebook
    theme = codebook.themes[item.theme_id].name if item.theme_id else "no theme"
    contested = ", contested" if standing.is_contested else ""
    found = [
        f"{item.quadrant.value.upper()}, confidence {standing.level}{contested}, theme “{theme}”",
        f"**“{item.statement}”**",
    ]
    found += ["", "Around it:", *_around(item, study.corpus.passages)]
    found += ["", "Quotations:", *(_quotation(each, codebook, index) for each in item.evidence)]
    if item.counter_evidence:
        against = (_quotation(each, codebook, index) for each in item.counter_evidence)
        found += ["", "Against:", *against]
    return found


def _around(item: SwotItem, passages: Sequence[Passage]) -> list[str]:
    place = next((n for n, each in enumerate(passages) if _is_source(item, each)), None)
    if place is None:
        return []
    near = passages[max(0, place - N_BEFORE) : place + N_AFTER + 1]
    own = passages[place].transcript_id
    return [
        f"> {each.speaker or '?'} ({each.role.value}): {each.text}  "
        for each in near
        if each.transcript_id == own
    ]


def _is_source(item: SwotItem, passage: Passage) -> bool:
    return item.quoted is not None and item.quoted.passage_id == passage.id


def _quotation(quotation: Quotation, codebook: Codebook, index: Index) -> str:
    passage = index.passages[quotation.passage_id]
    code = index.codes.get((passage.transcript_id, passage.speaker), "?")
    own = codebook.tags[passage.id].probabilities
    shares = " ".join(f"{name[:1]}{share:.2f}" for name, share in zip(TAG_NAMES, own, strict=True))
    return f"- {code} {passage.speaker or '?'} [{shares}]: {index.words(quotation)}"


if __name__ == "__main__":
    raise SystemExit(main())
