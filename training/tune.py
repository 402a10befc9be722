"""Tunes upper layers of the encoder and a head on them: what the tagger's features are made by.

The loss is cross-entropy over the five labels (smoothed) and, on judged statements, over the two
questions behind them, each as the sums of the same probabilities.
"""

import copy
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from analysis.records import TAG_NAMES
from training import recipe
from training.encode import Hidden, device
from training.figures import Floats, Ints

_N_JUDGED = 4
_HELPFUL, _HARMFUL = [0, 2], [1, 3]
_INSIDE, _AHEAD = [0, 1], [2, 3]


@dataclass(slots=True, eq=False)
class Tuned:
    """Layers, torch modules in order, and the head on the unit mean of the last one's tokens."""

    layers: Any
    head: nn.Linear

    def features(self, rows: Sequence[Hidden]) -> Tensor:
        """Return unit features of texts, shape (n, d)."""
        hidden, mask = _padded(rows)
        shut = (1 - mask[:, None, None, :]) * torch.finfo(torch.float32).min
        for layer in self.layers:
            found = layer(hidden, attention_mask=shut)
            hidden = found[0] if isinstance(found, tuple) else found
        pooled = (hidden * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        return functional.normalize(pooled, dim=-1)

    def logits(self, rows: Sequence[Hidden]) -> Tensor:
        """Return logits of texts, shape (n, 5)."""
        found: Tensor = self.head(self.features(rows) * recipe.STEEPNESS)
        return found

    def told(self, rows: Sequence[Hidden]) -> Floats:
        """Return logits without dropout and gradients, shape (n, 5)."""
        self.layers.eval()
        order = np.argsort([len(each) for each in rows], kind="stable")
        out = np.zeros((len(rows), len(TAG_NAMES)))
        with torch.no_grad():
            for start in range(0, len(order), 64):
                part = order[start : start + 64]
                out[part] = self.logits([rows[each] for each in part]).cpu().numpy()
        return out

    def tensors(self, first: int) -> dict[str, np.ndarray[Any, np.dtype[np.float16]]]:
        """Return the layers' weights in half precision, named by the layer's number."""
        found = {}
        for name, each in self.layers.state_dict().items():
            number, rest = name.split(".", 1)
            found[f"{int(number) + first}.{rest}"] = each.cpu().numpy().astype(np.float16)
        return found


def untuned(model: Any, first: int) -> Tuned:
    """Return the encoder's own layers from a number on, with a head of small random weights."""
    torch.manual_seed(recipe.SEED)
    layers = copy.deepcopy(model.auto_model.encoder.layer[first:])
    for each in layers.modules():
        if isinstance(each, nn.Dropout):
            each.p = recipe.DROPOUT
    head = nn.Linear(int(model.auto_model.config.hidden_size), len(TAG_NAMES))
    nn.init.normal_(head.weight, std=0.02)
    nn.init.zeros_(head.bias)
    return Tuned(layers.to(device()), head.to(device()))


def tune(
    tuned: Tuned,
    rows: Sequence[Hidden],
    labels: Ints,
    n_rounds: int = recipe.EPOCHS,
    rate: float = recipe.LEARNING_RATE,
) -> Iterator[str]:
    """Tune in place; yield a line a round.

    Args:
        tuned: see ``untuned``.
        rows: hidden states of the statements.
        labels: indices into ``TAG_NAMES``, shape (n,).
        n_rounds: times that each row is learnt from.
        rate: learning rate of the uppermost layer.
    """
    draw = np.random.default_rng(recipe.SEED)
    n_steps = n_rounds * math.ceil(len(rows) / recipe.ROWS_PER_STEP)
    optimiser = torch.optim.AdamW(_groups(tuned, rate), betas=(0.9, 0.98))
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, n_steps))
    counts = np.bincount(labels, minlength=len(TAG_NAMES))
    weights = torch.tensor(counts.sum() / len(TAG_NAMES) / counts, dtype=torch.float32)
    weights = weights.to(device())
    every = [each for group in optimiser.param_groups for each in group["params"]]
    start = monotonic()
    for epoch in range(n_rounds):
        tuned.layers.train()
        total = 0.0
        for part in _steps(rows, draw):
            loss = _loss(tuned.logits([rows[each] for each in part]), labels[part], weights)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(every, recipe.LARGEST_GRADIENT)
            optimiser.step()
            plan.step()
            total += float(loss.detach()) * len(part)
        yield f"round {epoch + 1}: loss {total / len(rows):.3f}, {monotonic() - start:.0f} s"


def _loss(logits: Tensor, labels: Ints, weights: Tensor) -> Tensor:
    true = torch.from_numpy(labels).to(logits.device)
    loss = functional.cross_entropy(
        logits, true, weight=weights, label_smoothing=recipe.LABEL_SMOOTHING
    )
    judged = true < _N_JUDGED
    if not bool(judged.any()):
        return loss
    four, label = logits[judged], true[judged]
    valence = _question(four, _HELPFUL, _HARMFUL, (label == 0) | (label == 2))
    locus = _question(four, _INSIDE, _AHEAD, label < 2)
    return loss + recipe.WEIGHT_OF_AXES * judged.float().mean() * (valence + 0.5 * locus)


def _question(four: Tensor, yes: list[int], no: list[int], answer: Tensor) -> Tensor:
    odds = torch.logsumexp(four[:, yes], 1) - torch.logsumexp(four[:, no], 1)
    return functional.binary_cross_entropy_with_logits(odds, answer.float())


def _groups(tuned: Tuned, top_rate: float) -> list[dict[str, Any]]:
    n = len(tuned.layers)
    groups: list[dict[str, Any]] = []
    for number, layer in enumerate(tuned.layers):
        rate = top_rate * recipe.RATE_OF_THE_LAYER_BELOW ** (n - 1 - number)
        flat = [each for each in layer.parameters() if each.ndim == 1]
        wide = [each for each in layer.parameters() if each.ndim > 1]
        groups.append({"params": wide, "lr": rate, "weight_decay": recipe.WEIGHT_DECAY})
        groups.append({"params": flat, "lr": rate, "weight_decay": 0.0})
    rate = top_rate * recipe.RATE_OF_HEAD
    return [*groups, {"params": list(tuned.head.parameters()), "lr": rate, "weight_decay": 0.0}]


def _rate(step: int, n_steps: int) -> float:
    n_warm = max(1, int(recipe.WARM_UP_SHARE * n_steps))
    return min(step / n_warm, max(0.0, (n_steps - step) / max(1, n_steps - n_warm)))


def _steps(rows: Sequence[Hidden], draw: np.random.Generator) -> list[Ints]:
    lengths = np.array([len(each) for each in rows])
    order = np.argsort(lengths * (1 + 0.2 * draw.standard_normal(len(rows))))
    starts = range(0, len(rows), recipe.ROWS_PER_STEP)
    parts = [order[start : start + recipe.ROWS_PER_STEP] for start in starts]
    return [parts[each] for each in draw.permutation(len(parts))]


def _padded(rows: Sequence[Hidden]) -> tuple[Tensor, Tensor]:
    n, width = max(map(len, rows)), rows[0].shape[1]
    hidden, mask = torch.zeros(len(rows), n, width), torch.zeros(len(rows), n)
    for place, row in enumerate(rows):
        hidden[place, : len(row)] = torch.from_numpy(row.astype(np.float32))
        mask[place, : len(row)] = 1
    return hidden.to(device()), mask.to(device())
