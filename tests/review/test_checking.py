"""The check of the theme set: each kind of finding, its remedy, and the note that settles it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import settings as limits
from analysis.codebook import Codebook, check
from analysis.edits import (
    MergeThemes,
    NestTheme,
    RenameTheme,
    SetThemeStatus,
    WriteMemo,
    apply,
)
from analysis.records import Corpus, Notice, Origin, Placement, Status, Theme
from analysis.review import retitling
from analysis.review.records import KINDS, Finding, digest, is_weak
from analysis.review.remedies import OF_A_TITLE, note_id
from analysis.review.seen import borders_of
from analysis.review.title_source import is_unsure
from analysis.themes.candidate import TitleCandidate
from analysis.themes.titles import title_candidates
from analysis.words import tell
from tests.builders import case, corpus, theme, transcript
from tests.review.making import (
    SUBJECTS,
    THEMES,
    about,
    book,
    findings,
    placed,
    space,
    town,
    with_themes,
    words,
)

TOWN = town()
SPACE = space(TOWN)


def _found(
    held: Codebook, kind: str, said: Corpus = TOWN, language: str = "en"
) -> tuple[Finding, ...]:
    every = findings(said, held, language, space(said) if said is not TOWN else SPACE)
    return tuple(each for each in every if each.kind == kind)


def _after(said: Corpus, held: Codebook, found: Finding) -> Codebook:
    assert found.edit is not None
    after = apply(said, held, found.edit)
    check(said, after)
    return after


def _changed(held: Codebook, subject: str, **changes: object) -> Codebook:
    return with_themes(held, replace(held.themes[THEMES[subject].id], **changes))  # type: ignore[arg-type]


def _halved() -> tuple[Codebook, Theme]:
    """Return a codebook in which what is said of water lies in two themes."""
    other = replace(theme("Broken things"), name_language="en")
    held = with_themes(book(TOWN), other)
    return placed(held, about(TOWN, "water")[::2], other.id, Origin.MACHINE), other


def test_a_sound_set_has_no_findings() -> None:
    assert findings(TOWN, book(TOWN), "en", SPACE) == ()


def test_one_subject_in_two_themes_is_a_near_duplicate() -> None:
    held, other = _halved()
    (found,) = _found(held, "near_duplicate")
    assert set(found.theme_ids) == {THEMES["water"].id, other.id}
    assert isinstance(found.edit, MergeThemes)
    assert found.remedy == Notice(
        "Merge both into “{name}”", {"name": held.themes[found.theme_ids[0]].name}
    )
    assert _found(_after(TOWN, held, found), "near_duplicate") == ()


def test_an_accepted_theme_survives_a_merger() -> None:
    held, other = _halved()
    held = with_themes(held, replace(held.themes[other.id], status=Status.ACCEPTED))
    (found,) = _found(held, "near_duplicate")
    assert found.edit == MergeThemes(other.id, (THEMES["water"].id,))


def test_titles_that_say_the_same_are_a_near_duplicate() -> None:
    held = _changed(book(TOWN), "buses", name="The pipes of water")
    (found,) = _found(held, "near_duplicate")
    assert found.what.message == "“{one}” and “{other}” are called nearly the same."


def test_different_subjects_mix_little() -> None:
    borders = borders_of(SPACE, book(TOWN))
    assert borders.mix(THEMES["water"].id, THEMES["buses"].id) < 0.5


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("More of the same", "“{name}” does not say what it is about."),
        ("The water pipe leaks …", "“{name}” is the beginning of a sentence, not a title."),
        ("Red", "The words of “{name}” are no more frequent here than elsewhere."),
    ],
)
def test_a_title_that_says_little_is_vague(title: str, message: str) -> None:
    held = _changed(book(TOWN), "water", name=title)
    found = [each for each in _found(held, "vague") if each.theme_ids == (THEMES["water"].id,)]
    assert [each.what.message for each in found] == [message]
    after = _after(TOWN, held, found[0])
    assert isinstance(found[0].edit, RenameTheme)
    assert found[0].edit.name_language == "en"
    assert _found(after, "vague") == ()


def _with_silos(words: str, n: int) -> tuple[Corpus, Codebook]:
    """Return a town in which so many people say a word of silos, and a theme on them."""
    said = town()
    spoken = [
        transcript((f"P{i}", f"{words} were there before, and number {i} fell."), title=f"Silo {i}")
        for i in range(n)
    ]
    own = corpus(spoken)
    said = replace(
        said,
        transcripts=(*said.transcripts, *own.transcripts),
        passages=(*said.passages, *own.passages),
    )
    silos = replace(theme("Thing"), name_language="en")
    held = with_themes(book(said), silos)
    return said, placed(held, own.passages, silos.id, Origin.MACHINE)


@pytest.mark.parametrize(
    ("words", "n", "offered"), [("Grain silos", 3, "Grain silos"), ("Corn silos", 4, "Corn silos")]
)
def test_a_title_that_passes_the_check_is_offered(words: str, n: int, offered: str) -> None:
    said, held = _with_silos(words, n)
    (found,) = _found(held, "vague", said)
    assert _found(_after(said, held, found), "vague", said) == ()
    assert isinstance(found.edit, RenameTheme)
    assert found.edit.name == offered


@pytest.mark.parametrize(("words", "n"), [("Silos", 3), ("Grain silos", 1)])
def test_a_bad_title_without_a_better_one_has_no_remedy_but_a_persons_words(
    words: str, n: int
) -> None:
    said, held = _with_silos(words, n)
    (found,) = _found(held, "vague", said)
    assert (found.edit, found.remedy) == (None, None)
    assert not found.takes_title
    assert _found(apply(said, held, found.keep), "vague", said) == ()
    named = apply(said, held, RenameTheme(found.theme_ids[0], "Where the grain is kept", "en"))
    assert _found(named, "vague", said) == ()


def test_a_bad_title_is_no_reason_to_dissolve_a_sub_theme() -> None:
    said, held = _with_silos("Silos", 3)
    (silos,) = (each for each in held.themes.values() if each.name == "Thing")
    below = replace(silos, parent_id=THEMES["water"].id, named_by=None)
    (found,) = _found(with_themes(held, below), "vague", said)
    assert found.is_of_part
    assert (found.edit, found.remedy) == (None, None)


def _with_makeshifts(language: str) -> tuple[Corpus, Codebook]:
    """Return a town of eight themes of a working language, each with a title that nobody betters.

    Two of them are halves of one subject, in the same words.
    """
    said = town(per_person=4)
    themes = {
        (subject, half): replace(
            theme(f"{subject} {half} …"), name_language=language, named_by=None
        )
        for subject in SUBJECTS
        for half in (0, 1)
    }
    held = with_themes(Codebook(), *themes.values())
    for (subject, half), each in themes.items():
        own = about(said, subject)
        held = placed(held, own[half * len(own) // 2 :][: len(own) // 2], each.id, Origin.MACHINE)
    return said, held


@pytest.mark.parametrize("language", ["de", "en"])
def test_pressing_every_remedy_for_titles_leaves_the_themes_side_by_side(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: ())
    said, held = _with_makeshifts(language)
    among, pressed, titled = space(said), 0, ("vague", "interviewers_words")
    while pressed < 20:
        every = findings(said, held, language, among)
        mended = [each for each in every if each.kind in titled and each.edit is not None]
        if not mended:
            break
        held, pressed = _after(said, held, mended[0]), pressed + 1
    assert [each for each in findings(said, held, language, among) if each.kind == "vague"]
    assert len(held.children(None)) == 8
    assert all(each.parent_id is None for each in held.themes.values())


@pytest.mark.parametrize("language", ["de", "en"])
def test_pressing_the_first_remedy_again_and_again_makes_no_chain(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: ())
    said, held = _with_makeshifts(language)
    among = space(said)
    for _ in range(30):
        found = next((e for e in findings(said, held, language, among) if e.edit), None)
        if found is None:
            break
        held = _after(said, held, found)
    tops = [each.id for each in held.children(None)]
    assert len(tops) >= len(SUBJECTS)
    assert all(each.parent_id in {None, *tops} for each in held.themes.values())


def test_a_sub_theme_is_offered_what_several_say_of_it() -> None:
    said, held = _with_silos("Grain silos", 3)
    (silos,) = (each for each in held.themes.values() if each.name == "Thing")
    below = replace(silos, parent_id=THEMES["water"].id, named_by=None)
    (found,) = _found(with_themes(held, below), "vague", said)
    assert found.is_of_part
    assert isinstance(found.edit, RenameTheme)
    assert found.edit.name == "Grain silos"


def test_all_titles_are_sought_in_one_memory_of_all_passages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = []

    def noting(*asked: Any) -> tuple[TitleCandidate, ...]:
        given.append(asked[7])
        return title_candidates(*asked)

    monkeypatch.setattr(retitling, "title_candidates", noting)
    held = _changed(_changed(book(TOWN), "water", name="Red"), "buses", name="More of the same")
    assert len(_found(held, "vague")) == 2
    assert len(given) == 2
    assert given[0] is given[1] is SPACE.heard
    assert set(given[0].places()) == {each.id for each in SPACE.passages}


def test_a_title_that_one_remark_says_is_vague() -> None:
    said = town()
    spoken = said.transcripts[0]
    zebra = replace(spoken, text=spoken.text)
    passages = tuple(
        replace(each, text=each.text.replace("library", "zebra"))
        if each.id == about(said, "school")[0].id
        else each
        for each in said.passages
    )
    changed = replace(said, transcripts=(zebra, *said.transcripts[1:]), passages=passages)
    held = _changed(book(said), "school", name="Zebra")
    (found,) = _found(held, "vague", changed)
    assert found.what.values == {"name": "Zebra", "n": 1, "total": 12, "language": "en"}


def test_a_persons_own_word_is_not_called_vague() -> None:
    assert _found(_changed(book(TOWN), "water", name="Infrastructure"), "vague") == ()
    held = _changed(book(TOWN), "water", name="Old", origin=Origin.PERSON)
    assert _found(held, "vague") == ()


def test_the_interviewers_word_is_found_in_a_title() -> None:
    said = town()
    first = about(said, "taxes")[0]
    passages = tuple(
        replace(each, text=each.text.replace("tax form", "governance"))
        if each.id == first.id
        else each
        for each in said.passages
    )
    said = replace(said, passages=passages)
    held = _changed(book(TOWN), "taxes", name="Governance", origin=Origin.PERSON)
    (found,) = _found(held, "interviewers_words", said)
    assert found.what.values == {"name": "Governance", "n": 6, "m": 1}
    assert isinstance(found.edit, RenameTheme)
    renamed = apply(said, held, found.edit)
    assert _found(renamed, "interviewers_words", said) == ()


def test_a_word_of_the_people_asked_is_not_the_interviewers() -> None:
    assert _found(book(TOWN), "interviewers_words") == ()


def test_a_weak_theme_far_from_all_others_is_accepted_and_not_merged() -> None:
    held = _changed(book(TOWN), "water", stability=0.31)
    (found,) = _found(held, "weak")
    assert "less than half of it stays together" in str(found.what)
    assert found.theme_ids == (THEMES["water"].id,)
    assert "0.31" in tell(found.what, "en")
    assert "0,31" in tell(found.brief, "bg")
    assert found.edit == SetThemeStatus(THEMES["water"].id, Status.ACCEPTED)
    assert _found(_after(TOWN, held, found), "weak") == ()


def test_a_weak_sub_theme_with_a_makeshift_title_is_found_after_the_themes() -> None:
    held, other = _halved()
    below = replace(
        held.themes[other.id], parent_id=THEMES["water"].id, stability=0.2, named_by=None
    )
    vague, weak = findings(TOWN, with_themes(held, below), "en", SPACE)
    assert (vague.kind, weak.kind) == ("vague", "weak")
    assert weak.edit == MergeThemes(THEMES["water"].id, (below.id,))
    noted = apply(TOWN, with_themes(held, below), vague.keep)
    assert [each.kind for each in findings(TOWN, noted, "en", SPACE)] == ["weak"]


def test_the_larger_theme_comes_first_among_alike() -> None:
    held = with_themes(book(TOWN), *(replace(e, stability=0.2) for e in book(TOWN).themes.values()))
    few = placed(held, about(TOWN, "buses")[:6], THEMES["taxes"].id, Origin.MACHINE)
    found = _found(few, "weak")
    assert [each.theme_ids[0] for each in found] == [
        THEMES[each].id for each in ("taxes", "water", "school", "buses")
    ]


def test_at_first_a_few_findings_are_told_by_kind_and_none_is_left_out() -> None:
    held = with_themes(book(TOWN), *(replace(e, stability=0.2) for e in book(TOWN).themes.values()))
    below = [
        replace(theme(f"Part {i}"), parent_id=THEMES["water"].id, stability=0.1, named_by=None)
        for i in range(3)
    ]
    held = with_themes(_changed(held, "water", name="Old", stability=0.2), *below)
    for part, passage in zip(below, about(TOWN, "water"), strict=False):
        held = placed(held, [passage], part.id, Origin.MACHINE)
    found = findings(TOWN, held, "en", SPACE)
    told = digest(found)
    assert [[each.kind for each in alike] for alike in told.first] == [["vague"], ["weak"] * 4]
    assert [[each.kind for each in alike] for alike in told.smaller] == [
        ["vague"] * 3,
        ["weak"] * 3,
    ]
    assert all(str(each.brief) for each in found)
    assert (told.n_first, told.n_smaller) == (5, 6)
    parts = [each for each in found if each.is_of_part]
    assert digest(parts).n_first == len(parts)


def test_more_than_is_read_at_a_glance_waits_behind_a_line() -> None:
    said = [theme(f"Nothing {i}") for i in range(9)]
    told = digest(_found(with_themes(book(TOWN), *said), "small"))
    assert (told.n_first, told.n_smaller) == (7, 2)


def test_a_title_that_a_person_gave_is_not_judged() -> None:
    held = _changed(book(TOWN), "water", name="Old", named_by=Origin.PERSON)
    assert _found(held, "vague") == ()
    assert len(_found(_changed(book(TOWN), "water", name="Old"), "vague")) == 1


@pytest.mark.parametrize("stability", [None, 0.5, 0.9])
def test_a_stable_theme_or_one_that_was_not_measured_is_not_weak(stability: float | None) -> None:
    assert _found(_changed(book(TOWN), "water", stability=stability), "weak") == ()


def test_a_weak_theme_that_is_like_another_is_said_once() -> None:
    held, other = _halved()
    held = with_themes(held, replace(held.themes[other.id], stability=0.2))
    assert _found(held, "weak") == ()
    assert len(_found(held, "near_duplicate")) == 1


def test_a_theme_of_two_remarks_is_small_and_an_empty_one_is_rejected() -> None:
    small, empty = theme("Two remarks"), theme("Nothing yet")
    held = placed(with_themes(book(TOWN), small, empty), about(TOWN, "buses")[:2], small.id)
    first, second = _found(held, "small")
    assert isinstance(first.edit, MergeThemes)
    assert first.edit.survivor_id == THEMES["buses"].id
    assert second.edit == SetThemeStatus(empty.id, Status.REJECTED)
    assert _found(_after(TOWN, _after(TOWN, held, first), second), "small") == ()


def _with_own_subject(person: str) -> tuple[Corpus, Codebook]:
    """Return a town in which one person alone talks of a park, and a theme on it."""
    said = town()
    spoken = transcript(
        *[(person, f"The park lost {i} trees and the bench by the pond.") for i in range(6)],
        title="Park",
    )
    own = corpus([spoken])
    park = theme("Park")
    everything = replace(
        said,
        transcripts=(*said.transcripts, *own.transcripts),
        passages=(*said.passages, *own.passages),
    )
    held = placed(with_themes(book(said), park), own.passages, park.id, Origin.MACHINE)
    return everything, held


def test_a_theme_of_one_voice_is_put_under_one_that_it_mixes_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MIX_TO_MERGE", 0.0)
    said, held = _with_own_subject("Guest")
    (found,) = _found(held, "single_source", said)
    assert found.what.values == {"name": "Park", "n": 6, "total": 6}
    assert isinstance(found.edit, NestTheme)
    assert _found(_after(said, held, found), "single_source", said) == ()
    kinds = {each.kind for each in findings(said, held, "en", space(said))}
    assert kinds == {"single_source"}


def test_a_theme_of_one_voice_far_from_all_others_is_accepted_and_not_put_under_one() -> None:
    said, held = _with_own_subject("Guest")
    (found,) = _found(held, "single_source", said)
    assert found.edit == SetThemeStatus(found.theme_ids[0], Status.ACCEPTED)
    assert found.remedy == Notice("Accept it all the same")
    assert _found(_after(said, held, found), "single_source", said) == ()


def test_a_theme_of_one_voice_is_not_put_where_it_would_be_the_one_voice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MIX_TO_MERGE", 0.0)
    said, held = _with_own_subject("Guest")
    (park,) = (each for each in held.themes.values() if each.name == "Park")
    one = about(said, "water")[:1]
    held = Codebook(
        {each: held.themes[each] for each in (park.id, THEMES["water"].id)},
        {key: each for key, each in held.placements.items() if each.theme_id == park.id},
    )
    held = placed(held, one, THEMES["water"].id, Origin.MACHINE)
    (found,) = _found(held, "single_source", said)
    assert found.edit == SetThemeStatus(park.id, Status.ACCEPTED)


def test_two_interviews_are_too_few_to_speak_of_one_voice() -> None:
    one = transcript(*[("A", words("buses", i)) for i in range(6)], title="One")
    two = transcript(*[("B", words("water", i)) for i in range(6)], title="Two")
    said = corpus([one, two])
    held = book(said, ("buses", "water"))
    assert _found(held, "single_source", said) == ()


def _two_kinds(languages: bool) -> tuple[Corpus, Codebook]:
    """Return twelve interviews: six people talk of buses and six of water, by group or language."""
    transcripts, cases = [], []
    for i in range(12):
        subject = ("buses", "water")[i % 2]
        spoken = transcript(
            *[(f"P{i}", words(subject, 2 * i + k)) for k in range(2)],
            title=f"{i}",
            language="de" if languages and i % 2 else "en",
        )
        transcripts.append(spoken)
        group = "" if languages else ("citizens", "officials")[i % 2]
        cases.append(case(f"C{i}", (spoken, f"P{i}"), group=group))
    said = corpus(transcripts, cases)
    return said, book(said, ("buses", "water"))


@pytest.mark.parametrize("is_near", [False, True])
def test_a_theme_of_one_group_is_found_where_chance_does_not_explain_it(
    is_near: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, held = _two_kinds(languages=False)
    if is_near:
        monkeypatch.setattr(limits, "MIX_TO_MERGE", 0.0)
    found = _found(held, "one_group", said)
    assert [each.what.values["group"] for each in found] == ["citizens", "officials"]
    buses, water = THEMES["buses"].id, THEMES["water"].id
    accepting = SetThemeStatus(buses, Status.ACCEPTED)
    assert found[0].edit == (NestTheme(buses, water) if is_near else accepting)
    few = corpus(said.transcripts[:4], said.cases[:4])
    assert _found(book(few, ("buses", "water")), "one_group", few) == ()


@pytest.mark.parametrize("is_near", [False, True])
def test_themes_of_one_language_each_are_merged_where_they_mix(
    is_near: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, held = _two_kinds(languages=True)
    if is_near:
        monkeypatch.setattr(limits, "MIX_TO_MERGE", 0.0)
    found = _found(held, "one_language", said)
    assert [each.what.values["language"] for each in found] == ["en", "de"]
    assert "Английски" in tell(found[0].what, "bg").title()
    assert "English" in tell(found[0].what, "en")
    buses, water = THEMES["buses"].id, THEMES["water"].id
    accepting = SetThemeStatus(buses, Status.ACCEPTED)
    assert found[0].edit == (MergeThemes(water, (buses,)) if is_near else accepting)
    left = [each.theme_ids for each in _found(_after(said, held, found[0]), "one_language", said)]
    assert left == ([] if is_near else [(water,)])


def test_one_language_among_all_is_no_finding() -> None:
    assert _found(book(TOWN), "one_language") == ()


def test_a_note_settles_a_finding_and_its_removal_brings_it_back() -> None:
    said, held = _with_own_subject("Guest")
    (found,) = findings(said, held, "en", space(said))
    noted = apply(said, held, found.keep)
    (memo,) = noted.memos.values()
    assert memo.target == found.theme_ids[0]
    assert "Park" in memo.text
    assert findings(said, noted, "en", space(said)) == ()
    assert len(findings(said, replace(noted, memos={}), "en", space(said))) == 1


def test_a_title_that_is_kept_is_a_persons_and_the_next_one_of_the_engine_is_judged_anew() -> None:
    held = _changed(book(TOWN), "water", name="Infrastructure …")
    (found,) = _found(held, "vague")
    kept = apply(TOWN, held, found.keep)
    assert kept.themes[THEMES["water"].id].named_by is Origin.PERSON
    assert not is_unsure(kept.themes[THEMES["water"].id], "en")
    assert _found(kept, "vague") == ()
    anew = _changed(kept, "water", name="Town …", named_by=Origin.MACHINE)
    assert _found(anew, "vague") != ()


def test_a_note_of_an_earlier_version_still_keeps_the_title_it_was_written_of() -> None:
    held = _changed(book(TOWN), "water", name="Infrastructure …")
    note = WriteMemo(note_id("vague", (held.themes[THEMES["water"].id],)), THEMES["water"].id, "so")
    noted = apply(TOWN, held, note)
    assert _found(noted, "vague") == ()
    assert _found(_changed(noted, "water", name="Town …"), "vague") != ()


def test_a_theme_is_weak_by_the_figure_that_is_shown() -> None:
    theme = THEMES["water"]
    figures = (0.494, 0.4965, 0.5, None)
    assert [is_weak(replace(theme, stability=each)) for each in figures] == [
        True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["weak", "small", "single_source", "one_group"])
def test_accepting_a_theme_is_a_fair_answer(kind: str) -> None:
    said, held = _two_kinds(languages=False)
    if kind == "weak":
        held = with_themes(held, *(replace(e, stability=0.1) for e in held.themes.values()))
    if kind == "small":
        held = with_themes(held, theme("Nothing yet"))
    if kind == "single_source":
        said, held = _with_own_subject("Guest")
    assert _found(held, kind, said)
    accepted = with_themes(
        held, *(replace(each, status=Status.ACCEPTED) for each in held.themes.values())
    )
    assert _found(accepted, kind, said) == ()


def test_rejected_themes_and_sub_themes_are_not_checked() -> None:
    held, other = _halved()
    rejected = with_themes(held, replace(held.themes[other.id], status=Status.REJECTED))
    assert findings(TOWN, rejected, "en", SPACE) == ()
    below = replace(held.themes[other.id], parent_id=THEMES["water"].id)
    assert findings(TOWN, with_themes(held, below), "en", SPACE) == ()


def test_without_a_space_words_and_voices_are_still_checked() -> None:
    said, held = _with_own_subject("Guest")
    held = _changed(held, "water", name="Old")
    found = findings(said, held, "en")
    assert [each.kind for each in found] == ["vague", "single_source"]
    assert found[1].edit == SetThemeStatus(found[1].theme_ids[0], Status.ACCEPTED)
    second = about(said, "buses")[0]
    park = next(each.id for each in held.themes.values() if each.name == "Park")
    placements = dict(held.placements)
    own = next(key for key, each in placements.items() if each.theme_id == park)
    placements[own] = Placement(park, 0.9, placements[second.id].theme_id, 0.4)
    nested = findings(said, replace(held, placements=placements), "en")[1]
    assert nested.edit == NestTheme(park, THEMES["buses"].id)


@pytest.mark.parametrize(
    "said", [Corpus(), corpus([transcript(("A", "The bus is late."))])], ids=["nothing", "one"]
)
def test_an_empty_set_has_no_findings(said: Corpus) -> None:
    assert findings(said, Codebook(), "en", space(said)) == ()


def test_one_theme_alone_has_no_neighbour_to_join_and_may_be_accepted() -> None:
    said = corpus([transcript(("A", "The bus is late."), ("B", "The bus is old."))])
    only = replace(theme("Bus"), stability=0.1)
    held = placed(Codebook({only.id: only}), said.passages, only.id, Origin.MACHINE)
    (found,) = findings(said, held, "en", space(said))
    assert (found.kind, found.edit) == ("small", SetThemeStatus(only.id, Status.ACCEPTED))
    assert apply(said, held, found.keep).memos
    assert found.edit is not None
    assert findings(said, apply(said, held, found.edit), "en", space(said)) == ()


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_every_remedy_and_note_can_be_carried_out(data: st.DataObject) -> None:
    names = st.sampled_from(["Old", "Bus stop", "Water pipe", "The", "Governance", "Tax …"])
    themes = [
        Theme(
            THEMES[each].id,
            data.draw(names),
            name_language="en",
            stability=data.draw(st.sampled_from([None, 0.2, 0.9])),
            status=data.draw(st.sampled_from([Status.CANDIDATE, Status.ACCEPTED])),
            named_by=data.draw(st.sampled_from([Origin.MACHINE, None])),
        )
        for each in THEMES
    ]
    held = Codebook({each.id: each for each in themes})
    homes = data.draw(st.lists(st.integers(0, 4), min_size=60, max_size=60))
    for passage, home in zip(SPACE.passages, homes, strict=False):
        if home < 4:
            held = placed(held, [passage], themes[home].id, Origin.MACHINE)
    found = findings(TOWN, held, "en", SPACE)
    assert [KINDS.index(each.kind) for each in found] == sorted(
        KINDS.index(each.kind) for each in found
    )
    for each in found:
        assert str(each.what)
        assert (each.remedy is None) == (each.edit is None)
        assert each.edit is not None or each.kind in OF_A_TITLE
        if each.edit is not None:
            after = _after(TOWN, held, each)
            left = {(one.kind, one.theme_ids) for one in findings(TOWN, after, "en", SPACE)}
            assert (each.kind, each.theme_ids) not in left
        noted = apply(TOWN, held, each.keep)
        left = {(one.kind, one.theme_ids) for one in findings(TOWN, noted, "en", SPACE)}
        assert (each.kind, each.theme_ids) not in left
    assert found == findings(TOWN, held, "en", SPACE)
