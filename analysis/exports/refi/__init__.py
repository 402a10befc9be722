"""REFI-QDA, the exchange format of programs for qualitative analysis: a study to hand over.

``project`` writes a whole study, ``codebook`` its codes alone. ``codes`` decides what becomes a
code, ``sources`` what is coded where, ``interview`` how an interview reads as plain text and where
words stand in it, ``cases`` and ``people`` who said and who did things, ``notes`` memos and what
is lost. Written after REFI-QDA 1.5; checked against its schemas in the tests.
"""

from analysis.exports.refi.codebook import qdc_of
from analysis.exports.refi.notes import LOST
from analysis.exports.refi.project import qdpx_of

__all__ = ["LOST", "qdc_of", "qdpx_of"]
