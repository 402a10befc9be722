"""Make the index of training statements: ``python -m training.index_statements``. Minutes.

It lets the screen show which statements a passage is most like. Made anew whenever the tagger is:
it holds what the tagger's own layers give of each statement, and names the tagger.
"""

import numpy as np

from analysis.swot.examples import INDEX, packed
from analysis.swot.tagger import load_trained_tagger
from training.encode import MODELS, embedded
from training.statements import training_statements
from training.train_tagger import say


def main() -> None:
    """Encode the training statements and write the index."""
    statements = training_statements()
    tagger = load_trained_tagger(MODELS)
    read = embedded([each.text for each in statements], tagger.branch)
    rows, middle = packed(tagger.inputs(read.vectors, read.pools))
    with (MODELS / INDEX).open("wb") as target:
        np.savez_compressed(
            target,
            rows=rows,
            middle=middle.astype(np.float32),
            ids=np.array([each.id for each in statements]),
            tagger=np.array(tagger.hash),
        )
    say(f"wrote {INDEX}: {len(rows)} statements, {(MODELS / INDEX).stat().st_size} bytes")


if __name__ == "__main__":
    main()
