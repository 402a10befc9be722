"""Make the index of training statements: ``python -m training.index_statements``. Minutes.

It lets the screen show which statements a passage is most like. Made anew whenever the tagger is,
so training ends with it: it holds what the tagger's own layers give of each statement, and names
the tagger.
"""

from collections.abc import Sequence

import numpy as np

from analysis.swot.examples import INDEX, packed
from analysis.swot.tagger import load_trained_tagger
from training import recipe
from training.encode import MODELS, embedded
from training.say import say
from training.statements import Statement, learnt_statements


def main() -> None:
    """Encode the training statements and write the index."""
    statements = spread(learnt_statements(), recipe.MOST_STATEMENTS_IN_THE_INDEX)
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


def spread(statements: Sequence[Statement], most: int) -> tuple[Statement, ...]:
    """Return at most so many statements, at even steps through all tables; in their order."""
    if len(statements) <= most:
        return tuple(statements)
    return tuple(statements[each * len(statements) // most] for each in range(most))


if __name__ == "__main__":
    main()
