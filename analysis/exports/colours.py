"""The few colours of a report: ink, one band for headings, and a quiet tint a quadrant.

Each tint keeps black words far above the contrast of 7 to 1, and no meaning hangs on colour alone.
"""

from analysis.records import Quadrant

INK = "#1F2933"
QUIET = "#5F6B7A"
BAND = "#24405E"
LINE = "#C9D1DA"

TINT: dict[Quadrant, str] = {
    Quadrant.STRENGTH: "#E8F1EA",
    Quadrant.WEAKNESS: "#FBEFE2",
    Quadrant.OPPORTUNITY: "#E6EFF8",
    Quadrant.THREAT: "#F7E8E8",
}

ACCENT: dict[Quadrant, str] = {
    Quadrant.STRENGTH: "#2F6B46",
    Quadrant.WEAKNESS: "#9A5B13",
    Quadrant.OPPORTUNITY: "#24598F",
    Quadrant.THREAT: "#94343A",
}

THEMES: tuple[str, ...] = (
    *("#4269A5", "#8A6D1F", "#7A4E9E", "#2B7F86", "#A8457B", "#5E7A2E"),
    *("#6B5B4B", "#B0562B", "#51608F", "#3F8160", "#8C4B55", "#2F6F9F"),
)
"""Colours that tell themes apart in another program, taken in turn: dark enough for white words."""
