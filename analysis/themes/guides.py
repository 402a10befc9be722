"""What people wrote of their themes, as vectors beside those of the passages.

A name, a definition and a few examples say what belongs to a theme. They are embedded like passages
and lose their language as these do, so that a codebook may be in another language than the talk.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.lexicons.everyday import EVERYDAY
from analysis.lexicons.subjects import LANGUAGES, fine_subjects, subjects
from analysis.records import Theme, ThemeId
from analysis.themes.centring import Floats, Shift


class Kind(StrEnum):
    """What a text says of a theme: its name, its name and definition together, or an example."""

    NAME = "name"
    DEFINITION = "definition"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Guides:
    """Texts about themes. ``vectors``: shape (n_texts, n_dims), unit rows; the rest by text.

    ``owners``: the theme of each. ``languages``: ISO 639-1, ``und`` where not known. ``decoys``:
    texts about everyday subjects, beside which one sees whether a theme is spoken of at all.
    ``rivals``: names of listed headings, beside which one sees of each passage whether it is.
    ``texts``: the words, by which examples are known again that somebody said in an interview;
    empty where they are not known.
    """

    owners: tuple[ThemeId, ...] = ()
    kinds: tuple[Kind, ...] = ()
    languages: tuple[str, ...] = ()
    vectors: npt.NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 1), np.float32))
    decoys: Self | None = None
    rivals: Self | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What each theme was said to be. Themes in order of their ids.

    ``words``: unit row of name and definition, shape (n_themes, n_dims); ``names``: of the name
    alone. ``defined``: which have a definition. ``examples``: of each theme, unit rows, shape
    (n_examples, n_dims). ``decoys``: the same of everyday subjects, None where they are not known.
    ``rivals``: of the names of listed headings, unit rows, shape (n_headings, n_dims), or None.
    """

    themes: tuple[ThemeId, ...]
    words: Floats
    names: Floats
    defined: npt.NDArray[np.bool_]
    examples: Mapping[ThemeId, Floats]
    decoys: Self | None = None
    rivals: Floats | None = None

    def only(self, places: list[int]) -> Self:
        """Return the themes at some places."""
        themes = tuple(self.themes[i] for i in places)
        return replace(
            self,
            themes=themes,
            words=self.words[places],
            names=self.names[places],
            defined=self.defined[places],
            examples={each: self.examples[each] for each in themes},
        )


def texts_of(theme: Theme) -> list[tuple[Kind, str]]:
    """Return the texts by which passages are found for a theme: name, definition, examples."""
    texts: list[tuple[Kind, str]] = [(Kind.NAME, theme.name)]
    if theme.description:
        texts.append((Kind.DEFINITION, f"{theme.name}. {theme.description}"))
    return texts + [(Kind.EXAMPLE, each) for each in theme.examples]


def everyday(
    kinds: frozenset[Kind], embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]
) -> Guides:
    """Return everyday subjects, told in these kinds of texts as themes are: decoys.

    Args:
        kinds: those in which themes were told, one at least.
        embed: gives the vectors of texts.
    """
    texts = [
        (ThemeId(each.name), kind, each.language, words)
        for each in EVERYDAY
        for kind, words in (
            (Kind.NAME, each.name),
            (Kind.DEFINITION, f"{each.name}. {each.definition}"),
            (Kind.EXAMPLE, each.example),
        )
        if kind in kinds
    ]
    owners, told, languages, words = zip(*texts, strict=True)
    return Guides(owners, told, languages, embed(words))


def listed_headings(embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]) -> Guides:
    """Return the names of the listed subjects and finer ones, each second in Bulgarian: rivals.

    Args:
        embed: gives the vectors of texts.
    """
    every = [*subjects(), *fine_subjects()]
    languages = tuple(LANGUAGES[i % len(LANGUAGES)] for i in range(len(every)))
    words = [each.wording(language) for each, language in zip(every, languages, strict=True)]
    owners = tuple(ThemeId(each.en) for each in every)
    return Guides(owners, (Kind.NAME,) * len(every), languages, embed(words))


def beside_others(
    kinds: frozenset[Kind], embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]
) -> tuple[Guides, Guides]:
    """Return what themes told in these kinds of texts are compared with: decoys and rivals."""
    return everyday(kinds, embed), listed_headings(embed)


def told_of(guides: Guides, shift: Shift) -> Told | None:
    """Return what themes were said to be, centred as the passages are; None where nothing was."""
    if not guides.owners:
        return None
    rows = shift.applied(guides.vectors, guides.languages)
    themes = tuple(sorted(set(guides.owners)))
    texts = list(zip(guides.owners, guides.kinds, strict=True))

    def of(theme: ThemeId, kind: Kind) -> Floats:
        """Return the rows of a theme's texts of a kind."""
        return rows[[i for i, text in enumerate(texts) if text == (theme, kind)]]

    names = [of(each, Kind.NAME) for each in themes]
    definitions = [of(each, Kind.DEFINITION) for each in themes]
    words = [
        np.vstack([settings.WEIGHT_OF_NAME * name, definition])
        for name, definition in zip(names, definitions, strict=True)
    ]
    return Told(
        themes,
        words=unit_mean(words),
        names=unit_mean(names),
        defined=np.array([len(each) > 0 for each in definitions]),
        examples={each: of(each, Kind.EXAMPLE) for each in themes},
        decoys=None if guides.decoys is None else told_of(guides.decoys, shift),
        rivals=None if guides.rivals is None else _names_of(guides.rivals, shift),
    )


def _names_of(guides: Guides, shift: Shift) -> Floats:
    return unit_mean([each[None, :] for each in shift.applied(guides.vectors, guides.languages)])


def pointing(words: Floats, examples: list[Floats]) -> Floats:
    """Return where themes point, the more to their examples the more they have: unit rows.

    Args:
        words: unit rows, shape (n_themes, n_dims).
        examples: of each theme, unit rows, shape (n_examples, n_dims).
    """
    n = np.array([len(each) for each in examples], dtype=np.float64)[:, None]
    weight = n / (n + settings.EXAMPLES_TO_HALF)
    return unit_mean(list((words + weight * unit_mean(examples))[:, None, :]))


def unit_mean(groups: list[Floats]) -> Floats:
    """Return the unit mean of each group of rows, shape (n_groups, n_dims); zeros for none."""
    means = np.stack([each.mean(axis=0) if len(each) else each.sum(axis=0) for each in groups])
    lengths = np.sqrt(np.einsum("ij,ij->i", means, means))
    return np.asarray(means / np.maximum(lengths, settings.SMALLEST_NORM)[:, None])
