"""``analyse``: a project that is in the database, again or for the first time."""

import argparse

from analysis import settings
from analysis.cli.asked import check_number_of_themes, check_seed
from analysis.cli.door import opened
from analysis.cli.terminal import Progress, complain, say
from analysis.codebook import counted_themes
from analysis.errors import BadRequest
from analysis.records import ProjectId
from analysis.service import Service, number_that_stands, share_to_cut_anew
from analysis.words import tell


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("analyse", help="analyse a project of the app, again if it was")
    parser.add_argument("--project", required=True, metavar="NAME", help="the project's title")
    parser.add_argument(
        "--themes", type=int, metavar="N", help="how many (default: as before, else chosen)"
    )
    parser.add_argument("--seed", type=int, default=settings.DEFAULT_SEED, metavar="N")
    parser.add_argument(
        "--anew",
        action="store_true",
        help="cut anew: find the themes again from everything; what people decided stays",
    )
    parser.set_defaults(carry_out=carry_out)


def carry_out(options: argparse.Namespace) -> int:
    """Analyse a project in this process and say what came of it."""
    check_number_of_themes(options.themes)
    check_seed(options.seed)
    with opened() as service:
        project = service.find_project(options.project)
        _check_free(service, project, options.project)
        wanted = options.themes or number_that_stands(service.study(project))
        with Progress() as progress:
            service.analyse(project, wanted, options.seed, "", progress, anew=options.anew)
        _tell(service, project)
    return 0


def _check_free(service: Service, project: ProjectId, title: str) -> None:
    job = service.latest_job(project)
    if job is not None and job.is_open:
        raise BadRequest(
            "An analysis of “{title}” is under way: wait for it or stop it.", title=title
        )


def _tell(service: Service, project: ProjectId) -> None:
    view = service.look(project)
    for each in view.changes or view.noted:
        complain(tell(each, "en"))
    if (share := share_to_cut_anew(view)) is not None:
        complain(
            f"{round(100 * share)} % of the passages came since the themes were last cut from "
            "everything: --anew cuts them anew; what people decided stays."
        )
    study = view.study
    say(
        f"{len(study.corpus.transcripts)} interviews, {len(study.corpus.passages)} passages, "
        f"{len(counted_themes(study.codebook))} themes, {len(study.codebook.items)} SWOT items"
    )
