"""What a person can do to a theme: name, describe, decide, merge, split, make, nest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

from analysis import settings
from analysis.codebook import Codebook
from analysis.edits.common import (
    fresh,
    lineage,
    memos_moved,
    need_passages,
    need_theme,
    of_two,
    touch,
    unmeasured,
    with_themes,
)
from analysis.edits.ground import Ground
from analysis.edits.items import joined
from analysis.edits.kinds import (
    BringBackThemes,
    BringThemes,
    BroughtTheme,
    CreateTheme,
    DescribeTheme,
    MergeThemes,
    NestTheme,
    RenameTheme,
    SetThemeStatus,
    SplitTheme,
)
from analysis.edits.passages import placed
from analysis.errors import EditRefused
from analysis.records import ItemId, Origin, Placement, Status, SwotItem, Theme, ThemeId

Kept = TypeVar("Kept")


def rename_theme(book: Codebook, edit: RenameTheme) -> Codebook:
    """Give a theme a person's name."""
    theme = need_theme(book, edit.theme_id)
    named = replace(
        theme,
        name=_name(edit.name),
        name_language=edit.name_language,
        named_by=Origin.PERSON,
    )
    return touch(with_themes(book, named), theme.id)


def describe_theme(book: Codebook, edit: DescribeTheme) -> Codebook:
    """Give a theme a description."""
    theme = need_theme(book, edit.theme_id)
    words = edit.description.strip()
    described = replace(theme, description=words, described_by=Origin.PERSON)
    return touch(with_themes(book, described), theme.id)


def set_theme_status(book: Codebook, edit: SetThemeStatus) -> Codebook:
    """Accept or reject a theme."""
    theme = need_theme(book, edit.theme_id)
    return touch(with_themes(book, replace(theme, status=edit.status)), theme.id)


def create_theme(book: Codebook, edit: CreateTheme) -> Codebook:
    """Make an empty theme at the end of the list."""
    fresh(book.themes, edit.new_id)
    if edit.parent_id is not None:
        need_theme(book, edit.parent_id)
    theme = _made(edit.new_id, edit)
    return touch(with_themes(book, theme), theme.id)


def _made(theme_id: ThemeId, edit: CreateTheme | BroughtTheme) -> Theme:
    return Theme(
        id=theme_id,
        name=_name(edit.name),
        parent_id=edit.parent_id,
        description=edit.description.strip(),
        described_by=Origin.PERSON if edit.description.strip() else None,
        origin=Origin.PERSON,
        touched=True,
        examples=_examples(edit.examples),
        named_by=Origin.PERSON,
    )


def bring_themes(book: Codebook, edit: BringThemes) -> Codebook:
    """Make the themes of a codebook that are new, and describe those that are there."""
    if not edit.themes:
        raise EditRefused("The codebook holds no theme: give it at least one name.")
    for brought in edit.themes:
        known = book.themes.get(brought.theme_id)
        if known is None:
            if brought.parent_id is not None:
                need_theme(book, brought.parent_id)
            theme = _made(brought.theme_id, brought)
        else:
            if brought.renames:
                known = rename_theme(book, RenameTheme(known.id, brought.name)).themes[known.id]
            words = brought.description.strip() or known.description
            is_new = words != known.description
            theme = replace(
                known,
                description=words,
                described_by=Origin.PERSON if is_new else known.described_by,
                examples=_examples(brought.examples) or known.examples,
            )
        book = with_themes(book, theme)
    return touch(book, *(each.theme_id for each in edit.themes))


def bring_back_themes(book: Codebook, edit: BringBackThemes) -> Codebook:
    """Let themes stand again that an analysis left out; what stands already is left as it is."""
    for key in edit.theme_ids:
        theme = book.gone.get(key)
        if theme is not None and key not in book.themes:
            parent = theme.parent_id if theme.parent_id in book.themes else None
            book = with_themes(book, replace(theme, parent_id=parent))
        need_theme(book, key)
    return touch(book, *edit.theme_ids)


def _examples(given: Iterable[str]) -> tuple[str, ...]:
    spaced = (" ".join(each.split()) for each in given)
    return tuple(dict.fromkeys(each for each in spaced if each))


def nest_theme(book: Codebook, edit: NestTheme) -> Codebook:
    """Put a theme under another, or at the top; the old and the new family are touched."""
    theme = need_theme(book, edit.theme_id)
    if edit.parent_id is not None:
        need_theme(book, edit.parent_id)
        if theme.id in lineage(book, edit.parent_id):
            raise EditRefused("A theme cannot stand under itself or under one of its sub-themes.")
    left = unmeasured(touch(book, theme.id), [theme.id])
    nested = with_themes(left, replace(theme, parent_id=edit.parent_id))
    places = {key: of_two(each, nested) for key, each in nested.placements.items()}
    return unmeasured(touch(replace(nested, placements=places), theme.id), [theme.id])


def split_theme(ground: Ground, book: Codebook, edit: SplitTheme) -> Codebook:
    """Make chosen passages of a theme, or of its sub-themes, a new theme beside it."""
    theme = need_theme(book, edit.theme_id)
    fresh(book.themes, edit.new_id)
    own = set(book.passage_ids(theme.id))
    chosen = [each for each in need_passages(ground, edit.passages) if each.id in own]
    if not chosen:
        raise EditRefused("The passages are no longer in the theme: choose them again.")
    new = Theme(
        id=edit.new_id,
        name=_name(edit.name),
        parent_id=theme.parent_id,
        name_language="und",
        origin=Origin.PERSON,
        touched=True,
        named_by=Origin.PERSON,
    )
    left = [book.placements[each.id].theme_id for each in chosen]
    book = unmeasured(with_themes(touch(book, theme.id), new), [theme.id, *left])
    return touch(placed(book, [each.id for each in chosen], new.id), theme.id, new.id)


def _description_of_all(themes: Sequence[Theme]) -> tuple[str, Origin | None]:
    """Return what describes merged themes, and who wrote it.

    The words of the first that a person described, or of which nobody knows who did; of drafted
    ones none, for they tell of a part: what is quoted of all is drafted from it where it is read.
    """
    own = [each for each in themes if each.description and each.described_by is not Origin.MACHINE]
    own.sort(key=lambda each: each.described_by is not Origin.PERSON)
    if own:
        return own[0].description, own[0].described_by
    if themes[0].described_by is Origin.PERSON:
        return "", Origin.PERSON
    is_drafted = any(each.description for each in themes)
    return "", Origin.MACHINE if is_drafted else themes[0].described_by


def _in_turns(lists: Iterable[Iterable[Kept]]) -> tuple[Kept, ...]:
    """Return what several lists hold, each once: the first of each, then the second of each."""
    rounds = zip_longest(*lists)
    return tuple(dict.fromkeys(each for some in rounds for each in some if each is not None))


def merge_themes(book: Codebook, edit: MergeThemes) -> Codebook:
    """Join themes under the surviving id.

    Sub-themes of those absorbed stand under the survivor; where the survivor stood under one of
    them it takes that one's place. Items of equal quadrant are joined: touched words win, and two
    touched items both stay. The survivor's own name stays unless another's was chosen.
    """
    survivor = need_theme(book, edit.survivor_id)
    absorbed = [need_theme(book, each) for each in dict.fromkeys(edit.absorbed_ids)]
    if not absorbed or survivor.id in edit.absorbed_ids:
        raise EditRefused("Choose two or more different themes to merge.")
    gone = {each.id: survivor.id for each in absorbed}
    items, memos = _joined_items(book, survivor.id, gone)
    book = unmeasured(book, [survivor.id, *gone])
    parent = _parent_after(book, survivor, gone)
    merged = replace(_as_one([survivor, *absorbed], edit), parent_id=parent, stability=None)
    themes = {
        key: merged if key == survivor.id else _reparented(each, gone)
        for key, each in book.themes.items()
        if key not in gone
    }
    placements = {key: _replaced(each, gone) for key, each in book.placements.items()}
    book = touch(book, survivor.id, *gone)
    touched = {key for key, each in book.themes.items() if each.touched}
    themes = {k: replace(t, touched=t.touched or k in touched) for k, t in themes.items()}
    book = replace(book, themes=themes, placements=placements, items=items)
    places = {key: of_two(each, book) for key, each in book.placements.items()}
    named = {**{str(k): str(each) for k, each in gone.items()}, **memos}
    return touch(replace(book, memos=memos_moved(book, named), placements=places), survivor.id)


def _as_one(themes: Sequence[Theme], edit: MergeThemes) -> Theme:
    """Return the first of some themes with what is told of all of them."""
    survivor = themes[0]
    titled = next((each for each in themes if each.id == edit.named_after), survivor)
    words, author = _description_of_all(themes)
    return replace(
        survivor,
        name=titled.name,
        name_language=titled.name_language,
        named_by=titled.named_by,
        status=edit.status or survivor.status,
        description=words,
        described_by=author,
        keywords=_keywords(themes),
        central=_in_turns(each.central for each in themes)[: settings.CENTRAL_QUOTATIONS],
        examples=_examples(given for each in themes for given in each.examples),
    )


def _parent_after(
    book: Codebook, survivor: Theme, gone: Mapping[ThemeId, ThemeId]
) -> ThemeId | None:
    above = [each for each in lineage(book, survivor.id) if each in gone]
    return book.themes[above[-1]].parent_id if above else survivor.parent_id


def _reparented(theme: Theme, gone: Mapping[ThemeId, ThemeId]) -> Theme:
    if theme.parent_id is None or theme.parent_id not in gone:
        return theme
    return replace(theme, parent_id=gone[theme.parent_id])


def _replaced(placement: Placement, gone: Mapping[ThemeId, ThemeId]) -> Placement:
    first, second = placement.theme_id, placement.second_theme_id
    if first not in gone and second not in gone:
        return placement
    theme_id = gone.get(first, first)
    other = gone.get(second, second) if second is not None else None
    if other == theme_id:
        return replace(placement, theme_id=theme_id, second_theme_id=None, second_strength=0.0)
    return replace(placement, theme_id=theme_id, second_theme_id=other)


def _keywords(themes: Iterable[Theme]) -> Mapping[str, tuple[str, ...]]:
    words: dict[str, list[tuple[str, ...]]] = {}
    for theme in themes:
        for language, some in theme.keywords.items():
            words.setdefault(language, []).append(some)
    return {each: _in_turns(some)[: settings.KEYWORDS_PER_LANGUAGE] for each, some in words.items()}


def _joined_items(
    book: Codebook, survivor: ThemeId, gone: Mapping[ThemeId, ThemeId]
) -> tuple[dict[ItemId, SwotItem], dict[str, str]]:
    """Return the items after a merge and which item's memos go to which."""
    items = {key: each for key, each in book.items.items() if each.theme_id not in gone}
    moved: dict[str, str] = {}
    for item in (each for each in book.items.values() if each.theme_id in gone):
        partner = _partner(items.values(), item, survivor)
        if partner is None:
            items[item.id] = replace(item, theme_id=survivor)
        else:
            items[partner.id] = joined(partner, item)
            moved[item.id] = partner.id
    return items, moved


def _partner(items: Iterable[SwotItem], item: SwotItem, survivor: ThemeId) -> SwotItem | None:
    here = (e for e in items if e.theme_id == survivor and e.quadrant is item.quadrant)
    for each in here:
        is_open = Status.REJECTED not in (each.status, item.status)
        if is_open and not (each.touched and item.touched):
            return each
    return None


def _name(words: str) -> str:
    if not words.strip():
        raise EditRefused("A theme needs a name: write at least one word.")
    return " ".join(words.split())
