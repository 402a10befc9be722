"""Values to the text of a column and back: one canonical form, so that equal values hash alike."""

import json
from hashlib import sha256
from typing import Any

from analysis.edits import to_plain


def packed(value: Any) -> str:
    """Return records or plain values as JSON: keys sorted, no spaces, letters as they are."""
    return json.dumps(
        to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )


def unpacked(text: str) -> Any:
    """Return the plain values of ``packed``."""
    return json.loads(text)


def ordered(value: Any) -> str:
    """Return as ``packed`` does, but with the keys of mappings in their own order."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"), default=str)


def digest(text: str) -> str:
    """Return the sha256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
