"""What every part of a REFI-QDA file is made of: ids, names that fit, elements, and its bytes."""

from collections.abc import Iterable
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from analysis import __version__
from analysis.exports.cleaning import clean
from analysis.records import derived_id

ORIGIN = f"Glas {__version__}"
"""Who wrote a file, as other programs show it."""

LONGEST_NAME = 100
"""Code points of a name. ATLAS.ti cuts the names of its own quotations there too; a list of codes
with longer ones cannot be read."""

Element = Any
"""An element of lxml, whose builder has no types."""


def maker(namespace: str) -> ElementMaker:
    """Return what makes elements of a namespace, without a prefix: ``E.Code(..., name="...")``."""
    return ElementMaker(namespace=namespace, nsmap={None: namespace})


def guid(*parts: object) -> str:
    """Return the id of a part of the file, from ids of Glas: the same whenever it is written.

    Upper case, which every program known to read such files takes.
    """
    return derived_id("refi-qda", *parts).upper()


def written(text: str) -> str:
    """Return words as the file holds them: ``clean``, and without marks of the byte order.

    U+FEFF has no width; programs take it for the beginning of a file and count one character less.
    """
    return clean(text).replace("\ufeff", "")


def cut(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a name of one line, cut with ``…`` where it is too long, "…" where nothing is left."""
    line = " ".join(written(text).split())
    return (line if len(line) <= longest else line[: longest - 1].rstrip() + "…") or "…"


def quoted(words: str) -> str:
    """Return verbatim words as the name of their selection, cut with ``…`` where too long.

    Spaces and line feeds stay: a reader can tell by the name whether its offsets are right.
    """
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"


class Names:
    """Gives each thing of a kind a name of its own: some programs know codes by nothing else.

    Letter case does not tell two names apart. The second "Data" is "Data (2)".
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def own(self, name: str) -> str:
        """Return the name cut to fit, with a number behind it where it is taken."""
        shown, n = cut(name), 1
        while shown.casefold() in self._taken:
            n += 1
            shown = f"{cut(name, LONGEST_NAME - len(f' ({n})'))} ({n})"
        self._taken.add(shown.casefold())
        return shown


def texts(element: Any, *lines: str) -> tuple[Element, ...]:
    """Return an element with lines of text, or none where there are no words."""
    said = "\n".join(filter(None, map(written, lines)))
    return (element(said),) if said else ()


def refs(element: Any, targets: Iterable[str]) -> list[Element]:
    """Return a reference of a kind to each target."""
    return [element(targetGUID=each) for each in targets]


def bytes_of(root: Element) -> bytes:
    """Return a document in UTF-8, indented, so that people can read it too."""
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))
