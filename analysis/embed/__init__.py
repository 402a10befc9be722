"""Passages to unit vectors: the one place that knows sentence-transformers.

``load_embedder`` opens a model folder; the heavy libraries are imported only then. The same text
gives the same bytes whatever is embedded beside it; ``transformer`` says how.
"""

from analysis.embed.cache import CachedEmbedder, FileCache, MemoryCache, VectorStore, key_of
from analysis.embed.chosen import load_chosen, made_folder, means_file, means_of, model_folder
from analysis.embed.files import check_model
from analysis.embed.hashing import HashingEmbedder
from analysis.embed.loading import load_embedder, number_type_here
from analysis.embed.protocol import Embedded, Embedder, Floats, Progress

__all__ = [
    "CachedEmbedder",
    "Embedded",
    "Embedder",
    "FileCache",
    "Floats",
    "HashingEmbedder",
    "MemoryCache",
    "Progress",
    "VectorStore",
    "check_model",
    "key_of",
    "load_chosen",
    "load_embedder",
    "made_folder",
    "means_file",
    "means_of",
    "model_folder",
    "number_type_here",
]
