"""``doctor``: is everything in place? One line each, and the remedy where something is not."""

import argparse
import platform
import shutil
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

from analysis import __version__, settings
from analysis.cli.door import opened
from analysis.cli.terminal import say
from analysis.errors import GlasError
from analysis.service import Service

REQUIREMENTS = Path(__file__).resolve().parent.parent.parent / "requirements.txt"
Finding = tuple[str, str]
"""A mark (``ok``, ``warn`` or ``fail``) and a sentence."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("doctor", help="check that everything is in place")
    parser.set_defaults(carry_out=_examine)


def _examine(_: argparse.Namespace) -> int:
    is_well = True
    for mark, sentence in (each for look in LOOKS for each in _safely(look)):
        say(f"{mark:<5}{sentence}")
        is_well = is_well and mark != "fail"
    return 0 if is_well else 1


def _safely(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except GlasError as error:
        yield "fail", str(error)


def _program() -> Iterator[Finding]:
    yield "ok", f"Glas {__version__} on Python {platform.python_version()}, {platform.system()}"


def _packages() -> Iterator[Finding]:
    wrong = [each for each in map(_difference, _pins()) if each]
    for sentence in wrong:
        yield "fail", sentence
    if not wrong:
        yield "ok", "every package has the pinned version"
    cuda = sorted(n for n in (d.metadata["Name"] or "" for d in distributions()) if "nvidia" in n)
    if cuda:
        yield "warn", f"{len(cuda)} CUDA packages are installed; a CPU build of torch is enough."


def _pins() -> Iterator[tuple[str, str]]:
    for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines():
        pin, _, condition = line.partition(";")
        if "==" in pin and (not condition or platform.system() == "Linux"):
            name, _, wanted = pin.strip().partition("==")
            yield name, wanted


def _difference(pin: tuple[str, str]) -> str:
    name, wanted = pin
    try:
        found = version(name).partition("+")[0]
    except PackageNotFoundError:
        return f"{name} is not installed; run: make setup"
    return "" if found == wanted else f"{name} is {found}, not {wanted}; run: make setup"


def _models() -> Iterator[Finding]:
    from analysis.embed import check_model, model_folder, number_type_here
    from analysis.embed.files import verified_hash

    bundled, chosen = settings.MODELS_DIR / settings.MODEL_NAME, model_folder(settings.MODELS_DIR)
    check_model(bundled)
    verified_hash(bundled, number_type_here())
    yield "ok", f"the embedding model is whole; number type here: {number_type_here()}"
    if chosen != bundled:
        check_model(chosen)
        yield "ok", f"themes and search use another model: {chosen.name}"


def _tagger() -> Iterator[Finding]:
    from analysis.swot import load_tagger  # Late, as all here: ``--help`` does without them.

    load_tagger(settings.MODELS_DIR)
    yield "ok", "the tagger is in place and unaltered"


def _means() -> Iterator[Finding]:
    from analysis.embed import means_of
    from analysis.themes import load_language_means

    means = load_language_means(*means_of(settings.MODELS_DIR))
    yield "ok", "the language means are in place"
    n = len(means.subjects.listed)
    if n:
        yield "ok", f"subjects that may name a theme: {n}"
    else:
        yield "warn", "no vectors of subjects of this model: titles are only what somebody said"


def _database() -> Iterator[Finding]:
    with opened() as service:
        yield from _projects(service)
        worker = "a worker is running" if service.worker_alive() else "no worker is running"
        yield "ok", f"the database {service.store.path} opens; {worker}"
        yield _room(service.store.path)


def _projects(service: Service) -> Iterator[Finding]:
    """Look at the texts and the list of changes of each project: were they altered from outside?"""
    projects = [each.project for each in service.projects()]
    damaged = 0
    for each in projects:
        try:
            service.check(each.id)
        except GlasError as error:
            damaged += 1
            yield "fail", f"“{each.title}”: {error}"
    if not damaged:
        yield "ok", f"every project is whole; projects: {len(projects)}"


def _room(path: Path) -> Finding:
    free = shutil.disk_usage(path.parent).free
    mark = "ok" if free > settings.FREE_DISK_BYTES else "warn"
    return mark, f"{free / 2**30:.1f} GiB of disk are free beside the database"


LOOKS = (_program, _packages, _models, _tagger, _means, _database)
