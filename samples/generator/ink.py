"""What a pen, a stamp and a seal leave on paper, as SVG; and an emblem of our own that stands in for the garuda."""

from __future__ import annotations

import math
from random import Random

from samples.generator import pen

# A crest of wings, rays and a shield in the garuda's place and size; drawn for this project.
EMBLEM = """<svg class="{css}" viewBox="0 0 120 120" xmlns="http://www.w3.org/2000/svg">
<g fill="none" stroke="#111" stroke-width="3" stroke-linejoin="round">
<path d="M60 8 L67 24 L60 34 L53 24 Z" fill="#111"/>
<circle cx="60" cy="46" r="11" fill="#111"/>
<path d="M48 52 C28 34 14 36 4 20 C6 50 18 66 44 70 M72 52 C92 34 106 36 116 20 C114 50 102 66 76 70" />
<path d="M46 60 C30 50 20 50 12 42 M74 60 C90 50 100 50 108 42 M45 66 C32 62 26 62 19 56 M75 66 C88 62 94 62 101 56"/>
<path d="M44 62 L60 56 L76 62 L74 84 L60 96 L46 84 Z" fill="#111"/>
<path d="M52 72 L60 66 L68 72 M52 80 L60 74 L68 80" stroke="#fff" stroke-width="2.4"/>
<path d="M46 88 L30 110 M60 97 L60 114 M74 88 L90 110 M53 92 L44 114 M67 92 L76 114"/>
</g></svg>"""


def emblem(css: str) -> str:
    """The crest, with the CSS class that sets its size and place."""
    return EMBLEM.format(css=css)


def signature(rng: Random, colour: str, css: str) -> str:
    """A handwritten scribble of one pen stroke, 200 by 70 units: a tall start, loops or hooks, a flourish."""
    x, y, slant = 10.0 + rng.random() * 25, rng.uniform(34, 46), rng.uniform(0.1, 0.7)
    reach = rng.uniform(18, 34)
    path = [f"M{x:.0f} {y + 10:.0f}"]
    path.append(_curve(x - 6, y - reach * 1.4, x + 22, y - reach * 1.3, x + 9, y))
    for _ in range(rng.randint(2, 6)):
        step, lift = rng.uniform(8, 34), rng.uniform(4, reach)
        lean = step * slant
        if rng.random() < 0.5:  # a loop
            path.append(_curve(x + lean + 24, y - lift, x + lean - 4, y - lift, x + step * 0.6, y + 3))
        dip = rng.uniform(2, 14)
        path.append(f"S{x + step * 0.8:.0f} {y + dip:.0f} {x + step:.0f} {y - rng.uniform(-5, 9):.0f}")
        x = min(x + step, 168)
    away = rng.choice([(30, -34, -110, 24), (26, 22, 18, -30), (34, -8, -60, 26)])
    end = min(x + 30, 197), y + rng.uniform(-12, 16)
    path.append(_curve(x + away[0], y + away[1], x + away[2], y + away[3], *end))
    width = rng.uniform(0.9, 1.7)
    return (
        f'<svg class="{css}" viewBox="0 0 200 70" preserveAspectRatio="none" xmlns="http://www.w3.org/2000/svg">'
        f'<path d="{" ".join(path)}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" '
        f'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )


# How far down the signature's picture the name's upper edge lies, as a share of its height.
NAME_AT = {"clear": (0.9, 1.06), "through": (0.6, 0.85), "low": (0.35, 0.5)}


def signed(rng: Random, *, name: str, colour: str, over: str, pasted: bool, middle: float, down: float) -> str:
    """A pen's signature as a picture: above the name, through it, or over name and post ("low").

    `pasted` into a born-digital file, some come with the ground of the slip they were scanned from. The name's middle
    and upper edge lie `middle` cm from the left and `down` cm from the top.
    """
    wide = rng.uniform(3.9, 6.6) * (1.08 if over == "low" else 1.0)
    high = wide / 3.3
    tip = rng.uniform(*{"clear": (1.5, 3.6), "through": (1.1, 1.8), "low": (1.0, 1.4)}[over])
    paper = rng.random() < 0.25 and pasted and over == "clear"
    given = name[3:] if name.startswith(("นาย", "นาง")) and not name.startswith("นางสาว") else ""
    png = pen.signature(rng, name=given, colour=colour, tip=tip, paper=paper, open_hand=over != "clear")
    left = middle - wide / 2 + rng.gauss(0, 0.6)
    top = down - high * rng.uniform(*NAME_AT[over])
    style = f"left:{left:.2f}cm;top:{top:.2f}cm;width:{wide:.2f}cm;height:{high:.2f}cm"
    return f'<img class="pen" alt="" style="{style}" src="{pen.as_uri(png)}">'


def _curve(*points: float) -> str:
    """One cubic curve of an SVG path: two handles and an end."""
    return "C" + " ".join(f"{value:.0f}" for value in points)


def seal(rng: Random, css: str, *, solid: bool = True) -> str:
    """A round office seal: two rings, a row of ticks, a star; no letters, so that none can be misread.

    A star that is not `solid` leaves the print beneath it readable when the page is turned to black and white.
    """
    colour = rng.choice(["#b3202a", "#7a1f5c", "#23408f"])
    ticks = "".join(_tick(index * math.tau / 48) for index in range(48))
    inside = colour if solid else "none"
    star = " ".join(_star_point(index) for index in range(10))
    return (
        f'<svg class="{css}" viewBox="0 0 100 100" xmlns="http://www.w3.org/2000/svg">'
        f'<g fill="none" stroke="{colour}" stroke-width="2" opacity="0.75"><circle cx="50" cy="50" r="47"/>'
        f'<circle cx="50" cy="50" r="31"/>{ticks}<polygon points="{star}" fill="{inside}"/></g></svg>'
    )


def code(rng: Random) -> str:
    """A square code to scan, 25 modules a side; it says nothing."""
    side = 25
    dark = {(x, y) for x in range(side) for y in range(side) if rng.random() < 0.48}
    for left, top in ((0, 0), (side - 7, 0), (0, side - 7)):
        for x in range(-1, 8):
            for y in range(-1, 8):
                ring = max(abs(x - 3), abs(y - 3))
                here = (left + x, top + y)
                (dark.add if ring in {0, 1, 3} else dark.discard)(here)
    squares = "".join(f"M{x} {y}h1v1h-1z" for x, y in sorted(dark) if 0 <= x < side and 0 <= y < side)
    return f'<svg viewBox="0 0 25 25" xmlns="http://www.w3.org/2000/svg"><path d="{squares}" fill="#111"/></svg>'


def _tick(angle: float) -> str:
    inner, outer = 34 + 2 * math.cos(angle * 7), 44
    x0, y0 = 50 + inner * math.sin(angle), 50 - inner * math.cos(angle)
    x1, y1 = 50 + outer * math.sin(angle), 50 - outer * math.cos(angle)
    return f'<path d="M{x0:.1f} {y0:.1f} L{x1:.1f} {y1:.1f}"/>'


def _star_point(index: int) -> str:
    """One of the ten corners of a five-pointed star about the middle of the seal."""
    reach, angle = (18 if index % 2 == 0 else 8), index * math.pi / 5
    return f"{50 + reach * math.sin(angle):.1f},{50 - reach * math.cos(angle):.1f}"
