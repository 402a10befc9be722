"""How the four quadrants look and what they are called: always a word and an icon beside a hue."""

from dataclasses import dataclass

from analysis.records import Quadrant
from ui.session import say


@dataclass(frozen=True, slots=True)
class Look:
    """Names are English templates; ``hue`` is one of the theme's colours."""

    title: str
    one: str
    meaning: str
    icon: str
    hue: str


LOOKS: dict[Quadrant, Look] = {
    Quadrant.STRENGTH: Look(
        "Strengths", "Strength", "What works well inside the organisation", "trending_up", "green"
    ),
    Quadrant.WEAKNESS: Look(
        "Weaknesses", "Weakness", "What holds it back from inside", "trending_down", "orange"
    ),
    Quadrant.OPPORTUNITY: Look(
        "Opportunities", "Opportunity", "What it could gain from outside or ahead", "lightbulb",
        "blue",
    ),
    Quadrant.THREAT: Look(
        "Threats", "Threat", "What could harm it from outside or ahead", "warning", "violet"
    ),
}  # fmt: skip


def one(tag: str) -> str:
    """Return what a tag is called, in the reader's language."""
    return say("None of the four") if tag == "none" else say(LOOKS[Quadrant(tag)].one)


def hue(tag: str) -> str:
    """Return the hue of a tag; "none" is no hue and draws a plain line."""
    return tag if tag == "none" else LOOKS[Quadrant(tag)].hue


def icon(tag: str) -> str:
    """Return the icon of a tag, as Streamlit writes icons."""
    return ":material/remove:" if tag == "none" else f":material/{LOOKS[Quadrant(tag)].icon}:"
