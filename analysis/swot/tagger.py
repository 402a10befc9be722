"""The trained tagger: its weights, checked against their manifest, and the tags they give."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load as load_tensors

from analysis import settings
from analysis.errors import ModelDamaged, ModelMissing
from analysis.swot.heads import (
    N_TAGS,
    Floats,
    affine,
    as_rows,
    four_digits,
    shift_prior,
    softmax,
)

MANIFEST = "tagger.json"
WEIGHTS = "tagger.safetensors"

_NEEDED = {
    "scale.mean",
    "scale.spread",
    "out.weight",
    "out.bias",
    "temperature",
    "learnt_shares",
}

_MISSING = "The SWOT tagger is not in {folder}: run make setup, or put {file} there."
_DAMAGED = "The SWOT tagger in {folder} is not the one its manifest names: restore {file}."


class Tagger(Protocol):
    """What gives passages their tags."""

    @property
    def hash(self) -> str:
        """What a run records of the tagger: another hash means other tags."""

    @property
    def pool_layers(self) -> tuple[int, ...]:
        """Inner layers of the encoder whose pools the tagger asks for; empty where none."""

    def tag(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> Floats:
        """Return the probabilities of rows in the order of ``TAG_NAMES``, shape (n, 5).

        Args:
            vectors: unit rows as the encoder gives them, never centred on a project, shape (n, d).
            pools: pools of ``pool_layers``, shape (n, layers, d); may be None where none are asked.

        Returns:
            Four digits each; rows sum to 1. A row's result does not depend on the other rows.
        """


@dataclass(frozen=True, slots=True)
class TrainedTagger:
    """A regularised classifier on frozen vectors, calibrated, its prior shifted to real talk.

    ``tensors``: ``scale.mean`` and ``scale.spread`` (d,), ``out.weight`` (5, h) and ``out.bias``
    (5,), ``temperature`` (1,), ``learnt_shares`` (5,), and, where there is a hidden layer,
    ``hidden.weight`` (h, d) and ``hidden.bias`` (h,).
    """

    tensors: Mapping[str, Floats]
    hash: str
    pool_layers: tuple[int, ...] = ()

    def tag(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> Floats:
        """Return the probabilities under the shares of real talk; see ``Tagger.tag``."""
        real = np.array(settings.TAG_SHARES_OF_REAL_TALK, dtype=np.float64)
        balanced = self.balanced(vectors, pools)
        return four_digits(shift_prior(balanced, self.tensors["learnt_shares"], real))

    def balanced(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> Floats:
        """Return the calibrated probabilities under the shares of training, unrounded, (n, 5)."""
        logits = self.logits(_inputs(vectors, pools))
        return softmax(logits / self.tensors["temperature"])

    def logits(self, inputs: Floats) -> Floats:
        """Return the uncalibrated logits of inputs (n, d), shape (n, 5)."""
        rows = (inputs - self.tensors["scale.mean"]) / self.tensors["scale.spread"]
        if "hidden.weight" in self.tensors:
            hidden = affine(rows, self.tensors["hidden.weight"], self.tensors["hidden.bias"])
            rows = np.maximum(hidden, 0.0)
        return affine(rows, self.tensors["out.weight"], self.tensors["out.bias"])


def load_tagger(models_dir: Path) -> Tagger:
    """Load the tagger of a models folder and check it against its manifest.

    Raises:
        ModelMissing: weights or manifest are not there.
        ModelDamaged: they differ from the manifest or cannot be read.
    """
    return load_trained_tagger(models_dir)


def load_trained_tagger(models_dir: Path) -> TrainedTagger:
    """Load the tagger as what it is, with its unshifted probabilities; see ``load_tagger``."""
    manifest = _manifest(models_dir)
    data = _read(models_dir, WEIGHTS)
    if hashlib.sha256(data).hexdigest() != manifest.get("sha256"):
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=WEIGHTS)
    try:
        tensors = {name: as_rows(each) for name, each in load_tensors(data).items()}
        layers = tuple(int(layer) for layer in manifest["pool_layers"])
    except (SafetensorError, KeyError, TypeError, ValueError) as error:
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=MANIFEST) from error
    if _NEEDED - tensors.keys() or tensors["out.bias"].shape != (N_TAGS,):
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=WEIGHTS)
    return TrainedTagger(tensors=tensors, hash=str(manifest["sha256"]), pool_layers=layers)


def _manifest(models_dir: Path) -> Mapping[str, Any]:
    try:
        manifest = json.loads(_read(models_dir, MANIFEST))
    except ValueError as error:
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=MANIFEST) from error
    if not isinstance(manifest, dict):
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=MANIFEST)
    return manifest


def _read(models_dir: Path, name: str) -> bytes:
    try:
        return (models_dir / name).read_bytes()
    except OSError as error:
        raise ModelMissing(_MISSING, folder=models_dir.name, file=name) from error


def _inputs(vectors: NDArray[np.floating], pools: NDArray[np.floating] | None) -> Floats:
    if pools is None or pools.size == 0:
        return as_rows(vectors)
    flat = pools.reshape(len(pools), -1)
    return as_rows(np.concatenate([vectors, flat], axis=1))
