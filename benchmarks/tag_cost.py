"""What tagging adds to the time of an embedding: ``python -m benchmarks.tag_cost``.

Processor seconds of the same texts through the encoder alone and with the tagger's branch and head,
the better of three, in one process.
"""

import sys
from collections.abc import Callable
from time import process_time

from analysis import settings
from analysis.embed import load_embedder
from analysis.swot import load_tagger
from training.statements import FOLDER, read_statements

N_TEXTS = 150


def main() -> int:
    """Print the figures."""
    texts = [each.text for each in read_statements(FOLDER / "train_bg.tsv")][:N_TEXTS]
    tagger = load_tagger(settings.MODELS_DIR)
    folder = settings.MODELS_DIR / settings.MODEL_NAME
    plain = load_embedder(folder, number_type="float32")
    alone = least(lambda: plain.encode(texts))
    tuned = load_embedder(folder, number_type="float32", branch=tagger.branch)

    def tagged() -> None:
        """Embed and tag."""
        found = tuned.encode(texts)
        tagger.tag(found.vectors, found.pools)

    both = least(tagged)
    print(f"{N_TEXTS} texts, float32: {alone:.2f} s alone, {both:.2f} s with tags,")
    print(f"tagging adds {(both - alone) / alone:.2f} of the time of an embedding")
    return 0


def least(work: Callable[[], object]) -> float:
    """Return the fewest processor seconds of three tries, after one that is not counted."""
    work()
    tries = []
    for _ in range(3):
        start = process_time()
        work()
        tries.append(process_time() - start)
    return min(tries)


if __name__ == "__main__":
    sys.exit(main())
