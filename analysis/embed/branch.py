"""Upper layers tuned for another question, run beside the model's own in the same forward pass.

The lower layers are shared: the branch starts from what one of them gives, so that the second
answer costs its own layers only and no second pass.
"""

import copy
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from analysis.errors import ModelDamaged

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

Tensors = Mapping[str, NDArray[np.floating]]
"""Weights of a branch, each named by the number of its layer (from 0) and its name there:
``7.attention.self.query.weight``. The layers follow one another up to the model's last."""

UNFIT = (
    "The upper layers of the SWOT tagger do not fit the model {model}: put the model and the "
    "tagger of one version of Glas into the models folder."
)


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """The tuned layers; ``first`` is the number of the first, hence of the output it starts from.

    ``hash`` is of names and weights, so that features of another branch are never taken for these.
    """

    layers: Any
    first: int
    n_dims: int
    hash: str

    def pooled(self, hidden: "Tensor", mask: "Tensor") -> "Tensor":
        """Return the mean of the last tuned layer over the real tokens, float32, (n, n_dims).

        Args:
            hidden: output of the shared layers, (n, n_tokens, n_dims).
            mask: 1 for real tokens and 0 for padding, (n, n_tokens).
        """
        import torch

        lowest = torch.finfo(hidden.dtype).min
        shut = (1 - mask[:, None, None, :]).to(hidden.dtype) * lowest
        for layer in self.layers:
            found = layer(hidden, attention_mask=shut)
            hidden = found[0] if isinstance(found, tuple) else found
        weights = mask.unsqueeze(-1).float()
        return (hidden.float() * weights).sum(1) / weights.sum(1)


def branch_of(model: "SentenceTransformer", tensors: Tensors) -> Branch:
    """Return a branch of a loaded transformer.

    Raises:
        ModelDamaged: the weights are not those of the model's last layers.
    """
    first_module: Any = model[0]
    name = type(first_module.auto_model).__name__
    layers: Any = getattr(getattr(first_module.auto_model, "encoder", None), "layer", ())
    first = min(int(each.split(".")[0]) for each in tensors)
    try:
        own: Any = copy.deepcopy(layers[first:])
        own.load_state_dict(_renumbered(tensors, first))
    except (RuntimeError, AttributeError) as error:
        raise ModelDamaged(UNFIT, model=name) from error
    n_dims = int(first_module.auto_model.config.hidden_size)
    return Branch(own.eval(), first, n_dims, hash_of(tensors))


def hash_of(tensors: Tensors) -> str:
    """Return sha256 (hexadecimal) over the names and weights, in the order of the names."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(tensors[name]).tobytes())
    return digest.hexdigest()


def _renumbered(tensors: Tensors, first: int) -> "dict[str, Tensor]":
    import torch

    found = {}
    for name, each in tensors.items():
        layer, rest = name.split(".", 1)
        found[f"{int(layer) - first}.{rest}"] = torch.from_numpy(np.array(each, dtype=np.float32))
    return found
