"""One line, read alone: might it begin with a speaker's name, and in which form?

Whether the name is one is decided by the whole file, in ``speakers``. A label is looked for in the
first characters of a line only, so that a line of any length costs the same.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from analysis import settings
from analysis.lexicons.back_channels import BACK_CHANNELS
from analysis.lexicons.labels import (
    INTERVIEWER_LABELS,
    NEUTRAL_LABELS,
    PARTICIPANT_LABELS,
    PARTICLES,
    TITLES,
)
from analysis.lexicons.letters import MARKS
from analysis.lexicons.not_speakers import DISCOURSE, NOT_SPEECH
from analysis.readers.lines import Line
from analysis.readers.times import LEADING, RANGE, TIME, seconds

_HEAD = settings.MAX_LABEL_CHARACTERS + 60
_TIMED = re.compile(
    rf"\[?(?P<name>[^\n\[\]]{{1,{settings.MAX_LABEL_CHARACTERS}}}?)\]?[\s,]+"
    rf"(?:[\[(]\s*)?{RANGE}(?:\s*[\])])?\s*"
)
_TIME_AFTER = re.compile(rf"\s*[\[(#]\s*({TIME})(?:-\d)?\s*[\])#]\s*")
_TIME_IN_NAME = re.compile(rf"\s*[\[(]\s*{RANGE}\s*[\])]\s*$")
_DASH = re.compile(r"\s+[–—-]+\s+|\.\s*[–—]\s*")
_NUMBER_CELL = re.compile(rf"(?:#?\d{{1,5}}\.?|{RANGE})$")
_INSIDE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_MAX_SHORTENED = 5
"""Letters of a shortened name or title: "Р.", "Хр.", "Проф."; a longer word ends a sentence."""
_NAME_CHARACTERS = re.compile(rf"[\w{MARKS} .'’ʼ`\-–()\[\]/&,#\"„“”]+")
_ENDS_IN_A_LETTER = re.compile(rf"[^\W_][{MARKS}]*$")
_NUMBERS = re.compile(r"[\d#№_\-.()]+")


class Form(StrEnum):
    """How a file writes who speaks."""

    COLON = "colon"
    TIMED = "timed"
    AFTER_TIME = "after time"
    ALONE = "alone"
    TAB = "tab"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Label:
    """A name that may open a turn, and the words after it on the same line."""

    name: str
    rest: str
    form: Form
    bold: bool = False
    starts_at_s: float | None = None
    ends_at_s: float | None = None

    @property
    def key(self) -> str:
        """The name as it is compared: case, spaces and a last full stop do not count."""
        return " ".join(self.name.casefold().split()).rstrip(".")


def kind_of_label(name: str) -> str:
    """Return a name without case, numbers and full stops, as the lexicons list it."""
    return " ".join(_NUMBERS.sub(" ", name.casefold()).split())


def is_known_label(name: str) -> bool:
    """Return whether a name is a word for a part in a talk ("Interviewer", "Участник 3")."""
    kind = kind_of_label(name)
    return kind in INTERVIEWER_LABELS or kind in PARTICIPANT_LABELS or kind in NEUTRAL_LABELS


def is_not_speech(name: str) -> bool:
    """Return whether a word before a colon introduces something that nobody said."""
    return kind_of_label(name) in NOT_SPEECH


def is_name(text: str) -> bool:
    """Return whether a text looks like a speaker's name in any script."""
    if not text or len(text) > settings.MAX_LABEL_CHARACTERS or not text[0].isalpha():
        return False
    if kind_of_label(text) in DISCOURSE or not _NAME_CHARACTERS.fullmatch(text):
        return False
    if is_known_label(text):
        return True
    before, comma, after = text.partition(",")
    words = [word for word in _INSIDE.sub(" ", before).split() if word.strip(".-–'’\"&/")]
    if comma and (len(words) < 2 or len(after.split()) > 4):
        return False
    while words and words[0].casefold().rstrip(".") in TITLES:
        words = words[1:]
    return 1 <= len(words) <= 5 and not words[0][0].islower() and all(map(_is_name_word, words))


def _is_name_word(word: str) -> bool:
    """Return whether a word has a capital or is a particle, and a full stop only to shorten."""
    bare = word.strip(".,'’\"„“”()&/-–")
    shortened = not word.endswith(".") or len(bare) <= _MAX_SHORTENED
    return bool(bare) and shortened and (not bare[0].islower() or bare in PARTICLES)


def read_label(line: Line, form: Form) -> Label | None:
    """Return the label that a line would have in a form, or None.

    ``COLON`` and ``TIMED`` are read together: files mix them.
    """
    head = line.text[:_HEAD]
    if form is Form.COLON:
        return _colon(line, head) or _timed(line, head)
    if form is Form.ALONE:
        return _alone(line, head)
    if form is Form.TAB:
        return _tab(line)
    return _dash(line, head)


def _colon(line: Line, head: str) -> Label | None:
    skipped, start, end = _leading_time(head)
    body = head[skipped:]
    marks = 2 if body.startswith(("**", "__")) else 0
    stop = min(
        (at for at in (body.find(":", marks), body.find("：", marks)) if at >= 0), default=-1
    )
    while stop >= 0 and re.match(r"\d{2}\b", body[stop + 1 :]) and body[stop - 1].isdigit():
        stop = body.find(":", stop + 1)
    if stop < 0:
        return None
    name, after = body[marks:stop], skipped + stop + 1
    if marks and name.endswith(body[:2]):
        name = name[:-2]
    elif marks and body[stop + 1 :].lstrip().startswith(body[:2]):
        after = skipped + body.index(body[:2], stop) + 2
    name, inner = _time_in_name(name)
    rest = line.text[after:]
    timed = _TIME_AFTER.match(rest[:40])
    if timed:
        rest = rest[timed.end() :]
        start = start if start is not None else seconds(timed.group(1))
    if rest.startswith("//") or not is_name(name):
        return None
    bold = bool(marks) or (line.bold > 0 and line.bold >= skipped + stop)
    bold = bold and (line.bold < len(line.text) or not rest.strip())
    return Label(name, rest.strip(), Form.COLON, bold, inner if start is None else start, end)


def _leading_time(head: str) -> tuple[int, float | None, float | None]:
    found = LEADING.match(head)
    if not found:
        return 0, None, None
    return found.end(), seconds(found.group(1)), seconds(found.group(2))


def _time_in_name(name: str) -> tuple[str, float | None]:
    found = _TIME_IN_NAME.search(name)
    if not found:
        return name.strip(), None
    return name[: found.start()].strip(), seconds(found.group(1))


def _timed(line: Line, head: str) -> Label | None:
    if len(line.text) >= _HEAD:
        return None
    found = _TIMED.fullmatch(head)
    if found and is_name(_bare(found["name"])):
        start, end = seconds(found.group(2)), seconds(found.group(3))
        return Label(_bare(found["name"]), "", Form.TIMED, line.bold > 0, start, end)
    skipped, start, end = _leading_time(head)
    name = _bare(head[skipped:])
    if skipped and _stands_alone(name):
        return Label(name, "", Form.AFTER_TIME, line.bold > 0, start, end)
    return None


def _bare(name: str) -> str:
    return name.strip(" *_:\t")


def _stands_alone(name: str) -> bool:
    """A bare word on a line is a name only if it ends like one and is no listening sound."""
    ends = _ENDS_IN_A_LETTER.search(name) or (name[-1:] in ').”"' and len(name.split()) > 1)
    return bool(ends) and name.casefold() not in BACK_CHANNELS and is_name(name)


def _alone(line: Line, head: str) -> Label | None:
    if len(line.text) >= _HEAD:
        return None
    name = _bare(head)
    if not _stands_alone(name) or is_not_speech(name):
        return None
    return Label(name, "", Form.ALONE, line.bold > 0 or head.startswith("**"))


def _tab(line: Line) -> Label | None:
    cells = [cell.strip() for cell in line.text.split("\t", 4)]
    start: float | None = None
    while len(cells) > 2 and _NUMBER_CELL.match(cells[0]):
        start = seconds(cells[0]) if ":" in cells[0] and start is None else start
        cells = cells[1:]
    if len(cells) < 2 or not is_name(cells[0].rstrip(":")):
        return None
    return Label(cells[0].rstrip(":"), " ".join(cells[1:]), Form.TAB, line.bold > 0, start)


def _dash(line: Line, head: str) -> Label | None:
    skipped, start, end = _leading_time(head)
    found = _DASH.search(head, skipped)
    if not found or not is_name(_bare(head[skipped : found.start()])):
        return None
    name, rest = _bare(head[skipped : found.start()]), line.text[found.end() :]
    return Label(name, rest.strip(), Form.DASH, line.bold > 0, start, end)
