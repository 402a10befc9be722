"""An edit as a sentence that names what it is about, where a codebook knows it."""

from collections.abc import Callable, Mapping
from typing import Any

from analysis import settings
from analysis.codebook import Codebook
from analysis.edits import kinds
from analysis.edits.kinds import Edit
from analysis.edits.settling import NO_WORDS
from analysis.records import ItemId, Notice, Quadrant, Status, ThemeId

Words = Mapping[str, object]


def named(edit: Edit, codebook: Codebook) -> Notice | None:
    """Return a sentence that names the theme or item of an edit, None where nothing is known."""
    found = _SENTENCES.get(type(edit))
    if found is None:
        return None
    template_of, words_of = found
    template, words = template_of(edit), words_of(edit, codebook)
    return Notice(template, words) if all(words.values()) else None


def shortened(text: str) -> str:
    """Return a text of at most ``settings.CHARACTERS_OF_A_MENTION``, cut between words."""
    words, most = " ".join(text.split()), settings.CHARACTERS_OF_A_MENTION
    if len(words) <= most:
        return words
    start = words[: most - 1]
    whole = start.rsplit(" ", 1)[0] if words[most - 1] != " " else start
    return f"{whole.rstrip(' ,;:–—-')}…"


def _theme(codebook: Codebook, key: ThemeId | None) -> str:
    theme = None if key is None else codebook.themes.get(key)
    return "" if theme is None or theme.name == NO_WORDS else theme.name


def _item(codebook: Codebook, key: ItemId) -> str:
    item = codebook.items.get(key)
    return "" if item is None or item.statement == NO_WORDS else item.statement


def _its_theme(edit: Any, codebook: Codebook) -> Words:
    return {"theme": _theme(codebook, edit.theme_id)}


def _its_item(edit: Any, codebook: Codebook) -> Words:
    return {"statement": _item(codebook, edit.item_id)}


def _merged_themes(edit: Any, codebook: Codebook) -> Words:
    name = _theme(codebook, edit.named_after) or _theme(codebook, edit.survivor_id)
    return {"theme": name, "n_merged": len(edit.absorbed_ids) + 1}


def _merged_items(edit: Any, codebook: Codebook) -> Words:
    return {"statement": _item(codebook, edit.survivor_id), "n_merged": len(edit.absorbed_ids) + 1}


def _moved(edit: Any, codebook: Codebook) -> Words:
    theme = {} if edit.theme_id is None else _its_theme(edit, codebook)
    return {**theme, "n_passages": len(edit.passages)}


def _placed(edit: Any, codebook: Codebook) -> Words:
    parts = edit.moves or edit.stay
    told: dict[str, object] = {"n_passages": sum(len(part.passages) for part in parts)}
    if edit.moves and edit.stay:
        told["n_stay"] = sum(len(part.passages) for part in edit.stay)
    homes = {part.theme_id for part in parts}
    return told if len(homes) != 1 or None in homes else {**_its_theme(parts[0], codebook), **told}


def _placing(edit: Any) -> str:
    homes = {part.theme_id for part in edit.moves or edit.stay}
    if len(homes) != 1:
        return _SPREAD if edit.moves else _LEFT
    if None in homes:
        return _OUT if edit.moves else _LEFT_OUT
    if not edit.moves:
        return _LEFT_IN
    return _INTO_SOME if edit.stay else _INTO


def _sorted(edit: Any, codebook: Codebook) -> Words:
    counts = {"n_stay": str(len(edit.stay)), "n_moved": str(len(edit.moved))}
    return {**_its_theme(edit, codebook), **counts}


def _assigned(edit: Any, codebook: Codebook) -> Words:
    item = _its_item(edit, codebook)
    return item if edit.theme_id is None else {**item, **_its_theme(edit, codebook)}


def _quoted(edit: Any, codebook: Codebook) -> Words:
    return {**_its_item(edit, codebook), "n_quotations": len(edit.quotations)}


def _noted(edit: Any, codebook: Codebook) -> Words:
    return {"theme": _theme(codebook, ThemeId(edit.target))}


def _always(template: str) -> Callable[[Any], str]:
    return lambda _: template


_THEME_STATUS: Mapping[Status, str] = {
    Status.ACCEPTED: "Accepted the theme “{theme}”",
    Status.REJECTED: "Rejected the theme “{theme}”",
    Status.CANDIDATE: "Made the theme “{theme}” a candidate again",
}
_ITEM_STATUS: Mapping[Status, str] = {
    Status.ACCEPTED: "Accepted “{statement}”",
    Status.REJECTED: "Rejected “{statement}”",
    Status.CANDIDATE: "Made “{statement}” a candidate again",
}
_QUADRANTS: Mapping[Quadrant, str] = {
    Quadrant.STRENGTH: "Moved “{statement}” to the strengths",
    Quadrant.WEAKNESS: "Moved “{statement}” to the weaknesses",
    Quadrant.OPPORTUNITY: "Moved “{statement}” to the opportunities",
    Quadrant.THREAT: "Moved “{statement}” to the threats",
}
_INTO = "Moved passages to “{theme}” ({n_passages})"
_OUT = "Moved passages out of every theme ({n_passages})"
_INTO_SOME = "Moved passages to “{theme}” ({n_passages}); others stay ({n_stay})"
_SPREAD = "Placed passages ({n_passages})"
_LEFT = "Left passages where they are ({n_passages})"
_LEFT_IN = "Left passages in “{theme}” ({n_passages})"
_LEFT_OUT = "Left passages in no theme ({n_passages})"
_UNDER = "Put “{statement}” under the theme “{theme}”"
_UNDER_NONE = "Took “{statement}” out of its theme"
_KEPT = "Kept the theme “{theme}” as it is"
_NOTED = "Wrote a memo on the theme “{theme}”"

_SENTENCES: Mapping[type, tuple[Callable[[Any], str], Callable[[Any, Codebook], Words]]] = {
    kinds.SetThemeStatus: (lambda edit: _THEME_STATUS[edit.status], _its_theme),
    kinds.DescribeTheme: (_always("Described the theme “{theme}”"), _its_theme),
    kinds.MergeThemes: (_always("Merged {n_merged} themes into one: “{theme}”"), _merged_themes),
    kinds.NestTheme: (_always("Moved the theme “{theme}” in the tree"), _its_theme),
    kinds.MovePassages: (lambda edit: _OUT if edit.theme_id is None else _INTO, _moved),
    kinds.PlacePassages: (_placing, _placed),
    kinds.SortPassages: (
        _always("Sorted passages of “{theme}”: {n_stay} stay, {n_moved} moved"),
        _sorted,
    ),
    kinds.SetSecondTheme: (_always("Gave a passage the second theme “{theme}”"), _its_theme),
    kinds.SetItemStatus: (lambda edit: _ITEM_STATUS[edit.status], _its_item),
    kinds.MoveItem: (lambda edit: _QUADRANTS[edit.quadrant], _its_item),
    kinds.AssignItem: (
        lambda edit: _UNDER_NONE if edit.theme_id is None else _UNDER,
        _assigned,
    ),
    kinds.MergeItems: (_always("Merged items into “{statement}” ({n_merged})"), _merged_items),
    kinds.AddEvidence: (_always("Added quotations to “{statement}” ({n_quotations})"), _quoted),
    kinds.RemoveEvidence: (_always("Took quotations from “{statement}” ({n_quotations})"), _quoted),
    kinds.PromoteEvidence: (_always("Put a quotation of “{statement}” first"), _its_item),
    kinds.WriteMemo: (lambda edit: _KEPT if edit.keeps else _NOTED, _noted),
}
"""Each kind whose target has words, with its template and what stands in it."""
