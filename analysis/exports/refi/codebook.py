"""REFI-QDA Codebook (``.qdc``): themes and items as codes, for a team that works elsewhere.

One XML file. Here the member of a set is named by ``guid``, in a project by ``targetGUID``.
"""

from typing import Any

from analysis.exports.reading import Reading
from analysis.exports.refi.codes import Code, codes_of, sets_of
from analysis.exports.refi.notes import LOST
from analysis.exports.refi.parts import ORIGIN, Element, bytes_of, maker, texts
from analysis.words import say

_NAMESPACE = "urn:QDA-XML:codebook:1.0"


def qdc_of(reading: Reading) -> bytes:
    """Return the study's codes as a REFI-QDA Codebook.

    The format has no note: what is lost stands in the description of the sets.
    """
    e = maker(_NAMESPACE)
    codes = [_code(e, each) for each in codes_of(reading, with_passages=False)]
    lost = say(LOST["qdc"], reading.language)
    sets = [
        e.Set(
            *texts(e.Description, lost),
            *(e.MemberCode(guid=member) for member in each.members),
            guid=each.guid,
            name=each.name,
        )
        for each in sets_of(reading)
    ]
    parts = (e.Codes(*codes), *([e.Sets(*sets)] if sets else ()))
    return bytes_of(e.CodeBook(*parts, origin=ORIGIN))


def _code(e: Any, code: Code) -> Element:
    return e.Code(
        *texts(e.Description, *code.description),
        *(_code(e, each) for each in code.children),
        guid=code.guid,
        name=code.name,
        isCodable=str(code.is_codable).lower(),
        color=code.colour,
    )
