"""Learn tables added later, not starting anew: ``python -m training.further TABLE ...``. Minutes.

Takes the tagger in ``models/``, learns the statements of the tables named (``train_plain_a`` ...)
and a sample of all the others for some rounds at a lower rate, sets the temperature anew, and
writes tagger, manifest and index. ``train_tagger`` learns all tables from the start.
"""

import json
import sys
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from analysis.swot.tagger import MANIFEST, TrainedTagger, load_trained_tagger
from training import index_statements, recipe
from training.encode import MODELS
from training.statements import Statement, training_statements, with_questions
from training.train_tagger import calibrated, learnt, write
from training.tune import Tuned, untuned


def main(tables: Sequence[str]) -> int:
    """Learn, print the figures of the development statements, and write."""
    known = with_questions(training_statements())
    chosen = chosen_of(known, tables)
    if len(chosen) <= recipe.ROWS_OF_THE_REST:
        raise SystemExit(f"None of the tables has a statement: {', '.join(tables)}.")
    earlier = load_trained_tagger(MODELS)
    before = json.loads((MODELS / MANIFEST).read_text(encoding="utf-8"))["made_by"]
    course = learnt(
        chosen,
        lambda model: tuned_before(model, earlier),
        recipe.ROUNDS_FURTHER,
        recipe.RATE_FURTHER,
    )
    made_by = f"{before}; python -m training.further {' '.join(tables)}"
    write(calibrated(course), known, made_by)
    index_statements.main()
    return 0


def chosen_of(known: Sequence[Statement], tables: Sequence[str]) -> tuple[Statement, ...]:
    """Return the statements of some tables, and a sample of the others."""
    new = [each for each in known if each.author in tables]
    others = [each for each in known if each.author not in tables]
    draw = np.random.default_rng(recipe.SEED).permutation(len(others))[: recipe.ROWS_OF_THE_REST]
    return (*new, *(others[each] for each in sorted(draw.tolist())))


def tuned_before(model: Any, tagger: TrainedTagger) -> Tuned:
    """Return the tuned layers and the head of a tagger, to go on from."""
    tuned = untuned(model, recipe.FIRST_LAYER)
    layers = {}
    for name, each in tagger.branch.items():
        number, rest = name.split(".", 1)
        layers[f"{int(number) - recipe.FIRST_LAYER}.{rest}"] = torch.from_numpy(
            each.astype(np.float32)
        )
    tuned.layers.load_state_dict(layers)
    weight = tagger.tensors["out.weight"] / recipe.STEEPNESS
    with torch.no_grad():
        tuned.head.weight.copy_(torch.from_numpy(weight))
        tuned.head.bias.copy_(torch.from_numpy(tagger.tensors["out.bias"]))
    return tuned


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
