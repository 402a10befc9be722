"""What people decided of passages, as labelled statements: what a project taught, to take along.

The form is that of ``training/statements``: tab separated, no quoting, a header. Nothing tells who
said a statement; the words themselves are verbatim, but for white space, which a tab may not be.
"""

from analysis.codebook import Study
from analysis.exports.cleaning import clean

STATEMENTS = "statements"
"""The name by which this export is asked for; it holds no codebook and so is no format of one."""

COLUMNS = ("text", "lang", "label")


def statements_of(study: Study) -> bytes:
    """Return one line for each passage whose tag a person decided, in corpus order (UTF-8, TSV)."""
    lines = ["\t".join(COLUMNS)]
    for passage in study.corpus.passages:
        tag = study.codebook.tags.get(passage.id)
        if tag is not None and tag.decided is not None:
            words = " ".join(clean(passage.text).split())
            lines.append("\t".join((words, passage.language, tag.decided)))
    return ("\n".join(lines) + "\n").encode("utf-8")
