"""What tagging adds to the time of an embedding: ``python -m benchmarks.tag_cost``. Minutes.

Processor seconds of the passages of the sample interviews through the encoder alone; with the
tagger's branch and head beside it; and with the second readings that an analysis makes as well
(short answers behind their question, names of what is inside), the better of two, in one process.
Sentences that drafting has tagged are not in it. Writes nothing: the figures are put into
``RESULTS.md`` by hand, with what else the machine did.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from analysis import settings
from analysis.cli.sample import FOLDER, LANGUAGE, ORGANISATION, TABLE, TITLE
from analysis.codebook import Study, is_analysed
from analysis.embed import load_embedder
from analysis.pipeline import embed_to_tag, load_models, silent
from analysis.service import open_service
from analysis.swot import names_inside, texts_to_tag

N_TRIES = 2


def main() -> int:
    """Print the figures."""
    study = sample()
    passages = tuple(each for each in study.corpus.passages if is_analysed(each))
    texts = [each.text for each in passages]
    known = load_models(settings.MODELS_DIR)
    folder = settings.MODELS_DIR / settings.MODEL_NAME
    plain = load_embedder(folder, number_type="float32")
    alone = least(lambda: plain.encode(texts))
    tuned = load_embedder(folder, number_type="float32", branch=known.tagger.branch)
    read_as = texts_to_tag(study.corpus.passages, names_inside(study.project))

    def tagged(with_second_readings: bool) -> None:
        """Embed and tag."""
        if with_second_readings:
            _, read, _ = embed_to_tag(passages, read_as, (), tuned, silent)
        else:
            read = tuned.encode(texts)
        known.tagger.tag(read.vectors, read.pools)

    once, twice = least(lambda: tagged(False)), least(lambda: tagged(True))
    print(f"tagger {known.tagger.hash[:12]}, {len(texts)} passages of the sample, float32:")
    print(f"{alone:.1f} s alone, {once:.1f} s with tags, {twice:.1f} s with second readings too")
    print(f"tagging adds {once / alone - 1:.2f}, with second readings {twice / alone - 1:.2f}")
    print(second_readings(study))
    return 0


def second_readings(study: Study) -> str:
    """Return how many passages are read a second time, and the share of their words."""
    read = texts_to_tag(study.corpus.passages, names_inside(study.project))
    analysed = [each for each in study.corpus.passages if is_analysed(each)]
    again = [read[each.id] for each in analysed if read[each.id] != each.text]
    words, every = (n_words(again), n_words(each.text for each in analysed))
    return f"read a second time: {len(again)} of {len(analysed)}, {words / every:.1%} of the words"


def n_words(texts: Iterable[str]) -> int:
    """Return the number of words of all texts."""
    return sum(len(each.split()) for each in texts)


def sample() -> Study:
    """Return the sample interviews as a project, not analysed."""
    files = sorted(each for each in FOLDER.iterdir() if each.suffix not in {".csv", ".md"})
    with TemporaryDirectory(prefix="glas-cost-") as folder:
        service = open_service(Path(folder) / "cost.db")
        project = service.create_project(TITLE, ORGANISATION, LANGUAGE)
        service.import_files(project, [(each.name, each.read_bytes()) for each in files])
        service.import_attributes(project, TABLE.name, TABLE.read_bytes())
        study = service.study(project)
        service.close()
    return study


def least(work: Callable[[], object]) -> float:
    """Return the fewest processor seconds of some tries."""
    tries = []
    for _ in range(N_TRIES):
        start = process_time()
        work()
        tries.append(process_time() - start)
    return min(tries)


if __name__ == "__main__":
    sys.exit(main())
