"""Time and memory of the whole line beside what a user would pick instead, in one run.

The corpus: 9,000 distinct passages of 40 to 50 words, made of neighbouring sentences of the
reference data (four languages), written as 60 interview files. Glas runs ``python -m analysis run``
on the files, cold: reading, segmentation, embedding, themes, tags, drafting and all exports. The
peer gets the ready passages: sentence-transformers as they come, then BERTopic with its default
steps; once more at the number type that Glas uses. Each part is a process of its own; memory is
the peak of that process.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "benchmarks" / ".cache"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
MODEL = ROOT / "models" / "multilingual-e5-small"
N_PASSAGES = 9_000
N_FILES = 60
WORDS = range(40, 51)
LANGUAGES = ("bg", "en", "de", "fr")
STRIDES = (1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)
"""Each makes other neighbours; odd and prime to 251, so that every sentence comes once a round."""
HEADING = "## The whole line, 9,000 passages (`make bench`)"


def main() -> int:
    """Run all parts, or the one named, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--part", choices=("glas", "peer"))
    parser.add_argument("--number-type", default="float32")
    parser.add_argument("--corpus", type=Path)
    options = parser.parse_args()
    if options.part == "glas":
        return _glas(options.corpus)
    if options.part == "peer":
        return _peer(options.corpus, options.number_type)
    return _all()


def _all() -> int:
    with tempfile.TemporaryDirectory(prefix="glas-bench-") as folder:
        corpus = Path(folder)
        write_corpus(corpus)
        peer_python = _peer_environment()
        glas = _measure(sys.executable, "glas", corpus, "as chosen")
        rows = [
            ("Glas, whole line", glas),
            ("BERTopic, as it comes", _measure(peer_python, "peer", corpus, "float32")),
        ]
        if glas["number_type"] != "float32":
            same = _measure(peer_python, "peer", corpus, str(glas["number_type"]))
            rows.append(("BERTopic, same number type", same))
    _report(rows)
    return 0


def write_corpus(folder: Path) -> None:
    """Write passages.json and the interview files."""
    passages = list(_passages())[:N_PASSAGES]
    if len(passages) < N_PASSAGES:
        raise SystemExit("The reference data gives too few passages.")
    (folder / "passages.json").write_text(json.dumps(passages, ensure_ascii=False))
    interviews = folder / "interviews"
    interviews.mkdir()
    for n in range(N_FILES):
        turns = (f"Speaker {n}: {text}\n\nInterviewer: Go on?\n\n" for text in passages[n::N_FILES])
        (interviews / f"{n:02}.txt").write_text("".join(turns), encoding="utf-8")


def _passages() -> Iterator[str]:
    reference = Path(os.environ["GLAS_REFERENCE_DATA"]) / "labelled" / "sib200_multilingual.tsv"
    by_language: dict[str, list[str]] = {}
    for line in reference.read_text(encoding="utf-8").split("\n")[1:]:
        cells = line.split("\t")
        if len(cells) > 2:
            by_language.setdefault(cells[2], []).append(" ".join(cells[0].split()))
    seen: set[str] = set()
    for stride in STRIDES:
        for language in LANGUAGES:
            sentences = by_language[language]
            n = len(sentences)
            for text in _packed([sentences[i * stride % n] for i in range(n)]):
                if text not in seen:
                    seen.add(text)
                    yield text


def _packed(sentences: list[str]) -> Iterator[str]:
    held = ""
    for sentence in sentences:
        held = f"{held} {sentence}".strip()
        n_words = len(held.split())
        if n_words in WORDS:
            yield held
        if n_words >= WORDS.start:
            held = ""


def _peer_environment() -> str:
    place = CACHE / "venv"
    python = place / "bin" / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
        site = next(Path(p) for p in sys.path if p.endswith("site-packages"))
        own = next(place.glob("lib/python*/site-packages"))
        (own / "glas.pth").write_text(f"{site}\n")
    needed = ROOT / "benchmarks" / "requirements.txt"
    subprocess.run([python, "-m", "pip", "install", "-q", "-r", needed], check=True)
    return str(python)


def _measure(python: str, part: str, corpus: Path, number_type: str) -> dict[str, object]:
    print(f"Running {part} ({number_type}) ...", flush=True)
    command = [python, str(Path(__file__)), "--part", part, "--corpus", str(corpus)]
    done = subprocess.run(
        [*command, "--number-type", number_type], stdout=subprocess.PIPE, text=True, check=True
    )
    return dict(json.loads(done.stdout.strip().split("\n")[-1]))


class _Stages:
    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._name, self._since = "start", perf_counter()

    def __call__(self, name: str, *_: object) -> None:
        if name != self._name:
            now = perf_counter()
            self.seconds[self._name] = self.seconds.get(self._name, 0.0) + now - self._since
            self._name, self._since = name, now


def _finish(stages: _Stages, **facts: object) -> int:
    stages("end")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"stages": stages.seconds, "peak_bytes": peak, **facts}))
    return 0


def _glas(corpus: Path) -> int:
    stages = _Stages()
    sys.path.insert(0, str(ROOT))
    from analysis.service import open_service

    with tempfile.TemporaryDirectory() as folder:
        service = open_service(Path(folder) / "run.db")
        project = service.create_project("Benchmark", "", "en")
        stages("read")
        files = sorted((corpus / "interviews").iterdir())
        service.import_files(project, [(path.name, path.read_bytes()) for path in files])
        stages("load")
        proposal = service.analyse(project, on_progress=stages)
        stages("export")
        for fmt in ("json", "docx", "xlsx", "csv"):
            service.export(project, fmt, "code", "en")
        service.close()
    n_themes = len(proposal.codebook.children(None))
    n_passages = len(proposal.codebook.tags)
    kind = proposal.run.models.get("number_type", "float32")
    return _finish(stages, n_themes=n_themes, n_passages=n_passages, number_type=kind)


def _peer(corpus: Path, number_type: str) -> int:
    stages = _Stages()
    import torch
    from bertopic import BERTopic
    from sentence_transformers import SentenceTransformer

    passages = json.loads((corpus / "passages.json").read_text())
    stages("load")
    model = SentenceTransformer(str(MODEL), device="cpu")
    if number_type == "bfloat16":
        model = model.to(torch.bfloat16)
    stages("embed")
    vectors = model.encode([f"query: {text}" for text in passages], convert_to_numpy=False)
    vectors = torch.stack(list(vectors)).float().numpy()
    stages("themes")
    topics, _ = BERTopic().fit_transform(passages, vectors)
    dropped = sum(topic == -1 for topic in topics)
    return _finish(
        stages,
        n_themes=len(set(topics) - {-1}),
        n_passages=len(passages),
        dropped=dropped,
        number_type=number_type,
    )


def _total(row: dict[str, object]) -> float:
    stages = row["stages"]
    assert isinstance(stages, dict)
    return float(sum(stages.values()))


def _report(rows: list[tuple[str, dict[str, object]]]) -> None:
    ours = _total(rows[0][1])
    lines = [
        HEADING,
        "",
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores; Glas chose "
        f"{rows[0][1]['number_type']} here.",
        "",
        "| | number type | passages | themes | left out | s | times Glas | peak GB | stages, s |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name, row in rows:
        stages = row["stages"]
        assert isinstance(stages, dict)
        parts = ", ".join(f"{key} {value:.1f}" for key, value in stages.items())
        gigabytes = int(str(row["peak_bytes"])) / 1e9
        lines.append(
            f"| {name} | {row['number_type']} | {row['n_passages']} | {row['n_themes']} "
            f"| {row.get('dropped', 0)} | {_total(row):.1f} | {_total(row) / ours:.1f} "
            f"| {gigabytes:.2f} | {parts} |"
        )
    print("\n".join(lines))
    _put("\n".join(lines))


def _put(section: str) -> None:
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Measured figures\n"
    before, found, after = text.partition(HEADING)
    rest = after[after.find("\n## ") :] if found and "\n## " in after else ""
    RESULTS.write_text(before.rstrip() + "\n\n" + section + "\n" + rest, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
