"""A colleague who opens the project in another program finds every interview, coded as in Glas."""

from dataclasses import replace

import pytest

from analysis.codebook import Study
from analysis.exports import LOST, NAMES, Credit, clean, export
from analysis.records import Origin, Placement, Quadrant, Quotation, Role, Status, Tag
from tests import builders as b
from tests.exports.refi import reopened
from tests.exports.refi.reopened import P
from tests.exports.town import town

HELD = reopened.project(export(town(), "qdpx"))
DESK = "A front desk that people know and trust"


def _changed(study: Study, **parts: object) -> Study:
    return replace(study, codebook=replace(study.codebook, **parts))  # type: ignore[arg-type]


def _only(data: bytes) -> str:
    """Return the text of the one interview of a project."""
    (text,) = reopened.project(data).texts.values()
    return text


def test_an_interview_reads_as_one_with_its_speakers_as_shown() -> None:
    spoken = b.transcript(
        ("Interviewer", "How are you?"),
        ("Ann", "Well. 👩‍👩‍👧 "),
        ("Боб", "Зле"),
        title="Ann and Bob",
    )
    cases = [b.case("R01", (spoken, "Ann"), name="Ann Lee", group="City")]
    study = b.study(b.corpus([spoken], cases))
    assert _only(export(study, "qdpx")) == (
        "Interviewer: How are you?\n\nR01: Well. 👩‍👩‍👧 \n\nT01-S2: Зле"
    )
    assert _only(export(study, "qdpx", names="name")) == (
        "Interviewer: How are you?\n\nAnn Lee: Well. 👩‍👩‍👧 \n\nБоб: Зле"
    )
    assert _only(export(study, "qdpx", names="group", language="bg")) == (
        "Интервюиращ: How are you?\n\nCity: Well. 👩‍👩‍👧 \n\nБез група: Зле"
    )


def test_two_interviewers_are_told_apart() -> None:
    spoken = b.transcript(("A", "One?"), ("B", "Two?"), ("C", "Three."), interviewers=("A", "B"))
    assert _only(export(b.study(b.corpus([spoken])), "qdpx")) == (
        "T01-I1: One?\n\nT01-I2: Two?\n\nT01-S1: Three."
    )


def test_no_speaker_is_made_up_where_the_file_names_none() -> None:
    spoken = b.transcript((None, "Asked and answered."), (None, "And again."))
    study = b.study(b.corpus([spoken], [b.case("R01", (spoken, None))]))
    assert _only(export(study, "qdpx")) == "Asked and answered.\n\nAnd again."


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("language", ["en", "bg"])
def test_each_selection_cuts_the_words_of_its_quotation_out_of_the_text(
    names: str, language: str
) -> None:
    study = town()
    held = reopened.project(export(study, "qdpx", names=names, language=language))
    words = [words for words, _ in held.selections()]
    known = {each.id: each for each in study.corpus.passages}
    for item in study.codebook.items.values():
        for each in (*item.evidence, *item.counter_evidence):
            if each.passage_id in known and item.status is not Status.REJECTED:
                start = known[each.passage_id].start
                said = known[each.passage_id].text[each.start - start : each.end - start]
                assert said in words
    assert {known[key].text for key in study.codebook.placements} <= set(words)


def test_a_passage_has_the_code_of_its_theme_and_of_its_second_one() -> None:
    study = town()
    paper = b.passage_with(study.corpus, "на хартия")
    desk = next(each for each in study.codebook.themes.values() if each.name == "The front desk")
    placed = study.codebook.placements
    second = replace(placed[paper.id], second_theme_id=desk.id)
    held = reopened.project(
        export(_changed(study, placements={**placed, paper.id: second}), "qdpx")
    )
    assert paper.text in held.coded("Data and archives")
    assert paper.text in held.coded("The front desk")
    assert len(held.coded("Data and archives", "European money")) == 2
    assert paper.text not in HELD.coded("The front desk")


def test_an_item_is_a_code_under_its_quadrant_given_to_its_evidence() -> None:
    assert HELD.coded("Strengths", DESK) == ["People trust them", "На гишето са мили"]
    headings = [e.get("name") for e in HELD.all("Code") if e.get("isCodable") == "false"]
    assert headings == [
        *("Strengths", "Weaknesses", "Opportunities", "Threats"),
        *("What speaks against items", "Tags of passages"),
    ]


def test_what_speaks_against_an_item_is_never_under_its_quadrant() -> None:
    against = "I waited forty minutes there in May"
    (codes,) = (codes for words, codes in HELD.selections() if words == against)
    assert codes == [["What speaks against items", f"Speaks against: {DESK}"]]
    assert "(Strengths)" in HELD.description(f"Speaks against: {DESK}")


def test_a_drafted_statement_stands_in_quotation_marks_with_its_speaker() -> None:
    name = "“цената на тока пак ще скочи” (R03)"
    assert HELD.coded("Threats", name) == ["цената на тока пак ще скочи"]
    assert "Draft · One voice" in HELD.description(name)
    assert "Medium confidence: 2 speakers of 2 groups, 1 against" in HELD.description(DESK)


def test_a_long_statement_is_cut_in_the_name_and_whole_in_the_description() -> None:
    long = "Everything takes long here, " * 20 + "always."
    held = reopened.project(
        export(b.study(b.corpus([]), b.codebook(items=[b.item(Quadrant.THREAT, long)])), "qdpx")
    )
    (name,) = (each.get("name") for each in held.all("Code") if each.get("isCodable") == "true")
    assert str(name).endswith("…")
    assert held.description(str(name)).startswith(long)


def test_tags_are_four_codes_and_tell_who_decided() -> None:
    study = town()
    tags = dict(study.codebook.tags)
    passage = b.passage_with(study.corpus, "open data")
    asked = next(each for each in study.corpus.passages if each.role is Role.INTERVIEWER)
    tags[passage.id] = Tag(tags[passage.id].probabilities, "threat")
    tags[asked.id] = Tag(tags[asked.id].probabilities, "threat")
    credits = {f"tag:{passage.id}": Credit("Ada", "2026-01-15T09:00:00.000+00:00")}
    data = export(_changed(study, tags=tags), "qdpx", names="name", credits=credits)
    held = reopened.project(data)
    tagged = held.coded("Tags of passages", "Tagged: Threat")
    assert passage.text in tagged
    assert asked.text not in tagged
    assert held.description("Tagged: Threat").startswith(
        f"Passages: {len(tagged)}, of which people decided 1 "
    )
    decided = [each for each in held.all("Coding") if each.get("creationDateTime")]
    assert [each.get("creationDateTime") for each in decided] == ["2026-01-15T09:00:00.000+00:00"]
    (user,) = (each for each in held.all("User") if each.get("name") == "Ada")
    assert decided[0].get("creatingUser") == user.get("guid")


def test_people_who_edited_are_numbered_unless_names_are_shown() -> None:
    study = town()
    passage = b.passage_with(study.corpus, "open data")
    other = b.passage_with(study.corpus, "We lose people")
    placed = {
        key: replace(each, origin=Origin.PERSON)
        for key, each in study.codebook.placements.items()
    }  # fmt: skip
    study = _changed(study, placements=placed)
    credits = {str(passage.id): Credit("Zoe", ""), str(other.id): Credit("Ada", "")}

    def users(names: str) -> list[str]:
        held = reopened.project(export(study, "qdpx", names=names, credits=credits))
        return [str(each.get("name")) for each in held.all("User")][1:]

    assert users("name") == ["Zoe", "Ada", "analyst", "A person"]
    assert users("code") == ["Analyst 1", "Analyst 2", "Analyst 3", "A person"]
    assert HELD.all("User")[0].get("name") == HELD.root.get("origin")


def test_a_case_has_what_is_known_of_it_and_so_has_its_interview() -> None:
    case, source = HELD.all("Case")[0], HELD.all("TextSource")[0]
    assert (case.get("name"), source.get("name")) == ("R01", "Interview 01")
    known = {
        "Stakeholder group": "Municipality",
        "Organisation": "Organisation 1",
        "Role": "Head of services",
        "Contact": "R01",
        "Years": "3",
    }
    assert HELD.values(case) == known
    assert HELD.values(source) == {**known, "Language": "English"}
    types = {each.get("name"): each.get("typeOfVariable") for each in HELD.all("Variable")}
    assert (types["Years"], types["Role"]) == ("Integer", "Text")
    (ref,) = case.findall(P + "SourceRef")
    assert ref.get("targetGUID") == source.get("guid")


def test_in_an_interview_of_several_people_each_has_only_the_own_turns() -> None:
    spoken = b.transcript(("Interviewer", "Why?"), ("Ann", "So."), ("Bob", "No."), ("Ann", "Yes!"))
    cases = [b.case("R01", (spoken, "Ann"), group="City"), b.case("R02", (spoken, "Bob"))]
    held = reopened.project(export(b.study(b.corpus([spoken], cases)), "qdpx"))
    words = {each.get("guid"): reopened.words_of(held, each) for each in held.all(_SELECTION)}
    said = [
        [words[ref.get("targetGUID")] for ref in case.findall(P + "SelectionRef")]
        for case in held.all("Case")
    ]
    assert said == [["So.", "Yes!"], ["No."]]
    assert not held.all("SourceRef")
    assert held.values(held.all("TextSource")[0]) == {"Language": "English"}


_SELECTION = "PlainTextSelection"


def test_by_group_alone_neither_role_nor_attribute_stands_anywhere() -> None:
    held = reopened.project(export(town(), "qdpx", names="group"))
    assert [each.get("name") for each in held.all("Variable")] == ["Stakeholder group", "Language"]
    names = [each.get("name") for each in held.all("Case")]
    assert names == ["Municipality", "IT business", "Utilities", "Citizens", "IT business (2)"]


def test_memos_are_notes_on_what_they_are_about() -> None:
    study = town()
    passage = b.passage_with(study.corpus, "open data")
    item = next(each for each in study.codebook.items.values() if each.statement == DESK)
    gone = next(e for e in study.codebook.items.values() if e.status is Status.REJECTED)
    targets = (passage.id, item.id, study.project.id, gone.id, "of nothing that is there")
    memos = [b.memo(target, f"On {n}", author="Ada") for n, target in enumerate(targets)]
    held = reopened.project(
        export(_changed(study, memos={each.id: each for each in memos}), "qdpx")
    )
    notes = {each.get("guid"): each.findtext(P + "PlainTextContent") for each in held.all("Note")}
    refs = {
        notes[ref.get("targetGUID")]: (parent.tag.removeprefix(P), parent.get("name"))
        for ref in held.all("NoteRef")
        if (parent := ref.getparent()) is not None
    }
    assert refs["On 0"] == (_SELECTION, passage.text)
    assert refs["On 1"] == ("Code", DESK)
    assert refs["On 2"] == ("Project", study.project.title)
    assert {"On 3", "On 4"} <= set(notes.values()) - set(refs)


def test_sets_tell_what_was_decided() -> None:
    sets = HELD.sets()
    assert sets["Themes accepted"] == ["The front desk"]
    assert sets["SWOT items accepted"] == [DESK, "European funds for digital services"]
    assert sets["Themes still drafts"] == [
        "People and skills",
        "Data and archives",
        "European money",
    ]
    assert len(sets["SWOT items still drafts"]) == 7


def test_rejected_items_and_themes_are_left_out_and_counted() -> None:
    study = town()
    data = next(e for e in study.codebook.themes.values() if e.name == "Data and archives")
    themes = {**study.codebook.themes, data.id: replace(data, status=Status.REJECTED)}
    held = reopened.project(export(_changed(study, themes=themes), "qdpx"))
    names = {each.get("name") for each in held.all("Code")}
    assert not {"Data and archives", "European money", "A statement that was rejected"} & names
    told = held.note("What this file does not hold")
    assert "2 rejected themes, 1 rejected item, 5 passages in rejected themes" in told


def test_what_is_lost_stands_in_the_file() -> None:
    note = HELD.note("What this file does not hold")
    assert LOST["qdpx"] in note
    assert HELD.root.findall(P + "NoteRef")
    assert HELD.root.get("origin") == "Glas 0.1.0"
    assert "People are shown by: Code" in (HELD.root.findtext(P + "Description") or "")


def test_codes_of_one_name_are_told_apart() -> None:
    first, second = b.theme("Strengths"), b.theme("DATA")
    below = b.theme("Data", parent=first)
    held = reopened.project(
        export(b.study(b.corpus([]), b.codebook([first, below, second])), "qdpx")
    )
    names = [each.get("name") for each in held.all("Code")]
    assert names[4:] == ["Strengths (2)", "Data", "DATA (2)"]


def test_colours_have_six_digits() -> None:
    assert all(len(str(each.get("color"))) == 7 for each in HELD.all("Code"))


def test_an_empty_project_is_a_valid_file_with_the_four_quadrants() -> None:
    held = reopened.project(export(b.study(b.corpus([])), "qdpx", language="bg"))
    assert [each.get("name") for each in held.all("Code")] == [
        *("Силни страни", "Слаби страни", "Възможности", "Заплахи")
    ]
    assert held.texts == {}


def test_another_choice_of_names_is_another_source_with_the_same_codes() -> None:
    named = reopened.project(export(town(), "qdpx", names="name"))
    assert not set(named.texts) & set(HELD.texts)
    assert [each.get("guid") for each in named.all("Code")] == [
        each.get("guid") for each in HELD.all("Code")
    ]


def test_what_no_file_can_hold_does_not_move_what_follows() -> None:
    hard = "\ufeffA\x00\x0b 👩‍👩‍👧\r\nб \ufeffend ]]> <x/> &amp; \ufffe"
    spoken = b.transcript(("A\nn\x00n: \ufeff", f"{hard}target one"), (None, "И после, target two"))
    said = b.corpus([spoken])
    passages = said.passages
    quotes = [b.quote(said, "target one"), b.quote(said, "target two")]
    nothing = Quotation(passages[0].id, 2, 4)
    items = [b.item(Quadrant.THREAT, "It\x00 is", evidence=(*quotes, nothing))]
    theme = b.theme("\x00", description="\ufffe")
    held = reopened.project(
        export(b.study(said, b.codebook([theme], [(theme, passages)], items)), "qdpx", names="name")
    )
    assert held.coded("Threats", "It is") == ["target one", "target two"]
    (text,) = held.texts.values()
    assert text.startswith("A nn:: A 👩‍👩‍👧\nб end ]]> <x/> &amp; target one\n\nT01-S2: И после")
    assert held.coded("…") == [clean(hard).replace("\ufeff", "") + "target one", passages[1].text]


def test_words_that_are_longer_than_any_name_are_whole_in_the_text() -> None:
    spoken = b.transcript(("Ann" * 100, "я👍" * 20_000))
    said = b.corpus([spoken])
    theme = b.theme("x" * 40_000)
    study = b.study(said, b.codebook([theme], [(theme, said.passages)]), title="t\n" * 5_000)
    held = reopened.project(export(study, "qdpx", names="name"))
    assert [words for words, _ in held.selections()] == ["я👍" * 20_000]


def test_a_placement_of_an_interviewers_passage_is_no_coding() -> None:
    spoken = b.transcript(("Interviewer", "Is it dear?"), ("Ann", "Yes."))
    said, theme = b.corpus([spoken]), b.theme("Prices")
    placed = {each.id: Placement(theme.id, 0.9) for each in said.passages}
    held = reopened.project(
        export(b.study(said, replace(b.codebook([theme]), placements=placed)), "qdpx")
    )
    assert held.coded("Prices") == ["Yes."]
