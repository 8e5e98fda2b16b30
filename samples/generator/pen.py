"""Handwriting as pictures: signatures of several manners, with the pressure of a pen, on a clear ground.

Lengths are in units of one hundredth of the picture's height until they are drawn.
"""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Callable
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from samples.generator.fonts import font_path

Line = list[tuple[float, float]]
WIDE, HIGH, FINE = 330, 100, 6  # units across and down; dots a unit while drawing, halved at the end
HANDS = ("THCharmofAU.ttf", "THMaliGrade6.ttf")


def signature(
    rng: Random, *, name: str, colour: str, tip: float, paper: bool = False, open_hand: bool = False
) -> bytes:
    """A PNG of one signature, 3.3 times as wide as high; `tip` is the pen's width in units.

    `paper`: on the off-white ground of a scanned slip instead of a clear one. A name given is written out by one in
    eight; else the strokes mean nothing. `open_hand`: wide and loose, so that print beneath can still be read.
    """
    manner = rng.choices(list(MANNERS), [44, 34, 8, 4] if open_hand else [34, 24, 22, 12])[0]
    by_name = bool(name) and not open_hand and rng.random() < 0.13
    mask = _written(rng, name) if by_name else _drawn(rng, MANNERS[manner](rng), tip, open_hand=open_hand)
    mask = np.asarray(cv2.resize(mask, (WIDE * FINE // 2, HIGH * FINE // 2), interpolation=cv2.INTER_AREA))
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    picture = np.zeros((*mask.shape, 4), np.uint8)
    picture[:, :] = (red, green, blue, 0)
    picture[:, :, 3] = (mask.astype(np.float32) * rng.uniform(0.82, 1.0)).astype(np.uint8)
    image = Image.fromarray(picture)
    if paper:
        ground = Image.new("RGBA", image.size, (*rng.choice([(255, 255, 255), (250, 250, 246), (244, 245, 247)]), 255))
        image = Image.alpha_composite(ground, image).convert("RGB")
    out = io.BytesIO()
    image.save(out, format="PNG", optimize=True)
    return out.getvalue()


def as_uri(png: bytes) -> str:
    """The picture as an address that a style sheet can hold."""
    return "data:image/png;base64," + base64.b64encode(png).decode()


def _drawn(rng: Random, lines: list[Line], tip: float, *, open_hand: bool) -> NDArray[np.uint8]:
    """The strokes as a mask, 255 where there is ink; the pen presses harder where it moves slowly."""
    mask = np.zeros((HIGH * FINE, WIDE * FINE), np.uint8)
    for line in _fitted(rng, lines, open_hand=open_hand):
        points = np.array(_smooth(line))
        steps = np.hypot(*np.diff(points, axis=0).T)
        usual = float(np.median(steps)) or 1.0
        for start, end, step in zip(points[:-1], points[1:], steps, strict=True):
            press = min(1.35, max(0.55, (usual / max(step, 0.01)) ** 0.35))
            thick = max(1, round(tip * press * FINE))
            ends = [(round(float(x) * FINE), round(float(y) * FINE)) for x, y in (start, end)]
            cv2.line(mask, ends[0], ends[1], 255, thick, cv2.LINE_AA)
    return mask


def _fitted(rng: Random, lines: list[Line], *, open_hand: bool) -> list[Line]:
    """The strokes slanted and scaled to the picture, a little tilted upwards as hands do; an open hand fills it."""
    if open_hand:  # a stroke under the signature would run through the name
        lines = [line for line in lines if not _is_flat(line)]
    slant, rise = rng.uniform(-0.05, 0.5), rng.uniform(-0.06, 0.16)
    leaned = [[(x - y * slant, y - x * rise) for x, y in line] for line in lines]
    xs, ys = [x for line in leaned for x, _ in line], [y for line in leaned for _, y in line]
    wide, high = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    scale = min((WIDE - 16) / wide, (HIGH - 12) / high) * rng.uniform(0.86, 1.0)
    across = max(scale, (WIDE - 16) / wide * rng.uniform(0.7, 0.95)) if open_hand else scale
    left = (WIDE - wide * across) / 2 + rng.uniform(-6, 6) - min(xs) * across
    top = (HIGH - high * scale) / 2 - min(ys) * scale
    return [[(x * across + left, y * scale + top) for x, y in line] for line in leaned]


def _is_flat(line: Line) -> bool:
    """Whether a stroke is hardly more than a level line."""
    xs, ys = zip(*line, strict=True)
    return bool(max(ys) - min(ys) < 0.25 * (max(xs) - min(xs)) and len(line) <= 3)


def _smooth(line: Line, steps: int = 9) -> Line:
    """A Catmull-Rom curve through the points of one stroke."""
    padded = [line[0], *line, line[-1]]
    found: Line = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            found.append((_between(t, a[0], b[0], c[0], d[0]), _between(t, a[1], b[1], c[1], d[1])))
    return [*found, line[-1]]


def _between(t: float, a: float, b: float, c: float, d: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _running(rng: Random) -> list[Line]:
    """A tall start, then loops that grow smaller and run out in a stroke."""
    line: Line = [(0, 12), (4, -rng.uniform(30, 60)), (rng.uniform(14, 26), -rng.uniform(20, 50)), (10, 10)]
    x, size = 18.0, rng.uniform(10, 20)
    for _ in range(rng.randint(3, 7)):
        step, tall = rng.uniform(9, 22), size * rng.uniform(0.5, 1.5)
        if rng.random() < 0.6:
            line += [(x + step * 0.7, -tall), (x + step * 0.25, -tall * 1.05), (x + step * 0.2, 2)]
        else:
            line += [(x + step * 0.4, -tall * 0.6), (x + step * 0.8, rng.uniform(0, 7))]
        x, size = x + step, size * rng.uniform(0.72, 1.0)
    line += [(x + rng.uniform(20, 60), rng.uniform(-14, 10))]
    return [line, *_flourish(rng, x)]


def _flourish(rng: Random, reach: float) -> list[Line]:
    """A line under the name, dots, or nothing."""
    drawn = rng.random()
    if drawn < 0.35:
        y = rng.uniform(12, 20)
        return [[(reach * 0.1, y + 3), (reach * 0.5, y), (reach * rng.uniform(0.9, 1.2), y - rng.uniform(-2, 5))]]
    if drawn < 0.5:
        x = reach * rng.uniform(0.7, 1.1)
        return [[(x, 10), (x + 1.2, 11)], [(x + 7, 10), (x + 8.2, 10.5)]]
    return []


def _initials(rng: Random) -> list[Line]:
    """Two or three big separate letters that only their owner can name, and a quick rest."""
    lines: list[Line] = []
    x = 0.0
    for _ in range(rng.randint(2, 3)):
        turns = rng.randint(4, 6)
        spin, wide, tall = rng.choice([-1, 1]), rng.uniform(16, 26), rng.uniform(28, 44)
        first = rng.uniform(0, math.tau)
        lines.append(
            [
                (
                    x + wide * 0.5 + wide * 0.5 * math.cos(first + spin * i * 1.5) * rng.uniform(0.6, 1.1),
                    -tall * 0.5 + tall * 0.5 * math.sin(first + spin * i * 1.5) * rng.uniform(0.6, 1.1),
                )
                for i in range(turns)
            ]
        )
        x += wide * rng.uniform(0.8, 1.2)
    tail: Line = [(x, -8)]
    for _ in range(rng.randint(3, 6)):
        tail.append((tail[-1][0] + rng.uniform(6, 16), rng.uniform(-12, 4)))
    return [*lines, tail, *_flourish(rng, x + 30)]


def _angular(rng: Random) -> list[Line]:
    """Quick zigzags and one long stroke through them."""
    line: Line = [(0, 0)]
    for index in range(rng.randint(5, 9)):
        tall = rng.uniform(14, 46) * (1 if index < 3 else 0.5)
        line.append((line[-1][0] + rng.uniform(5, 12), -tall if index % 2 == 0 else rng.uniform(-4, 8)))
    x = line[-1][0]
    through: Line = [(-rng.uniform(4, 20), -rng.uniform(4, 16)), (x * 0.5, -rng.uniform(8, 18))]
    through.append((x + rng.uniform(14, 50), -rng.uniform(6, 24)))
    return [line, through] if rng.random() < 0.75 else [[*line, (x + rng.uniform(30, 60), -6)], *_flourish(rng, x)]


def _ovals(rng: Random) -> list[Line]:
    """Rings over rings, with a stroke out of the last."""
    line: Line = []
    x, wide, tall = 0.0, rng.uniform(22, 34), rng.uniform(22, 38)
    for index in range(rng.randint(16, 26)):
        angle = index * math.tau / 7.5
        line.append((x + wide * math.cos(angle), -tall / 2 + tall / 2 * math.sin(angle)))
        x += rng.uniform(2, 6)
        tall *= 0.985
    return [[*line, (x + wide * 1.6, rng.uniform(-20, 8))], *_flourish(rng, x)]


def _written(rng: Random, name: str) -> NDArray[np.uint8]:
    """The given name written out by hand, slanted, sometimes underlined."""
    canvas = Image.new("L", (WIDE * FINE, HIGH * FINE), 0)
    pen = ImageDraw.Draw(canvas)
    text = name.split(" ", maxsplit=1)[0]
    font = ImageFont.truetype(str(font_path(rng.choice(HANDS))), 80 * FINE)
    left, top, right, bottom = pen.textbbox((0, 0), text, font=font)
    scale = min(1.0, (WIDE - 60) * FINE / (right - left), (HIGH - 24) * FINE / (bottom - top))
    font = font.font_variant(size=int(80 * FINE * scale))
    pen.text((30 * FINE, 8 * FINE - top * scale), text, fill=255, font=font)
    if rng.random() < 0.6:
        y = (HIGH - 8) * FINE
        pen.line([(40 * FINE, y), ((WIDE - 50) * FINE, y - rng.randint(0, 12) * FINE)], fill=255, width=2 * FINE)
    lean = rng.uniform(0.1, 0.4)
    flat = np.asarray(canvas, dtype=np.uint8)
    matrix = np.array([[1, -lean, lean * HIGH * FINE / 2], [rng.uniform(-0.04, 0.0), 1, 0]], np.float32)
    return np.asarray(cv2.warpAffine(flat, matrix, (WIDE * FINE, HIGH * FINE)), dtype=np.uint8)


MANNERS: dict[str, Callable[[Random], list[Line]]] = {
    "running": _running,
    "initials": _initials,
    "angular": _angular,
    "ovals": _ovals,
}
