"""Glas without a screen: from interview files to a SWOT whose every line can be traced.

Read ``analysis/pipeline.py`` first: its lines are the steps.
"""

__version__ = "0.1.0"
