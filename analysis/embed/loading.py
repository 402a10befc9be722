"""From a folder to an embedder: which number type, which prefix, which branch."""

import logging
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.embed._numbers import SCHEME, TOKENS_PER_BATCH
from analysis.embed.branch import Branch, Tensors, branch_of
from analysis.embed.files import check_model, verified_hash
from analysis.embed.protocol import Embedder
from analysis.embed.single import SingleEmbedder
from analysis.embed.transformer import TransformerEmbedder
from analysis.errors import BadRequest, ModelDamaged

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

log = logging.getLogger(__name__)

CPU_FACTS = Path("/proc/cpuinfo")
MATRIX_UNIT_FLAG = "amx_bf16"
E5_PREFIX = "query: "
OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # Tokenising takes a hundredth of the time; its own threads would only warn of later forks.
    "TOKENIZERS_PARALLELISM": "false",
}

UNLOADABLE = (
    "The folder {folder} holds no sentence-transformers model that can be loaded here ({reason}): "
    "name another model folder."
)
UNKNOWN_TYPE = "{number_type} is no number type: use float32 or bfloat16."


def number_type_here(cpu_facts: Path = CPU_FACTS) -> str:
    """``bfloat16`` where the processor multiplies matrices of it in hardware, else ``float32``.

    Without that unit (AMX) bfloat16 is slower than float32. Only Linux tells in a file what the
    processor has; elsewhere the answer is float32, which is right everywhere.
    """
    try:
        facts = cpu_facts.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "float32"
    return "bfloat16" if MATRIX_UNIT_FLAG in facts.split() else "float32"


def load_embedder(
    model_dir: Path,
    *,
    number_type: str | None = None,
    n_threads: int | None = None,
    branch: Tensors | None = None,
) -> Embedder:
    """Load any sentence-transformers folder, without the network.

    Torch is held to one thread per forward pass in the whole process from then on, because a
    product shared between threads gives other bits for other batch sizes; ``n_threads`` forward
    passes run side by side instead.

    Args:
        model_dir: the folder with ``modules.json``; its weights must be safetensors.
        number_type: ``float32`` or ``bfloat16``; None asks the processor.
        n_threads: batches at once; None means one for each processor core of this process.
        branch: weights of upper layers, tuned for another question, whose pools ``encode``
            returns beside the vectors; None or empty for none. A model that is no transformer has
            none.

    Raises:
        ModelMissing: there is no model in ``model_dir``.
        ModelDamaged: a file differs from the manifest, the model cannot be loaded, or the branch is
            not one of this model.
        BadRequest: ``number_type`` is neither of the two.
    """
    chosen = number_type or number_type_here()
    if chosen not in TOKENS_PER_BATCH:
        raise BadRequest(UNKNOWN_TYPE, number_type=chosen)
    check_model(model_dir)
    model_hash = verified_hash(model_dir, chosen)
    model = _open(model_dir, chosen)
    log.info("%s loaded, computing in %s", model_dir.name, chosen)
    if not hasattr(model[0], "auto_model"):
        return SingleEmbedder(model, model_dir.name, model_hash, chosen)
    first: Any = model[0]
    config = first.auto_model.config
    tuned = branch_of(model, branch) if branch else None
    config.output_hidden_states = tuned is not None
    prefix = prefix_of(model_dir.name, model.prompts, model.default_prompt_name)
    return TransformerEmbedder(
        model=model,
        name=model_dir.name,
        model_hash=model_hash,
        number_type=chosen,
        n_dims=int(model.get_embedding_dimension() or 0),
        recipe=_recipe(model_hash, prefix, tuned),
        prefix=prefix,
        n_positions=int(model.max_seq_length or config.max_position_embeddings),
        branch=tuned,
        n_threads=n_threads or _n_cores(),
        n_tokens_per_batch=TOKENS_PER_BATCH[chosen],
    )


def prefix_of(name: str, prompts: Mapping[str, str | None], default_prompt: str | None) -> str:
    """What to put before each text: the model's own default prompt, or ``query: `` for E5.

    E5 models were trained with ``query: `` on both sides of symmetric work and say so only in
    their description; the instruction-tuned ones among them take none.
    """
    if default_prompt is not None:
        return prompts.get(default_prompt) or ""
    is_e5 = re.search(r"(^|[-_])e5([-_]|$)", name.lower()) and "instruct" not in name.lower()
    return E5_PREFIX if is_e5 or prompts.get("query") == E5_PREFIX else ""


def _open(model_dir: Path, number_type: str) -> "SentenceTransformer":
    os.environ.update(OFFLINE)
    import torch
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()
    torch.set_num_threads(1)
    kind = {"float32": torch.float32, "bfloat16": torch.bfloat16}[number_type]
    try:
        model = SentenceTransformer(
            str(model_dir),
            device="cpu",
            local_files_only=True,
            # A pickle in a folder that a user names could run code, so only safetensors load.
            model_kwargs={"dtype": kind, "use_safetensors": True},
        )
    except (OSError, LookupError, ValueError, TypeError, ImportError, SafetensorError) as error:
        reason = type(error).__name__
        raise ModelDamaged(UNLOADABLE, folder=model_dir.name, reason=reason) from error
    return model.eval()


def _recipe(model_hash: str, prefix: str, branch: Branch | None) -> str:
    import torch

    # Another torch may add up in another order, so its vectors are not taken for this one's. The
    # pooling is a file of the model folder and so is part of its hash.
    tuned = "" if branch is None else branch.hash
    return f"{model_hash} prefix={prefix!r} branch={tuned} torch={torch.__version__} v{SCHEME}"


def _n_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
