"""Whether the words said to push a tag do: ``python -m benchmarks.tag_reasons`` (minutes).

Of statements drawn from the five projects, and of passages of real talk, the words that push the
tag most are left out, and as many at random. Faithful reasons lower the tag's log-odds more, and
turn the tag more often (comprehensiveness: DeYoung et al. 2020, "ERASER", sec. 4). The words marked
as speaking against the tag are left out too: without them its log-odds should rise. Writes its
section of RESULTS.md. Without ``GLAS_REFERENCE_DATA`` the real passages are left out.
"""

import argparse
import csv
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.embed import load_embedder
from analysis.pipeline import prepare, read_file
from analysis.records import TAG_NAMES, Role
from analysis.settings import MODEL_NAME
from analysis.swot.learning import Read
from analysis.swot.reasons import Reasons, log_odds, omissions, reasons_of, without
from analysis.swot.tagger import TrainedTagger, load_trained_tagger
from benchmarks.lessons import PROJECTS
from benchmarks.results import put_section
from benchmarks.tags_on_talk import SETS, rows_of
from training.encode import MODELS

HEADING = "## Whether the words said to push a tag do"
SHARES = (0.1, 0.2)
N_RANDOM = 3
FEWEST_WORDS = 8
N_REAL = 50
N_LONG = 10
"""Of the real passages so many have more words than are asked with neighbours left out together."""
LONG = 54
"""Words from which on each is left out by itself only, see ``settings.MOST_WORDS_ASKED``."""
AGAINST = "words marked against"

Encode = Callable[[Sequence[str]], Read]


@dataclass(frozen=True, slots=True)
class Cut:
    """What was left out of a text, and what became of its tag.

    ``what`` and ``which``: the part left out and how its words were chosen. ``fall``: of the tag's
    log-odds, in nats, below 0 where they rose. ``turned``: whether the tag became another.
    """

    what: str
    which: str
    fall: float
    turned: bool


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="Faithfulness of reasons")
    parser.add_argument("--texts", type=int, default=30)
    asked = parser.parse_args()
    tagger = load_trained_tagger(MODELS)
    encode = load_embedder(MODELS / MODEL_NAME, branch=tagger.branch).encode
    parts = [
        HEADING,
        f"`python -m benchmarks.tag_reasons --texts {asked.texts}`, tagger {tagger.hash[:12]}. "
        "Fall: of the tag's log-odds in nats, mean of the texts, below 0 where they rise. Of "
        f"random words {N_RANDOM} draws of as many. “{AGAINST.capitalize()}” are those that the "
        "screen would mark as speaking against the tag, all left out together, in the texts that "
        "have any.",
        *part("Statements of the five invented projects", drawn(asked.texts), tagger, encode),
        *real(tagger, encode),
    ]
    section = "\n\n".join(parts)
    print(section)
    put_section(section)
    return 0


def drawn(n: int) -> list[str]:
    """Return statements of at least eight words, drawn with a fixed seed."""
    texts = []
    for path in sorted(PROJECTS.glob("p?.tsv")):
        with path.open(encoding="utf-8", newline="") as source:
            for row in csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE):
                texts.append(row["text"])
    return some_of([each for each in texts if len(each.split()) >= FEWEST_WORDS], n)


def some_of(texts: Sequence[str], n: int) -> list[str]:
    """Return so many texts, or all where there are fewer, drawn with a fixed seed."""
    return [texts[i] for i in np.random.default_rng(2).permutation(len(texts))[:n]]


def real(tagger: TrainedTagger, encode: Encode) -> list[str]:
    """Return the paragraphs about real talk, or a sentence where there is none."""
    if not (folder := os.environ.get("GLAS_REFERENCE_DATA")):
        return ["Passages of real talk: not measured, `GLAS_REFERENCE_DATA` is not set."]
    texts = drawn_of_talk(list(said(Path(folder) / "transcripts")))
    return part("Passages of real talk, read alone", texts, tagger, encode)


def said(root: Path) -> Iterator[str]:
    """Yield the passages of the reference transcripts that are not the interviewer's."""
    for name in sorted({row["file"] for path in SETS.values() for row in rows_of(path)}):
        transcript = read_file(Path(name).name, (root / name).read_bytes())
        for passage in prepare(transcript).passages:
            if passage.role is not Role.INTERVIEWER:
                yield passage.text


def drawn_of_talk(texts: Sequence[str]) -> list[str]:
    """Return passages drawn with a fixed seed, ``N_LONG`` of them long ones."""
    long = [each for each in texts if len(each.split()) > LONG]
    others = [each for each in texts if FEWEST_WORDS <= len(each.split()) <= LONG]
    chosen = some_of(long, N_LONG)
    return [*some_of(others, N_REAL - len(chosen)), *chosen]


def part(name: str, texts: Sequence[str], tagger: TrainedTagger, encode: Encode) -> list[str]:
    """Return the paragraphs about some texts."""
    draw, cuts, tags = np.random.default_rng(3), [], []
    for number, text in enumerate(texts, start=1):
        reasons = asked_of(text, tagger, encode)
        tags.append(reasons.tag)
        cuts += cuts_of(text, reasons, tagger, encode, draw)
        print(f"{name}: {number} of {len(texts)}", file=sys.stderr)
    n_long = sum(len(each.split()) > LONG for each in texts)
    told = (
        f"{name}: {len(texts)}, {n_long} of them of more than {LONG} words, {tags.count('none')} "
        "tagged none."
    )
    return [told, as_rows(cuts)]


def asked_of(text: str, tagger: TrainedTagger, encode: Encode) -> Reasons:
    """Return the reasons of the tag that a text has."""
    asked = omissions(text)
    read = encode([text, *asked.texts])
    name = TAG_NAMES[int(tagger.tag(read.vectors, read.pools)[0].argmax())]
    return reasons_of(name, asked, log_odds(tagger, name, read.vectors, read.pools))


def cuts_of(
    text: str,
    reasons: Reasons,
    tagger: TrainedTagger,
    encode: Encode,
    draw: np.random.Generator,
) -> list[Cut]:
    """Leave out what is to be left out of a text, and return what became of its tag."""
    plan = planned(reasons, draw)
    left = encode([text, *(without(text, reasons.words, places) for _, _, places in plan)])
    odds = log_odds(tagger, reasons.tag, left.vectors, left.pools)
    after = tagger.tag(left.vectors, left.pools).argmax(axis=1)
    return [
        Cut(what, which, float(odds[0] - odds[row]), TAG_NAMES[int(after[row])] != reasons.tag)
        for row, (what, which, _) in enumerate(plan, start=1)
    ]


def planned(reasons: Reasons, draw: np.random.Generator) -> list[tuple[str, str, list[int]]]:
    """Return what to leave out: the share, how its words are chosen, and their places."""
    pushes, plan = np.array(reasons.pushes), []
    order = np.argsort(-pushes, kind="stable").tolist()
    for share in SHARES:
        n = max(1, round(share * len(order)))
        plan.append((f"{share:.0%}", "words that push most", order[:n]))
        plan += [(f"{share:.0%}", "random words", each) for each in at_random(order, n, draw)]
    against = [reasons.words.index(span) for span, is_for in reasons.telling() if not is_for]
    if against:
        plan.append((AGAINST, "themselves", against))
        some = at_random(order, len(against), draw)
        plan += [(AGAINST, "as many random words", each) for each in some]
    return plan


def at_random(places: Sequence[int], n: int, draw: np.random.Generator) -> list[list[int]]:
    """Return ``N_RANDOM`` draws of n places."""
    return [draw.permutation(len(places))[:n].tolist() for _ in range(N_RANDOM)]


def as_rows(cuts: Sequence[Cut]) -> str:
    """Return a table of what became of the tags, by what was left out."""
    lines = ["| left out | words | cuts | mean fall | odds rose | tags turned |"]
    lines.append("|---|---|---|---|---|---|")
    for what, which in dict.fromkeys((each.what, each.which) for each in cuts):
        mine = [each for each in cuts if (each.what, each.which) == (what, which)]
        fall = np.mean([each.fall for each in mine])
        rose = np.mean([each.fall < 0 for each in mine])
        turned = np.mean([each.turned for each in mine])
        lines.append(f"| {what} | {which} | {len(mine)} | {fall:.2f} | {rose:.0%} | {turned:.0%} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
