"""Whether the words said to push a tag do: ``python -m benchmarks.tag_reasons`` (minutes).

Of statements drawn from the five projects the words that push the tag most are left out, and as
many at random. Faithful reasons lower the tag's log-odds more, and turn the tag more often
(comprehensiveness: DeYoung et al. 2020, "ERASER", sec. 4). Writes its section of RESULTS.md.
"""

import argparse
import csv

import numpy as np

from analysis.embed import load_embedder
from analysis.records import TAG_NAMES
from analysis.settings import MODEL_NAME
from analysis.swot.reasons import log_odds, omissions, reasons_of, without
from analysis.swot.tagger import load_trained_tagger
from benchmarks.lessons import PROJECTS
from benchmarks.results import put_section
from training.encode import MODELS

HEADING = "## Whether the words said to push a tag do"
SHARES = (0.1, 0.2)
N_RANDOM = 3


def drawn(n: int) -> list[str]:
    """Return texts of at least eight words, drawn with a fixed seed."""
    texts = []
    for path in sorted(PROJECTS.glob("p?.tsv")):
        with path.open(encoding="utf-8", newline="") as source:
            for row in csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE):
                texts.append(row["text"])
    long = [each for each in texts if len(each.split()) >= 8]
    return [long[i] for i in np.random.default_rng(2).permutation(len(long))[:n]]


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="Faithfulness of reasons")
    parser.add_argument("--texts", type=int, default=100)
    texts = drawn(parser.parse_args().texts)
    tagger = load_trained_tagger(MODELS)
    embedder = load_embedder(MODELS / MODEL_NAME, branch=tagger.branch)
    draw = np.random.default_rng(3)
    found: dict[tuple[float, str], list[tuple[float, bool]]] = {}
    for text in texts:
        asked = omissions(text)
        read = embedder.encode([text, *asked.texts])
        tags = tagger.tag(read.vectors, read.pools)
        name = TAG_NAMES[int(tags[0].argmax())]
        pushes = reasons_of(name, asked, log_odds(tagger, name, read.vectors, read.pools)).pushes
        for share in SHARES:
            n = max(1, round(share * len(pushes)))
            top = np.argsort(-np.array(pushes), kind="stable")[:n]
            cuts = [top, *(draw.permutation(len(pushes))[:n] for _ in range(N_RANDOM))]
            left = embedder.encode([text, *(without(text, asked.words, each) for each in cuts)])
            odds = log_odds(tagger, name, left.vectors, left.pools)
            after = tagger.tag(left.vectors, left.pools).argmax(axis=1)
            for place in range(1, len(cuts) + 1):
                kind = "top words" if place == 1 else "random words"
                turned = bool(TAG_NAMES[int(after[place])] != name)
                found.setdefault((share, kind), []).append((float(odds[0] - odds[place]), turned))
    lines = ["| left out | words | mean fall of log-odds | tags turned |", "|---|---|---|---|"]
    for (share, kind), each in sorted(found.items()):
        fall, turned = np.mean([one for one, _ in each]), np.mean([two for _, two in each])
        lines.append(f"| {share:.0%} | {kind} | {fall:.2f} | {turned:.0%} |")
    told = (
        f"`python -m benchmarks.tag_reasons --texts {len(texts)}`: statements of the five invented "
        f"projects; as many random words, {N_RANDOM} draws each."
    )
    section = "\n\n".join([HEADING, told, "\n".join(lines)])
    print(section)
    put_section(section)


if __name__ == "__main__":
    main()
