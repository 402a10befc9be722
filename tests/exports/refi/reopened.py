"""A REFI-QDA file opened again with plain lxml, and the checks that every one must stand.

The schema sees neither ids given twice nor references to nothing nor offsets out of the text.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

HERE = Path(__file__).parent
P = "{urn:QDA-XML:project:1.0}"
C = "{urn:QDA-XML:codebook:1.0}"
POINTERS = ("targetGUID", "creatingUser", "creatingUserGUID")


@dataclass(frozen=True)
class Project:
    """The XML of a project and its texts by the id of their source."""

    root: etree._Element
    texts: dict[str, str]

    def all(self, tag: str) -> list[etree._Element]:
        """Return the elements of a name anywhere."""
        return list(self.root.iter(P + tag))

    def code_path(self, guid: str) -> list[str]:
        """Return the names of a code and those above it, the topmost first."""
        (code,) = (each for each in self.all("Code") if each.get("guid") == guid)
        above = list(code.iterancestors(P + "Code"))
        return [str(each.get("name")) for each in (*reversed(above), code)]

    def coded(self, *path: str) -> list[str]:
        """Return the words that have the code of a path, in order."""
        return [words for words, codes in self.selections() if list(path) in codes]

    def selections(self) -> list[tuple[str, list[list[str]]]]:
        """Return the words of each selection, cut out of its text, with the paths of its codes."""
        return [
            (words_of(self, each), [self.code_path(ref) for ref in codes_of(each)])
            for each in self.all("PlainTextSelection")
        ]

    def description(self, name: str) -> str:
        """Return the description of the code of a name."""
        (code,) = (each for each in self.all("Code") if each.get("name") == name)
        return code.findtext(P + "Description") or ""

    def note(self, name: str) -> str:
        """Return the text of the note of a name."""
        (note,) = (each for each in self.all("Note") if each.get("name") == name)
        return note.findtext(P + "PlainTextContent") or ""

    def values(self, owner: etree._Element) -> dict[str, str]:
        """Return the variables of a case or a source by name."""
        names = {each.get("guid"): str(each.get("name")) for each in self.all("Variable")}
        return {
            names[each[0].get("targetGUID")]: str(each[1].text)
            for each in owner.findall(P + "VariableValue")
        }

    def sets(self) -> dict[str, list[str]]:
        """Return the names of the codes in each set."""
        return {
            str(each.get("name")): [
                self.code_path(str(member.get("targetGUID")))[-1] for member in each
            ]
            for each in self.all("Set")
        }


def codes_of(selection: etree._Element) -> list[str]:
    """Return the ids of the codes of a selection."""
    return [str(each.get("targetGUID")) for each in selection.iter(P + "CodeRef")]


def words_of(project: Project, selection: etree._Element) -> str:
    """Return the words that a selection's offsets cut out of its source."""
    source = selection.getparent()
    assert source is not None
    text = project.texts[str(source.get("guid"))]
    start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    assert 0 <= start < end <= len(text)
    return text[start:end]


def project(data: bytes) -> Project:
    """Return a project that has stood every check."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[0] == "project.qde"
        root = etree.fromstring(archive.read("project.qde"))
        texts = {
            name.removeprefix("sources/").removesuffix(".txt"): archive.read(name).decode("utf-8")
            for name in names[1:]
        }
    _validate(root, "Project.xsd")
    found = Project(root, texts)
    assert all("\r" not in text and "\ufeff" not in text for text in texts.values())
    assert sorted(texts) == sorted(str(each.get("guid")) for each in found.all("TextSource"))
    for source in found.all("TextSource"):
        assert source.get("plainTextPath") == f"internal://{source.get('guid')}.txt"
    for selection in found.all("PlainTextSelection"):
        words, name = words_of(found, selection), str(selection.get("name"))
        assert name == words or (name.endswith("…") and words.startswith(name[:-1]))
    _check_ids(root)
    return found


def codebook(data: bytes) -> etree._Element:
    """Return a codebook that has stood every check."""
    root = etree.fromstring(data)
    _validate(root, "Codebook.xsd")
    codes = [each.get("guid") for each in root.iter(C + "Code")]
    assert len(set(codes)) == len(codes)
    assert {each.get("guid") for each in root.iter(C + "MemberCode")} <= set(codes)
    _check_names(list(root.iter(C + "Code")))
    return root


def _validate(root: etree._Element, schema: str) -> None:
    etree.XMLSchema(etree.parse(str(HERE / schema))).assertValid(root)


def _check_ids(root: etree._Element) -> None:
    """Check that each id stands once and that what is pointed to is there."""
    given = [str(each.get("guid")) for each in root.iter() if each.get("guid")]
    assert len(set(given)) == len(given)
    for each in root.iter():
        assert {each.get(name, given[0]) for name in POINTERS} <= set(given)
    for tag in ("Code", "Case", "TextSource", "User", "Variable", "Set"):
        _check_names(list(root.iter(P + tag)))


def _check_names(elements: list[etree._Element]) -> None:
    """Check that names are short, of one line and each of one thing."""
    names = [str(each.get("name")) for each in elements]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name.strip() and len(name) <= 100 and "\n" not in name for name in names)
