"""Who did what: the users of a REFI-QDA file, which are the program and the people who edited.

With names people stand by theirs; with codes or groups they are numbered, as their names are in no
other export either. What a person did and nobody knows which is a person's of no name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.exports.people import NAMES
from analysis.exports.reading import Reading
from analysis.exports.refi.parts import ORIGIN, Names, guid
from analysis.words import say

PROGRAM = guid("user", "program")
"""The user that stands for Glas."""

_SOMEBODY = guid("user", "somebody")
_NAME = NAMES[1]


@dataclass(frozen=True, slots=True)
class By:
    """Who did something, and when as stored (ISO 8601), "" where that is not known."""

    user: str = PROGRAM
    at: str = ""

    def attributes(self) -> dict[str, str]:
        """Return the attributes of a coding, a selection or a note that somebody made."""
        time = {"creationDateTime": self.at} if self.at else {}
        return {"creatingUser": self.user, **time}


BY_PROGRAM = By()


@dataclass(frozen=True, slots=True)
class Users:
    """The people who edited, by the names they gave: their ids in the file and names as shown."""

    reading: Reading
    guids: Mapping[str, str]
    names: Mapping[str, str]

    def by(self, key: str, author: str = "") -> By:
        """Return who last did a thing of a kind (``reading.credits``), ``author`` if not noted."""
        credit = self.reading.credits.get(key)
        who = (credit.author if credit else "") or author
        return By(self.guids.get(who, _SOMEBODY), credit.at if credit else "")

    def listed(self, used: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Return id and name of each user, the program first; somebody only if ``used``."""
        language = self.reading.language
        somebody = ((_SOMEBODY, say("A person", language)),) if _SOMEBODY in set(used) else ()
        known = ((each, self.names[each]) for each in self.guids.values())
        return ((PROGRAM, ORIGIN), *known, *somebody)


def users_of(reading: Reading) -> Users:
    """Return the users of a file: who edited, in the order of their first edits, then memos."""
    memos = reading.study.codebook.memos.values()
    told = (*(each.author for each in reading.credits.values()), *(each.author for each in memos))
    authors = [each for each in dict.fromkeys(told) if each]
    names = Names()
    names.own(ORIGIN)
    shown = {}
    for n, author in enumerate(authors, start=1):
        given = author if reading.people.names == _NAME else None
        shown[author] = names.own(given or say("Analyst {number}", reading.language, number=n))
    guids = {author: guid("user", name) for author, name in shown.items()}
    return Users(reading, guids, {guids[author]: name for author, name in shown.items()})
