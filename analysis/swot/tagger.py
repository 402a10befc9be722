"""The trained tagger: its weights, checked against their manifest, and the tags they give."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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

Tensors = Mapping[str, NDArray[np.floating]]
"""Weights by name."""

MANIFEST = "tagger.json"
WEIGHTS = "tagger.safetensors"

BRANCH = "branch."
"""What the names of the tuned layers' weights begin with in the file."""

_HEAD = {"out.weight", "out.bias", "temperature", "learnt_shares"}

_MISSING = "The SWOT tagger is not in {folder}: run make setup, or put {file} there."
_DAMAGED = "The SWOT tagger in {folder} is not the one its manifest names: restore {file}."


class Tagger(Protocol):
    """What gives passages their tags."""

    @property
    def hash(self) -> str:
        """What a run records of the tagger: another hash means other tags."""

    @property
    def branch(self) -> Tensors:
        """Weights of upper layers that the encoder runs for the tagger, as ``embed`` takes them;
        empty where the tagger looks at the vectors alone."""

    def tag(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> Floats:
        """Return the probabilities of rows in the order of ``TAG_NAMES``, shape (n, 5).

        Args:
            vectors: unit rows as the encoder gives them, never centred on a project, shape (n, d).
            pools: unit rows that the encoder's pass through ``branch`` gives, shape (n, d); may be
                None where there is no branch.

        Returns:
            Four digits each; rows sum to 1. A row's result does not depend on the other rows.
        """


@dataclass(frozen=True, slots=True, eq=False)
class TrainedTagger:
    """A linear head on the pools of tuned layers, calibrated, its prior shifted to real talk.

    ``tensors``: ``out.weight`` (5, d), ``out.bias`` (5,), ``temperature`` (1,), ``learnt_shares``
    (5,). ``branch``: see ``Tagger.branch``.
    """

    tensors: Mapping[str, Floats]
    hash: str
    branch: Tensors = field(default_factory=dict)

    def tag(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> Floats:
        """Return the probabilities under the shares of real talk; see ``Tagger.tag``."""
        return self.told(self.logits(self.inputs(vectors, pools)))

    def told(self, logits: Floats) -> Floats:
        """Return the probabilities under the shares of real talk, of uncalibrated logits (n, 5)."""
        real = np.array(settings.TAG_SHARES_OF_REAL_TALK, dtype=np.float64)
        return four_digits(shift_prior(self.even(logits), self.tensors["learnt_shares"], real))

    def even(self, logits: Floats) -> Floats:
        """Return the calibrated probabilities under the shares of training, unrounded, (n, 5)."""
        return softmax(logits / self.tensors["temperature"])

    def inputs(
        self, vectors: NDArray[np.floating], pools: NDArray[np.floating] | None = None
    ) -> Floats:
        """Return what the head reads, shape (n, d): the pools where there is a branch."""
        if self.branch and pools is not None:
            return as_rows(pools)
        return as_rows(vectors)

    def logits(self, inputs: Floats) -> Floats:
        """Return the uncalibrated logits of inputs (n, d), shape (n, 5)."""
        return affine(inputs, self.tensors["out.weight"], self.tensors["out.bias"])


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
        tensors = load_tensors(data)
    except (SafetensorError, ValueError) as error:
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=WEIGHTS) from error
    if _HEAD - tensors.keys() or tensors["out.bias"].shape != (N_TAGS,):
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=WEIGHTS)
    head = {name: as_rows(tensors[name]) for name in sorted(_HEAD)}
    branch = {
        name.removeprefix(BRANCH): each for name, each in tensors.items() if name.startswith(BRANCH)
    }
    return TrainedTagger(head, str(manifest["sha256"]), branch)


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
