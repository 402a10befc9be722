"""Compute the vectors of the listed subjects and write ``models/subjects.npz``.

    python -m scripts.subject_vectors

Reads ``analysis/lexicons/subjects.tsv``; to be run after each change of it. The vectors are
computed in float32 and kept as whole numbers of eight bits.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from analysis import settings  # noqa: E402  # The script also runs from outside the root.
from analysis.embed import Embedder, load_embedder  # noqa: E402
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


def main() -> int:
    """Compute and write."""
    model = settings.MODELS_DIR / settings.MODEL_NAME
    target = settings.MODELS_DIR / settings.SUBJECTS_FILE
    write(target, load_embedder(model, number_type="float32"))
    print(f"{target.name}: {len(subjects())} subjects")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
