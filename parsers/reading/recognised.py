"""From a page image to lines: finds which way up the page is, lets the engine read, puts cells and columns in order."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from parsers.model import Line
from parsers.reading.common import common_letters, common_share
from parsers.reading.drawing import turn
from parsers.reading.engine import Engine, GreyImage, RecognisedLine, RecognisedWord
from parsers.reading.glyphs import Drawn
from parsers.reading.layout import arrange
from parsers.reading.rows import Run
from parsers.reading.tables import Cell, cell_of, find_cells
from parsers.reading.words import Piece

_SURE_LETTERS = 12  # letters in common words that settle which way up a page is
_SURE_SHARE = 0.08
_RULE = 0.25  # inches: a straight stroke this long is a rule
_COLUMN = 2.0  # ems between two words that stand in different columns
_SPACE = 0.6  # ems: the other gaps of a line, where it has none


def read_image(image: GreyImage, dpi: float, engine: Engine) -> tuple[tuple[Line, ...], int]:
    """Lines of a page image in reading order, and the degrees clockwise it had to be turned."""
    ways = (90, 270, 0, 180) if _sideways(image) else (0, 180, 90, 270)
    best: tuple[tuple[float, float], tuple[Line, ...], int] | None = None
    for way in ways:
        lines = _read(turn(image, way), dpi, engine)
        text = "\n".join(line.text for line in lines)
        score = (float(common_letters(text)), _confidence(lines))
        if best is None or score > best[0]:
            best = (score, lines, way)
        if score[0] >= _SURE_LETTERS and common_share(text) >= _SURE_SHARE:
            break
    return (best[1], best[2]) if best else ((), 0)


def _confidence(lines: Sequence[Line]) -> float:
    return sum(word.confidence * len(word.text) for line in lines for word in line.words)


def _sideways(image: GreyImage) -> bool:
    """Do lines of print run up and down? Their ink then comes and goes along the rows' direction."""
    small = cv2.resize(image, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    dark = (small < np.median(small) - 50).astype(np.float64)
    across, along = dark.sum(axis=1), dark.sum(axis=0)
    return bool(
        np.square(np.diff(along)).sum() / dark.shape[1] > 1.5 * np.square(np.diff(across)).sum() / dark.shape[0]
    )


def _read(image: GreyImage, dpi: float, engine: Engine) -> tuple[Line, ...]:
    cells = find_cells(_rules(image, dpi))
    runs = [run for line in engine.recognise(image, dpi) for run in _runs(line, dpi, cells)]
    return arrange(runs)


def _rules(image: GreyImage, dpi: float) -> list[Drawn]:
    """Straight rules on the image, in points."""
    dark = (image < np.median(image) - 70).astype(np.uint8)
    length = max(round(_RULE * dpi * 2), 3)
    found = []
    for size in ((length, 1), (1, length)):
        strokes = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones(size[::-1], np.uint8))
        strokes = cv2.dilate(strokes, np.ones((3, 3), np.uint8))
        _, _, stats, _ = cv2.connectedComponentsWithStats(strokes)
        found += [_rule(stat, dpi, upright=size[0] == 1) for stat in stats[1:]]
    return found


def _rule(stat: Sequence[int], dpi: float, *, upright: bool) -> Drawn:
    x, y, width, height = (value * 72.0 / dpi for value in stat[:4])
    if upright:
        return Drawn(x0=x + width / 2, x1=x + width / 2, top=y, bottom=y + height, kind="path", drawn=0)
    return Drawn(x0=x, x1=x + width, top=y + height / 2, bottom=y + height / 2, kind="path", drawn=0)


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
    middle = inner[len(inner) // 2] if len(inner) > 1 else _SPACE * line.em
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
