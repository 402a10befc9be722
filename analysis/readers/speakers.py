"""Which names are speakers: decided by the whole file, not by one line.

A name that comes again, that takes turns with another, or that is a word for a part in a talk is a
speaker. A word before a colon that stands once in a long text is not.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.readers.labels import Form, Label, is_known_label, is_not_speech, read_label
from analysis.readers.lines import Line

_EARLY_LINES = 30
"""A file that names speakers does so near its beginning: within this many lines..."""

_EARLY_SHARE = 0.25
"""...or within this share of them, whichever is more."""

_FULL_COVERAGE = 0.8
"""If this share of the paragraphs opens with a name, each of the names is one."""

_LONE_COVERAGE = 0.4
"""One name alone in a file must open this share of its paragraphs (a monologue)."""

_MIN_BOLD = 4
"""From this many labels in bold on, bold is the file's way to write them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The labels of a file in one form: at most one a line, None where a line has none."""

    labels: tuple[Label | None, ...]
    n_paragraphs: int

    @property
    def found(self) -> list[Label]:
        """The labels without the lines that have none."""
        return [label for label in self.labels if label is not None]


def labels_of(lines: Sequence[Line]) -> tuple[Label | None, ...]:
    """Return for each line the label that opens a turn there, None for all other lines.

    The form that names most turns is the file's, the surer form among equals.
    Lines that introduce what nobody said ("Break:") carry a label too: the caller sets them aside.
    """
    found: tuple[Label | None, ...] = (None,) * len(lines)
    most = 0
    for form in (Form.COLON, Form.ALONE, Form.TAB, Form.DASH):
        labels = tuple(read_label(line, form) for line in lines)
        evidence = _without_empty(Evidence(labels, _n_paragraphs(lines)))
        names = _chosen(evidence, form)
        n_named = sum(label.key in names for label in evidence.found)
        if n_named > most:
            most = n_named
            found = _kept(evidence, names)
    return found


def _n_paragraphs(lines: Sequence[Line]) -> int:
    """Return how many paragraphs there are; in a file without blank lines each line is one."""
    n_open = sum(line.opens for line in lines)
    return n_open if n_open * 20 > len(lines) else max(1, len(lines))


def _kept(evidence: Evidence, names: frozenset[str]) -> tuple[Label | None, ...]:
    spelling = _spellings(evidence.found)
    return tuple(
        _respelt(label, spelling)
        if label and (label.key in names or is_not_speech(label.name))
        else None
        for label in evidence.labels
    )


def _respelt(label: Label, spelling: dict[str, str]) -> Label:
    return Label(
        spelling[label.key],
        label.rest,
        label.form,
        label.bold,
        label.starts_at_s,
        label.ends_at_s,
    )


def _spellings(labels: Sequence[Label]) -> dict[str, str]:
    """Return for each key the spelling that the file uses most, the first among equals."""
    counts = Counter(" ".join(label.name.split()) for label in labels)
    chosen: dict[str, str] = {}
    for label in labels:
        name = " ".join(label.name.split())
        if counts[name] > counts[chosen.get(label.key, "")]:
            chosen[label.key] = name
    return chosen


def _without_empty(evidence: Evidence) -> Evidence:
    """Drop names alone on their line that mostly have no words below them: they are no labels."""
    followed: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    labels = evidence.labels
    for at, label in enumerate(labels):
        if label is None or label.form not in {Form.ALONE, Form.AFTER_TIME}:
            continue
        bare[label.key] += 1
        followed[label.key] += at + 1 < len(labels) and labels[at + 1] is None
    empty = {key for key, n in bare.items() if followed[key] * 2 < n}
    return Evidence(
        tuple(None if label and label.key in empty else label for label in labels),
        evidence.n_paragraphs,
    )


def _chosen(evidence: Evidence, form: Form) -> frozenset[str]:
    """Return the keys of the names that are speakers; empty if the form does not convince."""
    labels = [label for label in evidence.found if not is_not_speech(label.name)]
    counts = Counter(label.key for label in labels)
    strong = _strong(labels, counts)
    coverage = len(labels) / evidence.n_paragraphs
    if form in {Form.TAB, Form.DASH} and (coverage < _LONE_COVERAGE or len(counts) < 2):
        return frozenset()
    sure = {key for key, n in counts.items() if n >= 2} | strong
    if form is Form.ALONE:
        return _alone(counts, sure)
    if coverage >= _FULL_COVERAGE and len(counts) >= 2 and len(labels) > 2:
        return _in_the_files_way(labels, frozenset(counts))
    if coverage >= _FULL_COVERAGE and len(counts) == 2 and _is_dialogue(labels, strong):
        return frozenset(counts)
    if not _convinces(evidence, labels, sure, strong, coverage):
        return frozenset()
    full_names = {label.key for label in labels if len(label.name.split()) in {2, 3}}
    few = frozenset(counts) if strong and len(counts) <= 3 else frozenset()
    return _in_the_files_way(labels, frozenset(sure) | full_names | few)


def _is_dialogue(labels: Sequence[Label], strong: set[str]) -> bool:
    """Two lines, two names: enough if each name is followed by words or one is a known label."""
    return bool(strong) or all(label.rest for label in labels)


def _strong(labels: Sequence[Label], counts: Counter[str]) -> set[str]:
    """Return the names that are believed even if they stand once."""
    return {
        label.key
        for label in labels
        if label.bold
        or label.form is Form.TIMED
        or (label.form is Form.COLON and label.starts_at_s is not None)
        or (is_known_label(label.name) and (len(label.key) > 1 or counts[label.key] > 1))
    }


def _alone(counts: Counter[str], sure: set[str]) -> frozenset[str]:
    """Names alone on their lines without a colon: two of them that come again, or a known word."""
    known = {key for key in sure if is_known_label(key)}
    if known and len(counts) <= 3:
        return frozenset(counts)
    recurring = {key for key in sure if counts[key] >= 2}
    if len(recurring) >= 2 and (known or sum(counts[key] for key in recurring) >= 6):
        return frozenset(recurring | known)
    return frozenset(known) if len(known) >= 2 else frozenset()


def _convinces(
    evidence: Evidence,
    labels: Sequence[Label],
    sure: set[str],
    strong: set[str],
    coverage: float,
) -> bool:
    if not sure or not _is_early(evidence, sure):
        return False
    sequence = [label.key for label in labels if label.key in sure]
    if len(sure) == 1:
        known = any(is_known_label(key) for key in sure)
        return known or (coverage >= _LONE_COVERAGE and len(sequence) >= 2)
    changes = sum(a != b for a, b in pairwise(sequence))
    return changes >= 2 or len(sure & strong) >= 2


def _is_early(evidence: Evidence, names: set[str]) -> bool:
    limit = max(_EARLY_LINES, int(len(evidence.labels) * _EARLY_SHARE))
    return any(label is not None and label.key in names for label in evidence.labels[:limit])


def _in_the_files_way(labels: Sequence[Label], names: frozenset[str]) -> frozenset[str]:
    """If the file writes its labels in bold, a name that is never bold is none."""
    mine = [label for label in labels if label.key in names]
    bold = {label.key for label in mine if label.bold}
    n_bold = sum(label.bold for label in mine)
    if n_bold >= _MIN_BOLD and n_bold >= 0.8 * len(mine):
        return names & bold
    return names
