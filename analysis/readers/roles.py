"""Who asks and who answers: by the label's word, else by how often each speaker asks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis import settings
from analysis.lexicons.labels import INTERVIEWER_LABELS, PARTICIPANT_LABELS
from analysis.lexicons.letters import WORD
from analysis.lexicons.questions import LEADING_FORMULAS, QUESTION_OPENERS
from analysis.readers.labels import kind_of_label
from analysis.readers.lines import Piece
from analysis.records import Notice, Role, Transcript

_FIRST_WORD = re.compile(f"{WORD}(?:['’-]{WORD})*")
_REMARK = re.compile(r"\[[^\[\]]*\]")
_TAIL = 60
"""Characters at a turn's end in which its question stands, with a short afterthought."""

_MIN_TURNS = 3
"""A speaker with fewer turns shows no habit of asking."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How one speaker talks: turns, share of them that ask, mean words a turn."""

    n_turns: int
    question_share: float
    mean_words: float


def roles_of(pieces: Sequence[Piece]) -> tuple[dict[str | None, Role], tuple[Notice, ...]]:
    """Return the role of each speaker, and what to tell a person about how it was found.

    A speaker without a name is unknown. Where nothing convinces, all are unknown.
    """
    names = list(dict.fromkeys(each.speaker for each in pieces if each.speaker is not None))
    if not names:
        return {None: Role.UNKNOWN}, ()
    texts: dict[str | None, list[str]] = {}
    for each in pieces:
        texts.setdefault(each.speaker, []).append(each.text)
    habits = {name: _habit(texts[name]) for name in names}
    askers = _by_label(names, habits)
    notices: tuple[Notice, ...] = ()
    if not askers:
        askers = _by_habit(habits)
        notices = (_guessed(askers),) if askers else (_UNDECIDED,)
    if not askers:
        return dict.fromkeys([*names, None], Role.UNKNOWN), notices
    roles: dict[str | None, Role] = {
        name: Role.INTERVIEWER if name in askers else Role.PARTICIPANT for name in names
    }
    return {**roles, None: Role.UNKNOWN}, notices


_UNDECIDED = Notice(
    "It could not be told who the interviewer is: everybody counts as participant until you say."
)


def _guessed(names: Sequence[str]) -> Notice:
    return Notice(
        "The interviewer was recognised by the questions asked: {names}. Check it.",
        {"names": ", ".join(names)},
    )


def _by_label(names: Sequence[str], habits: Mapping[str, Habit]) -> list[str]:
    """Return the speakers whose label says that they ask, or whose only partner's says the other.

    One letter is a weak word ("A" may be Anna): it counts only with the habit of asking.
    """
    asking = [name for name in names if kind_of_label(name) in INTERVIEWER_LABELS]
    most = max(habit.question_share for habit in habits.values())
    words = [name for name in asking if len(kind_of_label(name)) > 1]
    letters = [name for name in asking if habits[name].question_share == most > 0]
    if words or letters:
        return words or letters
    answering = [name for name in names if _answers(name)]
    others = [name for name in names if name not in answering]
    if answering and len(others) == 1 and habits[others[0]].question_share == most:
        return others
    return []


def _answers(name: str) -> bool:
    return kind_of_label(name) in PARTICIPANT_LABELS


def _by_habit(habits: Mapping[str, Habit]) -> list[str]:
    """Return the speakers who ask clearly more often than all others, at most half of them."""
    ranked = sorted(habits, key=lambda name: -habits[name].question_share)
    for n_askers in range(1, len(ranked) // 2 + 1):
        least = habits[ranked[n_askers - 1]]
        most = habits[ranked[n_askers]]
        if (
            least.n_turns >= _MIN_TURNS
            and least.question_share >= settings.MIN_QUESTION_SHARE
            and least.question_share >= settings.QUESTION_SHARE_RATIO * most.question_share
        ):
            return ranked[:n_askers]
    return []


def _habit(texts: Sequence[str]) -> Habit:
    asked = sum(asks(text) for text in texts)
    words = sum(text.count(" ") + 1 for text in texts)
    return Habit(len(texts), asked / len(texts), words / len(texts))


def asks(text: str) -> bool:
    """Return whether a turn hands the word over: it ends with a question or leads the talk.

    A question in the middle of a long answer is a way of telling and does not count.
    """
    end = _REMARK.sub("", text[-400:]).rstrip(" .\"'”»“)")[-_TAIL:]
    if "?" in end or (end[-1:] == ";" and "\u0370" <= end[:1].casefold() <= "\u03ff"):
        return True
    start = text[:4000].casefold()
    if any(formula in start for formula in LEADING_FORMULAS):
        return True
    if "." in text or "!" in text:
        return False
    first = _FIRST_WORD.match(start)
    return first is not None and first.group() in QUESTION_OPENERS


def with_roles(transcript: Transcript, roles: Mapping[str | None, Role]) -> Transcript:
    """Return the transcript with the roles that a person gave to speakers; the others stay."""
    turns = tuple(
        replace(turn, role=roles.get(turn.speaker, turn.role)) for turn in transcript.turns
    )
    return replace(transcript, turns=turns)
