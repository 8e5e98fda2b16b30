"""From a page image to lines: finds which way up the page is, lets the engine read, puts cells and columns in order."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from parsers.model import Line
from parsers.reading.bands import band_boxes
from parsers.reading.common import common_letters, common_share
from parsers.reading.drawing import evened, turn, without_rules
from parsers.reading.engine import Engine, GreyImage, RecognisedLine, RecognisedWord
from parsers.reading.glyphs import Drawn
from parsers.reading.layout import arrange
from parsers.reading.recogniser_frames import Frame, as_drawn, find_frames, laid_level
from parsers.reading.recogniser_rules import ink_of, rule_boxes
from parsers.reading.recogniser_sheet import on_page, straighten
from parsers.reading.rows import Run
from parsers.reading.strokes import without_strokes
from parsers.reading.tables import Cell, cell_of, find_cells
from parsers.reading.words import Piece

_SURE_LETTERS = 12  # letters in common words that settle which way up a page is
_SURE_SHARE = 0.08
_SURE_READ = 100  # letters read that settle it without common words: a list of mailboxes, a table of numbers
_LEAST_READ = 8  # letters: a page is not turned for less, it may be what dirt was taken for
_CLEAR = 0.95  # mean confidence that makes even a few letters print: a page with nothing but its number
_SURE_OF_THEM = 0.75  # mean confidence of these; 0.2 to 0.6 upside down (measured)
_SIDEWAYS = 1.2
_COARSE = 75.0  # dots an inch
_LETTER = 0.05  # inches: blurs letters of a line into each other, not lines
_INK = 190  # of 255, on evened paper
_COLUMN = 2.0  # ems between two words that stand in different columns
_SPACE = 0.6  # ems: the other gaps of a line, where it has none


def read_image(image: GreyImage, dpi: float, engine: Engine) -> tuple[tuple[Line, ...], int]:
    """Lines of a page image in reading order, and the degrees clockwise it had to be turned."""
    best: tuple[tuple[float, float], tuple[Line, ...], int] = ((-1.0, -1.0), (), 0)
    for way in _ways(image, dpi):
        lines = _read(turn(image, way), dpi, engine)
        lying = [line for line in lines if line.box.x1 - line.box.x0 > line.box.bottom - line.box.top]
        text = "\n".join(line.text for line in lying)
        score = (float(common_letters(text)), _confidence(lying))
        worth_turning = way == 0 or len("".join(text.split())) >= _LEAST_READ
        if worth_turning and score > best[0]:
            best = (score, lines, way)
        if _is_upright(text, score[1]):
            break
    return (() if _is_dirt(best[1]) else best[1]), best[2]


def _is_dirt(lines: Sequence[Line]) -> bool:
    """Is this hardly anything, and none of it clear? Static and stains hold a letter or two here and there."""
    letters = sum(len(word.text) for line in lines for word in line.words)
    return 0 < letters < _LEAST_READ and _confidence(lines) < _CLEAR * letters


def _is_upright(text: str, confidence: float) -> bool:
    """Is this language, or at least what the engine is sure of? `confidence`: summed over the letters."""
    if common_letters(text) >= _SURE_LETTERS and common_share(text) >= _SURE_SHARE:
        return True
    letters = len("".join(text.split()))
    return letters >= _SURE_READ and confidence >= _SURE_OF_THEM * letters


def _confidence(lines: Sequence[Line]) -> float:
    return sum(word.confidence * len(word.text) for line in lines for word in line.words)


def _ways(image: GreyImage, dpi: float) -> tuple[int, ...]:
    """Degrees to turn the page by, likeliest first."""
    return (90, 270, 0, 180) if sidewaysness(image, dpi) > _SIDEWAYS else (0, 180, 90, 270)


def sidewaysness(image: GreyImage, dpi: float) -> float:
    """How much more ink changes from left to right than from top to bottom, letters blurred into their lines.

    Measured on 47 scans: 0.1 to 0.6 upright, 1.8 to 10 on their side.
    """
    scale = _COARSE / dpi
    small = cv2.resize(without_rules(evened(image), dpi), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    lines = cv2.GaussianBlur((small < _INK).astype(np.float32), (0, 0), _LETTER * _COARSE)
    down = float(np.square(np.diff(lines, axis=0)).sum())
    return float(np.square(np.diff(lines, axis=1)).sum()) / max(down, 1e-6)


def _read(image: GreyImage, dpi: float, engine: Engine) -> tuple[Line, ...]:
    """Read and put in order on the page laid straight; boxes are those of the page as given."""
    flat = straighten(image, dpi)
    ink = ink_of(flat.image, dpi)
    frames = find_frames(ink, dpi)
    cells = _cells(ink, frames, dpi)
    lines = engine.recognise(laid_level(flat.image, frames), dpi)
    read = without_strokes(arrange([run for line in lines for run in _runs(line, dpi, cells)]))
    return tuple(on_page(as_drawn(line, frames, dpi), flat, dpi) for line in read)


def _cells(ink: GreyImage, frames: Sequence[Frame], dpi: float) -> tuple[Cell, ...]:
    """Cells of ruled tables, of tables ruled across only, and frames with no table in them, in points."""
    scale = 72.0 / dpi
    rules = rule_boxes(ink, dpi)
    cells = find_cells([_rule(*(edge * scale for edge in box)) for box in rules])
    groups = [*band_boxes(ink, rules, dpi), *([(f.x0, f.top, f.x1, f.bottom)] for f in frames)]
    for group in groups:
        boxes = sorted(tuple(side * scale for side in box) for box in group)
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        x0, top, x1, bottom = min(lefts), min(tops), max(rights), max(bottoms)
        if any(x0 < (c.x0 + c.x1) / 2 < x1 and top < (c.top + c.bottom) / 2 < bottom for c in cells):
            continue
        number = 1 + max((cell.table for cell in cells), default=-1)
        cells += tuple(Cell(table=number, top=b[1], x0=b[0], bottom=b[3], x1=b[2]) for b in boxes)
    return cells


def _rule(x0: float, top: float, x1: float, bottom: float) -> Drawn:
    if bottom - top > x1 - x0:
        middle = (x0 + x1) / 2
        return Drawn(x0=middle, x1=middle, top=top, bottom=bottom, kind="path", drawn=0)
    middle = (top + bottom) / 2
    return Drawn(x0=x0, x1=x1, top=middle, bottom=middle, kind="path", drawn=0)


def _runs(line: RecognisedLine, dpi: float, cells: Sequence[Cell]) -> list[Run]:
    """The line in points, parted at cell borders and wide gaps."""
    scale = 72.0 / dpi
    em, baseline = line.em * scale, line.baseline * scale
    parts: list[tuple[Cell | None, list[Piece]]] = []
    usual = _usual_gap(line)
    last: RecognisedWord | None = None
    for word in line.words:
        piece = _piece(word, scale, gap=last is not None)
        cell = cell_of(cells, (piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2)
        gap = word.x0 - last.x1 if last else 0.0
        if not parts or cell != parts[-1][0] or (cell is None and gap > usual):
            parts.append((cell, []))
        parts[-1][1].append(piece)
        last = word
    return [Run(pieces=tuple(pieces), baseline=baseline, em=em, cell=cell) for cell, pieces in parts]


def _usual_gap(line: RecognisedLine) -> float:
    """The widest gap, in pixels, that is still a space on this line."""
    gaps = [b.x0 - a.x1 for a, b in zip(line.words, line.words[1:], strict=False)]
    inner = sorted(gap for gap in gaps if gap < 3 * _COLUMN * line.em)
    middle = inner[(len(inner) - 1) // 2] if len(inner) > 1 else _SPACE * line.em
    return max(_COLUMN * line.em, 2.2 * middle)


def _piece(word: RecognisedWord, scale: float, *, gap: bool) -> Piece:
    return Piece(
        text=word.text,
        x0=word.x0 * scale,
        top=word.top * scale,
        x1=word.x1 * scale,
        bottom=word.bottom * scale,
        confidence=word.confidence,
        gap=gap,
    )
