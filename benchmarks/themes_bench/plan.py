"""The plan of the comparison: sets, splits and seeds, written down before the first run.

Four groups. ``development`` is what the engine's settings were chosen on. ``kept`` is other
authors' statements, other labels or rows of the intent sets, other pairs of languages: no setting
was chosen on them. It was to be measured once, at the end; how often it was, ``RESULTS.md`` says
under "Where the themes stay behind other tools", with what of this plan changed since. ``whole``
are sets as they come; settings of an earlier engine were compared on them, so they are no unseen
data, but other tools' figures on them are known. ``pairs`` are parallel sentences in each of 29
languages or in English, and in all of them.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

SEED = 20_260
"""Seed of every draw, split and sample; the number of the draw is added to it."""

Group = Literal["development", "kept", "whole", "pairs"]
GROUPS: tuple[Group, ...] = ("development", "kept", "whole", "pairs")

HELD_OUT_SPLITS = ("dev", "test")
"""Of SIB-200: the language means that Glas ships were taken from the train rows."""

ALL_30 = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
    "lv", "mk", "mt", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
)  # fmt: skip

MOST_LABELS_BY_THEME = 30
"""Sets of more labels are scored by sub-theme, as fine labels are what sub-themes stand for."""

BLOCKS = 20
"""Random blocks of rows that stand in for interviews where a set has none: a sample leaves out
four of them."""

SHARE_KEPT = 0.8
"""Of the interviews or blocks in a sample."""

DRAWN_LABELINGS = 20
"""Texts with several codes: the figures are means over this many draws of one code a text."""


@dataclass(frozen=True, slots=True)
class Sib:
    """Sentences of SIB-200, each in ``copies`` languages drawn at random, labelled by subject.

    ``lean``: with two languages, the share of the sentences of the first four subjects in the
    first language, and of the other subjects in the second; 0.5 makes the languages alike.
    """

    languages: tuple[str, ...]
    copies: int = 1
    lean: float = 0.5
    splits: tuple[str, ...] = HELD_OUT_SPLITS


@dataclass(frozen=True, slots=True)
class Intents:
    """Rows of a table of intents.

    ``half``: of the labels ("a", "b", or "" for all), of each domain where the table names them;
    ``splits``: none for all; ``label``: the column scored; ``one_in``: every how many-th of these
    rows is taken.
    """

    file: str
    half: str = ""
    splits: tuple[str, ...] = ()
    label: str = "label"
    one_in: int = 1


@dataclass(frozen=True, slots=True)
class Small:
    """A small study: ``n_rows`` of ``n_labels`` labels, drawn from one of ``tables`` in turn."""

    tables: tuple[Intents, ...]
    n_labels: int
    n_rows: int


@dataclass(frozen=True, slots=True)
class Statements:
    """The project's own statements, labelled by domain.

    ``joined``: statements of one domain and language to a passage; ``one_in``: every how many-th
    statement is taken.
    """

    files: tuple[str, ...]
    joined: int = 1
    one_in: int = 1


@dataclass(frozen=True, slots=True)
class Segments:
    """Coded segments of real interviews; a text has all its codes and its interview."""

    file: str


Source: TypeAlias = Sib | Intents | Small | Statements | Segments


@dataclass(frozen=True, slots=True)
class SetPlan:
    """One set: ``draws`` of it are measured and averaged."""

    name: str
    group: Group
    title: str
    source: Source
    draws: int = 1


BANKING_A = Intents("banking77.tsv", half="a", one_in=2)
BANKING_B = Intents("banking77.tsv", half="b", one_in=2)
CLINC_A = Intents("clinc150.tsv", half="a", splits=("test",), one_in=2)
CLINC_B = Intents("clinc150.tsv", half="b", splits=("val",))
FEW_A = tuple(replace(each, one_in=1) for each in (BANKING_A, CLINC_A))
FEW_B = tuple(replace(each, one_in=1) for each in (BANKING_B, CLINC_B))
LEANING = Sib(("bg", "en"), lean=0.85)
LEANING_KEPT = Sib(("pl", "de"), lean=0.85)
EVERY_SENTENCE = Sib(("bg", "en"), splits=(*HELD_OUT_SPLITS, "train"))
ALL_IN_30 = Sib(ALL_30, splits=(*HELD_OUT_SPLITS, "train"))
PDPILOT = "pdpilot_coded_segments.tsv"


def _domains(table: Intents) -> Intents:
    return replace(table, label="domain")


BG_EN = ("train_bg.tsv", "train_en.tsv")
EIGHT = ("train_west.tsv", "train_east.tsv")

SETS: tuple[SetPlan, ...] = (
    SetPlan("sib-bg-en", "development", "SIB-200, Bulgarian or English", Sib(("bg", "en")), 4),
    SetPlan("sib-en", "development", "SIB-200, English", Sib(("en",))),
    SetPlan("sib-30", "development", "SIB-200, one of 30 languages", Sib(ALL_30), 3),
    SetPlan("sib-30x3", "development", "SIB-200, three of 30 languages", Sib(ALL_30, 3)),
    SetPlan("sib-lean", "development", "SIB-200, unlike subjects in bg and en", LEANING, 3),
    SetPlan("pdpilot", "development", "interviews, coded segments", Segments(PDPILOT)),
    SetPlan("banking-a", "development", "banking77, half of the labels", BANKING_A),
    SetPlan("clinc-a", "development", "clinc150 test, half of the intents", CLINC_A),
    SetPlan("clinc-a-domains", "development", "the same by domain", _domains(CLINC_A)),
    SetPlan("statements-a", "development", "statements, bg and en", Statements(("train_a.tsv",))),
    SetPlan("statements-2", "development", "more, bg and en", Statements(BG_EN, one_in=3)),
    SetPlan("statements-8", "development", "in 8 languages", Statements(EIGHT, one_in=2)),
    SetPlan("statements-long", "development", "four to a passage", Statements(BG_EN, joined=4)),
    SetPlan("small-100", "development", "5 intents", Small(FEW_A, 5, 100), 4),
    SetPlan("small-30", "development", "3 intents", Small(FEW_A, 3, 30), 8),
    SetPlan("test-b", "kept", "statements of others, bg and en", Statements(("test_b.tsv",))),
    SetPlan("test-b-long", "kept", "four to a passage", Statements(("test_b.tsv",), joined=4)),
    SetPlan("test-c", "kept", "statements of others, 8 languages", Statements(("test_c.tsv",))),
    SetPlan("banking-b", "kept", "banking77, other half of the labels", BANKING_B),
    SetPlan("clinc-b", "kept", "clinc150 val, other half of the intents", CLINC_B),
    SetPlan("clinc-b-domains", "kept", "the same by domain", _domains(CLINC_B)),
    SetPlan("sib-fi-el", "kept", "SIB-200, Finnish or Greek", Sib(("fi", "el")), 3),
    SetPlan("sib-hu-uk", "kept", "SIB-200, Hungarian or Ukrainian", Sib(("hu", "uk")), 3),
    SetPlan("sib-ga-tr", "kept", "SIB-200, Irish or Turkish", Sib(("ga", "tr")), 3),
    SetPlan("sib-four", "kept", "SIB-200, two of fr, lv, sr, pt", Sib(("fr", "lv", "sr", "pt"), 2)),
    SetPlan("sib-lean-kept", "kept", "SIB-200, unlike subjects in pl and de", LEANING_KEPT, 3),
    SetPlan("small-100-kept", "kept", "5 intents", Small(FEW_B, 5, 100), 4),
    SetPlan("small-30-kept", "kept", "3 intents", Small(FEW_B, 3, 30), 8),
    SetPlan("sib-1004", "whole", "SIB-200, bg or en, those of the means too", EVERY_SENTENCE),
    SetPlan("banking77", "whole", "banking77", Intents("banking77.tsv")),
    SetPlan("clinc150", "whole", "clinc150 test", Intents("clinc150.tsv", splits=("test",))),
    SetPlan("sib-30-all", "pairs", "SIB-200, all sentences, one of 30 languages", ALL_IN_30, 3),
    SetPlan("sib-30x10", "pairs", "SIB-200, ten of 30 languages", Sib(ALL_30, 10)),
    *(
        SetPlan(f"pair-{each}", "pairs", f"SIB-200, {each} or en", Sib((each, "en")), 2)
        for each in ALL_30
        if each != "en"
    ),
)

ONLY_GLAS: tuple[Group, ...] = ("pairs",)
"""Groups that only Glas is measured on: they answer a question about it, whether each language
stands beside English, and not one about peers."""


def sets_of(groups: tuple[str, ...], names: tuple[str, ...]) -> tuple[SetPlan, ...]:
    """Return the sets named, or those of the groups where none is named.

    Raises:
        SystemExit: a name is not in the plan.
    """
    unknown = set(names) - {each.name for each in SETS}
    if unknown:
        raise SystemExit(f"No such set: {', '.join(sorted(unknown))}.")
    return tuple(each for each in SETS if (each.name in names if names else each.group in groups))


def n_samples(n_rows: int) -> int:
    """Return how many samples tell the stability: fewer of large sets, none of the largest."""
    return 5 if n_rows <= 600 else 3 if n_rows <= 3_000 else 0


PEERS: dict[str, dict[str, dict[str, object]]] = {
    # What BERTopic 0.17.4 makes when it is given nothing, written out so that a seed can be added.
    "bertopic": {
        "umap": {
            "n_neighbors": 15, "n_components": 5, "min_dist": 0.0, "metric": "cosine",
            "low_memory": False,
        },
        "hdbscan": {
            "min_cluster_size": 10, "metric": "euclidean", "cluster_selection_method": "eom",
            "prediction_data": True,
        },
    },
    # The default arguments of Top2Vec 1.0.36.
    "top2vec": {
        "umap": {"n_neighbors": 15, "n_components": 5, "metric": "cosine"},
        "hdbscan": {
            "min_cluster_size": 15, "metric": "euclidean", "cluster_selection_method": "eom",
        },
    },
    "evoc": {"evoc": {}},
    # What Turftopic 0.28's Topeax makes when it is given nothing.
    "topeax": {"tsne": {"n_components": 2, "metric": "cosine", "perplexity": 50}},
    # The number of clusters with the best silhouette, told on 2,000 rows at most.
    "kmeans": {"kmeans": {"n_init": 1}, "silhouette": {"sample_size": 2_000}},
}  # fmt: skip
"""What each tool is given beyond the vectors. A seed comes on top, save where time is measured."""

NUMBERS_TRIED = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60, 80, 100, 150)
"""Numbers of clusters among which the silhouette chooses."""


def numbers_tried(n_rows: int) -> tuple[int, ...]:
    """Return those of three rows a cluster at least."""
    return tuple(each for each in NUMBERS_TRIED if each * 3 <= n_rows)


NUMBERS_SWEPT = tuple(range(40, 3, -1))
"""Numbers of themes at which stability is measured, from above so that one may merge downwards."""

SETS_SWEPT = ("sib-bg-en", "pdpilot")
SYSTEMS_SWEPT = ("glas", "bertopic", "kmeans")
"""Those that let one choose the number of themes."""
