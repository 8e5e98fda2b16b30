"""Patches of ink no text line explains: candidates for a handwritten signature, a seal, a stamp.

Deliberately simple: the page is drawn coarsely, text and rules are painted out, what is left is boxed.
Whether a patch is a signature is decided where the signer's name is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

import cv2
import numpy as np

from parsers.model import InkMark, Line, PageReading
from parsers.reading.drawing import draw_grey, evened, middle_of, turn
from parsers.reading.engine import GreyImage
from parsers.reading.glyphs import Drawn
from parsers.reading.limits import DEFAULT, Limits
from parsers.reading.opening import opened, opened_page, page_size
from parsers.reading.patches import patches_of
from parsers.reading.strokes import is_print, usual_height
from parsers.reading.words import make_box

INK_DPI = 100.0
_POINTS = 72.0 / INK_DPI
_DARK = 55  # levels under the paper
_NEAR = 7  # pixels: strokes nearer than this are one patch
_WIDEST, _LEAST_WIDE, _LEAST_HIGH = 260.0, 25.0, 9.0  # points
_LEAST_INK = 40  # pixels
_LEAST_BESIDE = 15  # pixels of a picture that lie outside the words it runs through


def read_ink(data: bytes, page: PageReading, limits: Limits = DEFAULT) -> tuple[InkMark, ...]:
    """Ink marks of a page that has been read; `read_page` gives the same in `PageReading.ink`."""
    with opened(data, limits) as document, opened_page(document, page.number - 1) as drawn:
        page_size(drawn, page.number, limits)
        image, dpi = draw_grey(drawn, INK_DPI)
    return find_ink(turn(image, page.turned), dpi, page.lines, ())


def find_ink(image: GreyImage, dpi: float, lines: Sequence[Line], shapes: Sequence[Drawn]) -> tuple[InkMark, ...]:
    """Ink marks of an upright page image; `shapes` tell pictures a born-digital page carries."""
    if dpi > 1.5 * INK_DPI:
        small = cv2.resize(image, None, fx=INK_DPI / dpi, fy=INK_DPI / dpi, interpolation=cv2.INTER_AREA)
        image = small.astype(np.uint8)
    image = evened(image)
    ink = (image < ceil(middle_of(image) - _DARK)).astype(np.uint8)
    _paint_out_rules(ink)
    whole = ink.copy()
    _paint_out_text(ink, lines)
    patches = cv2.dilate(ink, np.ones((_NEAR, _NEAR), np.uint8))
    labels, stats = patches_of(patches)
    marks = []
    for label, (x, y, width, height, _) in enumerate(stats[1:], start=1):
        held = ink[y : y + height, x : x + width][labels[y : y + height, x : x + width] == label]
        box = make_box(x * _POINTS, y * _POINTS, (x + width) * _POINTS, (y + height) * _POINTS)
        if _could_be_drawn(box.x1 - box.x0, box.bottom - box.top, int(held.sum())):
            inside = any(_overlaps(shape, box.x0, box.top, box.x1, box.bottom) for shape in shapes)
            marks.append(InkMark(box=box, kind="image" if inside else "strokes"))
    marks += _pictures(
        whole, lines, [shape for shape in shapes if not any(_overlaps(shape, *_edges(m)) for m in marks)]
    )
    return tuple(sorted(marks, key=lambda mark: (mark.box.top, mark.box.x0)))


def _pictures(ink: GreyImage, lines: Sequence[Line], shapes: Sequence[Drawn]) -> Iterator[InkMark]:
    """Pictures laid over print, a signature over its name: most of it is painted out with the words it runs through."""
    bare = ink.copy()
    _paint_out_text(bare, lines, room=0.0)
    for shape in shapes:
        x0, top, x1, bottom = (max(0, round(edge / _POINTS)) for edge in (shape.x0, shape.top, shape.x1, shape.bottom))
        held = int(bare[top:bottom, x0:x1].sum())
        if shape.kind == "image" and held >= _LEAST_BESIDE and held < int(ink[top:bottom, x0:x1].sum()):
            box = make_box(shape.x0, shape.top, shape.x1, shape.bottom)
            if _could_be_drawn(box.x1 - box.x0, box.bottom - box.top, _LEAST_INK):
                yield InkMark(box=box, kind="image")


def _edges(mark: InkMark) -> tuple[float, float, float, float]:
    return mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom


def _could_be_drawn(width: float, height: float, ink: int) -> bool:
    return _LEAST_WIDE <= width <= _WIDEST and _LEAST_HIGH <= height <= _WIDEST and ink >= _LEAST_INK


def _paint_out_rules(ink: GreyImage) -> None:
    for kernel in (np.ones((1, 60), np.uint8), np.ones((60, 1), np.uint8)):
        rules = cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel)
        ink[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = 0


def _paint_out_text(ink: GreyImage, lines: Sequence[Line], room: float = 0.25) -> None:
    """Removes words with the room their marks may take above and below, as a share of their height."""
    usual = usual_height(lines)
    for word in (word for line in lines for word in line.words if is_print(word, usual)):
        box = word.box
        spare = room * (box.bottom - box.top)
        top, bottom = int((box.top - spare) / _POINTS), int((box.bottom + spare) / _POINTS) + 1
        ink[max(top, 0) : bottom, max(int(box.x0 / _POINTS) - 1, 0) : int(box.x1 / _POINTS) + 2] = 0


def _overlaps(shape: Drawn, x0: float, top: float, x1: float, bottom: float) -> bool:
    return shape.kind == "image" and shape.x0 < x1 and shape.x1 > x0 and shape.top < bottom and shape.bottom > top
