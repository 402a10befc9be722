"""A reliability diagram as SVG, written by hand: no drawing library is worth its weight here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

SIDE, MARGIN, LEGEND = 360, 56, 24
"""Pixels: of the square, around it, and of a line of the legend."""

LARGEST_DOT = 14.0
"""Radius, in pixels, that all statements in one bin would have; the area tells their share."""

COLOURS = ("#0b6e99", "#c2571a")
"""Dark enough on white, and apart for those who see red and green alike."""


@dataclass(frozen=True, slots=True)
class Point:
    """A bin: mean largest probability, share of right ones, share of all statements; 0 to 1."""

    sure: float
    right: float
    share: float


def reliability_svg(series: Mapping[str, Sequence[Point]], title: str) -> str:
    """Return a diagram of named series, two at most, in the order given."""
    width, height = SIDE + 2 * MARGIN, SIDE + 2 * MARGIN + LEGEND * len(series)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="13" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_axes(),
    ]
    for row, (name, points) in enumerate(series.items()):
        parts += _line(name, points, COLOURS[row], row)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _axes() -> list[str]:
    low, high = MARGIN, MARGIN + SIDE
    parts = [
        f'<rect x="{low}" y="{low}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999999"/>',
        f'<line x1="{low}" y1="{high}" x2="{high}" y2="{low}" stroke="#999999" '
        'stroke-dasharray="4 4"/>',
        f'<text x="{low + SIDE / 2}" y="{high + 40}" text-anchor="middle">'
        "largest probability, mean of the bin</text>",
        f'<text transform="translate({low - 38} {low + SIDE / 2}) rotate(-90)" '
        'text-anchor="middle">share that is right</text>',
    ]
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        x, y = _at(tick, tick)
        parts.append(f'<text x="{x}" y="{high + 18}" text-anchor="middle">{tick:.1f}</text>')
        parts.append(f'<text x="{low - 8}" y="{y + 4}" text-anchor="end">{tick:.1f}</text>')
    return parts


def _line(name: str, points: Sequence[Point], colour: str, row: int) -> list[str]:
    places = [_at(each.sure, each.right) for each in points]
    way = " ".join(f"{x},{y}" for x, y in places)
    y = SIDE + 2 * MARGIN + LEGEND * row
    return [
        f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="1.5"/>',
        *(
            f'<circle cx="{x}" cy="{y}" r="{max(1.5, LARGEST_DOT * sqrt(point.share)):.1f}" '
            f'fill="{colour}" fill-opacity="0.7"/>'
            for (x, y), point in zip(places, points, strict=True)
        ),
        f'<circle cx="{MARGIN + 6}" cy="{y + 2}" r="6" fill="{colour}"/>',
        f'<text x="{MARGIN + 20}" y="{y + 7}">{escape(name)}</text>',
    ]


def _at(sure: float, right: float) -> tuple[float, float]:
    return round(MARGIN + SIDE * sure, 1), round(MARGIN + SIDE * (1 - right), 1)
