"""Compute the vectors of the listed subjects and write ``subjects.npz``.

    python -m scripts.subject_vectors [MODEL_FOLDER]

Without a folder the model is that of ``GLAS_MODEL``, else the bundled one. The file of the bundled
model lies beside it in ``models/``, that of another one in its folder.

Reads ``analysis/lexicons/subjects.tsv``; to be run after each change of it. The vectors are
computed in float32 and kept as whole numbers of eight bits.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from analysis import settings  # noqa: E402  # The script also runs from outside the root.
from analysis.embed import Embedder, load_embedder, made_folder, model_folder  # noqa: E402
from analysis.lexicons.subjects import LANGUAGES, subjects  # noqa: E402
from analysis.themes.subjects import packed, table_hash  # noqa: E402

COMMAND = "python -m scripts.subject_vectors"


def write(target: Path, embedder: Embedder) -> None:
    """Write the vectors of each language, their scales, and the JSON text ``metadata``."""
    arrays: dict[str, Any] = {}
    for language in LANGUAGES:
        texts = [each.wording(language) for each in subjects()]
        arrays[language], arrays[f"{language}_scale"] = packed(embedder.encode(texts).vectors)
    facts = {
        "model": embedder.name,
        "model_hash": embedder.model_hash,
        "number_type": embedder.number_type,
        "n_subjects": len(subjects()),
        "table_sha256": table_hash(),
        "command": COMMAND,
    }
    arrays["metadata"] = np.array(json.dumps(facts, ensure_ascii=False, sort_keys=True))
    part = target.with_suffix(".part")
    with part.open("wb") as file:
        np.savez(file, **arrays)
    part.replace(target)


def target_of(model: Path, models_dir: Path) -> Path:
    """Return the file of a model: beside the bundled one, in the folder of another."""
    return made_folder(model, models_dir) / settings.SUBJECTS_FILE


def main(arguments: list[str] | None = None) -> int:
    """Compute and write."""
    parser = argparse.ArgumentParser(description="Compute the vectors of the listed subjects.")
    parser.add_argument("model", nargs="?", type=Path, help="folder of another embedding model")
    named = parser.parse_args(arguments).model
    model = model_folder(settings.MODELS_DIR) if named is None else named.resolve()
    target = target_of(model, settings.MODELS_DIR)
    write(target, load_embedder(model, number_type="float32"))
    print(f"{target}: {len(subjects())} subjects")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
