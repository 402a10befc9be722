"""SubRip captions."""

from dataclasses import replace

from analysis.readers.cues import cues_of, spoken_of
from analysis.readers.decode import decode
from analysis.readers.lines import Spoken


def read_srt(data: bytes, file_name: str) -> Spoken:
    """Return who said what in an SRT file, numbered or not, with any line ends."""
    decoded = decode(file_name, data)
    text, notices = decoded.text, decoded.notices
    understood = spoken_of(*cues_of(text.split("\n")), file_name)
    return replace(understood, notices=(*notices, *understood.notices))
