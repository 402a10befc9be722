"""What people decided of passages, as labelled statements: what a project taught, to take along.

The form is that of ``training/statements``: tab separated, no quoting, a header. Nothing tells who
said a statement. The words are what the tagger read: verbatim but for white space, which a tab may
not be, and for names of what is inside, which stand as "our organisation", for only so does the
label hold without the project. They are people's own words all the same: the table is confidential.
"""

from collections import Counter

from analysis.codebook import Study
from analysis.exports.cleaning import clean
from analysis.records import derived_id

STATEMENTS = "statements"
"""The name by which this export is asked for; it holds no codebook and so is no format of one."""

COLUMNS = ("id", "text", "lang", "label", "question")


def statements_of(study: Study) -> bytes:
    """Return one line for each passage whose tag a person decided, in corpus order (UTF-8, TSV).

    An id comes from the words, so that the same statement has it in every project; ``question`` is
    what a short answer was read behind, empty elsewhere.
    """
    from analysis.swot import readings, texts_inside  # Late: numerical libraries.

    names = _names(study)
    lines, seen = ["\t".join(COLUMNS)], Counter[str]()
    for passage, reading in readings(study.corpus.passages, names):
        tag = study.codebook.tags.get(passage.id)
        if tag is not None and tag.decided is not None:
            said = texts_inside([passage.text, reading.question], [passage.language] * 2, names)
            words, question = map(_in_one_line, said)
            key = derived_id("statement", words, question, seen[words])
            seen[words] += 1
            lines.append("\t".join((key, words, passage.language, tag.decided, question)))
    return ("\n".join(lines) + "\n").encode("utf-8")


def _names(study: Study) -> tuple[str, ...]:
    """Return the names that counted as inside in the analysis that stands; none without one."""
    found = () if study.run is None else study.run.settings.get("inside", ())
    return tuple(map(str, found)) if isinstance(found, list | tuple) else ()


def _in_one_line(text: str) -> str:
    return " ".join(clean(text).split())
