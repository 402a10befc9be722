"""What a person can do to passages: place them, put them aside, mend their tags; and memos."""

from collections.abc import Iterable
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.edits.common import (
    fresh,
    is_one_line,
    need_passages,
    need_theme,
    touch,
    unmeasured,
)
from analysis.edits.ground import Ground
from analysis.edits.kinds import (
    MendTag,
    MovePassages,
    RemoveMemo,
    RewordMemo,
    SetLearning,
    SetSecondTheme,
    WriteMemo,
)
from analysis.errors import EditRefused
from analysis.records import (
    TAG_NAMES,
    Memo,
    MemoId,
    Origin,
    PassageId,
    Placement,
    Quadrant,
    Quotation,
    SwotItem,
    Tag,
    ThemeId,
)

HELPFUL = frozenset({Quadrant.STRENGTH.value, Quadrant.OPPORTUNITY.value})
HARMFUL = frozenset({Quadrant.WEAKNESS.value, Quadrant.THREAT.value})


def placed(book: Codebook, passages: Iterable[PassageId], theme_id: ThemeId) -> Codebook:
    """Return the codebook with passages in a theme, where a person put them.

    Of one that is in it already its second theme stays, and how strongly it belongs there.
    """
    chosen = tuple(passages)
    placements = {**book.placements, **{e: _by_person(book, e, theme_id) for e in chosen}}
    aside = tuple(each for each in book.put_aside if each not in chosen)
    return replace(book, placements=placements, put_aside=aside)


def _by_person(book: Codebook, passage: PassageId, theme_id: ThemeId) -> Placement:
    place = book.placements.get(passage)
    if place is None or place.theme_id != theme_id:
        return Placement(theme_id=theme_id, strength=1.0, origin=Origin.PERSON)
    return replace(place, origin=Origin.PERSON, is_new=False)


def move_passages(ground: Ground, book: Codebook, edit: MovePassages) -> Codebook:
    """Place passages in a theme or in the tray; the themes they leave and enter are touched.

    What was measured on the passages that these themes had is gone, unless a passage stays.
    """
    passages = [each.id for each in need_passages(ground, edit.passages)]
    if edit.theme_id is not None:
        need_theme(book, edit.theme_id)
    left = [
        book.placements[each].theme_id if each in book.placements else None for each in passages
    ]
    book = touch(book, edit.theme_id, *left)
    if others := [each for each in left if each != edit.theme_id]:
        book = unmeasured(book, [edit.theme_id, *others])
    if edit.theme_id is not None:
        return placed(book, passages, edit.theme_id)
    kept = {key: each for key, each in book.placements.items() if key not in passages}
    aside = tuple(dict.fromkeys((*book.put_aside, *passages)))
    return replace(book, placements=kept, put_aside=aside)


def set_second_theme(ground: Ground, book: Codebook, edit: SetSecondTheme) -> Codebook:
    """Give a passage a second theme, or take it away.

    It stays the engine's placement where it was one: the person did not say that it belongs here
    rather than elsewhere. As the themes are touched, an analysis leaves both as they are.
    """
    (passage,) = need_passages(ground, (edit.passage,))
    place = book.placements.get(passage.id)
    if place is None:
        raise EditRefused("The passage is in the tray: place it in a theme first.")
    if edit.theme_id is not None:
        need_theme(book, edit.theme_id)
    if edit.theme_id == place.theme_id:
        raise EditRefused("The passage is already in this theme: choose another as its second.")
    if edit.theme_id is not None and is_one_line(book, edit.theme_id, place.theme_id):
        raise EditRefused(
            "The passage counts in this theme already, above or below the one that it is in: "
            "choose another as its second."
        )
    second = replace(
        place,
        second_theme_id=edit.theme_id,
        second_strength=0.0 if edit.theme_id is None else 1.0,
    )
    book = touch(book, place.theme_id, place.second_theme_id, edit.theme_id)
    return replace(book, placements={**book.placements, passage.id: second})


def mend_tag(ground: Ground, book: Codebook, edit: MendTag) -> Codebook:
    """Write a person's answer beside the machine's probabilities; their themes are touched.

    A drafted item that names a passage so answered takes its quotations as the answer says: behind
    it where that is its own quadrant, against it where that is of the opposite valence, else they
    leave it. Items that a person wrote keep the quotations that the person chose. An answer that is
    taken away moves no quotation: the next analysis drafts by the tagger's.
    """
    if edit.tag is None:
        return _left_to_the_tagger(ground, book, edit)
    if edit.tag not in TAG_NAMES:
        raise EditRefused("“{tag}” is no tag: choose one of {tags}.", **_tags(edit.tag))
    passages = [each.id for each in need_passages(ground, edit.passages)]
    tags = dict(book.tags)
    for each in passages:
        tags[each] = _decided(tags.get(each), edit.tag)
    places = (book.placements.get(each) for each in passages)
    items = {
        key: _answered(item, frozenset(passages), edit.tag) for key, item in book.items.items()
    }
    answered = replace(book, tags=tags, items=items)
    return touch(answered, *(each.theme_id for each in places if each))


def _left_to_the_tagger(ground: Ground, book: Codebook, edit: MendTag) -> Codebook:
    known = [book.tags.get(each.id) for each in need_passages(ground, edit.passages)]
    if not any(each and each.decided for each in known):
        raise EditRefused("Nobody decided the tag: the tagger gave it already.")
    chosen = {each.passage_id for each in edit.passages}
    tags = {
        key: replace(tag, decided=None) if key in chosen else tag
        for key, tag in book.tags.items()
        # Of a passage that no analysis saw nothing is left but the answer that is taken away.
        if key not in chosen or max(tag.probabilities) < 1.0
    }
    return replace(book, tags=tags)


def _answered(item: SwotItem, passages: frozenset[PassageId], tag: str) -> SwotItem:
    """Return a drafted item with its quotations of passages on the side of the answer, or on none.

    Those that stood there keep their place, others come behind.
    """
    both = (*item.evidence, *item.counter_evidence)
    named = tuple(each for each in both if each.passage_id in passages)
    if not named or item.origin is Origin.PERSON:
        return item
    opposite = HARMFUL if item.quadrant.value in HELPFUL else HELPFUL
    return replace(
        item,
        evidence=_sided(item.evidence, named, tag == item.quadrant.value),
        counter_evidence=_sided(item.counter_evidence, named, tag in opposite),
    )


def _sided(
    held: tuple[Quotation, ...], named: tuple[Quotation, ...], belong_here: bool
) -> tuple[Quotation, ...]:
    if belong_here:
        return tuple(dict.fromkeys((*held, *named)))
    return tuple(each for each in held if each not in named)


def _decided(tag: Tag | None, answer: str) -> Tag:
    if tag is not None:
        return replace(tag, decided=answer)
    one, two, three, four, five = (float(each == answer) for each in TAG_NAMES)
    return Tag((one, two, three, four, five), decided=answer)


def _tags(tag: str) -> dict[str, str]:
    return {"tag": tag, "tags": ", ".join(TAG_NAMES)}


def set_learning(book: Codebook, edit: SetLearning) -> Codebook:
    """Let the next analysis learn from the decided tags, or forget what they taught."""
    return replace(book, learns=edit.learns)


def write_memo(book: Codebook, edit: WriteMemo) -> Codebook:
    """Add a memo. Its target may be anything with an id."""
    fresh(book.memos, edit.new_id)
    memo = Memo(id=edit.new_id, target=edit.target, text=_text(edit.text), author=edit.author)
    return replace(book, memos={**book.memos, memo.id: memo})


def reword_memo(book: Codebook, edit: RewordMemo) -> Codebook:
    """Change the text of a memo."""
    memo = replace(_need_memo(book, edit.memo_id), text=_text(edit.text))
    return replace(book, memos={**book.memos, memo.id: memo})


def remove_memo(book: Codebook, edit: RemoveMemo) -> Codebook:
    """Take a memo away."""
    gone = _need_memo(book, edit.memo_id).id
    return replace(book, memos={key: each for key, each in book.memos.items() if key != gone})


def _need_memo(book: Codebook, memo_id: MemoId) -> Memo:
    if memo_id not in book.memos:
        raise EditRefused("The memo is no longer there.")
    return book.memos[memo_id]


def _text(words: str) -> str:
    if not words.strip():
        raise EditRefused("A memo needs words: write at least one.")
    return words.strip()
