"""Projects for the browser: analysed with a quick embedder, so that no weights are needed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.codebook import Codebook
from analysis.edits import CreateTheme, Edit, MovePassages, RenameTheme, anchor_of, new_id
from analysis.records import Corpus, Passage, ProjectId, ThemeId
from analysis.service import Service, open_service
from tests.standins import SAMPLE, stand_in_service

FIRST = ("09_telecom_operator.docx", "11_it_company_ceo.txt", "12_it_park_manager.pdf")
LATER = ("02_obshtina_it_otdel.txt",)
MORE = (*LATER, "10_telecom_regional_isp.vtt")
"""Of these an analysis places many passages in themes that stand."""
HOSTILE = "<img src=x onerror=alert(1)> **Company** :red[x]"
"""A name that would do harm if it were obeyed."""

SUBJECTS = {
    "bus": "route stop driver timetable ticket line evening morning passengers crowded",
    "water": "pipe pressure leak meter tap supply repair valve pump brown",
    "school": "teacher pupils classroom lessons books parents homework desks break",
}


@dataclass(frozen=True, slots=True)
class Studied:
    """A project in a database, and a service to look into it from outside the screen."""

    service: Service
    project: ProjectId
    address: str = ""

    @property
    def codebook(self) -> Codebook:
        """The codebook as it stands now."""
        return self.service.study(self.project).codebook

    @property
    def corpus(self) -> Corpus:
        """What was said."""
        return self.service.study(self.project).corpus

    def edit(self, edit: Edit) -> None:
        """Make an edit as somebody else would."""
        self.service.edit(self.project, edit, "Bo", self.service.look(self.project).seq)

    def themes(self) -> tuple[ThemeId, ...]:
        """Return the top-level themes, the largest first."""
        tops = self.codebook.children(None)
        return tuple(
            each.id
            for each in sorted(tops, key=lambda one: -len(self.codebook.passage_ids(one.id)))
        )

    def passages(self, theme: ThemeId) -> list[Passage]:
        """Return the passages of a theme, in corpus order."""
        own = frozenset(self.codebook.passage_ids(theme))
        return [each for each in self.corpus.passages if each.id in own]


def worked_on(database: Path, later: Sequence[str] = LATER) -> ProjectId:
    """Make a project of real interviews: analysed, a theme renamed, some added, analysed again."""
    service = stand_in_service(database)
    project = service.create_project("Rechingrad", "Rechingrad", "en")
    service.import_files(project, [(name, (SAMPLE / name).read_bytes()) for name in FIRST])
    table = (SAMPLE / "attributes.csv").read_bytes()
    service.import_attributes(project, "attributes.csv", table)
    service.analyse(project, author="Ada")
    made = Studied(service, project)
    made.edit(RenameTheme(made.themes()[0], HOSTILE, "en"))
    service.import_files(project, [(name, (SAMPLE / name).read_bytes()) for name in later])
    service.analyse(project, author="Ada")
    service.close()
    return project


def pressed(database: Path) -> ProjectId:
    """Make a project of more themes than come back without some of its interviews."""
    service = stand_in_service(database)
    project = service.create_project("Many themes", "Rechingrad", "en")
    service.import_files(
        project, [(name, (SAMPLE / name).read_bytes()) for name in (*FIRST, *LATER)]
    )
    service.analyse(project, n_themes=30, author="Ada")
    service.close()
    return project


def compared(database: Path) -> ProjectId:
    """Make a project of all real interviews, with the stakeholder groups of their speakers."""
    service = stand_in_service(database)
    project = service.create_project("Rechingrad", "Rechingrad", "en")
    kinds = {".docx", ".pdf", ".txt"}
    files = sorted(each for each in SAMPLE.iterdir() if each.suffix in kinds)
    service.import_files(project, [(each.name, each.read_bytes()) for each in files])
    table = (SAMPLE / "attributes.csv").read_bytes()
    service.import_attributes(project, "attributes.csv", table)
    service.analyse(project, author="Ada")
    service.close()
    return project


def taught(database: Path) -> tuple[ProjectId, ThemeId]:
    """Make a project in which a person put eight passages on water into a theme of their own."""
    service = stand_in_service(database)
    project = service.create_project("Town", "The town", "en")
    service.import_files(project, _plain_interviews())
    service.analyse(project, author="Ada")
    made, theme = Studied(service, project), ThemeId(new_id())
    made.edit(CreateTheme(theme, "Water mains"))
    water = set(SUBJECTS["water"].split())
    on_water = [
        each for each in made.corpus.passages
        if each.id in made.codebook.placements and len(water & set(each.text.split())) > 2
    ]  # fmt: skip
    made.edit(MovePassages(tuple(anchor_of(each) for each in on_water[:8]), theme))
    service.close()
    return project, theme


def _plain_interviews() -> list[tuple[str, bytes]]:
    draw = random.Random(4)
    files = []
    for name in ("Anna", "Boris", "Vera", "Gosho"):
        lines = []
        for words in list(SUBJECTS.values()) * 8:
            one, two, three, four = draw.sample(words.split(), 4)
            lines += [
                "Interviewer: What about it?",
                f"{name}: The {one} and the {two} near the {three} need a better {four} often.",
            ]
        files.append((f"{name}.txt", "\n".join(lines).encode()))
    return files


def served(database: Path, project: ProjectId, address: str) -> Studied:
    """Return a served project; it is looked into as the server does."""
    return Studied(open_service(database), project, address)
